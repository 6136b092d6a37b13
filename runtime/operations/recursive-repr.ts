import type { PyObject } from '../kernel/object.js';
import { currentRuntime } from '../kernel/runtime.js';

const makeSet = () => new Set<PyObject>();

/** The repr of a container: `inner`, or `again` where the container turns up inside itself (Py_ReprEnter). */
export function recursiveRepr(o: PyObject, again: string, inner: () => string): string {
  const active = currentRuntime().state(makeSet);
  if (active.has(o)) return again;
  active.add(o);
  try {
    return inner();
  } finally {
    active.delete(o);
  }
}
