import { raise } from '../../kernel/errors.js';
import type { PyObject } from '../../kernel/object.js';
import type { TypeSpec } from '../../kernel/spec.js';
import { None } from '../../objects/singletons.js';
import { ExactStr, makeStr, PyStr, strLength } from '../../objects/str.js';
import { asSize } from '../../operations/convert.js';
import { countPoints } from '../format/spec.js';
import { isSpaceUnit } from './characters.js';

/** The methods of `str` that strip, pad and replace. CPython Objects/unicodeobject.c. */

function same(self: PyStr): PyStr {
  return self instanceof ExactStr ? self : makeStr(self.value);
}

function strip(method: string, left: boolean, right: boolean) {
  return (self: PyStr, chars?: PyObject): PyObject => {
    let { value } = self;
    if (chars === undefined || chars === None) {
      let start = 0;
      let end = value.length;
      if (left) while (start < end && isSpaceUnit(value.charCodeAt(start))) start++;
      if (right) while (end > start && isSpaceUnit(value.charCodeAt(end - 1))) end--;
      value = value.slice(start, end);
    } else if (!(chars instanceof PyStr)) {
      throw raise('TypeError', `${method} arg must be None or str`);
    } else {
      const set = new Set(chars.value);
      if (left) {
        let at = 0;
        for (const c of value) {
          if (!set.has(c)) break;
          at += c.length;
        }
        value = value.slice(at);
      }
      if (right) value = trimEnd(value, (c) => set.has(c));
    }
    return value.length === self.value.length ? same(self) : makeStr(value);
  };
}

function trimEnd(value: string, drops: (c: string) => boolean): string {
  let end = value.length;
  while (end > 0) {
    const pair = end > 1 && (value.charCodeAt(end - 1) & 0xfc00) === 0xdc00 && (value.charCodeAt(end - 2) & 0xfc00) === 0xd800;
    const from = pair ? end - 2 : end - 1;
    if (!drops(value.slice(from, end))) break;
    end = from;
  }
  return value.slice(0, end);
}

function fillCharacter(fill: PyObject | undefined): string {
  if (fill === undefined) return ' ';
  if (!(fill instanceof PyStr)) throw raise('TypeError', `The fill character must be a unicode character, not ${fill.type.name}`);
  if (countPoints(fill.value) !== 1) throw raise('TypeError', 'The fill character must be exactly one character long');
  return fill.value;
}

/** The longest string that the host makes. */
const MAX_LENGTH = 0x1fffffe8;

/** `text` `count` times; MemoryError beyond what the host can hold. */
export function repeatText(text: string, count: number): string {
  if (count <= 0 || text === '') return '';
  if (text.length * count > MAX_LENGTH) throw raise('MemoryError');
  return text.repeat(count);
}

/** Pads with `left(missing)` fill characters on the left and the rest on the right. */
function padding(left: (missing: number, width: number) => number) {
  return (self: PyStr, width: PyObject, fill?: PyObject): PyObject => {
    const size = asSize(width);
    const character = fillCharacter(fill);
    const missing = size - strLength(self);
    if (missing <= 0) return same(self);
    const before = left(missing, size);
    return makeStr(repeatText(character, before) + self.value + repeatText(character, missing - before));
  };
}

function zfill(self: PyStr, width: PyObject): PyObject {
  const missing = asSize(width) - strLength(self);
  if (missing <= 0) return same(self);
  const { value } = self;
  const sign = value[0] === '+' || value[0] === '-' ? value[0] : '';
  return makeStr(sign + repeatText('0', missing) + value.slice(sign.length));
}

function replace(self: PyStr, old: PyObject, by: PyObject, count?: PyObject): PyObject {
  if (!(old instanceof PyStr)) throw raise('TypeError', `replace() argument 1 must be str, not ${old.type.name}`);
  if (!(by instanceof PyStr)) throw raise('TypeError', `replace() argument 2 must be str, not ${by.type.name}`);
  const max = count === undefined ? -1 : asSize(count);
  const { value } = self;
  if (max === 0) return same(self);
  if (old.value === '') {
    const parts = ['', ...value, ''];
    if (max >= 0 && parts.length - 1 > max) parts.push(parts.splice(max).join(''));
    return makeStr(parts.join(by.value));
  }
  let at = value.indexOf(old.value);
  if (at < 0) return same(self);
  let replaced = '';
  let from = 0;
  for (let n = 0; at >= 0 && n !== max; n++) {
    replaced += value.slice(from, at) + by.value;
    from = at + old.value.length;
    at = value.indexOf(old.value, from);
  }
  return makeStr(replaced + value.slice(from));
}

function expandTabs(self: PyStr, tabsize?: PyObject): PyObject {
  const size = tabsize === undefined ? 8 : asSize(tabsize);
  let result = '';
  let column = 0;
  for (const c of self.value) {
    if (c === '\t') {
      const width = size > 0 ? size - (column % size) : 0;
      result += ' '.repeat(width);
      column += width;
    } else {
      column = c === '\n' || c === '\r' ? 0 : column + 1;
      result += c;
    }
  }
  return makeStr(result);
}

function withoutAffix(method: 'removeprefix' | 'removesuffix') {
  return (self: PyStr, affix: PyObject): PyObject => {
    if (!(affix instanceof PyStr)) throw raise('TypeError', `${method}() argument must be str, not ${affix.type.name}`);
    const { value } = self;
    const { length } = affix.value;
    if (method === 'removeprefix') return value.startsWith(affix.value) && length > 0 ? makeStr(value.slice(length)) : same(self);
    return value.endsWith(affix.value) && length > 0 ? makeStr(value.slice(0, value.length - length)) : same(self);
  };
}

export const editMethods: NonNullable<TypeSpec['methods']> = {
  // CPython puts the odd character on the left where the width is odd (stringlib: center).
  center: [
    "($self, width, fillchar=' ', /)",
    padding((missing, width) => (missing >> 1) + (missing & width & 1)),
    'The text in the middle of a wider one.',
  ],
  ljust: ["($self, width, fillchar=' ', /)", padding(() => 0), 'The text at the left of a wider one.'],
  rjust: ["($self, width, fillchar=' ', /)", padding((missing) => missing), 'The text at the right of a wider one.'],
  zfill: ['($self, width, /)', zfill, 'Zeros in front of a numeral, behind its sign.'],
  strip: ['($self, chars=None, /)', strip('strip', true, true), 'Without white space, or the given characters, at both ends.'],
  lstrip: [
    '($self, chars=None, /)',
    strip('lstrip', true, false),
    'Without white space, or the given characters, at the beginning.',
  ],
  rstrip: ['($self, chars=None, /)', strip('rstrip', false, true), 'Without white space, or the given characters, at the end.'],
  replace: ['($self, old, new, /, count=-1)', replace, 'All occurrences, or the first count, replaced.'],
  expandtabs: ['($self, /, tabsize=8)', expandTabs, 'Tabs replaced by spaces.'],
  removeprefix: ['($self, prefix, /)', withoutAffix('removeprefix'), 'Without the prefix, if it is there.'],
  removesuffix: ['($self, suffix, /)', withoutAffix('removesuffix'), 'Without the suffix, if it is there.'],
};
