import { expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { withRuntime, type Host } from '../../runtime/index.js';
import { lifetime, newRuntime } from '../lifetime.js';
import { finish } from '../../python/execution/exit.js';
import { prepareMain, runFile } from '../../python/execution/main-module.js';
import { installFrontEnd, setFileHost } from '../../python/index.js';
import { files } from '../../python/host.js';
import { nodeFiles, nodeHost } from '../../python/node.js';

/** The same program under CPython 3.13 (recorded by scripts/record-differential.py) and here. */

const root = new URL('./programs', import.meta.url).pathname;

function programs(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name.startsWith('_')) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return programs(path);
    return entry.name.endsWith('.py') ? [path] : [];
  });
}

interface Answer {
  stdout: string;
  status: number;
  error: string | null;
}

function run(program: string): Answer {
  const output = { stdout: '', stderr: '' };
  const { collect, endKeeping, computed } = nodeHost();
  const host: Host = {
    collect: collect!,
    endKeeping: endKeeping!,
    computed: computed!,
    write: (stream, text) => void (output[stream] += text),
    flush: () => undefined,
    readLine: () => '',
    isInteractive: () => false,
  };
  setFileHost(nodeFiles);
  const status = withRuntime(newRuntime(host), () => {
    installFrontEnd();
    const path = [dirname(program), root, files().library];
    return finish(host, () => void runFile(prepareMain([relative(dirname(program), program)], path), program));
  });
  return { stdout: output.stdout, status, error: status === 0 ? null : (output.stderr.trim().split('\n').pop() ?? null) };
}

/** A program that says so in its first line depends on the moment at which objects die: under `host` there is nothing to compare. */
const isCountedOnly = (path: string) => readFileSync(path, 'utf8').startsWith('# lifetime: counted\n');

/** The folders of programs about how long objects live: most of them collect. */
export const aboutLifetimes = new Set(['lifetimes', 'weakref']);

/** A test for each program in the folders of which `isMeant` says so. */
export function testPrograms(isMeant: (folder: string) => boolean): void {
  for (const path of programs(root)) {
    const name = relative(root, path);
    if (!isMeant(name.split('/', 1)[0]!)) continue;
    if (!isCountedOnly(path)) test(name, () => compare(path));
    else if (lifetime === 'counted') test(`${name} (counted lifetime only)`, () => compare(path));
  }
}

function compare(path: string): void {
  const expected = JSON.parse(readFileSync(path.replace(/\.py$/, '.out'), 'utf8')) as Answer;
  const got = run(path);
  expect(got.stdout.replaceAll(root, '<programs>')).toBe(expected.stdout);
  expect(got.status).toBe(expected.status);
  if (expected.error !== null) expect(got.error).toBe(expected.error);
}
