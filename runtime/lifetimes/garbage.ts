import type { Generation } from '../kernel/dying.js';
import { PyObject } from '../kernel/object.js';
import { PyType } from '../kernel/type.js';
import { WeakHolder } from '../kernel/weak-holder.js';
import { PyFunction } from '../objects/function.js';
import { PyInstance, visitAttributes } from '../objects/instance.js';
import { PyList, PyTuple } from '../objects/sequence.js';

/*
 * The search for garbage. An object of the generations under collection is garbage if every owner it has is garbage too. To find out, the
 * counts are copied and each object's children lose one: what then still has owners is owned from outside (the pool of temporaries,
 * variables, older objects), and whatever can be reached from it lives. No Python code runs meanwhile, so `refs` itself can say which
 * object under collection it is, and all else stands in arrays of numbers.
 *
 * Every pass over many objects waits for memory, and so does every new array of them, which may also be the occasion for V8 to collect. So
 * there are three passes: one gives the objects their numbers, by the places where they stand, one subtracts, and one looks at what lives,
 * which has its count again when that is done. Garbage keeps its number until somebody asks for its count, and stands in the arrays in
 * which it was found.
 */

/** The count of object number i under collection is MEMBER + i while garbage is searched, and that of garbage after it; other counts are below. */
export const MEMBER = 1 << 29;

/** By the number of an object under collection: how many owners that are not under collection it has; 0: none is known yet, */
let owners = new Int32Array(0);
/** and its {@link Layout}. */
let layouts = new Uint8Array(0);
/**
 * Instead of this: it was passed and has not been reached from anywhere yet; it was passed before it was reached. Fewer owners than were found
 * would be a fault of ours: then the object had better live.
 */
const PASSED = -1 << 31;
const LATE = PASSED + 1;

/** Room for {@link Garbage.counts} that no garbage has. */
let spareCounts: Int32Array = new Int32Array(0);

/** Makes room for so many numbers. It stays: little beside what so many objects take. */
function makeRoom(n: number): void {
  if (n > spareCounts.length) spareCounts = new Int32Array(n);
  if (n <= layouts.length) return;
  owners = new Int32Array(n);
  layouts = new Uint8Array(n);
}

/**
 * The layouts of which there may be many. Where V8 sees one of them alone, it is done with an object in a third of the time: so what is done
 * with each of them stands here in text of its own, and what is visited in each is looked at by a function of its own.
 */
const enum Layout {
  /** There is nothing, or nothing that can be garbage. */
  None,
  Other,
  Instance,
  Holder,
  /** A list or tuple. */
  Sequence,
  Class,
}
const traverseInstance = PyInstance.prototype.traverse as PyObject['traverse'];
const traverseHolder = WeakHolder.prototype.traverse;
const traverseList = PyList.prototype.traverse;
const traverseTuple = PyTuple.prototype.traverse;
const traverseClass = PyType.prototype.traverse;
const traverseFunction = PyFunction.prototype.traverse;
const traverseNothing = PyObject.prototype.traverse;
const disposeNothing = PyObject.prototype.dispose;

/** An object with this count is owned by one that is under collection. */
function subtract(refs: number): void {
  if (refs >= MEMBER) owners[refs - MEMBER]!--;
}
const subtractInInstance = (o: PyObject): void => subtract(o.refs);
const subtractType = (type: PyType): void => subtract(type.refs);
const subtractInHolder = (o: PyObject): void => subtract(o.refs);
const subtractInSequence = (o: PyObject): void => subtract(o.refs);
const subtractElsewhere = (o: PyObject): void => subtract(o.refs);

/** What was passed before it was reached. */
let late: PyObject[] = [];
/** `o`, which has this count, is owned by something that lives. */
function reach(o: PyObject, refs: number): void {
  const i = refs - MEMBER;
  if (i < 0) return;
  const known = owners[i]!;
  if (known === 0) owners[i] = 1;
  if (known !== PASSED) return;
  owners[i] = LATE;
  late.push(o);
}
const reachFromInstance = (o: PyObject): void => reach(o, o.refs);
const reachType = (type: PyType): void => reach(type, type.refs);
const reachFromHolder = (o: PyObject): void => reach(o, o.refs);
const reachFromSequence = (o: PyObject): void => reach(o, o.refs);
const reachFromElsewhere = (o: PyObject): void => reach(o, o.refs);

/**
 * The namespace of a class is a dict in CPython, which nobody else has: it is reached with the class, but what it holds when its turn comes, behind all
 * that had been reached late till then.
 */
let namespaces: { readonly cls: PyType; readonly place: number }[] = [];

function reachFromClass(cls: PyType): void {
  namespaces.push({ cls, place: late.length });
  cls.visitOthers(reachFromElsewhere);
}

/** Reaches what those own that were reached late. */
function reachFromLate(): void {
  let turn = 0;
  for (let k = 0; k < late.length || turn < namespaces.length; k++) {
    while (turn < namespaces.length && namespaces[turn]!.place <= k) namespaces[turn++]!.cls.visitNamespace(reachFromElsewhere);
    const o = late[k];
    if (o === undefined) continue;
    if (o.traverse === traverseClass) reachFromClass(o as PyType);
    else o.traverse(reachFromElsewhere);
  }
  namespaces = [];
}

/** True for what can be part of a cycle: layouts that own something. */
export function isContainer(o: PyObject): boolean {
  return o.traverse !== traverseNothing;
}

/** What a search has found. The order matters, since finalizers run in it. */
export interface Garbage {
  /** All of it, in one array for each generation. */
  readonly objects: readonly PyObject[][];
  /** How many objects CPython would have found: also the tuples of closures that nobody has asked for. */
  size: number;
  /** What of it has something to do natively when it dies. */
  readonly disposable: PyObject[];
  /** By the number of each, how often it is owned. */
  readonly counts: Int32Array;
  /** The others: in the order in which they were reached, as in CPython (Python/gc.c: move_unreachable). */
  readonly living: PyObject[];
}

/**
 * Tells those containers that are owned from outside, or reached from what is, from the garbage, which has numbers instead of counts. Nothing else is
 * in either. `generations` hold the garbage afterwards, and belong to it.
 */
export function takeGarbage(generations: readonly Generation[]): Garbage {
  let length = 0;
  const begins = generations.map((generation) => (length += generation.length) - generation.length);
  makeRoom(length);
  const counts = spareCounts;
  spareCounts = new Int32Array(0);
  let members = 0;
  generations.forEach((generation, k) => (members += enumerate(generation, begins[k]!, counts)));
  generations.forEach((generation, k) => subtractAll(generation, begins[k]!));
  let passed = 0;
  generations.forEach((generation, k) => (passed += reachAll(generation, begins[k]!, counts)));
  reachFromLate();
  const dead = passed - late.length;
  const living = new Array<PyObject>(members - dead);
  const found = { objects: generations as PyObject[][], size: dead, disposable: [], counts, living };
  let end = 0;
  generations.forEach((generation, k) => (end = separate(generation, begins[k]!, found, end)));
  for (const o of late) {
    o.refs = counts[o.refs - MEMBER]!;
    living[end++] = o;
  }
  late = [];
  return found;
}

/** Gives the living containers among `objects` numbers, from `first` on, instead of their counts, which come to `counts`. Gives how many they are. */
function enumerate(objects: Generation, first: number, counts: Int32Array): number {
  const { length } = objects;
  const [kinds, left] = [layouts, owners];
  let members = 0;
  for (let i = 0, n = first; i < length; i++, n++) {
    kinds[n] = Layout.None;
    const o = objects[i];
    if (o === undefined) continue;
    const { traverse } = o;
    let refs: number;
    if (traverse === traverseInstance) {
      ({ refs } = o);
      if (refs <= 0) continue;
      o.refs = MEMBER + n;
      kinds[n] = Layout.Instance;
    } else if (traverse === traverseHolder) {
      ({ refs } = o);
      if (refs <= 0) continue;
      o.refs = MEMBER + n;
      kinds[n] = Layout.Holder;
    } else if (traverse === traverseList || traverse === traverseTuple) {
      ({ refs } = o);
      if (refs <= 0) continue;
      o.refs = MEMBER + n;
      kinds[n] = Layout.Sequence;
    } else {
      ({ refs } = o);
      if (refs <= 0 || traverse === traverseNothing) continue;
      o.refs = MEMBER + n;
      kinds[n] = traverse === traverseClass ? Layout.Class : Layout.Other;
    }
    counts[n] = left[n] = refs;
    members++;
  }
  return members;
}

/** What `objects`, whose numbers begin with `first`, own has lost one owner for each. */
function subtractAll(objects: Generation, first: number): void {
  const { length } = objects;
  const kinds = layouts;
  for (let i = 0, n = first; i < length; i++, n++) {
    const layout = kinds[n];
    if (layout === Layout.None) continue;
    const o = objects[i]!;
    if (layout === Layout.Instance) {
      visitAttributes(o as PyInstance, subtractInInstance);
      subtractType((o as PyInstance).type);
    } else if (layout === Layout.Holder) {
      o.traverse(subtractInHolder);
    } else if (layout === Layout.Sequence) {
      if ((o as PyList | PyTuple).holdsCounted) o.traverse(subtractInSequence);
    } else {
      o.traverse(subtractElsewhere);
    }
  }
}

/** Those of `objects` that have owners left or were reached have their counts again, and what they own is reached. Gives how many were passed. */
function reachAll(objects: Generation, first: number, counts: Int32Array): number {
  const { length } = objects;
  const [kinds, left] = [layouts, owners];
  let passed = 0;
  for (let i = 0, n = first; i < length; i++, n++) {
    const layout = kinds[n];
    if (layout === Layout.None) continue;
    if (left[n] === 0) {
      left[n] = PASSED;
      passed++;
      continue;
    }
    const o = objects[i]!;
    if (layout === Layout.Instance) {
      o.refs = counts[n]!;
      visitAttributes(o as PyInstance, reachFromInstance);
      reachType((o as PyInstance).type);
    } else if (layout === Layout.Holder) {
      o.refs = counts[n]!;
      o.traverse(reachFromHolder);
    } else if (layout === Layout.Sequence) {
      o.refs = counts[n]!;
      if ((o as PyList | PyTuple).holdsCounted) o.traverse(reachFromSequence);
    } else {
      o.refs = counts[n]!;
      if (layout === Layout.Class) reachFromClass(o as PyType);
      else o.traverse(reachFromElsewhere);
    }
  }
  return passed;
}

/** Of `objects` only the garbage stays; the others come to the end of the living. Gives where that is then. */
function separate(objects: Generation, first: number, found: Garbage, end: number): number {
  const { length } = objects;
  const [kinds, left] = [layouts, owners];
  const { living, disposable } = found;
  let dead = 0;
  for (let i = 0, n = first; i < length; i++, n++) {
    const layout = kinds[n];
    if (layout === Layout.None || left[n] === LATE) continue;
    const o = objects[i]!;
    if (left[n] !== PASSED) {
      living[end++] = o;
      continue;
    }
    if (dead !== i) objects[dead] = o;
    dead++;
    if (layout === Layout.Other && o.traverse === traverseFunction && (o as PyFunction).hidesClosure) found.size++;
    if (layout === Layout.Holder || ((layout === Layout.Other || layout === Layout.Class) && o.dispose !== disposeNothing))
      disposable.push(o);
  }
  objects.length = dead;
  return end;
}

/** Garbage has its counts again instead of its numbers. */
export function restore(garbage: Garbage): void {
  const { counts } = garbage;
  for (const objects of garbage.objects) for (const o of objects) o.refs = counts[o.refs - MEMBER]!;
  forgetCounts(garbage);
}

/** Nobody will ask for the counts of garbage any more. */
export function forgetCounts({ counts }: Garbage): void {
  if (counts.length > spareCounts.length) spareCounts = counts;
}
