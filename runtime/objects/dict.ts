import { raise } from '../kernel/errors.js';
import { pass } from '../kernel/death.js';
import { dismiss, letGoCounted } from '../kernel/dying.js';
import { leafClass, type Exact } from '../kernel/leaf-class.js';
import { Exactly, PyObject } from '../kernel/object.js';
import { counting, DEAD, disown, own, pool } from '../kernel/ownership.js';
import { PyType } from '../kernel/type.js';
import { FREE, place, unplace } from './dict-index.js';
import { keysEqual, tableHash } from './hash.js';
import { ExactTuple } from './sequence.js';
import { hashOfStr, PyStr } from './str.js';

/** Up to this many entries a dict has no index: a scan over the hashes is faster than any table. */
const LINEAR = 8;
/** And so many entries it may have, holes included. */
const SPARSE = 32;
/** What dicts hold that have never held anything, or are dead. To V8 an array of objects, as all others. */
const none: (PyObject | undefined)[] = [undefined];
none.pop();
const noHashes: number[] = [];

/**
 * The layout of `dict` and its subclasses: a compact, insertion-ordered hash table (after CPython's Objects/dictobject.c).
 * Entries lie in parallel arrays in order of insertion; a deleted one leaves a hole (`keys[i] === undefined`) until the arrays
 * are compacted. `index` maps hash positions to entries by open addressing.
 *
 * An entry keeps its number until `layout` changes, so a site may remember it and test `dict.keys[i] === name`.
 */
export abstract class PyDict extends PyObject {
  keys = none;
  values = none;
  /** The table hash of each key. */
  hashes = noHashes;
  protected index: Int32Array | undefined = undefined;
  /** How many positions of the index are taken: entries that were popped leave theirs behind. */
  protected filled = 0;
  /** Without an index, before this entry there are only holes. */
  protected first = 0;
  /** The number of items. */
  size = 0;
  /** Changes when a key is added or removed, not when a value is replaced. */
  keysVersion = 0;

  constructor() {
    super();
  }

  override traverse(visit: (o: PyObject) => void): void {
    const { keys, values } = this;
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i];
      if (key === undefined) continue;
      visit(key);
      visit(values[i]!);
    }
  }

  override perish(): void {
    if (this.type !== dictType) return pass(this);
    // Nothing refers to an exact dict weakly, and it has no __del__.
    this.refs = DEAD;
    const { keys, values } = this;
    for (let i = keys.length - 1; i >= 0; i--) {
      const key = keys[i];
      if (key === undefined) continue;
      const value = values[i]!;
      if (value.refs > 0) letGoCounted(value);
      if (key.refs > 0) letGoCounted(key);
    }
    this.free();
  }

  override free(): void {
    this.keys = this.values = none;
    this.hashes = noHashes;
    this.index = undefined;
  }

  /** A new, empty dict. */
  static empty(): PyDict {
    return new ExactDict();
  }

  /** A new dict of these different keys, of which copies are made, and values, whose array becomes the dict's own. */
  static of(keys: readonly PyObject[], hashes: readonly number[], values: PyObject[]): PyDict {
    const dict = new ExactDict();
    dict.keys = keys.slice();
    dict.hashes = hashes.slice();
    dict.values = values;
    dict.size = keys.length;
    for (let i = 0; i < values.length; i++) {
      own(keys[i]!);
      own(values[i]!);
    }
    if (keys.length > LINEAR) dict.rebuild();
    return dict;
  }

  /**
   * The number of the entry of `key`, or -1. Raises what the key's `__hash__` or `__eq__` raises. The hashes are compared before the
   * keys: to compare objects V8 reads them.
   */
  find(key: PyObject, hash: number): number {
    const { keys, hashes, index } = this;
    if (index === undefined) {
      for (let i = this.first; i < keys.length; i++) {
        if (hashes[i] !== hash) continue;
        const candidate = keys[i];
        if (candidate === key) return i;
        if (candidate === undefined) continue;
        const same = keysEqual(candidate, key);
        // A user's __eq__ may have changed the dict: then begin anew, as CPython does.
        if (this.keys !== keys || keys[i] !== candidate) return this.find(key, hash);
        if (same) return i;
      }
      return -1;
    }
    const mask = index.length - 1;
    let perturb = hash >>> 0;
    let at = hash & mask;
    for (;;) {
      const entry = index[at]!;
      if (entry < 0) {
        if (entry === FREE) return -1;
        perturb >>>= 5;
        at = (at * 5 + perturb + 1) & mask;
        continue;
      }
      // A position that was left behind may lead to a hole.
      const candidate = hashes[entry] === hash ? keys[entry] : undefined;
      if (candidate !== undefined) {
        if (candidate === key) return entry;
        // Tuples that are known to be equal: see hash.ts: tuplesEqual.
        if (key instanceof ExactTuple && candidate instanceof ExactTuple && candidate.items === key.items) return entry;
        const same = keysEqual(candidate, key);
        if (this.index !== index || this.keys !== keys || keys[entry] !== candidate) return this.find(key, hash);
        if (same) return entry;
      }
      perturb >>>= 5;
      at = (at * 5 + perturb + 1) & mask;
    }
  }

  /** The number of the entry whose key is the object `key` itself, or -1: no code is run. */
  findSame(key: PyObject, hash: number): number {
    const { keys, index } = this;
    if (index === undefined) return keys.indexOf(key, this.first);
    const mask = index.length - 1;
    let perturb = hash >>> 0;
    for (let at = hash & mask; ; perturb >>>= 5, at = (at * 5 + perturb + 1) & mask) {
      const entry = index[at]!;
      if (entry === FREE) return -1;
      if (entry >= 0 && keys[entry] === key) return entry;
    }
  }

  /** The value of `key`, or undefined. */
  get(key: PyObject): PyObject | undefined {
    const i = this.find(key, tableHash(key));
    return i < 0 ? undefined : this.values[i];
  }

  /** The value of a str key, or undefined: never runs user code if all keys are strs. */
  getStr(key: PyStr): PyObject | undefined {
    const i = this.find(key, hashOfStr(key));
    return i < 0 ? undefined : this.values[i];
  }

  has(key: PyObject): boolean {
    return this.find(key, tableHash(key)) >= 0;
  }

  /** Sets `key` to `value`; an equal key that is there already stays the key. */
  set(key: PyObject, value: PyObject): void {
    const hash = tableHash(key);
    const i = this.find(key, hash);
    if (i >= 0) this.replaceAt(i, value);
    else this.append(key, hash, value);
  }

  /** Replaces the value of entry `i`. */
  replaceAt(i: number, value: PyObject): void {
    const old = this.values[i]!;
    if (old === value) return;
    this.values[i] = own(value);
    if (counting) dismiss(old);
  }

  /** The same by an owner, whose count passes to the dict; the caller then owns the old value. */
  exchangeAt(i: number, value: PyObject): PyObject {
    const old = this.values[i]!;
    this.values[i] = value;
    return old;
  }

  /** Adds a key that is known not to be there. */
  append(key: PyObject, hash: number, value: PyObject): void {
    this.appendCounted(own(key), hash, own(value));
  }

  /** {@link append} by an owner of both, whose counts pass to the dict: V8 knows there what they are, and here it has seen everything. */
  appendCounted(key: PyObject, hash: number, value: PyObject): void {
    const entry = this.keys.length;
    if (entry === 0) {
      this.keys = [key];
      this.values = [value];
      this.hashes = [hash];
    } else {
      this.keys[entry] = key;
      this.values[entry] = value;
      this.hashes[entry] = hash;
    }
    this.size++;
    this.keysVersion++;
    const index = this.index;
    if (index === undefined) {
      if (entry >= LINEAR && (entry - this.first >= LINEAR || entry >= SPARSE)) this.rebuild();
    } else if ((this.filled + 1) * 3 >= index.length * 2) {
      this.rebuild();
    } else if (place(index, hash, entry) === FREE) {
      this.filled++;
    }
  }

  /** Adds a key that is known not to be there before all others. */
  prepend(key: PyObject, hash: number, value: PyObject): void {
    this.keys = [own(key), ...this.keys];
    this.values = [own(value), ...this.values];
    this.hashes = [hash, ...this.hashes];
    this.first = 0;
    this.size++;
    this.keysVersion++;
    this.rebuild();
  }

  /** Compacts the entries and makes an index of fitting size. */
  private rebuild(): void {
    if (this.size < this.keys.length) this.compact();
    const n = this.keys.length;
    if (n <= LINEAR) {
      this.index = undefined;
      return;
    }
    let capacity = 32;
    while (capacity < n * 3) capacity *= 2;
    const index = new Int32Array(capacity).fill(FREE);
    for (let i = 0; i < n; i++) place(index, this.hashes[i]!, i);
    this.index = index;
    this.filled = n;
  }

  private compact(): void {
    const keys: PyObject[] = [];
    const values: PyObject[] = [];
    const hashes: number[] = [];
    for (let i = 0; i < this.keys.length; i++) {
      const key = this.keys[i];
      if (key === undefined) continue;
      keys.push(key);
      values.push(this.values[i]!);
      hashes.push(this.hashes[i]!);
    }
    this.keys = keys;
    this.values = values;
    this.hashes = hashes;
    this.first = 0;
  }

  /** Removes `key`; false if it was not there. */
  delete(key: PyObject): boolean {
    const i = this.find(key, tableHash(key));
    if (i < 0) return false;
    this.deleteAt(i);
    return true;
  }

  /** Removes entry `i`. */
  deleteAt(i: number): void {
    const key = this.keys[i]!;
    const value = this.values[i]!;
    this.takeOut(i);
    disown(key);
    disown(value);
  }

  /** Removes entry `i`, whose key and value the caller then owns. */
  takeOut(i: number): void {
    this.size--;
    this.keysVersion++;
    if (this.size === 0 && this.index !== undefined) {
      this.reset();
    } else {
      if (this.index !== undefined) unplace(this.index, this.hashes[i]!, i);
      this.keys[i] = undefined;
      this.values[i] = undefined;
      if (i === this.first) this.first++;
      if (this.keys.length > 32 && this.size < this.keys.length >> 2) this.rebuild();
    }
  }

  /** Removes the last item and gives back its key and value, which the caller has to disown; undefined if there is none. */
  popLast(): [PyObject, PyObject] | undefined {
    if (this.size === 0) return undefined;
    let key: PyObject | undefined;
    let value: PyObject | undefined;
    do {
      key = this.keys.pop();
      value = this.values.pop();
      this.hashes.pop();
    } while (key === undefined);
    const item: [PyObject, PyObject] = [key, value!];
    this.size--;
    this.keysVersion++;
    return item;
  }

  private reset(): void {
    this.keys = this.values = none;
    this.hashes = noHashes;
    this.index = undefined;
    this.filled = this.first = this.size = 0;
  }

  clear(): void {
    const { keys, values } = this;
    this.reset();
    this.keysVersion++;
    for (let i = 0; i < keys.length; i++) {
      if (keys[i] === undefined) continue;
      disown(keys[i]!);
      disown(values[i]!);
    }
  }

  /**
   * Copies all items of `other`, which must not be this dict, into this one; `override` false keeps those that are there.
   * Source: CPython Objects/dictobject.c: dict_merge.
   */
  update(other: PyDict, override = true): void {
    const { keys, values, hashes } = other;
    if (this.size === 0) {
      this.takeAll(other);
      return;
    }
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i];
      if (key === undefined) continue;
      const value = values[i]!;
      const version = other.keysVersion;
      const at = this.find(key, hashes[i]!);
      if (at < 0) this.append(key, hashes[i]!, value);
      else if (override) this.replaceAt(at, value);
      if (other.keysVersion !== version) throw raise('RuntimeError', 'dict mutated during update');
    }
  }

  /** The items of `other` become those of this dict, which has none. */
  private takeAll(other: PyDict): void {
    this.keys = other.keys.slice();
    this.values = other.values.slice();
    this.hashes = other.hashes.slice();
    this.first = 0;
    this.size = other.size;
    this.keysVersion++;
    this.index = other.index;
    this.filled = other.filled;
    if (this.size < this.keys.length) this.rebuild();
    else this.index = other.index?.slice();
    for (let i = 0; i < this.keys.length; i++) {
      own(this.keys[i]!);
      own(this.values[i]!);
    }
  }

  /** A new exact dict with the same items. */
  copy(): PyDict {
    const copy = PyDict.empty();
    copy.update(this);
    return copy;
  }

  /** The keys that are strs, as JavaScript strings, in order. */
  stringKeys(): string[] {
    const names: string[] = [];
    for (const key of this.keys) if (key instanceof PyStr) names.push(key.value);
    return names;
  }

  /** The items, in order. For host code that does not run user code between steps. */
  *items(): IterableIterator<[PyObject, PyObject]> {
    for (let i = 0; i < this.keys.length; i++) {
      const key = this.keys[i];
      if (key !== undefined) yield [key, this.values[i]!];
    }
  }
}

/** Exactly a `dict`. */
export const ExactDict = leafClass(PyDict, function ExactDict(this: PyDict) {
  if (pool !== undefined) {
    this.refs = 1;
    pool.pushNew(this);
  }
  this.keys = this.values = none;
  this.hashes = noHashes;
  this['index'] = undefined;
  this['filled'] = 0;
  this['first'] = 0;
  this.size = 0;
  this.keysVersion = 0;
});
export type ExactDict = PyDict & Exact;
ExactDict.prototype.exactly = Exactly.Dict;

/** The type `dict`. */
export const dictType = PyType.shell('dict', PyDict, ExactDict);

/** A new, empty dict. */
export function makeDict(): PyDict {
  return new ExactDict();
}
