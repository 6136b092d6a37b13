import { raise } from '../../kernel/errors.js';
import type { PyObject } from '../../kernel/object.js';
import type { SlotSpecs } from '../../kernel/spec.js';
import { ExactBytes, latin1String, PyByteArray, PyBytes } from '../../objects/bytes.js';
import { bufferIfGiven, bufferOf } from '../../operations/buffer.js';
import { makeBool, makeInt } from '../../objects/int.js';
import { NotImplemented } from '../../objects/singletons.js';
import { asRepeatCount } from '../../operations/convert.js';
import { normaliseIndex, PySlice, sliceIndices } from '../../operations/subscript.js';
import { type BytesLike, likeSelf, textLikeSelf, textOf } from './common.js';
import { asByte, requireBuffer } from './convert.js';
import { indexOfBytes } from './find.js';
import { bytesPercent } from './percent.js';

/** Less than, equal or greater (-1, 0, 1). */
export function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const shared = Math.min(a.length, b.length);
  for (let i = 0; i < shared; i++) if (a[i] !== b[i]) return a[i]! < b[i]! ? -1 : 1;
  return Math.sign(a.length - b.length);
}

function comparison(test: (order: number) => boolean) {
  return (self: BytesLike, other: PyObject): PyObject => {
    // Bytes know bytes only; what other buffers are to them, those say.
    const bytes = other instanceof PyBytes ? other.value : self instanceof PyBytes ? undefined : bufferOf(other);
    return bytes === undefined ? NotImplemented : makeBool(test(compareBytes(self.value, bytes)));
  };
}

/** The literal of bytes. CPython Objects/bytesobject.c: PyBytes_Repr. */
export function quoteBytes(bytes: Uint8Array): string {
  const text = latin1String(bytes);
  const mark = text.includes("'") && !text.includes('"') ? '"' : "'";
  const escaped = text.replace(/[\\'"]|[^ -~]/g, (c) => {
    if (c === '\\' || c === mark) return `\\${c}`;
    if (c === '"' || c === "'") return c;
    if (c === '\t') return '\\t';
    if (c === '\n') return '\\n';
    if (c === '\r') return '\\r';
    return `\\x${c.charCodeAt(0).toString(16).padStart(2, '0')}`;
  });
  return `b${mark}${escaped}${mark}`;
}

/** The bytes that a slice selects, in an array of their own. */
export function sliceOf(bytes: Uint8Array, key: PySlice): Uint8Array {
  const { start, step, count } = sliceIndices(key, bytes.length);
  if (step === 1) return bytes.slice(start, start + count);
  const part = new Uint8Array(count);
  for (let i = 0; i < count; i++) part[i] = bytes[start + i * step]!;
  return part;
}

function subscript(self: BytesLike, key: PyObject): PyObject {
  if (key instanceof PySlice) return likeSelf(self, sliceOf(self.value, key));
  const isArray = self instanceof PyByteArray;
  if (key.type.index === undefined)
    throw raise('TypeError', `${isArray ? 'bytearray' : 'byte'} indices must be integers or slices, not ${key.type.name}`);
  const { value } = self;
  const i = normaliseIndex(key, value.length);
  if (i < 0) throw raise('IndexError', isArray ? 'bytearray index out of range' : 'index out of range');
  return makeInt(value[i]!);
}

/** `a + b` for two arrays. */
export function joinBytes(a: Uint8Array, b: Uint8Array): Uint8Array {
  const joined = new Uint8Array(a.length + b.length);
  joined.set(a);
  joined.set(b, a.length);
  return joined;
}

/** `bytes * count`; MemoryError beyond what the host holds. */
export function repeatBytes(bytes: Uint8Array, count: number): Uint8Array {
  if (count <= 0) return new Uint8Array(0);
  if (bytes.length * count > 0x7fffffff) throw raise('MemoryError');
  const repeated = new Uint8Array(bytes.length * count);
  for (let i = 0; i < count; i++) repeated.set(bytes, i * bytes.length);
  return repeated;
}

/** The right operand of a concatenation. */
export function concatOperand(self: BytesLike, other: PyObject): Uint8Array {
  const bytes = bufferIfGiven(other);
  if (bytes === undefined) throw raise('TypeError', `can't concat ${other.type.name} to ${self.type.name}`);
  return bytes;
}

/** The slots that `bytes` and `bytearray` share. */
export const bytesSlots: SlotSpecs = {
  lt: comparison((order) => order < 0),
  le: comparison((order) => order <= 0),
  eq: comparison((order) => order === 0),
  ne: comparison((order) => order !== 0),
  gt: comparison((order) => order > 0),
  ge: comparison((order) => order >= 0),
  len: (self: BytesLike) => self.value.length,
  getitem: subscript,
  contains: (self: BytesLike, item: PyObject) => {
    if (bufferOf(item) === undefined && item.type.index !== undefined) return self.value.includes(asByte(item));
    return indexOfBytes(self.value, requireBuffer(item)) >= 0;
  },
  concat: (self: BytesLike, other: PyObject) => likeSelf(self, joinBytes(self.value, concatOperand(self, other))),
  repeat: (self: BytesLike, count: PyObject) => {
    const n = asRepeatCount(count);
    return n === 1 && self instanceof ExactBytes ? self : likeSelf(self, repeatBytes(self.value, n));
  },
  mod: (self: BytesLike, other: PyObject) => textLikeSelf(self, bytesPercent(textOf(self), other)),
  rmod: (self: BytesLike, other: PyObject) =>
    other.type === self.type ? textLikeSelf(self, bytesPercent(textOf(other as BytesLike), self)) : NotImplemented,
};
