import type { PyObject } from '../kernel/object.js';
import type { PyType } from '../kernel/type.js';
import { instantiate } from '../objects/instance.js';

/**
 * A new object of type `cls`, which is the builtin type of layout `Native` or a subclass: the layout's own class for the builtin
 * itself, else the class that has fields too. The caller fills in the native state.
 */
export function allocate<T extends PyObject>(cls: PyType, Native: new () => T): T {
  return cls.instanceClass === undefined ? new Native() : (instantiate(cls) as T);
}
