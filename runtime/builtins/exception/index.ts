import { setExceptionFactory } from '../../kernel/errors.js';
import type { PyObject } from '../../kernel/object.js';
import type { TypeSpec } from '../../kernel/spec.js';
import type { PyType } from '../../kernel/type.js';
import type { PyBaseException } from '../../objects/exception.js';
import { makeStr } from '../../objects/str.js';
import { baseExceptionSpec, chainContext, initBase, newException } from './base-exception.js';
import { exceptionBases, exceptionTypes } from './hierarchy.js';
import { groupExtra } from './group.js';
import { exceptionExtras } from './members.js';

/** The specs of all builtin exception classes, bases first. */
export const exceptionSpecs: readonly TypeSpec[] = [
  baseExceptionSpec,
  ...[...exceptionTypes]
    .filter(([name]) => name !== 'BaseException')
    .map(([name, type]): TypeSpec => ({
      type,
      bases: exceptionBases(name)!,
      ...(name === 'BaseExceptionGroup' ? groupExtra : exceptionExtras[name]),
    })),
];

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
