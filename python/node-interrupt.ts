import { Script } from 'node:vm';
import { Interrupted } from '../runtime/index.js';

/** Where the script finds what it is to run: scripts take no arguments. */
const BODY = Symbol.for('dunder.interruptible');

/**
 * Runs `body` so that Ctrl-C ends it at once, also in a loop that never gives way: Node watches for SIGINT on a thread of its
 * own while a script with `breakOnSigint` runs, and breaks it off. It costs the program nothing.
 *
 * DIFFERS: CPython raises KeyboardInterrupt in the program, which may catch it; here the program is over, and what is seen of it
 * is the traceback, the flushed output and the status.
 */
export function interruptible(body: () => void): void {
  const host = globalThis as unknown as Record<symbol, unknown>;
  const outer = host[BODY];
  host[BODY] = body;
  try {
    new Script('globalThis[Symbol.for("dunder.interruptible")]()').runInThisContext({ breakOnSigint: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException | undefined)?.code === 'ERR_SCRIPT_EXECUTION_INTERRUPTED') throw new Interrupted();
    throw error;
  } finally {
    host[BODY] = outer;
  }
}
