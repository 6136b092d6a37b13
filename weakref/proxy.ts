import type { PyObject } from '../runtime/index.js';
import {
  attach,
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
  None,
  operators,
  own,
  PyType,
  raise,
  referentOf,
  setattr,
  setitem,
  sharedHolder,
  str,
  type SlotSpecs,
  type TypeSpec,
  WeakHolder,
} from '../runtime/index.js';
import { proxyPolicy, type ProxyRow } from './generated/proxy-policy.js';
import { checkReferable, describe } from './reference.js';

/** Weak proxies: every special method is forwarded as the generated policy says. Source: CPython Objects/weakrefobject.c: proxy_*. */

/** The layout of both proxy types. */
abstract class Proxy extends WeakHolder {}

Object.assign(Proxy.prototype, { kind: HolderKind.Proxy });

/** The layout of `weakref.ProxyType`. */
export class PyProxy extends Proxy {}
/** The layout of `weakref.CallableProxyType`. */
export class PyCallableProxy extends Proxy {}

export const proxyType = PyType.shell('weakref.ProxyType', PyProxy);
export const callableProxyType = PyType.shell('weakref.CallableProxyType', PyCallableProxy);

/** The referent of a proxy. ReferenceError if it has died. */
function live(proxy: Proxy): PyObject {
  const referent = referentOf(proxy);
  if (referent === undefined) throw raise('ReferenceError', 'weakly-referenced object no longer exists');
  return referent;
}

/** An operand: a proxy stands for its referent. */
function unwrap(o: PyObject): PyObject {
  return o instanceof Proxy ? live(o) : o;
}

const builtin = (name: string) => (o: PyObject) => call(getattr(importModule('builtins'), name), [o]);

/** What the slots do that are no operators, on the referent. */
const performers: Readonly<Record<string, (o: PyObject, ...operands: never[]) => unknown>> = {
  str,
  call,
  getattribute: getattr,
  setattr,
  delattr,
  iter,
  next: (o) => {
    if (o.type.next === undefined) throw raise('TypeError', `Weakref proxy referenced a non-iterator '${o.type.name}' object`);
    return o.type.next(o);
  },
  bool: isTrue,
  int: builtin('int'),
  float: builtin('float'),
  index: (o) => callMethod(importModule('operator'), 'index', o),
  len,
  getitem,
  setitem,
  delitem,
  contains,
  pow: (o, other: PyObject, mod: PyObject | undefined) => operators.pow(o, other, mod),
  rpow: (o, other: PyObject, mod: PyObject | undefined) => operators.pow(other, o, mod),
  ipow: (o, other: PyObject) => operators.ipow(o, other),
};

type Operator = (...operands: PyObject[]) => PyObject;

/** The operation behind a slot: one of the above, an operator, or an operator with its operands swapped. */
function performer(slot: string): (o: PyObject, ...operands: never[]) => unknown {
  const own = performers[slot];
  if (own !== undefined) return own;
  const table = operators as unknown as Readonly<Record<string, Operator>>;
  const direct = table[slot];
  if (direct !== undefined) return direct;
  const swapped = table[slot.slice(1)]!;
  return (o: PyObject, other: PyObject) => swapped(other, o);
}

/** The slot function of a proxy: unwraps what the policy says, then does the same to the referent. */
function forward(row: ProxyRow): (self: Proxy, ...operands: PyObject[]) => unknown {
  const perform = performer(row.slot!) as (o: PyObject, ...operands: unknown[]) => unknown;
  const [first, second] = row.operands;
  if (first === undefined) return (self) => perform(live(self));
  if (second === undefined && row.slot !== 'call') {
    return first === 'unwrap' ? (self, a) => perform(live(self), unwrap(a!)) : (self, a) => perform(live(self), a);
  }
  const part = (how: 'unwrap' | 'keep' | undefined, o: PyObject | undefined) =>
    how === 'unwrap' && o !== undefined ? unwrap(o) : o;
  return (self, a, b) => perform(live(self), part(first, a), part(second, b));
}

function specOf(type: PyType, kind: 'plain' | 'callable'): TypeSpec {
  const rows = proxyPolicy.filter((row) => row.on === 'both' || row.on === kind);
  const slots: Record<string, unknown> = {};
  const methods: Record<string, NonNullable<TypeSpec['methods']>[string]> = {};
  const attributes: Record<string, () => PyObject> = {};
  for (const row of rows) {
    if (row.how === 'none') attributes[row.dunder] = () => None;
    else if (row.slot === null) methods[row.dunder] = ['($self, /)', (self: Proxy) => callMethod(live(self), row.dunder)];
    else if (row.how === 'forward') slots[row.slot] = forward(row);
  }
  slots['modpow'] = (self: Proxy, a: PyObject, b: PyObject) => operators.pow(unwrap(a), unwrap(b), live(self));
  slots['repr'] = (self: Proxy) => describe(self, 'weakproxy');
  return { type, final: true, delegate: live, slots: slots as SlotSpecs, methods, attributes };
}

export const proxySpecs: readonly TypeSpec[] = [specOf(proxyType, 'plain'), specOf(callableProxyType, 'callable')];

/** `weakref.proxy(object, callback)`. */
export function makeProxy(referent: PyObject, callback?: PyObject): PyObject {
  checkReferable(referent);
  const isShared = callback === undefined || callback === None;
  if (isShared) {
    const same = sharedHolder(referent, HolderKind.Proxy);
    if (same !== undefined) return same;
  }
  const made = referent.type.call === undefined ? new PyProxy() : new PyCallableProxy();
  if (!isShared) made.callback = own(callback);
  attach(made, referent);
  return made;
}
