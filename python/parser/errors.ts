/** Syntax errors, with positions as CPython 3.13 reports them. */
import { codePointOffset } from '../ast/nodes.js';

export type SyntaxErrorType = 'SyntaxError' | 'IndentationError' | 'TabError' | 'MemoryError';

/**
 * What the parser throws: the arguments of a Python SyntaxError (or a subclass; `MemoryError` has only its message).
 * Offsets are 1-based and count code points; 0 and -1 stand where CPython leaves a position open. Everything but `msg`
 * is null for a source that cannot be read at all.
 */
export class PythonSyntaxError extends Error {
  override readonly name = 'PythonSyntaxError';
  /** The source ended before the statement did: more lines may complete it. */
  incomplete = false;

  constructor(
    readonly type: SyntaxErrorType,
    readonly msg: string,
    readonly filename: string,
    readonly lineno: number | null = null,
    readonly offset: number | null = null,
    readonly text: string | null = null,
    readonly end_lineno: number | null = null,
    readonly end_offset: number | null = null,
  ) {
    super(`${type}: ${msg}${lineno === null ? '' : ` (${filename}, line ${lineno})`}`);
  }
}

/** Why the tokenizer stopped. */
export interface TokenizerFailure {
  error: PythonSyntaxError;
  /**
   * Whether it outranks an error the parser finds earlier in the source (CPython Parser/pegen_errors.c:
   * _PyPegen_tokenize_full_source_to_check_for_errors): true where CPython's tokenizer itself raises.
   */
  decisive: boolean;
  /** The source ended here, inside a token, a bracket or a continued line. */
  atEnd: boolean;
  /** Where a bracket is still open: its line, and the error that says so. */
  unclosed: { lineno: number; error: PythonSyntaxError } | null;
}

/** Thrown inside the tokenizer; what leaves it is an ERROR token. */
export class TokenizerStop {
  constructor(readonly failure: TokenizerFailure) {}
}

/** A source text, cut into lines when an error needs one. */
export class SourceText {
  private starts: number[] | null = null;

  constructor(
    readonly text: string,
    readonly filename: string,
  ) {}

  /** A line without its newline. */
  line(lineno: number): string {
    if (this.starts === null) {
      this.starts = [0];
      for (let at = this.text.indexOf('\n'); at >= 0; at = this.text.indexOf('\n', at + 1)) this.starts.push(at + 1);
    }
    const start = this.starts[lineno - 1];
    if (start === undefined) return '';
    const next = this.starts[lineno];
    return this.text.slice(start, next === undefined ? undefined : next - 1);
  }
}

const utf8Length = (code: number): number => (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4);

/**
 * The 1-based code point offset in `line` for a 1-based UTF-16 one in `own`. CPython goes by UTF-8 bytes, and so measures
 * the end of an error on the line it starts on (Parser/pegen.c: _PyPegen_byte_offset_to_character_offset).
 */
function characterOffset(line: string, own: string, offset: number): number {
  if (offset <= 0) return offset;
  if (line.startsWith(own)) return codePointOffset(line, Math.min(offset - 1, line.length));
  let bytes = Math.max(0, offset - 1 - own.length);
  for (const character of own.slice(0, offset - 1)) bytes += utf8Length(character.codePointAt(0)!);
  let count = 1;
  for (const character of line) {
    bytes -= utf8Length(character.codePointAt(0)!);
    if (bytes < 0) break;
    count++;
  }
  return count;
}

/** How far the tokenizer has read: its line, and where the text starts that CPython holds for it. */
export interface ReadSoFar {
  lineno: number;
  lineStart: number;
  bufferStart: number;
}

/**
 * An error of the parser, from 1-based UTF-16 offsets. The error line is what the tokenizer holds, if it is there (with
 * its newline), else the line alone (CPython Parser/pegen_errors.c: _PyPegen_raise_error_known_location).
 */
export function makeError(
  source: SourceText,
  read: ReadSoFar,
  type: SyntaxErrorType,
  msg: string,
  lineno: number,
  offset: number,
  endLineno: number,
  endOffset: number,
): PythonSyntaxError {
  let line: string;
  if (read.lineno <= lineno) {
    const end = source.text.indexOf('\n', read.lineStart);
    line = source.text.slice(read.bufferStart, end < 0 ? undefined : end + 1);
  } else {
    line = source.line(lineno);
  }
  const own = source.line(lineno);
  const endLine = endLineno === lineno ? own : source.line(endLineno);
  return new PythonSyntaxError(
    type,
    msg,
    source.filename,
    lineno,
    characterOffset(line, own, offset),
    line,
    endLineno,
    characterOffset(line, endLine, endOffset),
  );
}
