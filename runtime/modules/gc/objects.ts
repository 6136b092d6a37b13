import { raise } from '../../kernel/errors.js';
import type { Generation } from '../../kernel/dying.js';
import { PyObject } from '../../kernel/object.js';
import { currentRuntime } from '../../kernel/runtime.js';
import { PyType } from '../../kernel/type.js';
import { PyDict } from '../../objects/dict.js';
import { PyFunction } from '../../objects/function.js';
import { PyTuple } from '../../objects/sequence.js';

/** The objects that the collector knows, and who refers to whom. Source: CPython Python/gc.c, Modules/gcmodule.c. */

/** What an object owns, as `traverse` shows it. */
export function childrenOf(o: PyObject): PyObject[] {
  if (o instanceof PyFunction) o.closureTuple();
  const children: PyObject[] = [];
  o.traverse((child) => void children.push(child));
  return children;
}

/**
 * Whether an object can be part of a cycle. CPython lets go of tuples and exact dicts that hold only what cannot; here that is
 * found out when somebody asks. What a dict holds may be a dict or list that is not tracked yet. Source: CPython
 * Objects/dictobject.c: _PyDict_MaybeUntrack, Objects/tupleobject.c: _PyTuple_MaybeUntrack.
 */
export function isTracked(o: PyObject): boolean {
  if (o instanceof PyTuple && !o.type.isHeap) return mayBeInCycle(o);
  if (o instanceof PyDict && !o.type.isHeap) return childrenOf(o).some(mayBeInCycle);
  return isCollected(o);
}

/** Whether the collector deals with objects of such a kind. */
function isCollected(o: PyObject): boolean {
  if (o.traverse === PyObject.prototype.traverse) return false;
  return !(o instanceof PyType) || o.isHeap;
}

/** Tuples hold tuples as deep as they please. */
function mayBeInCycle(o: PyObject): boolean {
  const found = [o];
  for (let next = found.pop(); next !== undefined; next = found.pop()) {
    if (next instanceof PyTuple && !next.type.isHeap) for (const item of next.items) found.push(item);
    else if (isCollected(next)) return true;
  }
  return false;
}

/** The living objects of a generation that can be part of cycles. */
export function trackedIn(generation: Generation): PyObject[] {
  return generation.filter((o) => o !== undefined && o.refs > 0 && isTracked(o)) as PyObject[];
}

/**
 * The tracked objects of one generation, or of all.
 * DIFFERS: under the `host` lifetime neither these nor referrers can be found.
 */
export function trackedObjects(generation: number | undefined): PyObject[] {
  const { counts } = currentRuntime();
  if (counts === undefined) throw raise('NotImplementedError', 'the host does not say which objects it holds');
  counts.pool.join();
  const generations = generation === undefined ? counts.generations.slice(0, 3) : [counts.generations[generation]!];
  return withClosures(generations.flatMap(trackedIn));
}

/** `objects` with the tuples of closures, which are made when somebody asks for them: before the function, as CPython has them. */
export function withClosures(objects: readonly PyObject[]): PyObject[] {
  const closures = new Set(objects.map((o) => (o instanceof PyFunction ? o.closureTuple() : undefined)));
  const others = objects.filter((o) => !(o instanceof PyTuple && closures.has(o)));
  return others.flatMap((o) => {
    const closure = o instanceof PyFunction ? o.closureTuple() : undefined;
    return closure !== undefined && closures.delete(closure) ? [closure, o] : [o];
  });
}

/** The tracked objects that own one of `objects`. */
export function referrersOf(objects: readonly PyObject[]): PyObject[] {
  const wanted = new Set(objects);
  return trackedObjects(undefined).filter((o) => {
    let found = false;
    o.traverse((child) => void (found ||= wanted.has(child)));
    return found;
  });
}
