import type { PyTuple } from '../../runtime/index.js';
import {
  call,
  getattr,
  importModule,
  makeBool,
  makeStr,
  None,
  PyBuiltinFunction,
  type CompiledFunction,
  type PyDict,
  type PyObject,
} from '../../runtime/index.js';

/** Type parameters and aliases (PEP 695, 696): made by the module `_typing`, which evaluates bounds and values on demand. */

function evaluator(name: string, lazy: CompiledFunction | undefined): PyObject {
  return lazy === undefined ? None : new PyBuiltinFunction(name, ['()', () => lazy()], undefined, undefined);
}

/** One type parameter: `TypeVar`, `ParamSpec` or `TypeVarTuple`. */
export function makeTypeParam(
  kind: string,
  name: string,
  bound: CompiledFunction | undefined,
  isConstraint: boolean,
  fallback: CompiledFunction | undefined,
): PyObject {
  const make = getattr(importModule('_typing'), '_make_type_param');
  return call(make, [makeStr(kind), makeStr(name), evaluator(name, bound), makeBool(isConstraint), evaluator(name, fallback)]);
}

/** `type Name[params] = value`. */
export function makeTypeAlias(name: string, params: PyTuple | undefined, value: CompiledFunction, globals: PyDict): PyObject {
  const make = getattr(importModule('_typing'), '_make_type_alias');
  return call(make, [makeStr(name), params ?? None, evaluator(name, value), globals]);
}
