import { raise } from '../../kernel/errors.js';
import type { PyObject } from '../../kernel/object.js';
import type { FunctionSpec, ModuleSpec } from '../../kernel/spec.js';
import { makeFloat } from '../../objects/float.js';
import { PyInt } from '../../objects/int.js';
import { asFloat } from '../../operations/convert.js';
import { floatDivide } from '../../builtins/float/arithmetic.js';
import { acos, acosh, asin, asinh, atan, atan2, cos, cosh, exp, exp2, log, sin, tan } from '../../builtins/float/elementary.js';
import { powerOfNumbers } from '../../builtins/float/real-power.js';
import { bitLengthOf } from '../../builtins/int/arithmetic.js';
import { floatFunctions } from './floats.js';
import { integerFunctions } from './integers.js';
import { binary, domainError, rangeError, unary } from './results.js';
import { erf, erfc, gamma, lgamma } from './special.js';
import { sumFunctions } from './sums.js';

/** A logarithm of an int of any size or of a float. CPython Modules/mathmodule.c: loghelper. */
function logarithm(o: PyObject, log: (x: number) => number, ofTwo: number): number {
  if (o instanceof PyInt && typeof o.value === 'bigint') {
    if (o.value <= 0n) throw domainError();
    if (o.value < 1n << 1023n) return log(Number(o.value));
    const shift = bitLengthOf(o.value) - 64;
    return log(Number(o.value >> BigInt(shift))) + ofTwo * shift;
  }
  const x = asFloat(o);
  if (x <= 0) throw domainError();
  return log(x);
}

const naturalLog = (o: PyObject) => logarithm(o, log, Math.LN2);

function logOf(args: PyObject[]): PyObject {
  if (args.length === 0 || args.length > 2)
    throw raise(
      'TypeError',
      `log expected at ${args.length === 0 ? 'least 1 argument' : 'most 2 arguments'}, got ${args.length}`,
    );
  const [x, base] = args as [PyObject, PyObject?];
  const numerator = naturalLog(x);
  return makeFloat(base === undefined ? numerator : floatDivide(numerator, naturalLog(base)));
}

/** C's pow with Python's errors. CPython: math_pow. */
function pow(a: PyObject, b: PyObject): PyObject {
  const x = asFloat(a);
  const y = asFloat(b);
  if (y === 0 || x === 1 || (x === -1 && (y === Infinity || y === -Infinity))) return makeFloat(1);
  if (x === 0 && y < 0 && Number.isFinite(y)) throw domainError();
  const result = powerOfNumbers(x, y);
  if (Number.isFinite(x) && Number.isFinite(y)) {
    if (Number.isNaN(result)) throw domainError();
    if (!Number.isFinite(result)) throw rangeError();
  }
  return makeFloat(result);
}

function fmod(x: number, y: number): number {
  if (!Number.isFinite(y) && Number.isFinite(x)) return Number.isNaN(y) ? y : x;
  return x % y;
}

const plainFunctions: Readonly<Record<string, FunctionSpec>> = {
  acos: unary(acos, 'Arc cosine.'),
  acosh: unary(acosh, 'Inverse hyperbolic cosine.'),
  asin: unary(asin, 'Arc sine.'),
  asinh: unary(asinh, 'Inverse hyperbolic sine.'),
  atan: unary(atan, 'Arc tangent.'),
  atan2: binary('(y, x, /)', atan2, 'Arc tangent of y/x in the right quadrant.'),
  atanh: unary(Math.atanh, 'Inverse hyperbolic tangent.'),
  cbrt: unary(Math.cbrt, 'Cube root.'),
  copysign: binary(
    '(x, y, /)',
    (x, y) => (y < 0 || Object.is(y, -0) ? -Math.abs(x) : Math.abs(x)),
    'The magnitude of x with the sign of y.',
  ),
  cos: unary(cos, 'Cosine.'),
  cosh: unary(cosh, 'Hyperbolic cosine.', rangeError),
  degrees: unary(
    (x) => x * (180 / Math.PI),
    'Radians as degrees.',
    () => rangeError(),
  ),
  erf: unary(erf, 'Error function.'),
  erfc: unary(erfc, 'Complementary error function.'),
  exp: unary(exp, 'e raised to x.', rangeError),
  exp2: unary(exp2, '2 raised to x.', rangeError),
  expm1: unary(Math.expm1, 'exp(x) - 1.', rangeError),
  fabs: unary(Math.abs, 'Magnitude, as a float.'),
  fmod: binary('(x, y, /)', fmod, 'The remainder with the sign of x.'),
  gamma: unary(gamma, 'Gamma function.', rangeError),
  lgamma: unary(lgamma, 'Natural logarithm of the magnitude of the gamma function.', rangeError),
  log: ['(*args)', logOf, 'Logarithm of x to a base, or the natural one.', null],
  log10: ['(x, /)', (o: PyObject) => makeFloat(logarithm(o, Math.log10, Math.log10(2))), 'Logarithm to base 10.'],
  log1p: unary(Math.log1p, 'Natural logarithm of 1 + x.'),
  log2: ['(x, /)', (o: PyObject) => makeFloat(logarithm(o, Math.log2, 1)), 'Logarithm to base 2.'],
  pow: ['(x, y, /)', pow, 'x raised to y, as floats.'],
  radians: unary((x) => x * (Math.PI / 180), 'Degrees as radians.'),
  sin: unary(sin, 'Sine.'),
  sinh: unary(Math.sinh, 'Hyperbolic sine.', rangeError),
  sqrt: unary(Math.sqrt, 'Square root.'),
  tan: unary(tan, 'Tangent.'),
  tanh: unary(Math.tanh, 'Hyperbolic tangent.'),
};

/** The module `math`. */
export const mathModule: ModuleSpec = {
  name: 'math',
  doc: 'Mathematical functions of floats and integers, as C defines them.',
  functions: { ...plainFunctions, ...floatFunctions, ...integerFunctions, ...sumFunctions },
  attributes: () => ({
    pi: makeFloat(Math.PI),
    e: makeFloat(Math.E),
    tau: makeFloat(2 * Math.PI),
    inf: makeFloat(Infinity),
    nan: makeFloat(NaN),
  }),
};
