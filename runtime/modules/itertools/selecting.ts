import { drain } from '../../kernel/death.js';
import { raise } from '../../kernel/errors.js';
import type { Visit } from '../../kernel/holding.js';
import { PyObject } from '../../kernel/object.js';
import { counting, currentCounts, keep, own } from '../../kernel/ownership.js';
import { signature } from '../../kernel/signature.js';
import type { TypeSpec } from '../../kernel/spec.js';
import { PyType } from '../../kernel/type.js';
import { boolType, makeInt } from '../../objects/int.js';
import { makeList } from '../../objects/sequence.js';
import { None } from '../../objects/singletons.js';
import { isTrue } from '../../objects/truth.js';
import { allocate } from '../../operations/allocation.js';
import { call1 } from '../../operations/call.js';
import { asSize, sizeOfInt } from '../../operations/convert.js';
import { isException } from '../../operations/attribute.js';
import { iter } from '../../operations/iteration.js';
import { positional } from '../../builtins/arguments.js';
import { exhaust, itertool } from './itertool.js';
import { pickling } from './pickling.js';

/** The iterators that give some of the items of another: takewhile, dropwhile, filterfalse, compress, islice. */

abstract class Selecting extends PyObject {
  func: PyObject = None;
  iterator: PyObject = None;

  override traverse(visit: Visit): void {
    visit(this.func);
    visit(this.iterator);
  }

  protected advance(): PyObject | undefined {
    const item = this.iterator.type.next!(this.iterator);
    return item === undefined ? undefined : keep(item);
  }
}

class PyTakeWhile extends Selecting {
  stopped = false;

  step(): PyObject | undefined {
    if (this.stopped) return undefined;
    const item = this.advance();
    if (item === undefined) return undefined;
    if (isTrue(call1(this.func, item))) return item;
    this.stopped = true;
    return undefined;
  }
}

class PyDropWhile extends Selecting {
  started = false;

  step(): PyObject | undefined {
    for (;;) {
      const item = this.advance();
      if (item === undefined || this.started) return item;
      if (isTrue(call1(this.func, item))) continue;
      this.started = true;
      return item;
    }
  }
}

class PyFilterFalse extends Selecting {
  step(): PyObject | undefined {
    const byTruth = this.func === None || this.func === boolType;
    for (;;) {
      const item = this.advance();
      if (item === undefined || !isTrue(byTruth ? item : call1(this.func, item))) return item;
    }
  }
}

class PyCompress extends Selecting {
  selectors: PyObject = None;

  override traverse(visit: Visit): void {
    super.traverse(visit);
    visit(this.selectors);
  }

  step(): PyObject | undefined {
    for (;;) {
      const item = this.advance();
      if (item === undefined) return undefined;
      const selector = this.selectors.type.next!(this.selectors);
      if (selector === undefined) return undefined;
      if (isTrue(selector)) return item;
    }
  }
}

class PyISlice extends PyObject {
  iterator: PyObject | undefined = undefined;
  /** The number of the next item to give. */
  wanted = 0;
  stop = Infinity;
  stride = 1;
  count = 0;

  override traverse(visit: Visit): void {
    if (this.iterator !== undefined) visit(this.iterator);
  }

  step(): PyObject | undefined {
    const { iterator } = this;
    if (iterator === undefined) return undefined;
    const next = iterator.type.next!;
    const height = counting ? currentCounts().pool.top : 0;
    while (this.count < this.wanted) {
      if (next(iterator) === undefined) return exhaust(this);
      this.count++;
      // What is skipped dies before the next one is asked for.
      if (counting) drain(height);
    }
    if (this.count >= this.stop) return exhaust(this);
    const item = next(iterator);
    if (item === undefined) return exhaust(this);
    this.count++;
    this.wanted = Math.min(this.wanted + this.stride, this.stop);
    return item;
  }
}

export const takeWhileType = PyType.shell('itertools.takewhile', PyTakeWhile);
export const dropWhileType = PyType.shell('itertools.dropwhile', PyDropWhile);
export const filterFalseType = PyType.shell('itertools.filterfalse', PyFilterFalse);
export const compressType = PyType.shell('itertools.compress', PyCompress);
export const isliceType = PyType.shell('itertools.islice', PyISlice);

function withPredicate(
  type: PyType,
  Layout: new () => Selecting,
  first: string,
  methods: TypeSpec['methods'],
  doc: string,
): TypeSpec {
  const make = (cls: PyType, args: PyObject[], kwnames: readonly string[] | null) => {
    const [func, iterable] = positional(cls, type, args, kwnames, 2, 2);
    const made = allocate(cls, Layout);
    made.iterator = own(iter(iterable!));
    made.func = own(func!);
    return made;
  };
  return itertool(type, `(${first}, iterable, /)`, doc, make, { methods: methods! });
}

/** 0 or 1. */
const flag = (is: boolean) => makeInt(is ? 1 : 0);

/** A bound of islice; None stands for `fallback`. */
function bound(o: PyObject | undefined, fallback: number, message: string): number {
  if (o === undefined || o === None) return fallback;
  let value = -1;
  if (o.type.index !== undefined) {
    try {
      value = asSize(o);
    } catch (error) {
      if (!isException(error, 'Exception')) throw error;
    }
  }
  if (value < 0) throw raise('ValueError', message);
  return value;
}

const STOP_MESSAGE = 'Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.';
const INDEX_MESSAGE = 'Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.';

export const selectingSpecs: readonly TypeSpec[] = [
  withPredicate(
    takeWhileType,
    PyTakeWhile,
    'predicate',
    pickling(
      ({ func, iterator, stopped }: PyTakeWhile) => ({ args: [func, iterator], state: flag(stopped) }),
      (self, state) => void (self.stopped = isTrue(state)),
    ),
    'Return successive entries from an iterable as long as the predicate evaluates to true for each entry.',
  ),
  withPredicate(
    dropWhileType,
    PyDropWhile,
    'predicate',
    pickling(
      ({ func, iterator, started }: PyDropWhile) => ({ args: [func, iterator], state: flag(started) }),
      (self, state) => void (self.started = isTrue(state)),
    ),
    'Drop items from the iterable while predicate(item) is true.\n\nAfterwards, return every element until the iterable is exhausted.',
  ),
  withPredicate(
    filterFalseType,
    PyFilterFalse,
    'function',
    pickling(({ func, iterator }: PyFilterFalse) => ({ args: [func, iterator] })),
    'Return those items of iterable for which function(item) is false.\n\nIf function is None, return the items that are false.',
  ),
  itertool(
    compressType,
    '(data, selectors)',
    'Return data elements corresponding to true selector elements.\n\nForms a shorter iterator from selected data elements using the selectors to\nchoose the data elements.',
    (cls, args, kwnames) => {
      const [data, selectors] = signature('(data, selectors)').bind(args, kwnames, 'compress') as [PyObject, PyObject];
      const made = allocate(cls, PyCompress);
      made.iterator = own(iter(data));
      made.selectors = own(iter(selectors));
      return made;
    },
    { methods: pickling(({ iterator, selectors }: PyCompress) => ({ args: [iterator, selectors] })) },
  ),
  itertool(
    isliceType,
    undefined,
    'islice(iterable, stop) --> islice object\nislice(iterable, start, stop[, step]) --> islice object\n\nReturn an iterator whose next() method returns selected values from an\niterable.  If start is specified, will skip all preceding elements;\notherwise, start defaults to zero.  Step defaults to one.  If\nspecified as another value, step determines how many values are\nskipped between successive calls.  Works like a slice() on a list\nbut returns an iterator.',
    (cls, args, kwnames) => {
      const [iterable, a, b, c] = positional(cls, isliceType, args, kwnames, 2, 4);
      const hasStart = b !== undefined;
      const start = hasStart ? bound(a, 0, INDEX_MESSAGE) : 0;
      const stop = bound(hasStart ? b : a, Infinity, STOP_MESSAGE);
      const stride = bound(c, 1, 'Step for islice() must be a positive integer or None.');
      if (stride < 1) throw raise('ValueError', 'Step for islice() must be a positive integer or None.');
      const made = allocate(cls, PyISlice);
      made.wanted = start;
      made.stop = stop;
      made.stride = stride;
      made.iterator = own(iter(iterable!));
      return made;
    },
    {
      methods: pickling(
        ({ iterator, wanted, stop, stride, count }: PyISlice) => {
          if (iterator === undefined) return { args: [iter(makeList([])), makeInt(0)], state: makeInt(0) };
          const end = stop === Infinity ? None : makeInt(stop);
          return { args: [iterator, makeInt(wanted), end, makeInt(stride)], state: makeInt(count) };
        },
        (self, state) => void (self.count = sizeOfInt(state)),
      ),
    },
  ),
];
