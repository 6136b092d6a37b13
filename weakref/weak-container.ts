import {
  apply0,
  call,
  call1,
  currentCounts,
  held,
  makeHostFunction,
  makeList,
  makeSet,
  MethodSite,
  None,
  own,
  PyList,
  PySet,
  referentOf,
  setType,
  listType,
  type ClassSpec,
  type FunctionTemplate,
  type PyDict,
  type PyObject,
  type PyType,
} from '../runtime/index.js';
import { InstanceAttribute, TypedAttribute } from './attributes.js';
import { makeReference, PyReference, referenceType, refTo } from './reference.js';

/**
 * What the three weak containers have in common. While something iterates over one, entries that die are not removed but noted in
 * `_pending_removals`. Source: CPython Lib/_weakrefset.py.
 */

/** The referent of what lies in a container: a reference, or what a subclass has made of one. */
export function dereference(reference: PyObject): PyObject | undefined {
  if (reference instanceof PyReference && reference.type.call === referenceType.call) return referentOf(reference);
  const referent = call(reference, []);
  return referent === None ? undefined : referent;
}

const removers = new InstanceAttribute('_remove');
const pendingRemovals = new TypedAttribute('_pending_removals', PyList, listType);
const guards = new TypedAttribute('_iterating', PySet, setType);
const guarded = new InstanceAttribute('weakcontainer');
const commitRemovals = new MethodSite(undefined, '_commit_removals');

/** The keys or references that died during an iteration. */
export function pending(self: PyObject): PyObject[] {
  return pendingRemovals.get(self).items;
}

/** Sets {@link pending}. */
export function setPending(self: PyObject, items: PyObject[]): void {
  pendingRemovals.set(self, makeList(items));
}

/** Gives a new container its state. `remove` is called with each reference that dies, and knows the container only weakly. */
export function initialise(self: PyObject, remove: FunctionTemplate, globals: PyDict, ...defaults: PyObject[]): void {
  removers.set(self, makeHostFunction(remove, globals, [refTo(self), ...defaults]));
  setPending(self, []);
  guards.set(self, makeSet());
}

/** Notes the death of `item` if something iterates over the container; false if it can be removed now. */
export function postpone(self: PyObject, item: PyObject): boolean {
  if (guards.get(self).size === 0) return false;
  pending(self).push(own(item));
  return true;
}

/** The callback of a container's references. */
export function removerOf(self: PyObject): PyObject {
  return removers.get(self);
}

/** Has `store` put a new reference of the container `self` to `referent` into it, which is the only one to own it then. */
export function storeReference(
  self: PyObject,
  cls: PyType,
  referent: PyObject,
  store: (reference: PyReference) => void,
): void {
  const { pool } = currentCounts();
  const height = pool.top;
  const reference = makeReference(cls, referent, removerOf(self));
  store(reference);
  pool.handOver(height, reference);
}

/** `_IterationGuard`: stands in `_iterating` of a container, which it knows weakly, for as long as an iteration lasts. */
export const iterationGuardSpec: ClassSpec = {
  name: '_IterationGuard',
  staticAttributes: ['weakcontainer'],
  methods: {
    __init__: [
      '(self, weakcontainer)',
      held((self: PyObject, container: PyObject) => {
        guarded.set(self, refTo(container));
        return None;
      }),
    ],
    __enter__: [
      '(self)',
      (self: PyObject) => {
        const container = dereference(guarded.get(self));
        if (container !== undefined) guards.get(container).add(self);
        return self;
      },
    ],
    __exit__: [
      '(self, e, t, b)',
      (self: PyObject) => {
        const container = dereference(guarded.get(self));
        if (container !== undefined) leave(container, self);
        return None;
      },
    ],
  },
};

/** An iteration over the container ends: what died meanwhile is removed. */
export function leave(container: PyObject, guard: PyObject): void {
  const set = guards.get(container);
  set.discard(guard);
  if (set.size === 0) apply0(commitRemovals.find(container), container);
}

/** An iteration over the container begins. Gives its guard, to be handed to {@link leave}. */
export function enter(container: PyObject, guardType: PyType): PyObject {
  const guard = call1(guardType, container);
  guards.get(container).add(guard);
  return guard;
}
