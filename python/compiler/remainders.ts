import type { BinOp, Expr } from '../ast/nodes.js';
import { emitArithmetic, literalNumber } from './arithmetic.js';
import { isRepeatable, twice } from './attributes.js';
import { Exactly } from './exactly.js';
import type { FunctionEmitter } from './function-emitter.js';
import { settledOperand } from './ownership.js';

/**
 * `a * b % m` and `(a * b + c) % m`, of which random numbers, hashes and powers are made: the product is mostly beyond JavaScript's
 * integers, the remainder is not, and can be had without the product (`remainderOf` in support/operators.ts).
 */

/** The text of an expression that can be evaluated early, since nothing can be seen of it; undefined for all others. */
function steady(f: FunctionEmitter, e: Expr): string | undefined {
  if (e.kind !== 'Constant' && e.kind !== 'Name') return undefined;
  const js = f.expr(e);
  return isRepeatable(js) ? js : undefined;
}

/** The value of `e`, a remainder; undefined if it is none of those. `general` makes its text where the operands are no such ints. */
export function emitRemainder(f: FunctionEmitter, e: BinOp): string | undefined {
  if (e.op !== 'Mod') return undefined;
  const sum = e.left.kind === 'BinOp' && e.left.op === 'Add' ? e.left : undefined;
  const product = sum?.left ?? e.left;
  if (product.kind !== 'BinOp' || product.op !== 'Mult') return undefined;
  const later = [product.right, ...(sum === undefined ? [] : [sum.right]), e.right];
  const texts = later.map((operand) => steady(f, operand));
  if (texts.includes(undefined)) return undefined;
  const [first, then] = twice(f, f.operand(product.left));
  const tests: string[] = [];
  const numbers = later.map((operand, i) => {
    const literal = literalNumber(operand);
    if (literal?.isInt === true) return String(literal.value);
    tests.push(`${texts[i]}.exactly`);
    return `${texts[i]}.value`;
  });
  if (sum === undefined) numbers.splice(1, 0, '0');
  const areInts = [`${first}.exactly`, ...tests, Exactly.Int].join(' & ');
  const remainder = `${areInts} ? ${f.helper('remainderOf')}(${[`${then}.value`, ...numbers].join(', ')}) : undefined`;
  const left = settledOperand(f, emitArithmetic(f, e.left as BinOp, then));
  return `((${remainder}) ?? ${f.helper('mod')}(${left}, ${texts[texts.length - 1]}, ${f.at(e)}))`;
}
