import {
  born,
  counting,
  currentCounts,
  DEAD,
  die,
  dieEmpty,
  dismiss,
  dictType,
  ExactTuple,
  False,
  leafClass,
  makeDict,
  None,
  own,
  PyInstance,
  True,
  type ClassSpec,
  type Fielded,
  type PyDict,
  type PyObject,
  type PyTuple,
  type PyType,
  type Rest,
} from '../runtime/index.js';
import { FirstFields, InstanceAttribute } from './attributes.js';
import { dismissReference, ownedReference, type PyReference } from './reference.js';
import { dereference, handOver } from './weak-container.js';

/*
 * What the registry of `weakref.finalize` has for each finalizer, and what `detach` and `peek` give of it. Programs make and drop both by the
 * thousand, and both have the same few layouts of objects in them again and again: so how they are made and die stands here in text of its own, where
 * V8 sees these layouts alone.
 */

export const recordSpec: ClassSpec = { name: '_Info', slots: ['weakref', 'func', 'args', 'kwargs', 'atexit', 'index'] };

export const record = {
  weakref: new InstanceAttribute('weakref'),
  func: new InstanceAttribute('func'),
  args: new InstanceAttribute('args'),
  kwargs: new InstanceAttribute('kwargs'),
  atexit: new InstanceAttribute('atexit'),
  index: new InstanceAttribute('index'),
};

/** An `_Info` that is to be called at exit: its slots lie in the order of their names. It has the count of whoever makes it, and is not in the pool. */
const Record = leafClass(
  PyInstance,
  function Record(this: Fielded, type: PyType, args: PyObject, func: PyObject, index: PyObject, rest: Rest) {
    if (counting) this.refs = 1;
    this.type = own(type);
    this.shape = type.rootShape;
    this.f0 = own(args);
    this.f1 = True;
    this.f2 = own(func);
    this.f3 = own(index);
    this.rest = rest;
    this.weak = undefined;
  },
);

/**
 * Makes the record of a finalizer, for which it waits for the death of `object`.
 *
 * @returns the count of whoever calls this, who then says {@link recorded}
 */
export function makeRecord(
  type: PyType,
  finalizer: PyObject,
  object: PyObject,
  func: PyObject,
  args: PyObject,
  kwargs: PyObject,
  index: PyObject,
): Fielded {
  const weakref = ownedReference(object, finalizer);
  return new Record(type, args, func, index, [undefined, 0, own(kwargs), weakref]);
}

/** The registry has come to own a record, by the count that this had. */
export function recorded(made: Fielded): void {
  if (!counting) return;
  const { pool } = currentCounts();
  pool.adopted((made.rest as Rest)[3] as PyReference);
  pool.adopted(made);
}

/** Knows the records that have their fields where {@link Record} puts them: one question instead of one for each, behind which V8 would not write out what follows. */
const plainRecord = new FirstFields('args', 'atexit', 'func', 'index', 'kwargs', 'weakref');

/** The object whose death a finalizer waits for. */
export function objectIn(entry: PyObject): PyObject | undefined {
  const known = plainRecord.isOf(entry) && typeof entry.rest !== 'number' ? entry.rest[3] : undefined;
  return dereference(known ?? record.weakref.get(entry));
}

/** `(object, func, args, kwargs)`, which owns all but the last as it is given: nothing but None stands there for an empty dict. */
export type Content = [object: PyObject, func: PyObject, args: PyObject, kwargs: PyObject];

/** What a record has. AttributeError if that is not there. */
export function contentOf(object: PyObject, entry: PyObject): Content {
  const known = plainRecord.isOf(entry) && typeof entry.rest !== 'number' ? entry : undefined;
  const func = known?.f2 ?? record.func.get(entry);
  const args = known?.f0 ?? record.args.get(entry);
  const kwargs = (known?.rest as Rest | undefined)?.[2] ?? record.kwargs.get(entry);
  return [own(object), own(func), own(args), own(kwargs)];
}

/** {@link contentOf} a record which the caller owns, and lets go of: if he is the only one, it gives what it has. */
export function takeContent(object: PyObject, entry: PyObject): Content {
  if (entry.refs === 1 && plainRecord.isOf(entry) && entry.type.del === undefined) {
    const { f0: args, f1: atexit, f2: func, f3: index, rest, type } = entry;
    const [kwargs, weakref] = typeof rest === 'number' ? [] : [rest[2], rest[3] as PyObject | undefined];
    if (args && func && index && kwargs && weakref && (atexit === True || atexit === False)) {
      own(object);
      dieEmpty(entry);
      if (index.refs > 0 && --index.refs === 0) die(index);
      dismissReference(weakref);
      if (type.refs > 0 && --type.refs === 0) die(type);
      return [object, func, args, kwargs];
    }
  }
  try {
    return contentOf(object, entry);
  } finally {
    dismiss(entry);
  }
}

/** The tuple of a content, which takes over what that owns. */
export function tupleOf(content: Content): PyTuple {
  if (content[3] !== None) return new ContentTuple(content);
  const keywords = makeDict();
  content[3] = own(keywords);
  handOver(keywords);
  return new ContentTuple(content);
}

/** A tuple of a {@link Content}. */
const ContentTuple = leafClass(ExactTuple as unknown as Base, function ContentTuple(this: PyTuple, items: Content) {
  if (counting) {
    this.refs = 1;
    born(this);
  }
  (this as { items: readonly PyObject[] }).items = items;
  this.holdsCounted = true;
  this.hash = 0;
});
type Base = abstract new (...args: never[]) => PyTuple;

ContentTuple.prototype.perish = function perish(this: PyTuple): void {
  const [object, func, args, kwargs] = this.items as Content;
  // As a rule there is only an empty dict that dies with it.
  const isPlain = kwargs.refs === 1 && kwargs.type === dictType && (kwargs as PyDict).size === 0;
  if (!isPlain || args.refs === 1 || func.refs === 1 || object.refs === 1) return ExactTuple.prototype.perish.call(this);
  this.refs = DEAD;
  this.free();
  die(kwargs);
  if (args.refs > 0) args.refs--;
  if (func.refs > 0) func.refs--;
  if (object.refs > 0) object.refs--;
};
