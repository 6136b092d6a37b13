import { describe, expect, test } from '@jest/globals';
import { isIncomplete, parse, PythonSyntaxError, type ParseMode } from '../../../python/parser/index.js';
import { type RecordedError, recordedErrors } from './golden.js';

function errorOf(source: string, mode: ParseMode): RecordedError {
  try {
    parse(source, { filename: '<test>', mode });
    return null;
  } catch (e) {
    if (!(e instanceof PythonSyntaxError)) throw e;
    return [e.type, e.msg, e.lineno, e.offset, e.text, e.end_lineno, e.end_offset];
  }
}

describe('errors are those of CPython 3.13: type, text, line, range', () => {
  test.each(recordedErrors())('%s %j', (mode, source, error) => {
    expect(errorOf(source, mode)).toEqual(error);
  });
});

describe('what cannot be parsed at all', () => {
  test('brackets nested too deeply', () => {
    for (const source of [`${'('.repeat(201)}${')'.repeat(201)}`, '['.repeat(10000)]) {
      expect(errorOf(source, 'exec')!.slice(0, 4)).toEqual(['SyntaxError', 'too many nested parentheses', 1, 201]);
    }
  });

  test('operators nested too deeply', () => {
    const overflow = [
      'MemoryError',
      'Parser stack overflowed - Python source too complex to parse',
      null,
      null,
      null,
      null,
      null,
    ];
    expect(errorOf(`${'-'.repeat(10000)}1`, 'exec')).toEqual(overflow);
    expect(errorOf(`${'lambda: '.repeat(100000)}1`, 'exec')).toEqual(overflow);
  });

  test('an int with too many digits', () => {
    expect(errorOf('9'.repeat(5000), 'exec')!.slice(0, 4)).toEqual([
      'SyntaxError',
      'Exceeds the limit (4300 digits) for integer string conversion: value has 5000 digits; use ' +
        'sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge integer literals to avoid ' +
        'decimal conversion limits.',
      1,
      0,
    ]);
    expect(errorOf(`0x${'f'.repeat(5000)}`, 'exec')).toBeNull();
  });

  test('a null character', () => {
    expect(errorOf('a\0', 'exec')!.slice(0, 3)).toEqual(['SyntaxError', 'source code string cannot contain null bytes', null]);
  });
});

describe('a statement typed line by line (CPython Lib/codeop.py)', () => {
  test.each([
    'if a:',
    'if a:\n  b',
    'def f(',
    'x = (1,',
    '"""a',
    'x = \\',
    '@a',
    'try:\n  a\nexcept b:\n  c',
    'class A:\n',
    "f'''{a",
  ])('more lines may follow %j', (source) => {
    expect(isIncomplete(source)).toBe(true);
  });

  test.each(['a', 'if a:\n  b\n', '# nothing', '', 'a b', 'x = )', "'a", 'def f(:', '1a', 'if a: b\n'])(
    'no line is missing: %j',
    (source) => {
      expect(isIncomplete(source)).toBe(false);
    },
  );
});

describe('warnings', () => {
  const warningsOf = (source: string): [string, string, number][] => {
    const found: [string, string, number][] = [];
    parse(source, { filename: 'x', mode: 'exec', onWarning: (category, msg, lineno) => found.push([category, msg, lineno]) });
    return found;
  };

  test('of an escape that is none, once for each literal, at its first line', () => {
    expect(warningsOf("a = '\\d\\w'")).toEqual([['SyntaxWarning', "invalid escape sequence '\\d'", 1]]);
    expect(warningsOf("'''\n\n\\d'''")).toEqual([['SyntaxWarning', "invalid escape sequence '\\d'", 1]]);
    expect(warningsOf("'a' b'\\w'".slice(4))).toEqual([['SyntaxWarning', "invalid escape sequence '\\w'", 1]]);
    expect(warningsOf("'\\400'")).toEqual([['SyntaxWarning', "invalid octal escape sequence '\\400'", 1]]);
    expect(warningsOf("f'''\n\\d{x}\n'''")).toEqual([['SyntaxWarning', "invalid escape sequence '\\d'", 3]]);
    expect(warningsOf("f'\\{x}'")).toEqual([['SyntaxWarning', "invalid escape sequence '\\{'", 1]]);
    expect(warningsOf("r'\\d'; rb'\\d'; '\\\\d'")).toEqual([]);
  });

  test('of a keyword right behind a number', () => {
    expect(warningsOf('1if 2else 3')).toEqual([
      ['SyntaxWarning', 'invalid decimal literal', 1],
      ['SyntaxWarning', 'invalid decimal literal', 1],
    ]);
    expect(warningsOf('0xfor x')).toEqual([['SyntaxWarning', 'invalid hexadecimal literal', 1]]);
  });

  test('none twice where the parser goes back', () => {
    expect(warningsOf("with ('\\d'): pass")).toHaveLength(1);
    expect(warningsOf("match ('\\d')")).toHaveLength(1);
  });
});
