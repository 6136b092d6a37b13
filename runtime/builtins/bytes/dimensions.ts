import { raise } from '../../kernel/errors.js';
import type { PyObject } from '../../kernel/object.js';
import type { PyMemoryView } from '../../objects/memoryview.js';
import { makeList, PyList, PyTuple } from '../../objects/sequence.js';
import { asSize } from '../../operations/convert.js';
import { PyInt } from '../../objects/int.js';
import { normaliseIndex, PySlice } from '../../operations/subscript.js';

/** The dimensions of memoryviews. CPython Objects/memoryobject.c. */

const MAX_DIMENSIONS = 64;

/** How far the items of each dimension are apart, in bytes. */
export function stridesOf({ extents: shape, stride, itemSize }: PyMemoryView): number[] {
  const strides: number[] = [];
  let size = itemSize;
  for (let i = shape.length - 1; i > 0; i--) {
    strides.unshift(size);
    size *= shape[i]!;
  }
  if (shape.length > 0) strides.unshift(stride);
  return strides;
}

function along(key: PyObject, length: number, dimension: number): number {
  const i = normaliseIndex(key, length);
  if (i < 0) throw raise('IndexError', `index out of bounds on dimension ${dimension}`);
  return i;
}

/** Where the item of a key is, in bytes; undefined if it is no key of an item. */
export function offsetOf(self: PyMemoryView, key: PyObject): number | undefined {
  const { extents: shape, offset } = self;
  const isIndex = key.type.index !== undefined;
  if (isIndex && shape.length === 1) return offset + along(key, shape[0]!, 1) * self.stride;
  if (isIndex && shape.length === 0) throw raise('TypeError', 'invalid indexing of 0-dim memory');
  if (isIndex) throw raise('NotImplementedError', 'multi-dimensional sub-views are not implemented');
  if (!(key instanceof PyTuple) || !key.items.every((item) => item.type.index !== undefined)) return undefined;
  const given = key.items.length;
  if (given < shape.length) throw raise('NotImplementedError', 'sub-views are not implemented');
  if (given > shape.length) throw raise('TypeError', `cannot index ${shape.length}-dimension view with ${given}-element tuple`);
  const strides = stridesOf(self);
  return key.items.reduce((at, item, i) => at + along(item, shape[i]!, i + 1) * strides[i]!, offset);
}

/** Whether a key asks for a slice of more than one dimension. */
export function isMultiSlice(key: PyObject): boolean {
  return key instanceof PyTuple && key.items.length > 0 && key.items.every((item) => item instanceof PySlice);
}

/** The shape that a cast is to have; `size`: how many bytes there are. */
export function shapeOfCast(self: PyMemoryView, shape: PyObject, itemSize: number): number[] {
  const sizes = shape instanceof PyList || shape instanceof PyTuple ? shape.items : undefined;
  if (sizes === undefined) throw raise('TypeError', 'shape must be a list or a tuple');
  if (sizes.length > MAX_DIMENSIONS)
    throw raise('ValueError', `memoryview: number of dimensions must not exceed ${MAX_DIMENSIONS}`);
  if (self.extents.length !== 1 && sizes.length !== 1) throw raise('TypeError', 'memoryview: cast must be 1D -> ND or ND -> 1D');
  const made = sizes.map((size) => {
    if (!(size instanceof PyInt)) throw raise('TypeError', 'memoryview.cast(): elements of shape must be integers');
    const length = asSize(size);
    if (length <= 0) throw raise('ValueError', 'memoryview.cast(): elements of shape must be integers > 0');
    return length;
  });
  if (made.reduce((a, b) => a * b, itemSize) !== self.size)
    throw raise('TypeError', 'memoryview: product(shape) * itemsize != buffer size');
  return made;
}

/** Calls `visit` with the place of every item: the last index changes fastest, or the first (Fortran's order). */
export function eachItem(self: PyMemoryView, isFortran: boolean, visit: (at: number) => void): void {
  const { extents: shape, offset } = self;
  const strides = stridesOf(self);
  const order = shape.map((_, i) => i);
  if (isFortran) order.reverse();
  const walk = (depth: number, at: number): void => {
    const dimension = order[depth];
    if (dimension === undefined) visit(at);
    else for (let i = 0; i < shape[dimension]!; i++) walk(depth + 1, at + i * strides[dimension]!);
  };
  walk(0, offset);
}

/** Items in order as lists of lists. */
export function nested(items: readonly PyObject[], shape: readonly number[]): PyObject {
  if (shape.length === 0) return items[0]!;
  if (shape.length === 1) return makeList([...items]);
  const size = items.length / shape[0]!;
  return makeList(Array.from({ length: shape[0]! }, (_, i) => nested(items.slice(i * size, (i + 1) * size), shape.slice(1))));
}
