import { emptyGeneration, useYoung, type Generation } from './dying.js';
import type { PyObject } from './object.js';
import { Pool } from './pool.js';

/*
 * The one place through which owners store. Containers, instance fields, cells, frame locals and suspended generators own what
 * they hold: they call `own` on what they store and `disown` on what they let go.
 *
 * Under the `host` lifetime the JavaScript collector does the work and nothing here does anything. Under `counted` an object
 * counts its owners in `refs`. Temporaries count too, but nobody has to say so: every new object, every object whose last owner has
 * let go of it, and whatever `keep` is told of, stands in the pool, which is an owner like others. A frame notes the
 * height of the pool when it begins and brings it back to that at the end of each statement (`drain` in death.ts): that is
 * when a temporary dies. So builtins need no discipline but to own what they store: nothing dies while they run, except what
 * Python code called by them lets go of.
 *
 * What is not counted (ints, strs, None, builtin types and functions) has a negative `refs` on its JavaScript prototype.
 */

/** `refs` of what is not counted. */
export const UNCOUNTED = -1;
/** `refs` of what has died. */
export const DEAD = -2;

/** What the `counted` lifetime of one runtime keeps. */
export class Counts {
  /** The generations of the cycle collector (lifetimes/collector.ts), the youngest first; the last one is never collected. */
  readonly generations: [young: Generation, Generation, Generation, Generation] = [
    emptyGeneration(),
    emptyGeneration(),
    emptyGeneration(),
    emptyGeneration(),
  ];
  readonly pool = new Pool(this.generations[0]);

  /** Generation `g` and those younger than it, in CPython's order, which are empty from now on: what they were is the caller's. */
  takeGenerations(g: number): Generation[] {
    const { generations } = this;
    const taken = [generations[g]!, ...generations.slice(0, g)];
    for (let k = 0; k <= g; k++) generations[k] = emptyGeneration();
    this.pool.young = generations[0];
    if (counts === this) useYoung(generations[0]);
    return taken;
  }
}

/** A runtime of the `counted` lifetime is running. */
export let counting = false;
/** Its pool; undefined where the lifetime is `host`. */
export let pool: Pool | undefined;
const none = new Counts();
let counts = none;

/** The running runtime has these counts; undefined: its lifetime is `host`. */
export function useCounts(used: Counts | undefined): void {
  counting = used !== undefined;
  pool = used?.pool;
  counts = used ?? none;
  useYoung(counts.generations[0]);
}

/** The counts of the running runtime. */
export function currentCounts(): Counts {
  return counts;
}

/** Runs `body` with nothing counted: for what lives as long as the process, such as the constants of compiled code. */
export function uncounted<T>(body: () => T): T {
  const used = counting ? counts : undefined;
  useCounts(undefined);
  try {
    return body();
  } finally {
    useCounts(used);
  }
}

/**
 * The next item of an iterator, `step` of it, undefined at its end. What the step has left in the pool, such as an argument of a function that it
 * called, dies, unless the item is counted: then it stands there, too.
 */
export function stepAlone<T extends PyObject>(step: (iterator: T) => PyObject | undefined, iterator: T): PyObject | undefined {
  if (pool === undefined) return step(iterator);
  const height = pool.top;
  const item = step(iterator);
  if (pool.top !== height && (item === undefined || item.refs < 0)) pool.drain(height);
  return item;
}

/** A new object, whose `refs` is 1, comes to stand in the pool, which holds it until someone owns it. Called by constructors, if `counting`. */
export function born(o: PyObject): void {
  pool!.pushNew(o);
}

/** {@link born} of one that refers weakly to another. */
export function bornHolder(o: PyObject): void {
  pool!.pushNewHolder(o);
}

/** The last owner of `value` has let go of it. */
export function lose(value: PyObject): void {
  pool!.lose(value);
}

/** Holds `value`, which is counted, until the running frame's statement ends. */
export function hold(value: PyObject): void {
  pool!.keep(value);
}

/*
 * The following are written out in the built package wherever they are called with something that can be named twice
 * (scripts/inlined-counts.mjs): what they do is said there too.
 */

/** An owner has stored `value`. Returns it, so that a store reads `slot = own(value)`. */
export function own<T extends PyObject>(value: T): T {
  if (counting && value.refs >= 0) value.refs++;
  return value;
}

/** {@link own} for a list or tuple, which knows whether anything that it holds is counted. */
export function ownIn<T extends PyObject>(sequence: { holdsCounted: boolean }, value: T): T {
  if (counting && value.refs >= 0) {
    value.refs++;
    sequence.holdsCounted = true;
  }
  return value;
}

/** An owner has let go of `value`. */
export function disown(value: PyObject): void {
  if (counting && value.refs > 0 && --value.refs === 0) lose(value);
}

/** Holds `value` until the running frame's statement ends: for what is used after code has run that might let go of it. */
export function keep<T extends PyObject>(value: T): T {
  if (counting && value.refs >= 0) hold(value);
  return value;
}

/** An owner has stored every element of `values`. */
export function ownAll<T extends PyObject>(values: T[]): T[] {
  if (counting) for (const value of values) if (value.refs >= 0) value.refs++;
  return values;
}

/** An owner has let go of every element of `values`: from the last to the first, as CPython's lists and tuples do. */
export function disownAll(values: readonly PyObject[]): void {
  if (counting) for (let i = values.length - 1; i >= 0; i--) disown(values[i]!);
}
