import { raise } from '../../kernel/errors.js';
import type { PyObject } from '../../kernel/object.js';
import type { ModuleSpec } from '../../kernel/spec.js';
import { hashOf } from '../../objects/hash.js';
import { idOf } from '../../objects/identity.js';
import { intOf, makeBool, makeInt } from '../../objects/int.js';
import { None } from '../../objects/singletons.js';
import { PyStr } from '../../objects/str.js';
import { delattr, findattr, getattr, setattr } from '../../operations/attribute.js';
import { isInstance, isSubclass } from '../../operations/class-check.js';
import { repr } from '../../operations/convert.js';
import { lengthOf } from '../../operations/subscript.js';

/** The functions of `builtins` that ask an object about itself. */
export const attributeFunctions: NonNullable<ModuleSpec['functions']> = {
  callable: [
    '(obj, /)',
    (o: PyObject) => makeBool(o.type.call !== undefined),
    'Return whether the object is callable (i.e., some kind of function).\n\nNote that classes are callable, as are instances of classes with a\n__call__() method.',
  ],
  delattr: [
    '(obj, name, /)',
    (o: PyObject, name: PyObject) => {
      delattr(o, attributeName(name));
      return None;
    },
    "Deletes the named attribute from the given object.\n\ndelattr(x, 'y') is equivalent to ``del x.y``",
  ],
  getattr: [
    '(object, name, default=None, /)',
    (o: PyObject, name: PyObject, fallback?: PyObject) =>
      fallback === undefined ? getattr(o, attributeName(name)) : (findattr(o, attributeName(name)) ?? fallback),
    "getattr(object, name[, default]) -> value\n\nGet a named attribute from an object; getattr(x, 'y') is equivalent to x.y.\nWhen a default argument is given, it is returned when the attribute doesn't\nexist; without it, an exception is raised in that case.",
    null,
  ],
  hasattr: [
    '(obj, name, /)',
    (o: PyObject, name: PyObject) => makeBool(findattr(o, attributeName(name)) !== undefined),
    'Return whether the object has an attribute with the given name.\n\nThis is done by calling getattr(obj, name) and catching AttributeError.',
  ],
  hash: ['(obj, /)', (o: PyObject) => intOf(hashOf(o)), 'Return the hash value for the given object.'],
  id: ['(obj, /)', (o: PyObject) => makeInt(idOf(o)), 'Return the identity of an object.'],
  isinstance: [
    '(obj, class_or_tuple, /)',
    (o: PyObject, cls: PyObject) => makeBool(isInstance(o, cls)),
    'Return whether an object is an instance of a class or of a subclass thereof.',
  ],
  issubclass: [
    '(cls, class_or_tuple, /)',
    (c: PyObject, cls: PyObject) => makeBool(isSubclass(c, cls)),
    "Return whether 'cls' is derived from another class or is the same class.",
  ],
  len: ['(obj, /)', (o: PyObject) => intOf(lengthOf(o)), 'Return the number of items in a container.'],
  repr: ['(obj, /)', repr, 'Return the canonical string representation of the object.'],
  setattr: [
    '(obj, name, value, /)',
    (o: PyObject, name: PyObject, value: PyObject) => {
      setattr(o, attributeName(name), value);
      return None;
    },
    "Sets the named attribute on the given object to the specified value.\n\nsetattr(x, 'y', v) is equivalent to ``x.y = v``",
  ],
};

function attributeName(name: PyObject): string {
  if (!(name instanceof PyStr)) throw raise('TypeError', `attribute name must be string, not '${name.type.name}'`);
  return name.value;
}
