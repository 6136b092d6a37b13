import { raise } from '../../kernel/errors.js';
import type { PyObject } from '../../kernel/object.js';
import { disown } from '../../kernel/ownership.js';
import type { TypeSpec } from '../../kernel/spec.js';
import { hashOf } from '../../objects/hash.js';
import type { PyFrozenSet, PyMutableSet } from '../../objects/set.js';
import { ExactFrozenSet, frozenSetType, PySet, setType } from '../../objects/set.js';
import { None, NotImplemented } from '../../objects/singletons.js';
import { classGetitem } from '../typing/generic-alias.js';
import { setMethods, setSlots, withFrozen } from './members.js';
import { differenceUpdate, intersect, newSetOf, symmetricDifferenceUpdate, updateSet } from './operations.js';
import { positional } from '../arguments.js';

/** set and frozenset. Source: CPython Objects/setobject.c. */

const inplace =
  (update: (self: PySet, other: PyObject) => void) =>
  (self: PySet, other: PyObject): PyObject => {
    if (!(other instanceof PySet)) return NotImplemented;
    update(self, other);
    return self;
  };

const updating =
  (update: (self: PySet, other: PyObject) => void) =>
  (self: PySet, others: PyObject[]): PyObject => {
    for (const other of others) update(self, other);
    return None;
  };

function intersectionUpdate(self: PySet, other: PyObject): void {
  self.become(intersect(self, other));
}

export const setSpec: TypeSpec = {
  type: setType,
  basicSize: 200,
  doc: 'Build an unordered collection of unique elements.',
  hasWeakrefs: true,
  slots: {
    ...setSlots,
    new: (cls) => newSetOf(cls),
    init: (self: PyMutableSet, args, kwnames) => {
      const [iterable] = positional(self.type, setType, args, kwnames, 0, 1);
      if (self.size > 0) self.clear();
      if (iterable !== undefined) updateSet(self, iterable);
    },
    ior: inplace(updateSet),
    iand: inplace(intersectionUpdate),
    isub: inplace(differenceUpdate),
    ixor: inplace(symmetricDifferenceUpdate),
  },
  methods: {
    ...setMethods,
    add: [
      '($self, object, /)',
      (self: PySet, element: PyObject) => {
        self.add(element);
        return None;
      },
      'Add an element to a set.\n\nThis has no effect if the element is already present.',
    ],
    clear: [
      '($self, /)',
      (self: PySet) => {
        self.clear();
        return None;
      },
      'Remove all elements from this set.',
    ],
    discard: [
      '($self, object, /)',
      (self: PySet, element: PyObject) => {
        withFrozen(element, (key) => self.discard(key));
        return None;
      },
      'Remove an element from a set if it is a member.\n\nUnlike set.remove(), the discard() method does not raise\nan exception when an element is missing from the set.',
    ],
    remove: [
      '($self, object, /)',
      (self: PySet, element: PyObject) => {
        if (!withFrozen(element, (key) => self.discard(key))) throw raise('KeyError', element);
        return None;
      },
      'Remove an element from a set; it must be a member.\n\nIf the element is not a member, raise a KeyError.',
    ],
    pop: [
      '($self, /)',
      (self: PySet) => {
        const element = self.pop();
        if (element === undefined) throw raise('KeyError', 'pop from an empty set');
        disown(element);
        return element;
      },
      'Remove and return an arbitrary set element.\n\nRaises KeyError if the set is empty.',
    ],
    update: ['($self, /, *others)', updating(updateSet), 'Update the set, adding elements from all others.'],
    intersection_update: [
      '($self, /, *others)',
      (self: PySet, others: PyObject[]) => {
        self.become(
          others.reduce((result: PySet, other) => intersect(result, other), others.length === 0 ? intersect(self, self) : self),
        );
        return None;
      },
      'Update the set, keeping only elements found in it and all others.',
    ],
    difference_update: ['($self, /, *others)', updating(differenceUpdate), 'Update the set, removing elements found in others.'],
    symmetric_difference_update: [
      '($self, other, /)',
      (self: PySet, other: PyObject) => {
        symmetricDifferenceUpdate(self, other);
        return None;
      },
      'Update the set, keeping only elements found in either set, but not in both.',
    ],
  },
  classMethods: { __class_getitem__: classGetitem },
  attributes: { __hash__: () => None },
};

const WORD = (1n << 64n) - 1n;

function shuffleBits(h: bigint): bigint {
  return ((h ^ 89869747n ^ ((h << 16n) & WORD)) * 3644798167n) & WORD;
}

/** CPython Objects/setobject.c: frozenset_hash. What it adds for dummies and free entries it takes away again. */
function hashOfFrozenSet(self: PyFrozenSet): number | bigint {
  if (self.hash !== undefined) return self.hash;
  let hash = 0n;
  self.forEach((element) => {
    hash ^= shuffleBits(BigInt.asUintN(64, BigInt(hashOf(element))));
  });
  hash ^= ((BigInt(self.size) + 1n) * 1927868237n) & WORD;
  hash ^= (hash >> 11n) ^ (hash >> 25n);
  hash = (hash * 69069n + 907133923n) & WORD;
  const signed = BigInt.asIntN(64, hash === WORD ? 590923713n : hash);
  const number = Number(signed);
  return (self.hash = Number.isSafeInteger(number) ? number : signed);
}

export const frozenSetSpec: TypeSpec = {
  type: frozenSetType,
  basicSize: 200,
  doc: 'Build an immutable unordered collection of unique elements.',
  hasWeakrefs: true,
  slots: {
    ...setSlots,
    new: (cls, args, kwnames) => {
      const [iterable] = positional(cls, frozenSetType, args, kwnames, 0, 1);
      if (cls === frozenSetType && iterable instanceof ExactFrozenSet) return iterable;
      const made = newSetOf(cls);
      if (iterable !== undefined) updateSet(made, iterable);
      return made;
    },
    hash: hashOfFrozenSet,
  },
  methods: setMethods,
  classMethods: { __class_getitem__: classGetitem },
};
