// npm run bench [-- --passes=N] [--rounds=N] [--only=TEXT] [--lifetime=host|counted]
//
// Runs one list of Python sources in dunder, under both lifetimes or the one that is named, and, round by round in turn, in every
// peer that is installed. Each task has processes of its own, so that its figures do not depend on what was measured before. For
// each operation, lifetime and peer: the median over the rounds of time(dunder) / time(peer), the empty loop subtracted.
// The whole list is gone through several times, minutes apart, in new processes: what a busy machine, or the moment in which an engine
// compiles, does to one pass is not in the median of the passes, and shows in how far they lie apart. The slow peers take part in the
// first pass only. Writes docs/benchmarks.md and .svg if everything was run.
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isBuilt } from '../scripts/command.mjs';
import { chart, table } from './report.mjs';
import { CPYTHON, startEngines } from './peers/start.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = dirname(here);

const options = { passes: 3, rounds: 5, only: '', lifetime: undefined };
for (const arg of process.argv.slice(2)) {
  const [key, value] = arg.replace(/^--/, '').split('=');
  if (!(key in options) || value === undefined) {
    console.error(`bench: unknown option ${arg}; known: --passes=N --rounds=N --only=TEXT --lifetime=host|counted`);
    process.exit(2);
  }
  options[key] = ['passes', 'rounds'].includes(key) ? Number(value) : value;
}
for (const key of ['passes', 'rounds']) {
  if (Number.isInteger(options[key]) && options[key] >= 1) continue;
  console.error(`bench: --${key} is a whole number, at least 1`);
  process.exit(2);
}
if (![undefined, 'host', 'counted'].includes(options.lifetime)) {
  console.error(`bench: --lifetime is host or counted, not ${options.lifetime}`);
  process.exit(2);
}
if (!isBuilt) {
  console.error('bench: run `npm run build` first');
  process.exit(2);
}

/** A measurement should last about this long, so that the clock and a scheduling hiccup do not matter. */
const TARGET_SECONDS = 0.02;
/** The same for programs, of which a run may or may not meet a garbage collection. */
const PROGRAM_SECONDS = 0.1;
/** What runs before the clock starts, for engines that compile what they run: so long, and a program at least so often. */
const WARM_SECONDS = 0.5;
const WARM_UPS = 10;
/** The first rounds of an operation, in which the empty loop and it are compiled once more, having seen each other, do not count. */
const WARM_ROUNDS = 5;
const PROGRAMS = ['scheduler', 'raytracer', 'pathfinder', 'tokeniser', 'deaths', 'cyclic_deaths'];

const lifetimes = options.lifetime === undefined ? ['host', 'counted'] : [options.lifetime];
const isWanted = (name) => name !== 'empty loop' && name.includes(options.only);
const first = startEngines(root, lifetimes);
const ownNames = first.own.map((engine) => engine.name);
const peerNames = first.peers.map((engine) => engine.name);
console.log(`engines: ${[...ownNames, ...peerNames].join(', ')}`);
const operations = (await first.own[0].operations('names')).filter(isWanted);
const weakOperations = (await first.own[0].operations('weak')).filter(isWanted);
const pieces = (await first.own[0].operations('everyday')).filter(isWanted);
/** How often a turn executes each operation. */
const copies = {};
for (const name of [...operations, ...weakOperations]) copies[name] = await first.own[0].copies(name);
first.stop();
const tasks = [
  ...operations.flatMap((name) => [
    { name, state: 'clean' },
    { name, state: 'polluted' },
  ]),
  ...weakOperations.map((name) => ({ name, state: 'weak' })),
  ...pieces.map((name) => ({ name, state: 'everyday' })),
  ...PROGRAMS.filter(isWanted).map((name) => ({ name, state: 'program' })),
];

/** Whether a task is run as it is, without a number of turns. */
const isWhole = (task) => task.state === 'program' || task.state === 'everyday';

/** The seconds of one run of a program or a piece of code. */
const run = (engine, { state, name }) => (state === 'program' ? engine.program(name) : engine.piece(name));

/** What the sites of a task have seen: 30 classes or one. */
const sites = (task) => (task.state === 'polluted' ? 'polluted' : 'clean');

/** How often an engine, once warm, repeats an operation so that it lasts TARGET_SECONDS. */
async function calibrate(engine, task) {
  let n = 100;
  let warm = 0;
  for (;;) {
    const seconds = await engine.operation(sites(task), task.name, n);
    warm += seconds;
    const isLong = seconds > TARGET_SECONDS / 4 || n > 3e6;
    if (isLong && warm > WARM_SECONDS) return Math.max(1, Math.round((n * TARGET_SECONDS) / Math.max(seconds, 1e-6)));
    if (!isLong) n *= 4;
  }
}

/** The seconds of one run of a whole task, in as many as last PROGRAM_SECONDS. */
async function repeated(engine, task) {
  let seconds = 0;
  let runs = 0;
  for (; seconds < PROGRAM_SECONDS; runs++) seconds += await run(engine, task);
  return seconds / runs;
}

async function warmUp(engine, task) {
  let warm = 0;
  for (let runs = 0; runs < WARM_UPS || warm < WARM_SECONDS; runs++) warm += await run(engine, task);
}

const median = (numbers) => {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[sorted.length >> 1];
};

/** The row of a task in one pass: the median seconds of each engine, and the median ratios of the own ones to the others. */
async function measure(task, pass) {
  const { own, peers, stop } = startEngines(root, lifetimes, pass === 0 ? undefined : [CPYTHON]);
  const engines = [...own, ...peers].filter((engine) => task.state !== 'everyday' || engine.hasPieces);
  const measured = new Map(engines.map((engine) => [engine, []]));
  const counts = new Map();
  for (const engine of measured.keys()) {
    try {
      if (isWhole(task)) await warmUp(engine, task);
      else counts.set(engine, await calibrate(engine, task));
    } catch (error) {
      console.log(`     ${task.name} (${task.state}): ${error.message}`);
      measured.delete(engine);
    }
  }
  for (let round = isWhole(task) ? 0 : -WARM_ROUNDS; round < options.rounds; round++) {
    for (const [engine, times] of measured) {
      if (isWhole(task)) {
        times.push(await repeated(engine, task));
        continue;
      }
      const n = counts.get(engine);
      const empty = (await engine.operation('clean', 'empty loop', n)) / n;
      const full = (await engine.operation(sites(task), task.name, n)) / n;
      // Below a tenth of a nanosecond there is nothing left to measure.
      if (round >= 0) times.push(Math.max((full - empty) / copies[task.name], 1e-10));
    }
  }
  stop();
  const row = { ...task, seconds: {}, ratios: {} };
  for (const [engine, times] of measured) row.seconds[engine.name] = median(times);
  // To the peers, and of one lifetime to the other.
  for (const [i, mine] of own.entries()) {
    row.ratios[mine.name] = {};
    for (const other of [...own.slice(0, i), ...peers]) {
      const [times, others] = [measured.get(mine) ?? [], measured.get(other) ?? []];
      const ratios = times.map((time, round) => time / others[round]).filter(Number.isFinite);
      if (ratios.length > 0) row.ratios[mine.name][other.name] = median(ratios);
    }
  }
  return row;
}

/** The row of all passes: the medians of theirs, and the least and the greatest of their ratios. */
function together(rows) {
  const row = { ...rows[0], seconds: {}, ratios: {}, spreads: {} };
  for (const engine of Object.keys(rows[0].seconds))
    row.seconds[engine] = median(rows.map((one) => one.seconds[engine]).filter(Number.isFinite));
  for (const [mine, others] of Object.entries(rows[0].ratios)) {
    row.ratios[mine] = {};
    row.spreads[mine] = {};
    for (const other of Object.keys(others)) {
      const ratios = rows.map((one) => one.ratios[mine][other]).filter(Number.isFinite);
      row.ratios[mine][other] = median(ratios);
      row.spreads[mine][other] = [Math.min(...ratios), Math.max(...ratios)];
    }
  }
  return row;
}

const passes = tasks.map(() => []);
const started = Date.now();
const all = tasks.length * options.passes;
for (let done = 0; done < all; done++) {
  const i = done % tasks.length;
  const task = tasks[i];
  const row = await measure(task, passes[i].length);
  passes[i].push(row);
  const percent = Math.round((100 * (done + 1)) / all);
  const toCPython = ownNames.map((name) => row.ratios[name][CPYTHON]?.toFixed(2) ?? '–').join(' and ');
  const left = Math.round((((Date.now() - started) / (done + 1)) * (all - done - 1)) / 1000);
  console.log(`${String(percent).padStart(3)}% ${task.name} (${task.state}): ${toCPython} of CPython, ${left} s left`);
}
const results = passes.map(together);

const text = table(results, ownNames, peerNames, options);
console.log(`\n${text}`);
if (options.only === '' && options.lifetime === undefined) {
  writeFileSync(join(root, 'docs/benchmarks.md'), text);
  writeFileSync(join(root, 'docs/benchmarks.svg'), chart(results, ownNames));
}
