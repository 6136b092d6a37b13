import { callMethod, importModule, makeBytes, operators, PyComplex, type PyObject } from '../../runtime/index.js';
import { ArgumentStores } from './argument-stores.js';
import * as calls from './calls.js';
import * as classes from './classes.js';
import * as contexts from './contexts.js';
import * as data from './data.js';
import * as exceptions from './exceptions.js';
import * as frames from './frames.js';
import * as functions from './functions.js';
import * as imports from './imports.js';
import * as misses from './misses.js';
import * as names from './names.js';
import * as operatorHelpers from './operators.js';
import * as patterns from './patterns.js';
import * as runtimeNames from './runtime-names.js';
import * as typeParams from './type-params.js';

/** The value of an expression statement in the REPL: `sys.displayhook(value)`. */
function displayHook(value: PyObject): void {
  callMethod(importModule('sys'), 'displayhook', value);
}

/** Everything that compiled code can name; the compiler's `helper(name)` refers to these. */
export const support = {
  ...operators,
  ...operatorHelpers,
  ...calls,
  ...classes,
  ...contexts,
  ...data,
  ...exceptions,
  ...frames,
  ...functions,
  ...imports,
  ...misses,
  ...names,
  ...patterns,
  ...typeParams,
  ...runtimeNames,
  ArgumentStores,
  displayHook,
  makeComplex: (real: number, imag: number) => new PyComplex(real, imag),
  makeBytes: (bytes: number[]) => makeBytes(Uint8Array.from(bytes)),
};
