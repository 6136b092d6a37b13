import { exceptionTypes } from '../builtins/exception/hierarchy.js';
import type { PyObject } from '../kernel/object.js';
import { currentRuntime } from '../kernel/runtime.js';
import { lineOf, PyCode } from '../objects/code.js';
import { PyBaseException } from '../objects/exception.js';
import { makeInt } from '../objects/int.js';
import { None } from '../objects/singletons.js';
import { intern, makeStr } from '../objects/str.js';
import { findattr, isException } from '../operations/attribute.js';
import { call1, callMethod } from '../operations/call.js';
import { importModule, moduleState } from '../operations/modules.js';
import { writeUnraisable } from '../operations/unraisable.js';
import { setWarner, type WarningPlace } from '../operations/warnings.js';
import { writeError } from './io/standard-streams.js';

/** The runtime's own warnings go the way of the module `warnings`, which is written in Python. Without a library there are none. */

/** None once it is gone: nothing is imported when the program has ended. Source: CPython Python/_warnings.c: get_warnings_attr. */
function warningsModule(): PyObject | undefined {
  const { isFinalizing, modules } = moduleState();
  if (isFinalizing) return modules.getStr(intern('warnings')) ?? None;
  try {
    return importModule('warnings');
  } catch (error) {
    if (isException(error, 'ImportError')) return undefined;
    throw error;
  }
}

/** Where the program is. Source: CPython Python/_warnings.c: setup_context. */
function runningPlace(): WarningPlace {
  const { depth, frames, lines } = currentRuntime();
  const code = frames[depth]?.code;
  return code instanceof PyCode
    ? { filename: code.facts.filename, line: lineOf(code, lines[depth]!) }
    : { filename: '<sys>', line: 0 };
}

/** By the function of the module, if that is there; what it raises is reported. */
function tellUnawaited(coroutine: PyObject): boolean {
  const module = warningsModule();
  const tell = module === undefined ? undefined : findattr(module, '_warn_unawaited_coroutine');
  if (tell === undefined) return false;
  try {
    call1(tell, coroutine);
    return true;
  } catch (error) {
    if (!(error instanceof PyBaseException)) throw error;
    writeUnraisable(error, coroutine);
    return isException(error, 'RuntimeWarning');
  }
}

/** Connects `warn` of the runtime with `warnings`. */
export function installWarner(): void {
  setWarner((category, message, place) => {
    const module = warningsModule();
    const type = exceptionTypes.get(category)!;
    if (module === undefined) return;
    if (module === None) {
      const { filename, line } = place ?? runningPlace();
      return writeError(`${filename}:${line}: ${category}: ${message}\n`, findattr(importModule('sys'), 'stderr'));
    }
    if (place === undefined) callMethod(module, 'warn', makeStr(message), type);
    else callMethod(module, 'warn_explicit', makeStr(message), type, makeStr(place.filename), makeInt(place.line));
  }, tellUnawaited);
}
