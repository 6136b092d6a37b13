import { raise } from '../kernel/errors.js';
import { exchange, visitAll, type Visit } from '../kernel/holding.js';
import { PyObject } from '../kernel/object.js';
import { signature } from '../kernel/signature.js';
import type { TypeSpec } from '../kernel/spec.js';
import { PyType } from '../kernel/type.js';
import type { PyCell } from '../objects/function.js';
import { None } from '../objects/singletons.js';
import { makeStr } from '../objects/str.js';
import { allocate } from '../operations/allocation.js';
import { bind, findattr, genericGetattr } from '../operations/attribute.js';
import { call0 } from '../operations/call.js';

/** The layout of `super`. */
export class PySuper extends PyObject {
  thisClass: PyType | undefined = undefined;
  self: PyObject | undefined = undefined;
  /** The class whose MRO is searched behind `thisClass`. */
  selfClass: PyType | undefined = undefined;

  constructor() {
    super();
  }

  override traverse(visit: Visit): void {
    visitAll(visit, [this.self, this.thisClass, this.selfClass]);
  }
}

/** The type `super`. */
export const superType = PyType.shell('super', PySuper);

/** The class of `self` as `super(thisClass, self)` sees it. Source: CPython Objects/typeobject.c: supercheck. */
function checkReceiver(thisClass: PyType, self: PyObject): PyType {
  if (self instanceof PyType && self.isSubtype(thisClass)) return self;
  if (self.type.isSubtype(thisClass)) return self.type;
  const said = findattr(self, '__class__');
  if (said instanceof PyType && said !== self.type && said.isSubtype(thisClass)) return said;
  const what = self instanceof PyType ? `type ${self.name}` : `instance of ${self.type.name}`;
  throw raise('TypeError', `super(type, obj): obj (${what}) is not an instance or subtype of type (${thisClass.name}).`);
}

/** What `super(thisClass, self).name` finds; undefined if nothing behind `thisClass` has it. */
export function lookupSuper(thisClass: PyType, self: PyObject, selfClass: PyType, name: string): PyObject | undefined {
  const { mro } = selfClass;
  for (let i = mro.indexOf(thisClass) + 1; i < mro.length; i++) {
    const found = mro[i]!.namespace.get(name);
    if (found !== undefined) return bind(found, self === selfClass ? undefined : self, selfClass);
  }
  return undefined;
}

/**
 * `super(thisClass, self)` as the compiler makes it of `super()`. Source: CPython Objects/typeobject.c: super_init_without_args.
 *
 * @param cell the cell of the class, if the function stands in one
 * @param self the function's first argument: undefined if it has been deleted, null if there is none
 */
function makeSuper(cell: PyCell | undefined, self: PyObject | undefined | null): PySuper {
  if (self === null) throw raise('RuntimeError', 'super(): no arguments');
  if (self === undefined) throw raise('RuntimeError', 'super(): arg[0] deleted');
  if (cell === undefined) throw raise('RuntimeError', 'super(): __class__ cell not found');
  const thisClass = cell.value;
  if (thisClass === undefined) throw raise('RuntimeError', 'super(): empty __class__ cell');
  if (!(thisClass instanceof PyType)) throw raise('RuntimeError', `super(): __class__ is not a type (${thisClass.type.name})`);
  const made = new PySuper();
  bindTo(made, thisClass, self);
  return made;
}

/** `super()` in compiled code: `callee` is what the name means there; the others as for {@link makeSuper}. */
export function superOf(callee: PyObject, cell: PyCell | undefined, self: PyObject | undefined | null): PyObject {
  return callee === superType ? makeSuper(cell, self) : call0(callee);
}

function bindTo(made: PySuper, thisClass: PyType, self: PyObject | undefined): void {
  const selfClass = self === undefined ? undefined : checkReceiver(thisClass, self);
  made.thisClass = exchange(made.thisClass, thisClass);
  made.self = exchange(made.self, self);
  made.selfClass = exchange(made.selfClass, selfClass);
}

export const superSpec: TypeSpec = {
  type: superType,
  doc: 'super() -> same as super(__class__, <first argument>)\nsuper(type) -> unbound super object\nsuper(type, obj) -> bound super object; requires isinstance(obj, type)\nsuper(type, type2) -> bound super object; requires issubclass(type2, type)',
  slots: {
    new: (cls) => allocate(cls, PySuper),
    init: (self: PySuper, args, kwnames) => {
      const [cls, o] = signature('(type=None, object=None, /)').bind(args, kwnames, 'super') as [PyObject?, PyObject?];
      // The compiler turns super() in a method into makeSuper; what arrives here without arguments stands outside of one.
      if (cls === undefined) throw raise('RuntimeError', 'super(): no arguments');
      if (!(cls instanceof PyType)) throw raise('TypeError', `super() argument 1 must be a type, not ${cls.type.name}`);
      bindTo(self, cls, o === None ? undefined : o);
    },
    repr: (self: PySuper) => {
      const cls = `<class '${self.thisClass?.name ?? 'NULL'}'>`;
      return makeStr(self.selfClass === undefined ? `<super: ${cls}, NULL>` : `<super: ${cls}, <${self.selfClass.name} object>>`);
    },
    getattribute: (self: PySuper, name) => {
      if (self.selfClass !== undefined && name !== '__class__') {
        const found = lookupSuper(self.thisClass!, self.self!, self.selfClass, name);
        if (found !== undefined) return found;
      }
      return genericGetattr(self, name);
    },
    descrget: (self: PySuper, instance) => {
      if (instance === undefined || instance === None || self.self !== undefined) return self;
      const made = allocate(self.type, PySuper);
      bindTo(made, self.thisClass!, instance);
      return made;
    },
  },
  getset: {
    __thisclass__: { get: (self: PySuper) => self.thisClass ?? None, doc: 'the class invoking super()', member: true },
    __self__: { get: (self: PySuper) => self.self ?? None, doc: 'the instance invoking super(); may be None', member: true },
    __self_class__: {
      get: (self: PySuper) => self.selfClass ?? None,
      doc: 'the type of the instance invoking super(); may be None',
      member: true,
    },
  },
};
