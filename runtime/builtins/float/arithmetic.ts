import { raise } from '../../kernel/errors.js';

/** The remainder with the sign of the divisor, which is not zero. CPython Objects/floatobject.c: _float_div_mod. */
export function floatRemainder(a: number, b: number): number {
  const rest = a % b;
  if (rest !== 0) return b < 0 !== rest < 0 ? rest + b : rest;
  return b < 0 ? -0 : 0;
}

/** The quotient rounded down. */
export function floatFloorQuotient(a: number, b: number): number {
  const rest = a % b;
  let quotient = (a - rest) / b;
  if (rest !== 0 && b < 0 !== rest < 0) quotient -= 1;
  if (quotient === 0) return a / b < 0 || Object.is(a / b, -0) ? -0 : 0;
  const floor = Math.floor(quotient);
  return quotient - floor > 0.5 ? floor + 1 : floor;
}

export function floatFloorDivide(a: number, b: number): number {
  if (b === 0) throw raise('ZeroDivisionError', 'float floor division by zero');
  return floatFloorQuotient(a, b);
}

export function floatModulo(a: number, b: number): number {
  if (b === 0) throw raise('ZeroDivisionError', 'float modulo by zero');
  return floatRemainder(a, b);
}

export function floatDivide(a: number, b: number): number {
  if (b === 0) throw raise('ZeroDivisionError', 'float division by zero');
  return a / b;
}
