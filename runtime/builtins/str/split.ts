import { raise } from '../../kernel/errors.js';
import type { PyObject } from '../../kernel/object.js';
import type { TypeSpec } from '../../kernel/spec.js';
import { ExactList, ExactTuple, makeList, makeTuple, type PyTuple } from '../../objects/sequence.js';
import { None } from '../../objects/singletons.js';
import { emptyStr, ExactStr, makeStr, PyStr } from '../../objects/str.js';
import { isTrue } from '../../objects/truth.js';
import { asSize } from '../../operations/convert.js';
import { listOfIterated } from '../../operations/iteration.js';
import { isSpaceUnit, SPACE } from './characters.js';

/** The methods of `str` that take texts apart and put them together. CPython Objects/stringlib/split.h, partition.h. */

const spaces = new RegExp(`[${SPACE}]+`);
const leadingSpaces = new RegExp(`^[${SPACE}]+`);
const trailingSpaces = new RegExp(`[${SPACE}]+$`);
const lineEnd = /\r\n|[\n-\r\x1c-\x1e\x85\u2028\u2029]/g;

function separator(sep: PyObject | undefined): string | undefined {
  if (sep === undefined || sep === None) return undefined;
  if (!(sep instanceof PyStr)) throw raise('TypeError', `must be str or None, not ${sep.type.name}`);
  if (sep.value === '') throw raise('ValueError', 'empty separator');
  return sep.value;
}

function limit(maxsplit: PyObject | undefined): number {
  const n = maxsplit === undefined ? -1 : asSize(maxsplit);
  return n < 0 ? Infinity : n;
}

function listOfTexts(parts: string[]): PyObject {
  const texts: PyObject[] = [];
  for (let i = 0; i < parts.length; i++) texts.push(makeStr(parts[i]!));
  return makeList(texts);
}

/** The words of a text between white space. */
function words(text: string): PyObject[] {
  const found: PyObject[] = [];
  let start = -1;
  for (let i = 0; i < text.length; i++) {
    if (isSpaceUnit(text.charCodeAt(i))) {
      if (start >= 0) found.push(makeStr(text.slice(start, i)));
      start = -1;
    } else if (start < 0) start = i;
  }
  if (start >= 0) found.push(makeStr(start === 0 ? text : text.slice(start)));
  return found;
}

function split(self: PyStr, sep?: PyObject, maxsplit?: PyObject): PyObject {
  const mark = separator(sep);
  const max = limit(maxsplit);
  const { value } = self;
  if (mark === undefined) {
    if (max === Infinity) return makeList(words(value));
    const parts: string[] = [];
    let rest = value.replace(leadingSpaces, '');
    while (rest !== '' && parts.length < max) {
      const end = rest.search(spaces);
      if (end < 0) break;
      parts.push(rest.slice(0, end));
      rest = rest.slice(end).replace(leadingSpaces, '');
    }
    if (rest !== '') parts.push(parts.length < max ? rest.replace(trailingSpaces, '') : rest);
    return listOfTexts(parts);
  }
  // One by one: the host's split costs more than the search.
  const parts: PyObject[] = [];
  let from = 0;
  for (let at = value.indexOf(mark); at >= 0 && parts.length < max; at = value.indexOf(mark, from)) {
    parts.push(makeStr(value.slice(from, at)));
    from = at + mark.length;
  }
  parts.push(makeStr(value.slice(from)));
  return makeList(parts);
}

function rsplit(self: PyStr, sep?: PyObject, maxsplit?: PyObject): PyObject {
  const max = limit(maxsplit);
  if (max === Infinity) return split(self, sep);
  const mark = separator(sep);
  const parts: string[] = [];
  let rest = self.value;
  if (mark === undefined) {
    rest = rest.replace(trailingSpaces, '');
    while (rest !== '' && parts.length < max) {
      const words = new RegExp(`^([^]*[${SPACE}])([^${SPACE}]+)$`).exec(rest);
      if (words === null) break;
      parts.unshift(words[2]!);
      rest = words[1]!.replace(trailingSpaces, '');
    }
    if (rest !== '') parts.unshift(parts.length < max ? rest.replace(leadingSpaces, '') : rest);
    return listOfTexts(parts);
  }
  while (parts.length < max) {
    const at = rest.length < mark.length ? -1 : rest.lastIndexOf(mark);
    if (at < 0) break;
    parts.unshift(rest.slice(at + mark.length));
    rest = rest.slice(0, at);
  }
  parts.unshift(rest);
  return listOfTexts(parts);
}

/** Lines, with their ends if asked for, by a pattern of line ends. */
export function splitLines(value: string, ends: RegExp, keepEnds: boolean): string[] {
  const lines: string[] = [];
  let from = 0;
  for (const match of value.matchAll(ends)) {
    const next = match.index + match[0].length;
    lines.push(value.slice(from, keepEnds ? next : match.index));
    from = next;
  }
  if (from < value.length) lines.push(value.slice(from));
  return lines;
}

function partitionAt(self: PyStr, sep: PyObject, fromRight: boolean): PyTuple {
  if (!(sep instanceof PyStr)) throw raise('TypeError', `must be str, not ${sep.type.name}`);
  if (sep.value === '') throw raise('ValueError', 'empty separator');
  const { value } = self;
  const at = fromRight ? value.lastIndexOf(sep.value) : value.indexOf(sep.value);
  if (at < 0) {
    const whole = self instanceof ExactStr ? self : makeStr(value);
    return makeTuple(fromRight ? [emptyStr, emptyStr, whole] : [whole, emptyStr, emptyStr]);
  }
  return makeTuple([makeStr(value.slice(0, at)), sep, makeStr(value.slice(at + sep.value.length))]);
}

/** `separator.join(iterable)`. CPython Objects/unicodeobject.c: PyUnicode_Join. */
export function join(self: PyStr, iterable: PyObject): PyObject {
  let items: readonly PyObject[];
  if (iterable instanceof ExactList || iterable instanceof ExactTuple) items = iterable.items;
  else if (iterable.type.iter === undefined && iterable.type.getitem === undefined)
    throw raise('TypeError', 'can only join an iterable');
  else items = listOfIterated(iterable);
  if (items.length === 1 && items[0] instanceof ExactStr) return items[0];
  const mark = self.value;
  let joined = '';
  for (let i = 0; i < items.length; i++) {
    const item = items[i]!;
    if (!(item instanceof PyStr)) throw raise('TypeError', `sequence item ${i}: expected str instance, ${item.type.name} found`);
    joined += i === 0 ? item.value : mark + item.value;
  }
  return makeStr(joined);
}

export const splitMethods: NonNullable<TypeSpec['methods']> = {
  split: ['($self, /, sep=None, maxsplit=-1)', split, 'The substrings between separators, from the left.'],
  rsplit: ['($self, /, sep=None, maxsplit=-1)', rsplit, 'The substrings between separators, from the right.'],
  splitlines: [
    '($self, /, keepends=False)',
    (self: PyStr, keepends?: PyObject) =>
      listOfTexts(splitLines(self.value, lineEnd, keepends !== undefined && isTrue(keepends))),
    'The lines of the text.',
  ],
  partition: [
    '($self, sep, /)',
    (self: PyStr, sep: PyObject) => partitionAt(self, sep, false),
    'What is before the first separator, it, and the rest.',
  ],
  rpartition: [
    '($self, sep, /)',
    (self: PyStr, sep: PyObject) => partitionAt(self, sep, true),
    'What is before the last separator, it, and the rest.',
  ],
  join: ['($self, iterable, /)', join, 'The texts of an iterable with this text between them.'],
};
