/** What is wrong with a source the parser has refused, in CPython's words (Parser/pegen.c: _PyPegen_run_parser). */
import type { PythonSyntaxError, SourceText } from '../errors.js';
import type { TokenStream } from '../token-stream.js';
import * as T from '../tokens.js';
import type { Token } from '../tokens.js';
import { starts } from './compound.js';
import { Raised, Recognizer } from './recognizer.js';

/**
 * The error of a source. `stream` yields its tokens from the beginning, of which the first `skip` belong to statements
 * that are right. Null if the source is right after all.
 */
export function diagnose(
  source: SourceText,
  stream: TokenStream,
  mode: 'exec' | 'eval' | 'single',
  skip: number,
): PythonSyntaxError | null {
  const r = new Recognizer(source, stream, skip);
  let raised = run(r, mode);
  if (raised === 'matched') return null;
  const incomplete = stream.tokenizer.atEnd;
  // The first pass decides where a plain error stands, the second what else there is to say.
  const { furthest } = r;
  if (raised === null) {
    r.restart(skip);
    const second = run(r, mode);
    raised = second === 'matched' ? null : second;
  }
  const error = raised === null ? unexpected(r, furthest) : raised.error;
  const last = isLast(raised, furthest, stream) ? error : rest(r, stream, error);
  last.incomplete = incomplete;
  return last;
}

/** Whether nothing further on in the source can outrank the error. */
function isLast(raised: Raised | null, furthest: Token, stream: TokenStream): boolean {
  if (raised === null) return furthest.type === T.INDENT || furthest.type === T.DEDENT;
  return raised.fromTokenizer || stream.tokenizer.atEnd;
}

/** Null where nothing matches and nothing more can be said. */
function run(r: Recognizer, mode: 'exec' | 'eval' | 'single'): Raised | 'matched' | null {
  try {
    return starts[mode](r) === null ? null : 'matched';
  } catch (raised) {
    if (raised instanceof Raised) return raised;
    throw raised;
  }
}

function unexpected(r: Recognizer, token: Token): PythonSyntaxError {
  try {
    if (token.type === T.INDENT) r.raiseIndentation('unexpected indent');
    if (token.type === T.DEDENT) r.raiseIndentation('unexpected unindent');
    r.raiseAt('invalid syntax', token);
  } catch (raised) {
    return (raised as Raised).error;
  }
}

/** An error further on that outranks this one (CPython: _PyPegen_tokenize_full_source_to_check_for_errors). */
function rest(r: Recognizer, stream: TokenStream, error: PythonSyntaxError): PythonSyntaxError {
  const { lineno } = r.furthest;
  for (;;) {
    const token = stream.tokenizer.next();
    if (token.type === T.ENDMARKER) return error;
    if (token.type !== T.ERROR) continue;
    const { decisive, unclosed, error: found } = token.failure!;
    if (decisive) return found;
    return unclosed !== null && lineno > unclosed.lineno ? unclosed.error : error;
  }
}
