import type { AugAssign, Call, Expr, List, Stmt, Tuple } from '../ast/nodes.js';
import { isConstant } from './folding.js';
import type { FunctionEmitter } from './function-emitter.js';
import { numberValue } from './number-values.js';
import {
  bindsNames,
  children,
  consumesTemporaries,
  makesTemporaries,
  needsStatements,
  runsCode,
  runsCodeAside,
} from './statement-need.js';

/*
 * What compiled code does for the `counted` lifetime (runtime/kernel/ownership.ts). `P` is the pool of temporaries. A function
 * notes its height on entry (`p`) and brings it back to that after every statement, and on its way out when its variables have let
 * go. Loops, handlers and `with` keep something in the pool for as long as they run: their bodies have a height of their own.
 *
 * The tests of `refs` stand in the code itself, so that V8 sees what each place stores: in a shared function they would see all.
 */

/** The statements behind which nothing can remain: they have no expression, or do not end here. */
const LEAVES_NOTHING = new Set<Stmt['kind']>(['Pass', 'Global', 'Nonlocal', 'Break', 'Continue', 'Return', 'Raise', 'If']);

/** JavaScript that counts one more owner of `v`, a variable; `test`: whether it is counted. */
export function countUp(v: string, test = `${v}.refs >= 0`): string {
  return `${test} && ++${v}.refs`;
}

/** {@link countUp} where the list in `list` is the owner: it knows whether it holds anything that is counted. */
export function countUpIn(list: string, v: string, test = `${v}.refs >= 0`): string {
  return `${test} && (++${v}.refs, ${list}.holdsCounted = true)`;
}

/** JavaScript by which what has just been made, and put into a variable, passes from the pool to that. */
export const TAKEN = 'P.pass(P.top - 1)';

/**
 * JavaScript by which the variable `v` lets go of what it holds. `at` says where the program is: the store is made only where something
 * dies, which may ask.
 */
export function countDown(v: string, ...at: string[]): string {
  return `${v} !== undefined && ${v}.refs > 0 && --${v}.refs === 0 && P.lose(${[v, ...at].join(', ')})`;
}

/**
 * JavaScript by which the pool lets go of the value of the variable `v`, if nothing else stands above the height `h` and an owner has just
 * counted it: what {@link dropped} would do, which knows nothing of its layout.
 */
export function passedOn(h: string, v: string): string {
  return `P.top === ${h} + 1 && ${v} === P.items[${h}] && ${v}.refs > 1 && (${v}.refs--, P.pass(${h}))`;
}

/** JavaScript by which the temporaries above the floor die. */
export function drained(f: FunctionEmitter): string {
  return `P.top !== ${f.floor} && P.drain(${f.floor})`;
}

/** Emits the end of something after which the temporaries above the floor die, unless they have. */
export function emitDrained(f: FunctionEmitter): void {
  if (f.counted && !f.isDrained) f.emit(`${drained(f)};`);
  f.isDrained = false;
}

/** The end of a statement. */
export function endStatement(f: FunctionEmitter, s: Stmt): void {
  if (LEAVES_NOTHING.has(s.kind)) f.isDrained = false;
  else emitDrained(f);
}

/** Emits `body` with a floor at the present height of the pool, unless `p<n>` has one: what stands there now outlives its statements. */
export function aboveFloor(f: FunctionEmitter, n: number, body: () => void, isKnown = false): void {
  if (!f.counted) return body();
  if (!isKnown) f.emit(`let p${n} = P.top;`);
  f.floors.push(`p${n}`);
  body();
  f.floors.pop();
}

/**
 * `emit` makes JavaScript that operates on what stands in the pool above a height, which is in the variable that it is told. Where
 * the operation is made of statements the height is noted by one. Nothing but `emit` under `host`.
 */
export function withHeight(f: FunctionEmitter, isHoisted: boolean, emit: (h: string) => string): string {
  if (!f.counted) return emit('');
  const h = f.temp();
  if (isHoisted) f.emit(`${h} = P.top;`);
  f.heights.push(h);
  const js = emit(h);
  f.heights.pop();
  return isHoisted ? js : `(${h} = P.top, ${js})`;
}

/**
 * The JavaScript value `js` (a boolean, a string) computed from `e`, whose temporaries die when it is there. `leaves`: so may what computes
 * it, though `e` makes none.
 */
export function settledValue(f: FunctionEmitter, e: Expr, emit: (h: string) => string, leaves = false): string {
  if (!f.counted || (!leaves && !makesTemporaries(e))) return emit('');
  return withHeight(f, needsStatements(e), (h) => {
    const js = emit(h);
    const t = f.temp();
    return `(${t} = ${js}, ${dropped(h)}, ${t})`;
  });
}

/** JavaScript by which what stands in the pool above the height `h` dies. */
export function dropped(h: string): string {
  return `P.top !== ${h} && P.drain(${h})`;
}

/**
 * Alternatives of which only one is the value, such as the operands of `and`: `emit` is given the JavaScript by which what the others
 * have left dies (with a comma behind it; '' if they leave nothing).
 */
export function droppingOthers(
  f: FunctionEmitter,
  others: readonly Expr[],
  isHoisted: boolean,
  emit: (drop: string) => string,
): string {
  if (!f.counted || !others.some(makesTemporaries)) return emit('');
  return withHeight(f, isHoisted, (h) => emit(`${dropped(h)}, `));
}

/** True for the text of a constant, which is not counted. */
export function isUncounted(js: string): boolean {
  return /^(?:[kK]\d+|None|True|False|Ellipsis|emptyTuple)$/.test(js);
}

/**
 * `emit` emits a statement that operates on the temporaries above `height`, and by which the values `texts` of `owners` let go of something: that dies before the owners, if these are
 * temporaries themselves.
 */
export function losing(
  f: FunctionEmitter,
  owners: readonly Expr[],
  texts: readonly string[],
  emit: (...texts: string[]) => void,
  height = f.floor,
): void {
  if (!f.counted || !owners.some(makesTemporaries)) return emit(...texts);
  f.scratch(() => {
    const spilled = texts.map((text) => f.spill(text));
    const h = f.spill('P.top');
    f.emit(`${marked(f, height)};`);
    emit(...spilled);
    f.emit(`${marked(f, '-1')};`);
    f.emit(`${dropped(h)};`);
  });
}

/** `js`, held until the statement ends. */
export function kept(f: FunctionEmitter, js: string): string {
  if (!f.counted) return js;
  const known = f.keptSettled.get(js);
  if (known !== undefined) return known;
  const t = f.temp();
  return `(${t} = ${js}, ${holding(t)})`;
}

/** The value of the variable `v`, held until the statement ends. */
function holding(v: string): string {
  return `${v}.refs >= 0 && P.keep(${v}), ${v}`;
}

/** What always makes a new object: it stands in the pool. */
const MAKES_NEW = new Set<Expr['kind']>([
  'Tuple',
  'List',
  'Dict',
  'Set',
  'ListComp',
  'DictComp',
  'SetComp',
  'GeneratorExp',
  'Lambda',
]);

/** True if what is evaluated before the value `js` of `e` is used may let go of it. */
function isExposed(f: FunctionEmitter, e: Expr, js: string, later: readonly (Expr | null)[]): boolean {
  if (!f.counted || isConstant(e) || e.kind === 'Starred' || MAKES_NEW.has(e.kind)) return false;
  // Whoever runs can bind a variable of a frame that can be seen.
  const isLocal = e.kind === 'Name' && /^\(?v_/.test(js) && !f.codeScope.exposesLocals;
  return later.some((other) => other !== null && (isLocal ? bindsNames(other) : runsCode(other) || bindsNames(other)));
}

/** The value `js` of `e`, held if what is evaluated before it is used may let go of it. */
export function keepAcross(f: FunctionEmitter, e: Expr, js: string, later: readonly (Expr | null)[]): string {
  return isExposed(f, e, js, later) ? kept(f, js) : js;
}

/**
 * {@link keepAcross} for an operand of an operation: where code runs in `later` only off the fast path, the value is held only there.
 * To be called between the emission of `e` and of `later`, all inside of {@link FunctionEmitter.holding}.
 */
export function keepAside(f: FunctionEmitter, e: Expr, js: string, later: readonly (Expr | null)[]): string {
  if (!isExposed(f, e, js, later)) return js;
  return later.every((other) => other === null || runsCodeAside(other)) ? heldAside(f, js) : kept(f, js);
}

/**
 * {@link keepAside} for an operand that is an operator: `variable` has its value, if that is an object. Gives the JavaScript by which it is held at
 * once, if it has to be.
 */
export function keepOperand(f: FunctionEmitter, e: Expr, variable: string, later: readonly (Expr | null)[]): string | undefined {
  if (!isExposed(f, e, variable, later)) return undefined;
  const known = `${variable}?`;
  if (!later.every((other) => other === null || runsCodeAside(other))) return `${known}.refs >= 0 && P.keep(${variable})`;
  f.held.push({ variable, level: f.heights.length, known });
  return undefined;
}

/** `js` in a variable that is held where an operation that is emitted from now on leaves its fast path. */
export function heldAside(f: FunctionEmitter, js: string): string {
  const variable = f.temp();
  f.held.push({ variable, level: f.heights.length, known: variable });
  return `(${variable} = ${js})`;
}

/** `js`, off the fast path of an operation: before it runs, what operations around it still need is held, below the heights within these. */
export function aside(f: FunctionEmitter, js: string): string {
  const holds = holdsAside(f);
  return holds === '' ? f.off(js) : `(${holds}, ${js})`;
}

/** The JavaScript by which that is held; '' if nothing is. */
export function holdsAside(f: FunctionEmitter): string {
  const holds = f.held.map(({ variable, level, known }) => {
    const inner = f.heights.slice(level);
    const hold =
      inner.length === 0
        ? `P.keep(${variable})`
        : `(P.insert(${inner[0]}, ${variable}), ${inner.map((h) => `${h}++`).join(', ')})`;
    return `${known}.refs >= 0 && ${hold}`;
  });
  return holds.join(', ');
}

/**
 * An operation inside an expression: what it operated on dies when it has been evaluated, not only when the statement ends, as
 * `ref(C())() is None` shows. `emit` gives the operation.
 */
export function settled(f: FunctionEmitter, e: Expr, isOperand: boolean, emit: () => string): string {
  const settles = consumesTemporaries(e) || e.kind === 'NamedExpr' || (isOperand && e.kind === 'Call');
  if (!settles || settlesItself(e)) return emit();
  if (isDisplayAbove(e)) return withHeight(f, needsStatements(e), emit);
  let settling = '';
  let keeping = '';
  const js = withHeight(f, needsStatements(e), (h) => {
    const t = f.temp();
    const value = `${t} = ${operating(f, e, h, emit)}`;
    // What is settled is held by the pool, unless nothing stands there.
    keeping = `(${value}, (P.top !== ${h} ? ${f.helper('settle')}(${h}, ${t}) : (${holding(t)})))`;
    return (settling = `(${value}, ${settledTo(f, h, t)})`);
  });
  f.keptSettled.set(
    js,
    js.replace(settling, () => keeping),
  );
  return js;
}

/** The operations that let go of their operands in the order in which these came, also if they fail. Calls see to it themselves. */
const OPERATIONS = new Set<string>(['BinOp', 'Compare', 'Subscript', 'AugAssign']);

/**
 * The operation `e` on the temporaries above the height `h`, given by `emit`. If it fails, these die in the order in which they came; what
 * other operations wait with dies after that, the last one first. So it notes its height in `z` while it is done. Source: CPython
 * Python/bytecodes.c: DECREF_INPUTS.
 */
export function operating(f: FunctionEmitter, e: Expr | AugAssign, h: string, emit: () => string): string {
  if (!f.counted || !OPERATIONS.has(e.kind) || !marksOperation(e)) return emit();
  const outer = f.operation;
  f.operation = { node: e, height: h };
  const js = emit();
  f.operation = outer;
  const t = f.temp();
  const done = (value: string) => `(${t} = ${value}, ${marked(f, '-1')}, ${t})`;
  const value = f.numberValues.get(js);
  return value === undefined ? done(js) : numberValue(f, { ...value, otherwise: done(value.otherwise) });
}

/** True if several operands of the operation may be temporaries. */
export function marksOperation(e: Expr | AugAssign): boolean {
  if (e.kind === 'AugAssign') return makesTemporaries(e.value);
  // What is taken by a slice without a step goes after the slice, as if it had waited.
  const isSliced = e.kind === 'Subscript' && e.slice.kind === 'Slice' && e.slice.step === null;
  return !isSliced && children(e).filter(makesTemporaries).length >= 2;
}

/** JavaScript that notes the height of the operation that is done next; -1: none is. */
export function marked(f: FunctionEmitter, height: string): string {
  f.marksOperations = true;
  return `z = ${height}`;
}

/** {@link operating} of `e`, which may settle its operands itself or have none. */
export function operated(f: FunctionEmitter, e: Expr, h: string, emit: () => string): string {
  return consumesTemporaries(e) && !settlesItself(e) ? operating(f, e, h, emit) : emit();
}

/** The value of `e`, which is no operand of anything; what `e` operated on, above the height `h`, dies before it. `emit` gives the operation. */
export function settledResult(f: FunctionEmitter, e: Expr, h: string, emit: () => string): string {
  if (!consumesTemporaries(e) || settlesItself(e) || isDisplayAbove(e)) return emit();
  const js = operating(f, e, h, emit);
  const t = f.temp();
  return `(${t} = ${js}, ${settledTo(f, h, t)})`;
}

/** The JavaScript value `js` of the first operand of an operation: what it was made of dies. */
export function settledOperand(f: FunctionEmitter, js: string): string {
  if (!f.counted) return js;
  const t = f.temp();
  return `(${t} = ${js}, ${settledTo(f, f.heights[f.heights.length - 1]!, t)})`;
}

/** JavaScript by which all that stands above the height `h` dies but the value of the variable `v`, which is given. */
export function settledTo(f: FunctionEmitter, h: string, v: string): string {
  return f.counted ? `(P.top !== ${h} ? ${f.helper('settle')}(${h}, ${v}) : ${v})` : v;
}

/**
 * JavaScript by which all that stands above the height `h` dies but the result, if there is one: it stands there, if it is counted, since a
 * `return` inside of a block has seen to that.
 */
export function settledToResult(f: FunctionEmitter, h: string): string {
  return `P.top !== ${h} && (r === undefined ? P.drain(${h}) : (P.top !== ${h} + 1 || r !== P.items[${h}]) && ${f.helper('settle')}(${h}, r))`;
}

/** The JavaScript value `js`; what stands above the height `h` dies, but this and the value of the variable `v`. */
export function settledPair(f: FunctionEmitter, h: string, v: string, js: string): string {
  return f.counted ? `${f.helper('settlePair')}(${js}, ${v}, ${h})` : js;
}

/** True for a tuple or list whose maker, told the height below its elements, settles what stands there. */
export function isDisplayAbove(e: Expr): e is Tuple | List {
  return (e.kind === 'Tuple' || e.kind === 'List') && consumesTemporaries(e);
}

/** True for what settles its parts itself, or has none of its own. */
function settlesItself(e: Expr): boolean {
  return SETTLES_ITSELF.has(e.kind) || (e.kind === 'Compare' && e.ops.length > 1);
}

const SETTLES_ITSELF = new Set<Expr['kind']>(['Starred', 'JoinedStr', 'FormattedValue', 'BoolOp', 'IfExp']);

/**
 * The variable with the height of the pool before callee and arguments of `e` were evaluated, if some of these may be temporaries: they
 * pass to a Python function that is called, as CPython's stack does, so that one dies when the function lets go of its parameter.
 */
export function launchHeight(f: FunctionEmitter, e: Call): string | undefined {
  return f.counted && consumesTemporaries(e) ? f.heights[f.heights.length - 1] : undefined;
}

/** The test that `callee` can be called on the spot with just these arguments: for temporaries, that it is no function of the host. */
export function launching(f: FunctionEmitter, h: string | undefined, callee: string, args: readonly string[]): string {
  if (h === undefined) return '';
  const pass =
    args.length <= 4
      ? `${f.helper('launch')}(${[h, callee, ...args].join(', ')})`
      : `${f.helper('launchAll')}(${h}, ${callee}, [${args.join(', ')}])`;
  return ` && (P.top === ${h} || (${callee}.code !== undefined && ${pass}))`;
}

/** After a suspension the pool stands elsewhere: the heights that are in use move with it. */
export function rebased(f: FunctionEmitter): string {
  const heights = [...new Set([...f.floors, ...f.heights])];
  return `y = rt.base - p, ${heights.map((h) => `${h} += y`).join(', ')}`;
}
