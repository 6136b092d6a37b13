import { type PyType, typeType } from '../kernel/type.js';
import { PyFunction } from '../objects/function.js';

/**
 * What a call of a class does beyond allocating an instance, for classes made by `type` that have the `__new__` of `object`:
 * the function that is its `__init__`, or null if `object` has it. Undefined if the call is not as simple as that.
 */
export function plainInitializer(cls: PyType): PyFunction | null | undefined {
  if (cls.constructionVersion !== cls.version) {
    cls.initializer = findInitializer(cls);
    cls.constructionVersion = cls.version;
  }
  return cls.initializer as PyFunction | null | undefined;
}

function findInitializer(cls: PyType): PyFunction | null | undefined {
  const object = cls.mro[cls.mro.length - 1]!;
  if (cls.type !== typeType || cls.instanceClass === undefined || cls.new !== object.new || cls.isAbstract) return undefined;
  if (cls.init === object.init) return null;
  const init = cls.lookup('__init__');
  return init instanceof PyFunction ? init : undefined;
}
