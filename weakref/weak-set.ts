import {
  call,
  callMethod,
  functionTemplate,
  genericAliasType,
  getattr,
  held,
  isInstance,
  isTrue,
  iter,
  iterate,
  listOf,
  makeBool,
  makeInt,
  makeList,
  makeSet,
  makeTuple,
  None,
  NotImplemented,
  operators,
  PyMutableSet,
  raise,
  repr,
  setType,
  classMethodType,
  disown,
  type ClassSpec,
  type FunctionSpec,
  type PyDict,
  type PyObject,
  type PyType,
} from '../runtime/index.js';
import { FirstFields, TypedAttribute } from './attributes.js';
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
import { referenceIteration } from './container-iteration.js';
import { dereference, handOver, initialise, isEmptyList, isExactSet, pending, postpone, removerOf } from './weak-container.js';

/** `weakref.WeakSet`. Source: CPython Lib/_weakrefset.py. */

const references = new TypedAttribute('data', PyMutableSet, setType);
const firstFields = new FirstFields('data', '_remove', '_pending_removals', '_iterating');

function dataOf(self: PyObject): PyMutableSet {
  const data = firstFields.isOf(self) ? self.f0 : undefined;
  return isExactSet(data) ? data : references.get(self);
}

const remover = (self: PyObject): PyObject => removerOf(self, firstFields.isOf(self) ? self.f1 : undefined);

const remove = functionTemplate('WeakSet.__init__.<locals>._remove', '<_weakrefset>', [
  '(item, selfref)',
  (item: PyObject, selfref: PyObject) => {
    const self = dereference(selfref);
    if (self !== undefined && !postpone(self, item)) dataOf(self).discard(item);
    return None;
  },
]);

function commit(self: PyObject): void {
  const items = pending(self);
  for (let item = items.pop(); item !== undefined; item = items.pop()) {
    dataOf(self).discard(item);
    disown(item);
  }
}

/** The set of references, after what died during an iteration has been removed. */
function current(self: PyObject): PyMutableSet {
  if (!(firstFields.isOf(self) && isEmptyList(self.f2)) && pending(self).length > 0) commit(self);
  return dataOf(self);
}

const referencesTo = (items: PyObject): PyObject[] => listOf(items).map(refTo);

function add(self: PyObject, item: PyObject): void {
  const data = current(self);
  const callback = remover(self);
  if (knownEntry(data, item, callback) >= 0) return;
  const fresh = addable(item);
  if (fresh === undefined) {
    const reference = makeReference(referenceType, item, callback);
    data.addHashed(reference, tableHashOf(reference));
    handOver(reference);
  } else if (data.addCounted(fresh, tableHashOf(fresh))) added(fresh, item, callback);
  else dismissReference(fresh);
}

function discard(self: PyObject, item: PyObject): boolean {
  const data = current(self);
  const at = entryOf(data, item, remover(self));
  if (at >= 0) dismissReference(data.takeOut(at));
  return at >= 0;
}

/** A method that makes a copy and changes it by the method `change`. */
function onCopy(change: string): FunctionSpec {
  return [
    '(self, other)',
    (self: PyObject, other: PyObject) => {
      const copy = callMethod(self, 'copy');
      callMethod(copy, change, other);
      return copy;
    },
  ];
}

/** A method that does what the special method `operation` does in place. */
function inPlace(operation: string): FunctionSpec {
  return [
    '(self, other)',
    (self: PyObject, other: PyObject) => {
      callMethod(self, operation, other);
      return None;
    },
  ];
}

/** An operator in place: does to the set of references, with references to the items of `other`, what the set's `method` does. */
function changed(method: string, reference: (self: PyObject, item: PyObject) => PyObject): FunctionSpec {
  return [
    '(self, other)',
    (self: PyObject, other: PyObject) => {
      const data = current(self);
      if (self === other && method !== 'intersection_update') data.clear();
      else callMethod(data, method, makeList(listOf(other).map((item) => reference(self, item))));
      return self;
    },
  ];
}

/** Compares the sets of references. */
function compared(operation: 'lt' | 'gt'): FunctionSpec {
  return ['(self, other)', (self: PyObject, other: PyObject) => operators[operation](dataOf(self), makeSet(referencesTo(other)))];
}

/** @param guardType the class `_IterationGuard` */
export function weakSetSpec(guardType: PyType, globals: PyDict): ClassSpec {
  return {
    name: 'WeakSet',
    staticAttributes: ['_iterating', '_pending_removals', '_remove', 'data'],
    methods: {
      __init__: [
        '(self, data=None)',
        (self: PyObject, data: PyObject) => {
          references.set(self, makeSet());
          initialise(self, remove, globals);
          if (data !== None) callMethod(self, 'update', data);
          return None;
        },
      ],
      _commit_removals: ['(self)', held((self: PyObject) => (commit(self), None))],
      __len__: ['(self)', (self: PyObject) => makeInt(dataOf(self).size - pending(self).length)],
      __contains__: [
        '(self, item)',
        held((self: PyObject, item: PyObject) =>
          makeBool(item.type.hasWeakrefs && entryOf(dataOf(self), item, remover(self)) >= 0),
        ),
      ],
      __reduce__: [
        '(self)',
        (self: PyObject) =>
          makeTuple([getattr(self, '__class__'), makeTuple([makeList(listOf(self))]), callMethod(self, '__getstate__')]),
      ],
      add: ['(self, item)', held((self: PyObject, item: PyObject) => (add(self, item), None))],
      clear: ['(self)', (self: PyObject) => (current(self).clear(), None)],
      copy: ['(self)', (self: PyObject) => call(getattr(self, '__class__'), [self])],
      pop: [
        '(self)',
        (self: PyObject) => {
          const data = current(self);
          for (let reference = data.pop(); reference !== undefined; reference = data.pop()) {
            const item = dereference(reference);
            disown(reference);
            if (item !== undefined) return item;
          }
          throw raise('KeyError', 'pop from empty WeakSet');
        },
      ],
      remove: [
        '(self, item)',
        held((self: PyObject, item: PyObject) => {
          if (!discard(self, item)) throw raise('KeyError', refTo(item));
          return None;
        }),
      ],
      discard: [
        '(self, item)',
        held((self: PyObject, item: PyObject) => {
          discard(self, item);
          return None;
        }),
      ],
      update: [
        '(self, other)',
        (self: PyObject, other: PyObject) => {
          current(self);
          iterate(other, (item) => void callMethod(self, 'add', item));
          return None;
        },
      ],
      __ior__: [
        '(self, other)',
        (self: PyObject, other: PyObject) => {
          callMethod(self, 'update', other);
          return self;
        },
      ],
      difference: onCopy('difference_update'),
      difference_update: inPlace('__isub__'),
      __isub__: changed('difference_update', (_self, item) => refTo(item)),
      intersection: [
        '(self, other)',
        (self: PyObject, other: PyObject) => {
          const common = listOf(other).filter((item) => isTrue(callMethod(self, '__contains__', item)));
          return call(getattr(self, '__class__'), [makeList(common)]);
        },
      ],
      intersection_update: inPlace('__iand__'),
      __iand__: changed('intersection_update', (_self, item) => refTo(item)),
      issubset: [
        '(self, other)',
        (self: PyObject, other: PyObject) => callMethod(dataOf(self), 'issubset', makeList(referencesTo(other))),
      ],
      __lt__: compared('lt'),
      issuperset: [
        '(self, other)',
        (self: PyObject, other: PyObject) => callMethod(dataOf(self), 'issuperset', makeList(referencesTo(other))),
      ],
      __gt__: compared('gt'),
      __eq__: [
        '(self, other)',
        (self: PyObject, other: PyObject) =>
          isInstance(other, getattr(self, '__class__'))
            ? operators.eq(dataOf(self), makeSet(referencesTo(other)))
            : NotImplemented,
      ],
      symmetric_difference: onCopy('symmetric_difference_update'),
      symmetric_difference_update: inPlace('__ixor__'),
      __ixor__: changed('symmetric_difference_update', (self, item) => makeReference(referenceType, item, remover(self))),
      union: [
        '(self, other)',
        (self: PyObject, other: PyObject) => call(getattr(self, '__class__'), [makeList([...listOf(self), ...listOf(other)])]),
      ],
      isdisjoint: [
        '(self, other)',
        (self: PyObject, other: PyObject) => {
          const common = callMethod(self, 'intersection', other);
          return operators.eq(callMethod(common, '__len__'), makeInt(0));
        },
      ],
      __repr__: ['(self)', (self: PyObject) => repr(dataOf(self))],
    },
    generators: {
      __iter__: referenceIteration(guardType, { start: (self) => iter(dataOf(self)), give: dereference }),
    },
    aliases: {
      __sub__: 'difference',
      __and__: 'intersection',
      __le__: 'issubset',
      __ge__: 'issuperset',
      __xor__: 'symmetric_difference',
      __or__: 'union',
    },
    attributes: { __class_getitem__: call(classMethodType, [genericAliasType]) },
  };
}
