import type { PyDict, PyObject } from '../../runtime/index.js';
import {
  call,
  callWithMap,
  deriveMetatype,
  findattr,
  intern,
  makeDict,
  makeTuple,
  None,
  PyCell,
  PyTuple,
  PyType,
  raise,
  reprString,
  typeType,
  type Runtime,
  getattr,
  importModule,
  type PyStr,
} from '../../runtime/index.js';
import type { Keywords } from './data.js';
import { storeName } from './names.js';

/** A class body: fills the namespace, and gives the cell of `__class__` if something in it needs one. */
export type ClassBody = (namespace: PyObject) => PyObject;

/** `__build_class__`. Source: CPython Python/bltinmodule.c: builtin___build_class__. */
export function buildClass(
  _runtime: Runtime,
  body: ClassBody,
  name: string,
  given: PyObject[],
  keywords: Keywords | undefined,
): PyObject {
  return makeFromBody(body, intern(name), given, keywords?.asMap() ?? new Map<string, PyObject>());
}

export function makeFromBody(
  body: ClassBody,
  name: PyObject,
  given: readonly PyObject[],
  keywords: Map<string, PyObject>,
): PyObject {
  const bases = resolveBases(given);
  let meta = keywords.get('metaclass');
  keywords.delete('metaclass');
  if (meta === undefined) meta = bases.length === 0 ? typeType : bases[0]!.type;
  if (meta instanceof PyType) meta = deriveMetatype(meta, bases);
  const basesTuple = makeTuple([...bases]);
  const namespace = prepare(meta, name, basesTuple, keywords);
  const cell = body(namespace);
  if (bases !== given) storeName(namespace, intern('__orig_bases__'), makeTuple([...given]));
  const cls =
    keywords.size === 0 ? call(meta, [name, basesTuple, namespace]) : callWithMap(meta, [name, basesTuple, namespace], keywords);
  if (cls instanceof PyType && cell instanceof PyCell) checkCell(cell, cls, name);
  return cls;
}

/** PEP 560: bases that are no classes say what stands for them. The array given, if there are none of these. */
function resolveBases(given: readonly PyObject[]): readonly PyObject[] {
  if (given.every((base) => base instanceof PyType)) return given;
  let changed = false;
  const bases: PyObject[] = [];
  for (const base of given) {
    const method = base instanceof PyType ? undefined : findattr(base, '__mro_entries__');
    if (method === undefined) {
      bases.push(base);
      continue;
    }
    const entries = call(method, [makeTuple([...given])]);
    if (!(entries instanceof PyTuple)) throw raise('TypeError', '__mro_entries__ must return a tuple');
    bases.push(...entries.items);
    changed = true;
  }
  return changed ? bases : given;
}

function prepare(meta: PyObject, name: PyObject, bases: PyTuple, keywords: ReadonlyMap<string, PyObject>): PyObject {
  if (meta === typeType) return makeDict();
  const method = findattr(meta, '__prepare__');
  if (method === undefined) return makeDict();
  const namespace = callWithMap(method, [name, bases], keywords);
  if (namespace.type.getitem === undefined || namespace instanceof PyTuple)
    throw raise(
      'TypeError',
      `${meta instanceof PyType ? meta.name : '<metaclass>'}.__prepare__() must return a mapping, not ${namespace.type.name}`,
    );
  return namespace;
}

function checkCell(cell: PyCell, cls: PyType, name: PyObject): void {
  if (cell.value === cls) return;
  if (cell.value === undefined)
    throw raise(
      'RuntimeError',
      `__class__ not set defining ${reprString(name)} as ${reprString(cls)}. Was __classcell__ propagated to type.__new__?`,
    );
  throw raise('TypeError', `__class__ set to ${reprString(cell.value)} defining ${reprString(name)} as ${reprString(cls)}`);
}

/** The names with which every class body begins. */
export function beginClass(namespace: PyObject, globals: PyDict, qualname: PyStr): void {
  storeName(namespace, intern('__module__'), globals.getStr(intern('__name__')) ?? None);
  storeName(namespace, intern('__qualname__'), qualname);
}

/** `Generic[params]`: the last base of a generic class (PEP 695). */
export function genericBase(params: PyTuple): PyObject {
  return call(getattr(importModule('_typing'), '_subscript_generic'), [params]);
}
