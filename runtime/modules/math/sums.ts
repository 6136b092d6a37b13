import { add, mul } from '../../generated/operations.js';
import { raise } from '../../kernel/errors.js';
import type { PyObject } from '../../kernel/object.js';
import type { FunctionSpec } from '../../kernel/spec.js';
import { makeFloat, PyFloat } from '../../objects/float.js';
import { makeInt, PyInt } from '../../objects/int.js';
import { asFloat } from '../../operations/convert.js';
import { iterate, listOf } from '../../operations/iteration.js';
import { vectorNorm } from '../../builtins/float/norm.js';
import { integralParts } from '../../builtins/float/parts.js';
import { integerToFloat, ratioToFloat } from '../../builtins/int/arithmetic.js';

/** The functions of `math` that reduce an iterable. CPython Modules/mathmodule.c. */

/** The sum of finite floats, rounded once: on a common denominator of 2**1126. */
class ExactSum {
  private total = 0n;
  private special = 0;
  private hasSpecial = false;
  private infinities = 0;

  add(x: number): void {
    if (!Number.isFinite(x)) {
      if (!Number.isNaN(x)) this.infinities += x;
      this.hasSpecial = true;
      this.special += x;
      return;
    }
    const [mantissa, exponent] = integralParts(x);
    this.total += BigInt(mantissa) << BigInt(exponent + 1126);
  }

  result(): number {
    if (this.hasSpecial) {
      if (Number.isNaN(this.infinities)) throw raise('ValueError', '-inf + inf in fsum');
      return this.special;
    }
    const { total } = this;
    if (total === 0n) return 0;
    const magnitude = ratioToFloat(total < 0n ? -total : total, 1n << 1126n);
    if (magnitude === Infinity) throw raise('OverflowError', 'intermediate overflow in fsum');
    return total < 0n ? -magnitude : magnitude;
  }
}

function fsum(iterable: PyObject): PyObject {
  const sum = new ExactSum();
  iterate(iterable, (item) => {
    sum.add(asFloat(item));
  });
  return makeFloat(sum.result());
}

function prod(iterable: PyObject, start?: PyObject): PyObject {
  let result: PyObject = start ?? makeInt(1);
  iterate(iterable, (item) => {
    result = mul(result, item);
  });
  return result;
}

function isNumber(o: PyObject): o is PyFloat | PyInt {
  return o instanceof PyFloat || o instanceof PyInt;
}

/** The sum of products: exact for floats (and ints among them), by the operators for everything else. */
function sumprod(p: PyObject, q: PyObject): PyObject {
  const a = listOf(p);
  const b = listOf(q);
  if (a.length !== b.length) throw raise('ValueError', 'Inputs are not the same length');
  const floats = a.every(isNumber) && b.every(isNumber) && [...a, ...b].some((x) => x instanceof PyFloat);
  if (!floats) return a.reduce<PyObject>((total, x, i) => add(total, mul(x, b[i]!)), makeInt(0));
  let total = 0n;
  let special = 0;
  for (let i = 0; i < a.length; i++) {
    const x = valueOf(a[i] as PyFloat | PyInt);
    const y = valueOf(b[i] as PyFloat | PyInt);
    if (!Number.isFinite(x * y)) special += x * y;
    else {
      const [m, e] = integralParts(x);
      const [n, f] = integralParts(y);
      total += (BigInt(m) * BigInt(n)) << BigInt(e + f + 2252);
    }
  }
  if (special !== 0) return makeFloat(special);
  const magnitude = ratioToFloat(total < 0n ? -total : total, 1n << 2252n);
  return makeFloat(total === 0n ? 0 : total < 0n ? -magnitude : magnitude);
}

function valueOf(o: PyFloat | PyInt): number {
  return o instanceof PyFloat ? o.value : integerToFloat(o.value);
}

function dist(p: PyObject, q: PyObject): PyObject {
  const a = listOf(p).map(asFloat);
  const b = listOf(q).map(asFloat);
  if (a.length !== b.length) throw raise('ValueError', 'both points must have the same number of dimensions');
  return makeFloat(vectorNorm(a.map((x, i) => x - b[i]!)));
}

export const sumFunctions: Readonly<Record<string, FunctionSpec>> = {
  dist: ['(p, q, /)', dist, 'The Euclidean distance of two points.'],
  fsum: ['(seq, /)', fsum, 'The exact sum of an iterable of floats, rounded once.'],
  hypot: [
    '(*coordinates)',
    (coordinates: PyObject[]) => makeFloat(vectorNorm(coordinates.map(asFloat))),
    'The Euclidean length of a vector.',
    null,
  ],
  prod: ['(iterable, /, *, start=1)', prod, 'The product of an iterable.'],
  sumprod: ['(p, q, /)', sumprod, 'The sum of the products of two iterables.'],
};
