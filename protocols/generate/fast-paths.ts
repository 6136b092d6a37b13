/**
 * What an abstract operation tries on exact ints, floats and strs before it looks at slots: JavaScript's own operation, where
 * its result is exact. The guards are `instanceof` leaf classes, which cost one comparison where they hold.
 */

/** Of two safe integers or two doubles `x` and `y`. */
const arithmetic: Readonly<Record<string, string>> = { add: 'x + y', sub: 'x - y', mul: 'x * y' };

const comparisons: Readonly<Record<string, string>> = { lt: '<', le: '<=', eq: '===', ne: '!==', gt: '>', ge: '>=' };

/** A zero divisor is an error, so it is left to the slot. */
const dividesFloats = 'truediv';

const floatGuard = (statement: string) => `if (a instanceof ExactFloat) {
    const x = a.value;
    if (b instanceof ExactFloat) {
      const y = b.value;
      ${statement}
    }
    if (b instanceof ExactInt) {
      const y = b.value;
      if (typeof y === 'number') ${statement}
    }
  } else if (b instanceof ExactFloat && a instanceof ExactInt) {
    const x = a.value;
    const y = b.value;
    if (typeof x === 'number') ${statement}
  }`;

/** The guarded fast path of operation `name`, or nothing. */
export function fastPath(name: string): string {
  const result = arithmetic[name];
  if (result !== undefined) {
    const strings =
      name === 'add' ? '\n  if (a instanceof ExactStr && b instanceof ExactStr) return makeStr(a.value + b.value);' : '';
    return `if (a instanceof ExactInt && b instanceof ExactInt) {
    const x = a.value;
    const y = b.value;
    if (typeof x === 'number' && typeof y === 'number') {
      const exact = ${name === 'mul' ? `${result} + 0` : result};
      if (Number.isSafeInteger(exact)) return makeInt(exact);
    }
  } else ${floatGuard(`return makeFloat(${result});`)}${strings}`;
  }
  if (name === dividesFloats) return floatGuard('if (y !== 0) return makeFloat(x / y);');
  const symbol = comparisons[name];
  if (symbol === undefined) return '';
  const strings =
    name === 'eq' || name === 'ne'
      ? `\n  if (a instanceof ExactStr && b instanceof ExactStr) return makeBool(a.value ${symbol} b.value);`
      : '';
  return `if (a instanceof ExactInt && b instanceof ExactInt) return makeBool(a.value ${symbol} b.value);
  ${floatGuard(`return makeBool(x ${symbol} y);`)}${strings}`;
}
