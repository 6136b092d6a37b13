/*
 * The index of a dict: from hash positions to the numbers of entries, by open addressing with CPython's probing (Objects/dictobject.c). Its length is a
 * power of two.
 */

/** Nothing has ever stood there. */
export const FREE = -1;
/** Stands in the index where an entry was deleted: a search goes on behind it, a new entry may take its place. */
const DUMMY = -2;

/** Enters an entry into the index. Gives what stood there before: FREE or DUMMY. */
export function place(index: Int32Array, hash: number, entry: number): number {
  const mask = index.length - 1;
  let perturb = hash >>> 0;
  let at = hash & mask;
  while (index[at]! >= 0) {
    perturb >>>= 5;
    at = (at * 5 + perturb + 1) & mask;
  }
  const before = index[at]!;
  index[at] = entry;
  return before;
}

/** Takes an entry out of the index. */
export function unplace(index: Int32Array, hash: number, entry: number): void {
  const mask = index.length - 1;
  let perturb = hash >>> 0;
  let at = hash & mask;
  while (index[at] !== entry) {
    if (index[at] === FREE) return;
    perturb >>>= 5;
    at = (at * 5 + perturb + 1) & mask;
  }
  index[at] = DUMMY;
}
