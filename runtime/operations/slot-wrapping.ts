import type { SlotKind, SlotRow } from '../generated/slot-table.js';
import type * as Slot from '../generated/slots.js';
import { raise } from '../kernel/errors.js';
import type { PyObject } from '../kernel/object.js';
import type { PyType } from '../kernel/type.js';
import { intOf, makeBool } from '../objects/int.js';
import { None } from '../objects/singletons.js';
import { attributeError } from './attribute.js';
import { asName } from './convert.js';
import { stopOf } from './stop-value.js';

/*
 * How Python calls a slot: `int.__add__(1, 2)`. The kind of the row says which arguments the slot takes and what its host
 * result is to Python. Source: CPython Objects/typeobject.c: wrap_unaryfunc and its likes.
 */

/** CPython Objects/typeobject.c: check_num_args. */
function exactly(args: readonly PyObject[], count: number): void {
  if (args.length !== count) throw raise('TypeError', `expected ${count} argument${count === 1 ? '' : 's'}, got ${args.length}`);
}

/** Arguments as PyArg_UnpackTuple counts them; the wrappers give it no function name, hence the leading space in its texts. */
function between(args: readonly PyObject[], least: number, most: number): void {
  const { length } = args;
  if (length >= least && length <= most) return;
  const bound = length < least ? least : most;
  const degree = least === most ? '' : length < least ? 'at least ' : 'at most ';
  throw raise('TypeError', ` expected ${degree}${bound} argument${bound === 1 ? '' : 's'}, got ${length}`);
}

function present(o: PyObject | undefined): PyObject | undefined {
  return o === None ? undefined : o;
}

/**
 * Refuses `object.__setattr__(int, ...)`: a builtin type on the way to the wrapper's has a slot of its own, which must not be
 * jumped over. CPython Objects/typeobject.c: hackcheck.
 */
function refuseJump(self: PyObject, slot: 'setattr' | 'delattr', f: Slot.SlotFunction): void {
  for (let type: PyType | undefined = self.type; type !== undefined; type = type.base) {
    if (type[slot] === f) return;
    if (!type.isHeap) throw raise('TypeError', `can't apply this __${slot}__ to ${self.type.name} object`);
  }
}

type Wrapper<F> = (slot: F, self: PyObject, args: PyObject[], kwnames: readonly string[] | null) => PyObject;

const unary: Wrapper<Slot.UnarySlot> = (slot, self, args) => {
  exactly(args, 0);
  return slot(self);
};

const binary: Wrapper<Slot.BinarySlot> = (slot, self, args) => {
  exactly(args, 1);
  return slot(self, args[0]!);
};

const ternary: Wrapper<Slot.TernarySlot> = (slot, self, args) => {
  between(args, 1, 2);
  return slot(self, args[0]!, present(args[1]));
};

const bool: Wrapper<Slot.BoolSlot> = (slot, self, args) => {
  exactly(args, 0);
  return makeBool(slot(self));
};

const number: Wrapper<Slot.LenSlot | Slot.HashSlot> = (slot, self, args) => {
  exactly(args, 0);
  return intOf(slot(self));
};

const next: Wrapper<Slot.NextSlot> = (slot, self, args) => {
  exactly(args, 0);
  const item = slot(self);
  if (item !== undefined) return item;
  throw stopOf(self);
};

const del: Wrapper<Slot.DelSlot> = (slot, self, args) => {
  exactly(args, 0);
  slot(self);
  return None;
};

const setitem: Wrapper<Slot.SetItemSlot | Slot.DescrSetSlot> = (slot, self, args) => {
  between(args, 2, 2);
  slot(self, args[0]!, args[1]!);
  return None;
};

const delitem: Wrapper<Slot.DelItemSlot | Slot.DescrDeleteSlot> = (slot, self, args) => {
  exactly(args, 1);
  slot(self, args[0]!);
  return None;
};

const contains: Wrapper<Slot.ContainsSlot> = (slot, self, args) => {
  exactly(args, 1);
  return makeBool(slot(self, args[0]!));
};

const call: Wrapper<Slot.CallSlot> = (slot, self, args, kwnames) => slot(self, args, kwnames);

const init: Wrapper<Slot.InitSlot> = (slot, self, args, kwnames) => {
  slot(self, args, kwnames);
  return None;
};

const getattribute: Wrapper<Slot.GetAttrSlot> = (slot, self, args) => {
  exactly(args, 1);
  const name = asName(args[0]!);
  const found = slot(self, name);
  if (found === undefined) throw attributeError(self, name);
  return found;
};

const setattr: Wrapper<Slot.SetAttrSlot> = (slot, self, args) => {
  between(args, 2, 2);
  refuseJump(self, 'setattr', slot);
  slot(self, asName(args[0]!), args[1]!);
  return None;
};

const delattr: Wrapper<Slot.DelAttrSlot> = (slot, self, args) => {
  exactly(args, 1);
  refuseJump(self, 'delattr', slot);
  slot(self, asName(args[0]!));
  return None;
};

const descrget: Wrapper<Slot.DescrGetSlot> = (slot, self, args) => {
  between(args, 1, 2);
  const instance = present(args[0]);
  const owner = present(args[1]);
  if (instance === undefined && owner === undefined) throw raise('TypeError', '__get__(None, None) is invalid');
  return slot(self, instance, owner);
};

const buffer: Wrapper<Slot.BinarySlot> = (slot, self, args) => {
  between(args, 1, 1);
  return slot(self, args[0]!);
};

/** `__new__` and `__getattr__` have slots but no slot wrappers: a builtin `__new__` is a function that checks its class. */
type WrappedKind = Exclude<SlotKind, 'new' | 'getattr'>;

// Each wrapper is right for the slots of its kind; the type of the record cannot say so.
const wrappers = {
  unary,
  bool,
  len: number,
  hash: number,
  next,
  del,
  binary,
  'reflected binary': binary,
  'inplace binary': binary,
  ternary,
  'reflected ternary': ternary,
  'inplace ternary': ternary,
  comparison: binary,
  concat: binary,
  repeat: binary,
  getitem: binary,
  setitem,
  delitem,
  contains,
  call,
  init,
  getattribute,
  setattr,
  delattr,
  descrget,
  descrset: setitem,
  descrdelete: delitem,
  buffer,
  releasebuffer: buffer,
} as Readonly<Record<WrappedKind, Wrapper<never>>> as Readonly<Record<SlotKind, Wrapper<Slot.SlotFunction>>>;

/**
 * Calls the slot behind a slot wrapper as Python does: `args` are the arguments after `self`, followed by the values of the
 * keywords named by `kwnames`. That `self` is of the right type is for the descriptor to check.
 */
export function callSlotWrapper(
  row: SlotRow,
  slot: Slot.SlotFunction,
  self: PyObject,
  args: PyObject[],
  kwnames: readonly string[] | null,
): PyObject {
  const { kind } = row;
  if (kwnames !== null && kwnames.length > 0 && kind !== 'call' && kind !== 'init')
    throw raise('TypeError', `wrapper ${row.dunder}() takes no keyword arguments`);
  return wrappers[kind](slot, self, args, kwnames);
}
