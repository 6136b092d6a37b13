import { power } from './elementary.js';

/** C's pow for a defined case. */
export function powerOfNumbers(base: number, exponent: number): number {
  if (exponent === 2) return base * base;
  if (exponent === 0.5 && base >= 0) return Math.sqrt(base) + 0;
  if (base === 0 || !Number.isFinite(base) || !Number.isFinite(exponent)) return base ** exponent;
  if (base > 0) return power(base, exponent);
  if (!Number.isInteger(exponent)) return NaN;
  const magnitude = power(-base, exponent);
  return exponent % 2 === 0 ? magnitude : -magnitude;
}
