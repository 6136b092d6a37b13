/**
 * A backtracking recognizer of CPython's grammar, which runs only on sources the parser has refused. CPython words its
 * errors by the alternative of a PEG that matches first and places them by the tokens that the PEG has looked at, so the
 * same rules are tried here in the same order (CPython Parser/pegen.c, Grammar/python.gram: "invalid_" rules).
 */
import { makeError, type PythonSyntaxError, type SourceText, type SyntaxErrorType } from '../errors.js';
import type { TokenStream } from '../token-stream.js';
import * as T from '../tokens.js';
import type { Token } from '../tokens.js';

/** An error found; thrown through the rules. */
export class Raised {
  constructor(
    readonly error: PythonSyntaxError,
    readonly fromTokenizer: boolean,
  ) {}
}

/** What an expression or pattern looks like: enough to name it and to point at it. */
export interface Shape {
  kind: string;
  first: Token;
  last: Token;
  /** Elements, arguments, or the one operand that matters. */
  parts: readonly Shape[];
  /** A name, the type of a constant, an operator. */
  detail: string;
}

/** Something with a place in the source. */
export type Located = Shape | Token;

const firstOf = (item: Located): Token => ('parts' in item ? item.first : item);
const lastOf = (item: Located): Token => ('parts' in item ? item.last : item);

export class Recognizer {
  mark = 0;
  readonly tokens: Token[] = [];
  /** Whether the rules for invalid input take part. */
  invalidRules = false;
  /** An alternative has failed past its commitment. */
  committed = false;
  private readonly memo: Map<number, unknown>[] = [];
  private readonly ends: Map<number, number>[] = [];

  /** `skip` tokens are known to be right. */
  constructor(
    readonly source: SourceText,
    private readonly stream: TokenStream,
    skip: number,
  ) {
    for (let count = 0; count < skip; count++) this.tokens.push(stream.next());
    this.mark = skip;
  }

  /** The token at the mark, read if need be. */
  get token(): Token {
    while (this.tokens.length <= this.mark) {
      const token = this.stream.next();
      this.tokens.push(token);
      if (token.type === T.ERROR) throw new Raised(token.failure!.error, true);
    }
    return this.tokens[this.mark]!;
  }

  /** The furthest token looked at. */
  get furthest(): Token {
    return this.tokens[this.tokens.length - 1]!;
  }

  /** The last token before the mark that is not white space. */
  get lastVisible(): Token {
    let index = this.mark - 1;
    while (index > 0 && this.tokens[index]!.type <= T.ENDMARKER) index--;
    return this.tokens[index]!;
  }

  /** Before the pass with invalid rules. */
  restart(mark: number): void {
    this.mark = mark;
    this.invalidRules = true;
    this.memo.length = this.ends.length = 0;
  }

  remember<R>(key: number, parse: () => R): R {
    const start = this.mark;
    const memo = (this.memo[start] ??= new Map());
    const ends = (this.ends[start] ??= new Map());
    if (memo.has(key)) {
      this.mark = ends.get(key)!;
      return memo.get(key) as R;
    }
    const result = parse();
    memo.set(key, result);
    ends.set(key, this.mark);
    return result;
  }

  shape(kind: string, start: number, parts: readonly Shape[] = [], detail = ''): Shape {
    return { kind, first: this.tokens[start]!, last: this.lastVisible, parts, detail };
  }

  // --- raising -----------------------------------------------------------------------------------------------------

  private raise(type: SyntaxErrorType, msg: string, lineno: number, offset: number, endLineno: number, endOffset: number): never {
    const read = this.stream.tokenizer;
    throw new Raised(makeError(this.source, read, type, msg, lineno, offset, endLineno, endOffset), false);
  }

  private raiseToken(token: Token, type: SyntaxErrorType, msg: string): never {
    const { tokenizer } = this.stream;
    const offset = token.col === -1 ? tokenizer.pos - tokenizer.lineStart : token.col + 1;
    const endOffset = token.endCol === -1 ? -1 : token.endCol + 1;
    this.raise(type, msg, token.lineno, offset, token.endLineno, endOffset);
  }

  /** RAISE_SYNTAX_ERROR: at the furthest token. */
  raiseHere(msg: string): never {
    this.raiseToken(this.furthest, 'SyntaxError', msg);
  }

  /** RAISE_INDENTATION_ERROR. */
  raiseIndentation(msg: string): never {
    this.raiseToken(this.furthest, 'IndentationError', msg);
  }

  /** RAISE_SYNTAX_ERROR_ON_NEXT_TOKEN. */
  raiseNext(msg: string): never {
    this.raiseToken(this.token, 'SyntaxError', msg);
  }

  /** RAISE_SYNTAX_ERROR_KNOWN_RANGE, or with one item ..._KNOWN_LOCATION. */
  raiseAt(msg: string, from: Located, to: Located = from): never {
    const first = firstOf(from);
    const last = lastOf(to);
    this.raise('SyntaxError', msg, first.lineno, first.col + 1, last.endLineno, last.endCol + 1);
  }

  /** RAISE_SYNTAX_ERROR_STARTING_FROM: up to where the tokenizer is. */
  raiseFrom(msg: string, from: Located): never {
    const first = firstOf(from);
    const { tokenizer } = this.stream;
    this.raise('SyntaxError', msg, first.lineno, first.col + 1, tokenizer.lineno, tokenizer.pos - tokenizer.lineStart);
  }

  /** RAISE_ERROR_KNOWN_LOCATION with columns of one's own, both 0-based. */
  raiseColumns(msg: string, lineno: number, column: number, endLineno: number, endColumn: number): never {
    this.raise('SyntaxError', msg, lineno, column + 1, endLineno, endColumn + 1);
  }
}
