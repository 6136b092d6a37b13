import { eq } from '../generated/operations.js';
import { raise } from '../kernel/errors.js';
import { Exactly, type PyObject } from '../kernel/object.js';
import { counting, currentCounts, keep } from '../kernel/ownership.js';
import { identityNumber } from './identity.js';
import { ExactInt, type PyInt } from './int.js';
import { ExactTuple, type PyTuple, setItems } from './sequence.js';
import { ExactStr, hashOfStr, strType, type PyStr } from './str.js';
import { isTrue } from './truth.js';

const MODULUS = (1n << 61n) - 1n;
const PRIME_5 = 0x27d4eb2f165667c5n;

/** The exact Python hash of an int: CPython Objects/longobject.c: long_hash. */
export function hashOfInt(value: number | bigint): number | bigint {
  if (typeof value === 'number') return value === -1 ? -2 : value;
  const magnitude = (value < 0n ? -value : value) % MODULUS;
  const hash = value < 0n ? -magnitude : magnitude;
  return hash === -1n ? -2 : narrowHash(hash);
}

/** The exact Python hash of a float: CPython Python/pyhash.c: _Py_HashDouble. A NaN hashes by the identity of `o`. */
export function hashOfFloat(value: number, o: PyObject): number | bigint {
  if (Number.isInteger(value)) return hashOfInt(Number.isSafeInteger(value) ? value + 0 : BigInt(value));
  if (Number.isNaN(value)) return identityNumber(o);
  if (!Number.isFinite(value)) return value > 0 ? 314159 : -314159;
  let numerator = Math.abs(value);
  // Multiplying by two until nothing is left behind the point loses nothing: at most 1074 steps, for tiny values only.
  let exponent = 0;
  while (!Number.isInteger(numerator)) {
    const step = numerator < 1 ? 60 : 1;
    numerator *= 2 ** step;
    exponent += step;
  }
  // Dividing by 2**exponent modulo 2**61 - 1 is rotating.
  const rotation = (61 - (exponent % 61)) % 61;
  const hash = (BigInt(numerator) << BigInt(rotation)) % MODULUS;
  return narrowHash(value < 0 ? -hash : hash);
}

/** A hash in its canonical form: a number where it is a safe integer. */
export function narrowHash(hash: bigint): number | bigint {
  const number = Number(hash);
  return Number.isSafeInteger(number) ? number : hash;
}

/** The low 32 bits of an exact hash, signed. */
function low32(hash: number | bigint): number {
  return typeof hash === 'number' ? hash | 0 : Number(BigInt.asIntN(32, hash));
}

/** The exact hash of any hashable object; TypeError for the others. */
export function hashOf(o: PyObject): number | bigint {
  const slot = o.type.hash;
  if (slot === undefined) throw raise('TypeError', `unhashable type: '${o.type.name}'`);
  return slot(o);
}

/** The 32 bits by which the hash tables place a key: the low half of its exact hash. Small, so that V8 inlines it into each search. */
export function tableHash(o: PyObject): number {
  switch (o.exactly) {
    case Exactly.Str:
      return (o as PyStr).hash === 0 ? hashOfStr(o as PyStr) : (o as PyStr).hash;
    case Exactly.Tuple:
      return (o as PyTuple).hash === 0 ? lowHashOfTuple(o as PyTuple) : (o as PyTuple).hash;
    case Exactly.Int: {
      const value = (o as PyInt).value as number;
      return value === -1 ? -2 : value | 0;
    }
    default:
      return low32(hashOf(o));
  }
}

function lowHashOfTuple(o: PyTuple): number {
  hashTuple(o.items, true);
  return (o.hash = low);
}

/**
 * The high half of the exact hash of which `hash` is the low one. Asked for only after several collisions; a hash made by a
 * Python method is taken for one of 32 bits, since asking again could be seen.
 */
export function highHash(o: PyObject, hash: number): number {
  if (o instanceof ExactTuple) {
    hashTuple(o.items);
    return high;
  }
  if (o.type.isHeap || o instanceof ExactStr) return hash >> 31;
  const exact = hashOf(o);
  return typeof exact === 'number' ? Math.floor(exact / 4294967296) | 0 : Number(BigInt.asIntN(32, exact >> 32n));
}

// The two halves of the last tuple hash: 64-bit arithmetic in pairs of 32-bit words, since a bigint costs ten times as much.
let high = 0;
let low = 0;

const halves = (n: bigint): [high: number, low: number] => [Number(BigInt.asIntN(32, n >> 32n)), Number(BigInt.asIntN(32, n))];
/**
 * The halves of the primes of xxHash. An enum, so that literals stand in the code: a variable of a bundled module is none that V8
 * takes for constant (the hash of a pair 27 ns instead of 14).
 */
const enum Prime {
  High1 = 0x9e3779b1 | 0,
  Low1 = 0x85ebca87 | 0,
  High2 = 0xc2b2ae3d | 0,
  Low2 = 0x27d4eb4f,
  High5 = 0x27d4eb2f,
  Low5 = 0x165667c5,
}

/**
 * The high half of the 64-bit product of two 32-bit words taken as unsigned: by four products of halves, which V8 keeps integers
 * (2 ns where two doubles of 48 bits take 6).
 */
function multiplyHigh(a: number, b: number): number {
  const lowA = a & 0xffff;
  const highA = a >>> 16;
  const lowB = b & 0xffff;
  const highB = b >>> 16;
  const crossA = Math.imul(highA, lowB);
  const crossB = Math.imul(lowA, highB);
  const middle = (Math.imul(lowA, lowB) >>> 16) + (crossA & 0xffff) + (crossB & 0xffff);
  return (Math.imul(highA, highB) + (crossA >>> 16) + (crossB >>> 16) + (middle >>> 16)) | 0;
}

/** 1 if the 32-bit sum `sum` of `a` and something carried: unsigned `sum < a`. */
function carry(sum: number, a: number): number {
  return sum >>> 0 < a >>> 0 ? 1 : 0;
}

/** Leaves the 64-bit hash of an object in `high` and `low`. */
function hashItem(item: PyObject): void {
  if (item instanceof ExactTuple) return hashTuple(item.items);
  const exact = hashOf(item);
  if (typeof exact === 'number') {
    high = Math.floor(exact / 4294967296) | 0;
    low = exact | 0;
  } else {
    [high, low] = halves(exact);
  }
}

/** The ints below this one have the first steps of a tuple's hash in tables: most tuples that are keys hold such ints. */
const TABLED = 256;
/** The halves of their products with PRIME_2. */
const [productHighs, productLows] = [new Int32Array(TABLED), new Int32Array(TABLED)];
/** The accumulator after one of them has come as the first element. */
const [firstHighs, firstLows] = [new Int32Array(TABLED), new Int32Array(TABLED)];
for (let i = 0; i < TABLED; i++) {
  productLows[i] = Math.imul(i, Prime.Low2);
  productHighs[i] = multiplyHigh(i, Prime.Low2) + Math.imul(i, Prime.High2);
  const sum = (Prime.Low5 + productLows[i]!) | 0;
  const sumHigh = (Prime.High5 + productHighs[i]! + carry(sum, productLows[i]!)) | 0;
  const turned = turnedLow(sumHigh, sum);
  firstHighs[i] = timesPrime1High(turnedHigh(sumHigh, sum), turned);
  firstLows[i] = Math.imul(turned, Prime.Low1);
}

/** The halves of a 64-bit word turned by 31 bits. */
function turnedHigh(high: number, low: number): number {
  return (high << 31) | (low >>> 1);
}
function turnedLow(high: number, low: number): number {
  return (low << 31) | (high >>> 1);
}

/** The high half of a 64-bit product with PRIME_1. */
function timesPrime1High(high: number, low: number): number {
  return (multiplyHigh(low, Prime.Low1) + Math.imul(high, Prime.Low1) + Math.imul(low, Prime.High1)) | 0;
}

/**
 * Leaves the 64-bit hash of a tuple in `high` and `low`, or the low half alone if `isHalf`. CPython Objects/tupleobject.c: tuplehash
 * (xxHash).
 */
function hashTuple(items: readonly PyObject[], isHalf = false): void {
  let accHigh: number = Prime.High5;
  let accLow: number = Prime.Low5;
  const { length } = items;
  for (let i = 0; i < length; i++) {
    const item = items[i]!;
    // acc += item * PRIME_2
    let productHigh: number;
    let productLow: number;
    const value = item instanceof ExactInt ? item.value : undefined;
    if (typeof value === 'number' && value >= 0 && value < TABLED) {
      if (i === 0) {
        accHigh = firstHighs[value]!;
        accLow = firstLows[value]!;
        continue;
      }
      productHigh = productHighs[value]!;
      productLow = productLows[value]!;
    } else {
      let laneHigh: number;
      let laneLow: number;
      if (typeof value === 'number' && (value | 0) === value) {
        laneLow = value === -1 ? -2 : value | 0;
        laneHigh = laneLow >> 31;
      } else if (item instanceof ExactStr) {
        laneLow = hashOfStr(item) | 0;
        laneHigh = laneLow >> 31;
      } else {
        hashItem(item);
        // So that V8 knows them for 32-bit integers: what it reads from a variable of the module could be anything.
        laneHigh = high | 0;
        laneLow = low | 0;
      }
      productHigh = (multiplyHigh(laneLow, Prime.Low2) + Math.imul(laneHigh, Prime.Low2) + Math.imul(laneLow, Prime.High2)) | 0;
      productLow = Math.imul(laneLow, Prime.Low2);
    }
    const sum = (accLow + productLow) | 0;
    const sumHigh = (accHigh + productHigh + carry(sum, productLow)) | 0;
    // acc = rotl(acc, 31) * PRIME_1
    const turned = turnedLow(sumHigh, sum);
    if (!isHalf || i + 1 < length) accHigh = timesPrime1High(turnedHigh(sumHigh, sum), turned);
    accLow = Math.imul(turned, Prime.Low1);
  }
  // acc += len ^ (PRIME_5 ^ 3527539): the length touches the low half alone.
  const last = length ^ (Prime.Low5 ^ 3527539);
  low = (accLow + last) | 0;
  if (isHalf) {
    // Perhaps the hash -1, which is none.
    if (low === -1) hashTuple(items);
    return;
  }
  high = (accHigh + Prime.High5 + carry(low, last)) | 0;
  if (high === -1 && low === -1) {
    high = 0;
    low = 1546275796;
  }
}

/** The exact hash of a tuple of these elements. */
export function hashOfTuple(items: readonly PyObject[]): number | bigint {
  hashTuple(items);
  return narrowHash((BigInt(high) << 32n) | BigInt(low >>> 0));
}

/** The exact hash of a slice of these parts: CPython Objects/sliceobject.c: slicehash, a tuple's hash without the length. */
export function hashOfSlice(parts: readonly PyObject[]): number | bigint {
  hashTuple(parts);
  const length = BigInt(parts.length) ^ (PRIME_5 ^ 3527539n);
  return narrowHash(BigInt.asIntN(64, (BigInt(high) << 32n) + BigInt(low >>> 0) - length));
}

/** What two tuples are for {@link tuplesEqual}. */
const enum Equality {
  No,
  Yes,
  /** It cannot be told without running code. */
  Unknown,
}

/**
 * Whether a key that is a tuple is the tuple `known` as far as identity, ints and strs tell; no code is run. If the items are the same
 * objects one by one, both have one array of them from then on: a program that looks for a tuple keeps it as a key elsewhere, where
 * it is looked for again, and then the arrays tell. So the array of a tuple that knows its hash may be another's, too.
 */
function tuplesEqual(known: PyTuple, key: PyTuple): Equality {
  const x = known.items;
  const y = key.items;
  if (x === y) return Equality.Yes;
  if (x.length !== y.length) return Equality.No;
  let isSame = true;
  for (let i = 0; i < x.length; i++) {
    const p = x[i]!;
    const q = y[i]!;
    if (p === q) continue;
    isSame = false;
    if (p instanceof ExactInt && q instanceof ExactInt) {
      if (p.value !== q.value) return Equality.No;
    } else if (p instanceof ExactStr && q instanceof ExactStr) {
      if (p.value !== q.value) return Equality.No;
    } else {
      return Equality.Unknown;
    }
  }
  if (isSame && key.hash !== 0) setItems(key, x, key.holdsCounted);
  return Equality.Yes;
}

/** Whether `b`, a key, is the key `a` of equal hash: identity, then `==`. */
export function keysEqual(a: PyObject, b: PyObject): boolean {
  if (a === b) return true;
  if (a instanceof ExactInt && b instanceof ExactInt) return a.value === b.value;
  if (a instanceof ExactTuple && b instanceof ExactTuple) {
    const equality = tuplesEqual(a, b);
    return equality === Equality.Unknown ? sameItems(keep(a), keep(b)) : equality === Equality.Yes;
  }
  const { type } = a;
  if (type === b.type) {
    if (type === strType) return (a as PyStr).value === (b as PyStr).value;
    const same = type.sameKey === undefined ? undefined : type.sameKey(a, b);
    if (same !== undefined) return same;
  }
  if (!counting) return isTrue(eq(a, b));
  const { pool } = currentCounts();
  const height = pool.top;
  const isEqual = isTrue(eq(keep(a), keep(b)));
  if (pool.top !== height) pool.drain(height);
  return isEqual;
}

/** What tuples and lists have in common. */
export interface Sequence {
  readonly items: readonly PyObject[];
}

/**
 * Whether two tuples or lists are equal, item by item. Looks at both anew each time: a comparison may change them, and where it leaves
 * no such item the lengths alone count (CPython Objects/listobject.c: list_richcompare).
 */
export function sameItems(a: Sequence, b: Sequence): boolean {
  if (a.items.length !== b.items.length) return false;
  for (let i = 0; i < a.items.length && i < b.items.length; i++) {
    const x = a.items[i]!;
    const y = b.items[i]!;
    if (x === y) continue;
    if (!keysEqual(x, y)) {
      if (i < a.items.length && i < b.items.length) return false;
      break;
    }
  }
  return a.items.length === b.items.length;
}
