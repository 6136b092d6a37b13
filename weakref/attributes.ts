import { getattr, raise, setattr, type PyObject, type PyType } from '../runtime/index.js';

/** The state of the weak containers lies in attributes, as in CPython, where subclasses and debuggers look for it. */

/** An attribute of the instance. */
export function read(self: PyObject, name: string): PyObject {
  return self.ownGet(name) ?? getattr(self, name);
}

/** An attribute of the instance that has to be of this layout. */
export function readAs<T extends PyObject>(
  self: PyObject,
  name: string,
  Layout: abstract new (...args: never[]) => T,
  type: PyType,
): T {
  const value = read(self, name);
  if (!(value instanceof Layout))
    throw raise('TypeError', `${name} of '${self.type.name}' object must be a ${type.name}, not ${value.type.name}`);
  return value;
}

/** Sets an attribute of the instance. */
export function write(self: PyObject, name: string, value: PyObject): void {
  if (!self.ownSet(name, value)) setattr(self, name, value);
}
