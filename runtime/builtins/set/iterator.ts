import { raise } from '../../kernel/errors.js';
import { letGo } from '../../kernel/dying.js';
import { release, type Visit } from '../../kernel/holding.js';
import { leafClass } from '../../kernel/leaf-class.js';
import { PyObject } from '../../kernel/object.js';
import { DEAD, own, pool } from '../../kernel/ownership.js';
import type { TypeSpec } from '../../kernel/spec.js';
import { PyType } from '../../kernel/type.js';
import { makeInt } from '../../objects/int.js';
import { makeList } from '../../objects/sequence.js';
import type { PySet } from '../../objects/set.js';
import { listOf } from '../../operations/iteration.js';
import { reduceIterator } from '../iterators.js';

/** The layout of `set_iterator`. Source: CPython Objects/setobject.c: setiterobject. */
abstract class SetIteratorLayout extends PyObject {
  declare set: PySet | undefined;
  /** The set's size when the iteration began; -1 once it was found changed. */
  declare size: number;
  declare remaining: number;
  declare position: number;

  override traverse(visit: Visit): void {
    if (this.set !== undefined) visit(this.set);
  }

  override perish(): void {
    this.refs = DEAD;
    if (this.set !== undefined) letGo(this.set);
  }
}

export const PySetIterator = leafClass(
  SetIteratorLayout,
  function PySetIterator(this: SetIteratorLayout, set: PySet | undefined) {
    if (pool !== undefined) this.refs = 1;
    this.set = set === undefined ? undefined : own(set);
    this.size = this.remaining = set === undefined ? 0 : set.size;
    this.position = 0;
    if (pool !== undefined) pool.pushNew(this);
  },
);
export type PySetIterator = SetIteratorLayout;

export const setIteratorType = PyType.shell('set_iterator', PySetIterator);

function nextElement(self: PySetIterator): PyObject | undefined {
  const { set } = self;
  if (set === undefined) return undefined;
  if (self.size !== set.size) {
    self.size = -1;
    throw raise('RuntimeError', 'Set changed size during iteration');
  }
  for (let i = self.position; i <= set.mask; i++) {
    const element = set.at(i);
    if (element === undefined) continue;
    self.position = i + 1;
    self.remaining--;
    return element;
  }
  return (self.set = release(set));
}

export const setIteratorSpec: TypeSpec = {
  type: setIteratorType,
  final: true,
  slots: { iter: (self) => self, next: nextElement },
  stepsAlone: true,
  methods: {
    __length_hint__: [
      '($self, /)',
      (self: PySetIterator) => makeInt(self.set !== undefined && self.size === self.set.size ? self.remaining : 0),
      'Private method returning an estimate of len(list(it)).',
    ],
    __reduce__: [
      '($self, /)',
      (self: PySetIterator) => {
        // Walked by another iterator, since this one stays where it is.
        const walker = new PySetIterator(self.set);
        walker.size = self.size;
        walker.position = self.position;
        const rest = makeList(listOf(walker));
        return reduceIterator('iter', () => [[rest]]);
      },
      'Return state information for pickling.',
    ],
  },
};
