import { raise } from '../../kernel/errors.js';
import { tooManyArguments } from '../../kernel/keyword-errors.js';
import { visitBackwards, type Visit } from '../../kernel/holding.js';
import { PyObject } from '../../kernel/object.js';
import { ownAll } from '../../kernel/ownership.js';
import { signature } from '../../kernel/signature.js';
import type { TypeSpec } from '../../kernel/spec.js';
import { PyType } from '../../kernel/type.js';
import { makeInt, PyInt } from '../../objects/int.js';
import { makeTuple, PyTuple } from '../../objects/sequence.js';
import { None } from '../../objects/singletons.js';
import { allocate } from '../../operations/allocation.js';
import { asSize } from '../../operations/convert.js';
import { listOf } from '../../operations/iteration.js';
import { handOut, type ReusesTuple } from '../../operations/reused-tuple.js';
import { itertool } from './itertool.js';
import { pickling, stateIndices, stateItems, tupleOfIndices, wrongItem, type Parts } from './pickling.js';

/** product, permutations and combinations: each walks its indices in lexicographic order. */

/** What stands in `pool` at the first `count` of these indices. */
function itemsAt(pool: readonly PyObject[], indices: readonly number[], count: number): PyObject[] {
  const items: PyObject[] = [];
  for (let k = 0; k < count; k++) items.push(pool[indices[k]!]!);
  return items;
}

abstract class Combinatoric extends PyObject implements ReusesTuple {
  kept: PyTuple | undefined = undefined;
  pool: PyObject[] = [];
  indices: number[] = [];
  /** How many are picked. */
  length = 0;
  protected started = false;
  stopped = false;

  override traverse(visit: Visit): void {
    visitBackwards(visit, this.pool);
    if (this.kept !== undefined) visit(this.kept);
  }

  protected pick(): PyObject {
    return handOut(this, itemsAt(this.pool, this.indices, this.indices.length));
  }

  /** Moves the indices on; false after the last ones. */
  protected abstract advance(): boolean;

  /** There is nothing to pick. */
  protected isEmpty(): boolean {
    return false;
  }

  /** How it goes on. */
  protected position(): PyObject {
    return tupleOfIndices(this.indices);
  }

  parts(): Parts {
    const length = makeInt(this.length);
    if (!this.started) return { args: [makeTuple([...this.pool]), length] };
    return this.stopped
      ? { args: [makeTuple([]), length] }
      : { args: [makeTuple([...this.pool]), length], state: this.position() };
  }

  goOnFrom(indices: number[]): void {
    this.indices = indices;
    this.started = true;
  }

  step(): PyObject | undefined {
    if (this.stopped) return undefined;
    if (this.started ? !this.advance() : this.isEmpty()) {
      this.stopped = true;
      return undefined;
    }
    this.started = true;
    return this.pick();
  }
}

class PyProduct extends Combinatoric {
  pools: PyObject[][] = [];

  override traverse(visit: Visit): void {
    for (let i = this.pools.length - 1; i >= 0; i--) visitBackwards(visit, this.pools[i]!);
    super.traverse(visit);
  }

  protected override pick(): PyObject {
    const { indices, pools } = this;
    const items: PyObject[] = [];
    for (let k = 0; k < indices.length; k++) items.push(pools[k]![indices[k]!]!);
    return handOut(this, items);
  }

  protected override isEmpty(): boolean {
    return this.pools.some((pool) => pool.length === 0);
  }

  override parts(): Parts {
    if (this.stopped) return { args: [makeTuple([])] };
    const args = this.pools.map((pool) => makeTuple([...pool]));
    return this.started ? { args, state: this.position() } : { args };
  }

  protected advance(): boolean {
    for (let i = this.pools.length - 1; i >= 0; i--) {
      if (++this.indices[i]! < this.pools[i]!.length) return true;
      this.indices[i] = 0;
    }
    return false;
  }
}

class PyCombinations extends Combinatoric {
  protected advance(): boolean {
    const { indices } = this;
    const n = this.pool.length;
    const r = indices.length;
    let i = r - 1;
    while (i >= 0 && indices[i] === i + n - r) i--;
    if (i < 0) return false;
    let value = ++indices[i]!;
    for (let j = i + 1; j < r; j++) indices[j] = ++value;
    return true;
  }
}

class PyCombinationsWithReplacement extends Combinatoric {
  protected advance(): boolean {
    const { indices } = this;
    let i = indices.length - 1;
    while (i >= 0 && indices[i] === this.pool.length - 1) i--;
    if (i < 0) return false;
    indices.fill(indices[i]! + 1, i);
    return true;
  }
}

class PyPermutations extends Combinatoric {
  /** `indices` are all; the first `length` of them are picked. */
  cycles: number[] = [];

  protected override pick(): PyObject {
    return handOut(this, itemsAt(this.pool, this.indices, this.length));
  }

  protected override position(): PyObject {
    return makeTuple([tupleOfIndices(this.indices), tupleOfIndices(this.cycles)]);
  }

  protected advance(): boolean {
    const { indices, cycles } = this;
    const n = indices.length;
    for (let i = this.length - 1; i >= 0; i--) {
      if (--cycles[i]! === 0) {
        const first = indices[i]!;
        for (let j = i + 1; j < n; j++) indices[j - 1] = indices[j]!;
        indices[n - 1] = first;
        cycles[i] = n - i;
      } else {
        const j = n - cycles[i]!;
        const swapped = indices[i]!;
        indices[i] = indices[j]!;
        indices[j] = swapped;
        return true;
      }
    }
    return false;
  }
}

export const productType = PyType.shell('itertools.product', PyProduct);
export const combinationsType = PyType.shell('itertools.combinations', PyCombinations);
export const combinationsWithReplacementType = PyType.shell(
  'itertools.combinations_with_replacement',
  PyCombinationsWithReplacement,
);
export const permutationsType = PyType.shell('itertools.permutations', PyPermutations);

const range = (n: number) => Array.from({ length: n }, (_, i) => i);

function chosen(r: PyObject): number {
  const n = asSize(r);
  if (n < 0) throw raise('ValueError', 'r must be non-negative');
  return n;
}

const partsOf = (self: Combinatoric) => self.parts();

export const combinatoricSpecs: readonly TypeSpec[] = [
  itertool(
    productType,
    '(*iterables, repeat=1)',
    "Cartesian product of input iterables.  Equivalent to nested for-loops.\n\nFor example, product(A, B) returns the same as:  ((x,y) for x in A for y in B).\nThe leftmost iterators are in the outermost for-loop, so the output tuples\ncycle in a manner similar to an odometer (with the rightmost element changing\non every iteration).\n\nTo compute the product of an iterable with itself, specify the number\nof repetitions with the optional repeat keyword argument. For example,\nproduct(A, repeat=4) means the same as product(A, A, A, A).\n\nproduct('ab', range(3)) --> ('a',0) ('a',1) ('a',2) ('b',0) ('b',1) ('b',2)\nproduct((0,1), (0,1), (0,1)) --> (0,0,0) (0,0,1) (0,1,0) (0,1,1) (1,0,0) ...",
    (cls, args, kwnames) => {
      if (kwnames !== null && kwnames.length > 1) throw tooManyArguments('product', 1, 0, kwnames.length);
      const [iterables, repeat] = signature('(*iterables, repeat=1)').bind(args, kwnames, 'product') as [PyObject[], PyObject?];
      const times = repeat === undefined ? 1 : asSize(repeat);
      if (times < 0) throw raise('ValueError', 'repeat argument cannot be negative');
      const made = allocate(cls, PyProduct);
      const pools = times === 0 ? [] : iterables.map(listOf);
      for (let i = 0; i < times; i++) made.pools.push(...pools.map(ownAll));
      made.indices = made.pools.map(() => 0);
      return made;
    },
    {
      methods: pickling(partsOf, (self: PyProduct, state) => {
        const indices = stateIndices(state, self.pools.length, 0, (i) => Math.max(0, self.pools[i]!.length - 1));
        if (self.pools.some((pool) => pool.length === 0)) self.stopped = true;
        self.goOnFrom(indices);
      }),
    },
  ),
  itertool(
    combinationsType,
    '(iterable, r)',
    'Return successive r-length combinations of elements in the iterable.\n\ncombinations(range(4), 3) --> (0,1,2), (0,1,3), (0,2,3), (1,2,3)',
    (cls, args, kwnames) => {
      const [iterable, r] = signature('(iterable, r)').bind(args, kwnames, 'combinations') as [PyObject, PyObject];
      const made = allocate(cls, PyCombinations);
      const count = asSize(r);
      made.pool = ownAll(listOf(iterable));
      chosen(r);
      made.length = count;
      made.stopped = count > made.pool.length;
      made.indices = made.stopped ? [] : range(count);
      return made;
    },
    {
      methods: pickling(partsOf, (self: PyCombinations, state) => {
        const { pool, length } = self;
        self.goOnFrom(stateIndices(state, length, 0, (i) => Math.max(0, i + pool.length - length)));
      }),
    },
  ),
  itertool(
    combinationsWithReplacementType,
    '(iterable, r)',
    "Return successive r-length combinations of elements in the iterable allowing individual elements to have successive repeats.\n\ncombinations_with_replacement('ABC', 2) --> ('A','A'), ('A','B'), ('A','C'), ('B','B'), ('B','C'), ('C','C')",
    (cls, args, kwnames) => {
      const [iterable, r] = signature('(iterable, r)').bind(args, kwnames, 'combinations_with_replacement') as [
        PyObject,
        PyObject,
      ];
      const made = allocate(cls, PyCombinationsWithReplacement);
      const count = asSize(r);
      made.pool = ownAll(listOf(iterable));
      chosen(r);
      made.length = count;
      made.stopped = made.pool.length === 0 && count > 0;
      made.indices = made.stopped ? [] : range(count).fill(0);
      return made;
    },
    {
      methods: pickling(partsOf, (self: PyCombinationsWithReplacement, state) => {
        self.goOnFrom(stateIndices(state, self.length, 0, () => Math.max(0, self.pool.length - 1)));
      }),
    },
  ),
  itertool(
    permutationsType,
    '(iterable, r=None)',
    'Return successive r-length permutations of elements in the iterable.\n\npermutations(range(3), 2) --> (0,1), (0,2), (1,0), (1,2), (2,0), (2,1)',
    (cls, args, kwnames) => {
      const [iterable, r] = signature('(iterable, r=None)').bind(args, kwnames, 'permutations') as [PyObject, PyObject?];
      const made = allocate(cls, PyPermutations);
      made.pool = ownAll(listOf(iterable));
      if (r !== undefined && r !== None && !(r instanceof PyInt)) throw raise('TypeError', 'Expected int as r');
      made.length = r === undefined || r === None ? made.pool.length : chosen(r);
      made.stopped = made.length > made.pool.length;
      made.indices = range(made.pool.length);
      made.cycles = made.stopped ? [] : range(made.length).map((i) => made.pool.length - i);
      return made;
    },
    {
      methods: pickling(partsOf, (self: PyPermutations, state) => {
        const { length } = self.pool;
        stateItems(state, 2).forEach((item, i) => {
          if (!(item instanceof PyTuple)) throw wrongItem(i + 1, 'tuple', item);
        });
        const [indices, cycles] = (state as PyTuple).items as [PyTuple, PyTuple];
        const given = stateIndices(indices, length, 0, () => length - 1);
        self.cycles = stateIndices(cycles, self.length, 1, (i) => length - i);
        self.goOnFrom(given);
      }),
    },
  ),
];
