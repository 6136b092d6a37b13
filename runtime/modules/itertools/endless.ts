import { add } from '../../generated/operations.js';
import { raise } from '../../kernel/errors.js';
import { exchange, visitBackwards, type Visit } from '../../kernel/holding.js';
import { PyObject } from '../../kernel/object.js';
import { keep, own } from '../../kernel/ownership.js';
import { signature } from '../../kernel/signature.js';
import type { TypeSpec } from '../../kernel/spec.js';
import { PyType } from '../../kernel/type.js';
import { ExactInt, intOf, makeInt } from '../../objects/int.js';
import { makeTuple } from '../../objects/sequence.js';
import { makeStr } from '../../objects/str.js';
import { allocate } from '../../operations/allocation.js';
import { asIndex, asSize, reprString } from '../../operations/convert.js';
import { iter } from '../../operations/iteration.js';
import { positional } from '../../builtins/arguments.js';
import { exhaust, itertool } from './itertool.js';

/** The iterators that need not end: count, cycle, repeat. */

class PyCount extends PyObject {
  value: PyObject = makeInt(0);
  increment: PyObject = makeInt(1);

  override traverse(visit: Visit): void {
    visit(this.value);
    visit(this.increment);
  }

  step(): PyObject {
    const { value } = this;
    const next = add(keep(value), this.increment);
    this.value = exchange(this.value, next);
    return value;
  }
}

class PyCycle extends PyObject {
  iterator: PyObject | undefined = undefined;
  saved: PyObject[] = [];
  index = 0;

  override traverse(visit: Visit): void {
    visitBackwards(visit, this.saved);
    if (this.iterator !== undefined) visit(this.iterator);
  }

  step(): PyObject | undefined {
    if (this.iterator !== undefined) {
      const item = this.iterator.type.next!(this.iterator);
      if (item !== undefined) {
        this.saved.push(own(item));
        return item;
      }
      exhaust(this);
    }
    if (this.saved.length === 0) return undefined;
    const item = this.saved[this.index]!;
    this.index = (this.index + 1) % this.saved.length;
    return item;
  }
}

class PyRepeat extends PyObject {
  element: PyObject = makeInt(0);
  /** How many times more; -1 = for ever. */
  times: number | bigint = -1;

  override traverse(visit: Visit): void {
    visit(this.element);
  }

  step(): PyObject | undefined {
    if (this.times === 0) return undefined;
    if (this.times > 0) this.times--;
    return this.element;
  }
}

export const countType = PyType.shell('itertools.count', PyCount);
export const cycleType = PyType.shell('itertools.cycle', PyCycle);
export const repeatType = PyType.shell('itertools.repeat', PyRepeat);

function isNumber(o: PyObject): boolean {
  return o.type.index !== undefined || o.type.int !== undefined || o.type.float !== undefined || o.type.name === 'complex';
}

function isOne(o: PyObject): boolean {
  return o instanceof ExactInt && o.value === 1;
}

export const endlessSpecs: readonly TypeSpec[] = [
  itertool(
    countType,
    '(start=0, step=1)',
    'Return a count object whose .__next__() method returns consecutive values.\n\nEquivalent to:\n    def count(firstval=0, step=1):\n        x = firstval\n        while 1:\n            yield x\n            x += step',
    (cls, args, kwnames) => {
      const [start, step] = signature('(start=0, step=1)').bind(args, kwnames, 'count') as [PyObject?, PyObject?];
      if ((start !== undefined && !isNumber(start)) || (step !== undefined && !isNumber(step)))
        throw raise('TypeError', 'a number is required');
      const made = allocate(cls, PyCount);
      made.value = own(start ?? makeInt(0));
      made.increment = own(step ?? makeInt(1));
      return made;
    },
    {
      slots: {
        repr: (self: PyCount) =>
          makeStr(
            isOne(self.increment)
              ? `${self.type.name.replace(/^.*\./, '')}(${reprString(self.value)})`
              : `${self.type.name.replace(/^.*\./, '')}(${reprString(self.value)}, ${reprString(self.increment)})`,
          ),
      },
      methods: {
        __reduce__: [
          '($self, /)',
          (self: PyCount) =>
            makeTuple([self.type, makeTuple(isOne(self.increment) ? [self.value] : [self.value, self.increment])]),
          'Return state information for pickling.',
        ],
      },
    },
  ),
  itertool(
    cycleType,
    '(iterable, /)',
    'Return elements from the iterable until it is exhausted. Then repeat the sequence indefinitely.',
    (cls, args, kwnames) => {
      const [iterable] = positional(cls, cycleType, args, kwnames, 1, 1);
      const made = allocate(cls, PyCycle);
      made.iterator = own(iter(iterable!));
      return made;
    },
  ),
  itertool(
    repeatType,
    undefined,
    'repeat(object [,times]) -> create an iterator which returns the object\nfor the specified number of times.  If not specified, returns the object\nendlessly.',
    (cls, args, kwnames) => {
      const [element, times] = signature('(object, times=-1)').bind(args, kwnames, 'repeat') as [PyObject, PyObject?];
      const made = allocate(cls, PyRepeat);
      if (times !== undefined) made.times = asSize(times) < 0 ? 0 : asIndex(times);
      made.element = own(element);
      return made;
    },
    {
      slots: {
        repr: (self: PyRepeat) =>
          makeStr(
            `${self.type.name.replace(/^.*\./, '')}(${reprString(self.element)}${self.times < 0 ? '' : `, ${self.times}`})`,
          ),
      },
      methods: {
        __length_hint__: [
          '($self, /)',
          (self: PyRepeat) => {
            if (self.times < 0) throw raise('TypeError', 'len() of unsized object');
            return intOf(self.times);
          },
          'Private method returning an estimate of len(list(it)).',
        ],
        __reduce__: [
          '($self, /)',
          (self: PyRepeat) =>
            makeTuple([self.type, makeTuple(self.times < 0 ? [self.element] : [self.element, intOf(self.times)])]),
          'Return state information for pickling.',
        ],
      },
    },
  ),
];
