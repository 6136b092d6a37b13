import type { PyObject } from './object.js';

/*
 * The one place through which owners store. Containers, instance fields, cells, frame locals and suspended generators own what
 * they hold: they call `own` on what they store and `disown` on what they let go. Under the `host` lifetime the JavaScript
 * collector does the work and both do nothing; the `counted` lifetime keeps its counts here.
 */

/** An owner has stored `value`. Returns it, so that a store reads `slot = own(value)`. */
export function own<T extends PyObject>(value: T): T {
  return value;
}

/** An owner has let go of `value`. */
export function disown(_value: PyObject): void {}

/** An owner has stored every element of `values`. */
export function ownAll<T extends PyObject>(values: T[]): T[] {
  return values;
}

/** An owner has let go of every element of `values`. */
export function disownAll(_values: readonly PyObject[]): void {}
