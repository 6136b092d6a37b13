import type { BinOp, BoolOp, Constant, Expr, IfExp, JoinedStr, Operator, Slice, Subscript, UnaryOp } from '../ast/nodes.js';
import { constantText, emitDict, emitList, emitSet, emitTuple } from './displays.js';
import { emitArithmetic, emitItemAt } from './arithmetic.js';
import { readAttribute } from './attributes.js';
import { emitItem, emitSlice, ownerAndKey } from './containers.js';
import { emitCall } from './calls.js';
import { compareAsCondition, emitCompare } from './comparisons.js';
import { emitDictComprehension, emitGeneratorExpression, emitListComprehension, emitSetComprehension } from './comprehensions.js';
import type { ExpressionEmitters } from './emitters.js';
import { foldedInt } from './folding.js';
import type { FunctionEmitter } from './function-emitter.js';
import { emitLambda } from './functions.js';
import { emitRemainder } from './remainders.js';
import { emitAwait, emitYield, emitYieldFrom } from './generators.js';
import { load, store } from './names.js';
import { droppingOthers, keepAcross, settledResult, settledTo, settledValue, withHeight } from './ownership.js';
import { checkName } from './targets.js';
import { templateOf } from './templates.js';
import { isArithmetic, isDeep, makesTemporaries, needsStatements } from './statement-need.js';
import { warnAboutSubscript } from './warnings.js';

const BINARY: Record<Operator, string> = {
  Add: 'add',
  Sub: 'sub',
  Mult: 'mul',
  MatMult: 'matmul',
  Div: 'truediv',
  Mod: 'mod',
  Pow: 'power',
  LShift: 'lshift',
  RShift: 'rshift',
  BitOr: 'or',
  BitXor: 'xor',
  BitAnd: 'and',
  FloorDiv: 'floordiv',
};

/** The helper of a binary operator; in-place ones begin with `i`. */
export function binaryHelper(op: Operator, inPlace = false): string {
  return (inPlace ? 'i' : '') + BINARY[op];
}

export const expressionEmitters: ExpressionEmitters = {
  BoolOp: emitBoolOp,
  NamedExpr(f, e) {
    checkName(f, e.target.id, e.target, 'assign to');
    const value = f.expr(e.value);
    const t = f.temp();
    return `(${t} = ${value}, ${store(f, e.target.id, t, e.target)}, ${t})`;
  },
  BinOp: emitBinOp,
  UnaryOp: emitUnaryOp,
  Lambda: emitLambda,
  IfExp: emitIfExp,
  Dict: emitDict,
  Set: emitSet,
  List: emitList,
  Tuple: emitTuple,
  ListComp: emitListComprehension,
  SetComp: emitSetComprehension,
  DictComp: emitDictComprehension,
  GeneratorExp: emitGeneratorExpression,
  Await: emitAwait,
  Yield: emitYield,
  YieldFrom: emitYieldFrom,
  Compare: emitCompare,
  Call: emitCall,
  FormattedValue: (f, e) => `${f.helper('makeStr')}(${formatted(f, e)})`,
  JoinedStr: emitJoinedStr,
  Constant: (f, e) => f.unit.constant(e.value),
  Attribute: (f, e) => readAttribute(f, e, f.expr(e.value)),
  Subscript: emitSubscript,
  Starred(f, e) {
    throw f.unit.fail("can't use starred expression here", e);
  },
  Name: (f, e) => (e.id === '__debug__' ? f.helper(f.unit.options.optimize > 0 ? 'False' : 'True') : load(f, e.id, e)),
  Slice: (f, e) => emitSlice(f, e),
};

/** A chain `a + b + c + ...` leans to the left: it is walked from the bottom, so that its length does not count against the stack. */
function emitBinOp(f: FunctionEmitter, e: BinOp): string {
  const folded = foldedInt(e);
  if (folded !== undefined) return f.unit.constant({ type: 'int', value: folded });
  const template = templateOf(e);
  if (template !== undefined) return emitJoinedStr(f, template);
  if (!needsStatements(e)) {
    if (isArithmetic(e)) return emitArithmetic(f, e);
    const remainder = emitRemainder(f, e);
    if (remainder !== undefined) return remainder;
    const left = keepAcross(f, e.left, f.expr(e.left), [e.right]);
    return `${f.helper(BINARY[e.op])}(${left}, ${f.expr(e.right)}, ${f.atOperator(e)})`;
  }
  const spine = [e];
  for (let left = e.left; left.kind === 'BinOp' && templateOf(left) === undefined; left = left.left) spine.push(left);
  const operation = (left: string, node: BinOp): string => {
    let js = keepAcross(f, node.left, left, [node.right]);
    if (needsStatements(node.right)) js = f.spill(js);
    return `${f.helper(BINARY[node.op])}(${js}, ${f.expr(node.right)}, ${f.atOperator(node)})`;
  };
  // All of them begin at one height of the pool.
  const inner = (h: string): string => {
    let js = f.expr(spine[spine.length - 1]!.left);
    for (const node of spine.slice(1).reverse()) {
      const left = js;
      js = f.counted ? settledResult(f, node, h, () => operation(left, node)) : operation(left, node);
      if (isDeep(node)) js = f.spill(js);
    }
    return js;
  };
  return operation(spine.length > 1 ? withHeight(f, true, inner) : inner(''), e);
}

function emitBoolOp(f: FunctionEmitter, e: BoolOp): string {
  if (f.isTrial) return `${f.helper('makeBool')}(${f.condition(e)})`;
  const isAnd = e.op === 'And';
  const truth = f.helper('isTrue');
  const at = (value: Expr) => f.at(value);
  if (e.values.slice(1).some(needsStatements)) {
    return droppingOthers(f, e.values.slice(0, -1), true, (drop) => {
      const result = f.kept(e.values[0]!);
      f.uncertain(() => {
        const label = f.label();
        f.emit(`${label}: {`);
        e.values.slice(1).forEach((value, i) => {
          f.emit(`if (${isAnd ? '!' : ''}${truth}(${result}, ${at(e.values[i]!)})) break ${label};`);
          if (drop !== '') f.emit(drop.replace(/, $/, ';'));
          f.emit(`${result} = ${f.expr(value)};`);
        });
        f.emit('}');
      });
      return result;
    });
  }
  return droppingOthers(f, e.values.slice(0, -1), needsStatements(e), (drop) => {
    const t = f.temp();
    const [first, ...rest] = e.values;
    let text = `${t} = ${f.expr(first!)}`;
    f.uncertain(() => {
      // ((t = a, isTrue(t)) ? (t = b, ...) : t): each operand is evaluated only if those before it let it.
      let open = '';
      rest.forEach((value, i) => {
        const test = `${truth}(${t}, ${at(e.values[i]!)})`;
        text += isAnd ? `, ${test} ? (` : `, ${test} ? ${t} : (`;
        text += i === rest.length - 1 ? `${drop}${f.expr(value)}` : `${drop}${t} = ${f.expr(value)}`;
        open = (isAnd ? `) : ${t}` : ')') + open;
      });
      text += open;
    });
    return `(${text})`;
  });
}

function emitIfExp(f: FunctionEmitter, e: IfExp): string {
  const test = f.condition(e.test);
  if (needsStatements(e.body) || needsStatements(e.orelse)) {
    const result = f.temp();
    f.emit(`if (${test}) {`);
    f.uncertain(() => f.emit(`${result} = ${f.expr(e.body)};`));
    f.emit('} else {');
    f.uncertain(() => f.emit(`${result} = ${f.expr(e.orelse)};`));
    f.emit('}');
    return result;
  }
  let body = '';
  let orelse = '';
  f.uncertain(() => (body = f.expr(e.body)));
  f.uncertain(() => (orelse = f.expr(e.orelse)));
  return `(${test} ? ${body} : ${orelse})`;
}

function emitUnaryOp(f: FunctionEmitter, e: UnaryOp): string {
  if (e.op === 'Not') return `${f.helper('makeBool')}(!${f.condition(e.operand)})`;
  const constant = constantText(f, e);
  if (constant !== undefined) return constant;
  const helper = { Invert: 'invert', UAdd: 'pos', USub: 'neg' }[e.op];
  return `${f.helper(helper)}(${f.expr(e.operand)}, ${f.at(e)})`;
}

/** `and` or `or` as a condition, where an operand beyond the first takes statements. */
function conditionInStatements(f: FunctionEmitter, e: BoolOp): string {
  const truth = f.temp();
  const label = f.label();
  f.emit(`${label}: {`);
  f.uncertain(() => {
    e.values.forEach((value, i) => {
      f.emit(`${truth} = ${f.condition(value)};`);
      if (i < e.values.length - 1) f.emit(`if (${e.op === 'And' ? '!' : ''}${truth}) break ${label};`);
    });
  });
  f.emit('}');
  return truth;
}

/** An expression as a JavaScript boolean. What it leaves behind dies before anything depends on it. */
export function condition(f: FunctionEmitter, e: Expr): string {
  switch (e.kind) {
    case 'Compare':
      return compareAsCondition(f, e);
    case 'UnaryOp':
      if (e.op === 'Not') return `!${condition(f, e.operand)}`;
      break;
    case 'BoolOp': {
      if (e.values.slice(1).some(needsStatements)) return conditionInStatements(f, e);
      const parts = [condition(f, e.values[0]!)];
      f.uncertain(() => {
        for (const value of e.values.slice(1)) parts.push(condition(f, value));
      });
      return `(${parts.join(e.op === 'And' ? ' && ' : ' || ')})`;
    }
    case 'Constant':
      if (e.value.type === 'True') return 'true';
      if (e.value.type === 'False' || e.value.type === 'None') return 'false';
  }
  return settledValue(f, e, () => `${f.helper('isTrue')}(${f.operand(e)}, ${f.at(e)})`);
}

function emitSubscript(f: FunctionEmitter, e: Subscript): string {
  warnAboutSubscript(f, e);
  if (e.slice.kind === 'BinOp' && isArithmetic(e.slice) && foldedInt(e.slice) === undefined && !needsStatements(e.slice))
    return emitItemAt(f, e.value, e.slice, e);
  if (!f.counted || e.slice.kind !== 'Slice' || e.slice.step !== null) {
    return emitItem(f, ...ownerAndKey(f, e.value, e.slice), e.slice, e);
  }
  const isHoisted = needsStatements(e.slice);
  const js = f.operand(e.value);
  const held = keepAcross(f, e.value, js, [e.slice]);
  const owner = f.temp();
  const value = `${owner} = ${held}`;
  const slice = (): string => f.operand(e.slice, () => emitSlice(f, e.slice as Slice, owner));
  if (!isHoisted && held === js && !makesTemporaries(e.value)) return emitItem(f, `(${value})`, slice(), e.slice, e);
  // Without a step the slice dies before what it is taken from: CPython Python/bytecodes.c: BINARY_SLICE.
  if (isHoisted) f.emit(`${value};`);
  const item = withHeight(f, isHoisted, (h) => {
    const t = f.temp();
    return `(${t} = ${f.helper('getitem')}(${owner}, ${slice()}, ${f.at(e)}), ${settledTo(f, h, t)})`;
  });
  return isHoisted ? item : `(${value}, ${item})`;
}

/** An f-string as a JavaScript string expression. */
function emitJoinedStr(f: FunctionEmitter, e: JoinedStr): string {
  return `${f.helper('makeStr')}(${joined(f, e)})`;
}

function joined(f: FunctionEmitter, e: JoinedStr): string {
  const statementful = e.values.some((value) => needsStatements(value));
  const parts = e.values.map((value) => {
    const part =
      value.kind === 'Constant'
        ? f.quoted((value as Constant & { value: { value: string } }).value.value)
        : formatted(f, value as never);
    return statementful && value.kind !== 'Constant' ? f.spill(part) : part;
  });
  return parts.length === 0 ? '""' : `"" + ${parts.join(' + ')}`;
}

function formatted(f: FunctionEmitter, e: Extract<Expr, { kind: 'FormattedValue' }>): string {
  return settledValue(
    f,
    e,
    () => {
      const value = () => keepAcross(f, e.value, f.operand(e.value), [e.format_spec]);
      const converted =
        e.conversion === -1
          ? value()
          : settledValue(
              f,
              e.value,
              () => `${f.helper('converted')}(${value()}, ${f.quoted(String.fromCharCode(e.conversion))}, ${f.at(e)})`,
            );
      if (e.format_spec === null) return `${f.helper('formatField')}(${converted}, "", ${f.at(e)})`;
      const first = needsStatements(e.format_spec) ? f.spill(converted) : converted;
      return `${f.helper('formatField')}(${first}, (${joined(f, e.format_spec)}), ${f.at(e)})`;
    },
    e.value.kind !== 'Constant',
  );
}
