import { expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { findattr, None, PyBaseException, PyInt, Runtime, strString, withRuntime, type Host } from '../../runtime/index.js';
import { prepareMain, runFile } from '../../python/execution/main-module.js';
import { installFrontEnd, setFileHost } from '../../python/index.js';
import { files } from '../../python/host.js';
import { nodeFiles } from '../../python/node.js';

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
  let stdout = '';
  const host: Host = {
    write: (stream, text) => {
      if (stream === 'stdout') stdout += text;
    },
    flush: () => undefined,
    readLine: () => '',
    isInteractive: () => false,
  };
  setFileHost(nodeFiles);
  return withRuntime(new Runtime({ host }), () => {
    installFrontEnd();
    try {
      runFile(prepareMain([relative(dirname(program), program)], [dirname(program), root, files().library]), program);
      return { stdout, status: 0, error: null };
    } catch (error) {
      if (!(error instanceof PyBaseException)) throw error;
      if (error.type.name === 'SystemExit') {
        const code = findattr(error, 'code') ?? None;
        return { stdout, status: code === None ? 0 : code instanceof PyInt ? Number(code.value) : 1, error: null };
      }
      const text = strString(error);
      return { stdout, status: 1, error: text === '' ? error.type.name : `${error.type.name}: ${text}` };
    }
  });
}

test.each(programs(root).map((path) => [relative(root, path), path]))('%s', (_name, path) => {
  const expected = JSON.parse(readFileSync(path.replace(/\.py$/, '.out'), 'utf8')) as Answer;
  const got = run(path);
  expect(got.stdout).toBe(expected.stdout);
  expect(got.status).toBe(expected.status);
  if (expected.error !== null && got.error !== null)
    expect(got.error.split('\n').pop()).toBe(expected.error.replace(/^(?:\w+\.)+(?=\w+)/, ''));
});
