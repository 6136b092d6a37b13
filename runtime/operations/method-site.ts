import type { PyObject } from '../kernel/object.js';
import { keep } from '../kernel/ownership.js';
import type { Runtime } from '../kernel/runtime.js';
import { PyType } from '../kernel/type.js';
import { HostMethod, PyMethodDescriptor } from '../objects/builtin-function.js';
import { DictObject, PyFunction, PyMethod } from '../objects/function.js';
import { dictOf, type Fielded } from '../objects/instance.js';
import { hashOfStr, intern } from '../objects/str.js';
import { genericGetattr } from './attribute.js';
import { AttributeSite } from './attribute-site.js';
import { OutcomeCache, willRemember, type Outcome, type RememberingSite } from './outcome-cache.js';
import { call, call0, call1, call2, call3 } from './call.js';

/** A callable that wants no receiver. */
export abstract class Found {
  /** For the test of compiled code: with how many arguments `compiled`, which takes a receiver all the same, can be called. */
  abstract readonly plain: number;
  abstract readonly value: PyObject;
}

/** What the attribute is. */
export class FoundValue extends Found {
  readonly plain = 0;
  constructor(readonly value: PyObject) {
    super();
  }
}

/**
 * The method of a receiver for which another object, a weak proxy, stands. A Python function owns the receiver while it runs; where others
 * have to hold it, it is kept until the statement ends.
 */
class FoundMethod extends Found {
  readonly plain: number;

  constructor(
    readonly method: Method,
    readonly receiver: PyObject,
  ) {
    super();
    this.plain = method.plain & FEW_ARGUMENTS;
  }

  get value(): PyObject {
    return new PyMethod(functionOf(this.method), this.receiver);
  }

  compiled(_receiver: PyObject, a: PyObject, b: PyObject, c: PyObject): PyObject {
    const { method, receiver } = this;
    if (method instanceof HostMethod) keep(receiver);
    return method.compiled(receiver, a, b, c);
  }
}

/** With at most four arguments, `self` among them. */
const FEW_ARGUMENTS = 0b11110;

/** What is called with the receiver as first argument. */
type Method = PyFunction | HostMethod;
/** What a method call has found. */
export type Callee = Method | Found;

/** What receivers with one shape or type version have as method. */
class MethodOutcome implements Outcome {
  constructor(
    readonly version: number,
    readonly name: string,
    /** Undefined: the attribute has to be looked up each time. */
    readonly method: Method | undefined,
  ) {}
}

const outcomes = new OutcomeCache(new MethodOutcome(0, '', undefined));

/**
 * A place in compiled code that calls a method, `o.name(...)`: remembers the function that its last receiver's type has, so that it
 * is called with the receiver as first argument, without making a bound method.
 *
 * Compiled code looks by itself whether the receiver's shape (or type, where it has none) has `version`, tests the `plain` of `method`
 * and calls its `compiled`: then V8 sees at each place what is called there, and inlines it. Through a method of this class all
 * places would share what V8 knows.
 */
export class MethodSite implements RememberingSite {
  /** The version for which `method` holds; 0 = none. */
  version = 0;
  method: Method | undefined = undefined;
  /** The version of receivers that are known to have no method here. */
  private absentVersion = 0;
  isRemembering = false;
  private readonly attribute: AttributeSite;
  private readonly hash: number;

  constructor(
    runtime: Runtime | undefined,
    readonly name: string,
    /** Where the lookup of the method is said to be. */
    position = 0,
    /** False for a call with stars, which looks its function up before its arguments. */
    isCallee = true,
    /** False where no code runs between the lookup and the call. */
    private readonly isExposed = true,
  ) {
    this.attribute = new AttributeSite(runtime, name, position, isCallee);
    this.hash = hashOfStr(intern(name));
  }

  /** The method, looked up before the arguments are evaluated. */
  find(o: PyObject): Callee {
    const { version } = (o as Partial<Fielded>).shape ?? o.type;
    if (version === this.version) return this.method!;
    if (version !== this.absentVersion) {
      const found = this.recall(o, version);
      if (found !== undefined) return found;
    }
    const { delegate } = o.type;
    if (delegate === undefined) return new FoundValue(this.attribute.get(o));
    this.attribute.mark();
    const receiver = delegate(o);
    if (this.isExposed) keep(receiver);
    if (((receiver as Partial<Fielded>).shape ?? receiver.type).version === this.version)
      return new FoundMethod(this.method!, receiver);
    const found = this.find(receiver);
    return found instanceof Found ? found : new FoundMethod(found, receiver);
  }

  private recall(o: PyObject, version: number): Method | undefined {
    let outcome = outcomes.find(version, this.name, this.hash);
    if (outcome === undefined) {
      outcome = new MethodOutcome(version, this.name, this.look(o));
      outcomes.put(outcome, this.hash);
    }
    if (!this.isRemembering) willRemember(this);
    const { method } = outcome;
    if (method === undefined) {
      this.absentVersion = version;
    } else {
      this.version = version;
      this.method = method;
    }
    return method;
  }

  forget(): void {
    this.version = 0;
    this.method = undefined;
  }

  private look(o: PyObject): Method | undefined {
    const shape = (o as Partial<Fielded>).shape;
    const type = o.type;
    if (o instanceof PyType || o instanceof DictObject) return undefined;
    if (type.getattribute !== genericGetattr || type.getattr !== undefined) return undefined;
    const method = asMethod(type.lookup(this.name), type);
    if (method === undefined) return undefined;
    if (shape !== undefined) return dictOf(o as Fielded) !== undefined || shape.fieldOf(this.name) >= 0 ? undefined : method;
    return o.ownDict() !== undefined ? undefined : method;
  }
}

/** What a class of the receiver's MRO holds, if it is a function that binds itself to the receiver and nothing more. */
export function asMethod(found: PyObject | undefined, type: PyType): Method | undefined {
  if (found instanceof PyFunction) return found;
  return found instanceof PyMethodDescriptor && type.isSubtype(found.owner) ? found.hostMethod : undefined;
}

function functionOf(method: Method): PyObject {
  return method instanceof HostMethod ? method.descriptor : method;
}

/** Calls what was found for the receiver `o` where that cannot be called as it is. */
export function apply0(found: Callee, o: PyObject): PyObject {
  return found instanceof Found ? call0(found.value) : call1(functionOf(found), o);
}

/** The same with an argument. */
export function apply1(found: Callee, o: PyObject, a: PyObject): PyObject {
  return found instanceof Found ? call1(found.value, a) : call2(functionOf(found), o, a);
}

/** The same with two arguments. */
export function apply2(found: Callee, o: PyObject, a: PyObject, b: PyObject): PyObject {
  return found instanceof Found ? call2(found.value, a, b) : call3(functionOf(found), o, a, b);
}

/** The same with three arguments. */
export function apply3(found: Callee, o: PyObject, a: PyObject, b: PyObject, c: PyObject): PyObject {
  return found instanceof Found ? call3(found.value, a, b, c) : call(functionOf(found), [o, a, b, c]);
}

/** The general form: `args` are the positional arguments and then the values of the keywords. */
export function applyAll(found: Callee, o: PyObject, args: PyObject[], kwnames: readonly string[] | null): PyObject {
  return found instanceof Found ? call(found.value, args, kwnames) : call(functionOf(found), [o, ...args], kwnames);
}
