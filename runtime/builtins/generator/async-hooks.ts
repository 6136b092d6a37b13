import { own } from '../../kernel/ownership.js';
import type { PyObject } from '../../kernel/object.js';
import { currentRuntime } from '../../kernel/runtime.js';
import type { PyAsyncGenerator } from '../../objects/generator.js';
import { call1 } from '../../operations/call.js';

/** What event loops have called for async generators: of each when it is first asked for a value, and instead of closing it when it dies. */
export interface AsyncHooks {
  firstiter: PyObject | undefined;
  finalizer: PyObject | undefined;
}

const makeHooks = (): AsyncHooks => ({ firstiter: undefined, finalizer: undefined });

/** The hooks of the current runtime. */
export function asyncHooks(): AsyncHooks {
  return currentRuntime().state(makeHooks);
}

/** A value is asked for. Source: CPython Objects/genobject.c: async_gen_init_hooks. */
export function beginAsking(generator: PyAsyncGenerator): void {
  if (generator.isHooked) return;
  generator.isHooked = true;
  const { firstiter, finalizer } = asyncHooks();
  if (finalizer !== undefined) generator.finalizer = own(finalizer);
  if (firstiter !== undefined) call1(firstiter, generator);
}
