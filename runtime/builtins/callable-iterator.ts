import { visitAll, type Visit } from '../kernel/holding.js';
import { PyObject } from '../kernel/object.js';
import { disown, own } from '../kernel/ownership.js';
import type { TypeSpec } from '../kernel/spec.js';
import { PyType } from '../kernel/type.js';
import { keysEqual } from '../objects/hash.js';
import { isException } from '../operations/attribute.js';
import { call0 } from '../operations/call.js';
import { reduceIterator } from './iterators.js';
import { emptyTuple } from '../objects/sequence.js';

/** The layout of `callable_iterator`: `iter(callable, sentinel)`. */
export class PyCallableIterator extends PyObject {
  constructor(
    public callable: PyObject | undefined,
    public sentinel: PyObject | undefined,
  ) {
    super();
    if (callable !== undefined) own(callable);
    if (sentinel !== undefined) own(sentinel);
  }

  override traverse(visit: Visit): void {
    visitAll(visit, [this.callable, this.sentinel]);
  }
}

export const callableIteratorType = PyType.shell('callable_iterator', PyCallableIterator);

function finish(self: PyCallableIterator): undefined {
  const { callable, sentinel } = self;
  self.callable = self.sentinel = undefined;
  if (callable !== undefined) disown(callable);
  if (sentinel !== undefined) disown(sentinel);
  return undefined;
}

/** Source: CPython Objects/iterobject.c: calliter_iternext. */
export const callableIteratorSpec: TypeSpec = {
  type: callableIteratorType,
  final: true,
  slots: {
    iter: (self) => self,
    next: (self: PyCallableIterator) => {
      if (self.callable === undefined) return undefined;
      let result: PyObject;
      try {
        result = call0(self.callable);
      } catch (error) {
        if (!isException(error, 'StopIteration')) throw error;
        return finish(self);
      }
      if (self.sentinel === undefined) return undefined;
      return keysEqual(self.sentinel, result) ? finish(self) : result;
    },
  },
  methods: {
    __reduce__: [
      '($self, /)',
      (self: PyCallableIterator) =>
        reduceIterator('iter', () => [self.callable === undefined ? [emptyTuple] : [self.callable, self.sentinel!]]),
      'Return state information for pickling.',
    ],
  },
};
