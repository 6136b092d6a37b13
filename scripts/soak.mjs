// Long runs of what should go on for ever, under both lifetimes: nothing leaks, no chain is too long to die, deaths take linear time.
//
//   npm run soak -- [--lifetime=counted|host] [--turns=N] [--links=N] [--objects=N] [--only=TEXT]
//
// The programs are those of tests/soak. The exit status is 1 if something leaks or a stack is exhausted; times and the memory of
// pairs are reported beside what is asked, against CPython 3.13 where there is one.
import { execFileSync, spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { commandArguments, isBuilt } from './command.mjs';
import { findPython } from './find-python.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const programs = join(root, 'tests/soak');

/** The heap is measured for the first time after so many turns. */
const WARM_TURNS = 100_000;
/** So much may the heap differ then and at the end: code that is compiled meanwhile, and the host's own slack. */
const TOLERANCE = 1 << 20;
/** How many objects die at once, and how often: the first rounds still compile, the more of them the shorter they are, and the middle one counts. */
const DEATHS = [
  [10_000, 100],
  [100_000, 25],
  [1_000_000, 7],
];
/** So many processes of each of the two are measured in turn, since a busy machine slows one for seconds; the middle ratio counts. */
const PROCESSES = 3;
/** What is asked of the `counted` lifetime: time to CPython's. */
const ASKED_RATIO = { dropped: 0.5, cyclic: 1 };
const PAIRS = 100_000;
const ASKED_BYTES = 160;

const options = { lifetime: undefined, turns: 10_000_000, links: 1_000_000, objects: 1_000_000, only: '' };
for (const arg of process.argv.slice(2)) {
  const [key, value] = arg.replace(/^--/, '').split('=');
  if (!(key in options) || value === undefined)
    fail(`soak: unknown option ${arg}; known: --lifetime --turns --links --objects --only`);
  options[key] = key === 'only' || key === 'lifetime' ? value : Number(value);
  if (Number.isNaN(options[key])) fail(`soak: ${arg} is not a number`);
}
if (options.lifetime !== undefined && !['host', 'counted'].includes(options.lifetime))
  fail(`soak: --lifetime is host or counted, not ${options.lifetime}`);
if (options.turns < 2 * WARM_TURNS) fail(`soak: at least ${2 * WARM_TURNS} turns`);
if (!isBuilt) fail('soak: run `npm run build` first');
const lifetimes = options.lifetime === undefined ? ['counted', 'host'] : [options.lifetime];

function fail(message) {
  console.error(message);
  process.exit(2);
}

function progress(text) {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${text}`);
}

/** Runs a program; gives what it says after `result`, or undefined and what it wrote. */
function run(executable, args, onProgress = () => {}) {
  return new Promise((resolve) => {
    const child = spawn(executable, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (data) => {
      output += data;
      const left = /.*progress (\d+)\s*$/s.exec(output);
      if (left !== null) onProgress(Number(left[1]));
    });
    child.stderr.on('data', (data) => (output += data));
    child.on('close', (status, signal) => {
      const result = /^result (.*)$/m.exec(output);
      const text = output
        .replace(/^progress.*\n/gm, '')
        .trim()
        .split('\n')
        .slice(-3)
        .join(' / ');
      resolve(
        status === 0 && result !== null
          ? { values: result[1].split(' ') }
          : { error: `${signal ?? `status ${status}`}: ${text}` },
      );
    });
  });
}

const memoryOptions = ['--expose-gc', `--import=${pathToFileURL(join(programs, 'memory.mjs'))}`];

function dunder(lifetime, program, args, onProgress, nodeOptions = []) {
  return run(
    process.execPath,
    [...nodeOptions, ...commandArguments, `--lifetime=${lifetime}`, join(programs, program), ...args.map(String)],
    onProgress,
  );
}

/** The kinds that a program knows. */
function kindsOf(program) {
  const kinds = execFileSync(process.execPath, [...memoryOptions, ...commandArguments, join(programs, program)], {
    encoding: 'utf8',
  });
  return kinds.trim().split(' ');
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];
const megabytes = (bytes) => `${(bytes / 1e6).toFixed(2)} MB`;
let isSound = true;

/** `isReached`: a number is not above what is asked; one that is counts as no failure, but is marked. */
function report(name, text, isOk = true, isReached = true) {
  progress('');
  console.log(`${!isOk ? 'FAIL' : isReached ? 'ok  ' : 'over'} ${name}: ${text}`);
  isSound &&= isOk;
}

async function leaks(lifetime, kind) {
  const { turns } = options;
  const name = `no leak, ${kind} (${lifetime})`;
  const started = Date.now();
  const { values, error } = await dunder(
    lifetime,
    'leaks.py',
    [kind, turns, WARM_TURNS],
    (left) => progress(`${name}: ${Math.round((1 - left / turns) * 100)}%, ${Math.round((Date.now() - started) / 1000)} s`),
    memoryOptions,
  );
  if (error !== undefined) return report(name, error, false);
  const [before, after] = values.map(Number);
  const perTurn = (after - before) / (turns - WARM_TURNS);
  report(
    name,
    `${megabytes(before)} after ${WARM_TURNS} turns, ${megabytes(after)} after ${turns}: ${perTurn.toFixed(3)} bytes per turn; at most ${megabytes(TOLERANCE)} more`,
    after - before <= TOLERANCE,
  );
}

async function chain(lifetime, kind) {
  const name = `a chain of ${options.links} ${kind} dies (${lifetime})`;
  progress(name);
  const started = Date.now();
  const { error } = await dunder(lifetime, 'chains.py', [kind, options.links]);
  report(name, error ?? `${((Date.now() - started) / 1000).toFixed(1)} s with the making`, error === undefined);
}

async function deaths(lifetime, kind, python) {
  let first;
  for (const [n, rounds] of DEATHS) {
    if (n > options.objects) continue;
    const name = `${n} objects die, ${kind} (${lifetime})`;
    const own = [];
    const ratios = [];
    let error;
    for (let turn = 1; turn <= PROCESSES; turn++) {
      progress(`${name}: ${turn} of ${PROCESSES}`);
      const outcome = await dunder(lifetime, 'deaths.py', [kind, n, rounds]);
      ({ error } = outcome);
      if (error !== undefined) break;
      own.push(median(outcome.values.map(Number)));
      if (python === undefined) continue;
      const theirs = await run(python, [join(programs, 'deaths.py'), kind, String(n), String(rounds)]);
      ratios.push(own.at(-1) / median(theirs.values.map(Number)));
    }
    if (error !== undefined) {
      report(name, error, false);
      continue;
    }
    const nanoseconds = median(own);
    first ??= nanoseconds;
    let isReached = true;
    let text = `${nanoseconds.toFixed(0)} ns per object, ${(nanoseconds / first).toFixed(2)} of ${DEATHS[0][0]} objects`;
    if (python !== undefined) {
      const ratio = median(ratios);
      text += `; ${ratio.toFixed(2)} of CPython's [${ratios.map((one) => one.toFixed(2)).join(', ')}]`;
      if (lifetime === 'counted') {
        text += `, asked: ${ASKED_RATIO[kind]}`;
        isReached = ratio <= ASKED_RATIO[kind];
      }
    }
    report(name, text, true, isReached);
  }
}

async function pairs(lifetime) {
  const name = `memory of an instance and its weak reference (${lifetime})`;
  progress(name);
  const { values, error } = await dunder(lifetime, 'pairs.py', [PAIRS], undefined, memoryOptions);
  if (error !== undefined) return report(name, error, false);
  const [before, after] = values.map(Number);
  const bytes = (after - before) / PAIRS;
  report(name, `${bytes.toFixed(1)} bytes; asked: ${ASKED_BYTES}`, true, bytes <= ASKED_BYTES);
}

const python = findPython()?.executable;
const tasks = [
  ...lifetimes.flatMap((lifetime) =>
    ['dropped', 'cyclic'].map((kind) => [`deaths ${kind}`, () => deaths(lifetime, kind, python)]),
  ),
  ...lifetimes.map((lifetime) => ['memory', () => pairs(lifetime)]),
  ...lifetimes.flatMap((lifetime) => kindsOf('chains.py').map((kind) => [`chains ${kind}`, () => chain(lifetime, kind)])),
  ...lifetimes.flatMap((lifetime) => kindsOf('leaks.py').map((kind) => [`leaks ${kind}`, () => leaks(lifetime, kind)])),
].filter(([name]) => name.includes(options.only));
for (const [i, [name, act]] of tasks.entries()) {
  progress(`${i + 1} of ${tasks.length}: ${name}`);
  await act();
}
process.exit(isSound ? 0 : 1);
