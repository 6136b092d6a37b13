import { describe, expect, test } from '@jest/globals';
import { lookup, specialMethods, table } from '../../protocols/index.js';
import { operatorAliases, operatorFunctions } from '../../runtime/modules/generated/operator.js';
import { slotsByDunder, slotTable } from '../../runtime/generated/slot-table.js';
import { proxyPolicy } from '../../weakref/generated/proxy-policy.js';
import { golden } from './golden.js';

const names = new Set(specialMethods().map(({ dunder }) => dunder));

describe('against CPython', () => {
  test('no special method of the data model is missing', () => {
    expect(golden.dataModel.filter((name) => !names.has(name))).toEqual([]);
  });

  test('no method that CPython wraps a slot for is missing', () => {
    expect(Object.keys(golden.wrappers).filter((name) => !names.has(name))).toEqual([]);
  });

  test.each(Object.entries(golden.wrappers))('%s has the text signature and docstring of its slot wrappers', (name, recorded) => {
    for (const { textSignature, doc } of lookup(name)) expect(recorded).toContainEqual([textSignature, doc]);
  });

  test.each(Object.entries(golden.namespaces))('the slots of %s are in the order of its namespace', (_type, namespace) => {
    // Behind the docstring stands only `__hash__ = None`, which is no slot wrapper.
    const wrapped = namespace
      .slice(0, namespace.indexOf('__doc__'))
      .filter((name) => name !== '__new__' && name in golden.wrappers);
    const inTable = wrapped.filter((name) => slotsByDunder.has(name));
    const rows = slotTable.map(({ dunder }) => dunder);
    // A name with two rows stands where the family that the type fills stands: numbers first, sequences last.
    const sequence = namespace.includes('__contains__') && !namespace.includes('__sub__');
    const positions = inTable.map((name) => (sequence ? rows.lastIndexOf(name) : rows.indexOf(name)));
    expect(positions.filter((position, i) => i > 0 && position <= positions[i - 1]!)).toEqual([]);
  });
});

describe('the operator module', () => {
  const others = ['is_', 'is_not', 'countOf', 'indexOf', 'not_', 'call', 'length_hint', '_compare_digest'];

  test('has every function of CPython that is an operation of the table', () => {
    expect(
      Object.keys(golden.operatorFunctions).filter((name) => !(name in operatorFunctions) && !others.includes(name)),
    ).toEqual([]);
  });

  test.each(Object.entries(operatorFunctions))(
    '%s has the text signature and docstring of CPython',
    (name, [signature, , doc]) => {
      expect([signature, doc]).toEqual(golden.operatorFunctions[name]);
    },
  );

  test('has the same aliases', () => {
    expect(operatorAliases).toEqual(golden.operatorAliases);
  });
});

describe('weak proxies', () => {
  const namesOn = (other: 'plain' | 'callable') => proxyPolicy.filter(({ on }) => on !== other).map(({ dunder }) => dunder);
  const plain = [...new Set(namesOn('callable'))];
  const callable = [...new Set(namesOn('plain'))];

  // The namespaces also have __doc__, which is no operation.
  test('ProxyType has 71 names', () => {
    expect(golden.namespaces.ProxyType).toHaveLength(71);
    expect([...plain, '__doc__'].sort()).toEqual([...golden.namespaces.ProxyType!].sort());
  });

  test('CallableProxyType has 70 names', () => {
    expect(golden.namespaces.CallableProxyType).toHaveLength(70);
    expect([...callable, '__doc__'].sort()).toEqual([...golden.namespaces.CallableProxyType!].sort());
  });

  test('operands: unwrapped in operators, comparisons, keys of reading and the third of pow; kept elsewhere', () => {
    const operands = (name: string) => proxyPolicy.find(({ dunder }) => dunder === name)!.operands;
    for (const name of ['__add__', '__radd__', '__iadd__', '__eq__', '__lt__', '__getitem__'])
      expect(operands(name)).toEqual(['unwrap']);
    expect(operands('__pow__')).toEqual(['unwrap', 'unwrap']);
    for (const name of ['__contains__', '__delitem__', '__delattr__', '__call__']) expect(operands(name)).toEqual(['keep']);
    expect(operands('__setitem__')).toEqual(['keep', 'keep']);
  });
});

test('every row stands under its own name', () => {
  table.forEach((row, name) => expect(row.name).toBe(name));
  expect(specialMethods()).toHaveLength(
    new Set(specialMethods().map(({ dunder, slot, role }) => `${dunder} ${slot} ${role}`)).size,
  );
});
