import type { PyObject } from '../kernel/object.js';
import { ExactFloat } from '../objects/float.js';
import { ExactInt } from '../objects/int.js';
import { currentCounts, disown, own } from '../kernel/ownership.js';
import { ExactTuple } from '../objects/sequence.js';
import { ExactStr, isNarrow } from '../objects/str.js';
import { call1 } from './call.js';
import { isLess } from './order.js';

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

/** The cheapest comparison that all these keys allow (after listobject.c: unsafe_long_compare and the like). */
function comparison(keys: readonly PyObject[]): Less {
  if (keys.every((key) => key instanceof ExactInt)) return lessNumber;
  if (keys.every((key) => key instanceof ExactFloat)) return lessNumber;
  // UTF-16 order is code point order only where there are no surrogates.
  if (keys.every((key) => key instanceof ExactStr && isNarrow(key))) return lessText;
  return keys.every(startsWithNumber) ? lessRow : isLess;
}

/** A tuple whose first item is a number: where two of these differ, they are ordered. */
function startsWithNumber(key: PyObject): boolean {
  if (!(key instanceof ExactTuple)) return false;
  const first = key.items[0];
  if (first instanceof ExactInt) return typeof first.value === 'number';
  return first instanceof ExactFloat && !Number.isNaN(first.value);
}

const lessRow: Less = (a, b) => isLess(a, b);

/** Sorts `items` in place by `<` of the items or of their keys. Raises what key and comparison raise, then leaves some permutation. */
export function sortItems(items: PyObject[], key: PyObject | undefined, reverse: boolean): void {
  // Equal items keep their order when reversed too: reverse, sort, reverse.
  if (reverse) items.reverse();
  try {
    if (key === undefined) mergeSort(items, undefined, comparison(items));
    else {
      const keys: PyObject[] = [];
      const { pool } = currentCounts();
      const height = pool.top;
      try {
        for (const item of items) {
          keys.push(own(call1(key, item)));
          if (pool.top !== height) pool.drain(height);
        }
      } catch (error) {
        // The exception takes them off from the last to the first.
        keys.forEach(disown);
        throw error;
      }
      try {
        mergeSort(keys, items, comparison(keys));
      } finally {
        keys.forEach(disown);
      }
    }
  } finally {
    if (reverse) items.reverse();
  }
}

/** Sorts `keys`, moving `values` along. */
function mergeSort(keys: PyObject[], values: PyObject[] | undefined, less: Less): void {
  const n = keys.length;
  if (n < 2) return;
  // What is in order already, or in strictly reversed order, is found in one pass.
  const isDescending = less(keys[1]!, keys[0]!);
  let run = 2;
  while (run < n && less(keys[run]!, keys[run - 1]!) === isDescending) run++;
  if (run === n) {
    if (isDescending) {
      keys.reverse();
      values?.reverse();
    }
    return;
  }
  if (n > RUN && less !== isLess && sortByContents(keys, values, less)) return;
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

/**
 * Sorts by what is in the boxes: keys that are numbers or texts, whose comparison runs no Python code, or begin with a number. False
 * if it cannot.
 */
function sortByContents(keys: PyObject[], values: PyObject[] | undefined, less: Less): boolean {
  const n = keys.length;
  const contents = new Float64Array(n);
  if (less === lessText) {
    packTexts(keys as ExactStr[], contents);
  } else {
    for (let i = 0; i < n; i++) {
      const number = less === lessRow ? (keys[i] as ExactTuple).items[0] : keys[i];
      const { value } = number as ExactInt;
      if (typeof value !== 'number') return false;
      contents[i] = value;
    }
  }
  const [sorted, order] = mergeNumbers(contents);
  permute(keys, order);
  if (values !== undefined) permute(values, order);
  if (less === lessNumber) return true;
  // What has become equal numbers is told apart by what follows.
  for (let low = 0, high = 1; low < n; low = high++) {
    while (high < n && sorted[high] === sorted[low]) high++;
    if (high - low < 2) continue;
    const group = keys.slice(low, high);
    const groupValues = values?.slice(low, high);
    mergeSort(group, groupValues, less === lessRow ? isLess : less);
    for (let i = low; i < high; i++) {
      keys[i] = group[i - low]!;
      if (values !== undefined) values[i] = groupValues![i - low]!;
    }
  }
  return true;
}

/**
 * For each text a number made of the characters after what all have in common, so that the numbers are in the order of the texts
 * as far as they tell them apart; they always tell some apart, if not all texts are equal.
 */
function packTexts(texts: readonly ExactStr[], into: Float64Array): void {
  const first = texts[0]!.value;
  let common = first.length;
  for (const { value } of texts) {
    if (value.length < common) common = value.length;
    let i = 0;
    while (i < common && value.charCodeAt(i) === first.charCodeAt(i)) i++;
    common = i;
  }
  // Six digits for characters of one byte, else three; 0 is the end of the text. Both fit into the 53 bits of a number.
  for (const [digits, base] of [
    [6, 0x101],
    [3, 0x10001],
  ] as const) {
    let fits = true;
    for (let i = 0; i < texts.length && fits; i++) {
      const { value } = texts[i]!;
      let packed = 0;
      for (let at = common; at < common + digits; at++) {
        const digit = at < value.length ? value.charCodeAt(at) + 1 : 0;
        if (digit >= base) fits = false;
        packed = packed * base + digit;
      }
      into[i] = packed;
    }
    if (fits) return;
  }
}

function permute(items: PyObject[], order: Uint32Array): void {
  const before = items.slice();
  for (let i = 0; i < order.length; i++) items[i] = before[order[i]!]!;
}

/** The numbers in order, and for each where it was. */
function mergeNumbers(numbers: Float64Array<ArrayBuffer>): [sorted: Float64Array, order: Uint32Array] {
  const n = numbers.length;
  let keys = numbers;
  let spareKeys = new Float64Array(n);
  let order = new Uint32Array(n);
  let spareOrder = new Uint32Array(n);
  for (let i = 0; i < n; i++) order[i] = i;
  for (let low = 0; low < n; low += 8) {
    const high = Math.min(low + 8, n);
    for (let i = low + 1; i < high; i++) {
      const key = keys[i]!;
      const from = order[i]!;
      let j = i;
      for (; j > low && key < keys[j - 1]!; j--) {
        keys[j] = keys[j - 1]!;
        order[j] = order[j - 1]!;
      }
      keys[j] = key;
      order[j] = from;
    }
  }
  for (let width = 8; width < n; width *= 2) {
    for (let low = 0; low < n; low += 2 * width) {
      const middle = Math.min(low + width, n);
      const high = Math.min(middle + width, n);
      let left = low;
      let right = middle;
      for (let to = low; to < high; to++) {
        const from = left < middle && (right >= high || !(keys[right]! < keys[left]!)) ? left++ : right++;
        spareKeys[to] = keys[from]!;
        spareOrder[to] = order[from]!;
      }
    }
    [keys, spareKeys, order, spareOrder] = [spareKeys, keys, spareOrder, order];
  }
  return [keys, order];
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
