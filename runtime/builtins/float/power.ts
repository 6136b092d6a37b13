import { raise } from '../../kernel/errors.js';
import type { PyObject } from '../../kernel/object.js';
import { makeFloat, PyComplex } from '../../objects/float.js';
import { makeInt } from '../../objects/int.js';
import { complexPower } from '../complex/arithmetic.js';

/** What CPython raises for C's errno ERANGE. */
export function rangeError(): PyObject {
  return raise('OverflowError', makeInt(34), 'Numerical result out of range');
}

/** `base ** exponent` of floats; complex for a negative base and a fraction. CPython Objects/floatobject.c: float_pow. */
export function floatPower(base: number, exponent: number): PyObject {
  if (exponent === 0 || base === 1) return makeFloat(1);
  // Unlike C, JavaScript answers NaN for (-1) ** Infinity.
  if (base === -1 && !Number.isFinite(exponent) && !Number.isNaN(exponent)) return makeFloat(1);
  if (base === 0 && exponent < 0) throw raise('ZeroDivisionError', '0.0 cannot be raised to a negative power');
  if (base < 0 && Number.isFinite(base) && Number.isFinite(exponent) && !Number.isInteger(exponent)) {
    const [real, imag] = complexPower([base, 0], [exponent, 0]);
    return new PyComplex(real, imag);
  }
  const result = powerOfNumbers(base, exponent);
  if (!Number.isFinite(result) && Number.isFinite(base) && Number.isFinite(exponent)) throw rangeError();
  return makeFloat(result);
}

/**
 * C's pow for a defined case. The host's pow may be wrong in the last bit, where C libraries are right almost always: small integral
 * exponents are multiplied out with the rounding errors kept.
 */
export function powerOfNumbers(base: number, exponent: number): number {
  if (exponent === 2) return base * base;
  if (exponent === 0.5 && base >= 0) return base === 0 ? 0 : Math.sqrt(base);
  if (exponent === -1) return 1 / base;
  if (Number.isInteger(exponent) && Math.abs(exponent) <= 64 && Number.isFinite(base)) {
    const exact = powerByParts(base, Math.abs(exponent), exponent < 0);
    if (exact !== undefined) return exact;
  }
  return base ** exponent;
}

const SPLIT = 134217729;

/** Repeated multiplication of unevaluated sums (high + low); undefined where the range of exact products would be left. */
function powerByParts(base: number, exponent: number, reciprocal: boolean): number | undefined {
  let high = 1;
  let low = 0;
  let squareHigh = base;
  let squareLow = 0;
  for (let rest = exponent; ;) {
    if ((rest & 1) === 1) [high, low] = multiplyParts(high, low, squareHigh, squareLow);
    rest >>= 1;
    if (rest === 0) break;
    [squareHigh, squareLow] = multiplyParts(squareHigh, squareLow, squareHigh, squareLow);
  }
  const magnitude = Math.abs(high);
  const inRange = (x: number) => x > 1e-140 && x < 1e140;
  if (!inRange(magnitude) || !inRange(Math.abs(squareHigh)) || !inRange(Math.abs(base))) return undefined;
  if (!reciprocal) return high + low;
  const quotient = 1 / high;
  const [product, error] = multiplyParts(quotient, 0, high, low);
  return quotient + quotient * (1 - product - error);
}

function multiplyParts(aHigh: number, aLow: number, bHigh: number, bLow: number): [number, number] {
  const product = aHigh * bHigh;
  const a1 = aHigh * SPLIT - (aHigh * SPLIT - aHigh);
  const a2 = aHigh - a1;
  const b1 = bHigh * SPLIT - (bHigh * SPLIT - bHigh);
  const b2 = bHigh - b1;
  const error = a1 * b1 - product + a1 * b2 + a2 * b1 + a2 * b2 + (aHigh * bLow + aLow * bHigh);
  const sum = product + error;
  return [sum, product - sum + error];
}
