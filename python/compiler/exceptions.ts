import type { AsyncWith, ExceptHandler, Position, Raise, Stmt, Try, TryStar, With, WithItem } from '../ast/nodes.js';
import { leaves, type FunctionEmitter } from './function-emitter.js';
import { awaited, checkAsync } from './generators.js';
import { emitStore, unbind } from './names.js';
import { aboveFloor, drained, emitDrained, marked, rebased, settledToResult } from './ownership.js';
import { assign, checkName } from './targets.js';

/**
 * Exceptions. The exception object itself is thrown; `caught` enters the frame into its traceback. While a handler (or a
 * `finally` on the way out) runs, `rt.handled.exception` is the exception.
 */

const NO_LABELS = { breakLabel: '', continueLabel: '' };

export function emitRaise(f: FunctionEmitter, s: Raise): void {
  if (s.exc === null) {
    f.emit(f.raise(`${f.helper('reraiseHandled')}(rt, ${f.at(s)})`));
    return;
  }
  const [exception, cause] = f.operands([s.exc, s.cause]);
  f.emit(f.raise(`${f.helper('raiseException')}(rt, ${exception}, ${cause || 'undefined'}, ${f.at(s)})`));
}

/** What has been thrown, as the exception that a handler of this frame has; under `counted` the pool holds it and nothing else. */
function caught(f: FunctionEmitter, thrown: string): string {
  const facts = `rt, ${thrown}, ${f.depthAfterThrow}`;
  if (!f.counted) return `${f.helper('caught')}(${facts}, ${f.activation})`;
  // What was thrown while this frame was suspended has not come by the place where the heights are moved.
  const moved = f.movesHeights ? `${rebased(f)}, ` : '';
  const t = f.temp();
  return `(${moved}${t} = ${f.helper(f.isSuspendable ? 'caughtForLong' : 'caughtOwned')}(${facts}, ${f.floor}, z), ${marked(f, '-1')}, ${t})`;
}

/** Emits `body`; true if there is a `return` in it. */
function returnsFrom(f: FunctionEmitter, body: () => void): boolean {
  const before = f.returns.length;
  body();
  return f.returns.length > before;
}

/** Emits that what a block has left behind dies, however it was left, but for the result, if it `returns`. */
function blockEnd(f: FunctionEmitter, returns: boolean): string {
  return returns ? settledToResult(f, f.floor) : drained(f);
}

/**
 * Begins the JavaScript handler for what is thrown by a block, which is in `e<n>`. The variable that a `catch` declares cannot be emptied from
 * elsewhere. `returns`: there may have been a result, which the exception overtakes.
 */
function emitCatch(f: FunctionEmitter, n: number, returns: boolean): void {
  f.emit(`} catch (e) { e${n} = e; e = undefined;${returns ? ' r = undefined;' : ''}`);
}

/** Begins a handler: the exception is `x<n>`, its predecessor in `rt.handled` is `h<n>`. The holders of the body are those from number `first` on. */
function beginHandler(f: FunctionEmitter, n: number, first: number): void {
  f.emitEmptied(first);
  f.emit(`${f.holder(`x${n}`)} = ${caught(f, `e${n}`)};`);
  f.handlesExceptions = true;
  f.emit(`${f.holder(`h${n}`)} = rt.handled.exception; rt.handled.exception = x${n};`);
}

export function emitTry(f: FunctionEmitter, s: Try): void {
  if (s.finalbody.length === 0) return handlers(f, s);
  withFinally(f, s, () => (s.handlers.length > 0 ? handlers(f, s) : f.statements(s.body)), s.finalbody);
}

/** `try: body finally: final`, where an exception on its way through counts as handled while `final` runs. */
function withFinally(f: FunctionEmitter, at: Position, body: () => void, final: readonly Stmt[]): void {
  const n = f.unique();
  const before = new Set(f.bound);
  f.handlesExceptions = true;
  f.emitHolders(`e${n}`, `x${n}`, `h${n}`);
  const first = f.holderCount;
  f.emit('try {');
  f.enterBlock({ kind: 'try', ...NO_LABELS }, at);
  const returns = returnsFrom(f, body);
  f.leaveBlock();
  const after = f.bound;
  f.bound = before;
  emitCatch(f, n, returns);
  f.emit(`x${n} = ${caught(f, `e${n}`)}; h${n} = rt.handled.exception; throw rt.handled.exception = x${n};`);
  f.emit('} finally {');
  if (f.counted) f.emit(`if (x${n} === undefined) ${blockEnd(f, returns)};`);
  f.emitEmptied(first);
  f.emit('try {');
  f.enterBlock({ kind: 'finally', ...NO_LABELS, floor: f.floor, ...(returns ? { overtaking: `x${n}` } : {}) }, at);
  aboveFloor(f, f.unique(), () => f.statements(final));
  f.leaveBlock();
  f.emit(`} finally { if (x${n} !== undefined) ${f.helper('leaveFinally')}(rt, x${n}, h${n}); }`);
  f.emit('}');
  f.bound = new Set([...after, ...f.bound]);
}

/** Emits the body of a `try` with handlers; afterwards what it raised, or undefined, is in `e<n>`. Gives the number of its first holder. */
function guardedBody(f: FunctionEmitter, s: Try | TryStar, n: number): number {
  f.emitHolders(`e${n}`);
  const first = f.holderCount;
  f.emit(`b${n}: try {`);
  f.enterBlock({ kind: 'try', ...NO_LABELS, raise: (js) => `e${n} = ${js}; break b${n};` }, s);
  const returns = returnsFrom(f, () => f.statements(s.body));
  f.leaveBlock();
  emitCatch(f, n, returns);
  f.emit('}');
  return first;
}

function handlers(f: FunctionEmitter, s: Try): void {
  const n = f.unique();
  const before = new Set(f.bound);
  const own = guardedBody(f, s, n);
  f.emit(`if (e${n} === undefined) {`);
  f.statements(s.orelse);
  const bodyExit = leaves(s.body) || leaves(s.orelse) ? undefined : f.bound;
  f.emit('} else {');
  beginHandler(f, n, own);
  const exits = guardedBy(f, n, () => clauses(f, s, n, before));
  if (f.counted && exits.length > 0) f.emit(`P.endHandler(${f.floor}, x${n});`);
  f.emit('}');
  if (bodyExit !== undefined) exits.unshift(bodyExit);
  const [first, ...others] = exits;
  f.bound = first === undefined ? before : new Set([...first].filter((name) => others.every((set) => set.has(name))));
}

/** What is done about the exception `x<n>`; afterwards it counts as handled no more. */
function guardedBy<T>(f: FunctionEmitter, n: number, body: () => T): T {
  let result: T;
  f.emit('try {');
  aboveFloor(f, f.unique(), () => void (result = body()));
  const left = f.counted && !f.isSuspendable ? ` if (x${n}.caughtIn !== 0) ${f.helper('leaveHandler')}(x${n});` : '';
  f.emit(`} finally { rt.handled.exception = h${n};${left} }`);
  return result!;
}

/** The `except` clauses; gives what is bound at the ends of those that do not leave. */
function clauses(f: FunctionEmitter, s: Try, n: number, before: ReadonlySet<string>): Set<string>[] {
  const exits: Set<string>[] = [];
  let open = 0;
  s.handlers.forEach((handler, i) => {
    if (handler.type === null && i < s.handlers.length - 1) throw f.unit.fail("default 'except:' must be last", handler);
    f.bound = new Set(before);
    if (handler.type !== null) {
      f.scratch(() => f.emit(`if (${f.helper('matchesException')}(x${n}, ${f.expr(handler.type!)}, ${f.at(handler.type!)})) {`));
      handlerBody(f, handler, n);
      f.emit('} else {');
      open++;
    } else {
      handlerBody(f, handler, n);
    }
    if (!leaves(handler.body)) exits.push(f.bound);
  });
  if (s.handlers[s.handlers.length - 1]!.type !== null) f.emit(`throw ${f.helper('reraise')}(x${n});`);
  f.emit('}'.repeat(open));
  return exits;
}

function handlerBody(f: FunctionEmitter, handler: ExceptHandler, n: number): void {
  if (handler.name === null) {
    f.enterBlock({ kind: 'handler', ...NO_LABELS }, handler);
    f.statements(handler.body);
    f.leaveBlock();
    return;
  }
  checkName(f, handler.name, handler, 'assign to');
  emitStore(f, handler.name, `x${n}`, handler);
  f.emit('try {');
  f.enterBlock({ kind: 'handler', ...NO_LABELS }, handler);
  f.statements(handler.body);
  f.leaveBlock();
  f.emit(`} finally { ${unbind(f, handler.name, handler, true)}; }`);
}

/** `except*`: each clause takes the part of the group that it matches; what is left or raised anew goes on as one group. */
export function emitTryStar(f: FunctionEmitter, s: TryStar): void {
  if (s.finalbody.length === 0) return starHandlers(f, s);
  withFinally(f, s, () => starHandlers(f, s), s.finalbody);
}

function starHandlers(f: FunctionEmitter, s: TryStar): void {
  const n = f.unique();
  const before = new Set(f.bound);
  const first = guardedBody(f, s, n);
  f.emit(`if (e${n} === undefined) {`);
  f.statements(s.orelse);
  f.emit('} else {');
  f.bound = before;
  beginHandler(f, n, first);
  guardedBy(f, n, () => {
    f.emit(`${f.holder(`g${n}`)} = new ${f.helper('GroupHandling')}(x${n});`);
    aboveFloor(f, f.unique(), () => {
      for (const handler of s.handlers) starClause(f, handler, n);
      f.emit(`${f.holder(`r${n}`)} = g${n}.rest(); if (r${n} !== undefined) throw ${f.helper('reraise')}(r${n});`);
    });
  });
  f.emit('}');
  f.bound = before;
}

function starClause(f: FunctionEmitter, handler: ExceptHandler, n: number): void {
  const m = f.unique();
  f.uncertain(() => {
    f.scratch(() => f.emit(`${f.holder(`x${m}`)} = g${n}.match(${f.expr(handler.type!)}, ${f.at(handler.type!)});`));
    f.emitHolders(`e${m}`);
    f.emit(`if (x${m} !== undefined) { rt.handled.exception = x${m}; try {`);
    f.enterBlock({ kind: 'except-star', ...NO_LABELS }, handler);
    handlerBody(f, handler, m);
    f.leaveBlock();
    emitCatch(f, m, false);
    f.emit(`g${n}.raised(${caught(f, `e${m}`)}); } finally { rt.handled.exception = x${n}; } }`);
  });
}

export function emitWith(f: FunctionEmitter, s: With | AsyncWith): void {
  if (s.kind === 'AsyncWith') checkAsync(f, s, 'async with');
  item(f, s, 0);
}

/** One context manager and, inside it, the others and the body: CPython Python/compile.c: compiler_with. */
function item(f: FunctionEmitter, s: With | AsyncWith, i: number): void {
  const it: WithItem | undefined = s.items[i];
  if (it === undefined) return f.statements(s.body);
  const isAsync = s.kind === 'AsyncWith';
  const n = f.unique();
  const at = it.context_expr;
  f.scratch(() =>
    f.emit(`${f.holder(`w${n}`)} = new ${f.helper(isAsync ? 'AsyncContext' : 'Context')}(${f.expr(at)}, ${f.at(at)});`),
  );
  const before = new Set(f.bound);
  aboveFloor(f, n, () => {
    const entered = isAsync ? f.scratch(() => awaited(f, `w${n}.enter()`, at)) : `w${n}.enter(${f.at(at)})`;
    f.emit(`${f.holder(`v${n}`)} = ${entered};`);
    f.emitHolders(`e${n}`);
    const first = f.holderCount;
    f.emit(`let q${n} = true;`);
    f.emit('try {');
    f.enterBlock({ kind: 'with', ...NO_LABELS }, at);
    if (it.optional_vars !== null) f.scratch(() => assign(f, it.optional_vars!, `v${n}`, true));
    emitDrained(f);
    if (!f.counted) f.emit(`v${n} = undefined;`);
    const returns = returnsFrom(f, () => item(f, s, i + 1));
    f.leaveBlock();
    emitCatch(f, n, returns);
    f.emit(`q${n} = false;`);
    beginHandler(f, n, first);
    guardedBy(f, n, () => {
      f.emit(`${f.at(at)};`);
      const leave = isAsync ? f.scratch(() => awaited(f, `w${n}.leave(x${n})`, at)) : `w${n}.leave(x${n}, ${f.at(at)})`;
      f.emit(`if (!${f.helper('isTrue')}(${leave})) throw ${f.helper('reraise')}(x${n});`);
    });
    if (f.counted) f.emit(`${drained(f)};`);
    const left = f.counted ? `${blockEnd(f, returns)}; ` : '';
    f.emit(
      `} finally { if (q${n}) { ${left}${f.at(at)}; ${isAsync ? f.scratch(() => awaited(f, `w${n}.leave(undefined)`, at)) : `w${n}.leave(undefined)`}; ${left}} }`,
    );
  });
  // The context manager of an inner item goes before the outer one is left.
  if (f.counted) f.emit(`${drained(f)};`);
  f.bound = before;
}
