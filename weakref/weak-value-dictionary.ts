import {
  callMethod,
  call,
  functionTemplate,
  dictType,
  disown,
  emptyTuple,
  getattr,
  held,
  importModule,
  isRunBy,
  iter,
  listOf,
  makeBool,
  makeDict,
  makeInt,
  makeList,
  makeTuple,
  MethodSite,
  None,
  own,
  PyDict,
  raise,
  tableHash,
  type ClassSpec,
  type PyObject,
  type PyTuple,
  type PyType,
} from '../runtime/index.js';
import type { CollectionClasses } from './collection-classes.js';
import { FirstFields, TypedAttribute } from './attributes.js';
import { keyOf, setKey } from './keyed-ref.js';
import { forEachItem, mappingOperators } from './mapping-operators.js';
import { dismissReference, makeReference, PyReference } from './reference.js';
import { entryIteration, forEachLiving, referenceIteration } from './container-iteration.js';
import { dereference, handOver, initialise, isEmptyList, isExactDict, pending, postpone, removerOf } from './weak-container.js';

/** `weakref.WeakValueDictionary`. Source: CPython Lib/weakref.py. */

const entries = new TypedAttribute('data', PyDict, dictType);
const dataOf = (self: PyObject): PyDict => entries.get(self);

/** `_remove_dead_weakref`: removes an entry, unless another object has its key by now. */
export function removeDead(data: PyDict, key: PyObject): void {
  const value = data.get(key);
  if (value instanceof PyReference && dereference(value) === undefined) data.delete(key);
}

const remove = functionTemplate('WeakValueDictionary.__init__.<locals>.remove', '<weakref>', [
  '(wr, selfref, _atomic_removal)',
  (reference: PyObject, selfref: PyObject) => {
    const self = dereference(selfref);
    if (self === undefined) return None;
    const key = keyOf(reference);
    if (!postpone(self, key)) removeDead(dataOf(self), key);
    return None;
  },
]);

function commit(self: PyObject): void {
  const keys = pending(self);
  const data = dataOf(self);
  for (let key = keys.pop(); key !== undefined; key = keys.pop()) {
    removeDead(data, key);
    disown(key);
  }
}

const commitRemovals = held((self: PyObject, _atomicRemoval?: PyObject) => (commit(self), None), 1);

const updates = new MethodSite(undefined, 'update');
const firstFields = new FirstFields('_remove', '_pending_removals', '_iterating', 'data');

/** The dict of references, after what died during an iteration has been removed. */
function current(self: PyObject): PyDict {
  if (firstFields.isOf(self)) {
    const { f1: removals, f3: data } = self;
    if (isEmptyList(removals) && isExactDict(data)) return data;
  }
  if (pending(self).length > 0) commit(self);
  return dataOf(self);
}

/** The value under a key, if it lives. */
function valueOf(self: PyObject, key: PyObject): PyObject | undefined {
  const reference = current(self).get(key);
  return reference === undefined ? undefined : dereference(reference);
}

/** The value of a reference that was taken out. */
function popValue(self: PyObject, key: PyObject): PyObject | undefined {
  const data = current(self);
  const reference = data.get(key);
  if (reference === undefined) return undefined;
  const value = dereference(reference);
  data.delete(key);
  return value;
}

/**
 * @param guardType the class `_IterationGuard`
 * @param keyedRefType the class `KeyedRef`
 * @param collections the classes it derives from
 */
export function weakValueDictionarySpec(
  guardType: PyType,
  keyedRefType: PyType,
  collections: CollectionClasses,
  globals: PyDict,
): ClassSpec {
  const atomicRemoval = getattr(importModule('_weakref'), '_remove_dead_weakref');

  const set = (self: PyObject, data: PyDict, key: PyObject, value: PyObject) => {
    const reference = makeReference(keyedRefType, value, removerOf(self, firstFields.isOf(self) ? self.f0 : undefined));
    setKey(reference, key);
    const hash = tableHash(key);
    const at = data.find(key, hash);
    if (at >= 0) dismissReference(data.exchangeAt(at, own(reference)));
    else data.appendCounted(own(key), hash, own(reference));
    handOver(reference);
  };

  const update = held((self: PyObject, other: PyObject, keywords: PyObject) => {
    const data = current(self);
    if (other !== None && other !== emptyTuple) forEachItem(other, (key, value) => set(self, data, key, value));
    for (const [key, value] of (keywords as PyDict).items()) set(self, data, key, value);
    return None;
  });

  const iteration = (key: boolean, value: boolean) =>
    entryIteration(guardType, { data: entries, side: 'value', commit: commitRemovals, commitsFirst: true }, { key, value });

  return {
    name: 'WeakValueDictionary',
    doc: 'A mapping that refers to its values weakly.\n\nAn entry goes when nothing else refers to its value any more.',
    bases: [collections.MutableMapping],
    constants: { _remove_dead_weakref: atomicRemoval },
    staticAttributes: ['_iterating', '_pending_removals', '_remove', 'data'],
    methods: {
      ...mappingOperators(collections.Mapping),
      __init__: [
        '(self, other=(), /, **kw)',
        (self: PyObject, other: PyObject, keywords: PyDict) => {
          initialise(self, remove, globals, atomicRemoval);
          entries.set(self, makeDict());
          if (isRunBy(updates.find(self), update)) return update(self, other, keywords);
          const values = [...keywords.items()].map(([, value]) => value);
          call(getattr(self, 'update'), [other, ...values], keywords.stringKeys());
          return None;
        },
      ],
      _commit_removals: ['(self, _atomic_removal=_remove_dead_weakref)', commitRemovals],
      __getitem__: [
        '(self, key)',
        held((self: PyObject, key: PyObject) => {
          const value = valueOf(self, key);
          if (value === undefined) throw raise('KeyError', key);
          return value;
        }),
      ],
      __delitem__: [
        '(self, key)',
        held((self: PyObject, key: PyObject) => {
          const data = current(self);
          const at = data.find(key, tableHash(key));
          if (at < 0) throw raise('KeyError', key);
          const stored = data.keys[at]!;
          const reference = data.values[at]!;
          data.takeOut(at);
          disown(stored);
          dismissReference(reference);
          return None;
        }),
      ],
      __len__: ['(self)', (self: PyObject) => makeInt(current(self).size)],
      __contains__: ['(self, key)', held((self: PyObject, key: PyObject) => makeBool(valueOf(self, key) !== undefined))],
      __setitem__: [
        '(self, key, value)',
        held((self: PyObject, key: PyObject, value: PyObject) => {
          set(self, current(self), key, value);
          return None;
        }),
      ],
      copy: [
        '(self)',
        (self: PyObject) => {
          const made = call(getattr(importModule('weakref'), 'WeakValueDictionary'), []);
          forEachLiving(self, guardType, current(self), 'value', (key, value) => set(made, dataOf(made), key, value));
          return made;
        },
      ],
      __deepcopy__: [
        '(self, memo)',
        (self: PyObject, memo: PyObject) => {
          const deepcopy = getattr(importModule('copy'), 'deepcopy');
          const made = call(getattr(self, '__class__'), []);
          forEachLiving(self, guardType, current(self), 'value', (key, value) =>
            callMethod(made, '__setitem__', call(deepcopy, [key, memo]), value),
          );
          return made;
        },
      ],
      get: ['(self, key, default=None)', held((self: PyObject, key: PyObject, other: PyObject) => valueOf(self, key) ?? other)],
      popitem: [
        '(self)',
        (self: PyObject) => {
          const data = current(self);
          for (;;) {
            const [key, reference] = (callMethod(data, 'popitem') as PyTuple).items as [PyObject, PyObject];
            const value = dereference(reference);
            if (value !== undefined) return makeTuple([key, value]);
          }
        },
      ],
      pop: [
        '(self, key, *args)',
        (self: PyObject, key: PyObject, args: PyTuple) => {
          const value = popValue(self, key) ?? args.items[0];
          if (value === undefined) throw raise('KeyError', key);
          return value;
        },
      ],
      setdefault: [
        '(self, key, default=None)',
        (self: PyObject, key: PyObject, other: PyObject) => {
          const value = valueOf(self, key);
          if (value !== undefined) return value;
          set(self, current(self), key, other);
          return other;
        },
      ],
      update: ['(self, other=None, /, **kwargs)', update],
      valuerefs: [
        '(self)',
        (self: PyObject) => makeList(listOf(callMethod(current(self), 'values'))),
        'A list of the weak references to the values, dead ones perhaps among them.',
      ],
    },
    generators: {
      items: iteration(true, true),
      keys: iteration(true, false),
      values: iteration(false, true),
      itervaluerefs: referenceIteration(
        guardType,
        { prepare: current, start: (self) => iter(callMethod(dataOf(self), 'values')), give: (reference) => reference },
        'An iterator over the weak references to the values, dead ones perhaps among them.',
      ),
    },
    aliases: { __copy__: 'copy', __iter__: 'keys' },
  };
}
