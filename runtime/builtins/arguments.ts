import { raise } from '../kernel/errors.js';
import type { PyObject } from '../kernel/object.js';

/** Checks a call without keywords. CPython Python/getargs.c: PyArg_UnpackTuple, _PyArg_NoKeywords. */
export function checkArgumentCount(
  name: string,
  args: readonly PyObject[],
  kwnames: readonly string[] | null,
  min: number,
  max: number,
): void {
  if (kwnames !== null && kwnames.length > 0) throw raise('TypeError', `${name}() takes no keyword arguments`);
  const given = args.length;
  if (given >= min && given <= max) return;
  const bound = given < min ? min : max;
  const degree = min === max ? '' : given < min ? 'at least ' : 'at most ';
  throw raise('TypeError', `${name} expected ${degree}${bound} argument${bound === 1 ? '' : 's'}, got ${given}`);
}
