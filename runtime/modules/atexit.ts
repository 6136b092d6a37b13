import { eq } from '../generated/operations.js';
import { raise } from '../kernel/errors.js';
import type { PyObject } from '../kernel/object.js';
import { drain } from '../kernel/death.js';
import { currentCounts, disown, own } from '../kernel/ownership.js';
import { currentRuntime } from '../kernel/runtime.js';
import type { ModuleSpec } from '../kernel/spec.js';
import { PyBaseException } from '../objects/exception.js';
import { makeInt } from '../objects/int.js';
import { None } from '../objects/singletons.js';
import { isTrue } from '../objects/truth.js';
import { callWithMap } from '../operations/call.js';
import { reprString } from '../operations/convert.js';
import { writeUnraisable } from '../operations/unraisable.js';

/** atexit: what is called when the program ends. Source: CPython Modules/atexitmodule.c. */

interface ExitFunction {
  f: PyObject;
  args: PyObject[];
  keywords: Map<string, PyObject>;
}

const makeState = (): { functions: ExitFunction[] } => ({ functions: [] });

function state(): { functions: ExitFunction[] } {
  return currentRuntime().state(makeState);
}

function release({ f, args, keywords }: ExitFunction): void {
  for (const one of [f, ...args, ...keywords.values()]) disown(one);
}

/** Calls the registered functions, the last one first; what they raise is reported. Those that they register are not called. */
export function runExitFunctions(): void {
  const kept = state();
  const height = currentCounts().pool.top;
  for (const entry of [...kept.functions].reverse()) {
    if (!kept.functions.includes(entry)) continue;
    try {
      callWithMap(entry.f, entry.args, entry.keywords);
    } catch (error) {
      if (!(error instanceof PyBaseException)) throw error;
      writeUnraisable(error, undefined, `Exception ignored in atexit callback ${reprString(entry.f)}`);
    }
    drain(height);
  }
  for (let entry = kept.functions.pop(); entry !== undefined; entry = kept.functions.pop()) {
    release(entry);
    drain(height);
  }
}

export const atexitModule: ModuleSpec = {
  name: 'atexit',
  doc: 'allow programmer to define multiple exit functions to be executed\nupon normal program termination.',
  functions: {
    register: [
      '(*args, **kwargs)',
      ([f, ...args]: PyObject[], keywords: Map<string, PyObject>) => {
        if (f === undefined) throw raise('TypeError', 'register() takes at least 1 argument (0 given)');
        if (f.type.call === undefined) throw raise('TypeError', 'the first argument must be callable');
        for (const one of [f, ...args, ...keywords.values()]) own(one);
        state().functions.push({ f, args, keywords });
        return f;
      },
      'Register a function to be executed upon normal program termination',
    ],
    unregister: [
      '(func, /)',
      (f: PyObject) => {
        const kept = state();
        const gone = kept.functions.filter((entry) => entry.f === f || isTrue(eq(f, entry.f)));
        kept.functions = kept.functions.filter((entry) => !gone.includes(entry));
        gone.forEach(release);
        return None;
      },
      'Unregister an exit function which was previously registered.',
    ],
    _clear: [
      '()',
      () => {
        state().functions.splice(0).forEach(release);
        return None;
      },
      'Clear the list of previously registered exit functions.',
    ],
    _run_exitfuncs: [
      '()',
      () => {
        runExitFunctions();
        return None;
      },
      'Run all registered exit functions.',
    ],
    _ncallbacks: ['()', () => makeInt(state().functions.length), 'Return the number of registered exit functions.'],
  },
};
