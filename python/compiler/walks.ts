import type { Comprehension, Expr, Stmt } from '../ast/nodes.js';
import { Exactly } from './exactly.js';
import type { FunctionEmitter } from './function-emitter.js';
import { nextAwaited } from './generators.js';
import { emitStore, isLocalVariable } from './names.js';
import { aboveFloor, drained, isUncounted, kept } from './ownership.js';
import { emitStoreOwned, emptied } from './owning-variables.js';
import type { Resumption } from './resumption.js';
import { mayBind } from './statement-need.js';
import { assign, checkName } from './targets.js';

/**
 * What a loop walks is in the variable `i<n>`: an iterator, or an exact list or tuple, of which `j<n>` is the number of the next item (-1:
 * it is an iterator). As CPython's iterator does, the loop keeps the sequence until it ends; nobody else could ever see that iterator.
 */
export interface Walk {
  readonly n: number;
  /** The position of all that fails on the way. */
  readonly at: Expr;
  readonly kind: 'any' | 'iterator' | 'async iterator';
  /** The variable owns it, under `counted`: a generator can be resumed in the midst of the walk. */
  readonly isOwned: boolean;
  /** Under `counted`: the pool holds nothing for the walk, if it is one through a sequence. */
  readonly isApart: boolean;
}

/** Where a walk begins and how. */
interface Beginning {
  readonly isAsync?: boolean;
  /** Under `counted`: the height above which the pool holds what is walked and nothing else; if not given, that of the statement. */
  readonly height?: string;
  /** Nothing else comes to stand above that before the first turn. */
  readonly isNext?: boolean;
  /** The walk is one of a generator that is resumed in the midst of it. */
  readonly resumption?: Resumption | undefined;
}

/** What a loop through `e` walks: of a display nobody can see whether it is a list, and a tuple may be a constant. Source: CPython Python/ast_opt.c: fold_iter. */
export function walked(e: Expr): Expr {
  return e.kind === 'List' && !e.elts.some(({ kind }) => kind === 'Starred') ? { ...e, kind: 'Tuple' } : e;
}

/** Emits the begin of a walk through `iterable`, during which `parts` run. Under `counted` all else that the expression has made dies. */
export function beginWalk(
  f: FunctionEmitter,
  iterable: Expr,
  parts: readonly (Stmt | Expr | Comprehension)[],
  { isAsync = false, height = f.floor, isNext = true, resumption }: Beginning = {},
): Walk {
  const n = f.unique();
  const walk: Walk = {
    n,
    at: iterable,
    kind: isAsync ? 'async iterator' : 'any',
    isOwned: f.counted && resumption !== undefined,
    isApart: false,
  };
  const js = f.expr(isAsync ? iterable : walked(iterable));
  const [i, j] = [`i${n}`, `j${n}`];
  const isSequence = (v: string) => `${v}.exactly & ${Exactly.List | Exactly.Tuple}`;
  if (walk.isOwned) {
    const t = f.temp();
    const value = `(${t} = ${js}, ${resumption!.last(j)} = ${isSequence(t)} ? 0 : -1, ${j} < 0 ? ${f.helper('iter')}(${t}, ${f.at(iterable)}) : ${t})`;
    emitStoreOwned(f, resumption!.walk(i), value, f.at(iterable), true);
    f.isDrained = false;
    return walk;
  }
  // A variable of the function that keeps its value does what the pool would do; but those of a generator that is closed go before it.
  const isKept = iterable.kind === 'Name' && /^v_[\w$]+$/.test(js) && !f.isSuspendable && !mayBind(parts, iterable.id);
  const isHeld = !f.counted || isUncounted(js) || isKept;
  if (resumption !== undefined) f.emit(`${f.emptiedAtEnd(resumption.last(i))} = ${js};`);
  else f.emit(`${f.counted ? `let ${i}` : f.holder(i)} = ${js};`);
  const settled = (js: string, h: string) => (f.counted ? `${f.helper('settle')}(${h}, ${js})` : js);
  const iterator = `${f.helper(isAsync ? 'aiter' : 'iter')}(${i}, ${f.at(iterable)})`;
  if (isAsync) {
    f.emit(`${i} = ${settled(iterator, height)};`);
    return walk;
  }
  const first = `${j} = ${isSequence(i)} ? 0 : -1`;
  if (resumption !== undefined) resumption.last(j);
  f.emit(`${resumption === undefined ? 'let ' : ''}${first};`);
  if (f.counted && isHeld && isNext) {
    f.emit(`let p${n} = ${height}; if (${j} < 0) { ${i} = ${settled(iterator, 'P.top')}; p${n} = P.top; }`);
    return { ...walk, isApart: true };
  }
  if (isHeld) f.emit(`if (${j} < 0) ${i} = ${settled(iterator, 'P.top')};`);
  else f.emit(`${i} = ${settled(`${j} < 0 ? ${iterator} : ${i}`, height)};`);
  return walk;
}

/** The walk of a generator expression: its parameter is the iterator, which the walk has, too. */
export function walkOf(
  f: FunctionEmitter,
  iterator: string,
  at: Expr,
  isAsync: boolean,
  resumption: Resumption | undefined,
): Walk {
  const n = f.unique();
  const isOwned = f.counted && resumption !== undefined;
  const walk: Walk = { n, at, kind: isAsync ? 'async iterator' : 'iterator', isOwned, isApart: false };
  if (walk.isOwned) {
    resumption!.skipped(() => emitStoreOwned(f, resumption!.walk(`i${n}`), iterator, f.at(at), true));
    f.isDrained = false;
  } else if (resumption === undefined) f.emit(`${f.holder(`i${n}`)} = ${kept(f, iterator)};`);
  else f.emit(`if (s === 0) ${resumption.last(`i${n}`)} = ${iterator};`);
  return walk;
}

/**
 * Emits what puts the next item of a walk into the variable `x<n>`, or does `leave`, a JavaScript statement, at its end: what an awaited end has
 * left, such as a value returned by a generator, dies before the iterator. To take an item of a sequence cannot fail, and leaves nothing. Under
 * `host` the variable holds the array meanwhile: else a register of V8's interpreter would, which keeps what it holds when the loop has ended.
 */
export function emitNext(f: FunctionEmitter, { n, at, kind }: Walk, leave: string): void {
  const [i, j, x] = [`i${n}`, `j${n}`, `x${n}`];
  if (kind === 'async iterator') {
    f.emit(`${f.holder(x)} = ${nextAwaited(f, i, at)};`);
    f.emit(`if (${x} === undefined) ${f.counted ? `{ ${drained(f)}; ${leave} }` : leave}`);
    return;
  }
  const ended = `if (${x} === undefined) ${leave}`;
  const next = `${i}.nextItem(${f.at(at)})`;
  if (kind === 'iterator') {
    f.emit(`${f.holder(x)} = ${next};`);
    f.emit(ended);
    return;
  }
  const [array, take] = f.counted ? ['', `${i}.items`] : [`${x} = ${i}.items, `, x];
  if (f.counted) f.emit(`let ${x};`);
  else f.holder(x);
  f.emit(`if (${j} < 0) { ${x} = ${next}; ${ended} }`);
  f.emit(`else if (${array}${j} < ${take}.length) ${x} = ${take}[${j}++]; else ${leave}`);
}

/** Emits the store of the next item of a walk to the target of the loop. */
export function assignNext(f: FunctionEmitter, { n, kind }: Walk, target: Expr): void {
  const x = `x${n}`;
  if (kind === 'any' && target.kind === 'Name' && isLocalVariable(f, target.id)) {
    checkName(f, target.id, target, 'assign to');
    emitStore(f, target.id, x, target, true, { isAlone: true });
  } else assign(f, target, x, true);
}

/** Emits `body`, during which the walk is under way. */
export function during(f: FunctionEmitter, { n, isOwned, isApart }: Walk, body: () => void): void {
  if (isOwned) body();
  else aboveFloor(f, n, body, isApart);
}

/** JavaScript statements at the end of a walk, however it has come, if nobody else sees to it. */
export function endOfWalk(f: FunctionEmitter, { n, isOwned }: Walk): string {
  return isOwned ? emptied(f, `i${n}`) : '';
}
