import { dismiss } from './dying.js';
import type { PyObject } from './object.js';
import { disown, own } from './ownership.js';

/** How layouts hold other objects in their fields: what they store there they own, what they replace they let go. */

/** What `traverse` calls for everything that an object owns. */
export type Visit = (o: PyObject) => void;

/** Visits those of `values` that are there: the optional fields of a layout, or an array that it owns. */
export function visitAll(visit: Visit, values: Iterable<PyObject | undefined>): void {
  for (const value of values) if (value !== undefined) visit(value);
}

/** Visits the elements of a tuple or list that CPython keeps, from the last to the first. */
export function visitBackwards(visit: Visit, values: readonly (PyObject | undefined)[]): void {
  for (let i = values.length - 1; i >= 0; i--) {
    const value = values[i];
    if (value !== undefined) visit(value);
  }
}

/** What a field holds after `value` has taken the place of `old` there. */
export function exchange<T extends PyObject | undefined>(old: PyObject | undefined, value: T): T {
  if (value !== undefined) own(value);
  if (old !== undefined) disown(old);
  return value;
}

/** `value` has been stored where `old` was: it has a further owner, and `old` is dismissed. */
export function supersede(old: PyObject | undefined, value: PyObject | undefined): void {
  if (value !== undefined) own(value);
  if (old !== undefined) dismiss(old);
}

/** What an emptied field holds. */
export function release(old: PyObject | undefined): undefined {
  if (old !== undefined) disown(old);
  return undefined;
}
