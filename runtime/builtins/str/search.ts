import { raise } from '../../kernel/errors.js';
import type { PyObject } from '../../kernel/object.js';
import type { TypeSpec } from '../../kernel/spec.js';
import { makeBool, makeInt } from '../../objects/int.js';
import { PyTuple } from '../../objects/sequence.js';
import { None } from '../../objects/singletons.js';
import { codePointIndex, PyStr, strLength, unitIndex } from '../../objects/str.js';
import { asClampedIndex } from '../../operations/convert.js';

/** A part of a text, in units of the host's string. */
interface Range {
  readonly start: number;
  readonly end: number;
}

/** An optional bound of a search: an integer, `None` or absent. CPython Python/ceval.c: _PyEval_SliceIndex. */
export function searchBound(o: PyObject | undefined, fallback: number): number {
  if (o === undefined || o === None) return fallback;
  if (o.type.index === undefined) throw raise('TypeError', 'slice indices must be integers or None or have an __index__ method');
  return asClampedIndex(o);
}

/** The bounds `start` and `end` of a search in something of this length, adjusted as a slice's; undefined if start lies beyond the end. */
export function searchRange(
  length: () => number,
  start: PyObject | undefined,
  end: PyObject | undefined,
): [number, number] | undefined {
  let from = searchBound(start, 0);
  let to = searchBound(end, Number.MAX_SAFE_INTEGER);
  const size = length();
  if (to > size) to = size;
  else if (to < 0) to = Math.max(0, to + size);
  if (from < 0) from = Math.max(0, from + size);
  return from > to ? undefined : [from, to];
}

function rangeOf(self: PyStr, start: PyObject | undefined, end: PyObject | undefined): Range | undefined {
  if (start === undefined && end === undefined) return { start: 0, end: self.value.length };
  const range = searchRange(() => strLength(self), start, end);
  return range && { start: unitIndex(self, range[0]), end: unitIndex(self, range[1]) };
}

function needle(sub: PyObject, method: string): string {
  if (sub instanceof PyStr) return sub.value;
  throw raise('TypeError', `${method}() argument 1 must be str, not ${sub.type.name}`);
}

function find(self: PyStr, sub: string, range: Range | undefined): number {
  if (range === undefined) return -1;
  const at = self.value.indexOf(sub, range.start);
  if (at < 0) return -1;
  return at + sub.length <= range.end ? codePointIndex(self, at) : -1;
}

function rfind(self: PyStr, sub: string, range: Range | undefined): number {
  if (range === undefined || range.end - sub.length < range.start) return -1;
  const at = self.value.lastIndexOf(sub, range.end - sub.length);
  return at < range.start ? -1 : codePointIndex(self, at);
}

function count(self: PyStr, sub: string, range: Range | undefined): number {
  if (range === undefined) return 0;
  if (sub === '') return codePointIndex(self, range.end) - codePointIndex(self, range.start) + 1;
  const { value } = self;
  let found = 0;
  for (
    let at = value.indexOf(sub, range.start);
    at >= 0 && at + sub.length <= range.end;
    at = value.indexOf(sub, at + sub.length)
  )
    found++;
  return found;
}

type Search = (self: PyStr, sub: string, range: Range | undefined) => number;

function searching(method: string, search: Search, mustFind = false) {
  return (self: PyStr, sub: PyObject, start?: PyObject, end?: PyObject): PyObject => {
    const text = needle(sub, method);
    const at = search(self, text, rangeOf(self, start, end));
    if (mustFind && at < 0) throw raise('ValueError', 'substring not found');
    return makeInt(at);
  };
}

function affixTest(method: 'startswith' | 'endswith') {
  const test = (self: PyStr, affix: string, range: Range) =>
    affix.length <= range.end - range.start &&
    (method === 'startswith' ? self.value.startsWith(affix, range.start) : self.value.endsWith(affix, range.end));
  return (self: PyStr, affix: PyObject, start?: PyObject, end?: PyObject): PyObject => {
    const range = rangeOf(self, start, end);
    if (affix instanceof PyTuple) {
      for (const item of affix.items) {
        if (!(item instanceof PyStr))
          throw raise('TypeError', `tuple for ${method} must only contain str, not ${item.type.name}`);
        if (range !== undefined && test(self, item.value, range)) return makeBool(true);
      }
      return makeBool(false);
    }
    if (!(affix instanceof PyStr))
      throw raise('TypeError', `${method} first arg must be str or a tuple of str, not ${affix.type.name}`);
    return makeBool(range !== undefined && test(self, affix.value, range));
  };
}

const BOUNDED = ', start=None, end=None, /)';

export const searchMethods: NonNullable<TypeSpec['methods']> = {
  count: [`($self, sub${BOUNDED}`, searching('count', count), 'Number of occurrences that do not overlap.'],
  find: [`($self, sub${BOUNDED}`, searching('find', find), 'Lowest index of the substring, or -1.'],
  index: [`($self, sub${BOUNDED}`, searching('index', find, true), 'Lowest index of the substring; ValueError if there is none.'],
  rfind: [`($self, sub${BOUNDED}`, searching('rfind', rfind), 'Highest index of the substring, or -1.'],
  rindex: [
    `($self, sub${BOUNDED}`,
    searching('rindex', rfind, true),
    'Highest index of the substring; ValueError if there is none.',
  ],
  startswith: [
    `($self, prefix${BOUNDED}`,
    affixTest('startswith'),
    'True if the text begins with the prefix, or one of a tuple of them.',
  ],
  endswith: [
    `($self, suffix${BOUNDED}`,
    affixTest('endswith'),
    'True if the text ends with the suffix, or one of a tuple of them.',
  ],
};
