import type { Expr, Operator } from '../ast/nodes.js';

/** Ints that are known when a program is compiled, as CPython folds them (Python/ast_opt.c), so that `1 << 30` is no shift at all. */

/** A shift or an exponent beyond this is left to the program: so does CPython, with limits of its own. */
const MAX_POWER = 64n;

const OPERATIONS: Partial<Record<Operator, (a: bigint, b: bigint) => bigint | undefined>> = {
  Add: (a, b) => a + b,
  Sub: (a, b) => a - b,
  Mult: (a, b) => a * b,
  BitAnd: (a, b) => a & b,
  BitOr: (a, b) => a | b,
  BitXor: (a, b) => a ^ b,
  LShift: (a, b) => (b >= 0n && b <= MAX_POWER ? a << b : undefined),
  RShift: (a, b) => (b >= 0n && b <= MAX_POWER ? a >> b : undefined),
  Pow: (a, b) => (b >= 0n && b <= MAX_POWER ? a ** b : undefined),
};

/** No expression that a person writes is deeper, and sums of ten thousand terms are looked at once only. */
const MAX_DEPTH = 8;

/** The int that `e` is, if it is made of literals and a JavaScript number holds it and all that leads to it. */
export function foldedInt(e: Expr, depth = MAX_DEPTH): number | undefined {
  if (depth === 0) return undefined;
  switch (e.kind) {
    case 'Constant':
      return e.value.type === 'int' && typeof e.value.value === 'number' ? e.value.value : undefined;
    case 'UnaryOp': {
      if (e.op === 'Not') return undefined;
      const operand = foldedInt(e.operand, depth - 1);
      if (operand === undefined) return undefined;
      // The sum makes 0 of the negative zero, which no int is.
      return e.op === 'UAdd' ? operand : e.op === 'USub' ? 0 - operand : narrow(~BigInt(operand));
    }
    case 'BinOp': {
      const operation = OPERATIONS[e.op];
      if (operation === undefined) return undefined;
      const left = foldedInt(e.left, depth - 1);
      const right = left === undefined ? undefined : foldedInt(e.right, depth - 1);
      if (left === undefined || right === undefined) return undefined;
      const value = operation(BigInt(left), BigInt(right));
      return value === undefined ? undefined : narrow(value);
    }
    default:
      return undefined;
  }
}

/** True for what stands in the program as an object that is made once: a literal, what is folded of literals, a tuple of constants. */
export function isConstant(e: Expr): boolean {
  if (e.kind === 'Tuple') return e.elts.every(isConstant);
  if (e.kind === 'UnaryOp' && e.op === 'USub' && e.operand.kind === 'Constant' && e.operand.value.type === 'float') return true;
  return e.kind === 'Constant' || foldedInt(e) !== undefined;
}

function narrow(value: bigint): number | undefined {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : undefined;
}
