import { raise } from '../../kernel/errors.js';
import type { PyObject } from '../../kernel/object.js';
import { signature } from '../../kernel/signature.js';
import type { TypeSpec } from '../../kernel/spec.js';
import { PyType } from '../../kernel/type.js';
import { address } from '../../objects/identity.js';
import { emptyTuple, makeList, makeTuple, PyList, PyTuple } from '../../objects/sequence.js';
import { PyBuffer } from '../../objects/buffer.js';
import { makeBytes } from '../../objects/bytes.js';
import { hashOf, keysEqual } from '../../objects/hash.js';
import { makeBool, makeInt } from '../../objects/int.js';
import { memoryViewType, PyMemoryView } from '../../objects/memoryview.js';
import { None, NotImplemented } from '../../objects/singletons.js';
import { makeStr, PyStr } from '../../objects/str.js';
import { asSize } from '../../operations/convert.js';
import { isException } from '../../operations/attribute.js';
import { normaliseIndex, PySlice, sliceIndices } from '../../operations/subscript.js';
import { PyIndexIterator } from '../iterators.js';
import { toHex } from './hex.js';
import { itemFormat, type ItemFormat } from './item-formats.js';

/** `memoryview` in one dimension. CPython Objects/memoryobject.c. DIFFERS: no more than one dimension. */

/** The layout of `memory_iterator`. */
class PyMemoryIterator extends PyIndexIterator<PyMemoryView> {}
const memoryIteratorType = PyType.shell('memory_iterator', PyMemoryIterator);

function viewOf(o: PyObject): PyMemoryView {
  if (!(o instanceof PyBuffer)) throw raise('TypeError', `memoryview: a bytes-like object is required, not '${o.type.name}'`);
  if (o instanceof PyMemoryView) {
    return PyMemoryView.over(o.source(), o.exporter!, o);
  }
  const { value: memory, format, itemSize, readonly } = o;
  return PyMemoryView.over(o, o, {
    memory,
    offset: 0,
    stride: itemSize,
    length: memory.length / itemSize,
    format,
    itemSize,
    readonly,
  });
}

/** How its items are read; `w`, which arrays of characters have, is nothing that it reads. */
function formatOf(self: PyMemoryView): ItemFormat {
  const format = itemFormat(self.format);
  if (format === undefined) throw raise('NotImplementedError', `memoryview: format ${self.format} not supported`);
  return format;
}

function dataView({ memory }: PyMemoryView): DataView {
  return new DataView(memory.buffer, memory.byteOffset, memory.byteLength);
}

/** Item number i, which is in range. */
function itemAt(self: PyMemoryView, i: number): PyObject {
  if (self.format === 'B') return makeInt(self.memory[self.offset + i * self.stride]!);
  const { load, wrap } = formatOf(self);
  return wrap(load(dataView(self), self.offset + i * self.stride));
}

function itemsOf(self: PyMemoryView): PyObject[] {
  self.source();
  return Array.from({ length: self.length }, (_, i) => itemAt(self, i));
}

/** Where the item of a key is. */
function place(self: PyMemoryView, key: PyObject): number {
  if (key.type.index === undefined) throw raise('TypeError', 'memoryview: invalid slice key');
  const i = normaliseIndex(key, self.length);
  if (i < 0) throw raise('IndexError', 'index out of bounds on dimension 1');
  return i;
}

function slice(self: PyMemoryView, key: PySlice): PyMemoryView {
  const { start, step, count } = sliceIndices(key, self.length);
  const { memory, offset, stride, format, itemSize, readonly } = self;
  return PyMemoryView.over(self.source(), self.exporter!, {
    memory,
    offset: offset + (count === 0 ? 0 : start * stride),
    stride: stride * step,
    length: count,
    format,
    itemSize,
    readonly,
  });
}

function assign(self: PyMemoryView, key: PyObject, value: PyObject): void {
  self.source();
  if (self.readonly) throw raise('TypeError', 'cannot modify read-only memory');
  if (key instanceof PySlice) {
    const target = slice(self, key);
    const source = viewOf(value);
    if (source.format !== target.format || source.length !== target.length)
      throw raise('ValueError', 'memoryview assignment: lvalue and rvalue have different structures');
    const bytes = source.value.slice();
    for (let i = 0; i < target.length; i++)
      target.memory.set(bytes.subarray(i * target.itemSize, (i + 1) * target.itemSize), target.offset + i * target.stride);
    source.release();
    target.release();
    return;
  }
  const at = self.offset + place(self, key) * self.stride;
  const format = formatOf(self);
  let item: number | bigint | undefined;
  try {
    item = format.convert(value);
  } catch (error) {
    if (isException(error, 'TypeError')) throw raise('TypeError', `memoryview: invalid type for format '${self.format}'`);
    throw error;
  }
  if (item === undefined) throw raise('ValueError', `memoryview: invalid value for format '${self.format}'`);
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
  const bytes = self.length * self.itemSize;
  if (bytes % target.size !== 0) throw raise('TypeError', 'memoryview: length is not a multiple of itemsize');
  const length = bytes / target.size;
  if (shape !== undefined) {
    const sizes = shape instanceof PyList || shape instanceof PyTuple ? shape.items : undefined;
    if (sizes === undefined) throw raise('TypeError', 'shape must be a list or a tuple');
    if (sizes.length !== 1) throw raise('NotImplementedError', 'memoryview: more than one dimension is not supported');
    if (asSize(sizes[0]!) !== length) throw raise('TypeError', 'memoryview: product(shape) * itemsize != buffer size');
  }
  const { memory, offset, readonly } = self;
  return PyMemoryView.over(self.source(), self.exporter!, {
    memory,
    offset,
    stride: target.size,
    length,
    format: format.value,
    itemSize: target.size,
    readonly,
  });
}

function equal(self: PyMemoryView, other: PyObject): boolean | undefined {
  if (!(other instanceof PyBuffer)) return undefined;
  if (self.isReleased || (other instanceof PyMemoryView && other.isReleased)) return self === other;
  // Items that cannot be read are equal to none.
  if (itemFormat(self.format) === undefined || itemFormat(other.format) === undefined) return false;
  const view = other instanceof PyMemoryView ? other : viewOf(other);
  const a = itemsOf(self);
  const b = itemsOf(view);
  if (view !== other) view.release();
  return a.length === b.length && a.every((item, i) => keysEqual(item, b[i]!));
}

function hash(self: PyMemoryView): number | bigint {
  self.source();
  if (!self.readonly) throw raise('ValueError', 'cannot hash writable memoryview object');
  if (!'Bbc'.includes(self.format)) throw raise('ValueError', "memoryview: hashing is restricted to formats 'B', 'b' or 'c'");
  return hashOf(makeBytes(self.value.slice()));
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

const contiguous = attribute((self) => makeBool(self.isContiguous));

function release(self: PyMemoryView): PyObject {
  if (self.exports > 0)
    throw raise('BufferError', `memoryview has ${self.exports} exported buffer${self.exports === 1 ? '' : 's'}`);
  self.release();
  return None;
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
        return new PyMemoryIterator(self);
      },
      len: (self: PyMemoryView) => {
        self.source();
        return self.length;
      },
      getitem: (self: PyMemoryView, key: PyObject) => {
        self.source();
        return key instanceof PySlice ? slice(self, key) : itemAt(self, place(self, key));
      },
      setitem: assign,
      delitem: (self: PyMemoryView) => {
        self.source();
        throw raise('TypeError', self.readonly ? 'cannot modify read-only memory' : 'cannot delete memory');
      },
    },
    methods: {
      release: ['($self, /)', release, 'Release the underlying object.'],
      tobytes: ["($self, /, order='C')", (self: PyMemoryView) => makeBytes(self.value.slice()), 'The bytes of the items.'],
      hex: [
        '($self, /, sep=<unrepresentable>, bytes_per_sep=1)',
        (self: PyMemoryView, sep?: PyObject, group?: PyObject) => makeStr(toHex(self.value, sep, group)),
        'The bytes as hexadecimal digits.',
      ],
      tolist: ['($self, /)', (self: PyMemoryView) => makeList(itemsOf(self)), 'The items.'],
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
      __exit__: ['($self, /, *exc_info)', release, 'Release the underlying object.'],
    },
    getset: {
      obj: attribute((self) => self.exporter ?? None),
      nbytes: attribute((self) => makeInt(self.length * self.itemSize)),
      readonly: attribute((self) => makeBool(self.readonly)),
      itemsize: attribute((self) => makeInt(self.itemSize)),
      format: attribute((self) => makeStr(self.format)),
      ndim: attribute(() => makeInt(1)),
      shape: attribute((self) => makeTuple([makeInt(self.length)])),
      strides: attribute((self) => makeTuple([makeInt(self.stride)])),
      suboffsets: attribute(() => emptyTuple),
      c_contiguous: contiguous,
      f_contiguous: contiguous,
      contiguous,
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
        return self.index < view.length ? itemAt(view, self.index++) : self.finish();
      },
    },
  },
];
