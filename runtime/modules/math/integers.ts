import { raise } from '../../kernel/errors.js';
import type { PyObject } from '../../kernel/object.js';
import type { FunctionSpec } from '../../kernel/spec.js';
import { PyFloat } from '../../objects/float.js';
import { intOf, makeBigInt, makeInt } from '../../objects/int.js';
import { None } from '../../objects/singletons.js';
import { callSpecial } from '../../operations/call.js';
import { asFloat, asIndex } from '../../operations/convert.js';
import { greatestCommonDivisor, type Integer, narrow } from '../../builtins/int/arithmetic.js';
import { truncate } from '../../builtins/float/operators.js';

/** The functions of `math` on integers. CPython Modules/mathmodule.c. */

/** The product of the integers from `low` to `high`, by halves. */
function productOfRange(low: bigint, high: bigint): bigint {
  if (high < low) return 1n;
  if (high - low < 8n) {
    let product = low;
    for (let i = low + 1n; i <= high; i++) product *= i;
    return product;
  }
  const middle = (low + high) / 2n;
  return productOfRange(low, middle) * productOfRange(middle + 1n, high);
}

function factorial(o: PyObject): PyObject {
  const n = asIndex(o);
  if (n < 0) throw raise('ValueError', 'factorial() not defined for negative values');
  if (typeof n === 'bigint') throw raise('OverflowError', 'factorial() argument should not exceed 9223372036854775807');
  return makeBigInt(productOfRange(1n, BigInt(n)));
}

/** The integral square root. */
export function integerSquareRoot(n: bigint): bigint {
  if (n < 4503599627370496n) return BigInt(Math.floor(Math.sqrt(Number(n))));
  let root = 1n << BigInt((n.toString(2).length + 1) >> 1);
  for (;;) {
    const next = (root + n / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
}

function isqrt(o: PyObject): PyObject {
  const n = BigInt(asIndex(o));
  if (n < 0n) throw raise('ValueError', 'isqrt() argument must be nonnegative');
  return makeBigInt(integerSquareRoot(n));
}

function perm(a: PyObject, b: PyObject | undefined): PyObject {
  if (b === undefined || b === None) return factorial(a);
  const n = BigInt(asIndex(a));
  const k = BigInt(asIndex(b));
  if (n < 0n) throw raise('ValueError', 'n must be a non-negative integer');
  if (k < 0n) throw raise('ValueError', 'k must be a non-negative integer');
  return k > n ? makeInt(0) : makeBigInt(productOfRange(n - k + 1n, n));
}

function comb(a: PyObject, b: PyObject): PyObject {
  const n = BigInt(asIndex(a));
  let k = BigInt(asIndex(b));
  if (n < 0n) throw raise('ValueError', 'n must be a non-negative integer');
  if (k < 0n) throw raise('ValueError', 'k must be a non-negative integer');
  if (k > n) return makeInt(0);
  if (k > n - k) k = n - k;
  return makeBigInt(productOfRange(n - k + 1n, n) / productOfRange(1n, k));
}

function gcd(integers: PyObject[]): PyObject {
  return intOf(integers.map(asIndex).reduce<Integer>(greatestCommonDivisor, 0));
}

function lcm(integers: PyObject[]): PyObject {
  let result: Integer = 1;
  for (const n of integers.map(asIndex)) {
    if (n === 0) result = 0;
    if (result === 0) continue;
    const product = (BigInt(result) / BigInt(greatestCommonDivisor(result, n))) * BigInt(n);
    result = narrow(product < 0n ? -product : product);
  }
  return intOf(result);
}

/** `floor` and `ceil`: by the special method, else of the value as a float. */
function rounding(special: '__floor__' | '__ceil__', round: (x: number) => number) {
  return (o: PyObject): PyObject => {
    if (o instanceof PyFloat) return truncate(round(o.value));
    return callSpecial(o, special) ?? truncate(round(asFloat(o)));
  };
}

function trunc(o: PyObject): PyObject {
  const result = callSpecial(o, '__trunc__');
  if (result === undefined) throw raise('TypeError', `type ${o.type.name} doesn't define __trunc__ method`);
  return result;
}

export const integerFunctions: Readonly<Record<string, FunctionSpec>> = {
  ceil: ['(x, /)', rounding('__ceil__', Math.ceil), 'The smallest integer not below x.'],
  comb: ['(n, k, /)', comb, 'Number of ways to choose k of n items.'],
  factorial: ['(n, /)', factorial, 'n!'],
  floor: ['(x, /)', rounding('__floor__', Math.floor), 'The largest integer not above x.'],
  gcd: ['(*integers)', gcd, 'Greatest common divisor.', '($module, *integers)'],
  isqrt: ['(n, /)', isqrt, 'The integral part of the square root.'],
  lcm: ['(*integers)', lcm, 'Least common multiple.', '($module, *integers)'],
  perm: ['(n, k=None, /)', perm, 'Number of ways to choose k of n items in order.'],
  trunc: ['(x, /)', trunc, 'The integral part of x.'],
};
