import { drain } from '../kernel/death.js';
import { dismiss } from '../kernel/dying.js';
import { counting, currentCounts, keep, ownIn } from '../kernel/ownership.js';
import type { PyObject } from '../kernel/object.js';
import { emptyTuple, ExactTuple, makeTuple, ownItems, type PyTuple, setItems } from '../objects/sequence.js';
import { None } from '../objects/singletons.js';

/**
 * An iterator that hands out several values at once, in a tuple. CPython's keep that tuple and fill it again if nobody else has it by
 * then, so the values of one step live until the next. Source: CPython Python/bltinmodule.c: zip_next, and its likes.
 *
 * Under the `host` lifetime nothing shows this, and each step makes its own.
 */
export interface ReusesTuple {
  /** Owned; visited after the other things that the iterator owns. */
  kept: PyTuple | undefined;
}

/** The tuple of so many items that `iterator` keeps, if it can be filled again. */
function reusableTuple(iterator: ReusesTuple, length: number): PyTuple | undefined {
  const kept = iterator.kept ?? keepTuple(iterator, length);
  return kept.refs === 1 ? kept : undefined;
}

/** A new tuple is the iterator's alone. */
function keepTuple(iterator: ReusesTuple, length: number): PyTuple {
  const { pool } = currentCounts();
  if (length === 0) return (iterator.kept = emptyTuple);
  const made = new ExactTuple(length === 2 ? [None, None] : new Array<PyObject>(length).fill(None));
  made.holdsCounted = false;
  pool.pass(pool.top - 1);
  return (iterator.kept = made);
}

/** The tuple of two items that `iterator` hands out. */
export function handOutPair(iterator: ReusesTuple, first: PyObject, second: PyObject): PyTuple {
  const kept = counting ? reusableTuple(iterator, 2) : undefined;
  if (kept === undefined) return makeTuple([first, second]);
  separate(kept);
  const { holdsCounted } = kept;
  const items = kept.items as PyObject[];
  const [before, beforeSecond] = items;
  kept.holdsCounted = false;
  items[0] = ownIn(kept, first);
  items[1] = ownIn(kept, second);
  if (!holdsCounted) return kept;
  kept.refs++;
  dismiss(before!);
  dismiss(beforeSecond!);
  kept.refs--;
  return kept;
}

/** The tuple of `items` that `iterator` hands out. */
export function handOut(iterator: ReusesTuple, items: PyObject[]): PyTuple {
  return counting ? handOutAgain(iterator, items) : makeTuple(items);
}

function handOutAgain(iterator: ReusesTuple, items: PyObject[]): PyTuple {
  const kept = reusableTuple(iterator, items.length);
  if (kept === undefined) return makeTuple(items);
  const { holdsCounted } = kept;
  const old = setItems(kept, items, ownItems(items));
  kept.hash = 0;
  if (!holdsCounted) return kept;
  kept.refs++;
  for (const item of old) dismiss(item);
  kept.refs--;
  return kept;
}

/** The items of `kept` are to change: other tuples may have the same array (objects/hash.ts). */
function separate(kept: PyTuple): void {
  if (kept.hash === 0) return;
  setItems(kept, kept.items.slice());
  kept.hash = 0;
}

/** {@link handOut} of items that are fetched one by one, each before what it takes the place of dies; undefined if there is none. */
export function handOutEach<T extends ReusesTuple>(
  iterator: T,
  length: number,
  fetch: (iterator: T, i: number) => PyObject | undefined,
): PyTuple | undefined {
  const kept = counting ? reusableTuple(iterator, length) : undefined;
  if (kept !== undefined) return refill(iterator, kept, fetch);
  if (!counting && length === 2) {
    // The commonest: an array of just this length.
    const first = fetch(iterator, 0);
    const second = first === undefined ? undefined : fetch(iterator, 1);
    return second === undefined ? undefined : makeTuple([first!, second]);
  }
  const items: PyObject[] = [];
  const height = counting ? currentCounts().pool.top : 0;
  for (let i = 0; i < length; i++) {
    const item = fetch(iterator, i);
    if (item === undefined) {
      if (counting) drain(height);
      return undefined;
    }
    items.push(keep(item));
  }
  return makeTuple(items);
}

function refill<T extends ReusesTuple>(
  iterator: T,
  kept: PyTuple,
  fetch: (iterator: T, i: number) => PyObject | undefined,
): PyTuple | undefined {
  separate(kept);
  const items = kept.items as PyObject[];
  kept.refs++;
  try {
    for (let i = 0; i < items.length; i++) {
      const item = fetch(iterator, i);
      if (item === undefined) return undefined;
      const old = items[i]!;
      items[i] = ownIn(kept, item);
      if (kept.holdsCounted) dismiss(old);
    }
  } finally {
    kept.refs--;
  }
  return kept;
}
