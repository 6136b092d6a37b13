// npm run bench:floors [-- NAME]
//
// What an operation costs at least under each lifetime: in JavaScript written by hand that does for `host` and for `counted` what the operation means, as
// far as it comes to that in the loop, with all of it inlined, without pool, frames or positions of lines. So it says how near to each other the
// lifetimes can come. Each floor has a process of its own; the figure is the best of its rounds.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(import.meta.url);
const folder = join(here, '..', 'floors');
const names = readdirSync(folder)
  .map((file) => file.replace(/\.mjs$/, ''))
  .filter((name) => name !== 'collector');
// V8 is to inline all.
const FLAGS = ['--max-semi-space-size=32', '--max-inlined-bytecode-size=1500', '--max-inlined-bytecode-size-cumulative=4000'];
const TURNS = 5e6;
const ROUNDS = 12;

function best(run) {
  let least = Infinity;
  for (let round = 0; round < ROUNDS; round++) {
    const start = process.hrtime.bigint();
    run(TURNS);
    least = Math.min(least, Number(process.hrtime.bigint() - start) / TURNS);
  }
  return least;
}

const [asked, lifetime] = process.argv.slice(2);
if (asked !== undefined && !names.includes(asked)) {
  console.error(`bench:floors: unknown name ${asked}; known: ${names.join(', ')}`);
  process.exit(2);
}
if (lifetime !== undefined) {
  const floor = await import(`./floors/${asked}.mjs`);
  console.log(best(floor[lifetime]));
} else {
  const cost = (name, lifetime) => {
    const { stdout, status } = spawnSync(process.execPath, [...FLAGS, here, name, lifetime], {
      encoding: 'utf8',
    });
    if (status !== 0) process.exit(1);
    return Number(stdout);
  };
  console.log('| floor | host, ns | counted, ns | ratio |\n|---|---|---|---|');
  for (const name of asked === undefined ? names : [asked]) {
    const host = cost(name, 'host');
    const counted = cost(name, 'counted');
    console.log(`| ${name} | ${host.toFixed(1)} | ${counted.toFixed(1)} | ${(counted / host).toFixed(2)} |`);
  }
}
