import type { CallSlot } from '../generated/slots.js';
import { raise } from '../kernel/errors.js';
import { Plain, plainBit, type PyObject } from '../kernel/object.js';
import { PyType } from '../kernel/type.js';
import { None } from '../objects/singletons.js';
import { type PyBuiltinFunction, PyMethodDescriptor } from '../objects/builtin-function.js';
import { PyFunction, type PyMethod } from '../objects/function.js';
import { PyStr } from '../objects/str.js';
import { instantiate } from '../objects/instance.js';
import { plainInitializer } from './construction.js';
import { bindArguments } from './arguments.js';
import { findattr, getattr, lookupSpecial } from './attribute.js';

/** Calls. `call` is the general form; the numbered ones save the array where the arguments are few and plain. */

/** The call slot of a class with a `__call__`, that function if it takes the object as its first argument. */
export interface MethodCallSlot extends CallSlot {
  method?: PyObject | undefined;
}

/** The `__call__` that can be called in place of `f`, with `f` as its first argument. */
function callMethodOf(f: PyObject): PyObject | undefined {
  return (f.type.call as MethodCallSlot | undefined)?.method;
}

/** Calls `f` with positional arguments followed by the values of the keywords `kwnames` (CPython's vectorcall). */
export function call(f: PyObject, args: PyObject[], kwnames: readonly string[] | null = null): PyObject {
  const slot = f.type.call;
  if (slot === undefined) throw notCallable(f);
  return slot(f, args, kwnames);
}

/** Who calls a module may mean the function of its name. CPython Objects/call.c: object_is_not_callable. */
function notCallable(f: PyObject): PyObject {
  const name = f.type.isHeap || f.type.name !== 'module' ? undefined : f.ownGet('__name__');
  const namesake = name instanceof PyStr ? findattr(f, name.value) : undefined;
  const hint =
    namesake?.type.call === undefined ? '' : `. Did you mean: '${(name as PyStr).value}.${(name as PyStr).value}(...)'?`;
  return raise('TypeError', `'${f.type.name}' object is not callable${hint}`);
}

/** The call slot of `function`. */
export function callFunction(f: PyFunction, args: PyObject[], kwnames: readonly string[] | null): PyObject {
  return callBound(f, kwnames === null && takesPlain(f, args.length) ? args : bindArguments(f, args, kwnames));
}

/** Whether `compiled` can be called with `n` arguments as they are. */
export function takesPlain(f: PyFunction, n: number): boolean {
  return n === f.code.plainCount || (f.plain & plainBit(n)) !== 0;
}

/** Calls `f` with a value for each of its parameters, or for those that it {@link takesPlain takes plainly}. */
export function callBound(f: PyFunction, all: readonly PyObject[]): PyObject {
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
    case 5:
      return f.compiled(all[0]!, all[1]!, all[2]!, all[3]!, all[4]!);
    default:
      return f.compiled(...all);
  }
}

/** The call slot of `builtin_function_or_method`. */
export function callBuiltin(f: PyBuiltinFunction, args: PyObject[], kwnames: readonly string[] | null): PyObject {
  const { self, signature } = f;
  if (kwnames === null && signature.isRest && args.length >= signature.plainMin)
    return self === undefined ? f.implementation(args) : f.implementation(self, args);
  // CPython's _PyObject_FunctionStr names the module too, but not `builtins`.
  const module = f.module === 'builtins' ? undefined : f.module;
  const owner = self === undefined ? (f.owner?.name ?? module) : (self instanceof PyType ? self : self.type).name;
  const bound = signature.bind(args, kwnames, f.name, owner);
  return self === undefined ? f.implementation(...bound) : f.implementation(self, ...bound);
}

/** `f()`. */
export function call0(f: PyObject): PyObject {
  const { plain } = f;
  if ((plain & 1) !== 0) return (f as PyFunction).compiled();
  if (plain === Plain.Builtin) {
    const { plainWithSelf, self, compiled } = f as PyBuiltinFunction;
    if ((plainWithSelf & 1) !== 0) return compiled(self);
  } else if (plain === Plain.Method) {
    const { func, self } = f as PyMethod;
    return call1(func, self);
  } else if (plain === Plain.Class) {
    const init = plainInitializer(f as PyType);
    if (init !== undefined) {
      const made = instantiate(f as PyType);
      if (init === null) return made;
      const result = (init.plain & 2) !== 0 ? init.compiled(made) : call1(init, made);
      if (result !== None) throw initResultError(result);
      return made;
    }
  }
  const method = callMethodOf(f);
  return method === undefined ? call(f, []) : call1(method, f);
}

/** `f(a)`. */
export function call1(f: PyObject, a: PyObject): PyObject {
  const { plain } = f;
  if ((plain & 2) !== 0) return (f as PyFunction).compiled(a);
  if (plain === Plain.Builtin) {
    const { plainWithSelf, self, compiled } = f as PyBuiltinFunction;
    if ((plainWithSelf & 2) !== 0) return compiled(self, a);
  } else if (plain === Plain.Method) {
    const { func, self } = f as PyMethod;
    return call2(func, self, a);
  } else if (plain === Plain.Class) {
    const init = plainInitializer(f as PyType);
    if (init !== undefined && init !== null) {
      const made = instantiate(f as PyType);
      const result = (init.plain & 4) !== 0 ? init.compiled(made, a) : call2(init, made, a);
      if (result !== None) throw initResultError(result);
      return made;
    }
  }
  const method = callMethodOf(f);
  return method === undefined ? call(f, [a]) : call2(method, f, a);
}

/** `f(a, b)`. */
export function call2(f: PyObject, a: PyObject, b: PyObject): PyObject {
  const { plain } = f;
  if ((plain & 4) !== 0) return (f as PyFunction).compiled(a, b);
  if (plain === Plain.Builtin) {
    const { plainWithSelf, self, compiled } = f as PyBuiltinFunction;
    if ((plainWithSelf & 4) !== 0) return compiled(self, a, b);
  } else if (plain === Plain.Method) {
    const { func, self } = f as PyMethod;
    return call3(func, self, a, b);
  } else if (plain === Plain.Class) {
    const init = plainInitializer(f as PyType);
    if (init !== undefined && init !== null) {
      const made = instantiate(f as PyType);
      const result = (init.plain & 8) !== 0 ? init.compiled(made, a, b) : call3(init, made, a, b);
      if (result !== None) throw initResultError(result);
      return made;
    }
  }
  const method = callMethodOf(f);
  return method === undefined ? call(f, [a, b]) : call3(method, f, a, b);
}

/** `f(a, b, c)`. */
export function call3(f: PyObject, a: PyObject, b: PyObject, c: PyObject): PyObject {
  const { plain } = f;
  if ((plain & 8) !== 0) return (f as PyFunction).compiled(a, b, c);
  if (plain === Plain.Builtin) {
    const { plainWithSelf, self, compiled } = f as PyBuiltinFunction;
    if ((plainWithSelf & 8) !== 0) return compiled(self, a, b, c);
  } else if (plain === Plain.Method) {
    const { func, self } = f as PyMethod;
    return call(func, [self, a, b, c]);
  } else if (plain === Plain.Class) {
    const init = plainInitializer(f as PyType);
    if (init !== undefined && init !== null) {
      const made = instantiate(f as PyType);
      const result = (init.plain & 16) !== 0 ? init.compiled(made, a, b, c) : call(init, [made, a, b, c]);
      if (result !== None) throw initResultError(result);
      return made;
    }
  }
  const method = callMethodOf(f);
  return method === undefined ? call(f, [a, b, c]) : call(method, [f, a, b, c]);
}

/** What a call raises whose `__init__` has given `result`. */
export function initResultError(result: PyObject): PyObject {
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
  if (descriptor instanceof PyMethodDescriptor && o.type.isSubtype(descriptor.owner)) {
    const { plain, compiled } = descriptor.hostMethod;
    if ((plain & plainBit(args.length + 1)) !== 0) return compiled(o, ...args);
  }
  const method = descriptor === undefined ? undefined : lookupSpecial(o, name);
  return method === undefined ? undefined : call(method, args);
}

/** Calls `f` with positional and keyword arguments given apart. */
export function callWithMap(f: PyObject, args: readonly PyObject[], keywords: ReadonlyMap<string, PyObject>): PyObject {
  return keywords.size === 0 ? call(f, [...args]) : call(f, [...args, ...keywords.values()], [...keywords.keys()]);
}
