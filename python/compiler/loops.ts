import type { AsyncFor, Break, Continue, For, If, Position, Stmt, While } from '../ast/nodes.js';
import { leaves, type FunctionEmitter } from './function-emitter.js';
import { checkAsync, nextAwaited } from './generators.js';
import { assign } from './targets.js';

/** Conditions and loops: JavaScript's own, with labels for `else`. */

export function emitIf(f: FunctionEmitter, s: If): void {
  let open = 0;
  let branch = s;
  const before = new Set(f.bound);
  const exits: Set<string>[] = [];
  for (;;) {
    const current = branch;
    f.scratch(() => f.emit(`if (${f.condition(current.test)}) {`));
    const entry = new Set(f.bound);
    f.statements(current.body);
    if (!leaves(current.body)) exits.push(f.bound);
    f.bound = entry;
    if (current.orelse.length === 1 && current.orelse[0]!.kind === 'If') {
      f.emit('} else {');
      open++;
      branch = current.orelse[0]!;
      continue;
    }
    if (current.orelse.length > 0) {
      f.emit('} else {');
      f.statements(current.orelse);
    }
    if (!leaves(current.orelse)) exits.push(f.bound);
    break;
  }
  f.emit('}'.repeat(open + 1));
  const [first, ...others] = exits;
  f.bound = first === undefined ? before : new Set([...first].filter((name) => others.every((set) => set.has(name))));
}

/** Emits a loop's body in its block, and its `else`. `open` begins the JavaScript loop and leaves it at the end of the iteration. */
function loop(f: FunctionEmitter, s: Position, body: readonly Stmt[], orelse: readonly Stmt[], open: (label: string) => void): void {
  const label = f.label();
  const outer = orelse.length > 0 ? f.label() : label;
  if (outer !== label) f.emit(`${outer}: {`);
  f.uncertain(() => {
    f.enterBlock({ kind: 'loop', breakLabel: outer, continueLabel: label }, s);
    open(label);
    f.statements(body);
    f.emit('}');
    f.leaveBlock();
  });
  if (outer !== label) {
    f.uncertain(() => f.statements(orelse));
    f.emit('}');
  }
}

export function emitWhile(f: FunctionEmitter, s: While): void {
  loop(f, s, s.body, s.orelse, (label) => {
    f.emit(`${label}: for (;;) {`);
    f.scratch(() => {
      const test = f.condition(s.test);
      if (test !== 'true') f.emit(`if (!(${test})) break ${label};`);
    });
  });
}

export function emitFor(f: FunctionEmitter, s: For): void {
  const n = f.unique();
  f.scratch(() => f.emit(`const i${n} = ${f.helper('iter')}(${f.expr(s.iter)}, ${f.at(s.iter)});`));
  loop(f, s, s.body, s.orelse, (label) => {
    f.emit(`${label}: for (;;) {`);
    f.emit(`const x${n} = i${n}.nextItem(${f.at(s.iter)});`);
    f.emit(`if (x${n} === undefined) break ${label};`);
    f.scratch(() => assign(f, s.target, `x${n}`));
  });
}

export function emitAsyncFor(f: FunctionEmitter, s: AsyncFor): void {
  checkAsync(f, s, 'async for');
  const n = f.unique();
  f.scratch(() => f.emit(`const i${n} = ${f.helper('aiter')}(${f.expr(s.iter)}, ${f.at(s.iter)});`));
  loop(f, s, s.body, s.orelse, (label) => {
    f.emit(`${label}: for (;;) {`);
    f.scratch(() => f.emit(`const x${n} = ${nextAwaited(f, `i${n}`, s.iter)};`));
    f.emit(`if (x${n} === undefined) break ${label};`);
    f.scratch(() => assign(f, s.target, `x${n}`));
  });
}

export function emitBreak(f: FunctionEmitter, s: Break): void {
  f.emit(`break ${innermostLoop(f, s, "'break' outside loop").breakLabel};`);
}

export function emitContinue(f: FunctionEmitter, s: Continue): void {
  f.emit(`continue ${innermostLoop(f, s, "'continue' not properly in loop").continueLabel};`);
}

function innermostLoop(f: FunctionEmitter, s: Break | Continue, message: string) {
  for (let i = f.blocks.length - 1; i >= 0; i--) {
    const block = f.blocks[i]!;
    if (block.kind === 'loop') return block;
    if (block.kind === 'except-star') throw f.unit.fail("'break', 'continue' and 'return' cannot appear in an except* block", s);
  }
  throw f.unit.fail(message, s);
}
