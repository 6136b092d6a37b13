// Loaded before the command by scripts/conformance.mjs: gives the test files, and nothing else, a way to start an interpreter of
// their own (standin/test/support/script_helper.py). Programs that dunder runs cannot start processes.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { listOf, makeBytes, makeInt, makeTuple, registerModule, strString } from '../../dist/index.js';

const command = fileURLToPath(new URL('../../dist/command.js', import.meta.url));
const options = process.argv.slice(2).filter((arg) => arg.startsWith('--'));

registerModule({
  name: '_processes',
  functions: {
    run: [
      '(args, /)',
      (args) => {
        const argv = [...process.execArgv, command, ...options, ...listOf(args).map(strString)];
        const { status, stdout, stderr } = spawnSync(process.execPath, argv, { timeout: 60_000 });
        return makeTuple([makeInt(status ?? -1), makeBytes(new Uint8Array(stdout)), makeBytes(new Uint8Array(stderr))]);
      },
      'Run dunder with these arguments: its exit status, standard output and standard error.',
    ],
  },
});
