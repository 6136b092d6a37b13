import { afterAll, expect, test } from '@jest/globals';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withRuntime, type Host } from '../../../runtime/index.js';
import { lifetime, newRuntime } from '../../lifetime.js';
import { runCommand } from '../../../python/command/command.js';
import { repl } from '../../../python/command/repl.js';
import { finish } from '../../../python/execution/exit.js';
import { installFrontEnd } from '../../../python/execution/front-end.js';
import { prepareMain } from '../../../python/execution/main-module.js';
import { files, setFileHost } from '../../../python/host.js';
import { nodeFiles } from '../../../python/node.js';

/** The command, run in this process. */

const folder = mkdtempSync(join(tmpdir(), 'dunder-'));
afterAll(() => rmSync(folder, { recursive: true }));

function session(input: readonly string[] = []) {
  const output = { stdout: '', stderr: '' };
  const lines = [...input];
  const host: Host = {
    write: (stream, text) => void (output[stream] += text),
    flush: () => undefined,
    readLine: () => lines.shift() ?? '',
    isInteractive: () => false,
  };
  setFileHost(nodeFiles);
  return { output, host, runtime: newRuntime(host) };
}

function dunder(...args: string[]) {
  const { output, host, runtime } = session();
  const status = withRuntime(runtime, () => runCommand([`--lifetime=${lifetime}`, ...args], host));
  return { ...output, status };
}

function file(name: string, text: string): string {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, text);
  return path;
}

test('-c runs a program with its arguments', () => {
  expect(dunder('-c', 'import sys; print(sys.argv, __name__)', 'a', '-c')).toEqual({
    stdout: "['-c', 'a', '-c'] __main__\n",
    stderr: '',
    status: 0,
  });
});

/** Tests of what dies when a program ends: under `host` it does not. */
const testEnd = lifetime === 'counted' ? test : () => undefined;

testEnd('what comes up when the modules of the library are gone is told all the same', () => {
  const path = file(
    'ending.py',
    'import traceback, warnings\nasync def f(): pass\nclass D:\n  def __del__(self):\n    f()\n    1 / 0\nd = D()\n',
  );
  const { stderr } = dunder(path);
  expect(stderr.replace(/0x\w+/, '0x0')).toBe(
    `${path}:5: RuntimeWarning: coroutine 'f' was never awaited\n` +
      `Exception ignored in: <function D.__del__ at 0x0>\nTraceback (most recent call last):\n  File "${path}", line 6, in __del__\n` +
      'ZeroDivisionError: division by zero\n',
  );
});

testEnd('a program that has ended imports nothing for a warning', () => {
  const path = file(
    'unawaited.py',
    'import sys\nasync def f(): pass\nc = f()\nclass D:\n  def __del__(self): print(sys.is_finalizing())\nd = D()\n',
  );
  expect(dunder(path)).toEqual({
    stdout: 'True\n',
    stderr: "<sys>:0: RuntimeWarning: coroutine 'f' was never awaited\n",
    status: 0,
  });
});

test('a file finds modules and packages in its folder', () => {
  file('pkg/__init__.py', 'from .inner import value');
  file('pkg/inner.py', 'from . import other\nvalue = other.x + 1');
  file('pkg/other.py', 'x = 1');
  file('helper.py', 'name = __name__');
  const path = file(
    'main.py',
    'import helper, pkg.inner as inner\nfrom pkg import value\nprint(helper.name, inner.value, value)',
  );
  expect(dunder(path)).toEqual({ stdout: 'helper 2 2\n', stderr: '', status: 0 });
});

test('an uncaught exception goes to standard error, with status 1', () => {
  const path = file('bad.py', 'def f(x):\n    return 1 / x\n\nf(0)\n');
  expect(dunder(path)).toEqual({
    stdout: '',
    stderr: `Traceback (most recent call last):\n  File "${path}", line 4, in <module>\n    f(0)\n    ~^^^\n  File "${path}", line 2, in f\n    return 1 / x\n           ~~^~~\nZeroDivisionError: division by zero\n`,
    status: 1,
  });
});

test('a source that does not compile shows its line', () => {
  const path = file('wrong.py', 'x = 1\nreturn x\n');
  expect(dunder(path)).toEqual({
    stdout: '',
    stderr: `  File "${path}", line 2\n    return x\n    ^^^^^^^^\nSyntaxError: 'return' outside function\n`,
    status: 1,
  });
});

test.each([
  ['raise SystemExit', 0, ''],
  ['import sys; sys.exit(3)', 3, ''],
  ['import sys; sys.exit("sorry")', 1, 'sorry\n'],
  ['import sys; sys.exit(-1)', 255, ''],
])('%s', (source, status, stderr) => {
  expect(dunder('-c', source)).toEqual({ stdout: '', stderr, status });
});

test('a file that is not there', () => {
  const path = join(folder, 'nothing.py');
  expect(dunder(path)).toEqual({
    stdout: '',
    stderr: `dunder: can't open file '${path}': [Errno 2] No such file or directory\n`,
    status: 2,
  });
});

test('-m without such a module', () => {
  expect(dunder('-m', 'no_such_module')).toEqual({ stdout: '', stderr: 'dunder: No module named no_such_module\n', status: 1 });
});

test('an unknown option', () => {
  expect(dunder('--nonsense').status).toBe(2);
});

test('the interactive session shows values and goes on after errors', () => {
  const { output, host, runtime } = session([
    'x = 41\n',
    'x + 1\n',
    '_\n',
    'def f():\n',
    '    return "a"\n',
    '\n',
    'f()\n',
    'if x:\n',
    '  1\n',
    'else:\n',
    '  2\n',
    '\n',
    'None\n',
    'f(\n',
    ')\n',
    '1 +\n',
    '1/0\n',
    'x\n',
  ]);
  const status = withRuntime(runtime, () =>
    finish(host, () => {
      installFrontEnd();
      repl(prepareMain([''], [files().library]), host);
    }),
  );
  expect(output.stdout).toBe("42\n42\n'a'\n1\n'a'\n41\n");
  expect(output.stderr).toBe(
    '  File "<stdin>", line 1\n    1 +\n       ^\nSyntaxError: invalid syntax\n' +
      'Traceback (most recent call last):\n  File "<stdin>", line 1, in <module>\n    1/0\n    ~^~\nZeroDivisionError: division by zero\n',
  );
  expect(status).toBe(0);
});

test('compile makes a module for a lifetime', () => {
  const path = file('program.py', 'x = [1]');
  const out = join(folder, 'program.mjs');
  expect(dunder('compile', path, '-o', out)).toEqual({ stdout: '', stderr: '', status: 0 });
  expect(readFileSync(out, 'utf8')).toContain(`lifetime: "${lifetime}"`);
});
