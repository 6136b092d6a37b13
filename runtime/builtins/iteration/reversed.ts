import { raise } from '../../kernel/errors.js';
import { release, type Visit } from '../../kernel/holding.js';
import { PyObject } from '../../kernel/object.js';
import { own } from '../../kernel/ownership.js';
import type { TypeSpec } from '../../kernel/spec.js';
import { PyType } from '../../kernel/type.js';
import { PyDict } from '../../objects/dict.js';
import { intOf, makeInt } from '../../objects/int.js';
import { emptyTuple, makeTuple } from '../../objects/sequence.js';
import { None } from '../../objects/singletons.js';
import { allocate } from '../../operations/allocation.js';
import { isException, lookupSpecial } from '../../operations/attribute.js';
import { call0 } from '../../operations/call.js';
import { asIndex, sizeOfInt } from '../../operations/convert.js';
import type { PySequenceIterator } from '../../operations/iteration.js';
import { nextOfSequence, sequenceIteratorType } from '../../operations/iteration.js';
import { len } from '../../operations/subscript.js';
import { positional } from '../arguments.js';
import { reduceIterator } from '../iterators.js';

/** The layout of `reversed`: walks whatever has a length and `__getitem__` backwards. */
export class PyReversed extends PyObject {
  sequence: PyObject | undefined = undefined;
  index = -1;

  constructor() {
    super();
  }

  override traverse(visit: Visit): void {
    if (this.sequence !== undefined) visit(this.sequence);
  }
}

export const reversedType = PyType.shell('reversed', PyReversed);

/** CPython Objects/enumobject.c: reversed_new_impl. */
function makeReversed(cls: PyType, args: PyObject[], kwnames: readonly string[] | null): PyObject {
  const [sequence] = positional(cls, reversedType, args, kwnames, 1, 1) as [PyObject];
  const method = lookupSpecial(sequence, '__reversed__');
  if (method !== undefined && method !== None) return call0(method);
  if (method === None || sequence.type.getitem === undefined || sequence instanceof PyDict)
    throw raise('TypeError', `'${sequence.type.name}' object is not reversible`);
  const made = allocate(cls, PyReversed);
  made.index = len(sequence) - 1;
  made.sequence = own(sequence);
  return made;
}

function nextOfReversed(self: PyReversed): PyObject | undefined {
  const { sequence } = self;
  if (sequence === undefined) return undefined;
  if (self.index >= 0) {
    try {
      const item = sequence.type.getitem!(sequence, makeInt(self.index));
      self.index--;
      return item;
    } catch (error) {
      if (!isException(error, 'IndexError') && !isException(error, 'StopIteration')) throw error;
    }
  }
  self.index = -1;
  return (self.sequence = release(self.sequence));
}

export const reversedSpec: TypeSpec = {
  type: reversedType,
  doc: 'Return a reverse iterator over the values of the given sequence.',
  textSignature: '(sequence, /)',
  slots: { new: makeReversed, iter: (self) => self, next: nextOfReversed },
  methods: {
    __length_hint__: [
      '($self, /)',
      (self: PyReversed) => {
        if (self.sequence === undefined) return makeInt(0);
        const position = self.index + 1;
        return makeInt(len(self.sequence) < position ? 0 : position);
      },
      'Private method returning an estimate of len(list(it)).',
    ],
    __reduce__: [
      '($self, /)',
      (self: PyReversed) =>
        self.sequence === undefined
          ? makeTuple([self.type, makeTuple([emptyTuple])])
          : makeTuple([self.type, makeTuple([self.sequence]), makeInt(self.index)]),
      'Return state information for pickling.',
    ],
    __setstate__: [
      '($self, state, /)',
      (self: PyReversed, state: PyObject) => {
        const index = sizeOfInt(state);
        if (self.sequence !== undefined) self.index = Math.min(Math.max(-1, index), len(self.sequence) - 1);
        return None;
      },
      'Set state information for unpickling.',
    ],
  },
};

/** `iterator`, which walks by `__getitem__`. Source: CPython Objects/iterobject.c. */
export const sequenceIteratorSpec: TypeSpec = {
  type: sequenceIteratorType,
  final: true,
  slots: { iter: (self) => self, next: nextOfSequence },
  methods: {
    __length_hint__: [
      '($self, /)',
      (self: PySequenceIterator) => {
        if (self.sequence === undefined || self.sequence.type.len === undefined) return makeInt(0);
        return makeInt(Math.max(0, len(self.sequence) - Number(self.index)));
      },
      'Private method returning an estimate of len(list(it)).',
    ],
    __reduce__: [
      '($self, /)',
      (self: PySequenceIterator) =>
        reduceIterator('iter', () => (self.sequence === undefined ? [[emptyTuple]] : [[self.sequence], intOf(self.index)])),
      'Return state information for pickling.',
    ],
    __setstate__: [
      '($self, state, /)',
      (self: PySequenceIterator, state: PyObject) => {
        if (self.sequence !== undefined) self.index = sizeOfInt(state) < 0 ? 0 : asIndex(state);
        return None;
      },
      'Set state information for unpickling.',
    ],
  },
};
