import { PythonSyntaxError, SourceText } from '../parser/errors.js';
import { Tokenizer } from '../parser/tokenizer.js';
import * as T from '../parser/tokens.js';
import type { Token } from '../parser/tokens.js';

/**
 * The tokens of a source as the module `tokenize` gives them: those of the parser, and between them the comments and the newlines that mean
 * nothing, which the parser does not see. Source: CPython Python/Python-tokenize.c: tokenizeriter_next.
 */

/** The types: CPython Grammar/Tokens, in the order of `token.tok_name`. */
const enum Type {
  EndMarker = 0,
  Name = 1,
  Number = 2,
  String = 3,
  Newline = 4,
  Indent = 5,
  Dedent = 6,
  Op = 55,
  FStringStart = 59,
  FStringMiddle = 60,
  FStringEnd = 61,
  Comment = 62,
  Nl = 63,
}

const types = new Map<number, Type>([
  [T.NEWLINE, Type.Newline],
  [T.INDENT, Type.Indent],
  [T.DEDENT, Type.Dedent],
  [T.ENDMARKER, Type.EndMarker],
  [T.NAME, Type.Name],
  [T.NUMBER, Type.Number],
  [T.STRING, Type.String],
  [T.FSTRING_START, Type.FStringStart],
  [T.FSTRING_MIDDLE, Type.FStringMiddle],
  [T.FSTRING_END, Type.FStringEnd],
]);

/** A line, from 1, and a column in characters, from 0. */
export type Place = readonly [line: number, column: number];

export interface SourceToken {
  readonly type: number;
  readonly text: string;
  readonly start: Place;
  readonly end: Place;
  /** The physical lines on which it stands, with their newlines. */
  readonly line: string;
}

/** The tokens of `source`, one by one. Throws {@link PythonSyntaxError} where it is no Python. */
export function* tokensOf(source: string): Generator<SourceToken, void> {
  const lines = new Lines(source);
  const tokenizer = new Tokenizer(new SourceText(lines.text, '<string>'), () => undefined);
  let at = 0;
  for (;;) {
    const token = tokenizer.next();
    // A comment may stand before the newline that ends a statement.
    yield* between(lines, at, token.type === T.NEWLINE ? token.end - 1 : token.start);
    if (token.type === T.ERROR) throw errorOf(token, lines);
    yield shown(lines, token);
    if (token.type === T.ENDMARKER) return;
    at = token.end;
  }
}

/** The lines of a source, whose newlines the parser sees as `\n`, one behind the last line too. */
class Lines {
  readonly text: string;
  private readonly lines: readonly string[];
  private readonly starts: number[] = [];

  constructor(source: string) {
    this.lines = source.match(/.*?(?:\r\n|\r|\n)|.+$/gs) ?? [];
    this.text = this.lines.map((line) => `${line.replace(/[\r\n]+$/, '')}\n`).join('');
    let start = 0;
    for (const line of this.text.split('\n')) {
      this.starts.push(start);
      start += line.length + 1;
    }
  }

  get count(): number {
    return this.lines.length;
  }

  /** Line number `n`, with its newline; empty behind the last one. */
  line(n: number): string {
    return this.lines[n - 1] ?? '';
  }

  place(offset: number): Place {
    let [low, high] = [0, this.starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return [low + 1, [...this.text.slice(this.starts[low], offset)].length];
  }

  /** From one offset to another, the text between them. */
  token(type: number, start: number, end: number): SourceToken {
    const [from, to] = [this.place(start), this.place(end)];
    return { type, text: this.text.slice(start, end), start: from, end: to, line: this.lines.slice(from[0] - 1, to[0]).join('') };
  }

  /** The newline at an offset; none has been written behind the last line, perhaps. */
  newline(type: number, offset: number): SourceToken {
    const start = this.place(offset);
    const line = this.line(start[0]);
    const text = /[\r\n]*$/.exec(line)![0];
    return { type, text, start, end: [start[0], start[1] + Math.max(text.length, 1)], line };
  }
}

/** Comments, and newlines that end no statement, from one offset to another. */
function* between(lines: Lines, from: number, to: number): Generator<SourceToken, void> {
  const { text } = lines;
  for (let at = from; at < to; at++) {
    const character = text[at];
    if (character === '\\') at++;
    else if (character === '\n') yield lines.newline(Type.Nl, at);
    else if (character === '#') {
      const end = text.indexOf('\n', at);
      yield lines.token(Type.Comment, at, end);
      at = end - 1;
    }
  }
}

function shown(lines: Lines, token: Token): SourceToken {
  // Operators, each under its own type, and keywords.
  const type = types.get(token.type) ?? (token.type >= T.FALSE ? Type.Name : Type.Op);
  switch (type) {
    case Type.Newline:
      return lines.newline(type, token.end - 1);
    case Type.Indent: {
      const [, column] = lines.place(token.start);
      return lines.token(type, token.start - column, token.start);
    }
    case Type.EndMarker: {
      const end: Place = [lines.count + 1, 0];
      return { type, text: '', start: end, end, line: '' };
    }
    default:
      return lines.token(type, token.start, token.end);
  }
}

function errorOf(token: Token, lines: Lines): PythonSyntaxError {
  const { error, atEnd, decisive } = token.failure!;
  if (!atEnd || decisive) return error;
  return new PythonSyntaxError(
    'SyntaxError',
    'unexpected EOF in multi-line statement',
    '<string>',
    lines.count,
    0,
    '',
    null,
    null,
  );
}
