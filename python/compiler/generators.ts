import type { Await, Expr, Position, Yield, YieldFrom } from '../ast/nodes.js';
import type { FunctionEmitter } from './function-emitter.js';
import { kept, rebased, settledTo, withHeight } from './ownership.js';
import { needsStatements } from './statement-need.js';

/**
 * Suspension. A Python generator that is not made as in resumption.ts is a JavaScript generator: what it yields is the Python value, what comes in is the value sent
 * or a `Thrown`. After each suspension the frame has a new number.
 */

/** A `yield`: what comes in is its value, or is thrown. */
function resumed(f: FunctionEmitter, suspension: string, at: Position): string {
  return `${f.helper('received')}(${back(f, suspension, at)})`;
}

/** The value of a suspension, with the frame's number and position set again. */
function back(f: FunctionEmitter, suspension: string, at: Position): string {
  const t = f.temp();
  const moved = f.counted ? `, ${rebased(f)}` : '';
  return `(${t} = ${suspension}, d = rt.depth${moved}, ${f.at(at)}, ${t})`;
}

export function emitYieldValue(f: FunctionEmitter, value: string, at: Position): string {
  // While it is suspended, it stands at the `yield`.
  f.noteYield(at);
  const t = f.temp();
  value = `(${t} = ${value}, ${f.at(at)}, ${t})`;
  return resumed(f, `yield ${f.kind === 'async-generator' ? `new ${f.helper('AsyncYield')}(${value})` : value}`, at);
}

export function emitYield(f: FunctionEmitter, e: Yield): string {
  if (!isFunction(f)) throw f.unit.fail("'yield' outside function", e);
  return emitYieldValue(f, e.value === null ? f.helper('None') : yielded(f, e.value), e);
}

/** A function comes with the tuple of its closure, which would wait in the pool for as long as the generator is suspended. */
function yielded(f: FunctionEmitter, value: Expr): string {
  if (value.kind !== 'Lambda') return f.expr(value);
  return withHeight(f, needsStatements(value), (h) => {
    const t = f.temp();
    return `(${t} = ${f.expr(value)}, ${settledTo(f, h, t)})`;
  });
}

export function emitYieldFrom(f: FunctionEmitter, e: YieldFrom): string {
  if (!isFunction(f)) throw f.unit.fail("'yield from' outside function", e);
  if (f.isAsync) throw f.unit.fail("'yield from' inside async function", e);
  const iterator = kept(f, `${f.helper('delegateIterator')}(rt, ${f.expr(e.value)}, ${f.at(e)})`);
  return back(f, `yield* ${f.helper('delegate')}(rt, ${iterator}, ${f.position(e)})`, e);
}

function isFunction(f: FunctionEmitter): boolean {
  return f.codeScope.kind === 'function' || f.codeScope.kind === 'comprehension';
}

/** Raises the SyntaxError for something that only an async function may do. */
export function checkAsync(f: FunctionEmitter, at: Position, what: string): void {
  if (!f.isAsync) throw f.unit.fail(`'${what}' outside async function`, at);
}

export function emitAwait(f: FunctionEmitter, e: Await): string {
  if (!isFunction(f)) throw f.unit.fail("'await' outside function", e);
  if (!f.isAsync) throw f.unit.fail("'await' outside async function", e);
  return awaited(f, `${f.helper('awaitable')}(${f.expr(e.value)}, ${f.at(e)})`, e);
}

/** Awaits an iterator that `awaitable` has given. */
export function awaited(f: FunctionEmitter, iterator: string, at: Position): string {
  return back(f, `yield* ${f.helper('delegate')}(rt, ${kept(f, iterator)}, ${f.position(at)})`, at);
}

/** The next item of an async iterator, or JavaScript's undefined at its end. */
export function nextAwaited(f: FunctionEmitter, iterator: string, at: Expr): string {
  return back(f, `yield* ${f.helper('anextOrEnd')}(rt, ${iterator}, ${f.position(at)})`, at);
}
