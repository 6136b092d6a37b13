import type { PyObject } from '../kernel/object.js';
import type { Fielded } from './instance.js';

let last = 0;
const numbers = new WeakMap<PyObject, number>();

/** Where ids begin: they look like CPython's addresses. */
const BASE = 0x7f0000000000;

/** A small number that is the object's own as long as it lives. */
export function identityNumber(o: PyObject): number {
  const { rest } = o as Partial<Fielded>;
  if (rest !== undefined) {
    const number = typeof rest === 'number' ? rest : rest[1];
    return number === 0 ? giveNumber(o as Fielded) : number;
  }
  let number = numbers.get(o);
  if (number === undefined) numbers.set(o, (number = ++last));
  return number;
}

function giveNumber(o: Fielded): number {
  last++;
  if (typeof o.rest === 'number') o.rest = last;
  else o.rest[1] = last;
  return last;
}

/** `id(o)`. */
export function idOf(o: PyObject): number {
  return BASE + identityNumber(o) * 16;
}

/** `0x7f0000000010`: the identity as default reprs show it. */
export function address(o: PyObject): string {
  return `0x${idOf(o).toString(16)}`;
}
