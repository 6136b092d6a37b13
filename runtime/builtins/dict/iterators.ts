import { raise } from '../../kernel/errors.js';
import { letGo } from '../../kernel/dying.js';
import type { Visit } from '../../kernel/holding.js';
import { leafClass } from '../../kernel/leaf-class.js';
import { PyObject } from '../../kernel/object.js';
import { DEAD, disown, own, pool } from '../../kernel/ownership.js';
import type { TypeSpec } from '../../kernel/spec.js';
import { PyType } from '../../kernel/type.js';
import type { PyDict } from '../../objects/dict.js';
import { makeInt } from '../../objects/int.js';
import { makeList, type PyTuple } from '../../objects/sequence.js';
import { listOf } from '../../operations/iteration.js';
import { handOutPair, type ReusesTuple } from '../../operations/reused-tuple.js';
import { reduceIterator } from '../iterators.js';

/** How far something has come that goes through a dict, which it owns. */
export interface DictPlace {
  dict: PyDict | undefined;
  /** The dict's size when it began; -1 once it was found changed. */
  size: number;
  /** How many items are still to come. */
  remaining: number;
  /** The entry to look at next. */
  position: number;
}

/** The place of what is about to begin. */
export function beginningOf(dict: PyDict): DictPlace {
  return { dict: own(dict), size: dict.size, remaining: dict.size, position: 0 };
}

/** What the six iterators over a dict have in common. Source: CPython Objects/dictobject.c: dictiter_iternextkey and its likes. */
export abstract class PyDictIterator extends PyObject implements DictPlace {
  declare dict: PyDict | undefined;
  declare size: number;
  declare remaining: number;
  declare position: number;

  override traverse(visit: Visit): void {
    if (this.dict !== undefined) visit(this.dict);
  }

  override perish(): void {
    this.refs = DEAD;
    if (this.dict !== undefined) letGo(this.dict);
  }
}

/** Those over items keep the pair that they hand out. */
abstract class ItemIterator extends PyDictIterator implements ReusesTuple {
  declare kept: PyTuple | undefined;

  override traverse(visit: Visit): void {
    super.traverse(visit);
    if (this.kept !== undefined) visit(this.kept);
  }

  override perish(): void {
    const { kept } = this;
    this.refs = DEAD;
    if (kept !== undefined) letGo(kept);
    if (this.dict !== undefined) letGo(this.dict);
  }
}

/** `self` is to begin at an entry. */
function begin(self: PyDictIterator, dict: PyDict | undefined, position: number): void {
  self.dict = dict === undefined ? undefined : own(dict);
  self.size = self.remaining = dict === undefined ? 0 : dict.size;
  self.position = position;
}

const lastEntry = (dict: PyDict | undefined) => (dict === undefined ? -1 : dict.keys.length - 1);

abstract class KeyIterator extends PyDictIterator {}
abstract class ValueIterator extends PyDictIterator {}

/** The layouts of the six. */
export const PyDictKeyIterator = leafClass(KeyIterator, function PyDictKeyIterator(this: KeyIterator, dict: PyDict | undefined) {
  if (pool !== undefined) this.refs = 1;
  begin(this, dict, 0);
  if (pool !== undefined) pool.pushNew(this);
});
export const PyDictValueIterator = leafClass(
  ValueIterator,
  function PyDictValueIterator(this: ValueIterator, dict: PyDict | undefined) {
    if (pool !== undefined) this.refs = 1;
    begin(this, dict, 0);
    if (pool !== undefined) pool.pushNew(this);
  },
);
export const PyDictItemIterator = leafClass(
  ItemIterator,
  function PyDictItemIterator(this: ItemIterator, dict: PyDict | undefined) {
    if (pool !== undefined) this.refs = 1;
    begin(this, dict, 0);
    this.kept = undefined;
    if (pool !== undefined) pool.pushNew(this);
  },
);
export class PyDictReverseKeyIterator extends PyDictIterator {
  constructor(dict: PyDict | undefined) {
    super();
    begin(this, dict, lastEntry(dict));
  }
}
export class PyDictReverseValueIterator extends PyDictIterator {
  constructor(dict: PyDict | undefined) {
    super();
    begin(this, dict, lastEntry(dict));
  }
}
export class PyDictReverseItemIterator extends ItemIterator {
  constructor(dict: PyDict | undefined) {
    super();
    begin(this, dict, lastEntry(dict));
    this.kept = undefined;
  }
}

export const dictKeyIteratorType = PyType.shell('dict_keyiterator', PyDictKeyIterator);
export const dictValueIteratorType = PyType.shell('dict_valueiterator', PyDictValueIterator);
export const dictItemIteratorType = PyType.shell('dict_itemiterator', PyDictItemIterator);
export const dictReverseKeyIteratorType = PyType.shell('dict_reversekeyiterator', PyDictReverseKeyIterator);
export const dictReverseValueIteratorType = PyType.shell('dict_reversevalueiterator', PyDictReverseValueIterator);
export const dictReverseItemIteratorType = PyType.shell('dict_reverseitemiterator', PyDictReverseItemIterator);

function finish(self: DictPlace): -1 {
  const { dict } = self;
  self.dict = undefined;
  if (dict !== undefined) disown(dict);
  return -1;
}

function refuseChange(self: DictPlace): never {
  self.size = -1;
  throw raise('RuntimeError', 'dictionary changed size during iteration');
}

/** The entry of the next item, or -1 at the end. */
function advance(self: DictPlace, dict: PyDict): number {
  if (self.size !== dict.size) refuseChange(self);
  const { keys } = dict;
  let i = self.position;
  while (i < keys.length && keys[i] === undefined) i++;
  if (i >= keys.length) return finish(self);
  if (self.remaining === 0) {
    finish(self);
    throw raise('RuntimeError', 'dictionary keys changed during iteration');
  }
  self.position = i + 1;
  self.remaining--;
  return i;
}

/** The entry of the item before, or -1 at the beginning. */
function retreat(self: PyDictIterator, dict: PyDict): number {
  if (self.size !== dict.size) refuseChange(self);
  const { keys } = dict;
  let i = Math.min(self.position, keys.length - 1);
  while (i >= 0 && keys[i] === undefined) i--;
  if (i < 0) return finish(self);
  self.position = i - 1;
  self.remaining--;
  return i;
}

/** Goes on to the next item and gives its entry in the dict, or -1 at the end: for who needs no tuple of key and value. */
export function nextEntry(self: DictPlace): number {
  return self.dict === undefined ? -1 : advance(self, self.dict);
}

type Step = (self: PyDictIterator) => PyObject | undefined;

const nextKey: Step = (self) => {
  const { dict } = self;
  if (dict === undefined) return undefined;
  const i = advance(self, dict);
  return i < 0 ? undefined : dict.keys[i];
};

const nextValue: Step = (self) => {
  const { dict } = self;
  if (dict === undefined) return undefined;
  const i = advance(self, dict);
  return i < 0 ? undefined : dict.values[i];
};

const nextItem: Step = (self) => {
  const { dict } = self;
  if (dict === undefined) return undefined;
  const i = advance(self, dict);
  return i < 0 ? undefined : handOutPair(self as ItemIterator, dict.keys[i]!, dict.values[i]!);
};

function backwards(pick: (dict: PyDict, i: number, self: PyDictIterator) => PyObject): Step {
  return (self) => {
    const { dict } = self;
    if (dict === undefined) return undefined;
    const i = retreat(self, dict);
    return i < 0 ? undefined : pick(dict, i, self);
  };
}

/** Pickles as an iterator over a list of what is left. Another one walks there, since this one stays where it is. */
function reduce(self: PyDictIterator): PyObject {
  const { size, remaining, position } = self;
  const walker = new (self.constructor as new (dict: PyDict | undefined) => PyDictIterator)(self.dict);
  const rest = makeList(listOf(Object.assign(walker, { size, remaining, position })));
  return reduceIterator('iter', () => [[rest]]);
}

function iteratorSpec(type: PyType, next: Step): TypeSpec {
  return {
    type,
    final: true,
    slots: { iter: (self) => self, next },
    stepsAlone: true,
    methods: {
      __length_hint__: [
        '($self, /)',
        (self: PyDictIterator) => makeInt(self.dict !== undefined && self.size === self.dict.size ? self.remaining : 0),
        'Private method returning an estimate of len(list(it)).',
      ],
      __reduce__: ['($self, /)', reduce, 'Return state information for pickling.'],
    },
  };
}

export const dictIteratorSpecs: readonly TypeSpec[] = [
  iteratorSpec(dictKeyIteratorType, nextKey),
  iteratorSpec(dictValueIteratorType, nextValue),
  iteratorSpec(dictItemIteratorType, nextItem),
  iteratorSpec(
    dictReverseKeyIteratorType,
    backwards((dict, i) => dict.keys[i]!),
  ),
  iteratorSpec(
    dictReverseValueIteratorType,
    backwards((dict, i) => dict.values[i]!),
  ),
  iteratorSpec(
    dictReverseItemIteratorType,
    backwards((dict, i, self) => handOutPair(self as PyDictReverseItemIterator, dict.keys[i]!, dict.values[i]!)),
  ),
];
