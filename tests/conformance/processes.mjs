// Loaded before the command by scripts/conformance.mjs: gives the test files, and nothing else, a way to start interpreters
// of their own (standin/test/support/script_helper.py). Programs that dunder runs cannot start processes.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { listOf, makeBytes, makeInt, makeTuple, registerModule, strString } from '../../dist/index.js';
import { temporaryFolder } from './files.mjs';

const command = fileURLToPath(new URL('../../dist/command.js', import.meta.url));
const args = process.argv.slice(2);
/** What stands before the script: the lifetime and where modules are found. */
const options = args.slice(
  0,
  args.findIndex((arg) => !arg.startsWith('--')),
);

registerModule({
  name: '_processes',
  functions: {
    run: [
      '(args, /)',
      (args) => {
        const argv = [...process.execArgv, command, ...options, ...listOf(args).map(strString)];
        const { status, stdout, stderr } = spawnSync(process.execPath, argv, { cwd: temporaryFolder(), timeout: 60_000 });
        return makeTuple([makeInt(status ?? -1), makeBytes(new Uint8Array(stdout)), makeBytes(new Uint8Array(stderr))]);
      },
      'Run dunder with these arguments in the folder of files.mjs: its exit status, standard output and standard error.',
    ],
  },
});
