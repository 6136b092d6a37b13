import { raise } from '../../kernel/errors.js';
import type { PyObject } from '../../kernel/object.js';
import type { SlotSpecs } from '../../kernel/spec.js';
import { ExactInt, intOf, makeInt, PyInt } from '../../objects/int.js';
import { makeFloat } from '../../objects/float.js';
import { makeTuple } from '../../objects/sequence.js';
import { None, NotImplemented } from '../../objects/singletons.js';
import { floatPower } from '../float/power.js';
import {
  addIntegers,
  floorDivide,
  floorQuotient,
  floorRemainder,
  type Integer,
  integerToFloat,
  modulo,
  multiplyIntegers,
  subtractIntegers,
  trueQuotient,
} from './arithmetic.js';
import { andIntegers, orIntegers, shiftLeft, shiftRight, xorIntegers } from './bitwise.js';
import { powerModulo, powerOfInteger } from './power.js';

function divmod(a: Integer, b: Integer): PyObject {
  if (b === 0) throw raise('ZeroDivisionError', 'integer division or modulo by zero');
  return makeTuple([intOf(floorQuotient(a, b)), intOf(floorRemainder(a, b))]);
}

function power(base: PyObject, exponent: PyObject, modulus: PyObject | undefined): PyObject {
  if (!(base instanceof PyInt) || !(exponent instanceof PyInt)) return NotImplemented;
  if (modulus !== undefined && modulus !== None) {
    if (!(modulus instanceof PyInt)) return NotImplemented;
    return powerModulo(base.value, exponent.value, modulus.value);
  }
  if (exponent.value < 0) return floatPower(integerToFloat(base.value), integerToFloat(exponent.value));
  return powerOfInteger(base.value, exponent.value);
}

/** The int itself, as an exact int. */
export function exactInt(self: PyInt): PyInt {
  return self instanceof ExactInt ? self : intOf(self.value);
}

/** The numeric slots of `int`. CPython Objects/longobject.c: long_as_number. */
export const intOperators: SlotSpecs = {
  add: (self: PyInt, other: PyObject) => (other instanceof PyInt ? addIntegers(self.value, other.value) : NotImplemented),
  radd: (self: PyInt, other: PyObject) => (other instanceof PyInt ? addIntegers(other.value, self.value) : NotImplemented),
  sub: (self: PyInt, other: PyObject) => (other instanceof PyInt ? subtractIntegers(self.value, other.value) : NotImplemented),
  rsub: (self: PyInt, other: PyObject) => (other instanceof PyInt ? subtractIntegers(other.value, self.value) : NotImplemented),
  mul: (self: PyInt, other: PyObject) => (other instanceof PyInt ? multiplyIntegers(self.value, other.value) : NotImplemented),
  rmul: (self: PyInt, other: PyObject) => (other instanceof PyInt ? multiplyIntegers(other.value, self.value) : NotImplemented),
  mod: (self: PyInt, other: PyObject) => (other instanceof PyInt ? modulo(self.value, other.value) : NotImplemented),
  rmod: (self: PyInt, other: PyObject) => (other instanceof PyInt ? modulo(other.value, self.value) : NotImplemented),
  divmod: (self: PyInt, other: PyObject) => (other instanceof PyInt ? divmod(self.value, other.value) : NotImplemented),
  rdivmod: (self: PyInt, other: PyObject) => (other instanceof PyInt ? divmod(other.value, self.value) : NotImplemented),
  floordiv: (self: PyInt, other: PyObject) => (other instanceof PyInt ? floorDivide(self.value, other.value) : NotImplemented),
  rfloordiv: (self: PyInt, other: PyObject) => (other instanceof PyInt ? floorDivide(other.value, self.value) : NotImplemented),
  truediv: (self: PyInt, other: PyObject) =>
    other instanceof PyInt ? makeFloat(trueQuotient(self.value, other.value)) : NotImplemented,
  rtruediv: (self: PyInt, other: PyObject) =>
    other instanceof PyInt ? makeFloat(trueQuotient(other.value, self.value)) : NotImplemented,
  pow: (self: PyInt, other: PyObject, modulus: PyObject | undefined) => power(self, other, modulus),
  rpow: (self: PyInt, other: PyObject, modulus: PyObject | undefined) => power(other, self, modulus),
  lshift: (self: PyInt, other: PyObject) => (other instanceof PyInt ? shiftLeft(self.value, other.value) : NotImplemented),
  rlshift: (self: PyInt, other: PyObject) => (other instanceof PyInt ? shiftLeft(other.value, self.value) : NotImplemented),
  rshift: (self: PyInt, other: PyObject) => (other instanceof PyInt ? shiftRight(self.value, other.value) : NotImplemented),
  rrshift: (self: PyInt, other: PyObject) => (other instanceof PyInt ? shiftRight(other.value, self.value) : NotImplemented),
  and: (self: PyInt, other: PyObject) => (other instanceof PyInt ? andIntegers(self.value, other.value) : NotImplemented),
  rand: (self: PyInt, other: PyObject) => (other instanceof PyInt ? andIntegers(other.value, self.value) : NotImplemented),
  xor: (self: PyInt, other: PyObject) => (other instanceof PyInt ? xorIntegers(self.value, other.value) : NotImplemented),
  rxor: (self: PyInt, other: PyObject) => (other instanceof PyInt ? xorIntegers(other.value, self.value) : NotImplemented),
  or: (self: PyInt, other: PyObject) => (other instanceof PyInt ? orIntegers(self.value, other.value) : NotImplemented),
  ror: (self: PyInt, other: PyObject) => (other instanceof PyInt ? orIntegers(other.value, self.value) : NotImplemented),
  neg: ({ value }: PyInt) => (typeof value === 'number' ? makeInt(-value) : intOf(-value)),
  pos: exactInt,
  abs: (self: PyInt) =>
    self.value < 0 ? (typeof self.value === 'number' ? makeInt(-self.value) : intOf(-self.value)) : exactInt(self),
  invert: ({ value }: PyInt) => (typeof value === 'number' ? intOf(-1 - value) : intOf(~value)),
  bool: (self: PyInt) => self.value !== 0,
  int: exactInt,
  float: (self: PyInt) => makeFloat(integerToFloat(self.value)),
  index: exactInt,
};
