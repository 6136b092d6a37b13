import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { compileToJavaScript } from '../../../python/compiler/compile.js';
import { failureFor } from '../../../python/execution/source.js';
import { parse, PythonSyntaxError } from '../../../python/parser/index.js';

/** SyntaxErrors of the compile stage, against CPython's recorded by scripts/record-compile-errors.py. */

const folder = new URL('.', import.meta.url).pathname;
const snippets = readFileSync(`${folder}errors.txt`, 'utf8').split('---\n');
const answers = JSON.parse(readFileSync(`${folder}errors.json`, 'utf8')) as (
  null | [string, number, number, number, number | null]
)[];

function answer(source: string): unknown {
  try {
    const filename = '<snippet>';
    compileToJavaScript(parse(source, { filename, mode: 'exec' }), { filename, fail: failureFor(source, filename) });
    return null;
  } catch (error) {
    if (!(error instanceof PythonSyntaxError)) throw error;
    return [error.msg, error.lineno, error.offset, error.end_lineno, error.end_offset];
  }
}

describe('compile-stage SyntaxErrors', () => {
  test.each(snippets.map((snippet, i) => ({ snippet, expected: answers[i]! })))('$snippet', ({ snippet, expected }) => {
    expect(answer(snippet)).toEqual(expected);
  });
});
