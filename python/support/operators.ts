import {
  contains,
  counting,
  currentCounts,
  disown,
  ExactDict,
  ExactInt,
  ExactList,
  ExactStr,
  drain,
  getitem as subscript,
  holds,
  isAtLeast,
  isAtMost,
  isGreater,
  isLess,
  makeFloat,
  makeInt,
  missingKey,
  operators,
  own,
  setitem as setSubscript,
  type PyObject,
} from '../../runtime/index.js';

/** Comparisons as JavaScript booleans, and operators whose runtime form takes more arguments than the expression has. */

const { eq, ne, pow } = operators;

/*
 * The commonest operands of the commonest operators, in functions small enough for V8 to inline them where they are called; all
 * else is the runtime's. What compiled code does by itself (python/compiler/arithmetic.ts, containers.ts) is not asked again.
 */

export function add(a: PyObject, b: PyObject): PyObject {
  if (a instanceof ExactInt && b instanceof ExactInt) {
    const x = a.value;
    const y = b.value;
    if (typeof x === 'number' && typeof y === 'number') {
      const sum = x + y;
      if (sum <= Number.MAX_SAFE_INTEGER && sum >= Number.MIN_SAFE_INTEGER) return makeInt(sum);
    }
  }
  return operators.add(a, b);
}

export function sub(a: PyObject, b: PyObject): PyObject {
  if (a instanceof ExactInt && b instanceof ExactInt) {
    const x = a.value;
    const y = b.value;
    if (typeof x === 'number' && typeof y === 'number') {
      const difference = x - y;
      if (difference <= Number.MAX_SAFE_INTEGER && difference >= Number.MIN_SAFE_INTEGER) return makeInt(difference);
    }
  }
  return operators.sub(a, b);
}

export function mul(a: PyObject, b: PyObject): PyObject {
  if (a instanceof ExactInt && b instanceof ExactInt) {
    const x = a.value;
    const y = b.value;
    if (typeof x === 'number' && typeof y === 'number') {
      const product = x * y;
      // An int has no negative zero.
      if (product <= Number.MAX_SAFE_INTEGER && product >= Number.MIN_SAFE_INTEGER) return makeInt(product + 0);
    }
  }
  return operators.mul(a, b);
}

/** The object of an operand of arithmetic in the text: null stands for the int, undefined for the float of this value. */
export function boxed(object: PyObject | null | undefined, value: number): PyObject {
  return object === undefined ? makeFloat(value) : (object ?? makeInt(value));
}

export function iadd(a: PyObject, b: PyObject): PyObject {
  return a instanceof ExactInt && b instanceof ExactInt ? add(a, b) : operators.iadd(a, b);
}

export function isub(a: PyObject, b: PyObject): PyObject {
  return a instanceof ExactInt && b instanceof ExactInt ? sub(a, b) : operators.isub(a, b);
}

/** `o[key]`: dicts and lists before slots. */
export function getitem(o: PyObject, key: PyObject): PyObject {
  if (o instanceof ExactDict) return o.get(key) ?? missingKey(key);
  if (o instanceof ExactList && key instanceof ExactInt) {
    const { items } = o;
    const i = key.value;
    // A bigint is out of range in any case.
    if (typeof i === 'number') {
      const at = i < 0 ? i + items.length : i;
      if (at >= 0 && at < items.length) return items[at]!;
    }
  }
  return subscript(o, key);
}

/** `o[key] = value`: lists before slots. */
export function setitem(o: PyObject, key: PyObject, value: PyObject): void {
  if (o instanceof ExactList && key instanceof ExactInt) {
    const { items } = o;
    const i = key.value;
    if (typeof i === 'number') {
      const at = i < 0 ? i + items.length : i;
      if (at >= 0 && at < items.length) {
        const old = items[at]!;
        items[at] = own(value);
        disown(old);
        return;
      }
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
  const height = currentCounts().pool.top;
  const isThere = contains(container, item);
  drain(height);
  return isThere;
}

export function power(a: PyObject, b: PyObject): PyObject {
  return pow(a, b, undefined);
}
export function ipower(a: PyObject, b: PyObject): PyObject {
  return operators.ipow(a, b);
}
