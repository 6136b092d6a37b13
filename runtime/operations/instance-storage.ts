import { raise } from '../kernel/errors.js';
import type { PyObject } from '../kernel/object.js';
import type { PyType } from '../kernel/type.js';
import { holdersOf } from '../kernel/weak-link.js';
import { PyGetSet } from '../objects/builtin-function.js';
import { makeDict, PyDict } from '../objects/dict.js';
import { isFielded, useDict } from '../objects/instance.js';
import { None } from '../objects/singletons.js';
import { isDataDescriptor } from './attribute.js';

/** The `__dict__` and `__weakref__` descriptors that a class statement puts into the classes that add them. */

/** `__dict__` of instances. */
export function instanceDictGetSet(type: PyType): PyGetSet {
  return new PyGetSet(type, '__dict__', {
    doc: 'dictionary for instance variables',
    get: (self: PyObject) => {
      const builtin = builtinDescriptor(self);
      return builtin === undefined ? instanceDict(self) : builtin.type.descrget!(builtin, self, self.type);
    },
    set: (self: PyObject, value: PyObject) => {
      const builtin = builtinDescriptor(self);
      if (builtin === undefined) setInstanceDict(self, value);
      else builtin.type.descrset!(builtin, self, value);
    },
    delete: (self: PyObject) => {
      const builtin = builtinDescriptor(self);
      if (builtin === undefined) setInstanceDict(self, makeDict());
      else builtin.type.descrdelete!(builtin, self);
    },
  });
}

/**
 * The `__dict__` of the builtin type that gave an object its dict: what that says goes before what a class statement would add. Source:
 * CPython Objects/typeobject.c: get_builtin_base_with_dict.
 */
function builtinDescriptor(self: PyObject): PyObject | undefined {
  for (let type = self.type; type.base !== undefined; type = type.base)
    if (type.hasDict && !type.isHeap) {
      const descriptor = type.lookup('__dict__');
      if (descriptor !== undefined && isDataDescriptor(descriptor)) return descriptor;
      throw raise('TypeError', `this __dict__ descriptor does not support '${self.type.name}' objects`);
    }
  return undefined;
}

/** The live `__dict__` of an object whose layout has one. */
export function instanceDict(self: PyObject): PyObject {
  const dict = self.ownDict();
  if (dict === undefined) throw raise('AttributeError', `'${self.type.name}' object has no attribute '__dict__'`);
  return dict;
}

/** Assignment to `__dict__`. */
export function setInstanceDict(self: PyObject, value: PyObject): void {
  if (!(value instanceof PyDict)) throw raise('TypeError', `__dict__ must be set to a dictionary, not a '${value.type.name}'`);
  if (!isFielded(self)) throw raise('AttributeError', `attribute '__dict__' of '${self.type.name}' objects is not writable`);
  useDict(self, value);
}

/** `__weakref__`: the first weak reference to the object, or None. */
export function instanceWeakrefGetSet(type: PyType): PyGetSet {
  return new PyGetSet(type, '__weakref__', {
    doc: 'list of weak references to the object',
    get: (self: PyObject) => holdersOf(self)[0] ?? None,
  });
}
