import { ge, gt, le, lt } from '../generated/operations.js';
import type { PyObject } from '../kernel/object.js';
import { counting, currentCounts } from '../kernel/ownership.js';
import { ExactInt } from '../objects/int.js';
import { ExactTuple, type PyTuple } from '../objects/sequence.js';
import { ExactStr, isNarrow } from '../objects/str.js';
import { isTrue } from '../objects/truth.js';

/**
 * Order as a JavaScript boolean, for conditions, sorting and heaps. Tuples, the commonest keys that are no numbers, are walked here:
 * no slot is asked, and no Python object made of what a comparison of their items says.
 */

/** No order that can be told without asking the types. */
const UNKNOWN = 2;

/**
 * How two items of tuples are ordered that are not the same object, nor both ints of JavaScript's size: -1, 0, 1, or UNKNOWN. Ints,
 * strs and tuples of these run no code, so it cannot be seen that they are walked once, and not for `==` and then for `<`.
 */
function orderOfItems(x: PyObject, y: PyObject): number {
  if (x instanceof ExactStr) {
    if (!(y instanceof ExactStr)) return UNKNOWN;
    if (x.value === y.value) return 0;
    // UTF-16 order is code point order only where there are no surrogates.
    if (!isNarrow(x) || !isNarrow(y)) return UNKNOWN;
    return x.value < y.value ? -1 : 1;
  }
  if (x instanceof ExactTuple) return y instanceof ExactTuple ? orderOfTuples(x, y) : UNKNOWN;
  if (!(x instanceof ExactInt) || !(y instanceof ExactInt)) return UNKNOWN;
  return x.value < y.value ? -1 : x.value > y.value ? 1 : 0;
}

function orderOfTuples(a: PyTuple, b: PyTuple): number {
  const x = a.items;
  const y = b.items;
  const end = x.length < y.length ? x.length : y.length;
  for (let i = 0; i < end; i++) {
    const p = x[i]!;
    const q = y[i]!;
    if (p === q) continue;
    // The commonest, and here: tuples may stand in tuples, so V8 can inline but one of the two functions into the other.
    if (p instanceof ExactInt && q instanceof ExactInt) {
      const v = p.value;
      const w = q.value;
      if (typeof v === 'number' && typeof w === 'number') {
        if (v === w) continue;
        return v < w ? -1 : 1;
      }
    }
    const order = orderOfItems(p, q);
    if (order !== 0) return order;
  }
  return x.length === y.length ? 0 : x.length < y.length ? -1 : 1;
}

/** A comparison whose result nobody sees: it dies when its truth is known. */
export function holds(compare: (a: PyObject, b: PyObject) => PyObject, a: PyObject, b: PyObject): boolean {
  if (!counting) return isTrue(compare(a, b));
  const { pool } = currentCounts();
  const height = pool.top;
  const isHolding = isTrue(compare(a, b));
  if (pool.top !== height) pool.drain(height);
  return isHolding;
}

/** `a < b`. Compiled code compares numbers itself: tuples first. */
export function isLess(a: PyObject, b: PyObject): boolean {
  if (a instanceof ExactTuple && b instanceof ExactTuple) {
    const order = orderOfTuples(a, b);
    if (order !== UNKNOWN) return order < 0;
  }
  if (a instanceof ExactInt && b instanceof ExactInt) return a.value < b.value;
  return holds(lt, a, b);
}

/** `a <= b`. */
export function isAtMost(a: PyObject, b: PyObject): boolean {
  if (a instanceof ExactTuple && b instanceof ExactTuple) {
    const order = orderOfTuples(a, b);
    if (order !== UNKNOWN) return order <= 0;
  }
  if (a instanceof ExactInt && b instanceof ExactInt) return a.value <= b.value;
  return holds(le, a, b);
}

/** `a > b`. */
export function isGreater(a: PyObject, b: PyObject): boolean {
  if (a instanceof ExactTuple && b instanceof ExactTuple) {
    const order = orderOfTuples(a, b);
    if (order !== UNKNOWN) return order > 0;
  }
  if (a instanceof ExactInt && b instanceof ExactInt) return a.value > b.value;
  return holds(gt, a, b);
}

/** `a >= b`. */
export function isAtLeast(a: PyObject, b: PyObject): boolean {
  if (a instanceof ExactTuple && b instanceof ExactTuple) {
    const order = orderOfTuples(a, b);
    if (order !== UNKNOWN) return order >= 0;
  }
  if (a instanceof ExactInt && b instanceof ExactInt) return a.value >= b.value;
  return holds(ge, a, b);
}
