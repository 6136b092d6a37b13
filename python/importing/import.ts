import {
  callMethod,
  findattr,
  getattr,
  importModule,
  intern,
  isException,
  listOf,
  isBuiltinModule,
  loadBuiltinModule,
  makeBool,
  makeList,
  makeModule,
  makeStr,
  moduleState,
  None,
  PyDict,
  PyStr,
  raise,
  rememberSource,
  setattr,
  len,
  warn,
  type PyBaseException,
  type PyModule,
  type PyObject,
} from '../../runtime/index.js';
import { compileSource, runCode } from '../execution/compile.js';
import { decodeSource } from '../execution/source.js';
import { files } from '../host.js';
import { makeSpec } from './spec.js';

/** Modules that are part of CPython's executable, so that no file can stand for them: a subset of sys.builtin_module_names. */
const CORE = new Set(
  '_abc _ast _codecs _collections _functools _imp _io _operator _signal _sre _stat _string _symtable _thread _tokenize _tracemalloc _typing _warnings _weakref atexit builtins errno faulthandler gc itertools marshal posix pwd sys time'.split(
    ' ',
  ),
);

/** Whether the module is part of the runtime itself. */
export function isCore(name: string): boolean {
  return CORE.has(name) && isBuiltinModule(name);
}

/** `__import__`: CPython Lib/importlib/_bootstrap.py: __import__, _handle_fromlist. */
export function importByName(name: string, globals: PyObject | undefined, names: PyObject, level: number): PyObject {
  if (level < 0) throw raise('ValueError', 'level must be >= 0');
  const absolute = level === 0 ? name : resolveRelative(name, globals, level);
  if (absolute === '') throw raise('ValueError', 'Empty module name');
  const module = ensure(absolute);
  const wanted = names === None ? [] : listOf(names);
  if (wanted.length === 0) {
    if (level === 0) return ensure(name.split('.')[0]!);
    if (name === '') return module;
    const cut = absolute.length - (name.length - name.split('.')[0]!.length);
    return ensure(absolute.slice(0, cut));
  }
  if (findattr(module, '__path__') !== undefined) importSubmodules(module, absolute, wanted, false);
  return module;
}

function importSubmodules(module: PyObject, absolute: string, wanted: readonly PyObject[], recursive: boolean): void {
  for (const item of wanted) {
    if (!(item instanceof PyStr)) {
      const where = recursive ? `\`\`${absolute}.__all__\`\`` : "``from list''";
      throw raise('TypeError', `Item in ${where} must be str, not ${item.type.name}`);
    }
    if (item.value === '*') {
      const all = recursive ? undefined : findattr(module, '__all__');
      if (all !== undefined) importSubmodules(module, absolute, listOf(all), true);
    } else if (findattr(module, item.value) === undefined) {
      const submodule = `${absolute}.${item.value}`;
      try {
        ensure(submodule);
      } catch (error) {
        // The attribute may be missing for good: then the import statement says so.
        if (!isException(error, 'ModuleNotFoundError') || nameOf(error as PyBaseException) !== submodule) throw error;
      }
    }
  }
}

function nameOf(error: PyBaseException): string | undefined {
  const name = error.members?.get('name');
  return name instanceof PyStr ? name.value : undefined;
}

function resolveRelative(name: string, globals: PyObject | undefined, level: number): string {
  if (!(globals instanceof PyDict)) throw raise('KeyError', makeStr("'__name__' not in globals"));
  const package_ = packageOf(globals);
  if (package_ === '') throw raise('ImportError', 'attempted relative import with no known parent package');
  const parts = package_.split('.');
  if (parts.length < level) throw raise('ImportError', 'attempted relative import beyond top-level package');
  const base = parts.slice(0, parts.length - level + 1).join('.');
  return name === '' ? base : `${base}.${name}`;
}

function packageOf(globals: PyDict): string {
  const said = globals.getStr(intern('__package__'));
  if (said instanceof PyStr) return said.value;
  const name = globals.getStr(intern('__name__'));
  if (!(name instanceof PyStr)) throw raise('KeyError', makeStr("'__name__' not in globals"));
  return globals.getStr(intern('__path__')) !== undefined
    ? name.value
    : name.value.slice(0, Math.max(0, name.value.lastIndexOf('.')));
}

function notFound(message: string, name: string): PyObject {
  const error = raise('ModuleNotFoundError', message) as PyBaseException;
  error.setMember('name', makeStr(name));
  return error;
}

/** The module of this full name, imported if need be, its parents first. */
export function ensure(name: string): PyObject {
  const { modules } = moduleState();
  const known = modules.getStr(intern(name));
  if (known !== undefined) {
    if (known === None) throw notFound(`import of ${name} halted; None in sys.modules`, name);
    return known;
  }
  const dot = name.lastIndexOf('.');
  if (dot < 0) return load(name, undefined, name);
  const parentName = name.slice(0, dot);
  const parent = ensure(parentName);
  const again = modules.getStr(intern(name));
  if (again !== undefined) return again;
  const path = findattr(parent, '__path__');
  if (path === undefined) throw notFound(`No module named '${name}'; '${parentName}' is not a package`, name);
  const module = load(name, path, name.slice(dot + 1));
  try {
    setattr(parent, name.slice(dot + 1), module);
  } catch (error) {
    if (!isException(error, 'AttributeError')) throw error;
    warn('ImportWarning', `Cannot set an attribute on '${parentName}' for child module '${name.slice(dot + 1)}'`);
  }
  return module;
}

function load(name: string, path: PyObject | undefined, tail: string): PyObject {
  if (isCore(name)) return loadBuiltinModule(name)!;
  const custom = findByMetaPath(name, path);
  if (custom !== undefined) return custom;
  const found = search(name, path, tail);
  if (found === 'native') return loadBuiltinModule(name)!;
  if (found === undefined) throw notFound(`No module named '${name}'`, name);
  if (found.file === undefined) return makeNamespacePackage(name, found.path!);
  return loadFile(name, found.file, found.path);
}

/** Where a module is: a file, a folder (or several without `__init__.py`); 'native' if it is implemented in the host. */
export function search(
  name: string,
  path: PyObject | undefined,
  tail: string,
): { file?: string; path?: string[] } | 'native' | undefined {
  const portions: string[] = [];
  for (const entry of listOf(path ?? getattr(importModule('sys'), 'path'))) {
    if (!(entry instanceof PyStr)) continue;
    // The modules implemented in the host stand where the standard library does: behind the script's folder.
    if (entry.value === files().library && path === undefined && isBuiltinModule(name)) return 'native';
    const base = files().join(entry.value === '' ? '.' : entry.value, tail);
    const init = files().join(base, '__init__.py');
    if (files().isFile(init)) return { file: init, path: [base] };
    if (files().isFile(`${base}.py`)) return { file: `${base}.py` };
    if (files().isDirectory(base)) portions.push(base);
  }
  if (isBuiltinModule(name)) return 'native';
  return portions.length === 0 ? undefined : { path: portions };
}

/** Finders that the program has put on sys.meta_path. */
function findByMetaPath(name: string, path: PyObject | undefined): PyObject | undefined {
  const finders = findattr(importModule('sys'), 'meta_path');
  if (finders === undefined || len(finders) === 0) return undefined;
  for (const finder of listOf(finders)) {
    const spec = callMethod(finder, 'find_spec', makeStr(name), path ?? None, None);
    if (spec === None) continue;
    const loader = getattr(spec, 'loader');
    const made = findattr(loader, 'create_module') === undefined ? None : callMethod(loader, 'create_module', spec);
    const module = made === None ? makeModule(name) : made;
    setattr(module, '__spec__', spec);
    setattr(module, '__loader__', loader);
    moduleState().modules.set(intern(name), module);
    try {
      callMethod(loader, 'exec_module', module);
    } catch (error) {
      moduleState().modules.delete(intern(name));
      throw error;
    }
    return moduleState().modules.getStr(intern(name)) ?? module;
  }
  return undefined;
}

function loadFile(name: string, file: string, path: string[] | undefined): PyObject {
  const absolute = files().absolute(file);
  const bytes = files().read(absolute);
  if (bytes === undefined) throw notFound(`No module named '${name}'`, name);
  return execute(
    name,
    decodeSource(bytes, absolute),
    absolute,
    path?.map((entry) => files().absolute(entry)),
  );
}

/** Makes a module of source text and runs it. */
function execute(name: string, source: string, filename: string, path: string[] | undefined): PyObject {
  rememberSource(filename, source);
  const code = compileSource(source, filename, 'exec');
  const module = makeModule(name);
  const dict = describe(module, name, filename, path);
  const { modules } = moduleState();
  const key = intern(name);
  modules.set(key, module);
  const spec = dict.getStr(intern('__spec__'))!;
  try {
    setattr(spec, '_initializing', makeBool(true));
    runCode(code, dict);
  } catch (error) {
    modules.delete(key);
    throw error;
  } finally {
    setattr(spec, '_initializing', makeBool(false));
  }
  const final = modules.getStr(key);
  if (final === undefined) throw raise('KeyError', makeStr(name));
  return final;
}

/** Enters what the import system says about a module. */
export function describe(module: PyModule, name: string, filename: string | undefined, path: string[] | undefined): PyDict {
  const dict = module.ownDict();
  const parent = path === undefined ? name.slice(0, Math.max(0, name.lastIndexOf('.'))) : name;
  const locations = path === undefined ? None : makeList(path.map(makeStr));
  dict.set(intern('__package__'), makeStr(parent));
  if (filename !== undefined) dict.set(intern('__file__'), makeStr(filename));
  if (path !== undefined) dict.set(intern('__path__'), locations);
  dict.set(intern('__spec__'), makeSpec(name, filename, locations));
  dict.set(intern('__builtins__'), importModule('builtins').ownDict()!);
  return dict;
}

function makeNamespacePackage(name: string, portions: string[]): PyObject {
  const module = makeModule(name);
  describe(module, name, undefined, portions);
  moduleState().modules.set(intern(name), module);
  return module;
}

/** For the runtime's own imports of modules that it does not have itself. */
export function importForRuntime(name: string): PyObject | undefined {
  try {
    return ensure(name);
  } catch (error) {
    if (isException(error, 'ModuleNotFoundError') && nameOf(error as PyBaseException) === name) return undefined;
    throw error;
  }
}
