import type { PyObject } from './object.js';

/*
 * How objects let go of each other under the `counted` lifetime. An object that dies puts what it owned on a stack of our own, so a
 * chain of a million objects needs no stack of the host: `decref` and `perish` of each layout do that for one object, what is here
 * goes on until all is dead that dies with it.
 */

const remaining: PyObject[] = [];

/** Objects that the cycle collector knows, in the order in which they were made; undefined where one has died. */
export type Generation = (PyObject | undefined)[];

/** A generation of none. V8 takes an array that was made empty for one of small numbers, and calls its general push wherever it has seen one. */
export function emptyGeneration(): Generation {
  const generation: Generation = [undefined];
  generation.pop();
  return generation;
}

/** The youngest generation of the running runtime. */
let young: Generation = [];

/** From now on this is the youngest generation. */
export function useYoung(generation: Generation): void {
  young = generation;
}

/**
 * `dead` has died. What dies has often come to the youngest generation a moment ago: then it is taken out again, which costs less than to
 * find it there dead when it is no longer in the processor's cache. Short: V8 is to inline it where objects die.
 */
export function forget(dead: PyObject): void {
  const generation = young;
  const newest = generation.pop();
  // What is known stands on the left: V8 looks at the type of that side alone.
  if (dead === newest) return;
  const last = generation.length - 1;
  // As a rule the newest has taken its place in a variable.
  if (last >= 0 && dead === generation[last]) generation[last] = newest;
  else forgetEarlier(dead, newest);
}

function forgetEarlier(dead: PyObject, newest: PyObject | undefined): void {
  const last = young.length - 1;
  if (newest !== undefined) young.push(newest);
  for (let i = last - 1; i >= 0 && i > last - FORGETTABLE; i--) {
    if (dead !== young[i]) continue;
    young[i] = undefined;
    return;
  }
}

/** So many objects before the newest are looked through. */
const FORGETTABLE = 3;

/**
 * An object that dies lets go of a child, which is counted; of all of them from the last to the first: the one named last is the first
 * to lose its owner.
 */
export function letGoCounted(o: PyObject): void {
  remaining.push(o);
}

/** {@link letGoCounted} of what may not be counted. */
export function letGo(o: PyObject): void {
  if (o.refs > 0) remaining.push(o);
}

/** An owner lets go of `values`, the last one first; each dies at once, with all that dies of it: for what a builtin does at its end. */
export function dropAll(values: readonly PyObject[]): void {
  const base = remaining.length;
  for (let i = values.length - 1; i >= 0; i--) {
    const o = values[i]!;
    // As `drop` does, which has seen all layouts.
    o.decref();
    if (bury !== undefined) bury(o);
    if (remaining.length > base) finish(base);
  }
}

/** The height of the stack when the object that dies began to let go. */
let height = 0;

function letGoNext(o: PyObject): void {
  if (o.refs > 1 && remaining.length === height) o.refs--;
  else if (o.refs > 0) remaining.push(o);
}

/**
 * `o` lets go of what it owns, in the order of its `traverse`. What has other owners, and comes before all that does not, has one less at
 * once; the rest comes to stand on the stack.
 */
export function letGoOfAll(o: PyObject): void {
  const base = (height = remaining.length);
  o.traverse(letGoNext);
  // The one named first is to be the first to lose its owner.
  for (let i = base, j = remaining.length - 1; i < j; i++, j--) {
    const swapped = remaining[i]!;
    remaining[i] = remaining[j]!;
    remaining[j] = swapped;
  }
}

/** What stands on the stack above `base` loses its owner, with all that dies of it. */
export function finish(base: number): void {
  while (remaining.length > base) {
    const o = remaining.pop()!;
    if (!o.decref()) forget(o);
    if (bury !== undefined) bury(o);
  }
}

/** The last owner of `o` has let go. */
export function die(o: PyObject): void {
  const base = remaining.length;
  o.perish();
  if (o.refs <= 0) forget(o);
  buried(o);
  if (remaining.length > base) finish(base);
}

/** An owner lets go of `o`, which dies now if that was the last one: for what is not needed any more. True if it lives on. */
export function drop(o: PyObject): boolean {
  const base = remaining.length;
  const lives = o.decref();
  if (bury !== undefined) bury(o);
  if (remaining.length > base) finish(base);
  return lives;
}

/** {@link drop} of what refers weakly to another: V8 sees no other layouts here. */
export function dropHolder(o: PyObject): boolean {
  const base = remaining.length;
  const lives = o.decref();
  if (bury !== undefined) bury(o);
  if (remaining.length > base) finish(base);
  return lives;
}

/** The same of exceptions. */
export function dropException(o: PyObject): boolean {
  const base = remaining.length;
  const lives = o.decref();
  if (bury !== undefined) bury(o);
  if (remaining.length > base) finish(base);
  return lives;
}

/**
 * {@link drop} by a store that has come to its end: what it has replaced dies at once, while the statement still holds what takes its
 * place. Source: CPython Objects/dictobject.c: insertdict, and its likes.
 */
export function dismiss(old: PyObject): void {
  if (old.refs > 0 && --old.refs === 0) die(old);
}

let bury: ((o: PyObject) => void) | undefined;

/** Has `act` called with every object that has lost an owner, when it is dead has let go of what it owned (lifetimes/stress.ts). */
export function onEachDeath(act: (o: PyObject) => void): void {
  bury = act;
}

/** This dead object has let go of what it owned. */
export function buried(dead: PyObject): void {
  if (bury !== undefined) bury(dead);
}

/** {@link buried} of all of these. */
export function allBuried(dead: readonly PyObject[]): void {
  if (bury !== undefined) dead.forEach(bury);
}
