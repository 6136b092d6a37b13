import type { Await, Expr, Position, Yield, YieldFrom } from '../ast/nodes.js';
import type { FunctionEmitter } from './function-emitter.js';
import { rebased, settledTo, withHeight } from './ownership.js';
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
  return awaited(f, iteratorOf(f, e), e);
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
  return awaited(f, iteratorOf(f, e), e);
}

/** What `yield from` or `await` delegates to. */
export function iteratorOf(f: FunctionEmitter, e: YieldFrom | Await): string {
  return withHeight(f, needsStatements(e.value), (h) => {
    const t = f.temp();
    const helper = e.kind === 'Await' ? `${f.helper('awaitable')}(` : `${f.helper('delegateIterator')}(rt, `;
    return `(${t} = ${helper}${f.expr(e.value)}, ${f.at(e)}), ${settledTo(f, h, t)})`;
  });
}

/** The first step of what is delegated to, at once; the others are made by the generator object (runtime/builtins/generator/resume.ts). */
export function begunDelegating(f: FunctionEmitter, iterator: string, at: Position): string {
  return `${f.helper('beginDelegating')}(rt, ${iterator}, ${f.at(at)})`;
}

/** Delegates to an iterator until its end. */
export function awaited(f: FunctionEmitter, iterator: string, at: Position): string {
  const t = f.temp();
  const suspended = resumed(f, `yield ${t}`, at);
  return `((${t} = ${begunDelegating(f, iterator, at)}) === undefined ? ${f.helper('takeReturned')}(rt) : ${suspended})`;
}

/** The next item of an async iterator, or JavaScript's undefined at its end. */
export function nextAwaited(f: FunctionEmitter, iterator: string, at: Expr): string {
  return back(f, `yield* ${f.helper('anextOrEnd')}(rt, ${iterator}, ${f.position(at)})`, at);
}
