import {
  makeStr,
  intern,
  rememberSource,
  Runtime,
  uncounted,
  withRuntime,
  type Host,
  type Lifetime,
  type PyCode,
} from '../../runtime/index.js';
import { files, setFileHost } from '../host.js';
import { support } from '../support/index.js';
import { finish } from './exit.js';
import { installFrontEnd } from './front-end.js';
import { prepareMain } from './main-module.js';

/** What `dunder compile` has put into a module of its own. */
export interface CompiledProgram {
  readonly filename: string;
  /** The Python source, for tracebacks. */
  readonly source: string;
  /** The lifetime for which it was compiled. */
  readonly lifetime: Lifetime;
  /** The compiled unit: gives its code object. */
  readonly unit: (support: object) => unknown;
}

/** Runs a program compiled by `dunder compile` as `__main__`; on Node its exit status becomes the process's. */
export async function runCompiled(program: CompiledProgram): Promise<number> {
  const isNode = typeof process !== 'undefined' && process.versions?.node !== undefined;
  const node = isNode ? await import('../node.js') : undefined;
  if (node !== undefined) setFileHost(node.nodeFiles);
  const { filename, source, lifetime } = program;
  const host: { host?: Host } = node === undefined ? {} : { host: node.nodeHost() };
  const runtime = new Runtime({ ...host, lifetime });
  const status = withRuntime(runtime, () =>
    finish(runtime.host, () => {
      installFrontEnd();
      const argv = isNode ? process.argv.slice(2) : [];
      const main = prepareMain([filename, ...argv], [files().dirname(files().absolute(filename)), files().library]);
      const dict = main.ownDict();
      dict.set(intern('__file__'), makeStr(filename));
      rememberSource(filename, source);
      const code = uncounted(() => program.unit(support) as PyCode);
      code.instantiate!(dict, [])(dict);
    }),
  );
  if (isNode) process.exitCode = status;
  return status;
}
