import { raise } from '../../kernel/errors.js';
import type { PyObject } from '../../kernel/object.js';
import { PyType } from '../../kernel/type.js';
import { baseExceptionType, PyBaseException } from '../../objects/exception.js';
import { PyTuple } from '../../objects/sequence.js';
import { None } from '../../objects/singletons.js';
import { PyTraceback } from '../../objects/traceback.js';
import { call } from '../../operations/call.js';
import { reprString } from '../../operations/convert.js';
import { warn } from '../../operations/warnings.js';

/** `method` is called with a value besides the exception's type. */
export function warnOfValue(value: PyObject | undefined, method: string): void {
  if (value === undefined) return;
  warn('DeprecationWarning', `the (type, exc, tb) signature of ${method}() is deprecated, use the single-arg signature instead.`);
}

/** What `throw(type, value, traceback)` throws. Source: CPython Objects/genobject.c: gen_throw. */
export function argumentsToThrow(type: PyObject, value: PyObject | undefined, traceback: PyObject | undefined): PyBaseException {
  warnOfValue(value, 'throw');
  return exceptionToThrow(type, value, traceback);
}

/** The exception to be thrown, or the one that comes of making it. Source: CPython Objects/genobject.c: _gen_throw. */
export function exceptionToThrow(type: PyObject, value: PyObject | undefined, traceback: PyObject | undefined): PyBaseException {
  if (traceback !== undefined && traceback !== None && !(traceback instanceof PyTraceback))
    throw raise('TypeError', 'throw() third argument must be a traceback object');
  let error: PyBaseException;
  if (type instanceof PyType && type.isSubtype(baseExceptionType)) {
    error = normalized(type, value);
  } else if (type instanceof PyBaseException) {
    if (value !== undefined && value !== None) throw raise('TypeError', 'instance exception may not have a separate value');
    error = type;
  } else {
    throw raise('TypeError', `exceptions must be classes or instances deriving from BaseException, not ${type.type.name}`);
  }
  if (traceback !== undefined && traceback !== None) error.setTraceback(traceback);
  return error;
}

/** CPython Python/errors.c: _PyErr_NormalizeException: what goes wrong on the way is the exception then. */
function normalized(type: PyType, value: PyObject = None): PyBaseException {
  if (value.type.isSubtype(type)) return value as PyBaseException;
  try {
    const made = call(type, value === None ? [] : value instanceof PyTuple ? value.items.slice() : [value]);
    if (made instanceof PyBaseException) return made;
    throw raise(
      'TypeError',
      `calling ${reprString(type)} should have returned an instance of BaseException, not ${made.type.name}`,
    );
  } catch (error) {
    if (error instanceof PyBaseException) return error;
    throw error;
  }
}
