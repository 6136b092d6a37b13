import { raise } from '../../kernel/errors.js';
import { intOf, makeBigInt, makeInt, type PyInt } from '../../objects/int.js';
import type { Integer } from './arithmetic.js';

/*
 * Bit operations. A safe integer is two 32-bit words of two's complement, so three JavaScript operations do the work of a bigint:
 * the low word is what `|0` sees, the high one the quotient rounded down.
 */

const WORD = 4294967296;

// `**` is a call of the C library.
const POWERS = Array.from({ length: 54 }, (_, i) => 2 ** i);

function isInt32(a: number): boolean {
  return (a | 0) === a;
}

export function andIntegers(a: Integer, b: Integer): PyInt {
  if (typeof a === 'number' && typeof b === 'number') {
    if (isInt32(a) && isInt32(b)) return makeInt(a & b);
    return intOf((Math.floor(a / WORD) & Math.floor(b / WORD)) * WORD + ((a & b) >>> 0));
  }
  return makeBigInt(BigInt(a) & BigInt(b));
}

export function orIntegers(a: Integer, b: Integer): PyInt {
  if (typeof a === 'number' && typeof b === 'number') {
    if (isInt32(a) && isInt32(b)) return makeInt(a | b);
    return intOf((Math.floor(a / WORD) | Math.floor(b / WORD)) * WORD + ((a | b) >>> 0));
  }
  return makeBigInt(BigInt(a) | BigInt(b));
}

export function xorIntegers(a: Integer, b: Integer): PyInt {
  if (typeof a === 'number' && typeof b === 'number') {
    if (isInt32(a) && isInt32(b)) return makeInt(a ^ b);
    return intOf((Math.floor(a / WORD) ^ Math.floor(b / WORD)) * WORD + ((a ^ b) >>> 0));
  }
  return makeBigInt(BigInt(a) ^ BigInt(b));
}

/** The longest bigint that V8 makes has 2**30 bits. */
const MAX_BITS = 1 << 30;

export function shiftLeft(a: Integer, b: Integer): PyInt {
  if (b < 0) throw raise('ValueError', 'negative shift count');
  if (a === 0) return makeInt(0);
  if (typeof b === 'bigint') throw raise('OverflowError', 'too many digits in integer');
  if (typeof a === 'number' && b < 53) {
    const shifted = a * POWERS[b]!;
    if (Number.isSafeInteger(shifted)) return makeInt(shifted);
  }
  // DIFFERS: CPython goes on to what memory holds; the host's bigints end at 2**30 bits.
  if (b >= MAX_BITS) throw raise('MemoryError');
  try {
    return makeBigInt(BigInt(a) << BigInt(b));
  } catch {
    throw raise('MemoryError');
  }
}

export function shiftRight(a: Integer, b: Integer): PyInt {
  if (b < 0) throw raise('ValueError', 'negative shift count');
  if (typeof a === 'number') {
    if (isInt32(a)) return makeInt(a >> (b > 31 ? 31 : Number(b)));
    return makeInt(b > 53 ? (a < 0 ? -1 : 0) : Math.floor(a / POWERS[Number(b)]!));
  }
  if (b >= MAX_BITS) return makeInt(a < 0n ? -1 : 0);
  return makeBigInt(a >> BigInt(b));
}

/** The number of ones in the magnitude. */
export function bitCount(value: Integer): number {
  let count = 0;
  let rest = BigInt(value);
  if (rest < 0n) rest = -rest;
  for (const digit of rest.toString(16)) count += [0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4][parseInt(digit, 16)]!;
  return count;
}
