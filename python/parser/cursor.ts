/** The parser's hold on the tokens: where it is, what it may take, and where nodes start and end. */
import type { Position } from '../ast/nodes.js';
import type { SourceText } from './errors.js';
import * as T from './tokens.js';
import type { Token } from './tokens.js';
import type { ParseWarning } from './warnings.js';

/** Thrown where the tokens at `index` fit no rule. What is wrong with them is found out by `diagnosis/`. */
export class ParseFailure {
  constructor(readonly index: number) {}
}

/** Thrown where a source nests deeper than CPython's parser allows (Parser/parser.c: MAXSTACK). */
export class StackOverflow {}

export class Cursor {
  protected pos = 0;
  protected token: Token;
  /** Where the top-level statement being parsed starts. */
  statementStart = 0;

  constructor(
    protected readonly source: SourceText,
    protected readonly tokens: readonly Token[],
    protected readonly warn: ParseWarning,
  ) {
    this.token = tokens[0]!;
  }

  protected advance(): Token {
    const { token } = this;
    this.token = this.tokens[++this.pos] ?? token;
    return token;
  }

  protected seek(pos: number): void {
    this.pos = pos;
    this.token = this.tokens[pos]!;
  }

  protected peek(distance = 1): Token {
    return this.tokens[this.pos + distance] ?? this.tokens[this.tokens.length - 1]!;
  }

  protected at(type: number): boolean {
    return this.token.type === type;
  }

  protected accept(type: number): boolean {
    if (this.token.type !== type) return false;
    this.advance();
    return true;
  }

  protected expect(type: number): Token {
    if (this.token.type !== type) this.fail();
    return this.advance();
  }

  /** Is this the soft keyword? */
  protected atSoft(word: string): boolean {
    return this.token.type === T.NAME && this.token.text === word && this.isPlain(this.token, word);
  }

  /** A name that became the word only by normalisation is not the keyword. */
  private isPlain(token: Token, word: string): boolean {
    return token.end - token.start === word.length && this.source.text.startsWith(word, token.start);
  }

  protected fail(index = this.pos): never {
    throw new ParseFailure(index);
  }

  /** Runs a parse that may fail, and goes back if it does. */
  protected attempt<R>(parse: () => R): R | null {
    const { pos } = this;
    try {
      return parse();
    } catch (failure) {
      if (!(failure instanceof ParseFailure)) throw failure;
      this.seek(pos);
      return null;
    }
  }

  /** The last token taken. */
  protected last(): Token {
    return this.tokens[this.pos - 1]!;
  }

  /** The last token taken that is not white space: where a compound statement ends. */
  protected lastVisible(): Token {
    let index = this.pos - 1;
    while (this.tokens[index]!.type <= T.ENDMARKER) index--;
    return this.tokens[index]!;
  }

  /** The position of a node that starts with `first` and ends with the last token taken. */
  protected from(first: Token): Position {
    const last = this.last();
    return { lineno: first.lineno, col_offset: first.col, end_lineno: last.endLineno, end_col_offset: last.endCol };
  }

  /** The same for a node that ends with a block. */
  protected fromVisible(first: Token): Position {
    const last = this.lastVisible();
    return { lineno: first.lineno, col_offset: first.col, end_lineno: last.endLineno, end_col_offset: last.endCol };
  }
}
