import { lt } from '../generated/operations.js';
import type { PyObject } from '../kernel/object.js';
import { ExactFloat } from '../objects/float.js';
import { ExactInt } from '../objects/int.js';
import { keysEqual } from '../objects/hash.js';
import { ExactTuple } from '../objects/sequence.js';
import { ExactStr, isNarrow } from '../objects/str.js';
import { isTrue } from '../objects/truth.js';
import { call1 } from './call.js';

/*
 * Sorting is stable and asks nothing but `<`, one question for one comparison, as list.sort promises. A merge sort of our own:
 * what a host's Array.prototype.sort asks, and in which order, is not specified.
 */

/** Runs up to this length are sorted by binary insertion. */
const RUN = 24;

/** Whether the second of two keys goes before the first. */
type Less = (a: PyObject, b: PyObject) => boolean;

const lessNumber: Less = (a, b) => (a as ExactInt).value < (b as ExactInt).value;
const lessText: Less = (a, b) => (a as ExactStr).value < (b as ExactStr).value;
const lessObject: Less = (a, b) => isTrue(lt(a, b));
const lessTuple: Less = (a, b) => {
  const x = (a as ExactTuple).items;
  const y = (b as ExactTuple).items;
  for (let i = 0; i < x.length && i < y.length; i++) {
    const left = x[i]!;
    const right = y[i]!;
    if (left === right || keysEqual(left, right)) continue;
    return left instanceof ExactInt && right instanceof ExactInt ? left.value < right.value : lessObject(left, right);
  }
  return x.length < y.length;
};

/** The cheapest comparison that all these keys allow (after listobject.c: unsafe_long_compare and the like). */
function comparison(keys: readonly PyObject[]): Less {
  if (keys.every((key) => key instanceof ExactInt)) return lessNumber;
  if (keys.every((key) => key instanceof ExactFloat)) return lessNumber;
  // UTF-16 order is code point order only where there are no surrogates.
  if (keys.every((key) => key instanceof ExactStr && isNarrow(key))) return lessText;
  if (keys.every((key) => key instanceof ExactTuple)) return lessTuple;
  return lessObject;
}

/** Sorts `items` in place by `<` of the items or of their keys. Raises what key and comparison raise, then leaves some permutation. */
export function sortItems(items: PyObject[], key: PyObject | undefined, reverse: boolean): void {
  // Equal items keep their order when reversed too: reverse, sort, reverse.
  if (reverse) items.reverse();
  try {
    if (key === undefined) mergeSort(items, undefined, comparison(items));
    else {
      const keys = items.map((item) => call1(key, item));
      mergeSort(keys, items, comparison(keys));
    }
  } finally {
    if (reverse) items.reverse();
  }
}

/** Sorts `keys`, moving `values` along. */
function mergeSort(keys: PyObject[], values: PyObject[] | undefined, less: Less): void {
  const n = keys.length;
  for (let low = 0; low < n; low += RUN) insertionSort(keys, values, low, Math.min(low + RUN, n), less);
  const keySpace = keys.slice();
  const valueSpace = values?.slice();
  for (let width = RUN; width < n; width *= 2) {
    for (let low = 0; low + width < n; low += 2 * width) {
      const middle = low + width;
      if (!less(keys[middle]!, keys[middle - 1]!)) continue;
      merge(keys, values, keySpace, valueSpace, low, middle, Math.min(middle + width, n), less);
    }
  }
}

function insertionSort(keys: PyObject[], values: PyObject[] | undefined, low: number, high: number, less: Less): void {
  for (let i = low + 1; i < high; i++) {
    const key = keys[i]!;
    if (!less(key, keys[i - 1]!)) continue;
    let left = low;
    let right = i - 1;
    while (left < right) {
      const middle = (left + right) >>> 1;
      if (less(key, keys[middle]!)) right = middle;
      else left = middle + 1;
    }
    keys.copyWithin(left + 1, left, i);
    keys[left] = key;
    if (values !== undefined) {
      const value = values[i]!;
      values.copyWithin(left + 1, left, i);
      values[left] = value;
    }
  }
}

function merge(
  keys: PyObject[],
  values: PyObject[] | undefined,
  keySpace: PyObject[],
  valueSpace: PyObject[] | undefined,
  low: number,
  middle: number,
  high: number,
  less: Less,
): void {
  for (let i = low; i < middle; i++) keySpace[i] = keys[i]!;
  if (values !== undefined) for (let i = low; i < middle; i++) valueSpace![i] = values[i]!;
  let left = low;
  let right = middle;
  let to = low;
  while (left < middle && right < high) {
    if (less(keys[right]!, keySpace[left]!)) {
      keys[to] = keys[right]!;
      if (values !== undefined) values[to] = values[right]!;
      right++;
    } else {
      keys[to] = keySpace[left]!;
      if (values !== undefined) values[to] = valueSpace![left]!;
      left++;
    }
    to++;
  }
  for (; left < middle; left++, to++) {
    keys[to] = keySpace[left]!;
    if (values !== undefined) values[to] = valueSpace![left]!;
  }
}
