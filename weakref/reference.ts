import {
  address,
  allocate,
  attach,
  findattr,
  hashOf,
  linkOf,
  makeBool,
  makeGenericAlias,
  makeStr,
  None,
  NotImplemented,
  operators,
  own,
  PyObject,
  PyStr,
  PyType,
  raise,
  type TypeSpec,
  type WeakHolder,
  type WeakLink,
} from '../runtime/index.js';

/** `weakref.ref`. Source: CPython Objects/weakrefobject.c: weakref_*. */

/** The layout of `weakref.ref` and its subclasses. */
export class PyReference extends PyObject implements WeakHolder {
  link: WeakLink | undefined;
  callback: PyObject | undefined;
  /** The referent's hash, kept after its death. */
  hash: number | bigint | undefined;

  constructor() {
    super();
    this.link = undefined;
    this.callback = undefined;
    this.hash = undefined;
  }
}

export const referenceType = PyType.shell('weakref.ReferenceType', PyReference);

/** The referent of a holder, or undefined if it has died. */
export function referentOf(holder: WeakHolder): PyObject | undefined {
  const referent = holder.link?.deref();
  if (referent === undefined) holder.link = undefined;
  return referent;
}

/** TypeError unless objects of this type can be referred to weakly. */
export function checkReferable(o: PyObject): void {
  if (!o.type.hasWeakrefs) throw raise('TypeError', `cannot create weak reference to '${o.type.name}' object`);
}

/** The living holder without a callback of exactly this type: there is need of only one. */
export function plainHolder(o: PyObject, type: PyType): WeakHolder | undefined {
  return linkOf(o)
    ?.living()
    .find((holder) => holder.type === type && holder.callback === undefined);
}

/** `<weakref at 0x...; to 'C' at 0x...>`. */
export function describe(holder: WeakHolder, kind: string): PyStr {
  const referent = referentOf(holder);
  if (referent === undefined) return makeStr(`<${kind} at ${address(holder)}; dead>`);
  const name = kind === 'weakref' ? findattr(referent, '__name__') : undefined;
  const named = name instanceof PyStr ? ` (${name.value})` : '';
  return makeStr(`<${kind} at ${address(holder)}; to '${referent.type.name}' at ${address(referent)}${named}>`);
}

function newReference(cls: PyType, args: PyObject[], kwnames: readonly string[] | null): PyObject {
  const count = args.length - (kwnames?.length ?? 0);
  if (count < 1) throw raise('TypeError', `__new__ expected at least 1 argument, got ${count}`);
  if (count > 2 && cls === referenceType) throw raise('TypeError', `__new__ expected at most 2 arguments, got ${count}`);
  const [referent, given] = args as [PyObject, PyObject?];
  const callback = count < 2 || given === None ? undefined : given;
  checkReferable(referent);
  if (callback === undefined && cls === referenceType) {
    const same = plainHolder(referent, referenceType);
    if (same !== undefined) return same;
  }
  const made = allocate(cls, PyReference);
  if (callback !== undefined) made.callback = own(callback);
  attach(made, referent);
  return made;
}

/** By the referents while both live, else by identity. */
function compare(operation: 'eq' | 'ne') {
  return (a: PyReference, b: PyObject): PyObject => {
    if (!(b instanceof PyReference)) return NotImplemented;
    const left = referentOf(a);
    const right = referentOf(b);
    if (left === undefined || right === undefined) return makeBool((a === b) === (operation === 'eq'));
    return operators[operation](left, right);
  };
}

const noOrder = () => NotImplemented;

export const referenceSpec: TypeSpec = {
  type: referenceType,
  module: 'weakref',
  slots: {
    new: newReference,
    init: (_self: PyReference, args, kwnames) => {
      if (kwnames !== null) throw raise('TypeError', 'ref() takes no keyword arguments');
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
    __class_getitem__: ['($cls, item, /)', (cls: PyType, item: PyObject) => makeGenericAlias(cls, item), 'See PEP 585'],
  },
  getset: {
    __callback__: { get: (self: PyReference) => (referentOf(self) === undefined ? None : (self.callback ?? None)), member: true },
  },
};
