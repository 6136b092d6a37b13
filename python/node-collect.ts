import { setFlagsFromString } from 'node:v8';
import { createContext, runInNewContext, Script, type Context } from 'node:vm';

let gc: (() => void) | undefined;
let context: Context | undefined;
let script: Script | undefined;

/**
 * Ends what the engine keeps alive for the running job: what WeakRefs were made for or asked for. Running a script in a context
 * with a microtask queue of its own empties that list when the queue has been worked off.
 */
export function endKeeping(): void {
  context ??= createContext({}, { microtaskMode: 'afterEvaluate' });
  script ??= new Script('Promise.resolve().then(() => {})');
  script.runInContext(context);
}

/** A collection of the whole heap, within the running job: afterwards `deref()` of the dead gives undefined at once. */
export function collect(): void {
  if (gc === undefined) {
    setFlagsFromString('--expose-gc');
    gc = runInNewContext('gc') as () => void;
  }
  endKeeping();
  gc();
}
