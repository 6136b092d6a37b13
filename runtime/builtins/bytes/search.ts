import { raise } from '../../kernel/errors.js';
import type { PyObject } from '../../kernel/object.js';
import type { TypeSpec } from '../../kernel/spec.js';
import { bufferOf } from '../../operations/buffer.js';
import { makeBool, makeInt } from '../../objects/int.js';
import { PyTuple } from '../../objects/sequence.js';
import { searchRange } from '../str/search.js';
import type { BytesLike } from './common.js';
import { asByte, requireBuffer } from './convert.js';
import { indexOfBytes, lastIndexOfBytes, standsAt } from './find.js';

/** The methods of bytes that look for something. CPython Objects/bytes_methods.c. */

function needle(sub: PyObject): Uint8Array {
  const bytes = bufferOf(sub);
  if (bytes !== undefined) return bytes;
  if (sub.type.index === undefined)
    throw raise('TypeError', `argument should be integer or bytes-like object, not '${sub.type.name}'`);
  return Uint8Array.of(asByte(sub));
}

type Search = (bytes: Uint8Array, part: Uint8Array, from: number, to: number) => number;

const count: Search = (bytes, part, from, to) => {
  if (part.length === 0) return to - from + 1;
  let found = 0;
  for (let at = indexOfBytes(bytes, part, from, to); at >= 0; at = indexOfBytes(bytes, part, at + part.length, to)) found++;
  return found;
};

function searching(search: Search, missing: number, mustFind = false) {
  return (self: BytesLike, sub: PyObject, start?: PyObject, end?: PyObject): PyObject => {
    const wanted = needle(sub);
    const range = searchRange(() => self.value.length, start, end);
    const at = range === undefined ? missing : search(self.value, wanted, range[0], range[1]);
    if (mustFind && at < 0) throw raise('ValueError', 'subsection not found');
    return makeInt(at);
  };
}

function affixTest(method: 'startswith' | 'endswith') {
  return (self: BytesLike, affix: PyObject, start?: PyObject, end?: PyObject): PyObject => {
    const range = searchRange(() => self.value.length, start, end);
    const test = (part: Uint8Array) => {
      if (range === undefined || part.length > range[1] - range[0]) return false;
      const at = method === 'startswith' ? range[0] : range[1] - part.length;
      return standsAt(self.value, part, at);
    };
    if (affix instanceof PyTuple) return makeBool(affix.items.some((item) => test(requireBuffer(item))));
    const bytes = bufferOf(affix);
    if (bytes === undefined)
      throw raise('TypeError', `${method} first arg must be bytes or a tuple of bytes, not ${affix.type.name}`);
    return makeBool(test(bytes));
  };
}

const BOUNDED = ', start=None, end=None, /)';

export const searchMethods: NonNullable<TypeSpec['methods']> = {
  count: [`($self, sub${BOUNDED}`, searching(count, 0), 'Number of occurrences that do not overlap.'],
  find: [`($self, sub${BOUNDED}`, searching(indexOfBytes, -1), 'Lowest index of the subsection, or -1.'],
  index: [
    `($self, sub${BOUNDED}`,
    searching(indexOfBytes, -1, true),
    'Lowest index of the subsection; ValueError if there is none.',
  ],
  rfind: [`($self, sub${BOUNDED}`, searching(lastIndexOfBytes, -1), 'Highest index of the subsection, or -1.'],
  rindex: [
    `($self, sub${BOUNDED}`,
    searching(lastIndexOfBytes, -1, true),
    'Highest index of the subsection; ValueError if there is none.',
  ],
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
