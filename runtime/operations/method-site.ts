import type { PyObject } from '../kernel/object.js';
import type { Runtime } from '../kernel/runtime.js';
import type { Implementation } from '../kernel/spec.js';
import { PyType } from '../kernel/type.js';
import { PyMethodDescriptor } from '../objects/builtin-function.js';
import { DictObject, PyFunction } from '../objects/function.js';
import type { Fielded } from '../objects/instance.js';
import { hashOfStr, intern } from '../objects/str.js';
import { genericGetattr } from './attribute.js';
import { AttributeSite } from './attribute-site.js';
import { OutcomeCache, type Outcome } from './outcome-cache.js';
import { call, call0, call1, call2, call3 } from './call.js';

/** A callable that was found by `find` and wants no receiver. */
export class Found {
  constructor(readonly value: PyObject) {}
}

/** How a method is called on receivers with one shape or type version. */
class Method implements Outcome {
  /** `func` if it is written in Python: its code is looked at in each call, for it can be replaced. */
  readonly python: PyFunction | undefined;
  readonly implementation: Implementation | undefined;
  /** The numbers of arguments (without the receiver) that `implementation` takes as they are. */
  readonly minimum: number;
  readonly maximum: number;

  constructor(
    readonly id: number,
    readonly name: string,
    /** Undefined: the attribute has to be looked up each time. */
    readonly func: PyFunction | PyMethodDescriptor | undefined,
  ) {
    const isPlain = func instanceof PyMethodDescriptor && func.signature.plainMax >= 0;
    this.python = func instanceof PyFunction ? func : undefined;
    this.implementation = isPlain ? func.implementation : undefined;
    this.minimum = isPlain ? func.signature.plainMin : 1;
    this.maximum = isPlain ? func.signature.plainMax : 0;
  }
}

const noMethod = new Method(0, '', undefined);
const methods = new OutcomeCache(noMethod);

/**
 * A place in compiled code that calls a method, `o.name(...)`: remembers the function that its last receiver's type has, and calls
 * it with the receiver as first argument, without making a bound method.
 */
export class MethodSite {
  private readonly attribute: AttributeSite;
  private readonly hash: number;
  private method = noMethod;

  constructor(
    private readonly runtime: Runtime,
    readonly name: string,
    private readonly position = 0,
    /** Where the lookup of the method is said to be, if not at the call. */
    lookupPosition = position,
  ) {
    this.attribute = new AttributeSite(runtime, name, lookupPosition);
    this.hash = hashOfStr(intern(name));
  }

  private mark(): void {
    this.runtime.lines[this.runtime.depth] = this.position;
  }

  private methodOf(o: PyObject): Method {
    const shape = (o as Partial<Fielded>).shape;
    const id = shape !== undefined ? shape.id : o.type.version;
    const { method } = this;
    return method.id === id ? method : this.recall(o, id);
  }

  private recall(o: PyObject, id: number): Method {
    let method = methods.find(id, this.name, this.hash);
    if (method === undefined) {
      method = new Method(id, this.name, this.look(o));
      methods.put(method, this.hash);
    }
    return (this.method = method);
  }

  private look(o: PyObject): PyFunction | PyMethodDescriptor | undefined {
    const shape = (o as Partial<Fielded>).shape;
    const type = o.type;
    if (o instanceof PyType || o instanceof DictObject) return undefined;
    if (type.getattribute !== genericGetattr || type.getattr !== undefined) return undefined;
    const func = type.lookup(this.name);
    if (!(func instanceof PyFunction) && !(func instanceof PyMethodDescriptor && type.isSubtype(func.owner))) return undefined;
    if (shape !== undefined) return (o as Fielded).dict !== undefined || shape.fieldOf(this.name) >= 0 ? undefined : func;
    return o.ownDict() !== undefined ? undefined : func;
  }

  call0(o: PyObject): PyObject {
    const method = this.methodOf(o);
    if (method.func !== undefined) {
      const { python } = method;
      if (python !== undefined && python.plain === 1) return python.compiled(o);
      if (method.minimum === 0) return method.implementation!(o);
      return call1(method.func, o);
    }
    const f = this.attribute.get(o);
    this.mark();
    return call0(f);
  }

  call1(o: PyObject, a: PyObject): PyObject {
    const method = this.methodOf(o);
    if (method.func !== undefined) {
      const { python } = method;
      if (python !== undefined && python.plain === 2) return python.compiled(o, a);
      if (method.minimum <= 1 && method.maximum >= 1) return method.implementation!(o, a);
      return call2(method.func, o, a);
    }
    const f = this.attribute.get(o);
    this.mark();
    return call1(f, a);
  }

  call2(o: PyObject, a: PyObject, b: PyObject): PyObject {
    const method = this.methodOf(o);
    if (method.func !== undefined) {
      const { python } = method;
      if (python !== undefined && python.plain === 3) return python.compiled(o, a, b);
      if (method.minimum <= 2 && method.maximum >= 2) return method.implementation!(o, a, b);
      return call3(method.func, o, a, b);
    }
    const f = this.attribute.get(o);
    this.mark();
    return call2(f, a, b);
  }

  call3(o: PyObject, a: PyObject, b: PyObject, c: PyObject): PyObject {
    const method = this.methodOf(o);
    if (method.func !== undefined) {
      const { python } = method;
      if (python !== undefined && python.plain === 4) return python.compiled(o, a, b, c);
      if (method.minimum <= 3 && method.maximum >= 3) return method.implementation!(o, a, b, c);
      return call(method.func, [o, a, b, c]);
    }
    const f = this.attribute.get(o);
    this.mark();
    return call3(f, a, b, c);
  }

  /** The method, looked up before the arguments are evaluated; to be given to `apply`. */
  find(o: PyObject): PyObject | Found {
    this.mark();
    return this.methodOf(o).func ?? new Found(this.attribute.get(o));
  }

  apply0(found: PyObject | Found, o: PyObject): PyObject {
    const { method } = this;
    if (found === method.func) {
      const { python } = method;
      if (python !== undefined && python.plain === 1) return python.compiled(o);
      if (method.minimum === 0) return method.implementation!(o);
    }
    return found instanceof Found ? call0(found.value) : call1(found, o);
  }

  apply1(found: PyObject | Found, o: PyObject, a: PyObject): PyObject {
    const { method } = this;
    if (found === method.func) {
      const { python } = method;
      if (python !== undefined && python.plain === 2) return python.compiled(o, a);
      if (method.minimum <= 1 && method.maximum >= 1) return method.implementation!(o, a);
    }
    return found instanceof Found ? call1(found.value, a) : call2(found, o, a);
  }

  apply2(found: PyObject | Found, o: PyObject, a: PyObject, b: PyObject): PyObject {
    const { method } = this;
    if (found === method.func) {
      const { python } = method;
      if (python !== undefined && python.plain === 3) return python.compiled(o, a, b);
      if (method.minimum <= 2 && method.maximum >= 2) return method.implementation!(o, a, b);
    }
    return found instanceof Found ? call2(found.value, a, b) : call3(found, o, a, b);
  }

  apply3(found: PyObject | Found, o: PyObject, a: PyObject, b: PyObject, c: PyObject): PyObject {
    return found instanceof Found ? call3(found.value, a, b, c) : call(found, [o, a, b, c]);
  }

  /** The general form: `args` are the positional arguments and then the values of the keywords. */
  applyAll(found: PyObject | Found, o: PyObject, args: PyObject[], kwnames: readonly string[] | null): PyObject {
    return found instanceof Found ? call(found.value, args, kwnames) : call(found, [o, ...args], kwnames);
  }
}
