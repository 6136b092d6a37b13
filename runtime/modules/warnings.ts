import { exceptionTypes } from '../builtins/exception/hierarchy.js';
import type { PyObject } from '../kernel/object.js';
import { makeInt } from '../objects/int.js';
import { makeStr } from '../objects/str.js';
import { isException } from '../operations/attribute.js';
import { callMethod } from '../operations/call.js';
import { importModule } from '../operations/modules.js';
import { setWarner } from '../operations/warnings.js';

/** The runtime's own warnings go the way of the module `warnings`, which is written in Python. Without a library there are none. */

function warningsModule(): PyObject | undefined {
  try {
    return importModule('warnings');
  } catch (error) {
    if (isException(error, 'ImportError')) return undefined;
    throw error;
  }
}

/** Connects `warn` of the runtime with `warnings`. */
export function installWarner(): void {
  setWarner((category, message, place) => {
    const module = warningsModule();
    const type = exceptionTypes.get(category)!;
    if (module === undefined) return;
    if (place === undefined) callMethod(module, 'warn', makeStr(message), type);
    else callMethod(module, 'warn_explicit', makeStr(message), type, makeStr(place.filename), makeInt(place.line));
  });
}
