import { takeWeak } from '../kernel/counted-holders.js';
import { callBackOwned, finalizeOnce } from '../kernel/death.js';
import { allBuried, drop, type Generation } from '../kernel/dying.js';
import type { PyObject } from '../kernel/object.js';
import { currentCounts, DEAD, type Counts } from '../kernel/ownership.js';
import { onYoungFull } from '../kernel/pool.js';
import { PyType } from '../kernel/type.js';
import { WeakHolder } from '../kernel/weak-holder.js';
import { forgetCounts, isContainer, MEMBER, restore, takeGarbage, type Garbage } from './garbage.js';

/*
 * The cycle collector of the `counted` lifetime. Source: CPython 3.13 Python/gc.c and InternalDocs/garbage_collector.md. How garbage is found is
 * told in garbage.ts.
 *
 * What happens to garbage has to happen in this order. First all weak references to it are cleared, since a callback or a
 * `__del__` that could still reach one dead object through a reference could bring back objects that are half torn down. Then the
 * callbacks of those references that are not garbage themselves are called, then all `__del__`. That may have resurrected some of
 * it: what is reachable from the resurrected lives on. Only the rest lets go of what it owns.
 */

/** Leaves in a generation only what lives and can be part of a cycle; gives their number. What stands before the number `from` stays as it is. */
function sift(generation: Generation, from = 0): number {
  const { length } = generation;
  let end = Math.min(from, length);
  for (let i = end; i < length; i++) {
    const o = generation[i];
    if (o !== undefined && o.refs > 0 && isContainer(o)) generation[end++] = o;
  }
  generation.length = end;
  return end;
}

/** The outcome of a collection. */
export interface Outcome {
  /** How many objects were found unreachable. */
  collected: number;
  /** The garbage, instead of having been torn down (gc.DEBUG_SAVEALL). */
  saved: PyObject[];
}

/** What of a collection can be asked for to find leaks. */
export interface CollectionOptions {
  /** The garbage is to be kept and handed out, but for what was resurrected (gc.DEBUG_SAVEALL). */
  readonly savesAll: boolean;
  /** Is told of every object found unreachable. */
  readonly onGarbage: ((o: PyObject) => void) | undefined;
}

/** Settings and statistics that `gc` shows. */
export class CollectorState {
  isEnabled = true;
  thresholds = [2000, 10, 10];
  /** How often the generation below has been collected since this one was; of the youngest, nothing. */
  passes = [0, 0, 0];
  isCollecting = false;
  /** So many objects of the youngest generation have been looked at. */
  looked = 0;
  /** The youngest generation is due at every safe point. */
  isUnderStress = false;
  /** Objects that have survived a full collection, and those that came to the oldest generation since. */
  longLived = 0;
  longLivedPending = 0;

  /** So many young objects may there be before a collection is due; 0 if none ever is. */
  get firstThreshold(): number {
    const first = this.thresholds[0]!;
    return this.isUnderStress && first > 0 ? 1 : first;
  }
}

/** Collects generation `g` (0 to 2) and those younger than it. */
export function collectGarbage(counts: Counts, state: CollectorState, g: number, options: CollectionOptions): Outcome {
  const { generations } = counts;
  counts.pool.join();
  const garbage = takeGarbage(counts.takeGenerations(g));
  const cleared = clearWeakReferences(garbage);
  const { living } = garbage;
  state.passes.fill(0, 0, g + 1);
  state.looked = 0;
  if (g < 2) {
    for (const o of living) generations[g + 1]!.push(o);
    state.passes[g + 1]!++;
    if (g === 1) state.longLivedPending += living.length;
  } else {
    generations[2] = living;
    state.longLived = living.length;
    state.longLivedPending = 0;
  }
  counts.pool.limit = state.firstThreshold;
  if (options.onGarbage !== undefined) for (const objects of garbage.objects) objects.forEach(options.onGarbage);
  callBackAll(cleared.first);
  // Only finalizers can reach what is garbage now: without any it needs its counts no more.
  const isFinalized = [...cleared.types].some((type) => type.del !== undefined);
  const final = isFinalized ? finalize(counts, garbage) : garbage;
  if (options.savesAll) {
    restore(final);
    const saved = final.objects.flat();
    for (const o of saved) counts.generations[2].push(o);
    return { collected: final.size, saved };
  }
  tearDown(final);
  forgetCounts(final);
  return { collected: final.size, saved: [] };
}
/** What is known when all weak references to garbage have been cleared. */
interface Cleared {
  /** The references that are to be called back, owned, linked by `next`. */
  first: WeakHolder | undefined;
  last: WeakHolder | undefined;
  /** The types of the garbage. */
  readonly types: Set<PyType>;
}

/**
 * Clears the weak references to garbage, those that are garbage, and those by which classes know subclasses that are. Source: CPython
 * Python/gc.c: handle_weakrefs.
 */
function clearWeakReferences({ objects, disposable }: Garbage): Cleared {
  const cleared: Cleared = { first: undefined, last: undefined, types: new Set() };
  for (const o of disposable) if (o instanceof WeakHolder || o instanceof PyType) o.dispose();
  let known: PyType | undefined;
  for (const found of objects) {
    for (const o of found) {
      const { type, weak } = o;
      if (type !== known) cleared.types.add((known = type));
      if (weak !== undefined) takeCallbacks(o, cleared);
    }
  }
  return cleared;
}

/** Clears the weak references to the garbage object `o`; those that have callbacks, owned, come to `cleared`. */
function takeCallbacks(o: PyObject, cleared: Cleared): void {
  for (let holder = takeWeak(o); holder !== undefined;) {
    const { next }: WeakHolder = holder;
    if (next !== undefined) holder.next = undefined;
    if (holder.refs >= 0) holder.refs++;
    if (cleared.last === undefined) cleared.first = holder;
    else cleared.last.next = holder;
    cleared.last = holder;
    holder = next;
  }
}

/** Calls the callbacks of holders that are linked by `next`, and lets go of these. */
function callBackAll(first: WeakHolder | undefined): void {
  for (let holder = first; holder !== undefined;) {
    const { next }: WeakHolder = holder;
    if (next !== undefined) holder.next = undefined;
    callBackOwned(holder);
    holder = next;
  }
}

/** All `__del__` of garbage run; gives what is garbage after that. */
function finalize(counts: Counts, garbage: Garbage): Garbage {
  restore(garbage);
  for (const objects of garbage.objects) {
    for (const o of objects) {
      // One of those before may have let it go.
      if (o.refs <= 0 || o.type.del === undefined) continue;
      o.refs++;
      finalizeOnce(o);
      drop(o);
    }
  }
  const left = takeGarbage(garbage.objects);
  for (const o of left.living) counts.generations[2].push(o);
  return left;
}

/** Lets garbage go, all at once: none of it is there for the others any more. */
function tearDown({ objects, disposable }: Garbage): void {
  for (const o of disposable) o.dispose();
  objects.forEach(letGoOfAll);
  objects.forEach(allBuried);
}

/** By index: the arrays are not all of one kind to V8, and then it calls the iterator for each object. */
function letGoOfAll(objects: readonly PyObject[]): void {
  for (let i = 0; i < objects.length; i++) {
    const o = objects[i]!;
    o.traverse(letGo);
    o.refs = DEAD;
  }
}

const letGo = (o: PyObject): void => {
  const { refs } = o;
  if (refs === 1) drop(o);
  else if (refs > 1 && refs < MEMBER) o.refs = refs - 1;
};

/** Which generation is due now that the youngest has grown; undefined if it has only seen many short lives. */
function dueGeneration(counts: Counts, state: CollectorState): number | undefined {
  const [, second, third] = state.thresholds as [number, number, number];
  const first = state.firstThreshold;
  const [young] = counts.generations;
  // Most of what has been looked at before is still there: as a rule it is enough to look at what has come since.
  if (first === 0 || sift(young, state.looked) <= first || sift(young) <= first) return undefined;
  if (state.passes[2]! > third && state.longLivedPending > state.longLived / 4) return 2;
  return state.passes[1]! > second ? 1 : 0;
}

/** Has `collect` called with the generation that is due, whenever one is. Called once, by `gc`. */
export function onDue(collect: (counts: Counts, generation: number) => void, stateOf: () => CollectorState): void {
  onYoungFull(() => {
    const counts = currentCounts();
    const state = stateOf();
    const due = state.isEnabled && !state.isCollecting ? dueGeneration(counts, state) : undefined;
    if (due !== undefined) {
      collect(counts, due);
      return;
    }
    // Many live short, and where nothing is ever due all remain: it is no use to look each time that some have come. A low threshold
    // is meant as it is.
    const first = state.firstThreshold;
    const young = (state.looked = sift(counts.generations[0], state.looked));
    counts.pool.limit = Math.max(first, young + Math.max(Math.min(1000, first >> 1), young >> 1));
  });
}
