import { raise } from '../../kernel/errors.js';
import type { PyComplex, PyFloat } from '../../objects/float.js';
import type { PyInt } from '../../objects/int.js';
import { strString } from '../../operations/convert.js';
import { fixedDigits, significantDigits } from '../float/digits.js';
import { floatToString } from '../float/text.js';
import { integerToFloat } from '../int/arithmetic.js';
import { integerToString } from '../int/text.js';
import { type FormatSpec, pad, parseSpec, unknownType } from './spec.js';

/** Number formatting. Source: CPython Python/formatter_unicode.c, Python/pystrtod.c. */

/** Inserts separators between groups of digits; zeros are put in front until there are `minWidth` characters. */
function group(digits: string, size: number, separator: string, minWidth: number): string {
  // Infinities and NaN have no digits: their zeros are not grouped.
  if (separator === '' || digits === '') return digits.padStart(minWidth, '0');
  let count = digits.length;
  while (count + Math.max(0, Math.floor((count - 1) / size)) < minWidth) count++;
  const padded = digits.padStart(count, '0');
  let grouped = padded.slice(0, count % size);
  for (let i = count % size; i < count; i += size) grouped += (grouped === '' ? '' : separator) + padded.slice(i, i + size);
  return grouped;
}

/** Puts sign, prefix, grouped digits and the rest of a number together and pads. `digits` is the integral part. */
function assemble(spec: FormatSpec, negative: boolean, prefix: string, digits: string, rest: string, size = 3): string {
  const sign = negative ? '-' : spec.sign === '+' || spec.sign === ' ' ? spec.sign : '';
  const head = sign + prefix;
  if (spec.align !== '=') return pad(head + group(digits, size, spec.grouping, 0) + rest, spec);
  const missing = spec.width - head.length - rest.length;
  if (spec.fill === '0') return head + group(digits, size, spec.grouping, Math.max(missing, 0)) + rest;
  const grouped = group(digits, size, spec.grouping, 0);
  return head + spec.fill.repeat(Math.max(0, missing - grouped.length)) + grouped + rest;
}

const BASES: Record<string, number> = { b: 2, o: 8, x: 16, X: 16 };

/** `int.__format__`. */
export function formatInt(self: PyInt, text: string): string {
  if (text === '') return strString(self);
  const spec = parseSpec(text, self.type.name, '>');
  const { type } = spec;
  if (type !== '' && 'eEfFgG%'.includes(type)) return formatFloatBySpec(integerToFloat(self.value), spec, self.type.name);
  if (type !== '' && !'bcdoxXn'.includes(type)) throw unknownType(type, self.type.name);
  if (spec.precision >= 0) throw raise('ValueError', 'Precision not allowed in integer format specifier');
  if (spec.noNegativeZero) throw raise('ValueError', 'Negative zero coercion (z) not allowed in integer format specifier');
  const { value } = self;
  if (type === 'c') {
    if (spec.sign !== '') throw raise('ValueError', "Sign not allowed with integer format specifier 'c'");
    if (spec.alternate) throw raise('ValueError', "Alternate form (#) not allowed with integer format specifier 'c'");
    if (BigInt.asIntN(64, BigInt(value)) !== BigInt(value))
      throw raise('OverflowError', 'Python int too large to convert to C long');
    if (value < 0 || value > 0x10ffff) throw raise('OverflowError', '%c arg not in range(0x110000)');
    return pad(String.fromCodePoint(Number(value)), spec.align === '=' ? { ...spec, align: '>' } : spec);
  }
  const negative = value < 0;
  const magnitude = typeof value === 'number' ? Math.abs(value) : negative ? -value : value;
  const base = BASES[type];
  if (base === undefined) return assemble(spec, negative, '', integerToString(magnitude), '');
  let digits = magnitude.toString(base);
  if (type === 'X') digits = digits.toUpperCase();
  return assemble(spec, negative, spec.alternate ? `0${type}` : '', digits, '', 4);
}

/** The text of a magnitude (not negative, perhaps inf or nan) by presentation type `e`, `f`, `g` or `r`. */
export function magnitudeText(value: number, type: string, precision: number, alternate: boolean, addPoint: boolean): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'nan' : 'inf';
  switch (type) {
    case 'r': {
      const text = floatToString(value);
      if (alternate && !text.includes('.')) return text.replace(/(?=e)|$/, '.');
      return text;
    }
    case 'f': {
      const text = fixedDigits(value, precision);
      return alternate && precision === 0 ? `${text}.` : text;
    }
    case 'e': {
      const [digits, exponent] = significantDigits(value, precision + 1);
      return exponential(digits, exponent, alternate);
    }
    default: {
      const count = precision === 0 ? 1 : precision;
      const [rounded, exponent] = significantDigits(value, count);
      const digits = alternate ? rounded : rounded.replace(/0+$/, '') || '0';
      const useExponent = exponent < -4 || exponent >= count || (addPoint && exponent + 1 >= count);
      if (useExponent) return exponential(digits, exponent, alternate);
      if (exponent < 0) return `0.${'0'.repeat(-exponent - 1)}${digits}`;
      const whole = digits.slice(0, exponent + 1).padEnd(exponent + 1, '0');
      const fraction = digits.slice(exponent + 1);
      return fraction !== '' ? `${whole}.${fraction}` : addPoint ? `${whole}.0` : alternate ? `${whole}.` : whole;
    }
  }
}

function exponential(digits: string, exponent: number, alternate: boolean): string {
  const point = digits.length > 1 || alternate ? '.' : '';
  const size = String(Math.abs(exponent)).padStart(2, '0');
  return `${digits[0]}${point}${digits.slice(1)}e${exponent < 0 ? '-' : '+'}${size}`;
}

/** The number of digits with which a text begins. */
function wholeDigits(body: string): number {
  let count = 0;
  while (body.charCodeAt(count) >= 48 && body.charCodeAt(count) <= 57) count++;
  return count;
}

/** `float.__format__`. */
export function formatFloat(self: PyFloat, text: string): string {
  if (text === '') return strString(self);
  const spec = parseSpec(text, self.type.name, '>');
  return formatFloatBySpec(self.value, spec, self.type.name);
}

function formatFloatBySpec(value: number, spec: FormatSpec, typeName: string): string {
  if (spec.type !== '' && !'eEfFgGn%'.includes(spec.type)) throw unknownType(spec.type, typeName);
  let type = spec.type.toLowerCase();
  let precision = spec.precision < 0 ? 6 : spec.precision;
  const addPoint = type === '';
  if (type === '') type = spec.precision < 0 ? 'r' : 'g';
  if (type === 'n') type = 'g';
  let suffix = '';
  let number = value;
  if (type === '%') {
    type = 'f';
    number *= 100;
    suffix = '%';
  }
  if (precision > 0x7fffffff) throw raise('ValueError', 'precision too big');
  precision = Math.min(precision, 1_000_000);
  let body = magnitudeText(Math.abs(number), type, precision, spec.alternate, addPoint);
  if (spec.type === 'E' || spec.type === 'F' || spec.type === 'G') body = body.toUpperCase();
  let negative = number < 0 || Object.is(number, -0);
  if (negative && spec.noNegativeZero && !/[1-9a-z]/i.test(body.replace(/e.*$/i, ''))) negative = false;
  const point = wholeDigits(body);
  return assemble(spec, negative, '', body.slice(0, point), body.slice(point) + suffix);
}

/** `complex.__format__`. CPython: format_complex_internal. */
export function formatComplex(self: PyComplex, text: string): string {
  if (text === '') return strString(self);
  const spec = parseSpec(text, self.type.name, '>');
  if (spec.type !== '' && !'eEfFgGn'.includes(spec.type)) throw unknownType(spec.type, self.type.name);
  if (spec.fill === '0') throw raise('ValueError', 'Zero padding is not allowed in complex format specifier');
  if (spec.align === '=') throw raise('ValueError', "'=' alignment flag is not allowed in complex format specifier");
  let type = spec.type.toLowerCase();
  let skipReal = false;
  let parentheses = false;
  const precision = spec.precision < 0 ? 6 : spec.precision;
  const upper = spec.type === 'E' || spec.type === 'F' || spec.type === 'G';
  const bare = type === '';
  if (bare) {
    type = spec.precision < 0 ? 'r' : 'g';
    if (self.real === 0 && !Object.is(self.real, -0)) skipReal = true;
    else parentheses = true;
  }
  if (type === 'n') type = 'g';
  const part = (value: number, sign: string): string => {
    let body = magnitudeText(Math.abs(value), type, precision, spec.alternate, false);
    if (type === 'r') body = body.replace(/\.0$/, spec.alternate ? '.' : '');
    if (upper) body = body.toUpperCase();
    let negative = value < 0 || Object.is(value, -0);
    if (negative && spec.noNegativeZero && !/[1-9a-z]/i.test(body.replace(/e.*$/i, ''))) negative = false;
    const point = wholeDigits(body);
    return assemble({ ...spec, sign, width: -1, align: '>' }, negative, '', body.slice(0, point), body.slice(point));
  };
  const imag = part(self.imag, skipReal ? spec.sign : '+');
  const joined = `${skipReal ? '' : part(self.real, spec.sign)}${imag}j`;
  return pad(parentheses ? `(${joined})` : joined, spec);
}
