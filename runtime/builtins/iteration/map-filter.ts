import { raise } from '../../kernel/errors.js';
import { pass } from '../../kernel/death.js';
import { letGo } from '../../kernel/dying.js';
import { visitBackwards, type Visit } from '../../kernel/holding.js';
import { PyObject } from '../../kernel/object.js';
import { DEAD, keep, own, ownAll } from '../../kernel/ownership.js';
import type { TypeSpec } from '../../kernel/spec.js';
import { PyType } from '../../kernel/type.js';
import { boolType } from '../../objects/int.js';
import { makeTuple } from '../../objects/sequence.js';
import { None } from '../../objects/singletons.js';
import { isTrue } from '../../objects/truth.js';
import { allocate } from '../../operations/allocation.js';
import { call, call1, call2 } from '../../operations/call.js';
import { iter } from '../../operations/iteration.js';
import { endedBy } from '../../operations/stop-value.js';
import { positional } from '../arguments.js';
import { nextOfInner } from '../list/iterators.js';

/** The layout of `map`. */
export class PyMap extends PyObject {
  func: PyObject = None;
  iterators: PyObject[] = [];

  constructor() {
    super();
  }

  override traverse(visit: Visit): void {
    visitBackwards(visit, this.iterators);
    visit(this.func);
  }

  override perish(): void {
    if (this.type !== mapType) return pass(this);
    this.refs = DEAD;
    letGo(this.func);
    for (const iterator of this.iterators) letGo(iterator);
  }
}

/** The layout of `filter`. */
export class PyFilter extends PyObject {
  func: PyObject = None;
  iterator: PyObject = None;

  constructor() {
    super();
  }

  override traverse(visit: Visit): void {
    visit(this.func);
    visit(this.iterator);
  }
}

export const mapType = PyType.shell('map', PyMap);
export const filterType = PyType.shell('filter', PyFilter);

function nextOfMap(self: PyMap): PyObject | undefined {
  const { iterators, func } = self;
  if (iterators.length === 1) {
    const item = nextOfInner(iterators[0]!);
    if (item === undefined) return undefined;
    try {
      return call1(func, item);
    } catch (error) {
      return endedBy(self, error);
    }
  }
  const args: PyObject[] = [];
  for (const iterator of iterators) {
    const item = iterator.type.next!(iterator);
    if (item === undefined) return undefined;
    args.push(keep(item));
  }
  try {
    return args.length === 2 ? call2(func, args[0]!, args[1]!) : call(func, args);
  } catch (error) {
    return endedBy(self, error);
  }
}

function nextOfFilter(self: PyFilter): PyObject | undefined {
  const { iterator, func } = self;
  const step = iterator.type.next!;
  const byTruth = func === None || func === boolType;
  for (let item = step(iterator); item !== undefined; item = step(iterator)) {
    keep(item);
    if (byTruth) {
      if (isTrue(item)) return item;
      continue;
    }
    try {
      if (isTrue(call1(func, item))) return item;
    } catch (error) {
      return endedBy(self, error);
    }
  }
  return undefined;
}

export const mapSpec: TypeSpec = {
  type: mapType,
  doc: 'Make an iterator that computes the function using arguments from\neach of the iterables.  Stops when the shortest iterable is exhausted.',
  textSignature: '(function, iterable, /, *iterables)',
  slots: {
    new: (cls, args, kwnames) => {
      const [func, ...iterables] = positional(cls, mapType, args, kwnames, 0, Infinity);
      if (iterables.length === 0) throw raise('TypeError', 'map() must have at least two arguments.');
      const made = allocate(cls, PyMap);
      made.iterators = ownAll(iterables.map(iter));
      made.func = own(func!);
      return made;
    },
    iter: (self) => self,
    next: nextOfMap,
  },
  methods: {
    __reduce__: [
      '($self, /)',
      (self: PyMap) => makeTuple([self.type, makeTuple([self.func, ...self.iterators])]),
      'Return state information for pickling.',
    ],
  },
};

export const filterSpec: TypeSpec = {
  type: filterType,
  doc: 'Return an iterator yielding those items of iterable for which function(item)\nis true. If function is None, return the items that are true.',
  textSignature: '(function, iterable, /)',
  slots: {
    new: (cls, args, kwnames) => {
      const [func, iterable] = positional(cls, filterType, args, kwnames, 2, 2) as [PyObject, PyObject];
      const made = allocate(cls, PyFilter);
      made.iterator = own(iter(iterable));
      made.func = own(func);
      return made;
    },
    iter: (self) => self,
    next: nextOfFilter,
  },
  methods: {
    __reduce__: [
      '($self, /)',
      (self: PyFilter) => makeTuple([self.type, makeTuple([self.func, self.iterator])]),
      'Return state information for pickling.',
    ],
  },
};
