import { raise } from '../../kernel/errors.js';
import { exchange, type Visit } from '../../kernel/holding.js';
import { PyObject } from '../../kernel/object.js';
import { currentRuntime } from '../../kernel/runtime.js';
import type { FunctionSpec, GetSetSpec, SlotSpecs, TypeSpec } from '../../kernel/spec.js';
import { signature } from '../../kernel/signature.js';
import { PyType } from '../../kernel/type.js';
import { PyDict } from '../../objects/dict.js';
import { DictObject } from '../../objects/function.js';
import { makeBool } from '../../objects/int.js';
import type { PyTuple } from '../../objects/sequence.js';
import { emptyTuple, makeTuple } from '../../objects/sequence.js';
import { None, NotImplemented } from '../../objects/singletons.js';
import { intern, makeStr, PyStr } from '../../objects/str.js';
import { isTrue } from '../../objects/truth.js';
import { getattr } from '../../operations/attribute.js';
import { call } from '../../operations/call.js';
import { reprString } from '../../operations/convert.js';
import { importModule } from '../../operations/modules.js';
import { getitem } from '../../operations/subscript.js';
import { eq } from '../../generated/operations.js';
import { Lazy } from './lazy.js';

/** TypeVar, ParamSpec and TypeVarTuple. Source: CPython Objects/typevarobject.c. */

/** The layout of `typing.NoDefault`. */
class PyNoDefault extends PyObject {}
export const noDefaultType = PyType.shell('NoDefaultType', PyNoDefault);
export const NoDefault = new PyNoDefault();

/** What the three kinds of type parameters have in common. */
export abstract class PyTypeParameter extends DictObject {
  name = '';
  default: Lazy | undefined = undefined;

  constructor() {
    super();
  }

  override traverse(visit: Visit): void {
    this.default?.traverse(visit);
    super.traverse(visit);
  }
}

abstract class PyVariant extends PyTypeParameter {
  bound: Lazy | undefined = undefined;
  covariant = false;
  contravariant = false;
  inferVariance = false;

  constructor() {
    super();
  }

  override traverse(visit: Visit): void {
    this.bound?.traverse(visit);
    super.traverse(visit);
  }
}

/** The layout of `typing.TypeVar`. */
export class PyTypeVar extends PyVariant {
  constraints: Lazy | undefined = undefined;

  constructor() {
    super();
  }

  override traverse(visit: Visit): void {
    this.constraints?.traverse(visit);
    super.traverse(visit);
  }
}

/** The layout of `typing.ParamSpec`. */
export class PyParamSpec extends PyVariant {}

/** The layout of `typing.TypeVarTuple`. */
export class PyTypeVarTuple extends PyTypeParameter {}

/** The layout of `P.args` and `P.kwargs`. */
class PyParamSpecPart extends PyObject {
  origin: PyObject = None;

  constructor() {
    super();
  }

  override traverse(visit: Visit): void {
    visit(this.origin);
  }
}
class PyParamSpecArgs extends PyParamSpecPart {}
class PyParamSpecKwargs extends PyParamSpecPart {}

export const typeVarType = PyType.shell('typing.TypeVar', PyTypeVar);
export const paramSpecType = PyType.shell('typing.ParamSpec', PyParamSpec);
export const typeVarTupleType = PyType.shell('typing.TypeVarTuple', PyTypeVarTuple);
export const paramSpecArgsType = PyType.shell('typing.ParamSpecArgs', PyParamSpecArgs);
export const paramSpecKwargsType = PyType.shell('typing.ParamSpecKwargs', PyParamSpecKwargs);

/** The `__name__` of the running frame's globals. */
export function callerModule(): PyObject {
  const runtime = currentRuntime();
  const globals = runtime.depth > 0 ? runtime.frames[runtime.depth]?.globals : undefined;
  return (globals instanceof PyDict ? globals.getStr(intern('__name__')) : undefined) ?? None;
}

/** The parameter that `[T: bound = default]` makes; a tuple of constraints comes as `constraints`. */
export function makeTypeVar(name: string, bound?: Lazy, constraints?: Lazy): PyTypeVar {
  const made = new PyTypeVar();
  made.name = name;
  made.bound = bound;
  made.constraints = constraints;
  made.inferVariance = true;
  made.ownSet('__module__', callerModule());
  return made;
}

/** The parameter that `[**P]` makes. */
export function makeParamSpec(name: string): PyParamSpec {
  const made = new PyParamSpec();
  made.name = name;
  made.inferVariance = true;
  made.ownSet('__module__', callerModule());
  return made;
}

/** The parameter that `[*Ts]` makes. */
export function makeTypeVarTuple(name: string): PyTypeVarTuple {
  const made = new PyTypeVarTuple();
  made.name = name;
  made.ownSet('__module__', callerModule());
  return made;
}

/** Gives a parameter its default (`[T = int]`), evaluated on demand. */
export function setParameterDefault(parameter: PyObject, value: Lazy): void {
  (parameter as PyTypeParameter).default = value;
}

/** The parts of `typing` that are written in Python. */
function typing(name: string): PyObject {
  return getattr(importModule('typing'), name);
}

/** A type, or what `typing` makes of it: a ForwardRef of a str, NoneType of None. */
function typeCheck(o: PyObject, message: string): PyObject {
  return call(typing('_type_check'), [o, makeStr(message)]);
}

function nameArgument(name: PyObject, what: string): string {
  if (!(name instanceof PyStr)) throw raise('TypeError', `${what}() argument 'name' must be str, not ${name.type.name}`);
  return name.value;
}

function setVariance(made: PyVariant, covariant?: PyObject, contravariant?: PyObject, infer?: PyObject): void {
  made.covariant = covariant !== undefined && isTrue(covariant);
  made.contravariant = contravariant !== undefined && isTrue(contravariant);
  made.inferVariance = infer !== undefined && isTrue(infer);
  if (made.covariant && made.contravariant) throw raise('ValueError', 'Bivariant types are not supported.');
  if (made.inferVariance && (made.covariant || made.contravariant))
    throw raise('ValueError', 'Variance cannot be specified with infer_variance.');
}

function newTypeVar(_cls: PyType, args: PyObject[], kwnames: readonly string[] | null): PyObject {
  const [name, constraints, bound, fallback, covariant, contravariant, infer] = signature(
    '(name, *constraints, bound=None, default=typing.NoDefault, covariant=False, contravariant=False, infer_variance=False)',
  ).bind(args, kwnames, 'typevar') as [PyObject, PyObject[], PyObject?, PyObject?, PyObject?, PyObject?, PyObject?];
  const made = new PyTypeVar();
  made.name = nameArgument(name, 'typevar');
  setVariance(made, covariant, contravariant, infer);
  if (bound !== undefined && bound !== None) made.bound = Lazy.of(typeCheck(bound, 'Bound must be a type.'));
  if (constraints.length === 1) throw raise('TypeError', 'A single constraint is not allowed');
  if (constraints.length > 0) {
    if (made.bound !== undefined) throw raise('TypeError', 'Constraints cannot be combined with bound=...');
    made.constraints = Lazy.of(
      makeTuple(constraints.map((c) => typeCheck(c, 'TypeVar(name, constraint, ...): constraints must be types.'))),
    );
  }
  if (fallback !== undefined && fallback !== NoDefault) made.default = Lazy.of(fallback);
  made.ownSet('__module__', callerModule());
  return made;
}

function newParamSpec(_cls: PyType, args: PyObject[], kwnames: readonly string[] | null): PyObject {
  const [name, bound, fallback, covariant, contravariant, infer] = signature(
    '(name, *, bound=None, default=typing.NoDefault, covariant=False, contravariant=False, infer_variance=False)',
  ).bind(args, kwnames, 'paramspec') as [PyObject, PyObject?, PyObject?, PyObject?, PyObject?, PyObject?];
  const made = new PyParamSpec();
  made.name = nameArgument(name, 'paramspec');
  setVariance(made, covariant, contravariant, infer);
  if (bound !== undefined && bound !== None) made.bound = Lazy.of(typeCheck(bound, 'Bound must be a type.'));
  if (fallback !== undefined && fallback !== NoDefault) made.default = Lazy.of(fallback);
  made.ownSet('__module__', callerModule());
  return made;
}

/** `X | Y` with a type variable is `typing.Union[X, Y]`. */
function makeUnion(a: PyObject, b: PyObject): PyObject {
  return getitem(typing('Union'), makeTuple([a, b]));
}

const unionSlots: SlotSpecs = { or: makeUnion, ror: (b, a) => makeUnion(a, b) };

/** CPython Objects/typevarobject.c: typevar_typing_prepare_subst_impl. */
function prepareTypeVar(self: PyTypeVar, alias: PyObject, args: PyObject): PyObject {
  const parameters = getattr(alias, '__parameters__') as PyTuple;
  const given = (args as PyTuple).items;
  const index = parameters.items.indexOf(self);
  if (index < given.length) return args;
  if (index === given.length && self.default !== undefined) return makeTuple([...given, self.default.get()]);
  throw raise('TypeError', `Too few arguments for ${reprString(alias)}; actual ${given.length}, expected at least ${index + 1}`);
}

function refuseSubclass(kind: string): FunctionSpec {
  return [
    '($self, bases, /)',
    () => {
      throw raise('TypeError', `Cannot subclass an instance of ${kind}`);
    },
  ];
}

const shared: Readonly<Record<string, FunctionSpec>> = {
  has_default: ['($self, /)', (self: PyTypeParameter) => makeBool(self.default !== undefined)],
  __reduce__: ['($self, /)', (self: PyTypeParameter) => makeStr(self.name)],
};

function delegate(name: string): (self: PyObject, ...args: PyObject[]) => PyObject {
  return (self, ...args) => call(typing(name), [self, ...args]);
}

const nameMember: GetSetSpec = { get: (self: PyTypeParameter) => makeStr(self.name), member: true };
const defaultGetSet: GetSetSpec = {
  get: (self: PyTypeParameter) => self.default?.get() ?? NoDefault,
  doc: 'The default value for this parameter.',
};
const dictGetSet: GetSetSpec = { get: (self: DictObject) => self.ownDict() };

const varianceGetSets: Readonly<Record<string, GetSetSpec>> = {
  __name__: nameMember,
  __default__: defaultGetSet,
  __bound__: { get: (self: PyVariant) => self.bound?.get() ?? None },
  __covariant__: { get: (self: PyVariant) => makeBool(self.covariant), member: true },
  __contravariant__: { get: (self: PyVariant) => makeBool(self.contravariant), member: true },
  __infer_variance__: { get: (self: PyVariant) => makeBool(self.inferVariance), member: true },
  __dict__: dictGetSet,
};

function variantRepr(self: PyVariant): PyObject {
  const sign = self.inferVariance ? '' : self.covariant ? '+' : self.contravariant ? '-' : '~';
  return makeStr(sign + self.name);
}

function partSpec(type: PyType, kind: string, suffix: string): TypeSpec {
  const same = (a: PyParamSpecPart, b: PyObject) =>
    b.type === type ? eq(a.origin, (b as PyParamSpecPart).origin) : NotImplemented;
  return {
    type,
    doc: `The ${suffix} for a ParamSpec object.\n\nGiven a ParamSpec object P, P.${suffix} is an instance of ${kind}.`,
    final: true,
    hasWeakrefs: true,
    slots: {
      new: (_cls, args, kwnames) => {
        const [origin] = signature('(origin)').bind(args, kwnames, kind.toLowerCase()) as [PyObject];
        return makePart(type, origin);
      },
      repr: (self: PyParamSpecPart) =>
        makeStr(`${self.origin instanceof PyParamSpec ? self.origin.name : reprString(self.origin)}.${suffix}`),
      eq: same,
      ne: (a: PyParamSpecPart, b) => {
        const answer = same(a, b);
        return answer === NotImplemented ? answer : makeBool(!isTrue(answer));
      },
    },
    methods: { __mro_entries__: refuseSubclass(kind) },
    getset: { __origin__: { get: (self: PyParamSpecPart) => self.origin, member: true } },
    attributes: { __hash__: () => None },
  };
}

function makePart(type: PyType, origin: PyObject): PyObject {
  const made = type === paramSpecArgsType ? new PyParamSpecArgs() : new PyParamSpecKwargs();
  made.origin = exchange(made.origin, origin);
  return made;
}

export const typeVariableSpecs: readonly TypeSpec[] = [
  {
    type: noDefaultType,
    final: true,
    doc: 'The type of the NoDefault singleton.',
    slots: {
      new: (_cls, args) => {
        if (args.length > 0) throw raise('TypeError', 'NoDefaultType takes no arguments');
        return NoDefault;
      },
      repr: () => makeStr('typing.NoDefault'),
    },
    methods: { __reduce__: ['($self, /)', () => makeStr('NoDefault')] },
  },
  {
    type: typeVarType,
    doc: 'Type variable.\n\nIt stands for a type that is yet to be chosen, in generic functions, classes and\ntype aliases:\n\n    class Sequence[T]: ...\n\nor, made by hand: T = TypeVar("T").',
    final: true,
    hasDict: true,
    hasWeakrefs: true,
    slots: { new: newTypeVar, repr: variantRepr, ...unionSlots },
    methods: {
      ...shared,
      __typing_subst__: ['($self, arg, /)', delegate('_typevar_subst')],
      __typing_prepare_subst__: ['($self, alias, args, /)', prepareTypeVar],
      __mro_entries__: refuseSubclass('TypeVar'),
    },
    getset: { ...varianceGetSets, __constraints__: { get: (self: PyTypeVar) => self.constraints?.get() ?? emptyTuple } },
  },
  {
    type: paramSpecType,
    doc: 'Parameter specification variable.\n\nIt stands for the parameters of a callable:\n\n    type IntFunc[**P] = Callable[P, int]',
    final: true,
    hasDict: true,
    hasWeakrefs: true,
    slots: { new: newParamSpec, repr: variantRepr, ...unionSlots },
    methods: {
      ...shared,
      __typing_subst__: ['($self, arg, /)', delegate('_paramspec_subst')],
      __typing_prepare_subst__: ['($self, alias, args, /)', delegate('_paramspec_prepare_subst')],
      __mro_entries__: refuseSubclass('ParamSpec'),
    },
    getset: {
      ...varianceGetSets,
      args: {
        get: (self: PyParamSpec) => makePart(paramSpecArgsType, self),
        doc: 'Represents positional arguments.',
      },
      kwargs: { get: (self: PyParamSpec) => makePart(paramSpecKwargsType, self), doc: 'Represents keyword arguments.' },
    },
  },
  {
    type: typeVarTupleType,
    doc: 'Type variable tuple.\n\nIt stands for any number of types:\n\n    def move[T, *Ts](items: tuple[T, *Ts]) -> tuple[*Ts, T]: ...',
    final: true,
    hasDict: true,
    hasWeakrefs: true,
    slots: {
      new: (_cls, args, kwnames) => {
        const [name, fallback] = signature('(name, *, default=typing.NoDefault)').bind(args, kwnames, 'typevartuple') as [
          PyObject,
          PyObject?,
        ];
        const made = new PyTypeVarTuple();
        made.name = nameArgument(name, 'typevartuple');
        if (fallback !== undefined && fallback !== NoDefault) made.default = Lazy.of(fallback);
        made.ownSet('__module__', callerModule());
        return made;
      },
      repr: (self: PyTypeVarTuple) => makeStr(self.name),
      iter: (self: PyTypeVarTuple) => {
        const unpacked = makeTuple([getitem(typing('Unpack'), self)]);
        return unpacked.type.iter!(unpacked);
      },
    },
    methods: {
      ...shared,
      __typing_subst__: [
        '($self, arg, /)',
        () => {
          throw raise('TypeError', 'Substitution of bare TypeVarTuple is not supported');
        },
      ],
      __typing_prepare_subst__: ['($self, alias, args, /)', delegate('_typevartuple_prepare_subst')],
      __mro_entries__: refuseSubclass('TypeVarTuple'),
    },
    getset: { __name__: nameMember, __default__: defaultGetSet, __dict__: dictGetSet },
  },
  partSpec(paramSpecArgsType, 'ParamSpecArgs', 'args'),
  partSpec(paramSpecKwargsType, 'ParamSpecKwargs', 'kwargs'),
];
