import { raise } from '../kernel/errors.js';
import type { PyObject } from '../kernel/object.js';
import { counting } from '../kernel/ownership.js';
import type { PyList, PyTuple } from '../objects/sequence.js';
import { asIndex, asRepeatCount } from './convert.js';
import { sliceIndices, type PySlice } from './subscript.js';

/** The items of a slice of an array. */
export function sliceItems(items: readonly PyObject[], slice: PySlice): PyObject[] {
  const { start, step, count } = sliceIndices(slice, items.length);
  if (step === 1) return items.slice(start, start + count);
  if (step === -1 && count === items.length) return items.toReversed();
  if (step === -1) return items.slice(start - count + 1, start + 1).reverse();
  // Copied first, since an array that grows by pushes costs five times as much, and one that is made with a length has holes.
  const result = items.slice(0, count);
  for (let i = 0, at = start; i < count; i++, at += step) result[i] = items[at]!;
  return result;
}

/** The most items that a list or tuple may have: beyond it, MemoryError as in CPython, not a crash of the host. */
const MAX_ITEMS = 2 ** 27;

/** The items of `sequence * count`. */
export function repeatItems(items: readonly PyObject[], count: PyObject): PyObject[] {
  const n = Math.max(0, asRepeatCount(count));
  const { length } = items;
  if (length * n > MAX_ITEMS) throw raise('MemoryError');
  if (length === 1) return new Array<PyObject>(n).fill(items[0]!);
  const result: PyObject[] = [];
  for (let i = 0; i < n; i++) for (let k = 0; k < length; k++) result.push(items[k]!);
  return result;
}

/** An owner has stored what {@link repeatItems} has made of the items of `sequence`. False if none is counted. */
export function ownRepeated(repeated: PyObject[], sequence: PyList | PyTuple): boolean {
  const { items, holdsCounted } = sequence;
  if (counting && holdsCounted) for (const item of items) if (item.refs >= 0) item.refs += repeated.length / items.length;
  return holdsCounted;
}

/** A bound of `index(value, start, stop)`: negative ones count from the end, all are clamped. */
export function searchBound(o: PyObject | undefined, length: number, fallback: number): number {
  if (o === undefined) return fallback;
  if (o.type.index === undefined) throw raise('TypeError', 'slice indices must be integers or have an __index__ method');
  const value = asIndex(o);
  const i = typeof value === 'number' ? value : value < 0n ? -Infinity : Infinity;
  return Math.min(Math.max(i < 0 ? i + length : i, 0), length);
}
