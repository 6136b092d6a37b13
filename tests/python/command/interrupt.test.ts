import { expect, test } from '@jest/globals';
import { buildSync } from 'esbuild';
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The command as a process of its own: a signal cannot be tried in this one. */
const folder = mkdtempSync(join(tmpdir(), 'dunder-interrupt-'));

function interruptWhenStarted(program: string): Promise<{ status: number | null; stdout: string; stderr: string }> {
  const command = join(folder, 'command.mjs');
  buildSync({ entryPoints: ['python/command/main.ts'], outfile: command, bundle: true, format: 'esm', platform: 'node' });
  cpSync('python/library', join(folder, 'library'), { recursive: true });
  const file = join(folder, 'program.py');
  writeFileSync(file, program);
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [command, file]);
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (data) => (stdout += data));
    // The loop begins right after this first output.
    child.stdout.once('data', () => setTimeout(() => child.kill('SIGINT'), 500));
    child.stderr.on('data', (data) => (stderr += data));
    child.on('close', (status) => {
      rmSync(folder, { recursive: true });
      resolve({ status, stdout, stderr });
    });
  });
}

test('Ctrl-C ends a loop that never gives way: traceback, buffered output, status 130', async () => {
  const { status, stdout, stderr } = await interruptWhenStarted(
    "def spin():\n    while True:\n        pass\nprint('started', flush=True)\nprint('buffered')\nspin()\n",
  );
  expect(status).toBe(130);
  expect(stdout).toBe('started\nbuffered\n');
  expect(stderr.split('\n').slice(0, 3)).toEqual([
    'Traceback (most recent call last):',
    `  File "${join(folder, 'program.py')}", line 6, in <module>`,
    '    spin()',
  ]);
  expect(stderr.trimEnd().endsWith('KeyboardInterrupt')).toBe(true);
}, 30_000);
