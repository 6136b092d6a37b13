// The engines of the benchmark: dunder, and every peer that is installed. Each serves tasks in a process of its own.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { commandArguments } from '../../scripts/command.mjs';
import { findPython } from '../../scripts/find-python.mjs';

/** The name of the engine to which dunder is compared first of all. */
export const CPYTHON = 'CPython 3.13';

/** A process that answers each line of input with a line of output: the seconds a task took. */
class Engine {
  constructor(name, command, args, env = {}) {
    this.name = name;
    this.child = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'], env: { ...process.env, ...env } });
    this.waiting = [];
    createInterface({ input: this.child.stdout }).on('line', (line) => this.waiting.shift()?.resolve(line));
    this.child.on('exit', (status) => {
      for (const { reject } of this.waiting.splice(0)) reject(new Error(`${name} ended with status ${status}`));
      this.ended = true;
    });
  }

  ask(...words) {
    if (this.ended) return Promise.reject(new Error(`${this.name} has ended`));
    return new Promise((resolve, reject) => {
      this.waiting.push({ resolve, reject });
      this.child.stdin.write(`${words.join('\t')}\n`);
    });
  }

  /** An answer that is a number. */
  async number(...words) {
    const answer = await this.ask(...words);
    const number = Number(answer);
    if (Number.isNaN(number)) throw new Error(`${this.name}: ${answer}`);
    return number;
  }

  operation(state, name, n) {
    return this.number('operation', state, name, n);
  }

  program(name) {
    return this.number('program', name);
  }

  /** Whether it runs pieces of everyday code, which import modules. */
  get hasPieces() {
    return true;
  }

  piece(name) {
    return this.number('piece', name);
  }

  /** The names of operations: `names`, `weak` for those on weak things, `everyday` for pieces of code. */
  async operations(kind) {
    return (await this.ask(kind)).split('\t');
  }

  /** How often a turn executes an operation. */
  copies(name) {
    return this.number('copies', name);
  }

  stop() {
    this.child.stdin.end();
    this.child.kill();
  }
}

/** A peer inside Node: it is given the text of what it is to run, and once only. */
class HostedEngine extends Engine {
  constructor(name, script, reference, root) {
    super(name, process.execPath, [script]);
    this.reference = reference;
    this.root = root;
    this.known = new Set();
  }

  get hasPieces() {
    return false;
  }

  /** The JSON of a source that this peer has not seen yet, else nothing. */
  async once(key, source) {
    if (this.known.has(key)) return '';
    this.known.add(key);
    return source();
  }

  async operation(state, name, n) {
    const key = `${state} ${name}`;
    const source = await this.once(key, () => this.reference.ask('source', state, name));
    return this.number('operation', key, source, n);
  }

  async program(name) {
    const source = await this.once(name, async () =>
      JSON.stringify(
        readFileSync(join(this.root, 'bench/sources', `${name}.py`), 'utf8').replace(/__name__ == '__main__'/, 'False'),
      ),
    );
    return this.number('program', name, source);
  }
}

/** Starts dunder under each of the lifetimes, `own`, and all `peers` there are, or those that are `wanted`; `stop` ends them. */
export function startEngines(root, lifetimes, wanted) {
  const isWanted = (name) => wanted === undefined || wanted.includes(name);
  const driver = join(root, 'bench/sources/driver.py');
  const own = lifetimes.map(
    (lifetime) => new Engine(`dunder ${lifetime}`, process.execPath, [...commandArguments, `--lifetime=${lifetime}`, driver]),
  );
  const peers = [];
  const python = findPython();
  if (python !== undefined && isWanted(CPYTHON)) peers.push(new Engine(CPYTHON, python.executable, [driver]));
  for (const [name, packageName, script] of [
    ['Pyodide', 'pyodide', 'pyodide.mjs'],
    ['Brython', 'brython', 'brython.mjs'],
    ['Skulpt', 'skulpt', 'skulpt.mjs'],
  ]) {
    if (isWanted(name) && existsSync(join(root, 'bench/peers/node_modules', packageName)))
      peers.push(new HostedEngine(name, join(root, 'bench/peers', script), own[0], root));
  }
  const stop = () => [...own, ...peers].forEach((engine) => engine.stop());
  return { own, peers, stop };
}
