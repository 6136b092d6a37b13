import type { PyObject } from '../runtime/index.js';
import {
  call,
  callMethod,
  contains,
  delattr,
  delitem,
  getattr,
  getitem,
  HolderKind,
  importModule,
  isTrue,
  iter,
  len,
  operators,
  raise,
  referentOf,
  setattr,
  setitem,
  str,
  WeakHolder,
} from '../runtime/index.js';

/** What the slots of proxies, which are generated, stand on. */

/** The layout of both proxy types. */
export abstract class Proxy extends WeakHolder {}

Object.assign(Proxy.prototype, { kind: HolderKind.Proxy });

/** The referent of a proxy. ReferenceError if it has died. */
export function live(proxy: Proxy): PyObject {
  const referent = referentOf(proxy);
  if (referent === undefined) throw raise('ReferenceError', 'weakly-referenced object no longer exists');
  return referent;
}

/** An operand: a proxy stands for its referent. */
export function unwrap(o: PyObject): PyObject {
  return o.type.delegate === live ? live(o as Proxy) : o;
}

const builtin = (name: string) => (o: PyObject) => call(getattr(importModule('builtins'), name), [o]);

/** What the slots do that are no operators, on the referent. */
export const performers = {
  str,
  call,
  getattribute: getattr,
  setattr,
  delattr,
  iter,
  next: (o: PyObject) => {
    if (o.type.next === undefined) throw raise('TypeError', `Weakref proxy referenced a non-iterator '${o.type.name}' object`);
    return o.type.next(o);
  },
  bool: isTrue,
  int: builtin('int'),
  float: builtin('float'),
  index: (o: PyObject) => callMethod(importModule('operator'), 'index', o),
  len,
  getitem,
  setitem,
  delitem,
  contains,
  pow: (o: PyObject, other: PyObject, mod?: PyObject) => operators.pow(o, other, mod),
  rpow: (o: PyObject, other: PyObject, mod?: PyObject) => operators.pow(other, o, mod),
  ipow: (o: PyObject, other: PyObject, _mod?: PyObject) => operators.ipow(o, other),
};
