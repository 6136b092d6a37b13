import { raise } from '../../kernel/errors.js';
import { exchange } from '../../kernel/holding.js';
import type { PyObject } from '../../kernel/object.js';
import type { TypeSpec } from '../../kernel/spec.js';
import type { PyType } from '../../kernel/type.js';
import { dictItemsType, dictKeysType, dictValuesType, type PyDictView } from '../../builtins/dict/views.js';
import { stateOf } from '../../builtins/object-reduce.js';
import { dictType, ExactDict, PyDict } from '../../objects/dict.js';
import { keysEqual, tableHash } from '../../objects/hash.js';
import { makeBool, makeInt } from '../../objects/int.js';
import { emptyTuple, makeList, makeTuple } from '../../objects/sequence.js';
import { None, NotImplemented } from '../../objects/singletons.js';
import { intern, makeStr, type PyStr } from '../../objects/str.js';
import { isTrue } from '../../objects/truth.js';
import { allocate } from '../../operations/allocation.js';
import { findattr } from '../../operations/attribute.js';
import { call0, call1, callMethod } from '../../operations/call.js';
import { iter, iterate, listOf } from '../../operations/iteration.js';
import { recursiveRepr } from '../../operations/recursive-repr.js';
import { contains, getitem, setitem } from '../../operations/subscript.js';
import {
  orderedDictItemsType,
  orderedDictIteratorType,
  orderedDictKeysType,
  orderedDictType,
  orderedDictValuesType,
  PyOrderedDict,
  PyOrderedDictItems,
  PyOrderedDictIterator,
  PyOrderedDictKeys,
  PyOrderedDictValues,
  sameAsDicts,
  type ItemPart,
} from './ordered-dict.js';
import { reduceIterator } from '../../builtins/iterators.js';

/** collections.OrderedDict. Source: CPython Objects/odictobject.c. */

/** One pair of an iterable of pairs. CPython: mutablemapping_add_pairs. */
function addPair(self: PyObject, pair: PyObject): void {
  const items = listOf(pair);
  if (items.length < 2)
    throw raise('ValueError', `need more than ${items.length} value${items.length === 1 ? '' : 's'} to unpack`);
  if (items.length > 2) throw raise('ValueError', 'too many values to unpack (expected 2)');
  setitem(self, items[0]!, items[1]!);
}

/** update() as mutable mappings have it: by `self[key] = value`, which a subclass may override. */
function updateMapping(self: PyObject, args: readonly PyObject[], keywords: ReadonlyMap<string, PyObject>): void {
  if (args.length > 1) throw raise('TypeError', `expected at most 1 arguments, got ${args.length}`);
  const source = args[0];
  if (source !== undefined) {
    const keys = source instanceof ExactDict ? undefined : findattr(source, 'keys');
    if (source instanceof ExactDict) iterate(callMethod(source, 'items'), (pair) => addPair(self, pair));
    else if (keys !== undefined) iterate(call0(keys), (key) => setitem(self, key, getitem(source, key)));
    else iterate(source, (pair) => addPair(self, pair));
  }
  for (const [name, value] of keywords) setitem(self, intern(name), value);
}

function mapOf(args: PyObject[], kwnames: readonly string[] | null): [PyObject[], Map<string, PyObject>] {
  const count = args.length - (kwnames?.length ?? 0);
  return [args.slice(0, count), new Map((kwnames ?? []).map((name, i) => [name, args[count + i]!]))];
}

function equal(a: PyOrderedDict, b: PyObject): boolean {
  if (!isTrue(sameAsDicts(a, b))) return false;
  if (!(b instanceof PyOrderedDict)) return true;
  const others = listOf(dictType.iter!(b));
  const versions = [a.keysVersion, b.keysVersion];
  return listOf(dictType.iter!(a)).every((key, i) => {
    const same = keysEqual(key, others[i]!);
    if (a.keysVersion !== versions[0] || b.keysVersion !== versions[1])
      throw raise('RuntimeError', 'OrderedDict mutated during iteration');
    return same;
  });
}

function pop(self: PyOrderedDict, key: PyObject, fallback?: PyObject): PyObject {
  const i = self.find(key, tableHash(key));
  if (i >= 0) {
    const value = self.values[i]!;
    self.deleteAt(i);
    return value;
  }
  if (fallback !== undefined) return fallback;
  throw raise('KeyError', key);
}

function popItem(self: PyOrderedDict, last?: PyObject): PyObject {
  if (self.size === 0) throw raise('KeyError', 'dictionary is empty');
  const i = last === undefined || isTrue(last) ? self.lastEntry() : self.firstEntry();
  const pair = makeTuple([self.keys[i]!, self.values[i]!]);
  self.deleteAt(i);
  return pair;
}

function copy(self: PyOrderedDict): PyObject {
  if (self.type === orderedDictType) {
    const made = new PyOrderedDict();
    made.update(self);
    return made;
  }
  const made = call0(self.type);
  const dict = self.ownDict();
  if (dict !== undefined) made.ownDict()?.update(dict);
  iterate(self, (key) => setitem(made, key, getitem(self, key)));
  return made;
}

function union(a: PyObject, b: PyObject): PyObject {
  if (!(a instanceof PyDict) || !(b instanceof PyDict)) return NotImplemented;
  const type = a instanceof PyOrderedDict ? a.type : b.type;
  const made = call1(type, a);
  updateMapping(made, [b], new Map());
  return made;
}

function reprOf(self: PyOrderedDict): string {
  const name = self.type.isHeap ? self.type.name : self.type.qualname;
  if (self.size === 0) return `${name}()`;
  return recursiveRepr(self, '...', () => {
    const plain = new ExactDict();
    iterate(callMethod(self, 'items'), (pair) => addPair(plain, pair));
    return `${name}(${(dictType.repr!(plain) as PyStr).value})`;
  });
}

const orderedDictSpec: TypeSpec = {
  type: orderedDictType,
  isCore: true,
  bases: [dictType],
  doc: 'Dictionary that remembers insertion order',
  hasWeakrefs: true,
  slots: {
    new: (cls) => allocate(cls, PyOrderedDict),
    init: (self: PyOrderedDict, args, kwnames) => updateMapping(self, ...mapOf(args, kwnames)),
    repr: (self: PyOrderedDict) => makeStr(reprOf(self)),
    iter: (self: PyOrderedDict) => new PyOrderedDictIterator(self, 'key', false),
    eq: (a: PyOrderedDict, b) => (b instanceof PyDict ? makeBool(equal(a, b)) : NotImplemented),
    ne: (a: PyOrderedDict, b) => (b instanceof PyDict ? makeBool(!equal(a, b)) : NotImplemented),
    or: union,
    ror: (b, a) => union(a, b),
    ior: (self: PyOrderedDict, other) => {
      updateMapping(self, [other], new Map());
      return self;
    },
    setitem: (self: PyOrderedDict, key, value) => self.set(key, value),
    delitem: (self: PyOrderedDict, key) => {
      if (!self.delete(key)) throw raise('KeyError', key);
    },
  },
  methods: {
    keys: ['($self, /)', (self: PyOrderedDict) => new PyOrderedDictKeys(self)],
    items: ['($self, /)', (self: PyOrderedDict) => new PyOrderedDictItems(self)],
    values: ['($self, /)', (self: PyOrderedDict) => new PyOrderedDictValues(self)],
    update: [
      '($self, *args, **kwargs)',
      (self: PyOrderedDict, args: PyObject[], keywords: Map<string, PyObject>) => {
        updateMapping(self, args, keywords);
        return None;
      },
    ],
    pop: [
      '($self, /, key, default=<unrepresentable>)',
      pop,
      'od.pop(key[,default]) -> v, remove specified key and return the corresponding value.\n\nIf the key is not found, return the default if given; otherwise,\nraise a KeyError.',
    ],
    popitem: [
      '($self, /, last=True)',
      popItem,
      'Remove and return a (key, value) pair from the dictionary.\n\nPairs are returned in LIFO order if last is true or FIFO order if false.',
    ],
    setdefault: [
      '($self, /, key, default=None)',
      (self: PyOrderedDict, key: PyObject, fallback: PyObject = None) => {
        if (self.type === orderedDictType) {
          const hash = tableHash(key);
          const i = self.find(key, hash);
          if (i >= 0) return self.values[i]!;
          self.append(key, hash, fallback);
          return fallback;
        }
        if (contains(self, key)) return getitem(self, key);
        setitem(self, key, fallback);
        return fallback;
      },
      'Insert key with a value of default if key is not in the dictionary.\n\nReturn the value for key if key is in the dictionary, else default.',
    ],
    move_to_end: [
      '($self, /, key, last=True)',
      (self: PyOrderedDict, key: PyObject, last?: PyObject) => {
        const i = self.find(key, tableHash(key));
        if (i < 0) throw raise('KeyError', key);
        self.move(i, last === undefined || isTrue(last));
        return None;
      },
      'Move an existing element to the end (or beginning if last is false).\n\nRaise KeyError if the element does not exist.',
    ],
    clear: [
      '($self, /)',
      (self: PyOrderedDict) => {
        self.clear();
        return None;
      },
      'od.clear() -> None.  Remove all items from od.',
    ],
    copy: ['($self, /)', copy, 'od.copy() -> a shallow copy of od'],
    __reversed__: [
      '($self, /)',
      (self: PyOrderedDict) => new PyOrderedDictIterator(self, 'key', true),
      'od.__reversed__() <==> reversed(od)',
    ],
    __reduce__: [
      '($self, /)',
      (self: PyOrderedDict) => makeTuple([self.type, emptyTuple, stateOf(self), None, iter(callMethod(self, 'items'))]),
      'Return state information for pickling',
    ],
    __sizeof__: ['($self, /)', (self: PyOrderedDict) => makeInt(64 + 72 * self.keys.length)],
  },
  classMethods: {
    fromkeys: [
      '($type, /, iterable, value=None)',
      (cls: PyType, iterable: PyObject, value: PyObject = None) => {
        const made = call0(cls);
        iterate(iterable, (key) => setitem(made, key, value));
        return made;
      },
      'Create a new ordered dictionary with keys from iterable and values set to value.',
    ],
  },
  attributes: { __hash__: () => None },
};

function viewSpec(type: PyType, base: PyType, part: ItemPart): TypeSpec {
  return {
    type,
    bases: [base],
    final: true,
    slots: { iter: (self: PyDictView) => new PyOrderedDictIterator(self.dict as PyOrderedDict, part, false) },
    methods: {
      __reversed__: ['($self, /)', (self: PyDictView) => new PyOrderedDictIterator(self.dict as PyOrderedDict, part, true)],
    },
  };
}

export const orderedDictSpecs: readonly TypeSpec[] = [
  orderedDictSpec,
  viewSpec(orderedDictKeysType, dictKeysType, 'key'),
  viewSpec(orderedDictItemsType, dictItemsType, 'item'),
  viewSpec(orderedDictValuesType, dictValuesType, 'value'),
  {
    type: orderedDictIteratorType,
    final: true,
    slots: { iter: (self) => self, next: (self: PyOrderedDictIterator) => self.step() },
    methods: {
      __reduce__: [
        '($self, /)',
        (self: PyOrderedDictIterator) => {
          const { dict, position } = self;
          const rest = makeList(listOf(self));
          self.dict = exchange(self.dict, dict);
          self.position = position;
          return reduceIterator('iter', () => [[rest]]);
        },
        'Return state information for pickling',
      ],
    },
  },
];
