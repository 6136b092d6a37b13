import { leafClass, type Exact } from '../kernel/leaf-class.js';
import { PyObject, Exactly } from '../kernel/object.js';
import { PyType } from '../kernel/type.js';

/** What is known of a string's code units: nothing yet; no surrogates; surrogates but no pair; some pair. Up to LONE index = code point. */
const UNKNOWN = 0;
const PLAIN = 1;
const LONE = 2;
const WIDE = 3;

/** The layout of `str` and its subclasses: a JavaScript string; Python's indices count code points. */
export abstract class PyStr extends PyObject {
  value: string;
  /** The hash, computed on first demand by `hashOfStr`; 0 = not yet. */
  hash: number;
  width: number;

  constructor(value = '') {
    super();
    this.value = value;
    this.hash = 0;
    this.width = UNKNOWN;
  }
}

/** Exactly a `str`. */
export const ExactStr = leafClass(PyStr, function ExactStr(this: PyStr, value: string) {
  this.value = value;
  this.hash = 0;
  this.width = UNKNOWN;
});
export type ExactStr = PyStr & Exact;
ExactStr.prototype.exactly = Exactly.Str;

/** The type `str`. */
export const strType = PyType.shell('str', PyStr, ExactStr);

const latin: ExactStr[] = [];
for (let i = 0; i < 256; i++) {
  const str = new ExactStr(String.fromCharCode(i));
  str.width = PLAIN;
  latin.push(str);
}
/** `''`, shared. */
export const emptyStr: PyStr = new ExactStr('');

/** The str of a JavaScript string. CPython shares the empty string and the Latin-1 characters; so do we. */
export function makeStr(value: string): PyStr {
  if (value.length <= 1) {
    if (value.length === 0) return emptyStr;
    const unit = value.charCodeAt(0);
    if (unit < 256) return latin[unit]!;
  }
  return new ExactStr(value);
}

const interned = new Map<string, PyStr>();

/** The one interned str of a name: attribute, global and keyword names, constants that look like names. */
export function intern(value: string): PyStr {
  let str = interned.get(value);
  if (str === undefined) interned.set(value, (str = makeStr(value)));
  return str;
}

/** The hash of a str: 32 bits, never 0 or -1. */
export function hashOfStr(str: PyStr): number {
  let hash = str.hash;
  if (hash === 0) {
    const value = str.value;
    hash = value.length;
    for (let i = 0; i < value.length; i++) hash = Math.imul(hash ^ value.charCodeAt(i), 0x01000193);
    hash ^= hash >>> 15;
    str.hash = hash = hash === 0 || hash === -1 ? 0x5bd1e995 : hash;
  }
  return hash;
}

function measureWidth(str: PyStr): number {
  const value = str.value;
  let width = PLAIN;
  for (let i = 0; i < value.length; i++) {
    const unit = value.charCodeAt(i);
    if (unit < 0xd800 || unit > 0xdfff) continue;
    width = LONE;
    if (unit < 0xdc00 && (value.charCodeAt(i + 1) & 0xfc00) === 0xdc00) return (str.width = WIDE);
  }
  return (str.width = width);
}

/** True if every code point of `str` is one code unit, so that JavaScript indices are Python's. */
export function isNarrow(str: PyStr): boolean {
  return (str.width === UNKNOWN ? measureWidth(str) : str.width) !== WIDE;
}

/** `a + b`. What is known of the parts is kept, so that a text that grows piece by piece is not scanned again and again. */
export function concatenate(a: PyStr, b: PyStr): PyStr {
  const result = new ExactStr(a.value + b.value);
  if (a.width === PLAIN && b.width === PLAIN) result.width = PLAIN;
  return result;
}

/** The number of code points. */
export function strLength(str: PyStr): number {
  return isNarrow(str) ? str.value.length : codePointIndex(str, str.value.length);
}

/** The code points, each as a JavaScript string. */
export function codePoints(str: PyStr): string[] {
  return isNarrow(str) ? str.value.split('') : Array.from(str.value);
}

/** The JavaScript index of code point number `i` (0 <= i <= length). */
export function unitIndex(str: PyStr, i: number): number {
  if (isNarrow(str)) return i;
  const value = str.value;
  let unit = 0;
  for (; i > 0 && unit < value.length; i--) unit += value.codePointAt(unit)! > 0xffff ? 2 : 1;
  return unit;
}

/** The number of the code point that starts at JavaScript index `unit`; what is not positive stays as it is. */
export function codePointIndex(str: PyStr, unit: number): number {
  if (unit <= 0 || isNarrow(str)) return unit;
  const value = str.value;
  let n = 0;
  for (let i = 0; i < unit; n++) i += value.codePointAt(i)! > 0xffff ? 2 : 1;
  return n;
}
