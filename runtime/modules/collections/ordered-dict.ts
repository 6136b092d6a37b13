import { raise } from '../../kernel/errors.js';
import { release, type Visit } from '../../kernel/holding.js';
import { PyObject } from '../../kernel/object.js';
import { disown, own } from '../../kernel/ownership.js';
import { PyType } from '../../kernel/type.js';
import { PyDictItems, PyDictKeys, PyDictValues } from '../../builtins/dict/views.js';
import { dictType, PyDict } from '../../objects/dict.js';
import type { PyTuple } from '../../objects/sequence.js';
import { handOutPair, type ReusesTuple } from '../../operations/reused-tuple.js';

/**
 * The layout of `collections.OrderedDict`: a dict, whose items are in order anyway, that can also move an item to either end.
 *
 * DIFFERS: a plain OrderedDict has no `__dict__`; its Python subclasses do.
 */
export class PyOrderedDict extends PyDict {
  /** No entry before this one is in use, as long as the entries are those of `hintKeys`. */
  private hint = 0;
  private hintKeys: readonly unknown[] = this.keys;

  /** The entry of the first item, or -1. */
  firstEntry(): number {
    if (this.size === 0) return -1;
    let i = this.hintKeys === this.keys ? this.hint : 0;
    while (this.keys[i] === undefined) i++;
    this.hintKeys = this.keys;
    return (this.hint = i);
  }

  /** The entry of the last item, or -1. */
  lastEntry(): number {
    let i = this.keys.length - 1;
    while (i >= 0 && this.keys[i] === undefined) i--;
    return i;
  }

  /** Moves entry `i` behind all others, or before them. */
  move(i: number, last: boolean): void {
    const key = own(this.keys[i]!);
    const value = own(this.values[i]!);
    const hash = this.hashes[i]!;
    if (last) {
      if (i !== this.lastEntry()) {
        this.deleteAt(i);
        this.append(key, hash, value);
      }
    } else if (i !== this.firstEntry()) {
      this.deleteAt(i);
      this.prepend(key, hash, value);
    }
    disown(key);
    disown(value);
  }
}

PyOrderedDict.prototype.clearsWeak = true;

export const orderedDictType = PyType.shell('collections.OrderedDict', PyOrderedDict);

/** What an iterator over an OrderedDict gives. */
export type ItemPart = 'key' | 'value' | 'item';

/** The layout of `odict_iterator`. Source: CPython Objects/odictobject.c: odictiter_iternext. */
export class PyOrderedDictIterator extends PyObject implements ReusesTuple {
  kept: PyTuple | undefined = undefined;
  dict: PyOrderedDict | undefined;
  readonly version: number;
  readonly size: number;
  position: number;

  constructor(
    dict: PyOrderedDict,
    readonly part: ItemPart,
    readonly backwards: boolean,
  ) {
    super();
    this.dict = own(dict);
    this.version = dict.keysVersion;
    this.size = dict.size;
    this.position = backwards ? dict.keys.length - 1 : 0;
  }

  override traverse(visit: Visit): void {
    if (this.dict !== undefined) visit(this.dict);
    if (this.kept !== undefined) visit(this.kept);
  }

  step(): PyObject | undefined {
    const { dict } = this;
    if (dict === undefined) return undefined;
    if (dict.keysVersion !== this.version) {
      this.dict = release(dict);
      throw raise('RuntimeError', 'OrderedDict mutated during iteration');
    }
    const { keys } = dict;
    let i = this.position;
    if (this.backwards) while (i >= 0 && keys[i] === undefined) i--;
    else while (i < keys.length && keys[i] === undefined) i++;
    const key = keys[i];
    if (key === undefined) return (this.dict = release(dict));
    this.position = this.backwards ? i - 1 : i + 1;
    if (this.part === 'key') return key;
    return this.part === 'value' ? dict.values[i] : handOutPair(this, key, dict.values[i]!);
  }
}

export const orderedDictIteratorType = PyType.shell('odict_iterator', PyOrderedDictIterator);

/** The views; their types derive from those of dict. */
export class PyOrderedDictKeys extends PyDictKeys {}
export class PyOrderedDictItems extends PyDictItems {}
export class PyOrderedDictValues extends PyDictValues {}

export const orderedDictKeysType = PyType.shell('odict_keys', PyOrderedDictKeys);
export const orderedDictItemsType = PyType.shell('odict_items', PyOrderedDictItems);
export const orderedDictValuesType = PyType.shell('odict_values', PyOrderedDictValues);

/** dict's own comparison, behind OrderedDict's. */
export const sameAsDicts = (a: PyObject, b: PyObject): PyObject => dictType.eq!(a, b);
