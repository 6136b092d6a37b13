import {
  apply0,
  call,
  call1,
  makeHostFunction,
  makeList,
  makeSet,
  makeTuple,
  MethodSite,
  nextEntry,
  None,
  own,
  PyDictItemIterator,
  PyList,
  PySet,
  referentOf,
  setType,
  listType,
  type ClassSpec,
  type FunctionTemplate,
  type GeneratorLocals,
  type GeneratorSpec,
  type PyDict,
  type PyObject,
  type PyType,
} from '../runtime/index.js';
import { InstanceAttribute, TypedAttribute } from './attributes.js';
import { PyReference, referenceType, refTo } from './reference.js';

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

/** `_IterationGuard`: stands in `_iterating` of a container, which it knows weakly, for as long as an iteration lasts. */
export const iterationGuardSpec: ClassSpec = {
  name: '_IterationGuard',
  staticAttributes: ['weakcontainer'],
  methods: {
    __init__: [
      '(self, weakcontainer)',
      (self: PyObject, container: PyObject) => {
        guarded.set(self, refTo(container));
        return None;
      },
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

/**
 * A generator function over a container, which is guarded while it runs.
 *
 * @param start begins the iteration proper: gives what gives one item after the other
 * @param prepare is called before the guard is there
 */
export function guardedIteration(
  guardType: PyType,
  start: (self: PyObject, locals: GeneratorLocals) => () => PyObject | undefined,
  prepare: (self: PyObject) => unknown = () => undefined,
  doc?: string,
): GeneratorSpec {
  const body = (locals: GeneratorLocals, self: PyObject) => {
    let guard: PyObject | undefined;
    let step: () => PyObject | undefined = () => {
      locals.hold(self);
      prepare(self);
      guard = locals.hold(enter(self, guardType));
      step = start(self, locals);
      return step();
    };
    return {
      next: () => step(),
      close: () => {
        if (guard !== undefined) leave(self, guard);
      },
    };
  };
  return doc === undefined ? ['(self)', body] : ['(self)', body, doc];
}

/** Which side of the entries of a dict is references. */
export type WeakSide = 'key' | 'value';

/** The referent of entry `at`, if it lives. */
const referentAt = (data: PyDict, at: number, side: WeakSide): PyObject | undefined =>
  dereference((side === 'key' ? data.keys : data.values)[at]!);

/** A generator function over the keys, values or both of the entries whose referents live; the variables of the loop hold what it gives. */
export function entryIteration(
  guardType: PyType,
  dataOf: (self: PyObject) => PyDict,
  side: WeakSide,
  gives: { readonly key: boolean; readonly value: boolean },
  prepare?: (self: PyObject) => unknown,
): GeneratorSpec {
  const start = (self: PyObject, locals: GeneratorLocals) => {
    const data = dataOf(self);
    const items = locals.hold(new PyDictItemIterator(data));
    return () => {
      for (let at = nextEntry(items); at >= 0; at = nextEntry(items)) {
        const referent = referentAt(data, at, side);
        if (referent === undefined) {
          locals.assign(undefined);
          continue;
        }
        const key = side === 'key' ? referent : data.keys[at]!;
        const value = side === 'value' ? referent : data.values[at]!;
        locals.assign(gives.key ? key : undefined, gives.value ? value : undefined);
        return gives.key && gives.value ? makeTuple([key, value]) : gives.key ? key : value;
      }
      return undefined;
    };
  };
  return guardedIteration(guardType, start, prepare);
}

/** Calls `visit` with the keys and values of the entries whose referents live. */
export function forEachLiving(
  self: PyObject,
  guardType: PyType,
  data: PyDict,
  side: WeakSide,
  visit: (key: PyObject, value: PyObject) => void,
): void {
  const guard = enter(self, guardType);
  try {
    const items = new PyDictItemIterator(data);
    for (let at = nextEntry(items); at >= 0; at = nextEntry(items)) {
      const referent = referentAt(data, at, side);
      if (referent !== undefined) visit(side === 'key' ? referent : data.keys[at]!, side === 'value' ? referent : data.values[at]!);
    }
  } finally {
    leave(self, guard);
  }
}

/** An iteration over the container begins. Gives its guard, to be handed to {@link leave}. */
export function enter(container: PyObject, guardType: PyType): PyObject {
  const guard = call1(guardType, container);
  guards.get(container).add(guard);
  return guard;
}
