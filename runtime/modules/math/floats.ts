import { raise } from '../../kernel/errors.js';
import type { PyObject } from '../../kernel/object.js';
import type { FunctionSpec } from '../../kernel/spec.js';
import { makeFloat, PyFloat } from '../../objects/float.js';
import { makeBool, makeInt, PyInt } from '../../objects/int.js';
import { makeTuple } from '../../objects/sequence.js';
import { None } from '../../objects/singletons.js';
import { asFloat, asIndex } from '../../operations/convert.js';
import { frexp, integralParts, ldexp } from '../../builtins/float/parts.js';
import { ratioToFloat } from '../../builtins/int/arithmetic.js';
import { domainError, rangeError } from './results.js';

/** The functions of `math` that take floats apart and put them together. CPython Modules/mathmodule.c. */

/** IEEE 754's remainder: of the nearest multiple, the even one in a tie. */
function remainder(x: number, y: number): number {
  if (Number.isNaN(x) || Number.isNaN(y)) return x + y;
  if (!Number.isFinite(x) || y === 0) throw domainError();
  if (!Number.isFinite(y)) return x;
  const size = Math.abs(x);
  const by = Math.abs(y);
  const rest = size % by;
  const complement = by - rest;
  let result: number;
  if (rest < complement) result = rest;
  else if (rest > complement) result = -complement;
  else result = rest - 2 * ((0.5 * (size - rest)) % by);
  return (x < 0 || Object.is(x, -0) ? -1 : 1) * result;
}

const bits = new DataView(new ArrayBuffer(8));

/** The float `steps` further in the order of floats, from x towards y. */
function nextAfter(x: number, y: number, steps: bigint): number {
  if (Number.isNaN(x) || Number.isNaN(y)) return NaN;
  if (x === y || steps === 0n) return steps === 0n ? x : y;
  // As integers, floats count up from -infinity to infinity.
  const order = (value: number) => {
    bits.setFloat64(0, value);
    const n = bits.getBigInt64(0);
    return n < 0n ? -(n & 0x7fffffffffffffffn) : n;
  };
  const from = order(x);
  const to = order(y);
  const gap = to > from ? to - from : from - to;
  if (steps >= gap) return y;
  const at = to > from ? from + steps : from - steps;
  bits.setBigInt64(0, at < 0n ? BigInt.asIntN(64, -at | 0x8000000000000000n) : at);
  const result = bits.getFloat64(0);
  return result === 0 && at === 0n && x < 0 ? -0 : result;
}

function ulp(x: number): number {
  if (Number.isNaN(x)) return x;
  const size = Math.abs(x);
  if (!Number.isFinite(size)) return size;
  const next = nextAfter(size, Infinity, 1n);
  return Number.isFinite(next) ? next - size : size - nextAfter(size, 0, 1n);
}

function ldexpOf(o: PyObject, i: PyObject): PyObject {
  const x = asFloat(o);
  if (!(i instanceof PyInt)) throw raise('TypeError', 'Expected an int as second argument to ldexp.');
  if (x === 0 || !Number.isFinite(x)) return makeFloat(x);
  const exponent = Math.max(-3000, Math.min(3000, Number(i.value)));
  const result = ldexp(x, exponent);
  if (!Number.isFinite(result)) throw rangeError();
  return makeFloat(result);
}

function modf(o: PyObject): PyObject {
  const x = asFloat(o);
  if (!Number.isFinite(x)) return makeTuple([makeFloat(Number.isNaN(x) ? x : x > 0 ? 0 : -0), makeFloat(x)]);
  const whole = Math.trunc(x);
  const fraction = x - whole;
  return makeTuple([makeFloat(fraction === 0 && (x < 0 || Object.is(x, -0)) ? -0 : fraction), makeFloat(whole)]);
}

function isClose(a: PyObject, b: PyObject, relative?: PyObject, absolute?: PyObject): PyObject {
  const x = asFloat(a);
  const y = asFloat(b);
  const rel = relative === undefined ? 1e-9 : asFloat(relative);
  const abs = absolute === undefined ? 0 : asFloat(absolute);
  if (rel < 0 || abs < 0) throw raise('ValueError', 'tolerances must be non-negative');
  if (x === y) return makeBool(true);
  if (!Number.isFinite(x) || !Number.isFinite(y)) return makeBool(false);
  const difference = Math.abs(y - x);
  return makeBool(difference <= Math.abs(rel * y) || difference <= Math.abs(rel * x) || difference <= abs);
}

/** x * y + z, rounded once. */
function fma(x: number, y: number, z: number): number {
  const plain = x * y + z;
  if (!Number.isFinite(x) || !Number.isFinite(y) || !Number.isFinite(z)) {
    if (Number.isNaN(plain) && ![x, y, z].some(Number.isNaN)) throw raise('ValueError', 'invalid operation in fma');
    return plain;
  }
  const [a, b] = integralParts(x);
  const [c, d] = integralParts(y);
  const [e, f] = integralParts(z);
  const low = Math.min(b + d, f);
  const exact = ((BigInt(a) * BigInt(c)) << BigInt(b + d - low)) + (BigInt(e) << BigInt(f - low));
  if (exact === 0n) return plain;
  const size = exact < 0n ? -exact : exact;
  const magnitude = low >= 0 ? ratioToFloat(size << BigInt(low), 1n) : ratioToFloat(size, 1n << BigInt(-low));
  if (!Number.isFinite(magnitude)) throw raise('OverflowError', 'overflow in fma');
  return exact < 0n ? -magnitude : magnitude;
}

function nextAfterOf(a: PyObject, b: PyObject, steps?: PyObject): PyObject {
  const count = steps === undefined || steps === None ? 1n : BigInt(asIndex(steps));
  if (count < 0n) throw raise('ValueError', 'steps must be a non-negative integer');
  return makeFloat(nextAfter(asFloat(a), asFloat(b), count));
}

function test(f: (x: number) => boolean) {
  return (o: PyObject) => makeBool(f(o instanceof PyFloat ? o.value : asFloat(o)));
}

export const floatFunctions: Readonly<Record<string, FunctionSpec>> = {
  fma: [
    '(x, y, z, /)',
    (a: PyObject, b: PyObject, c: PyObject) => makeFloat(fma(asFloat(a), asFloat(b), asFloat(c))),
    'x * y + z, rounded once.',
  ],
  frexp: [
    '(x, /)',
    (o: PyObject) => {
      const [mantissa, exponent] = frexp(asFloat(o));
      return makeTuple([makeFloat(mantissa), makeInt(exponent)]);
    },
    'Mantissa and exponent of x.',
  ],
  isclose: ['(a, b, *, rel_tol=1e-09, abs_tol=0.0)', isClose, 'Whether two numbers are close to each other.'],
  isfinite: ['(x, /)', test(Number.isFinite), 'True if x is neither an infinity nor a NaN.'],
  isinf: ['(x, /)', test((x) => x === Infinity || x === -Infinity), 'True if x is an infinity.'],
  isnan: ['(x, /)', test(Number.isNaN), 'True if x is a NaN.'],
  ldexp: ['(x, i, /)', ldexpOf, 'x * 2**i.'],
  modf: ['(x, /)', modf, 'Fraction and integral part of x.'],
  nextafter: ['(x, y, /, *, steps=None)', nextAfterOf, 'The next floats from x towards y.'],
  remainder: [
    '(x, y, /)',
    (a: PyObject, b: PyObject) => makeFloat(remainder(asFloat(a), asFloat(b))),
    'Difference from the nearest multiple of y.',
  ],
  ulp: ['(x, /)', (o: PyObject) => makeFloat(ulp(asFloat(o))), 'The value of the least significant bit of x.'],
};
