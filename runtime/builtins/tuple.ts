import { ge, gt, le, lt } from '../generated/operations.js';
import { raise } from '../kernel/errors.js';
import type { PyObject } from '../kernel/object.js';
import type { TypeSpec } from '../kernel/spec.js';
import { hashOfTuple, keysEqual, sameItems } from '../objects/hash.js';
import { ExactInt, makeBool, makeInt } from '../objects/int.js';
import { emptyTuple, ExactTuple, makeTuple, PyTuple, tupleType, makeList, setItems, tupleFrom } from '../objects/sequence.js';
import { NotImplemented } from '../objects/singletons.js';
import { makeStr } from '../objects/str.js';
import { reprString } from '../operations/convert.js';
import { gathered } from '../operations/iteration.js';
import { recursiveRepr } from '../operations/recursive-repr.js';
import { compareItems } from '../operations/sequence-comparison.js';
import { ownRepeated, repeatItems, searchBound, sliceItems } from '../operations/sequence-slices.js';
import { normaliseIndex, PySlice } from '../operations/subscript.js';
import { classGetitem } from './typing/generic-alias.js';
import { PyTupleIterator } from './list/iterators.js';
import { positional } from './arguments.js';

/** tuple. Source: CPython Objects/tupleobject.c. */

const order = (compare: typeof lt, decide: (a: number, b: number) => boolean) => (a: PyTuple, b: PyObject) =>
  b instanceof PyTuple ? compareItems(a, b, compare, decide) : NotImplemented;

export const tupleSpec: TypeSpec = {
  type: tupleType,
  basicSize: 24,
  itemSize: 8,
  doc: "Built-in immutable sequence.\n\nIf no argument is given, the constructor returns an empty tuple.\nIf iterable is specified the tuple is initialized from iterable's items.\n\nIf the argument is a tuple, the return value is the same object.",
  textSignature: '(iterable=(), /)',
  patternKind: 'sequence',
  slots: {
    new: (cls, args, kwnames) => {
      const [iterable] = positional(cls, tupleType, args, kwnames, 0, 1);
      if (cls === tupleType && (iterable === undefined || iterable instanceof ExactTuple)) return iterable ?? emptyTuple;
      // Whatever raises, the items have an owner.
      const list = iterable === undefined ? makeList([]) : gathered(iterable);
      if (cls === tupleType && list.items.length === 0) return emptyTuple;
      const { holdsCounted } = list;
      const items = setItems(list, [], false);
      if (cls === tupleType) return new ExactTuple(items, holdsCounted);
      const made = new cls.instanceClass!(cls) as PyTuple;
      setItems(made, items, holdsCounted);
      return made;
    },
    repr: (self: PyTuple) =>
      makeStr(
        recursiveRepr(self, '(...)', () =>
          self.items.length === 1 ? `(${reprString(self.items[0]!)},)` : `(${self.items.map(reprString).join(', ')})`,
        ),
      ),
    hash: (self: PyTuple) => hashOfTuple(self.items),
    len: (self: PyTuple) => self.items.length,
    getitem: (self: PyTuple, key) => {
      if (key instanceof ExactInt && typeof key.value === 'number') {
        const { items } = self;
        const item = items[key.value < 0 ? key.value + items.length : key.value];
        if (item !== undefined) return item;
        throw raise('IndexError', 'tuple index out of range');
      }
      if (key instanceof PySlice) {
        const items = sliceItems(self.items, key);
        return items.length === self.items.length && self.type === tupleType && key.step.type.index === undefined
          ? self
          : tupleFrom(self, items);
      }
      if (key.type.index === undefined)
        throw raise('TypeError', `tuple indices must be integers or slices, not ${key.type.name}`);
      const i = normaliseIndex(key, self.items.length);
      if (i < 0) throw raise('IndexError', 'tuple index out of range');
      return self.items[i]!;
    },
    contains: (self: PyTuple, value) => self.items.some((item) => keysEqual(item, value)),
    iter: (self: PyTuple) => new PyTupleIterator(self),
    concat: (a: PyTuple, b) => {
      if (!(b instanceof PyTuple)) throw raise('TypeError', `can only concatenate tuple (not "${b.type.name}") to tuple`);
      if (a.items.length === 0 && b instanceof ExactTuple) return b;
      if (b.items.length === 0 && a instanceof ExactTuple) return a;
      const items = a.items.concat(b.items);
      return a.holdsCounted || b.holdsCounted ? makeTuple(items) : new ExactTuple(items, false);
    },
    repeat: (self: PyTuple, count) => {
      const items = repeatItems(self.items, count);
      if (items.length === self.items.length && self instanceof ExactTuple) return self;
      return items.length === 0 ? emptyTuple : new ExactTuple(items, ownRepeated(items, self));
    },
    eq: (a: PyTuple, b) => (b instanceof PyTuple ? makeBool(sameItems(a, b)) : NotImplemented),
    ne: (a: PyTuple, b) => (b instanceof PyTuple ? makeBool(!sameItems(a, b)) : NotImplemented),
    lt: order(lt, (a, b) => a < b),
    le: order(le, (a, b) => a <= b),
    gt: order(gt, (a, b) => a > b),
    ge: order(ge, (a, b) => a >= b),
  },
  methods: {
    count: [
      '($self, value, /)',
      (self: PyTuple, value: PyObject) => makeInt(self.items.filter((item) => keysEqual(item, value)).length),
      'Return number of occurrences of value.',
    ],
    index: [
      '($self, value, start=0, stop=sys.maxsize, /)',
      (self: PyTuple, value: PyObject, start?: PyObject, stop?: PyObject) => {
        const { length } = self.items;
        const end = searchBound(stop, length, length);
        for (let i = searchBound(start, length, 0); i < end; i++) if (keysEqual(self.items[i]!, value)) return makeInt(i);
        throw raise('ValueError', 'tuple.index(x): x not in tuple');
      },
      'Return first index of value.\n\nRaises ValueError if the value is not present.',
    ],
    __getnewargs__: ['($self, /)', (self: PyTuple) => makeTuple([makeTuple([...self.items])])],
  },
  classMethods: { __class_getitem__: classGetitem },
};
