import { setAliasMaker } from '../../operations/subscript.js';
import { eq } from '../../generated/operations.js';
import { raise } from '../../kernel/errors.js';
import { refuseKeywords } from '../../kernel/keyword-errors.js';
import { exchange, release, type Visit } from '../../kernel/holding.js';
import { PyObject } from '../../kernel/object.js';
import { own } from '../../kernel/ownership.js';
import type { FunctionSpec, TypeSpec } from '../../kernel/spec.js';
import { PyType } from '../../kernel/type.js';
import { hashOf } from '../../objects/hash.js';
import { makeBool } from '../../objects/int.js';
import { makeList, makeTuple, PyTuple, tupleType, emptyTuple } from '../../objects/sequence.js';
import { None, NotImplemented } from '../../objects/singletons.js';
import { makeStr } from '../../objects/str.js';
import { isTrue } from '../../objects/truth.js';
import { allocate } from '../../operations/allocation.js';
import { genericGetattr, getattr, isException, setattr } from '../../operations/attribute.js';
import { call } from '../../operations/call.js';
import { importModule } from '../../operations/modules.js';
import { listOf } from '../../operations/iteration.js';
import { genericAliasType, PyGenericAlias } from './layouts.js';
import { argumentRepr, collectParameters, substituteParameters } from './parameters.js';
import { unionOf } from './union.js';
import { reduceIterator } from '../iterators.js';

/** The layout of what iterates over an alias: it gives the starred alias, once. */
class PyGenericAliasIterator extends PyObject {
  constructor(public alias: PyGenericAlias | undefined) {
    super();
    if (alias !== undefined) own(alias);
  }

  override traverse(visit: Visit): void {
    if (this.alias !== undefined) visit(this.alias);
  }
}

const genericAliasIteratorType = PyType.shell('generic_alias_iterator', PyGenericAliasIterator);

/** `origin[args]`. */
export function makeGenericAlias(
  origin: PyObject,
  args: PyObject,
  cls: PyType = genericAliasType,
  starred = false,
): PyGenericAlias {
  const made = allocate(cls, PyGenericAlias);
  made.origin = exchange(made.origin, origin);
  made.args = exchange(made.args, args instanceof PyTuple ? args : makeTuple([args]));
  made.starred = starred;
  return made;
}

setAliasMaker(makeGenericAlias);

/** `__class_getitem__` of the generic builtin classes. */
export const classGetitem: FunctionSpec = [
  '($type, object, /)',
  (cls: PyType, item: PyObject) => makeGenericAlias(cls, item),
  'See PEP 585',
];

// CPython's attr_exceptions and attr_blocked: not forwarded to the origin.
const ownNames = new Set(
  (
    '__class__ __bases__ __origin__ __args__ __unpacked__ __parameters__ __typing_unpacked_tuple_args__ __mro_entries__ ' +
    '__reduce_ex__ __reduce__ __copy__ __deepcopy__'
  ).split(' '),
);

/** The parameters, found out on first demand. */
function parametersOf(self: PyGenericAlias): PyTuple {
  return (self.parameters ??= own(makeTuple(collectParameters(self.args.items))));
}

function reprOf(self: PyGenericAlias): string {
  const args = self.args.items.length === 0 ? '()' : self.args.items.map(argumentRepr).join(', ');
  return `${self.starred ? '*' : ''}${argumentRepr(self.origin)}[${args}]`;
}

function sameAlias(a: PyGenericAlias, b: PyGenericAlias): boolean {
  return a.starred === b.starred && isTrue(eq(a.origin, b.origin)) && isTrue(eq(a.args, b.args));
}

/** Makes an object of the origin and lets it know what it was made by. */
function callAlias(self: PyGenericAlias, args: PyObject[], kwnames: readonly string[] | null): PyObject {
  const made = call(self.origin, args, kwnames);
  try {
    setattr(made, '__orig_class__', self);
  } catch (error) {
    if (!isException(error, 'AttributeError') && !isException(error, 'TypeError')) throw error;
  }
  return made;
}

function refuse(what: string) {
  return () => {
    throw raise('TypeError', `${what}() argument 2 cannot be a parameterized generic`);
  };
}

function xorHashes(a: number | bigint, b: number | bigint): number | bigint {
  const hash = BigInt.asIntN(64, BigInt(a) ^ BigInt(b));
  const number = Number(hash);
  return number === -1 ? -2 : Number.isSafeInteger(number) ? number : hash;
}

export const genericAliasSpec: TypeSpec = {
  type: genericAliasType,
  doc: 'Represent a PEP 585 generic type\n\nE.g. for t = list[int], t.__origin__ is list and t.__args__ is (int,).',
  hasWeakrefs: true,
  slots: {
    new: (cls, args, kwnames) => {
      refuseKeywords('GenericAlias', kwnames);
      if (args.length !== 2) throw raise('TypeError', `GenericAlias expected 2 arguments, got ${args.length}`);
      return makeGenericAlias(args[0]!, args[1]!, cls);
    },
    repr: (self: PyGenericAlias) => makeStr(reprOf(self)),
    hash: (self: PyGenericAlias) => xorHashes(hashOf(self.origin), hashOf(self.args)),
    call: callAlias,
    getattribute: (self: PyGenericAlias, name) => (ownNames.has(name) ? genericGetattr(self, name) : getattr(self.origin, name)),
    eq: (a: PyGenericAlias, b) => (b instanceof PyGenericAlias ? makeBool(sameAlias(a, b)) : NotImplemented),
    ne: (a: PyGenericAlias, b) => (b instanceof PyGenericAlias ? makeBool(!sameAlias(a, b)) : NotImplemented),
    iter: (self: PyGenericAlias) => new PyGenericAliasIterator(self),
    or: (a, b) => unionOf(a, b),
    ror: (b, a) => unionOf(a, b),
    getitem: (self: PyGenericAlias, item) =>
      makeGenericAlias(
        self.origin,
        makeTuple(substituteParameters(self, self.args.items, parametersOf(self).items, item)),
        self.type,
        self.starred,
      ),
  },
  methods: {
    __mro_entries__: ['($self, bases, /)', (self: PyGenericAlias) => makeTuple([self.origin])],
    __instancecheck__: ['($self, instance, /)', refuse('isinstance')],
    __subclasscheck__: ['($self, cls, /)', refuse('issubclass')],
    __reduce__: [
      '($self, /)',
      (self: PyGenericAlias) => {
        if (!self.starred) return makeTuple([genericAliasType, makeTuple([self.origin, self.args])]);
        const plain = makeGenericAlias(self.origin, self.args);
        return makeTuple([getattr(importModule('builtins'), 'next'), makeTuple([new PyGenericAliasIterator(plain)])]);
      },
    ],
    __dir__: [
      '($self, /)',
      (self: PyGenericAlias) => {
        const names = listOf(call(getattr(importModule('builtins'), 'dir'), [self.origin])) as { value?: string }[];
        const known = new Set(names.map((name) => name.value));
        const all = names as unknown as PyObject[];
        for (const name of ownNames)
          if (!known.has(name) && name !== '__copy__' && name !== '__deepcopy__') all.push(makeStr(name));
        return makeList(all);
      },
    ],
  },
  getset: {
    __origin__: { get: (self: PyGenericAlias) => self.origin, member: true },
    __args__: { get: (self: PyGenericAlias) => self.args, member: true },
    __unpacked__: { get: (self: PyGenericAlias) => makeBool(self.starred), member: true },
    __parameters__: { get: parametersOf, doc: 'Type variables in the GenericAlias.' },
    __typing_unpacked_tuple_args__: {
      get: (self: PyGenericAlias) => (self.starred && self.origin === tupleType ? self.args : None),
    },
  },
};

export const genericAliasIteratorSpec: TypeSpec = {
  type: genericAliasIteratorType,
  final: true,
  slots: {
    iter: (self) => self,
    next: (self: PyGenericAliasIterator) => {
      const { alias } = self;
      if (alias === undefined) return undefined;
      self.alias = release(alias);
      return makeGenericAlias(alias.origin, alias.args, alias.type, true);
    },
  },
  methods: {
    __reduce__: [
      '($self, /)',
      (self: PyGenericAliasIterator) => reduceIterator('iter', () => [[self.alias ?? emptyTuple]]),
      'Return state information for pickling.',
    ],
  },
};
