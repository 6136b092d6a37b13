import { pass } from '../kernel/death.js';
import { dismiss, letGoCounted } from '../kernel/dying.js';
import { leafClass, type Exact } from '../kernel/leaf-class.js';
import { Exactly, PyObject } from '../kernel/object.js';
import { DEAD, disown, ownIn, pool } from '../kernel/ownership.js';
import { PyType } from '../kernel/type.js';
import { highHash, keysEqual, tableHash } from './hash.js';
import { ExactInt } from './int.js';
import type { WeakLink } from '../kernel/weak-holder.js';

const MIN_SIZE = 8;
const LINEAR_PROBES = 9;
const PERTURB_SHIFT = 5;

/** The low 32 bits of the 64-bit hash of `key` after `shifts` shifts; `hash` is its low half. */
function shiftedHash(key: PyObject, hash: number, shifts: number): number {
  const bits = shifts * PERTURB_SHIFT;
  // So early the bits of the high half are above those that any table uses.
  if (bits <= 10) return hash >>> bits;
  if (bits >= 64) return 0;
  const high = highHash(key, hash);
  return bits < 32 ? (hash >>> bits) | (high << (32 - bits)) : high >>> (bits - 32);
}

/** Stands where an element was removed. */
class Dummy extends PyObject {}
const dummy = new Dummy();
/** Its hash. The low half of an element's hash may be the same. */
const DUMMY_HASH = -1;

type Entry = PyObject | undefined;

/** Makes arrays whose length is a power of two and whose elements are all the same: copies, since to fill one takes V8 several times as long. */
function blank<T>(element: T): (length: number) => T[] {
  const blanks: T[][] = [];
  return (length) => {
    // What is so long is not kept.
    if (length > 4096) return new Array<T>(length).fill(element);
    return (blanks[Math.clz32(length)] ??= Array.from({ length }, () => element)).slice();
  };
}

const blankTable = blank<Entry>(undefined);
const blankHashes = blank(0);

/** A table without elements. The smallest one is a literal, which V8 copies in the text. */
function emptyTable(length: number): Entry[] {
  if (length !== MIN_SIZE) return blankTable(length);
  return [undefined, undefined, undefined, undefined, undefined, undefined, undefined, undefined];
}

/** What dead sets have. */
const none = blankTable(0);
const noHashes = blankHashes(0);

/** The hashes of such a table. */
function emptyHashes(length: number): number[] {
  return length === MIN_SIZE ? [0, 0, 0, 0, 0, 0, 0, 0] : blankHashes(length);
}

/**
 * The layout of `set`, `frozenset` and their subclasses: the open-addressing table of CPython's Objects/setobject.c, with its
 * probe sequence and growth, so that elements with the same hashes come in the same order.
 */
export abstract class PySet extends PyObject {
  table = emptyTable(MIN_SIZE);
  hashes = emptyHashes(MIN_SIZE);
  mask = MIN_SIZE - 1;
  /** Entries in use, dummies included. */
  private fill = 0;
  /** The number of elements. */
  size = 0;
  private finger = 0;
  /** False if none of the elements is counted, as of lists (sequence.ts). */
  holdsCounted = false;
  override weak: WeakLink | undefined = undefined;

  constructor() {
    super();
  }

  override traverse(visit: (o: PyObject) => void): void {
    for (const key of this.table) if (key !== undefined && key !== dummy) visit(key);
  }

  override free(): void {
    this.table = none;
    this.hashes = noHashes;
  }

  override perish(): void {
    if ((this.type !== setType && this.type !== frozenSetType) || this.weak !== undefined) return pass(this);
    this.refs = DEAD;
    const { table } = this;
    // What is named last goes first.
    for (let i = this.holdsCounted ? table.length - 1 : -1; i >= 0; i--) {
      const key = table[i];
      if (key !== undefined && !(key instanceof ExactInt) && key !== dummy && key.refs > 0) letGoCounted(key);
    }
    this.free();
  }

  /** The entry of `key`, or -1. */
  find(key: PyObject, hash: number): number {
    const { table, hashes, mask } = this;
    let shifts = 0;
    let at = hash & mask;
    for (;;) {
      const last = at + LINEAR_PROBES <= mask ? at + LINEAR_PROBES : at;
      for (let i = at; i <= last; i++) {
        const candidate = table[i];
        if (candidate === undefined) return -1;
        // First, since to compare objects V8 reads them.
        if (hashes[i] === hash && candidate !== dummy) {
          if (candidate === key) return i;
          const same = keysEqual(candidate, key);
          // A user's __eq__ may have changed the set: then begin anew, as CPython does.
          if (this.table !== table || table[i] !== candidate) return this.find(key, hash);
          if (same) return i;
        }
      }
      at = (at * 5 + 1 + shiftedHash(key, hash, ++shifts)) & mask;
    }
  }

  has(key: PyObject): boolean {
    return this.find(key, tableHash(key)) >= 0;
  }

  /** Adds an element; an equal one that is there already stays. */
  add(key: PyObject): void {
    this.addHashed(key, tableHash(key));
  }

  /** Adds an element whose table hash is known. */
  addHashed(key: PyObject, hash: number): void {
    const at = this.place(key, hash);
    if (at < 0) this.put(~at, ownIn(this, key), hash);
  }

  /** The same by an owner, whose count passes to the set unless an equal element is there: then false. V8 knows there what is counted, and here it has seen everything. */
  addCounted(key: PyObject, hash: number): boolean {
    const at = this.place(key, hash);
    if (at >= 0) return false;
    this.holdsCounted = true;
    this.put(~at, key, hash);
    return true;
  }

  /** The entry of `key`, or the complement of the one where it belongs: the last dummy on the way is used again (set_add_entry). */
  private place(key: PyObject, hash: number): number {
    const { table, hashes, mask } = this;
    let shifts = 0;
    let at = hash & mask;
    let reusable = -1;
    for (;;) {
      const last = at + LINEAR_PROBES <= mask ? at + LINEAR_PROBES : at;
      for (let i = at; i <= last; i++) {
        const candidate = table[i];
        if (candidate === undefined) return ~(reusable < 0 ? i : reusable);
        if (hashes[i] === DUMMY_HASH && candidate === dummy) {
          reusable = i;
        } else if (hashes[i] === hash) {
          if (candidate === key) return i;
          const same = keysEqual(candidate, key);
          if (this.table !== table || table[i] !== candidate) return this.place(key, hash);
          if (same) return i;
        }
      }
      at = (at * 5 + 1 + shiftedHash(key, hash, ++shifts)) & mask;
    }
  }

  private put(i: number, key: PyObject, hash: number): void {
    const isFree = this.table[i] === undefined;
    this.table[i] = key;
    this.hashes[i] = hash;
    this.size++;
    if (isFree && ++this.fill * 5 >= this.mask * 3) this.resize(this.size > 50000 ? this.size * 2 : this.size * 4);
  }

  /** set_table_resize: a table for more than `minimum` elements, without dummies. */
  private resize(minimum: number): void {
    let length = MIN_SIZE;
    while (length <= minimum) length *= 2;
    const { table, hashes } = this;
    const newTable = emptyTable(length);
    const newHashes = emptyHashes(length);
    for (let i = 0; i < table.length; i++) {
      const key = table[i];
      if (key !== undefined && key !== dummy) insertClean(newTable, newHashes, length - 1, key, hashes[i]!);
    }
    this.table = newTable;
    this.hashes = newHashes;
    this.mask = length - 1;
    this.fill = this.size;
  }

  /** Makes room for `count` more elements before they are added (set_merge, set_update_internal). */
  reserve(count: number): void {
    if ((this.fill + count) * 5 >= this.mask * 3) this.resize((this.size + count) * 2);
  }

  /** Adds all elements of another set. Source: set_merge_lock_held. */
  merge(other: PySet): void {
    if (other === this || other.size === 0) return;
    this.reserve(other.size);
    if (this.fill === 0 && this.mask === other.mask && other.fill === other.size) {
      this.table = other.table.slice();
      this.hashes = other.hashes.slice();
      if (other.holdsCounted) for (const key of this.table) if (key !== undefined) ownIn(this, key);
      this.fill = this.size = other.size;
      return;
    }
    const isEmpty = this.fill === 0;
    for (let i = 0; i < other.table.length; i++) {
      const key = other.at(i);
      if (key === undefined) continue;
      if (isEmpty) insertClean(this.table, this.hashes, this.mask, ownIn(this, key), other.hashes[i]!);
      else this.addHashed(key, other.hashes[i]!);
    }
    if (isEmpty) this.fill = this.size = other.size;
  }

  /** Removes an element; false if it was not there. */
  discard(key: PyObject, hash = tableHash(key)): boolean {
    const i = this.size === 0 ? -1 : this.find(key, hash);
    if (i >= 0) this.removeAt(i);
    return i >= 0;
  }

  /** Removes the element in entry `i`. */
  removeAt(i: number): void {
    dismiss(this.takeOut(i));
  }

  /** The same; the caller then owns the element. */
  takeOut(i: number): PyObject {
    const old = this.table[i]!;
    this.table[i] = dummy;
    this.hashes[i] = DUMMY_HASH;
    this.size--;
    return old;
  }

  /** Shrinks a table of which more than a quarter are dummies (set_difference_update_internal). */
  sweep(): void {
    if (this.fill - this.size > Math.floor(this.mask / 4)) this.resize(this.size > 50000 ? this.size * 2 : this.size * 4);
  }

  /** Removes some element, which the caller then owns; undefined if there is none. The search goes on where the last one ended. */
  pop(): PyObject | undefined {
    if (this.size === 0) return undefined;
    let i = this.finger & this.mask;
    while (this.table[i] === undefined || this.table[i] === dummy) i = i === this.mask ? 0 : i + 1;
    const key = this.table[i]!;
    this.table[i] = dummy;
    this.hashes[i] = DUMMY_HASH;
    this.size--;
    this.finger = i + 1;
    return key;
  }

  clear(): void {
    const { table } = this;
    this.reset();
    for (const key of table) if (key !== undefined && key !== dummy) disown(key);
  }

  private reset(): void {
    this.table = emptyTable(MIN_SIZE);
    this.hashes = emptyHashes(MIN_SIZE);
    this.mask = MIN_SIZE - 1;
    this.fill = this.size = this.finger = 0;
    this.holdsCounted = false;
  }

  /** Takes over the content of a temporary set (set_swap_bodies); the old elements go. */
  become(other: PySet): void {
    const { table } = this;
    this.table = other.table;
    this.hashes = other.hashes;
    this.mask = other.mask;
    this.fill = other.fill;
    this.size = other.size;
    this.holdsCounted = other.holdsCounted;
    other.reset();
    for (const key of table) if (key !== undefined && key !== dummy) disown(key);
  }

  /** The element in entry `i`, if one is there. */
  at(i: number): PyObject | undefined {
    const key = this.table[i];
    return key === dummy ? undefined : key;
  }

  /** Calls `visit` with each element and its table hash, live; `false` stops. */
  forEach(visit: (key: PyObject, hash: number) => unknown): boolean {
    for (let i = 0; i < this.table.length; i++) {
      const key = this.table[i];
      if (key !== undefined && key !== dummy && visit(key, this.hashes[i]!) === false) return false;
    }
    return true;
  }

  /** The elements in the order of the table. */
  elements(): PyObject[] {
    const elements: PyObject[] = [];
    this.forEach((key) => {
      elements.push(key);
    });
    return elements;
  }
}

PySet.prototype.clearsWeak = true;

/** set_insert_clean: the element is known not to be there, and the table has no dummies. */
function insertClean(table: Entry[], hashes: number[], mask: number, key: PyObject, hash: number): void {
  let shifts = 0;
  let at = hash & mask;
  for (;;) {
    const last = at + LINEAR_PROBES <= mask ? at + LINEAR_PROBES : at;
    for (let i = at; i <= last; i++) {
      if (table[i] !== undefined) continue;
      table[i] = key;
      hashes[i] = hash;
      return;
    }
    at = (at * 5 + 1 + shiftedHash(key, hash, ++shifts)) & mask;
  }
}

/** The layout of `frozenset` and its subclasses. */
export class PyFrozenSet extends PySet {
  /** The hash, computed on first demand. */
  hash: number | bigint | undefined = undefined;

  constructor() {
    super();
  }
}

/** The layout of `set` and its subclasses. */
export class PyMutableSet extends PySet {}

/** What the constructors below do (see leafClass). */
function begin(made: PySet): void {
  if (pool !== undefined) {
    made.refs = 1;
    pool.pushNew(made);
  }
  made.table = emptyTable(MIN_SIZE);
  made.hashes = emptyHashes(MIN_SIZE);
  made.mask = MIN_SIZE - 1;
  made['fill'] = 0;
  made.size = 0;
  made['finger'] = 0;
  made.holdsCounted = false;
  made.weak = undefined;
}

/** Exactly a `set`. */
export const ExactSet = leafClass(PyMutableSet, function ExactSet(this: PyMutableSet) {
  begin(this);
});
export type ExactSet = PyMutableSet & Exact;
ExactSet.prototype.exactly = Exactly.Set;

/** Exactly a `frozenset`. */
export const ExactFrozenSet = leafClass(PyFrozenSet, function ExactFrozenSet(this: PyFrozenSet) {
  begin(this);
  this.hash = undefined;
});
export type ExactFrozenSet = PyFrozenSet & Exact;

/** The type `set`. */
export const setType = PyType.shell('set', PyMutableSet, ExactSet);
/** The type `frozenset`. */
export const frozenSetType = PyType.shell('frozenset', PyFrozenSet, ExactFrozenSet);

/** A new set of these elements. */
export function makeSet(elements: Iterable<PyObject> = []): PyMutableSet {
  const made = new ExactSet();
  for (const element of elements) made.add(element);
  return made;
}

/** The frozenset of these elements. */
export function makeFrozenSet(elements: Iterable<PyObject> = []): PyFrozenSet {
  const made = new ExactFrozenSet();
  for (const element of elements) made.add(element);
  return made;
}
