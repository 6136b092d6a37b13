// npm run bench:peers: fetches the JavaScript peers of the benchmark into bench/peers/node_modules. CPython is not fetched: the
// benchmark finds a python3.13 that is installed.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = join(dirname(fileURLToPath(import.meta.url)), 'peers');
const { status } = spawnSync('npm', ['install', '--no-audit', '--no-fund'], { cwd: folder, stdio: 'inherit' });
process.exit(status ?? 1);
