import { raise } from '../../kernel/errors.js';
import type { PyObject } from '../../kernel/object.js';
import { makeBigInt } from '../../objects/int.js';
import { makeStr, type PyStr } from '../../objects/str.js';
import { getattr } from '../../operations/attribute.js';
import { reprString, strString } from '../../operations/convert.js';
import { formatValue } from '../../operations/format.js';
import { getitem } from '../../operations/subscript.js';
import { asciiRepr } from '../str/repr.js';
import { sameText } from './text.js';

/** `str.format`. Source: CPython Objects/stringlib/unicode_format.h. */

/** A piece of a template: literal text, then perhaps a replacement field. */
export interface FormatPiece {
  readonly literal: string;
  /** Undefined for literal text alone. */
  readonly field: string | undefined;
  readonly conversion: string | undefined;
  readonly spec: string;
}

/** Takes a template apart. CPython: MarkupIterator_next, parse_field. */
export function* parseTemplate(text: string): Generator<FormatPiece> {
  let at = 0;
  while (at < text.length) {
    let literal = '';
    let open = false;
    while (at < text.length) {
      const c = text[at]!;
      if (c !== '{' && c !== '}') {
        const next = text.slice(at).search(/[{}]/);
        const end = next < 0 ? text.length : at + next;
        literal += text.slice(at, end);
        at = end;
        continue;
      }
      if (text[at + 1] === c) {
        yield { literal: literal + c, field: undefined, conversion: undefined, spec: '' };
        literal = '';
        at += 2;
        continue;
      }
      if (c === '}') throw raise('ValueError', "Single '}' encountered in format string");
      if (at + 1 >= text.length) throw raise('ValueError', "Single '{' encountered in format string");
      open = true;
      at++;
      break;
    }
    if (!open) {
      if (literal !== '') yield { literal, field: undefined, conversion: undefined, spec: '' };
      return;
    }
    const start = at;
    let bracket = false;
    for (; at < text.length; at++) {
      const c = text[at]!;
      if (c === '{') throw raise('ValueError', "unexpected '{' in field name");
      if (c === '[') bracket = true;
      else if (c === ']') bracket = false;
      else if (!bracket && (c === '}' || c === ':' || c === '!')) break;
    }
    const field = text.slice(start, at);
    const stop = text[at++];
    if (stop === undefined) throw raise('ValueError', "expected '}' before end of string");
    let conversion: string | undefined;
    let spec = '';
    if (stop !== '}') {
      let hasSpec = stop === ':';
      if (stop === '!') {
        if (at >= text.length) throw raise('ValueError', 'end of string while looking for conversion specifier');
        conversion = String.fromCodePoint(text.codePointAt(at)!);
        at += conversion.length;
        if (at >= text.length) throw raise('ValueError', "unmatched '{' in format spec");
        const after = text[at++];
        if (after === ':') hasSpec = true;
        else if (after !== '}') throw raise('ValueError', "expected ':' after conversion specifier");
      }
      if (hasSpec) {
        const from = at;
        let depth = 1;
        for (; at < text.length; at++) {
          if (text[at] === '{') depth++;
          else if (text[at] === '}' && --depth === 0) break;
        }
        if (depth > 0) throw raise('ValueError', "unmatched '{' in format spec");
        spec = text.slice(from, at++);
      }
    }
    yield { literal, field, conversion, spec };
  }
}

/** A step of a field name after its first part: an attribute or an index. */
export interface FieldStep {
  readonly isAttribute: boolean;
  /** A number for an index that is a numeral. */
  readonly key: string | bigint;
}

/** A numeral as an index, or undefined. */
function indexOf(text: string): bigint | undefined {
  if (!/^[0-9]+$/.test(text)) return undefined;
  const index = BigInt(text);
  if (index > 0x7fffffffffffffffn) throw raise('ValueError', 'Too many decimal digits in format string');
  return index;
}

/** Takes a field name apart into its first part and the steps. CPython: field_name_split, FieldNameIterator_next. */
export function parseFieldName(field: string): [first: string | bigint, steps: Generator<FieldStep>] {
  const end = field.search(/[.[]/);
  const first = end < 0 ? field : field.slice(0, end);
  return [indexOf(first) ?? first, fieldSteps(end < 0 ? '' : field.slice(end))];
}

function* fieldSteps(text: string): Generator<FieldStep> {
  let at = 0;
  while (at < text.length) {
    const c = text[at++];
    let key: string;
    if (c === '.') {
      const end = text.slice(at).search(/[.[]/);
      key = end < 0 ? text.slice(at) : text.slice(at, at + end);
      at += key.length;
    } else if (c === '[') {
      const end = text.indexOf(']', at);
      if (end < 0) throw raise('ValueError', "Missing ']' in format string");
      key = text.slice(at, end);
      at = end + 1;
    } else {
      throw raise('ValueError', "Only '.' or '[' may follow ']' in format field specifier");
    }
    if (key === '') throw raise('ValueError', 'Empty attribute in format string');
    yield c === '.' ? { isAttribute: true, key } : { isAttribute: false, key: indexOf(key) ?? key };
  }
}

/** Where the values of a template's fields come from, and how far automatic numbering has come. */
class Fields {
  private next = 0;
  private numbering: 'automatic' | 'manual' | undefined = undefined;

  constructor(
    private readonly args: readonly PyObject[] | undefined,
    private readonly lookup: (name: string) => PyObject,
  ) {}

  value(field: string): PyObject {
    if (field === '') return this.positional('');
    const [first, steps] = parseFieldName(field);
    let value = typeof first === 'string' && first !== '' ? this.lookup(first) : this.positional(first);
    for (const { isAttribute, key } of steps)
      value = isAttribute
        ? getattr(value, String(key))
        : getitem(value, typeof key === 'bigint' ? makeBigInt(key) : makeStr(key));
    return value;
  }

  private positional(first: string | bigint): PyObject {
    const kind = first === '' ? 'automatic' : 'manual';
    this.numbering ??= kind;
    if (this.numbering !== kind)
      throw raise(
        'ValueError',
        kind === 'automatic'
          ? 'cannot switch from manual field specification to automatic field numbering'
          : 'cannot switch from automatic field numbering to manual field specification',
      );
    if (this.args === undefined) throw raise('ValueError', 'Format string contains positional fields');
    const index = first === '' ? this.next++ : Number(first);
    const value = this.args[index];
    if (value === undefined) throw raise('IndexError', `Replacement index ${index} out of range for positional args tuple`);
    return value;
  }
}

/** Applies `!r`, `!s` or `!a`. */
function converted(value: PyObject, conversion: string | undefined): PyObject {
  switch (conversion) {
    case undefined:
      return value;
    case 'r':
      return makeStr(reprString(value));
    case 's':
      return makeStr(strString(value));
    case 'a':
      return makeStr(asciiRepr(value));
    default: {
      const point = conversion.codePointAt(0)!;
      throw raise(
        'ValueError',
        point > 32 && point < 127
          ? `Unknown conversion specifier ${conversion}`
          : `Unknown conversion specifier \\x${point.toString(16)}`,
      );
    }
  }
}

/** Templates taken apart before. Only whole ones: a malformed one must raise its error in its turn. */
const knownTemplates = new Map<string, readonly FormatPiece[]>();
const MAX_KNOWN = 256;

function* pieces(text: string): Generator<FormatPiece> {
  const read: FormatPiece[] = [];
  for (const piece of parseTemplate(text)) {
    read.push(piece);
    yield piece;
  }
  if (knownTemplates.size >= MAX_KNOWN) knownTemplates.clear();
  knownTemplates.set(text, read);
}

function build(text: string, fields: Fields, depth: number): string {
  if (depth === 0) throw raise('ValueError', 'Max string recursion exceeded');
  let result = '';
  for (const { literal, field, conversion, spec } of knownTemplates.get(text) ?? pieces(text)) {
    result += literal;
    if (field === undefined) continue;
    const value = converted(fields.value(field), conversion);
    result += formatValue(value, spec.includes('{') || spec.includes('}') ? build(spec, fields, depth - 1) : spec);
  }
  return result;
}

export function strFormat(self: PyStr, args: readonly PyObject[], keywords: ReadonlyMap<string, PyObject>): PyObject {
  const lookup = (name: string) => {
    const value = keywords.get(name);
    if (value === undefined) throw raise('KeyError', makeStr(name));
    return value;
  };
  const text = build(self.value, new Fields(args, lookup), 2);
  return (args.length < 2 ? sameText(text, args[0] ?? self) : undefined) ?? makeStr(text);
}

export function strFormatMap(self: PyStr, mapping: PyObject): PyObject {
  return makeStr(build(self.value, new Fields(undefined, (name) => getitem(mapping, makeStr(name))), 2));
}
