/** The grammar of calls. */
import * as T from '../tokens.js';
import {
  alt,
  ahead,
  comma,
  invalid,
  list,
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
import { forIfClauses, generatorElement, invalidComprehension } from './displays.js';
import { expression, starredExpression } from './expressions.js';
import type { Located, Recognizer, Shape } from './recognizer.js';

const equal = token(T.EQUAL);
const rpar = token(T.RPAR);

/** What a call is given: its positional arguments, and whether `**` is among the others. */
interface Given {
  args: Shape[];
  unpacks: boolean;
}

type KeywordArgument = { kind: 'keyword' | 'unpacking'; shape?: undefined } | { kind: 'starred'; shape: Shape };

export const genexp: Piece<Shape> = rule(() =>
  alt(shape('GeneratorExp', seq(token(T.LPAR), generatorElement, forIfClauses, rpar)), unless(invalidComprehension)),
);

/** A call's parentheses: `genexp | '(' [arguments] ')'`. */
export function call(r: Recognizer, start: number): Shape | null {
  const here = r.mark;
  if (genexp(r) !== null) return r.shape('Call', start);
  r.mark = here;
  return parentheses(r) === null ? null : r.shape('Call', start);
}

const parentheses: Piece = rule(() => seq(token(T.LPAR), opt(callArguments), rpar));

export const callArguments: Piece<Given> = rule(
  () =>
    alt(
      map(seq(args, opt(comma), ahead(rpar)), ([given]) => given),
      unless(invalidArguments),
    ),
  true,
);

const positional: Piece<Shape> = rule(() =>
  alt(
    starredExpression,
    map(seq(generatorElement, not(equal)), ([value]) => value),
  ),
);

const args: Piece<Given> = rule(() =>
  alt(
    map(seq(list(positional), opt(seq(comma, kwargs))), ([values, rest]) => ({
      args: [...values, ...starredOf(rest?.[1] ?? [])],
      unpacks: unpacksIn(rest?.[1] ?? []),
    })),
    map(kwargs, (rest) => ({ args: starredOf(rest), unpacks: unpacksIn(rest) })),
  ),
);

const starredOf = (rest: KeywordArgument[]): Shape[] => rest.flatMap((item) => item.shape ?? []);
const unpacksIn = (rest: KeywordArgument[]): boolean => rest.some((item) => item.kind === 'unpacking');

const kwargs: Piece<KeywordArgument[]> = rule(() =>
  alt(
    map(seq(list(keywordOrStarred), comma, list(keywordOrUnpacking)), ([some, , more]) => [...some, ...more]),
    list(keywordOrStarred),
    list(keywordOrUnpacking),
  ),
);

const keyword: Piece<KeywordArgument> = rule(() => map(seq(name, equal, expression), () => ({ kind: 'keyword' as const })));

const keywordOrStarred: Piece<KeywordArgument> = rule(() =>
  alt(
    unless(invalidKeyword),
    keyword,
    map(starredExpression, (value) => ({ kind: 'starred' as const, shape: value })),
  ),
);

const keywordOrUnpacking: Piece<KeywordArgument> = rule(() =>
  alt(
    unless(invalidKeyword),
    keyword,
    map(seq(token(T.DOUBLESTAR), expression), () => ({ kind: 'unpacking' as const })),
  ),
);

const maybeEquals = "invalid syntax. Maybe you meant '==' or ':=' instead of '='?";
const parenthesize = 'Generator expression must be parenthesized';

const invalidKeyword = invalid(() => [
  when(seq(token(T.TRUE, T.FALSE, T.NONE), equal), ([word, sign], r) => r.raiseAt(`cannot assign to ${word.text}`, word, sign)),
  when(seq(name, equal, expression, forIfClauses), ([word, sign], r) => r.raiseAt(maybeEquals, word, sign)),
  when(seq(not(seq(name, equal)), expression, equal), ([, value, sign], r) =>
    r.raiseAt('expression cannot contain assignment, perhaps you meant "=="?', value, sign),
  ),
  when(seq(token(T.DOUBLESTAR), expression, equal, expression), ([stars, , , value], r) =>
    r.raiseAt('cannot assign to keyword argument unpacking', stars, value),
  ),
]);

const raiseGenerator = (r: Recognizer, from: Located, to: Located): never => r.raiseAt(parenthesize, from, to);

const invalidArguments = invalid(() => [
  when(
    seq(
      alt(seq(list(positional), comma, kwargs), kwargs),
      comma,
      list(map(seq(starredExpression, not(equal)), ([value]) => value)),
    ),
    ([, at], r) => r.raiseFrom('iterable argument unpacking follows keyword argument unpacking', at),
  ),
  when(seq(expression, forIfClauses, comma, opt(alt(args, seq(expression, forIfClauses)))), ([element, last], r) =>
    raiseGenerator(r, element, last),
  ),
  when(seq(name, equal, expression, forIfClauses), ([word, sign], r) => r.raiseAt(maybeEquals, word, sign)),
  when(seq(opt(seq(args, comma)), name, equal, ahead(token(T.COMMA, T.RPAR))), ([, word, sign], r) =>
    r.raiseAt('expected argument value expression', word, sign),
  ),
  when(seq(args, forIfClauses), ([given, last], r) => {
    // One argument and its clauses are a generator expression, and right.
    if (given.args.length > 1) raiseGenerator(r, given.args[given.args.length - 1]!, last);
  }),
  when(seq(args, comma, expression, forIfClauses), ([, , element, last], r) => raiseGenerator(r, element, last)),
  when(seq(args, comma, args), ([given], r) =>
    r.raiseHere(`positional argument follows keyword argument${given.unpacks ? ' unpacking' : ''}`),
  ),
]);
