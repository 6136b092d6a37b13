/** Operators, brackets, and f-strings, which brackets take apart. */
import type { TokenizerStop } from './errors.js';
import { isPrintable } from './identifiers.js';
import { type FStringMode, TokenizerState } from './tokenizer-state.js';
import * as T from './tokens.js';
import { Token } from './tokens.js';

const maxBrackets = 200;
const maxFStringLevel = 150;
const maxExpressionNesting = 3;

/** Token types of operators by first unit; 0 where longer ones must be looked for. */
const singleUnit = new Uint8Array(128);
const startsLonger = new Uint8Array(128);
for (const [text, type] of T.operators) {
  if (text.length === 1) singleUnit[text.charCodeAt(0)] = type;
  else startsLonger[text.charCodeAt(0)] = 1;
}

export abstract class BracketTokenizer extends TokenizerState {
  /** The next token outside the text of an f-string. */
  protected abstract nextRegular(): Token;

  protected nextOperator(unit: number): Token {
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

  protected openBracket(unit: number): void {
    if (this.level >= maxBrackets) throw this.syntaxError('too many nested parentheses');
    this.brackets[this.level] = unit;
    this.bracketLines[this.level] = this.lineno;
    this.bracketColumns[this.level] = this.startColumn;
    this.level++;
    if (this.mode !== null) this.mode.bracketDepth++;
  }

  protected closeBracket(unit: number): void {
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

  protected invalidCharacter(character: string): TokenizerStop {
    const code = `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
    if (isPrintable(character)) return this.syntaxError(`invalid character '${character}' (${code})`);
    return this.syntaxError(`invalid non-printable character ${code}`);
  }

  // --- f-strings ---------------------------------------------------------------------------------------------------

  protected startFString(quote: number, prefix: string): Token {
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

  protected startField(mode: FStringMode): void {
    mode.fieldDepth++;
    if (mode.fieldDepth >= maxExpressionNesting) throw this.syntaxError('f-string: expressions nested too deeply');
    mode.inText = false;
  }

  /** CPython: tok_get_fstring_mode. */
  protected nextOfFString(mode: FStringMode): Token {
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
  protected middleWithBrace(): Token {
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

  protected unterminatedFString(mode: FStringMode): TokenizerStop {
    const detected = this.lineno;
    const ended = this.pos >= this.length;
    this.pos = mode.start + 1;
    this.lineno = mode.lineno;
    this.lineStart = mode.lineStart;
    const where = `f-string literal (detected at line ${detected})`;
    if (mode.quoteSize === 3) return this.syntaxError(`unterminated triple-quoted ${where}`, -1, -1, ended);
    return this.syntaxError(`unterminated ${where}`);
  }

  protected warnEscape(escaped: number): void {
    const msg = `invalid escape sequence '\\${String.fromCharCode(escaped)}'`;
    this.warn('SyntaxWarning', msg, this.lineno, this.pos - this.lineStart);
  }
}
