import {
  call1,
  holdersOf,
  makeInt,
  makeList,
  None,
  PyBaseException,
  referentOf,
  type ModuleSpec,
  type PyDict,
  type PyFunction,
  type PyObject,
  type WeakHolder,
  writeUnraisable,
} from '../runtime/index.js';
import { callableProxyType, makeProxy, proxyType } from './proxy.js';
import { PyReference, referenceType } from './reference.js';

/** Calls a callback; what it raises goes to sys.unraisablehook. */
export function callBack(holder: WeakHolder, callback: PyObject): void {
  try {
    // The test stands here too, where V8 sees nothing but callbacks.
    if ((callback.plain & 2) !== 0) (callback as PyFunction).compiled(holder);
    else call1(callback, holder);
  } catch (error) {
    if (!(error instanceof PyBaseException)) throw error;
    writeUnraisable(error, callback);
  }
}

/** `_weakref`: what `weakref` is made of. Source: CPython Modules/_weakref.c. */
export const weakrefCoreModule: ModuleSpec = {
  name: '_weakref',
  doc: 'Weak-reference support module.',
  functions: {
    getweakrefcount: [
      '($module, object, /)',
      (o: PyObject) => makeInt(holdersOf(o).length),
      "Return the number of weak references to 'object'.",
    ],
    getweakrefs: [
      '($module, object, /)',
      (o: PyObject) => makeList(holdersOf(o)),
      "Return a list of all weak reference objects pointing to 'object'.",
    ],
    proxy: [
      '($module, object, callback=None, /)',
      makeProxy,
      "Create a proxy object that weakly references 'object'.\n\n'callback', if given, is called with a reference to the\nproxy when 'object' is about to be finalized.",
    ],
    _remove_dead_weakref: [
      '($module, dct, key, /)',
      (dict: PyDict, key: PyObject) => {
        const value = dict.get(key);
        if (value instanceof PyReference && referentOf(value) === undefined) dict.delete(key);
        return None;
      },
      'Atomically remove key from dict if it points to a dead weakref.',
    ],
  },
  attributes: () => ({
    ref: referenceType,
    ReferenceType: referenceType,
    ProxyType: proxyType,
    CallableProxyType: callableProxyType,
  }),
};
