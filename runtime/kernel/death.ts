import { takeWeak } from './counted-holders.js';
import { buried, die, dismiss, forget, letGoOfAll } from './dying.js';
import { Plain, PyObject } from './object.js';
import { currentCounts, DEAD, own, pool } from './ownership.js';
import { callBack, takeCallback } from './weak-callbacks.js';
import type { WeakHolder } from './weak-holder.js';

/*
 * How an object dies under the `counted` lifetime: when the last owner has let go of it. In CPython's order (Objects/typeobject.c:
 * subtype_dealloc): `__del__`, which may resurrect it; its weak references are cleared and their callbacks called; then it lets go
 * of what it owns, in the order of `traverse`, each child with all that dies with it before the next one (dying.ts).
 */

/** Objects whose `__del__` has run and which live on: it runs once (PEP 442). */
const finalized = new WeakSet<PyObject>();

let report: (error: unknown, o: PyObject) => void = () => {};

/** Says what is done about what a `__del__` raises. Called once, by whoever implements sys.unraisablehook. */
export function onFinalizerError(act: (error: unknown, o: PyObject) => void): void {
  report = act;
}

/** Whether the `__del__` of `o` has run. */
export function isFinalized(o: PyObject): boolean {
  return finalized.has(o);
}

/** The temporaries of the running runtime above a height die. */
export function drain(height: number): void {
  currentCounts().pool.drain(height);
}

PyObject.prototype.dieAbove = function dieAbove(this: PyObject, height: number): void {
  die(this);
  if (pool!.top !== height) pool!.drain(height);
};

/**
 * A variable is to let go of `o`: the temporaries above a height die, then `o`, if nobody else owns it. False: the variable holds nothing that is
 * counted now.
 */
export function relinquish(height: number, o: PyObject): false {
  if (pool!.top !== height) pool!.drain(height);
  if (o.refs > 0 && --o.refs === 0) o.dieAbove(height);
  return false;
}

/**
 * An operation has given `result`: what it operated on, above the height, dies; the result stands in the pool instead. Also for an
 * object that something has to hold from now on.
 */
export function settle<T extends PyObject>(height: number, result: T): T {
  if (pool!.top === height + 1 && result === pool!.items[height]) return result;
  if (result.refs < 0) pool!.drain(height);
  else if (pool!.top === height) pool!.keep(result);
  else pool!.settle(height, result);
  return result;
}

/**
 * An exception has come to a frame: what stands above the height dies, but the exception. First, in the order in which they came, the
 * operands of what has failed, which stand above the height `operation` (-1: it had none).
 */
export function rescue<T extends PyObject>(height: number, exception: T, operation = -1): T {
  const { pool } = currentCounts();
  if (operation >= height && operation < pool.top) pool.settle(operation, exception);
  if (pool.top !== height + 1 || exception !== pool.items[height]) pool.unwind(height, exception);
  return exception;
}

/** What stands above the height dies but for `values`, which stand there instead, the last one on top. */
export function arrange(height: number, values: readonly PyObject[]): void {
  const { pool } = currentCounts();
  for (const value of values) own(value);
  pool.drain(height);
  for (const value of values) if (value.refs >= 0) pool.push(value);
}

/** {@link settle} for `result` and a value that is still needed, which the pool holds below it. */
export function settlePair<T extends PyObject>(result: T, needed: PyObject, height: number): T {
  const { pool } = currentCounts();
  const isNeededCounted = needed.refs >= 0;
  const isCounted = result.refs >= 0;
  if (isNeededCounted) needed.refs++;
  if (isCounted) result.refs++;
  pool.drain(height);
  if (isNeededCounted) pool.push(needed);
  if (isCounted) pool.push(result);
  return result;
}

/**
 * The Python function `callee` is about to be called: the temporaries above the height that are its arguments pass to it, without a
 * count until it counts them; the others die, but for the function itself. Source: CPython Python/ceval.c: _PyEvalFramePushAndInit.
 */
export function launch(height: number, callee: PyObject, a?: PyObject, b?: PyObject, c?: PyObject, d?: PyObject): boolean {
  if (keepsArguments(height, callee)) return true;
  if (!currentCounts().pool.launch(height, callee, a, b, c, d))
    launchBesideOthers(
      height,
      callee,
      [a, b, c, d].filter((o) => o !== undefined),
    );
  return true;
}

/** {@link launch} with the arguments in an array. */
export function launchAll(height: number, callee: PyObject, args: readonly PyObject[]): boolean {
  if (keepsArguments(height, callee)) return true;
  if (!currentCounts().pool.launchAll(height, callee, args)) launchBesideOthers(height, callee, args);
  return true;
}

/** Nothing passes to a function without a frame (see `Plain.Frameless`): the temporaries above the height die after the call, `callee` as the last one. */
function keepsArguments(height: number, callee: PyObject): boolean {
  if ((callee.plain & Plain.Frameless) === 0) return false;
  if (callee.refs === 1) currentCounts().pool.raise(height, callee);
  return true;
}

/** {@link launchAll} where temporaries that are no arguments may stand above the height. */
function launchBesideOthers(height: number, callee: PyObject, args: readonly PyObject[]): void {
  const { pool } = currentCounts();
  let isTemporary = false;
  for (let i = height; i < pool.top; i++) if (callee === pool.items[i]) isTemporary = true;
  for (const o of args) if (o.refs >= 0) o.refs++;
  if (isTemporary) settle(height, callee);
  else pool.drain(height);
  for (const o of args) if (o.refs > 0) o.refs--;
}

/** `o` dies, of which the caller is the only owner: he has what it owned, and it has nothing to say at its death. */
export function dieEmpty(o: PyObject): void {
  o.refs = DEAD;
  o.free();
  forget(o);
  buried(o);
}

PyObject.prototype.decref = function decref(this: PyObject): boolean {
  const { refs } = this;
  if (refs > 1) {
    this.refs = refs - 1;
    return true;
  }
  if (refs === 1) this.perish();
  return this.refs > 0;
};

PyObject.prototype.perish = function perish(this: PyObject): void {
  pass(this);
};

/** What every object goes through that dies: `perish` of layouts that have nothing else to say. */
export function pass(o: PyObject): void {
  if (o.type.del !== undefined) {
    o.refs = 1;
    const isFirst = !finalized.has(o);
    if (isFirst) finalize(o);
    if (--o.refs > 0) {
      finalized.add(o);
      return;
    }
  }
  o.refs = 1;
  if (o.weak !== undefined) {
    o.shed();
    clearWeak(o);
  }
  o.dispose();
  if (--o.refs > 0) return;
  o.refs = DEAD;
  letGoOfAll(o);
  o.free();
}

/**
 * The referent dies: all its holders are dead from now on, and have no callbacks any more; then these are called, newest first. Source: CPython
 * Objects/weakrefobject.c: PyObject_ClearWeakRefs.
 */
export function clearWeak(referent: PyObject): void {
  const first = takeWeak(referent);
  if (first === undefined) return;
  if (first.next === undefined) {
    if (first.refs >= 0) first.refs++;
    const callback = takeCallback(first)!;
    callBack(first, callback);
    letGoOf(callback);
    letGoOf(first);
    return;
  }
  // A callback may drop the other holders; they are called back all the same.
  for (let holder: WeakHolder | undefined = first; holder !== undefined; holder = holder.next) {
    if (holder.refs >= 0) holder.refs++;
    holder.previous = holder;
  }
  let called: WeakHolder | undefined = undefined;
  for (let holder: WeakHolder | undefined = first; holder !== undefined;) {
    const { next }: WeakHolder = holder;
    callBack(holder, holder.callback!);
    holder.next = called;
    called = holder;
    holder = next;
  }
  while (called !== undefined) {
    const { next }: WeakHolder = called;
    called.next = undefined;
    called.previous = undefined;
    letGoOf(takeCallback(called)!);
    letGoOf(called);
    called = next;
  }
}

/**
 * Calls the callback of a holder whose referent is garbage: it stays there. The caller owns the holder, and does no more when this ends. Source:
 * CPython Python/gc.c: handle_weakrefs.
 */
export function callBackOwned(holder: WeakHolder): void {
  callBack(holder, holder.callback!);
  letGoOf(holder);
}

/** It seldom dies. */
function letGoOf(o: PyObject): void {
  if (o.refs > 1) o.refs--;
  else dismiss(o);
}

/** Calls the `__del__` of an object that is garbage, once. It lives meanwhile. */
export function finalizeOnce(o: PyObject): void {
  if (o.type.del === undefined || finalized.has(o)) return;
  finalized.add(o);
  finalize(o);
}

/** Calls `__del__`. */
function finalize(o: PyObject): void {
  const { pool } = currentCounts();
  const height = pool.top;
  try {
    o.type.del!(o);
  } catch (error) {
    report(error, o);
  }
  if (pool.top !== height) pool.drain(height);
}
