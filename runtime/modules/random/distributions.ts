import { powerOfNumbers } from '../../builtins/float/real-power.js';
import { acos, cos, exp, log as ln, sin } from '../../builtins/float/elementary.js';
import { add, mul, sub } from '../../generated/operations.js';
import { raise } from '../../kernel/errors.js';
import type { PyObject } from '../../kernel/object.js';
import type { FunctionSpec } from '../../kernel/spec.js';
import { makeFloat } from '../../objects/float.js';
import { makeInt } from '../../objects/int.js';
import { None } from '../../objects/singletons.js';
import { asFloat, asIndex } from '../../operations/convert.js';
import { domainError } from '../math/results.js';
import { lgamma } from '../math/special.js';
import { nextFloat, type PyRandom } from './random-type.js';

/** The distributions of `Random`: the methods that CPython's Lib/random.py names, number for number. */

const TWO_PI = 2 * Math.PI;
const NV_MAGIC = (4 * exp(-0.5)) / Math.sqrt(2);
const LOG4 = ln(4);
const SG_MAGIC = 1 + ln(4.5);

/** A method of floats with defaults. */
function floats(
  parameters: string,
  defaults: readonly number[],
  f: (self: PyRandom, ...args: number[]) => number,
  doc: string,
): FunctionSpec {
  return [
    `($self, ${parameters})`,
    (self: PyRandom, ...args: (PyObject | undefined)[]) =>
      makeFloat(f(self, ...defaults.map((fallback, i) => (args[i] === undefined ? fallback : asFloat(args[i]))))),
    doc,
  ];
}

function log(x: number): number {
  if (x <= 0) throw domainError();
  return ln(x);
}

/** Kinderman and Monahan's ratio of uniform deviates. */
function normal(self: PyRandom, mu: number, sigma: number): number {
  for (;;) {
    const u1 = nextFloat(self);
    const u2 = 1 - nextFloat(self);
    const z = (NV_MAGIC * (u1 - 0.5)) / u2;
    if ((z * z) / 4 <= -ln(u2)) return mu + z * sigma;
  }
}

/** Box and Muller: numbers come in pairs. */
function gauss(self: PyRandom, mu: number, sigma: number): number {
  let z = self.gaussNext;
  self.gaussNext = undefined;
  if (z === undefined) {
    const angle = nextFloat(self) * TWO_PI;
    const radius = Math.sqrt(-2 * log(1 - nextFloat(self)));
    z = cos(angle) * radius;
    self.gaussNext = sin(angle) * radius;
  }
  return mu + z * sigma;
}

function exponential(self: PyRandom, lambda: number): number {
  const value = -log(1 - nextFloat(self));
  if (lambda === 0) throw raise('ZeroDivisionError', 'float division by zero');
  return value / lambda;
}

function vonMises(self: PyRandom, mu: number, kappa: number): number {
  if (kappa <= 1e-6) return TWO_PI * nextFloat(self);
  const s = 0.5 / kappa;
  const r = s + Math.sqrt(1 + s * s);
  let z: number;
  for (;;) {
    z = cos(Math.PI * nextFloat(self));
    const d = z / (r + z);
    const u = nextFloat(self);
    if (u < 1 - d * d || u <= (1 - d) * exp(d)) break;
  }
  const q = 1 / r;
  const f = (q + z) / (1 + q * z);
  const angle = nextFloat(self) > 0.5 ? mu + acos(f) : mu - acos(f);
  return angle - TWO_PI * Math.floor(angle / TWO_PI);
}

function gammaDeviate(self: PyRandom, alpha: number, beta: number): number {
  if (alpha <= 0 || beta <= 0) throw raise('ValueError', 'gammavariate: alpha and beta must be > 0.0');
  if (alpha > 1) {
    // Cheng's algorithm GB.
    const a = Math.sqrt(2 * alpha - 1);
    const b = alpha - LOG4;
    const c = alpha + a;
    for (;;) {
      const u1 = nextFloat(self);
      if (!(u1 > 1e-7 && u1 < 0.9999999)) continue;
      const u2 = 1 - nextFloat(self);
      const v = ln(u1 / (1 - u1)) / a;
      const x = alpha * exp(v);
      const z = u1 * u1 * u2;
      const r = b + c * v - x;
      if (r + SG_MAGIC - 4.5 * z >= 0 || r >= ln(z)) return x * beta;
    }
  }
  if (alpha === 1) return -log(1 - nextFloat(self)) * beta;
  // Ahrens and Dieter's algorithm GS.
  for (;;) {
    const u = nextFloat(self);
    const b = (Math.E + alpha) / Math.E;
    const p = b * u;
    const x = p <= 1 ? powerOfNumbers(p, 1 / alpha) : -ln((b - p) / alpha);
    const u1 = nextFloat(self);
    if (p > 1 ? u1 <= powerOfNumbers(x, alpha - 1) : u1 <= exp(-x)) return x * beta;
  }
}

function betaDeviate(self: PyRandom, alpha: number, beta: number): number {
  const y = gammaDeviate(self, alpha, 1);
  return y === 0 ? 0 : y / (y + gammaDeviate(self, beta, 1));
}

function triangular(self: PyRandom, low?: PyObject, high?: PyObject, mode?: PyObject): PyObject {
  let from: number = low === undefined ? 0 : asFloat(low);
  let to: number = high === undefined ? 1 : asFloat(high);
  let u = nextFloat(self);
  let c = 0.5;
  if (mode !== undefined && mode !== None) {
    if (to === from) return low ?? makeFloat(0);
    c = (asFloat(mode) - from) / (to - from);
  }
  if (u > c) {
    u = 1 - u;
    c = 1 - c;
    [from, to] = [to, from];
  }
  return makeFloat(from + (to - from) * Math.sqrt(u * c));
}

/** Geometric gaps for few expected successes, Hörmann's transformed rejection (BTRS) for many. */
function binomial(self: PyRandom, trials?: PyObject, probability?: PyObject): PyObject {
  const n = trials === undefined ? 1 : Number(asIndex(trials));
  const p = probability === undefined ? 0.5 : asFloat(probability);
  if (n < 0) throw raise('ValueError', 'n must be non-negative');
  if (p <= 0 || p >= 1) {
    if (p === 0) return makeInt(0);
    if (p === 1) return makeInt(n);
    throw raise('ValueError', 'p must be in the range 0.0 <= p <= 1.0');
  }
  return makeInt(binomialCount(self, n, p));
}

function binomialCount(self: PyRandom, n: number, p: number): number {
  if (n === 1) return nextFloat(self) < p ? 1 : 0;
  if (p > 0.5) return n - binomialCount(self, n, 1 - p);
  if (n * p < 10) {
    let x = 0;
    let y = 0;
    const c = Math.log2(1 - p);
    if (c === 0) return x;
    for (;;) {
      y += Math.floor(Math.log2(nextFloat(self)) / c) + 1;
      if (y > n) return x;
      x++;
    }
  }
  const spread = Math.sqrt(n * p * (1 - p));
  const b = 1.15 + 2.53 * spread;
  const a = -0.0873 + 0.0248 * b + 0.01 * p;
  const c = n * p + 0.5;
  const vr = 0.92 - 4.2 / b;
  let setup: { alpha: number; lpq: number; m: number; h: number } | undefined;
  for (;;) {
    const u = nextFloat(self) - 0.5;
    const us = 0.5 - Math.abs(u);
    const k = Math.floor(((2 * a) / us + b) * u + c);
    if (k < 0 || k > n) continue;
    let v = nextFloat(self);
    if (us >= 0.07 && v <= vr) return k;
    if (setup === undefined) {
      const m = Math.floor((n + 1) * p);
      setup = { alpha: (2.83 + 5.1 / b) * spread, lpq: ln(p / (1 - p)), m, h: lgamma(m + 1) + lgamma(n - m + 1) };
    }
    v *= setup.alpha / (a / (us * us) + b);
    if (ln(v) <= setup.h - lgamma(k + 1) - lgamma(n - k + 1) + (k - setup.m) * setup.lpq) return k;
  }
}

export const distributionMethods: Readonly<Record<string, FunctionSpec>> = {
  uniform: [
    '($self, a, b)',
    (self: PyRandom, a: PyObject, b: PyObject) => add(a, mul(sub(b, a), makeFloat(nextFloat(self)))),
    'A number between a and b.',
  ],
  triangular: ['($self, low=0.0, high=1.0, mode=None)', triangular, 'Triangular distribution.'],
  normalvariate: floats('mu=0.0, sigma=1.0', [0, 1], normal, 'Normal distribution.'),
  gauss: floats('mu=0.0, sigma=1.0', [0, 1], gauss, 'Normal distribution, in pairs.'),
  lognormvariate: floats('mu, sigma', [0, 1], (self, mu, sigma) => exp(normal(self, mu!, sigma!)), 'Log normal distribution.'),
  expovariate: floats('lambd=1.0', [1], exponential, 'Exponential distribution.'),
  vonmisesvariate: floats('mu, kappa', [0, 0], vonMises, 'Circular data distribution.'),
  gammavariate: floats('alpha, beta', [0, 0], gammaDeviate, 'Gamma distribution.'),
  betavariate: floats('alpha, beta', [0, 0], betaDeviate, 'Beta distribution.'),
  paretovariate: floats('alpha', [0], (self, alpha) => powerOfNumbers(1 - nextFloat(self), -1 / alpha!), 'Pareto distribution.'),
  weibullvariate: floats(
    'alpha, beta',
    [0, 0],
    (self, alpha, beta) => alpha! * powerOfNumbers(-log(1 - nextFloat(self)), 1 / beta!),
    'Weibull distribution.',
  ),
  binomialvariate: ['($self, n=1, p=0.5)', binomial, 'Binomial distribution.'],
};
