import type { BinarySlot } from '../generated/slots.js';
import type { PyObject } from '../kernel/object.js';
import { keep } from '../kernel/ownership.js';
import { keysEqual } from '../objects/hash.js';
import { ExactInt, makeBool } from '../objects/int.js';

/** Lexicographic `a < b` and the like: the first items that differ decide by `compare`, else the lengths by `decide`. */
export function compareItems(
  a: readonly PyObject[],
  b: readonly PyObject[],
  compare: BinarySlot,
  decide: (lengthA: number, lengthB: number) => boolean,
): PyObject {
  for (let i = 0; i < a.length && i < b.length; i++) {
    const x = a[i]!;
    const y = b[i]!;
    if (x === y) continue;
    if (x instanceof ExactInt && y instanceof ExactInt ? x.value !== y.value : !keysEqual(x, y)) return compare(keep(x), keep(y));
  }
  return makeBool(decide(a.length, b.length));
}
