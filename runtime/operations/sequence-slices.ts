import { raise } from '../kernel/errors.js';
import type { PyObject } from '../kernel/object.js';
import { asIndex, asRepeatCount } from './convert.js';
import { sliceIndices, type PySlice } from './subscript.js';

/** The items of a slice of an array. */
export function sliceItems(items: readonly PyObject[], slice: PySlice): PyObject[] {
  const { start, step, count } = sliceIndices(slice, items.length);
  if (step === 1) return items.slice(start, start + count);
  const result: PyObject[] = [];
  for (let i = 0, at = start; i < count; i++, at += step) result.push(items[at]!);
  return result;
}

/** The most items that a list or tuple may have: beyond it, MemoryError as in CPython, not a crash of the host. */
const MAX_ITEMS = 2 ** 27;

/** The items of `sequence * count`. */
export function repeatItems(items: readonly PyObject[], count: PyObject): PyObject[] {
  const n = Math.max(0, asRepeatCount(count));
  if (items.length * n > MAX_ITEMS) throw raise('MemoryError');
  if (items.length === 1) return new Array<PyObject>(n).fill(items[0]!);
  const result: PyObject[] = [];
  for (let i = 0; i < n; i++) for (const item of items) result.push(item);
  return result;
}

/** A bound of `index(value, start, stop)`: negative ones count from the end, all are clamped. */
export function searchBound(o: PyObject | undefined, length: number, fallback: number): number {
  if (o === undefined) return fallback;
  if (o.type.index === undefined) throw raise('TypeError', 'slice indices must be integers or have an __index__ method');
  const value = asIndex(o);
  const i = typeof value === 'number' ? value : value < 0n ? -Infinity : Infinity;
  return Math.min(Math.max(i < 0 ? i + length : i, 0), length);
}
