import { raise } from '../../kernel/errors.js';
import type { PyObject } from '../../kernel/object.js';
import type { TypeSpec } from '../../kernel/spec.js';
import { hashOfTuple, keysEqual } from '../../objects/hash.js';
import type { PyInt } from '../../objects/int.js';
import { ExactInt, intOf, makeBool, makeInt, PyBool } from '../../objects/int.js';
import { PyRange, rangeType } from '../../objects/range.js';
import { makeTuple } from '../../objects/sequence.js';
import { None, NotImplemented } from '../../objects/singletons.js';
import { makeStr } from '../../objects/str.js';
import { asIndex, reprString } from '../../operations/convert.js';
import { iterate } from '../../operations/iteration.js';
import { PySlice } from '../../operations/subscript.js';
import { checkArgumentCount } from '../arguments.js';
import { type Integer, narrow } from '../int/arithmetic.js';
import { rangeIterator } from './iterators.js';
import { longIndices } from '../slice.js';

/** The range from `start` to `stop` by `step`, which is not zero. CPython Objects/rangeobject.c: compute_range_length. */
function makeRange(start: Integer, stop: Integer, step: Integer): PyRange {
  let length: Integer;
  if (typeof start === 'number' && typeof stop === 'number' && typeof step === 'number' && Number.isSafeInteger(stop - start)) {
    const span = step > 0 ? stop - start : start - stop;
    length = span <= 0 ? 0 : Math.floor((span - 1) / Math.abs(step)) + 1;
  } else {
    const by = BigInt(step);
    const span = by > 0n ? BigInt(stop) - BigInt(start) : BigInt(start) - BigInt(stop);
    length = span <= 0n ? 0 : narrow((span - 1n) / (by < 0n ? -by : by) + 1n);
  }
  return new PyRange(start, stop, step, length);
}

function newRange(_cls: unknown, args: PyObject[], kwnames: readonly string[] | null): PyObject {
  checkArgumentCount('range', args, kwnames, 1, 3);
  const [first, second, third] = args.map(asIndex) as [Integer, Integer?, Integer?];
  if (second === undefined) return makeRange(0, first, 1);
  if (third === 0) throw raise('ValueError', 'range() arg 3 must not be zero');
  return makeRange(first, second, third ?? 1);
}

/** The number at index i, which is in range. */
function itemAt(self: PyRange, i: Integer): Integer {
  if (typeof self.start === 'number' && typeof self.step === 'number' && typeof i === 'number') {
    const value = self.start + self.step * i;
    if (Number.isSafeInteger(value)) return value;
  }
  return narrow(BigInt(self.start) + BigInt(self.step) * BigInt(i));
}

function item(self: PyRange, key: PyObject): PyObject {
  if (key instanceof PySlice) return slice(self, key);
  if (key.type.index === undefined) throw raise('TypeError', `range indices must be integers or slices, not ${key.type.name}`);
  const given = asIndex(key);
  const at = given < 0 ? narrow(BigInt(given) + BigInt(self.length)) : given;
  if (at < 0 || at >= self.length) throw raise('IndexError', 'range object index out of range');
  return intOf(itemAt(self, at));
}

function slice(self: PyRange, key: PySlice): PyObject {
  const [start, stop, step] = longIndices(key, BigInt(self.length));
  const by = narrow(BigInt(self.step) * step);
  return makeRange(itemAt(self, narrow(start)), itemAt(self, narrow(stop)), by);
}

function size(self: PyRange): number | bigint {
  if (BigInt(self.length) > 0x7fffffffffffffffn) throw raise('OverflowError', 'Python int too large to convert to C ssize_t');
  return self.length;
}

/** The index of an integer, or -1. */
function indexOfInteger(self: PyRange, value: Integer): Integer {
  if (
    typeof value === 'number' &&
    typeof self.start === 'number' &&
    typeof self.step === 'number' &&
    typeof self.length === 'number'
  ) {
    const offset = value - self.start;
    if (Number.isSafeInteger(offset)) {
      if (offset % self.step !== 0) return -1;
      const at = offset / self.step;
      return at >= 0 && at < self.length ? at + 0 : -1;
    }
  }
  const offset = BigInt(value) - BigInt(self.start);
  const step = BigInt(self.step);
  if (offset % step !== 0n) return -1;
  const at = offset / step;
  return at >= 0n && at < BigInt(self.length) ? narrow(at) : -1;
}

function isPlainInt(o: PyObject): o is PyInt {
  return o instanceof ExactInt || o instanceof PyBool;
}

/** The index of what equals `o`: for other objects than ints by comparing one after the other. */
function find(self: PyRange, o: PyObject): Integer {
  if (isPlainInt(o)) return indexOfInteger(self, o.value);
  let at = -1;
  let found = false;
  iterate(self, (candidate) => {
    at++;
    found = keysEqual(candidate, o);
    return !found;
  });
  return found ? at : -1;
}

function count(self: PyRange, o: PyObject): number {
  if (isPlainInt(o)) return indexOfInteger(self, o.value) < 0 ? 0 : 1;
  let found = 0;
  iterate(self, (candidate) => {
    if (keysEqual(candidate, o)) found++;
  });
  return found;
}

/** Equal as sequences. */
function equal(a: PyRange, b: PyRange): boolean {
  if (a.length !== b.length) return false;
  if (a.length === 0) return true;
  return a.start === b.start && (a.length === 1 || a.step === b.step);
}

function hash(self: PyRange): number | bigint {
  const { length } = self;
  return hashOfTuple([
    intOf(length),
    length === 0 ? None : intOf(self.start),
    length === 0 || length === 1 ? None : intOf(self.step),
  ]);
}

function repr(self: PyRange): PyObject {
  return makeStr(self.step === 1 ? `range(${self.start}, ${self.stop})` : `range(${self.start}, ${self.stop}, ${self.step})`);
}

function reversed(self: PyRange): PyObject {
  const last = self.length === 0 ? self.start : itemAt(self, narrow(BigInt(self.length) - 1n));
  return rangeIterator(last, typeof self.step === 'number' ? 0 - self.step : -self.step, self.length);
}

const notOrdered = () => NotImplemented;

export const rangeSpec: TypeSpec = {
  type: rangeType,
  final: true,
  patternKind: 'sequence',
  doc: 'range(stop) -> range object\nrange(start, stop[, step]) -> range object\n\nThe integers from start (inclusive) to stop (exclusive) by step.',
  slots: {
    new: newRange,
    repr,
    hash,
    lt: notOrdered,
    le: notOrdered,
    eq: (self: PyRange, other: PyObject) => (other instanceof PyRange ? makeBool(equal(self, other)) : NotImplemented),
    ne: (self: PyRange, other: PyObject) => (other instanceof PyRange ? makeBool(!equal(self, other)) : NotImplemented),
    gt: notOrdered,
    ge: notOrdered,
    iter: (self: PyRange) => rangeIterator(self.start, self.step, self.length),
    bool: (self: PyRange) => self.length !== 0,
    len: size,
    getitem: item,
    contains: (self: PyRange, o: PyObject) => find(self, o) >= 0,
  },
  methods: {
    __reversed__: ['($self, /)', reversed, 'Return a reverse iterator.'],
    __reduce__: [
      '($self, /)',
      (self: PyRange) => makeTuple([rangeType, makeTuple([intOf(self.start), intOf(self.stop), intOf(self.step)])]),
    ],
    count: ['($self, object, /)', (self: PyRange, o: PyObject) => makeInt(count(self, o)), 'Number of occurrences.'],
    index: [
      '($self, object, /)',
      (self: PyRange, o: PyObject) => {
        const at = find(self, o);
        if (at < 0)
          throw raise('ValueError', isPlainInt(o) ? `${reprString(o)} is not in range` : 'sequence.index(x): x not in sequence');
        return intOf(at);
      },
      'Index of the value; ValueError if it is not there.',
    ],
  },
  getset: {
    start: { get: (self: PyRange) => intOf(self.start), member: true },
    stop: { get: (self: PyRange) => intOf(self.stop), member: true },
    step: { get: (self: PyRange) => intOf(self.step), member: true },
  },
};
