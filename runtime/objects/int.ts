import { leafClass, type Exact } from '../kernel/leaf-class.js';
import { PyObject, Exactly } from '../kernel/object.js';
import { PyType } from '../kernel/type.js';

/**
 * The layout of `int` and its subclasses. `value` is a JavaScript number while it is a safe integer and a bigint beyond: the
 * form is canonical, so two ints are equal exactly when their values are `===`.
 */
export abstract class PyInt extends PyObject {
  value: number | bigint;

  constructor(value: number | bigint = 0) {
    super();
    this.value = value;
  }
}

/** Exactly an `int`: what the fast paths of arithmetic test for. */
export const ExactInt = leafClass(PyInt, function ExactInt(this: PyInt, value: number | bigint) {
  this.value = value;
});
export type ExactInt = PyInt & Exact;
ExactInt.prototype.exactly = Exactly.Int;

/** Exactly an `int` beyond the safe integers: a class of its own, so that `exactly` says that a value is a number. */
const ExactBigInt = leafClass(ExactInt, function ExactBigInt(this: PyInt, value: number | bigint) {
  this.value = value;
});
ExactBigInt.prototype.exactly = Exactly.No;

// V8 would keep a field that has held nothing but numbers as a double, in a box of its own also for small integers: an integer beyond
// 32 bits would make all others dear. A field that has held something else as well holds what it is given.
new ExactInt(0n);

/** `True` and `False`. */
export class PyBool extends PyInt {}

/** The type `int`. */
export const intType = PyType.shell('int', PyInt, ExactInt);
/** The type `bool`. */
export const boolType = PyType.shell('bool', PyBool);

/** Python's `True`. */
export const True = new PyBool(1);
/** Python's `False`. */
export const False = new PyBool(0);

/** The Python bool of a JavaScript boolean. */
export function makeBool(value: boolean): PyBool {
  return value ? True : False;
}

// CPython keeps one object for each of -5..256 (Include/internal/pycore_global_objects.h: _PY_NSMALLNEGINTS).
const SMALL_MIN = -5;
const SMALL_MAX = 256;
const small: PyInt[] = [];
for (let i = SMALL_MIN; i <= SMALL_MAX; i++) small.push(new ExactInt(i));

/** Whether an integer is one of those. */
export function isSmall(value: number): boolean {
  return value >= SMALL_MIN && value <= SMALL_MAX;
}

/** The int of an integer that is. */
export function smallInt(value: number): PyInt {
  return small[value - SMALL_MIN]!;
}

/** The int of a safe JavaScript integer (`Number.isSafeInteger`); -0 must have been made 0. */
export function makeInt(value: number): PyInt {
  return isSmall(value) ? smallInt(value) : new ExactInt(value);
}

/** The int of any bigint. */
export function makeBigInt(value: bigint): PyInt {
  // Comparisons with constants first: a conversion costs as much as an addition.
  if (value > 9007199254740991n || value < -9007199254740991n) return new ExactBigInt(value);
  return makeInt(Number(value));
}

/** The int of any integral JavaScript number (of whatever size) or bigint. */
export function intOf(value: number | bigint): PyInt {
  if (typeof value === 'bigint') return makeBigInt(value);
  return Number.isSafeInteger(value) ? makeInt(value) : makeBigInt(BigInt(value));
}
