import { raise } from '../kernel/errors.js';
import { letGo } from '../kernel/dying.js';
import type { Visit } from '../kernel/holding.js';
import { leafClass } from '../kernel/leaf-class.js';
import { PyObject } from '../kernel/object.js';
import { counting, DEAD, pool, UNCOUNTED } from '../kernel/ownership.js';
import { PyType, typeType } from '../kernel/type.js';
import { dictType, type PyDict } from '../objects/dict.js';
import { keysEqual } from '../objects/hash.js';
import { None } from '../objects/singletons.js';
import { bind } from './attribute.js';
import { call } from './call.js';
import { asClampedIndex, asSize } from './convert.js';
import { iterate } from './iteration.js';

/** Subscription, length and membership. Source: CPython Objects/abstract.c. */

/** The layout of `slice`. */
abstract class Slice extends PyObject {
  declare readonly start: PyObject;
  declare readonly stop: PyObject;
  declare readonly step: PyObject;

  /** True if its parts are not counted: nobody can see the moment at which it dies. */
  get diesUnseen(): boolean {
    return this.start.refs < 0 && this.stop.refs < 0 && this.step.refs < 0;
  }

  override traverse(visit: Visit): void {
    visit(this.step);
    visit(this.start);
    visit(this.stop);
  }

  /** Nothing refers to a slice weakly, and it has no `__del__`. */
  override perish(): void {
    this.refs = DEAD;
    letGo(this.stop);
    letGo(this.start);
    letGo(this.step);
  }
}

/** A slice that owns its three parts. `isSeen`: false if it is dropped before any code runs, so that nobody has to count it. */
export const PySlice = leafClass(
  Slice,
  function PySlice(this: Slice, start: PyObject = None, stop: PyObject = None, step: PyObject = None, isSeen: boolean = true) {
    if (counting && !isSeen) this.refs = UNCOUNTED;
    else if (pool !== undefined) {
      this.refs = 1;
      pool.pushNew(this);
      if (start.refs >= 0) start.refs++;
      if (stop.refs >= 0) stop.refs++;
      if (step.refs >= 0) step.refs++;
    }
    const made = this as { -readonly [key in 'start' | 'stop' | 'step']: PyObject };
    made.start = start;
    made.stop = stop;
    made.step = step;
  },
);
export type PySlice = Slice;

/** The type `slice`. */
export const sliceType = PyType.shell('slice', PySlice);

/** `len(o)`, exactly. */
export function lengthOf(o: PyObject): number | bigint {
  const slot = o.type.len;
  if (slot === undefined) throw raise('TypeError', `object of type '${o.type.name}' has no len()`);
  return slot(o);
}

/** `len(o)` for those who count with JavaScript's numbers. */
export function len(o: PyObject): number {
  return Number(lengthOf(o));
}

let aliasOf: ((origin: PyType, parameters: PyObject) => PyObject) | undefined;

/** Installs the maker of generic aliases, for `type[...]`. */
export function setAliasMaker(make: (origin: PyType, parameters: PyObject) => PyObject): void {
  aliasOf = make;
}

/** `o[key]`; a class is asked for `__class_getitem__`. Short: V8 is to inline it where the slot is a function of the program. */
export function getitem(o: PyObject, key: PyObject): PyObject {
  const { type } = o;
  if (type === dictType) return (o as PyDict).get(key) ?? missingKey(key);
  const slot = type.getitem;
  return slot !== undefined ? slot(o, key) : getitemOfClass(o, key);
}

/** What {@link getitem} does where there is no slot. Source: CPython Objects/abstract.c: PyObject_GetItem. */
function getitemOfClass(o: PyObject, key: PyObject): PyObject {
  if (o instanceof PyType) {
    // `type` has no __class_getitem__, which metaclasses would inherit.
    if (o === typeType) return aliasOf!(o, key);
    const hook = o.lookup('__class_getitem__');
    if (hook !== undefined && hook !== None) return call(bind(hook, undefined, o), [key]);
    throw raise('TypeError', `type '${o.name}' is not subscriptable`);
  }
  throw raise('TypeError', `'${o.type.name}' object is not subscriptable`);
}

/** The KeyError of a dict that has no `key`. */
export function missingKey(key: PyObject): never {
  // Never optimised, since V8 counts returns and loops only, and better so: a throw looks up its position in the table of its
  // function, and that of an optimised one with all that is inlined is long.
  throw raise('KeyError', key);
}

/** `o[key] = value`. */
export function setitem(o: PyObject, key: PyObject, value: PyObject): void {
  const { type } = o;
  if (type === dictType) {
    (o as PyDict).set(key, value);
    return;
  }
  const slot = type.setitem;
  if (slot === undefined) throw raise('TypeError', `'${type.name}' object does not support item assignment`);
  slot(o, key, value);
}

/** `del o[key]`. Source of the errors: CPython Objects/abstract.c: PyObject_DelItem, PySequence_DelItem. */
export function delitem(o: PyObject, key: PyObject): void {
  const { type } = o;
  const slot = type.delitem;
  if (slot !== undefined) return slot(o, key);
  // What has the slots of sequences, used or not, is taken for one where the key is an index.
  const isSequence = type.isHeap || type.len !== undefined || type.contains !== undefined;
  const not = isSequence && key.type.index !== undefined ? "doesn't" : 'does not';
  throw raise('TypeError', `'${type.name}' object ${not} support item deletion`);
}

/** `x in o`: `__contains__`, else by iteration. */
export function contains(o: PyObject, x: PyObject): boolean {
  const type = o.type;
  if (type === dictType) return (o as PyDict).has(x);
  if (type.contains !== undefined) return type.contains(o, x);
  if (type.lookup('__contains__') === None) throw raise('TypeError', `'${type.name}' object is not a container`);
  if (type.iter === undefined && type.getitem === undefined)
    throw raise('TypeError', `argument of type '${type.name}' is not iterable`);
  let found = false;
  iterate(o, (item) => {
    found = keysEqual(item, x);
    return !found;
  });
  return found;
}

/** An index into a sequence of `length` items as 0 <= i < length, or -1 if it is out of range. Negative ones count from the end. */
export function normaliseIndex(key: PyObject, length: number): number {
  const i = asSize(key, 'IndexError');
  const at = i < 0 ? i + length : i;
  return at >= 0 && at < length ? at : -1;
}

/** The bounds of a slice over `length` items: first index, bound, step, and the number of items. */
export interface SliceIndices {
  readonly start: number;
  readonly stop: number;
  readonly step: number;
  readonly count: number;
}

function sliceBound(o: PyObject): number {
  if (o.type.index === undefined) throw raise('TypeError', 'slice indices must be integers or None or have an __index__ method');
  return asClampedIndex(o);
}

/** PySlice_Unpack and PySlice_AdjustIndices. */
export function sliceIndices(slice: PySlice, length: number): SliceIndices {
  const step = slice.step === None ? 1 : sliceBound(slice.step);
  if (step === 0) throw raise('ValueError', 'slice step cannot be zero');
  const low = step < 0 ? -1 : 0;
  const high = step < 0 ? length - 1 : length;
  const adjust = (o: PyObject, fallback: number) => {
    if (o === None) return fallback;
    const i = sliceBound(o);
    return i < 0 ? Math.max(i + length, low) : Math.min(i, high);
  };
  const start = adjust(slice.start, step < 0 ? high : low);
  const stop = adjust(slice.stop, step < 0 ? low : high);
  const span = step < 0 ? start - stop : stop - start;
  return { start, stop, step, count: span <= 0 ? 0 : Math.floor((span - 1) / Math.abs(step)) + 1 };
}
