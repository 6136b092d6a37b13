/**
 * What an abstract operation tries on exact ints, floats and strs before it looks at slots: JavaScript's own operation, where
 * its result is exact. The operands' types are compared, since they are needed for the slots anyway: a failing `instanceof`
 * walks the whole prototype chain. `left` and `right` are the types of `a` and `b`.
 */

/** Of two safe integers, two bigints or two doubles `x` and `y`. */
const arithmetic: Readonly<Record<string, string>> = { add: 'x + y', sub: 'x - y', mul: 'x * y' };

const comparisons: Readonly<Record<string, string>> = { lt: '<', le: '<=', eq: '===', ne: '!==', gt: '>', ge: '>=' };

/** A zero divisor is an error, so it is left to the slot. */
const dividesFloats = 'truediv';

const values = (left: string, right: string) => `const x = (a as ${left}).value;
      const y = (b as ${right}).value;`;

interface Statements {
  /** For two ints; `x` and `y` are numbers or bigints. */
  readonly ints?: string;
  /** For doubles `x` and `y`. */
  readonly floats: string;
  readonly strs?: string;
}

function guarded({ ints, floats, strs }: Statements): string {
  const ofInts =
    ints === undefined ? '' : `if (right === intType) {\n      ${values('PyInt', 'PyInt')}\n      ${ints}\n    } else `;
  const ofStrs =
    strs === undefined
      ? ''
      : ` else if (left === strType && right === strType) {\n    ${values('PyStr', 'PyStr')}\n    ${strs}\n  }`;
  return `if (left === intType) {
    ${ofInts}if (right === floatType) {
      ${values('PyInt', 'PyFloat')}
      if (typeof x === 'number') ${floats}
    }
  } else if (left === floatType) {
    if (right === floatType) {
      ${values('PyFloat', 'PyFloat')}
      ${floats}
    } else if (right === intType) {
      ${values('PyFloat', 'PyInt')}
      if (typeof y === 'number') ${floats}
    }
  }${ofStrs}`;
}

/** The fast path of operation `name`, or nothing. */
export function fastPath(name: string): string {
  const result = arithmetic[name];
  if (result !== undefined) {
    return guarded({
      ints: `if (typeof x === 'number') {
        if (typeof y === 'number') {
          const exact = ${name === 'mul' ? `${result} + 0` : result};
          if (Number.isSafeInteger(exact)) return makeInt(exact);
        }
      } else if (typeof y === 'bigint') return makeBigInt(${result});`,
      floats: `return makeFloat(${result});`,
      ...(name === 'add' ? { strs: 'return makeStr(x + y);' } : {}),
    });
  }
  if (name === dividesFloats) return guarded({ floats: 'if (y !== 0) return makeFloat(x / y);' });
  const symbol = comparisons[name];
  if (symbol === undefined) return '';
  const compared = `return makeBool(x ${symbol} y);`;
  return guarded({ ints: compared, floats: compared, ...(name === 'eq' || name === 'ne' ? { strs: compared } : {}) });
}
