import { readSync, writeSync } from 'node:fs';
import { isatty } from 'node:tty';
import type { Host } from '../runtime/index.js';
import { collect, endKeeping } from './node-collect.js';
import { interruptible } from './node-interrupt.js';

/** What is kept before it is written, where the stream is no terminal. */
const BUFFER = 8192;

/** Standard streams on Node: synchronous, as Python programs expect. */
export function nodeHost(): Host {
  const pending = { stdout: '', stderr: '' };
  const numbers = { stdin: 0, stdout: 1, stderr: 2 };
  const terminal = { stdin: isatty(0), stdout: isatty(1), stderr: isatty(2) };
  let input = Buffer.alloc(0);
  let ended = false;

  const flush = (stream: 'stdout' | 'stderr') => {
    const text = pending[stream];
    if (text === '') return;
    pending[stream] = '';
    writeAll(numbers[stream], Buffer.from(text, 'utf8'));
  };

  return {
    write(stream, text) {
      pending[stream] += text;
      if (stream === 'stderr' || (terminal[stream] ? text.includes('\n') : pending[stream].length >= BUFFER)) flush(stream);
    },
    flush,
    readLine() {
      const chunk = Buffer.alloc(65536);
      for (;;) {
        const end = input.indexOf(10);
        if (end >= 0 || ended) {
          const line = end >= 0 ? input.subarray(0, end + 1) : input;
          input = input.subarray(line.length);
          return line.toString('utf8');
        }
        const n = readSome(chunk);
        if (n === 0) ended = true;
        else input = Buffer.concat([input, chunk.subarray(0, n)]);
      }
    },
    isInteractive: (stream) => terminal[stream],
    collect,
    endKeeping,
    computed,
    interruptible,
  };
}

function computed(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function readSome(chunk: Buffer): number {
  for (;;) {
    try {
      return readSync(0, chunk);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EOF') return 0;
      if (code !== 'EAGAIN') throw error;
      pause();
    }
  }
}

/** Writes everything, waiting where a pipe is full. A reader that has gone ends the process quietly. */
function writeAll(fd: number, bytes: Buffer): void {
  let at = 0;
  while (at < bytes.length) {
    try {
      at += writeSync(fd, bytes, at);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EPIPE') process.exit(120);
      if (code !== 'EAGAIN') throw error;
      pause();
    }
  }
}

function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
}
