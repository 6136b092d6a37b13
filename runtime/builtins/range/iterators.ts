import type { PyObject } from '../../kernel/object.js';
import type { TypeSpec } from '../../kernel/spec.js';
import { ExactInt, intOf, isSmall, makeBigInt, smallInt, type PyInt } from '../../objects/int.js';
import { longRangeIteratorType, PyLongRangeIterator, PyRange, PyRangeIterator, rangeIteratorType } from '../../objects/range.js';
import { None } from '../../objects/singletons.js';
import { asIndex } from '../../operations/convert.js';
import { narrow } from '../int/arithmetic.js';
import { reduceIterator } from '../iterators.js';

/** An iterator over `count` numbers from `start` by `step`. */
export function rangeIterator(start: number | bigint, step: number | bigint, count: number | bigint): PyObject {
  if (
    typeof start === 'number' &&
    typeof step === 'number' &&
    typeof count === 'number' &&
    Number.isSafeInteger(start + step * count)
  )
    return new PyRangeIterator(start, step, count);
  return new PyLongRangeIterator(BigInt(start), BigInt(step), BigInt(count));
}

/** The next number of a range. */
export function nextOfRange(self: PyRangeIterator): PyInt | undefined {
  if (self.remaining <= 0) return undefined;
  self.remaining--;
  const value = self.next;
  self.next = value + self.step;
  // Made here: V8 puts a constructor in place of the call only where it has been called often, and `makeInt` has given small ints above all.
  return isSmall(value) ? smallInt(value) : new ExactInt(value);
}

type RangeIterator = PyRangeIterator | PyLongRangeIterator;

/** What pickling restores: `iter(range(rest))`. */
function reduce(self: RangeIterator): PyObject {
  const { next, step, remaining } = self;
  const stop = narrow(BigInt(next) + BigInt(step) * BigInt(remaining));
  const rest = new PyRange(narrow(BigInt(next)), stop, narrow(BigInt(step)), narrow(BigInt(remaining)));
  return reduceIterator('iter', () => [[rest], None]);
}

function advance(self: RangeIterator, state: PyObject): PyObject {
  const wanted = BigInt(asIndex(state));
  const remaining = BigInt(self.remaining);
  const skip = wanted < 0n ? 0n : wanted > remaining ? remaining : wanted;
  if (self instanceof PyLongRangeIterator) {
    self.next += self.step * skip;
    self.remaining -= skip;
  } else {
    self.next += self.step * Number(skip);
    self.remaining -= Number(skip);
  }
  return None;
}

const methods: TypeSpec['methods'] = {
  __length_hint__: [
    '($self, /)',
    (self: RangeIterator) => intOf(self.remaining),
    'Private method returning an estimate of len(list(it)).',
  ],
  __reduce__: ['($self, /)', reduce, 'Return state information for pickling.'],
  __setstate__: ['($self, object, /)', advance, 'Set state information for unpickling.'],
};

export const rangeIteratorSpec: TypeSpec = {
  type: rangeIteratorType,
  final: true,
  slots: { iter: (self) => self as PyObject, next: nextOfRange },
  stepsAlone: true,
  methods,
};

export const longRangeIteratorSpec: TypeSpec = {
  type: longRangeIteratorType,
  final: true,
  slots: {
    iter: (self) => self as PyObject,
    next: (self: PyLongRangeIterator) => {
      if (self.remaining <= 0n) return undefined;
      self.remaining--;
      const value = self.next;
      self.next += self.step;
      return makeBigInt(value);
    },
  },
  methods,
};
