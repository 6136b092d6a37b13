const MASK = (1n << 64n) - 1n;

/** The first 64 bits of the fractional parts of the square or cube roots of the first primes: the constants of FIPS 180-4. */
function constants(count: number, degree: 2n | 3n): bigint[] {
  const result: bigint[] = [];
  for (let n = 2; result.length < count; n++) {
    let prime = true;
    for (let d = 2; d * d <= n; d++) if (n % d === 0) prime = false;
    if (prime) result.push(integralRoot(BigInt(n) << (64n * degree), degree) & MASK);
  }
  return result;
}

function integralRoot(value: bigint, degree: bigint): bigint {
  let low = 0n;
  let high = 1n << 70n;
  while (low < high) {
    const middle = (low + high + 1n) >> 1n;
    if (middle ** degree <= value) low = middle;
    else high = middle - 1n;
  }
  return low;
}

let roundConstants: bigint[] | undefined;
let initialHash: bigint[] | undefined;

const rotate = (x: bigint, n: bigint) => ((x >> n) | (x << (64n - n))) & MASK;

/** SHA-512 (FIPS 180-4): how a str or bytes seed is spread. */
export function sha512(message: Uint8Array): Uint8Array {
  roundConstants ??= constants(80, 3n);
  initialHash ??= constants(8, 2n);
  const length = Math.ceil((message.length + 17) / 128) * 128;
  const padded = new Uint8Array(length);
  padded.set(message);
  padded[message.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setBigUint64(length - 8, BigInt(message.length) * 8n);
  let hash = [...initialHash];
  for (let block = 0; block < length; block += 128) {
    const w: bigint[] = [];
    for (let t = 0; t < 16; t++) w.push(view.getBigUint64(block + 8 * t));
    for (let t = 16; t < 80; t++) {
      const x = w[t - 15]!;
      const y = w[t - 2]!;
      const s0 = rotate(x, 1n) ^ rotate(x, 8n) ^ (x >> 7n);
      const s1 = rotate(y, 19n) ^ rotate(y, 61n) ^ (y >> 6n);
      w.push((w[t - 16]! + s0 + w[t - 7]! + s1) & MASK);
    }
    let [a, b, c, d, e, f, g, h] = hash as [bigint, bigint, bigint, bigint, bigint, bigint, bigint, bigint];
    for (let t = 0; t < 80; t++) {
      const sum1 = rotate(e, 14n) ^ rotate(e, 18n) ^ rotate(e, 41n);
      const t1 = h + sum1 + ((e & f) ^ (~e & MASK & g)) + roundConstants[t]! + w[t]!;
      const sum0 = rotate(a, 28n) ^ rotate(a, 34n) ^ rotate(a, 39n);
      const t2 = sum0 + ((a & b) ^ (a & c) ^ (b & c));
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) & MASK, c, b, a, (t1 + t2) & MASK];
    }
    hash = [a, b, c, d, e, f, g, h].map((word, i) => (word + hash[i]!) & MASK);
  }
  const digest = new DataView(new ArrayBuffer(64));
  hash.forEach((word, i) => digest.setBigUint64(8 * i, word));
  return new Uint8Array(digest.buffer);
}
