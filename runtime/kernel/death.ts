import { clearWeak } from './counted-holders.js';
import { PyObject } from './object.js';
import { counting, currentCounts, DEAD, own } from './ownership.js';

/*
 * How an object dies under the `counted` lifetime: when the last owner has let go of it. In CPython's order (Objects/typeobject.c:
 * subtype_dealloc): `__del__`, which may resurrect it; its weak references are cleared and their callbacks called; then it lets go
 * of what it owns, in the order of `traverse`, each child with all that dies with it before the next one.
 *
 * What remains to be let go of stands on a stack of our own, so a chain of a million objects needs no stack of the host.
 */

const remaining: PyObject[] = [];
/** Objects whose `__del__` has run and which live on: it runs once (PEP 442). */
const finalized = new WeakSet<PyObject>();

let report: (error: unknown, o: PyObject) => void = () => {};

/** Says what is done about what a `__del__` raises. Called once, by whoever implements sys.unraisablehook. */
export function onFinalizerError(act: (error: unknown, o: PyObject) => void): void {
  report = act;
}

let bury: ((o: PyObject) => void) | undefined;

/** Has `act` called with every object that has died and let go of what it owned (lifetimes/stress.ts). */
export function onEachDeath(act: (o: PyObject) => void): void {
  bury = act;
}

/** The object has let go of what it owned. */
export function buried(o: PyObject): void {
  if (bury !== undefined && o.refs === DEAD) bury(o);
}

/** Whether the `__del__` of `o` has run. */
export function isFinalized(o: PyObject): boolean {
  return finalized.has(o);
}

/** An object that dies lets go of a child, of all of them from the last to the first: the one named last is the first to lose its owner. */
export function letGo(o: PyObject): void {
  if (o.refs > 0) remaining.push(o);
}

/** The temporaries of the running runtime above a height die. */
export function drain(height: number): void {
  currentCounts().pool.drain(height);
}

/**
 * An operation has given `result`: what it operated on, above the height, dies; the result stands in the pool instead. Also for an
 * object that something has to hold from now on.
 */
export function settle<T extends PyObject>(height: number, result: T): T {
  const { pool } = currentCounts();
  if (pool.top === height + 1 && pool.items[height] === result) return result;
  if (result.refs < 0) {
    pool.drain(height);
    return result;
  }
  result.refs++;
  pool.drain(height);
  pool.push(result);
  return result;
}

/** An exception has come to a frame: what stands above the height dies, but the exception. */
export function rescue<T extends PyObject>(height: number, exception: T): T {
  const { pool } = currentCounts();
  exception.refs++;
  pool.unwind(height);
  pool.push(exception);
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
export function settlePair<T extends PyObject>(height: number, result: T, needed: PyObject): T {
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
export function launch(height: number, callee: PyObject, ...args: PyObject[]): boolean {
  launchAll(height, callee, args);
  return true;
}

/** {@link launch} with the arguments in an array. */
export function launchAll(height: number, callee: PyObject, args: readonly PyObject[]): void {
  const { pool } = currentCounts();
  let isTemporary = false;
  for (let i = height; i < pool.top; i++) if (pool.items[i] === callee) isTemporary = true;
  for (const o of args) if (o.refs >= 0) o.refs++;
  if (isTemporary) settle(height, callee);
  else pool.drain(height);
  for (const o of args) if (o.refs > 0) o.refs--;
}

/** The last owner of `first` has let go. */
export function die(first: PyObject): void {
  const base = remaining.length;
  first.perish();
  buried(first);
  while (remaining.length > base) {
    const o = remaining.pop()!;
    if (o.refs > 0 && --o.refs === 0) {
      o.perish();
      buried(o);
    }
  }
}

/**
 * {@link disown} by a store that has come to its end: what it has replaced dies at once, while the statement still holds what takes its
 * place. Source: CPython Objects/dictobject.c: insertdict, and its likes.
 */
export function dismiss(old: PyObject): void {
  if (counting && old.refs > 0 && --old.refs === 0) die(old);
}

/** `value` has been stored where `old` was: it has a further owner, and `old` is dismissed. */
export function supersede(old: PyObject | undefined, value: PyObject | undefined): void {
  if (value !== undefined) own(value);
  if (old !== undefined) dismiss(old);
}

PyObject.prototype.decref = function decref(this: PyObject): boolean {
  if (--this.refs > 0) return true;
  die(this);
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
  if (o.weak !== undefined) clearWeak(o);
  o.dispose();
  if (--o.refs > 0) return;
  o.refs = DEAD;
  const base = remaining.length;
  o.traverse(letGo);
  for (let i = base, j = remaining.length - 1; i < j; i++, j--) {
    const swapped = remaining[i]!;
    remaining[i] = remaining[j]!;
    remaining[j] = swapped;
  }
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
