import type { PyObject } from '../kernel/object.js';
import type { PyBaseException } from '../objects/exception.js';
import { enterRunning } from '../objects/frames.js';

/** Reports an exception: the object in which it came up, what was going on. */
export type UnraisableReporter = (error: PyBaseException, object: PyObject | undefined, message: string | undefined) => void;

let reporter: UnraisableReporter = () => undefined;

/** Installs the reporter. Called once, by whoever implements `sys.unraisablehook`. */
export function setUnraisableReporter(report: UnraisableReporter): void {
  reporter = report;
}

/** Reports an exception that nothing waits for (`__del__`, weakref callbacks, exit functions). CPython: PyErr_FormatUnraisable. */
export function writeUnraisable(error: PyBaseException, object: PyObject | undefined, message?: string): void {
  // What no Python code has raised has come up where the program is.
  if (error.traceback === undefined) enterRunning(error);
  reporter(error, object, message);
}
