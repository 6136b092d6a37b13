import { raise } from '../../kernel/errors.js';
import type { PyObject } from '../../kernel/object.js';
import type { TypeSpec } from '../../kernel/spec.js';
import { latin1String, makeBytes, PyByteArray, PyBytes } from '../../objects/bytes.js';
import { bufferIfGiven } from '../../operations/buffer.js';
import { makeBool } from '../../objects/int.js';
import { makeList, makeTuple } from '../../objects/sequence.js';
import { None } from '../../objects/singletons.js';
import { isTrue } from '../../objects/truth.js';
import { asSize } from '../../operations/convert.js';
import { listOfIterated } from '../../operations/iteration.js';
import { repeatText } from '../str/edit.js';
import { splitLines } from '../str/split.js';
import { type BytesLike, likeSelf, textLikeSelf, textOf, textOfBuffer } from './common.js';
import { requireBuffer } from './convert.js';

/** The methods of bytes that treat them as ASCII text, split, strip and pad. CPython Objects/bytes_methods.c, stringlib. */

const lower = (text: string) => text.replace(/[A-Z]+/g, (part) => part.toLowerCase());
const upper = (text: string) => text.replace(/[a-z]+/g, (part) => part.toUpperCase());
const capitalize = (text: string) => upper(text.slice(0, 1)) + lower(text.slice(1));
const title = (text: string) => text.replace(/[A-Za-z]+/g, capitalize);
const swapCase = (text: string) =>
  text.replace(/[a-z]+|[A-Z]+/g, (part) => (part >= 'a' ? part.toUpperCase() : part.toLowerCase()));

function mapping(map: (text: string) => string) {
  return (self: BytesLike): PyObject => textLikeSelf(self, map(textOf(self)));
}

function predicate(test: (text: string) => boolean) {
  return (self: BytesLike): PyObject => makeBool(test(textOf(self)));
}

const isTitle = (text: string) => /[A-Za-z]/.test(text) && title(text) === text;

function separator(sep: PyObject | undefined): string | undefined {
  if (sep === undefined || sep === None) return undefined;
  const text = textOfBuffer(sep);
  if (text === '') throw raise('ValueError', 'empty separator');
  return text;
}

const SPACE = '\\t-\\r ';
const leading = new RegExp(`^[${SPACE}]+`);
const trailing = new RegExp(`[${SPACE}]+$`);

function splitParts(self: BytesLike, sep: PyObject | undefined, maxsplit: PyObject | undefined, fromRight: boolean): PyObject {
  const mark = separator(sep);
  const given = maxsplit === undefined ? -1 : asSize(maxsplit);
  const max = given < 0 ? Infinity : given;
  let rest = textOf(self);
  const parts: string[] = [];
  if (mark === undefined) {
    const word = fromRight ? new RegExp(`([^${SPACE}]+)[${SPACE}]*$`) : new RegExp(`^[${SPACE}]*([^${SPACE}]+)`);
    while (parts.length < max) {
      const match = word.exec(rest);
      if (match === null) break;
      parts.push(match[1]!);
      rest = fromRight ? rest.slice(0, match.index) : rest.slice(match[0].length);
    }
    rest = rest.replace(fromRight ? trailing : leading, '');
    if (rest !== '') parts.push(rest);
  } else {
    while (parts.length < max) {
      const at = fromRight ? rest.lastIndexOf(mark) : rest.indexOf(mark);
      if (at < 0) break;
      parts.push(fromRight ? rest.slice(at + mark.length) : rest.slice(0, at));
      rest = fromRight ? rest.slice(0, at) : rest.slice(at + mark.length);
    }
    parts.push(rest);
  }
  if (fromRight) parts.reverse();
  return makeList(parts.map((part) => textLikeSelf(self, part)));
}

function partition(self: BytesLike, sep: PyObject, fromRight: boolean): PyObject {
  const mark = textOfBuffer(sep);
  if (mark === '') throw raise('ValueError', 'empty separator');
  const text = textOf(self);
  const at = fromRight ? text.lastIndexOf(mark) : text.indexOf(mark);
  const make = (part: string) => textLikeSelf(self, part);
  if (at < 0) return makeTuple(fromRight ? [make(''), make(''), make(text)] : [make(text), make(''), make('')]);
  const between = self instanceof PyByteArray ? make(mark) : sep;
  return makeTuple([make(text.slice(0, at)), between, make(text.slice(at + mark.length))]);
}

function strip(left: boolean, right: boolean) {
  return (self: BytesLike, chars?: PyObject): PyObject => {
    const drops = chars === undefined || chars === None ? '\t\n\v\f\r ' : textOfBuffer(chars);
    const text = textOf(self);
    let start = 0;
    let end = text.length;
    if (left) while (start < end && drops.includes(text[start]!)) start++;
    if (right) while (end > start && drops.includes(text[end - 1]!)) end--;
    if (start === 0 && end === text.length && self instanceof PyBytes) return makeBytes(self.value);
    return textLikeSelf(self, text.slice(start, end));
  };
}

function padding(method: string, left: (missing: number, width: number) => number) {
  return (self: BytesLike, width: PyObject, fill?: PyObject): PyObject => {
    const size = asSize(width);
    const filler = fill === undefined ? ' ' : fill instanceof PyBytes || fill instanceof PyByteArray ? textOf(fill) : undefined;
    if (filler?.length !== 1)
      throw raise('TypeError', `${method}() argument 2 must be a byte string of length 1, not ${fill!.type.name}`);
    const text = textOf(self);
    const missing = Math.max(0, size - text.length);
    const before = missing === 0 ? 0 : left(missing, size);
    return textLikeSelf(self, repeatText(filler, before) + text + repeatText(filler, missing - before));
  };
}

function zfill(self: BytesLike, width: PyObject): PyObject {
  const text = textOf(self);
  const missing = asSize(width) - text.length;
  if (missing <= 0) return textLikeSelf(self, text);
  const sign = text[0] === '+' || text[0] === '-' ? text[0] : '';
  return textLikeSelf(self, sign + repeatText('0', missing) + text.slice(sign.length));
}

function replace(self: BytesLike, old: PyObject, by: PyObject, count?: PyObject): PyObject {
  const from = textOfBuffer(old);
  const to = textOfBuffer(by);
  const max = count === undefined ? -1 : asSize(count);
  const text = textOf(self);
  const parts = from === '' ? ['', ...text.split(''), ''] : text.split(from);
  if (max >= 0 && parts.length - 1 > max) parts.push(parts.splice(max).join(from));
  return textLikeSelf(self, parts.join(to));
}

function expandTabs(self: BytesLike, tabsize?: PyObject): PyObject {
  const size = tabsize === undefined ? 8 : asSize(tabsize);
  let result = '';
  let column = 0;
  for (const c of textOf(self)) {
    const width = c !== '\t' ? 1 : size > 0 ? size - (column % size) : 0;
    result += c === '\t' ? ' '.repeat(width) : c;
    column = c === '\n' || c === '\r' ? 0 : column + width;
  }
  return textLikeSelf(self, result);
}

function translate(self: BytesLike, table: PyObject, deleted?: PyObject): PyObject {
  const map = table === None ? undefined : requireBuffer(table);
  if (map !== undefined && map.length !== 256) throw raise('ValueError', 'translation table must be 256 characters long');
  const drops = new Set(deleted === undefined ? [] : requireBuffer(deleted));
  const kept = self.value.filter((byte) => !drops.has(byte));
  return likeSelf(self, map === undefined ? kept : kept.map((byte) => map[byte]!));
}

/** `bytes.maketrans`. */
export function makeTranslation(from: PyObject, to: PyObject): PyObject {
  const a = requireBuffer(from);
  const b = requireBuffer(to);
  if (a.length !== b.length) throw raise('ValueError', 'maketrans arguments must have same length');
  const table = Uint8Array.from({ length: 256 }, (_, i) => i);
  a.forEach((byte, i) => (table[byte] = b[i]!));
  return makeBytes(table);
}

function join(self: BytesLike, iterable: PyObject): PyObject {
  if (iterable.type.iter === undefined && iterable.type.getitem === undefined)
    throw raise('TypeError', 'can only join an iterable');
  const parts = listOfIterated(iterable).map((item, i) => {
    const bytes = bufferIfGiven(item);
    if (bytes === undefined)
      throw raise('TypeError', `sequence item ${i}: expected a bytes-like object, ${item.type.name} found`);
    return latin1String(bytes);
  });
  return textLikeSelf(self, parts.join(textOf(self)));
}

function withoutAffix(method: 'removeprefix' | 'removesuffix') {
  return (self: BytesLike, affix: PyObject): PyObject => {
    const part = textOfBuffer(affix);
    const text = textOf(self);
    if (method === 'removeprefix') return textLikeSelf(self, text.startsWith(part) ? text.slice(part.length) : text);
    return textLikeSelf(self, text.endsWith(part) ? text.slice(0, text.length - part.length) : text);
  };
}

function splitIntoLines(self: BytesLike, keepends?: PyObject): PyObject {
  const lines = splitLines(textOf(self), /\r\n|[\r\n]/g, keepends !== undefined && isTrue(keepends));
  return makeList(lines.map((line) => textLikeSelf(self, line)));
}

export const textMethods: NonNullable<TypeSpec['methods']> = {
  capitalize: ['($self, /)', mapping(capitalize), 'The first character in upper case, the rest in lower case.'],
  title: ['($self, /)', mapping(title), 'Every word begins in upper case, all else is lower case.'],
  lower: ['($self, /)', mapping(lower), 'ASCII letters in lower case.'],
  upper: ['($self, /)', mapping(upper), 'ASCII letters in upper case.'],
  swapcase: ['($self, /)', mapping(swapCase), 'Upper case becomes lower case and lower case upper case.'],
  isalnum: [
    '($self, /)',
    predicate((text) => /^[0-9A-Za-z]+$/.test(text)),
    'True if all are ASCII letters or digits and there is one.',
  ],
  isalpha: ['($self, /)', predicate((text) => /^[A-Za-z]+$/.test(text)), 'True if all are ASCII letters and there is one.'],
  isascii: ['($self, /)', predicate((text) => !/[\x80-\xff]/.test(text)), 'True if all are ASCII.'],
  isdigit: ['($self, /)', predicate((text) => /^[0-9]+$/.test(text)), 'True if all are ASCII digits and there is one.'],
  islower: [
    '($self, /)',
    predicate((text) => /[a-z]/.test(text) && !/[A-Z]/.test(text)),
    'True if all letters are lower case and there is one.',
  ],
  isupper: [
    '($self, /)',
    predicate((text) => /[A-Z]/.test(text) && !/[a-z]/.test(text)),
    'True if all letters are upper case and there is one.',
  ],
  isspace: ['($self, /)', predicate((text) => /^[\t-\r ]+$/.test(text)), 'True if all are white space and there is one.'],
  istitle: ['($self, /)', predicate(isTitle), 'True if every word begins with its only upper case letter.'],
  center: [
    "($self, width, fillchar=b' ', /)",
    padding('center', (missing, width) => (missing >> 1) + (missing & width & 1)),
    'The bytes in the middle of more.',
  ],
  ljust: ["($self, width, fillchar=b' ', /)", padding('ljust', () => 0), 'The bytes at the left of more.'],
  rjust: ["($self, width, fillchar=b' ', /)", padding('rjust', (missing) => missing), 'The bytes at the right of more.'],
  zfill: ['($self, width, /)', zfill, 'Zeros in front of a numeral, behind its sign.'],
  strip: ['($self, bytes=None, /)', strip(true, true), 'Without white space, or the given bytes, at both ends.'],
  lstrip: ['($self, bytes=None, /)', strip(true, false), 'Without white space, or the given bytes, at the beginning.'],
  rstrip: ['($self, bytes=None, /)', strip(false, true), 'Without white space, or the given bytes, at the end.'],
  split: [
    '($self, /, sep=None, maxsplit=-1)',
    (self: BytesLike, sep?: PyObject, max?: PyObject) => splitParts(self, sep, max, false),
    'The parts between separators, from the left.',
  ],
  rsplit: [
    '($self, /, sep=None, maxsplit=-1)',
    (self: BytesLike, sep?: PyObject, max?: PyObject) => splitParts(self, sep, max, true),
    'The parts between separators, from the right.',
  ],
  splitlines: ['($self, /, keepends=False)', splitIntoLines, 'The lines.'],
  partition: [
    '($self, sep, /)',
    (self: BytesLike, sep: PyObject) => partition(self, sep, false),
    'What is before the first separator, it, and the rest.',
  ],
  rpartition: [
    '($self, sep, /)',
    (self: BytesLike, sep: PyObject) => partition(self, sep, true),
    'What is before the last separator, it, and the rest.',
  ],
  join: ['($self, iterable_of_bytes, /)', join, 'The parts of an iterable with these bytes between them.'],
  replace: ['($self, old, new, count=-1, /)', replace, 'All occurrences, or the first count, replaced.'],
  expandtabs: ['($self, /, tabsize=8)', expandTabs, 'Tabs replaced by spaces.'],
  translate: ["($self, table, /, delete=b'')", translate, 'Some bytes deleted, the others replaced by what the table holds.'],
  removeprefix: ['($self, prefix, /)', withoutAffix('removeprefix'), 'Without the prefix, if it is there.'],
  removesuffix: ['($self, suffix, /)', withoutAffix('removesuffix'), 'Without the suffix, if it is there.'],
};
