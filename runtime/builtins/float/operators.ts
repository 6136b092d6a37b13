import { raise } from '../../kernel/errors.js';
import type { PyObject } from '../../kernel/object.js';
import type { SlotSpecs } from '../../kernel/spec.js';
import { ExactFloat, makeFloat, PyFloat } from '../../objects/float.js';
import { intOf, makeBool, PyInt } from '../../objects/int.js';
import { makeTuple } from '../../objects/sequence.js';
import { None, NotImplemented } from '../../objects/singletons.js';
import { integerToFloat } from '../int/arithmetic.js';
import { floatDivide, floatFloorDivide, floatFloorQuotient, floatModulo, floatRemainder } from './arithmetic.js';
import { floatPower } from './power.js';

/** The other operand as a number, or undefined if it is no float or int. CPython: CONVERT_TO_DOUBLE. */
function operand(o: PyObject): number | undefined {
  if (o instanceof PyFloat) return o.value;
  if (o instanceof PyInt) return typeof o.value === 'number' ? o.value : integerToFloat(o.value);
  return undefined;
}

/** The other operand of a comparison: ints keep their exact value. */
function comparand(o: PyObject): number | bigint | undefined {
  return o instanceof PyFloat || o instanceof PyInt ? o.value : undefined;
}

function divmod(a: number, b: number): PyObject {
  if (b === 0) throw raise('ZeroDivisionError', 'float divmod()');
  return makeTuple([makeFloat(floatFloorQuotient(a, b)), makeFloat(floatRemainder(a, b))]);
}

function refuseModulus(modulus: PyObject | undefined): void {
  if (modulus !== undefined && modulus !== None)
    throw raise('TypeError', 'pow() 3rd argument not allowed unless all arguments are integers');
}

/** The float itself, as an exact float. */
export function exactFloat(self: PyFloat): PyFloat {
  return self instanceof ExactFloat ? self : makeFloat(self.value);
}

/** `int(value)`: the integral part. CPython Objects/longobject.c: PyLong_FromDouble. */
export function truncate(value: number): PyInt {
  if (Number.isNaN(value)) throw raise('ValueError', 'cannot convert float NaN to integer');
  if (!Number.isFinite(value)) throw raise('OverflowError', 'cannot convert float infinity to integer');
  return intOf(Math.trunc(value) + 0);
}

/** The comparison and numeric slots of `float`. CPython Objects/floatobject.c: float_as_number, float_richcompare. */
export const floatOperators: SlotSpecs = {
  lt: (self: PyFloat, other: PyObject) => {
    const value = comparand(other);
    return value === undefined ? NotImplemented : makeBool(self.value < value);
  },
  le: (self: PyFloat, other: PyObject) => {
    const value = comparand(other);
    return value === undefined ? NotImplemented : makeBool(self.value <= value);
  },
  eq: (self: PyFloat, other: PyObject) => {
    const value = comparand(other);
    return value === undefined
      ? NotImplemented
      : makeBool(typeof value === 'number' ? self.value === value : sameNumber(value, self.value));
  },
  ne: (self: PyFloat, other: PyObject) => {
    const value = comparand(other);
    return value === undefined
      ? NotImplemented
      : makeBool(typeof value === 'number' ? self.value !== value : !sameNumber(value, self.value));
  },
  gt: (self: PyFloat, other: PyObject) => {
    const value = comparand(other);
    return value === undefined ? NotImplemented : makeBool(self.value > value);
  },
  ge: (self: PyFloat, other: PyObject) => {
    const value = comparand(other);
    return value === undefined ? NotImplemented : makeBool(self.value >= value);
  },
  add: (self: PyFloat, other: PyObject) => {
    const value = operand(other);
    return value === undefined ? NotImplemented : makeFloat(self.value + value);
  },
  radd: (self: PyFloat, other: PyObject) => {
    const value = operand(other);
    return value === undefined ? NotImplemented : makeFloat(value + self.value);
  },
  sub: (self: PyFloat, other: PyObject) => {
    const value = operand(other);
    return value === undefined ? NotImplemented : makeFloat(self.value - value);
  },
  rsub: (self: PyFloat, other: PyObject) => {
    const value = operand(other);
    return value === undefined ? NotImplemented : makeFloat(value - self.value);
  },
  mul: (self: PyFloat, other: PyObject) => {
    const value = operand(other);
    return value === undefined ? NotImplemented : makeFloat(self.value * value);
  },
  rmul: (self: PyFloat, other: PyObject) => {
    const value = operand(other);
    return value === undefined ? NotImplemented : makeFloat(value * self.value);
  },
  truediv: (self: PyFloat, other: PyObject) => {
    const value = operand(other);
    return value === undefined ? NotImplemented : makeFloat(floatDivide(self.value, value));
  },
  rtruediv: (self: PyFloat, other: PyObject) => {
    const value = operand(other);
    return value === undefined ? NotImplemented : makeFloat(floatDivide(value, self.value));
  },
  floordiv: (self: PyFloat, other: PyObject) => {
    const value = operand(other);
    return value === undefined ? NotImplemented : makeFloat(floatFloorDivide(self.value, value));
  },
  rfloordiv: (self: PyFloat, other: PyObject) => {
    const value = operand(other);
    return value === undefined ? NotImplemented : makeFloat(floatFloorDivide(value, self.value));
  },
  mod: (self: PyFloat, other: PyObject) => {
    const value = operand(other);
    return value === undefined ? NotImplemented : makeFloat(floatModulo(self.value, value));
  },
  rmod: (self: PyFloat, other: PyObject) => {
    const value = operand(other);
    return value === undefined ? NotImplemented : makeFloat(floatModulo(value, self.value));
  },
  divmod: (self: PyFloat, other: PyObject) => {
    const value = operand(other);
    return value === undefined ? NotImplemented : divmod(self.value, value);
  },
  rdivmod: (self: PyFloat, other: PyObject) => {
    const value = operand(other);
    return value === undefined ? NotImplemented : divmod(value, self.value);
  },
  pow: (self: PyFloat, other: PyObject, modulus: PyObject | undefined) => {
    refuseModulus(modulus);
    const value = operand(other);
    return value === undefined ? NotImplemented : floatPower(self.value, value);
  },
  rpow: (self: PyFloat, other: PyObject, modulus: PyObject | undefined) => {
    refuseModulus(modulus);
    const value = operand(other);
    return value === undefined ? NotImplemented : floatPower(value, self.value);
  },
  neg: (self: PyFloat) => makeFloat(-self.value),
  pos: exactFloat,
  abs: (self: PyFloat) => makeFloat(Math.abs(self.value)),
  bool: (self: PyFloat) => self.value !== 0,
  int: (self: PyFloat) => truncate(self.value),
  float: exactFloat,
};

/** Whether a bigint and a float are the same number. */
function sameNumber(a: bigint, b: number): boolean {
  return Number.isInteger(b) && BigInt(b) === a;
}
