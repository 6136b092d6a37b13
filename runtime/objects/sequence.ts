import { leafClass, type Exact } from '../kernel/leaf-class.js';
import { Exactly, PyObject } from '../kernel/object.js';
import { pass } from '../kernel/death.js';
import { letGoCounted } from '../kernel/dying.js';
import { born, bornUntracked, counting, currentCounts, DEAD, disown } from '../kernel/ownership.js';
import { PyType } from '../kernel/type.js';
import { ExactInt } from './int.js';

/*
 * Where V8 has seen all layouts, it costs twice as much to read `refs` as to see that something is an int, which is not counted, or
 * the same as a moment ago, such as None: so these are asked for first where there are many. But behind something that is counted an int is
 * not looked for: it would be seen only at the end of a chain of prototypes that the other is none.
 */

/** An owner has stored items. */
export function ownItems(items: PyObject[]): PyObject[] {
  if (!counting) return items;
  let uncounted: PyObject | undefined;
  let mayBeInts = true;
  for (let i = 0; i < items.length; i++) {
    const item = items[i]!;
    if (item === uncounted || (mayBeInts && item instanceof ExactInt)) continue;
    mayBeInts = item.refs < 0;
    if (mayBeInts) uncounted = item;
    else item.refs++;
  }
  return items;
}

/** An owner has let go of items, from the last to the first. */
export function disownItems(items: readonly PyObject[]): void {
  if (!counting) return;
  let uncounted: PyObject | undefined;
  let mayBeInts = true;
  for (let i = items.length - 1; i >= 0; i--) {
    const item = items[i]!;
    if (item === uncounted || (mayBeInts && item instanceof ExactInt)) continue;
    mayBeInts = item.refs < 0;
    if (mayBeInts) uncounted = item;
    else disown(item);
  }
}

/**
 * An owner that dies lets go of items, from the last to the first: what has other owners has one less at once, unless something that dies comes
 * before it.
 */
function letGoItems(items: readonly PyObject[]): void {
  let uncounted: PyObject | undefined;
  let mayBeInts = true;
  let end = items.length;
  for (; end > 0; end--) {
    const item = items[end - 1]!;
    if (item === uncounted || (mayBeInts && item instanceof ExactInt)) continue;
    const { refs } = item;
    if (refs === 1) break;
    mayBeInts = refs < 0;
    if (mayBeInts) uncounted = item;
    else item.refs = refs - 1;
  }
  for (let i = 0; i < end; i++) {
    const item = items[i]!;
    if (item === uncounted || (mayBeInts && item instanceof ExactInt)) continue;
    mayBeInts = item.refs < 0;
    if (mayBeInts) uncounted = item;
    else letGoCounted(item);
  }
}

/** The items of dead tuples and lists. */
const none: PyObject[] = [];

/** The layout of `tuple` and its subclasses. */
export abstract class PyTuple extends PyObject {
  items: readonly PyObject[];
  /** The low half of the hash once `tableHash` has computed it; 0 = not yet. */
  hash: number;

  constructor(items: readonly PyObject[] = []) {
    super();
    this.items = items;
    this.hash = 0;
  }

  override traverse(visit: (o: PyObject) => void): void {
    const { items } = this;
    for (let i = items.length - 1; i >= 0; i--) visit(items[i]!);
  }

  override free(): void {
    this.items = none;
  }

  override decref(): boolean {
    if (this.refs > 1) return --this.refs > 0;
    if (this.refs === 1) this.perish();
    return this.refs > 0;
  }

  override perish(): void {
    if (this.type !== tupleType) return pass(this);
    // Nothing refers to an exact tuple weakly, and it has no __del__.
    this.refs = DEAD;
    letGoItems(this.items);
    this.items = none;
  }
}

/** Exactly a `tuple`. `isTracked`: it may be part of a cycle. */
export const ExactTuple = leafClass(PyTuple, function ExactTuple(this: PyTuple, items: readonly PyObject[], isTracked = true) {
  if (counting) {
    this.refs = 1;
    if (isTracked) born(this);
    else bornUntracked(this);
  }
  this.items = items;
  this.hash = 0;
});
export type ExactTuple = PyTuple & Exact;
ExactTuple.prototype.exactly = Exactly.Tuple;

/** The layout of `list` and its subclasses. Whoever stores into `items` owns and disowns (kernel/ownership). */
export abstract class PyList extends PyObject {
  items: PyObject[];

  constructor(items: PyObject[] = []) {
    super();
    this.items = items;
  }

  override traverse(visit: (o: PyObject) => void): void {
    const { items } = this;
    for (let i = items.length - 1; i >= 0; i--) visit(items[i]!);
  }

  override free(): void {
    this.items = none;
  }

  override decref(): boolean {
    if (this.refs > 1) return --this.refs > 0;
    if (this.refs === 1) this.perish();
    return this.refs > 0;
  }

  override perish(): void {
    if (this.type !== listType) return pass(this);
    // Nothing refers to an exact list weakly, and it has no __del__.
    this.refs = DEAD;
    letGoItems(this.items);
    this.items = none;
  }
}

/** Exactly a `list`. */
export const ExactList = leafClass(PyList, function ExactList(this: PyList, items: PyObject[]) {
  if (counting) {
    this.refs = 1;
    born(this);
  }
  this.items = items;
});
export type ExactList = PyList & Exact;
ExactList.prototype.exactly = Exactly.List;

/** The type `tuple`. */
export const tupleType = PyType.shell('tuple', PyTuple, ExactTuple);
/** The type `list`. */
export const listType = PyType.shell('list', PyList, ExactList);

/** `()`, shared. */
export const emptyTuple: PyTuple = new ExactTuple([]);

/** The tuple of these elements; takes the array over. */
export function makeTuple(items: PyObject[]): PyTuple {
  if (items.length === 0) return emptyTuple;
  if (!counting) return new ExactTuple(items);
  let isTracked = false;
  let mayBeInts = true;
  for (let i = 0; i < items.length; i++) {
    const item = items[i]!;
    if (mayBeInts && item instanceof ExactInt) continue;
    mayBeInts = item.refs < 0;
    if (mayBeInts) continue;
    item.refs++;
    isTracked = true;
  }
  return new ExactTuple(items, isTracked);
}

/** {@link makeTuple} of values of which some may be temporaries above a height. */
export function makeTupleAbove(items: PyObject[], height: number): PyTuple {
  const { pool } = currentCounts();
  return pool.top !== height && pool.passAll(height, items) ? new ExactTuple(items) : makeTuple(items);
}

/** {@link makeList} of values of which some may be temporaries above a height. */
export function makeListAbove(items: PyObject[], height: number): PyList {
  const { pool } = currentCounts();
  return pool.top !== height && pool.passAll(height, items) ? new ExactList(items) : makeList(items);
}

/** A new list of these elements; takes the array over. */
export function makeList(items: PyObject[]): PyList {
  return new ExactList(ownItems(items));
}
