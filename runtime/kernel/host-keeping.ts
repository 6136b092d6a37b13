import type { PyObject } from './object.js';
import { currentRuntime } from './runtime.js';

/*
 * What stands strongly for a while for what is weak, under the lifetime `host`, and when the host has collected.
 */

/** What stands strongly for something, until it is weakened. */
export interface Touched {
  /**
   * Lets go of it. `isExact`: so that the next collection kills all that nothing else refers to; `target`: what was given with it to {@link touch}.
   */
  weaken(isExact: boolean, target: WeakRef<PyObject> | undefined): void;
}

/** So many referents and holders may be kept at a time. */
export const MAX_STRONG = 2000;
let strongCount = 0;
let touched: Touched[] = [];
/** Beside each, what was given with it. */
let targets: (WeakRef<PyObject> | undefined)[] = [];

/** Something is done at the end of the job: what stands in the host's queue meanwhile takes memory, so it is asked for once. */
let isQueued = false;

function endJob(): void {
  isQueued = false;
  weakenTouched(true);
}

/** It stands strongly for something, and has to be weakened; `target`: a WeakRef that it needs then. */
export function touch(one: Touched, target: WeakRef<PyObject> | undefined): void {
  if (!isQueued) {
    isQueued = true;
    queueMicrotask(endJob);
  }
  touched.push(one);
  targets.push(target);
  countStrong();
}

/** Something that was touched keeps one more. */
export function countStrong(): void {
  if (++strongCount <= MAX_STRONG) return;
  weakenTouched(false);
  noticeCollection();
  currentRuntime().host.endKeeping?.();
}

/** Lets go of everything that was touched. */
export function weakenTouched(isExact: boolean): void {
  const [ones, known] = [touched, targets];
  touched = [];
  targets = [];
  strongCount = 0;
  for (const [i, one] of ones.entries()) one.weaken(isExact, known[i]);
}

/** How many collections of the host have been noticed. */
export let collections = 1;
/** Refers to what nothing else refers to: it dies with the next collection. */
let canary: WeakRef<object> | undefined;

/** To be followed by `endKeeping`: asking keeps the canary alive. */
export function noticeCollection(): void {
  if (canary?.deref() !== undefined) return;
  collections++;
  canary = new WeakRef({});
}

/** The host has been made to collect. */
export function noteCollection(): void {
  collections++;
}

/** Calls `ask` with each of `items`. It asks WeakRefs, and what is asked is kept: so not too many at a time. */
export function askEach<T>(items: readonly T[], ask: (item: T) => void): void {
  const { host } = currentRuntime();
  for (const [i, item] of items.entries()) {
    if (i % MAX_STRONG === MAX_STRONG - 1) host.endKeeping?.();
    ask(item);
  }
  host.endKeeping?.();
}
