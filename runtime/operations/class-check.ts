import { raise } from '../kernel/errors.js';
import type { PyObject } from '../kernel/object.js';
import { PyType, typeType } from '../kernel/type.js';
import { PyTuple } from '../objects/sequence.js';
import { isTrue } from '../objects/truth.js';
import { findattr } from './attribute.js';
import { callSpecial } from './call.js';

/** isinstance and issubclass. Source: CPython Objects/abstract.c: object_isinstance, object_issubclass. */

/** How deep tuples of classes may be nested (CPython Include/cpython/pystate.h: Py_C_RECURSION_LIMIT). */
const MAX_NESTING = 10_000;

function checkNesting(depth: number, where: string): void {
  if (depth > MAX_NESTING) throw raise('RecursionError', `maximum recursion depth exceeded in ${where}`);
}

/** `isinstance(o, cls)`. */
export function isInstance(o: PyObject, cls: PyObject, depth = 0): boolean {
  if (o.type === cls) return true;
  if (cls.type === typeType) return isRealInstance(o, cls);
  if (cls instanceof PyTuple) {
    checkNesting(depth, '__instancecheck__');
    for (const item of cls.items) if (isInstance(o, item, depth + 1)) return true;
    return false;
  }
  const answer = callSpecial(cls, '__instancecheck__', o);
  return answer === undefined ? isRealInstance(o, cls) : isTrue(answer);
}

/** `issubclass(c, cls)`. */
export function isSubclass(c: PyObject, cls: PyObject, depth = 0): boolean {
  if (cls.type === typeType) return c === cls || isRealSubclass(c, cls);
  if (cls instanceof PyTuple) {
    checkNesting(depth, '__subclasscheck__');
    for (const item of cls.items) if (isSubclass(c, item, depth + 1)) return true;
    return false;
  }
  const answer = callSpecial(cls, '__subclasscheck__', c);
  return answer === undefined ? isRealSubclass(c, cls) : isTrue(answer);
}

/** type.__instancecheck__: by the type, then by what `__class__` says. */
export function isRealInstance(o: PyObject, cls: PyObject): boolean {
  if (cls instanceof PyType) {
    if (o.type.isSubtype(cls)) return true;
    const said = findattr(o, '__class__');
    return said !== undefined && said !== o.type && said instanceof PyType && said.isSubtype(cls);
  }
  checkClass(cls, 'isinstance() arg 2 must be a type, a tuple of types, or a union');
  const said = findattr(o, '__class__');
  return said !== undefined && derives(said, cls);
}

/** type.__subclasscheck__. */
export function isRealSubclass(c: PyObject, cls: PyObject): boolean {
  if (c instanceof PyType && cls instanceof PyType) return c.isSubtype(cls);
  checkClass(c, 'issubclass() arg 1 must be a class');
  checkClass(cls, 'issubclass() arg 2 must be a class, a tuple of classes, or a union');
  return derives(c, cls);
}

/** What has a tuple of `__bases__` counts as a class. */
function basesOf(cls: PyObject): PyTuple | undefined {
  const bases = findattr(cls, '__bases__');
  return bases instanceof PyTuple ? bases : undefined;
}

function checkClass(cls: PyObject, message: string): void {
  if (basesOf(cls) === undefined) throw raise('TypeError', message);
}

function derives(c: PyObject, cls: PyObject): boolean {
  return c === cls || (basesOf(c)?.items.some((base) => derives(base, cls)) ?? false);
}
