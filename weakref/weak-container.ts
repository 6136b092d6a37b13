import {
  apply0,
  call,
  call1,
  counting,
  currentCounts,
  die,
  disown,
  Exactly,
  held,
  identityNumber,
  isRunBy,
  itemsOf,
  makeHostFunction,
  makeList,
  makeSet,
  MethodSite,
  None,
  objectType,
  own,
  ownIn,
  plainInitializer,
  PyList,
  type PyMutableSet,
  PySet,
  referentOf,
  setType,
  listType,
  type ClassSpec,
  type Fielded,
  type FunctionTemplate,
  type Implementation,
  type PyDict,
  type PyObject,
  type PyType,
} from '../runtime/index.js';
import { InstanceAttribute, TypedAttribute } from './attributes.js';
import { referenceType, refTo, type PyReference } from './reference.js';

/**
 * What the three weak containers have in common. While something iterates over one, entries that die are not removed but noted in
 * `_pending_removals`. Source: CPython Lib/_weakrefset.py.
 */

/** The version of the type that {@link isPlain} has last been true of. */
let plainReferences = 0;

/** Whether it is a reference that says itself what it refers to. */
export function isPlain(reference: PyObject): reference is PyReference {
  const { type } = reference;
  return type.version === plainReferences || isFoundPlain(type);
}

function isFoundPlain({ call, version }: PyType): boolean {
  const found = call === referenceType.call;
  if (found) plainReferences = version;
  return found;
}

/** The referent of what lies in a container: a reference, or what a subclass has made of one. */
export function dereference(reference: PyObject): PyObject | undefined {
  if (isPlain(reference)) return referentOf(reference);
  const referent = call(reference, []);
  return referent === None ? undefined : referent;
}

const removers = new InstanceAttribute('_remove');
const pendingRemovals = new TypedAttribute('_pending_removals', PyList, listType);
const guards = new TypedAttribute('_iterating', PySet, setType);
const guarded = new InstanceAttribute('weakcontainer');
const commitRemovals = new MethodSite(undefined, '_commit_removals');

/** The keys or references that died during an iteration, to be taken from there. */
export function pending(self: PyObject): PyObject[] {
  return itemsOf(pendingRemovals.get(self));
}

/** What can be told of the attributes of a container by one look: an exact list that is empty, */
export function isEmptyList(o: PyObject | undefined): boolean {
  return o !== undefined && o.exactly === Exactly.List && (o as PyList).items.length === 0;
}

/** an exact dict, */
export function isExactDict(o: PyObject | undefined): o is PyDict {
  return o !== undefined && o.exactly === Exactly.Dict;
}

/** and an exact set. */
export function isExactSet(o: PyObject | undefined): o is PyMutableSet {
  return o !== undefined && o.exactly === Exactly.Set;
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
  const list = pendingRemovals.get(self);
  itemsOf(list).push(ownIn(list, item));
  return true;
}

/** The callback of a container's references. `known`: its field, if it is known to lie there. */
export function removerOf(self: PyObject, known: PyObject | undefined): PyObject {
  return known ?? removers.get(self);
}

/** The container has come to own `o`, which was made for it: nobody else does. */
export function handOver(o: PyObject): void {
  if (counting) currentCounts().pool.handOver(o);
}

const initGuard = held((self: PyObject, container: PyObject) => {
  guarded.set(self, refTo(container));
  return None;
});

/** `_IterationGuard`: stands in `_iterating` of a container, which it knows weakly, for as long as an iteration lasts. */
export const iterationGuardSpec: ClassSpec = {
  name: '_IterationGuard',
  staticAttributes: ['weakcontainer'],
  methods: {
    __init__: ['(self, weakcontainer)', initGuard],
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

/** The version of the class of guards for which guards are known to be made without running code, */
let plainVersion = 0;
/** and their shape when they know their container, which is in the first field. */
let plainShape: Fielded['shape'] | undefined;

function isPlainGuardType(guardType: PyType): boolean {
  if (guardType.version === plainVersion) return true;
  const { hash, eq, setattr, del } = guardType;
  const isUnchanged = hash === objectType.hash && eq === objectType.eq && setattr === objectType.setattr && del === undefined;
  if (!isUnchanged || guardType.lookup('weakcontainer') !== undefined || !isRunBy(plainInitializer(guardType), initGuard))
    return false;
  plainVersion = guardType.version;
  plainShape = guardType.rootShape.with('weakcontainer');
  return true;
}

/** The identity of a guard, which is read here, where V8 sees guards only. */
function numberOf(guard: Fielded): number {
  const { rest } = guard;
  return typeof rest === 'number' && rest !== 0 ? rest : identityNumber(guard);
}

/** {@link enter} where that runs no code and raises nothing; else undefined. The guard is owned by the caller. */
export function enterReady(container: PyObject, guardType: PyType): PyObject | undefined {
  const set = guards.known(container);
  if (set === undefined || !isPlainGuardType(guardType)) return undefined;
  const guard = new guardType.instanceClass!(guardType) as Fielded;
  if (spareNumber !== 0) {
    guard.rest = spareNumber;
    spareNumber = 0;
  }
  const reference = refTo(container);
  guard.f0 = own(reference);
  guard.shape = plainShape!;
  own(guard);
  set.addHashed(guard, numberOf(guard));
  handOver(guard);
  return guard;
}

/** The identity of a guard that has died. */
let spareNumber = 0;

/** Lets go of a guard. If it dies the next one gets its identity, as in CPython its address, and so its place in the set. */
export function dismissGuard(guard: PyObject): void {
  const { rest } = guard as Partial<Fielded>;
  // Written out, so that V8 sees guards here and nothing else.
  if (counting && guard.refs > 0 && --guard.refs === 0) die(guard);
  if (counting && guard.refs < 0 && typeof rest === 'number') spareNumber = rest;
}

/** {@link leave} where that runs no code and raises nothing, and removes nothing; else false. `commit`: what the container's `_commit_removals` does. */
export function leaveReady(container: PyObject, guard: PyObject, commit: Implementation): boolean {
  const set = guards.known(container);
  if (set === undefined) return false;
  if (set.size === 1 && (!isClean(container) || !isRunBy(commitRemovals.find(container), commit))) return false;
  const at = set.find(guard, numberOf(guard as Fielded));
  if (at >= 0) {
    const taken = set.takeOut(at);
    disown(taken);
  }
  return true;
}

/** Whether nothing has died during an iteration that is still to be removed; false if that cannot be told without running code. */
export function isClean(container: PyObject): boolean {
  return pendingRemovals.known(container)?.items.length === 0;
}
