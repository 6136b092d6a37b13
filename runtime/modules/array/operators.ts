import { ge, gt, le, lt } from '../../generated/operations.js';
import type { BinarySlot } from '../../generated/slots.js';
import { raise } from '../../kernel/errors.js';
import type { PyObject } from '../../kernel/object.js';
import type { SlotSpecs } from '../../kernel/spec.js';
import { emptyArray } from '../../objects/buffer.js';
import { keysEqual } from '../../objects/hash.js';
import { makeBool, makeInt } from '../../objects/int.js';
import { NotImplemented } from '../../objects/singletons.js';
import { asRepeatCount, asSize } from '../../operations/convert.js';
import { iterate } from '../../operations/iteration.js';
import { normaliseIndex, PySlice, sliceIndices } from '../../operations/subscript.js';
import { repeatBytes, joinBytes } from '../../builtins/bytes/operators.js';
import { makeArray, PyArray } from './array.js';

/** The operators of arrays. CPython Modules/arraymodule.c. */

const otherKind = () => raise('TypeError', 'bad argument type for built-in operation');

/** The place of the first items that differ, or the length of the shorter one. */
function firstDifference(a: PyArray, b: PyArray): number {
  // Equal floats of one kind may still differ: nan.
  const isPlain = a.code === b.code && a.code.min !== undefined;
  let i = 0;
  while (i < a.size && i < b.size && (isPlain ? a.raw(i) === b.raw(i) : keysEqual(a.at(i), b.at(i)))) i++;
  return i;
}

function equality(isEqual: boolean): BinarySlot {
  return (a, b) => {
    if (!(a instanceof PyArray) || !(b instanceof PyArray)) return NotImplemented;
    return makeBool((a.size === b.size && firstDifference(a, b) === a.size) === isEqual);
  };
}

function order(compare: BinarySlot): BinarySlot {
  return (a, b) => {
    if (!(a instanceof PyArray) || !(b instanceof PyArray)) return NotImplemented;
    const i = firstDifference(a, b);
    return i < a.size && i < b.size ? compare(a.at(i), b.at(i)) : compare(makeInt(a.size), makeInt(b.size));
  };
}

/** The bytes of the items that a slice selects, in an array of their own. */
function slice(self: PyArray, key: PySlice): PyArray {
  const { value, itemSize } = self;
  const { start, step, count } = sliceIndices(key, self.size);
  if (step === 1) return makeArray(self.code, value.slice(start * itemSize, (start + count) * itemSize));
  const part = new Uint8Array(count * itemSize);
  for (let i = 0, at = start * itemSize; i < count; i++, at += step * itemSize)
    part.set(value.subarray(at, at + itemSize), i * itemSize);
  return makeArray(self.code, part);
}

function place(self: PyArray, key: PyObject, what: string): number {
  if (key.type.index === undefined) throw raise('TypeError', 'array indices must be integers');
  const i = normaliseIndex(key, self.size);
  if (i < 0) throw raise('IndexError', `array ${what}index out of range`);
  return i;
}

/** Replaces the items of a slice by others, or takes them out. */
function assignSlice(self: PyArray, key: PySlice, by: PyArray | undefined): void {
  const { itemSize } = self;
  const { start, stop, step, count } = sliceIndices(key, self.size);
  const needed = by?.size ?? 0;
  if (needed === 0 || needed !== count) self.checkResizable();
  const bytes = by === undefined ? emptyArray : by === self ? by.value.slice() : by.value;
  if (step === 1) {
    self.splice(start * itemSize, Math.max(start, stop) * itemSize, bytes);
  } else if (needed === 0) {
    self.deleteItems(start, step, count);
  } else {
    if (needed !== count)
      throw raise('ValueError', `attempt to assign array of size ${needed} to extended slice of size ${count}`);
    for (let i = 0; i < count; i++)
      self.value.set(bytes.subarray(i * itemSize, (i + 1) * itemSize), (start + i * step) * itemSize);
  }
}

/** `array.extend(iterable)`. */
export function extend(self: PyArray, other: PyObject): void {
  if (!(other instanceof PyArray)) {
    iterate(other, (item) => self.append(item));
    return;
  }
  if (other.code !== self.code) throw raise('TypeError', 'can only extend with array of same kind');
  self.splice(self.length, self.length, other.value.slice());
}

/** Inserts an item before place `i`. */
export function insert(self: PyArray, i: number, item: PyObject): void {
  const value = self.code.convert(item);
  self.splice(i * self.itemSize, i * self.itemSize, new Uint8Array(self.itemSize));
  self.put(i, value);
}

export const arraySlots: SlotSpecs = {
  eq: equality(true),
  ne: equality(false),
  lt: order(lt),
  le: order(le),
  gt: order(gt),
  ge: order(ge),
  len: (self: PyArray) => self.size,
  getitem: (self: PyArray, key) => (key instanceof PySlice ? slice(self, key) : self.at(place(self, key, ''))),
  setitem: (self: PyArray, key, value) => {
    if (!(key instanceof PySlice)) {
      const i = place(self, key, 'assignment ');
      const item = self.code.convert(value);
      if (i >= self.size) throw raise('IndexError', 'array assignment index out of range');
      self.put(i, item);
      return;
    }
    if (!(value instanceof PyArray)) throw raise('TypeError', `can only assign array (not "${value.type.name}") to array slice`);
    if (value.code !== self.code) throw otherKind();
    assignSlice(self, key, value);
  },
  delitem: (self: PyArray, key) => {
    if (key instanceof PySlice) assignSlice(self, key, undefined);
    else self.deleteItems(place(self, key, 'assignment '), 1, 1);
  },
  contains: (self: PyArray, value) => self.find(value) >= 0,
  concat: (self: PyArray, other) => {
    if (!(other instanceof PyArray)) throw raise('TypeError', `can only append array (not "${other.type.name}") to array`);
    if (other.code !== self.code) throw otherKind();
    return makeArray(self.code, joinBytes(self.value, other.value));
  },
  iconcat: (self: PyArray, other) => {
    if (!(other instanceof PyArray)) throw raise('TypeError', `can only extend array with array (not "${other.type.name}")`);
    extend(self, other);
    return self;
  },
  repeat: (self: PyArray, count) => makeArray(self.code, repeatBytes(self.value, asRepeatCount(count))),
  irepeat: (self: PyArray, count) => {
    const repeated = repeatBytes(self.value, asRepeatCount(count));
    if (self.length > 0) self.value = repeated;
    return self;
  },
};

/** The place where something is to be inserted: negative ones count from the end, all are clamped. */
export function insertionPlace(self: PyArray, index: PyObject): number {
  const i = asSize(index);
  return i < 0 ? Math.max(0, i + self.size) : Math.min(i, self.size);
}
