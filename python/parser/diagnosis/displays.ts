/** The grammar of displays and comprehensions. */
import * as T from '../tokens.js';
import { genexp } from './arguments.js';
import {
  alt,
  ahead,
  colon,
  comma,
  commit,
  invalid,
  list,
  many,
  map,
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
import {
  assignmentExpression,
  bitwiseOr,
  disjunction,
  expression,
  namedExpression,
  starExpressions,
  starNamedExpression,
  starNamedExpressions,
  starredExpression,
  yieldExpression,
} from './expressions.js';
import type { Shape } from './recognizer.js';
import { raiseInvalidTarget, starTargets } from './targets.js';

const lpar = token(T.LPAR);
const rpar = token(T.RPAR);
const lsqb = token(T.LSQB);
const rsqb = token(T.RSQB);
const lbrace = token(T.LBRACE);
const rbrace = token(T.RBRACE);

// --- comprehensions --------------------------------------------------------------------------------------------------

/** A clause yields the last expression in it. */
const clauseTail: Piece<Shape> = rule(() =>
  map(seq(disjunction, many(seq(token(T.IF), disjunction))), ([iter, ifs]) => ifs[ifs.length - 1]?.[1] ?? iter),
);

const forIfClause: Piece<Shape> = rule(() =>
  alt(
    map(commit(seq(token(T.ASYNC), token(T.FOR), starTargets, token(T.IN)), clauseTail), ([last]) => last),
    map(commit(seq(token(T.FOR), starTargets, token(T.IN)), clauseTail), ([last]) => last),
    // No invalid rule by name either.
    invalidForIfClause,
    unless(invalidForTarget),
  ),
);

/** `for_if_clauses`: yields the last expression of the last clause. */
export const forIfClauses: Piece<Shape> = rule(() => map(many(forIfClause, 1), (clauses) => clauses[clauses.length - 1]!));

const invalidForIfClause = invalid(() => [
  when(seq(opt(token(T.ASYNC)), token(T.FOR), bitwiseOr, many(seq(comma, bitwiseOr)), opt(comma), not(token(T.IN))), (_, r) =>
    r.raiseHere("'in' expected after for-loop variables"),
  ),
]);

export const invalidForTarget = invalid(() => [
  when(seq(opt(token(T.ASYNC)), token(T.FOR), starExpressions), ([, , target], r) => raiseInvalidTarget(r, target, 'for')),
]);

const forgotParentheses = 'did you forget parentheses around the comprehension target?';

export const invalidComprehension = invalid(() => [
  when(seq(token(T.LSQB, T.LPAR, T.LBRACE), starredExpression, forIfClauses), ([, value], r) =>
    r.raiseAt('iterable unpacking cannot be used in comprehension', value),
  ),
  when(seq(token(T.LSQB, T.LBRACE), starNamedExpression, comma, starNamedExpressions, forIfClauses), ([, head, , rest], r) =>
    r.raiseAt(forgotParentheses, head, rest[rest.length - 1]!),
  ),
  when(seq(token(T.LSQB, T.LBRACE), starNamedExpression, comma, forIfClauses), ([, head, last], r) =>
    r.raiseAt(forgotParentheses, head, last),
  ),
]);

const invalidDictComprehension = invalid(() => [
  when(seq(lbrace, token(T.DOUBLESTAR), bitwiseOr, forIfClauses, rbrace), ([, stars], r) =>
    r.raiseAt('dict unpacking cannot be used in dict comprehension', stars),
  ),
]);

/** The element of a generator expression. */
export const generatorElement: Piece<Shape> = rule(() =>
  alt(
    assignmentExpression,
    map(seq(expression, not(token(T.COLONEQUAL))), ([value]) => value),
  ),
);

// --- parentheses and brackets ----------------------------------------------------------------------------------------

const listDisplay: Piece<Shape> = rule(() =>
  shape('List', seq(lsqb, opt(starNamedExpressions), rsqb), ([, items]) => items ?? []),
);

const tuple: Piece<Shape> = rule(() =>
  shape('Tuple', seq(lpar, opt(seq(starNamedExpression, comma, opt(starNamedExpressions))), rpar), ([, items]) =>
    items === undefined ? [] : [items[0], ...(items[2] ?? [])],
  ),
);

const group: Piece<Shape> = rule(() =>
  alt(
    map(seq(lpar, alt(yieldExpression, namedExpression), rpar), ([, inner]) => inner),
    unless(invalidGroup),
  ),
);

const invalidGroup = invalid(() => [
  when(seq(lpar, starredExpression, rpar), ([, value], r) => r.raiseAt('cannot use starred expression here', value)),
  when(seq(lpar, token(T.DOUBLESTAR), expression, rpar), ([, stars], r) =>
    r.raiseAt('cannot use double starred expression here', stars),
  ),
]);

const listcomp: Piece<Shape> = rule(() =>
  alt(shape('ListComp', seq(lsqb, namedExpression, forIfClauses, rsqb)), unless(invalidComprehension)),
);

// --- braces ----------------------------------------------------------------------------------------------------------

const pair: Piece = rule(() => seq(expression, colon, expression));
const doubleStarredPair: Piece = rule(() => alt(seq(token(T.DOUBLESTAR), bitwiseOr), pair));

const dict: Piece<Shape> = rule(() =>
  alt(
    shape('Dict', seq(lbrace, opt(seq(list(doubleStarredPair), opt(comma))), rbrace)),
    // No invalid rule by name, so CPython tries it in the first pass already.
    map(seq(lbrace, invalidPairs, rbrace), (): Shape | null => null),
  ),
);

const valueStarred = (): Piece<true> =>
  when(seq(expression, colon, token(T.STAR), bitwiseOr), ([, , star], r) =>
    r.raiseFrom('cannot use a starred expression in a dictionary value', star),
  );
const valueMissing = (): Piece<true> =>
  when(seq(expression, colon, ahead(token(T.RBRACE, T.COMMA))), ([, at], r) =>
    r.raiseAt("expression expected after dictionary key and ':'", at),
  );

const invalidPairs = invalid(() => [
  when(seq(list(doubleStarredPair), comma, invalidPair), () => undefined),
  valueStarred(),
  valueMissing(),
]);

const invalidPair = invalid(() => [
  when(seq(expression, not(colon)), ([key], r) =>
    r.raiseColumns("':' expected after dictionary key", key.first.lineno, key.last.endCol - 1, key.last.endLineno, -1),
  ),
  valueStarred(),
  valueMissing(),
]);

const set: Piece<Shape> = rule(() => shape('Set', seq(lbrace, starNamedExpressions, rbrace)));

const dictcomp: Piece<Shape> = rule(() =>
  alt(shape('DictComp', seq(lbrace, pair, forIfClauses, rbrace)), unless(invalidDictComprehension)),
);

const setcomp: Piece<Shape> = rule(() =>
  alt(shape('SetComp', seq(lbrace, namedExpression, forIfClauses, rbrace)), unless(invalidComprehension)),
);

/** What an atom with brackets may be, in the grammar's order. */
export const displays = {
  list: listDisplay,
  tuple,
  parenthesized: rule(() => alt(tuple, group, genexp)),
  bracketed: rule(() => alt(listDisplay, listcomp)),
  braced: rule(() => alt(dict, set, dictcomp, setcomp)),
};
