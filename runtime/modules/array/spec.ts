import { buffer, releaseBuffer } from '../../builtins/bytes/views.js';
import { indexIteratorSpec, PyIndexIterator } from '../../builtins/iterators.js';
import { decode } from '../../builtins/codecs/decode.js';
import { classGetitem } from '../../builtins/typing/generic-alias.js';
import { quote } from '../../builtins/str/repr.js';
import { raise } from '../../kernel/errors.js';
import type { PyObject } from '../../kernel/object.js';
import type { FunctionSpec, TypeSpec } from '../../kernel/spec.js';
import { PyType } from '../../kernel/type.js';
import { makeBytes, PyBytes } from '../../objects/bytes.js';
import { bufferOf } from '../../operations/buffer.js';
import { PyBuffer } from '../../objects/buffer.js';
import { keysEqual } from '../../objects/hash.js';
import { idOf } from '../../objects/identity.js';
import { makeInt, PyInt } from '../../objects/int.js';
import { emptyTuple, makeList, makeTuple, PyList } from '../../objects/sequence.js';
import { None } from '../../objects/singletons.js';
import { makeStr, PyStr } from '../../objects/str.js';
import { callMethod } from '../../operations/call.js';
import { asSize, reprString } from '../../operations/convert.js';
import { getattr } from '../../operations/attribute.js';
import { importModule } from '../../operations/modules.js';
import { searchBound } from '../../operations/sequence-slices.js';
import type { PyArray } from './array.js';
import { arrayType, makeArray } from './array.js';
import { appendBytes, appendList, appendText, newArray } from './new.js';
import { arraySlots, extend, insert, insertionPlace } from './operators.js';
import { swapped } from './reconstruct.js';

/** `array.array` and its iterator. CPython Modules/arraymodule.c. */

/** The layout of `arrayiterator`. */
class PyArrayIterator extends PyIndexIterator<PyArray> {}
const arrayIteratorType = PyType.shell('array.arrayiterator', PyArrayIterator);

/** How many bytes go into a file at once. */
const BLOCK = 64 * 1024;

/** The text of an array of characters. Of `w` it is UTF-32, in which surrogates have no place. */
function textOf(self: PyArray): string {
  if (self.code.code === 'w') return decode(self.value, 'utf-32-le', 'strict');
  let text = '';
  for (let i = 0; i < self.size; i++) {
    const point = self.raw(i) as number;
    if (point > 0x10ffff) throw raise('ValueError', `character U+${point.toString(16)} is not in range [U+0000; U+10ffff]`);
    text += String.fromCodePoint(point);
  }
  return text;
}

function requireText(self: PyArray, method: string): void {
  if (!self.code.isText) throw raise('ValueError', `${method}() may only be called on unicode type arrays ('u' or 'w')`);
}

function reprOf(self: PyArray): PyObject {
  const { code } = self.code;
  const name = self.type.isHeap ? self.type.name : self.type.qualname;
  if (self.size === 0) return makeStr(`${name}('${code}')`);
  const items = self.code.isText ? quote(textOf(self)) : `[${self.items().map(reprString).join(', ')}]`;
  return makeStr(`${name}('${code}', ${items})`);
}

function pop(self: PyArray, index?: PyObject): PyObject {
  const given = index === undefined ? -1 : asSize(index);
  if (self.size === 0) throw raise('IndexError', 'pop from empty array');
  const i = given < 0 ? given + self.size : given;
  if (i < 0 || i >= self.size) throw raise('IndexError', 'pop index out of range');
  const item = self.at(i);
  self.deleteItems(i, 1, 1);
  return item;
}

function remove(self: PyArray, value: PyObject): void {
  const i = self.find(value);
  if (i < 0) throw raise('ValueError', 'array.remove(x): x not in array');
  self.deleteItems(i, 1, 1);
}

function fromBytes(self: PyArray, buffer: PyObject): void {
  const bytes = bufferOf(buffer);
  if (bytes === undefined) throw raise('TypeError', `a bytes-like object is required, not '${buffer.type.name}'`);
  if (buffer instanceof PyBuffer && buffer.itemSize !== 1) throw raise('TypeError', 'a bytes-like object is required');
  appendBytes(self, bytes);
}

function fromFile(self: PyArray, file: PyObject, count: PyObject): void {
  const wanted = asSize(count) * self.itemSize;
  if (wanted < 0) throw raise('ValueError', 'negative count');
  if (wanted > Number.MAX_SAFE_INTEGER) throw raise('MemoryError');
  const read = callMethod(file, 'read', makeInt(wanted));
  if (!(read instanceof PyBytes)) throw raise('TypeError', "read() didn't return bytes");
  appendBytes(self, read.value);
  if (read.value.length !== wanted) throw raise('EOFError', "read() didn't return enough bytes");
}

function toFile(self: PyArray, file: PyObject): void {
  for (let at = 0; at < self.length; at += BLOCK)
    callMethod(file, 'write', makeBytes(self.value.slice(at, Math.min(at + BLOCK, self.length))));
}

function reduce(self: PyArray, protocol: PyObject): PyObject {
  if (!(protocol instanceof PyInt)) throw raise('TypeError', '__reduce_ex__ argument should be an integer');
  const { code, machineFormat } = self.code;
  const state = self.ownDict() ?? None;
  if (Number(protocol.value) < 3) return makeTuple([self.type, makeTuple([makeStr(code), makeList(self.items())]), state]);
  const args = [self.type, makeStr(code), makeInt(machineFormat), makeBytes(self.value.slice())];
  return makeTuple([getattr(importModule('array'), '_array_reconstructor'), makeTuple(args), state]);
}

const nothing =
  (act: (self: PyArray, ...args: PyObject[]) => void) =>
  (self: PyArray, ...args: PyObject[]): PyObject => {
    act(self, ...args);
    return None;
  };

const copy = (self: PyArray) => makeArray(self.code, self.value.slice());

const methods: Readonly<Record<string, FunctionSpec>> = {
  append: ['($self, v, /)', nothing((self, v) => self.append(v!)), 'Append new value v to the end of the array.'],
  buffer_info: [
    '($self, /)',
    (self: PyArray) => makeTuple([makeInt(idOf(self)), makeInt(self.size)]),
    "Return a tuple (address, length): where the array's contents are, and how many items they are.",
  ],
  byteswap: [
    '($self, /)',
    nothing((self) => void (self.value = swapped(self.value, self.itemSize))),
    'Reverse the order of the bytes of each item.',
  ],
  clear: ['($self, /)', nothing((self) => self.splice(0, self.length, new Uint8Array(0))), 'Remove all items from the array.'],
  count: [
    '($self, v, /)',
    (self: PyArray, v: PyObject) => {
      let n = 0;
      for (let i = 0; i < self.size; i++) if (keysEqual(self.at(i), v)) n++;
      return makeInt(n);
    },
    'Return number of occurrences of v in the array.',
  ],
  extend: ['($self, bb, /)', nothing((self, bb) => extend(self, bb!)), 'Append items to the end of the array.'],
  frombytes: [
    '($self, buffer, /)',
    nothing((self, buffer) => fromBytes(self, buffer!)),
    'Append items whose machine values the bytes are.',
  ],
  fromfile: [
    '($self, f, n, /)',
    nothing((self, f, n) => fromFile(self, f!, n!)),
    'Read n objects from the file object f and append them to the end of the array.',
  ],
  fromlist: [
    '($self, list, /)',
    nothing((self, list) => {
      if (!(list instanceof PyList)) throw raise('TypeError', 'arg must be list');
      appendList(self, list);
    }),
    'Append items to array from list.',
  ],
  fromunicode: [
    '($self, ustr, /)',
    nothing((self, ustr) => {
      if (!(ustr instanceof PyStr)) throw raise('TypeError', `fromunicode() argument must be str, not ${ustr!.type.name}`);
      requireText(self, 'fromunicode');
      appendText(self, ustr.value);
    }),
    'Append the characters of a string to an array of characters.',
  ],
  index: [
    '($self, v, start=0, stop=sys.maxsize, /)',
    (self: PyArray, v: PyObject, start?: PyObject, stop?: PyObject) => {
      const { size } = self;
      const i = self.find(v, searchBound(start, size, 0), searchBound(stop, size, Infinity));
      if (i < 0) throw raise('ValueError', 'array.index(x): x not in array');
      return makeInt(i);
    },
    'Return index of first occurrence of v in the array.\n\nRaise ValueError if the value is not present.',
  ],
  insert: [
    '($self, i, v, /)',
    nothing((self, i, v) => insert(self, insertionPlace(self, i!), v!)),
    'Insert a new item v into the array before position i.',
  ],
  pop: ['($self, i=-1, /)', pop, 'Return the i-th element and delete it from the array.\n\ni defaults to -1.'],
  remove: ['($self, v, /)', nothing((self, v) => remove(self, v!)), 'Remove the first occurrence of v in the array.'],
  reverse: [
    '($self, /)',
    // Reversing all bytes reverses those of each item too.
    nothing((self) => void (self.value = swapped(self.value.slice().reverse(), self.itemSize))),
    'Reverse the order of the items in the array.',
  ],
  tobytes: ['($self, /)', (self: PyArray) => makeBytes(self.value.slice()), 'The machine values of the items as bytes.'],
  tofile: ['($self, f, /)', nothing((self, f) => toFile(self, f!)), 'Write all items (as machine values) to the file object f.'],
  tolist: ['($self, /)', (self: PyArray) => makeList(self.items()), 'Convert array to an ordinary list with the same items.'],
  tounicode: [
    '($self, /)',
    (self: PyArray) => {
      requireText(self, 'tounicode');
      return makeStr(textOf(self));
    },
    'The string that an array of characters holds.',
  ],
  __copy__: ['($self, /)', copy, 'Return a copy of the array.'],
  __deepcopy__: ['($self, unused, /)', copy, 'Return a copy of the array.'],
  __reduce_ex__: ['($self, value, /)', reduce, 'Return state information for pickling.'],
  __sizeof__: ['($self, /)', (self: PyArray) => makeInt(64 + self.length), 'Size of the array in memory, in bytes.'],
};

const arraySpec: TypeSpec = {
  type: arrayType,
  doc: 'array(typecode [, initializer]) -> array\n\nReturn a new array of items of one kind, which the type code names: b and B, h and H, i and I, l and L,\nq and Q are signed and unsigned integers, f and d floats, u and w characters. The initializer is a list,\nbytes, a string or an iterable over elements of that kind.',
  patternKind: 'sequence',
  hasWeakrefs: true,
  slots: {
    buffer,
    release_buffer: releaseBuffer,
    new: newArray,
    repr: reprOf,
    iter: (self: PyArray) => new PyArrayIterator(self),
    ...arraySlots,
  },
  methods,
  classMethods: { __class_getitem__: classGetitem },
  getset: {
    typecode: {
      get: (self: PyArray) => makeStr(self.code.code),
      doc: 'the typecode character used to create the array',
    },
    itemsize: { get: (self: PyArray) => makeInt(self.itemSize), doc: 'the size, in bytes, of one array item' },
  },
  attributes: { __hash__: () => None },
};

const iteratorSpec = indexIteratorSpec<PyArray>(
  arrayIteratorType,
  (self) => {
    const { sequence } = self;
    if (sequence === undefined) return undefined;
    return self.index < sequence.size ? sequence.at(self.index++) : self.finish();
  },
  (self) => self.sequence!.size - self.index,
  () => emptyTuple,
);
const { __length_hint__: _, ...iteratorMethods } = iteratorSpec.methods!;

/** The iterators of arrays, other than those of lists, do not say how much is left. */
export const arraySpecs: readonly TypeSpec[] = [arraySpec, { ...iteratorSpec, methods: iteratorMethods }];
