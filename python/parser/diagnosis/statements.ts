/** The grammar of simple statements. */
import * as T from '../tokens.js';
import {
  ahead,
  alt,
  colon,
  comma,
  commit,
  invalid,
  list,
  many,
  map,
  name,
  newline,
  not,
  opt,
  type Piece,
  rule,
  seq,
  soft,
  token,
  unless,
  when,
} from './combinators.js';
import { displays } from './displays.js';
import {
  annotatedRhs,
  expression,
  starExpressions,
  starNamedExpression,
  starNamedExpressions,
  yieldExpression,
} from './expressions.js';
import { typeParams } from './parameters.js';
import type { Shape } from './recognizer.js';
import { expressionName } from './shapes.js';
import { annotatedTarget, delTargets, raiseInvalidTarget, singleTarget, starTargets } from './targets.js';

const equal = token(T.EQUAL);
const semicolon = token(T.SEMI);

export const simpleStatements: Piece = rule(() =>
  alt(seq(simpleStatement, not(semicolon), newline), seq(list(simpleStatement, semicolon), opt(semicolon), newline)),
);

const at = (...types: number[]): Piece => ahead(token(...types));

const simpleStatement: Piece = rule(
  () =>
    alt(
      assignment,
      seq(ahead(soft('type')), typeAlias),
      starExpressions,
      seq(at(T.RETURN), token(T.RETURN), opt(starExpressions)),
      seq(at(T.IMPORT, T.FROM), importStatement),
      seq(at(T.RAISE), raiseStatement),
      token(T.PASS),
      seq(at(T.DEL), delStatement),
      seq(at(T.YIELD), yieldExpression),
      seq(at(T.ASSERT), token(T.ASSERT), expression, opt(seq(comma, expression))),
      token(T.BREAK),
      token(T.CONTINUE),
      seq(at(T.GLOBAL), token(T.GLOBAL), list(name)),
      seq(at(T.NONLOCAL), token(T.NONLOCAL), list(name)),
    ),
  true,
);

// --- assignment ------------------------------------------------------------------------------------------------------

const augmented = token(
  T.PLUSEQUAL,
  T.MINEQUAL,
  T.STAREQUAL,
  T.ATEQUAL,
  T.SLASHEQUAL,
  T.PERCENTEQUAL,
  T.AMPEREQUAL,
  T.VBAREQUAL,
  T.CIRCUMFLEXEQUAL,
  T.LEFTSHIFTEQUAL,
  T.RIGHTSHIFTEQUAL,
  T.DOUBLESTAREQUAL,
  T.DOUBLESLASHEQUAL,
);

const assignment: Piece = rule(() => {
  const value = opt(seq(equal, annotatedRhs));
  return alt(
    seq(name, colon, expression, value),
    seq(annotatedTarget, colon, expression, value),
    seq(many(seq(starTargets, equal), 1), annotatedRhs, not(equal)),
    commit(seq(singleTarget, augmented), annotatedRhs),
    unless(invalidAssignment),
  );
});

const invalidAssignment = invalid(() => {
  const targets = many(seq(starTargets, equal));
  return [
    when(seq(invalidAnnotated, colon, expression), ([target], r) =>
      r.raiseAt(`only single target (not ${expressionName(target)}) can be annotated`, target),
    ),
    when(seq(starNamedExpression, comma, many(starNamedExpressions), colon, expression), ([target], r) =>
      r.raiseAt('only single target (not tuple) can be annotated', target),
    ),
    when(seq(expression, colon, expression), ([target], r) => r.raiseAt('illegal target for annotation', target)),
    when(seq(targets, starExpressions, equal), ([, target], r) => raiseInvalidTarget(r, target, 'assignment')),
    when(seq(targets, yieldExpression, equal), ([, target], r) =>
      r.raiseAt('assignment to yield expression not possible', target),
    ),
    when(seq(starExpressions, augmented, annotatedRhs), ([target], r) =>
      r.raiseAt(`'${expressionName(target)}' is an illegal expression for augmented assignment`, target),
    ),
  ];
});

const invalidAnnotated: Piece<Shape> = rule(() =>
  alt(
    displays.list,
    displays.tuple,
    map(seq(token(T.LPAR), invalidAnnotated, token(T.RPAR)), ([, inner]) => inner),
  ),
);

const typeAlias: Piece = rule(() => seq(soft('type'), name, opt(typeParams), equal, expression));

// --- raise and del ---------------------------------------------------------------------------------------------------

const raiseStatement: Piece = rule(() =>
  alt(seq(token(T.RAISE), expression, opt(seq(token(T.FROM), expression))), token(T.RAISE)),
);

const delStatement: Piece = rule(() => alt(seq(token(T.DEL), delTargets, ahead(token(T.SEMI, T.NEWLINE))), unless(invalidDel)));

const invalidDel = invalid(() => [
  when(seq(token(T.DEL), starExpressions), ([, target], r) => raiseInvalidTarget(r, target, 'del')),
]);

// --- imports ---------------------------------------------------------------------------------------------------------

const dottedName: Piece = rule(() => list(name, token(T.DOT)), true);

const importStatement: Piece = rule(
  () =>
    alt(
      unless(invalidImport),
      seq(token(T.IMPORT), list(seq(dottedName, opt(seq(token(T.AS), name))))),
      seq(token(T.FROM), many(token(T.DOT, T.ELLIPSIS)), dottedName, token(T.IMPORT), importTargets),
      seq(token(T.FROM), many(token(T.DOT, T.ELLIPSIS), 1), token(T.IMPORT), importTargets),
    ),
  true,
);

const importedNames: Piece = rule(() => list(seq(name, opt(seq(token(T.AS), name)))));

const importTargets: Piece = rule(() =>
  alt(
    seq(token(T.LPAR), importedNames, opt(comma), token(T.RPAR)),
    seq(importedNames, not(comma)),
    token(T.STAR),
    unless(invalidImportTargets),
  ),
);

const nothingImported = "Expected one or more names after 'import'";

const invalidImport = invalid(() => [
  when(seq(token(T.IMPORT), list(dottedName), token(T.FROM), dottedName), ([word], r) =>
    r.raiseFrom("Did you mean to use 'from ... import ...' instead?", word),
  ),
  when(seq(token(T.IMPORT), newline), ([, end], r) => r.raiseFrom(nothingImported, end)),
]);

const invalidImportTargets = invalid(() => [
  when(seq(importedNames, comma, newline), (_, r) => r.raiseHere('trailing comma not allowed without surrounding parentheses')),
  when(newline, (end, r) => r.raiseFrom(nothingImported, end)),
]);
