import { eq } from '../generated/operations.js';
import { raise } from '../kernel/errors.js';
import type { PyObject } from '../kernel/object.js';
import { identityNumber } from './identity.js';
import { ExactInt } from './int.js';
import { ExactTuple } from './sequence.js';
import { ExactStr, hashOfStr } from './str.js';
import { isTrue } from './truth.js';

const MODULUS = (1n << 61n) - 1n;
const PRIME_1 = 0x9e3779b185ebca87n;
const PRIME_2 = 0xc2b2ae3d27d4eb4fn;
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

/** The 32 bits by which the hash tables place a key: the low half of its exact hash. */
export function tableHash(o: PyObject): number {
  if (o instanceof ExactStr) return o.hash === 0 ? hashOfStr(o) : o.hash;
  if (o instanceof ExactInt && typeof o.value === 'number') return o.value === -1 ? -2 : o.value | 0;
  if (o instanceof ExactTuple) {
    hashTuple(o.items);
    return low;
  }
  return low32(hashOf(o));
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

function multiply(h1: number, l1: number, h2: number, l2: number): void {
  const a = l1 >>> 16;
  const b = l1 & 0xffff;
  const c = l2 >>> 16;
  const d = l2 & 0xffff;
  const bd = b * d;
  const middle = a * d + (bd >>> 16);
  const middle2 = b * c + (middle & 0xffff);
  const carry = a * c + Math.floor(middle / 65536) + (middle2 >>> 16);
  high = (Math.imul(h1, l2) + Math.imul(l1, h2) + (carry | 0)) | 0;
  low = Math.imul(l1, l2);
}

const P1H = Number(BigInt.asIntN(32, PRIME_1 >> 32n));
const P1L = Number(BigInt.asIntN(32, PRIME_1));
const P2H = Number(BigInt.asIntN(32, PRIME_2 >> 32n));
const P2L = Number(BigInt.asIntN(32, PRIME_2));
const P5H = Number(BigInt.asIntN(32, PRIME_5 >> 32n));
const P5L = Number(BigInt.asIntN(32, PRIME_5));

function add(h1: number, l1: number, h2: number, l2: number): void {
  const sum = (l1 >>> 0) + (l2 >>> 0);
  high = (h1 + h2 + (sum > 0xffffffff ? 1 : 0)) | 0;
  low = sum | 0;
}

/** Leaves the 64-bit hash of a tuple in `high` and `low`. CPython Objects/tupleobject.c: tuplehash (xxHash). */
function hashTuple(items: readonly PyObject[]): void {
  let accHigh = P5H;
  let accLow = P5L;
  for (let i = 0; i < items.length; i++) {
    const item = items[i]!;
    let laneHigh: number;
    let laneLow: number;
    if (item instanceof ExactInt && typeof item.value === 'number') {
      const hash = item.value === -1 ? -2 : item.value;
      laneLow = hash | 0;
      laneHigh = Math.floor(hash / 4294967296) | 0;
    } else if (item instanceof ExactStr) {
      laneLow = hashOfStr(item);
      laneHigh = laneLow >> 31;
    } else if (item instanceof ExactTuple) {
      hashTuple(item.items);
      laneHigh = high;
      laneLow = low;
    } else {
      const exact = hashOf(item);
      if (typeof exact === 'number') {
        laneLow = exact | 0;
        laneHigh = Math.floor(exact / 4294967296) | 0;
      } else {
        laneLow = Number(BigInt.asIntN(32, exact));
        laneHigh = Number(BigInt.asIntN(32, exact >> 32n));
      }
    }
    multiply(laneHigh, laneLow, P2H, P2L);
    add(accHigh, accLow, high, low);
    const h = high;
    const l = low;
    multiply((h << 31) | (l >>> 1), (l << 31) | (h >>> 1), P1H, P1L);
    accHigh = high;
    accLow = low;
  }
  // acc += len ^ (_PyHASH_XXPRIME_5 ^ 3527539UL)
  add(accHigh, accLow, P5H, items.length ^ (P5L ^ 3527539));
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

/** Whether two keys of equal hash are the same key: identity, then `==`. */
export function keysEqual(a: PyObject, b: PyObject): boolean {
  if (a === b) return true;
  if (a instanceof ExactStr && b instanceof ExactStr) return a.value === b.value;
  if (a instanceof ExactInt && b instanceof ExactInt) return a.value === b.value;
  return isTrue(eq(a, b));
}
