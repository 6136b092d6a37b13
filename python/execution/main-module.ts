import {
  callMethod,
  endStart,
  getattr,
  importModule,
  intern,
  makeList,
  makeInt,
  makeModule,
  makeStr,
  makeTuple,
  moduleState,
  None,
  raise,
  type PyList,
  PyStr,
  rememberSource,
  setattr,
  findattr,
  listOf,
  type PyModule,
  type PyObject,
  itemsOf,
} from '../../runtime/index.js';
import { files } from '../host.js';
import { compileSource, runCode } from './compile.js';
import { decodeSource } from './source.js';

/** The module `__main__` and what is run in it. */

/** Sets sys.argv and sys.path, and makes the empty module `__main__`. */
export function prepareMain(argv: readonly string[], path: readonly string[]): PyModule {
  const sys = importModule('sys');
  setattr(sys, 'argv', makeList(argv.map(makeStr)));
  setattr(sys, 'path', makeList(path.map(makeStr)));
  const builtins = importModule('builtins');
  endStart();
  const main = makeModule('__main__');
  const dict = main.ownDict();
  dict.set(intern('__builtins__'), builtins);
  moduleState().modules.set(intern('__main__'), main);
  return main;
}

/** Runs source text in the namespace of `__main__`. */
export function runMain(main: PyModule, source: string, filename: string): void {
  rememberSource(filename, source);
  runCode(compileSource(source, filename, 'exec'), main.ownDict());
}

/** Runs a file as `__main__`; undefined if it cannot be read. */
export function runFile(main: PyModule, filename: string): boolean {
  const bytes = files().read(filename);
  if (bytes === undefined) return false;
  const absolute = files().absolute(filename);
  const source = decodeSource(bytes, absolute, true);
  const nul = source.indexOf('\0');
  if (nul >= 0) throw nulByte(source, nul, absolute);
  const dict = main.ownDict();
  dict.set(intern('__file__'), makeStr(absolute));
  dict.set(intern('__cached__'), None);
  runMain(main, source, absolute);
  return true;
}

/** CPython Parser/tokenizer/file_tokenizer.c: the line as far as the NUL is shown. */
function nulByte(source: string, at: number, filename: string): PyObject {
  const before = source.slice(0, at).split('\n');
  const place = makeTuple([makeStr(filename), makeInt(before.length), None, makeStr(before[before.length - 1]!)]);
  return raise('SyntaxError', makeStr('source code cannot contain null bytes'), place);
}

/** Runs a module or package as `__main__` (`-m`). Source: CPython Lib/runpy.py: _run_module_as_main. */
export function runModule(main: PyModule, name: string): void {
  const file = locate(name);
  const [filename, package_] = file;
  const dict = main.ownDict();
  dict.set(intern('__package__'), makeStr(package_));
  dict.set(intern('__file__'), makeStr(filename));
  const argv = getattr(importModule('sys'), 'argv') as PyList;
  itemsOf(argv)[0] = makeStr(filename);
  const bytes = files().read(filename)!;
  runMain(main, decodeSource(bytes, filename), filename);
}

/** `-m` names something that cannot be run. */
export class NoSuchModule extends Error {}

/** The file of a module to be run, and its package. */
function locate(name: string): [string, string] {
  const parts = name.split('.');
  let path = listOf(getattr(importModule('sys'), 'path'));
  if (parts.length > 1) {
    const parent = parts.slice(0, -1).join('.');
    const package_ = callMethod(importModule('builtins'), '__import__', makeStr(parent), None, None, makeList([makeStr('*')]));
    path = listOf(findattr(package_, '__path__') ?? makeList([]));
  }
  for (const entry of path) {
    if (!(entry instanceof PyStr)) continue;
    const base = files().join(entry.value === '' ? '.' : entry.value, parts[parts.length - 1]!);
    if (files().isFile(files().join(base, '__main__.py'))) return [files().absolute(files().join(base, '__main__.py')), name];
    if (files().isFile(files().join(base, '__init__.py')))
      throw new NoSuchModule(`No module named ${name}.__main__; '${name}' is a package and cannot be directly executed`);
    if (files().isFile(`${base}.py`)) return [files().absolute(`${base}.py`), parts.slice(0, -1).join('.')];
  }
  throw new NoSuchModule(`No module named ${name}`);
}
