/** Tokens as the parser asks for them. */
import type { SourceText } from './errors.js';
import { Tokenizer } from './tokenizer.js';
import * as T from './tokens.js';
import { Token } from './tokens.js';
import type { ParseWarning } from './warnings.js';

export class TokenStream {
  readonly tokenizer: Tokenizer;
  private started = false;

  constructor(
    source: SourceText,
    private readonly mode: 'exec' | 'eval' | 'single',
    warn: ParseWarning,
    private readonly keepBlocksOpen: boolean,
  ) {
    this.tokenizer = new Tokenizer(source, warn);
  }

  /** The next token. A single statement gets the newline its source lacks (CPython Parser/pegen.c: _PyPegen_fill_token). */
  next(): Token {
    const token = this.tokenizer.next();
    if (this.mode === 'single' && token.type === T.ENDMARKER && this.started) {
      this.started = false;
      if (!this.keepBlocksOpen) this.tokenizer.closeIndents();
      return new Token(T.NEWLINE, token.start, token.end, token.lineno, -1, token.endLineno, -1, token.level, '');
    }
    this.started = true;
    return token;
  }

  /** All of them, up to an ENDMARKER or an ERROR. */
  readAll(): Token[] {
    const tokens: Token[] = [];
    let token: Token;
    do {
      token = this.next();
      tokens.push(token);
    } while (token.type !== T.ENDMARKER && token.type !== T.ERROR);
    return tokens;
  }
}
