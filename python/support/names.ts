import type { PyCell, PyObject } from '../../runtime/index.js';
import {
  getitem,
  hashOfStr,
  intern,
  isException,
  isType,
  PyBaseException,
  PyDict,
  raise,
  setitem,
  delitem,
  type GlobalSite,
  type PyStr,
  type Runtime,
} from '../../runtime/index.js';

/** Names that are looked up in a namespace, and names that are not bound. */

/** A local variable has no value. */
export function unbound(runtime: Runtime, name: string, position: number): never {
  runtime.lines[runtime.depth] = position;
  throw withName(
    raise('UnboundLocalError', `cannot access local variable '${name}' where it is not associated with a value`),
    name,
  );
}

/** A name stands for nothing. */
export function undefinedName(runtime: Runtime, name: string, position: number): never {
  runtime.lines[runtime.depth] = position;
  throw withName(raise('NameError', `name '${name}' is not defined`), name);
}

/** A variable of an enclosing function has no value. */
export function unboundFree(runtime: Runtime, name: string, position: number): never {
  runtime.lines[runtime.depth] = position;
  throw withName(
    raise('NameError', `cannot access free variable '${name}' where it is not associated with a value in enclosing scope`),
    name,
  );
}

function withName(error: PyObject, name: string): PyObject {
  if (error instanceof PyBaseException) error.setMember('name', intern(name));
  return error;
}

/** What a name stands for in the namespace of a class that is being made, or of one that has been. */
function findName(namespace: PyObject, name: PyStr): PyObject | undefined {
  if (isType(namespace)) return namespace.namespace.get(name.value);
  if (namespace instanceof PyDict && !namespace.type.isHeap) {
    const entry = namespace.find(name, hashOfStr(name));
    return entry < 0 ? undefined : namespace.values[entry];
  }
  try {
    return getitem(namespace, name);
  } catch (error) {
    if (isException(error, 'KeyError')) return undefined;
    throw error;
  }
}

/** A name in a class body or in `exec` with locals: the namespace, then the globals. */
export function loadName(namespace: PyObject, name: PyStr, site: GlobalSite): PyObject {
  return findName(namespace, name) ?? site.getHeld();
}

/** A name where an annotation scope sees a class: globals that are no plain dict are asked as everywhere. Source: CPython Python/bytecodes.c: LOAD_FROM_DICT_OR_GLOBALS. */
export function loadNameOrGlobal(namespace: PyObject, name: PyStr, site: GlobalSite): PyObject {
  return findName(namespace, name) ?? site.get();
}

/** A name in a class body that is also a variable of an enclosing function. */
export function loadNameOrCell(runtime: Runtime, namespace: PyObject, name: PyStr, cell: PyCell, position: number): PyObject {
  return findName(namespace, name) ?? cell.value ?? unboundFree(runtime, name.value, position);
}

export function storeName(namespace: PyObject, name: PyStr, value: PyObject): void {
  if (namespace instanceof PyDict && !namespace.type.isHeap) namespace.set(name, value);
  else setitem(namespace, name, value);
}

/** `del name` in a namespace; `quietly`, a missing one is no error. */
export function deleteName(namespace: PyObject, name: PyStr, quietly: boolean): void {
  try {
    delitem(namespace, name);
  } catch (error) {
    if (!isException(error, 'KeyError')) throw error;
    if (!quietly) throw withName(raise('NameError', `name '${name.value}' is not defined`), name.value);
  }
}

/** Annotations begin: `__annotations__` exists from here on. */
export function setupAnnotations(namespace: PyObject): void {
  const name = intern('__annotations__');
  if (findName(namespace, name) === undefined) storeName(namespace, name, PyDict.empty());
}
