import type { SlotSignatures } from '../generated/slots.js';
import type { PyObject } from './object.js';
import type { PatternKind, PyType } from './type.js';

/* eslint-disable @typescript-eslint/no-explicit-any -- a spec's functions take the receiver's own layout as their first parameter */

/** An implementation: receives the receiver (for methods), then one argument for each parameter of its text signature. */
export type Implementation = (...args: any[]) => PyObject;

/** Text signature, implementation, docstring. */
export type FunctionSpec = readonly [textSignature: string, implementation: Implementation, doc?: string];

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
  /** `__module__`, where it is not what the shell's name says. */
  readonly module?: string;
  /** The constructor's text signature. */
  readonly textSignature?: string;
  /** Python classes may not derive from it ("type 'bool' is not an acceptable base type"). */
  readonly final?: boolean;
  readonly patternKind?: PatternKind;
  readonly hasDict?: boolean;
  readonly hasWeakrefs?: boolean;
  readonly slots?: SlotSpecs;
  readonly methods?: Readonly<Record<string, FunctionSpec>>;
  readonly classMethods?: Readonly<Record<string, FunctionSpec>>;
  readonly staticMethods?: Readonly<Record<string, FunctionSpec>>;
  readonly getset?: Readonly<Record<string, GetSetSpec>>;
  /** Other entries of the namespace, made when the type is filled (`__hash__: () => None`). */
  readonly attributes?: Readonly<Record<string, () => PyObject>>;
}

/** What a builtin module is made of; filled when it is first imported. */
export interface ModuleSpec {
  readonly name: string;
  readonly doc?: string;
  readonly functions?: Readonly<Record<string, FunctionSpec>>;
  /** Types and other values, by name; made when the module is first imported in a runtime. */
  readonly attributes?: () => Readonly<Record<string, PyObject>>;
}
