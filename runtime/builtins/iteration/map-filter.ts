import { raise } from '../../kernel/errors.js';
import { visitBackwards, type Visit } from '../../kernel/holding.js';
import { PyObject } from '../../kernel/object.js';
import { keep, own, ownAll } from '../../kernel/ownership.js';
import type { TypeSpec } from '../../kernel/spec.js';
import { PyType } from '../../kernel/type.js';
import { boolType } from '../../objects/int.js';
import { makeTuple } from '../../objects/sequence.js';
import { None } from '../../objects/singletons.js';
import { isTrue } from '../../objects/truth.js';
import { allocate } from '../../operations/allocation.js';
import { call, call1 } from '../../operations/call.js';
import { iter } from '../../operations/iteration.js';
import { endedBy } from '../../operations/stop-value.js';

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

/** Keywords are for subclasses with an `__init__` of their own. */
function refuseKeywords(cls: PyType, builtin: PyType, kwnames: readonly string[] | null): void {
  if (kwnames !== null && kwnames.length > 0 && cls.init === builtin.init)
    throw raise('TypeError', `${builtin.name}() takes no keyword arguments`);
}

function nextOfMap(self: PyMap): PyObject | undefined {
  const { iterators, func } = self;
  if (iterators.length === 1) {
    const iterator = iterators[0]!;
    const item = iterator.type.next!(iterator);
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
    return call(func, args);
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
      refuseKeywords(cls, mapType, kwnames);
      const count = args.length - (kwnames?.length ?? 0);
      if (count < 2) throw raise('TypeError', 'map() must have at least two arguments.');
      const made = allocate(cls, PyMap);
      made.iterators = ownAll(args.slice(1, count).map(iter));
      made.func = own(args[0]!);
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
      refuseKeywords(cls, filterType, kwnames);
      const count = args.length - (kwnames?.length ?? 0);
      if (count !== 2) throw raise('TypeError', `filter expected 2 arguments, got ${count}`);
      const made = allocate(cls, PyFilter);
      made.iterator = own(iter(args[1]!));
      made.func = own(args[0]!);
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
