/** The grammar of patterns. */
import * as T from '../tokens.js';
import {
  alt,
  colon,
  comma,
  invalid,
  list,
  many,
  map,
  name,
  not,
  opt,
  type Piece,
  rule,
  seq,
  shape,
  soft,
  token,
  unless,
  when,
} from './combinators.js';
import { expression, singleton } from './expressions.js';
import { number } from './literals.js';
import type { Shape } from './recognizer.js';
import { stringPattern } from './strings.js';

const lpar = token(T.LPAR);
const rpar = token(T.RPAR);

export const patterns: Piece = rule(() => alt(openSequence, pattern));

const pattern: Piece<Shape> = rule(() => alt(asPattern, orPattern));

const asPattern: Piece<Shape> = rule(() => alt(shape('Pattern', seq(orPattern, token(T.AS), captureTarget)), unless(invalidAs)));

const invalidAs = invalid(() => [
  when(seq(orPattern, token(T.AS), soft('_')), ([, , at], r) => r.raiseAt("cannot use '_' as a target", at)),
  when(seq(orPattern, token(T.AS), not(name), expression), ([, , , target], r) => r.raiseAt('invalid pattern target', target)),
]);

const orPattern: Piece<Shape> = rule(() => shape('Pattern', list(closedPattern, token(T.VBAR))));

const closedPattern: Piece<Shape> = rule(
  () =>
    alt(
      literal,
      shape('Pattern', captureTarget),
      shape('Pattern', soft('_')),
      shape('Pattern', seq(attribute, notLonger)),
      shape('Pattern', seq(lpar, pattern, rpar)),
      shape('Pattern', alt(seq(token(T.LSQB), opt(maybeSequence), token(T.RSQB)), seq(lpar, opt(openSequence), rpar))),
      mapping,
      classPattern,
    ),
  true,
);

const notSigned = not(token(T.PLUS, T.MINUS));

const literal: Piece<Shape> = rule(() =>
  alt(shape('Pattern', alt(seq(signedNumber, notSigned), complex)), stringPattern, singleton),
);

const literalKey: Piece = rule(() => alt(seq(signedNumber, notSigned), complex, stringPattern, singleton));

const minus = token(T.MINUS);
const signedNumber: Piece = rule(() => alt(number, seq(minus, number)));

const part = (imaginary: boolean): Piece<Shape> =>
  map(number, (value, r, start) => {
    const found = r.shape('Constant', start);
    if ((value.type === 'complex') !== imaginary) {
      r.raiseAt(`${imaginary ? 'imaginary' : 'real'} number required in complex literal`, found);
    }
    return found;
  });
const real = part(false);
const complex: Piece = rule(() => seq(alt(real, seq(minus, real)), token(T.PLUS, T.MINUS), part(true)));

const notLonger = not(token(T.DOT, T.LPAR, T.EQUAL));
const captureTarget: Piece = rule(() => seq(not(soft('_')), name, notLonger));

const attribute: Piece = rule(() => seq(name, many(seq(token(T.DOT), name), 1)));
const nameOrAttribute: Piece = rule(() => list(name, token(T.DOT)));

const openSequence: Piece = rule(() => seq(maybeStar, comma, opt(maybeSequence)));
const maybeSequence: Piece = rule(() => seq(list(maybeStar), opt(comma)));
const maybeStar: Piece = rule(() => alt(starPattern, pattern));
const starPattern: Piece = rule(() => alt(seq(token(T.STAR), captureTarget), seq(token(T.STAR), soft('_'))), true);

const mapping: Piece<Shape> = rule(() => {
  const open = token(T.LBRACE);
  const close = token(T.RBRACE);
  const rest = seq(token(T.DOUBLESTAR), captureTarget);
  const items = list(seq(alt(literalKey, attribute), colon, pattern));
  return shape(
    'Pattern',
    alt(
      seq(open, close),
      seq(open, rest, opt(comma), close),
      seq(open, items, comma, rest, opt(comma), close),
      seq(open, items, opt(comma), close),
    ),
  );
});

const positional: Piece<Shape[]> = rule(() => list(pattern));
const keywords: Piece = rule(() => list(seq(name, token(T.EQUAL), pattern)));

const classPattern: Piece<Shape> = rule(() =>
  alt(
    shape(
      'Pattern',
      alt(
        seq(nameOrAttribute, lpar, rpar),
        seq(nameOrAttribute, lpar, positional, opt(comma), rpar),
        seq(nameOrAttribute, lpar, keywords, opt(comma), rpar),
        seq(nameOrAttribute, lpar, positional, comma, keywords, opt(comma), rpar),
      ),
    ),
    unless(invalidClass),
  ),
);

const invalidClass = invalid(() => [
  when(seq(nameOrAttribute, lpar, opt(seq(positional, comma)), keywords, comma, positional), (result, r) => {
    const late = result[5];
    r.raiseAt('positional patterns follow keyword patterns', late[0]!, late[late.length - 1]!);
  }),
]);
