import type { BinOp, CompareOperator, ConstantValue, Expr, Operator, Position, UnaryOp } from '../ast/nodes.js';
import { isRepeatable } from './attributes.js';
import { Exactly } from './exactly.js';
import { foldedInt } from './folding.js';
import type { FunctionEmitter } from './function-emitter.js';
import { aside, holdsAside, keepAside, keepOperand, marked, marksOperation, settledTo } from './ownership.js';
import { intInPlace, numberValue } from './number-values.js';
import { consumesTemporaries, isArithmetic, isInert, needsStatements } from './statement-need.js';

/**
 * Arithmetic and comparisons of numbers, in the text itself. An operator looks whether its operands are floats, or ints of the
 * size of JavaScript's (`PyObject.exactly`, for which V8 keeps notes at each place), and computes with their JavaScript numbers; what
 * is an operand of a further operator becomes no object before one is needed. All else goes to the helpers, as it does everywhere.
 */

const SYMBOLS: Partial<Record<Operator, string>> = {
  Add: '+',
  Sub: '-',
  Mult: '*',
  Div: '/',
  BitAnd: '&',
  BitOr: '|',
  BitXor: '^',
  RShift: '>>',
  LShift: '<<',
};
const HELPERS: Partial<Record<Operator, string>> = {
  Add: 'add',
  Sub: 'sub',
  Mult: 'mul',
  Div: 'truediv',
  BitAnd: 'and',
  BitOr: 'or',
  BitXor: 'xor',
  RShift: 'rshift',
  LShift: 'lshift',
};
const COMPARISONS: Partial<Record<CompareOperator, string>> = { Eq: '===', NotEq: '!==', Lt: '<', LtE: '<=', Gt: '>', GtE: '>=' };

/** An operand, evaluated. */
type Operand =
  /** An object, in a variable or constant. */
  | { readonly kind: 'object'; readonly js: string }
  | { readonly kind: 'literal'; readonly js: string; readonly value: number; readonly isInt: boolean }
  /** If the variable `object` is undefined, the float `number`; if it is null, the int `number`; else that object. */
  | { readonly kind: 'unboxed'; readonly number: string; readonly object: string };

/** How an operation is done on numbers: when, and the JavaScript of the result. */
interface Way {
  readonly test: string;
  readonly number: string;
}

/** The ways of an operation: with a float as result, with an int, and in all other cases. */
interface Ways {
  readonly float: Way | undefined;
  readonly int: Way | undefined;
  readonly otherwise: string;
}

/** A literal as the JavaScript number that it is beside a number. */
interface Literal {
  readonly value: number;
  readonly isInt: boolean;
}

/** What an operator that is an operand itself does under `counted` where it gives an object. */
interface Counting {
  /** The variable for that object. */
  readonly object: string;
  /** The variable with the height of the pool above which what it operates on dies; undefined if that makes no temporaries. */
  readonly height: string | undefined;
  /** It notes this height itself: it is not the leftmost operand of what does. */
  readonly isNoted: boolean;
  /** It is noted for what fails (see `operating`). */
  readonly isMarked: boolean;
  /** By which the object is kept, if it has to be at once. */
  readonly keep: string | undefined;
}

/** A tree of operators over leaves whose JavaScript has been made, in the order of evaluation. */
type Tree = { readonly kind: 'leaf'; readonly js: string; readonly literal: Literal | undefined } | Operation;
type Operation = {
  /** What has to be held before it leaves its fast path. */
  readonly holds: string;
  readonly counting: Counting | undefined;
} & (
  | { readonly kind: 'negation'; readonly at: Position; readonly operand: Tree }
  | {
      readonly kind: 'operation';
      readonly op: Operator;
      readonly helper: string;
      readonly at: Position;
      readonly left: Tree;
      readonly right: Tree;
    }
);

/** The value of an arithmetic expression without statements inside. `first`: the text of its leftmost operand, if that is there already. */
export function emitArithmetic(f: FunctionEmitter, e: BinOp, first?: string): string {
  const tree = operationOf(f, e, f.heights.at(-1), first);
  return new Arithmetic(f, leavesOf(tree)).value(tree, ![e.left, e.right].every(isInert));
}

/** The value of `old op= value`; undefined for operators that are not emitted here. */
export function emitInPlace(f: FunctionEmitter, op: Operator, old: string, value: Expr, at: Position): string | undefined {
  if (SYMBOLS[op] === undefined) return undefined;
  const left: Tree = { kind: 'leaf', js: old, literal: undefined };
  const right: Tree = isInner(value) ? treeOf(f, value) : { kind: 'leaf', js: f.expr(value), literal: literalNumber(value) };
  const tree: Operation = { kind: 'operation', op, helper: `i${HELPERS[op]!}`, at, left, right, holds: '', counting: undefined };
  return new Arithmetic(f, leavesOf(tree)).value(tree, !isInert(value));
}

/** `container[key]`, whose key is arithmetic without statements inside: where it is an index, no object is made of it. */
export function emitItemAt(f: FunctionEmitter, container: Expr, key: BinOp, at: Position): string {
  const [owner, index] = f.holding(() => [treeOf(f, container, [key], f.heights.at(-1), false), treeOf(f, key)]);
  return new Arithmetic(f, [...leavesOf(owner), ...leavesOf(index)]).item(owner, index, at);
}

/** True for an operator whose value becomes no object where it is an operand; literals, whose value is known, are none. */
function isInner(e: Expr): e is BinOp | UnaryOp {
  if (e.kind === 'BinOp') return isArithmetic(e) && foldedInt(e) === undefined;
  if (e.kind !== 'UnaryOp' || e.op !== 'USub' || e.operand.kind === 'Constant') return false;
  return literalNumber(e) === undefined && literalNumber(e.operand) === undefined;
}

/**
 * The tree of the operand `e`, which is used after `later` has been evaluated. `height`: under `counted`, the variable with the height of the
 * pool, if that has been noted and nothing been evaluated since.
 */
function treeOf(
  f: FunctionEmitter,
  e: Expr,
  later: readonly Expr[] = [],
  height?: string,
  mayBeNumber = true,
  first?: string,
): Tree {
  if (mayBeNumber && isInner(e)) {
    if (!f.counted) return e.kind === 'BinOp' ? operationOf(f, e, undefined, first) : negationOf(f, e);
    return operandOf(f, e, later, height, first);
  }
  if (first !== undefined) return { kind: 'leaf', js: first, literal: undefined };
  return { kind: 'leaf', js: keepAside(f, e, f.operand(e), later), literal: literalNumber(e) };
}

/** The tree of an operator that is an operand, under `counted`. */
function operandOf(
  f: FunctionEmitter,
  e: BinOp | UnaryOp,
  later: readonly Expr[],
  known: string | undefined,
  first: string | undefined,
): Tree {
  const object = f.temp();
  const height = consumesTemporaries(e) ? (known ?? f.temp()) : undefined;
  const isNoted = height !== undefined && height !== known;
  if (isNoted) f.heights.push(height);
  const inner = e.kind === 'BinOp' ? operationOf(f, e, height, first) : negationOf(f, e, height);
  if (isNoted) f.heights.pop();
  const keep = keepOperand(f, e, object, later);
  return { ...inner, counting: { object, height, isNoted, isMarked: height !== undefined && marksOperation(e), keep } };
}

function operationOf(f: FunctionEmitter, e: BinOp, height?: string, first?: string): Operation {
  const holds = holdsAside(f);
  const [left, right] = f.holding(() => [treeOf(f, e.left, [e.right], height, true, first), treeOf(f, e.right)]);
  return { kind: 'operation', op: e.op, helper: HELPERS[e.op]!, at: e, left, right, holds, counting: undefined };
}

function negationOf(f: FunctionEmitter, e: UnaryOp, height?: string): Operation {
  return { kind: 'negation', at: e, operand: treeOf(f, e.operand, [], height), holds: holdsAside(f), counting: undefined };
}

/** The number that a literal is, if JavaScript's arithmetic does for it. */
export function literalNumber(e: Expr): Literal | undefined {
  const folded = foldedInt(e);
  if (folded !== undefined) return { value: folded, isInt: true };
  if (e.kind === 'UnaryOp' && e.op === 'USub') {
    const number = e.operand.kind === 'Constant' ? numberOf(e.operand.value) : undefined;
    // An int has no negative zero.
    return number === undefined || number.value === 0 ? undefined : { ...number, value: -number.value };
  }
  return e.kind === 'Constant' ? numberOf(e.value) : undefined;
}

function numberOf(value: ConstantValue): Literal | undefined {
  if (value.type !== 'int' && value.type !== 'float') return undefined;
  if (typeof value.value !== 'number' || !Number.isFinite(value.value)) return undefined;
  return { value: value.value, isInt: value.type === 'int' };
}

const numberText = (value: number): string => (value < 0 ? `(${value})` : String(value));

function leavesOf(tree: Tree): string[] {
  if (tree.kind === 'leaf') return [tree.js];
  return tree.kind === 'negation' ? leavesOf(tree.operand) : [...leavesOf(tree.left), ...leavesOf(tree.right)];
}

class Arithmetic {
  private readonly steps: string[] = [];

  /** @param ahead the texts of the leaves that are still to be evaluated */
  constructor(
    private readonly f: FunctionEmitter,
    private readonly ahead: string[],
  ) {}

  /** The JavaScript of the value of the whole tree. `leaves`: its leaves may leave temporaries. */
  value(tree: Operation, leaves: boolean): string {
    const { f, steps } = this;
    const operands = this.operandsOf(tree);
    const { float, int, otherwise } = this.ways(tree, operands);
    const numbers = operands.flatMap((operand) => (operand.kind === 'object' ? [operand.js] : []));
    const cases = [];
    if (float !== undefined) cases.push({ test: float.test, number: `${f.helper('makeFloat')}(${float.number})` });
    if (int !== undefined) {
      const n = this.number();
      cases.push({ test: `${int.test} && ${isSafe(n, int)}`, number: intInPlace(f, n) });
    }
    return numberValue(f, { steps, cases, numbers, otherwise, leaves });
  }

  /** A comparison of two trees, one of which is an operation, as a JavaScript boolean. */
  comparison(left: Tree, symbol: string, right: Tree, otherwise: (a: string, b: string) => string): string {
    const a = this.evaluate(left);
    const b = this.evaluate(right);
    const test = both(isNumber(a), isNumber(b));
    return this.finish(`${test} ? ${numberIn(a)} ${symbol} ${numberIn(b)} : ${otherwise(this.object(a), this.object(b))}`);
  }

  /** An item of a list or tuple that is there; all else by the helper. */
  item(container: Tree, key: Tree, at: Position): string {
    const { f } = this;
    const o = this.object(this.evaluate(container));
    const k = this.evaluate(key);
    const isItem = `${o}.exactly & ${Exactly.List | Exactly.Tuple} && ${is(Exactly.Int, k)}`;
    const otherwise = aside(f, `${f.helper('getitem')}(${o}, ${this.object(k)}, ${f.at(at)})`);
    return this.finish(`(${isItem} ? ${o}.items[${numberIn(k)}] : undefined) ?? ${otherwise}`);
  }

  private finish(result: string): string {
    return `(${[...this.steps, result].join(', ')})`;
  }

  private number(): string {
    return this.f.declare(`n${this.f.unique()}`);
  }

  private evaluate(tree: Tree): Operand {
    if (tree.kind === 'leaf') return this.leaf(tree.js, tree.literal);
    const { counting } = tree;
    if (counting?.isNoted === true) this.steps.push(`${counting.height} = P.top`);
    const { float, int, otherwise } = this.ways(tree, this.operandsOf(tree));
    const object = counting?.object ?? this.f.temp();
    let step = `${object} = ${otherwise}`;
    if (float === undefined && int === undefined) {
      this.keep(step, counting);
      return { kind: 'object', js: object };
    }
    const n = this.number();
    if (int !== undefined) step = `${int.test} && ${isSafe(n, int)} ? ${object} = null : ${step}`;
    if (float !== undefined) step = `${float.test} ? (${n} = ${float.number}, ${object} = undefined) : ${step}`;
    this.keep(step, counting);
    return { kind: 'unboxed', number: n, object };
  }

  private keep(step: string, counting: Counting | undefined): void {
    this.steps.push(step);
    if (counting?.keep !== undefined) this.steps.push(counting.keep);
  }

  /** The helper of an operator; what this operates on dies if the result is an operand: else whoever uses it sees to that. */
  private called({ holds, counting }: Operation, helper: string, operands: readonly string[], at: Position): string {
    const { f } = this;
    const call = (place: string) => `${f.helper(helper)}(${[...operands, place].join(', ')})`;
    if (counting?.height === undefined) {
      const js = call(f.atOperator(at));
      return holds === '' ? f.off(js) : `(${holds}, ${js})`;
    }
    const { object, height, isMarked } = counting;
    const place = isMarked ? `(${marked(f, height)}, ${f.at(at)})` : f.at(at);
    const steps = [`${object} = ${call(place)}`, settledTo(f, height, object)];
    if (isMarked) steps.splice(1, 0, marked(f, '-1'));
    if (holds !== '') steps.unshift(holds);
    return `(${steps.join(', ')})`;
  }

  private operandsOf(tree: Operation): Operand[] {
    return (tree.kind === 'negation' ? [tree.operand] : [tree.left, tree.right]).map((operand) => this.evaluate(operand));
  }

  private ways(tree: Operation, operands: readonly Operand[]): Ways {
    if (tree.kind === 'negation') {
      const operand = operands[0]!;
      const number = numberIn(operand);
      const otherwise = this.called(tree, 'neg', [this.object(operand)], tree.at);
      if (operand.kind === 'literal') return { float: undefined, int: undefined, otherwise };
      return {
        float: { test: is(Exactly.Float, operand), number: `-${number}` },
        int: { test: is(Exactly.Int, operand), number: `0 - ${number}` },
        otherwise,
      };
    }
    const [left, right] = operands as [Operand, Operand];
    const otherwise = this.called(tree, tree.helper, [this.object(left), this.object(right)], tree.at);
    if (left.kind === 'literal' && right.kind === 'literal') return { float: undefined, int: undefined, otherwise };
    const number = `${numberIn(left)} ${SYMBOLS[tree.op]!} ${numberIn(right)}`;
    if (tree.op === 'Div') {
      // The quotient of ints of this size is a float, and rounded as JavaScript does it.
      const isZero = right.kind === 'literal' && right.value === 0;
      const notZero = right.kind === 'literal' ? '' : `${numberIn(right)} !== 0`;
      const float = isZero ? undefined : { test: both(both(isNumber(left), isNumber(right)), notZero), number };
      return { float, int: undefined, otherwise };
    }
    if (isBitwise(tree.op)) {
      if (isFloatLiteral(left) || isFloatLiteral(right)) return { float: undefined, int: undefined, otherwise };
      // JavaScript computes with the last 32 bits.
      const fits = isShift(tree.op) ? isCount(right) : isWord(right);
      const test = [areExactly(Exactly.Int, left, right), tree.op === 'LShift' ? '' : isWord(left), fits].reduce(both);
      // What a shift to the left makes may have more bits than JavaScript's.
      const shifted = tree.op === 'LShift' ? `${numberIn(left)} * (1 << ${numberIn(right)} >>> 0)` : number;
      return { float: undefined, int: { test, number: shifted }, otherwise };
    }
    const float = { test: areFloats(left, right), number };
    if (isFloatLiteral(left) || isFloatLiteral(right)) return { float, int: undefined, otherwise };
    // The product of 0 and a negative number is no int.
    return {
      float,
      int: { test: areExactly(Exactly.Int, left, right), number: tree.op === 'Mult' ? `${number} + 0` : number },
      otherwise,
    };
  }

  private leaf(js: string, literal: Literal | undefined): Operand {
    this.ahead.shift();
    if (literal !== undefined) return { kind: 'literal', js, ...literal };
    if (isRepeatable(js) && !this.ahead.some((text) => text.includes(`${js} = `))) return { kind: 'object', js };
    const t = this.f.temp();
    this.steps.push(`${t} = ${js}`);
    return { kind: 'object', js: t };
  }

  private object(operand: Operand): string {
    return operand.kind === 'unboxed' ? `${this.f.helper('boxed')}(${operand.object}, ${operand.number})` : operand.js;
  }
}

const both = (a: string, b: string): string => (a === '' ? b : b === '' ? a : `${a} && ${b}`);

/** `n = number`, and the test that this is an int of JavaScript's. */
const isSafe = (n: string, way: Way): string =>
  `(${n} = ${way.number}) <= ${Number.MAX_SAFE_INTEGER} && ${n} >= ${Number.MIN_SAFE_INTEGER}`;

const isShift = (op: Operator): boolean => op === 'LShift' || op === 'RShift';
const isBitwise = (op: Operator): boolean => op === 'BitAnd' || op === 'BitOr' || op === 'BitXor' || isShift(op);

/** The test that an int has no more than 32 bits. */
function isWord(operand: Operand): string {
  const number = numberIn(operand);
  return operand.kind === 'literal' && (operand.value | 0) === operand.value ? '' : `(${number} | 0) === ${number}`;
}

/** The test that an int is such a number of bits as JavaScript shifts by. */
function isCount(operand: Operand): string {
  const number = numberIn(operand);
  return operand.kind === 'literal' && operand.value >= 0 && operand.value < 32 ? '' : `${number} >= 0 && ${number} < 32`;
}

const isFloatLiteral = (operand: Operand): boolean => operand.kind === 'literal' && !operand.isInt;

/** The test that an operand is of a type; '' for a literal, which goes with the other operand. */
function is(type: Exactly.Int | Exactly.Float, operand: Operand): string {
  if (operand.kind === 'object') return `${operand.js}.exactly === ${type}`;
  return operand.kind === 'unboxed' ? `${operand.object} === ${type === Exactly.Int ? 'null' : 'undefined'}` : '';
}

/** The test that an operand is an int or a float. */
function isNumber(operand: Operand): string {
  if (operand.kind === 'object') return `${operand.js}.exactly & ${Exactly.Int | Exactly.Float}`;
  return operand.kind === 'unboxed' ? `${operand.object} == null` : '';
}

function areExactly(type: Exactly.Int | Exactly.Float, a: Operand, b: Operand): string {
  if (a.kind === 'object' && b.kind === 'object') return `${a.js}.exactly & ${b.js}.exactly & ${type}`;
  return both(is(type, a), is(type, b));
}

/** The test that an operation has a float as result because its operands are floats, or one is and the other is a literal. */
function areFloats(a: Operand, b: Operand): string {
  return isFloatLiteral(a) || isFloatLiteral(b) ? both(isNumber(a), isNumber(b)) : areExactly(Exactly.Float, a, b);
}

function numberIn(operand: Operand): string {
  if (operand.kind === 'object') return `${operand.js}.value`;
  return operand.kind === 'unboxed' ? operand.number : numberText(operand.value);
}

/** A comparison of two expressions, one of which is arithmetic; undefined if none is. */
export function emitComparedArithmetic(
  f: FunctionEmitter,
  op: CompareOperator,
  [left, right]: readonly [Expr, Expr],
  otherwise: (a: string, b: string) => string,
): string | undefined {
  const symbol = COMPARISONS[op];
  const isOperation = (e: Expr) => e.kind === 'BinOp' && isInner(e);
  if (symbol === undefined || (!isOperation(left) && !isOperation(right))) return undefined;
  if (needsStatements(left) || needsStatements(right)) return undefined;
  const [a, b] = f.holding(() => [treeOf(f, left, [right], f.heights.at(-1)), treeOf(f, right)]);
  return new Arithmetic(f, [...leavesOf(a), ...leavesOf(b)]).comparison(a, symbol, b, otherwise);
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
  else
    test = `${a}.exactly & ${b}.exactly & ${isEquality ? Exactly.Int | Exactly.Float | Exactly.Str : Exactly.Int | Exactly.Float} ? ${a}.value ${symbol} ${b}.value`;
  steps.push(`${test} : ${otherwise(a, b)}`);
  return `(${steps.join(', ')})`;

  /** What a literal compares with as its JavaScript value. */
  function comparable(e: Expr | undefined, forEquality: boolean): { readonly text: string; readonly types: number } | undefined {
    if (e === undefined) return undefined;
    if (forEquality && e.kind === 'Constant' && e.value.type === 'str')
      return { text: f.quoted(e.value.value), types: Exactly.Str };
    const number = literalNumber(e);
    return number === undefined ? undefined : { text: numberText(number.value), types: Exactly.Int | Exactly.Float };
  }
}
