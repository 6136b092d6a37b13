/** What a tokenizer knows of where it is, and how it fails. */
import type { ParseWarning } from './warnings.js';
import { makeError, PythonSyntaxError, type SourceText, type SyntaxErrorType, TokenizerStop } from './errors.js';
import * as T from './tokens.js';
import { Token } from './tokens.js';

/** An f-string being read (CPython: tokenizer_mode). */
export interface FStringMode {
  readonly quote: number;
  readonly quoteSize: 1 | 3;
  readonly raw: boolean;
  readonly start: number;
  readonly lineno: number;
  readonly lineStart: number;
  /** Between replacement fields, or in a format spec: not in an expression. */
  inText: boolean;
  inFormatSpec: boolean;
  bracketDepth: number;
  fieldDepth: number;
}

export abstract class TokenizerState {
  /** The source and a NUL as its end. */
  readonly input: string;
  readonly length: number;
  pos = 0;
  lineno: number;
  lineStart = 0;
  /** Start of what CPython holds as the current line. */
  bufferStart = 0;
  level = 0;
  /** Has the source been read to its end (CPython: E_EOF)? */
  atEnd = false;

  /** After a NEWLINE the line stays the same until the next one is read. */
  protected behindNewline = false;
  protected readonly brackets: number[] = [];
  protected readonly bracketLines: number[] = [];
  protected readonly bracketColumns: number[] = [];
  protected readonly modes: FStringMode[] = [];
  protected mode: FStringMode | null = null;
  // Where the current token starts.
  protected start = 0;
  protected startLine = 0;
  protected startColumn = 0;

  /** The text must have only `\n` for newlines and hold no NUL. */
  constructor(
    readonly source: SourceText,
    readonly warn: ParseWarning,
  ) {
    this.input = source.text + '\0';
    this.length = source.text.length;
    this.lineno = this.length > 0 ? 1 : 0;
  }

  /** A token without text: CPython leaves its columns open. */
  bare(type: number): Token {
    return new Token(type, this.pos, this.pos, this.lineno, -1, this.lineno, -1, this.level, '');
  }

  protected make(type: number, text = ''): Token {
    // Only behind a closing quote CPython has not looked for more.
    if (this.pos >= this.length && type !== T.STRING && type !== T.FSTRING_END) this.atEnd = true;
    return new Token(
      type,
      this.start,
      this.pos,
      this.startLine,
      this.startColumn,
      this.lineno,
      this.pos - this.lineStart,
      this.level,
      text,
    );
  }

  // --- failing -----------------------------------------------------------------------------------------------------

  /** CPython: _PyTokenizer_syntaxerror. The position is that of the last unit read, or a given range (1-based). */
  syntaxError(msg: string, from = -1, to = -1, atEnd = false): TokenizerStop {
    const column = this.pos - this.lineStart;
    const line = this.source.line(this.lineno);
    const before = (units: number): number => {
      let count = 0;
      for (const _ of line.slice(0, units)) count++;
      return count;
    };
    const offset = from < 0 ? before(column) : from;
    const endOffset = to < 0 ? before(column) : to;
    const { filename } = this.source;
    const error = new PythonSyntaxError('SyntaxError', msg, filename, this.lineno, offset, line, this.lineno, endOffset);
    // Inside an f-string an error in one of its expressions comes first.
    return new TokenizerStop({ error, decisive: this.mode === null, atEnd, unclosed: null });
  }

  /** A failure that CPython leaves to its parser to report (Parser/pegen_errors.c: _Pypegen_tokenizer_error). */
  protected failure(type: SyntaxErrorType, msg: string, offset: number, endOffset: number, atEnd = false): TokenizerStop {
    const { source, lineno } = this;
    const error = makeError(source, this, type, msg, lineno, offset, lineno, endOffset);
    return new TokenizerStop({ error, decisive: false, atEnd, unclosed: this.unclosed() });
  }

  protected unclosed(): { lineno: number; error: PythonSyntaxError } | null {
    if (this.level === 0) return null;
    const index = this.level - 1;
    const lineno = this.bracketLines[index]!;
    const msg = `'${String.fromCharCode(this.brackets[index]!)}' was never closed`;
    const offset = this.bracketColumns[index]! + 1;
    return { lineno, error: makeError(this.source, this, 'SyntaxError', msg, lineno, offset, lineno, 0) };
  }

  protected endOfSource(): TokenizerStop {
    const unclosed = this.unclosed();
    if (unclosed !== null) {
      const outranks = this.mode === null ? unclosed : null;
      return new TokenizerStop({ error: unclosed.error, decisive: false, atEnd: true, unclosed: outranks });
    }
    return this.failure('SyntaxError', 'unexpected EOF while parsing', this.pos - this.lineStart, -1, true);
  }

  // --- lines ------------------------------------------------------------------------------------------------------

  /**
   * Steps over a newline. At the end of the source the line stays the last one, as in CPython. Inside a token the
   * buffer, which CPython counts some columns from, keeps its lines.
   */
  protected newline(inToken: boolean): void {
    this.pos++;
    this.enterLine(inToken);
  }

  protected enterLine(inToken: boolean): void {
    if (this.pos < this.length) {
      this.lineno++;
      this.lineStart = this.pos;
      if (!inToken) this.bufferStart = this.pos;
    }
  }
}
