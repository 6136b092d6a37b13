/** The generator MT19937 of Matsumoto and Nishimura, seeded as CPython's Modules/_randommodule.c seeds it. */
export class MersenneTwister {
  private readonly state = new Uint32Array(624);
  private index = 624;

  /** init_by_array: seeds with the 32-bit words of a magnitude, lowest first. */
  seed(key: readonly number[]): void {
    const { state } = this;
    state[0] = 19650218;
    for (let i = 1; i < 624; i++) {
      const previous = state[i - 1]! ^ (state[i - 1]! >>> 30);
      state[i] = Math.imul(1812433253, previous) + i;
    }
    let i = 1;
    let j = 0;
    const advance = () => {
      if (++i < 624) return;
      state[0] = state[623]!;
      i = 1;
    };
    for (let k = Math.max(624, key.length); k > 0; k--) {
      const previous = state[i - 1]! ^ (state[i - 1]! >>> 30);
      state[i] = (state[i]! ^ Math.imul(previous, 1664525)) + key[j]! + j;
      advance();
      if (++j >= key.length) j = 0;
    }
    for (let k = 623; k > 0; k--) {
      const previous = state[i - 1]! ^ (state[i - 1]! >>> 30);
      state[i] = (state[i]! ^ Math.imul(previous, 1566083941)) - i;
      advance();
    }
    state[0] = 0x80000000;
    this.index = 624;
  }

  private refill(): void {
    const { state } = this;
    for (let k = 0; k < 624; k++) {
      const y = (state[k]! & 0x80000000) | (state[(k + 1) % 624]! & 0x7fffffff);
      state[k] = state[(k + 397) % 624]! ^ (y >>> 1) ^ ((y & 1) === 0 ? 0 : 0x9908b0df);
    }
    this.index = 0;
  }

  /** The next 32 bits. */
  next(): number {
    if (this.index >= 624) this.refill();
    let y = this.state[this.index++]!;
    y ^= y >>> 11;
    y ^= (y << 7) & 0x9d2c5680;
    y ^= (y << 15) & 0xefc60000;
    return (y ^ (y >>> 18)) >>> 0;
  }

  /** A float in [0, 1) of 53 bits. */
  random(): number {
    const high = this.next() >>> 5;
    const low = this.next() >>> 6;
    return (high * 67108864 + low) / 9007199254740992;
  }

  /** `count` (> 0) random bits. */
  bits(count: number): number | bigint {
    if (count <= 32) return this.next() >>> (32 - count);
    let value = 0n;
    for (let shift = 0; shift < count; shift += 32) {
      const left = count - shift;
      const word = left < 32 ? this.next() >>> (32 - left) : this.next();
      value |= BigInt(word) << BigInt(shift);
    }
    return count <= 53 ? Number(value) : value;
  }

  /** The state: 624 words and the position. */
  save(): number[] {
    return [...this.state, this.index];
  }

  restore(saved: readonly number[]): void {
    this.state.set(saved.slice(0, 624));
    this.index = saved[624]!;
  }
}
