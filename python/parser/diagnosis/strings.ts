/** The grammar of strings and f-strings. */
import { decodeString, EscapeError, splitString, stringValue } from '../string-literals.js';
import * as T from '../tokens.js';
import type { Token } from '../tokens.js';
import {
  alt,
  ahead,
  colon,
  invalid,
  many,
  map,
  name,
  not,
  opt,
  type Piece,
  rule,
  seq,
  shape,
  token,
  unless,
  when,
} from './combinators.js';
import { annotatedRhs } from './expressions.js';
import type { Recognizer, Shape } from './recognizer.js';

function decode(r: Recognizer, make: () => unknown): void {
  try {
    make();
  } catch (error) {
    if (!(error instanceof EscapeError)) throw error;
    r.raiseHere(error.msg);
  }
}

const ignore = (): void => undefined;

const string: Piece<Shape> = (r) => {
  const { token: literal } = r;
  if (literal.type !== T.STRING) return null;
  const start = r.mark++;
  const parts = splitString(r.source.text.slice(literal.start, literal.end));

  if (parts.bytes && /[^\0-\x7f]/.test(parts.body)) {
    r.raiseAt('bytes can only contain ASCII literal characters', literal);
  }
  decode(r, () => stringValue(parts, ignore));
  return r.shape('Constant', start, [], parts.bytes ? 'bytes' : 'str');
};

// --- f-strings -------------------------------------------------------------------------------------------------------

const middle = token(T.FSTRING_MIDDLE);
const mark = token(T.EXCLAMATION);
const equal = token(T.EQUAL);
const close = token(T.RBRACE);
const open = token(T.LBRACE);

const textOf = (r: Recognizer, part: Token): string => r.source.text.slice(part.start, part.end);

const conversion: Piece<Token> = map(seq(mark, name), ([sign, letter], r) => {
  if (letter.start !== sign.end) {
    r.raiseAt('f-string: conversion type must come right after the exclamanation mark', sign, letter);
  }
  return letter;
});

const specPart: Piece = rule(() =>
  alt(
    map(middle, (part, r) => {
      decode(r, () => decodeString(textOf(r, part), false, ignore));
      return part;
    }),
    field,
  ),
);

const field: Piece<true> = rule(() =>
  alt(
    map(seq(open, annotatedRhs, opt(equal), opt(conversion), opt(seq(colon, many(specPart))), close), ([, , , letter], r) => {
      if (letter !== undefined && !/^[sra]$/.test(letter.text)) {
        r.raiseAt(`f-string: invalid conversion character '${letter.text}': expected 's', 'r', or 'a'`, letter);
      }
      return true as const;
    }),
    unless(invalidField),
  ),
);

const invalidConversion = invalid(() => [
  when(seq(mark, ahead(token(T.COLON, T.RBRACE))), (_, r) => r.raiseNext('f-string: missing conversion character')),
  when(seq(mark, not(name)), (_, r) => r.raiseNext('f-string: invalid conversion character')),
]);

const withoutExpression = (type: number, text: string): Piece<true> =>
  when(seq(open, token(type)), ([, at], r) => r.raiseAt(`f-string: valid expression required before '${text}'`, at));

const expecting = (piece: Piece, what: string): Piece<true> => when(piece, (_, r) => r.raiseNext(`f-string: expecting ${what}`));

const invalidField = invalid(() => {
  const head = seq(open, annotatedRhs);
  const debug = seq(head, opt(equal));
  const converted = seq(debug, opt(seq(mark, name)));
  return [
    withoutExpression(T.EQUAL, '='),
    withoutExpression(T.EXCLAMATION, '!'),
    withoutExpression(T.COLON, ':'),
    withoutExpression(T.RBRACE, '}'),
    expecting(seq(open, not(annotatedRhs)), "a valid expression after '{'"),
    expecting(seq(head, not(token(T.EQUAL, T.EXCLAMATION, T.COLON, T.RBRACE))), "'=', or '!', or ':', or '}'"),
    expecting(seq(head, equal, not(token(T.EXCLAMATION, T.COLON, T.RBRACE))), "'!', or ':', or '}'"),
    when(seq(debug, invalidConversion), () => undefined),
    expecting(seq(converted, not(token(T.COLON, T.RBRACE))), "':' or '}'"),
    expecting(seq(converted, colon, many(specPart), not(close)), "'}', or format specs"),
    expecting(seq(converted, not(close)), "'}'"),
  ];
});

const fstring: Piece<Shape> = rule(() =>
  map(seq(token(T.FSTRING_START), many(alt(field, middle)), token(T.FSTRING_END)), ([start, parts], r, from) => {
    const raw = /r/i.test(r.source.text.slice(start.start, start.start + 2));
    for (const part of parts) if (part !== true) decode(r, () => decodeString(textOf(r, part), raw, ignore));
    return r.shape('JoinedStr', from, [], 'f');
  }),
);

/** One or more literals. */
export const strings: Piece<Shape> = rule(
  () =>
    map(many(alt(fstring, string), 1), (parts, r, start) => {
      const bytes = parts.filter((part) => part.detail === 'bytes').length;
      if (bytes > 0 && bytes < parts.length) r.raiseHere('cannot mix bytes and nonbytes literals');
      const formatted = parts.some((part) => part.kind === 'JoinedStr');
      return r.shape(formatted ? 'JoinedStr' : 'Constant', start, [], bytes > 0 ? 'bytes' : 'str');
    }),
  true,
);

/** The same as a shape of its own, for patterns. */
export const stringPattern: Piece<Shape> = rule(() => shape('Pattern', strings));
