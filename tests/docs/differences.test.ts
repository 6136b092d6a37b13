import { expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Each `DIFFERS:` mark in the source has its row in docs/differences-from-cpython.md, and each row its mark. */

const root = new URL('../../', import.meta.url).pathname;

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return entry.name === '__pycache__' ? [] : sources(path);
    return /\.(ts|py)$/.test(entry.name) ? [path] : [];
  });
}

function tally(places: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const place of [...places].sort()) counts[place] = (counts[place] ?? 0) + 1;
  return counts;
}

test('every mark has a row, every row a mark', () => {
  const marks = ['runtime', 'python', 'protocols', 'weakref'].flatMap(sources).flatMap((path) => {
    const count = readFileSync(join(root, path), 'utf8').split('DIFFERS:').length - 1;
    return Array<string>(count).fill(path);
  });
  const rows = readFileSync(join(root, 'docs/differences-from-cpython.md'), 'utf8')
    .split('\n')
    .flatMap((line) => /^\| `([^`]+)` \|/.exec(line)?.[1] ?? []);
  expect(tally(rows)).toEqual(tally(marks));
});
