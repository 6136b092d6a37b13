/** Values of number tokens. */
import type { ConstantValue } from '../ast/nodes.js';

const maxDecimalDigits = 4300;

/** A decimal literal longer than sys.int_info.default_max_str_digits, with its number of digits. */
export class TooManyDigits {
  constructor(readonly digits: number) {}
}

/** The value of a number as the tokenizer accepts it. */
export function numberValue(literal: string): ConstantValue | TooManyDigits {
  const text = literal.includes('_') ? literal.replaceAll('_', '') : literal;
  const last = text.charCodeAt(text.length - 1) | 32;
  const radix = text.length > 1 && text.charCodeAt(0) === 48 ? text.charCodeAt(1) | 32 : 0;
  if (radix === 120 || radix === 111 || radix === 98) return intValue(text);
  if (last === 106) return { type: 'complex', imag: Number(text.slice(0, -1)) };
  if (/[.eE]/.test(text)) return { type: 'float', value: Number(text) };
  const digits = radix === 0 ? text : text.replace(/^0+(?=.)/, '');
  if (digits.length > maxDecimalDigits) return new TooManyDigits(digits.length);
  return intValue(digits);
}

function intValue(text: string): ConstantValue {
  const value = Number(text);
  return { type: 'int', value: Number.isSafeInteger(value) ? value : BigInt(text.toLowerCase()) };
}
