const view = new DataView(new ArrayBuffer(8));

/** C's frexp: a mantissa of magnitude 0.5 <= m < 1 and an exponent such that `value = m * 2 ** exponent`. */
export function frexp(value: number): [mantissa: number, exponent: number] {
  if (value === 0 || !Number.isFinite(value)) return [value, 0];
  view.setFloat64(0, value);
  let exponent = (view.getUint16(0) >> 4) & 0x7ff;
  if (exponent === 0) {
    const [mantissa, scaled] = frexp(value * 2 ** 54);
    return [mantissa, scaled - 54];
  }
  view.setUint16(0, (view.getUint16(0) & 0x800f) | (1022 << 4));
  exponent -= 1022;
  return [view.getFloat64(0), exponent];
}

/** C's ldexp: `value * 2 ** exponent`, rounded once. */
export function ldexp(value: number, exponent: number): number {
  if (value === 0 || !Number.isFinite(value)) return value;
  const [mantissa, own] = frexp(value);
  const total = own + exponent;
  if (total > 1024) return mantissa * Infinity;
  if (total >= -1021) return mantissa * 2 * 2 ** (total - 1);
  if (total < -1080) return mantissa * 0;
  return mantissa * 2 ** (total + 1000) * 2 ** -1000;
}

/** A finite float as `mantissa * 2 ** exponent` with an integral mantissa below 2**53. */
export function integralParts(value: number): [mantissa: number, exponent: number] {
  const [mantissa, exponent] = frexp(value);
  return [mantissa * 2 ** 53, exponent - 53];
}
