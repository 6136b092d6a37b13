/** Python 3.13 source to syntax tree. */
import type { Expression, Interactive, Module } from '../ast/nodes.js';
import { ParseFailure, StackOverflow } from './cursor.js';
import { diagnose } from './diagnosis/diagnose.js';
import { makeError, PythonSyntaxError, SourceText } from './errors.js';
import { Parser } from './parser.js';
import { TokenStream } from './token-stream.js';
import * as T from './tokens.js';
import type { Token } from './tokens.js';
import type { ParseWarning } from './warnings.js';

export { setCharacterNames } from './character-names.js';
export { PythonSyntaxError, type SyntaxErrorType } from './errors.js';
export type { ParseWarning } from './warnings.js';

export type ParseMode = 'exec' | 'eval' | 'single';

export interface ParseOptions {
  /** Named in errors. */
  filename: string;
  mode: ParseMode;
  /** Receives warnings; may throw to make one an error. */
  onWarning?: ParseWarning;
  /** In mode `single`: leave blocks open at the end of the source (CPython's PyCF_DONT_IMPLY_DEDENT). */
  keepBlocksOpen?: boolean;
}

const ignore: ParseWarning = () => undefined;

/** Parses a source; throws {@link PythonSyntaxError}. */
export function parse(source: string, options: ParseOptions & { mode: 'exec' }): Module;
export function parse(source: string, options: ParseOptions & { mode: 'eval' }): Expression;
export function parse(source: string, options: ParseOptions & { mode: 'single' }): Interactive;
export function parse(source: string, options: ParseOptions): Module | Expression | Interactive;
export function parse(source: string, options: ParseOptions): Module | Expression | Interactive {
  const { filename, mode, onWarning = ignore, keepBlocksOpen = false } = options;
  const text = prepare(source, filename, mode);
  try {
    return parseText(new SourceText(text, filename), mode, onWarning, keepBlocksOpen);
  } catch (error) {
    // A source that nests too deeply for the host's stack nests too deeply for CPython's.
    if (!(error instanceof StackOverflow) && !(error instanceof RangeError)) throw error;
    throw new PythonSyntaxError('MemoryError', 'Parser stack overflowed - Python source too complex to parse', filename);
  }
}

/** CPython Parser/tokenizer/helpers.c: translate_newlines. */
function prepare(source: string, filename: string, mode: ParseMode): string {
  if (source.includes('\0')) {
    throw new PythonSyntaxError('SyntaxError', 'source code string cannot contain null bytes', filename);
  }
  const text = source.includes('\r') ? source.replace(/\r\n?/g, '\n') : source;
  return mode === 'exec' && !text.endsWith('\n') ? `${text}\n` : text;
}

function parseText(
  source: SourceText,
  mode: ParseMode,
  warn: ParseWarning,
  keepBlocksOpen: boolean,
): Module | Expression | Interactive {
  const tokens = new TokenStream(source, mode, warn, keepBlocksOpen).readAll();
  const parser = new Parser(source, tokens, warn);
  try {
    if (mode === 'exec') return parser.parseModule();
    if (mode === 'eval') return parser.parseEval();
    const tree = parser.parseInteractive();
    checkSingle(source, parser.lastToken, () => new TokenStream(source, mode, ignore, keepBlocksOpen));
    return tree;
  } catch (failure) {
    if (!(failure instanceof ParseFailure)) throw failure;
    const again = new TokenStream(source, mode, ignore, keepBlocksOpen);
    throw explain(source, tokens, failure.index, () => diagnose(source, again, mode, rightUpTo(tokens, parser.statementStart)));
  }
}

/**
 * How many of the tokens before the statement that fails need no diagnosis: none, if one of CPython's rules for invalid
 * input fits them although they are right (`print -1`, a call of `match`).
 */
function rightUpTo(tokens: readonly Token[], start: number): number {
  for (let index = 0; index < start; index++) {
    const { type, text } = tokens[index]!;
    if (type !== T.NAME || (text !== 'print' && text !== 'exec' && text !== 'match')) continue;
    const next = tokens[index + 1]!.type;
    if (text === 'match' ? next !== T.EQUAL && next !== T.DOT : next !== T.LPAR && next !== T.DOT) return 0;
  }
  return start;
}

/** The error for a source that fails at a token. */
function explain(
  source: SourceText,
  tokens: readonly Token[],
  index: number,
  diagnosis: () => PythonSyntaxError | null,
): PythonSyntaxError {
  const last = tokens[tokens.length - 1]!;
  const token = tokens[index] ?? last;
  const stop = last.failure;
  if (stop !== null) {
    // The tokenizer has stopped here, or it has stopped further on and outranks what the parser finds.
    const indentation = token.type === T.INDENT || token.type === T.DEDENT;
    if (token === last || (stop.decisive && !indentation)) {
      stop.error.incomplete = token === last && stop.atEnd;
      return stop.error;
    }
  }
  try {
    const error = diagnosis();
    if (error !== null) return error;
  } catch (error) {
    // Too deep for the diagnosis, which takes more stack than the parser: the plain error stands.
    if (!(error instanceof RangeError)) throw error;
  }
  return errorAt(source, 'invalid syntax', token);
}

/** CPython Parser/pegen.c: bad_single_statement. */
function checkSingle(source: SourceText, last: Token, reread: () => TokenStream): void {
  const behind = source.text.slice(last.end).replace(/#.*/g, '');
  if (/^[ \t\n\f]*$/.test(behind)) return;
  const stream = reread();
  while (stream.next().end < last.end);
  const msg = 'multiple statements found while compiling a single statement';
  const { lineno, col, endLineno, endCol } = last;
  throw makeError(source, stream.tokenizer, 'SyntaxError', msg, lineno, col + 1, endLineno, endCol + 1);
}

function errorAt(source: SourceText, msg: string, token: Token): PythonSyntaxError {
  const { lineno, col, endLineno, endCol } = token;
  const lineStart = col < 0 ? token.start : token.start - col;
  const read = { lineno, lineStart, bufferStart: lineStart };
  return makeError(source, read, 'SyntaxError', msg, lineno, col + 1, endLineno, endCol + 1);
}

/**
 * Whether a statement typed so far needs more lines (CPython Lib/codeop.py: _maybe_compile). False for what is complete
 * and for what no further line can put right; which of the two, {@link parse} tells.
 */
export function isIncomplete(source: string, mode: ParseMode = 'single'): boolean {
  if (source.split('\n').every((line) => /^\s*(?:#|$)/.test(line))) return false;
  const options: ParseOptions = { filename: '<input>', mode, keepBlocksOpen: true };
  const failureOf = (text: string): PythonSyntaxError | null => {
    try {
      parse(text, options);
      return null;
    } catch (error) {
      if (error instanceof PythonSyntaxError) return error;
      throw error;
    }
  };
  if (failureOf(source) === null) return false;
  const error = failureOf(`${source}\n`);
  return error === null || error.incomplete;
}
