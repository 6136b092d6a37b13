import type { Expr, Stmt } from '../ast/nodes.js';
import type { FunctionEmitter } from './function-emitter.js';
import { bindsNames, consumesTemporaries, makesTemporaries, needsStatements, runsCode } from './statement-need.js';

/*
 * What compiled code does for the `counted` lifetime (runtime/kernel/ownership.ts). `P` is the pool of temporaries. A function
 * notes its height on entry (`p`) and brings it back to that after every statement, and on its way out when its variables have let
 * go. Loops, handlers and `with` keep something in the pool for as long as they run: their bodies have a height of their own.
 *
 * The tests of `refs` stand in the code itself, so that V8 sees what each place stores: in a shared function they would see all.
 */

/** The statements behind which nothing can remain: they have no expression, or do not end here. */
const LEAVES_NOTHING = new Set<Stmt['kind']>(['Pass', 'Global', 'Nonlocal', 'Break', 'Continue', 'Return', 'Raise', 'If']);

/** JavaScript that counts one more owner of `v`, a variable. */
export function countUp(v: string): string {
  return `${v}.refs >= 0 && ${v}.refs++`;
}

/** JavaScript by which the variable `v` lets go of what it holds. */
export function countDown(v: string): string {
  return `${v} !== undefined && ${v}.refs > 0 && --${v}.refs === 0 && P.lose(${v})`;
}

/** JavaScript by which the temporaries above the floor die. */
export function drained(f: FunctionEmitter): string {
  return `P.top !== ${f.floor} && ${f.helper('drain')}(${f.floor})`;
}

/** The end of a statement. */
export function endStatement(f: FunctionEmitter, s: Stmt): void {
  if (!LEAVES_NOTHING.has(s.kind)) f.emit(`${drained(f)};`);
}

/** Emits `body` with a floor at the present height of the pool: what stands there now outlives its statements. */
export function aboveFloor(f: FunctionEmitter, n: number, body: () => void): void {
  if (!f.counted) return body();
  f.emit(`let p${n} = P.top;`);
  f.floors.push(`p${n}`);
  body();
  f.floors.pop();
}

/** A condition, whose temporaries die before anything depends on it. */
export function settledCondition(f: FunctionEmitter, e: Expr): string {
  const js = f.condition(e);
  if (!f.counted || !makesTemporaries(e)) return js;
  const t = f.temp();
  return `(${t} = ${js}, ${drained(f)}, ${t})`;
}

/** `v = js` for a variable that owns its value. */
export function storeOwned(f: FunctionEmitter, v: string, js: string): string {
  if (!f.counted) return `${v} = ${js}`;
  return `(w = ${js}, ${countUp('w')}, u = ${v}, ${v} = w, ${countDown('u')})`;
}

/** Empties a variable that owns its value. */
export function emptyOwned(f: FunctionEmitter, v: string): string {
  return f.counted ? `(u = ${v}, ${v} = undefined, ${countDown('u')})` : `${v} = undefined`;
}

/** `js`, held until the statement ends. */
export function kept(f: FunctionEmitter, js: string): string {
  if (!f.counted) return js;
  const t = f.temp();
  return `(${t} = ${js}, ${t}.refs >= 0 && P.keep(${t}), ${t})`;
}

/** The value `js` of `e`, held if what is evaluated before it is used may let go of it. */
export function keepAcross(f: FunctionEmitter, e: Expr, js: string, later: readonly (Expr | null)[]): string {
  if (!f.counted || e.kind === 'Constant' || e.kind === 'Starred') return js;
  const isLocal = e.kind === 'Name' && /^\(?v_/.test(js);
  const isExposed = later.some((other) => other !== null && (isLocal ? bindsNames(other) : runsCode(other) || bindsNames(other)));
  return isExposed ? kept(f, js) : js;
}

/**
 * An operation inside an expression: what it operated on dies when it has been evaluated, not only when the statement ends, as
 * `ref(C())() is None` shows. `emit` gives the operation.
 */
export function settled(f: FunctionEmitter, e: Expr, emit: () => string): string {
  if (!consumesTemporaries(e) || e.kind === 'Starred' || e.kind === 'JoinedStr' || e.kind === 'FormattedValue') return emit();
  const h = f.temp();
  const isHoisted = needsStatements(e);
  if (isHoisted) f.emit(`${h} = P.top;`);
  f.heights.push(h);
  const js = emit();
  f.heights.pop();
  const t = f.temp();
  return `(${isHoisted ? '' : `${h} = P.top, `}${t} = ${js}, P.top !== ${h} ? ${f.helper('settle')}(${h}, ${t}) : ${t})`;
}

/**
 * A call of a Python function whose arguments are (in part) temporaries: they pass to it, as CPython's stack does, so that one dies
 * when the function lets go of its parameter. `h` is the height before the arguments were evaluated. A function of the host, which has
 * no code, is given nothing.
 */
export function launched(f: FunctionEmitter, h: string | undefined, callee: string, args: readonly string[], call: string): string {
  if (h === undefined) return call;
  return `(P.top !== ${h} && ${callee}.code !== undefined && ${f.helper('launch')}(${[h, ...args].join(', ')}), ${call})`;
}

/** After a suspension the pool stands elsewhere: the heights that are in use move with it. */
export function rebased(f: FunctionEmitter): string {
  const heights = [...f.floors, ...f.heights];
  return `y = rt.base - p, ${heights.map((h) => `${h} += y`).join(', ')}`;
}
