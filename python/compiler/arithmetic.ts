import type { BinOp, CompareOperator, ConstantValue, Expr, Operator, Position, UnaryOp } from '../ast/nodes.js';
import { isRepeatable } from './attributes.js';
import { Exactly } from './exactly.js';
import type { FunctionEmitter } from './function-emitter.js';
import { keepAcross } from './ownership.js';

/**
 * Arithmetic on floats and comparisons of numbers, in the text itself. An operator looks whether its operands are floats
 * (`PyObject.exactly`, for which V8 keeps notes at each place) and computes with their JavaScript numbers; what is an operand of
 * a further operator becomes no object before one is needed. All else goes to the helpers, as it does everywhere.
 */

const SYMBOLS: Partial<Record<Operator, string>> = { Add: '+', Sub: '-', Mult: '*', Div: '/' };
const HELPERS: Partial<Record<Operator, string>> = { Add: 'add', Sub: 'sub', Mult: 'mul', Div: 'truediv' };
const COMPARISONS: Partial<Record<CompareOperator, string>> = { Eq: '===', NotEq: '!==', Lt: '<', LtE: '<=', Gt: '>', GtE: '>=' };


/** An operand, evaluated. */
type Operand =
  /** An object, in a variable or constant. */
  | { readonly kind: 'object'; readonly js: string }
  | { readonly kind: 'literal'; readonly js: string; readonly value: number }
  /** The float `number` if the variable `object` is undefined, else that object. */
  | { readonly kind: 'unboxed'; readonly number: string; readonly object: string };

/** A tree of operators over leaves whose JavaScript has been made, in the order of evaluation. */
type Tree =
  | { readonly kind: 'leaf'; readonly js: string; readonly literal: number | undefined }
  | { readonly kind: 'negation'; readonly node: UnaryOp; readonly operand: Tree }
  | { readonly kind: 'operation'; readonly op: Operator; readonly helper: string; readonly at: Position; readonly left: Tree; readonly right: Tree };

/** True for operators that are emitted here. */
export function isArithmetic(e: BinOp): boolean {
  return SYMBOLS[e.op] !== undefined;
}

/** The value of an arithmetic expression without statements inside. */
export function emitArithmetic(f: FunctionEmitter, e: BinOp): string {
  return new Arithmetic(f).value(operationOf(f, e));
}

/** The value of `old op= value`; undefined for operators that are not emitted here. */
export function emitInPlace(f: FunctionEmitter, op: Operator, old: string, value: Expr, at: Position): string | undefined {
  if (SYMBOLS[op] === undefined) return undefined;
  const left: Tree = { kind: 'leaf', js: old, literal: undefined };
  const tree: Tree = { kind: 'operation', op, helper: `i${HELPERS[op]!}`, at, left, right: treeOf(f, value) };
  return new Arithmetic(f).value(tree);
}

/** The tree of `e`, which is used after `later` has been evaluated. */
function treeOf(f: FunctionEmitter, e: Expr, later: readonly Expr[] = []): Tree {
  // Under `counted` the operands of each operator are settled for themselves.
  const isInner = !f.counted;
  if (isInner && e.kind === 'BinOp' && isArithmetic(e)) return operationOf(f, e);
  if (isInner && e.kind === 'UnaryOp' && e.op === 'USub' && e.operand.kind !== 'Constant')
    return { kind: 'negation', node: e, operand: treeOf(f, e.operand) };
  return { kind: 'leaf', js: keepAcross(f, e, f.expr(e), later), literal: literalNumber(e) };
}

function operationOf(f: FunctionEmitter, e: BinOp): Tree {
  const left = treeOf(f, e.left, [e.right]);
  return { kind: 'operation', op: e.op, helper: HELPERS[e.op]!, at: e, left, right: treeOf(f, e.right) };
}

/** The number that a literal means in an operation with a float. */
function literalNumber(e: Expr): number | undefined {
  if (e.kind === 'UnaryOp' && e.op === 'USub') {
    const number = e.operand.kind === 'Constant' ? numberOf(e.operand.value) : undefined;
    // An int has no negative zero.
    return number === undefined || number === 0 ? undefined : -number;
  }
  return e.kind === 'Constant' ? numberOf(e.value) : undefined;
}

function numberOf(value: ConstantValue): number | undefined {
  if (value.type !== 'int' && value.type !== 'float') return undefined;
  return typeof value.value === 'number' && Number.isFinite(value.value) ? value.value : undefined;
}

const numberText = (value: number): string => (value < 0 ? `(${value})` : String(value));

function leavesOf(tree: Tree): string[] {
  if (tree.kind === 'leaf') return [tree.js];
  return tree.kind === 'negation' ? leavesOf(tree.operand) : [...leavesOf(tree.left), ...leavesOf(tree.right)];
}

class Arithmetic {
  private readonly steps: string[] = [];
  /** The texts of the leaves that are still to be evaluated. */
  private ahead: string[] = [];

  constructor(private readonly f: FunctionEmitter) {}

  /** The JavaScript of the value of the whole tree. */
  value(tree: Tree): string {
    this.ahead = leavesOf(tree);
    const [test, number, otherwise] = this.parts(tree);
    const result = test === '' ? otherwise : `${test} ? ${this.f.helper('makeFloat')}(${number}) : ${otherwise}`;
    return `(${[...this.steps, result].join(', ')})`;
  }

  private evaluate(tree: Tree): Operand {
    if (tree.kind === 'leaf') return this.leaf(tree.js, tree.literal);
    const [test, number, otherwise] = this.parts(tree);
    const object = this.f.temp();
    if (test === '') {
      this.steps.push(`${object} = ${otherwise}`);
      return { kind: 'object', js: object };
    }
    const unboxed = this.f.declare(`n${this.f.unique()}`);
    this.steps.push(`${test} ? (${unboxed} = ${number}, ${object} = undefined) : ${object} = ${otherwise}`);
    return { kind: 'unboxed', number: unboxed, object };
  }

  /** Whether an operation can be done on numbers (a test, or '' for never), how, and how else. */
  private parts(tree: Tree): [test: string, number: string, otherwise: string] {
    const { f } = this;
    if (tree.kind === 'negation') {
      const operand = this.evaluate(tree.operand);
      return [isFloat(operand), `-${numberIn(operand)}`, `${f.helper('neg')}(${this.object(operand)}, ${f.at(tree.node)})`];
    }
    if (tree.kind === 'leaf') throw new Error('a leaf is no operation');
    const left = this.evaluate(tree.left);
    const right = this.evaluate(tree.right);
    const otherwise = `${f.helper(tree.helper)}(${this.object(left)}, ${this.object(right)}, ${f.at(tree.at)})`;
    const isDivision = tree.op === 'Div';
    const never = (left.kind === 'literal' && right.kind === 'literal') || (isDivision && right.kind === 'literal' && right.value === 0);
    if (never) return ['', '', otherwise];
    const tests = [isFloat(left), isFloat(right)].filter((test) => test !== '');
    if (isDivision && right.kind !== 'literal') tests.push(`${numberIn(right)} !== 0`);
    return [tests.join(' && '), `${numberIn(left)} ${SYMBOLS[tree.op]!} ${numberIn(right)}`, otherwise];
  }

  private leaf(js: string, literal: number | undefined): Operand {
    this.ahead.shift();
    if (literal !== undefined) return { kind: 'literal', js, value: literal };
    if (isRepeatable(js) && !this.ahead.some((text) => text.includes(`${js} = `))) return { kind: 'object', js };
    const t = this.f.temp();
    this.steps.push(`${t} = ${js}`);
    return { kind: 'object', js: t };
  }

  private object(operand: Operand): string {
    return operand.kind === 'unboxed' ? `${operand.object} ?? ${this.f.helper('makeFloat')}(${operand.number})` : operand.js;
  }
}

/** The test that an operand is a float; '' for a literal, which is as good as one beside a float. */
function isFloat(operand: Operand): string {
  if (operand.kind === 'object') return `${operand.js}.exactly === ${Exactly.Float}`;
  return operand.kind === 'unboxed' ? `${operand.object} === undefined` : '';
}

function numberIn(operand: Operand): string {
  if (operand.kind === 'object') return `${operand.js}.value`;
  return operand.kind === 'unboxed' ? operand.number : numberText(operand.value);
}

/**
 * A comparison as a JavaScript boolean: `otherwise` makes its general form of the operands' texts. Two ints or two floats compare
 * as their JavaScript values, strs for equality only (in order of code points JavaScript does not compare).
 */
export function emitComparison(
  f: FunctionEmitter,
  op: CompareOperator,
  [left, right]: readonly [string, string],
  [leftNode, rightNode]: readonly [Expr | undefined, Expr | undefined],
  otherwise: (a: string, b: string) => string,
): string {
  const symbol = COMPARISONS[op]!;
  const isEquality = op === 'Eq' || op === 'NotEq';
  const steps: string[] = [];
  const named = (js: string, behind: string): string => {
    if (isRepeatable(js) && !behind.includes(`${js} = `)) return js;
    const t = f.temp();
    steps.push(`${t} = ${js}`);
    return t;
  };
  const a = named(left, right);
  const b = named(right, '');
  const literalA = comparable(leftNode, isEquality);
  const literalB = comparable(rightNode, isEquality);
  let test: string;
  if (literalA !== undefined && literalB !== undefined) return otherwise(a, b);
  if (literalB !== undefined) test = `${a}.exactly & ${literalB.types} ? ${a}.value ${symbol} ${literalB.text}`;
  else if (literalA !== undefined) test = `${b}.exactly & ${literalA.types} ? ${literalA.text} ${symbol} ${b}.value`;
  else test = `${a}.exactly & ${b}.exactly & ${isEquality ? Exactly.Int | Exactly.Float | Exactly.Str : Exactly.Int | Exactly.Float} ? ${a}.value ${symbol} ${b}.value`;
  steps.push(`${test} : ${otherwise(a, b)}`);
  return `(${steps.join(', ')})`;

  /** What a literal compares with as its JavaScript value. */
  function comparable(e: Expr | undefined, forEquality: boolean): { readonly text: string; readonly types: number } | undefined {
    if (e === undefined) return undefined;
    if (forEquality && e.kind === 'Constant' && e.value.type === 'str') return { text: f.quoted(e.value.value), types: Exactly.Str };
    const number = literalNumber(e);
    if (number === undefined) return undefined;
    // JavaScript orders bigints and numbers as Python does, but they are never `===`.
    const isInt = Number.isInteger(number);
    if (forEquality && (!isInt || !Number.isSafeInteger(number))) return { text: numberText(number), types: Exactly.Float };
    return { text: numberText(number), types: Exactly.Int | Exactly.Float };
  }
}
