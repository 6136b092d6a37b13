import { ge, gt, le, lt } from '../../generated/operations.js';
import { raise } from '../../kernel/errors.js';
import type { Visit } from '../../kernel/holding.js';
import { PyObject } from '../../kernel/object.js';
import { own } from '../../kernel/ownership.js';
import { signature } from '../../kernel/signature.js';
import type { FunctionSpec, TypeSpec } from '../../kernel/spec.js';
import { PyType } from '../../kernel/type.js';
import { classGetitem } from '../../builtins/typing/generic-alias.js';
import { stateOf } from '../../builtins/object-reduce.js';
import { keysEqual, sameItems } from '../../objects/hash.js';
import { makeBool, makeInt } from '../../objects/int.js';
import { emptyTuple, makeTuple } from '../../objects/sequence.js';
import { None, NotImplemented } from '../../objects/singletons.js';
import { makeStr } from '../../objects/str.js';
import { allocate } from '../../operations/allocation.js';
import { call } from '../../operations/call.js';
import { asClampedIndex, asSize, reprString } from '../../operations/convert.js';
import { iter, iterate, listOf } from '../../operations/iteration.js';
import { recursiveRepr } from '../../operations/recursive-repr.js';
import { compareItems } from '../../operations/sequence-comparison.js';
import { repeatItems } from '../../operations/sequence-slices.js';
import { PyDeque, dequeType } from './deque.js';

/** collections.deque. Source: CPython Modules/_collectionsmodule.c. */

/** It keeps the deque to the end and beyond, other than the iterators of lists (dequeiter_next). */
class PyDequeIterator extends PyObject {
  /** How many items are left. */
  counter = 0;
  /** The state of the deque when the iterator was made. */
  state = 0;
  declare deque: PyDeque;

  override traverse(visit: Visit): void {
    visit(this.deque);
  }

  over(deque: PyDeque): this {
    this.deque = own(deque);
    this.state = deque.state;
    this.counter = deque.size;
    return this;
  }
}
class PyDequeReverseIterator extends PyDequeIterator {}

export const dequeIteratorType = PyType.shell('collections._deque_iterator', PyDequeIterator);
export const dequeReverseIteratorType = PyType.shell('collections._deque_reverse_iterator', PyDequeReverseIterator);

function nextOf(self: PyDequeIterator, backwards: boolean): PyObject | undefined {
  const { deque } = self;
  if (deque.state !== self.state) {
    self.counter = 0;
    throw raise('RuntimeError', 'deque mutated during iteration');
  }
  if (self.counter === 0) return undefined;
  const left = self.counter--;
  return deque.at(backwards ? left - 1 : deque.size - left);
}

function iteratorSpec(type: PyType, Layout: new () => PyDequeIterator, backwards: boolean): TypeSpec {
  return {
    type,
    final: true,
    slots: {
      new: (_cls, args) => {
        const [deque, index] = signature('(deque, index=0, /)').bind(args, null, type.qualname) as [PyObject, PyObject?];
        if (!(deque instanceof PyDeque))
          throw raise('TypeError', `${type.qualname}() argument 1 must be collections.deque, not ${deque.type.name}`);
        const made = new Layout().over(deque);
        if (index !== undefined) made.counter = Math.max(0, deque.size - Math.max(0, asSize(index)));
        return made;
      },
      iter: (self) => self,
      next: (self: PyDequeIterator) => nextOf(self, backwards),
    },
    methods: {
      __length_hint__: [
        '($self, /)',
        (self: PyDequeIterator) => makeInt(self.counter),
        'Private method returning an estimate of len(list(it)).',
      ],
      __reduce__: [
        '($self, /)',
        (self: PyDequeIterator) => makeTuple([type, makeTuple([self.deque, makeInt(self.deque.size - self.counter)])]),
        'Return state information for pickling.',
      ],
    },
  };
}

function indexIn(self: PyDeque, key: PyObject): number {
  if (key.type.index === undefined) throw raise('TypeError', `sequence index must be integer, not '${key.type.name}'`);
  const given = asSize(key, 'IndexError');
  const i = given < 0 ? given + self.size : given;
  if (i < 0 || i >= self.size) throw raise('IndexError', 'deque index out of range');
  return i;
}

function extend(self: PyDeque, iterable: PyObject, left: boolean): void {
  const add = (item: PyObject) => (left ? self.appendLeft(item) : self.append(item));
  if (iterable === self) self.items().forEach(add);
  else iterate(iterable, (item) => void add(item));
}

/** A copy of the same class: by the constructor, if it is a subclass. */
function copyDeque(self: PyDeque): PyDeque {
  if (self.type === dequeType) {
    const copy = new PyDeque();
    copy.maxlen = self.maxlen;
    extend(copy, self, false);
    return copy;
  }
  const args: PyObject[] = self.maxlen === Infinity ? [self] : [self, makeInt(self.maxlen)];
  const copy = call(self.type, args);
  if (!(copy instanceof PyDeque)) throw raise('TypeError', `${self.type.name}() must return a deque, not ${copy.type.name}`);
  return copy;
}

function reprOf(self: PyDeque): string {
  const name = self.type.isHeap ? self.type.name : self.type.qualname;
  return recursiveRepr(self, '[...]', () => {
    const items = `[${self.items().map(reprString).join(', ')}]`;
    return self.maxlen === Infinity ? `${name}(${items})` : `${name}(${items}, maxlen=${self.maxlen})`;
  });
}

function unchanged<T>(self: PyDeque, body: (check: () => void) => T): T {
  const { state } = self;
  return body(() => {
    if (self.state !== state) throw raise('RuntimeError', 'deque mutated during iteration');
  });
}

function find(self: PyDeque, value: PyObject, start: number, stop: number): number {
  return unchanged(self, (check) => {
    for (let i = start; i < stop; i++) {
      const same = keysEqual(self.at(i), value);
      check();
      if (same) return i;
    }
    return -1;
  });
}

function repeated(self: PyDeque, count: PyObject): PyDeque {
  const copy = copyDeque(self);
  const n = asSize(count);
  if (n <= 0) copy.clear();
  else for (const item of repeatItems(copy.items(), makeInt(n - 1))) copy.append(item);
  return copy;
}

function bound(o: PyObject | undefined, size: number, fallback: number): number {
  if (o === undefined) return fallback;
  const i = asClampedIndex(o);
  return i < 0 ? Math.max(0, i + size) : Math.min(i, size);
}

const order = (compare: typeof lt, decide: (a: number, b: number) => boolean) => (a: PyDeque, b: PyObject) =>
  b instanceof PyDeque ? compareItems({ items: a.items() }, { items: b.items() }, compare, decide) : NotImplemented;

const copySpec: FunctionSpec = ['($self, /)', copyDeque, 'Return a shallow copy of a deque.'];

const nothing =
  (act: (self: PyDeque, ...args: PyObject[]) => void) =>
  (self: PyDeque, ...args: PyObject[]): PyObject => {
    act(self, ...args);
    return None;
  };

const dequeSpec: TypeSpec = {
  type: dequeType,
  doc: 'A list-like sequence optimized for data accesses near its endpoints.',
  textSignature: '([iterable[, maxlen]])',
  patternKind: 'sequence',
  hasWeakrefs: true,
  slots: {
    new: (cls) => allocate(cls, PyDeque),
    init: (self: PyDeque, args, kwnames) => {
      const [iterable, maxlen] = signature('(iterable=None, maxlen=None)').bind(args, kwnames, 'deque') as [PyObject?, PyObject?];
      let bounded = Infinity;
      if (maxlen !== undefined && maxlen !== None) {
        if (maxlen.type.index === undefined) throw raise('TypeError', 'an integer is required');
        bounded = asSize(maxlen);
        if (bounded < 0) throw raise('ValueError', 'maxlen must be non-negative');
      }
      self.maxlen = bounded;
      if (self.size > 0) self.clear();
      if (iterable !== undefined) extend(self, iterable, false);
    },
    repr: (self: PyDeque) => makeStr(reprOf(self)),
    len: (self: PyDeque) => self.size,
    iter: (self: PyDeque) => new PyDequeIterator().over(self),
    getitem: (self: PyDeque, key) => self.at(indexIn(self, key)),
    setitem: (self: PyDeque, key, value) => self.put(indexIn(self, key), value),
    delitem: (self: PyDeque, key) => self.deleteAt(indexIn(self, key)),
    contains: (self: PyDeque, value) => find(self, value, 0, self.size) >= 0,
    concat: (a: PyDeque, b) => {
      if (!(b instanceof PyDeque)) throw raise('TypeError', `can only concatenate deque (not "${b.type.name}") to deque`);
      const made = copyDeque(a);
      extend(made, b, false);
      return made;
    },
    iconcat: (self: PyDeque, other) => {
      extend(self, other, false);
      return self;
    },
    repeat: repeated,
    irepeat: (self: PyDeque, count) => {
      const items = repeated(self, count).items();
      self.clear();
      items.forEach((item) => self.append(item));
      return self;
    },
    eq: (a: PyDeque, b) =>
      b instanceof PyDeque ? makeBool(sameItems({ items: a.items() }, { items: b.items() })) : NotImplemented,
    ne: (a: PyDeque, b) =>
      b instanceof PyDeque ? makeBool(!sameItems({ items: a.items() }, { items: b.items() })) : NotImplemented,
    lt: order(lt, (a, b) => a < b),
    le: order(le, (a, b) => a <= b),
    gt: order(gt, (a, b) => a > b),
    ge: order(ge, (a, b) => a >= b),
  },
  methods: {
    append: ['($self, item, /)', nothing((self, item) => self.append(item!)), 'Add an element to the right side of the deque.'],
    appendleft: [
      '($self, item, /)',
      nothing((self, item) => self.appendLeft(item!)),
      'Add an element to the left side of the deque.',
    ],
    pop: ['($self, /)', (self: PyDeque) => self.pop(false), 'Remove and return the rightmost element.'],
    popleft: ['($self, /)', (self: PyDeque) => self.pop(true), 'Remove and return the leftmost element.'],
    extend: [
      '($self, iterable, /)',
      nothing((self, iterable) => extend(self, iterable!, false)),
      'Extend the right side of the deque with elements from the iterable.',
    ],
    extendleft: [
      '($self, iterable, /)',
      nothing((self, iterable) => extend(self, iterable!, true)),
      'Extend the left side of the deque with elements from the iterable.',
    ],
    clear: ['($self, /)', nothing((self) => self.clear()), 'Remove all elements from the deque.'],
    copy: copySpec,
    __copy__: copySpec,
    count: [
      '($self, value, /)',
      (self: PyDeque, value: PyObject) =>
        unchanged(self, (check) => {
          let n = 0;
          for (let i = 0; i < self.size; i++) {
            if (keysEqual(self.at(i), value)) n++;
            check();
          }
          return makeInt(n);
        }),
      'Return number of occurrences of value.',
    ],
    index: [
      '($self, value, start=0, stop=sys.maxsize, /)',
      (self: PyDeque, value: PyObject, start?: PyObject, stop?: PyObject) => {
        const i = find(self, value, bound(start, self.size, 0), bound(stop, self.size, self.size));
        if (i < 0) throw raise('ValueError', `${reprString(value)} is not in deque`);
        return makeInt(i);
      },
      'Return first index of value.\n\nRaises ValueError if the value is not present.',
    ],
    insert: [
      '($self, index, value, /)',
      nothing((self, index, value) => {
        const i = asSize(index!);
        if (self.size >= self.maxlen) throw raise('IndexError', 'deque already at its maximum size');
        self.insert(i < 0 ? Math.max(0, i + self.size) : i, value!);
      }),
      'Insert value before index.',
    ],
    remove: [
      '($self, value, /)',
      nothing((self, value) => {
        const { size } = self;
        let i: number;
        try {
          i = find(self, value!, 0, size);
        } catch (error) {
          if (self.size !== size) throw raise('IndexError', 'deque mutated during remove().');
          throw error;
        }
        if (i < 0) throw raise('ValueError', `${reprString(value!)} is not in deque`);
        self.deleteAt(i);
      }),
      'Remove first occurrence of value.',
    ],
    reverse: ['($self, /)', nothing((self) => self.reverse()), 'Reverse *IN PLACE*.'],
    rotate: [
      '($self, n=1, /)',
      nothing((self, n) => self.rotate(n === undefined ? 1 : asSize(n))),
      'Rotate the deque n steps to the right.  If n is negative, rotates left.',
    ],
    __reversed__: [
      '($self, /)',
      (self: PyDeque) => new PyDequeReverseIterator().over(self),
      'Return a reverse iterator over the deque.',
    ],
    __reduce__: [
      '($self, /)',
      (self: PyDeque) =>
        makeTuple([
          self.type,
          self.maxlen === Infinity ? emptyTuple : makeTuple([emptyTuple, makeInt(self.maxlen)]),
          stateOf(self),
          iter(self),
        ]),
      'Return state information for pickling.',
    ],
    __sizeof__: [
      '($self, /)',
      (self: PyDeque) => makeInt(232 + 8 * listOf(self).length),
      'Return the size of the deque in memory, in bytes.',
    ],
  },
  classMethods: { __class_getitem__: classGetitem },
  getset: {
    maxlen: {
      get: (self: PyDeque) => (self.maxlen === Infinity ? None : makeInt(self.maxlen)),
      doc: 'maximum size of a deque or None if unbounded',
    },
  },
  attributes: { __hash__: () => None },
};

export const dequeSpecs: readonly TypeSpec[] = [
  dequeSpec,
  iteratorSpec(dequeIteratorType, PyDequeIterator, false),
  iteratorSpec(dequeReverseIteratorType, PyDequeReverseIterator, true),
];
