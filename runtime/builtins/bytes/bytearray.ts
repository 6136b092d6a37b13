import { raise } from '../../kernel/errors.js';
import type { PyObject } from '../../kernel/object.js';
import type { TypeSpec } from '../../kernel/spec.js';
import type { PyType } from '../../kernel/type.js';
import { byteArrayType, emptyBytes, latin1String, makeByteArray, makeBytes, PyByteArray } from '../../objects/bytes.js';
import { BufferFlag, bufferOf } from '../../operations/buffer.js';
import { makeInt } from '../../objects/int.js';
import { makeTuple } from '../../objects/sequence.js';
import { None } from '../../objects/singletons.js';
import { makeStr, PyStr } from '../../objects/str.js';
import { allocate } from '../../operations/allocation.js';
import { call1 } from '../../operations/call.js';
import { asIndex, asRepeatCount, asSize } from '../../operations/convert.js';
import { normaliseIndex, PySlice, sliceIndices } from '../../operations/subscript.js';
import { stateOf } from '../object-reduce.js';
import { bytesMethods, bytesStaticMethods } from './bytes.js';
import { gather } from '../../operations/iteration.js';
import { asByte, bytesOfIterable } from './convert.js';
import { fromHex } from './hex.js';
import { PyByteArrayIterator } from './iterator.js';
import { buffer, releaseBuffer } from './views.js';
import { bytesOfCall } from './new.js';
import { bytesSlots, concatOperand, quoteBytes, repeatBytes } from './operators.js';

/** `bytearray`. CPython Objects/bytearrayobject.c. */

function append(self: PyByteArray, bytes: Uint8Array): void {
  // The bytes may be the array's own.
  self.splice(self.length, self.length, bytes.slice());
}

function assign(self: PyByteArray, key: PyObject, value: PyObject): void {
  if (key instanceof PySlice) {
    assignSlice(self, key, sliceValue(value));
    return;
  }
  if (key.type.index === undefined) throw invalidIndex(key);
  const given = asSize(key, 'IndexError');
  // Either may run code that changes the length.
  const byte = asByte(value);
  const i = given < 0 ? given + self.length : given;
  if (i < 0 || i >= self.length) throw raise('IndexError', 'bytearray index out of range');
  self.value[i] = byte;
}

function sliceValue(value: PyObject): Uint8Array {
  const bytes = bufferOf(value, BufferFlag.Full);
  if (bytes !== undefined) return bytes.slice();
  const given = value instanceof PyStr || value.type.index !== undefined ? undefined : bytesOfIterable(value, 'byte');
  if (given === undefined) throw raise('TypeError', 'can assign only bytes, buffers, or iterables of ints in range(0, 256)');
  return given;
}

function assignSlice(self: PyByteArray, key: PySlice, bytes: Uint8Array): void {
  const { start, stop, step, count } = sliceIndices(key, self.length);
  if (step === 1) {
    self.splice(start, Math.max(start, stop), bytes);
    return;
  }
  if (bytes.length === 0) {
    deleteSlice(self, key);
    return;
  }
  if (bytes.length !== count)
    throw raise('ValueError', `attempt to assign bytes of size ${bytes.length} to extended slice of size ${count}`);
  for (let i = 0; i < count; i++) self.value[start + i * step] = bytes[i]!;
}

function deleteSlice(self: PyByteArray, key: PySlice): void {
  const { start, step, count } = sliceIndices(key, self.length);
  self.deleteItems(start, step, count);
}

const invalidIndex = (key: PyObject) => raise('TypeError', `bytearray indices must be integers or slices, not ${key.type.name}`);

function indexOf(self: PyByteArray, key: PyObject): number {
  if (key.type.index === undefined) throw invalidIndex(key);
  const i = normaliseIndex(key, self.length);
  if (i < 0) throw raise('IndexError', 'bytearray index out of range');
  return i;
}

function remove(self: PyByteArray, key: PyObject): void {
  if (key instanceof PySlice) {
    deleteSlice(self, key);
    return;
  }
  const i = indexOf(self, key);
  self.splice(i, i + 1, emptyBytes.value);
}

function extend(self: PyByteArray, iterable: PyObject): PyObject {
  const buffer = bufferOf(iterable);
  if (buffer === undefined && iterable instanceof PyStr) throw raise('TypeError', "expected iterable of integers; got: 'str'");
  const bytes = buffer ?? bytesOfIterable(iterable, 'byte', gather);
  if (bytes === undefined) throw raise('TypeError', `can't extend bytearray with ${iterable.type.name}`);
  append(self, bytes);
  return None;
}

function pop(self: PyByteArray, index?: PyObject): PyObject {
  const given = index === undefined ? -1 : asSize(index);
  if (self.length === 0) throw raise('IndexError', 'pop from empty bytearray');
  const i = given < 0 ? given + self.length : given;
  if (i < 0 || i >= self.length) throw raise('IndexError', 'pop index out of range');
  const byte = self.value[i]!;
  self.splice(i, i + 1, emptyBytes.value);
  return makeInt(byte);
}

function insert(self: PyByteArray, index: PyObject, item: PyObject): PyObject {
  const given = asSize(index);
  const byte = asByte(item);
  const i = Math.min(self.length, given < 0 ? Math.max(0, given + self.length) : given);
  self.splice(i, i, Uint8Array.of(byte));
  return None;
}

function reduce(self: PyByteArray, protocol: number): PyObject {
  const state = stateOf(self);
  const content =
    protocol < 3
      ? [makeStr(latin1String(self.value)), makeStr('latin-1')]
      : self.length === 0
        ? []
        : [makeBytes(self.value.slice())];
  return makeTuple([self.type, makeTuple(content), state]);
}

export const byteArraySpec: TypeSpec = {
  type: byteArrayType,
  basicSize: 56,
  doc: 'bytearray(iterable_of_ints) -> bytearray\nbytearray(string, encoding[, errors]) -> bytearray\nbytearray(bytes_or_buffer) -> mutable copy\nbytearray(int) -> zero bytes\nbytearray() -> empty bytearray',
  slots: {
    buffer,
    release_buffer: releaseBuffer,
    new: (cls) => allocate(cls, PyByteArray),
    init: (self: PyByteArray, args, kwnames) => {
      const bytes = bytesOfCall(args, kwnames, 'bytearray');
      if (self.length > 0) self.checkResizable();
      self.value = bytes;
    },
    repr: (self: PyByteArray) => makeStr(`${self.type.name}(${quoteBytes(self.value)})`),
    iter: (self: PyByteArray) => new PyByteArrayIterator(self),
    ...bytesSlots,
    setitem: assign,
    delitem: remove,
    iconcat: (self: PyByteArray, other: PyObject) => {
      append(self, concatOperand(self, other));
      return self;
    },
    irepeat: (self: PyByteArray, count: PyObject) => {
      self.value = repeatBytes(self.value, asRepeatCount(count));
      return self;
    },
  },
  methods: {
    __alloc__: ['($self, /)', (self: PyByteArray) => makeInt(self.length === 0 ? 0 : self.length + 1), 'Number of bytes kept.'],
    __reduce__: ['($self, /)', (self: PyByteArray) => reduce(self, 2), 'Return state information for pickling.'],
    __reduce_ex__: [
      '($self, proto=0, /)',
      (self: PyByteArray, protocol?: PyObject) => reduce(self, protocol === undefined ? 0 : Number(asIndex(protocol))),
      'Return state information for pickling.',
    ],
    __sizeof__: [
      '($self, /)',
      (self: PyByteArray) => makeInt(56 + (self.length === 0 ? 0 : self.length + 1)),
      'Size in memory, in bytes.',
    ],
    ...bytesMethods,
    append: [
      '($self, item, /)',
      (self: PyByteArray, item: PyObject) => {
        const byte = asByte(item);
        self.checkResizable();
        self.push(byte);
        return None;
      },
      'Append one byte.',
    ],
    clear: [
      '($self, /)',
      (self: PyByteArray) => {
        self.checkResizable();
        self.resize(0);
        return None;
      },
      'Remove all bytes.',
    ],
    copy: ['($self, /)', (self: PyByteArray) => makeByteArray(self.value.slice()), 'A copy.'],
    extend: ['($self, iterable_of_ints, /)', extend, 'Append all bytes of an iterable.'],
    insert: ['($self, index, item, /)', insert, 'Insert one byte before the index.'],
    pop: ['($self, index=-1, /)', pop, 'Remove and return one byte.'],
    remove: [
      '($self, value, /)',
      (self: PyByteArray, value: PyObject) => {
        const i = self.value.indexOf(asByte(value));
        if (i < 0) throw raise('ValueError', 'value not found in bytearray');
        self.splice(i, i + 1, emptyBytes.value);
        return None;
      },
      'Remove the first occurrence of a byte.',
    ],
    reverse: [
      '($self, /)',
      (self: PyByteArray) => {
        self.value.reverse();
        return None;
      },
      'Reverse the bytes in place.',
    ],
  },
  classMethods: {
    fromhex: [
      '($type, string, /)',
      (cls: PyType, text: PyObject) =>
        cls === byteArrayType ? makeByteArray(fromHex(text)) : call1(cls, makeBytes(fromHex(text))),
      'The bytes of hexadecimal digits.',
    ],
  },
  staticMethods: bytesStaticMethods,
  attributes: { __hash__: () => None },
};
