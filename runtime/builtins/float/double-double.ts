/*
 * Numbers as unevaluated sums of two floats (high + low, about 106 bits). Functions return the high part and leave the low part in
 * `low`: an object for each result would cost more than the arithmetic.
 */

/** The low part of the last result. */
export let low = 0;

const SPLIT = 134217729;

/** a + b exactly. */
export function twoSum(a: number, b: number): number {
  const sum = a + b;
  const part = sum - a;
  low = a - (sum - part) + (b - part);
  return sum;
}

/** a * b exactly (Dekker). */
export function twoProduct(a: number, b: number): number {
  const product = a * b;
  const aScaled = a * SPLIT;
  const aHigh = aScaled - (aScaled - a);
  const aLow = a - aHigh;
  const bScaled = b * SPLIT;
  const bHigh = bScaled - (bScaled - b);
  const bLow = b - bHigh;
  low = aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow);
  return product;
}

/** (a + aLow) + (b + bLow). */
export function add(a: number, aLow: number, b: number, bLow: number): number {
  const sum = twoSum(a, b);
  const rest = low + aLow + bLow;
  const high = sum + rest;
  low = rest - (high - sum);
  return high;
}

/** (a + aLow) * (b + bLow). */
export function multiply(a: number, aLow: number, b: number, bLow: number): number {
  const product = twoProduct(a, b);
  const rest = low + (a * bLow + aLow * b);
  const high = product + rest;
  low = rest - (high - product);
  return high;
}

/** (a + aLow) / (b + bLow). */
export function divide(a: number, aLow: number, b: number, bLow: number): number {
  const quotient = a / b;
  const product = twoProduct(quotient, b);
  const rest = (a - product - low + aLow - quotient * bLow) / b;
  const high = quotient + rest;
  low = rest - (high - quotient);
  return high;
}

/** The square root of a + aLow. */
export function root(a: number, aLow: number): number {
  if (a === 0) {
    low = 0;
    return 0;
  }
  const high = Math.sqrt(a);
  const square = twoProduct(high, high);
  const rest = (a - square - low + aLow) / (2 * high);
  const sum = high + rest;
  low = rest - (sum - high);
  return sum;
}

/** A fixed-point number with `bits` bits behind the point as high and low part. */
export function fromFixed(value: bigint, bits: number): [high: number, low: number] {
  const high = Number(value) * 2 ** -bits;
  // `Number` rounds to nearest, so the rest is exact as an integer.
  const rest = value - BigInt(Number(value));
  return [high, Number(rest) * 2 ** -bits];
}
