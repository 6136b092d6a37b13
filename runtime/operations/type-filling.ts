import { slotTable } from '../generated/slot-table.js';
import type { Slot, SlotFunction } from '../generated/slots.js';
import { linearise } from '../kernel/mro.js';
import { plainBit, type PyObject } from '../kernel/object.js';
import { stepAlone, uncounted } from '../kernel/ownership.js';
import type { FunctionSpec, ModuleSpec, TypeSpec } from '../kernel/spec.js';
import { PyType } from '../kernel/type.js';
import {
  PyBuiltinFunction,
  PyClassMethodDescriptor,
  PyGetSet,
  PyMember,
  PyMethodDescriptor,
  PySlotWrapper,
} from '../objects/builtin-function.js';
import { makeStr } from '../objects/str.js';
import { None } from '../objects/singletons.js';
import { PyStaticMethod } from '../objects/method-kinds.js';
import { raise } from '../kernel/errors.js';
import { initialiseSlots, PyNewFunction } from './slots.js';

/** Modules whose types belong to CPython's core. Those of other modules are made from specs, which put the module into the namespace. */
const CORE_MODULES = new Set(['builtins', 'sys', 'types', 'weakref', '_contextvars']);

/** One slot in CPython, `tp_richcompare`: a builtin type that fills one has all six names. */
const COMPARISONS: readonly Slot[] = ['lt', 'le', 'eq', 'ne', 'gt', 'ge'];

/** Fills the shell of a builtin type from its spec. Its bases must have been filled before. */
export function fillType(spec: TypeSpec, object: PyType): void {
  const { type } = spec;
  const namespace = type.namespace;
  type.bases = type === object ? [] : [...(spec.bases ?? [object])];
  type.base = type.bases[0];
  type.mro = linearise(type, type.bases);
  type.module = spec.module ?? type.module;
  type.doc = spec.doc;
  type.textSignature = spec.textSignature;
  type.isBase = spec.final !== true;
  type.patternKind = spec.patternKind ?? type.base?.patternKind;
  type.basicSize = spec.basicSize ?? type.base?.basicSize ?? type.basicSize;
  type.itemSize = spec.itemSize ?? type.base?.itemSize ?? 0;
  type.hasDict = spec.hasDict ?? type.base?.hasDict ?? false;
  type.hasWeakrefs = spec.hasWeakrefs ?? type.base?.hasWeakrefs ?? false;
  type.base?.addSubclass(type);

  if (spec.slots?.new !== undefined) namespace.set('__new__', new PyNewFunction(type, makeChecked));
  const compares = COMPARISONS.some((slot) => spec.slots?.[slot] !== undefined);
  for (const row of slotTable) {
    const own = spec.slots?.[row.slot] as SlotFunction | undefined;
    const slot = own ?? (compares && COMPARISONS.includes(row.slot) ? (object[row.slot] as SlotFunction) : undefined);
    if (slot !== undefined && row.slot !== 'new' && !namespace.has(row.dunder))
      namespace.set(row.dunder, new PySlotWrapper(type, row, slot));
  }
  for (const [name, method] of Object.entries(spec.methods ?? {})) {
    const before = namespace.get(name);
    namespace.set(name, new PyMethodDescriptor(type, name, method, before instanceof PySlotWrapper ? before : undefined));
  }
  for (const [name, method] of Object.entries(spec.classMethods ?? {}))
    namespace.set(name, new PyClassMethodDescriptor(type, name, method));
  for (const [name, method] of Object.entries(spec.staticMethods ?? {}))
    namespace.set(name, new PyStaticMethod(new PyBuiltinFunction(name, method, undefined, undefined, type)));
  for (const [name, getset] of Object.entries(spec.getset ?? {}))
    namespace.set(name, getset.member === true ? new PyMember(type, name, getset, -1) : new PyGetSet(type, name, getset));
  for (const [name, make] of Object.entries(spec.attributes ?? {})) namespace.set(name, make());
  type.isFromSpec = spec.module !== undefined || (!CORE_MODULES.has(type.module) && spec.isCore !== true);
  if (type.isFromSpec && !namespace.has('__module__')) namespace.set('__module__', makeStr(type.module));
  if (!namespace.has('__doc__')) namespace.set('__doc__', spec.doc === undefined ? None : makeStr(spec.doc));

  const step = spec.slots?.next;
  if (step !== undefined)
    type.layout.prototype.nextItem = spec.stepsAlone
      ? function (this: PyObject) {
          return step(this);
        }
      : function (this: PyObject) {
          return stepAlone(step, this);
        };

  initialiseSlots(type);
  if (spec.slots?.new !== undefined) type.new = spec.slots.new;
  // CPython Objects/typeobject.c: type_ready_set_new: what a builtin type does not make itself, `object` does not make for it.
  else if (type.base === object && type.instanceClass === undefined) type.new = undefined;
  type.sameKey = spec.sameKey;
  type.delegate = spec.delegate;
  if (spec.vectorcall !== undefined) {
    const [least, most, make] = spec.vectorcall;
    type.compiled = make;
    for (let n = least; n <= most; n++) type.plain |= plainBit(n);
  }
  if (spec.slots?.modpow !== undefined) type.modpow = spec.slots.modpow;
}

/** What `X.__new__` does: checks its first argument, then makes the object (CPython's tp_new_wrapper). */
function makeChecked(self: PyType, args: PyObject[], kwnames: readonly string[] | null): PyObject {
  const cls = args[0];
  if (cls === undefined) throw raise('TypeError', `${self.name}.__new__(): not enough arguments`);
  if (!(cls instanceof PyType)) throw raise('TypeError', `${self.name}.__new__(X): X is not a type object (${cls.type.name})`);
  if (!cls.isSubtype(self))
    throw raise('TypeError', `${self.name}.__new__(${cls.name}): ${cls.name} is not a subtype of ${self.name}`);
  let native = cls;
  while (native.isHeap) native = native.base!;
  if (native !== self && native.new !== self.new)
    throw raise('TypeError', `${self.name}.__new__(${cls.name}) is not safe, use ${native.name}.__new__()`);
  return self.new!(cls, args.slice(1), kwnames);
}

/** The function objects of a builtin module, by name. They are not counted, so that a call need not hold what it calls. */
export function moduleFunctions(spec: ModuleSpec): [string, PyObject][] {
  return uncounted(() =>
    Object.entries<FunctionSpec>(spec.functions ?? {}).map(([name, f]) => [
      name,
      new PyBuiltinFunction(name, f, undefined, spec.name),
    ]),
  );
}
