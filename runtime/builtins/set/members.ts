import type { BinarySlot } from '../../generated/slots.js';
import type { PyObject } from '../../kernel/object.js';
import type { FunctionSpec, SlotSpecs } from '../../kernel/spec.js';
import { makeBool, makeInt } from '../../objects/int.js';
import { ExactFrozenSet, PyFrozenSet, PySet } from '../../objects/set.js';
import { makeList, makeTuple } from '../../objects/sequence.js';
import { NotImplemented } from '../../objects/singletons.js';
import { makeStr } from '../../objects/str.js';
import { isException } from '../../operations/attribute.js';
import { reprString } from '../../operations/convert.js';
import { recursiveRepr } from '../../operations/recursive-repr.js';
import { stateOf } from '../object-reduce.js';
import { PySetIterator } from './iterator.js';
import { copySet, difference, intersect, isDisjoint, isSubset, symmetricDifference, updateSet, asSet } from './operations.js';

/** What `set` and `frozenset` have in common. Source: CPython Objects/setobject.c. */

function reprOfSet(self: PySet): string {
  const { name } = self.type;
  if (self.size === 0) return `${name}()`;
  const elements = self.elements().map(reprString).join(', ');
  return name === 'set' && !self.type.isHeap ? `{${elements}}` : `${name}({${elements}})`;
}

/** A set that is looked for in a set stands for the frozenset of its elements, being itself unhashable. */
export function withFrozen<T>(key: PyObject, body: (key: PyObject) => T): T {
  try {
    return body(key);
  } catch (error) {
    if (!(key instanceof PySet) || !isException(error, 'TypeError')) throw error;
    const frozen = new ExactFrozenSet();
    frozen.merge(key);
    return body(frozen);
  }
}

/** An operator asks for sets on both sides; whichever side `self` is on. */
const both =
  (operation: (a: PySet, b: PySet) => PyObject): BinarySlot =>
  (a, b) =>
    a instanceof PySet && b instanceof PySet ? operation(a, b) : NotImplemented;

const swapped =
  (slot: BinarySlot): BinarySlot =>
  (b, a) =>
    slot(a, b);

const or = both((a, b) => {
  const result = copySet(a);
  result.merge(b);
  return result;
});
const and = both(intersect);
const sub = both(difference);
const xor = both(symmetricDifference);

function equal(a: PySet, b: PySet): boolean {
  if (a.size !== b.size) return false;
  if (a instanceof PyFrozenSet && b instanceof PyFrozenSet && a.hash !== undefined && b.hash !== undefined && a.hash !== b.hash)
    return false;
  return isSubset(a, b);
}

export const setSlots: SlotSpecs = {
  repr: (self: PySet) => makeStr(recursiveRepr(self, `${self.type.name}(...)`, () => reprOfSet(self))),
  len: (self: PySet) => self.size,
  contains: (self: PySet, key) => withFrozen(key, (k) => self.has(k)),
  iter: (self: PySet) => new PySetIterator(self),
  eq: both((a, b) => makeBool(equal(a, b))),
  ne: both((a, b) => makeBool(!equal(a, b))),
  lt: both((a, b) => makeBool(a.size < b.size && isSubset(a, b))),
  le: both((a, b) => makeBool(isSubset(a, b))),
  gt: both((a, b) => makeBool(b.size < a.size && isSubset(b, a))),
  ge: both((a, b) => makeBool(isSubset(b, a))),
  or,
  ror: swapped(or),
  and,
  rand: swapped(and),
  sub,
  rsub: swapped(sub),
  xor,
  rxor: swapped(xor),
};

/** CPython Objects/setobject.c: set_copy; an exact frozenset is its own copy. */
function copy(self: PySet): PyObject {
  return self instanceof ExactFrozenSet ? self : copySet(self);
}

function startOf(self: PySet, others: readonly PyObject[]): PySet {
  return others.length === 0 && self instanceof ExactFrozenSet ? self : copySet(self);
}

export const setMethods: Readonly<Record<string, FunctionSpec>> = {
  __contains__: [
    '($self, object, /)',
    (self: PySet, key: PyObject) => makeBool(withFrozen(key, (k) => self.has(k))),
    'x.__contains__(y) <==> y in x.',
  ],
  copy: ['($self, /)', copy, 'Return a shallow copy of a set.'],
  union: [
    '($self, /, *others)',
    (self: PySet, others: PyObject[]) => {
      const result = startOf(self, others);
      for (const other of others) if (other !== self) updateSet(result, other);
      return result;
    },
    'Return a new set with elements from the set and all others.',
  ],
  intersection: [
    '($self, /, *others)',
    (self: PySet, others: PyObject[]) =>
      others.length === 0 ? copySet(self) : others.reduce((result: PySet, other) => intersect(result, other), self),
    'Return a new set with elements common to the set and all others.',
  ],
  difference: [
    '($self, /, *others)',
    (self: PySet, others: PyObject[]) =>
      others.length === 0 ? copySet(self) : others.reduce((result: PySet, other) => difference(result, other), self),
    'Return a new set with elements in the set that are not in the others.',
  ],
  symmetric_difference: [
    '($self, other, /)',
    symmetricDifference,
    'Return a new set with elements in either the set or other but not both.',
  ],
  isdisjoint: [
    '($self, other, /)',
    (self: PySet, other: PyObject) => makeBool(isDisjoint(self, other)),
    'Return True if two sets have a null intersection.',
  ],
  issubset: [
    '($self, other, /)',
    (self: PySet, other: PyObject) => makeBool(isSubset(self, asSet(other))),
    'Report whether another set contains this set.',
  ],
  issuperset: [
    '($self, other, /)',
    (self: PySet, other: PyObject) => makeBool(isSubset(asSet(other), self)),
    'Report whether this set contains another set.',
  ],
  __reduce__: [
    '($self, /)',
    (self: PySet) => makeTuple([self.type, makeTuple([makeList(self.elements())]), stateOf(self)]),
    'Return state information for pickling.',
  ],
  __sizeof__: [
    '($self, /)',
    (self: PySet) => makeInt(200 + (self.mask > 7 ? 16 * (self.mask + 1) : 0)),
    'S.__sizeof__() -> size of S in memory, in bytes.',
  ],
};
