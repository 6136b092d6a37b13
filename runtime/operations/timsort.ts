import type { PyObject } from '../kernel/object.js';

/*
 * The merge sort of CPython's list.sort. A program can see which items are compared, in which order, and how the list stands when a
 * comparison raises; so all of that is as there. Source: CPython 3.13 Objects/listobject.c, Objects/listsort.txt.
 */

/** Whether the first of two keys is less than the second. */
export type Less = (a: PyObject, b: PyObject) => boolean;

/** Runs are made at least half as long as this, or as long as all there is. */
const MAX_MIN_RUN = 64;
/** A run that wins so often in a row is searched for the place where it stops winning. */
const MIN_GALLOP = 7;

/** Natural runs that are shorter than this are filled up. */
function minRun(n: number): number {
  let rest = 0;
  while (n >= MAX_MIN_RUN) {
    rest |= n & 1;
    n >>= 1;
  }
  return n + rest;
}

/** How deep the border between two neighbouring runs stands in the tree of merges over all `n` items. */
function power(start: number, firstLength: number, secondLength: number, n: number): number {
  // Twice the middles of both runs: the first bit in which their quotients by n differ.
  let a = 2 * start + firstLength;
  let b = a + firstLength + secondLength;
  for (let result = 1; ; result++) {
    if (a >= n) {
      a -= n;
      b -= n;
    } else if (b >= n) return result;
    a *= 2;
    b *= 2;
  }
}

/**
 * The place of `key` among `length` sorted keys from `base` on, counted from there: before all that are equal to it, or (`isBehind`) behind
 * them. The search begins at `hint`, in growing steps.
 */
function gallop(
  less: Less,
  key: PyObject,
  keys: readonly PyObject[],
  base: number,
  length: number,
  hint: number,
  isBehind: boolean,
): number {
  const precedes = (i: number): boolean => (isBehind ? !less(key, keys[base + i]!) : less(keys[base + i]!, key));
  let last = 0;
  let step = 1;
  let low: number;
  let high: number;
  if (precedes(hint)) {
    const most = length - hint;
    while (step < most && precedes(hint + step)) {
      last = step;
      step = 2 * step + 1;
    }
    low = hint + last + 1;
    high = hint + Math.min(step, most);
  } else {
    const most = hint + 1;
    while (step < most && !precedes(hint - step)) {
      last = step;
      step = 2 * step + 1;
    }
    low = hint - Math.min(step, most) + 1;
    high = hint - last;
  }
  while (low < high) {
    const middle = low + ((high - low) >> 1);
    if (precedes(middle)) low = middle + 1;
    else high = middle;
  }
  return high;
}

function reverse(items: PyObject[] | undefined, start: number, length: number): void {
  if (items === undefined) return;
  for (let i = start, j = start + length - 1; i < j; i++, j--) {
    const swapped = items[i]!;
    items[i] = items[j]!;
    items[j] = swapped;
  }
}

/** The length of the run that begins at `start`, within `most` items. One that descends is turned round; equal items keep their order. */
function countRun(keys: PyObject[], values: PyObject[] | undefined, less: Less, start: number, most: number): number {
  let n = 1;
  while (n < most && !less(keys[start + n]!, keys[start + n - 1]!)) n++;
  if (n === most) return n;
  if (n > 1) {
    // If it does not rise anywhere, all are equal up to here, and a descending run may begin with these.
    if (less(keys[start]!, keys[start + n - 1]!)) return n;
    reverse(keys, start, n);
    reverse(values, start, n);
  }
  n++;
  // Equal items are turned round twice: among themselves, when it is known how many there are, and with the whole run.
  let equal = 0;
  for (; ; n++) {
    const isSmaller = n < most && less(keys[start + n]!, keys[start + n - 1]!);
    const isEqual = n < most && !isSmaller && !less(keys[start + n - 1]!, keys[start + n]!);
    if (isEqual) {
      equal++;
      continue;
    }
    if (equal > 0) {
      reverse(keys, start + n - equal - 1, equal + 1);
      reverse(values, start + n - equal - 1, equal + 1);
      equal = 0;
    }
    if (!isSmaller) break;
  }
  reverse(keys, start, n);
  reverse(values, start, n);
  while (n < most && !less(keys[start + n]!, keys[start + n - 1]!)) n++;
  return n;
}

/** Of the `length` items from `start` on the first `sorted` ones are sorted: the others are put where they belong. */
function insert(
  keys: PyObject[],
  values: PyObject[] | undefined,
  less: Less,
  start: number,
  sorted: number,
  length: number,
): void {
  for (let i = start + sorted; i < start + length; i++) {
    const key = keys[i]!;
    let low = start;
    let high = i;
    while (low < high) {
      const middle = start + ((low - start + high - start) >> 1);
      if (less(key, keys[middle]!)) high = middle;
      else low = middle + 1;
    }
    for (let j = i; j > low; j--) keys[j] = keys[j - 1]!;
    keys[low] = key;
    if (values !== undefined) {
      const value = values[i]!;
      for (let j = i; j > low; j--) values[j] = values[j - 1]!;
      values[low] = value;
    }
  }
}

/** Sorts `keys` and moves `values` along. What `less` raises comes out; the items are all there then, in the order that CPython leaves. */
export function timsort(keys: PyObject[], values: PyObject[] | undefined, less: Less): void {
  const n = keys.length;
  if (n >= MAX_MIN_RUN) {
    new Timsort(keys, values, less).sort();
  } else if (n > 1) {
    const length = countRun(keys, values, less, 0, n);
    if (length < n) insert(keys, values, less, 0, length, n);
  }
}

interface Run {
  readonly start: number;
  length: number;
  /** Of the border between this run and the next. */
  power: number;
}

class Timsort {
  /** Runs that are sorted and wait to be merged, side by side. */
  private readonly runs: Run[] = [];
  private minGallop = MIN_GALLOP;

  constructor(
    private readonly keys: PyObject[],
    private readonly values: PyObject[] | undefined,
    private readonly less: Less,
  ) {}

  sort(): void {
    const { runs, keys, values, less } = this;
    const n = keys.length;
    const least = minRun(n);
    for (let start = 0; start < n;) {
      const left = n - start;
      let length = countRun(keys, values, less, start, left);
      if (length < least) {
        const wanted = Math.min(left, least);
        insert(keys, values, less, start, length, wanted);
        length = wanted;
      }
      const last = runs[runs.length - 1];
      if (last !== undefined) {
        const border = power(last.start, last.length, length, n);
        while (runs.length > 1 && runs[runs.length - 2]!.power > border) this.mergeAt(runs.length - 2);
        runs[runs.length - 1]!.power = border;
      }
      runs.push({ start, length, power: 0 });
      start += length;
    }
    while (runs.length > 1) {
      const i = runs.length - 2;
      this.mergeAt(i > 0 && runs[i - 1]!.length < runs[i + 1]!.length ? i - 1 : i);
    }
  }

  /** Merges the run number `i` with the next one. */
  private mergeAt(i: number): void {
    const { runs, keys, less } = this;
    const { start, length } = runs[i]!;
    const second = runs[i + 1]!;
    runs[i]!.length += second.length;
    runs.splice(i + 1, 1);
    // What of the first run goes before all of the second stays where it is, and what of the second goes behind all of the first.
    const skipped = gallop(less, keys[second.start]!, keys, start, length, 0, true);
    if (skipped === length) return;
    const bLength = gallop(less, keys[second.start - 1]!, keys, second.start, second.length, second.length - 1, false);
    if (bLength > 0)
      this.minGallop = new Merge(this.keys, this.values, less, start + skipped, length - skipped, bLength).run(this.minGallop);
  }
}

/**
 * The merge of two runs, side by side: the first item of the second run goes before the first run, and the last item of the first one behind the
 * second. The shorter one is set aside, and from where it stood the merged items are put in their places: from the left if it was the first run.
 */
class Merge {
  /** The first run is the shorter one. */
  private readonly isLow: boolean;
  private readonly spareKeys: PyObject[];
  private readonly spareValues: PyObject[] | undefined;
  /** Where the next item of the longer run stands, in `keys`, and of the shorter one, in `spareKeys`; how many there are; where it goes to. */
  private long: number;
  private longLeft: number;
  private short: number;
  private shortLeft: number;
  private to: number;

  constructor(
    private readonly keys: PyObject[],
    private readonly values: PyObject[] | undefined,
    private readonly less: Less,
    start: number,
    firstLength: number,
    secondLength: number,
  ) {
    const middle = start + firstLength;
    const end = middle + secondLength;
    const isLow = (this.isLow = firstLength <= secondLength);
    this.longLeft = isLow ? secondLength : firstLength;
    this.shortLeft = isLow ? firstLength : secondLength;
    this.spareKeys = isLow ? keys.slice(start, middle) : keys.slice(middle, end);
    this.spareValues = isLow ? values?.slice(start, middle) : values?.slice(middle, end);
    this.long = isLow ? middle : middle - 1;
    this.short = isLow ? 0 : secondLength - 1;
    this.to = isLow ? start : end - 1;
  }

  /** Gives how often a run is to win in a row from now on, before it is searched. */
  run(minGallop: number): number {
    const { isLow } = this;
    try {
      this.takeLong(1);
      while (!this.isOver) {
        this.oneByOne(minGallop);
        if (this.isOver) break;
        minGallop++;
        let wins: number;
        do {
          if (minGallop > 1) minGallop--;
          // Of the first run what goes before the next item of the second, then the other way round.
          wins = isLow ? this.gallopShort() : this.gallopLong();
          if (this.isOver) break;
          if (isLow) this.takeLong(1);
          else this.takeShort(1);
          if (this.isOver) break;
          wins = Math.max(wins, isLow ? this.gallopLong() : this.gallopShort());
          if (this.isOver) break;
          if (isLow) this.takeShort(1);
          else this.takeLong(1);
        } while (!this.isOver && wins >= MIN_GALLOP);
        if (!this.isOver) minGallop++;
      }
      this.takeLong(this.longLeft);
    } finally {
      this.takeShort(this.shortLeft);
    }
    return minGallop;
  }

  /** One run has come to its end, or the shorter one to its last item, whose place is known. */
  private get isOver(): boolean {
    return this.longLeft === 0 || this.shortLeft <= 1;
  }

  /** Takes item by item, until one run has won so many times in a row. */
  private oneByOne(minGallop: number): void {
    const { keys, values, spareKeys, spareValues, less, isLow } = this;
    const step = isLow ? 1 : -1;
    let { long, longLeft, short, shortLeft, to } = this;
    /** How often the longer run has won in a row; below 0: the shorter one. */
    let wins = 0;
    try {
      while (longLeft > 0 && shortLeft > 1 && wins < minGallop && wins > -minGallop) {
        const l = keys[long]!;
        const s = spareKeys[short]!;
        if (isLow ? less(l, s) : less(s, l)) {
          keys[to] = l;
          if (values !== undefined) values[to] = values[long]!;
          long += step;
          longLeft--;
          wins = wins > 0 ? wins + 1 : 1;
        } else {
          keys[to] = s;
          if (values !== undefined) values[to] = spareValues![short]!;
          short += step;
          shortLeft--;
          wins = wins < 0 ? wins - 1 : -1;
        }
        to += step;
      }
    } finally {
      this.long = long;
      this.longLeft = longLeft;
      this.short = short;
      this.shortLeft = shortLeft;
      this.to = to;
    }
  }

  /** Takes of the shorter run what comes before the next item of the longer one: so many. */
  private gallopShort(): number {
    const { isLow, shortLeft } = this;
    const base = isLow ? this.short : this.short - shortLeft + 1;
    const n = gallop(this.less, this.keys[this.long]!, this.spareKeys, base, shortLeft, isLow ? 0 : shortLeft - 1, isLow);
    const wins = isLow ? n : shortLeft - n;
    this.takeShort(wins);
    return wins;
  }

  private gallopLong(): number {
    const { isLow, longLeft } = this;
    const base = isLow ? this.long : this.long - longLeft + 1;
    const n = gallop(this.less, this.spareKeys[this.short]!, this.keys, base, longLeft, isLow ? 0 : longLeft - 1, !isLow);
    const wins = isLow ? n : longLeft - n;
    this.takeLong(wins);
    return wins;
  }

  /** Takes the next `n` items of the longer run. */
  private takeLong(n: number): void {
    const { keys, values, isLow } = this;
    const from = isLow ? this.long : this.long - n + 1;
    const to = isLow ? this.to : this.to - n + 1;
    keys.copyWithin(to, from, from + n);
    values?.copyWithin(to, from, from + n);
    this.longLeft -= n;
    this.long += isLow ? n : -n;
    this.to += isLow ? n : -n;
  }

  private takeShort(n: number): void {
    const { keys, values, spareKeys, spareValues, isLow } = this;
    const from = isLow ? this.short : this.short - n + 1;
    const to = isLow ? this.to : this.to - n + 1;
    for (let i = 0; i < n; i++) {
      keys[to + i] = spareKeys[from + i]!;
      if (values !== undefined) values[to + i] = spareValues![from + i]!;
    }
    this.shortLeft -= n;
    this.short += isLow ? n : -n;
    this.to += isLow ? n : -n;
  }
}
