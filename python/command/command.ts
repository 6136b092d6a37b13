import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { PyObject} from '../../runtime/index.js';
import {
  findattr, handleUncaught, isException, None, PyBaseException, PyInt, runExitFunctions, strString, type Host,
} from '../../runtime/index.js';
import { installFrontEnd } from '../execution/front-end.js';
import { prepareMain, runFile, runMain, runModule } from '../execution/main-module.js';
import { files } from '../host.js';
import { foreign, hostErrorOf } from '../support/frames.js';
import { parseArguments, USAGE, UsageError } from './options.js';
import { repl } from './repl.js';

/** The version of this package. */
const VERSION = '0.1.0';

/** Runs the command `dunder` with these arguments; gives the exit status. */
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
  if (options.lifetime === 'counted') {
    host.write('stderr', 'dunder: counted lifetime is not built yet\n');
    return 2;
  }
  installFrontEnd();
  const stdlib = options.stdlib ?? process.env['DUNDER_STDLIB'];
  const search = (first: string) => [first, files().library, ...(stdlib === undefined || stdlib === '' ? [] : [resolve(stdlib)])];
  const { target } = options;
  return finish(host, () => {
    switch (options.action) {
      case 'code':
        runMain(prepareMain(['-c', ...options.rest], search('')), target, '<string>');
        return;
      case 'module':
        runModule(prepareMain(['-m', ...options.rest], search(process.cwd())), target);
        return;
      case 'stdin':
        runMain(prepareMain([options.rest.length > 0 || target === '-' ? '-' : '', ...options.rest], search('')), readFileSync(0, 'utf8'), '<stdin>');
        return;
      case 'repl':
        repl(prepareMain([''], search('')), host);
        return;
      default: {
        const main = prepareMain([target, ...options.rest], search(dirname(resolve(target))));
        if (!runFile(main, target)) throw new UnreadableFile(target);
      }
    }
  });
}

class UnreadableFile extends Error {}

/** Runs the program; what it raises decides the exit status. Source: CPython Python/pythonrun.c: _Py_HandleSystemExit. */
function finish(host: Host, body: () => void): number {
  let status = 0;
  try {
    body();
  } catch (error) {
    if (error instanceof UnreadableFile) {
      host.write('stderr', `dunder: can't open file '${resolve(error.message)}': [Errno 2] No such file or directory\n`);
      return 2;
    }
    status = report(host, error);
  }
  try {
    runExitFunctions();
    host.flush('stdout');
  } catch (error) {
    status = report(host, error);
  }
  host.flush('stderr');
  return status;
}

/** Reports an exception that nobody has caught; gives the exit status. */
export function report(host: Host, error: unknown): number {
  const exception = error instanceof PyBaseException ? error : foreign(error);
  host.flush('stdout');
  if (isException(exception, 'SystemExit')) return exitStatus(host, exception);
  handleUncaught(exception);
  const cause = hostErrorOf(exception);
  if (cause !== undefined && process.env['DUNDER_DEBUG']) host.write('stderr', `${cause.stack}\n`);
  return isException(exception, 'KeyboardInterrupt') ? 130 : 1;
}

function exitStatus(host: Host, exception: PyObject): number {
  const code = findattr(exception, 'code') ?? None;
  if (code === None) return 0;
  if (code instanceof PyInt) return Number(BigInt.asUintN(8, BigInt(code.value)));
  host.write('stderr', `${strString(code)}\n`);
  return 1;
}

