import {
  call,
  callMethod,
  dictType,
  disown,
  False,
  functionTemplate,
  getattr,
  held,
  importModule,
  isTrue,
  listOf,
  makeBool,
  makeDict,
  makeInt,
  makeList,
  makeTuple,
  None,
  own,
  PyDict,
  raise,
  REST_OFFSET,
  type Rest,
  True,
  type ClassSpec,
  type PyObject,
  type PyTuple,
  type PyType,
} from '../runtime/index.js';
import type { CollectionClasses } from './collection-classes.js';
import { FirstFields, InstanceAttribute, TypedAttribute } from './attributes.js';
import { forEachItem, mappingOperators } from './mapping-operators.js';
import {
  addable,
  added,
  dismissReference,
  entryOf,
  knownEntry,
  makeReference,
  referenceType,
  refTo,
  tableHashOf,
} from './reference.js';
import { entryIteration, forEachLiving } from './container-iteration.js';
import { dereference, handOver, initialise, isExactDict, pending, postpone, removerOf, setPending } from './weak-container.js';

/** `weakref.WeakKeyDictionary`. Source: CPython Lib/weakref.py. */

const entries = new TypedAttribute('data', PyDict, dictType);
const firstFields = new FirstFields('data', '_remove', '_pending_removals', '_iterating', '_dirty_len');

function dataOf(self: PyObject): PyDict {
  const data = firstFields.isOf(self) ? self.f0 : undefined;
  return isExactDict(data) ? data : entries.get(self);
}

const remover = (self: PyObject): PyObject => removerOf(self, firstFields.isOf(self) ? self.f1 : undefined);

const remove = functionTemplate('WeakKeyDictionary.__init__.<locals>.remove', '<weakref>', [
  '(k, selfref)',
  (reference: PyObject, selfref: PyObject) => {
    const self = dereference(selfref);
    if (self !== undefined && !postpone(self, reference)) dataOf(self).delete(reference);
    return None;
  },
]);

/** The entry of a container's dict that has a key. */
const entryFor = (self: PyObject, data: PyDict, key: PyObject) => entryOf(data, key, remover(self));

/** A reference as the dict of a container has it for its key. */
const keyFor = (self: PyObject, key: PyObject) => makeReference(referenceType, key, remover(self));

/** Whether what stands in `_pending_removals` may be there no longer. */
const dirty = new InstanceAttribute('_dirty_len');

const isDirty = (self: PyObject): boolean => firstFields.isOf(self) && (self.rest as Rest)[4 - REST_OFFSET] === True;

function set(self: PyObject, key: PyObject, value: PyObject): void {
  const data = dataOf(self);
  const callback = remover(self);
  const known = knownEntry(data, key, callback);
  if (known >= 0) return data.replaceAt(known, value);
  const fresh = addable(key);
  const reference = fresh ?? makeReference(referenceType, key, callback);
  const hash = tableHashOf(reference);
  const at = data.find(reference, hash);
  if (at >= 0) {
    data.replaceAt(at, value);
    if (fresh !== undefined) dismissReference(fresh);
  } else if (fresh === undefined) {
    data.append(reference, hash, value);
    handOver(reference);
  } else {
    own(value);
    data.appendCounted(fresh, hash, value);
    added(fresh, key, callback);
  }
}

function get(self: PyObject, key: PyObject): PyObject | undefined {
  const data = dataOf(self);
  const at = entryFor(self, data, key);
  return at < 0 ? undefined : data.values[at];
}

/** Nobody has to call it before changing the dict: a dead reference equals no living one. */
const commitRemovals = held((self: PyObject) => {
  const references = pending(self);
  const data = dataOf(self);
  for (let reference = references.pop(); reference !== undefined; reference = references.pop()) {
    data.delete(reference);
    disown(reference);
  }
  return None;
});

/**
 * @param guardType the class `_IterationGuard`
 * @param collections the classes it derives from
 */
export function weakKeyDictionarySpec(guardType: PyType, collections: CollectionClasses, globals: PyDict): ClassSpec {
  const iteration = (key: boolean, value: boolean) =>
    entryIteration(guardType, { data: entries, side: 'key', commit: commitRemovals, commitsFirst: false }, { key, value });

  return {
    name: 'WeakKeyDictionary',
    doc: 'A mapping that refers to its keys weakly.\n\nAn entry goes when nothing else refers to its key any more: a way to keep\ndata about objects that others own, without adding attributes to them.',
    bases: [collections.MutableMapping],
    staticAttributes: ['_dirty_len', '_iterating', '_pending_removals', '_remove', 'data'],
    methods: {
      ...mappingOperators(collections.Mapping),
      __init__: [
        '(self, dict=None)',
        (self: PyObject, dict: PyObject) => {
          entries.set(self, makeDict());
          initialise(self, remove, globals);
          dirty.set(self, False);
          if (dict !== None) callMethod(self, 'update', dict);
          return None;
        },
      ],
      _commit_removals: ['(self)', commitRemovals],
      _scrub_removals: [
        '(self)',
        (self: PyObject) => {
          const data = dataOf(self);
          setPending(
            self,
            pending(self).filter((reference) => data.has(reference)),
          );
          dirty.set(self, False);
          return None;
        },
      ],
      __delitem__: [
        '(self, key)',
        held((self: PyObject, key: PyObject) => {
          if (!isDirty(self)) dirty.set(self, True);
          const data = dataOf(self);
          const at = entryFor(self, data, key);
          if (at < 0) throw raise('KeyError', refTo(key));
          const reference = data.keys[at]!;
          const value = data.values[at]!;
          data.takeOut(at);
          dismissReference(reference);
          disown(value);
          return None;
        }),
      ],
      __getitem__: [
        '(self, key)',
        held((self: PyObject, key: PyObject) => {
          const value = get(self, key);
          if (value === undefined) throw raise('KeyError', refTo(key));
          return value;
        }),
      ],
      __len__: [
        '(self)',
        (self: PyObject) => {
          // What is to be removed may have been removed otherwise by now (CPython issue 21173).
          if (pending(self).length > 0 && isTrue(dirty.get(self))) callMethod(self, '_scrub_removals');
          return makeInt(dataOf(self).size - pending(self).length);
        },
      ],
      __setitem__: [
        '(self, key, value)',
        held((self: PyObject, key: PyObject, value: PyObject) => {
          set(self, key, value);
          return None;
        }),
      ],
      copy: [
        '(self)',
        (self: PyObject) => {
          const made = call(getattr(importModule('weakref'), 'WeakKeyDictionary'), []);
          forEachLiving(self, guardType, dataOf(self), 'key', (key, value) => set(made, key, value));
          return made;
        },
      ],
      __deepcopy__: [
        '(self, memo)',
        (self: PyObject, memo: PyObject) => {
          const deepcopy = getattr(importModule('copy'), 'deepcopy');
          const made = call(getattr(self, '__class__'), []);
          forEachLiving(self, guardType, dataOf(self), 'key', (key, value) =>
            callMethod(made, '__setitem__', key, call(deepcopy, [value, memo])),
          );
          return made;
        },
      ],
      get: ['(self, key, default=None)', held((self: PyObject, key: PyObject, other: PyObject) => get(self, key) ?? other)],
      __contains__: [
        '(self, key)',
        held((self: PyObject, key: PyObject) => makeBool(key.type.hasWeakrefs && entryFor(self, dataOf(self), key) >= 0)),
      ],
      keyrefs: [
        '(self)',
        (self: PyObject) => makeList(listOf(dataOf(self))),
        'A list of the weak references to the keys, dead ones perhaps among them.',
      ],
      popitem: [
        '(self)',
        (self: PyObject) => {
          dirty.set(self, True);
          for (;;) {
            const [reference, value] = (callMethod(dataOf(self), 'popitem') as PyTuple).items as [PyObject, PyObject];
            const key = dereference(reference);
            if (key !== undefined) return makeTuple([key, value]);
          }
        },
      ],
      pop: [
        '(self, key, *args)',
        (self: PyObject, key: PyObject, args: PyTuple) => {
          dirty.set(self, True);
          return callMethod(dataOf(self), 'pop', refTo(key), ...args.items);
        },
      ],
      setdefault: [
        '(self, key, default=None)',
        (self: PyObject, key: PyObject, other: PyObject) => callMethod(dataOf(self), 'setdefault', keyFor(self, key), other),
      ],
      update: [
        '(self, dict=None, /, **kwargs)',
        (self: PyObject, dict: PyObject, keywords: PyDict) => {
          if (dict !== None) forEachItem(dict, (key, value) => set(self, key, value));
          if (keywords.size > 0) callMethod(self, 'update', keywords);
          return None;
        },
      ],
    },
    generators: {
      items: iteration(true, true),
      keys: iteration(true, false),
      values: iteration(false, true),
    },
    aliases: { __copy__: 'copy', __iter__: 'keys' },
  };
}
