import type { PyObject } from '../kernel/object.js';
import { False, True } from './int.js';

/** The truth of any object: CPython Objects/object.c: PyObject_IsTrue. */
export function isTrue(o: PyObject): boolean {
  if (o === True) return true;
  if (o === False) return false;
  const type = o.type;
  if (type.bool !== undefined) return type.bool(o);
  if (type.len !== undefined) return type.len(o) !== 0;
  return true;
}
