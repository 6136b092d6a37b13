import type { PyObject } from '../../kernel/object.js';
import type { FunctionSpec, ModuleSpec } from '../../kernel/spec.js';
import { makeInt } from '../../objects/int.js';
import { makeTuple } from '../../objects/sequence.js';
import { None } from '../../objects/singletons.js';
import { asIndex } from '../../operations/convert.js';
import type { Mode } from './matcher.js';
import { compilePattern, matchType, patternType, regexState } from './objects.js';
import { findall, finditer, matchBy, split, substitute } from './pattern.js';

function flagsOf(flags: PyObject | undefined): number {
  return flags === undefined ? 0 : Number(asIndex(flags));
}

function matching(mode: Mode, doc: string): FunctionSpec {
  const match = matchBy(mode);
  return [
    '(pattern, string, flags=0)',
    (pattern: PyObject, string: PyObject, flags?: PyObject) => match(compilePattern(pattern, flagsOf(flags)), string),
    doc,
  ];
}

/** `_regex`: the work of the module `re`, whose exception and flags are written in Python. */
export const regexModule: ModuleSpec = {
  name: '_regex',
  functions: {
    configure: [
      '(error, /)',
      (error: PyObject) => {
        regexState().configure(error);
        return None;
      },
      'Name the exception class for bad patterns.',
    ],
    compile: [
      '(pattern, flags=0)',
      (pattern: PyObject, flags?: PyObject) => compilePattern(pattern, flagsOf(flags)),
      'The pattern object of a regular expression.',
    ],
    match: matching('match', 'A match at the beginning of the string, or None.'),
    fullmatch: matching('fullmatch', 'A match of the whole string, or None.'),
    search: matching('search', 'The first match anywhere in the string, or None.'),
    findall: [
      '(pattern, string, flags=0)',
      (pattern: PyObject, string: PyObject, flags?: PyObject) => findall(compilePattern(pattern, flagsOf(flags)), string),
      'The texts of all matches.',
    ],
    finditer: [
      '(pattern, string, flags=0)',
      (pattern: PyObject, string: PyObject, flags?: PyObject) => finditer(compilePattern(pattern, flagsOf(flags)), string),
      'An iterator over all matches.',
    ],
    split: [
      '(pattern, string, maxsplit=0, flags=0)',
      (pattern: PyObject, string: PyObject, maxsplit?: PyObject, flags?: PyObject) =>
        split(compilePattern(pattern, flagsOf(flags)), string, maxsplit),
      'The parts of the string between matches.',
    ],
    sub: [
      '(pattern, repl, string, count=0, flags=0)',
      (pattern: PyObject, repl: PyObject, string: PyObject, count?: PyObject, flags?: PyObject) =>
        substitute(compilePattern(pattern, flagsOf(flags)), repl, string, count)[0],
      'The string with matches replaced.',
    ],
    subn: [
      '(pattern, repl, string, count=0, flags=0)',
      (pattern: PyObject, repl: PyObject, string: PyObject, count?: PyObject, flags?: PyObject) => {
        const [text, replaced] = substitute(compilePattern(pattern, flagsOf(flags)), repl, string, count);
        return makeTuple([text, makeInt(replaced)]);
      },
      'The string with matches replaced, and how many there were.',
    ],
    purge: [
      '()',
      () => {
        regexState().purge();
        return None;
      },
      'Forget the compiled patterns.',
    ],
  },
  attributes: () => ({ Pattern: patternType, Match: matchType }),
};
