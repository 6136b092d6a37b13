import { raise } from '../../kernel/errors.js';
import { ldexp, integralParts } from './parts.js';

/** `float.hex`. CPython Objects/floatobject.c: float_hex_impl. */
export function floatToHex(value: number): string {
  if (Number.isNaN(value)) return 'nan';
  const sign = value < 0 || Object.is(value, -0) ? '-' : '';
  const magnitude = Math.abs(value);
  if (magnitude === Infinity) return `${sign}inf`;
  if (magnitude === 0) return `${sign}0x0.0p+0`;
  let [mantissa, exponent] = integralParts(magnitude);
  exponent += 52;
  let lead = 1;
  if (exponent < -1022) {
    mantissa /= 2 ** (-1022 - exponent);
    exponent = -1022;
    lead = 0;
  }
  const fraction = BigInt(mantissa) - (lead === 1 ? 1n << 52n : 0n);
  return `${sign}0x${lead}.${fraction.toString(16).padStart(13, '0')}p${exponent < 0 ? '' : '+'}${exponent}`;
}

const HEX = /^([+-]?)(?:0x)?([0-9a-f]*)(?:\.([0-9a-f]*))?(?:p([+-]?\d+))?$/i;
const SPECIAL = /^([+-]?)(?:(inf|infinity)|nan)$/i;

/** `float.fromhex`. CPython Objects/floatobject.c: float_fromhex. */
export function floatFromHex(text: string): number {
  const stripped = text.replace(/^[\t-\r ]+|[\t-\r ]+$/g, '');
  const special = SPECIAL.exec(stripped);
  if (special !== null) return special[2] === undefined ? NaN : special[1] === '-' ? -Infinity : Infinity;
  const match = HEX.exec(stripped);
  if (match === null || (match[2] === '' && (match[3] ?? '') === ''))
    throw raise('ValueError', 'invalid hexadecimal floating-point string');
  const [, sign, whole, fraction = '', power = '0'] = match;
  const digits = BigInt(`0x${whole}${fraction}`);
  if (digits === 0n) return sign === '-' ? -0 : 0;
  const exponent = Math.max(-1e9, Math.min(1e9, Number(power))) - 4 * fraction.length;
  // The bits that fit: 53, fewer in the subnormal range. Round to these, ties to even.
  const length = digits.toString(2).length;
  const excess = BigInt(Math.max(0, Math.min(length + 2, length - Math.min(53, length + exponent + 1074))));
  let rounded = digits >> excess;
  const twice = 2n * (digits - (rounded << excess));
  const unit = 1n << excess;
  if (twice > unit || (twice === unit && excess > 0n && (rounded & 1n) === 1n)) rounded += 1n;
  const value = ldexp(Number(rounded), exponent + Number(excess));
  if (value === Infinity) throw raise('OverflowError', 'hexadecimal value too large to represent as a float');
  return sign === '-' ? -value : value;
}
