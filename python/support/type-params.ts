import type { PyTuple } from '../../runtime/index.js';
import { call, getattr, importModule, makeBool, makeStr, None, type PyDict, type PyObject } from '../../runtime/index.js';

/** Type parameters and aliases (PEP 695, 696): made by the module `_typing`, which evaluates bounds and values on demand. */

/** One type parameter: `TypeVar`, `ParamSpec` or `TypeVarTuple`. */
export function makeTypeParam(
  kind: string,
  name: string,
  bound: PyObject | undefined,
  isConstraint: boolean,
  fallback: PyObject | undefined,
): PyObject {
  const make = getattr(importModule('_typing'), '_make_type_param');
  return call(make, [makeStr(kind), makeStr(name), bound ?? None, makeBool(isConstraint), fallback ?? None]);
}

/** `type Name[params] = value`. */
export function makeTypeAlias(name: string, params: PyTuple | undefined, value: PyObject, globals: PyDict): PyObject {
  const make = getattr(importModule('_typing'), '_make_type_alias');
  return call(make, [makeStr(name), params ?? None, value, globals]);
}
