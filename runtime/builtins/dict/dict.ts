import { raise } from '../../kernel/errors.js';
import type { PyObject } from '../../kernel/object.js';
import { currentCounts, disownAll, keep } from '../../kernel/ownership.js';
import type { TypeSpec } from '../../kernel/spec.js';
import type { PyType } from '../../kernel/type.js';
import { dictType, ExactDict, PyDict } from '../../objects/dict.js';
import { keysEqual, tableHash } from '../../objects/hash.js';
import { makeBool, makeInt } from '../../objects/int.js';
import { makeTuple } from '../../objects/sequence.js';
import { PySet } from '../../objects/set.js';
import { None, NotImplemented } from '../../objects/singletons.js';
import { makeStr } from '../../objects/str.js';
import { lookupSpecial } from '../../operations/attribute.js';
import { call0, call1 } from '../../operations/call.js';
import { reprString } from '../../operations/convert.js';
import { iterate } from '../../operations/iteration.js';
import { recursiveRepr } from '../../operations/recursive-repr.js';
import { missingKey, setitem } from '../../operations/subscript.js';
import { classGetitem } from '../typing/generic-alias.js';
import { PyDictKeyIterator, PyDictReverseKeyIterator } from './iterators.js';
import { updateFrom, updateFromArguments } from './update.js';
import { PyDictItems, PyDictKeys, PyDictValues } from './views.js';

/** dict. Source: CPython Objects/dictobject.c. */

function getDictItem(self: PyDict, key: PyObject): PyObject {
  const i = self.find(key, tableHash(key));
  return i >= 0 ? self.values[i]! : missing(self, key);
}

/** A subclass may know an answer for keys that are not there. */
function missing(self: PyDict, key: PyObject): PyObject {
  if (self.type !== dictType) {
    const method = lookupSpecial(self, '__missing__');
    if (method !== undefined) return call1(method, key);
  }
  return missingKey(key);
}

function deleteDictItem(self: PyDict, key: PyObject): void {
  if (!self.delete(key)) throw raise('KeyError', key);
}

/** CPython Objects/dictobject.c: dict_equal. */
function sameItems(a: PyDict, b: PyDict): boolean {
  if (a.size !== b.size) return false;
  const { pool } = currentCounts();
  const height = pool.top;
  for (let i = 0; i < a.keys.length; i++) {
    const key = a.keys[i];
    if (key === undefined) continue;
    const value = keep(a.values[i]!);
    const j = b.find(keep(key), a.hashes[i]!);
    if (j < 0 || !keysEqual(value, keep(b.values[j]!))) return false;
    if (pool.top !== height) pool.drain(height);
  }
  return true;
}

function reprOfItems(self: PyDict): string {
  const parts: string[] = [];
  for (let i = 0; i < self.keys.length; i++) {
    const key = self.keys[i];
    if (key === undefined) continue;
    const value = self.values[i]!;
    parts.push(`${reprString(key)}: ${reprString(value)}`);
  }
  return `{${parts.join(', ')}}`;
}

function union(a: PyObject, b: PyObject): PyObject {
  if (!(a instanceof PyDict) || !(b instanceof PyDict)) return NotImplemented;
  const made = a.copy();
  updateFrom(made, b);
  return made;
}

function pop(self: PyDict, key: PyObject, fallback?: PyObject): PyObject {
  const i = self.size === 0 ? -1 : self.find(key, tableHash(key));
  if (i < 0) {
    if (fallback === undefined) throw raise('KeyError', key);
    return fallback;
  }
  const value = self.values[i]!;
  self.deleteAt(i);
  return value;
}

function setDefault(self: PyDict, key: PyObject, fallback: PyObject = None): PyObject {
  const hash = tableHash(key);
  const i = self.find(key, hash);
  if (i >= 0) return self.values[i]!;
  self.append(key, hash, fallback);
  return fallback;
}

function fromKeys(cls: PyType, iterable: PyObject, value: PyObject = None): PyObject {
  const made = call0(cls);
  if (made instanceof ExactDict && made.size === 0 && iterable instanceof PySet) {
    // A set knows the hashes of its elements.
    iterable.forEach((key, hash) => made.append(key, hash, value));
  } else if (made instanceof ExactDict && made.size === 0 && iterable instanceof ExactDict) {
    made.update(iterable);
    for (let i = 0; i < made.keys.length; i++) made.replaceAt(i, value);
  } else if (made instanceof ExactDict) iterate(iterable, (key) => made.set(key, value));
  else iterate(iterable, (key) => setitem(made, key, value));
  return made;
}

export const dictSpec: TypeSpec = {
  type: dictType,
  basicSize: 48,
  doc: "dict() -> new empty dictionary\ndict(mapping) -> new dictionary initialized from a mapping object's\n    (key, value) pairs\ndict(iterable) -> new dictionary initialized as if via:\n    d = {}\n    for k, v in iterable:\n        d[k] = v\ndict(**kwargs) -> new dictionary initialized with the name=value pairs\n    in the keyword argument list.  For example:  dict(one=1, two=2)",
  patternKind: 'mapping',
  slots: {
    new: (cls) => (cls === dictType ? new ExactDict() : new cls.instanceClass!(cls)),
    init: (self: PyDict, args, kwnames) => updateFromArguments(self, args, kwnames, 'dict'),
    repr: (self: PyDict) => makeStr(self.size === 0 ? '{}' : recursiveRepr(self, '{...}', () => reprOfItems(self))),
    len: (self: PyDict) => self.size,
    getitem: getDictItem,
    setitem: (self: PyDict, key, value) => self.set(key, value),
    delitem: deleteDictItem,
    contains: (self: PyDict, key) => self.find(key, tableHash(key)) >= 0,
    iter: (self: PyDict) => new PyDictKeyIterator(self),
    eq: (a: PyDict, b) => (b instanceof PyDict ? makeBool(sameItems(a, b)) : NotImplemented),
    ne: (a: PyDict, b) => (b instanceof PyDict ? makeBool(!sameItems(a, b)) : NotImplemented),
    lt: () => NotImplemented,
    le: () => NotImplemented,
    gt: () => NotImplemented,
    ge: () => NotImplemented,
    or: union,
    ror: (b, a) => union(a, b),
    ior: (self: PyDict, other) => {
      updateFrom(self, other);
      return self;
    },
  },
  methods: {
    __contains__: [
      '($self, key, /)',
      (self: PyDict, key: PyObject) => makeBool(self.has(key)),
      'True if the dictionary has the specified key, else False.',
    ],
    __getitem__: ['($self, key, /)', getDictItem, 'Return self[key].'],
    get: [
      '($self, key, default=None, /)',
      (self: PyDict, key: PyObject, fallback: PyObject = None) => {
        const i = self.find(key, tableHash(key));
        return i < 0 ? fallback : self.values[i]!;
      },
      'Return the value for key if key is in the dictionary, else default.',
    ],
    setdefault: [
      '($self, key, default=None, /)',
      setDefault,
      'Insert key with a value of default if key is not in the dictionary.\n\nReturn the value for key if key is in the dictionary, else default.',
    ],
    pop: [
      '($self, key, default=<unrepresentable>, /)',
      pop,
      'D.pop(k[,d]) -> v, remove specified key and return the corresponding value.\n\nIf the key is not found, return the default if given; otherwise,\nraise a KeyError.',
    ],
    popitem: [
      '($self, /)',
      (self: PyDict) => {
        const item = self.popLast();
        if (item === undefined) throw raise('KeyError', 'popitem(): dictionary is empty');
        const pair = makeTuple(item);
        disownAll(pair.items);
        return pair;
      },
      'Remove and return a (key, value) pair as a 2-tuple.\n\nPairs are returned in LIFO (last-in, first-out) order.\nRaises KeyError if the dict is empty.',
    ],
    keys: ['($self, /)', (self: PyDict) => new PyDictKeys(self), "Return a set-like object providing a view on the dict's keys."],
    values: ['($self, /)', (self: PyDict) => new PyDictValues(self), "Return an object providing a view on the dict's values."],
    items: [
      '($self, /)',
      (self: PyDict) => new PyDictItems(self),
      "Return a set-like object providing a view on the dict's items.",
    ],
    update: [
      '($self, *args, **kwargs)',
      (self: PyDict, args: PyObject[], keywords: Map<string, PyObject>) => {
        updateFromArguments(self, [...args, ...keywords.values()], keywords.size === 0 ? null : [...keywords.keys()], 'update');
        return None;
      },
      'D.update([E, ]**F) -> None.  Update D from mapping/iterable E and F.\nIf E is present and has a .keys() method, then does:  for k in E.keys(): D[k] = E[k]\nIf E is present and lacks a .keys() method, then does:  for k, v in E: D[k] = v\nIn either case, this is followed by: for k in F:  D[k] = F[k]',
      null,
    ],
    clear: [
      '($self, /)',
      (self: PyDict) => {
        self.clear();
        return None;
      },
      'Remove all items from the dict.',
    ],
    copy: ['($self, /)', (self: PyDict) => self.copy(), 'Return a shallow copy of the dict.'],
    __reversed__: [
      '($self, /)',
      (self: PyDict) => new PyDictReverseKeyIterator(self),
      'Return a reverse iterator over the dict keys.',
    ],
    __sizeof__: ['($self, /)', (self: PyDict) => makeInt(48 + 24 * self.keys.length), 'Return the size of the dict in memory.'],
  },
  classMethods: {
    __class_getitem__: classGetitem,
    fromkeys: [
      '($type, iterable, value=None, /)',
      fromKeys,
      'Create a new dictionary with keys from iterable and values set to value.',
    ],
  },
  attributes: { __hash__: () => None },
};
