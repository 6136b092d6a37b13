import { slotsByDunder, slotTable, type SlotRow } from '../generated/slot-table.js';
import type { Slot, SlotFunction } from '../generated/slots.js';
import { raise } from '../kernel/errors.js';
import { Plain, type PyObject } from '../kernel/object.js';
import { counting } from '../kernel/ownership.js';
import type { PyType } from '../kernel/type.js';
import { PyBuiltinFunction, PyMethodDescriptor, PySlotWrapper } from '../objects/builtin-function.js';
import { FinalizableInstance } from '../objects/finalizable-instance.js';
import { instanceClassOf } from '../objects/instance.js';
import { None } from '../objects/singletons.js';
import type { PyFunction } from '../objects/function.js';
import { bridge, forgetBridges } from './bridges.js';

/**
 * How a type's slots follow from what its MRO's namespaces hold under the dunder names.
 *
 * Source: CPython Objects/typeobject.c: update_one_slot, fixup_slot_dispatchers, inherit_slots.
 */

/** The bits of calls with any number of arguments. */
const ANY_NUMBER = Plain.Class - 1;

/** `X.__new__` of a builtin type: a builtin function that knows the slot behind it. */
export class PyNewFunction extends PyBuiltinFunction {
  declare readonly owner: PyType;

  constructor(owner: PyType, make: (self: PyType, args: PyObject[], kwnames: readonly string[] | null) => PyObject) {
    const implementation = (self: PyType, args: PyObject[], keywords: Map<string, PyObject>) =>
      make(self, [...args, ...keywords.values()], keywords.size === 0 ? null : [...keywords.keys()]);
    super(
      '__new__',
      ['($type, *args, **kwargs)', implementation, 'Create and return a new object.  See help(type) for accurate signature.'],
      owner,
      undefined,
      owner,
    );
    this.compiled = (self: PyType, ...args: PyObject[]) => make(self, args, null);
    this.plainWithSelf = ANY_NUMBER;
  }

  protected override learnPlain(): void {}
}

function setSlot(type: PyType, slot: Slot, f: SlotFunction | undefined): void {
  (type as unknown as Record<Slot, SlotFunction | undefined>)[slot] = f;
  if (slot === 'del') chooseInstanceClass(type);
}

/** Under `host`, instances of classes with `__del__` have a layout of their own, if they have no other native one. */
function chooseInstanceClass(type: PyType): void {
  if (counting || !type.isHeap) return;
  const object = type.mro.at(-1)!;
  if (type.layout !== object.layout) return;
  type.instanceClass = type.del === undefined ? instanceClassOf(object.layout as new () => PyObject) : FinalizableInstance;
}

function getSlot(type: PyType, slot: Slot): SlotFunction | undefined {
  return type[slot];
}

function slotFor(type: PyType, row: SlotRow): SlotFunction | undefined {
  const found = type.lookup(row.dunder);
  if (found === undefined) return undefined;
  const wrapper = found instanceof PyMethodDescriptor ? found.wrapper : found;
  if (wrapper instanceof PySlotWrapper && wrapper.row.dunder === row.dunder && type.isSubtype(wrapper.owner)) {
    // A list's `__mul__` and `__rmul__` fill its sequence slot. Once a class overrides one of them, the number slots call both.
    const leavesSequence = row.twin !== null && overrides(type, row.twin);
    if (row.slot !== wrapper.row.slot) return leavesSequence && row.family !== 'sequence' ? bridge(row, found) : undefined;
    return leavesSequence && row.family === 'sequence' ? undefined : wrapper.slot;
  }
  if (found instanceof PyNewFunction && row.slot === 'new') return found.owner.new;
  // A method defined in Python fills the number slot; CPython's sq_ twins of it stay empty.
  if (row.family === 'sequence') return undefined;
  if (found === None && (row.slot === 'hash' || row.blockedByNone)) return undefined;
  return bridge(row, found);
}

/** True if the type's method of this name is not a builtin's slot. */
function overrides(type: PyType, dunder: string): boolean {
  const found = type.lookup(dunder);
  return found !== undefined && !(found instanceof PySlotWrapper);
}

/** Sets all slots of a type whose MRO and namespace are complete. */
export function initialiseSlots(type: PyType): void {
  const [self, base, ...others] = type.mro;
  // The one slot without a special method is simply inherited.
  type.modpow = type.base?.modpow;
  // A metaclass's `mro()` can have said otherwise.
  const followsBase =
    self === type && base !== undefined && base.mro.length === others.length + 1 && others.every((t, i) => t === base.mro[i + 1]);
  if (followsBase) {
    for (const row of slotTable) setSlot(type, row.slot, getSlot(base, row.slot));
    for (const name of type.namespace.keys()) if (typeof name === 'string') refreshOwn(type, name);
  } else {
    for (const row of slotTable) setSlot(type, row.slot, slotFor(type, row));
  }
}

function refreshOwn(type: PyType, dunder: string): void {
  const rows = slotsByDunder.get(dunder);
  if (rows === undefined) return;
  for (const row of rows) setSlot(type, row.slot, slotFor(type, row));
}

function nextNotImplemented(self: PyObject): never {
  throw raise('TypeError', `'${self.type.name}' object is not iterable`);
}

/** Brings the slots of a type and of its subclasses up to date after `dunder` was set or deleted in its namespace. */
export function refreshSlots(type: PyType, dunder: string): void {
  if (!slotsByDunder.has(dunder)) return;
  refreshOwn(type, dunder);
  // An iteration that runs finds its method gone (CPython Objects/object.c: _PyObject_NextNotImplemented).
  if (dunder === '__next__' && type.next === undefined) type.next = nextNotImplemented;
  for (const subclass of type.subclasses()) refreshSlots(subclass, dunder);
}

/** Recomputes every slot of a type and its subclasses: after its bases have changed. */
export function refreshAllSlots(type: PyType): void {
  initialiseSlots(type);
  for (const subclass of type.subclasses()) refreshAllSlots(subclass);
}

/** To be called when what the function `f` runs has changed: slots may have it in them. */
export function refreshSlotsOf(f: PyFunction): void {
  if (!forgetBridges(f)) return;
  const refresh = (type: PyType) => {
    if (type.isHeap) initialiseSlots(type);
    for (const subclass of type.subclasses()) refresh(subclass);
  };
  refresh(f.type.mro.at(-1)!);
}
