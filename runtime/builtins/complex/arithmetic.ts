import { raise } from '../../kernel/errors.js';
import { atan2, cos, exp, log, sin } from '../float/elementary.js';
import { vectorNorm } from '../float/norm.js';
import { powerOfNumbers } from '../float/real-power.js';

/** A complex value: real and imaginary part. */
export type Complex = readonly [real: number, imag: number];

export function complexProduct([a, b]: Complex, [c, d]: Complex): Complex {
  return [a * c - b * d, a * d + b * c];
}

/** Smith's division. CPython Objects/complexobject.c: _Py_c_quot. */
export function complexQuotient([a, b]: Complex, [c, d]: Complex): Complex {
  if (c === 0 && d === 0) throw raise('ZeroDivisionError', 'complex division by zero');
  let real: number;
  let imag: number;
  if (Math.abs(c) >= Math.abs(d)) {
    const ratio = d / c;
    const divisor = c + d * ratio;
    real = (a + b * ratio) / divisor;
    imag = (b - a * ratio) / divisor;
  } else if (Math.abs(d) >= Math.abs(c)) {
    const ratio = c / d;
    const divisor = c * ratio + d;
    real = (a * ratio + b) / divisor;
    imag = (b * ratio - a) / divisor;
  } else {
    real = imag = NaN;
  }
  if (Number.isNaN(real) && Number.isNaN(imag)) {
    // Recover infinities and zeros that came out as NaN (C11 Annex G.5.1).
    if ((isInfinite(a) || isInfinite(b)) && Number.isFinite(c) && Number.isFinite(d)) {
      const x = Math.sign(isInfinite(a) ? 1 : 0) * signOf(a);
      const y = Math.sign(isInfinite(b) ? 1 : 0) * signOf(b);
      real = Infinity * (x * c + y * d);
      imag = Infinity * (y * c - x * d);
    } else if ((isInfinite(c) || isInfinite(d)) && Number.isFinite(a) && Number.isFinite(b)) {
      const x = (isInfinite(c) ? 1 : 0) * signOf(c);
      const y = (isInfinite(d) ? 1 : 0) * signOf(d);
      real = 0 * (a * x + b * y);
      imag = 0 * (b * x - a * y);
    }
  }
  return [real, imag];
}

function isInfinite(x: number): boolean {
  return x === Infinity || x === -Infinity;
}

function signOf(x: number): number {
  return x < 0 || Object.is(x, -0) ? -1 : 1;
}

/** CPython Objects/complexobject.c: complex_pow, _Py_c_pow, c_powi. */
export function complexPower(base: Complex, exponent: Complex): Complex {
  const [c, d] = exponent;
  if (d === 0 && Number.isInteger(c) && Math.abs(c) <= 100) return integralPower(base, c);
  const [a, b] = base;
  if (c === 0 && d === 0) return [1, 0];
  if (a === 0 && b === 0) {
    if (d !== 0 || c < 0) throw raise('ZeroDivisionError', '0.0 to a negative or complex power');
    return [0, 0];
  }
  const absolute = vectorNorm([a, b]);
  let length = powerOfNumbers(absolute, c);
  const angle = atan2(b, a);
  let phase = angle * c;
  if (d !== 0) {
    length *= exp(-angle * d);
    phase += d * log(absolute);
  }
  return checked([length * cos(phase), length * sin(phase)]);
}

function integralPower(base: Complex, n: number): Complex {
  if (n < 0) {
    if (base[0] === 0 && base[1] === 0) throw raise('ZeroDivisionError', '0.0 to a negative or complex power');
    return checked(complexQuotient([1, 0], positivePower(base, -n)));
  }
  return checked(positivePower(base, n));
}

function positivePower(base: Complex, n: number): Complex {
  let result: Complex = [1, 0];
  let power = base;
  for (let mask = 1; mask > 0 && n >= mask; mask *= 2) {
    if ((n & mask) !== 0) result = complexProduct(result, power);
    power = complexProduct(power, power);
  }
  return result;
}

function checked(value: Complex): Complex {
  if (isInfinite(value[0]) || isInfinite(value[1])) throw raise('OverflowError', 'complex exponentiation');
  return value;
}
