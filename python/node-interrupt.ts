import { createContext, Script } from 'node:vm';
import { Interrupted } from '../runtime/index.js';

/**
 * Runs `body` so that Ctrl-C ends it at once, also in a loop that never gives way: Node watches for SIGINT on a thread of its
 * own while a script with `breakOnSigint` runs, and breaks it off. It costs the program nothing.
 *
 * The script runs it as a microtask, in a context of its own so that this is done before it returns: outside of one V8 makes a
 * message for each JavaScript exception, with its place, which takes longer than all else of the throw.
 *
 * DIFFERS: CPython raises KeyboardInterrupt in the program, which may catch it; here the program is over, and what is seen of it
 * is the traceback, the flushed output and the status.
 */
export function interruptible(body: () => void): void {
  let failure: { error: unknown } | undefined;
  const run = () => {
    try {
      body();
    } catch (error) {
      failure = { error };
    }
  };
  const context = createContext({ run }, { microtaskMode: 'afterEvaluate' });
  try {
    new Script('Promise.resolve().then(() => run())').runInContext(context, { breakOnSigint: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException | undefined)?.code === 'ERR_SCRIPT_EXECUTION_INTERRUPTED') throw new Interrupted();
    throw error;
  }
  if (failure !== undefined) throw failure.error;
}
