/**
 * What an abstract operation tries on two exact ints before it looks at slots: the result of JavaScript's own arithmetic where
 * that is exact. `x` and `y` are the operands' values, numbers while they are safe integers (runtime/objects/int.ts).
 */
const arithmetic: Readonly<Record<string, string>> = { add: 'x + y', sub: 'x - y', mul: 'x * y + 0' };

const comparisons: Readonly<Record<string, string>> = {
  lt: 'a.value < b.value',
  le: 'a.value <= b.value',
  eq: 'a.value === b.value',
  ne: 'a.value !== b.value',
  gt: 'a.value > b.value',
  ge: 'a.value >= b.value',
};

/** The guarded fast path of operation `name`, or nothing. */
export function fastPath(name: string): string {
  const exact = arithmetic[name];
  if (exact !== undefined)
    return `if (a instanceof ExactInt && b instanceof ExactInt) {
    const x = a.value;
    const y = b.value;
    if (typeof x === 'number' && typeof y === 'number') {
      const exact = ${exact};
      if (Number.isSafeInteger(exact)) return makeInt(exact);
    }
  }`;
  const compared = comparisons[name];
  return compared === undefined ? '' : `if (a instanceof ExactInt && b instanceof ExactInt) return makeBool(${compared});`;
}
