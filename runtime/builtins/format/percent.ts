import { raise } from '../../kernel/errors.js';
import type { PyObject } from '../../kernel/object.js';
import { PyBuffer } from '../../objects/buffer.js';
import { PyFloat } from '../../objects/float.js';
import { ExactInt, PyInt } from '../../objects/int.js';
import { PyTuple } from '../../objects/sequence.js';
import { makeStr, PyStr } from '../../objects/str.js';
import { asFloat, reprString, strString } from '../../operations/convert.js';
import { getitem } from '../../operations/subscript.js';
import { isException } from '../../operations/attribute.js';
import { truncate } from '../float/operators.js';
import { integerToString } from '../int/text.js';
import { asciiRepr } from '../str/repr.js';
import { magnitudeText } from './number.js';
import { type Conversion, type PercentField, percentTemplate, STAR } from './percent-template.js';
import { countPoints } from './spec.js';
import { sameText } from './text.js';

/** What differs between the `%` of str and that of bytes. */
export interface PercentDialect {
  /** The text of a `%(name)` as a key. */
  key(name: string): PyObject;
  /** Converts by a code other than numbers: `s`, `r`, `a`, `c`, `b`; undefined if the dialect does not know it. */
  convert(code: string, value: PyObject): string | undefined;
  /** The error for an unknown code. */
  unknown(code: string, index: number): PyObject;
  realNumber(code: string, value: PyObject): PyObject;
}

/** The arguments of a `%` operation: a tuple, a mapping or one value. */
class Arguments {
  private position = 0;
  private readonly items: readonly PyObject[] | undefined;
  private mapping: PyObject | undefined;
  private single: PyObject | undefined;

  constructor(args: PyObject) {
    this.items = args instanceof PyTuple ? args.items : undefined;
    const isText = args instanceof PyStr || args instanceof PyBuffer;
    this.mapping = args.type.getitem !== undefined && !(args instanceof PyTuple) && !isText ? args : undefined;
    this.single = args instanceof PyTuple ? undefined : args;
  }

  next(): PyObject {
    const value = this.items === undefined ? this.single : this.items[this.position];
    if (value === undefined) throw raise('TypeError', 'not enough arguments for format string');
    this.single = undefined;
    this.position++;
    return value;
  }

  named(key: PyObject): PyObject {
    if (this.mapping === undefined) throw raise('TypeError', 'format requires a mapping');
    this.single = getitem(this.mapping, key);
    return this.next();
  }

  /** The end: TypeError if something is left over (a mapping need not be used up). */
  close(what: string): void {
    const left = this.items === undefined ? this.single !== undefined : this.position < this.items.length;
    if (left && this.mapping === undefined) throw raise('TypeError', `not all arguments converted during ${what} formatting`);
  }
}

/** Formats by a template. CPython Objects/unicodeobject.c: PyUnicode_Format; Objects/bytesobject.c: _PyBytes_FormatEx. */
export function formatPercent(text: string, args: PyObject, dialect: PercentDialect, what: string): string {
  const { fields, rest } = percentTemplate(text);
  const source = new Arguments(args);
  let result = '';
  for (let i = 0; i < fields.length; i++) {
    const field = fields[i]!;
    const named = field.name === undefined ? undefined : source.named(dialect.key(field.name));
    const conversion: Conversion = field.width === STAR || field.precision === STAR ? withSizes(field, source) : field;
    if (field.failure !== undefined) throw raise('ValueError', field.failure);
    result += field.literal + convert(named ?? source.next(), text, field, conversion, dialect);
  }
  source.close(what);
  return result + rest;
}

/** The conversion of a field with the sizes that are arguments. */
function withSizes(field: PercentField, source: Arguments): Conversion {
  const size = (bits: number, type: string): number => {
    const given = source.next();
    if (!(given instanceof PyInt)) throw raise('TypeError', '* wants int');
    if (BigInt.asIntN(bits, BigInt(given.value)) === BigInt(given.value)) return Number(given.value);
    throw raise('OverflowError', `Python int too large to convert to C ${type}`);
  };
  const width = field.width === STAR ? size(64, 'ssize_t') : field.width;
  const precision = field.precision === STAR ? Math.max(0, size(32, 'int')) : field.precision;
  // Only an argument can be negative: it asks for the left side.
  const isNegative = field.width === STAR && width < 0;
  return { ...field, width: isNegative ? -width : width, precision, left: field.left || isNegative };
}

const BASES: Record<string, number> = { o: 8, x: 16, X: 16 };

function convert(value: PyObject, text: string, field: PercentField, conversion: Conversion, dialect: PercentDialect): string {
  const { code } = field;
  switch (code) {
    case 'd':
    case 'i':
    case 'u':
    case 'o':
    case 'x':
    case 'X':
      return integer(value, code, conversion, dialect);
    case 'e':
    case 'f':
    case 'g':
      return real(asFloat(value), code, conversion);
    case 'E':
    case 'F':
    case 'G':
      return real(asFloat(value), code, conversion).toUpperCase();
  }
  const shown = dialect.convert(code, value);
  if (shown === undefined) throw dialect.unknown(code, countPoints(text.slice(0, field.at)));
  const cut = conversion.precision >= 0 && code !== 'c' ? Array.from(shown).slice(0, conversion.precision).join('') : shown;
  return justify(cut, conversion);
}

function real(value: number, code: string, conversion: Conversion): string {
  const precision = conversion.precision < 0 ? 6 : conversion.precision;
  const body = magnitudeText(Math.abs(value), code.toLowerCase(), precision, conversion.alternate, false);
  return number(value < 0 || Object.is(value, -0), '', body, conversion);
}

function integer(given: PyObject, code: string, conversion: Conversion, dialect: PercentDialect): string {
  const value = given instanceof ExactInt ? given.value : integerOf(given, code, dialect);
  const negative = value < 0;
  const magnitude = typeof value === 'bigint' ? (negative ? -value : value) : Math.abs(value);
  const base = code === 'd' ? undefined : BASES[code];
  let digits = base === undefined ? integerToString(magnitude) : magnitude.toString(base);
  if (conversion.precision > digits.length) digits = digits.padStart(conversion.precision, '0');
  if (code === 'X') digits = digits.toUpperCase();
  return number(negative, base !== undefined && conversion.alternate ? `0${code}` : '', digits, conversion);
}

/** CPython Objects/unicodeobject.c: mainformatlong. */
function integerOf(value: PyObject, code: string, dialect: PercentDialect): number | bigint {
  if (value instanceof PyInt) return value.value;
  if (BASES[code] !== undefined) {
    if (value.type.index !== undefined) return (value.type.index(value) as PyInt).value;
    throw raise('TypeError', `%${code} format: an integer is required, not ${value.type.name}`);
  }
  if (value instanceof PyFloat) return truncate(value.value).value;
  if (value.type.int !== undefined || value.type.index !== undefined) {
    try {
      const result = (value.type.int ?? value.type.index)!(value);
      if (result instanceof PyInt) return result.value;
    } catch (error) {
      if (!isException(error, 'TypeError')) throw error;
    }
  }
  throw dialect.realNumber(code, value);
}

function number(negative: boolean, prefix: string, body: string, conversion: Conversion): string {
  const sign = negative ? '-' : conversion.plus ? '+' : conversion.blank ? ' ' : '';
  const length = sign.length + prefix.length + body.length;
  if (conversion.zero && !conversion.left && conversion.width > length)
    return sign + prefix + '0'.repeat(conversion.width - length) + body;
  return justify(sign + prefix + body, conversion);
}

function justify(text: string, { left, width }: Conversion): string {
  if (width <= 0) return text;
  const missing = width - countPoints(text);
  if (missing <= 0) return text;
  return left ? text + ' '.repeat(missing) : ' '.repeat(missing) + text;
}

function character(value: PyObject): string {
  if (value instanceof PyStr) {
    if (countPoints(value.value) === 1) return value.value;
    throw raise('TypeError', '%c requires int or char');
  }
  if (value.type.index === undefined) throw raise('TypeError', '%c requires int or char');
  const point = (value.type.index(value) as PyInt).value;
  if (point < 0 || point > 0x10ffff) throw raise('OverflowError', '%c arg not in range(0x110000)');
  return String.fromCodePoint(Number(point));
}

const textDialect: PercentDialect = {
  key: makeStr,
  convert: (code, value) => {
    switch (code) {
      case 's':
        return strString(value);
      case 'r':
        return reprString(value);
      case 'a':
        return asciiRepr(value);
      case 'c':
        return character(value);
      default:
        return undefined;
    }
  },
  unknown: (code, index) => {
    const point = code.codePointAt(0)!;
    const shown = point > 31 && point < 128 ? code : '?';
    return raise('ValueError', `unsupported format character '${shown}' (0x${point.toString(16)}) at index ${index}`);
  },
  realNumber: (code, value) => raise('TypeError', `%${code} format: a real number is required, not ${value.type.name}`),
};

/** `template % args` of str. */
export function percentFormat(template: PyStr, args: PyObject): PyObject {
  const text = formatPercent(template.value, args, textDialect, 'string');
  return (
    sameText(text, args) ?? (args instanceof PyTuple ? sameText(text, args.items[0] ?? template) : undefined) ?? makeStr(text)
  );
}
