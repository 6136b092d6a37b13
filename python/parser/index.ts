/** Python 3.13 source to syntax tree. */
import type { Expression, Interactive, Module } from '../ast/nodes.js';
import { ParseFailure, StackOverflow } from './cursor.js';
import { makeError, PythonSyntaxError, SourceText } from './errors.js';
import { Parser } from './parser.js';
import { TokenStream } from './token-stream.js';
import * as T from './tokens.js';
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
  let tree: Module | Expression | Interactive;
  try {
    if (mode === 'exec') return parser.parseModule();
    if (mode === 'eval') return parser.parseEval();
    tree = parser.parseInteractive();
  } catch (failure) {
    if (!(failure instanceof ParseFailure)) throw failure;
    const token = tokens[failure.index] ?? tokens[tokens.length - 1]!;
    if (token.type === T.ERROR) throw token.failure!.error;
    throw makeError(source, 'SyntaxError', 'invalid syntax', token.lineno, token.col + 1, token.endLineno, token.endCol + 1, 0);
  }
  return tree;
}
