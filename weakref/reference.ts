import type { Fielded, PyObject } from '../runtime/index.js';
import {
  address,
  allocate,
  attach,
  bornHolder,
  counting,
  currentCounts,
  DEAD,
  dropHolder,
  forget,
  hashOf,
  identityNumber,
  knownHolder,
  leafClass,
  letGo,
  letGoCounted,
  plainBit,
  lookupSpecial,
  fullyQualifiedName,
  HolderKind,
  makeBool,
  makeGenericAlias,
  makeStr,
  None,
  objectType,
  NotImplemented,
  operators,
  own,
  pointAt,
  PyStr,
  PyType,
  raise,
  referentOf,
  sharedHolder,
  soleHolder,
  tableHash,
  type TypeSpec,
  UNCOUNTED,
  unlink,
  useLeafInstances,
  WeakHolder,
} from '../runtime/index.js';

/** `weakref.ref`. Source: CPython Objects/weakrefobject.c: weakref_*. */

/** The layout of `weakref.ref` and its subclasses. */
export class PyReference extends WeakHolder {
  /** The referent's hash, kept after its death. */
  hash: number | bigint | undefined;

  constructor() {
    super();
    this.hash = undefined;
  }
}

function initReference(made: PyReference): void {
  made.target = undefined;
  made.callback = undefined;
  made.next = undefined;
  made.previous = undefined;
  made.hash = undefined;
}

/** What instances of subclasses go through that own nothing but their fields and the callback: in the order of their `traverse`. */
function perishInstance(this: PyReference & Fielded): void {
  const { type, rest, callback, f0, f1, f2, f3 } = this;
  if (type.del !== undefined || type.isReordered || this.weak !== undefined || typeof rest !== 'number')
    return WeakHolder.prototype.perish.call(this);
  this.refs = DEAD;
  unlink(this);
  // What is named last goes first. These seldom have no other owner.
  if (type.refs > 1) type.refs--;
  else letGo(type);
  if (callback !== undefined) {
    if (callback.refs > 1) callback.refs--;
    else letGo(callback);
  }
  if (f3 !== undefined && f3.refs > 0) letGoCounted(f3);
  if (f2 !== undefined && f2.refs > 0) letGoCounted(f2);
  if (f1 !== undefined && f1.refs > 0) letGoCounted(f1);
  if (f0 !== undefined && f0.refs > 0) letGoCounted(f0);
  this.f0 = this.f1 = this.f2 = this.f3 = undefined;
}

useLeafInstances(PyReference, initReference, perishInstance);

/** Exactly a `weakref.ref`. */
export const ExactReference = leafClass(PyReference, function ExactReference(this: PyReference, isPooled = true) {
  if (counting) {
    this.refs = 1;
    if (isPooled) bornHolder(this);
  }
  initReference(this);
});

Object.assign(ExactReference.prototype, {
  kind: HolderKind.Reference,
  // `reference()`, as compiled code calls it.
  plain: plainBit(0),
  compiled(this: PyReference): PyObject {
    return referentOf(this) ?? None;
  },
});

/**
 * Exactly a `weakref.ref` without a callback. Programs make many, and of most nothing is asked but the referent: what else it has comes to
 * be a field only when it is set. It is the first of the holders.
 */
const SharedReference = leafClass(ExactReference, function SharedReference(this: PyReference) {
  this.refs = 1;
  bornHolder(this);
  this.target = undefined;
});
Object.assign(SharedReference.prototype, { callback: undefined, next: undefined, previous: undefined, hash: undefined });

/** The same under the lifetime `host`, where it can be the link of its referent itself. */
const HostReference = leafClass(SharedReference, function HostReference(this: PyReference) {
  this.target = undefined;
});
Object.assign(HostReference.prototype, soleHolder);

/** One with a callback there: the host copies each twice before it can find it dead, so that size is time. */
const HostCallbackReference = leafClass(SharedReference, function HostCallbackReference(this: PyReference) {
  this.target = undefined;
  this.callback = undefined;
  this.next = undefined;
});

/** Only looked up by, and never seen. */
const Probe = leafClass(PyReference, function Probe(this: PyReference) {
  this.target = undefined;
  this.callback = undefined;
  this.hash = undefined;
});
Probe.prototype.refs = UNCOUNTED;

export const referenceType = PyType.shell('weakref.ReferenceType', PyReference, ExactReference);

/** TypeError unless objects of this type can be referred to weakly. */
export function checkReferable(o: PyObject): void {
  if (!o.type.hasWeakrefs) throw raise('TypeError', `cannot create weak reference to '${o.type.name}' object`);
}

/** `<weakref at 0x...; to 'C' at 0x...>`; of a reference also the referent's name, if its type gives it one. */
export function describe(holder: WeakHolder, kind: string): PyStr {
  const referent = referentOf(holder);
  if (referent === undefined) return makeStr(`<${kind} at ${address(holder)}; dead>`);
  const name = kind === 'weakref' ? lookupSpecial(referent, '__name__') : undefined;
  const named = name instanceof PyStr ? ` (${name.value})` : '';
  return makeStr(`<${kind} at ${address(holder)}; to '${fullyQualifiedName(referent.type)}' at ${address(referent)}${named}>`);
}

/** A reference of class `cls` to `referent`; the shared one where there is need of only one. */
export function makeReference(cls: PyType, referent: PyObject, callback: PyObject | undefined): PyReference {
  checkReferable(referent);
  const isShared = callback === undefined && cls === referenceType;
  if (isShared) {
    const same = sharedHolder(referent, HolderKind.Reference);
    if (same !== undefined) return same as PyReference;
  }
  if (isShared) {
    const made = counting ? new SharedReference() : new HostReference();
    attach(made, referent);
    return made;
  }
  const Exact = counting ? ExactReference : HostCallbackReference;
  const made = cls === referenceType ? new Exact() : allocate<PyReference>(cls, ExactReference);
  if (callback !== undefined) made.callback = own(callback);
  attach(made, referent);
  return made;
}

/**
 * A reference with a callback to what is known to be {@link checkReferable}: it has the count of whoever asks for it, who has to tell the collector of it
 * when he is done with what runs code ({@link Pool.adopted}).
 */
export function ownedReference(referent: PyObject, callback: PyObject): PyReference {
  const made = counting ? new ExactReference(false) : new HostCallbackReference();
  made.callback = own(callback);
  attach(made, referent);
  return made;
}

/** {@link dismiss} of what is a reference as a rule: V8 sees little else here. */
export function dismissReference(reference: PyObject): void {
  if (reference.refs > 0 && !dropHolder(reference)) forget(reference);
}

/** `ref(referent)`. */
export function refTo(referent: PyObject): PyReference {
  return makeReference(referenceType, referent, undefined);
}

/**
 * What `ref(referent)` would find among the keys of a set or dict: that reference itself if there is one, else a probe. That stands in
 * nobody's list, is not counted, and must not be stored; whoever calls this holds the referent meanwhile.
 */
function probeFor(referent: PyObject): PyReference {
  const same = sharedHolder(referent, HolderKind.Reference) as PyReference | undefined;
  if (same !== undefined) return same;
  checkReferable(referent);
  const probe = new Probe();
  pointAt(probe, referent);
  return probe;
}

/** The low half of the hash of a reference, by which tables place it; of a living one. */
export function tableHashOf(reference: PyReference): number {
  const { hash } = reference;
  if (typeof hash === 'number') return hash | 0;
  const referent = referentOf(reference);
  if (referent === undefined || referent.type.hash !== objectType.hash) return tableHash(reference);
  return (reference.hash = identityNumber(referent));
}

/** What looks keys up: a set or a dict. */
interface Table {
  find(key: PyObject, hash: number): number;
}

/**
 * The entry of a table of references that has one with this callback to `referent`, whose equality is its identity; -1 if that is not
 * known without looking the referent up.
 */
export function knownEntry(table: Table, referent: PyObject, callback: PyObject): number {
  if (!isIdentified(referent.type)) return -1;
  const known = knownHolder(referent, HolderKind.Reference, callback) as PyReference | undefined;
  return known === undefined ? -1 : table.find(known, tableHashOf(known));
}

/** The version of the type that {@link isIdentified} has last been true of. */
let identifiedVersion = 0;

/** True if objects of a type can be referred to weakly and their equality is their identity. */
function isIdentified(type: PyType): boolean {
  return type.version === identifiedVersion || isFoundIdentified(type);
}

function isFoundIdentified({ eq, hash, hasWeakrefs, version }: PyType): boolean {
  const found = hasWeakrefs && eq === objectType.eq && hash === objectType.hash;
  if (found) identifiedVersion = version;
  return found;
}

/**
 * A reference to `referent` for a table to which it is added unless that has one: as yet the referent does not know of it. It has the count
 * of whoever adds it, who then says {@link added}, or dismisses it. Undefined where code may run meanwhile, which could see it.
 */
export function addable(referent: PyObject): PyReference | undefined {
  if (!counting || !isIdentified(referent.type)) return undefined;
  const made = new ExactReference(false);
  made.target = referent;
  made.hash = identityNumber(referent);
  return made;
}

/** A table has come to own a reference that was {@link addable}, by the count that this had. */
export function added(reference: PyReference, referent: PyObject, callback: PyObject): void {
  reference.callback = own(callback);
  attach(reference, referent);
  currentCounts().pool.adopted(reference);
}

/** The entry of a table of references that has one to `referent`, or -1; most have the callback `callback`. */
export function entryOf(table: Table, referent: PyObject, callback: PyObject): number {
  const known = knownEntry(table, referent, callback);
  if (known >= 0) return known;
  const probe = probeFor(referent);
  return table.find(probe, tableHashOf(probe));
}

function newReference(cls: PyType, args: PyObject[], kwnames: readonly string[] | null): PyObject {
  const count = args.length - (kwnames?.length ?? 0);
  if (count < 1) throw raise('TypeError', `__new__ expected at least 1 argument, got ${count}`);
  if (count > 2) throw raise('TypeError', `__new__ expected at most 2 arguments, got ${count}`);
  return makeReference(cls, args[0]!, count < 2 || args[1] === None ? undefined : args[1]);
}

/** By the referents while both live, else by identity. A proxy is one too here, as CPython's PyWeakref_Check has it. */
function compare(operation: 'eq' | 'ne') {
  return (a: PyReference, b: PyObject): PyObject => {
    if (!(b instanceof WeakHolder)) return NotImplemented;
    const left = referentOf(a);
    const right = referentOf(b);
    if (left === undefined || right === undefined) return makeBool((a === b) === (operation === 'eq'));
    return operators[operation](left, right);
  };
}

/** References to one object whose equality is its identity. */
function sameKey(a: PyReference, b: PyReference): boolean | undefined {
  const left = referentOf(a);
  const right = referentOf(b);
  if (left === undefined || right === undefined) return a === b;
  return left.type.eq === objectType.eq && right.type.eq === objectType.eq ? left === right : undefined;
}

const noOrder = () => NotImplemented;

export const referenceSpec: TypeSpec = {
  type: referenceType,
  sameKey,
  vectorcall: [
    1,
    2,
    (referent: PyObject, callback?: PyObject) =>
      makeReference(referenceType, referent, callback === undefined || callback === None ? undefined : callback),
  ],
  slots: {
    new: newReference,
    init: (_self: PyReference, args, kwnames) => {
      if (kwnames !== null) throw raise('TypeError', 'ref() takes no keyword arguments');
      if (args.length < 1) throw raise('TypeError', `__init__ expected at least 1 argument, got ${args.length}`);
      if (args.length > 2) throw raise('TypeError', `__init__ expected at most 2 arguments, got ${args.length}`);
    },
    call: (self: PyReference, args, kwnames) => {
      if (kwnames !== null) throw raise('TypeError', 'weakref() takes no keyword arguments');
      if (args.length > 0) throw raise('TypeError', `weakref expected 0 arguments, got ${args.length}`);
      return referentOf(self) ?? None;
    },
    hash: (self: PyReference) => {
      if (self.hash !== undefined) return self.hash;
      const referent = referentOf(self);
      if (referent === undefined) throw raise('TypeError', 'weak object has gone away');
      return (self.hash = hashOf(referent));
    },
    repr: (self: PyReference) => describe(self, 'weakref'),
    eq: compare('eq'),
    ne: compare('ne'),
    lt: noOrder,
    le: noOrder,
    gt: noOrder,
    ge: noOrder,
  },
  classMethods: {
    __class_getitem__: ['($type, object, /)', (cls: PyType, item: PyObject) => makeGenericAlias(cls, item), 'See PEP 585'],
  },
  getset: {
    __callback__: { get: (self: PyReference) => (self.previous === self ? None : (self.callback ?? None)), member: true },
  },
};
