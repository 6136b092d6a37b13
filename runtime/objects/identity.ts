import type { PyObject } from '../kernel/object.js';
import { isFielded } from './instance.js';

let last = 0;
const numbers = new WeakMap<PyObject, number>();

/** Where ids begin: they look like CPython's addresses. */
const BASE = 0x7f0000000000;

/** A small number that is the object's own as long as it lives. */
export function identityNumber(o: PyObject): number {
  if (isFielded(o)) return o.identity === 0 ? (o.identity = ++last) : o.identity;
  let number = numbers.get(o);
  if (number === undefined) numbers.set(o, (number = ++last));
  return number;
}

/** `id(o)`. */
export function idOf(o: PyObject): number {
  return BASE + identityNumber(o) * 16;
}

/** `0x7f0000000010`: the identity as default reprs show it. */
export function address(o: PyObject): string {
  return `0x${idOf(o).toString(16)}`;
}
