import {
  contains,
  counting,
  currentCounts,
  disown,
  Exactly,
  ExactInt,
  ExactStr,
  getitem as subscript,
  holds,
  isAtLeast,
  isAtMost,
  isGreater,
  isLess,
  itemsOf,
  makeFloat,
  makeInt,
  missingKey,
  operators,
  ownIn,
  setitem as setSubscript,
  type PyDict,
  type PyInt,
  type PyList,
  type PyObject,
} from '../../runtime/index.js';

/** Comparisons as JavaScript booleans, and operators whose runtime form takes more arguments than the expression has. */

const { eq, ne, pow } = operators;

/*
 * The commonest operands of the commonest operators, in functions small enough for V8 to inline them where they are called; all
 * else is the runtime's. What compiled code does by itself (python/compiler/arithmetic.ts, containers.ts) is not asked again.
 */

export function floordiv(a: PyObject, b: PyObject): PyObject {
  if (a instanceof ExactInt && b instanceof ExactInt) {
    const x = a.value;
    const y = b.value;
    if (typeof x === 'number' && typeof y === 'number' && y !== 0) {
      // Without its remainder the dividend is a multiple, whose quotient is exact.
      const remainder = x % y;
      const quotient = (x - remainder) / y;
      return makeInt(remainder !== 0 && remainder < 0 !== y < 0 ? quotient - 1 : quotient + 0);
    }
  }
  return operators.floordiv(a, b);
}

export function mod(a: PyObject, b: PyObject): PyObject {
  if (a instanceof ExactInt && b instanceof ExactInt) {
    const x = a.value;
    const y = b.value;
    if (typeof x === 'number' && typeof y === 'number' && y !== 0) {
      const remainder = x % y;
      return makeInt(remainder !== 0 && remainder < 0 !== y < 0 ? remainder + y : remainder + 0);
    }
  }
  return operators.mod(a, b);
}

/** Up to this modulus the product of two remainders is made of safe integers in two steps, */
const MAX_MODULUS = 2 ** 32;
/** and up to this a multiple of the modulus beside the number is a safe integer. */
const MAX_REDUCED = 2 ** 52;

const canBeReduced = (x: number) => x <= MAX_REDUCED && x >= -MAX_REDUCED;

/** `x % m` as Python has it: by a quotient that may be off by one, since for numbers of more than 32 bits V8's `%` calls a function of C. */
function reduced(x: number, m: number): number {
  const remainder = x - Math.floor(x / m) * m;
  return remainder < 0 ? remainder + m : remainder >= m ? remainder - m : remainder;
}

/** `(x * y + z) % m` of ints of JavaScript's size, without the product where that is none; undefined if it cannot be had. */
export function remainderOf(x: number, y: number, z: number, m: number): PyObject | undefined {
  if (m <= 0 || m > MAX_MODULUS || !canBeReduced(z)) return undefined;
  const product = x * y;
  if (canBeReduced(product) && canBeReduced(product + z)) return makeInt(reduced(product + z, m));
  if (!canBeReduced(x) || !canBeReduced(y)) return undefined;
  const a = reduced(x, m);
  const b = reduced(y, m);
  const upper = Math.floor(b / 65536);
  return makeInt(reduced(reduced(a * upper, m) * 65536 + a * (b - upper * 65536) + reduced(z, m), m));
}

/** Two ints of 32 bits: JavaScript's operators on bits are Python's there. */
const isWord = (x: number | bigint): x is number => typeof x === 'number' && (x | 0) === x;

export function rshift(a: PyObject, b: PyObject): PyObject {
  if (a instanceof ExactInt && b instanceof ExactInt) {
    const x = a.value;
    const y = b.value;
    if (isWord(x) && isWord(y) && y >= 0) return makeInt(x >> (y > 31 ? 31 : y));
  }
  return operators.rshift(a, b);
}

export function lshift(a: PyObject, b: PyObject): PyObject {
  if (a instanceof ExactInt && b instanceof ExactInt) {
    const x = a.value;
    const y = b.value;
    // Of 31 bits, moved by no more than 21, there are 52.
    if (isWord(x) && isWord(y) && y >= 0 && y <= 21) return makeInt(x * (1 << y));
  }
  return operators.lshift(a, b);
}

export function and(a: PyObject, b: PyObject): PyObject {
  if (a instanceof ExactInt && b instanceof ExactInt) {
    const x = a.value;
    const y = b.value;
    if (isWord(x) && isWord(y)) return makeInt(x & y);
  }
  return operators.and(a, b);
}

/** The object of an operand of arithmetic in the text: null stands for the int, undefined for the float of this value. */
export function boxed(object: PyObject | null | undefined, value: number): PyObject {
  return object === undefined ? makeFloat(value) : (object ?? makeInt(value));
}

export function ifloordiv(a: PyObject, b: PyObject): PyObject {
  return a instanceof ExactInt && b instanceof ExactInt ? floordiv(a, b) : operators.ifloordiv(a, b);
}

export function imod(a: PyObject, b: PyObject): PyObject {
  return a instanceof ExactInt && b instanceof ExactInt ? mod(a, b) : operators.imod(a, b);
}

/** `o[key]`. Short: V8 is to inline it, and the slot, if that is a function of the program. */
export function getitem(o: PyObject, key: PyObject): PyObject {
  const { exactly } = o;
  if (exactly !== Exactly.No) return itemOf(o, key, exactly);
  const slot = o.type.getitem;
  return slot !== undefined ? slot(o, key) : subscript(o, key);
}

/** Dicts and lists before slots. */
function itemOf(o: PyObject, key: PyObject, exactly: Exactly): PyObject {
  if (exactly === Exactly.Dict) return (o as PyDict).get(key) ?? missingKey(key);
  if (exactly === Exactly.List && key.exactly === Exactly.Int) {
    const { items } = o as PyList;
    const i = (key as PyInt).value as number;
    const at = i < 0 ? i + items.length : i;
    if (at >= 0 && at < items.length) return items[at]!;
  }
  return subscript(o, key);
}

/** `o[key] = value`: dicts and lists before slots. */
export function setitem(o: PyObject, key: PyObject, value: PyObject): void {
  const { exactly } = o;
  if (exactly === Exactly.Dict) {
    (o as PyDict).set(key, value);
    return;
  }
  if (exactly === Exactly.List && key.exactly === Exactly.Int) {
    const items = itemsOf(o as PyList);
    const i = (key as PyInt).value as number;
    const at = i < 0 ? i + items.length : i;
    if (at >= 0 && at < items.length) {
      const old = items[at]!;
      items[at] = ownIn(o as PyList, value);
      disown(old);
      return;
    }
  }
  setSubscript(o, key, value);
}

export { isLess as ltTrue, isAtMost as leTrue, isGreater as gtTrue, isAtLeast as geTrue };
export function eqTrue(a: PyObject, b: PyObject): boolean {
  if (a instanceof ExactInt && b instanceof ExactInt) return a.value === b.value;
  if (a instanceof ExactStr && b instanceof ExactStr) return a.value === b.value;
  return holds(eq, a, b);
}
export function neTrue(a: PyObject, b: PyObject): boolean {
  if (a instanceof ExactInt && b instanceof ExactInt) return a.value !== b.value;
  if (a instanceof ExactStr && b instanceof ExactStr) return a.value !== b.value;
  return holds(ne, a, b);
}

/** `item in container`. */
export function isIn(item: PyObject, container: PyObject): boolean {
  if (!counting) return contains(container, item);
  const { pool } = currentCounts();
  const height = pool.top;
  const isThere = contains(container, item);
  if (pool.top !== height) pool.drain(height);
  return isThere;
}

export function power(a: PyObject, b: PyObject): PyObject {
  return pow(a, b, undefined);
}
export function ipower(a: PyObject, b: PyObject): PyObject {
  return operators.ipow(a, b);
}
