import { add } from '../../generated/operations.js';
import { raise } from '../../kernel/errors.js';
import { exchange, type Visit } from '../../kernel/holding.js';
import { Exactly, PyObject } from '../../kernel/object.js';
import { keep, own, ownIn } from '../../kernel/ownership.js';
import { signature } from '../../kernel/signature.js';
import type { TypeSpec } from '../../kernel/spec.js';
import { PyType } from '../../kernel/type.js';
import { ExactInt, intOf, makeBool, makeInt, type PyInt } from '../../objects/int.js';
import { makeList, makeTuple, PyList, itemsOf } from '../../objects/sequence.js';
import { makeStr } from '../../objects/str.js';
import { allocate } from '../../operations/allocation.js';
import { asIndex, asSize, reprString } from '../../operations/convert.js';
import { callMethod } from '../../operations/call.js';
import { iter } from '../../operations/iteration.js';
import { positional } from '../../builtins/arguments.js';
import { exhaust, itertool } from './itertool.js';
import { pickling, stateItems, wrongItem, type Parts } from './pickling.js';

/** The iterators that need not end: count, cycle, repeat. */

class PyCount extends PyObject {
  value: PyObject = makeInt(0);
  increment: PyObject = makeInt(1);

  override traverse(visit: Visit): void {
    visit(this.value);
    visit(this.increment);
  }

  step(): PyObject {
    const { value, increment } = this;
    if ((value.exactly & increment.exactly & Exactly.Int) !== 0) {
      // As a rule: neither is counted.
      const next = ((value as PyInt).value as number) + ((increment as PyInt).value as number);
      if (Number.isSafeInteger(next)) {
        this.value = makeInt(next);
        return value;
      }
    }
    const next = add(keep(value), increment);
    this.value = exchange(this.value, next);
    return value;
  }
}

class PyCycle extends PyObject {
  iterator: PyObject | undefined = undefined;
  /** What has come from the iterator; copies share it. */
  saved: PyList | undefined = undefined;
  /** What comes from the iterator has been saved before. */
  isSaved = false;
  index = 0;

  override traverse(visit: Visit): void {
    if (this.saved !== undefined) visit(this.saved);
    if (this.iterator !== undefined) visit(this.iterator);
  }

  step(): PyObject | undefined {
    if (this.iterator !== undefined) {
      const item = this.iterator.type.next!(this.iterator);
      if (item !== undefined) {
        if (!this.isSaved) itemsOf(this.saved!).push(ownIn(this.saved!, item));
        return item;
      }
      exhaust(this);
    }
    const { items } = this.saved!;
    if (items.length === 0) return undefined;
    const item = items[this.index]!;
    this.index = (this.index + 1) % items.length;
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

function partsOfCycle({ iterator, saved, isSaved, index }: PyCycle): Parts {
  if (iterator !== undefined) return { args: [iterator], state: makeTuple([saved!, makeBool(isSaved)]) };
  const again = iter(saved!);
  if (index > 0) callMethod(again, '__setstate__', makeInt(index));
  return { args: [again], state: makeTuple([saved!, makeBool(true)]) };
}

function restoreCycle(self: PyCycle, state: PyObject): void {
  const [saved, isSaved] = stateItems(state, 2) as [PyObject, PyObject];
  if (!(saved instanceof PyList)) throw wrongItem(1, 'list', saved);
  self.isSaved = asSize(isSaved) !== 0;
  self.saved = exchange(self.saved, saved);
  self.index = 0;
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
      methods: pickling<PyCount>(({ value, increment }) => {
        const isSmall = value instanceof ExactInt && BigInt.asIntN(64, BigInt(value.value)) === BigInt(value.value);
        return { args: isSmall && isOne(increment) ? [value] : [value, increment] };
      }),
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
      made.saved = own(makeList([]));
      return made;
    },
    { methods: pickling(partsOfCycle, restoreCycle) },
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
        ...pickling<PyRepeat>(({ element, times }) => ({ args: times < 0 ? [element] : [element, intOf(times)] })),
      },
    },
  ),
];
