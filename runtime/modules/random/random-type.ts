import { raise } from '../../kernel/errors.js';
import { PyObject } from '../../kernel/object.js';
import { PyType } from '../../kernel/type.js';
import { PyByteArray, PyBytes } from '../../objects/bytes.js';
import { makeFloat, PyFloat } from '../../objects/float.js';
import { hashOf } from '../../objects/hash.js';
import { intOf, makeInt, PyInt } from '../../objects/int.js';
import { makeTuple, PyTuple } from '../../objects/sequence.js';
import { None } from '../../objects/singletons.js';
import { PyStr } from '../../objects/str.js';
import { callMethod } from '../../operations/call.js';
import { asFloat, asIndex } from '../../operations/convert.js';
import { encode } from '../../builtins/codecs/encode.js';
import { bitLengthOf } from '../../builtins/int/arithmetic.js';
import { MersenneTwister } from './mersenne-twister.js';
import { sha512 } from './sha512.js';

/** The layout of `random.Random`. */
export class PyRandom extends PyObject {
  readonly generator = new MersenneTwister();
  /** The second of the pair of numbers that gauss() makes. */
  gaussNext: number | undefined = undefined;
}

export const randomType = PyType.shell('Random', PyRandom);

/** Seeds as `Random.seed(a, version)` does. CPython Lib/random.py: Random.seed; Modules/_randommodule.c: random_seed. */
export function seedWith(self: PyRandom, a: PyObject | undefined, version: number): void {
  self.gaussNext = undefined;
  if (a === undefined || a === None) {
    const words = new Uint32Array(624);
    globalThis.crypto.getRandomValues(words);
    self.generator.seed([...words]);
    return;
  }
  let magnitude: bigint;
  if (a instanceof PyStr || a instanceof PyBytes || a instanceof PyByteArray) {
    const bytes = a instanceof PyStr ? encode(a.value, 'utf-8', 'strict') : a.value;
    magnitude = version === 1 ? BigInt(hashOf(a)) : bigEndian([...bytes, ...sha512(bytes)]);
  } else if (a instanceof PyInt) {
    magnitude = BigInt(a.value);
    if (magnitude < 0n) magnitude = -magnitude;
  } else if (a instanceof PyFloat) {
    magnitude = BigInt.asUintN(64, BigInt(hashOf(a)));
  } else {
    throw raise('TypeError', 'The only supported seed types are:\nNone, int, float, str, bytes, and bytearray.');
  }
  const words: number[] = [];
  for (let rest = BigInt.asUintN(Math.max(64, bitLengthOf(magnitude)), magnitude); rest > 0n; rest >>= 32n)
    words.push(Number(rest & 0xffffffffn));
  self.generator.seed(words.length === 0 ? [0] : words);
}

function bigEndian(bytes: number[]): bigint {
  return BigInt(`0x${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')}`);
}

/** The next float in [0, 1), by the subclass's own `random` if it has one. */
export function nextFloat(self: PyRandom): number {
  return self.type === randomType ? self.generator.random() : asFloat(callMethod(self, 'random'));
}

/** `getrandbits(k)`. */
export function nextBits(self: PyRandom, count: number): number | bigint {
  if (count === 0) return 0;
  return self.type === randomType ? self.generator.bits(count) : asIndex(callMethod(self, 'getrandbits', makeInt(count)));
}

/** An integer in [0, n), every one as likely. CPython: _randbelow_with_getrandbits. */
export function below(self: PyRandom, n: number | bigint): number | bigint {
  const count = typeof n === 'number' && n < 0x7fffffff ? 32 - Math.clz32(n) : bitLengthOf(BigInt(n));
  let value = nextBits(self, count);
  while (value >= n) value = nextBits(self, count);
  return value;
}

/** `below` for an n that is a safe integer. */
export function belowNumber(self: PyRandom, n: number): number {
  return Number(below(self, n));
}

export function getState(self: PyRandom): PyObject {
  const words = makeTuple(self.generator.save().map(makeInt));
  return makeTuple([makeInt(3), words, self.gaussNext === undefined ? None : makeFloat(self.gaussNext)]);
}

export function setState(self: PyRandom, state: PyObject): PyObject {
  const [version, words, next] = state instanceof PyTuple ? state.items : [];
  if (!(version instanceof PyInt) || version.value !== 3)
    throw raise(
      'ValueError',
      `state with version ${version instanceof PyInt ? String(version.value) : '?'} passed to Random.setstate() of version 3`,
    );
  if (!(words instanceof PyTuple)) throw raise('TypeError', 'state vector must be a tuple');
  if (words.items.length !== 625) throw raise('ValueError', 'state vector is the wrong size');
  self.generator.restore(words.items.map((word) => Number(asIndex(word))));
  self.gaussNext = next === undefined || next === None ? undefined : asFloat(next);
  return None;
}

/** `getrandbits(k)` as Python calls it. */
export function getRandBits(self: PyRandom, k: PyObject): PyObject {
  const count = asIndex(k);
  if (count < 0) throw raise('ValueError', 'number of bits must be non-negative');
  return count === 0 ? makeInt(0) : intOf(self.generator.bits(Number(count)));
}
