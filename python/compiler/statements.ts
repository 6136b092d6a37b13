import type { Assert, Assign, AugAssign, Expr, Return, Slice } from '../ast/nodes.js';
import { emitAnnAssign } from './annotations.js';
import { emitInPlace } from './arithmetic.js';
import { readAttribute, writeAttribute } from './attributes.js';
import { emitClassDef } from './classes.js';
import { emitItem, emitItemStore, emitSlice } from './containers.js';
import type { StatementEmitters } from './emitters.js';
import { emitRaise, emitTry, emitTryStar, emitWith } from './exceptions.js';
import { constantText } from './displays.js';
import { binaryHelper } from './expressions.js';
import type { FunctionEmitter } from './function-emitter.js';
import { emitFunctionDef } from './functions.js';
import { emitImport, emitImportFrom } from './imports.js';
import { emitBreak, emitContinue, emitFor, emitIf, emitWhile } from './loops.js';
import { load, emitStore, isLocalVariable, mention } from './names.js';
import { emitMatch } from './patterns.js';
import { missableValue } from './misses.js';
import { drained, isUncounted, keepAcross, keepAside, losing, operating, passedOn, settledTo, withHeight } from './ownership.js';
import { children, isInert, makesTemporaries, needsStatements } from './statement-need.js';
import { assign, assignAll, checkName, localVariables, remove, storeValue } from './targets.js';
import { emitTypeAlias } from './type-params.js';

export const statementEmitters: StatementEmitters = {
  FunctionDef: emitFunctionDef,
  AsyncFunctionDef: emitFunctionDef,
  ClassDef: emitClassDef,
  Return: emitReturn,
  Delete(f, s) {
    s.targets.forEach((target, i) => {
      remove(f, target);
      if (f.counted && i < s.targets.length - 1) f.emit(`${drained(f)};`);
    });
  },
  Assign: emitAssign,
  TypeAlias: emitTypeAlias,
  AugAssign: emitAugAssign,
  AnnAssign: emitAnnAssign,
  For: emitFor,
  AsyncFor: emitFor,
  While: emitWhile,
  If: emitIf,
  With: emitWith,
  AsyncWith: emitWith,
  Match: emitMatch,
  Raise: emitRaise,
  Try: emitTry,
  TryStar: emitTryStar,
  Assert: emitAssert,
  Import: emitImport,
  ImportFrom: emitImportFrom,
  Global() {},
  Nonlocal() {},
  Expr(f, s) {
    if (f.unit.options.interactive && f.kind === 'module') f.emit(`${f.helper('displayHook')}(${f.expr(s.value)}, ${f.at(s)});`);
    else if (s.value.kind !== 'Constant') f.emit(`${wholeValue(f, s.value) ?? f.discarded(s)};`);
  },
  Pass() {},
  Break: emitBreak,
  Continue: emitContinue,
};

/** Emits what is done otherwise where it is the whole value of a statement: gives that value. */
function wholeValue(f: FunctionEmitter, e: Expr): string | undefined {
  return f.resumption?.value(e) ?? missableValue(f, e);
}

function emitReturn(f: FunctionEmitter, s: Return): void {
  if (f.codeScope.kind !== 'function') throw f.unit.fail("'return' outside function", s);
  if (s.value !== null && f.kind === 'async-generator') throw f.unit.fail("'return' with value in async generator", s);
  if (f.blocks.some((block) => block.kind === 'except-star'))
    throw f.unit.fail("'break', 'continue' and 'return' cannot appear in an except* block", s);
  f.result(s.value === null ? f.helper('None') : (wholeValue(f, s.value) ?? f.wholeExpr(s.value)));
  if (f.counted) leaveBlocks(f);
  f.emit('break b0;');
}

/**
 * What the blocks hold that a `return` leaves for good goes, the innermost first: loops, and `finally` where another result waits. While
 * others do what they still have to do, the pool holds the result, as CPython's stack does.
 */
function leaveBlocks(f: FunctionEmitter): void {
  const isCounted = !isUncounted(f.returns[f.returns.length - 1]!.value);
  const settled = new Set<string>();
  let height = f.floor;
  let isHeld = false;
  let open = 0;
  for (const { kind, floor, overtaking } of [...f.blocks].reverse()) {
    if (kind !== 'loop') {
      if (isCounted && !isHeld)
        f.emit(`if (P.top === ${height}) { if (r.refs >= 0) P.keep(r); } else ${settledTo(f, height, 'r')};`);
      isHeld = true;
      if (overtaking === undefined) break;
      f.emit(`if (${overtaking} === undefined) {`);
      open++;
    }
    height = floor!;
    if (!settled.has(height)) f.emit(`${settledTo(f, height, 'r')};`);
    settled.add(height);
  }
  if (open > 0) f.emit('}'.repeat(open));
}

function emitAssign(f: FunctionEmitter, s: Assign): void {
  const [target] = s.targets;
  const whole = s.targets.length === 1 ? wholeValue(f, s.value) : undefined;
  if (s.targets.length === 1 && target!.kind === 'Name' && whole === undefined) {
    checkName(f, target.id, target, 'assign to');
    storeValue(f, target, s.value);
    return;
  }
  const isPair =
    s.targets.length === 1 &&
    target!.kind === 'Tuple' &&
    s.value.kind === 'Tuple' &&
    target.elts.length === s.value.elts.length &&
    ![...target.elts, ...s.value.elts].some((e) => e.kind === 'Starred');
  if (isPair && target!.kind === 'Tuple' && s.value.kind === 'Tuple') {
    // a, b = b, a: no tuple is made, and all values are there before the first store.
    const values = f.operands(s.value.elts).map((js) => f.spill(js));
    const order = target.elts.map((_, i) => i);
    const isConstant = s.value.elts.every((e) => constantText(f, e) !== undefined);
    if (f.counted && !isConstant && storesBackwards(f, target.elts)) {
      for (const stored of target.elts) if (stored.kind === 'Name') mention(f, stored.id);
      order.reverse();
    }
    assignAll(
      f,
      order.map((i) => target.elts[i]!),
      order.map((i) => values[i]!),
    );
    return;
  }
  const js = whole ?? f.expr(s.value);
  if (s.targets.length > 1) {
    const value = named(f, js);
    assignAll(
      f,
      s.targets,
      s.targets.map(() => value),
    );
  } else {
    // Where the store needs no code of others either, the value is held only off its fast path.
    const isAside = (target!.kind === 'Attribute' || target!.kind === 'Subscript') && !children(target!).some(makesTemporaries);
    f.holding(() => {
      const value = named(f, (isAside ? keepAside : keepAcross)(f, s.value, js, s.targets));
      f.isClean = f.codeScope.kind === 'function' && isAside && [s.value, ...children(target!)].every(isInert);
      assign(f, target!, value);
      f.isClean = false;
      if (f.counted && isAside && makesTemporaries(s.value) && !isUncounted(value)) f.emit(`${passedOn(f.floor, value)};`);
    });
  }
}

/** The value `js` as a variable or constant. */
function named(f: FunctionEmitter, js: string): string {
  return isUncounted(js) ? js : f.spill(js);
}

/**
 * Two or three local variables are stored to from the last to the first, instead of having the values change places on the stack: CPython
 * Python/flowgraph.c: apply_static_swaps.
 */
function storesBackwards(f: FunctionEmitter, targets: readonly Expr[]): boolean {
  return targets.length >= 2 && targets.length <= 3 && localVariables(f, targets) !== undefined;
}

/** The new value of the target of `s`, whose old one is loaded by `load`: what it was made of, above the height `h`, is not dead yet. */
function unsettledInPlace(f: FunctionEmitter, s: AugAssign, load: () => string, h: string): string {
  const inStatements = needsStatements(s.value);
  const held = keepAcross(f, s.target, load(), [s.value]);
  const old = inStatements ? f.spill(held) : held;
  return operating(f, s, h, () => {
    const inText = inStatements ? undefined : emitInPlace(f, s.op, old, s.value, s);
    return inText ?? `${f.helper(binaryHelper(s.op, true))}(${old}, ${f.operand(s.value)}, ${f.atOperator(s)})`;
  });
}

/** The new value of the target of `s`, whose old one is loaded by `load`. */
function inPlace(f: FunctionEmitter, s: AugAssign, load: () => string): string {
  return withHeight(f, needsStatements(s.value), (h) => {
    const js = unsettledInPlace(f, s, load, h);
    if (!f.counted) return js;
    const t = f.temp();
    return `(${t} = ${js}, ${settledTo(f, h, t)})`;
  });
}

/**
 * Emits that the pool holds `values` in the order in which CPython's stack has them when it stores `value`. Where nothing stands
 * there and that is not counted, the store is as simple as any other.
 */
function emitArranged(f: FunctionEmitter, value: string, values: readonly string[]): void {
  f.emit(`if (P.top !== ${f.floor} || ${value}.refs >= 0) ${f.helper('arrange')}(${f.floor}, [${values.join(', ')}]);`);
}

function emitAugAssign(f: FunctionEmitter, s: AugAssign): void {
  const { target } = s;
  switch (target.kind) {
    case 'Name': {
      checkName(f, target.id, target, 'assign to');
      const old = () => load(f, target.id, target);
      // The store to a variable of the function sees to all that the statement has left.
      const js = isLocalVariable(f, target.id) ? f.atFloor(s, () => unsettledInPlace(f, s, old, f.floor)) : inPlace(f, s, old);
      emitStore(f, target.id, js, target, true);
      return;
    }
    case 'Attribute': {
      checkName(f, target.attr, target, 'assign to');
      const owner = f.spill(keepAcross(f, target.value, f.expr(target.value), [s.value]));
      const value = f.spill(inPlace(f, s, () => readAttribute(f, target, owner)));
      if (f.counted && makesTemporaries(target.value)) emitArranged(f, value, [value, owner]);
      writeAttribute(f, target, owner, value);
      return;
    }
    case 'Subscript': {
      const owner = f.spill(keepAcross(f, target.value, f.expr(target.value), [target.slice, s.value]));
      // CPython has a slice without a step only when it is used: its parts wait one by one, and die from the last to the first if something fails.
      const isSliced = target.slice.kind === 'Slice' && target.slice.step === null;
      const slice = isSliced ? emitSlice(f, target.slice as Slice) : f.expr(target.slice);
      const key = f.spill(keepAcross(f, target.slice, slice, [s.value]));
      const value = f.spill(inPlace(f, s, () => emitItem(f, owner, key, target.slice, target)));
      if (f.counted && [target.value, target.slice].some(makesTemporaries))
        emitArranged(f, value, isSliced ? [key, value, owner] : [value, owner, key]);
      losing(f, [target.value, target.slice], [owner, key], (o, k) => emitItemStore(f, o!, k!, target.slice, value, target));
      return;
    }
  }
}

function emitAssert(f: FunctionEmitter, s: Assert): void {
  if (s.test.kind === 'Tuple' && s.test.elts.length > 0)
    f.unit.options.warn('SyntaxWarning', 'assertion is always true, perhaps remove parentheses?', s);
  if (f.unit.options.optimize > 0) return;
  f.emit(`if (!(${f.condition(s.test)})) {`);
  f.uncertain(() =>
    f.emit(`throw ${f.helper('assertionError')}(rt, ${s.msg === null ? 'undefined' : f.expr(s.msg)}, ${f.at(s.test)});`),
  );
  f.emit('}');
}
