import { anext } from '../../builtins/generator/anext.js';
import { add, gt, lt } from '../../generated/operations.js';
import { raise } from '../../kernel/errors.js';
import type { PyObject } from '../../kernel/object.js';
import { counting, currentCounts, disownAll, keep, ownAll } from '../../kernel/ownership.js';
import { settle } from '../../kernel/death.js';
import type { ModuleSpec } from '../../kernel/spec.js';
import { ExactFloat, makeFloat } from '../../objects/float.js';
import { ExactInt, False, makeBigInt, makeInt, PyBool, True } from '../../objects/int.js';
import { ExactBytes, PyBytes, PyByteArray } from '../../objects/bytes.js';
import { ExactList, ExactTuple, makeList, makeTuple, itemsOf, setItems } from '../../objects/sequence.js';
import { None } from '../../objects/singletons.js';
import { PyStr } from '../../objects/str.js';
import { isTrue } from '../../objects/truth.js';
import { call1 } from '../../operations/call.js';
import { iter, iterate, listOf, next } from '../../operations/iteration.js';
import { sortItems } from '../../operations/sort.js';
import { stopOf, takeStopValue } from '../../operations/stop-value.js';
import type { Integer } from '../../builtins/int/arithmetic.js';
import { PyCallableIterator } from '../../builtins/callable-iterator.js';
import type { PyIndexIterator } from '../../builtins/iterators.js';

/** The functions of `builtins` that walk iterables. Source: CPython Python/bltinmodule.c. */

/** min and max: `compare(candidate, best)` says whether a candidate takes the best one's place, as `decide` does of numbers. */
function extreme(name: string, compare: (a: PyObject, b: PyObject) => PyObject, decide: (a: Integer, b: Integer) => boolean) {
  const isBetter = (a: PyObject, b: PyObject): boolean => {
    if (a instanceof ExactInt && b instanceof ExactInt) return decide(a.value, b.value);
    const { pool } = currentCounts();
    const height = pool.top;
    const answer = isTrue(compare(a, b));
    if (pool.top !== height) pool.drain(height);
    return answer;
  };
  return (args: PyObject[], key?: PyObject, fallback?: PyObject): PyObject => {
    if (args.length > 1 && fallback !== undefined)
      throw raise('TypeError', `Cannot specify a default for ${name}() with multiple positional arguments`);
    if (args.length > 1 && (key === undefined || key === None)) {
      let best = args[0]!;
      for (let i = 1; i < args.length; i++) if (isBetter(args[i]!, best)) best = args[i]!;
      return best;
    }
    // The best one so far and its key.
    const best = makeList([]);
    const consider = (item: PyObject) => {
      const itemKey = key === undefined || key === None ? item : call1(key, item);
      if (best.items.length > 0 && !isBetter(itemKey, best.items[1]!)) return;
      disownAll(best.items);
      setItems(best, ownAll([item, itemKey]));
    };
    iterate(args.length > 1 ? makeTuple(args) : args[0]!, consider);
    if (best.items.length > 0) return best.items[0]!;
    if (fallback !== undefined) return fallback;
    throw raise('ValueError', `${name}() iterable argument is empty`);
  };
}

/** What has been added up of the beginning of something. */
interface Sum {
  readonly sum: number;
  /** So many items. */
  readonly count: number;
}

/** Adds ints to `start`, while they are ints and the sum is a safe integer. */
function sumOfInts(items: readonly PyObject[], start: number): Sum {
  let sum = start;
  for (let count = 0; count < items.length; count++) {
    const item = items[count]!;
    if (item === False) continue;
    const value = item === True ? 1 : item instanceof ExactInt ? item.value : undefined;
    if (typeof value !== 'number') return { sum, count };
    const next: number = sum + value;
    if (!Number.isSafeInteger(next)) return { sum, count };
    sum = next;
  }
  return { sum, count: items.length };
}

/** Adds bytes to `start`. */
function sumOfBytes(bytes: Uint8Array, start: number): Sum {
  if (start > Number.MAX_SAFE_INTEGER - 255 * bytes.length) return { sum: start, count: 0 };
  let sum = start;
  for (let i = 0; i < bytes.length; i++) sum += bytes[i]!;
  return { sum, count: bytes.length };
}

/** sum: exact while all items are ints, compensated while they are floats, else by `+`. */
function sum(iterable: PyObject, start?: PyObject): PyObject {
  let total: PyObject = start ?? makeInt(0);
  if (total instanceof PyStr) throw raise('TypeError', "sum() can't sum strings [use ''.join(seq) instead]");
  if (total instanceof PyBytes) throw raise('TypeError', "sum() can't sum bytes [use b''.join(seq) instead]");
  if (total instanceof PyByteArray) throw raise('TypeError', "sum() can't sum bytearray [use b''.join(seq) instead]");
  const iterator = iter(iterable);
  const step = iterator.type.next!;
  let item: PyObject | undefined;
  if (total instanceof ExactInt && typeof total.value === 'number') {
    let n = total.value;
    if (iterable instanceof ExactList || iterable instanceof ExactTuple || iterable instanceof ExactBytes) {
      // Nobody else can see the iterator: it begins behind what is added up here.
      const { sum, count } = iterable instanceof ExactBytes ? sumOfBytes(iterable.value, n) : sumOfInts(iterable.items, n);
      n = sum;
      (iterator as PyIndexIterator<PyObject>).index = count;
    }
    item = step(iterator);
    while ((item instanceof ExactInt || item instanceof PyBool) && typeof item.value === 'number') {
      const next: number = n + item.value;
      if (!Number.isSafeInteger(next)) break;
      n = next;
      item = step(iterator);
    }
    total = Number.isSafeInteger(n) ? makeInt(n) : makeBigInt(BigInt(n));
  } else item = step(iterator);
  if (item instanceof ExactFloat && (total instanceof ExactInt || total instanceof ExactFloat)) {
    // Neumaier's summation, as CPython since 3.12.
    let s = Number(total.value);
    let compensation = 0;
    for (; item instanceof ExactFloat || item instanceof ExactInt; item = step(iterator)) {
      const x = Number(item.value);
      const t = s + x;
      compensation += Math.abs(s) >= Math.abs(x) ? s - t + x : x - t + s;
      s = t;
    }
    total = makeFloat(Number.isFinite(compensation) ? s + compensation : s);
  }
  const { pool } = currentCounts();
  const height = pool.top;
  for (; item !== undefined; item = step(iterator)) {
    total = add(keep(total), keep(item));
    if (counting) settle(height, total);
  }
  return total;
}

/** The functions of `builtins` about iteration. */
/** The function `next`. */
export function nextOrDefault(iterator: PyObject, fallback?: PyObject): PyObject {
  const item = next(iterator);
  if (item !== undefined) return item;
  if (fallback === undefined) throw stopOf(iterator);
  takeStopValue(iterator);
  return fallback;
}

export const iterationFunctions: NonNullable<ModuleSpec['functions']> = {
  aiter: [
    '(async_iterable, /)',
    (o: PyObject) => {
      const slot = o.type.aiter;
      if (slot === undefined) throw raise('TypeError', `'${o.type.name}' object is not an async iterable`);
      const iterator = slot(o);
      if (iterator.type.anext === undefined)
        throw raise('TypeError', `aiter() returned not an async iterator of type '${iterator.type.name}'`);
      return iterator;
    },
    'Return an AsyncIterator for an AsyncIterable object.',
  ],
  anext: [
    '(aiterator, default=None, /)',
    (o: PyObject, fallback?: PyObject) => anext(o, fallback),
    'Return the next item from the async iterator.',
  ],
  all: [
    '(iterable, /)',
    (iterable: PyObject) => {
      let all = true;
      iterate(iterable, (item) => (all = isTrue(item)));
      return all ? True : False;
    },
    'Return True if bool(x) is True for all values x in the iterable.\n\nIf the iterable is empty, return True.',
  ],
  any: [
    '(iterable, /)',
    (iterable: PyObject) => {
      let any = false;
      iterate(iterable, (item) => !(any = isTrue(item)));
      return any ? True : False;
    },
    'Return True if bool(x) is True for any x in the iterable.\n\nIf the iterable is empty, return False.',
  ],
  iter: [
    '(object, sentinel=None, /)',
    (o: PyObject, sentinel?: PyObject) => {
      if (sentinel === undefined) return iter(o);
      if (o.type.call === undefined) throw raise('TypeError', 'iter(v, w): v must be callable');
      return new PyCallableIterator(o, sentinel);
    },
    'Get an iterator from an object.\n\nIn the first form, the argument must supply its own iterator, or be a sequence.\nIn the second form, the callable is called until it returns the sentinel.',
    null,
  ],
  max: [
    '(*args, /, key=None, default=None)',
    extreme('max', gt, (a, b) => a > b),
    'max(iterable, *[, default=obj, key=func]) -> value\nmax(arg1, arg2, *args, *[, key=func]) -> value\n\nWith a single iterable argument, return its biggest item. The\ndefault keyword-only argument specifies an object to return if\nthe provided iterable is empty.\nWith two or more positional arguments, return the largest argument.',
    null,
  ],
  min: [
    '(*args, /, key=None, default=None)',
    extreme('min', lt, (a, b) => a < b),
    'min(iterable, *[, default=obj, key=func]) -> value\nmin(arg1, arg2, *args, *[, key=func]) -> value\n\nWith a single iterable argument, return its smallest item. The\ndefault keyword-only argument specifies an object to return if\nthe provided iterable is empty.\nWith two or more positional arguments, return the smallest argument.',
    null,
  ],
  next: [
    '(iterator, default=None, /)',
    nextOrDefault,
    'Return the next item from the iterator.\n\nIf default is given and the iterator is exhausted,\nit is returned instead of raising StopIteration.',
    null,
  ],
  sorted: [
    'sort(iterable, /, *, key=None, reverse=False)',
    (iterable: PyObject, key?: PyObject, reverse?: PyObject) => {
      const sorted = makeList(listOf(iterable));
      sortItems(itemsOf(sorted), key === None ? undefined : key, reverse !== undefined && isTrue(reverse));
      return sorted;
    },
    'Return a new list containing all items from the iterable in ascending order.\n\nA custom key function can be supplied to customize the sort order, and the\nreverse flag can be set to request the result in descending order.',
    '(iterable, /, *, key=None, reverse=False)',
  ],
  sum: [
    '(iterable, /, start=0)',
    sum,
    "Return the sum of a 'start' value (default: 0) plus an iterable of numbers\n\nWhen the iterable is empty, return the start value.\nThis function is intended specifically for use with numeric values and may\nreject non-numeric types.",
  ],
};
