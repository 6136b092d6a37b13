import { clearWeak } from '../kernel/counted-link.js';
import type { PyObject } from '../kernel/object.js';
import { currentCounts, DEAD, type Counts } from '../kernel/ownership.js';
import { PyBaseException } from '../objects/exception.js';
import { raise } from '../kernel/errors.js';
import { writeUnraisable } from '../operations/unraisable.js';

/*
 * How an object dies under the `counted` lifetime: when the last owner has let go of it. In CPython's order (Objects/typeobject.c:
 * subtype_dealloc): `__del__`, which may resurrect it; its weak references are cleared and their callbacks called; then it lets go
 * of what it owns, in the order of `traverse`, each child with all that dies with it before the next one.
 *
 * What remains to be let go of stands on a stack of our own, so a chain of a million objects needs no stack of the host.
 */

let notice: (counts: Counts) => void = () => {};
const remaining: PyObject[] = [];
/** Objects whose `__del__` has run and which live on: it runs once (PEP 442). */
const finalized = new WeakSet<PyObject>();

/** Whether the `__del__` of `o` has run. */
export function isFinalized(o: PyObject): boolean {
  return finalized.has(o);
}

function letGo(o: PyObject): void {
  if (o.refs > 0) remaining.push(o);
}

/** Brings the pool of the running runtime back to a height: the temporaries of a statement die, in the order in which they came. */
export function drain(height: number): void {
  const counts = currentCounts();
  const { pool } = counts;
  for (let i = height; i < pool.top; i++) {
    const o = pool.items[i];
    pool.items[i] = undefined;
    if (o !== undefined && --o.refs === 0) die(o);
  }
  pool.top = height;
  if (counts.generations[0].length > counts.youngLimit) notice(counts);
}

/** Says what is done when the youngest generation has grown beyond its limit. Called once, by the collector. */
export function onYoungFull(act: (counts: Counts) => void): void {
  notice = act;
}

/**
 * An operation has given `result`: what it operated on, above the height, dies; the result stands in the pool instead. Also for an
 * object that something has to hold from now on.
 */
export function settle<T extends PyObject>(height: number, result: T): T {
  const { pool } = currentCounts();
  if (pool.top === height + 1 && pool.items[height] === result) return result;
  if (result.refs < 0) {
    drain(height);
    return result;
  }
  result.refs++;
  drain(height);
  pool.push(result);
  return result;
}

/**
 * A Python function is about to be called: the temporaries above the height that are its arguments pass to it, without a count
 * until it counts them; the others die.
 */
export function launch(height: number, a: PyObject, b?: PyObject, c?: PyObject): void {
  const { pool } = currentCounts();
  const { items } = pool;
  let end = height;
  for (let i = height; i < pool.top; i++) {
    const o = items[i]!;
    if (o === a || o === b || o === c) {
      items[end++] = o;
    } else if (--o.refs === 0) {
      die(o);
    }
  }
  for (let i = height; i < end; i++) {
    items[i]!.refs--;
    items[i] = undefined;
  }
  pool.top = height;
}

/** The last owner of `first` has let go. */
export function die(first: PyObject): void {
  const base = remaining.length;
  dieAlone(first);
  while (remaining.length > base) {
    const o = remaining.pop()!;
    if (o.refs > 0 && --o.refs === 0) dieAlone(o);
  }
}

/** Everything but the deaths of what `o` owns, which then stand on the stack, the first on top. */
function dieAlone(o: PyObject): void {
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

/** Calls `__del__`. What it raises goes to sys.unraisablehook. */
function finalize(o: PyObject): void {
  try {
    o.type.del!(o);
  } catch (error) {
    writeUnraisable(
      error instanceof PyBaseException ? error : (raise('SystemError', String(error)) as PyBaseException),
      o.type.lookup('__del__'),
    );
  }
}
