import type { Visit } from '../kernel/holding.js';
import { PyObject } from '../kernel/object.js';
import type { TypeSpec } from '../kernel/spec.js';
import type { NextSlot } from '../generated/slots.js';
import type { PyType } from '../kernel/type.js';
import { makeInt } from '../objects/int.js';
import { makeTuple } from '../objects/sequence.js';
import { None } from '../objects/singletons.js';
import { disown, own } from '../kernel/ownership.js';
import { getattr } from '../operations/attribute.js';
import { sizeOfInt } from '../operations/convert.js';
import { importModule } from '../operations/modules.js';

/** What iterators that walk a sequence by index have in common. An exhausted one has let go of its sequence. */
export abstract class PyIndexIterator<S extends PyObject> extends PyObject {
  index = 0;
  sequence: S | undefined;

  constructor(sequence: S) {
    super();
    this.sequence = own(sequence);
  }

  override traverse(visit: Visit): void {
    if (this.sequence !== undefined) visit(this.sequence);
  }

  /** Lets go of the sequence: the end. */
  finish(): undefined {
    const { sequence } = this;
    this.sequence = undefined;
    if (sequence !== undefined) disown(sequence);
    return undefined;
  }
}

/**
 * What an iterator pickles as: a call of `iter` or `reversed`, and a state. The builtin is looked up first, which may run code that
 * uses the iterator up. Source: CPython Python/ceval.c: _PyEval_GetBuiltin, and its callers.
 */
export function reduceIterator(name: 'iter' | 'reversed', rest: () => [args: PyObject[], ...state: PyObject[]]): PyObject {
  const make = getattr(importModule('builtins'), name);
  const [args, ...state] = rest();
  return makeTuple([make, makeTuple(args), ...state]);
}

/** The spec of an iterator that walks a sequence by index. `empty` is what an exhausted one is reduced to. */
export function indexIteratorSpec<S extends PyObject>(
  type: PyType,
  next: (self: PyIndexIterator<S>) => PyObject | undefined,
  remaining: (self: PyIndexIterator<S>) => number,
  empty: () => PyObject,
): TypeSpec {
  return {
    type,
    final: true,
    slots: { iter: (self) => self as PyObject, next: next as NextSlot },
    stepsAlone: true,
    methods: {
      __length_hint__: [
        '($self, /)',
        (self: PyIndexIterator<S>) => makeInt(self.sequence === undefined ? 0 : Math.max(0, remaining(self))),
        'Private method returning an estimate of len(list(it)).',
      ],
      __reduce__: [
        '($self, /)',
        (self: PyIndexIterator<S>) =>
          reduceIterator('iter', () => (self.sequence === undefined ? [[empty()]] : [[self.sequence], makeInt(self.index)])),
        'Return state information for pickling.',
      ],
      __setstate__: [
        '($self, object, /)',
        (self: PyIndexIterator<S>, state: PyObject) => {
          const index = sizeOfInt(state);
          if (self.sequence !== undefined) self.index = Math.max(0, Math.min(index, self.index + remaining(self)));
          return None;
        },
        'Set state information for unpickling.',
      ],
    },
  };
}
