import { contains, ExactFloat, ExactInt, ExactStr, False, isTrue, operators, True, type PyObject } from '../../runtime/index.js';

/** Comparisons as JavaScript booleans, and operators whose runtime form takes more arguments than the expression has. */

const { lt, le, gt, ge, eq, ne, pow } = operators;

function truth(o: PyObject): boolean {
  return o === True || (o !== False && isTrue(o));
}

export function ltTrue(a: PyObject, b: PyObject): boolean {
  if ((a instanceof ExactInt && b instanceof ExactInt) || (a instanceof ExactFloat && b instanceof ExactFloat)) return a.value < b.value;
  return truth(lt(a, b));
}
export function leTrue(a: PyObject, b: PyObject): boolean {
  if ((a instanceof ExactInt && b instanceof ExactInt) || (a instanceof ExactFloat && b instanceof ExactFloat)) return a.value <= b.value;
  return truth(le(a, b));
}
export function gtTrue(a: PyObject, b: PyObject): boolean {
  if ((a instanceof ExactInt && b instanceof ExactInt) || (a instanceof ExactFloat && b instanceof ExactFloat)) return a.value > b.value;
  return truth(gt(a, b));
}
export function geTrue(a: PyObject, b: PyObject): boolean {
  if ((a instanceof ExactInt && b instanceof ExactInt) || (a instanceof ExactFloat && b instanceof ExactFloat)) return a.value >= b.value;
  return truth(ge(a, b));
}
export function eqTrue(a: PyObject, b: PyObject): boolean {
  if (a instanceof ExactInt && b instanceof ExactInt) return a.value === b.value;
  if (a instanceof ExactStr && b instanceof ExactStr) return a.value === b.value;
  return truth(eq(a, b));
}
export function neTrue(a: PyObject, b: PyObject): boolean {
  if (a instanceof ExactInt && b instanceof ExactInt) return a.value !== b.value;
  if (a instanceof ExactStr && b instanceof ExactStr) return a.value !== b.value;
  return truth(ne(a, b));
}

/** `item in container`. */
export function isIn(item: PyObject, container: PyObject): boolean {
  return contains(container, item);
}

export function power(a: PyObject, b: PyObject): PyObject {
  return pow(a, b, undefined);
}
export function ipower(a: PyObject, b: PyObject): PyObject {
  return operators.ipow(a, b);
}
