import { raise } from '../../kernel/errors.js';
import type { PyObject } from '../../kernel/object.js';
import { makeBytes, PyBytes } from '../../objects/bytes.js';
import { makeFloat } from '../../objects/float.js';
import { intOf, makeBool } from '../../objects/int.js';
import { isTrue } from '../../objects/truth.js';
import { asFloat, asIndex } from '../../operations/convert.js';

/** How an item of a memoryview or an array is read and written: the native formats of `struct`, little-endian. */
export interface ItemFormat {
  readonly size: number;
  /** The bounds of integers; of others none. */
  readonly min?: number | bigint;
  readonly max?: number | bigint;
  load(view: DataView, at: number): number | bigint;
  store(view: DataView, at: number, value: number | bigint): void;
  /** What is loaded as Python sees it. */
  wrap(value: number | bigint): PyObject;
  /** What is to be stored for an object; undefined if it does not fit. */
  convert(object: PyObject): number | bigint | undefined;
}

function integer(
  size: 1 | 2 | 4 | 8,
  isSigned: boolean,
  load: (view: DataView, at: number) => number | bigint,
  store: (view: DataView, at: number, value: number | bigint) => void,
): ItemFormat {
  const values = 1n << BigInt(8 * size);
  const bound = (value: bigint) => (size === 8 ? value : Number(value));
  const min = bound(isSigned ? -values / 2n : 0n);
  const max = bound(isSigned ? values / 2n - 1n : values - 1n);
  return {
    size,
    min,
    max,
    load,
    store,
    wrap: intOf,
    convert: (object) => {
      const value = asIndex(object);
      return value >= min && value <= max ? value : undefined;
    },
  };
}

const i8 = integer(
  1,
  true,
  (view, at) => view.getInt8(at),
  (view, at, value) => view.setInt8(at, value as number),
);
const u8 = integer(
  1,
  false,
  (view, at) => view.getUint8(at),
  (view, at, value) => view.setUint8(at, value as number),
);
const i16 = integer(
  2,
  true,
  (view, at) => view.getInt16(at, true),
  (view, at, value) => view.setInt16(at, value as number, true),
);
const u16 = integer(
  2,
  false,
  (view, at) => view.getUint16(at, true),
  (view, at, value) => view.setUint16(at, value as number, true),
);
const i32 = integer(
  4,
  true,
  (view, at) => view.getInt32(at, true),
  (view, at, value) => view.setInt32(at, value as number, true),
);
const u32 = integer(
  4,
  false,
  (view, at) => view.getUint32(at, true),
  (view, at, value) => view.setUint32(at, value as number, true),
);
const i64 = integer(
  8,
  true,
  (view, at) => view.getBigInt64(at, true),
  (view, at, value) => view.setBigInt64(at, BigInt(value), true),
);
const u64 = integer(
  8,
  false,
  (view, at) => view.getBigUint64(at, true),
  (view, at, value) => view.setBigUint64(at, BigInt(value), true),
);

const wrapFloat = (value: number | bigint) => makeFloat(value as number);

/** The value of 16 bits as a half-precision float: IEEE 754 binary16. */
function halfOf(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 31;
  const fraction = bits & 0x3ff;
  if (exponent === 31) return fraction === 0 ? sign * Infinity : NaN;
  return sign * (exponent === 0 ? fraction * 2 ** -24 : (0x400 + fraction) * 2 ** (exponent - 25));
}

/** The bits of a half-precision float, rounded to even; infinity beyond. */
function bitsOfHalf(value: number): number {
  const sign = value < 0 || Object.is(value, -0) ? 0x8000 : 0;
  if (Number.isNaN(value)) return 0x7e00;
  const size = Math.abs(value);
  const exponent = Math.max(-14, Math.floor(Math.log2(size)));
  const scaled = size === Infinity ? Infinity : size / 2 ** (exponent - 10);
  const below = Math.floor(scaled);
  const isUp = scaled - below > 0.5 || (scaled - below === 0.5 && below % 2 === 1);
  // What is rounded up beyond its binade carries into the exponent; the smallest have no leading bit.
  const bits = below + (isUp ? 1 : 0) + (exponent + 14) * 0x400;
  return sign | Math.min(bits, 0x7c00);
}

const formats: Readonly<Record<string, ItemFormat>> = {
  B: u8,
  b: i8,
  H: u16,
  h: i16,
  I: u32,
  i: i32,
  L: u64,
  l: i64,
  Q: u64,
  q: i64,
  N: u64,
  n: i64,
  P: u64,
  e: {
    size: 2,
    load: (view, at) => halfOf(view.getUint16(at, true)),
    store: (view, at, value) => view.setUint16(at, bitsOfHalf(value as number), true),
    wrap: wrapFloat,
    convert: asFloat,
  },
  f: {
    size: 4,
    load: (view, at) => view.getFloat32(at, true),
    store: (view, at, value) => view.setFloat32(at, value as number, true),
    wrap: wrapFloat,
    convert: asFloat,
  },
  d: {
    size: 8,
    load: (view, at) => view.getFloat64(at, true),
    store: (view, at, value) => view.setFloat64(at, value as number, true),
    wrap: wrapFloat,
    convert: asFloat,
  },
  '?': {
    ...u8,
    wrap: (value) => makeBool(value !== 0),
    convert: (object) => (isTrue(object) ? 1 : 0),
  },
  c: {
    ...u8,
    wrap: (value) => makeBytes(Uint8Array.of(value as number)),
    convert: (object) => {
      if (!(object instanceof PyBytes)) throw raise('TypeError', "memoryview: invalid type for format 'c'");
      return object.value.length === 1 ? object.value[0] : undefined;
    },
  },
};

/** The format of this code (an optional `@` in front), or undefined. */
export function itemFormat(code: string): ItemFormat | undefined {
  return formats[code.startsWith('@') ? code.slice(1) : code];
}
