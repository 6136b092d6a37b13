import type { PyObject } from '../kernel/object.js';
import type { PyType } from '../kernel/type.js';
import { ExactFloat } from '../objects/float.js';
import { ExactInt } from '../objects/int.js';
import { dismiss } from '../kernel/dying.js';
import { currentCounts, disown, own } from '../kernel/ownership.js';
import { ExactTuple } from '../objects/sequence.js';
import { NotImplemented } from '../objects/singletons.js';
import { ExactStr, isNarrow } from '../objects/str.js';
import { isTrue } from '../objects/truth.js';
import { call1 } from './call.js';
import { isLess } from './order.js';
import { timsort, type Less } from './timsort.js';

/*
 * Sorting asks nothing but `<`, in CPython's order (timsort.ts). Where no Python code is asked, nobody can see how it is done: numbers and
 * texts are sorted by what is in their boxes.
 */

/** So few keys are sorted as they are. */
const MAX_SHORT = 24;

const lessNumber: Less = (a, b) => (a as ExactInt).value < (b as ExactInt).value;
const lessText: Less = (a, b) => (a as ExactStr).value < (b as ExactStr).value;

/** The cheapest comparison that all these keys allow (after listobject.c: unsafe_long_compare and the like). */
function comparison(keys: readonly PyObject[]): Less {
  if (keys.every((key) => key instanceof ExactInt || key instanceof ExactFloat)) return lessNumber;
  // UTF-16 order is code point order only where there are no surrogates.
  if (keys.every((key) => key instanceof ExactStr && isNarrow(key))) return lessText;
  if (keys.every(startsWithNumber)) return lessRow;
  const [{ type }] = keys as [PyObject];
  return type.isHeap && type.lt !== undefined && keys.every((key) => key.type === type) ? lessOf(type.lt) : isLess;
}

/**
 * For keys of one type: its own slot is asked first, and what does not know is asked again in the usual way. Source: CPython
 * Objects/listobject.c: unsafe_object_compare.
 */
function lessOf(slot: NonNullable<PyType['lt']>): Less {
  const { pool } = currentCounts();
  return (a, b) => {
    if (a.type.lt !== slot) return isLess(a, b);
    const height = pool.top;
    const result = slot(a, b);
    const isAnswer = result !== NotImplemented;
    const answer = isAnswer && isTrue(result);
    if (pool.top !== height) pool.drain(height);
    return isAnswer ? answer : isLess(a, b);
  };
}

/** A tuple whose first item is a number. */
function startsWithNumber(key: PyObject): boolean {
  if (!(key instanceof ExactTuple)) return false;
  const first = key.items[0];
  return first instanceof ExactInt || first instanceof ExactFloat;
}

const lessRow: Less = (a, b) => isLess(a, b);

/**
 * Sorts `items` in place by `<` of the items or of their keys. Raises what key and comparison raise.
 *
 * @param beforeCode is called before Python code may run
 */
export function sortItems(
  items: PyObject[],
  key: PyObject | undefined,
  reverse: boolean,
  beforeCode: () => void = () => undefined,
): void {
  if (key === undefined) {
    sortKeys(items, undefined, reverse, beforeCode);
    return;
  }
  beforeCode();
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
    sortKeys(keys, items, reverse, () => undefined);
  } finally {
    for (let i = 0; i < keys.length; i++) if (!(keys[i] instanceof ExactInt)) dismiss(keys[i]!);
  }
}

/** Sorts `keys`, moving `values` along. */
function sortKeys(keys: PyObject[], values: PyObject[] | undefined, reverse: boolean, beforeCode: () => void): void {
  // Equal items keep their order when reversed too: reverse, sort, reverse.
  if (reverse) {
    keys.reverse();
    values?.reverse();
  }
  try {
    const less = comparison(keys);
    const runsCode = less !== lessNumber && less !== lessText;
    if ((runsCode && less !== lessRow) || keys.length <= MAX_SHORT || !sortByContents(keys, values, less)) {
      if (runsCode) beforeCode();
      timsort(keys, values, less);
    }
  } finally {
    if (reverse) (values ?? keys).reverse();
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
      // How NaN, which is not less than anything, is sorted depends on what is compared.
      if (typeof value !== 'number' || Number.isNaN(value)) return false;
      contents[i] = value;
    }
  }
  const [sorted, order] = mergeNumbers(contents);
  // What has become equal numbers is told apart by what follows.
  const equal: [low: number, high: number][] = [];
  if (less !== lessNumber) {
    for (let low = 0, high = 1; low < n; low = high++) {
      while (high < n && sorted[high] === sorted[low]) high++;
      if (high - low < 2) continue;
      if (less === lessRow && !areAlike(keys as ExactTuple[], order, low, high)) return false;
      equal.push([low, high]);
    }
  }
  permute(keys, order);
  if (values !== undefined) permute(values, order);
  for (const [low, high] of equal) {
    const group = keys.slice(low, high);
    const groupValues = values?.slice(low, high);
    timsort(group, groupValues, less === lessRow ? isLess : less);
    for (let i = low; i < high; i++) {
      keys[i] = group[i - low]!;
      if (values !== undefined) values[i] = groupValues![i - low]!;
    }
  }
  return true;
}

/** Whether those rows can be compared in any order without anybody noticing: their items are all numbers or all texts at each place. */
function areAlike(rows: readonly ExactTuple[], order: Uint32Array, low: number, high: number): boolean {
  const first = rows[order[low]!]!.items;
  for (let i = low; i < high; i++) {
    const { items } = rows[order[i]!]!;
    for (let j = 1; j < items.length; j++) {
      const other = first[j];
      if (other === undefined) return false;
      const isText = other instanceof ExactStr;
      if (isText ? !(items[j] instanceof ExactStr) : !isNumber(items[j]!) || !isNumber(other)) return false;
    }
  }
  return true;
}

function isNumber(o: PyObject): boolean {
  return o instanceof ExactInt || (o instanceof ExactFloat && !Number.isNaN(o.value));
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
  let sortedUpTo = 1;
  while (sortedUpTo < n && numbers[sortedUpTo]! >= numbers[sortedUpTo - 1]!) sortedUpTo++;
  if (sortedUpTo >= n) return [numbers, order];
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
