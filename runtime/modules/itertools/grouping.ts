import { raise } from '../../kernel/errors.js';
import { exchange, release, visitAll, type Visit } from '../../kernel/holding.js';
import { PyObject } from '../../kernel/object.js';
import { keep, own, ownAll } from '../../kernel/ownership.js';
import { signature } from '../../kernel/signature.js';
import type { FunctionSpec, TypeSpec } from '../../kernel/spec.js';
import { PyType } from '../../kernel/type.js';
import { keysEqual } from '../../objects/hash.js';
import { makeInt } from '../../objects/int.js';
import { emptyTuple, makeList, makeTuple, PyList } from '../../objects/sequence.js';
import { None } from '../../objects/singletons.js';
import { allocate } from '../../operations/allocation.js';
import { findattr, getattr } from '../../operations/attribute.js';
import { call0, call1 } from '../../operations/call.js';
import { asSize } from '../../operations/convert.js';
import { iter } from '../../operations/iteration.js';
import { importModule } from '../../operations/modules.js';
import { checkArgumentCount, positional } from '../../builtins/arguments.js';
import { itertool } from './itertool.js';
import { pickling, stateItems, wrongItem, type Parts } from './pickling.js';

/** groupby, and tee with the iterators it gives. */

class PyGroupBy extends PyObject {
  iterator: PyObject = None;
  keyFunction: PyObject = None;
  /** The key of the group that was given last. */
  target: PyObject | undefined = undefined;
  key: PyObject | undefined = undefined;
  value: PyObject | undefined = undefined;
  /** Only the group given last may still fetch items. Compared only, so not owned. */
  group: PyGroup | undefined = undefined;

  override traverse(visit: Visit): void {
    visitAll(visit, [this.iterator, this.keyFunction, this.target, this.key, this.value]);
  }

  /** Fetches the next item and its key; false at the end. */
  fetch(): boolean {
    const item = this.iterator.type.next!(this.iterator);
    if (item === undefined) return false;
    keep(item);
    const key = this.keyFunction === None ? item : call1(this.keyFunction, item);
    this.value = exchange(this.value, item);
    this.key = exchange(this.key, key);
    return true;
  }

  step(): PyObject | undefined {
    this.group = undefined;
    while (this.key === undefined || (this.target !== undefined && keysEqual(this.target, this.key)))
      if (!this.fetch()) return undefined;
    this.target = exchange(this.target, this.key);
    this.group = new PyGroup();
    this.group.parent = own(this);
    this.group.target = own(this.key);
    return makeTuple([this.key, this.group]);
  }
}

class PyGroup extends PyObject {
  parent: PyGroupBy | undefined = undefined;
  target: PyObject = None;

  override traverse(visit: Visit): void {
    visitAll(visit, [this.parent, this.target]);
  }

  step(): PyObject | undefined {
    const { parent } = this;
    if (parent === undefined || parent.group !== this) return undefined;
    if (parent.value === undefined && !parent.fetch()) return undefined;
    if (!keysEqual(this.target, parent.key!)) return undefined;
    const { value } = parent;
    parent.value = release(value);
    return value;
  }
}

const BLOCK = 57;

/** A block of the items that the iterators of one tee share: gone when the last of them has gone past it (CPython's teedataobject). */
class PyTeeBlock extends PyObject {
  readonly values: PyObject[] = [];
  next: PyTeeBlock | undefined = undefined;
  private running = false;

  constructor(readonly iterator: PyObject = None) {
    super();
    own(iterator);
  }

  override traverse(visit: Visit): void {
    visit(this.iterator);
    visitAll(visit, this.values);
    if (this.next !== undefined) visit(this.next);
  }

  at(i: number): PyObject | undefined {
    if (i < this.values.length) return this.values[i];
    if (this.running) throw raise('RuntimeError', 'cannot re-enter the tee iterator');
    this.running = true;
    try {
      const item = this.iterator.type.next!(this.iterator);
      if (item !== undefined) this.values.push(own(item));
      return item;
    } finally {
      this.running = false;
    }
  }

  following(): PyTeeBlock {
    return (this.next ??= own(new PyTeeBlock(this.iterator)));
  }
}

class PyTee extends PyObject {
  block: PyTeeBlock | undefined = undefined;
  index = 0;

  override traverse(visit: Visit): void {
    if (this.block !== undefined) visit(this.block);
  }

  step(): PyObject | undefined {
    if (this.index >= BLOCK) {
      this.block = exchange(this.block, this.block!.following());
      this.index = 0;
    }
    const item = this.block!.at(this.index);
    if (item !== undefined) this.index++;
    return item;
  }
}

export const groupByType = PyType.shell('itertools.groupby', PyGroupBy);
const groupType = PyType.shell('itertools._grouper', PyGroup);
const teeType = PyType.shell('itertools._tee', PyTee);
const teeBlockType = PyType.shell('itertools._tee_dataobject', PyTeeBlock);

function makeTee(cls: PyType, iterable: PyObject): PyTee {
  const iterator = iter(iterable);
  if (iterator instanceof PyTee) return copyTee(iterator);
  const made = allocate(cls, PyTee);
  made.block = own(new PyTeeBlock(iterator));
  return made;
}

function copyTee(tee: PyTee): PyTee {
  const copy = new PyTee();
  copy.block = exchange(copy.block, tee.block);
  copy.index = tee.index;
  return copy;
}

function partsOfGroupBy({ iterator, keyFunction, key, value, target }: PyGroupBy): Parts {
  const args = [iterator, keyFunction];
  return key === undefined || value === undefined || target === undefined
    ? { args }
    : { args, state: makeTuple([key, value, target]) };
}

function restoreGroupBy(self: PyGroupBy, state: PyObject): void {
  const [key, value, target] = stateItems(state, 3) as [PyObject, PyObject, PyObject];
  self.key = exchange(self.key, key);
  self.value = exchange(self.value, value);
  self.target = exchange(self.target, target);
}

function makeBlock([iterator, values, next]: readonly PyObject[]): PyTeeBlock {
  if (!(values instanceof PyList)) throw wrongItem(2, 'list', values!, 'teedataobject() ');
  const { items } = values;
  if (items.length > BLOCK || (items.length === BLOCK ? next !== None && !(next instanceof PyTeeBlock) : next !== None))
    throw raise('ValueError', 'Invalid arguments');
  const block = new PyTeeBlock(iterator);
  block.values.push(...ownAll([...items]));
  if (next instanceof PyTeeBlock) block.next = own(next);
  return block;
}

function restoreTee(self: PyTee, state: PyObject): void {
  const [block, index] = stateItems(state, 2) as [PyObject, PyObject];
  if (!(block instanceof PyTeeBlock)) throw wrongItem(1, 'itertools._tee_dataobject', block);
  const at = asSize(index);
  if (at < 0 || at > BLOCK) throw raise('ValueError', 'Index out of range');
  self.block = exchange(self.block, block);
  self.index = at;
}

export const teeFunction: FunctionSpec = [
  '($module, iterable, n=2, /)',
  (iterable: PyObject, n?: PyObject) => {
    const count = n === undefined ? 2 : asSize(n);
    if (count < 0) throw raise('ValueError', 'n must be >= 0');
    if (count === 0) return makeTuple([]);
    const iterator = iter(iterable);
    const first = findattr(iterator, '__copy__') === undefined ? makeTee(teeType, iterator) : iterator;
    const copy = findattr(first, '__copy__')!;
    return makeTuple([first, ...Array.from({ length: count - 1 }, () => call0(copy))]);
  },
  'Returns a tuple of n independent iterators.',
];

export const groupingSpecs: readonly TypeSpec[] = [
  {
    type: teeBlockType,
    final: true,
    doc: 'Data container common to multiple tee objects.',
    slots: {
      new: (_cls, args, kwnames) => {
        checkArgumentCount('teedataobject', args, kwnames, 3, 3);
        return makeBlock(args);
      },
    },
    methods: pickling(({ iterator, values, next }: PyTeeBlock) => ({ args: [iterator, makeList([...values]), next ?? None] })),
  },
  itertool(
    groupByType,
    '(iterable, key=None)',
    'make an iterator that returns consecutive keys and groups from the iterable\n\n  iterable\n    Elements to divide into groups according to the key function.\n  key\n    A function for computing the group category for each element.\n    If the key function is not specified or is None, the element itself\n    is used for grouping.',
    (cls, args, kwnames) => {
      const [iterable, key] = signature('(iterable, key=None)').bind(args, kwnames, 'groupby') as [PyObject, PyObject?];
      const made = allocate(cls, PyGroupBy);
      made.iterator = own(iter(iterable));
      made.keyFunction = own(key ?? None);
      return made;
    },
    { methods: pickling(partsOfGroupBy, restoreGroupBy) },
  ),
  itertool(
    groupType,
    undefined,
    '',
    (cls, args, kwnames) => {
      const [parent, target] = positional(cls, groupType, args, kwnames, 2, 2);
      if (!(parent instanceof PyGroupBy))
        throw raise('TypeError', `_grouper() argument 1 must be itertools.groupby, not ${parent!.type.name}`);
      const made = allocate(cls, PyGroup);
      made.parent = own(parent);
      made.target = own(target!);
      parent.group = made;
      return made;
    },
    {
      final: true,
      methods: pickling((self: PyGroup) =>
        self.parent?.group === self
          ? { args: [self.parent, self.target] }
          : { made: getattr(importModule('builtins'), 'iter'), args: [emptyTuple] },
      ),
    },
  ),
  itertool(
    teeType,
    '(iterable, /)',
    'Iterator wrapped to make it copyable.',
    (cls, args, kwnames) => makeTee(cls, positional(cls, teeType, args, kwnames, 1, 1)[0]!),
    {
      hasWeakrefs: true,
      methods: {
        __copy__: ['($self, /)', copyTee, 'Returns an independent iterator.'],
        ...pickling(
          ({ block, index }: PyTee) => ({ args: [emptyTuple], state: makeTuple([block!, makeInt(index)]) }),
          restoreTee,
        ),
      },
    },
  ),
];
