import type { AsyncFor, Break, Continue, For, If, While } from '../ast/nodes.js';
import { leaves, type Block, type FunctionEmitter } from './function-emitter.js';
import { checkAsync } from './generators.js';
import { drained, emitDrained } from './ownership.js';
import { hasYield } from './resumption.js';
import { assignNext, beginWalk, during, emitNext, endOfWalk, type Walk } from './walks.js';

/** Conditions and loops: JavaScript's own, with labels for `else`. */

/** Branches beyond this number stand in a row, lest the nesting exhaust the stack of V8's parser. */
const MAX_NESTED = 20;

export function emitIf(f: FunctionEmitter, s: If): void {
  const branches = [s];
  for (let last = s; last.orelse.length === 1 && last.orelse[0]!.kind === 'If';) branches.push((last = last.orelse[0]));
  const { orelse } = branches[branches.length - 1]!;
  const done = branches.length > MAX_NESTED ? f.label() : undefined;
  const before = new Set(f.bound);
  const exits: Set<string>[] = [];
  const resumption = hasYield(s) ? f.resumption : undefined;
  if (done !== undefined) f.emit(`${done}: {`);
  for (const branch of branches) {
    f.scratch(() => {
      const test = f.condition(branch.test);
      f.emit(`if (${resumption?.condition(test, branch.body) ?? test}) {`);
    });
    f.emitEmptied();
    const entry = new Set(f.bound);
    f.statements(branch.body, true);
    if (!leaves(branch.body)) exits.push(f.bound);
    f.bound = entry;
    if (done !== undefined) f.emit(leaves(branch.body) ? '}' : `break ${done}; }`);
    else if (branch.orelse.length > 0) f.emit('} else {');
  }
  f.statements(orelse, true);
  if (!leaves(orelse)) exits.push(f.bound);
  f.emit(done !== undefined ? '}' : '}'.repeat(branches.length));
  const [first, ...others] = exits;
  f.bound = first === undefined ? before : new Set([...first].filter((name) => others.every((set) => set.has(name))));
}

/** Emits a loop's body in its block, and its `else`; gives the block. `open` begins each turn and leaves the loop at the end of the iteration. */
function loop(
  f: FunctionEmitter,
  s: For | AsyncFor | While,
  open: (label: string) => void,
  /** What is done when the loop has come to its end, before the `else`. */
  exhausted = '',
): Block {
  const { body, orelse } = s;
  const resumption = hasYield(s) ? f.resumption : undefined;
  const label = f.label();
  const outer = orelse.length > 0 ? f.label() : label;
  if (outer !== label) f.emit(`${outer}: {`);
  const block: Block = { kind: 'loop', breakLabel: outer, continueLabel: label, floor: f.floor };
  f.uncertain(() => {
    f.enterBlock(block, s);
    f.emit(`${label}: for (;;) {`);
    const head = f.lines.length;
    f.emit('');
    if (resumption === undefined) open(label);
    else resumption.skipped(() => open(label));
    f.statements(body);
    // What a handler or a `with` inside of the loop holds goes before the next turn.
    if (f.counted && block.isLeftInside) f.lines[head] = `${drained(f)};`;
    f.emit('}');
    f.leaveBlock();
  });
  if (outer !== label) {
    if (exhausted !== '') f.emit(exhausted);
    f.uncertain(() => f.statements(orelse));
    f.emit('}');
  }
  return block;
}

export function emitWhile(f: FunctionEmitter, s: While): void {
  loop(f, s, (label) => {
    f.scratch(() => {
      const test = f.condition(s.test);
      if (test !== 'true') f.emit(`if (!(${test})) break ${label};`);
    });
    f.emitEmptied();
  });
}

export function emitFor(f: FunctionEmitter, s: For | AsyncFor): void {
  const isAsync = s.kind === 'AsyncFor';
  if (isAsync) checkAsync(f, s, 'async for');
  const resumption = hasYield(s) ? f.resumption : undefined;
  let walk: Walk;
  const begin = () => void (walk = beginWalk(f, s.iter, [s.target, ...s.body], { isAsync, resumption }));
  f.emit('{');
  if (resumption === undefined) begin();
  else resumption.skipped(begin);
  const { n } = walk!;
  const end = endOfWalk(f, walk!);
  const iteratorDies = drained(f);
  let block: Block;
  during(f, walk!, () => {
    block = loop(
      f,
      s,
      (label) => {
        f.scratch(() => emitNext(f, walk, `break ${label};`));
        f.scratch(() => assignNext(f, walk, s.target));
        emitDrained(f);
        if (!f.counted) f.emit(`x${n} = undefined;`);
      },
      walk.isOwned ? end : f.counted ? `${iteratorDies}; ${f.floor} = P.top;` : '',
    );
  });
  if (walk!.isApart && block!.isBrokenInside !== true) {
    f.emit(`if (j${n} < 0) ${iteratorDies};`);
    f.isDrained = true;
  }
  f.emit(`${end}}`);
}

export function emitBreak(f: FunctionEmitter, s: Break): void {
  const block = innermostLoop(f, s, "'break' outside loop");
  if (block !== f.blocks[f.blocks.length - 1]) block.isBrokenInside = true;
  overtakeResult(f, block);
  f.emit(`break ${block.breakLabel};`);
}

export function emitContinue(f: FunctionEmitter, s: Continue): void {
  const block = innermostLoop(f, s, "'continue' not properly in loop");
  if (block !== f.blocks[f.blocks.length - 1]) block.isLeftInside = true;
  overtakeResult(f, block);
  f.emit(`continue ${block.continueLabel};`);
}

/** The loop goes on, or ends, instead of a `return` that waits for a `finally` inside of the loop. */
function overtakeResult(f: FunctionEmitter, loop: Block): void {
  if (f.blocks.slice(f.blocks.indexOf(loop)).some(({ overtaking }) => overtaking !== undefined)) f.emit('r = undefined;');
}

function innermostLoop(f: FunctionEmitter, s: Break | Continue, message: string) {
  for (let i = f.blocks.length - 1; i >= 0; i--) {
    const block = f.blocks[i]!;
    if (block.kind === 'loop') return block;
    if (block.kind === 'except-star') throw f.unit.fail("'break', 'continue' and 'return' cannot appear in an except* block", s);
  }
  throw f.unit.fail(message, s);
}
