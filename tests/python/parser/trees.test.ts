import { describe, expect, test } from '@jest/globals';
import { parse } from '../../../python/parser/index.js';
import { canonical, snippets } from './golden.js';

describe('trees are those of CPython 3.13, positions included', () => {
  test.each(snippets())('$name', ({ name, source, tree }) => {
    expect(canonical(parse(source, { filename: name, mode: 'exec' }))).toEqual(tree);
  });

  test('the newline at the end may be missing', () => {
    for (const { name, source, tree } of snippets()) {
      expect(canonical(parse(source.trimEnd(), { filename: name, mode: 'exec' }))).toEqual(tree);
    }
  });

  test('newlines of other systems are newlines', () => {
    const options = { filename: 'x', mode: 'exec' } as const;
    const source = 'if a:\n  """b\nc"""\n\nd\n';
    const tree = canonical(parse(source, options));
    expect(canonical(parse(source.replaceAll('\n', '\r\n'), options))).toEqual(tree);
    expect(canonical(parse(source.replaceAll('\n', '\r'), options))).toEqual(tree);
  });

  test('an expression and a single statement are trees of their own', () => {
    expect(parse('a, b\n\n', { filename: 'x', mode: 'eval' })).toMatchObject({ kind: 'Expression', body: { kind: 'Tuple' } });
    expect(parse('a; b # c', { filename: 'x', mode: 'single' })).toMatchObject({
      kind: 'Interactive',
      body: [{ kind: 'Expr' }, { kind: 'Expr' }],
    });
    expect(parse('if a:\n  b', { filename: 'x', mode: 'single' })).toMatchObject({ body: [{ kind: 'If' }] });
  });
});

describe('what CPython nests, nests', () => {
  const statement = (source: string) => parse(source, { filename: 'x', mode: 'exec' }).body[0]!;

  test.each([
    ['200 brackets', `${'('.repeat(200)}a${')'.repeat(200)}`],
    ['lists', `${'['.repeat(200)}${']'.repeat(200)}`],
    ['prefix operators', `${'-'.repeat(5000)}1`],
    ['not', `${'not '.repeat(5000)}1`],
    ['a chain of operators', `1${' + 1'.repeat(20000)}`],
    ['a chain of attributes', `a${'.b'.repeat(20000)}`],
    ['a chain of calls', `a${'()'.repeat(20000)}`],
    ['elif', `if a: b\n${'elif a: b\n'.repeat(5000)}`],
    ['99 blocks', Array.from({ length: 100 }, (_, depth) => `${' '.repeat(depth)}${depth < 99 ? 'if a:' : 'b'}`).join('\n')],
  ])('%s', (_name, source) => {
    expect(statement(source)).toBeDefined();
  });
});
