// npm run check:built: runs the differential programs with the command as it is built, under both lifetimes, and compares what they print
// with CPython's recorded answers. The tests run from the sources; the build rewrites some of them (constants.mjs, own-names.mjs, inlined-counts.mjs).
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { commandArguments, isBuilt } from './command.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const programs = join(root, 'tests/differential/programs');
if (!isBuilt) {
  console.error('check:built: run `npm run build` first');
  process.exit(2);
}

const tasks = readdirSync(programs, { recursive: true })
  .filter((path) => path.endsWith('.py') && existsSync(join(programs, path.replace(/\.py$/, '.out'))))
  .sort()
  .flatMap((path) => {
    const isCountedOnly = readFileSync(join(programs, path), 'utf8').startsWith('# lifetime: counted\n');
    return (isCountedOnly ? ['counted'] : ['counted', 'host']).map((lifetime) => ({ path: join(programs, path), lifetime }));
  });

/** Runs a program; gives what is wrong with its answer, or undefined. */
function run({ path, lifetime }) {
  const expected = JSON.parse(readFileSync(path.replace(/\.py$/, '.out'), 'utf8'));
  return new Promise((resolve) => {
    const args = [...commandArguments, `--lifetime=${lifetime}`, `--stdlib=${programs}`, basename(path)];
    const child = spawn(process.execPath, args, { cwd: dirname(path), stdio: ['ignore', 'pipe', 'pipe'] });
    const output = { stdout: [], stderr: [] };
    for (const name of ['stdout', 'stderr']) child[name].on('data', (data) => output[name].push(data));
    child.on('close', (status) => {
      const stdout = Buffer.concat(output.stdout).toString('utf8').replaceAll(programs, '<programs>');
      const stderr = Buffer.concat(output.stderr).toString('utf8');
      const isError = expected.error === null || stderr.trim().split('\n').pop() === expected.error;
      if (stdout === expected.stdout && status === expected.status && isError) return resolve(undefined);
      resolve(`status ${status}, expected ${expected.status} ${expected.error ?? ''}\n${stdout}${stderr}`);
    });
  });
}

let done = 0;
let failed = 0;
async function work() {
  for (let task = tasks.shift(); task !== undefined; task = tasks.shift()) {
    const wrong = await run(task);
    done++;
    if (wrong !== undefined) {
      failed++;
      console.log(`${relative(programs, task.path)} (${task.lifetime}): ${wrong}`);
    }
    if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${done} of ${done + tasks.length}`);
  }
}
await Promise.all(Array.from({ length: availableParallelism() }, work));
if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
console.log(`check:built: ${done} runs, ${failed} differ`);
process.exit(failed === 0 && done > 0 ? 0 : 1);
