import { raise } from '../../kernel/errors.js';
import { currentRuntime } from '../../kernel/runtime.js';
import { bitLengthOf, type Integer, narrow } from './arithmetic.js';

/** How long decimal numerals may be (sys.set_int_max_str_digits); 0 = no limit. */
export interface DigitLimit {
  maxDigits: number;
}

function initialDigitLimit(): DigitLimit {
  return { maxDigits: 4300 };
}

/** The runtime's limit on the length of decimal numerals. */
export function digitLimit(): DigitLimit {
  return currentRuntime().state(initialDigitLimit);
}

/** The decimal numeral of an int; ValueError beyond the limit. */
export function integerToString(value: Integer): string {
  if (typeof value === 'number') return String(value);
  const { maxDigits } = digitLimit();
  const magnitude = value < 0n ? -value : value;
  // 3.3 bits make a digit: the exact test only where the length is not plain.
  if (maxDigits > 0 && bitLengthOf(magnitude) > maxDigits * 3.3) {
    if (bitLengthOf(magnitude) > maxDigits * 3.33 || magnitude >= 10n ** BigInt(maxDigits))
      throw raise(
        'ValueError',
        `Exceeds the limit (${maxDigits} digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit`,
      );
  }
  return value.toString();
}

const DIGITS = /^[0-9A-Za-z]+(?:_[0-9A-Za-z]+)*$/;
const PREFIXES: Record<string, number> = { x: 16, o: 8, b: 2 };

/** Digits of other scripts as ASCII digits, and what Python strips as spaces: _PyUnicode_TransformDecimalAndSpaceToASCII. */
export function asciiNumeral(text: string): string {
  const ascii = /^[\x00-\x7f]*$/.test(text)
    ? text
    : text.replace(/[^\x00-\x7f]/gu, (c) => decimalDigit(c) ?? (/\s/u.test(c) || c === '\x85' ? ' ' : c));
  return ascii.replace(/^[\t-\r\x1c-\x1f ]+|[\t-\r\x1c-\x1f ]+$/g, '');
}

/** The ASCII digit of a character of category Nd. Digits come in blocks of ten, each beginning where the run of digits begins. */
function decimalDigit(c: string): string | undefined {
  const value = decimalValue(c.codePointAt(0)!);
  return value === undefined ? undefined : String(value);
}

/** The value of a decimal digit of any script. */
export function decimalValue(codePoint: number): number | undefined {
  if (codePoint >= 48 && codePoint <= 57) return codePoint - 48;
  const isDigit = (point: number) => /^\p{Nd}$/u.test(String.fromCodePoint(point));
  if (codePoint < 0x660 || !isDigit(codePoint)) return undefined;
  // The five sets of mathematical digits follow each other without a gap.
  if (codePoint >= 0x1d7ce && codePoint <= 0x1d7ff) return (codePoint - 0x1d7ce) % 10;
  let first = codePoint;
  while (codePoint - first < 9 && isDigit(first - 1)) first--;
  return codePoint - first;
}

/**
 * The value of a numeral as `int(text, base)` reads it, or undefined if it is malformed. ValueError if it is too long.
 * CPython Objects/longobject.c: PyLong_FromString.
 */
export function parseInteger(text: string, base: number): Integer | undefined {
  if (base === 10 && text.length < 16) {
    // The commonest numerals: nothing but ASCII digits, few enough for a safe integer.
    let value = 0;
    let i = 0;
    for (; i < text.length; i++) {
      const digit = text.charCodeAt(i) - 48;
      if (digit < 0 || digit > 9) break;
      value = value * 10 + digit;
    }
    if (i === text.length && i > 0) return value;
  }
  let rest = asciiNumeral(text);
  let negative = false;
  if (rest[0] === '+' || rest[0] === '-') {
    negative = rest[0] === '-';
    rest = rest.slice(1);
  }
  const prefix = rest[0] === '0' ? PREFIXES[rest[1]?.toLowerCase() ?? ''] : undefined;
  let digitsBase = base;
  if (base === 0) {
    digitsBase = prefix ?? 10;
    if (prefix === undefined && /^0[_0]*[1-9]/.test(rest)) return undefined;
  }
  if (prefix !== undefined && digitsBase === prefix) {
    rest = rest.slice(2);
    if (rest[0] === '_') rest = rest.slice(1);
  }
  if (!DIGITS.test(rest)) return undefined;
  const digits = rest.includes('_') ? rest.replaceAll('_', '') : rest;
  const value = digitsToInteger(digits, digitsBase);
  if (value === undefined) return undefined;
  return negative ? (typeof value === 'number' ? 0 - value : -value) : value;
}

function digitsToInteger(digits: string, base: number): Integer | undefined {
  for (let i = 0; i < digits.length; i++) {
    const unit = digits.charCodeAt(i);
    if ((unit <= 57 ? unit - 48 : (unit | 32) - 87) >= base) return undefined;
  }
  if (digits.length <= 10) return parseInt(digits, base);
  switch (base) {
    case 2:
      return narrow(BigInt(`0b${digits}`));
    case 8:
      return narrow(BigInt(`0o${digits}`));
    case 16:
      return narrow(BigInt(`0x${digits}`));
  }
  const { maxDigits } = digitLimit();
  if (maxDigits > 0 && digits.length > maxDigits && (base & (base - 1)) !== 0)
    throw raise(
      'ValueError',
      `Exceeds the limit (${maxDigits} digits) for integer string conversion: value has ${digits.length} digits; use sys.set_int_max_str_digits() to increase the limit`,
    );
  if (base === 10) return narrow(BigInt(digits));
  return narrow(combine(digits, BigInt(base)));
}

/** Digits to a bigint by halves, so that long numerals do not take quadratic time. */
function combine(digits: string, base: bigint): bigint {
  if (digits.length <= 10) return BigInt(parseInt(digits, Number(base)));
  const low = digits.length >> 1;
  const cut = digits.length - low;
  return combine(digits.slice(0, cut), base) * base ** BigInt(low) + combine(digits.slice(cut), base);
}
