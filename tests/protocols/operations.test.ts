import { describe, expect, test } from '@jest/globals';
import { table } from '../../protocols/index.js';
import type { OperationNames, Row } from '../../protocols/index.js';
import * as operations from '../../runtime/generated/operations.js';
import type { BinarySlot, Slot } from '../../runtime/generated/slots.js';
import type { PyObject } from '../../runtime/kernel/object.js';
import { ExactInt, False, intType, makeInt, True } from '../../runtime/objects/int.js';
import { None, NotImplemented } from '../../runtime/objects/singletons.js';
import { instance, makeType, raised } from './fake-types.js';

type Binary = (a: PyObject, b: PyObject) => PyObject;
const perform = (name: string) => (operations as unknown as Record<string, Binary>)[name]!;

/** A slot that writes down its call and gives `result`. */
function logging(log: unknown[][], label: string, result: PyObject): BinarySlot {
  return (self, other) => {
    log.push([label, self, other]);
    return result;
  };
}

const numberRows = table
  .valueSeq()
  .toArray()
  .filter((row) => row.kind === 'binary' || row.kind === 'ternary') as Row<OperationNames['binary' | 'ternary']>[];

describe.each(numberRows.map((row) => [row.name, row] as const))('%s', (name, row) => {
  const operate = perform(row.operation!.name);
  const direct = row.slot as Slot;
  const reflected = row.reflected.slot as Slot;

  test('asks the left operand', () => {
    const log: unknown[][] = [];
    const a = instance(makeType('A', { [direct]: logging(log, 'direct', True) }));
    const b = instance(makeType('B', { [reflected]: logging(log, 'reflected', False) }));
    expect(operate(a, b)).toBe(True);
    expect(log).toEqual([['direct', a, b]]);
  });

  test('asks the right operand, operands swapped, if the left one does not know', () => {
    const log: unknown[][] = [];
    const a = instance(makeType('A', { [direct]: logging(log, 'direct', NotImplemented) }));
    const b = instance(makeType('B', { [reflected]: logging(log, 'reflected', False) }));
    expect(operate(a, b)).toBe(False);
    expect(log).toEqual([
      ['direct', a, b],
      ['reflected', b, a],
    ]);
  });

  test('asks a subclass that overrides the reflected method first, and once', () => {
    const log: unknown[][] = [];
    const base = makeType('A', {
      [direct]: logging(log, 'direct', NotImplemented),
      [reflected]: logging(log, 'reflected', NotImplemented),
    });
    const a = instance(base);
    const b = instance(makeType('B', { [reflected]: logging(log, 'overridden', NotImplemented) }, base));
    expect(raised(() => operate(a, b))).toMatch(/^TypeError/);
    expect(log).toEqual([
      ['overridden', b, a],
      ['direct', a, b],
    ]);
  });

  test('gives a subclass that only inherits the reflected method no priority', () => {
    const log: unknown[][] = [];
    const base = makeType('A', { [direct]: logging(log, 'direct', True), [reflected]: logging(log, 'reflected', False) });
    expect(operate(instance(base), instance(makeType('B', {}, base)))).toBe(True);
    expect(log).toHaveLength(1);
  });

  test('never asks the reflected method of operands of one type', () => {
    const log: unknown[][] = [];
    const type = makeType('A', { [reflected]: logging(log, 'reflected', True) });
    expect(raised(() => operate(instance(type), instance(type)))).toMatch(/^TypeError/);
    expect(log).toEqual([]);
  });

  test('names both types in its error', () => {
    expect(raised(() => operate(instance(makeType('A')), instance(makeType('B'))))).toBe(
      `TypeError: unsupported operand type(s) for ${row.symbol}: 'A' and 'B'`,
    );
  });

  if (row.inplace === null) return;
  const inplaceSlot: string = row.inplace.slot;
  const inplace = perform(inplaceSlot);

  test('in place: asks the in-place slot, then the plain ones', () => {
    const log: unknown[][] = [];
    const a = instance(
      makeType('A', { [inplaceSlot]: logging(log, 'inplace', NotImplemented), [direct]: logging(log, 'direct', NotImplemented) }),
    );
    const b = instance(makeType('B', { [reflected]: logging(log, 'reflected', True) }));
    expect(inplace(a, b)).toBe(True);
    expect(log).toEqual([
      ['inplace', a, b],
      ['direct', a, b],
      ['reflected', b, a],
    ]);
  });

  test('in place: has a symbol of its own in its error', () => {
    const symbol = row.inplace!.symbol;
    expect(raised(() => inplace(instance(makeType('A')), instance(makeType('B'))))).toBe(
      `TypeError: unsupported operand type(s) for ${symbol}: 'A' and 'B'`,
    );
    expect(name).not.toBe('divmod');
  });
});

describe.each(
  table
    .valueSeq()
    .toArray()
    .filter((row) => row.kind === 'comparison')
    .map((row) => [row.name, row] as const),
)('%s', (name, row) => {
  const swapped = { lt: 'gt', le: 'ge', eq: 'eq', ne: 'ne', gt: 'lt', ge: 'le' }[name as OperationNames['comparison']];
  const compare = perform(name);

  test('asks the left operand, then the right one with the swapped comparison', () => {
    const log: unknown[][] = [];
    const a = instance(makeType('A', { [name]: logging(log, 'direct', NotImplemented) }));
    const b = instance(makeType('B', { [swapped]: logging(log, 'swapped', True) }));
    expect(compare(a, b)).toBe(True);
    expect(log).toEqual([
      ['direct', a, b],
      ['swapped', b, a],
    ]);
  });

  test('asks a subclass first, overriding or not', () => {
    const log: unknown[][] = [];
    const base = makeType('A', { [name]: logging(log, name, NotImplemented), [swapped]: logging(log, swapped, NotImplemented) });
    const a = instance(base);
    const b = instance(makeType('B', {}, base));
    if (row.missing === null) expect(compare(a, b)).toBe(name === 'eq' ? False : True);
    else expect(raised(() => compare(a, b))).toBe(`TypeError: '${row.symbol}' not supported between instances of 'A' and 'B'`);
    expect(log).toEqual([
      [swapped, b, a],
      [name, a, b],
    ]);
  });
});

describe('sequences', () => {
  const plus: BinarySlot = () => True;
  const list = makeType('list', { concat: plus, repeat: (_, count) => count, len: () => 0 });
  const count = instance(makeType('count', { index: () => True }));

  test('concatenate when numbers do not know', () => {
    expect(operations.add(instance(list), instance(makeType('A')))).toBe(True);
    expect(operations.add(instance(list), instance(makeType('A', { radd: () => False })))).toBe(False);
  });

  test('repeat from both sides', () => {
    expect(operations.mul(instance(list), count)).toBe(count);
    expect(operations.mul(count, instance(list))).toBe(count);
    expect(raised(() => operations.mul(instance(list), instance(makeType('float'))))).toBe(
      "TypeError: can't multiply sequence by non-int of type 'float'",
    );
  });

  test('in place only from the left where the left operand has a sequence table', () => {
    expect(operations.imul(count, instance(list))).toBe(count);
    const dict = instance(makeType('dict', { len: () => 0, index: () => True }));
    expect(raised(() => operations.imul(dict, instance(list)))).toBe(
      "TypeError: unsupported operand type(s) for *=: 'dict' and 'list'",
    );
  });

  test('operator.concat refuses what is no sequence', () => {
    expect(raised(() => operations.concat(instance(makeType('int')), count))).toBe(
      "TypeError: 'int' object can't be concatenated",
    );
  });
});

describe('pow with three operands', () => {
  const [a, b, c] = ['A', 'B', 'C'].map((name) => instance(makeType(name))) as [PyObject, PyObject, PyObject];

  test('names all three in its error', () => {
    expect(raised(() => operations.pow(a, b, c))).toBe("TypeError: unsupported operand type(s) for ** or pow(): 'A', 'B', 'C'");
  });

  test('None is no third operand', () => {
    expect(raised(() => operations.pow(a, b, None))).toBe("TypeError: unsupported operand type(s) for ** or pow(): 'A' and 'B'");
  });

  test('asks the third operand last', () => {
    const third = instance(makeType('C', { modpow: (self, left) => (self === third && left === a ? True : False) }));
    expect(operations.pow(a, b, third)).toBe(True);
  });
});

test.each([
  ['neg', "bad operand type for unary -: 'A'"],
  ['pos', "bad operand type for unary +: 'A'"],
  ['invert', "bad operand type for unary ~: 'A'"],
  ['abs', "bad operand type for abs(): 'A'"],
] as const)('%s of a type without it', (name, text) => {
  expect(raised(() => operations[name](instance(makeType('A'))))).toBe(`TypeError: ${text}`);
});

describe('exact ints', () => {
  const value = (o: PyObject) => (o as ExactInt).value;

  test('are computed without a look at slots as long as the result is exact', () => {
    expect(value(operations.add(makeInt(2), makeInt(3)))).toBe(5);
    expect(value(operations.isub(makeInt(2), makeInt(3)))).toBe(-1);
    expect(Object.is(value(operations.mul(makeInt(0), makeInt(-3))), 0)).toBe(true);
    expect(operations.lt(makeInt(2), new ExactInt(2n ** 70n))).toBe(True);
  });

  test('go through their slots beyond', () => {
    intType.add = () => None;
    intType.mul = () => None;
    expect(operations.add(makeInt(Number.MAX_SAFE_INTEGER), makeInt(1))).toBe(None);
    expect(operations.mul(makeInt(2 ** 40), makeInt(2 ** 40))).toBe(None);
  });
});
