import { raise } from '../../kernel/errors.js';
import type { PyObject } from '../../kernel/object.js';
import { keep } from '../../kernel/ownership.js';
import { signature } from '../../kernel/signature.js';
import type { TypeSpec } from '../../kernel/spec.js';
import { PyType } from '../../kernel/type.js';
import { address } from '../../objects/identity.js';
import { emptyTuple, makeTuple } from '../../objects/sequence.js';
import { makeBytes } from '../../objects/bytes.js';
import { hashOf, sameItems } from '../../objects/hash.js';
import { makeBool, makeInt } from '../../objects/int.js';
import { memoryViewType, PyMemoryView, type ViewLayout } from '../../objects/memoryview.js';
import { Ellipsis, None, NotImplemented } from '../../objects/singletons.js';
import { makeStr, PyStr } from '../../objects/str.js';
import { BufferFlag, bufferWrapperType } from '../../operations/buffer.js';
import { asSize } from '../../operations/convert.js';
import { isException } from '../../operations/attribute.js';
import { PySlice, sliceIndices } from '../../operations/subscript.js';
import { PyIndexIterator } from '../iterators.js';
import { eachItem, isMultiSlice, nested, offsetOf, shapeOfCast, stridesOf } from './dimensions.js';
import { toHex } from './hex.js';
import { itemFormat, type ItemFormat } from './item-formats.js';
import { buffer, releaseBuffer, releaseView, viewIfAny, viewOf } from './views.js';

/** `memoryview`. CPython Objects/memoryobject.c. */

/** The layout of `memory_iterator`. */
class PyMemoryIterator extends PyIndexIterator<PyMemoryView> {}
const memoryIteratorType = PyType.shell('memory_iterator', PyMemoryIterator);

/** How its items are read; `w`, which arrays of characters have, is nothing that it reads. */
function formatOf(self: PyMemoryView): ItemFormat {
  const format = itemFormat(self.format);
  if (format === undefined) throw raise('NotImplementedError', `memoryview: format ${self.format} not supported`);
  return format;
}

function dataView({ memory }: PyMemoryView): DataView {
  return new DataView(memory.buffer, memory.byteOffset, memory.byteLength);
}

function load(self: PyMemoryView, at: number): PyObject {
  self.source();
  if (self.format === 'B') return makeInt(self.memory[at]!);
  const format = formatOf(self);
  return format.wrap(format.load(dataView(self), at));
}

function itemsOf(self: PyMemoryView): PyObject[] {
  self.source();
  const items: PyObject[] = [];
  eachItem(self, false, (at) => items.push(load(self, at)));
  return items;
}

function slice(self: PyMemoryView, key: PySlice): PyMemoryView {
  const [length, ...row] = self.extents;
  if (length === undefined) throw raise('TypeError', 'invalid indexing of 0-dim memory');
  // The bounds may run code that releases the view.
  const source = keep(self.sourceOfView());
  const exporter = keep(self.exporter!);
  const { start, step, count } = sliceIndices(key, length);
  const { offset, stride } = self;
  return PyMemoryView.over(source, exporter, {
    ...layoutOf(self),
    offset: offset + (count === 0 ? 0 : start * stride),
    stride: stride * step,
    extents: [count, ...row],
  });
}

function layoutOf({ memory, offset, stride, extents, format, itemSize, readonly }: PyMemoryView): ViewLayout {
  return { memory, offset, stride, extents, format, itemSize, readonly };
}

const invalidKey = (self: PyMemoryView) =>
  raise('TypeError', self.extents.length === 0 ? 'invalid indexing of 0-dim memory' : 'memoryview: invalid slice key');

function subscript(self: PyMemoryView, key: PyObject): PyObject {
  self.source();
  if (self.extents.length === 0 && key === Ellipsis) return self;
  if (key instanceof PySlice) return slice(self, key);
  const at = offsetOf(self, key);
  if (at !== undefined) return load(self, at);
  if (isMultiSlice(key)) throw raise('NotImplementedError', 'multi-dimensional slicing is not implemented');
  throw invalidKey(self);
}

/** `target[:] = value`. */
function assignSlice(target: PyMemoryView, value: PyObject): void {
  const source = viewOf(value);
  if (source.format !== target.format || source.length !== target.length)
    throw raise('ValueError', 'memoryview assignment: lvalue and rvalue have different structures');
  const bytes = source.value.slice();
  for (let i = 0; i < target.length; i++)
    target.memory.set(bytes.subarray(i * target.itemSize, (i + 1) * target.itemSize), target.offset + i * target.stride);
  source.release();
  target.release();
}

function assign(self: PyMemoryView, key: PyObject, value: PyObject): void {
  self.source();
  if (self.readonly) throw raise('TypeError', 'cannot modify read-only memory');
  if (key instanceof PySlice && self.extents.length === 1) {
    const target = slice(self, key);
    self.source();
    return assignSlice(target, value);
  }
  if (key.type.index !== undefined && self.extents.length > 1)
    throw raise('NotImplementedError', 'sub-views are not implemented');
  const at = self.extents.length === 0 && key === Ellipsis ? self.offset : offsetOf(self, key);
  if (at === undefined) {
    if (key instanceof PySlice || isMultiSlice(key))
      throw raise('NotImplementedError', 'memoryview slice assignments are currently restricted to ndim = 1');
    throw invalidKey(self);
  }
  self.source();
  const format = formatOf(self);
  let item: number | bigint | undefined;
  try {
    item = format.convert(value);
  } catch (error) {
    if (isException(error, 'TypeError')) throw raise('TypeError', `memoryview: invalid type for format '${self.format}'`);
    throw error;
  }
  if (item === undefined) throw raise('ValueError', `memoryview: invalid value for format '${self.format}'`);
  self.source();
  format.store(dataView(self), at, item);
}

function cast(self: PyMemoryView, format: PyObject, shape?: PyObject): PyObject {
  self.source();
  if (!(format instanceof PyStr)) throw raise('TypeError', `cast() argument 'format' must be str, not ${format.type.name}`);
  const target = itemFormat(format.value);
  if (!self.isContiguous) throw raise('TypeError', 'memoryview: casts are restricted to C-contiguous views');
  if (target === undefined)
    throw raise(
      'ValueError',
      "memoryview: destination format must be a native single character format prefixed with an optional '@'",
    );
  const isByte = (code: string) => 'Bbc'.includes(code.replace('@', ''));
  if (!isByte(self.format) && !isByte(format.value))
    throw raise('TypeError', 'memoryview: cannot cast between two non-byte formats');
  if (self.size % target.size !== 0) throw raise('TypeError', 'memoryview: length is not a multiple of itemsize');
  const sizes = shape === undefined ? [self.size / target.size] : shapeOfCast(self, shape, target.size);
  const row = sizes.slice(1).reduce((a, b) => a * b, target.size);
  return PyMemoryView.over(self.sourceOfView(), self.exporter!, {
    ...layoutOf(self),
    stride: row,
    extents: sizes,
    format: format.value,
    itemSize: target.size,
  });
}

function toBytes(self: PyMemoryView, order?: PyObject): PyObject {
  if (order !== undefined && order !== None && !(order instanceof PyStr))
    throw raise('TypeError', `tobytes() argument 'order' must be str or None, not ${order.type.name}`);
  const asked = order instanceof PyStr ? order.value : 'C';
  if (!['C', 'F', 'A'].includes(asked)) throw raise('ValueError', "order must be 'C', 'F' or 'A'");
  if (asked !== 'F') return makeBytes(self.value.slice());
  self.source();
  const { memory, itemSize } = self;
  const bytes = new Uint8Array(self.size);
  let to = 0;
  eachItem(self, true, (at) => {
    bytes.set(memory.subarray(at, at + itemSize), to);
    to += itemSize;
  });
  return makeBytes(bytes);
}

/** Whether the items are one piece in Fortran's order. */
function isFortranContiguous(self: PyMemoryView): boolean {
  if (self.extents.length <= 1) return self.isContiguous;
  let size = self.itemSize;
  return stridesOf(self).every((stride, i) => {
    const fits = self.extents[i] === 1 || stride === size;
    size *= self.extents[i]!;
    return fits;
  });
}

function equal(self: PyMemoryView, other: PyObject): boolean | undefined {
  if (self.isReleased || (other instanceof PyMemoryView && other.isReleased)) return self === other;
  const view = other instanceof PyMemoryView ? other : viewIfAny(other, BufferFlag.Full);
  if (view === undefined) return undefined;
  // Items that cannot be read are equal to none.
  const isKnown = itemFormat(self.format) !== undefined && itemFormat(view.format) !== undefined;
  const isSame =
    isKnown &&
    self.extents.length === view.extents.length &&
    self.extents.every((size, i) => size === view.extents[i]) &&
    sameItems({ items: itemsOf(self) }, { items: itemsOf(view) });
  if (view !== other) view.release();
  return isSame;
}

/** A view keeps its hash when it is released. */
function hash(self: PyMemoryView): number | bigint {
  if (self.hash !== undefined) return self.hash;
  self.source();
  if (!self.readonly) throw raise('ValueError', 'cannot hash writable memoryview object');
  if (!'Bbc'.includes(self.format)) throw raise('ValueError', "memoryview: hashing is restricted to formats 'B', 'b' or 'c'");
  return (self.hash = hashOf(makeBytes(self.value.slice())));
}

const parameters = signature('(object)');

function attribute(get: (self: PyMemoryView) => PyObject) {
  return {
    get: (self: PyMemoryView) => {
      self.source();
      return get(self);
    },
  };
}

export const memoryViewSpecs: readonly TypeSpec[] = [
  {
    type: memoryViewType,
    itemSize: 8,
    final: true,
    patternKind: 'sequence',
    hasWeakrefs: true,
    doc: 'Create a new memoryview object which references the given object.',
    textSignature: '(object)',
    slots: {
      buffer,
      release_buffer: releaseBuffer,
      new: (_cls, args, kwnames) => viewOf((parameters.bind(args, kwnames, 'memoryview') as [PyObject])[0]),
      repr: (self: PyMemoryView) => makeStr(`<${self.isReleased ? 'released ' : ''}memory at ${address(self)}>`),
      hash,
      eq: (self: PyMemoryView, other: PyObject) => {
        const result = equal(self, other);
        return result === undefined ? NotImplemented : makeBool(result);
      },
      ne: (self: PyMemoryView, other: PyObject) => {
        const result = equal(self, other);
        return result === undefined ? NotImplemented : makeBool(!result);
      },
      lt: () => NotImplemented,
      le: () => NotImplemented,
      gt: () => NotImplemented,
      ge: () => NotImplemented,
      iter: (self: PyMemoryView) => {
        self.source();
        if (self.extents.length === 0) throw raise('TypeError', 'invalid indexing of 0-dim memory');
        if (self.extents.length > 1) throw raise('NotImplementedError', 'multi-dimensional sub-views are not implemented');
        return new PyMemoryIterator(self);
      },
      len: (self: PyMemoryView) => {
        self.source();
        if (self.extents.length === 0) throw raise('TypeError', '0-dim memory has no length');
        return self.length;
      },
      getitem: subscript,
      setitem: assign,
      delitem: (self: PyMemoryView) => {
        self.source();
        throw raise('TypeError', self.readonly ? 'cannot modify read-only memory' : 'cannot delete memory');
      },
    },
    methods: {
      release: ['($self, /)', releaseView, 'Release the underlying object.'],
      tobytes: ["($self, /, order='C')", toBytes, 'The bytes of the items.'],
      hex: [
        '($self, /, sep=<unrepresentable>, bytes_per_sep=1)',
        (self: PyMemoryView, sep?: PyObject, group?: PyObject) => makeStr(toHex(self.value, sep, group)),
        'The bytes as hexadecimal digits.',
      ],
      tolist: ['($self, /)', (self: PyMemoryView) => nested(itemsOf(self), self.extents), 'The items.'],
      cast: ['($self, /, format, shape=<unrepresentable>)', cast, 'A view of the same bytes as items of another format.'],
      toreadonly: [
        '($self, /)',
        (self: PyMemoryView) => {
          const view = viewOf(self);
          view.readonly = true;
          return view;
        },
        'A view that does not write.',
      ],
      __enter__: [
        '($self, /)',
        (self: PyMemoryView) => {
          self.source();
          return self;
        },
        'The view itself.',
      ],
      __exit__: ['($self, /, *exc_info)', releaseView, 'Release the underlying object.'],
    },
    classMethods: {
      _from_flags: [
        '($type, /, object, flags)',
        (_cls: PyType, object: PyObject, flags: PyObject) => viewOf(object, asSize(flags)),
        'Create a new memoryview object which references the given object.',
      ],
    },
    getset: {
      obj: attribute((self) => self.exporter ?? None),
      nbytes: attribute((self) => makeInt(self.size)),
      readonly: attribute((self) => makeBool(self.readonly)),
      itemsize: attribute((self) => makeInt(self.itemSize)),
      format: attribute((self) => makeStr(self.format)),
      ndim: attribute((self) => makeInt(self.extents.length)),
      shape: attribute((self) => makeTuple(self.extents.map(makeInt))),
      strides: attribute((self) => makeTuple(stridesOf(self).map(makeInt))),
      suboffsets: attribute(() => emptyTuple),
      c_contiguous: attribute((self) => makeBool(self.isContiguous)),
      f_contiguous: attribute((self) => makeBool(isFortranContiguous(self))),
      contiguous: attribute((self) => makeBool(self.isContiguous || isFortranContiguous(self))),
    },
  },
  {
    type: memoryIteratorType,
    final: true,
    slots: {
      iter: (self) => self,
      next: (self: PyMemoryIterator) => {
        const view = self.sequence;
        if (view === undefined) return undefined;
        view.source();
        return self.index < view.length ? load(view, view.offset + self.index++ * view.stride) : self.finish();
      },
    },
  },
  { type: bufferWrapperType, final: true, slots: {} },
];
