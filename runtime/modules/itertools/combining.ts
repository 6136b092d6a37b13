import { dismiss } from '../../kernel/dying.js';
import { add } from '../../generated/operations.js';
import { raise } from '../../kernel/errors.js';
import { exchange, release, visitAll, visitBackwards, type Visit } from '../../kernel/holding.js';
import { PyObject } from '../../kernel/object.js';
import { keep, own, ownAll } from '../../kernel/ownership.js';
import { signature } from '../../kernel/signature.js';
import type { TypeSpec } from '../../kernel/spec.js';
import { PyType } from '../../kernel/type.js';
import { makeInt } from '../../objects/int.js';
import { emptyTuple, makeTuple, type PyTuple } from '../../objects/sequence.js';
import { None } from '../../objects/singletons.js';
import { isTrue } from '../../objects/truth.js';
import { allocate } from '../../operations/allocation.js';
import { call, call2 } from '../../operations/call.js';
import { asSize } from '../../operations/convert.js';
import { iter, listOf } from '../../operations/iteration.js';
import { handOutPair, handOutEach, type ReusesTuple } from '../../operations/reused-tuple.js';
import { classGetitem } from '../../builtins/typing/generic-alias.js';
import { positional } from '../../builtins/arguments.js';
import { exhaust, itertool } from './itertool.js';
import { pickling, stateItems, type Parts } from './pickling.js';
import { isliceType } from './selecting.js';

/** The iterators that combine or regroup items: accumulate, batched, chain, pairwise, starmap, zip_longest. */

class PyAccumulate extends PyObject {
  iterator: PyObject = None;
  func: PyObject = None;
  total: PyObject | undefined = undefined;
  initial: PyObject | undefined = undefined;

  override traverse(visit: Visit): void {
    visitAll(visit, [this.total, this.func, this.iterator, this.initial]);
  }

  step(): PyObject | undefined {
    if (this.initial !== undefined) {
      this.total = this.initial;
      this.initial = undefined;
      return this.total;
    }
    const item = this.iterator.type.next!(this.iterator);
    if (item === undefined) return undefined;
    const { total } = this;
    const sum =
      total === undefined ? item : this.func === None ? add(keep(total), keep(item)) : call2(this.func, keep(total), keep(item));
    return (this.total = exchange(this.total, sum));
  }
}

class PyBatched extends PyObject {
  iterator: PyObject | undefined = undefined;
  size = 1;
  strict = false;

  override traverse(visit: Visit): void {
    if (this.iterator !== undefined) visit(this.iterator);
  }

  step(): PyObject | undefined {
    const { iterator } = this;
    if (iterator === undefined) return undefined;
    const items: PyObject[] = [];
    let isOver = true;
    try {
      while (items.length < this.size) {
        const item = iterator.type.next!(iterator);
        if (item === undefined) {
          if (items.length === 0) return undefined;
          if (this.strict) throw raise('ValueError', 'batched(): incomplete batch');
          break;
        }
        items.push(keep(item));
      }
      isOver = false;
    } finally {
      // After a short batch the iterator is asked once more.
      if (isOver) exhaust(this);
    }
    return makeTuple(items);
  }
}

class PyChain extends PyObject {
  source: PyObject | undefined = undefined;
  active: PyObject | undefined = undefined;

  override traverse(visit: Visit): void {
    visitAll(visit, [this.active, this.source]);
  }

  step(): PyObject | undefined {
    while (this.source !== undefined) {
      if (this.active === undefined) {
        const iterable = this.source.type.next!(this.source);
        if (iterable === undefined) return (this.source = release(this.source));
        this.active = own(iter(iterable));
      }
      const item = this.active.type.next!(this.active);
      if (item !== undefined) return item;
      const ended = this.active;
      this.active = undefined;
      dismiss(ended);
    }
    return undefined;
  }
}

class PyPairwise extends PyObject implements ReusesTuple {
  kept: PyTuple | undefined = undefined;
  iterator: PyObject | undefined = undefined;
  private old: PyObject | undefined = undefined;

  override traverse(visit: Visit): void {
    visitAll(visit, [this.iterator, this.old, this.kept]);
  }

  step(): PyObject | undefined {
    if (this.iterator === undefined) return undefined;
    if (this.old === undefined) {
      const first = this.advance(this.iterator);
      if (first === undefined) return undefined;
      this.old = exchange(this.old, first);
      // Fetching the first item may have ended this iterator from inside.
      if (this.iterator === undefined) return undefined;
    }
    const old = keep(this.old);
    const item = this.advance(this.iterator);
    if (item === undefined) return undefined;
    const pair = handOutPair(this, old, item);
    this.old = exchange(this.old, item);
    return pair;
  }

  /** The next item. If there is none, or an error, this is the end. */
  private advance(iterator: PyObject): PyObject | undefined {
    let item: PyObject | undefined;
    try {
      return (item = iterator.type.next!(iterator));
    } finally {
      if (item === undefined) {
        exhaust(this);
        this.old = release(this.old);
      }
    }
  }
}

class PyStarMap extends PyObject {
  iterator: PyObject = None;
  func: PyObject = None;

  override traverse(visit: Visit): void {
    visit(this.func);
    visit(this.iterator);
  }

  step(): PyObject | undefined {
    const args = this.iterator.type.next!(this.iterator);
    return args === undefined ? undefined : call(this.func, listOf(args));
  }
}

class PyZipLongest extends PyObject implements ReusesTuple {
  kept: PyTuple | undefined = undefined;
  iterators: (PyObject | undefined)[] = [];
  fill: PyObject = None;
  private active = -1;

  override traverse(visit: Visit): void {
    visitBackwards(visit, this.iterators);
    if (this.kept !== undefined) visit(this.kept);
    visit(this.fill);
  }

  step(): PyObject | undefined {
    if (this.active < 0) this.active = this.iterators.length;
    return this.active === 0 ? undefined : handOutEach(this, this.iterators.length, longestItem);
  }

  /** The next item of iterator `i`, or what fills in for it; undefined if the last iterator ends, which is not let go of. */
  item(i: number): PyObject | undefined {
    const iterator = this.iterators[i];
    if (iterator === undefined) return this.fill;
    let item: PyObject | undefined;
    try {
      item = iterator.type.next!(iterator);
    } catch (error) {
      this.active = 0;
      throw error;
    }
    if (item !== undefined) return item;
    if (--this.active === 0) return undefined;
    this.iterators[i] = undefined;
    dismiss(iterator);
    return this.fill;
  }
}

const longestItem = (self: PyZipLongest, i: number) => self.item(i);

function partsOfAccumulate(self: PyAccumulate): Parts {
  const { iterator, func, total, initial } = self;
  const chained = (first: PyObject) => call(chainType, [makeTuple([first]), iterator]);
  if (initial !== undefined) return { args: [chained(initial), func], state: None };
  if (total !== None) return { args: [iterator, func], state: total ?? None };
  // A total of None would be taken for none.
  return { made: isliceType, args: [call(self.type, [chained(None), func]), makeInt(1), None] };
}

function partsOfChain({ source, active }: PyChain): Parts {
  if (source === undefined) return { args: [] };
  return { args: [], state: makeTuple(active === undefined ? [source] : [source, active]) };
}

function restoreChain(self: PyChain, state: PyObject): void {
  const [source, active] = stateItems(state, 1, 2);
  for (const iterator of [source, active])
    if (iterator !== undefined && iterator.type.next === undefined) throw raise('TypeError', 'Arguments must be iterators.');
  self.source = exchange(self.source, source!);
  const old = self.active;
  self.active = active === undefined ? undefined : own(active);
  if (old !== undefined) dismiss(old);
}

export const accumulateType = PyType.shell('itertools.accumulate', PyAccumulate);
export const batchedType = PyType.shell('itertools.batched', PyBatched);
export const chainType = PyType.shell('itertools.chain', PyChain);
export const pairwiseType = PyType.shell('itertools.pairwise', PyPairwise);
export const starMapType = PyType.shell('itertools.starmap', PyStarMap);
export const zipLongestType = PyType.shell('itertools.zip_longest', PyZipLongest);

function makeChain(cls: PyType, iterables: PyObject): PyObject {
  const made = allocate(cls, PyChain);
  made.source = own(iter(iterables));
  return made;
}

export const combiningSpecs: readonly TypeSpec[] = [
  itertool(
    accumulateType,
    '(iterable, func=None, *, initial=None)',
    'Return series of accumulated sums.',
    (cls, args, kwnames) => {
      const [iterable, func, initial] = signature('(iterable, func=None, *, initial=None)').bind(args, kwnames, 'accumulate') as [
        PyObject,
        PyObject?,
        PyObject?,
      ];
      const made = allocate(cls, PyAccumulate);
      made.iterator = own(iter(iterable));
      made.func = own(func ?? None);
      if (initial !== undefined && initial !== None) made.initial = own(initial);
      return made;
    },
    { methods: pickling(partsOfAccumulate, (self, state) => void (self.total = exchange(self.total, state))) },
  ),
  itertool(
    batchedType,
    '(iterable, n, *, strict=False)',
    "Batch data into tuples of length n. The last batch may be shorter than n.\n\nLoops over the input iterable and accumulates data into tuples\nup to size n.  The input is consumed lazily, just enough to\nfill a batch.  The result is yielded as soon as a batch is full\nor when the input iterable is exhausted.\n\n    >>> for batch in batched('ABCDEFG', 3):\n    ...     print(batch)\n    ...\n    ('A', 'B', 'C')\n    ('D', 'E', 'F')\n    ('G',)\n\nIf \"strict\" is True, raises a ValueError if the final batch is shorter\nthan n.",
    (cls, args, kwnames) => {
      const [iterable, size, strict] = signature('(iterable, n, *, strict=False)').bind(args, kwnames, 'batched') as [
        PyObject,
        PyObject,
        PyObject?,
      ];
      const n = asSize(size);
      if (n < 1) throw raise('ValueError', 'n must be at least one');
      const made = allocate(cls, PyBatched);
      made.size = n;
      made.strict = strict !== undefined && isTrue(strict);
      made.iterator = own(iter(iterable));
      return made;
    },
  ),
  itertool(
    chainType,
    '(*iterables)',
    'Return a chain object whose .__next__() method returns elements from the\nfirst iterable until it is exhausted, then elements from the next\niterable, until all of the iterables are exhausted.',
    (cls, args, kwnames) => makeChain(cls, makeTuple([...positional(cls, chainType, args, kwnames, 0, Infinity)])),
    {
      classMethods: {
        from_iterable: [
          '($type, iterable, /)',
          (cls: PyType, iterable: PyObject) => makeChain(cls, iterable),
          'Alternative chain() constructor taking a single iterable argument that evaluates lazily.',
        ],
        __class_getitem__: classGetitem,
      },
      methods: pickling(partsOfChain, restoreChain),
    },
  ),
  itertool(
    pairwiseType,
    '(iterable, /)',
    'Return an iterator of overlapping pairs taken from the input iterator.\n\n    s -> (s0,s1), (s1,s2), (s2, s3), ...',
    (cls, args, kwnames) => {
      const [iterable] = positional(cls, pairwiseType, args, kwnames, 1, 1);
      const made = allocate(cls, PyPairwise);
      made.iterator = own(iter(iterable!));
      return made;
    },
  ),
  itertool(
    starMapType,
    '(function, iterable, /)',
    'Return an iterator whose values are returned from the function evaluated with an argument tuple taken from the given sequence.',
    (cls, args, kwnames) => {
      const [func, iterable] = positional(cls, starMapType, args, kwnames, 2, 2);
      const made = allocate(cls, PyStarMap);
      made.iterator = own(iter(iterable!));
      made.func = own(func!);
      return made;
    },
    { methods: pickling(({ func, iterator }: PyStarMap) => ({ args: [func, iterator] })) },
  ),
  itertool(
    zipLongestType,
    '(*iterables, fillvalue=None)',
    'Return a zip_longest object whose .__next__() method returns a tuple where\nthe i-th element comes from the i-th iterable argument.  The .__next__()\nmethod continues until the longest iterable in the argument sequence\nis exhausted and then it raises StopIteration.  When the shorter iterables\nare exhausted, the fillvalue is substituted in their place.  The fillvalue\ndefaults to None or can be specified by a keyword argument.\n',
    (cls, args, kwnames) => {
      if (kwnames !== null && kwnames.some((name) => name !== 'fillvalue'))
        throw raise('TypeError', 'zip_longest() got an unexpected keyword argument');
      const count = args.length - (kwnames?.length ?? 0);
      const made = allocate(cls, PyZipLongest);
      made.iterators = ownAll(args.slice(0, count).map(iter));
      if (count < args.length) made.fill = own(args[count]!);
      return made;
    },
    {
      methods: pickling(
        ({ iterators, fill }: PyZipLongest) => ({ args: iterators.map((iterator) => iterator ?? emptyTuple), state: fill }),
        (self, state) => void (self.fill = exchange(self.fill, state)),
      ),
    },
  ),
];
