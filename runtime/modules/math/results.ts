import { raise } from '../../kernel/errors.js';
import type { PyObject } from '../../kernel/object.js';
import type { FunctionSpec } from '../../kernel/spec.js';
import { makeFloat } from '../../objects/float.js';
import { asFloat } from '../../operations/convert.js';

/** The ValueError of a function outside its domain. */
export function domainError(): PyObject {
  return raise('ValueError', 'math domain error');
}

/** The OverflowError of a result that no float holds. */
export function rangeError(): PyObject {
  return raise('OverflowError', 'math range error');
}

/** A result as C's errno would judge it: NaN from no NaN is a domain error, infinity from finite arguments one of range or domain. */
export function checked(result: number, args: readonly number[], infinity: () => PyObject): number {
  if (Number.isNaN(result)) {
    if (!args.some(Number.isNaN)) throw domainError();
  } else if (!Number.isFinite(result) && args.every(Number.isFinite)) throw infinity();
  return result;
}

/** A function of one float. `infinity`: what an infinite result of a finite argument is. CPython Modules/mathmodule.c: math_1. */
export function unary(f: (x: number) => number, doc: string, infinity: () => PyObject = domainError): FunctionSpec {
  return [
    '(x, /)',
    (o: PyObject) => {
      const x = asFloat(o);
      return makeFloat(checked(f(x), [x], infinity));
    },
    doc,
  ];
}

/** A function of two floats. */
export function binary(parameters: string, f: (x: number, y: number) => number, doc: string): FunctionSpec {
  return [
    parameters,
    (a: PyObject, b: PyObject) => {
      const x = asFloat(a);
      const y = asFloat(b);
      return makeFloat(checked(f(x, y), [x, y], rangeError));
    },
    doc,
  ];
}
