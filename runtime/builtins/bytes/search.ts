import { raise } from '../../kernel/errors.js';
import type { PyObject } from '../../kernel/object.js';
import type { TypeSpec } from '../../kernel/spec.js';
import { bufferOf, latin1String } from '../../objects/bytes.js';
import { makeBool, makeInt } from '../../objects/int.js';
import { PyTuple } from '../../objects/sequence.js';
import { searchRange } from '../str/search.js';
import { type BytesLike, textOf, textOfBuffer } from './common.js';
import { asByte } from './convert.js';

/** The methods of bytes that look for something. CPython Objects/bytes_methods.c. */

function needle(sub: PyObject): string {
  const bytes = bufferOf(sub);
  if (bytes !== undefined) return latin1String(bytes);
  if (sub.type.index === undefined)
    throw raise('TypeError', `argument should be integer or bytes-like object, not '${sub.type.name}'`);
  return String.fromCharCode(asByte(sub));
}

type Search = (text: string, sub: string, from: number, to: number) => number;

const find: Search = (text, sub, from, to) => {
  const at = text.indexOf(sub, from);
  return at >= 0 && at + sub.length <= to ? at : -1;
};

const rfind: Search = (text, sub, from, to) => {
  if (to - sub.length < from) return -1;
  const at = text.lastIndexOf(sub, to - sub.length);
  return at < from ? -1 : at;
};

const count: Search = (text, sub, from, to) => {
  if (sub === '') return to - from + 1;
  let found = 0;
  for (let at = text.indexOf(sub, from); at >= 0 && at + sub.length <= to; at = text.indexOf(sub, at + sub.length)) found++;
  return found;
};

function searching(search: Search, missing: number, mustFind = false) {
  return (self: BytesLike, sub: PyObject, start?: PyObject, end?: PyObject): PyObject => {
    const wanted = needle(sub);
    const range = searchRange(() => self.value.length, start, end);
    const at = range === undefined ? missing : search(textOf(self), wanted, ...range);
    if (mustFind && at < 0) throw raise('ValueError', 'subsection not found');
    return makeInt(at);
  };
}

function affixTest(method: 'startswith' | 'endswith') {
  return (self: BytesLike, affix: PyObject, start?: PyObject, end?: PyObject): PyObject => {
    const range = searchRange(() => self.value.length, start, end);
    const test = (part: string) => {
      if (range === undefined || part.length > range[1] - range[0]) return false;
      return method === 'startswith' ? textOf(self).startsWith(part, range[0]) : textOf(self).endsWith(part, range[1]);
    };
    if (affix instanceof PyTuple) return makeBool(affix.items.some((item) => test(textOfBuffer(item))));
    const bytes = bufferOf(affix);
    if (bytes === undefined)
      throw raise('TypeError', `${method} first arg must be bytes or a tuple of bytes, not ${affix.type.name}`);
    return makeBool(test(latin1String(bytes)));
  };
}

const BOUNDED = ', start=None, end=None, /)';

export const searchMethods: NonNullable<TypeSpec['methods']> = {
  count: [`($self, sub${BOUNDED}`, searching(count, 0), 'Number of occurrences that do not overlap.'],
  find: [`($self, sub${BOUNDED}`, searching(find, -1), 'Lowest index of the subsection, or -1.'],
  index: [`($self, sub${BOUNDED}`, searching(find, -1, true), 'Lowest index of the subsection; ValueError if there is none.'],
  rfind: [`($self, sub${BOUNDED}`, searching(rfind, -1), 'Highest index of the subsection, or -1.'],
  rindex: [`($self, sub${BOUNDED}`, searching(rfind, -1, true), 'Highest index of the subsection; ValueError if there is none.'],
  startswith: [
    `($self, prefix${BOUNDED}`,
    affixTest('startswith'),
    'True if the bytes begin with the prefix, or one of a tuple of them.',
  ],
  endswith: [
    `($self, suffix${BOUNDED}`,
    affixTest('endswith'),
    'True if the bytes end with the suffix, or one of a tuple of them.',
  ],
};
