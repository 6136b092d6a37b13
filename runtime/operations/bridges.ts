import type { SlotKind, SlotRow } from '../generated/slot-table.js';
import type * as Slot from '../generated/slots.js';
import type { PyObject } from '../kernel/object.js';
import { PyBaseException } from '../objects/exception.js';
import { PyMethodDescriptor, PySlotWrapper } from '../objects/builtin-function.js';
import { PyFunction, type CompiledFunction } from '../objects/function.js';
import { None, NotImplemented } from '../objects/singletons.js';
import { intern } from '../objects/str.js';
import { isTrue } from '../objects/truth.js';
import { bind } from './attribute.js';
import { checkedBool, checkedHash, checkedLength, checkedNone, checkedObject } from './bridge-results.js';
import { call, call0, call1, call2, call3, type MethodCallSlot } from './call.js';
import { endedBy } from './stop-value.js';
import { raise } from '../kernel/errors.js';

/*
 * How a slot of a class calls the special method that its namespace holds. The kind of the row says which arguments the method
 * gets; its result is checked as the row says. Source: CPython Objects/typeobject.c: slot_tp_repr, slot_nb_add and their likes,
 * lookup_maybe_method.
 */

/** Functions and builtin methods take self as their first argument; anything else is bound by its `__get__` first. */
function takesSelf(method: PyObject): boolean {
  return method instanceof PyFunction || method instanceof PyMethodDescriptor || method instanceof PySlotWrapper;
}

type With0 = (self: PyObject) => PyObject;
type With1 = (self: PyObject, a: PyObject) => PyObject;
type With2 = (self: PyObject, a: PyObject, b: PyObject) => PyObject;

/**
 * What stands in the slot itself where `method` is a function that takes just `count` arguments: what it runs, as long as it runs that
 * ({@link forgetBridges}).
 */
function direct(method: PyObject, count: number): CompiledFunction | undefined {
  return method instanceof PyFunction && method.code.plainCount === count ? method.compiled : undefined;
}

function with0(method: PyObject): With0 {
  const compiled = direct(method, 1);
  if (compiled !== undefined) return compiled;
  return takesSelf(method) ? (self) => call1(method, self) : (self) => call0(bind(method, self, self.type));
}

function with1(method: PyObject): With1 {
  const compiled = direct(method, 2);
  if (compiled !== undefined) return compiled;
  return takesSelf(method) ? (self, a) => call2(method, self, a) : (self, a) => call1(bind(method, self, self.type), a);
}

function with2(method: PyObject): With2 {
  const compiled = direct(method, 3);
  if (compiled !== undefined) return compiled;
  return takesSelf(method)
    ? (self, a, b) => call3(method, self, a, b)
    : (self, a, b) => call2(bind(method, self, self.type), a, b);
}

function withAll(method: PyObject): Slot.CallSlot {
  return takesSelf(method)
    ? (self, args, kwnames) => call(method, [self, ...args], kwnames)
    : (self, args, kwnames) => call(bind(method, self, self.type), args, kwnames);
}

type Bridge<F> = (method: PyObject, row: SlotRow) => F;

const unary: Bridge<Slot.UnarySlot> = (method, row) => {
  const f = with0(method);
  return row.result === 'object' ? f : (self) => checkedObject(row, self, f(self));
};

const bool: Bridge<Slot.BoolSlot> = (method, row) => {
  const f = with0(method);
  return (self) => checkedBool(row, self, f(self));
};

const len: Bridge<Slot.LenSlot> = (method) => {
  const f = with0(method);
  return (self) => checkedLength(f(self));
};

/** The method bound to `self`; undefined if its descriptor raises, which to some slots is as good as none. */
function boundIfPossible(method: PyObject, self: PyObject): PyObject | undefined {
  try {
    return bind(method, self, self.type);
  } catch (error) {
    if (error instanceof PyBaseException) return undefined;
    throw error;
  }
}

/** CPython Objects/typeobject.c: slot_tp_hash. */
const hash: Bridge<Slot.HashSlot> = (method, row) => {
  if (takesSelf(method)) {
    const f = with0(method);
    return (self) => checkedHash(row, self, f(self));
  }
  return (self) => {
    const bound = boundIfPossible(method, self);
    if (bound === undefined) throw raise('TypeError', `unhashable type: '${self.type.name}'`);
    return checkedHash(row, self, call0(bound));
  };
};

const next: Bridge<Slot.NextSlot> = (method) => {
  const f = with0(method);
  return (self) => {
    try {
      return f(self);
    } catch (error) {
      return endedBy(self, error);
    }
  };
};

const binary: Bridge<Slot.BinarySlot> = (method) => with1(method);

/** `pow(a, b)` gives the method two arguments, `pow(a, b, mod)` three. */
const ternary: Bridge<Slot.TernarySlot> = (method) => {
  const two = with1(method);
  const three = with2(method);
  return (self, other, mod) => (mod === undefined ? two(self, other) : three(self, other, mod));
};

/** Before Python 3.14 three-argument `pow` does not ask `__rpow__`. CPython Objects/typeobject.c: slot_nb_power. */
const reflectedTernary: Bridge<Slot.TernarySlot> = (method) => {
  const two = with1(method);
  return (self, other, mod) => (mod === undefined ? two(self, other) : NotImplemented);
};

/** CPython gives `__ipow__` no third argument. */
const inplaceTernary: Bridge<Slot.TernarySlot> = (method) => {
  const two = with1(method);
  return (self, other) => two(self, other);
};

/** CPython Objects/typeobject.c: slot_tp_richcompare. */
const comparison: Bridge<Slot.BinarySlot> = (method) => {
  if (takesSelf(method)) return with1(method);
  return (self, other) => {
    const bound = boundIfPossible(method, self);
    return bound === undefined ? NotImplemented : call1(bound, other);
  };
};

const setitem: Bridge<Slot.SetItemSlot> = (method) => with2(method);
const delitem: Bridge<Slot.DelItemSlot> = (method) => with1(method);

const contains: Bridge<Slot.ContainsSlot> = (method) => {
  const f = with1(method);
  return (self, item) => isTrue(f(self, item));
};

const del: Bridge<Slot.DelSlot> = (method) => with0(method);
/** The calls with few arguments ask for the method itself, to which they need only pass the object. */
const vectorcall: Bridge<MethodCallSlot> = (method) =>
  Object.assign(withAll(method), { method: takesSelf(method) ? method : undefined });

const init: Bridge<Slot.InitSlot> = (method, row) => {
  const f = withAll(method);
  return (self, args, kwnames) => checkedNone(row, self, f(self, args, kwnames));
};

/** `__new__` is a static method: found through the class, it takes the class as its first argument like any other. */
const construct: Bridge<Slot.NewSlot> = (method) => (type, args, kwnames) => {
  const f = bind(method, undefined, type);
  if (kwnames === null && args.length === 1) return call2(f, type, args[0]!);
  if (kwnames === null && args.length === 2) return call3(f, type, args[0]!, args[1]!);
  return call(f, [type, ...args], kwnames);
};

const getattribute: Bridge<Slot.GetAttrSlot> = (method) => {
  const f = with1(method);
  return (self, name) => f(self, intern(name));
};

const setattr: Bridge<Slot.SetAttrSlot> = (method) => {
  const f = with2(method);
  return (self, name, value) => void f(self, intern(name), value);
};

const delattr: Bridge<Slot.DelAttrSlot> = (method) => {
  const f = with1(method);
  return (self, name) => void f(self, intern(name));
};

const descrget: Bridge<Slot.DescrGetSlot> = (method) => {
  const f = with2(method);
  return (self, instance, owner) => f(self, instance ?? None, owner ?? None);
};

const bridges: Readonly<Record<SlotKind, Bridge<Slot.SlotFunction>>> = {
  unary,
  bool,
  len,
  hash,
  next,
  del,
  binary,
  'reflected binary': binary,
  'inplace binary': binary,
  ternary,
  'reflected ternary': reflectedTernary,
  'inplace ternary': inplaceTernary,
  comparison,
  concat: binary,
  repeat: binary,
  getitem: binary,
  buffer: binary,
  releasebuffer: binary,
  setitem,
  delitem,
  contains,
  call: vectorcall,
  init,
  new: construct,
  getattribute,
  getattr: getattribute,
  setattr,
  delattr,
  descrget,
  descrset: setitem,
  descrdelete: delitem,
};

const made = new WeakMap<PyObject, Map<SlotRow, Slot.SlotFunction>>();

/**
 * The function that stands in the slot of `row` where the special method is `method`, an entry of a class's namespace. Always
 * the same one for the same method: that a subclass has overridden a reflected method is seen by its slots being different.
 */
export function bridge(row: SlotRow, method: PyObject): Slot.SlotFunction {
  let ofMethod = made.get(method);
  if (ofMethod === undefined) made.set(method, (ofMethod = new Map()));
  let f = ofMethod.get(row);
  if (f === undefined) ofMethod.set(row, (f = bridges[row.kind](method, row)));
  return f;
}

/** The function `method` runs something else from now on. True if it stood behind slots, which have to be filled anew. */
export function forgetBridges(method: PyFunction): boolean {
  return made.delete(method);
}
