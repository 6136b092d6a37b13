import { setExceptionFactory } from '../../kernel/errors.js';
import type { PyObject } from '../../kernel/object.js';
import type { TypeSpec } from '../../kernel/spec.js';
import type { PyType } from '../../kernel/type.js';
import type { PyBaseException } from '../../objects/exception.js';
import { makeStr } from '../../objects/str.js';
import { baseExceptionSpec, chainContext, initBase, newException } from './base-exception.js';
import { exceptionTypes, exceptionFacts } from './hierarchy.js';
import { groupExtra } from './group.js';
import { exceptionExtras } from './members.js';
import { baseExceptionType } from '../../objects/exception.js';

/** The specs of all builtin exception classes, bases first. */
export const exceptionSpecs: TypeSpec[] = [baseExceptionSpec];

for (const [name, type] of exceptionTypes) if (type !== baseExceptionType) exceptionSpecs.push(specOf(name, type));

/**
 * The spec of an exception class. Each has an `__init__` of its own, if only the one of its base; but a class of which some base has
 * members takes over the `__new__`. Source: CPython Objects/exceptions.c: SimpleExtendsException, MiddlingExtendsException.
 */
function specOf(name: string, type: PyType): TypeSpec {
  const { bases, doc } = exceptionFacts(name);
  const extra = name === 'BaseExceptionGroup' ? groupExtra : exceptionExtras[name];
  const { init, new: make } = exceptionSpecs.find((spec) => spec.type === bases[0])!.slots!;
  const isSimple = make === newException && extra?.slots?.init === undefined;
  return { type, bases, doc, ...extra, slots: { ...(isSimple ? { new: make, init } : { init }), ...extra?.slots } };
}

/** The builtin exception class of this name. */
export function exceptionType(name: string): PyType {
  const type = exceptionTypes.get(name);
  if (type === undefined) throw new Error(`no builtin exception ${name}`);
  return type;
}

/** Lets `raise(name, ...)` make exceptions. */
export function installExceptions(): void {
  setExceptionFactory((name, args) => {
    const type = exceptionType(name);
    const values: PyObject[] = [];
    for (const arg of args) values.push(typeof arg === 'string' ? makeStr(arg) : arg);
    const make = type.new!;
    const made = make(type, values, null);
    // The plain `__new__` has set all that the plain `__init__` sets.
    if (make !== newException || type.init !== initBase) type.init!(made, values, null);
    // What is made here is raised at once, so it gets the context of the place (CPython Python/errors.c: _PyErr_SetObject).
    chainContext(made as PyBaseException);
    return made;
  });
}
