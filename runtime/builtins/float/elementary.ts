import { add, divide, fromFixed, low, multiply, root, twoProduct, twoSum } from './double-double.js';
import { frexp, ldexp } from './parts.js';

/*
 * exp, log, pow and the trigonometric functions, rounded to the nearest float in all but very rare cases, as the C library's are with
 * which CPython works. The host's own are wrong in the last place up to once in ten. Method: tables and short series in double-double.
 */

const BITS = 200;
const ONE = 1n << BigInt(BITS);

/** Fixed-point series, for the tables. */
function fixedExp(x: bigint): bigint {
  let sum = ONE;
  let term = ONE;
  for (let n = 1n; term !== 0n; n++) {
    term = (term * x) / (ONE * n);
    sum += term;
  }
  return sum;
}

/** atanh(1/n) or atan(1/n). */
function fixedInverseTangent(numerator: bigint, denominator: bigint, alternating: boolean): bigint {
  let power = (ONE * numerator) / denominator;
  let sum = power;
  for (let n = 3n; power !== 0n; n += 2n) {
    power = (power * numerator * numerator) / (denominator * denominator);
    sum += (alternating && n % 4n === 3n ? -power : power) / n;
  }
  return sum;
}

function fixedSinCos(x: bigint): [sin: bigint, cos: bigint] {
  let sin = 0n;
  let cos = 0n;
  let term = ONE;
  for (let n = 0n; term !== 0n; n++) {
    const signed = n % 4n < 2n ? term : -term;
    if (n % 2n === 0n) cos += signed;
    else sin += signed;
    term = (term * x) / (ONE * (n + 1n));
  }
  return [sin, cos];
}

const FIXED_LN2 = 2n * fixedInverseTangent(1n, 3n, false);
const FIXED_PI = 16n * fixedInverseTangent(1n, 5n, true) - 4n * fixedInverseTangent(1n, 239n, true);

/** A constant in three parts, the first two so short that their multiples by small integers are exact. */
function inThreeParts(value: bigint): [number, number, number] {
  const part = (from: bigint, bits: number) => {
    const [, exponent] = frexp(Number(from) * 2 ** -BITS);
    const unit = BigInt(BITS + exponent - bits);
    return (from >> unit) << unit;
  };
  const first = part(value, 33);
  const second = part(value - first, 33);
  return [Number(first) * 2 ** -BITS, Number(second) * 2 ** -BITS, Number(value - first - second) * 2 ** -BITS];
}

const [LN2_A, LN2_B, LN2_C] = inThreeParts(FIXED_LN2 / 128n);
const [HALF_PI_A, HALF_PI_B, HALF_PI_C] = inThreeParts(FIXED_PI / 2n);
const [LN2, LN2_LOW] = fromFixed(FIXED_LN2, BITS);
const [PI, PI_LOW] = fromFixed(FIXED_PI, BITS);

/** A table whose entries are computed when they are first needed. */
function table(make: (i: number) => [number, number]): (i: number) => readonly [number, number] {
  const entries: (readonly [number, number] | undefined)[] = [];
  return (i) => (entries[i] ??= make(i));
}

/** 2 ** (i / 128). */
const powersOfTwo = table((i) => fromFixed(fixedExp((FIXED_LN2 * BigInt(i)) / 128n), BITS));

/** exp(x + xLow) as high part, low part and a power of two; |x| < 1100. */
let exponentOfExp = 0;
function expParts(x: number, xLow: number): number {
  const k = Math.round((x * 128) / Math.LN2);
  // The first difference is exact, the second nearly.
  let high = twoSum(x - k * LN2_A, -k * LN2_B);
  high = add(high, low, xLow - k * LN2_C, 0);
  const rLow = low;
  const r = high;
  const tail = r * r * r * (1 / 6 + r * (1 / 24 + r * (1 / 120 + r * (1 / 720))));
  let p = twoProduct(r, r);
  const pLow = low;
  p = add(p / 2, pLow / 2 + r * rLow, tail, 0);
  p = add(r, rLow, p, low);
  const index = ((k % 128) + 128) % 128;
  exponentOfExp = (k - index) / 128;
  const [t, tLow] = powersOfTwo(index);
  p = multiply(t, tLow, p, low);
  return add(t, tLow, p, low);
}

export function exp(x: number): number {
  if (!(Math.abs(x) < 1100)) return Math.exp(x);
  if (Math.abs(x) < 2 ** -54) return 1 + x;
  return ldexp(expParts(x, 0), exponentOfExp);
}

/** The logarithm of 1 + i / 128. */
const logarithms = table((i) =>
  i === 0 ? [0, 0] : fromFixed(2n * fixedInverseTangent(BigInt(i), BigInt(256 + i), false), BITS),
);

/** The logarithm of a positive finite float as high and low part. */
function logParts(x: number): number {
  let [m, e] = frexp(x);
  // Between 3/4 and 3/2, so that the result is not the difference of two large numbers.
  if (m < 0.75) {
    m *= 2;
    e--;
  }
  const i = Math.round((m - 1) * 128);
  const c = 1 + i / 128;
  // r = (m - c) / c, where the difference is exact.
  const r = divide(m - c, 0, c, 0);
  const rLow = low;
  const tail = r * r * r * (1 / 3 - r * (1 / 4 - r * (1 / 5 - r * (1 / 6 - r * (1 / 7 - r * (1 / 8))))));
  let p = twoProduct(r, r);
  p = add(-p / 2, -low / 2 - r * rLow, tail, 0);
  p = add(r, rLow, p, low);
  const pLow = low;
  const [t, tLow] = i >= 0 ? logarithms(i) : negativeLogarithms(-i);
  if (e === 0) return add(t, tLow, p, pLow);
  let scaled = multiply(e, 0, LN2, LN2_LOW);
  scaled = add(scaled, low, t, tLow);
  return add(scaled, low, p, pLow);
}

/** The logarithm of 1 - i / 128. */
const negativeLogarithms = table((i) => fromFixed(-2n * fixedInverseTangent(BigInt(i), BigInt(256 - i), false), BITS));

export function log(x: number): number {
  return x > 0 && x < Infinity ? logParts(x) : Math.log(x);
}

/** x ** y for y a small multiple of a half, by multiplication. */
function smallPower(x: number, y: number): number {
  let rest = Math.floor(Math.abs(y));
  let high = 1;
  let highLow = 0;
  if (rest !== Math.abs(y)) {
    high = root(x, 0);
    highLow = low;
  }
  let square = x;
  let squareLow = 0;
  for (;;) {
    if ((rest & 1) === 1) {
      high = multiply(high, highLow, square, squareLow);
      highLow = low;
    }
    rest >>= 1;
    if (rest === 0) break;
    square = multiply(square, squareLow, square, squareLow);
    squareLow = low;
  }
  return y < 0 ? divide(1, 0, high, highLow) : high;
}

/** x ** y for positive finite x and finite y. */
export function power(x: number, y: number): number {
  if (Math.abs(y) <= 16 && Number.isInteger(2 * y) && x > 1e-8 && x < 1e8) return smallPower(x, y);
  const l = logParts(x);
  const product = multiply(l, low, y, 0);
  if (!(Math.abs(product) < 1100)) return x ** y;
  return ldexp(expParts(product, low), exponentOfExp);
}

/** Reduces an angle to [-pi/4, pi/4]: high and low part, and the quadrant. */
let quadrant = 0;
function reduce(x: number): number {
  const magnitude = Math.abs(x);
  if (magnitude <= Math.PI / 4) {
    quadrant = 0;
    return x;
  }
  return reduceLarge(x);
}

function reduceLarge(x: number): number {
  if (Math.abs(x) < 2 ** 20) {
    const k = Math.round(x / (Math.PI / 2));
    quadrant = ((k % 4) + 4) % 4;
    const high = twoSum(x - k * HALF_PI_A, -k * HALF_PI_B);
    const rest = low;
    const third = twoProduct(-k, HALF_PI_C);
    return add(high, rest, third, low);
  }
  return reduceExactly(x);
}

let longPi: bigint | undefined;
const LONG = 1300n;

/** Angles of any size, with as many digits of pi as it takes. */
function reduceExactly(x: number): number {
  if (longPi === undefined) {
    const one = 1n << LONG;
    const series = (n: bigint) => {
      let term = one / n;
      let sum = term;
      for (let k = 3n; term !== 0n; k += 2n) {
        term /= n * n;
        sum += k % 4n === 3n ? -term / k : term / k;
      }
      return sum;
    };
    longPi = 16n * series(5n) - 4n * series(239n);
  }
  const [m, e] = frexp(x);
  const value = (BigInt(m * 2 ** 53) << LONG) << BigInt(e - 53);
  const half = longPi / 2n;
  let k = value / half;
  let rest = value - k * half;
  if (rest * 2n > half) {
    k++;
    rest -= half;
  } else if (rest * 2n < -half) {
    k--;
    rest += half;
  }
  quadrant = Number(((k % 4n) + 4n) % 4n);
  const [high, lowPart] = fromFixed(rest >> (LONG - 300n), 300);
  return twoSum(high, lowPart);
}

const sines = table((i) => fromFixed(fixedSinCos((ONE * BigInt(i)) / 64n)[0], BITS));
const cosines = table((i) => fromFixed(fixedSinCos((ONE * BigInt(i)) / 64n)[1], BITS));

/** Sine (or cosine) of r + rLow, |r| <= pi/4. */
function sinOrCos(r: number, rLow: number, wantsCosine: boolean): number {
  const negative = r < 0;
  const x = negative ? -r : r;
  const xLow = negative ? -rLow : rLow;
  const i = Math.round(x * 64);
  const s = twoSum(x - i / 64, xLow);
  const sLow = low;
  const square = s * s;
  // sin s - s and cos s - 1
  const sinTail = s * square * (-1 / 6 + square * (1 / 120 - square / 5040));
  const half = twoProduct(s, s);
  const cosRest = add(-half / 2, -low / 2 - s * sLow, square * square * (1 / 24 - square / 720), 0);
  const cosLow = low;
  const sin = add(s, sLow, sinTail, 0);
  const sinLow = low;
  const [S, SLow] = sines(i);
  const [C, CLow] = cosines(i);
  let a: number;
  let aLow: number;
  let b: number;
  let result: number;
  if (wantsCosine) {
    a = multiply(C, CLow, cosRest, cosLow);
    aLow = low;
    b = multiply(-S, -SLow, sin, sinLow);
    result = add(a, aLow, b, low);
    return add(C, CLow, result, low);
  }
  a = multiply(S, SLow, cosRest, cosLow);
  aLow = low;
  b = multiply(C, CLow, sin, sinLow);
  result = add(a, aLow, b, low);
  result = add(S, SLow, result, low);
  return negative ? -result : result;
}

export function sin(x: number): number {
  if (Math.abs(x) < 2 ** -27 || !Number.isFinite(x)) return Math.sin(x);
  const r = reduceTo(x);
  const value = sinOrCos(r, reducedLow, quadrant % 2 === 1);
  return quadrant >= 2 ? -value : value;
}

export function cos(x: number): number {
  if (!Number.isFinite(x)) return NaN;
  const r = reduceTo(x);
  const value = sinOrCos(r, reducedLow, quadrant % 2 === 0);
  return quadrant === 1 || quadrant === 2 ? -value : value;
}

let reducedLow = 0;
function reduceTo(x: number): number {
  const r = reduce(x);
  reducedLow = quadrant === 0 && r === x ? 0 : low;
  return r;
}

export function tan(x: number): number {
  if (Math.abs(x) < 2 ** -27 || !Number.isFinite(x)) return Math.tan(x);
  const r = reduceTo(x);
  const rLow = reducedLow;
  const s = sinOrCos(r, rLow, false);
  // The low part has the sign of the magnitude's sine.
  const sLow = r < 0 ? -low : low;
  const c = sinOrCos(r, rLow, true);
  return quadrant % 2 === 0 ? divide(s, sLow, c, low) : -divide(c, low, s, sLow);
}

const arcTangents = table((i) => (i === 0 ? [0, 0] : fromFixed(fixedArcTangent(i), BITS)));

/** atan(i / 64) by halving the angle until the series is short. */
function fixedArcTangent(i: number): bigint {
  let t = (ONE * BigInt(i)) / 64n;
  let doublings = 0n;
  while (t > ONE / 16n) {
    // tan(a / 2) = t / (1 + sqrt(1 + t * t))
    const square = ONE * ONE + t * t;
    t = (t * ONE) / (ONE + fixedRoot(square));
    doublings++;
  }
  return fixedInverseTangent(t, ONE, true) << doublings;
}

function fixedRoot(value: bigint): bigint {
  let x = 1n << BigInt((value.toString(2).length + 1) >> 1);
  for (;;) {
    const next = (x + value / x) >> 1n;
    if (next >= x) return x;
    x = next;
  }
}

/** atan((y + yLow) / (x + xLow)) for positive numbers, as high and low part. */
function atanParts(y: number, yLow: number, x: number, xLow: number): number {
  const inverted = y > x;
  const t = inverted ? divide(x, xLow, y, yLow) : divide(y, yLow, x, xLow);
  const tLow = low;
  const i = Math.round(t * 64);
  const c = i / 64;
  // d = (t - c) / (1 + t * c)
  const difference = twoSum(t - c, tLow);
  const differenceLow = low;
  let denominator = multiply(t, tLow, c, 0);
  denominator = add(1, 0, denominator, low);
  const d = divide(difference, differenceLow, denominator, low);
  const dLow = low;
  const square = d * d;
  let result = add(d, dLow, d * square * (-1 / 3 + square * (1 / 5 - square * (1 / 7 - square / 9))), 0);
  const [a, aLow] = arcTangents(i);
  result = add(a, aLow, result, low);
  return inverted ? add(PI / 2, PI_LOW / 2, -result, -low) : result;
}

export function atan(x: number): number {
  const magnitude = Math.abs(x);
  if (!(magnitude >= 2 ** -27 && magnitude < 2 ** 60)) return Math.atan(x);
  const result = atanParts(magnitude, 0, 1, 0);
  return x < 0 ? -result : result;
}

export function atan2(y: number, x: number): number {
  const plain = Math.atan2(y, x);
  const ratio = Math.abs(y / x);
  if (
    !Number.isFinite(x) ||
    !Number.isFinite(y) ||
    !(ratio > 1e-8 && ratio < 1e8) ||
    Math.abs(y) < 1e-280 ||
    Math.abs(x) < 1e-280
  )
    return plain;
  if (Math.abs(y) > 1e280 || Math.abs(x) > 1e280) return plain;
  let result = atanParts(Math.abs(y), 0, Math.abs(x), 0);
  if (x < 0) result = add(PI, PI_LOW, -result, -low);
  return y < 0 ? -result : result;
}

export function asin(x: number): number {
  const magnitude = Math.abs(x);
  if (!(magnitude >= 2 ** -26 && magnitude < 1)) return Math.asin(x);
  // sqrt((1 - x) * (1 + x)), where both factors are exact in two parts.
  const below = twoSum(1, -magnitude);
  const belowLow = low;
  const above = twoSum(1, magnitude);
  const product = multiply(below, belowLow, above, low);
  const adjacent = root(product, low);
  const result = atanParts(magnitude, 0, adjacent, low);
  return x < 0 ? -result : result;
}

export function acos(x: number): number {
  const magnitude = Math.abs(x);
  if (!(magnitude >= 2 ** -60 && magnitude < 1)) return Math.acos(x);
  const below = twoSum(1, -magnitude);
  const belowLow = low;
  const above = twoSum(1, magnitude);
  const product = multiply(below, belowLow, above, low);
  const opposite = root(product, low);
  const result = atanParts(opposite, low, magnitude, 0);
  return x < 0 ? add(PI, PI_LOW, -result, -low) : result;
}

/** The C library's own formulas: two roundings of a good exp. */
export function cosh(x: number): number {
  const magnitude = Math.abs(x);
  if (!(magnitude < 710)) return Math.cosh(x);
  if (magnitude < 0.5 * Math.LN2) return Math.cosh(x);
  const t = exp(magnitude);
  return magnitude < 22 ? 0.5 * t + 0.5 / t : 0.5 * t;
}

export function exp2(x: number): number {
  if (Number.isInteger(x) || !(Math.abs(x) < 1074)) return 2 ** x;
  const product = multiply(LN2, LN2_LOW, x, 0);
  return ldexp(expParts(product, low), exponentOfExp);
}

/** The C library's formulas for the inverse hyperbolic functions, on a good logarithm. */
export function asinh(x: number): number {
  const magnitude = Math.abs(x);
  if (!(magnitude >= 2 ** -28 && magnitude < Infinity)) return Math.asinh(x);
  let result: number;
  if (magnitude > 2 ** 28) result = log(magnitude) + Math.LN2;
  else if (magnitude > 2) result = log(2 * magnitude + 1 / (Math.sqrt(magnitude * magnitude + 1) + magnitude));
  else {
    const square = magnitude * magnitude;
    result = Math.log1p(magnitude + square / (1 + Math.sqrt(1 + square)));
  }
  return x < 0 ? -result : result;
}

export function acosh(x: number): number {
  if (!(x > 1 && x < Infinity)) return Math.acosh(x);
  if (x > 2 ** 28) return log(x) + Math.LN2;
  if (x > 2) return log(2 * x - 1 / (x + Math.sqrt(x * x - 1)));
  const t = x - 1;
  return Math.log1p(t + Math.sqrt(2 * t + t * t));
}
