import { raise } from '../../kernel/errors.js';
import { intOf, makeBigInt, makeInt, type PyInt } from '../../objects/int.js';
import { ldexp } from '../float/parts.js';

/**
 * Integer arithmetic on the values of ints: numbers while they are safe integers, bigints beyond. Every function begins with the
 * case of two numbers. Source: CPython Objects/longobject.c.
 */
export type Integer = number | bigint;

/** An integer in canonical form. */
export function narrow(value: bigint): Integer {
  return value >= -9007199254740991n && value <= 9007199254740991n ? Number(value) : value;
}

export function addIntegers(a: Integer, b: Integer): PyInt {
  if (typeof a === 'number' && typeof b === 'number') {
    const sum = a + b;
    if (sum >= -9007199254740991 && sum <= 9007199254740991) return makeInt(sum);
  }
  return makeBigInt(BigInt(a) + BigInt(b));
}

export function subtractIntegers(a: Integer, b: Integer): PyInt {
  if (typeof a === 'number' && typeof b === 'number') {
    const difference = a - b;
    if (difference >= -9007199254740991 && difference <= 9007199254740991) return makeInt(difference);
  }
  return makeBigInt(BigInt(a) - BigInt(b));
}

export function multiplyIntegers(a: Integer, b: Integer): PyInt {
  if (typeof a === 'number' && typeof b === 'number') {
    const product = a * b;
    // A product of -0 finds the shared zero among the small ints.
    if (product >= -9007199254740991 && product <= 9007199254740991) return makeInt(product);
  }
  return makeBigInt(BigInt(a) * BigInt(b));
}

/** The quotient rounded down; the divisor is not zero. */
export function floorQuotient(a: Integer, b: Integer): Integer {
  if (typeof a === 'number' && typeof b === 'number') {
    const rest = a % b;
    const quotient = (a - rest) / b;
    return (rest !== 0 && rest < 0 !== b < 0 ? quotient - 1 : quotient) + 0;
  }
  const x = BigInt(a);
  const y = BigInt(b);
  const quotient = x / y;
  return narrow(x < 0n !== y < 0n && quotient * y !== x ? quotient - 1n : quotient);
}

/** The remainder with the sign of the divisor, which is not zero. */
export function floorRemainder(a: Integer, b: Integer): Integer {
  if (typeof a === 'number' && typeof b === 'number') {
    const rest = a % b;
    return (rest !== 0 && rest < 0 !== b < 0 ? rest + b : rest) + 0;
  }
  const y = BigInt(b);
  const rest = BigInt(a) % y;
  return narrow(rest !== 0n && rest < 0n !== y < 0n ? rest + y : rest);
}

export function floorDivide(a: Integer, b: Integer): PyInt {
  if (b === 0) throw raise('ZeroDivisionError', 'integer division or modulo by zero');
  return intOf(floorQuotient(a, b));
}

export function modulo(a: Integer, b: Integer): PyInt {
  if (b === 0) throw raise('ZeroDivisionError', 'integer modulo by zero');
  return intOf(floorRemainder(a, b));
}

/** The value of an int as a float, rounded half to even. */
export function integerToFloat(value: Integer): number {
  if (typeof value === 'number') return value;
  const float = Number(value);
  if (!Number.isFinite(float)) throw raise('OverflowError', 'int too large to convert to float');
  return float;
}

/** The number of bits of a non-negative bigint. */
export function bitLengthOf(value: bigint): number {
  if (value === 0n) return 0;
  const digits = value.toString(16);
  return (digits.length - 1) * 4 + (32 - Math.clz32(parseInt(digits[0]!, 16)));
}

/**
 * The quotient of two bigints (both positive) as the nearest float, ties to even; Infinity where it is too large.
 * Source: CPython Objects/longobject.c: long_true_divide.
 */
export function ratioToFloat(a: bigint, b: bigint): number {
  // A quotient of 55 bits or more with the rest folded into its last bit rounds as the exact one does; below the normal range
  // fewer bits are kept, so that the rounding happens only here.
  const shift = Math.max(bitLengthOf(a) - bitLengthOf(b) - 55, -1076);
  const numerator = shift < 0 ? a << BigInt(-shift) : a;
  const denominator = shift > 0 ? b << BigInt(shift) : b;
  let quotient = numerator / denominator;
  if (quotient * denominator !== numerator) quotient |= 1n;
  if (shift > 1100) return Infinity;
  if (bitLengthOf(quotient) + shift > -1022) return ldexp(Number(quotient), shift);
  // Subnormal, so shift is -1076: round by hand to a multiple of 2**-1074.
  let kept = quotient >> 2n;
  const rest = quotient & 3n;
  if (rest > 2n || (rest === 2n && (kept & 1n) === 1n)) kept += 1n;
  return Number(kept) * 2 ** -1074;
}

export function trueQuotient(a: Integer, b: Integer): number {
  if (b === 0) throw raise('ZeroDivisionError', 'division by zero');
  if (typeof a === 'number' && typeof b === 'number') return a / b;
  const x = BigInt(a);
  const y = BigInt(b);
  if (x === 0n) return y < 0n ? -0 : 0;
  const magnitude = ratioToFloat(x < 0n ? -x : x, y < 0n ? -y : y);
  if (magnitude === Infinity) throw raise('OverflowError', 'integer division result too large for a float');
  return x < 0n !== y < 0n ? -magnitude : magnitude;
}

export function greatestCommonDivisor(a: Integer, b: Integer): Integer {
  if (typeof a === 'number' && typeof b === 'number') {
    let x = Math.abs(a);
    let y = Math.abs(b);
    while (y !== 0) [x, y] = [y, x % y];
    return x;
  }
  let x = BigInt(a);
  let y = BigInt(b);
  if (x < 0n) x = -x;
  if (y < 0n) y = -y;
  while (y !== 0n) {
    if (y <= 9007199254740991n && x <= 9007199254740991n) return greatestCommonDivisor(Number(x), Number(y));
    [x, y] = [y, x % y];
  }
  return narrow(x);
}
