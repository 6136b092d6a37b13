import {
  currentCounts,
  DEAD,
  moduleState,
  PyBaseException,
  reprString,
  Runtime,
  withRuntime,
  type Host,
  type PyObject,
} from '../../runtime/index.js';
import { compileSource, installFrontEnd, prepareMain, runCode, setFileHost } from '../../python/index.js';
import { files } from '../../python/host.js';
import { nodeFiles } from '../../python/node.js';

/** What went wrong with the counts of owners while a program ran. */
export interface Audit {
  /** Objects whose `refs` are not the number of places in which they are, each said in words. */
  readonly wrong: string[];
  /** What has died, and the collector has not found yet. */
  readonly dead: PyObject[];
  readonly stdout: string;
}

/** Calls `visit` for everything that the runtime itself holds: the pool of temporaries. */
function pooled(visit: (o: PyObject) => void): void {
  const { pool } = currentCounts();
  for (let i = 0; i < pool.top; i++) if (pool.items[i] !== undefined) visit(pool.items[i]!);
}

/**
 * Runs `setup` and then `program` under the `counted` lifetime and counts for every object that the program made how often the
 * pool and the `traverse` of all living objects show it: that is what its `refs` should be. Nothing is collected meanwhile.
 */
export function audit(setup: string, program: string): Audit {
  let stdout = '';
  const host: Host = {
    write: (stream, text) => void (stream === 'stdout' && (stdout += text)),
    flush: () => undefined,
    readLine: () => '',
    isInteractive: () => false,
  };
  setFileHost(nodeFiles);
  return withRuntime(new Runtime({ host, lifetime: 'counted' }), () => {
    const counts = currentCounts();
    counts.pool.limit = Infinity;
    installFrontEnd();
    const globals = prepareMain(['audit'], [files().library]).ownDict();
    runCode(compileSource(setup, '<setup>', 'exec'), globals);
    const [objects] = counts.generations;
    const first = objects.length;
    try {
      runCode(compileSource(program, '<program>', 'exec'), globals);
    } catch (error) {
      // A Python exception is no Error, and Jest would print all that hangs on it.
      throw error instanceof PyBaseException ? new Error(`the program raised ${reprString(error)}`) : error;
    }

    const places = new Map<PyObject, string[]>();
    const note = (owner: string) => (o: PyObject) => {
      const known = places.get(o);
      if (known === undefined) places.set(o, [owner]);
      else known.push(owner);
    };
    const inPool: PyObject[] = [];
    pooled((o) => void inPool.push(o));
    inPool.forEach(note('the pool'));
    note('the runtime')(moduleState().modules);
    for (const o of new Set([...objects, ...inPool])) if (o !== undefined && o.refs > 0) o.traverse(note(o.type.name));
    const wrong = objects.slice(first).flatMap((o) => {
      if (o === undefined) return [];
      const owners = places.get(o) ?? [];
      if (o.refs === (owners.length === 0 ? DEAD : owners.length)) return [];
      return [`${o.type.name}: refs ${o.refs === DEAD ? 'dead' : o.refs}, in ${owners.length} places (${owners.join(', ')})`];
    });
    const dead = objects.slice(first).filter((o) => o?.refs === DEAD) as PyObject[];
    return { wrong, dead, stdout };
  });
}
