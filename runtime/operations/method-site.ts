import type { PyObject } from '../kernel/object.js';
import type { Runtime } from '../kernel/runtime.js';
import type { Implementation } from '../kernel/spec.js';
import { PyType } from '../kernel/type.js';
import { PyMethodDescriptor } from '../objects/builtin-function.js';
import { DictObject, PyFunction, type CompiledFunction } from '../objects/function.js';
import type { Fielded } from '../objects/instance.js';
import { genericGetattr } from './attribute.js';
import { AttributeSite } from './attribute-site.js';
import { call, call0, call1, call2, call3 } from './call.js';

/** A callable that was found by `find` and wants no receiver. */
class Found {
  constructor(readonly value: PyObject) {}
}

/**
 * A place in compiled code that calls a method, `o.name(...)`: remembers the function that its last receiver's type has, and calls
 * it with the receiver as first argument, without making a bound method.
 */
export class MethodSite {
  private readonly attribute: AttributeSite;
  private shapeId = 0;
  private version = 0;
  /** The number of arguments (with the receiver) with which `compiled` can be called; -1 = none. */
  private plain = -1;
  private compiled: CompiledFunction | undefined = undefined;
  private implementation: Implementation | undefined = undefined;
  /** The numbers of arguments (without the receiver) that `implementation` takes as they are. */
  private minimum = 1;
  private maximum = 0;
  private func: PyObject | undefined = undefined;

  constructor(
    private readonly runtime: Runtime,
    readonly name: string,
    private readonly position = 0,
    /** Where the lookup of the method is said to be, if not at the call. */
    lookupPosition = position,
  ) {
    this.attribute = new AttributeSite(runtime, name, lookupPosition);
  }

  private mark(): void {
    this.runtime.lines[this.runtime.depth] = this.position;
  }

  /** True if what is remembered holds for `o`. */
  private knows(o: PyObject): boolean {
    const shape = (o as Partial<Fielded>).shape;
    return shape !== undefined ? shape.id === this.shapeId : o.type.version === this.version;
  }

  private learn(o: PyObject): boolean {
    const shape = (o as Partial<Fielded>).shape;
    const type = o.type;
    this.shapeId = this.version = 0;
    this.plain = -1;
    this.maximum = 0;
    this.minimum = 1;
    if (o instanceof PyType || o instanceof DictObject) return false;
    if (type.getattribute !== genericGetattr || type.getattr !== undefined) return false;
    const func = type.lookup(this.name);
    if (!(func instanceof PyFunction) && !(func instanceof PyMethodDescriptor)) return false;
    if (shape !== undefined) {
      if ((o as Fielded).dict !== undefined || shape.fieldOf(this.name) >= 0) return false;
      this.shapeId = shape.id;
    } else {
      if (o.ownDict() !== undefined) return false;
      this.version = type.version;
    }
    this.func = func;
    if (func instanceof PyFunction) {
      this.plain = func.code.plainCount;
      this.compiled = func.compiled;
    } else if (func.signature.plainMax >= 0) {
      this.implementation = func.implementation;
      this.minimum = func.signature.plainMin;
      this.maximum = func.signature.plainMax;
    }
    return true;
  }

  call0(o: PyObject): PyObject {
    if (this.knows(o) || this.learn(o)) {
      if (this.plain === 1) return this.compiled!(o);
      if (this.minimum === 0) return this.implementation!(o);
      return call1(this.func!, o);
    }
    const f = this.attribute.get(o);
    this.mark();
    return call0(f);
  }

  call1(o: PyObject, a: PyObject): PyObject {
    if (this.knows(o) || this.learn(o)) {
      if (this.plain === 2) return this.compiled!(o, a);
      if (this.minimum <= 1 && this.maximum >= 1) return this.implementation!(o, a);
      return call2(this.func!, o, a);
    }
    const f = this.attribute.get(o);
    this.mark();
    return call1(f, a);
  }

  call2(o: PyObject, a: PyObject, b: PyObject): PyObject {
    if (this.knows(o) || this.learn(o)) {
      if (this.plain === 3) return this.compiled!(o, a, b);
      if (this.minimum <= 2 && this.maximum >= 2) return this.implementation!(o, a, b);
      return call3(this.func!, o, a, b);
    }
    const f = this.attribute.get(o);
    this.mark();
    return call2(f, a, b);
  }

  call3(o: PyObject, a: PyObject, b: PyObject, c: PyObject): PyObject {
    if (this.knows(o) || this.learn(o)) {
      if (this.plain === 4) return this.compiled!(o, a, b, c);
      if (this.minimum <= 3 && this.maximum >= 3) return this.implementation!(o, a, b, c);
      return call(this.func!, [o, a, b, c]);
    }
    const f = this.attribute.get(o);
    this.mark();
    return call3(f, a, b, c);
  }

  /** The method, looked up before the arguments are evaluated; to be given to `apply`. */
  find(o: PyObject): PyObject | Found {
    this.mark();
    return this.knows(o) || this.learn(o) ? this.func! : new Found(this.attribute.get(o));
  }

  apply0(found: PyObject | Found, o: PyObject): PyObject {
    return found instanceof Found ? call0(found.value) : call1(found, o);
  }

  apply1(found: PyObject | Found, o: PyObject, a: PyObject): PyObject {
    return found instanceof Found ? call1(found.value, a) : call2(found, o, a);
  }

  apply2(found: PyObject | Found, o: PyObject, a: PyObject, b: PyObject): PyObject {
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
