/** The Euclidean length: the root of a sum of squares with their rounding errors. CPython Modules/mathmodule.c: vector_norm. */
export function vectorNorm(components: readonly number[]): number {
  const magnitudes = components.map(Math.abs);
  if (magnitudes.includes(Infinity)) return Infinity;
  if (magnitudes.some(Number.isNaN)) return NaN;
  const largest = Math.max(0, ...magnitudes);
  if (largest === 0 || magnitudes.length === 1) return largest;
  const scale = largest > 1e150 ? 2 ** -600 : largest < 1e-150 ? 2 ** 600 : 1;
  let high = 0;
  let low = 0;
  for (const magnitude of magnitudes) {
    const x = magnitude * scale;
    const square = x * x;
    const split = x * 134217729;
    const xHigh = split - (split - x);
    const xLow = x - xHigh;
    const sum = high + square;
    // High parts first, each with its rounding error kept.
    low += high >= square ? high - sum + square : square - sum + high;
    low += xHigh * xHigh - square + 2 * xHigh * xLow + xLow * xLow;
    high = sum;
  }
  const root = Math.sqrt(high + low);
  const split = root * 134217729;
  const rHigh = split - (split - root);
  const rLow = root - rHigh;
  const rest = high - root * root + low - (rHigh * rHigh - root * root + 2 * rHigh * rLow + rLow * rLow);
  return (root + rest / (2 * root)) / scale;
}
