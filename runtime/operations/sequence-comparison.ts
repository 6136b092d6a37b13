import type { BinarySlot } from '../generated/slots.js';
import type { PyObject } from '../kernel/object.js';
import { keep } from '../kernel/ownership.js';
import { keysEqual, type Sequence } from '../objects/hash.js';
import { ExactInt, makeBool } from '../objects/int.js';

/** Lexicographic `a < b` and the like: the first items that differ decide by `compare`, else the lengths by `decide`. */
export function compareItems(
  a: Sequence,
  b: Sequence,
  compare: BinarySlot,
  decide: (lengthA: number, lengthB: number) => boolean,
): PyObject {
  for (let i = 0; i < a.items.length && i < b.items.length; i++) {
    const x = a.items[i]!;
    const y = b.items[i]!;
    if (x === y) continue;
    if (x instanceof ExactInt && y instanceof ExactInt ? x.value === y.value : keysEqual(x, y)) continue;
    // The comparison may have changed a list: it is what stands there now that decides.
    if (i < a.items.length && i < b.items.length) return compare(keep(a.items[i]!), keep(b.items[i]!));
  }
  return makeBool(decide(a.items.length, b.items.length));
}
