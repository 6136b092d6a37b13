import { raise } from '../kernel/errors.js';
import type { PyObject } from '../kernel/object.js';
import { PyType } from '../kernel/type.js';
import { None } from '../objects/singletons.js';
import { PyBuiltinFunction } from '../objects/builtin-function.js';
import { PyFunction, PyMethod } from '../objects/function.js';
import { plainInitializer } from './construction.js';
import { bindArguments } from './arguments.js';
import { getattr, lookupSpecial } from './attribute.js';

/** Calls. `call` is the general form; the numbered ones save the array where the arguments are few and plain. */

/** Calls `f` with positional arguments followed by the values of the keywords `kwnames` (CPython's vectorcall). */
export function call(f: PyObject, args: PyObject[], kwnames: readonly string[] | null = null): PyObject {
  const slot = f.type.call;
  if (slot === undefined) throw raise('TypeError', `'${f.type.name}' object is not callable`);
  return slot(f, args, kwnames);
}

/** The call slot of `function`. */
export function callFunction(f: PyFunction, args: PyObject[], kwnames: readonly string[] | null): PyObject {
  const all = kwnames === null && args.length === f.code.plainCount ? args : bindArguments(f, args, kwnames);
  // A call with spread arguments is a loop in the host.
  switch (all.length) {
    case 1:
      return f.compiled(all[0]!);
    case 2:
      return f.compiled(all[0]!, all[1]!);
    case 3:
      return f.compiled(all[0]!, all[1]!, all[2]!);
    case 4:
      return f.compiled(all[0]!, all[1]!, all[2]!, all[3]!);
    default:
      return f.compiled(...all);
  }
}

/** The call slot of `builtin_function_or_method`. */
export function callBuiltin(f: PyBuiltinFunction, args: PyObject[], kwnames: readonly string[] | null): PyObject {
  const self = f.self;
  // CPython's _PyObject_FunctionStr names the module too, but not `builtins`.
  const owner = self === undefined ? (f.module === 'builtins' ? undefined : f.module) : self.type.name;
  const bound = f.signature.bind(args, kwnames, f.name, owner);
  return self === undefined ? f.implementation(...bound) : f.implementation(self, ...bound);
}

/** `f()`. */
export function call0(f: PyObject): PyObject {
  if (f.plain === 0) return (f as PyFunction).compiled();
  if (f instanceof PyBuiltinFunction) {
    if (f.plainMin <= 0 && f.plainMax >= 0) return f.self === undefined ? f.implementation() : f.implementation(f.self);
  } else if (f instanceof PyMethod) {
    return call1(f.func, f.self);
  } else if (f instanceof PyType) {
    const init = plainInitializer(f);
    if (init !== undefined) {
      const made = new f.instanceClass!(f);
      if (init === null) return made;
      const result = call1(init, made);
      if (result !== None) throw initResultError(result);
      return made;
    }
  }
  return call(f, []);
}

/** `f(a)`. */
export function call1(f: PyObject, a: PyObject): PyObject {
  if (f.plain === 1) return (f as PyFunction).compiled(a);
  if (f instanceof PyBuiltinFunction) {
    if (f.plainMin <= 1 && f.plainMax >= 1) return f.self === undefined ? f.implementation(a) : f.implementation(f.self, a);
  } else if (f instanceof PyMethod) {
    return call2(f.func, f.self, a);
  } else if (f instanceof PyType) {
    const init = plainInitializer(f);
    if (init !== undefined && init !== null) {
      const made = new f.instanceClass!(f);
      const result = call2(init, made, a);
      if (result !== None) throw initResultError(result);
      return made;
    }
  }
  return call(f, [a]);
}

/** `f(a, b)`. */
export function call2(f: PyObject, a: PyObject, b: PyObject): PyObject {
  if (f.plain === 2) return (f as PyFunction).compiled(a, b);
  if (f instanceof PyBuiltinFunction) {
    if (f.plainMin <= 2 && f.plainMax >= 2) return f.self === undefined ? f.implementation(a, b) : f.implementation(f.self, a, b);
  } else if (f instanceof PyMethod) {
    return call3(f.func, f.self, a, b);
  } else if (f instanceof PyType) {
    const init = plainInitializer(f);
    if (init !== undefined && init !== null) {
      const made = new f.instanceClass!(f);
      const result = call3(init, made, a, b);
      if (result !== None) throw initResultError(result);
      return made;
    }
  }
  return call(f, [a, b]);
}

/** `f(a, b, c)`. */
export function call3(f: PyObject, a: PyObject, b: PyObject, c: PyObject): PyObject {
  if (f.plain === 3) return (f as PyFunction).compiled(a, b, c);
  if (f instanceof PyBuiltinFunction) {
    if (f.plainMin <= 3 && f.plainMax >= 3)
      return f.self === undefined ? f.implementation(a, b, c) : f.implementation(f.self, a, b, c);
  } else if (f instanceof PyMethod) {
    return call(f.func, [f.self, a, b, c]);
  } else if (f instanceof PyType) {
    const init = plainInitializer(f);
    if (init !== undefined && init !== null) {
      const made = new f.instanceClass!(f);
      const result = call(init, [made, a, b, c]);
      if (result !== None) throw initResultError(result);
      return made;
    }
  }
  return call(f, [a, b, c]);
}

function initResultError(result: PyObject): PyObject {
  return raise('TypeError', `__init__() should return None, not '${result.type.name}'`);
}

/** `o.name(*args)`. */
export function callMethod(o: PyObject, name: string, ...args: PyObject[]): PyObject {
  return call(getattr(o, name), args);
}

/** Calls a special method found on the type; undefined if the type has none. */
export function callSpecial(o: PyObject, name: string, ...args: PyObject[]): PyObject | undefined {
  const descriptor = o.type.lookup(name);
  if (descriptor instanceof PyFunction) return call(descriptor, [o, ...args]);
  const method = descriptor === undefined ? undefined : lookupSpecial(o, name);
  return method === undefined ? undefined : call(method, args);
}

/** Calls `f` with positional and keyword arguments given apart. */
export function callWithMap(f: PyObject, args: readonly PyObject[], keywords: ReadonlyMap<string, PyObject>): PyObject {
  return keywords.size === 0 ? call(f, [...args]) : call(f, [...args, ...keywords.values()], [...keywords.keys()]);
}
