import { describe, expect, test } from '@jest/globals';
import { extend, extensionRow, lookup, operation, specialMethods, table } from '../../protocols/index.js';
import { generate } from '../../protocols/generate/index.js';

const toHost = extensionRow({
  name: 'to_host',
  kind: 'method',
  family: 'conversion',
  arity: 1,
  storage: 'method',
  binding: 'instance',
  slot: null,
  dunder: '__to_host__',
  reflected: null,
  inplace: null,
  symbol: null,
  order: null,
  wrapper: false,
  textSignature: '($self, /)',
  doc: 'Return a host value that stands for self.',
  operation: null,
  missing: null,
  result: 'object',
  checkedBy: null,
  badResult: [],
  operator: [],
  builtin: null,
  fallbacks: [],
  ties: [],
  blockedByNone: false,
  proxy: null,
  since: '3.13',
});

describe('the table', () => {
  test('an embedder extends it without changing ours', () => {
    const size = table.size;
    const extended = extend(table, toHost);
    expect(extended.get('to_host')).toBe(toHost);
    expect(extended.size).toBe(size + 1);
    expect(table.size).toBe(size);
    expect(table.has('to_host')).toBe(false);
  });

  test('a name that is taken is refused', () => {
    expect(() => extend(table, { ...toHost, name: 'add' })).toThrow('already has an operation add');
  });

  test('an extended table goes through the generators', () => {
    expect(generate(extend(table, toHost)).get('docs/protocols.md')).toContain('`__to_host__`');
  });

  test('a special name finds its operations, numbers before sequences', () => {
    expect(lookup('__add__').map(({ row }) => row.name)).toEqual(['add', 'concat']);
    expect(lookup('__rmul__').map(({ row, role }) => [row.name, role])).toEqual([
      ['mul', 'reflected'],
      ['repeat', 'reflected'],
    ]);
    expect(lookup('__nonsense__')).toEqual([]);
  });

  test('operation() knows the names of its row', () => {
    expect(operation('pow').inplace.dunder).toBe('__ipow__');
    expect(operation('get').slot).toBe('descrget');
  });
});

describe.each(specialMethods().map((method) => [`${method.dunder} (${method.row.name})`, method] as const))('%s', (_, method) => {
  const { row, role, slot, order, textSignature } = method;

  test('is stored where its columns say', () => {
    expect(slot !== null).toBe(row.storage === 'slot');
    if (row.storage === 'slot') expect(order).not.toBeNull();
  });

  test('has a place of its own among the slot definitions', () => {
    if (order !== null) expect(specialMethods().filter((other) => other.order === order)).toEqual([method]);
  });

  test('its text signature has as many parameters as the operation operands', () => {
    if (textSignature === null || row.arity === 'any') return;
    const parameters = textSignature
      .slice(1, -1)
      .split(', ')
      .filter((part) => part !== '/');
    // In place there is never a third operand.
    const most = typeof row.arity === 'number' ? row.arity : row.arity[1];
    expect(parameters).toHaveLength(role === 'inplace' ? 2 : most);
  });

  test('a proxy policy speaks of every further operand', () => {
    if (row.proxy === null || row.arity === 'any') return;
    const most = typeof row.arity === 'number' ? row.arity : row.arity[1];
    expect(row.proxy.operands).toHaveLength(row.proxy.how === 'none' ? 0 : most - 1);
  });

  test('a checked result has a wording', () => {
    if (row.checkedBy !== null) expect(row.badResult).not.toEqual([]);
  });
});
