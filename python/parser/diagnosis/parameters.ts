/** The grammar of parameters, of functions and of lambdas, and of type parameters. */
import * as T from '../tokens.js';
import {
  ahead,
  alt,
  colon,
  comma,
  invalid,
  list,
  many,
  map,
  name,
  opt,
  type Piece,
  rule,
  seq,
  token,
  unless,
  when,
} from './combinators.js';
import { expression, starExpression } from './expressions.js';
import type { Recognizer } from './recognizer.js';

const slash = token(T.SLASH);
const star = token(T.STAR);
const stars = token(T.DOUBLESTAR);
const equal = token(T.EQUAL);

interface Dialect {
  /** The token behind the parameters. */
  close: number;
  parameter: Piece;
  starParameter: Piece | null;
  /** What stands between parentheses that should not be there. */
  parenthesized: (plain: Piece) => Piece;
  parenthesizedMsg: string;
  /** Points out a `*` that no named parameter follows. */
  raiseBareStar: (r: Recognizer, at: Parameters<Recognizer['raiseAt']>[1]) => void;
}

const defaultValue: Piece = rule(() => alt(seq(equal, expression), unless(invalidDefault)));

const invalidDefault = invalid(() => [
  when(seq(equal, ahead(token(T.RPAR, T.COMMA))), ([sign], r) => r.raiseAt('expected default value expression', sign)),
]);

function parameterGrammar(dialect: Dialect): Piece {
  const { parameter } = dialect;
  const close = token(dialect.close);
  const ending = (piece: Piece): Piece => rule(() => alt(seq(piece, comma), seq(piece, ahead(close))));
  const plain = ending(parameter);
  const withDefault = ending(seq(parameter, defaultValue));
  const maybeDefault = ending(seq(parameter, opt(defaultValue)));

  const behindSlash = alt(comma, ahead(close));
  const slashPlain: Piece = rule(() => seq(many(plain, 1), slash, behindSlash));
  const slashDefault: Piece = rule(() => seq(many(plain), many(withDefault, 1), slash, behindSlash));

  const keywords: Piece = rule(() => alt(unless(invalidKeywords), seq(stars, plain)));
  const starRest = seq(many(maybeDefault), opt(keywords));
  const afterStar: Piece = rule(() =>
    alt(
      unless(invalidStar),
      seq(star, plain, starRest),
      ...(dialect.starParameter === null ? [] : [seq(star, ending(dialect.starParameter), starRest)]),
      seq(star, comma, many(maybeDefault, 1), opt(keywords)),
      keywords,
    ),
  );

  const parameters: Piece = rule(() =>
    alt(
      seq(slashPlain, many(plain), many(withDefault), opt(afterStar)),
      seq(slashDefault, many(withDefault), opt(afterStar)),
      seq(many(plain, 1), many(withDefault), opt(afterStar)),
      seq(many(withDefault, 1), opt(afterStar)),
      afterStar,
    ),
  );

  const invalidParameters = invalid(() => [
    when(seq(slash, comma), ([at], r) => r.raiseAt('at least one argument must precede /', at)),
    when(seq(alt(slashPlain, slashDefault), many(maybeDefault), slash), ([, , at], r) => r.raiseAt('/ may appear only once', at)),
    when(
      seq(
        opt(slashPlain),
        many(plain),
        alt(slashDefault, many(withDefault, 1)),
        map(plain, (_, r, start) => r.tokens[start]!),
      ),
      ([, , , at], r) => r.raiseAt('parameter without a default follows parameter with a default', at, endOfParameter(r, at)),
    ),
    when(seq(many(plain), token(T.LPAR), dialect.parenthesized(plain), opt(comma), token(T.RPAR)), ([, from, , , to], r) =>
      r.raiseAt(dialect.parenthesizedMsg, from, to),
    ),
    when(
      seq(opt(alt(slashPlain, slashDefault)), many(maybeDefault), star, alt(comma, plain), many(maybeDefault), slash),
      ([, , , , , at], r) => r.raiseAt('/ must be ahead of *', at),
    ),
    when(seq(many(maybeDefault, 1), slash, star), ([, , at], r) => r.raiseAt('expected comma between / and *', at)),
  ]);

  const invalidStar = invalid(() => [
    when(seq(star, alt(close, seq(comma, alt(close, stars)))), ([at], r) => dialect.raiseBareStar(r, at)),
    when(seq(star, parameter, equal), ([, , sign], r) => r.raiseAt('var-positional argument cannot have default value', sign)),
    when(seq(star, alt(plain, comma), many(maybeDefault), star, alt(plain, comma)), ([, , , at], r) =>
      r.raiseAt('* argument may appear only once', at),
    ),
  ]);

  const cannotFollow = 'arguments cannot follow var-keyword argument';
  const invalidKeywords = invalid(() => [
    when(seq(stars, parameter, equal), ([, , sign], r) => r.raiseAt('var-keyword argument cannot have default value', sign)),
    when(
      seq(
        stars,
        parameter,
        comma,
        map(parameter, (_, r, start) => r.tokens[start]!),
      ),
      ([, , , at], r) => r.raiseAt(cannotFollow, at, r.lastVisible),
    ),
    when(seq(stars, parameter, comma, token(T.STAR, T.DOUBLESTAR, T.SLASH)), ([, , , at], r) => r.raiseAt(cannotFollow, at)),
  ]);

  return rule(() => alt(unless(invalidParameters), parameters));
}

/** A parameter's last token: the one before its comma, if it has one. */
function endOfParameter(r: Recognizer, first: Parameters<Recognizer['raiseAt']>[1]): Parameters<Recognizer['raiseAt']>[1] {
  const last = r.tokens[r.mark - 1]!;
  return last.type === T.COMMA && last !== first ? r.tokens[r.mark - 2]! : last;
}

/** `params`. */
export const parameters: Piece = parameterGrammar({
  close: T.RPAR,
  parameter: rule(() => seq(name, opt(seq(colon, expression)))),
  starParameter: rule(() => seq(name, colon, starExpression)),
  parenthesized: (plain) => many(plain, 1),
  parenthesizedMsg: 'Function parameters cannot be parenthesized',
  raiseBareStar: (r, at) => r.raiseAt('named arguments must follow bare *', at),
});

/** `lambda_params`. */
export const lambdaParameters: Piece = parameterGrammar({
  close: T.COLON,
  parameter: name,
  starParameter: null,
  parenthesized: () => list(name),
  parenthesizedMsg: 'Lambda expression parameters cannot be parenthesized',
  raiseBareStar: (r) => r.raiseHere('named arguments must follow bare *'),
});

// --- type parameters -------------------------------------------------------------------------------------------------

/** `type_params`. */
export const typeParams: Piece = rule(() =>
  alt(unless(invalidTypeParams), seq(token(T.LSQB), list(typeParam), opt(comma), token(T.RSQB))),
);

const typeParam: Piece = rule(
  () =>
    alt(
      seq(name, opt(seq(colon, expression)), opt(seq(equal, expression))),
      unless(invalidTypeParam),
      seq(star, name, opt(seq(equal, starExpression))),
      seq(stars, name, opt(seq(equal, expression))),
    ),
  true,
);

const boundOf = (prefix: Piece, what: string): Piece<true> =>
  when(seq(prefix, name, colon, expression), ([, , at, bound], r) =>
    r.raiseFrom(`cannot use ${bound.kind === 'Tuple' ? 'constraints' : 'bound'} with ${what}`, at),
  );

const invalidTypeParam = invalid(() => [boundOf(star, 'TypeVarTuple'), boundOf(stars, 'ParamSpec')]);

const invalidTypeParams = invalid(() => [
  when(seq(token(T.LSQB), token(T.RSQB)), ([, at], r) => r.raiseFrom('Type parameter list cannot be empty', at)),
]);
