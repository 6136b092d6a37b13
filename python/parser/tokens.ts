/**
 * What the tokenizer yields. Token types are numbers: white space first, so that "is it white space" is one
 * comparison, then literals, operators and keywords.
 */
import type { TokenizerFailure } from './errors.js';

export const NEWLINE = 0;
export const INDENT = 1;
export const DEDENT = 2;
export const ENDMARKER = 3;
/** Where tokenizing failed; the last token of its source. */
export const ERROR = 4;
export const NAME = 5;
export const NUMBER = 6;
export const STRING = 7;
export const FSTRING_START = 8;
export const FSTRING_MIDDLE = 9;
export const FSTRING_END = 10;

export const LPAR = 11;
export const RPAR = 12;
export const LSQB = 13;
export const RSQB = 14;
export const LBRACE = 15;
export const RBRACE = 16;
export const COLON = 17;
export const COMMA = 18;
export const SEMI = 19;
export const DOT = 20;
export const ELLIPSIS = 21;
export const EQUAL = 22;
export const RARROW = 23;
export const COLONEQUAL = 24;
export const EXCLAMATION = 25;
export const TILDE = 26;
/** Any other character: CPython's OP, which no rule of the grammar accepts (`$`, `?`, a back quote). */
export const OP = 27;

export const VBAR = 28;
export const CIRCUMFLEX = 29;
export const AMPER = 30;
export const LEFTSHIFT = 31;
export const RIGHTSHIFT = 32;
export const PLUS = 33;
export const MINUS = 34;
export const STAR = 35;
export const SLASH = 36;
export const DOUBLESLASH = 37;
export const PERCENT = 38;
export const AT = 39;
export const DOUBLESTAR = 40;

export const EQEQUAL = 41;
export const NOTEQUAL = 42;
export const LESS = 43;
export const LESSEQUAL = 44;
export const GREATER = 45;
export const GREATEREQUAL = 46;

export const PLUSEQUAL = 47;
export const MINEQUAL = 48;
export const STAREQUAL = 49;
export const ATEQUAL = 50;
export const SLASHEQUAL = 51;
export const PERCENTEQUAL = 52;
export const AMPEREQUAL = 53;
export const VBAREQUAL = 54;
export const CIRCUMFLEXEQUAL = 55;
export const LEFTSHIFTEQUAL = 56;
export const RIGHTSHIFTEQUAL = 57;
export const DOUBLESTAREQUAL = 58;
export const DOUBLESLASHEQUAL = 59;

export const FALSE = 60;
export const NONE = 61;
export const TRUE = 62;
export const AND = 63;
export const AS = 64;
export const ASSERT = 65;
export const ASYNC = 66;
export const AWAIT = 67;
export const BREAK = 68;
export const CLASS = 69;
export const CONTINUE = 70;
export const DEF = 71;
export const DEL = 72;
export const ELIF = 73;
export const ELSE = 74;
export const EXCEPT = 75;
export const FINALLY = 76;
export const FOR = 77;
export const FROM = 78;
export const GLOBAL = 79;
export const IF = 80;
export const IMPORT = 81;
export const IN = 82;
export const IS = 83;
export const LAMBDA = 84;
export const NONLOCAL = 85;
export const NOT = 86;
export const OR = 87;
export const PASS = 88;
export const RAISE = 89;
export const RETURN = 90;
export const TRY = 91;
export const WHILE = 92;
export const WITH = 93;
export const YIELD = 94;

/** The reserved words. `match`, `case`, `type` and `_` are names. */
export const keywords: ReadonlyMap<string, number> = new Map([
  ['False', FALSE],
  ['None', NONE],
  ['True', TRUE],
  ['and', AND],
  ['as', AS],
  ['assert', ASSERT],
  ['async', ASYNC],
  ['await', AWAIT],
  ['break', BREAK],
  ['class', CLASS],
  ['continue', CONTINUE],
  ['def', DEF],
  ['del', DEL],
  ['elif', ELIF],
  ['else', ELSE],
  ['except', EXCEPT],
  ['finally', FINALLY],
  ['for', FOR],
  ['from', FROM],
  ['global', GLOBAL],
  ['if', IF],
  ['import', IMPORT],
  ['in', IN],
  ['is', IS],
  ['lambda', LAMBDA],
  ['nonlocal', NONLOCAL],
  ['not', NOT],
  ['or', OR],
  ['pass', PASS],
  ['raise', RAISE],
  ['return', RETURN],
  ['try', TRY],
  ['while', WHILE],
  ['with', WITH],
  ['yield', YIELD],
]);

/** The operators, by their text. */
export const operators: ReadonlyMap<string, number> = new Map([
  ['(', LPAR],
  [')', RPAR],
  ['[', LSQB],
  [']', RSQB],
  ['{', LBRACE],
  ['}', RBRACE],
  [':', COLON],
  [',', COMMA],
  [';', SEMI],
  ['.', DOT],
  ['...', ELLIPSIS],
  ['=', EQUAL],
  ['->', RARROW],
  [':=', COLONEQUAL],
  ['!', EXCLAMATION],
  ['~', TILDE],
  ['|', VBAR],
  ['^', CIRCUMFLEX],
  ['&', AMPER],
  ['<<', LEFTSHIFT],
  ['>>', RIGHTSHIFT],
  ['+', PLUS],
  ['-', MINUS],
  ['*', STAR],
  ['/', SLASH],
  ['//', DOUBLESLASH],
  ['%', PERCENT],
  ['@', AT],
  ['**', DOUBLESTAR],
  ['==', EQEQUAL],
  ['!=', NOTEQUAL],
  ['<>', NOTEQUAL],
  ['<', LESS],
  ['<=', LESSEQUAL],
  ['>', GREATER],
  ['>=', GREATEREQUAL],
  ['+=', PLUSEQUAL],
  ['-=', MINEQUAL],
  ['*=', STAREQUAL],
  ['@=', ATEQUAL],
  ['/=', SLASHEQUAL],
  ['%=', PERCENTEQUAL],
  ['&=', AMPEREQUAL],
  ['|=', VBAREQUAL],
  ['^=', CIRCUMFLEXEQUAL],
  ['<<=', LEFTSHIFTEQUAL],
  ['>>=', RIGHTSHIFTEQUAL],
  ['**=', DOUBLESTAREQUAL],
  ['//=', DOUBLESLASHEQUAL],
]);

/** One token. Columns count UTF-16 units; both are -1 where a token has no text of its own (an INDENT). */
export class Token {
  constructor(
    readonly type: number,
    /** Offsets into the source. */
    readonly start: number,
    readonly end: number,
    readonly lineno: number,
    readonly col: number,
    readonly endLineno: number,
    readonly endCol: number,
    /** How many brackets are open after it. */
    readonly level: number,
    /** A name (NFKC-normalised); otherwise empty. */
    readonly text: string,
  ) {}

  /** Of an ERROR. */
  failure: TokenizerFailure | null = null;
}
