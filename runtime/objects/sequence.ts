import { leafClass, type Exact } from '../kernel/leaf-class.js';
import { Exactly, PyObject } from '../kernel/object.js';
import { pass, settle } from '../kernel/death.js';
import { buried, forget, letGoCounted } from '../kernel/dying.js';
import { counting, DEAD, disown, pool, UNCOUNTED } from '../kernel/ownership.js';
import { PyType } from '../kernel/type.js';
import { ExactInt } from './int.js';

/*
 * Where V8 has seen all layouts, it costs twice as much to read `refs` as to see that something is an int, which is not counted, or
 * the same as a moment ago, such as None: so these are asked for first where there are many. But behind something that is counted an int is
 * not looked for: it would be seen only at the end of a chain of prototypes that the other is none.
 *
 * Most lists and tuples hold nothing that is counted. Each knows whether that is so (`holdsCounted`): then what is copied from it needs no
 * count, and it has nothing to let go of. So whoever stores says so: `ownIn`, `setItems`.
 */

/** An owner has stored items. False if none of them is counted. */
export function ownItems(items: readonly PyObject[]): boolean {
  if (!counting) return true;
  let isAnyCounted = false;
  let uncounted: PyObject | undefined;
  let mayBeInts = false;
  for (let i = 0; i < items.length; i++) {
    const item = items[i]!;
    if (item === uncounted || (mayBeInts && item instanceof ExactInt)) continue;
    mayBeInts = item.refs < 0;
    if (mayBeInts) uncounted = item;
    else {
      item.refs++;
      isAnyCounted = true;
    }
  }
  return isAnyCounted;
}

/** An owner has let go of items, from the last to the first. */
export function disownItems(items: readonly PyObject[]): void {
  if (!counting) return;
  let uncounted: PyObject | undefined;
  let mayBeInts = false;
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
  // Something is counted, and often all is.
  let mayBeInts = false;
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
  readonly items: readonly PyObject[];
  /** False if none of the items is counted. */
  holdsCounted: boolean;
  /** The low half of the hash once `tableHash` has computed it; 0 = not yet. */
  hash: number;

  constructor(items: readonly PyObject[] = []) {
    super();
    this.items = items;
    this.holdsCounted = true;
    this.hash = 0;
  }

  override traverse(visit: (o: PyObject) => void): void {
    const { items } = this;
    for (let i = items.length - 1; i >= 0; i--) visit(items[i]!);
  }

  override free(): void {
    setItems(this, none);
  }

  override perish(): void {
    if (this.type !== tupleType) return pass(this);
    // Nothing refers to an exact tuple weakly, and it has no __del__.
    this.refs = DEAD;
    if (this.holdsCounted) letGoItems(this.items);
    setItems(this, none);
  }
}

/** Exactly a `tuple`. Without anything counted it can be no part of a cycle. */
export const ExactTuple = leafClass(
  PyTuple,
  function ExactTuple(this: PyTuple, items: readonly PyObject[], holdsCounted: boolean = true) {
    if (pool !== undefined) {
      this.refs = 1;
      if (holdsCounted) pool.pushNew(this);
      else pool.pushUntracked(this);
    }
    (this as { items: readonly PyObject[] }).items = items;
    this.holdsCounted = holdsCounted;
    this.hash = 0;
  },
);
export type ExactTuple = PyTuple & Exact;
ExactTuple.prototype.exactly = Exactly.Tuple;
// V8 leaves room for as many fields as the first seven objects of a class have. These are constants, so one that is thrown away has a count.
new ExactTuple([]).refs = UNCOUNTED;

/** The layout of `list` and its subclasses. Whoever stores into `items` (`itemsOf`) owns and disowns (kernel/ownership). */
export abstract class PyList extends PyObject {
  readonly items: readonly PyObject[];
  /** False if none of the items is counted. */
  holdsCounted: boolean;

  constructor(items: PyObject[] = []) {
    super();
    this.items = items;
    this.holdsCounted = true;
  }

  override traverse(visit: (o: PyObject) => void): void {
    const { items } = this;
    for (let i = items.length - 1; i >= 0; i--) visit(items[i]!);
  }

  override free(): void {
    setItems(this, none);
  }

  override perish(): void {
    if (this.type !== listType) return pass(this);
    // Nothing refers to an exact list weakly, and it has no __del__.
    this.refs = DEAD;
    if (this.holdsCounted) letGoItems(this.items);
    setItems(this, none);
  }
}

/** Exactly a `list`. Under the `counted` lifetime its first count is that of whoever makes it, so it does not come to stand in the pool ({@link listOwning}). */
export const ExactList = leafClass(PyList, function ExactList(this: PyList, items: PyObject[], holdsCounted: boolean) {
  if (pool !== undefined) this.refs = 1;
  (this as { items: readonly PyObject[] }).items = items;
  this.holdsCounted = holdsCounted;
});
export type ExactList = PyList & Exact;
ExactList.prototype.exactly = Exactly.List;

const { dieAbove } = PyObject.prototype;

/** What all do, in short for those that hold nothing that is counted. */
ExactList.prototype.dieAbove = function (this: ExactList, height: number): void {
  if (this.holdsCounted) dieAbove.call(this, height);
  else {
    this.refs = DEAD;
    (this as { items: readonly PyObject[] }).items = none;
    forget(this);
    buried(this);
  }
};

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
  let holdsCounted = false;
  let mayBeInts = false;
  for (let i = 0; i < items.length; i++) {
    const item = items[i]!;
    if (mayBeInts && item instanceof ExactInt) continue;
    mayBeInts = item.refs < 0;
    if (mayBeInts) continue;
    item.refs++;
    holdsCounted = true;
  }
  return new ExactTuple(items, holdsCounted);
}

/** {@link makeTuple} of values of which some may be temporaries above a height: it alone stands there then. */
export function makeTupleAbove(items: PyObject[], height: number): PyTuple {
  if (pool!.top === height) return makeTuple(items);
  return pool!.passAll(height, items) ? new ExactTuple(items) : settle(height, makeTuple(items));
}

/** {@link makeList} of values of which some may be temporaries above a height: it alone stands there then. */
export function makeListAbove(items: PyObject[], height: number): PyList {
  if (pool!.top === height) return makeList(items);
  return pool!.passAll(height, items) ? listOwning(items, true) : settle(height, makeList(items));
}

/** A new list that owns these elements already; takes the array over. `holdsCounted`: some of them may be counted. */
export function listOwning(items: PyObject[], holdsCounted: boolean): PyList {
  const list = new ExactList(items, holdsCounted);
  if (pool !== undefined) pool.pushNew(list);
  return list;
}

/** A new list of these elements; takes the array over. */
export function makeList(items: PyObject[]): PyList {
  return listOwning(items, ownItems(items));
}

/** {@link makeList} of one that the caller owns. */
export function makeOwnedList(items: PyObject[]): PyList {
  return new ExactList(items, ownItems(items));
}

/** {@link makeTuple} of items of a sequence. */
export function tupleFrom(sequence: PyTuple | PyList, items: PyObject[]): PyTuple {
  return sequence.holdsCounted || items.length === 0 ? makeTuple(items) : new ExactTuple(items, false);
}

/** {@link makeList} of items of a sequence. */
export function listFrom(sequence: PyTuple | PyList, items: PyObject[]): PyList {
  return sequence.holdsCounted ? makeList(items) : listOwning(items, false);
}

/** The items of a list, for those who change them. */
export function itemsOf(list: PyList): PyObject[] {
  return list.items as PyObject[];
}

/** What `sequence` holds, and owns, from now on. `holdsCounted`: some of it may be counted. Gives what it held. */
export function setItems(sequence: PyTuple | PyList, items: readonly PyObject[], holdsCounted = true): readonly PyObject[] {
  const old = sequence.items;
  (sequence as { items: readonly PyObject[] }).items = items;
  sequence.holdsCounted = holdsCounted;
  return old;
}
