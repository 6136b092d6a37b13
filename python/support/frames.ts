import type { PyObject } from '../../runtime/index.js';
import {
  catchIn,
  currentCounts,
  disown,
  enterCaught,
  enterFrame,
  forgetShown,
  leaveFrameBy,
  localsOfRun,
  makeDict,
  intern,
  leaveFrame,
  noteCaught,
  own,
  PyBaseException,
  PyTraceback,
  raise,
  recursionError,
  rescue,
  Run,
  runOf,
  type Activation,
  type PyCode,
  type PyDict,
  type Runtime,
  type Variables,
} from '../../runtime/index.js';

/** Frames, and what happens to exceptions at their borders. */

/** What all runs of some code share. `misses`: so often in a row what it tries first has failed (python/compiler/trial.ts). */
export function makeActivation(code: PyCode, globals: PyDict): Activation & { misses: number } {
  return { code, globals, misses: 0 };
}

/** An activation of one run, through which its variables can be seen. */
export function exposed(
  activation: Activation,
  locals: PyObject | (() => PyDict),
  assign?: (name: string, value: PyObject) => boolean,
  hidden?: () => PyDict,
): Activation {
  return new Run(activation.code, activation.globals, locals, assign, hidden);
}

/** Names and values of variables in turn; unbound: undefined. */
type Pairs = readonly (string | PyObject | undefined)[];

/** The dict of the variables that are bound; if there are any, `others` come behind them. */
export function localsOf(pairs: Pairs, others: Pairs = []): PyDict {
  const dict = makeDict();
  bindAll(dict, pairs);
  if (dict.size > 0) bindAll(dict, others);
  return dict;
}

function bindAll(dict: PyDict, pairs: Pairs): void {
  for (let i = 0; i < pairs.length; i += 2) {
    const value = pairs[i + 1];
    if (value !== undefined) dict.set(intern(pairs[i] as string), value as PyObject);
  }
}

/** The locals of the running frame (`locals()`). */
export function frameLocals(activation: Activation): PyObject {
  const { locals } = activation;
  if (locals === undefined) return activation.code.facts.flags & 2 ? makeDict() : activation.globals;
  if (typeof locals === 'function') return localsOfRun(activation as Run);
  const hidden = (activation as Run).hidden?.();
  return hidden === undefined || hidden.size === 0 ? locals : hidden;
}

const hostErrors = new WeakMap<PyObject, Error>();

/** The JavaScript error behind a SystemError, for those who look for the fault in us. */
export function hostErrorOf(error: PyObject): Error | undefined {
  return hostErrors.get(error);
}

/** More than the host has room for. */
const TOO_LARGE = /^(Invalid (string|(typed )?array) length|Array buffer allocation failed|Maximum BigInt size exceeded)/;

/** A JavaScript error as the Python program sees it: an exhausted stack or memory, or a fault of ours. */
export function foreign(error: unknown): PyBaseException {
  if (error instanceof RangeError && /call stack/.test(error.message)) return recursionError() as PyBaseException;
  if (error instanceof RangeError && TOO_LARGE.test(error.message)) return raise('MemoryError') as PyBaseException;
  const made = raise('SystemError', error instanceof Error ? `${error.name}: ${error.message}` : 'unknown error of the host');
  if (error instanceof Error) hostErrors.set(made, error);
  return made as PyBaseException;
}

function enter(runtime: Runtime, error: unknown, d: number, activation: Activation): PyBaseException {
  runtime.depth = d;
  const exception = error instanceof PyBaseException ? error : foreign(error);
  if (exception.isReraised) exception.isReraised = false;
  else enterFrame(exception, activation, d, runtime.lines[d]!);
  return exception;
}

/** An exception has reached a handler of frame `d`: enters the frame into its traceback. */
export function caught(runtime: Runtime, error: unknown, d: number, activation: Activation): PyBaseException {
  return enter(runtime, error, d, activation);
}

/** {@link caught} under the `counted` lifetime: of what the pool holds above the height only the exception remains. */
export function caughtOwned(runtime: Runtime, error: unknown, d: number, height: number, operation: number): PyBaseException {
  runtime.depth = d;
  const exception = error instanceof PyBaseException ? error : foreign(error);
  if (!exception.isReraised) catchIn(runtime, d, exception);
  else {
    exception.isReraised = false;
    const { entered } = exception;
    runOf(runtime, d);
    if (entered instanceof PyTraceback) noteCaught(runtime, d, entered);
  }
  return rescue(height, exception, operation);
}

/** {@link caughtOwned} in a frame that may be suspended before the exception dies, and then have another number. */
export function caughtForLong(runtime: Runtime, error: unknown, d: number, height: number, operation: number): PyBaseException {
  const exception = caughtOwned(runtime, error, d, height, operation);
  if (exception.caughtIn !== 0) enterCaught(exception);
  return exception;
}

/** The end of a handler in the frame that has caught the exception: if this lives on, its traceback is made as long as the frame is there. */
export function leaveHandler(exception: PyBaseException): void {
  if (exception.caughtIn !== 0 && exception.refs > 1) enterCaught(exception);
}

/**
 * {@link unwind} under the `counted` lifetime: what the frame's variables hold lives on with the traceback, as in CPython, where the
 * frame object does.
 */
export function unwindOwned(
  runtime: Runtime,
  error: unknown,
  d: number,
  height: number,
  operation: number,
  ...variables: Variables
): PyBaseException {
  const exception = enter(runtime, error, d, runtime.frames[d] as Activation);
  forgetShown(runtime, d);
  if (!leaveFrameBy(exception.traceback, runtime, d, variables))
    for (const value of variables) if (value !== undefined) disown(value);
  rescue(height, exception, operation);
  runtime.depth = d - 1;
  return exception;
}

/** Under the `counted` lifetime: the frame `d`, which may have been shown, has come to its end: its variables let go, unless it lives on. */
export function leave(runtime: Runtime, d: number, height: number, ...variables: Variables): void {
  forgetShown(runtime, d);
  if (leaveFrame(runtime, d, height, variables)) return;
  for (const value of variables) if (value !== undefined && value.refs > 0 && --value.refs === 0) value.dieAbove(height);
}

/**
 * Under the `counted` lifetime: an exception leaves something inside of frame `d` that has variables of its own. What it has `made` so far stands
 * below the iterators on CPython's stack.
 */
export function abandoned(
  runtime: Runtime,
  error: unknown,
  d: number,
  height: number,
  operation: number,
  made: PyObject,
  variables: readonly (PyObject | undefined)[],
): PyBaseException {
  runtime.depth = d;
  own(made);
  const exception = rescue(height, error instanceof PyBaseException ? error : foreign(error), operation);
  const { pool } = currentCounts();
  const base = pool.top;
  for (const value of [made, ...variables]) {
    if (value !== undefined) disown(value);
    pool.drain(base);
  }
  return exception;
}

/** An exception leaves frame `d`. */
export function unwind(runtime: Runtime, error: unknown, d: number, activation: Activation): PyBaseException {
  const exception = enter(runtime, error, d, activation);
  runtime.depth = d - 1;
  return exception;
}
