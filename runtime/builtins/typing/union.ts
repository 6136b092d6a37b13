import { eq, or } from '../../generated/operations.js';
import { raise } from '../../kernel/errors.js';
import { visitAll, type Visit } from '../../kernel/holding.js';
import { PyObject } from '../../kernel/object.js';
import { own } from '../../kernel/ownership.js';
import type { TypeSpec } from '../../kernel/spec.js';
import { PyType } from '../../kernel/type.js';
import { hashOf } from '../../objects/hash.js';
import { makeBool } from '../../objects/int.js';
import { emptyTuple, makeTuple, type PyTuple } from '../../objects/sequence.js';
import { makeFrozenSet } from '../../objects/set.js';
import { None, NotImplemented, noneType } from '../../objects/singletons.js';
import { makeStr } from '../../objects/str.js';
import { isTrue } from '../../objects/truth.js';
import { genericGetattr, getattr } from '../../operations/attribute.js';
import { isInstance, isSubclass } from '../../operations/class-check.js';
import { genericAliasType, typeAliasType } from './layouts.js';
import { argumentRepr, collectParameters, substituteParameters } from './parameters.js';

/** The layout of `types.UnionType`: `int | str`. Source: CPython Objects/unionobject.c. */
export class PyUnion extends PyObject {
  parameters: PyTuple | undefined = undefined;
  constructor(readonly args: PyTuple = emptyTuple) {
    super();
    own(args);
  }

  override traverse(visit: Visit): void {
    visitAll(visit, [this.args, this.parameters]);
  }
}

export const unionType = PyType.shell('types.UnionType', PyUnion);

function isUnionable(o: PyObject): boolean {
  return (
    o === None || o instanceof PyType || o instanceof PyUnion || o.type.isSubtype(genericAliasType) || o.type === typeAliasType
  );
}

function isAlias(o: PyObject): boolean {
  return o.type.isSubtype(genericAliasType);
}

/** `a | b` of types; NotImplemented where one of them is none. */
export function unionOf(a: PyObject, b: PyObject): PyObject {
  if (!isUnionable(a) || !isUnionable(b)) return NotImplemented;
  const members: PyObject[] = [];
  for (const side of [a, b]) {
    for (const item of side instanceof PyUnion ? side.args.items : [side]) {
      const member = item === None ? noneType : item;
      const known = members.some((other) => other === member || (isAlias(member) && isAlias(other) && isTrue(eq(other, member))));
      if (!known) members.push(member);
    }
  }
  return members.length === 1 ? members[0]! : new PyUnion(makeTuple(members));
}

function parametersOf(self: PyUnion): PyTuple {
  return (self.parameters ??= own(makeTuple(collectParameters(self.args.items))));
}

function sameMembers(a: PyUnion, b: PyUnion): boolean {
  return isTrue(eq(makeFrozenSet(a.args.items), makeFrozenSet(b.args.items)));
}

/** A union with `list[int]` among its members cannot answer. */
function refuseAliases(self: PyUnion, what: string): void {
  if (self.args.items.some(isAlias)) throw raise('TypeError', `${what}() argument 2 cannot be a parameterized generic`);
}

export const unionSpec: TypeSpec = {
  type: unionType,
  doc: 'Represent a PEP 604 union type\n\nE.g. for int | str',
  final: true,
  slots: {
    repr: (self: PyUnion) =>
      makeStr(self.args.items.map((member) => (member === noneType ? 'None' : argumentRepr(member))).join(' | ')),
    hash: (self: PyUnion) => hashOf(makeFrozenSet(self.args.items)),
    eq: (a: PyUnion, b) => (b instanceof PyUnion ? makeBool(sameMembers(a, b)) : NotImplemented),
    ne: (a: PyUnion, b) => (b instanceof PyUnion ? makeBool(!sameMembers(a, b)) : NotImplemented),
    or: unionOf,
    ror: (b, a) => unionOf(a, b),
    // CPython's union_getattro: `__module__` is that of the type.
    getattribute: (self: PyUnion, name) => (name === '__module__' ? getattr(unionType, name) : genericGetattr(self, name)),
    getitem: (self: PyUnion, item) =>
      substituteParameters(self, self.args.items, parametersOf(self).items, item).reduce((a, b) => or(a, b)),
  },
  methods: {
    __instancecheck__: [
      '($self, instance, /)',
      (self: PyUnion, o: PyObject) => {
        refuseAliases(self, 'isinstance');
        return makeBool(self.args.items.some((member) => member instanceof PyType && isInstance(o, member)));
      },
    ],
    __subclasscheck__: [
      '($self, cls, /)',
      (self: PyUnion, cls: PyObject) => {
        if (!(cls instanceof PyType)) throw raise('TypeError', 'issubclass() arg 1 must be a class');
        refuseAliases(self, 'issubclass');
        return makeBool(self.args.items.some((member) => member instanceof PyType && isSubclass(cls, member)));
      },
    ],
  },
  getset: {
    __args__: { get: (self: PyUnion) => self.args, member: true },
    __parameters__: { get: parametersOf, doc: 'Type variables in the types.UnionType.' },
  },
};
