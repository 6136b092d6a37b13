import type { SlotSignatures } from '../generated/slots.js';
import type { PyObject } from './object.js';
import type { HostSteps } from '../operations/host-generator.js';
import type { PatternKind, PyType } from './type.js';

/* eslint-disable @typescript-eslint/no-explicit-any -- a spec's functions take the receiver's own layout as their first parameter */

/** An implementation: receives the receiver (for methods), then one argument for each parameter of its text signature. */
export interface Implementation {
  (...args: any[]): PyObject;
  /** The same, but that it holds its arguments (operations/host-class). */
  held?: (...args: any[]) => PyObject;
  /** It can be called with so many arguments, without those for the parameters behind, which then have their defaults or, for `*args` and `**kwargs`, none. */
  least?: number | undefined;
}

/** Text signature, implementation, docstring; the signature that Python sees, if that is another one (null: none). */
export type FunctionSpec = readonly [textSignature: string, implementation: Implementation, doc?: string, shown?: string | null];

/** A computed attribute. Without `set` it is read-only. */
export interface GetSetSpec {
  get(self: any): PyObject;
  set?(self: any, value: PyObject): void;
  delete?(self: any): void;
  doc?: string;
  /** A member descriptor to Python (CPython's PyMemberDef) rather than a getset descriptor. */
  member?: boolean;
}

type WithReceiver<F> = F extends (self: any, ...rest: infer Rest) => infer Result ? (self: any, ...rest: Rest) => Result : never;

/** The slots a builtin type fills; each gets its slot wrapper (`__add__`) in the namespace. */
export type SlotSpecs = { readonly [K in keyof SlotSignatures]?: WithReceiver<SlotSignatures[K]> };

/** What a builtin type is made of: inert data, from which the bootstrap fills the type's shell. */
export interface TypeSpec {
  readonly type: PyType;
  /** The base classes; `[object]` if absent. */
  readonly bases?: readonly PyType[];
  readonly doc?: string;
  /** `__module__` of what is a class written in Python in CPython, so that errors do not name its module. */
  readonly module?: string;
  /** It belongs to CPython's core, though not its module. */
  readonly isCore?: boolean;
  /** The constructor's text signature. */
  readonly textSignature?: string;
  /** What a call of the type with so many positional arguments, from the least to the most, does (CPython's tp_vectorcall); else `new` and `init` do it. */
  readonly vectorcall?: readonly [least: number, most: number, make: Implementation];
  /** `PyType.sameKey`. */
  readonly sameKey?: (a: any, b: any) => boolean | undefined;
  /** `PyType.delegate`. The slots that have to do with attributes do the same. */
  readonly delegate?: (self: any) => PyObject;
  /** Python classes may not derive from it ("type 'bool' is not an acceptable base type"). */
  readonly final?: boolean;
  readonly patternKind?: PatternKind;
  /** `PyType.itemSize`; that of the base if absent. */
  readonly itemSize?: number;
  /** `PyType.basicSize`; that of the base if absent. */
  readonly basicSize?: number;
  readonly hasDict?: boolean;
  readonly hasWeakrefs?: boolean;
  readonly slots?: SlotSpecs;
  /** What the slot `next` makes is its item alone: it calls no code of others. */
  readonly stepsAlone?: boolean;
  readonly methods?: Readonly<Record<string, FunctionSpec>>;
  readonly classMethods?: Readonly<Record<string, FunctionSpec>>;
  readonly staticMethods?: Readonly<Record<string, FunctionSpec>>;
  readonly getset?: Readonly<Record<string, GetSetSpec>>;
  /** Other entries of the namespace, made when the type is filled (`__hash__: () => None`). */
  readonly attributes?: Readonly<Record<string, () => PyObject>>;
}

/** The body of a method that is a generator function: does nothing yet. What its steps use, `self` too, they have to own from the first one on. */
export type GeneratorImplementation = (self: PyObject) => HostSteps;

/** Text signature, body, docstring. */
export type GeneratorSpec = readonly [textSignature: string, body: GeneratorImplementation, doc?: string];

/** A `property`: the functions behind it are methods of the same name. */
export interface PropertySpec {
  readonly get: FunctionSpec;
  readonly set?: FunctionSpec;
}

/**
 * What a class is made of that Python sees as one made by a class statement: a heap type whose methods are functions. Inert data
 * like a {@link TypeSpec}, but the class belongs to a runtime: `operations/host-class` makes it, in the globals of its module.
 *
 * A function's text signature is written as in a `def` (`(self, key, default=None, *args)`); defaults are None, True, False, `()`,
 * integers, or names of `constants`. Its implementation receives one object for each parameter, as compiled Python functions do: defaults are filled
 * in, `*args` is a tuple and `**kwargs` a dict.
 */
export interface ClassSpec {
  readonly name: string;
  readonly doc?: string;
  /** The base classes; `object` if absent. */
  readonly bases?: readonly PyObject[];
  /** `__slots__`. */
  readonly slots?: readonly string[];
  /** `__static_attributes__`: what the methods store on their receiver. */
  readonly staticAttributes?: readonly string[];
  readonly methods?: Readonly<Record<string, FunctionSpec>>;
  readonly generators?: Readonly<Record<string, GeneratorSpec>>;
  readonly classMethods?: Readonly<Record<string, FunctionSpec>>;
  readonly properties?: Readonly<Record<string, PropertySpec>>;
  /** What other names stand for that are defaults of parameters. */
  readonly constants?: Readonly<Record<string, PyObject>>;
  /** Names for what stands under other names of the class: `{ __copy__: 'copy' }`. */
  readonly aliases?: Readonly<Record<string, string>>;
  /** Other entries of the namespace. */
  readonly attributes?: Readonly<Record<string, PyObject>>;
}

/** What a builtin module is made of; filled when it is first imported. */
export interface ModuleSpec {
  readonly name: string;
  readonly doc?: string;
  readonly functions?: Readonly<Record<string, FunctionSpec>>;
  /** Types and other values, by name; made when the module is first imported in a runtime. */
  readonly attributes?: () => Readonly<Record<string, PyObject>>;
}
