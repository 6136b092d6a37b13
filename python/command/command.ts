import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { Runtime, stress, withRuntime, type Host, type Lifetime } from '../../runtime/index.js';
import { quote } from '../compiler/javascript.js';
import { javaScriptOf } from '../execution/compile.js';
import { finish, showHostErrors } from '../execution/exit.js';
import { installFrontEnd } from '../execution/front-end.js';
import { NoSuchModule, prepareMain, runFile, runMain, runModule } from '../execution/main-module.js';
import { decodeSource, failureFor, parseSource } from '../execution/source.js';
import { files } from '../host.js';
import { parseArguments, USAGE, UsageError, type Options } from './options.js';
import { repl } from './repl.js';

/** The version of this package. */
const VERSION = '0.1.0';

/** Runs the command `dunder` with these arguments in a runtime of its own; gives the exit status. */
export function runCommand(args: readonly string[], host: Host): number {
  let options;
  try {
    options = parseArguments(args);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    host.write('stderr', `${error.message}\n`);
    return 2;
  }
  if (options.action === 'help') {
    host.write('stdout', USAGE);
    host.flush('stdout');
    return 0;
  }
  if (options.action === 'version') {
    host.write('stdout', `Python 3.13.0 (dunder ${VERSION})\n`);
    host.flush('stdout');
    return 0;
  }
  return withRuntime(new Runtime({ host, lifetime: options.lifetime }), () => run(options, host));
}

function run(options: Options, host: Host): number {
  if (process.env['DUNDER_STRESS'] && options.lifetime === 'counted') stress();
  installFrontEnd();
  const stdlib = options.stdlib ?? process.env['DUNDER_STDLIB'];
  const search = (first: string) => [first, files().library, ...(stdlib === undefined || stdlib === '' ? [] : [resolve(stdlib)])];
  const { target } = options;
  if (process.env['DUNDER_DEBUG']) showHostErrors();
  return guarded(host, () => {
    switch (options.action) {
      case 'code':
        runMain(prepareMain(['-c', ...options.rest], search('')), target, '<string>');
        return;
      case 'module':
        try {
          runModule(prepareMain(['-m', ...options.rest], search(process.cwd())), target);
        } catch (error) {
          throw error instanceof NoSuchModule ? new Refusal(`dunder: ${error.message}`, 1) : error;
        }
        return;
      case 'compile':
        compileFile(target, options.output!, options.lifetime);
        return;
      case 'stdin':
        runMain(
          prepareMain([options.rest.length > 0 || target === '-' ? '-' : '', ...options.rest], search('')),
          readFileSync(0, 'utf8'),
          '<stdin>',
        );
        return;
      case 'repl':
        repl(prepareMain([''], search('')), host);
        return;
      default: {
        const isFolder = files().isDirectory(target);
        const main = prepareMain([target, ...options.rest], search(isFolder ? target : dirname(resolve(target))));
        if (isFolder) {
          if (!runFile(main, join(target, '__main__.py')))
            throw new Refusal(`dunder: can't find '__main__' module in '${resolve(target)}'`, 1);
        } else if (!runFile(main, target)) throw new Refusal(cannotOpen(target), 2);
      }
    }
  });
}

/** What the command says itself, without a traceback. */
class Refusal extends Error {
  constructor(
    message: string,
    readonly status: number,
  ) {
    super(message);
  }
}

/** Runs the program; a refusal of the command's own ends it with its status. */
function guarded(host: Host, body: () => void): number {
  let refusal: Refusal | undefined;
  const status = finish(host, () => {
    try {
      body();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refusal = error;
    }
  });
  if (refusal === undefined) return status;
  host.write('stderr', `${refusal.message}\n`);
  return refusal.status;
}

/** `dunder compile`: the program as an ES module that imports this package. */
function compileFile(target: string, output: string, lifetime: Lifetime): void {
  const bytes = files().read(target);
  if (bytes === undefined) throw new Refusal(cannotOpen(target), 2);
  const filename = resolve(target);
  const source = decodeSource(bytes, filename);
  const text = javaScriptOf(parseSource(source, filename, 'exec'), {
    filename,
    counted: lifetime === 'counted',
    fail: failureFor(source, filename),
  });
  const program = `{\n  filename: ${quote(target)},\n  lifetime: ${quote(lifetime)},\n  source: ${quote(source)},\n  unit: ($) => {\n${text}\n  },\n}`;
  writeFileSync(
    output,
    `// Compiled from ${JSON.stringify(target)} by dunder ${VERSION}.\nimport { runCompiled } from 'dunder/python';\n\nawait runCompiled(${program});\n`,
  );
}

function cannotOpen(target: string): string {
  return `dunder: can't open file '${resolve(target)}': [Errno 2] No such file or directory`;
}
