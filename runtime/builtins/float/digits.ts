import { integralParts } from './parts.js';

/*
 * Exact decimal digits of floats, rounded half to even as CPython's dtoa does. The host's toFixed and toExponential are exact too but
 * round ties up, and end at 100 digits: they serve where no tie is possible.
 */

/** The value times 10**decimals as a bigint, rounded half to even. `value` is finite and not negative. */
export function scaledInteger(value: number, decimals: number): bigint {
  const [mantissa, exponent] = integralParts(value);
  let numerator = BigInt(mantissa);
  let denominator = 1n;
  if (decimals >= 0) numerator *= 10n ** BigInt(decimals);
  else denominator *= 10n ** BigInt(-decimals);
  if (exponent >= 0) numerator <<= BigInt(exponent);
  else denominator <<= BigInt(-exponent);
  const quotient = numerator / denominator;
  const twice = 2n * (numerator - quotient * denominator);
  return twice > denominator || (twice === denominator && (quotient & 1n) === 1n) ? quotient + 1n : quotient;
}

/** `%.{decimals}f` of a finite value that is not negative. */
export function fixedDigits(value: number, decimals: number): string {
  if (value < 1e21 && decimals <= 100) {
    // With so many bits behind the point there are no more decimals; in a tie there is one bit more.
    const exact = value * (decimals < 31 ? 1 << decimals : 2 ** decimals);
    if (Number.isInteger(exact) || !Number.isInteger(exact * 2)) return value.toFixed(decimals);
  }
  // With more decimals than a double has bits no tie is possible, and 5e-324 has 1074 of them.
  const exact = Math.min(decimals, 1074);
  const digits = scaledInteger(value, exact)
    .toString()
    .padStart(exact + 1, '0');
  if (decimals === 0) return digits;
  const point = digits.length - exact;
  return `${digits.slice(0, point)}.${digits.slice(point).padEnd(decimals, '0')}`;
}

/** The first `count` (>= 1) significant digits of a finite value that is not negative, and the exponent of the first one. */
export function significantDigits(value: number, count: number): [digits: string, exponent: number] {
  if (value === 0) return ['0'.repeat(count), 0];
  if (count < 100) {
    const rounded = value.toExponential(count - 1);
    // In a tie the next digit would be an exact 5.
    const more = value.toExponential(count);
    if (more[more.indexOf('e') - 1] !== '5') return split(rounded);
  }
  const [, guess] = split(value.toExponential(20));
  const exact = Math.min(count, 800);
  let digits = scaledInteger(value, exact - 1 - guess).toString();
  let exponent = guess;
  if (digits.length > exact) {
    digits = digits.slice(0, exact);
    exponent++;
  }
  return [digits.padEnd(count, '0'), exponent];
}

function split(text: string): [digits: string, exponent: number] {
  const e = text.indexOf('e');
  return [text.slice(0, e).replace('.', ''), Number(text.slice(e + 1))];
}

/** `round(value, decimals)` for a finite value. CPython Objects/floatobject.c: double_round. */
export function roundFloat(value: number, decimals: number): number {
  // Beyond these, the value has no such decimals, or rounds to zero.
  if (decimals > 323) return value;
  if (decimals < -308) return 0 * value;
  const magnitude = Math.abs(value);
  const rounded =
    decimals >= 0 ? Number(fixedDigits(magnitude, decimals)) : Number(`${scaledInteger(magnitude, decimals)}e${-decimals}`);
  return value < 0 || Object.is(value, -0) ? -rounded : rounded;
}
