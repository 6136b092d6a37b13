import type { PyObject } from '../kernel/object.js';

/** Where a warning belongs, if not to the running line. */
export interface WarningPlace {
  readonly filename: string;
  readonly line: number;
}

/** Issues a warning: category by name, message. */
export type Warner = (category: string, message: string, place: WarningPlace | undefined) => void;

/** Says of a coroutine that nobody has awaited it, and where it was made. False: it could not be said. */
export type UnawaitedWarner = (coroutine: PyObject) => boolean;

let warner: Warner = () => {};
let unawaitedWarner: UnawaitedWarner = () => false;

/** Installs the issuers of warnings. Called once, by whoever implements `warnings`. */
export function setWarner(issue: Warner, tellUnawaited: UnawaitedWarner): void {
  warner = issue;
  unawaitedWarner = tellUnawaited;
}

/** Source: CPython Python/_warnings.c: _PyErr_WarnUnawaitedCoroutine. */
export function warnOfUnawaited(coroutine: PyObject, qualname: string): void {
  if (!unawaitedWarner(coroutine)) warn('RuntimeWarning', `coroutine '${qualname}' was never awaited`);
}

/** Issues a warning of the builtin class `category` at the running line (CPython's PyErr_WarnEx with stack level 1), or at `place`. */
export function warn(category: string, message: string, place?: WarningPlace): void {
  warner(category, message, place);
}
