import { add } from '../../generated/operations.js';
import { raise } from '../../kernel/errors.js';
import type { PyObject } from '../../kernel/object.js';
import type { FunctionSpec } from '../../kernel/spec.js';
import { makeBytes } from '../../objects/bytes.js';
import { intOf, makeInt } from '../../objects/int.js';
import { ExactList, makeList, itemsOf } from '../../objects/sequence.js';
import { None } from '../../objects/singletons.js';
import { asFloat, asIndex, asSize } from '../../operations/convert.js';
import { listOf } from '../../operations/iteration.js';
import { getitem, len, setitem } from '../../operations/subscript.js';
import { floorQuotient, narrow } from '../../builtins/int/arithmetic.js';
import { below, belowNumber, nextBits, nextFloat, type PyRandom } from './random-type.js';

/** The methods of `Random` that choose integers and elements. CPython Lib/random.py. */

function randrange(self: PyRandom, start: PyObject, stop?: PyObject, step?: PyObject): PyObject {
  const low = BigInt(asIndex(start));
  const by = step === undefined ? 1n : BigInt(asIndex(step));
  if (stop === undefined || stop === None) {
    if (by !== 1n) throw raise('TypeError', 'Missing a non-None stop argument');
    if (low > 0n) return intOf(below(self, narrow(low)));
    throw raise('ValueError', 'empty range for randrange()');
  }
  const high = BigInt(asIndex(stop));
  const width = high - low;
  if (by === 1n) {
    if (width > 0n) return intOf(low + BigInt(below(self, narrow(width))));
    throw raise('ValueError', `empty range in randrange(${low}, ${high})`);
  }
  if (by === 0n) throw raise('ValueError', 'zero step for randrange()');
  const count = by > 0n ? (width + by - 1n) / by : BigInt(floorQuotient(width + by + 1n, by));
  if (count <= 0n || width === 0n || width > 0n !== by > 0n)
    throw raise('ValueError', `empty range in randrange(${low}, ${high}, ${by})`);
  return intOf(low + by * BigInt(below(self, narrow(count))));
}

function randint(self: PyRandom, a: PyObject, b: PyObject): PyObject {
  return randrange(self, a, add(b, makeInt(1)));
}

function choice(self: PyRandom, sequence: PyObject): PyObject {
  const size = len(sequence);
  if (size === 0) throw raise('IndexError', 'Cannot choose from an empty sequence');
  return getitem(sequence, makeInt(belowNumber(self, size)));
}

function shuffle(self: PyRandom, sequence: PyObject): PyObject {
  for (let i = len(sequence) - 1; i > 0; i--) {
    const j = belowNumber(self, i + 1);
    if (sequence instanceof ExactList) {
      const items = itemsOf(sequence);
      [items[i], items[j]] = [items[j]!, items[i]!];
      continue;
    }
    const at = makeInt(i);
    const other = makeInt(j);
    const [x, y] = [getitem(sequence, at), getitem(sequence, other)];
    setitem(sequence, at, y);
    setitem(sequence, other, x);
  }
  return None;
}

/** `k` different indices below n. */
function sampleIndices(self: PyRandom, n: number, k: number): number[] {
  if (!(k >= 0 && k <= n)) throw raise('ValueError', 'Sample larger than population or is negative');
  const result: number[] = [];
  // A pool costs n, a set k times some constant: CPython's rule which of them is smaller decides which numbers come.
  let setSize = 21;
  if (k > 5) setSize += 4 ** Math.ceil(Math.log(k * 3) / Math.log(4));
  if (n <= setSize) {
    const pool = Array.from({ length: n }, (_, i) => i);
    for (let i = 0; i < k; i++) {
      const j = belowNumber(self, n - i);
      result.push(pool[j]!);
      pool[j] = pool[n - i - 1]!;
    }
    return result;
  }
  const selected = new Set<number>();
  for (let i = 0; i < k; i++) {
    let j = belowNumber(self, n);
    while (selected.has(j)) j = belowNumber(self, n);
    selected.add(j);
    result.push(j);
  }
  return result;
}

function sample(self: PyRandom, population: PyObject, size: PyObject, counts?: PyObject): PyObject {
  if (population.type.getitem === undefined || population.type.len === undefined || population.type.patternKind === 'mapping')
    throw raise('TypeError', 'Population must be a sequence.  For dicts or sets, use sorted(d).');
  const n = len(population);
  const k = asSize(size);
  if (counts === undefined || counts === None)
    return makeList(sampleIndices(self, n, k).map((i) => getitem(population, makeInt(i))));
  const totals: number[] = [];
  let total = 0;
  for (const count of listOf(counts)) totals.push((total += asSize(count)));
  if (totals.length !== n) throw raise('ValueError', 'The number of counts does not match the population');
  if (total < 0) throw raise('ValueError', 'Counts must be non-negative');
  return makeList(sampleIndices(self, total, k).map((i) => getitem(population, makeInt(firstAbove(totals, i)))));
}

/** bisect_right: the first index whose value is above x. */
function firstAbove(sorted: readonly number[], x: number, high = sorted.length): number {
  let low = 0;
  let end = high;
  while (low < end) {
    const middle = (low + end) >> 1;
    if (x < sorted[middle]!) end = middle;
    else low = middle + 1;
  }
  return low;
}

function choices(self: PyRandom, population: PyObject, weights?: PyObject, cumulative?: PyObject, k?: PyObject): PyObject {
  const n = len(population);
  const count = k === undefined ? 1 : asSize(k);
  const given = cumulative === undefined || cumulative === None ? undefined : listOf(cumulative);
  const byWeight = weights === undefined || weights === None ? undefined : weights;
  const picked: PyObject[] = [];
  if (given === undefined && byWeight === undefined) {
    for (let i = 0; i < count; i++) {
      const at = Math.floor(nextFloat(self) * n);
      if (at >= n) throw raise('IndexError', 'list index out of range');
      picked.push(getitem(population, makeInt(at)));
    }
    return makeList(picked);
  }
  if (given !== undefined && byWeight !== undefined)
    throw raise('TypeError', 'Cannot specify both weights and cumulative weights');
  let totals = given;
  if (totals === undefined) {
    totals = [];
    for (const weight of listOf(byWeight!)) totals.push(totals.length === 0 ? weight : add(totals[totals.length - 1]!, weight));
  }
  if (totals.length !== n) throw raise('ValueError', 'The number of weights does not match the population');
  const values = totals.map(asFloat);
  const total = values[n - 1] ?? 0;
  if (total <= 0) throw raise('ValueError', 'Total of weights must be greater than zero');
  if (!Number.isFinite(total)) throw raise('ValueError', 'Total of weights must be finite');
  for (let i = 0; i < count; i++) picked.push(getitem(population, makeInt(firstAbove(values, nextFloat(self) * total, n - 1))));
  return makeList(picked);
}

function randbytes(self: PyRandom, n: PyObject): PyObject {
  const size = asSize(n);
  const bytes = new Uint8Array(size);
  let bits = BigInt(nextBits(self, size * 8));
  for (let i = 0; i < size; i++, bits >>= 8n) bytes[i] = Number(bits & 255n);
  return makeBytes(bytes);
}

export const choiceMethods: Readonly<Record<string, FunctionSpec>> = {
  randrange: ['($self, start, stop=None, step=1)', randrange, 'An element of range(start, stop, step).'],
  randint: ['($self, a, b)', randint, 'An integer from a to b, both included.'],
  choice: ['($self, seq)', choice, 'An element of a sequence.'],
  shuffle: ['($self, x)', shuffle, 'Shuffle a list in place.'],
  sample: ['($self, population, k, *, counts=None)', sample, 'k different elements of a population.'],
  choices: [
    '($self, population, weights=None, *, cum_weights=None, k=1)',
    choices,
    'k elements of a population, with repetition.',
  ],
  randbytes: ['($self, n)', randbytes, 'n random bytes.'],
};
