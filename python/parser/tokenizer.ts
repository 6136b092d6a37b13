/** The tokenizer: one token at a time, as CPython Parser/lexer/lexer.c reads them. */
import { type ParseWarning } from './warnings.js';
import { makeError, PythonSyntaxError, type SourceText, type SyntaxErrorType, TokenizerStop } from './errors.js';
import { identifierPart, isIdentifierUnit, isPrintable, normalizeIdentifier } from './identifiers.js';
import { scanNumber } from './number-scanner.js';
import * as T from './tokens.js';
import { Token } from './tokens.js';

const tabSize = 8;
const maxIndents = 100;
const maxBrackets = 200;
const maxFStringLevel = 150;
const maxExpressionNesting = 3;

const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57;

/** Token types of operators by first unit; 0 where longer ones must be looked for. */
const singleUnit = new Uint8Array(128);
const startsLonger = new Uint8Array(128);
for (const [text, type] of T.operators) {
  if (text.length === 1) singleUnit[text.charCodeAt(0)] = type;
  else startsLonger[text.charCodeAt(0)] = 1;
}
const stringPrefix = /^(?:[rubf]|br|rb|fr|rf)$/i;

/** An f-string being read (CPython: tokenizer_mode). */
interface FStringMode {
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

export class Tokenizer {
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

  private atLineStart = true;
  /** After a NEWLINE the line stays the same until the next one is read. */
  private behindNewline = false;
  private readonly brackets: number[] = [];
  private readonly bracketLines: number[] = [];
  private readonly bracketColumns: number[] = [];
  private readonly indents: number[] = [0];
  private readonly altIndents: number[] = [0];
  private pendingIndents = 0;
  private readonly modes: FStringMode[] = [];
  private mode: FStringMode | null = null;
  // Where the current token starts.
  private start = 0;
  private startLine = 0;
  private startColumn = 0;

  /** The text must have only `\n` for newlines and hold no NUL. */
  constructor(
    readonly source: SourceText,
    readonly warn: ParseWarning,
  ) {
    this.input = source.text + '\0';
    this.length = source.text.length;
    this.lineno = this.length > 0 ? 1 : 0;
  }

  /** The next token. After an ENDMARKER or an ERROR there is none. */
  next(): Token {
    try {
      if (this.behindNewline) {
        this.behindNewline = false;
        this.enterLine(false);
      }
      const mode = this.mode;
      return mode !== null && mode.inText ? this.nextOfFString(mode) : this.nextRegular();
    } catch (stop) {
      if (!(stop instanceof TokenizerStop)) throw stop;
      const token = this.bare(T.ERROR);
      token.failure = stop.failure;
      if (stop.failure.atEnd) this.atEnd = true;
      return token;
    }
  }

  /** CPython: pendin = -indent, when a REPL's statement ends without a newline. */
  closeIndents(): void {
    this.pendingIndents = 1 - this.indents.length;
    this.indents.length = this.altIndents.length = 1;
  }

  /** A token without text: CPython leaves its columns open. */
  bare(type: number): Token {
    return new Token(type, this.pos, this.pos, this.lineno, -1, this.lineno, -1, this.level, '');
  }

  private make(type: number, text = ''): Token {
    const lineStart = this.lineStart;
    // Only behind a closing quote CPython has not looked for more.
    if (this.pos >= this.length && type !== T.STRING && type !== T.FSTRING_END) this.atEnd = true;
    return new Token(
      type,
      this.start,
      this.pos,
      this.startLine,
      this.startColumn,
      this.lineno,
      this.pos - lineStart,
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
  private failure(type: SyntaxErrorType, msg: string, offset: number, endOffset: number, atEnd = false): TokenizerStop {
    const { source, lineno } = this;
    const error = makeError(source, this, type, msg, lineno, offset, lineno, endOffset);
    return new TokenizerStop({ error, decisive: false, atEnd, unclosed: this.unclosed() });
  }

  private unclosed(): { lineno: number; error: PythonSyntaxError } | null {
    if (this.level === 0) return null;
    const index = this.level - 1;
    const lineno = this.bracketLines[index]!;
    const msg = `'${String.fromCharCode(this.brackets[index]!)}' was never closed`;
    const offset = this.bracketColumns[index]! + 1;
    return { lineno, error: makeError(this.source, this, 'SyntaxError', msg, lineno, offset, lineno, 0) };
  }

  private endOfSource(): TokenizerStop {
    const unclosed = this.unclosed();
    if (unclosed !== null) {
      const outranks = this.mode === null ? unclosed : null;
      return new TokenizerStop({ error: unclosed.error, decisive: false, atEnd: true, unclosed: outranks });
    }
    return this.failure('SyntaxError', 'unexpected EOF while parsing', this.pos - this.lineStart, -1, true);
  }

  // --- regular mode ------------------------------------------------------------------------------------------------

  /**
   * Steps over a newline. At the end of the source the line stays the last one, as in CPython. Inside a token the
   * buffer, which CPython counts some columns from, keeps its lines.
   */
  private newline(inToken: boolean): void {
    this.pos++;
    this.enterLine(inToken);
  }

  private enterLine(inToken: boolean): void {
    if (this.pos < this.length) {
      this.lineno++;
      this.lineStart = this.pos;
      if (!inToken) this.bufferStart = this.pos;
    }
  }

  /** After a backslash: the newline that must follow, with something behind it. */
  private continueLine(inToken: boolean): void {
    if (this.input.charCodeAt(this.pos) !== 10) {
      // CPython takes the offset of the last unit read, which at the end of the source is the backslash.
      const column = this.pos - this.bufferStart - (this.pos >= this.length ? 1 : 0);
      throw this.failure('SyntaxError', 'unexpected character after line continuation character', column + 1, 0);
    }
    this.newline(inToken);
    if (this.pos >= this.length) throw this.endOfSource();
  }

  private nextRegular(): Token {
    const { input } = this;
    for (;;) {
      let blank = false;
      if (this.atLineStart) {
        this.atLineStart = false;
        blank = this.readIndentation();
      }
      if (this.pendingIndents !== 0) {
        if (this.pendingIndents < 0) {
          this.pendingIndents++;
          return this.bare(T.DEDENT);
        }
        this.pendingIndents--;
        return this.bare(T.INDENT);
      }
      let unit = input.charCodeAt(this.pos);
      for (;;) {
        while (unit === 32 || unit === 9 || unit === 12) unit = input.charCodeAt(++this.pos);
        this.start = this.pos;
        this.startLine = this.lineno;
        this.startColumn = this.pos - this.lineStart;
        if (unit === 35) {
          const end = input.indexOf('\n', this.pos);
          this.pos = end < 0 ? this.length : end;
          unit = input.charCodeAt(this.pos);
        }
        if (unit !== 92) break;
        this.pos++;
        this.continueLine(true);
        unit = input.charCodeAt(this.pos);
      }

      if (unit < 128 ? isIdentifierUnit[unit] === 1 && !isDigit(unit) : true) return this.nextName();
      if (unit === 10) {
        this.atLineStart = true;
        if (blank || this.level > 0) {
          this.newline(false);
          continue;
        }
        const token = new Token(
          T.NEWLINE,
          this.start,
          this.pos + 1,
          this.lineno,
          this.startColumn,
          this.lineno,
          this.pos + 1 - this.lineStart,
          0,
          '',
        );
        this.pos++;
        this.behindNewline = true;
        return token;
      }
      if (unit === 0) {
        this.atEnd = true;
        if (this.level > 0) throw this.endOfSource();
        return this.bare(T.ENDMARKER);
      }
      if (isDigit(unit) || (unit === 46 && isDigit(input.charCodeAt(this.pos + 1)))) {
        scanNumber(this);
        return this.make(T.NUMBER);
      }
      if (unit === 34 || unit === 39) return this.nextString();
      return this.nextOperator(unit);
    }
  }

  /** At the start of a line: measures its indentation; true for a line without code. */
  private readIndentation(): boolean {
    const { input } = this;
    let column = 0;
    let altColumn = 0;
    let continued = 0;
    let unit: number;
    for (;;) {
      unit = input.charCodeAt(this.pos);
      if (unit === 32) {
        column++;
        altColumn++;
      } else if (unit === 9) {
        column = (Math.floor(column / tabSize) + 1) * tabSize;
        altColumn++;
      } else if (unit === 12) {
        column = altColumn = 0;
      } else if (unit === 92) {
        // A backslash after white space: what stands before the first one is the indentation.
        continued = continued || column;
        this.pos++;
        this.continueLine(false);
        continue;
      } else {
        break;
      }
      this.pos++;
    }
    if (unit === 35 || unit === 10) return true;
    if (this.level > 0) return false;
    if (continued !== 0) column = altColumn = continued;
    const { indents, altIndents } = this;
    const current = indents[indents.length - 1]!;
    if (column === current) {
      if (altColumn !== altIndents[altIndents.length - 1]) throw this.tabError();
    } else if (column > current) {
      if (indents.length >= maxIndents) {
        throw this.failure('IndentationError', 'too many levels of indentation', 1, 0);
      }
      if (altColumn <= altIndents[altIndents.length - 1]!) throw this.tabError();
      this.pendingIndents++;
      indents.push(column);
      altIndents.push(altColumn);
    } else {
      while (indents.length > 1 && column < indents[indents.length - 1]!) {
        this.pendingIndents--;
        indents.pop();
        altIndents.pop();
      }
      if (column !== indents[indents.length - 1]) {
        // CPython has read the whole line by then.
        const end = input.indexOf('\n', this.pos);
        const offset = (end < 0 ? this.length : end + 1) - this.lineStart;
        throw this.failure('IndentationError', 'unindent does not match any outer indentation level', offset, -1);
      }
      if (altColumn !== altIndents[altIndents.length - 1]) throw this.tabError();
    }
    return false;
  }

  private tabError(): TokenizerStop {
    return this.failure('TabError', 'inconsistent use of tabs and spaces in indentation', 1, 0);
  }

  private nextName(): Token {
    const { input } = this;
    let { pos } = this;
    let unit = input.charCodeAt(pos);
    let ascii = true;
    while (unit < 128 ? isIdentifierUnit[unit] === 1 : true) {
      if (unit >= 128) ascii = false;
      unit = input.charCodeAt(++pos);
    }
    const text = input.slice(this.start, pos);
    this.pos = pos;
    if ((unit === 34 || unit === 39) && pos - this.start <= 2 && stringPrefix.test(text)) {
      return /f/i.test(text) ? this.startFString(unit, text) : this.nextString();
    }
    if (!ascii) {
      const valid = identifierPart(text);
      if (valid < text.length) {
        const character = String.fromCodePoint(text.codePointAt(valid)!);
        this.pos = this.start + valid + character.length;
        throw this.invalidCharacter(character);
      }
      return this.make(T.NAME, normalizeIdentifier(text));
    }
    const keyword = T.keywords.get(text);
    return keyword === undefined ? this.make(T.NAME, text) : this.make(keyword, text);
  }

  private invalidCharacter(character: string): TokenizerStop {
    const code = `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
    if (isPrintable(character)) return this.syntaxError(`invalid character '${character}' (${code})`);
    return this.syntaxError(`invalid non-printable character ${code}`);
  }

  /** A string without fields; `pos` is at its first quote. */
  private nextString(): Token {
    const { input, length, start, startLine } = this;
    const lineStart = this.lineStart;
    const quote = input.charCodeAt(this.pos);
    let pos = this.pos + 1;
    let size = 1;
    if (input.charCodeAt(pos) === quote) {
      if (input.charCodeAt(pos + 1) !== quote) {
        this.pos = pos + 1;
        return this.make(T.STRING);
      }
      size = 3;
      pos += 2;
    }
    let quotes = 0;
    let escapedQuote = false;
    while (quotes !== size) {
      let unit = input.charCodeAt(pos);
      if (pos >= length || (size === 1 && unit === 10)) {
        const detected = this.lineno;
        this.pos = start + 1;
        this.lineno = startLine;
        this.lineStart = lineStart;
        const { mode } = this;
        if (mode !== null && mode.quote === quote && mode.quoteSize === size) {
          throw this.syntaxError("f-string: expecting '}'");
        }
        const ended = pos >= length;
        const where = `string literal (detected at line ${detected})`;
        if (size === 3) throw this.syntaxError(`unterminated triple-quoted ${where}`, -1, -1, ended);
        const hint = escapedQuote ? '; perhaps you escaped the end quote?' : '';
        throw this.syntaxError(`unterminated ${where}${hint}`, -1, -1, ended);
      }
      pos++;
      if (unit === quote) {
        quotes++;
        continue;
      }
      quotes = 0;
      if (unit === 92) {
        unit = input.charCodeAt(pos);
        if (pos < length) pos++;
        if (unit === quote) escapedQuote = true;
      }
      if (unit === 10 && pos < length) {
        this.lineno++;
        this.lineStart = pos;
      }
    }
    this.pos = pos;
    return this.make(T.STRING);
  }

  // --- operators and brackets --------------------------------------------------------------------------------------

  private nextOperator(unit: number): Token {
    const { input, mode } = this;
    if (unit >= 128 || (unit < 32 && singleUnit[unit] === 0) || unit === 127) {
      this.pos++;
      throw this.invalidCharacter(String.fromCharCode(unit));
    }
    if (unit === 58 && mode !== null && mode.bracketDepth - 1 === mode.fieldDepth) {
      mode.inText = true;
      mode.inFormatSpec = true;
      this.pos++;
      return this.make(T.COLON);
    }
    if (startsLonger[unit] === 1) {
      const two = T.operators.get(input.slice(this.pos, this.pos + 2));
      const three = T.operators.get(input.slice(this.pos, this.pos + 3));
      if (three !== undefined && (two !== undefined || three === T.ELLIPSIS)) {
        this.pos += 3;
        return this.make(three);
      }
      if (two !== undefined) {
        this.pos += 2;
        return this.make(two);
      }
    }
    this.pos++;
    if (unit === 40 || unit === 91 || unit === 123) this.openBracket(unit);
    else if (unit === 41 || unit === 93 || unit === 125) this.closeBracket(unit);
    return this.make(singleUnit[unit] || T.OP);
  }

  private openBracket(unit: number): void {
    if (this.level >= maxBrackets) throw this.syntaxError('too many nested parentheses');
    this.brackets[this.level] = unit;
    this.bracketLines[this.level] = this.lineno;
    this.bracketColumns[this.level] = this.startColumn;
    this.level++;
    if (this.mode !== null) this.mode.bracketDepth++;
  }

  private closeBracket(unit: number): void {
    const { mode } = this;
    const closing = String.fromCharCode(unit);
    if (mode !== null && mode.bracketDepth === 0 && unit === 125) {
      throw this.syntaxError("f-string: single '}' is not allowed");
    }
    if (this.level === 0) throw this.syntaxError(`unmatched '${closing}'`);
    this.level--;
    const opening = this.brackets[this.level]!;
    if (unit !== (opening === 40 ? 41 : opening + 2)) {
      if (mode !== null && opening === 123 && mode.bracketDepth - 1 === mode.fieldDepth) {
        throw this.syntaxError(`f-string: unmatched '${closing}'`);
      }
      const line = this.bracketLines[this.level]!;
      const where = line === this.lineno ? '' : ` on line ${line}`;
      const opened = String.fromCharCode(opening);
      throw this.syntaxError(`closing parenthesis '${closing}' does not match opening parenthesis '${opened}'${where}`);
    }
    if (mode !== null) {
      mode.bracketDepth--;
      if (mode.bracketDepth < 0) throw this.syntaxError(`f-string: unmatched '${closing}'`);
      if (unit === 125 && mode.bracketDepth === mode.fieldDepth) {
        mode.fieldDepth--;
        mode.inText = true;
        mode.inFormatSpec = false;
      }
    }
  }

  // --- f-strings ---------------------------------------------------------------------------------------------------

  private startFString(quote: number, prefix: string): Token {
    const { input } = this;
    let quoteSize: 1 | 3 = 1;
    this.pos++;
    if (input.charCodeAt(this.pos) === quote && input.charCodeAt(this.pos + 1) === quote) {
      quoteSize = 3;
      this.pos += 2;
    }
    if (this.modes.length + 1 >= maxFStringLevel) throw this.syntaxError('too many nested f-strings');
    this.mode = {
      quote,
      quoteSize,
      raw: /r/i.test(prefix),
      start: this.start,
      lineno: this.lineno,
      lineStart: this.lineStart,
      inText: true,
      inFormatSpec: false,
      bracketDepth: 0,
      fieldDepth: -1,
    };
    this.modes.push(this.mode);
    return this.make(T.FSTRING_START);
  }

  private startField(mode: FStringMode): void {
    mode.fieldDepth++;
    if (mode.fieldDepth >= maxExpressionNesting) throw this.syntaxError('f-string: expressions nested too deeply');
    mode.inText = false;
  }

  /** CPython: tok_get_fstring_mode. */
  private nextOfFString(mode: FStringMode): Token {
    const { input, length } = this;
    this.start = this.pos;
    this.startLine = this.lineno;
    this.startColumn = this.pos - this.lineStart;
    if (input.charCodeAt(this.pos) === 123 && input.charCodeAt(this.pos + 1) !== 123) {
      this.startField(mode);
      return this.nextRegular();
    }
    let size = 0;
    while (size < mode.quoteSize && input.charCodeAt(this.pos + size) === mode.quote) size++;
    if (size === mode.quoteSize) {
      this.pos += size;
      this.modes.pop();
      this.mode = this.modes[this.modes.length - 1] ?? null;
      return this.make(T.FSTRING_END);
    }

    let quotes = 0;
    let namedEscape = false;
    while (quotes !== mode.quoteSize) {
      const unit = input.charCodeAt(this.pos);
      const inFormatSpec = mode.inFormatSpec && mode.fieldDepth >= 0;
      if (this.pos >= length || (mode.quoteSize === 1 && unit === 10)) {
        if (inFormatSpec && unit === 10) {
          // A newline ends a format spec, not the string: the field may go on.
          mode.inText = false;
          mode.inFormatSpec = false;
          return this.make(T.FSTRING_MIDDLE);
        }
        throw this.unterminatedFString(mode);
      }
      if (unit === 10) {
        this.newline(true);
        quotes = 0;
        continue;
      }
      this.pos++;
      if (unit === mode.quote) {
        quotes++;
        continue;
      }
      quotes = 0;
      if (unit === 123) {
        if (input.charCodeAt(this.pos) !== 123 || inFormatSpec) {
          this.pos--;
          this.startField(mode);
          mode.inFormatSpec = false;
          return this.make(T.FSTRING_MIDDLE);
        }
        return this.middleWithBrace();
      }
      if (unit === 125) {
        if (namedEscape) return this.make(T.FSTRING_MIDDLE);
        if (input.charCodeAt(this.pos) === 125 && !inFormatSpec && mode.bracketDepth === 0) return this.middleWithBrace();
        this.pos--;
        mode.inText = false;
        mode.inFormatSpec = false;
        return this.make(T.FSTRING_MIDDLE);
      }
      if (unit === 92) {
        const escaped = input.charCodeAt(this.pos);
        if (escaped === 123 || escaped === 125) {
          if (!mode.raw) this.warnEscape(escaped);
          continue;
        }
        if (this.pos >= length) continue;
        if (escaped === 10) {
          this.newline(true);
          continue;
        }
        this.pos++;
        if (!mode.raw && escaped === 78 && input.charCodeAt(this.pos) === 123) {
          this.pos++;
          namedEscape = true;
        }
      }
    }
    this.pos -= mode.quoteSize;
    return this.make(T.FSTRING_MIDDLE);
  }

  /** A doubled brace ends a part, which keeps one of the two. */
  private middleWithBrace(): Token {
    this.pos++;
    const token = this.make(T.FSTRING_MIDDLE);
    return new Token(
      token.type,
      token.start,
      token.end - 1,
      token.lineno,
      token.col,
      token.endLineno,
      token.endCol,
      token.level,
      '',
    );
  }

  private unterminatedFString(mode: FStringMode): TokenizerStop {
    const detected = this.lineno;
    const ended = this.pos >= this.length;
    this.pos = mode.start + 1;
    this.lineno = mode.lineno;
    this.lineStart = mode.lineStart;
    const where = `f-string literal (detected at line ${detected})`;
    if (mode.quoteSize === 3) return this.syntaxError(`unterminated triple-quoted ${where}`, -1, -1, ended);
    return this.syntaxError(`unterminated ${where}`);
  }

  private warnEscape(escaped: number): void {
    const msg = `invalid escape sequence '\\${String.fromCharCode(escaped)}'`;
    this.warn('SyntaxWarning', msg, this.lineno, this.pos - this.lineStart);
  }
}
