import {
  call1,
  call2,
  False,
  findattr,
  functionTemplate,
  held,
  isInstance,
  isTrue,
  makeBool,
  makeHostFunction,
  makeTuple,
  None,
  NotImplemented,
  operators,
  raise,
  referentOf,
  reprString,
  True,
  type ClassSpec,
  type PyDict,
  type PyObject,
  type PyType,
} from '../runtime/index.js';
import { InstanceAttribute } from './attributes.js';
import { dereference } from './weak-container.js';
import type { PyReference } from './reference.js';
import { makeReference, referenceType, refTo } from './reference.js';

/**
 * `weakref.WeakMethod`: refers to the object of a bound method, and beside it to its function. Source: CPython Lib/weakref.py.
 */

const functions = new InstanceAttribute('_func_ref');
const methodTypes = new InstanceAttribute('_meth_type');
const alive = new InstanceAttribute('_alive');

/** Called when either of the two dies. It knows the WeakMethod weakly: by default argument, where CPython has a closure. */
const callback = functionTemplate('WeakMethod.__new__.<locals>._cb', '<weakref>', [
  '(arg, callback, self_wr)',
  (_reference: PyObject, given: PyObject, selfref: PyObject) => {
    const self = dereference(selfref);
    if (self !== undefined && isTrue(alive.get(self))) {
      alive.set(self, False);
      if (given !== None) call1(given, self);
    }
    return None;
  },
]);

const isAlive = (self: PyObject) => isTrue(alive.get(self));

/** Two are equal if both live and refer to equal objects and functions; a dead one is equal to itself. */
const equal = (weakMethod: () => PyType, whenEqual: boolean) => (self: PyObject, other: PyObject) => {
  if (!isInstance(other, weakMethod())) return NotImplemented;
  if (!isAlive(self) || !isAlive(other)) return makeBool((self === other) === whenEqual);
  const same = (a: PyObject, b: PyObject) => isTrue(operators.eq(a, b));
  const equals = isTrue(referenceType.eq!(self, other)) && same(functions.get(self), functions.get(other));
  return makeBool(equals === whenEqual);
};

/** @param weakMethod gives the class itself */
export function weakMethodSpec(weakMethod: () => PyType, globals: PyDict): ClassSpec {
  return {
    name: 'WeakMethod',
    doc: 'A reference to a bound method that lives as long as its object and its\nfunction do. (A plain reference to a bound method is dead at once, since\neach look-up makes a new one.)',
    bases: [referenceType],
    slots: ['_func_ref', '_meth_type', '_alive', '__weakref__'],
    staticAttributes: ['_alive', '_func_ref', '_meth_type'],
    methods: {
      __new__: [
        '(cls, meth, callback=None)',
        (cls: PyObject, method: PyObject, given: PyObject) => {
          const object = findattr(method, '__self__');
          const func = object === undefined ? undefined : findattr(method, '__func__');
          if (object === undefined || func === undefined)
            throw raise('TypeError', `argument should be a bound method, not ${reprString(method.type)}`);
          const onDeath = makeHostFunction(callback, globals);
          const self = makeReference(cls as PyType, object, onDeath);
          functions.set(self, makeReference(referenceType, func, onDeath));
          methodTypes.set(self, method.type);
          alive.set(self, True);
          onDeath.setDefaults(makeTuple([given, refTo(self)]));
          return self;
        },
      ],
      __call__: [
        '(self)',
        held((self: PyReference) => {
          const object = referentOf(self);
          const func = dereference(functions.get(self));
          if (object === undefined || func === undefined) return None;
          return call2(methodTypes.get(self), func, object);
        }),
      ],
      __eq__: ['(self, other)', equal(weakMethod, true)],
      __ne__: ['(self, other)', equal(weakMethod, false)],
    },
    attributes: { __hash__: referenceType.namespace.get('__hash__')! },
  };
}
