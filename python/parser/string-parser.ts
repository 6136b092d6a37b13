/** Strings: adjacent literals become one node; f-strings hold expressions. */
import type { Constant, Expr, FormattedValue, JoinedStr } from '../ast/nodes.js';
import { Cursor } from './cursor.js';
import { decodeString, EscapeError, type EscapeWarning, splitString, stringValue } from './string-literals.js';
import * as T from './tokens.js';
import type { Token } from './tokens.js';

const isBlank = (part: Expr): boolean => part.kind === 'Constant' && part.value.type === 'str' && part.value.value === '';

/** The text of `f'{text=}'` as it is kept: without comments (CPython Parser/lexer/lexer.c: set_fstring_expr). */
export function debugText(text: string): string {
  return text.includes('#') ? text.replace(/#[^\n]*/g, '') : text;
}

export abstract class StringParser extends Cursor {
  /** What may stand in a replacement field: `yield_expr | star_expressions`. */
  protected abstract parseAnnotatedRhs(): Expr;

  // Strings may be parsed again after backtracking; each warns once.
  private readonly warned = new Set<Token>();

  protected textOf(token: Token): string {
    return this.source.text.slice(token.start, token.end);
  }

  /** Calls a decoder, which may warn; what it cannot decode is a failure. */
  private decoding<R>(decode: (warn: EscapeWarning) => R, warn: EscapeWarning): R {
    try {
      return decode(warn);
    } catch (error) {
      if (error instanceof EscapeError) this.fail();
      throw error;
    }
  }

  private warnAt(token: Token, msg: string): void {
    if (this.warned.has(token)) return;
    this.warned.add(token);
    this.warn('SyntaxWarning', msg, token.lineno, token.col + 1);
  }

  /** `strings`: one or more literals. */
  protected parseStrings(): Constant | JoinedStr {
    const first = this.token;
    if (first.type === T.STRING) {
      const next = this.peek().type;
      if (next !== T.STRING && next !== T.FSTRING_START) return this.parseString();
    }
    const parts: (Constant | FormattedValue | JoinedStr)[] = [];
    let formatted = false;
    while (this.token.type === T.STRING || this.token.type === T.FSTRING_START) {
      if (this.token.type === T.STRING) {
        parts.push(this.parseString());
      } else {
        formatted = true;
        parts.push(...(this.parseFString().values as (Constant | FormattedValue)[]));
      }
    }
    const bytes = parts.some((part) => part.kind === 'Constant' && part.value.type === 'bytes');
    if (bytes) {
      if (formatted || parts.some((part) => (part as Constant).value.type !== 'bytes')) this.fail();
      return this.joinBytes(parts as Constant[], first);
    }
    const values = this.fold(parts, formatted);
    if (!formatted) return values[0] as Constant;
    return { kind: 'JoinedStr', values, ...this.from(first) };
  }

  private parseString(): Constant {
    const token = this.advance();
    const literal = splitString(this.textOf(token));
    if (literal.bytes && /[^\0-\x7f]/.test(literal.body)) this.fail();
    const value = this.decoding(
      (warn) => stringValue(literal, warn),
      (msg) => this.warnAt(token, msg),
    );
    return {
      kind: 'Constant',
      value,
      // Only a lower-case prefix counts (CPython Parser/action_helpers.c: _PyPegen_constant_from_string).
      string_kind: this.source.text.charCodeAt(token.start) === 117 ? 'u' : null,
      lineno: token.lineno,
      col_offset: token.col,
      end_lineno: token.endLineno,
      end_col_offset: token.endCol,
    };
  }

  private joinBytes(parts: Constant[], first: Token): Constant {
    const values = parts.map((part) => (part.value as { value: Uint8Array }).value);
    const value = new Uint8Array(values.reduce((length, part) => length + part.length, 0));
    let at = 0;
    for (const part of values) {
      value.set(part, at);
      at += part.length;
    }
    return { kind: 'Constant', value: { type: 'bytes', value }, string_kind: null, ...this.from(first) };
  }

  /**
   * Makes one of adjacent constants; in f-strings drops empty ones
   * (CPython Parser/action_helpers.c: _PyPegen_concatenate_strings).
   */
  private fold(parts: Expr[], formatted: boolean): Expr[] {
    const out: Expr[] = [];
    for (let index = 0; index < parts.length; index++) {
      const head = parts[index]!;
      let part = head;
      if (head.kind === 'Constant' && parts[index + 1]?.kind === 'Constant') {
        let value = '';
        let tail = head;
        for (let next = parts[index]; next?.kind === 'Constant'; next = parts[++index]) {
          value += (next.value as { value: string }).value;
          tail = next;
        }
        index--;
        part = {
          kind: 'Constant',
          value: { type: 'str', value },
          string_kind: head.string_kind,
          lineno: head.lineno,
          col_offset: head.col_offset,
          end_lineno: tail.end_lineno,
          end_col_offset: tail.end_col_offset,
        };
      }
      if (!formatted || !isBlank(part)) out.push(part);
    }
    return out;
  }

  private parseFString(): JoinedStr {
    const first = this.advance();
    const raw = /r/i.test(this.source.text.slice(first.start, first.start + 2));
    const values: Expr[] = [];
    const warnings: string[] = [];
    while (!this.at(T.FSTRING_END)) {
      if (this.at(T.FSTRING_MIDDLE)) {
        const part = this.parseMiddle(raw, (msg) => warnings.push(msg));
        if (!isBlank(part)) values.push(part);
      } else {
        values.push(...this.parseField());
      }
    }
    // CPython decodes the parts when it has the last, and warns at the line of the end.
    const end = this.advance();
    if (!this.warned.has(end)) for (const msg of warnings) this.warn('SyntaxWarning', msg, end.lineno, end.col + 1);
    this.warned.add(end);
    return { kind: 'JoinedStr', values, ...this.from(first) };
  }

  private parseMiddle(raw: boolean, warn: EscapeWarning): Constant {
    const token = this.advance();
    const value = this.decoding(
      (first) => decodeString(this.textOf(token), raw, first),
      // An escaped brace the tokenizer has seen already.
      (msg, letter) => letter !== '{' && letter !== '}' && warn(msg, letter),
    );
    return { kind: 'Constant', value: { type: 'str', value }, string_kind: null, ...this.from(token) };
  }

  /** `fstring_replacement_field`: a FormattedValue, behind its text if that is shown. */
  private parseField(): Expr[] {
    const open = this.expect(T.LBRACE);
    const value = this.parseAnnotatedRhs();
    const debug = this.accept(T.EQUAL);
    let debugEnd = this.token;
    let debugLine = 0;
    let debugColumn = 0;
    let conversion = -1;
    if (this.at(T.EXCLAMATION)) {
      const mark = this.advance();
      const letter = this.expect(T.NAME);
      if (letter.start !== mark.end || !/^[sra]$/.test(letter.text)) this.fail();
      conversion = letter.text.charCodeAt(0);
      debugLine = letter.lineno;
      debugColumn = letter.col;
    }
    let spec: JoinedStr | null = null;
    if (this.at(T.COLON)) {
      const colon = this.token;
      if (conversion < 0) {
        debugLine = colon.lineno;
        debugColumn = colon.col + 1;
      }
      spec = this.parseFormatSpec();
    }
    const close = this.expect(T.RBRACE);
    if (debug && conversion < 0 && spec === null) conversion = 114;
    const field: FormattedValue = { kind: 'FormattedValue', value, conversion, format_spec: spec, ...this.from(open) };
    if (!debug) return [field];
    if (debugLine === 0) {
      debugEnd = close;
      debugLine = close.endLineno;
      debugColumn = close.endCol;
    }
    const text: Constant = {
      kind: 'Constant',
      value: { type: 'str', value: debugText(this.source.text.slice(open.end, debugEnd.start)) },
      string_kind: null,
      lineno: open.lineno,
      col_offset: open.col + 1,
      end_lineno: debugLine,
      end_col_offset: debugColumn - 1,
    };
    return [text, field];
  }

  /** CPython Parser/action_helpers.c: _PyPegen_setup_full_format_spec. */
  private parseFormatSpec(): JoinedStr {
    const colon = this.advance();
    const parts: Expr[] = [];
    for (;;) {
      if (this.at(T.FSTRING_MIDDLE)) {
        const token = this.token;
        const part = this.parseMiddle(false, (msg) => this.warnAt(token, msg));
        if (!isBlank(part)) parts.push(part);
      } else if (this.at(T.LBRACE)) {
        parts.push(...this.parseField());
      } else {
        return { kind: 'JoinedStr', values: this.fold(parts, true), ...this.from(colon) };
      }
    }
  }
}
