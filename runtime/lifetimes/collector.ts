import { takeWeak } from '../kernel/counted-holders.js';
import { finalizeOnce } from '../kernel/death.js';
import { buried, drop, type Generation } from '../kernel/dying.js';
import { PyObject } from '../kernel/object.js';
import { currentCounts, DEAD, type Counts } from '../kernel/ownership.js';
import { onYoungFull } from '../kernel/pool.js';
import { callBack } from '../kernel/weak-callbacks.js';
import { WeakHolder } from '../kernel/weak-holder.js';
import { PyInstance } from '../objects/instance.js';

/*
 * The cycle collector of the `counted` lifetime. Source: CPython 3.13 Python/gc.c and InternalDocs/garbage_collector.md.
 *
 * An object of the generations under collection is garbage if every owner it has is garbage too. To find out, the counts are copied
 * and each object's children lose one: what then still has owners is owned from outside (the pool of temporaries, variables,
 * older objects), and whatever can be reached from it lives. No Python code runs meanwhile, so `refs` itself can say which object
 * under collection it is, and all else stands in arrays of numbers.
 *
 * What happens to garbage has to happen in this order. First all weak references to it are cleared, since a callback or a
 * `__del__` that could still reach one dead object through a reference could bring back objects that are half torn down. Then the
 * callbacks of those references that are not garbage themselves are called, then all `__del__`. That may have resurrected some of
 * it: what is reachable from the resurrected lives on. Only the rest lets go of what it owns.
 */

/** The count of object number i under collection is MEMBER + i while garbage is searched; other counts are below. */
const MEMBER = 1 << 29;

/** By the number of an object under collection: how many owners that are not under collection they have; 0: none is known yet. */
let owners = new Int32Array(0);
/** Instead of this: it was passed and has not been reached from anywhere yet; it lives; it lives, and was passed before that was known. */
const PASSED = -1;
const LIVES = -2;
const LIVES_LATE = -3;

/**
 * The layouts of which there may be many. Where V8 sees one of them alone, it is done with an object in a third of the time: so what is done
 * with each of them stands in `partition` three times, and what is visited in each is looked at by a function of its own.
 */
const enum Layout {
  Other,
  Instance,
  Holder,
}
const traverseInstance = PyInstance.prototype.traverse as PyObject['traverse'];
const traverseHolder = WeakHolder.prototype.traverse;
const traverseNothing = PyObject.prototype.traverse;

/** An object with this count is owned by one that is under collection. */
function subtract(refs: number): void {
  if (refs >= MEMBER) owners[refs - MEMBER]!--;
}
const subtractInInstance = (o: PyObject): void => subtract(o.refs);
const subtractInHolder = (o: PyObject): void => subtract(o.refs);
const subtractElsewhere = (o: PyObject): void => subtract(o.refs);

/** What was passed before it was reached. */
let late: PyObject[] = [];
/** `o`, which has this count, is owned by something that lives. */
function reach(o: PyObject, refs: number): void {
  const i = refs - MEMBER;
  if (i < 0) return;
  const known = owners[i]!;
  if (known === PASSED) late.push(o);
  if (known === 0 || known === PASSED) owners[i] = 1;
}
const reachFromInstance = (o: PyObject): void => reach(o, o.refs);
const reachFromHolder = (o: PyObject): void => reach(o, o.refs);
const reachFromElsewhere = (o: PyObject): void => reach(o, o.refs);

/**
 * Leaves of the containers among `objects` those that are owned from outside, or reached from what is; gives the garbage. The order
 * matters, since finalizers run in it: the living stand in the order in which they were reached, as in CPython (Python/gc.c:
 * move_unreachable).
 *
 * @param visitGarbage is told of each garbage object while that, and nothing else, has a count of at least MEMBER
 */
function partition(objects: Generation, visitGarbage: (o: PyObject) => void = () => undefined): PyObject[] {
  const counts = new Int32Array(objects.length);
  const layouts = new Uint8Array(objects.length);
  let n = 0;
  for (let i = 0; i < objects.length; i++) {
    const o = objects[i];
    if (o === undefined) continue;
    const { traverse } = o;
    let refs: number;
    if (traverse === traverseInstance) {
      ({ refs } = o);
      if (refs > 0) o.refs = MEMBER + n;
      layouts[n] = Layout.Instance;
    } else if (traverse === traverseHolder) {
      ({ refs } = o);
      if (refs > 0) o.refs = MEMBER + n;
      layouts[n] = Layout.Holder;
    } else if (traverse === traverseNothing) {
      continue;
    } else {
      ({ refs } = o);
      if (refs > 0) o.refs = MEMBER + n;
      layouts[n] = Layout.Other;
    }
    if (refs <= 0) continue;
    counts[n] = refs;
    objects[n++] = o;
  }
  objects.length = n;
  owners = counts.slice(0, n);
  for (let i = 0; i < n; i++) {
    const o = objects[i]!;
    if (layouts[i] === Layout.Instance) o.traverse(subtractInInstance);
    else if (layouts[i] === Layout.Holder) o.traverse(subtractInHolder);
    else o.traverse(subtractElsewhere);
  }
  // Fewer owners than were found would be a fault of ours: then the object had better live.
  for (let i = 0; i < n; i++) if (owners[i]! < 0) owners[i] = 1;
  late = [];
  let passed = 0;
  for (let i = 0; i < n; i++) {
    if (owners[i] === 0) {
      owners[i] = PASSED;
      passed++;
    } else {
      owners[i] = LIVES;
      const o = objects[i]!;
      if (layouts[i] === Layout.Instance) o.traverse(reachFromInstance);
      else if (layouts[i] === Layout.Holder) o.traverse(reachFromHolder);
      else o.traverse(reachFromElsewhere);
    }
  }
  for (let k = 0; k < late.length; k++) {
    const o = late[k]!;
    owners[o.refs - MEMBER] = LIVES_LATE;
    o.traverse(reachFromElsewhere);
  }
  const garbage = new Array<PyObject>(passed - late.length);
  let living = 0;
  let dead = 0;
  for (let i = 0; i < n; i++) {
    const o = objects[i]!;
    if (owners[i] === PASSED) {
      garbage[dead++] = o;
    } else if (owners[i] === LIVES) {
      o.refs = counts[i]!;
      objects[living++] = o;
    }
  }
  for (const o of late) {
    o.refs = counts[o.refs - MEMBER]!;
    objects[living++] = o;
  }
  objects.length = living;
  for (let i = 0; i < dead; i++) visitGarbage(garbage[i]!);
  for (let i = 0; i < dead; i++) garbage[i]!.refs = counts[garbage[i]!.refs - MEMBER]!;
  owners = NONE;
  late = [];
  return garbage;
}

const NONE = owners;

/** True for what can be part of a cycle: layouts that own something. */
function isContainer(o: PyObject): boolean {
  return o.traverse !== traverseNothing;
}

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
  const dead: DeadHolders = { first: undefined, last: undefined };
  // In CPython's order: the generation itself, then those younger than it.
  const objects = generations[g]!.concat(...generations.slice(0, g));
  for (let i = 0; i <= g; i++) {
    generations[i]!.length = 0;
    state.passes[i] = 0;
  }
  state.looked = 0;
  const garbage = partition(objects, (o) => takeCallbacks(o, dead));
  if (g < 2) {
    for (const o of objects) generations[g + 1]!.push(o);
    state.passes[g + 1]!++;
    if (g === 1) state.longLivedPending += objects.length;
  } else {
    generations[2] = objects;
    state.longLived = objects.length;
    state.longLivedPending = 0;
  }
  counts.pool.limit = state.firstThreshold;
  if (options.onGarbage !== undefined) garbage.forEach(options.onGarbage);
  const final = finalize(counts, garbage, dead);
  if (options.savesAll) {
    for (const o of final) counts.generations[2].push(o);
    return { collected: final.length, saved: final };
  }
  tearDown(final);
  return { collected: final.length, saved: [] };
}

/** References to garbage that are to be called back, owned, linked by `next`. */
interface DeadHolders {
  first: WeakHolder | undefined;
  last: WeakHolder | undefined;
}

/**
 * Clears the weak references to the garbage object `o`; those that are not garbage themselves and have callbacks, owned, come to `dead`.
 * Source: CPython Python/gc.c: handle_weakrefs.
 */
function takeCallbacks(o: PyObject, dead: DeadHolders): void {
  if (o.weak === undefined) return;
  for (let holder = takeWeak(o); holder !== undefined;) {
    const { next }: WeakHolder = holder;
    holder.next = undefined;
    if (holder.refs < MEMBER) {
      if (holder.refs >= 0) holder.refs++;
      if (dead.last === undefined) dead.first = holder;
      else dead.last.next = holder;
      dead.last = holder;
    }
    holder = next;
  }
}

/** Runs what garbage still has to do, callbacks and `__del__`; gives what is garbage after that. */
function finalize(counts: Counts, garbage: PyObject[], dead: DeadHolders): PyObject[] {
  for (let holder = dead.first; holder !== undefined;) {
    const { next }: WeakHolder = holder;
    holder.next = undefined;
    callBack(holder);
    if (holder.refs > 1) holder.refs--;
    else drop(holder);
    holder = next;
  }
  let isFinalized = false;
  for (const o of garbage) {
    // One of those before may have let it go.
    if ((isFinalized && o.refs <= 0) || o.type.del === undefined) continue;
    isFinalized = true;
    o.refs++;
    finalizeOnce(o);
    drop(o);
  }
  if (!isFinalized) return garbage;
  const left = partition(garbage);
  for (const o of garbage) counts.generations[2].push(o);
  return left;
}

/** Lets garbage go, all at once: none of it is there for the others any more. */
function tearDown(garbage: readonly PyObject[]): void {
  for (const o of garbage) {
    o.dispose();
    o.refs = DEAD;
  }
  for (const o of garbage) o.traverse(letGo);
  buried(garbage);
}

const letGo = (o: PyObject): void => {
  if (o.refs > 0) drop(o);
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
