import { raise } from '../../kernel/errors.js';
import type { PyObject } from '../../kernel/object.js';
import { emptyBytes, makeBytes, PyBytes } from '../../objects/bytes.js';
import type { PyInt } from '../../objects/int.js';
import { PyStr } from '../../objects/str.js';
import { isTrue } from '../../objects/truth.js';
import { asSize } from '../../operations/convert.js';
import { bytesOf } from '../bytes/convert.js';
import { type Integer, narrow } from './arithmetic.js';

function isLittle(byteorder: PyObject | undefined, name: string): boolean {
  if (byteorder === undefined) return false;
  if (!(byteorder instanceof PyStr))
    throw raise('TypeError', `${name}() argument 'byteorder' must be str, not ${byteorder.type.name}`);
  if (byteorder.value === 'little') return true;
  if (byteorder.value === 'big') return false;
  throw raise('ValueError', "byteorder must be either 'little' or 'big'");
}

/** `int.to_bytes`. CPython Objects/longobject.c: int_to_bytes_impl. */
export function toBytes(
  self: PyInt,
  length: PyObject | undefined,
  byteorder: PyObject | undefined,
  signed: PyObject | undefined,
): PyBytes {
  const size = length === undefined ? 1 : asSize(length);
  const little = isLittle(byteorder, 'to_bytes');
  const isSigned = signed !== undefined && isTrue(signed);
  if (size < 0) throw raise('ValueError', 'length argument must be non-negative');
  const { value } = self;
  if (value < 0 && !isSigned) throw raise('OverflowError', "can't convert negative int to unsigned");
  if (size === 0 && value === 0) return emptyBytes;
  const bytes = typeof value === 'number' ? bytesOfNumber(value, size, isSigned) : bytesOfBigInt(value, size, isSigned);
  if (bytes === undefined) throw raise('OverflowError', 'int too big to convert');
  return makeBytes(little ? bytes.reverse() : bytes);
}

/** The two's complement of a number, the highest byte first; undefined if it does not fit. */
function bytesOfNumber(value: number, size: number, isSigned: boolean): Uint8Array | undefined {
  const bytes = new Uint8Array(size);
  let rest = value;
  for (let i = size - 1; i >= 0; i--) {
    const high = Math.floor(rest / 256);
    bytes[i] = rest - high * 256;
    rest = high;
  }
  const isNegative = isSigned && (size === 0 ? value < 0 : bytes[0]! > 127);
  return rest === (isNegative ? -1 : 0) ? bytes : undefined;
}

/** The same of a bigint. */
function bytesOfBigInt(value: bigint, size: number, isSigned: boolean): Uint8Array | undefined {
  const bits = size * 8;
  const kept = BigInt.asUintN(bits, value);
  if ((isSigned ? BigInt.asIntN(bits, value) : kept) !== value) return undefined;
  const digits = kept.toString(16).padStart(size * 2, '0');
  const bytes = new Uint8Array(size);
  for (let i = 0; i < size; i++)
    bytes[i] = (digitValue(digits.charCodeAt(2 * i)) << 4) | digitValue(digits.charCodeAt(2 * i + 1));
  return bytes;
}

/** The value of a hexadecimal digit, which is no capital. */
function digitValue(code: number): number {
  return code > 57 ? code - 87 : code - 48;
}

/** `int.from_bytes`. CPython Objects/longobject.c: int_from_bytes_impl. */
export function fromBytes(source: PyObject, byteorder: PyObject | undefined, signed: PyObject | undefined): Integer {
  const little = isLittle(byteorder, 'from_bytes');
  const given = source instanceof PyBytes ? source.value : bytesOf(source);
  const bytes = little ? given.slice().reverse() : given;
  const { length } = bytes;
  const isNegative = signed !== undefined && isTrue(signed) && length > 0 && bytes[0]! > 127;
  if (length > 6) {
    const value = bigIntOf(new DataView(bytes.buffer, bytes.byteOffset, length), 0, length);
    return narrow(isNegative ? value - (1n << BigInt(length * 8)) : value);
  }
  let value = 0;
  for (let i = 0; i < length; i++) value = value * 256 + bytes[i]!;
  return isNegative ? value - 2 ** (8 * length) : value;
}

/** The bytes of a part, the highest first, as an integer. Halves are put together, so that long ones do not take the square of their length. */
function bigIntOf(bytes: DataView, from: number, to: number): bigint {
  if (to - from > 128) {
    const middle = to - (((to - from) >> 4) << 3);
    return (bigIntOf(bytes, from, middle) << BigInt((to - middle) * 8)) | bigIntOf(bytes, middle, to);
  }
  let value = 0n;
  let at = from;
  for (; (to - at) % 8 !== 0; at++) value = (value << 8n) | BigInt(bytes.getUint8(at));
  for (; at < to; at += 8) value = (value << 64n) | bytes.getBigUint64(at);
  return value;
}
