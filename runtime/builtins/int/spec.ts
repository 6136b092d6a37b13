import type { PyObject } from '../../kernel/object.js';
import type { TypeSpec } from '../../kernel/spec.js';
import type { PyType } from '../../kernel/type.js';
import { hashOfInt } from '../../objects/hash.js';
import { intOf, intType, makeInt, type PyInt, True } from '../../objects/int.js';
import { makeTuple } from '../../objects/sequence.js';
import { makeStr } from '../../objects/str.js';
import { call1 } from '../../operations/call.js';
import { asIndex } from '../../operations/convert.js';
import { formatInt } from '../format/number.js';
import { specOf } from '../format/spec.js';
import { bitLengthOf, floorRemainder, type Integer, narrow } from './arithmetic.js';
import { bitCount } from './bitwise.js';
import { fromBytes, toBytes } from './bytes.js';
import { intComparisons } from './compare.js';
import { newInt } from './new.js';
import { exactInt, intOperators } from './operators.js';
import { integerToString } from './text.js';

function bitLength(value: Integer): number {
  if (typeof value === 'number' && value <= 0x7fffffff && value >= -0x7fffffff) return 32 - Math.clz32(Math.abs(value));
  const big = BigInt(value);
  return bitLengthOf(big < 0n ? -big : big);
}

/** `round(self, ndigits)`: to a multiple of a power of ten, half to even. CPython Objects/longobject.c: int___round___impl. */
function roundInt(self: PyInt, ndigits: PyObject | undefined): PyObject {
  if (ndigits === undefined) return exactInt(self);
  const digits = asIndex(ndigits);
  if (digits >= 0 || self.value === 0) return exactInt(self);
  if (digits < -bitLength(self.value)) return makeInt(0);
  const value = BigInt(self.value);
  const unit = 10n ** -BigInt(digits);
  const rest = BigInt(floorRemainder(value, narrow(unit)));
  const down = value - rest;
  const roundUp = rest * 2n > unit || (rest * 2n === unit && BigInt(floorRemainder(down / unit, 2)) === 1n);
  return intOf(roundUp ? down + unit : down);
}

/** The size CPython would report: 30 bits to a digit, and never less than one. */
function sizeOf(value: Integer): number {
  return 24 + 4 * Math.max(1, Math.ceil(bitLength(value) / 30));
}

export const intSpec: TypeSpec = {
  type: intType,
  basicSize: 24,
  itemSize: 4,
  doc: 'int([x]) -> integer\nint(x, base=10) -> integer\n\nConvert a number or a numeral to an integer; 0 without arguments.',
  slots: {
    new: newInt,
    repr: (self: PyInt) => makeStr(integerToString(self.value)),
    hash: (self: PyInt) => hashOfInt(self.value),
    ...intComparisons,
    ...intOperators,
  },
  methods: {
    conjugate: ['($self, /)', exactInt, 'The int itself: it has no imaginary part.'],
    bit_length: ['($self, /)', (self: PyInt) => makeInt(bitLength(self.value)), 'Number of bits of the magnitude.'],
    bit_count: ['($self, /)', (self: PyInt) => makeInt(bitCount(self.value)), 'Number of ones in the magnitude in binary.'],
    to_bytes: ["($self, /, length=1, byteorder='big', *, signed=False)", toBytes, 'The bytes that represent the integer.'],
    as_integer_ratio: ['($self, /)', (self: PyInt) => makeTuple([exactInt(self), makeInt(1)]), 'The int and 1.'],
    __trunc__: ['($self, /)', exactInt, 'Truncating an integer gives itself.'],
    __floor__: ['($self, /)', exactInt, 'The floor of an integer is itself.'],
    __ceil__: ['($self, /)', exactInt, 'The ceiling of an integer is itself.'],
    __round__: ['($self, ndigits=<unrepresentable>, /)', roundInt, 'Round to a multiple of a power of ten, half to even.'],
    __getnewargs__: ['($self, /)', (self: PyInt) => makeTuple([intOf(self.value)])],
    __format__: [
      '($self, format_spec, /)',
      (self: PyInt, spec: PyObject) => makeStr(formatInt(self, specOf(spec))),
      'Format according to the specification.',
    ],
    __sizeof__: ['($self, /)', (self: PyInt) => makeInt(sizeOf(self.value)), 'Size in memory, in bytes.'],
    is_integer: ['($self, /)', () => True, 'True.'],
  },
  classMethods: {
    from_bytes: [
      "($type, /, bytes, byteorder='big', *, signed=False)",
      (cls: PyType, bytes: PyObject, byteorder: PyObject | undefined, signed: PyObject | undefined) => {
        const value = fromBytes(bytes, byteorder, signed);
        return cls === intType ? intOf(value) : call1(cls, intOf(value));
      },
      'The integer that the bytes represent.',
    ],
  },
  getset: {
    real: { get: exactInt, doc: 'the real part of a complex number' },
    imag: { get: () => makeInt(0), doc: 'the imaginary part of a complex number' },
    numerator: { get: exactInt, doc: 'the numerator of a rational number in lowest terms' },
    denominator: { get: () => makeInt(1), doc: 'the denominator of a rational number in lowest terms' },
  },
};
