import { raise } from '../../kernel/errors.js';
import type { PyObject } from '../../kernel/object.js';
import { PyBuffer } from '../../objects/bytes.js';
import { PyFloat } from '../../objects/float.js';
import { PyInt } from '../../objects/int.js';
import { PyTuple } from '../../objects/sequence.js';
import { makeStr, PyStr } from '../../objects/str.js';
import { asFloat, reprString, strString } from '../../operations/convert.js';
import { getitem } from '../../operations/subscript.js';
import { isException } from '../../operations/attribute.js';
import { truncate } from '../float/operators.js';
import { integerToString } from '../int/text.js';
import { asciiRepr } from '../str/repr.js';
import { magnitudeText } from './number.js';
import { countPoints } from './spec.js';

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

interface Conversion {
  left: boolean;
  plus: boolean;
  blank: boolean;
  alternate: boolean;
  zero: boolean;
  width: number;
  precision: number;
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
export function formatPercent(template: string, args: PyObject, dialect: PercentDialect, what: string): string {
  const source = new Arguments(args);
  let result = '';
  let at = 0;
  for (let next = template.indexOf('%'); next >= 0; next = template.indexOf('%', at)) {
    result += template.slice(at, next);
    at = next + 1;
    let value: PyObject | undefined;
    if (template[at] === '(') {
      const end = closingParenthesis(template, at);
      value = source.named(dialect.key(template.slice(at + 1, end)));
      at = end + 1;
    }
    const conversion: Conversion = {
      left: false,
      plus: false,
      blank: false,
      alternate: false,
      zero: false,
      width: -1,
      precision: -1,
    };
    flags: for (; ; at++) {
      switch (template[at]) {
        case '-':
          conversion.left = true;
          break;
        case '+':
          conversion.plus = true;
          break;
        case ' ':
          conversion.blank = true;
          break;
        case '#':
          conversion.alternate = true;
          break;
        case '0':
          conversion.zero = true;
          break;
        default:
          break flags;
      }
    }
    const size = (): number => {
      if (template[at] !== '*') {
        const start = at;
        while (template.charCodeAt(at) >= 48 && template.charCodeAt(at) <= 57) at++;
        return at === start ? -1 : Number(template.slice(start, at));
      }
      at++;
      const given = source.next();
      if (!(given instanceof PyInt)) throw raise('TypeError', '* wants int');
      return Number(given.value);
    };
    conversion.width = size();
    if (Math.abs(conversion.width) > 0x7fffffff) throw raise('ValueError', 'width too big');
    // Only an argument can be negative: it asks for the left side.
    if (conversion.width < 0 && template[at - 1] === '*') {
      conversion.left = true;
      conversion.width = -conversion.width;
    }
    if (template[at] === '.') {
      at++;
      conversion.precision = Math.max(0, size());
      if (conversion.precision > 0x7fffffff) throw raise('ValueError', 'precision too big');
    }
    if (template[at] === 'h' || template[at] === 'l' || template[at] === 'L') at++;
    if (at >= template.length) throw raise('ValueError', 'incomplete format');
    const code = String.fromCodePoint(template.codePointAt(at)!);
    if (code === '%' && at === next + 1) {
      result += '%';
      at++;
      continue;
    }
    value ??= source.next();
    result += convert(value, code, conversion, dialect, () => countPoints(template.slice(0, at)));
    at += code.length;
  }
  source.close(what);
  return result + template.slice(at);
}

function closingParenthesis(template: string, open: number): number {
  let depth = 0;
  for (let i = open; i < template.length; i++) {
    if (template[i] === '(') depth++;
    else if (template[i] === ')' && --depth === 0) return i;
  }
  throw raise('ValueError', 'incomplete format key');
}

const BASES: Record<string, number> = { o: 8, x: 16, X: 16 };

function convert(value: PyObject, code: string, conversion: Conversion, dialect: PercentDialect, index: () => number): string {
  if ('diuoxX'.includes(code)) return number(...integerParts(value, code, conversion, dialect), conversion);
  if ('eEfFgG'.includes(code)) {
    const float = asFloat(value);
    let body = magnitudeText(
      Math.abs(float),
      code.toLowerCase(),
      conversion.precision < 0 ? 6 : conversion.precision,
      conversion.alternate,
      false,
    );
    if (code < 'a') body = body.toUpperCase();
    return number(float < 0 || Object.is(float, -0), '', body, conversion);
  }
  if (code === '%') return '%';
  const text = dialect.convert(code, value);
  if (text === undefined) throw dialect.unknown(code, index());
  const cut = conversion.precision >= 0 && code !== 'c' ? Array.from(text).slice(0, conversion.precision).join('') : text;
  return justify(cut, conversion);
}

function integerParts(value: PyObject, code: string, conversion: Conversion, dialect: PercentDialect): [boolean, string, string] {
  const integer = integerOf(value, code, dialect);
  const negative = integer < 0;
  const magnitude = typeof integer === 'bigint' ? (negative ? -integer : integer) : Math.abs(integer);
  const base = BASES[code];
  let digits = base === undefined ? integerToString(magnitude) : magnitude.toString(base);
  if (conversion.precision > digits.length) digits = digits.padStart(conversion.precision, '0');
  if (code === 'X') digits = digits.toUpperCase();
  return [negative, base !== undefined && conversion.alternate ? `0${code}` : '', digits];
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
  return makeStr(formatPercent(template.value, args, textDialect, 'string'));
}
