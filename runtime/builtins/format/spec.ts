import { raise } from '../../kernel/errors.js';
import type { PyObject } from '../../kernel/object.js';
import { PyStr } from '../../objects/str.js';

/** A parsed format specification: `[[fill]align][sign][z][#][0][width][grouping][.precision][type]`. */
export interface FormatSpec {
  readonly fill: string;
  /** `<`, `>`, `^` or `=`; the type's default where none was given. */
  readonly align: string;
  readonly alignGiven: boolean;
  /** `+`, `-`, a space, or nothing. */
  readonly sign: string;
  readonly noNegativeZero: boolean;
  readonly alternate: boolean;
  /** -1 = not given. */
  readonly width: number;
  /** `,`, `_` or nothing. */
  readonly grouping: string;
  /** -1 = not given. */
  readonly precision: number;
  /** The presentation type; empty if not given. */
  readonly type: string;
}

/** The argument of a `__format__` method. */
export function specOf(spec: PyObject): string {
  if (spec instanceof PyStr) return spec.value;
  throw raise('TypeError', `__format__() argument must be str, not ${spec.type.name}`);
}

/** Specifications read before: a program has few, and uses them often. */
const leftSpecs = new Map<string, FormatSpec>();
const rightSpecs = new Map<string, FormatSpec>();
const MAX_KNOWN = 512;

const GROUPED_TYPES = 'deEfFgG%';

/**
 * Parses a specification for an object of type `typeName`, whose default alignment is `defaultAlign`.
 * CPython Python/formatter_unicode.c: parse_internal_render_format_spec.
 */
export function parseSpec(text: string, typeName: string, defaultAlign: '<' | '>'): FormatSpec {
  const known = defaultAlign === '<' ? leftSpecs : rightSpecs;
  let spec = known.get(text);
  if (spec === undefined) {
    spec = readSpec(text, typeName, defaultAlign);
    if (known.size >= MAX_KNOWN) known.clear();
    known.set(text, spec);
  }
  return spec;
}

function readSpec(text: string, typeName: string, defaultAlign: '<' | '>'): FormatSpec {
  const points = Array.from(text);
  let at = 0;
  let fill = ' ';
  let align: string = defaultAlign;
  let fillGiven = false;
  let alignGiven = false;
  const isAlign = (c: string | undefined) => c === '<' || c === '>' || c === '=' || c === '^';
  const take = (c: string) => points[at] === c && ++at > 0;
  const integer = (): number => {
    const start = at;
    while (at < points.length && /^\p{Nd}$/u.test(points[at]!)) at++;
    if (at === start) return -1;
    const value = Number(points.slice(start, at).join(''));
    if (!(value <= Number.MAX_SAFE_INTEGER)) throw raise('ValueError', 'Too many decimal digits in format string');
    return value;
  };

  if (isAlign(points[1])) {
    fill = points[0]!;
    align = points[1]!;
    fillGiven = alignGiven = true;
    at = 2;
  } else if (isAlign(points[0])) {
    align = points[0]!;
    alignGiven = true;
    at = 1;
  }
  let sign = '';
  if (points[at] === '+' || points[at] === '-' || points[at] === ' ') sign = points[at++]!;
  const noNegativeZero = take('z');
  const alternate = take('#');
  if (!fillGiven && points[at] === '0') {
    fill = '0';
    if (!alignGiven && defaultAlign === '>') align = '=';
    at++;
  }
  const width = integer();
  let grouping = take(',') ? ',' : '';
  if (take('_')) {
    if (grouping !== '') throw raise('ValueError', "Cannot specify both ',' and '_'.");
    grouping = '_';
  }
  if (points[at] === ',' && grouping === '_') throw raise('ValueError', "Cannot specify both ',' and '_'.");
  let precision = -1;
  if (take('.')) {
    precision = integer();
    if (precision < 0) throw raise('ValueError', 'Format specifier missing precision');
  }
  if (points.length - at > 1) throw raise('ValueError', `Invalid format specifier '${text}' for object of type '${typeName}'`);
  const type = points[at] ?? '';
  if (grouping !== '' && type !== '' && !GROUPED_TYPES.includes(type) && !(grouping === '_' && 'boxX'.includes(type)))
    throw raise('ValueError', `Cannot specify '${grouping}' with ${showType(type)}.`);
  return { fill, align, alignGiven, sign, noNegativeZero, alternate, width, grouping, precision, type };
}

function showType(type: string): string {
  const code = type.codePointAt(0)!;
  return code > 32 && code < 128 ? `'${type}'` : `'\\x${code.toString(16)}'`;
}

/** ValueError for a presentation type that the object does not know. */
export function unknownType(type: string, typeName: string): PyObject {
  return raise('ValueError', `Unknown format code ${showType(type)} for object of type '${typeName}'`);
}

/** The number of code points of a JavaScript string. */
export function countPoints(text: string): number {
  let count = text.length;
  for (let i = 1; i < text.length; i++) {
    if ((text.charCodeAt(i) & 0xfc00) === 0xdc00 && (text.charCodeAt(i - 1) & 0xfc00) === 0xd800) {
      count--;
      i++;
    }
  }
  return count;
}

/** Pads a text (not `=`) to the width of the specification. */
export function pad(text: string, { fill, align, width }: FormatSpec): string {
  const missing = width - countPoints(text);
  if (missing <= 0) return text;
  if (align === '<') return text + fill.repeat(missing);
  if (align === '^') return fill.repeat(missing >> 1) + text + fill.repeat(missing - (missing >> 1));
  return fill.repeat(missing) + text;
}
