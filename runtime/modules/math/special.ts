import { powerOfNumbers } from '../../builtins/float/real-power.js';
import { cos, exp, log as ln, sin } from '../../builtins/float/elementary.js';
import { domainError, rangeError } from './results.js';

/*
 * The functions of mathematics that JavaScript does not have. Methods (not code) as CPython's Modules/mathmodule.c names them:
 * Lanczos' sum for gamma, series and continued fraction for erf, exact sums of partials for fsum.
 */

// Lanczos approximation with g = 6.024680040776729583740234375 and N = 13 (Boost's choice, rational form).
const LANCZOS_G = 6.024680040776729583740234375;
const LANCZOS_G_MINUS_HALF = LANCZOS_G - 0.5;
const NUMERATOR = [
  23531376880.41075968857200767445163675473484680494, 42919803642.649098768957899047001988850926355848959,
  35711959237.355668049440185451547166705960488635843, 17921034426.03720969991975575445893111267140326539,
  6039542586.3520280050642916443072979210699388420708, 1439720407.3117216736632230727949123939715485786372,
  248874557.86205415651146038641322942321632125127801, 31426415.58540019438061423162831820536287468498764,
  2876370.6289353724412254090516208496135991145378768, 186056.26539522349504029498971604569928220784236328,
  8071.6720023658162106380029022722506138218516325024, 210.82427775157934587250973392071336271166969580291,
  2.5066282746310002701649081771338373386264310793408,
];
const DENOMINATOR = [0, 39916800, 120543840, 150917976, 105258076, 45995730, 13339535, 2637558, 357423, 32670, 1925, 66, 1];

function lanczosSum(x: number): number {
  let numerator = 0;
  let denominator = 0;
  if (x < 5) {
    for (let i = 12; i >= 0; i--) {
      numerator = numerator * x + NUMERATOR[i]!;
      denominator = denominator * x + DENOMINATOR[i]!;
    }
  } else {
    for (let i = 0; i < 13; i++) {
      numerator = numerator / x + NUMERATOR[i]!;
      denominator = denominator / x + DENOMINATOR[i]!;
    }
  }
  return numerator / denominator;
}

/** sin(pi * x), exact at the multiples of a half. */
function sinPi(x: number): number {
  const y = Math.abs(x) % 2;
  const n = Math.round(2 * y);
  let result: number;
  if (n === 0) result = sin(Math.PI * y);
  else if (n === 1) result = cos(Math.PI * (y - 0.5));
  else if (n === 2) result = sin(Math.PI * (1 - y));
  else if (n === 3) result = -cos(Math.PI * (y - 1.5));
  else result = sin(Math.PI * (y - 2));
  return (x < 0 || Object.is(x, -0) ? -1 : 1) * result;
}

const INTEGRAL_GAMMA = [1];
for (let n = 1; n < 23; n++) INTEGRAL_GAMMA.push(INTEGRAL_GAMMA[n - 1]! * n);

export function gamma(x: number): number {
  if (!Number.isFinite(x)) {
    if (x === -Infinity) throw domainError();
    return x;
  }
  if (x === 0) throw domainError();
  if (Number.isInteger(x)) {
    if (x < 0) throw domainError();
    if (x <= 23) return INTEGRAL_GAMMA[x - 1]!;
  }
  const magnitude = Math.abs(x);
  if (magnitude < 1e-20) {
    const result = 1 / x;
    if (!Number.isFinite(result)) throw rangeError();
    return result;
  }
  if (magnitude > 200) {
    if (x < 0) return 0 / sinPi(x);
    throw rangeError();
  }
  const y = magnitude + LANCZOS_G_MINUS_HALF;
  // The rounding error of y, which the power below would blow up.
  let z: number;
  if (magnitude > LANCZOS_G_MINUS_HALF) z = y - magnitude - LANCZOS_G_MINUS_HALF;
  else z = y - LANCZOS_G_MINUS_HALF - magnitude;
  z = (z * LANCZOS_G) / y;
  let result: number;
  if (x < 0) {
    result = ((-Math.PI / sinPi(magnitude) / magnitude) * exp(y)) / lanczosSum(magnitude);
    result -= z * result;
    if (magnitude < 140) result /= powerOfNumbers(y, magnitude - 0.5);
    else {
      const root = powerOfNumbers(y, magnitude / 2 - 0.25);
      result = result / root / root;
    }
  } else {
    result = lanczosSum(magnitude) / exp(y);
    result += z * result;
    if (magnitude < 140) result *= powerOfNumbers(y, magnitude - 0.5);
    else {
      const root = powerOfNumbers(y, magnitude / 2 - 0.25);
      result = result * root * root;
    }
  }
  if (!Number.isFinite(result)) throw rangeError();
  return result;
}

export function lgamma(x: number): number {
  if (Number.isNaN(x)) return x;
  if (!Number.isFinite(x)) return Infinity;
  if (Number.isInteger(x) && x <= 2) {
    if (x <= 0) throw domainError();
    return 0;
  }
  const magnitude = Math.abs(x);
  if (magnitude < 1e-20) return -ln(magnitude);
  let result = ln(lanczosSum(magnitude)) - LANCZOS_G;
  result += (magnitude - 0.5) * (ln(magnitude + LANCZOS_G - 0.5) - 1);
  if (x < 0) result = ln(Math.PI) - ln(Math.abs(sinPi(magnitude))) - ln(magnitude) - result;
  if (!Number.isFinite(result)) throw rangeError();
  return result;
}

const SQRT_PI = 1.772453850905516;

/** erf by its series, for |x| < 1.5. */
function erfSeries(x: number): number {
  const square = x * x;
  let sum = 0;
  let k = 25.5;
  for (let i = 0; i < 25; i++) {
    sum = 2 + (square * sum) / k;
    k -= 1;
  }
  return (sum * x * exp(-square)) / SQRT_PI;
}

/** erfc by its continued fraction, for x >= 1.5. */
function erfcFraction(x: number): number {
  if (x >= 30) return 0;
  const square = x * x;
  let a = 0;
  let da = 0.5;
  let p = 1;
  let p1 = 0;
  let q = da + square;
  let q1 = 1;
  for (let i = 0; i < 50; i++) {
    a += da;
    da += 2;
    const b = da + square;
    [p, p1] = [b * p - a * p1, p];
    [q, q1] = [b * q - a * q1, q];
  }
  return ((p / q) * x * exp(-square)) / SQRT_PI;
}

export function erf(x: number): number {
  if (Number.isNaN(x)) return x;
  const magnitude = Math.abs(x);
  if (magnitude < 1.5) return erfSeries(x);
  const complement = erfcFraction(magnitude);
  return x > 0 ? 1 - complement : complement - 1;
}

export function erfc(x: number): number {
  if (Number.isNaN(x)) return x;
  const magnitude = Math.abs(x);
  if (magnitude < 1.5) return 1 - erfSeries(x);
  const complement = erfcFraction(magnitude);
  return x > 0 ? complement : 2 - complement;
}
