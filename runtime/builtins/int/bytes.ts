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
  const value = BigInt(self.value);
  if (value < 0n && !isSigned) throw raise('OverflowError', "can't convert negative int to unsigned");
  if (size === 0 && value === 0n) return emptyBytes;
  const bits = size * 8;
  const kept = isSigned ? BigInt.asIntN(bits, value) : BigInt.asUintN(bits, value);
  if (kept !== value) throw raise('OverflowError', 'int too big to convert');
  const digits = BigInt.asUintN(bits, value)
    .toString(16)
    .padStart(size * 2, '0');
  const bytes = new Uint8Array(size);
  for (let i = 0; i < size; i++) bytes[little ? size - 1 - i : i] = parseInt(digits.slice(2 * i, 2 * i + 2), 16);
  return makeBytes(bytes);
}

/** `int.from_bytes`. CPython Objects/longobject.c: int_from_bytes_impl. */
export function fromBytes(source: PyObject, byteorder: PyObject | undefined, signed: PyObject | undefined): Integer {
  const little = isLittle(byteorder, 'from_bytes');
  const bytes = source instanceof PyBytes ? source.value : bytesOf(source);
  if (bytes.length === 0) return 0;
  let digits = '0x';
  for (let i = 0; i < bytes.length; i++) digits += bytes[little ? bytes.length - 1 - i : i]!.toString(16).padStart(2, '0');
  const value = BigInt(digits);
  return narrow(signed !== undefined && isTrue(signed) ? BigInt.asIntN(bytes.length * 8, value) : value);
}
