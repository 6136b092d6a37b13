// Runs random programs about the lifetimes of objects in CPython and here, and compares what they print.
//
//   npm run lifetimes -- [--seeds=N] [--from=K] [--keep] [--lifetime=host]
//
// Under `host` (the default is `counted`) nothing is shown of deaths: what is compared is the order of evaluation and all that it gives.
// A program that differs is reduced and printed; --keep goes on to the next one. CPython is a python3.13 that is installed.
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { commandArguments, isBuilt } from './command.mjs';
import { findPython } from './find-python.mjs';
import { generate } from '../tests/lifetimes/random/generate.mjs';
import { smaller, textOf } from '../tests/lifetimes/random/source.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const runner = join(root, 'tests/lifetimes/random/run.py');

/** Programs for which one process each is started. */
const BATCH = 200;
/** A batch that takes longer is stopped: one of its programs does not end. */
const TIME_LIMIT_MS = 60_000;

const options = { seeds: 200, from: 1, keep: false, lifetime: 'counted' };
for (const arg of process.argv.slice(2)) {
  const number = /^--(seeds|from)=(\d+)$/.exec(arg);
  if (number !== null) options[number[1]] = Number(number[2]);
  else if (arg === '--keep') options.keep = true;
  else if (/^--lifetime=(counted|host)$/.test(arg)) options.lifetime = arg.slice('--lifetime='.length);
  else fail(`lifetimes: unknown option ${arg}`);
}

function fail(message) {
  console.error(message);
  process.exit(2);
}

if (!isBuilt) fail('lifetimes: run `npm run build` first');
const python = findPython() ?? fail('lifetimes: no python3.13 found');
const reference = {
  file: python.executable,
  args: ['-S', runner, options.lifetime],
  env: { ...process.env, PYTHONHASHSEED: '0' },
};
const ours = {
  file: process.execPath,
  args: [...commandArguments, `--lifetime=${options.lifetime}`, runner, options.lifetime],
  env: process.env,
};

/** What each of the programs printed; undefined from the one on which the process failed. */
function outputsOf({ file, args, env }, sources) {
  return new Promise((resolve) => {
    const child = spawn(file, args, { env, stdio: ['pipe', 'pipe', 'pipe'], timeout: TIME_LIMIT_MS });
    let output = '';
    let errors = '';
    child.stdout.on('data', (data) => (output += data));
    child.stderr.on('data', (data) => (errors += data));
    child.stdin.on('error', () => {});
    child.stdin.end(JSON.stringify(sources));
    child.on('close', () => {
      const lines = output.split('\n').slice(0, -1);
      resolve(
        sources.map((_, i) =>
          lines[i]?.startsWith('[')
            ? JSON.parse(lines[i])
            : i === lines.length
              ? [`the process ended: ${errors.trim().split('\n').pop()}`]
              : undefined,
        ),
      );
    });
  });
}

/** The outputs of both for each program; those that came after a failing one are run again. */
async function compare(sources) {
  const [expected, got] = await Promise.all([outputsOf(reference, sources), outputsOf(ours, sources)]);
  const pairs = sources.map((_, i) => [expected[i], got[i]]);
  const missing = pairs.findIndex(([a, b]) => a === undefined || b === undefined);
  if (missing < 0) return pairs;
  return [...pairs.slice(0, missing), ...(await compare(sources.slice(missing)))];
}

const differs = ([a, b]) => JSON.stringify(a) !== JSON.stringify(b);

/** A smaller program that still differs, as small as leaving out single statements can make it; says on stderr how far it is. */
async function reduce(seed, program) {
  for (;;) {
    process.stderr.write(`\rseed ${seed} differs, reduced to ${textOf(program).length} characters `);
    const candidates = [...smaller(program)];
    candidates.sort((a, b) => textOf(a).length - textOf(b).length);
    let found;
    for (let i = 0; i < candidates.length && found === undefined; i += BATCH) {
      const batch = candidates.slice(i, i + BATCH);
      const pairs = await compare(batch.map((c) => textOf(c)));
      const at = pairs.findIndex((pair) => differs(pair) && !pair[0].some((line) => line.startsWith('ended by SyntaxError')));
      if (at >= 0) found = batch[at];
    }
    if (found === undefined) return program;
    program = found;
  }
}

async function report(seed, program) {
  const small = await reduce(seed, program);
  const [[expected, got]] = await compare([textOf(small)]);
  console.log(`\nseed ${seed} differs:\n\n${textOf(small)}`);
  const at = expected.findIndex((line, i) => line !== got[i]);
  const first = at < 0 ? expected.length : at;
  console.log(`after ${JSON.stringify(expected.slice(Math.max(0, first - 4), first))}`);
  console.log(`CPython: ${JSON.stringify(expected.slice(first, first + 10))}`);
  console.log(`dunder:  ${JSON.stringify(got.slice(first, first + 10))}`);
}

let differences = 0;
for (let from = options.from; from < options.from + options.seeds; from += BATCH) {
  const seeds = Array.from({ length: Math.min(BATCH, options.from + options.seeds - from) }, (_, i) => from + i);
  const programs = seeds.map(generate);
  const pairs = await compare(programs.map((program) => textOf(program)));
  for (let i = 0; i < seeds.length; i++) {
    if (!differs(pairs[i])) continue;
    differences++;
    await report(seeds[i], programs[i]);
    if (!options.keep) process.exit(1);
  }
  console.log(`seeds ${from} to ${seeds[seeds.length - 1]}: ${differences} differ`);
}
process.exit(differences === 0 ? 0 : 1);
