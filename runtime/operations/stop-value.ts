import { raise } from '../kernel/errors.js';
import type { PyObject } from '../kernel/object.js';
import { DEAD, keep } from '../kernel/ownership.js';
import { None } from '../objects/singletons.js';
import { isException } from './attribute.js';

/*
 * A `next` slot that ends answers undefined. The rare iterator that ends *with a value* (a generator's `return x`, a
 * StopIteration with an argument) leaves the value here, for those who ask at once: `__next__`, `yield from`, `await`.
 */
const values = new WeakMap<PyObject, PyObject>();

/** Called by a `next` slot just before it answers undefined, if its value is not None. */
export function setStopValue(iterator: PyObject, value: PyObject): void {
  values.set(iterator, keep(value));
}

/** The value with which `iterator` has just ended, once; undefined if it ended without one. */
export function takeStopValue(iterator: PyObject): PyObject | undefined {
  const value = values.get(iterator);
  if (value === undefined) return undefined;
  values.delete(iterator);
  return value.refs === DEAD ? undefined : value;
}

/** The StopIteration by which Python code learns that `iterator` has just ended. */
export function stopOf(iterator: PyObject): PyObject {
  const value = takeStopValue(iterator);
  return value === undefined ? raise('StopIteration') : raise('StopIteration', value);
}

/**
 * What a `next` slot answers when code that it called has thrown `error`: a StopIteration ends the iteration, as it does when
 * it leaves a `tp_iternext` of CPython; anything else travels on.
 */
export function endedBy(iterator: PyObject, error: unknown): undefined {
  if (!isException(error, 'StopIteration')) throw error;
  const value = error.args.items[0];
  if (value !== undefined && value !== None) setStopValue(iterator, value);
  return undefined;
}
