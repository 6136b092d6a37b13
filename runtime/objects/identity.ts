import type { PyObject } from '../kernel/object.js';
import type { Fielded } from './instance.js';

/**
 * Identity numbers are the hashes of objects: beyond what ints, whose hashes are themselves, mostly are, so that an object and an int in one
 * dict need no comparison; within what V8 keeps without an object of its own on all hosts.
 */
const FIRST = 2 ** 29;

let last = FIRST;
const numbers = new WeakMap<PyObject, number>();

/** A number that is the object's own as long as it lives. */
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

/** `id(o)`, which looks like CPython's addresses: 16 bytes apart; the hash is a sixteenth of it, as there. Source: CPython Python/pyhash.c: _Py_HashPointer. */
export function idOf(o: PyObject): number {
  return identityNumber(o) * 16;
}

/** `0x200000010`: the identity as default reprs show it. */
export function address(o: PyObject): string {
  return `0x${idOf(o).toString(16)}`;
}
