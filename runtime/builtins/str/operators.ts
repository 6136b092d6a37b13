import { raise } from '../../kernel/errors.js';
import type { PyObject } from '../../kernel/object.js';
import type { SlotSpecs } from '../../kernel/spec.js';
import { makeBool, PyInt } from '../../objects/int.js';
import { NotImplemented } from '../../objects/singletons.js';
import {
  codePoints,
  concatenate,
  emptyStr,
  ExactStr,
  hashOfStr,
  isNarrow,
  makeStr,
  PyStr,
  strLength,
  unitIndex,
} from '../../objects/str.js';
import { asRepeatCount } from '../../operations/convert.js';
import { normaliseIndex, PySlice, sliceIndices } from '../../operations/subscript.js';
import { percentFormat } from '../format/percent.js';
import { iterateText } from './iterator.js';
import { repeatText } from './edit.js';
import { quote } from './repr.js';

/** Less than, equal or greater (-1, 0, 1), by code points. */
export function compareTexts(a: PyStr, b: PyStr): number {
  const x = a.value;
  const y = b.value;
  if (x === y) return 0;
  const less = x < y;
  if (isNarrow(a) && isNarrow(b)) return less ? -1 : 1;
  // By code units a surrogate pair comes before U+E000, by code points after it.
  let i = 0;
  while (x.charCodeAt(i) === y.charCodeAt(i)) i++;
  const isTrail = (unit: number) => (unit & 0xfc00) === 0xdc00;
  if (i > 0 && (isTrail(x.charCodeAt(i)) || isTrail(y.charCodeAt(i))) && (x.charCodeAt(i - 1) & 0xfc00) === 0xd800) i--;
  return (x.codePointAt(i) ?? -1) < (y.codePointAt(i) ?? -1) ? -1 : 1;
}

function subscript(self: PyStr, key: PyObject): PyObject {
  if (key instanceof PyInt && typeof key.value === 'number' && key.value >= 0 && isNarrow(self)) {
    if (key.value < self.value.length) return makeStr(self.value[key.value]!);
    throw raise('IndexError', 'string index out of range');
  }
  if (key instanceof PySlice) return slice(self, key);
  if (key.type.index === undefined) throw raise('TypeError', `string indices must be integers, not '${key.type.name}'`);
  const i = normaliseIndex(key, strLength(self));
  if (i < 0) throw raise('IndexError', 'string index out of range');
  return makeStr(String.fromCodePoint(self.value.codePointAt(unitIndex(self, i))!));
}

function slice(self: PyStr, key: PySlice): PyObject {
  const { start, step, count } = sliceIndices(key, strLength(self));
  const { value } = self;
  if (count === 0) return emptyStr;
  if (step === 1) {
    if (isNarrow(self))
      return count === value.length && self instanceof ExactStr ? self : makeStr(value.slice(start, start + count));
    return makeStr(value.slice(unitIndex(self, start), unitIndex(self, start + count)));
  }
  const points = isNarrow(self) ? value : codePoints(self);
  let result = '';
  for (let i = start, n = 0; n < count; i += step, n++) result += points[i];
  return makeStr(result);
}

export const strSlots: SlotSpecs = {
  repr: (self: PyStr) => makeStr(quote(self.value)),
  str: (self: PyStr) => (self instanceof ExactStr ? self : makeStr(self.value)),
  hash: (self: PyStr) => (self.value === '' ? 0 : hashOfStr(self)),
  lt: (self: PyStr, other: PyObject) => (other instanceof PyStr ? makeBool(compareTexts(self, other) < 0) : NotImplemented),
  le: (self: PyStr, other: PyObject) => (other instanceof PyStr ? makeBool(compareTexts(self, other) <= 0) : NotImplemented),
  eq: (self: PyStr, other: PyObject) => (other instanceof PyStr ? makeBool(self.value === other.value) : NotImplemented),
  ne: (self: PyStr, other: PyObject) => (other instanceof PyStr ? makeBool(self.value !== other.value) : NotImplemented),
  gt: (self: PyStr, other: PyObject) => (other instanceof PyStr ? makeBool(compareTexts(self, other) > 0) : NotImplemented),
  ge: (self: PyStr, other: PyObject) => (other instanceof PyStr ? makeBool(compareTexts(self, other) >= 0) : NotImplemented),
  iter: iterateText,
  len: strLength,
  getitem: subscript,
  contains: (self: PyStr, item: PyObject) => {
    if (!(item instanceof PyStr))
      throw raise('TypeError', `'in <string>' requires string as left operand, not ${item.type.name}`);
    return self.value.includes(item.value);
  },
  concat: (self: PyStr, other: PyObject) => {
    if (!(other instanceof PyStr)) throw raise('TypeError', `can only concatenate str (not "${other.type.name}") to str`);
    if (other.value === '' && self instanceof ExactStr) return self;
    if (self.value === '' && other instanceof ExactStr) return other;
    return concatenate(self, other);
  },
  repeat: (self: PyStr, count: PyObject) => {
    const n = asRepeatCount(count);
    return n === 1 && self instanceof ExactStr ? self : makeStr(repeatText(self.value, n));
  },
  mod: (self: PyStr, other: PyObject) => percentFormat(self, other),
  rmod: (self: PyStr, other: PyObject) => (other instanceof PyStr ? percentFormat(other, self) : NotImplemented),
};
