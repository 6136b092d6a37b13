import { raise } from '../kernel/errors.js';
import { refuseKeywords } from '../kernel/keyword-errors.js';
import type { PyObject } from '../kernel/object.js';
import type { PyType } from '../kernel/type.js';

/** Checks a call without keywords. CPython Python/getargs.c: PyArg_UnpackTuple, _PyArg_NoKeywords. */
export function checkArgumentCount(
  name: string,
  args: readonly PyObject[],
  kwnames: readonly string[] | null,
  min: number,
  max: number,
): void {
  refuseKeywords(name, kwnames);
  const given = args.length;
  if (given >= min && given <= max) return;
  const bound = given < min ? min : max;
  const degree = min === max ? '' : given < min ? 'at least ' : 'at most ';
  throw raise('TypeError', `${name} expected ${degree}${bound} argument${bound === 1 ? '' : 's'}, got ${given}`);
}

/**
 * The positional arguments of a class that takes no others. Keywords are for subclasses that have the other slot, `__init__` or
 * `__new__`, of their own. Source: CPython Objects/clinic: list___init__, tuple_new.
 */
export function positional(
  cls: PyType,
  builtin: PyType,
  args: readonly PyObject[],
  kwnames: readonly string[] | null,
  min: number,
  max: number,
  other: 'init' | 'new' = 'init',
): readonly PyObject[] {
  const name = builtin.qualname;
  if (kwnames === null || kwnames.length === 0) {
    checkArgumentCount(name, args, null, min, max);
    return args;
  }
  if (cls[other] === builtin[other]) throw raise('TypeError', `${name}() takes no keyword arguments`);
  const given = args.slice(0, args.length - kwnames.length);
  checkArgumentCount(name, given, null, min, max);
  return given;
}
