import { raise } from '../../kernel/errors.js';
import { intOf, makeBigInt, makeInt, type PyInt } from '../../objects/int.js';
import { bitLengthOf, floorRemainder, type Integer, narrow } from './arithmetic.js';

/** `base ** exponent` for an exponent that is not negative. */
export function powerOfInteger(base: Integer, exponent: Integer): PyInt {
  if (typeof base === 'number' && typeof exponent === 'number' && exponent < 1024) {
    let result = 1;
    let square = base;
    for (let rest = exponent; ; square *= square) {
      if ((rest & 1) === 1) result *= square;
      rest >>= 1;
      if (rest === 0) {
        if (Number.isSafeInteger(result)) return makeInt(result);
        break;
      }
      // As soon as a square is not exact, neither is the result (unless the base is 0, 1 or -1, which never gets here).
      if (!Number.isSafeInteger(square)) break;
    }
  }
  if (base === 0 || base === 1 || base === -1) {
    if (base === -1) return makeInt(floorRemainder(exponent, 2) === 1 ? -1 : 1);
    return makeInt(base === 0 && exponent !== 0 ? 0 : 1);
  }
  // DIFFERS: CPython goes on until memory is full; the host's bigints end at 2**30 bits.
  const magnitude = BigInt(base) < 0n ? -BigInt(base) : BigInt(base);
  if (Number(exponent) * (bitLengthOf(magnitude) - 1) >= 2 ** 30) throw raise('MemoryError');
  return makeBigInt(BigInt(base) ** BigInt(exponent));
}

/** `pow(base, exponent, modulus)`. CPython Objects/longobject.c: long_pow. */
export function powerModulo(base: Integer, exponent: Integer, modulus: Integer): PyInt {
  if (modulus === 0) throw raise('ValueError', 'pow() 3rd argument cannot be 0');
  const size = BigInt(modulus) < 0n ? -BigInt(modulus) : BigInt(modulus);
  let power = BigInt(exponent);
  let square = BigInt(floorRemainder(base, narrow(size)));
  if (power < 0n) {
    square = inverse(square, size);
    power = -power;
  }
  let result: bigint;
  if (size <= 67108864n) {
    // Products of two residues are safe integers.
    const small = Number(size);
    let residue = 1 % small;
    let factor = Number(square);
    for (const bit of bitsFromLowest(power)) {
      if (bit) residue = (residue * factor) % small;
      factor = (factor * factor) % small;
    }
    result = BigInt(residue);
  } else {
    result = 1n;
    for (const bit of bitsFromLowest(power)) {
      if (bit) result = (result * square) % size;
      square = (square * square) % size;
    }
  }
  return intOf(floorRemainder(narrow(result), modulus));
}

function bitsFromLowest(value: bigint): boolean[] {
  const bits: boolean[] = [];
  const digits = value.toString(2);
  for (let i = digits.length - 1; i >= 0; i--) bits.push(digits.charCodeAt(i) === 49);
  return bits;
}

function inverse(a: bigint, modulus: bigint): bigint {
  let [r, next] = [modulus, a];
  let [t, nextT] = [0n, 1n];
  while (next !== 0n) {
    const quotient = r / next;
    [r, next] = [next, r - quotient * next];
    [t, nextT] = [nextT, t - quotient * nextT];
  }
  if (r !== 1n) throw raise('ValueError', 'base is not invertible for the given modulus');
  return t < 0n ? t + modulus : t;
}
