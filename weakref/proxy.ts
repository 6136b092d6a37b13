import type { PyObject } from '../runtime/index.js';
import {
  attach,
  callMethod,
  HolderKind,
  None,
  operators,
  own,
  PyType,
  sharedHolder,
  type SlotSpecs,
  type TypeSpec,
} from '../runtime/index.js';
import { proxyPolicy } from './generated/proxy-policy.js';
import { live, Proxy, unwrap } from './referents.js';
import { checkReferable, describe } from './reference.js';

/** Weak proxies: every special method is forwarded as the generated policy says. Source: CPython Objects/weakrefobject.c: proxy_*. */

/** The layout of `weakref.ProxyType`. */
export class PyProxy extends Proxy {}
/** The layout of `weakref.CallableProxyType`. */
export class PyCallableProxy extends Proxy {}

export const proxyType = PyType.shell('weakref.ProxyType', PyProxy);
export const callableProxyType = PyType.shell('weakref.CallableProxyType', PyCallableProxy);

function specOf(type: PyType, kind: 'plain' | 'callable'): TypeSpec {
  const rows = proxyPolicy.filter((row) => row.on === 'both' || row.on === kind);
  const slots: Record<string, unknown> = {};
  const methods: Record<string, NonNullable<TypeSpec['methods']>[string]> = {};
  const attributes: Record<string, () => PyObject> = {};
  for (const row of rows) {
    if (row.how === 'none') attributes[row.dunder] = () => None;
    else if (row.slot === null) methods[row.dunder] = ['($self, /)', (self: Proxy) => callMethod(live(self), row.dunder)];
    else if (row.how === 'forward') slots[row.slot] = row.forward;
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
