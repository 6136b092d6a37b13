import { raise } from '../../kernel/errors.js';
import type { PyObject } from '../../kernel/object.js';
import type { TypeSpec } from '../../kernel/spec.js';
import type { PyType } from '../../kernel/type.js';
import { floatType, makeFloat, type PyFloat } from '../../objects/float.js';
import { hashOfFloat } from '../../objects/hash.js';
import { makeBigInt, makeBool, type PyInt } from '../../objects/int.js';
import { makeTuple, type PyTuple } from '../../objects/sequence.js';
import { None } from '../../objects/singletons.js';
import { makeStr, PyStr } from '../../objects/str.js';
import { call1 } from '../../operations/call.js';
import { formatFloat } from '../format/number.js';
import { specOf } from '../format/spec.js';
import { roundFloat } from './digits.js';
import { floatFromHex, floatToHex } from './hex.js';
import { newFloat } from './new.js';
import { exactFloat, floatOperators, truncate } from './operators.js';
import { integralParts } from './parts.js';
import { floatToString } from './text.js';
import { asClampedIndex } from '../../operations/convert.js';

/** The nearest integer, ties to even. */
export function roundHalfEven(value: number): number {
  const floor = Math.floor(value);
  const rest = value - floor;
  return rest < 0.5 || (rest === 0.5 && floor % 2 === 0) ? floor : floor + 1;
}

function roundMethod(self: PyFloat, ndigits: PyObject | undefined): PyObject {
  const { value } = self;
  if (ndigits === undefined || ndigits === None) return truncate(Number.isFinite(value) ? roundHalfEven(value) : value);
  const digits = asClampedIndex(ndigits);
  if (!Number.isFinite(value)) return exactFloat(self);
  const rounded = roundFloat(value, digits);
  if (!Number.isFinite(rounded)) throw raise('OverflowError', 'rounded value too large to represent');
  return makeFloat(rounded);
}

/** `float.as_integer_ratio`. */
export function integerRatio(value: number): PyTuple {
  if (Number.isNaN(value)) throw raise('ValueError', 'cannot convert NaN to integer ratio');
  if (!Number.isFinite(value)) throw raise('OverflowError', 'cannot convert Infinity to integer ratio');
  let [mantissa, exponent] = integralParts(value);
  while (exponent < 0 && mantissa !== 0 && mantissa % 2 === 0) {
    mantissa /= 2;
    exponent++;
  }
  if (mantissa === 0) exponent = 0;
  const numerator = BigInt(mantissa) << BigInt(Math.max(exponent, 0));
  return makeTuple([makeBigInt(numerator), makeBigInt(1n << BigInt(Math.max(-exponent, 0)))]);
}

export const floatSpec: TypeSpec = {
  type: floatType,
  basicSize: 24,
  doc: 'Convert a string or number to a floating-point number, if possible.',
  textSignature: '(x=0, /)',
  slots: {
    new: newFloat,
    repr: (self: PyFloat) => makeStr(floatToString(self.value)),
    hash: (self: PyFloat) => hashOfFloat(self.value, self),
    ...floatOperators,
  },
  methods: {
    conjugate: ['($self, /)', exactFloat, 'The float itself: it has no imaginary part.'],
    __trunc__: ['($self, /)', (self: PyFloat) => truncate(self.value), 'The integral part.'],
    __floor__: ['($self, /)', (self: PyFloat): PyInt => truncate(Math.floor(self.value)), 'The largest integer not above.'],
    __ceil__: ['($self, /)', (self: PyFloat): PyInt => truncate(Math.ceil(self.value)), 'The smallest integer not below.'],
    __round__: ['($self, ndigits=None, /)', roundMethod, 'Round half to even; an int without ndigits.'],
    as_integer_ratio: ['($self, /)', (self: PyFloat) => integerRatio(self.value), 'Two ints whose ratio is exactly the float.'],
    hex: ['($self, /)', (self: PyFloat) => makeStr(floatToHex(self.value)), 'The float in hexadecimal.'],
    is_integer: ['($self, /)', (self: PyFloat) => makeBool(Number.isInteger(self.value)), 'True if the float is integral.'],
    __getnewargs__: ['($self, /)', (self: PyFloat) => makeTuple([makeFloat(self.value)])],
    __format__: [
      '($self, format_spec, /)',
      (self: PyFloat, spec: PyObject) => makeStr(formatFloat(self, specOf(spec))),
      'Format according to the specification.',
    ],
  },
  classMethods: {
    fromhex: [
      '($type, string, /)',
      (cls: PyType, text: PyObject) => {
        if (!(text instanceof PyStr)) throw raise('TypeError', 'bad argument type for built-in operation');
        const value = makeFloat(floatFromHex(text.value));
        return cls === floatType ? value : call1(cls, value);
      },
      'The float of a hexadecimal numeral.',
    ],
    __getformat__: [
      '($type, typestr, /)',
      (_cls: PyType, kind: PyObject) => {
        if (!(kind instanceof PyStr)) throw raise('TypeError', `__getformat__() argument must be str, not ${kind.type.name}`);
        if (kind.value !== 'double' && kind.value !== 'float')
          throw raise('ValueError', "__getformat__() argument 1 must be 'double' or 'float'");
        return makeStr('IEEE, little-endian');
      },
      'How floats are stored.',
    ],
  },
  getset: {
    real: { get: exactFloat, doc: 'the real part of a complex number' },
    imag: { get: () => makeFloat(0), doc: 'the imaginary part of a complex number' },
  },
};
