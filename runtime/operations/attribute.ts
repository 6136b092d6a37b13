import { raise } from '../kernel/errors.js';
import type { PyObject } from '../kernel/object.js';
import { keep } from '../kernel/ownership.js';
import { PyType } from '../kernel/type.js';
import { PyFunction, PyMethod } from '../objects/function.js';
import { PyBaseException } from '../objects/exception.js';
import { PyPlainObject } from '../objects/instance.js';
import { intern } from '../objects/str.js';

/** Attribute access, in CPython's order. Sources: CPython Objects/object.c, Objects/typeobject.c. */

/** A descriptor bound to `instance` as attribute access binds it; what is no descriptor comes back as it is. */
export function bind(descriptor: PyObject, instance: PyObject | undefined, owner: PyType): PyObject {
  if (descriptor instanceof PyFunction) return instance === undefined ? descriptor : new PyMethod(descriptor, instance);
  const get = descriptor.type.descrget;
  return get === undefined ? descriptor : get(descriptor, instance, owner);
}

/** True for descriptors that go before the instance's own storage: those with `__set__` or `__delete__`. */
export function isDataDescriptor(descriptor: PyObject): boolean {
  const type = descriptor.type;
  return type.descrset !== undefined || type.descrdelete !== undefined;
}

/** object.__getattribute__: data descriptor, own storage, other descriptor. Undefined if there is none of these. */
export function genericGetattr(o: PyObject, name: string): PyObject | undefined {
  const type = o.type;
  const descriptor = type.lookup(name);
  if (descriptor !== undefined && isDataDescriptor(descriptor) && descriptor.type.descrget !== undefined)
    return descriptor.type.descrget(descriptor, o, type);
  const own = o.ownGet(name, descriptor);
  if (own !== undefined) return own;
  return descriptor === undefined ? undefined : bind(descriptor, o, type);
}

/** object.__setattr__. */
export function genericSetattr(o: PyObject, name: string, value: PyObject): void {
  const descriptor = o.type.lookup(name);
  if (descriptor !== undefined) {
    const type = descriptor.type;
    if (type.descrset !== undefined) return type.descrset(descriptor, o, value);
    if (type.descrdelete !== undefined) throw raise('AttributeError', '__set__');
  }
  if (!o.ownSet(name, value)) throw readOnlyError(o, name, descriptor !== undefined);
}

/** object.__delattr__. */
export function genericDelattr(o: PyObject, name: string): void {
  const descriptor = o.type.lookup(name);
  if (descriptor !== undefined) {
    const type = descriptor.type;
    if (type.descrdelete !== undefined) return type.descrdelete(descriptor, o);
    if (type.descrset !== undefined) throw raise('AttributeError', '__delete__');
  }
  if (o.ownDelete(name)) return;
  if (o.ownDict() === undefined) throw readOnlyError(o, name, descriptor !== undefined);
  // CPython's instances with inline values do not say what was missing where.
  if (o.type.layout === PyPlainObject) throw raise('AttributeError', `'${o.type.name}' object has no attribute '${name}'`);
  throw attributeError(o, name);
}

function readOnlyError(o: PyObject, name: string, exists: boolean): PyObject {
  const type = o.type.name;
  if (exists) return raise('AttributeError', `'${type}' object attribute '${name}' is read-only`);
  const isBare = o.ownDict() === undefined && !(o instanceof PyType);
  return attributeError(o, name, undefined, isBare ? ' and no __dict__ for setting new attributes' : '');
}

/** Gives an AttributeError its `obj` and `name`, from which tracebacks make suggestions. */
function withTarget(error: PyObject, o: PyObject, name: string): PyObject {
  if (error instanceof PyBaseException) {
    error.setMember('name', intern(name));
    error.setMember('obj', o);
  }
  return error;
}

/** The AttributeError for a missing attribute; `what` names the object in its text. */
export function attributeError(o: PyObject, name: string, what = describeOwner(o), more = ''): PyObject {
  return withTarget(raise('AttributeError', `${what} has no attribute '${name}'${more}`), o, name);
}

function describeOwner(o: PyObject): string {
  return o instanceof PyType ? `type object '${o.name}'` : `'${o.type.name}' object`;
}

/** True if `error` is an exception that `except <name>` would catch, for a builtin exception class name. */
export function isException(error: unknown, name: string): error is PyBaseException {
  return error instanceof PyBaseException && error.type.mro.some((type) => type.name === name && !type.isHeap);
}

/** `getattr(o, name)` without its AttributeError: undefined if there is no such attribute. */
export function findattr(o: PyObject, name: string): PyObject | undefined {
  const type = o.type;
  if (type.getattr === undefined && type.getattribute === genericGetattr) return optional(genericGetattr, o, name);
  return optional(lookupAttribute, o, name);
}

function optional(look: typeof genericGetattr, o: PyObject, name: string): PyObject | undefined {
  try {
    return look(o, name);
  } catch (error) {
    if (isException(error, 'AttributeError')) return undefined;
    throw error;
  }
}

/** `__getattribute__`, then `__getattr__`: undefined or AttributeError if neither has it. */
function lookupAttribute(o: PyObject, name: string): PyObject | undefined {
  const { getattribute, getattr: fallback } = o.type;
  if (fallback === undefined) return getattribute!(o, name);
  // It is called even if the class loses it meanwhile.
  if (getattribute !== genericGetattr) keep(o.type.lookup('__getattr__')!);
  let found: PyObject | undefined;
  try {
    found = getattribute!(o, name);
  } catch (error) {
    if (!isException(error, 'AttributeError')) throw error;
  }
  return found ?? fallback(o, name);
}

/** `o.name`. AttributeError if there is none. */
export function getattr(o: PyObject, name: string): PyObject {
  let found: PyObject | undefined;
  try {
    found = lookupAttribute(o, name);
  } catch (error) {
    throw aboutAttribute(error, o, name);
  }
  if (found === undefined) throw attributeError(o, name);
  return found;
}

/** `o.name` that is called at once: what a descriptor raises is left as it is. Source: CPython Objects/object.c: _PyObject_GetMethod. */
export function getCallee(o: PyObject, name: string): PyObject {
  const { getattribute, getattr: fallback } = o.type;
  if (getattribute !== genericGetattr || fallback !== undefined) return getattr(o, name);
  const found = genericGetattr(o, name);
  if (found === undefined) throw attributeError(o, name);
  return found;
}

/** What the lookup of `o.name` raised: an AttributeError that says neither `obj` nor `name` is given both. CPython: set_attribute_error_context. */
export function aboutAttribute(error: unknown, o: PyObject, name: string): unknown {
  const isSilent = isException(error, 'AttributeError') && !error.members?.has('name') && !error.members?.has('obj');
  return isSilent ? withTarget(error, o, name) : error;
}

/** `o.name = value`. */
export function setattr(o: PyObject, name: string, value: PyObject): void {
  o.type.setattr!(o, name, value);
}

/** `del o.name`. */
export function delattr(o: PyObject, name: string): void {
  o.type.delattr!(o, name);
}

/** A special method as the interpreter finds it: on the type, past `__getattribute__`, bound to `o`. Undefined if there is none. */
export function lookupSpecial(o: PyObject, name: string): PyObject | undefined {
  const descriptor = o.type.lookup(name);
  return descriptor === undefined ? undefined : bind(descriptor, o, o.type);
}
