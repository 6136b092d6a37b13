import type { BinarySlot } from '../../generated/slots.js';
import { letGo } from '../../kernel/dying.js';
import type { Visit } from '../../kernel/holding.js';
import { leafClass } from '../../kernel/leaf-class.js';
import { PyObject } from '../../kernel/object.js';
import { DEAD, own, pool } from '../../kernel/ownership.js';
import type { FunctionSpec, SlotSpecs, TypeSpec } from '../../kernel/spec.js';
import { PyType } from '../../kernel/type.js';
import type { PyDict } from '../../objects/dict.js';
import { keysEqual, tableHash } from '../../objects/hash.js';
import { makeBool } from '../../objects/int.js';
import { PyTuple } from '../../objects/sequence.js';
import { ExactSet, PySet } from '../../objects/set.js';
import { NotImplemented, None } from '../../objects/singletons.js';
import { makeStr } from '../../objects/str.js';
import { reprString } from '../../operations/convert.js';
import { iterate, listOf } from '../../operations/iteration.js';
import { recursiveRepr } from '../../operations/recursive-repr.js';
import { contains } from '../../operations/subscript.js';
import { PyMappingProxy } from '../mapping-proxy.js';
import { differenceUpdate, symmetricDifferenceUpdate, updateSet } from '../set/operations.js';
import {
  PyDictItemIterator,
  PyDictKeyIterator,
  PyDictReverseItemIterator,
  PyDictReverseKeyIterator,
  PyDictReverseValueIterator,
  PyDictValueIterator,
} from './iterators.js';

/** The layout of a view of a dict. */
export abstract class PyDictView extends PyObject {
  declare dict: PyDict;

  override traverse(visit: Visit): void {
    visit(this.dict);
  }

  override perish(): void {
    this.refs = DEAD;
    letGo(this.dict);
  }
}

/** The views that are sets: keys and items. */
abstract class PyDictSetView extends PyDictView {}
abstract class DictKeys extends PyDictSetView {}
abstract class DictItems extends PyDictSetView {}
abstract class DictValues extends PyDictView {}

/** What the constructors of all do. */
function begin(this: PyDictView, dict: PyDict): void {
  if (pool !== undefined) this.refs = 1;
  this.dict = own(dict);
  if (pool !== undefined) pool.pushNew(this);
}

/** The layout of `dict_keys`. */
export const PyDictKeys = leafClass(DictKeys, function PyDictKeys(this: DictKeys, dict: PyDict) {
  begin.call(this, dict);
});
export type PyDictKeys = DictKeys;
/** The layout of `dict_items`. */
export const PyDictItems = leafClass(DictItems, function PyDictItems(this: DictItems, dict: PyDict) {
  begin.call(this, dict);
});
export type PyDictItems = DictItems;
/** The layout of `dict_values`. */
export const PyDictValues = leafClass(DictValues, function PyDictValues(this: DictValues, dict: PyDict) {
  begin.call(this, dict);
});
export type PyDictValues = DictValues;

export const dictKeysType = PyType.shell('dict_keys', PyDictKeys);
export const dictItemsType = PyType.shell('dict_items', PyDictItems);
export const dictValuesType = PyType.shell('dict_values', PyDictValues);

function len(self: PyObject): number {
  return self instanceof PySet ? self.size : (self as PyDictView).dict.size;
}

function repr(self: PyDictView): PyObject {
  return makeStr(recursiveRepr(self, '...', () => `${self.type.name}([${listOf(self).map(reprString).join(', ')}])`));
}

/** Whether `item` is a pair of a key and its value. */
function containsItem(self: PyDictItems, item: PyObject): boolean {
  if (!(item instanceof PyTuple) || item.items.length !== 2) return false;
  const key = item.items[0]!;
  const i = self.dict.find(key, tableHash(key));
  return i >= 0 && keysEqual(self.dict.values[i]!, item.items[1]!);
}

function allContained(a: PyObject, b: PyObject): boolean {
  let all = true;
  iterate(a, (item) => (all = contains(b, item)));
  return all;
}

/** Comparison as sets. Source: CPython Objects/dictobject.c: dictview_richcompare. */
const compare =
  (decide: (a: PyObject, b: PyObject) => boolean): BinarySlot =>
  (a, b) =>
    b instanceof PySet || b instanceof PyDictSetView ? makeBool(decide(a, b)) : NotImplemented;

const equal = (a: PyObject, b: PyObject) => len(a) === len(b) && allContained(a, b);

/** An operator with a view on either side makes a set of the left one and then changes it. */
const operator = (change: (result: PySet, other: PyObject) => void): { direct: BinarySlot; reflected: BinarySlot } => {
  const direct: BinarySlot = (a, b) => {
    const result = new ExactSet();
    updateSet(result, a);
    change(result, b);
    return result;
  };
  return { direct, reflected: (b, a) => direct(a, b) };
};

/** CPython Objects/dictobject.c: _PyDictView_Intersect. */
function intersectView(a: PyObject, b: PyObject): PyObject {
  let self = a;
  let other = b;
  // Both orders of the operands arrive here: the view is made the left one, and of two views the longer one.
  if (!(self instanceof PyDictSetView)) [self, other] = [other, self];
  if (other instanceof PyDictSetView && len(other) > len(self)) [self, other] = [other, self];
  if (other instanceof ExactSet && self instanceof PyDictSetView && len(self) <= len(other)) {
    const made = new ExactSet();
    iterate(self, (key) => {
      if (other.has(key)) made.add(key);
    });
    return made;
  }
  const made = new ExactSet();
  iterate(other, (item) => {
    if (contains(self, item)) made.add(item);
  });
  return made;
}

const or = operator(updateSet);
const sub = operator(differenceUpdate);
const xor = operator(symmetricDifferenceUpdate);

function isDisjoint(self: PyDictSetView, other: PyObject): PyObject {
  if (self === other) return makeBool(len(self) === 0);
  let [walked, asked]: [PyObject, PyObject] = [other, self];
  if ((other instanceof PySet || other instanceof PyDictSetView) && len(other) > len(self)) [walked, asked] = [self, other];
  let disjoint = true;
  iterate(walked, (item) => (disjoint = !contains(asked, item)));
  return makeBool(disjoint);
}

const setViewSlots: SlotSpecs = {
  len,
  repr,
  eq: compare(equal),
  ne: compare((a, b) => !equal(a, b)),
  lt: compare((a, b) => len(a) < len(b) && allContained(a, b)),
  le: compare((a, b) => len(a) <= len(b) && allContained(a, b)),
  gt: compare((a, b) => len(a) > len(b) && allContained(b, a)),
  ge: compare((a, b) => len(a) >= len(b) && allContained(b, a)),
  and: intersectView,
  rand: (b, a) => intersectView(a, b),
  or: or.direct,
  ror: or.reflected,
  sub: sub.direct,
  rsub: sub.reflected,
  xor: xor.direct,
  rxor: xor.reflected,
};

const isDisjointSpec: FunctionSpec = [
  '($self, other, /)',
  isDisjoint,
  'Return True if the view and the given iterable have a null intersection.',
];

const getset = {
  mapping: { get: (self: PyDictView) => new PyMappingProxy(self.dict), doc: 'dictionary that this view refers to' },
};

export const dictViewSpecs: readonly TypeSpec[] = [
  {
    type: dictKeysType,
    final: true,
    slots: {
      ...setViewSlots,
      contains: (self: PyDictKeys, key) => self.dict.has(key),
      iter: (self: PyDictKeys) => new PyDictKeyIterator(self.dict),
    },
    methods: {
      isdisjoint: isDisjointSpec,
      __reversed__: [
        '($self, /)',
        (self: PyDictKeys) => new PyDictReverseKeyIterator(self.dict),
        'Return a reverse iterator over the dict keys.',
      ],
    },
    getset,
    attributes: { __hash__: () => None },
  },
  {
    type: dictItemsType,
    final: true,
    slots: { ...setViewSlots, contains: containsItem, iter: (self: PyDictItems) => new PyDictItemIterator(self.dict) },
    methods: {
      isdisjoint: isDisjointSpec,
      __reversed__: [
        '($self, /)',
        (self: PyDictItems) => new PyDictReverseItemIterator(self.dict),
        'Return a reverse iterator over the dict items.',
      ],
    },
    getset,
    attributes: { __hash__: () => None },
  },
  {
    type: dictValuesType,
    final: true,
    slots: { len, repr, iter: (self: PyDictValues) => new PyDictValueIterator(self.dict) },
    methods: {
      __reversed__: [
        '($self, /)',
        (self: PyDictValues) => new PyDictReverseValueIterator(self.dict),
        'Return a reverse iterator over the dict values.',
      ],
    },
    getset,
  },
];
