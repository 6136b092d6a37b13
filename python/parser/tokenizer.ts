/** The tokenizer: one token at a time, as CPython Parser/lexer/lexer.c reads them. */
import { BracketTokenizer } from './bracket-tokenizer.js';
import { TokenizerStop } from './errors.js';
import { identifierPart, isIdentifierUnit, normalizeIdentifier } from './identifiers.js';
import { scanNumber } from './number-scanner.js';
import * as T from './tokens.js';
import { Token } from './tokens.js';

const tabSize = 8;
const maxIndents = 100;

const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57;

const stringPrefix = /^(?:[rubf]|br|rb|fr|rf)$/i;

export class Tokenizer extends BracketTokenizer {
  private atLineStart = true;
  private readonly indents: number[] = [0];
  private readonly altIndents: number[] = [0];
  private pendingIndents = 0;

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

  protected nextRegular(): Token {
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
          if (this.pos >= this.length) this.atEnd = true;
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
}
