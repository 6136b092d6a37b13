import { ge, gt, le, lt } from '../generated/operations.js';
import type { PyObject } from '../kernel/object.js';
import { keep } from '../kernel/ownership.js';
import { keysEqual } from '../objects/hash.js';
import { ExactInt } from '../objects/int.js';
import { ExactTuple, type PyTuple } from '../objects/sequence.js';
import { isTrue } from '../objects/truth.js';

/**
 * Order as a JavaScript boolean, for conditions, sorting and heaps. Tuples, the commonest keys that are no numbers, are walked here:
 * no slot is asked, and no Python object made of what a comparison of their items says.
 */

/** The index of the first items that differ; -1 where one tuple begins with the other. */
function firstDifference(a: readonly PyObject[], b: readonly PyObject[]): number {
  const end = a.length < b.length ? a.length : b.length;
  for (let i = 0; i < end; i++) {
    const x = a[i]!;
    const y = b[i]!;
    if (x === y) continue;
    if (x instanceof ExactInt && y instanceof ExactInt) {
      if (x.value !== y.value) return i;
    } else if (!keysEqual(x, y)) return i;
  }
  return -1;
}

type Comparison = (a: PyObject, b: PyObject) => boolean;

/** `compare` for tuples: the first items that differ decide, else the lengths. */
function compareTuples(a: PyTuple, b: PyTuple, compare: Comparison, ofLengths: (a: number, b: number) => boolean): boolean {
  const i = firstDifference(a.items, b.items);
  return i < 0 ? ofLengths(a.items.length, b.items.length) : compare(keep(a.items[i]!), keep(b.items[i]!));
}

/** `a < b`. */
export function isLess(a: PyObject, b: PyObject): boolean {
  if (a instanceof ExactInt && b instanceof ExactInt) return a.value < b.value;
  if (a instanceof ExactTuple && b instanceof ExactTuple) return compareTuples(a, b, isLess, (m, n) => m < n);
  return isTrue(lt(a, b));
}

/** `a <= b`. */
export function isAtMost(a: PyObject, b: PyObject): boolean {
  if (a instanceof ExactInt && b instanceof ExactInt) return a.value <= b.value;
  if (a instanceof ExactTuple && b instanceof ExactTuple) return compareTuples(a, b, isAtMost, (m, n) => m <= n);
  return isTrue(le(a, b));
}

/** `a > b`. */
export function isGreater(a: PyObject, b: PyObject): boolean {
  if (a instanceof ExactInt && b instanceof ExactInt) return a.value > b.value;
  if (a instanceof ExactTuple && b instanceof ExactTuple) return compareTuples(a, b, isGreater, (m, n) => m > n);
  return isTrue(gt(a, b));
}

/** `a >= b`. */
export function isAtLeast(a: PyObject, b: PyObject): boolean {
  if (a instanceof ExactInt && b instanceof ExactInt) return a.value >= b.value;
  if (a instanceof ExactTuple && b instanceof ExactTuple) return compareTuples(a, b, isAtLeast, (m, n) => m >= n);
  return isTrue(ge(a, b));
}
