import { PyDict } from './dict.js';
import { intern } from './str.js';
import { clearWeak, pass } from '../kernel/death.js';
import { buried, dismiss, forget, letGo, letGoCounted } from '../kernel/dying.js';
import { supersede, type Visit } from '../kernel/holding.js';
import { leafClass } from '../kernel/leaf-class.js';
import { PyObject } from '../kernel/object.js';
import { DEAD, disown, keep, own, pool, stepAlone } from '../kernel/ownership.js';
import type { Shape } from '../kernel/shape.js';
import type { PyType } from '../kernel/type.js';
import type { WeakLink } from '../kernel/weak-holder.js';

/** Attributes beyond this number move to a dict (CPython gives up inline values at 30). */
const MAX_INLINE = 30;

/** What every object with fields of its own has beside its native layout. */
export interface Fielded extends PyObject {
  shape: Shape;
  f0: PyObject | undefined;
  f1: PyObject | undefined;
  f2: PyObject | undefined;
  f3: PyObject | undefined;
  /** What few objects have; of those that have nothing but an identity, that. */
  rest: Rest | number;
}

/** The `__dict__`, the object's number among all that were asked for their identity (0: not asked yet), the fields from the fifth on. */
export type Rest = [dict: PyDict | undefined, identity: number, ...fields: (PyObject | undefined)[]];

/** So many fields have a property of their own. */
const INLINE_FIELDS = 4;
/** Where the others begin in the rest. */
const FIRST_IN_REST = 2;
/** Where field `i` would be in the rest is `i - REST_OFFSET`. */
export const REST_OFFSET = INLINE_FIELDS - FIRST_IN_REST;

/** The dict that is the home of an object's attributes, if that has been made. */
export function dictOf(o: Fielded): PyDict | undefined {
  const { rest } = o;
  return typeof rest === 'number' ? undefined : rest[0];
}

function setDict(o: Fielded, dict: PyDict | undefined): void {
  const { rest } = o;
  if (typeof rest === 'number') o.rest = [dict, rest];
  else rest[0] = dict;
}

/** Reads field `i` (a `__slots__` member or an attribute placed by the shape). */
export function getField(o: Fielded, i: number): PyObject | undefined {
  switch (i) {
    case 0:
      return o.f0;
    case 1:
      return o.f1;
    case 2:
      return o.f2;
    case 3:
      return o.f3;
    default:
      return typeof o.rest === 'number' ? undefined : (o.rest[i - REST_OFFSET] as PyObject | undefined);
  }
}

/** Puts `value` into field `i` without counting; gives the old one. */
export function exchangeField(o: Fielded, i: number, value: PyObject | undefined): PyObject | undefined {
  const old = getField(o, i);
  putField(o, i, value);
  return old;
}

function putField(o: Fielded, i: number, value: PyObject | undefined): void {
  switch (i) {
    case 0:
      o.f0 = value;
      break;
    case 1:
      o.f1 = value;
      break;
    case 2:
      o.f2 = value;
      break;
    case 3:
      o.f3 = value;
      break;
    default: {
      const rest: Rest = typeof o.rest === 'number' ? [undefined, o.rest, undefined, undefined, undefined, undefined] : o.rest;
      while (rest.length <= i - REST_OFFSET) rest.push(undefined);
      rest[i - REST_OFFSET] = value;
      o.rest = rest;
    }
  }
}

/** Stores an owned value in field `i`, letting go of the old one; undefined empties the field. */
export function storeField(o: Fielded, i: number, value: PyObject | undefined): void {
  supersede(exchangeField(o, i, value), value);
}

/** Moves the attributes of `o` from its fields into a dict, which from then on is their only home. */
function materialiseDict(o: Fielded): PyDict | undefined {
  const made = dictOf(o);
  if (made !== undefined) return made;
  if (!o.type.hasDict) return undefined;
  const dict = PyDict.empty();
  const first = o.type.slotCount;
  o.shape.names.forEach((name, i) => dict.set(intern(name), getField(o, first + i)!));
  useDict(o, dict);
  return dict;
}

/** Makes `dict` the home of the attributes of `o` (the effect of assigning to `__dict__`). */
export function useDict(o: Fielded, dict: PyDict): void {
  const old = dictOf(o);
  if (old === undefined) {
    const first = o.type.slotCount;
    for (let i = 0; i < o.shape.names.length; i++) storeField(o, first + i, undefined);
  }
  own(dict);
  setDict(o, dict);
  o.shape = o.type.dictShape;
  if (old !== undefined) disown(old);
}

/** Visits the fields of `o` in the order in which it lets go of them. */
function visitFields(o: Fielded, visit: Visit): void {
  const { f0, f1, f2, f3, rest } = o;
  const { order } = o.shape;
  if (order !== undefined) {
    for (const i of order) {
      const value = getField(o, i);
      if (value !== undefined) visit(value);
    }
    return;
  }
  if (f0 !== undefined) visit(f0);
  if (f1 !== undefined) visit(f1);
  if (f2 !== undefined) visit(f2);
  if (f3 !== undefined) visit(f3);
  if (typeof rest !== 'number') visitRest(rest, visit);
}

/** Visits the fields from the fifth on. */
function visitRest(rest: Rest, visit: Visit): void {
  for (let i = FIRST_IN_REST; i < rest.length; i++) {
    const value = rest[i] as PyObject | undefined;
    if (value !== undefined) visit(value);
  }
}

type Constructor = abstract new () => PyObject;
/** A JavaScript class made for the instances of one Python class. */
export type InstanceClass = new (type: PyType) => Fielded;

/**
 * Adds fields to a native layout (whose constructor must work without arguments): the JavaScript class of the instances of
 * Python-defined classes that derive from it.
 */
function withFields(Native: new () => PyObject): InstanceClass {
  // Then it is the same dict, and the layout visits it.
  const nativeHasDict = (Native.prototype as PyObject).ownDict !== PyObject.prototype.ownDict;
  const made = class extends Native implements Fielded {
    override type: PyType;
    shape: Shape;
    f0: PyObject | undefined = undefined;
    f1: PyObject | undefined = undefined;
    f2: PyObject | undefined = undefined;
    f3: PyObject | undefined = undefined;
    rest: Rest | number = 0;
    override weak: WeakLink | undefined = undefined;

    constructor(type: PyType) {
      super();
      this.type = own(type);
      this.shape = type.rootShape;
    }

    /** CPython Objects/typeobject.c: subtype_dealloc: slots, dict, what the builtin base owns, the type. */
    override traverse(visit: Visit): void {
      const dict = dictOf(this);
      visitFields(this, visit);
      if (dict !== undefined && !nativeHasDict) visit(dict);
      super.traverse(visit);
      visit(this.type);
    }

    override shed(): void {
      if (!this.clearsWeak) return;
      for (let i = 0; i < this.type.slotCount + this.shape.names.length; i++) storeField(this, i, undefined);
      const dict = dictOf(this);
      if (dict === undefined) return;
      setDict(this, undefined);
      dismiss(dict);
    }

    override free(): void {
      super.free();
      this.f0 = this.f1 = this.f2 = this.f3 = undefined;
      if (typeof this.rest !== 'number') this.rest = 0;
    }

    /** Written here for each native layout, whose `perish` it calls. */
    override decref(): boolean {
      if (this.refs > 1) return --this.refs > 0;
      if (this.refs === 1) this.perish();
      return this.refs > 0;
    }

    /** A Python class may have a `__next__` of its own. */
    override nextItem(): PyObject | undefined {
      return stepAlone(this.type.next!, this);
    }

    override ownGet(name: string, needed?: PyObject): PyObject | undefined {
      const dict = dictOf(this);
      if (dict !== undefined) {
        if (needed !== undefined) keep(needed);
        return dict.getStr(intern(name));
      }
      const i = this.shape.fieldOf(name);
      return i < 0 ? undefined : getField(this, i);
    }

    override ownSet(name: string, value: PyObject): boolean {
      let dict = dictOf(this);
      if (dict === undefined) {
        const i = this.shape.fieldOf(name);
        if (i >= 0) {
          storeField(this, i, value);
          return true;
        }
        if (!this.type.hasDict) return false;
        const count = this.shape.names.length;
        if (count < MAX_INLINE) {
          const shape = this.shape.with(name);
          storeField(this, this.type.slotCount + count, value);
          this.shape = shape;
          return true;
        }
        dict = materialiseDict(this);
      }
      dict!.set(intern(name), value);
      return true;
    }

    override ownDelete(name: string): boolean {
      let dict = dictOf(this);
      if (dict === undefined) {
        const { parent, names } = this.shape;
        const i = this.shape.fieldOf(name);
        if (i < 0) return false;
        if (parent !== undefined && names[names.length - 1] === name) {
          // As if it had not been added; the others would have to move.
          this.shape = parent;
          storeField(this, i, undefined);
          return true;
        }
        dict = materialiseDict(this);
      }
      return dict!.delete(intern(name));
    }

    override ownDict(): PyDict | undefined {
      return materialiseDict(this);
    }

    override ownNames(): string[] {
      return dictOf(this)?.stringKeys() ?? [...this.shape.names];
    }
  };
  if (nativeHasDict)
    Object.defineProperties(made.prototype, {
      // As it is while the native layout is constructed.
      rest: { value: 0, writable: true },
      dict: {
        get(this: Fielded) {
          return dictOf(this);
        },
        set(this: Fielded, dict: PyDict | undefined) {
          setDict(this, dict);
        },
      },
    });
  return made;
}

const { dieAbove } = PyObject.prototype;

/** The layout of `object`. */
export class PyPlainObject extends PyObject {}

/** Visits what a {@link PyInstance} owns, but for its type. */
export function visitAttributes(o: Fielded, visit: Visit): void {
  const { f0, f1, f2, f3, rest } = o;
  if (o.type.isReordered) {
    visitFields(o, visit);
  } else {
    if (f0 !== undefined) visit(f0);
    if (f1 !== undefined) visit(f1);
    if (f2 !== undefined) visit(f2);
    if (f3 !== undefined) visit(f3);
    if (typeof rest !== 'number') visitRest(rest, visit);
  }
  if (typeof rest !== 'number' && rest[0] !== undefined) visit(rest[0]);
}

/** Instances of Python-defined classes that derive from no builtin but `object`. */
class PlainInstance extends withFields(PyPlainObject) {
  override traverse(visit: Visit): void {
    visitAttributes(this, visit);
    visit(this.type);
  }

  override perish(): void {
    const { type } = this;
    if (type.del !== undefined || type.isReordered) return pass(this);
    if (this.weak !== undefined) {
      this.refs = 1;
      clearWeak(this);
      if (--this.refs > 0) return;
    }
    this.refs = DEAD;
    // What is named last goes first: the fields in their order, the type at the end; that seldom has no other owner.
    if (type.refs > 1) type.refs--;
    else letGo(type);
    const { f0, f1, f2, f3, rest } = this;
    if (typeof rest !== 'number') {
      if (rest[0] !== undefined) letGo(rest[0]);
      for (let i = rest.length - 1; i >= FIRST_IN_REST; i--) {
        const value = rest[i] as PyObject | undefined;
        if (value !== undefined && value.refs > 0) letGoCounted(value);
      }
    }
    if (f3 !== undefined && f3.refs > 0) letGoCounted(f3);
    if (f2 !== undefined && f2.refs > 0) letGoCounted(f2);
    if (f1 !== undefined && f1.refs > 0) letGoCounted(f1);
    if (f0 !== undefined && f0.refs > 0) letGoCounted(f0);
    this.f0 = this.f1 = this.f2 = this.f3 = undefined;
    if (typeof rest !== 'number') this.rest = 0;
  }

  /** What all do, in short for those that have nothing to say, and hold nothing that is counted. */
  override dieAbove(height: number): void {
    const { type, f0, f1, f2, f3 } = this;
    if (
      this.weak !== undefined ||
      typeof this.rest !== 'number' ||
      type.refs < 2 ||
      type.del !== undefined ||
      (f0 !== undefined && f0.refs >= 0) ||
      (f1 !== undefined && f1.refs >= 0) ||
      (f2 !== undefined && f2.refs >= 0) ||
      (f3 !== undefined && f3.refs >= 0)
    ) {
      dieAbove.call(this, height);
      return;
    }
    this.refs = DEAD;
    type.refs--;
    this.f0 = this.f1 = this.f2 = this.f3 = undefined;
    forget(this);
    buried(this);
  }
}

/** The constructor of {@link PyInstance}, and the first part of those of classes below it. Short: V8 is to inline it where instances are made. */
export function initInstance(this: Fielded, type: PyType): void {
  // All fields come first: V8 knows the object's layout until something else is stored to.
  if (pool !== undefined) this.refs = 1;
  this.type = type;
  this.shape = type.rootShape;
  this.f0 = undefined;
  this.f1 = undefined;
  this.f2 = undefined;
  this.f3 = undefined;
  this.rest = 0;
  this.weak = undefined;
  if (type.refs >= 0) type.refs++;
}

/**
 * An instance of a Python-defined class that derives from no builtin but `object`: one JavaScript class for them all. Under the `counted`
 * lifetime its first count is that of whoever makes it, so it does not come to stand in the pool ({@link instantiate}).
 */
export const PyInstance = leafClass(PlainInstance, initInstance);
export type PyInstance = Fielded;

/** A new instance of `cls`, which has a class of the host for these. Most are of one: V8 has to see it by name to know what it makes. */
export function instantiate(cls: PyType): PyObject {
  const { instanceClass } = cls;
  if (instanceClass !== PyInstance) return new instanceClass!(cls);
  const made = new PyInstance(cls);
  if (pool !== undefined) pool.pushNew(made);
  return made;
}

const instanceClasses = new Map<unknown, InstanceClass>([[PyPlainObject, PyInstance]]);

/**
 * The instances of Python-defined subclasses of the layout `native`, of which programs make many, get a constructor that calls no
 * `super()` (see leafClass). `init` does what that of `native` does behind that of {@link PyObject}.
 *
 * @param perish what they go through at their death, if not all that {@link PyObject.perish} of `native` does
 */
export function useLeafInstances<T extends PyObject>(
  native: new () => T,
  init: (made: T) => void,
  perish: (this: T & Fielded) => void,
): void {
  const construct = function (this: Fielded, type: PyType) {
    initInstance.call(this, type);
    if (pool !== undefined) pool.pushNew(this);
    init(this as unknown as T);
  };
  const made = leafClass(withFields(native), construct, initInstance);
  (made.prototype as PyObject).perish = perish as (this: PyObject) => void;
  instanceClasses.set(native, made);
}

/** The JavaScript class of the instances of Python-defined subclasses of a builtin layout. One per layout. */
export function instanceClassOf(native: Constructor): InstanceClass {
  if (native.prototype instanceof PyInstance) return native as unknown as InstanceClass;
  let made = instanceClasses.get(native);
  if (made === undefined) instanceClasses.set(native, (made = withFields(native as new () => PyObject)));
  return made;
}

/** True for objects that carry fields: instances of Python-defined classes, and exceptions. */
export function isFielded(o: PyObject): o is Fielded {
  return o instanceof PyInstance || (o as Partial<Fielded>).shape !== undefined;
}
