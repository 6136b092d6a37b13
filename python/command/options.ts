/** The command line of `dunder`. */
export interface Options {
  readonly action: 'file' | 'code' | 'module' | 'stdin' | 'repl' | 'version' | 'help' | 'compile';
  /** The file, the code, the module name. */
  readonly target: string;
  readonly rest: readonly string[];
  readonly lifetime: 'counted' | 'host';
  readonly stdlib: string | undefined;
  readonly output: string | undefined;
}

export class UsageError extends Error {}

export const USAGE = `usage: dunder [option] ... [-c cmd | -m mod | file | -] [arg] ...
       dunder [option] ... compile FILE.py -o OUT.mjs
Options:
-c cmd             run a program given as a string
-m mod             run a library module as a script
file               run a program from a file
-                  run a program from standard input
--lifetime=NAME    how long objects live: 'counted' (as in CPython; the default) or 'host' (the JavaScript
                   collector decides: faster)
--stdlib=DIR       a folder of Python modules that are not built in (CPython 3.13's Lib); also DUNDER_STDLIB
-V, --version      print the version
-h, --help         print this text
Without a program, an interactive session begins.
`;

/** Reads the arguments. UsageError for what makes no sense. */
export function parseArguments(args: readonly string[]): Options {
  let lifetime: 'counted' | 'host' = 'counted';
  let stdlib: string | undefined;
  const made = (action: Options['action'], target: string, rest: readonly string[], output?: string): Options => ({
    action,
    target,
    rest,
    lifetime,
    stdlib,
    output,
  });
  for (let i = 0; i < args.length; i++) {
    const arg = args[i]!;
    const next = () => {
      if (args[i + 1] === undefined) throw new UsageError(`Argument expected for the ${arg} option\n${USAGE}`);
      return args[++i]!;
    };
    if (arg === '-c') return made('code', next(), args.slice(i + 1));
    if (arg === '-m') return made('module', next(), args.slice(i + 1));
    if (arg === '-') return made('stdin', '-', args.slice(i + 1));
    if (arg === '-h' || arg === '--help') return made('help', '', []);
    if (arg === '-V' || arg === '--version') return made('version', '', []);
    if (arg === '--stdlib') stdlib = next();
    else if (arg.startsWith('--stdlib=')) stdlib = arg.slice(9);
    else if (arg === '--lifetime' || arg.startsWith('--lifetime=')) {
      const value = arg === '--lifetime' ? next() : arg.slice(11);
      if (value !== 'counted' && value !== 'host') throw new UsageError(`dunder: unknown lifetime '${value}'`);
      lifetime = value;
    } else if (arg === 'compile') {
      const [file, flag, out, ...more] = args.slice(i + 1);
      if (file === undefined || flag !== '-o' || out === undefined || more.length > 0) throw new UsageError(USAGE);
      return made('compile', file, [], out);
    } else if (arg.startsWith('-')) {
      throw new UsageError(`Unknown option: ${arg}\n${USAGE}`);
    } else {
      return made('file', arg, args.slice(i + 1));
    }
  }
  return made(process.stdin.isTTY ? 'repl' : 'stdin', '', []);
}
