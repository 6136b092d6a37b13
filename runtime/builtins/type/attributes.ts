import { raise } from '../../kernel/errors.js';
import type { PyObject } from '../../kernel/object.js';
import type { PyType } from '../../kernel/type.js';
import { attributeError, bind, isDataDescriptor } from '../../operations/attribute.js';
import { refreshSlots } from '../../operations/slots.js';

/** Attributes of classes. Source: CPython Objects/typeobject.c: _Py_type_getattro, type_setattro. */

/** type.__getattribute__: the metatype's data descriptor, the class and its bases, the metatype's other attribute. */
export function getTypeAttribute(self: PyType, name: string): PyObject | undefined {
  const metatype = self.type;
  const meta = metatype.lookup(name);
  if (meta !== undefined && isDataDescriptor(meta) && meta.type.descrget !== undefined)
    return meta.type.descrget(meta, self, metatype);
  const found = self.lookup(name);
  if (found !== undefined) return bind(found, undefined, self);
  return meta === undefined ? undefined : bind(meta, self, metatype);
}

function checkMutable(self: PyType, name: string): void {
  if (!self.isHeap) throw raise('TypeError', `cannot set '${name}' attribute of immutable type '${self.name}'`);
}

/** type.__setattr__. */
export function setTypeAttribute(self: PyType, name: string, value: PyObject): void {
  checkMutable(self, name);
  const meta = self.type.lookup(name);
  if (meta?.type.descrset !== undefined) return meta.type.descrset(meta, self, value);
  putInNamespace(self, name, value);
}

/** Writes an entry of a class's namespace and lets everything that depends on it know. */
export function putInNamespace(self: PyType, name: string, value: PyObject): void {
  // What is stored anew as it is changes nothing that anybody has learnt.
  if (self.namespace.get(name) === value) return;
  self.put(name, value);
  self.modified();
  refreshSlots(self, name);
}

/** type.__delattr__. */
export function deleteTypeAttribute(self: PyType, name: string): void {
  checkMutable(self, name);
  const meta = self.type.lookup(name);
  if (meta?.type.descrdelete !== undefined) return meta.type.descrdelete(meta, self);
  if (!self.take(name)) throw attributeError(self, name);
  self.modified();
  refreshSlots(self, name);
}
