import { nodeFiles, nodeHost } from '../../python/node.js';
import { runCommand } from '../../python/command/command.js';
import { setFileHost } from '../../python/host.js';
import { newRuntime } from '../lifetime.js';
import { withRuntime, type Host, type Lifetime } from '../../runtime/index.js';

/** Runs a program on Node's own host; gives what it printed, to both streams. */
export function output(program: string, lifetime: Lifetime = 'host'): string {
  let text = '';
  // A script's global object is not this test's.
  const { interruptible: _, ...node } = nodeHost();
  const host: Host = { ...node, write: (_stream, piece) => void (text += piece), flush: () => undefined };
  setFileHost(nodeFiles);
  withRuntime(newRuntime(host, lifetime), () => runCommand([`--lifetime=${lifetime}`, '-c', program], host));
  return text;
}
