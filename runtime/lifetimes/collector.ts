import { clearWeakOfGarbage } from '../kernel/counted-holders.js';
import { PyObject } from '../kernel/object.js';
import { currentCounts, DEAD, onYoungFull, type Counts } from '../kernel/ownership.js';
import { buried, finalizeOnce } from '../kernel/death.js';

/*
 * The cycle collector of the `counted` lifetime. Source: CPython 3.13 Python/gc.c and InternalDocs/garbage_collector.md.
 *
 * An object of the generations under collection is garbage if every owner it has is garbage too. To find out, the counts are copied
 * and each object's children lose one: what then still has owners is owned from outside (the pool of temporaries, variables,
 * older objects), and whatever can be reached from it lives. No Python code runs meanwhile, so the copy can be `refs` itself.
 *
 * What happens to garbage has to happen in this order. First all weak references to it are cleared, since a callback or a
 * `__del__` that could still reach one dead object through a reference could bring back objects that are half torn down. Then the
 * callbacks of those references that are not garbage themselves are called, then all `__del__`. That may have resurrected some of
 * it: what is reachable from the resurrected lives on. Only the rest lets go of what it owns.
 */

/** Added to the counts of the objects under collection while garbage is searched. */
const MEMBER = 1 << 28;
/** The count of an object under collection that is known to live. */
const REACHED = 1 << 29;
/** The count of one that has been passed and not been reached from anywhere yet. */
const PASSED = MEMBER - 1;
/** Every object under collection has a count above this, and no other object. */
const NO_MEMBER = MEMBER >> 1;

const subtract = (o: PyObject): void => {
  if (o.refs > NO_MEMBER) o.refs--;
};

let queue: PyObject[] = [];
const reach = (o: PyObject): void => {
  if (o.refs === MEMBER) o.refs++;
  else if (o.refs === PASSED) {
    o.refs = MEMBER + 1;
    queue.push(o);
  }
};

/**
 * Splits `objects` into what is owned from outside, with all it reaches, and what is garbage. The order matters, since finalizers run
 * in it: the living are given in the order in which they were reached, as in CPython (Python/gc.c: move_unreachable).
 */
function partition(objects: readonly PyObject[]): { reachable: PyObject[]; garbage: PyObject[] } {
  const refs = new Int32Array(objects.length);
  objects.forEach((o, i) => {
    refs[i] = o.refs;
    o.refs += MEMBER;
  });
  for (const o of objects) o.traverse(subtract);
  // Fewer owners than were found would be a fault of ours: then the object had better live.
  for (const o of objects) if (o.refs < MEMBER) o.refs = MEMBER + 1;
  queue = objects.slice();
  const reachable: PyObject[] = [];
  for (let i = 0; i < queue.length; i++) {
    const o = queue[i]!;
    if (o.refs === MEMBER) {
      o.refs = PASSED;
    } else {
      o.refs = REACHED;
      reachable.push(o);
      o.traverse(reach);
    }
  }
  queue = [];
  const garbage = objects.filter((o) => o.refs === PASSED);
  objects.forEach((o, i) => (o.refs = refs[i]!));
  return { reachable, garbage };
}

/** True for what can be part of a cycle: layouts that own something. */
function isContainer(o: PyObject): boolean {
  return o.traverse !== PyObject.prototype.traverse;
}

/** Leaves in a generation only what lives and can be part of a cycle; gives their number. */
function sift(generation: PyObject[]): number {
  let end = 0;
  for (const o of generation) if (o.refs > 0 && isContainer(o)) generation[end++] = o;
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
export function collectGarbage(
  counts: Counts,
  state: CollectorState,
  g: number,
  options: CollectionOptions,
): Outcome {
  const { generations } = counts;
  const objects: PyObject[] = [];
  // In CPython's order: the generation itself, then those younger than it.
  for (const i of [g, 0, 1].slice(0, g + 1)) {
    sift(generations[i]!);
    for (const o of generations[i]!) objects.push(o);
    generations[i]!.length = 0;
  }
  const { reachable, garbage } = partition(objects);
  const older = generations[Math.min(g + 1, 2)]!;
  for (const o of reachable) older.push(o);
  for (let i = 0; i <= g; i++) state.passes[i] = 0;
  if (g < 2) state.passes[g + 1]!++;
  if (g === 1) state.longLivedPending += reachable.length;
  if (g === 2) {
    state.longLived = reachable.length;
    state.longLivedPending = 0;
  }
  counts.pool.limit = state.firstThreshold;
  if (options.onGarbage !== undefined) garbage.forEach(options.onGarbage);
  const final = finalize(counts, garbage);
  if (options.savesAll) {
    for (const o of final) counts.generations[2].push(o);
    return { collected: final.length, saved: final };
  }
  tearDown(final);
  return { collected: final.length, saved: [] };
}

/** Runs what garbage still has to do, callbacks and `__del__`; gives what is garbage after that. */
function finalize(counts: Counts, garbage: PyObject[]): PyObject[] {
  if (garbage.length === 0) return garbage;
  const set = new Set(garbage);
  const callbacks = garbage.flatMap((o) => (o.weak === undefined ? [] : clearWeakOfGarbage(o, set)));
  for (const call of callbacks) call();
  for (const o of garbage) {
    if (o.refs <= 0) continue;
    o.refs++;
    finalizeOnce(o);
    o.decref();
  }
  const { reachable, garbage: final } = partition(garbage.filter((o) => o.refs > 0));
  for (const o of reachable) counts.generations[2].push(o);
  return final;
}

/** Lets garbage go, all at once: none of it is there for the others any more. */
function tearDown(garbage: readonly PyObject[]): void {
  for (const o of garbage) o.dispose();
  for (const o of garbage) o.refs = DEAD;
  for (const o of garbage) o.traverse(letGo);
  garbage.forEach(buried);
}

const letGo = (o: PyObject): void => {
  if (o.refs > 0) o.decref();
};

/** Which generation is due now that the youngest has grown; undefined if it has only seen many short lives. */
function dueGeneration(counts: Counts, state: CollectorState): number | undefined {
  const [, second, third] = state.thresholds as [number, number, number];
  const first = state.firstThreshold;
  if (first === 0 || sift(counts.generations[0]) <= first) return undefined;
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
    const young = sift(counts.generations[0]);
    counts.pool.limit = Math.max(first, young + Math.max(Math.min(1000, first >> 1), young >> 1));
  });
}
