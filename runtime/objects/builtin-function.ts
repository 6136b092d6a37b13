import type { Visit } from '../kernel/holding.js';
import { Plain, PyObject } from '../kernel/object.js';
import { own } from '../kernel/ownership.js';
import { signature, type Signature } from '../kernel/signature.js';
import type { FunctionSpec, GetSetSpec, Implementation } from '../kernel/spec.js';
import { PyType } from '../kernel/type.js';
import type { SlotFunction } from '../generated/slots.js';
import type { SlotRow } from '../generated/slot-table.js';

/** What function-like objects implemented in the host have in common. */
abstract class HostCallable extends PyObject {
  readonly textSignature: string;
  readonly implementation: Implementation;
  readonly doc: string | undefined;
  /** The signature that Python sees; null: none. */
  readonly shown: string | null;
  private parsed: Signature | undefined = undefined;

  constructor(
    readonly name: string,
    spec: FunctionSpec,
  ) {
    super();
    const [textSignature, implementation, doc, shown = textSignature] = spec;
    this.textSignature = textSignature;
    this.implementation = implementation;
    this.doc = doc;
    this.shown = shown;
  }

  get signature(): Signature {
    if (this.parsed === undefined) {
      this.parsed = signature(this.textSignature);
      this.learnPlain(this.parsed);
    }
    return this.parsed;
  }

  /** The signature has been needed for the first time: says how calls can do without it. */
  protected learnPlain(_signature: Signature): void {}
}

/** The layout of `builtin_function_or_method`: a function of a module, or a builtin method bound to `self`. */
export class PyBuiltinFunction extends HostCallable {
  compiled: Implementation;
  /** Bit n is set if a bound method can be called with n arguments behind `self` as they are. */
  plainWithSelf: number;

  constructor(
    name: string,
    spec: FunctionSpec,
    /** The receiver that is passed first; undefined for functions of modules. */
    readonly self: PyObject | undefined,
    /** What `__module__` says, for functions of modules. */
    readonly module: string | undefined,
    /** The class of a static method: with it go its qualified name and its `repr`. */
    readonly owner: PyType | undefined = undefined,
  ) {
    super(name, spec);
    if (self !== undefined) own(self);
    if (owner !== undefined) own(owner);
    this.plain = Plain.Builtin;
    this.compiled = this.implementation;
    this.plainWithSelf = 0;
  }

  override traverse(visit: Visit): void {
    if (this.self !== undefined) visit(this.self);
    if (this.owner !== undefined) visit(this.owner);
  }

  /** A function of a module is called like one written in Python; a bound method has its receiver as first argument. */
  protected override learnPlain(signature: Signature): void {
    if (this.self === undefined) this.plain = Plain.Builtin | signature.plainBits;
    else this.plainWithSelf = signature.plainBits;
  }
}

/** A builtin method as a call with its receiver as first argument sees it: `plain` and `compiled` as those of a Python function. */
export class HostMethod {
  constructor(
    readonly descriptor: PyMethodDescriptor,
    readonly plain: number,
    readonly compiled: Implementation,
  ) {}
}

/** The layout of `method_descriptor`: a builtin method in its class. The implementation receives `self` first. */
export class PyMethodDescriptor extends HostCallable {
  private method: HostMethod | undefined = undefined;

  /** @param wrapper the slot wrapper in whose place it stands (CPython's METH_COEXIST) */
  constructor(
    readonly owner: PyType,
    name: string,
    readonly spec: FunctionSpec,
    readonly wrapper: PySlotWrapper | undefined = undefined,
  ) {
    super(name, spec);
    own(owner);
    if (wrapper !== undefined) own(wrapper);
  }

  override traverse(visit: Visit): void {
    visit(this.owner);
    if (this.wrapper !== undefined) visit(this.wrapper);
  }

  /** For calls whose receiver is known to be an instance of `owner`. */
  get hostMethod(): HostMethod {
    return (this.method ??= new HostMethod(this, this.signature.plainBits << 1, this.implementation));
  }
}

/** The layout of `classmethod_descriptor`: the implementation receives the class first. */
export class PyClassMethodDescriptor extends HostCallable {
  constructor(
    readonly owner: PyType,
    name: string,
    readonly spec: FunctionSpec,
  ) {
    super(name, spec);
    own(owner);
  }

  override traverse(visit: Visit): void {
    visit(this.owner);
  }
}

/** The layout of `getset_descriptor`. */
export class PyGetSet extends PyObject {
  constructor(
    readonly owner: PyType,
    readonly name: string,
    readonly spec: GetSetSpec,
  ) {
    super();
    own(owner);
  }

  override traverse(visit: Visit): void {
    visit(this.owner);
  }
}

/** The layout of `member_descriptor`: a native member, or a `__slots__` entry kept in field `field` (then `spec` is undefined). */
export class PyMember extends PyObject {
  constructor(
    readonly owner: PyType,
    readonly name: string,
    readonly spec: GetSetSpec | undefined,
    readonly field: number,
  ) {
    super();
    own(owner);
  }

  override traverse(visit: Visit): void {
    visit(this.owner);
  }
}

/** The layout of `wrapper_descriptor`: a slot of a builtin type as Python sees it (`int.__add__`). */
export class PySlotWrapper extends PyObject {
  constructor(
    readonly owner: PyType,
    readonly row: SlotRow,
    readonly slot: SlotFunction,
  ) {
    super();
    own(owner);
  }

  override traverse(visit: Visit): void {
    visit(this.owner);
  }
}

/** The layout of `method-wrapper`: a slot wrapper bound to an object (`(1).__add__`). */
export class PyMethodWrapper extends PyObject {
  constructor(
    readonly descriptor: PySlotWrapper,
    readonly self: PyObject,
  ) {
    super();
    own(descriptor);
    own(self);
  }

  override traverse(visit: Visit): void {
    visit(this.descriptor);
    visit(this.self);
  }
}

/** The type of builtin functions: `builtin_function_or_method`. */
export const builtinFunctionType = PyType.shell('builtin_function_or_method', PyBuiltinFunction);
/** The type of methods of builtin types: `method_descriptor`. */
export const methodDescriptorType = PyType.shell('method_descriptor', PyMethodDescriptor);
/** The type of class methods of builtin types: `classmethod_descriptor`. */
export const classMethodDescriptorType = PyType.shell('classmethod_descriptor', PyClassMethodDescriptor);
/** The type of computed attributes of builtin types: `getset_descriptor`. */
export const getSetType = PyType.shell('getset_descriptor', PyGetSet);
/** The type of stored attributes, those of `__slots__` among them: `member_descriptor`. */
export const memberType = PyType.shell('member_descriptor', PyMember);
/** The type of special methods of builtin types: `wrapper_descriptor`. */
export const slotWrapperType = PyType.shell('wrapper_descriptor', PySlotWrapper);
/** The type of such a special method, bound: `method-wrapper`. */
export const methodWrapperType = PyType.shell('method-wrapper', PyMethodWrapper);
