import {
  contains,
  counting,
  currentCounts,
  disown,
  drain,
  ExactFloat,
  ExactInt,
  ExactList,
  ExactStr,
  False,
  getitem as subscript,
  isTrue,
  makeFloat,
  makeInt,
  operators,
  own,
  setitem as setSubscript,
  True,
  type PyObject,
} from '../../runtime/index.js';

/** Comparisons as JavaScript booleans, and operators whose runtime form takes more arguments than the expression has. */

const { lt, le, gt, ge, eq, ne, pow } = operators;

/*
 * The commonest operands of the commonest operators, in functions small enough for V8 to inline them where they are called; all
 * else is the runtime's.
 */

export function add(a: PyObject, b: PyObject): PyObject {
  if (a instanceof ExactInt) {
    if (b instanceof ExactInt) {
      const x = a.value;
      const y = b.value;
      if (typeof x === 'number' && typeof y === 'number') {
        const sum = x + y;
        if (sum <= Number.MAX_SAFE_INTEGER && sum >= Number.MIN_SAFE_INTEGER) return makeInt(sum);
      }
    }
  } else if (a instanceof ExactFloat && b instanceof ExactFloat) return makeFloat(a.value + b.value);
  return operators.add(a, b);
}

export function sub(a: PyObject, b: PyObject): PyObject {
  if (a instanceof ExactInt) {
    if (b instanceof ExactInt) {
      const x = a.value;
      const y = b.value;
      if (typeof x === 'number' && typeof y === 'number') {
        const difference = x - y;
        if (difference <= Number.MAX_SAFE_INTEGER && difference >= Number.MIN_SAFE_INTEGER) return makeInt(difference);
      }
    }
  } else if (a instanceof ExactFloat && b instanceof ExactFloat) return makeFloat(a.value - b.value);
  return operators.sub(a, b);
}

export function mul(a: PyObject, b: PyObject): PyObject {
  return a instanceof ExactFloat && b instanceof ExactFloat ? makeFloat(a.value * b.value) : operators.mul(a, b);
}

export function iadd(a: PyObject, b: PyObject): PyObject {
  return a instanceof ExactInt && b instanceof ExactInt ? add(a, b) : operators.iadd(a, b);
}

export function isub(a: PyObject, b: PyObject): PyObject {
  return a instanceof ExactInt && b instanceof ExactInt ? sub(a, b) : operators.isub(a, b);
}

/** `o[key]`: lists before slots. */
export function getitem(o: PyObject, key: PyObject): PyObject {
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

/** A comparison whose result nobody sees: it dies when its truth is known. */
function truth(compare: (a: PyObject, b: PyObject) => PyObject, a: PyObject, b: PyObject): boolean {
  if (!counting) {
    const result = compare(a, b);
    return result === True || (result !== False && isTrue(result));
  }
  const height = currentCounts().pool.top;
  const isHolding = isTrue(compare(a, b));
  drain(height);
  return isHolding;
}

export function ltTrue(a: PyObject, b: PyObject): boolean {
  if ((a instanceof ExactInt && b instanceof ExactInt) || (a instanceof ExactFloat && b instanceof ExactFloat))
    return a.value < b.value;
  return truth(lt, a, b);
}
export function leTrue(a: PyObject, b: PyObject): boolean {
  if ((a instanceof ExactInt && b instanceof ExactInt) || (a instanceof ExactFloat && b instanceof ExactFloat))
    return a.value <= b.value;
  return truth(le, a, b);
}
export function gtTrue(a: PyObject, b: PyObject): boolean {
  if ((a instanceof ExactInt && b instanceof ExactInt) || (a instanceof ExactFloat && b instanceof ExactFloat))
    return a.value > b.value;
  return truth(gt, a, b);
}
export function geTrue(a: PyObject, b: PyObject): boolean {
  if ((a instanceof ExactInt && b instanceof ExactInt) || (a instanceof ExactFloat && b instanceof ExactFloat))
    return a.value >= b.value;
  return truth(ge, a, b);
}
export function eqTrue(a: PyObject, b: PyObject): boolean {
  if (a instanceof ExactInt && b instanceof ExactInt) return a.value === b.value;
  if (a instanceof ExactStr && b instanceof ExactStr) return a.value === b.value;
  return truth(eq, a, b);
}
export function neTrue(a: PyObject, b: PyObject): boolean {
  if (a instanceof ExactInt && b instanceof ExactInt) return a.value !== b.value;
  if (a instanceof ExactStr && b instanceof ExactStr) return a.value !== b.value;
  return truth(ne, a, b);
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
