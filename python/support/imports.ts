import type { PyObject } from '../../runtime/index.js';
import {
  builtinsOf,
  call,
  findattr,
  getattr,
  intern,
  listOf,
  makeInt,
  makeStr,
  moduleState,
  None,
  PyDict,
  PyStr,
  raise,
  type PyBaseException,
  type Runtime,
} from '../../runtime/index.js';
import { storeName } from './names.js';

/** `import` statements. Source: CPython Python/ceval.c: import_name, import_from, import_all_from. */

/** Calls `__import__`, which a program may have replaced. */
export function importName(_runtime: Runtime, globals: PyDict, name: string, names: PyObject, level: number): PyObject {
  const hook = builtinsOf(globals).getStr(intern('__import__'));
  if (hook === undefined) throw raise('ImportError', '__import__ not found');
  return call(hook, [makeStr(name), globals, None, names, makeInt(level)]);
}

/** `from module import name`: an attribute, else the submodule of that name. */
export function importFrom(module: PyObject, name: string): PyObject {
  const found = findattr(module, name);
  if (found !== undefined) return found;
  const moduleName = findattr(module, '__name__');
  if (moduleName instanceof PyStr) {
    const submodule = moduleState().modules.getStr(intern(`${moduleName.value}.${name}`));
    if (submodule !== undefined) return submodule;
  }
  throw cannotImport(module, moduleName, name);
}

function cannotImport(module: PyObject, moduleName: PyObject | undefined, name: string): PyObject {
  const shown = moduleName instanceof PyStr ? moduleName.value : '<unknown module name>';
  const file = findattr(module, '__file__');
  const where = file instanceof PyStr ? file.value : 'unknown location';
  const initializing = isInitializing(module);
  const text =
    initializing && file instanceof PyStr
      ? `cannot import name '${name}' from partially initialized module '${shown}' (most likely due to a circular import) (${where})`
      : `cannot import name '${name}' from '${shown}' (${where})`;
  const error = raise('ImportError', text) as PyBaseException;
  error.setMember('name', makeStr(shown));
  error.setMember('name_from', makeStr(name));
  if (file instanceof PyStr) error.setMember('path', file);
  return error;
}

function isInitializing(module: PyObject): boolean {
  const spec = findattr(module, '__spec__');
  return (
    spec !== undefined &&
    spec !== None &&
    findattr(spec, '_initializing')?.type.name === 'bool' &&
    (findattr(spec, '_initializing') as { value?: number } | undefined)?.value === 1
  );
}

/** `from module import *`. */
export function importStar(module: PyObject, namespace: PyObject): void {
  let names: PyObject[];
  const all = findattr(module, '__all__');
  if (all !== undefined) {
    names = listOf(all);
  } else {
    const dict = findattr(module, '__dict__');
    if (!(dict instanceof PyDict)) throw raise('ImportError', 'from-import-* object has no __dict__ and no __all__');
    names = listOf(dict).filter((name) => !(name instanceof PyStr && name.value.startsWith('_')));
  }
  for (const name of names) {
    if (!(name instanceof PyStr)) {
      const owner = findattr(module, '__name__');
      const where = all === undefined ? `Key in ${(owner as PyStr).value}.__dict__` : `Item in ${(owner as PyStr).value}.__all__`;
      throw raise('TypeError', `${where} must be str, not ${name.type.name}`);
    }
    storeName(namespace, intern(name.value), getattr(module, name.value));
  }
}
