import { afterAll, expect, test } from '@jest/globals';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Host } from '../../../runtime/index.js';
import { lifetime } from '../../lifetime.js';
import { runCommand } from '../../../python/command/command.js';
import { setFileHost } from '../../../python/host.js';
import { nodeFiles } from '../../../python/node.js';

/** Bad input, and what CPython 3.13 says to it (recorded by scripts/record-bad-input.py). */

interface Answer {
  stdout: string;
  stderr: string;
  status: number;
  /** One character a byte; absent where the program is a file in `programs`. */
  source?: string;
}

const here = new URL('.', import.meta.url).pathname;
const answers = JSON.parse(readFileSync(join(here, 'answers.json'), 'utf8')) as Record<string, Answer>;
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'dunder-')));
mkdirSync(join(folder, 'package'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The folder's name in what was printed; the name ends where a path or a quotation does. */
const anonymous = (text: string) => text.replaceAll(folder, '<folder>');

function run(name: string, source: Buffer | undefined): Omit<Answer, 'source'> {
  const path = join(folder, source === undefined && name === 'package' ? name : `${name}.py`);
  if (source !== undefined) writeFileSync(path, source);
  const output = { stdout: '', stderr: '' };
  const host: Host = {
    write: (stream, text) => void (output[stream] += text),
    flush: () => undefined,
    readLine: () => '',
    isInteractive: () => false,
  };
  setFileHost(nodeFiles);
  const status = runCommand([`--lifetime=${lifetime}`, path], host);
  return { stdout: anonymous(output.stdout), stderr: anonymous(output.stderr), status };
}

function sourceOf(name: string, answer: Answer): Buffer | undefined {
  if (answer.source !== undefined) return Buffer.from(answer.source, 'latin1');
  return name === 'missing' || name === 'package' ? undefined : readFileSync(join(here, 'programs', `${name}.py`));
}

test.each(Object.entries(answers))('%s', (name, { stdout, stderr, status, source }) => {
  expect(run(name, sourceOf(name, { stdout, stderr, status, ...(source === undefined ? {} : { source }) }))).toEqual({
    stdout,
    stderr,
    status,
  });
});
