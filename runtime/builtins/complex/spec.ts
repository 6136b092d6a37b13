import { raise } from '../../kernel/errors.js';
import type { PyObject } from '../../kernel/object.js';
import type { TypeSpec } from '../../kernel/spec.js';
import { complexType, makeFloat, PyComplex, PyFloat } from '../../objects/float.js';
import { hashOfFloat, narrowHash } from '../../objects/hash.js';
import { makeBool, PyInt } from '../../objects/int.js';
import { makeTuple } from '../../objects/sequence.js';
import { None, NotImplemented } from '../../objects/singletons.js';
import { makeStr } from '../../objects/str.js';
import { vectorNorm } from '../float/norm.js';
import { floatToString } from '../float/text.js';
import { formatComplex } from '../format/number.js';
import { specOf } from '../format/spec.js';
import { integerToFloat } from '../int/arithmetic.js';
import { type Complex, complexPower, complexProduct, complexQuotient } from './arithmetic.js';
import { newComplex } from './new.js';

function operand(o: PyObject): Complex | undefined {
  if (o instanceof PyComplex) return [o.real, o.imag];
  if (o instanceof PyFloat) return [o.value, 0];
  if (o instanceof PyInt) return [integerToFloat(o.value), 0];
  return undefined;
}

type Operation = (a: Complex, b: Complex) => Complex;

function make([real, imag]: Complex): PyComplex {
  return new PyComplex(real, imag);
}

/** The slot of an operation of two complex numbers, and its reflected one. */
function binary(operation: Operation) {
  return (self: PyComplex, other: PyObject): PyObject => {
    const value = operand(other);
    return value === undefined ? NotImplemented : make(operation([self.real, self.imag], value));
  };
}

function reflected(operation: Operation) {
  return binary((a, b) => operation(b, a));
}

const sum: Operation = ([a, b], [c, d]) => [a + c, b + d];
const difference: Operation = ([a, b], [c, d]) => [a - c, b - d];

function power(operation: Operation) {
  const slot = binary(operation);
  return (self: PyComplex, other: PyObject, modulus: PyObject | undefined): PyObject => {
    if (modulus !== undefined && modulus !== None) throw raise('ValueError', 'complex modulo');
    return slot(self, other);
  };
}

/** Parts without `.0`, as repr shows them. */
function part(value: number): string {
  return floatToString(value).replace(/\.0$/, '');
}

function complexToString({ real, imag }: PyComplex): string {
  if (Object.is(real, 0)) return `${part(imag)}j`;
  const sign = imag < 0 || Object.is(imag, -0) ? '' : '+';
  return `(${part(real)}${sign}${part(imag)}j)`;
}

/** `a == b`, exactly also for big ints; undefined if the other is no number. */
function same(self: PyComplex, other: PyObject): boolean | undefined {
  if (other instanceof PyComplex) return self.real === other.real && self.imag === other.imag;
  if (other instanceof PyFloat) return self.imag === 0 && self.real === other.value;
  if (!(other instanceof PyInt)) return undefined;
  if (self.imag !== 0) return false;
  return typeof other.value === 'number'
    ? other.value === self.real
    : Number.isInteger(self.real) && BigInt(self.real) === other.value;
}

function hashOfComplex(self: PyComplex): number | bigint {
  const real = BigInt(hashOfFloat(self.real, self));
  const hash = BigInt.asIntN(64, real + 1000003n * BigInt(hashOfFloat(self.imag, self)));
  return hash === -1n ? -2 : narrowHash(hash);
}

const notOrdered = () => NotImplemented;

export const complexSpec: TypeSpec = {
  type: complexType,
  basicSize: 32,
  doc: 'Create a complex number from a string or numbers.',
  textSignature: '(real=0, imag=0)',
  slots: {
    new: newComplex,
    repr: (self: PyComplex) => makeStr(complexToString(self)),
    hash: hashOfComplex,
    lt: notOrdered,
    le: notOrdered,
    eq: (self: PyComplex, other: PyObject) => {
      const result = same(self, other);
      return result === undefined ? NotImplemented : makeBool(result);
    },
    ne: (self: PyComplex, other: PyObject) => {
      const result = same(self, other);
      return result === undefined ? NotImplemented : makeBool(!result);
    },
    gt: notOrdered,
    ge: notOrdered,
    add: binary(sum),
    radd: reflected(sum),
    sub: binary(difference),
    rsub: reflected(difference),
    mul: binary(complexProduct),
    rmul: reflected(complexProduct),
    truediv: binary(complexQuotient),
    rtruediv: reflected(complexQuotient),
    pow: power(complexPower),
    rpow: power((a, b) => complexPower(b, a)),
    neg: (self: PyComplex) => new PyComplex(-self.real, -self.imag),
    pos: (self: PyComplex) => (self.type === complexType ? self : new PyComplex(self.real, self.imag)),
    abs: (self: PyComplex) => {
      const length = vectorNorm([self.real, self.imag]);
      if (length === Infinity && Number.isFinite(self.real) && Number.isFinite(self.imag))
        throw raise('OverflowError', 'absolute value too large');
      return makeFloat(length);
    },
    bool: (self: PyComplex) => self.real !== 0 || self.imag !== 0,
  },
  methods: {
    conjugate: ['($self, /)', (self: PyComplex) => new PyComplex(self.real, -self.imag), 'The complex conjugate.'],
    __complex__: [
      '($self, /)',
      (self: PyComplex) => (self.type === complexType ? self : new PyComplex(self.real, self.imag)),
      'The value as an exact complex.',
    ],
    __getnewargs__: ['($self, /)', (self: PyComplex) => makeTuple([makeFloat(self.real), makeFloat(self.imag)])],
    __format__: [
      '($self, format_spec, /)',
      (self: PyComplex, spec: PyObject) => makeStr(formatComplex(self, specOf(spec))),
      'Format according to the specification.',
    ],
  },
  getset: {
    real: { get: (self: PyComplex) => makeFloat(self.real), doc: 'the real part of a complex number', member: true },
    imag: { get: (self: PyComplex) => makeFloat(self.imag), doc: 'the imaginary part of a complex number', member: true },
  },
};
