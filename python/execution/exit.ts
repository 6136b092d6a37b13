import {
  currentRuntime,
  findattr,
  handleUncaught,
  Interrupted,
  isException,
  None,
  PyBaseException,
  PyInt,
  raise,
  strString,
  type Activation,
  type Host,
  type PyObject,
  type Runtime,
} from '../../runtime/index.js';
import { foreign, hostErrorOf, unwind } from '../support/frames.js';

/** The end of a program: what is printed of an exception nobody caught, and the exit status. */

/** Set to see the JavaScript stack behind a SystemError. */
let showsHostErrors = false;

/** Shows, for those who look for faults in this package, the JavaScript stack behind a SystemError. */
export function showHostErrors(): void {
  showsHostErrors = true;
}

/** Runs a program; gives its exit status. Source: CPython Python/pythonrun.c: handle_system_exit. */
export function finish(host: Host, body: () => void): number {
  let status = 0;
  try {
    if (host.interruptible === undefined) body();
    else host.interruptible(body);
  } catch (error) {
    status = report(host, error);
  }
  currentRuntime().close();
  try {
    host.flush('stdout');
  } catch (error) {
    status = report(host, error);
  }
  host.flush('stderr');
  return status;
}

/** Reports an exception that nobody has caught; gives the exit status. */
export function report(host: Host, error: unknown): number {
  const exception =
    error instanceof PyBaseException
      ? error
      : error instanceof Interrupted
        ? keyboardInterrupt(currentRuntime())
        : foreign(error);
  host.flush('stdout');
  if (isException(exception, 'SystemExit')) return exitStatus(host, exception);
  handleUncaught(exception);
  const cause = hostErrorOf(exception);
  if (cause !== undefined && showsHostErrors) host.write('stderr', `${cause.stack}\n`);
  return isException(exception, 'KeyboardInterrupt') ? 130 : 1;
}

/** The KeyboardInterrupt of a program that was broken off: its frames are still as they were. */
function keyboardInterrupt(runtime: Runtime): PyBaseException {
  let exception = raise('KeyboardInterrupt') as PyBaseException;
  while (runtime.depth > 0) exception = unwind(runtime, exception, runtime.depth, runtime.frames[runtime.depth] as Activation);
  return exception;
}

function exitStatus(host: Host, exception: PyObject): number {
  const code = findattr(exception, 'code') ?? None;
  if (code === None) return 0;
  if (code instanceof PyInt) return Number(BigInt.asUintN(8, BigInt(code.value)));
  host.write('stderr', `${strString(code)}\n`);
  return 1;
}
