import type { PyObject } from '../../kernel/object.js';
import type { PyType } from '../../kernel/type.js';
import { ExactDict, PyDict } from '../../objects/dict.js';
import { tableHash } from '../../objects/hash.js';
import { ExactFrozenSet, ExactSet, frozenSetType, PyFrozenSet, PySet, setType } from '../../objects/set.js';
import { iterate } from '../../operations/iteration.js';

/** What sets do, apart from how it is called. Source: CPython Objects/setobject.c; the functions have its names. */

/** An empty set of a type, which is `set`, `frozenset` or a subclass of one of them. */
export function newSetOf(cls: PyType): PySet {
  if (cls === setType) return new ExactSet();
  return cls === frozenSetType ? new ExactFrozenSet() : (new cls.instanceClass!(cls) as PySet);
}

/** An empty set of the builtin type of which `self` is (make_new_set_basetype). */
export function newLike(self: PySet): PySet {
  return self instanceof PyFrozenSet ? new ExactFrozenSet() : new ExactSet();
}

export function copySet(self: PySet): PySet {
  const copy = newLike(self);
  copy.merge(self);
  return copy;
}

/** Adds the elements of any iterable. */
export function updateSet(self: PySet, other: PyObject): void {
  if (other instanceof PySet) return self.merge(other);
  if (other instanceof ExactDict) {
    self.reserve(other.size);
    for (let i = 0; i < other.keys.length; i++) {
      const key = other.keys[i];
      if (key !== undefined) self.addHashed(key, other.hashes[i]!);
    }
    return;
  }
  iterate(other, (element) => self.add(element));
}

/** `other` as a set: itself if it is one. */
export function asSet(other: PyObject): PySet {
  if (other instanceof PySet) return other;
  const made = new ExactSet();
  updateSet(made, other);
  return made;
}

/** The elements of both; walks the smaller one. */
export function intersect(self: PySet, other: PyObject): PySet {
  if (other === self) return copySet(self);
  const result = newLike(self);
  if (other instanceof PySet) {
    const [small, large] = other.size > self.size ? [self, other] : [other, self];
    for (let i = 0; i < small.table.length; i++) {
      const element = small.at(i);
      if (element === undefined) continue;
      const hash = small.hashes[i]!;
      if (large.find(element, hash) >= 0) result.addHashed(element, hash);
    }
    return result;
  }
  iterate(other, (element) => {
    const hash = tableHash(element);
    if (self.find(element, hash) >= 0) result.addHashed(element, hash);
  });
  return result;
}

export function differenceUpdate(self: PySet, other: PyObject): void {
  if (other === self) return self.clear();
  if (other instanceof PySet) {
    const doomed = other.size >> 3 > self.size ? intersect(self, other) : other;
    for (let i = 0; i < doomed.table.length; i++) {
      const element = doomed.at(i);
      if (element !== undefined) self.discard(element, doomed.hashes[i]!);
    }
  } else {
    iterate(other, (element) => {
      self.discard(element);
    });
  }
  self.sweep();
}

export function difference(self: PySet, other: PyObject): PySet {
  const isTable = other instanceof PySet || other instanceof PyDict;
  // Much larger than the other: copying and removing what is in common is quicker.
  if (!isTable || self.size >> 2 > other.size) {
    const copy = copySet(self);
    differenceUpdate(copy, other);
    return copy;
  }
  const result = newLike(self);
  for (let i = 0; i < self.table.length; i++) {
    const element = self.at(i);
    if (element !== undefined && other.find(element, self.hashes[i]!) < 0) result.addHashed(element, self.hashes[i]!);
  }
  return result;
}

export function symmetricDifferenceUpdate(self: PySet, other: PyObject): void {
  if (other === self) return self.clear();
  const toggle = (element: PyObject, hash: number) => {
    if (!self.discard(element, hash)) self.addHashed(element, hash);
  };
  if (other instanceof ExactDict) {
    for (let i = 0; i < other.keys.length; i++) {
      const key = other.keys[i];
      if (key !== undefined) toggle(key, other.hashes[i]!);
    }
    return;
  }
  const given = asSet(other);
  for (let i = 0; i < given.table.length; i++) {
    const element = given.at(i);
    if (element !== undefined) toggle(element, given.hashes[i]!);
  }
}

/** Begins with `other`, as CPython does: that decides the order of the result. */
export function symmetricDifference(self: PySet, other: PyObject): PySet {
  const result = newLike(self);
  updateSet(result, other);
  symmetricDifferenceUpdate(result, self);
  return result;
}

export function isSubset(self: PySet, other: PySet): boolean {
  if (self.size > other.size) return false;
  for (let i = 0; i < self.table.length; i++) {
    const element = self.at(i);
    if (element !== undefined && other.find(element, self.hashes[i]!) < 0) return false;
  }
  return true;
}

export function isDisjoint(self: PySet, other: PyObject): boolean {
  if (self === other) return self.size === 0;
  if (other instanceof PySet) {
    const [small, large] = other.size > self.size ? [self, other] : [other, self];
    return small.forEach((element, hash) => large.find(element, hash) < 0);
  }
  let disjoint = true;
  iterate(other, (element) => (disjoint = !self.has(element)));
  return disjoint;
}
