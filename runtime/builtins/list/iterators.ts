import { letGo } from '../../kernel/dying.js';
import type { Visit } from '../../kernel/holding.js';
import { leafClass } from '../../kernel/leaf-class.js';
import { PyObject } from '../../kernel/object.js';
import { DEAD, disown, own, pool } from '../../kernel/ownership.js';
import type { TypeSpec } from '../../kernel/spec.js';
import { PyType } from '../../kernel/type.js';
import { makeInt } from '../../objects/int.js';
import type { PyList, PyTuple } from '../../objects/sequence.js';
import { emptyTuple, makeList } from '../../objects/sequence.js';
import { None } from '../../objects/singletons.js';
import { sizeOfInt } from '../../operations/convert.js';
import { reduceIterator } from '../iterators.js';

/** Iterators over arrays of items. Once exhausted they stay exhausted; those that go forwards let go of their sequence then. */

abstract class ListIteratorLayout extends PyObject {
  declare index: number;
  declare sequence: PyList | undefined;

  override traverse(visit: Visit): void {
    if (this.sequence !== undefined) visit(this.sequence);
  }

  override perish(): void {
    this.refs = DEAD;
    if (this.sequence !== undefined) letGo(this.sequence);
  }
}

/** The layout of `list_iterator`. */
export const PyListIterator = leafClass(
  ListIteratorLayout,
  function PyListIterator(this: ListIteratorLayout, sequence: PyList | undefined) {
    if (pool !== undefined) {
      this.refs = 1;
      pool.pushNew(this);
      if (sequence !== undefined && sequence.refs >= 0) sequence.refs++;
    }
    this.index = 0;
    this.sequence = sequence;
  },
);
export type PyListIterator = ListIteratorLayout;

abstract class TupleIteratorLayout extends PyObject {
  declare index: number;
  declare sequence: PyTuple | undefined;

  override traverse(visit: Visit): void {
    if (this.sequence !== undefined) visit(this.sequence);
  }

  override perish(): void {
    this.refs = DEAD;
    if (this.sequence !== undefined) letGo(this.sequence);
  }
}

/** The layout of `tuple_iterator`. */
export const PyTupleIterator = leafClass(
  TupleIteratorLayout,
  function PyTupleIterator(this: TupleIteratorLayout, sequence: PyTuple | undefined) {
    if (pool !== undefined) {
      this.refs = 1;
      pool.pushNew(this);
      if (sequence !== undefined && sequence.refs >= 0) sequence.refs++;
    }
    this.index = 0;
    this.sequence = sequence;
  },
);
export type PyTupleIterator = TupleIteratorLayout;

/** The layout of `list_reverseiterator`. */
export const PyListReverseIterator = leafClass(
  ListIteratorLayout,
  function PyListReverseIterator(this: ListIteratorLayout, sequence: PyList | undefined) {
    if (pool !== undefined) this.refs = 1;
    this.index = sequence === undefined ? -1 : own(sequence).items.length - 1;
    this.sequence = sequence;
    if (pool !== undefined) pool.pushNew(this);
  },
);
export type PyListReverseIterator = ListIteratorLayout;

/** The next item of an iterator that walks in another one: many go through a list or tuple. */
export function nextOfInner(iterator: PyObject): PyObject | undefined {
  if (iterator instanceof PyListIterator) return nextOfList(iterator);
  return iterator instanceof PyTupleIterator ? nextOfTuple(iterator) : iterator.type.next!(iterator);
}

type SequenceIterator = PyListIterator | PyTupleIterator;

export const listIteratorType = PyType.shell('list_iterator', PyListIterator);
export const tupleIteratorType = PyType.shell('tuple_iterator', PyTupleIterator);
export const listReverseIteratorType = PyType.shell('list_reverseiterator', PyListReverseIterator);

function finish(self: SequenceIterator | PyListReverseIterator): undefined {
  const { sequence } = self;
  self.sequence = undefined;
  if (sequence !== undefined) disown(sequence);
  return undefined;
}

function forwardSpec(
  type: PyType,
  next: NonNullable<NonNullable<TypeSpec['slots']>['next']>,
  exhausted: () => PyObject,
): TypeSpec {
  return {
    type,
    final: true,
    slots: { iter: (self) => self, next },
    stepsAlone: true,
    methods: {
      __length_hint__: [
        '($self, /)',
        (self: SequenceIterator) =>
          makeInt(self.sequence === undefined ? 0 : Math.max(0, self.sequence.items.length - self.index)),
        'Private method returning an estimate of len(list(it)).',
      ],
      __reduce__: [
        '($self, /)',
        (self: SequenceIterator) =>
          reduceIterator('iter', () => (self.sequence === undefined ? [[exhausted()]] : [[self.sequence], makeInt(self.index)])),
        'Return state information for pickling.',
      ],
      __setstate__: [
        '($self, state, /)',
        (self: SequenceIterator, state: PyObject) => {
          if (self.sequence !== undefined) self.index = Math.min(Math.max(0, sizeOfInt(state)), self.sequence.items.length);
          return None;
        },
        'Set state information for unpickling.',
      ],
    },
  };
}

/** The next item of a list's iterator. */
export function nextOfList(self: PyListIterator): PyObject | undefined {
  const { sequence } = self;
  if (sequence === undefined) return undefined;
  return self.index < sequence.items.length ? sequence.items[self.index++] : finish(self);
}

export const listIteratorSpec = forwardSpec(listIteratorType, nextOfList, () => makeList([]));

/** The next item of a tuple's iterator. */
export function nextOfTuple(self: PyTupleIterator): PyObject | undefined {
  const { sequence } = self;
  if (sequence === undefined) return undefined;
  return self.index < sequence.items.length ? sequence.items[self.index++] : finish(self);
}

export const tupleIteratorSpec = forwardSpec(tupleIteratorType, nextOfTuple, () => emptyTuple);

export const listReverseIteratorSpec: TypeSpec = {
  type: listReverseIteratorType,
  final: true,
  slots: {
    iter: (self) => self,
    next: (self: PyListReverseIterator) => {
      const { sequence, index } = self;
      if (sequence === undefined || index < 0) return undefined;
      if (index >= sequence.items.length) {
        self.index = -1;
        return finish(self);
      }
      self.index--;
      return sequence.items[index];
    },
  },
  methods: {
    __length_hint__: [
      '($self, /)',
      (self: PyListReverseIterator) =>
        makeInt(self.sequence === undefined || self.index + 1 > self.sequence.items.length ? 0 : self.index + 1),
      'Private method returning an estimate of len(list(it)).',
    ],
    __reduce__: [
      '($self, /)',
      (self: PyListReverseIterator) =>
        reduceIterator('reversed', () =>
          self.sequence === undefined || self.index < 0 ? [[makeList([])]] : [[self.sequence], makeInt(self.index)],
        ),
      'Return state information for pickling.',
    ],
    __setstate__: [
      '($self, state, /)',
      (self: PyListReverseIterator, state: PyObject) => {
        if (self.sequence !== undefined) self.index = Math.min(Math.max(-1, sizeOfInt(state)), self.sequence.items.length - 1);
        return None;
      },
      'Set state information for unpickling.',
    ],
  },
};
