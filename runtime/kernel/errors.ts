import type { PyObject } from './object.js';

/** Makes the exception object of a builtin exception class; installed by the exceptions builtins at bootstrap. */
export type ExceptionFactory = (name: string, args: readonly (PyObject | string)[]) => PyObject;

let factory: ExceptionFactory = (name, args) => {
  throw new Error(`${name} raised before bootstrap: ${args.join(', ')}`);
};

/** Installs the maker of exception objects. Called once, by the bootstrap. */
export function setExceptionFactory(make: ExceptionFactory): void {
  factory = make;
}

/**
 * A new exception of the builtin class `name` (`'TypeError'`), with `args` as its arguments (JavaScript strings become `str`).
 * For `throw raise('TypeError', "...")`: exception classes are resolved by name at throw time so that no module of the
 * runtime needs to import them.
 */
export function raise(name: string, ...args: (PyObject | string)[]): PyObject {
  return factory(name, args);
}

/** The error of what is nested too deep. */
export function recursionError(): PyObject {
  return raise('RecursionError', 'maximum recursion depth exceeded');
}

/** The recursion limit has been reached on entry to a frame, which counts already. */
export function tooDeep(runtime: { depth: number }): PyObject {
  runtime.depth--;
  return recursionError();
}
