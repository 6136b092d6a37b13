import { Plain, type PyObject } from '../kernel/object.js';
import { pool } from '../kernel/ownership.js';
import type { PyType } from '../kernel/type.js';
import { PyInstance } from '../objects/instance.js';
import { None } from '../objects/singletons.js';
import { call0, call1, call2, call3, initResultError } from './call.js';
import { plainInitializer } from './construction.js';

/*
 * Calls, under `counted`, by compiled code that owns the result at once: it stores it in a variable, and nothing is done before. An instance
 * that is new never comes to stand in the pool there: nobody owns it when the call ends.
 */

/** A new instance of `cls`, which the caller owns. */
function bear(cls: PyType): PyInstance {
  const made = new PyInstance(cls);
  pool!.adopted(made);
  return made;
}

/** Its `__init__` has given `result`: nobody owns `made` now. */
function given(made: PyInstance, result: PyObject): PyInstance {
  if (result !== None) throw initResultError(result);
  made.refs--;
  return made;
}

/** Its `__init__` has raised `error`: `made` dies with the statement. */
function lost(made: PyInstance, error: unknown): unknown {
  pool!.push(made);
  return error;
}

/** `f()`. */
export function callOwned0(f: PyObject): PyObject {
  if (f.plain !== Plain.Class || (f as PyType).instanceClass !== PyInstance) return call0(f);
  const init = plainInitializer(f as PyType);
  if (init === undefined) return call0(f);
  const made = bear(f as PyType);
  if (init === null) return given(made, None);
  try {
    return given(made, (init.plain & 2) !== 0 ? init.compiled(made) : call1(init, made));
  } catch (error) {
    throw lost(made, error);
  }
}

/** `f(a)`. */
export function callOwned1(f: PyObject, a: PyObject): PyObject {
  if (f.plain !== Plain.Class || (f as PyType).instanceClass !== PyInstance) return call1(f, a);
  const init = plainInitializer(f as PyType);
  if (init === undefined || init === null) return call1(f, a);
  const made = bear(f as PyType);
  try {
    return given(made, (init.plain & 4) !== 0 ? init.compiled(made, a) : call2(init, made, a));
  } catch (error) {
    throw lost(made, error);
  }
}

/** `f(a, b)`. */
export function callOwned2(f: PyObject, a: PyObject, b: PyObject): PyObject {
  if (f.plain !== Plain.Class || (f as PyType).instanceClass !== PyInstance) return call2(f, a, b);
  const init = plainInitializer(f as PyType);
  if (init === undefined || init === null) return call2(f, a, b);
  const made = bear(f as PyType);
  try {
    return given(made, (init.plain & 8) !== 0 ? init.compiled(made, a, b) : call3(init, made, a, b));
  } catch (error) {
    throw lost(made, error);
  }
}

/** `f(a, b, c)`. */
export function callOwned3(f: PyObject, a: PyObject, b: PyObject, c: PyObject): PyObject {
  if (f.plain !== Plain.Class || (f as PyType).instanceClass !== PyInstance) return call3(f, a, b, c);
  const init = plainInitializer(f as PyType);
  if (init === undefined || init === null || (init.plain & 16) === 0) return call3(f, a, b, c);
  const made = bear(f as PyType);
  try {
    return given(made, init.compiled(made, a, b, c));
  } catch (error) {
    throw lost(made, error);
  }
}
