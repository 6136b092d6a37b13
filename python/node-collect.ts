import { setFlagsFromString } from 'node:v8';
import { createContext, runInContext, runInNewContext, type Context } from 'node:vm';

let gc: (() => void) | undefined;
let context: Context | undefined;

/**
 * A collection of the whole heap, within the running job.
 *
 * The engine keeps what a WeakRef was asked for alive until the job ends. Running a script in a context with a microtask queue of
 * its own empties that list when the queue has been worked off, so afterwards `deref()` of the dead gives undefined at once.
 */
export function collect(): void {
  if (gc === undefined) {
    setFlagsFromString('--expose-gc');
    gc = runInNewContext('gc') as () => void;
  }
  context ??= createContext({}, { microtaskMode: 'afterEvaluate' });
  runInContext('Promise.resolve().then(() => {})', context);
  gc();
}
