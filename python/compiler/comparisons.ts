import type { Compare, CompareOperator, Expr } from '../ast/nodes.js';
import { emitComparedArithmetic, emitComparison } from './arithmetic.js';
import { emitMembership } from './containers.js';
import type { FunctionEmitter } from './function-emitter.js';
import { dropped, keepAcross, operating, settledPair, settledTo, settledValue, withHeight } from './ownership.js';
import { consumesTemporaries, givesBool, needsStatements } from './statement-need.js';
import { warnAboutIdentity } from './warnings.js';

const COMPARE: Partial<Record<CompareOperator, string>> = { Eq: 'eq', NotEq: 'ne', Lt: 'lt', LtE: 'le', Gt: 'gt', GtE: 'ge' };

/**
 * Under `counted`: a comparison whose operands may be temporaries, as a JavaScript boolean. They die before the truth of a result that is
 * no bool is asked for.
 */
function settledComparison(f: FunctionEmitter, e: Compare): string {
  warnAboutIdentity(f, e);
  const op = e.ops[0]!;
  return settledValue(f, e, (h) => {
    const nodes = [e.left, e.comparators[0]!] as const;
    const result = f.temp();
    const otherwise = (x: string, y: string) => {
      const compared = operating(f, e, h, () => `${f.helper(COMPARE[op]!)}(${x}, ${y}, ${f.at(e)})`);
      const settled = `${f.helper('isTrue')}((${result} = ${compared}, ${settledTo(f, h, result)}), ${f.at(e)})`;
      return `P.top === ${h} ? ${f.helper(`${COMPARE[op]!}True`)}(${x}, ${y}, ${f.at(e)}) : ${settled}`;
    };
    const inText = emitComparedArithmetic(f, op, nodes, otherwise);
    if (inText !== undefined) return inText;
    const [a, b] = f.operands(nodes) as [string, string];
    return emitComparison(f, op, [a, b], nodes, otherwise);
  });
}

/** One comparison: as a Python value, or (`asCondition`) as a JavaScript boolean. The nodes are those of operands that may be literals. */
function comparison(
  f: FunctionEmitter,
  op: CompareOperator,
  a: string,
  b: string,
  at: string,
  asCondition: boolean,
  nodes: readonly [Expr | undefined, Expr | undefined] = [undefined, undefined],
): string {
  const helper = COMPARE[op];
  if (helper !== undefined) {
    if (!asCondition) return `${f.helper(helper)}(${a}, ${b}, ${at})`;
    return emitComparison(f, op, [a, b], nodes, (x, y) => f.off(`${f.helper(`${helper}True`)}(${x}, ${y}, ${at})`));
  }
  const test =
    op === 'Is'
      ? `(${a} === ${b})`
      : op === 'IsNot'
        ? `(${a} !== ${b})`
        : `${op === 'NotIn' ? '!' : ''}${emitMembership(f, a, b, at)}`;
  return asCondition ? test : `${f.helper('makeBool')}(${test})`;
}

/** A comparison, or a chain of these, as a Python value. */
export function emitCompare(f: FunctionEmitter, e: Compare): string {
  return f.isTrial ? `${f.helper('makeBool')}(${compare(f, e, true)})` : compare(f, e, false);
}

/** The same as a JavaScript boolean. */
export function compareAsCondition(f: FunctionEmitter, e: Compare): string {
  if (!f.counted || !consumesTemporaries(e) || e.ops.length > 1) return compare(f, e, true);
  return givesBool(e) ? settledValue(f, e, () => compare(f, e, true)) : settledComparison(f, e);
}

function compare(f: FunctionEmitter, e: Compare, asCondition: boolean): string {
  warnAboutIdentity(f, e);
  if (e.ops.length === 1) {
    const helper = COMPARE[e.ops[0]!];
    const otherwise = (x: string, y: string) => f.off(`${f.helper(`${helper}True`)}(${x}, ${y}, ${f.at(e)})`);
    const inText = asCondition ? emitComparedArithmetic(f, e.ops[0]!, [e.left, e.comparators[0]!], otherwise) : undefined;
    if (inText !== undefined) return inText;
    const [a, b] = f.operands([e.left, e.comparators[0]!]);
    return comparison(f, e.ops[0]!, a!, b!, f.at(e), asCondition, [e.left, e.comparators[0]]);
  }
  // a < b < c: b is evaluated once, c only if the first comparison holds.
  if (e.comparators.some(needsStatements)) return chainInStatements(f, e, asCondition);
  if (f.counted && !(asCondition && !consumesTemporaries(e))) return chainOwned(f, e, asCondition);
  const [firstText, secondText] = f.operands([e.left, e.comparators[0]!]);
  let previous = f.temp();
  const result = f.temp();
  let text = comparison(f, e.ops[0]!, firstText!, `(${previous} = ${secondText})`, f.at(e), asCondition);
  f.uncertain(() => {
    for (let i = 1; i < e.ops.length; i++) {
      const isLast = i === e.ops.length - 1;
      const right = f.expr(e.comparators[i]!);
      const next = isLast ? '' : f.temp();
      const step = comparison(f, e.ops[i]!, previous, isLast ? right : `(${next} = ${right})`, f.at(e), asCondition);
      text = asCondition
        ? `(${text} && ${step})`
        : `(${f.helper('isTrue')}(${result} = ${text}, ${f.at(e)}) ? ${step} : ${result})`;
      previous = next;
    }
  });
  return text;
}

function chainInStatements(f: FunctionEmitter, e: Compare, asCondition: boolean): string {
  return withHeight(f, true, (h) => {
    const [result, truth] = [f.temp(), f.temp()];
    let left = f.spill(keepAcross(f, e.left, f.operand(e.left), e.comparators));
    const label = f.label();
    f.emit(`${label}: {`);
    e.ops.forEach((op, i) => {
      f.uncertain(() => {
        const right = f.spill(keepAcross(f, e.comparators[i]!, f.operand(e.comparators[i]!), e.comparators.slice(i + 1)));
        const test = operating(f, e, h, () => comparison(f, op, left, right, f.at(e), false));
        const isLast = i === e.ops.length - 1;
        f.emit(`${result} = ${isLast ? test : settledPair(f, h, right, test)};`);
        if (!isLast || asCondition)
          f.emit(`${truth} = ${f.helper('isTrue')}(${isLast ? settledTo(f, h, result) : result}, ${f.at(e)});`);
        if (!isLast && asCondition) f.emit(`${settledTo(f, h, right)};`);
        if (!isLast) f.emit(`if (!${truth}) break ${label};`);
        if (!isLast && !asCondition) f.emit(`${settledTo(f, h, right)};`);
        left = right;
      });
    });
    f.emit('}');
    return asCondition ? truthOf(f, h, truth) : settledTo(f, h, result);
  });
}

/** The JavaScript boolean in the variable `truth`; what stands above the height `h` dies. */
function truthOf(f: FunctionEmitter, h: string, truth: string): string {
  return f.counted ? `(${dropped(h)}, ${truth})` : truth;
}

/**
 * A chain under `counted`: the left operand of each comparison dies with it, the result when its truth is known. Where only the truth is
 * asked for, the right operand dies after the result that ends the chain, else before.
 */
function chainOwned(f: FunctionEmitter, e: Compare, asCondition: boolean): string {
  return withHeight(f, needsStatements(e), (h) => {
    let [left, right] = f.operands([e.left, e.comparators[0]!]) as [string, string];
    const [result, truth] = [f.temp(), f.temp()];
    let text = '';
    let close = '';
    f.uncertain(() => {
      e.ops.forEach((op, i) => {
        const isLast = i === e.ops.length - 1;
        if (i > 0)
          right = isLast
            ? f.operand(e.comparators[i]!)
            : keepAcross(f, e.comparators[i]!, f.operand(e.comparators[i]!), e.comparators.slice(i + 1));
        const next = f.temp();
        const test = operating(f, e, h, () => comparison(f, op, left, `(${next} = ${right})`, f.at(e), false));
        const known = (value: string) => `${truth} = ${f.helper('isTrue')}(${value}, ${f.at(e)})`;
        if (isLast) {
          text += asCondition ? known(`(${result} = ${test}, ${settledTo(f, h, result)})`) : `${result} = ${test}`;
        } else if (asCondition) {
          text += `${known(settledPair(f, h, next, test))}, ${settledTo(f, h, next)}, ${truth} && (`;
          close += ')';
        } else {
          text += `${f.helper('isTrue')}(${result} = ${settledPair(f, h, next, test)}, ${f.at(e)}) ? (${settledTo(f, h, next)}, `;
          close += `) : ${result}`;
        }
        left = next;
      });
    });
    return `(${text}${close}, ${asCondition ? truthOf(f, h, truth) : settledTo(f, h, result)})`;
  });
}
