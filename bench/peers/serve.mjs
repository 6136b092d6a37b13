// What the peers that run inside Node have in common: answer the tasks of bench/peers/start.mjs, one line each.
import { createInterface } from 'node:readline';

/**
 * @param load makes a module of Python source: gives a function that calls one of its functions by name
 *   `(source: string, name: string) => Promise<(f: string, ...args: number[]) => unknown>`
 */
export function serve(load) {
  const modules = new Map();
  createInterface({ input: process.stdin }).on('line', async (line) => {
    const [kind, key, source, n] = line.split('\t');
    try {
      if (!modules.has(key)) modules.set(key, await load(JSON.parse(source), `m${modules.size}`));
      const call = modules.get(key);
      const start = performance.now();
      if (kind === 'operation') call('bench', Number(n));
      else call('main');
      console.log((performance.now() - start) / 1000);
    } catch (error) {
      modules.set(key, () => {
        throw error;
      });
      console.log(`failed: ${String(error.args ?? error).split('\n')[0]}`);
    }
  });
}
