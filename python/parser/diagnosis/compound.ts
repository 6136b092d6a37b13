/** The grammar of compound statements, and of whole sources. */
import * as T from '../tokens.js';
import type { Token } from '../tokens.js';
import { callArguments } from './arguments.js';
import {
  ahead,
  alt,
  colon,
  comma,
  commit,
  forced,
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
  shape,
  soft,
  token,
  unless,
  when,
} from './combinators.js';
import { invalidForTarget } from './displays.js';
import {
  expression,
  expressions,
  namedExpression,
  starExpressions,
  starNamedExpression,
  starNamedExpressions,
} from './expressions.js';
import { parameters, typeParams } from './parameters.js';
import { patterns } from './patterns.js';
import type { Shape } from './recognizer.js';
import { simpleStatements } from './statements.js';
import { raiseInvalidTarget, starTarget, starTargets } from './targets.js';

const lpar = token(T.LPAR);
const rpar = token(T.RPAR);
const indent = token(T.INDENT);
const asName = opt(seq(token(T.AS), name));
const optionalAsync = opt(token(T.ASYNC));
const at = (...types: number[]): Piece => ahead(token(...types));

export const statements: Piece = rule(() => many(statement, 1));
const statement: Piece = rule(() => alt(compoundStatement, simpleStatements));

const compoundStatement: Piece = rule(() =>
  alt(
    seq(at(T.DEF, T.AT, T.ASYNC), functionDefinition),
    seq(at(T.IF), ifStatement),
    seq(at(T.CLASS, T.AT), classDefinition),
    seq(at(T.WITH, T.ASYNC), withStatement),
    seq(at(T.FOR, T.ASYNC), forStatement),
    seq(at(T.TRY), tryStatement),
    seq(at(T.WHILE), whileStatement),
    matchStatement,
  ),
);

const block: Piece = rule(
  () => alt(seq(newline, indent, statements, token(T.DEDENT)), simpleStatements, unless(invalidBlock)),
  true,
);

const unindented = seq(newline, not(indent));

const invalidBlock = invalid(() => [when(unindented, (_, r) => r.raiseIndentation('expected an indented block'))]);

/** A header without a block: `expected an indented block after ... on line N`. */
function noBlock(header: Piece<Token>, what: string): Piece<true> {
  return when(seq(header, unindented), ([word], r) =>
    r.raiseIndentation(`expected an indented block after ${what} on line ${word.lineno}`),
  );
}

/** A header that ends without its colon. */
const noColon = (header: Piece): Piece<true> => when(seq(header, newline), (_, r) => r.raiseHere("expected ':'"));

/** A keyword with the rest of its header; yields the keyword. */
function header(word: Piece<Token>, ...rest: Piece[]): Piece<Token> {
  return map(seq(word, ...rest), ([first]) => first as Token);
}

// --- if, while, for --------------------------------------------------------------------------------------------------

/** Without a colon or block, as the grammar has it for `if`, `elif` and `while`. */
const invalidConditional = (type: number, word: string): Piece<never> =>
  invalid(() => [
    noColon(seq(token(type), namedExpression)),
    noBlock(header(token(type), namedExpression, colon), `'${word}' statement`),
  ]);

const invalidIf = invalidConditional(T.IF, 'if');
const invalidElif = invalidConditional(T.ELIF, 'elif');
const invalidWhile = invalidConditional(T.WHILE, 'while');

const ifStatement: Piece = rule(() => conditional(T.IF, invalidIf));
const elifStatement: Piece = rule(() => conditional(T.ELIF, invalidElif));

function conditional(type: number, wrong: Piece<never>): Piece {
  return alt(
    unless(wrong),
    seq(token(type), namedExpression, colon, block, elifStatement),
    seq(token(type), namedExpression, colon, block, opt(elseBlock)),
  );
}

const elseBlock: Piece = rule(() => alt(unless(invalidElse), seq(token(T.ELSE), forced(T.COLON, ':'), block)));

const invalidElse = invalid(() => [noBlock(header(token(T.ELSE), colon), "'else' statement")]);

const whileStatement: Piece = rule(() =>
  alt(unless(invalidWhile), seq(token(T.WHILE), namedExpression, colon, block, opt(elseBlock))),
);

const forStatement: Piece = rule(() => {
  const rest = [starExpressions, colon, block, opt(elseBlock)] as const;
  return alt(
    unless(invalidFor),
    commit(seq(token(T.FOR), starTargets, token(T.IN)), ...rest),
    commit(seq(token(T.ASYNC), token(T.FOR), starTargets, token(T.IN)), ...rest),
    unless(invalidForTarget),
  );
});

const invalidFor = invalid(() => {
  const rest = [starTargets, token(T.IN), starExpressions] as const;
  return [
    noColon(seq(optionalAsync, token(T.FOR), ...rest)),
    noBlock(
      map(seq(optionalAsync, header(token(T.FOR), ...rest, colon)), ([, word]) => word),
      "'for' statement",
    ),
  ];
});

// --- with ------------------------------------------------------------------------------------------------------------

const withStatement: Piece = rule(() => {
  const parenthesized = seq(token(T.WITH), lpar, list(withItem), opt(comma), rpar, colon, block);
  const bare = seq(token(T.WITH), list(withItem), colon, block);
  return alt(
    unless(invalidWithIndent),
    parenthesized,
    bare,
    seq(token(T.ASYNC), parenthesized),
    seq(token(T.ASYNC), bare),
    unless(invalidWith),
  );
});

const behindItem = ahead(token(T.COMMA, T.RPAR, T.COLON));

const withItem: Piece = rule(() =>
  alt(seq(expression, token(T.AS), starTarget, behindItem), unless(invalidWithItem), expression),
);

const invalidWithItem = invalid(() => [
  when(seq(expression, token(T.AS), expression, behindItem), ([, , target], r) => raiseInvalidTarget(r, target, 'assignment')),
]);

const withHeaders = (): [Piece<Token>, Piece<Token>] => {
  const target = opt(seq(token(T.AS), starTarget));
  const behindAsync = (rest: Piece<Token>): Piece<Token> => map(seq(optionalAsync, rest), ([, word]) => word);
  return [
    behindAsync(header(token(T.WITH), list(seq(expression, target)))),
    behindAsync(header(token(T.WITH), lpar, list(seq(expressions, target)), opt(comma), rpar)),
  ];
};

const invalidWith = invalid(() => withHeaders().map(noColon));
const invalidWithIndent = invalid(() =>
  withHeaders().map((items) =>
    noBlock(
      map(seq(items, colon), ([word]) => word),
      "'with' statement",
    ),
  ),
);

// --- try -------------------------------------------------------------------------------------------------------------

const tryStatement: Piece = rule(() => {
  const head = seq(token(T.TRY), forced(T.COLON, ':'), block);
  const tail = seq(opt(elseBlock), opt(finallyBlock));
  return alt(
    unless(invalidTry),
    seq(head, finallyBlock),
    seq(head, many(exceptBlock, 1), tail),
    seq(head, many(exceptStarBlock, 1), tail),
  );
});

const both = "cannot have both 'except' and 'except*' on the same 'try'";

const invalidTry = invalid(() => [
  noBlock(header(token(T.TRY), colon), "'try' statement"),
  when(seq(token(T.TRY), colon, block, not(token(T.EXCEPT, T.FINALLY))), (_, r) =>
    r.raiseHere("expected 'except' or 'finally' block"),
  ),
  when(
    seq(token(T.TRY), colon, many(block), many(exceptBlock, 1), token(T.EXCEPT), token(T.STAR), expression, asName, colon),
    ([, , , , from, to], r) => r.raiseAt(both, from, to),
  ),
  when(
    seq(token(T.TRY), colon, many(block), many(exceptStarBlock, 1), token(T.EXCEPT), opt(seq(expression, asName)), colon),
    ([, , , , word], r) => r.raiseAt(both, word),
  ),
]);

const exceptBlock: Piece = rule(() =>
  alt(
    unless(invalidExceptIndent),
    seq(token(T.EXCEPT), expression, asName, colon, block),
    seq(token(T.EXCEPT), colon, block),
    unless(invalidExcept),
  ),
);

const exceptStarBlock: Piece = rule(() =>
  alt(
    unless(invalidExceptStarIndent),
    seq(token(T.EXCEPT), token(T.STAR), expression, asName, colon, block),
    unless(invalidExcept),
  ),
);

const finallyBlock: Piece = rule(() => alt(unless(invalidFinally), seq(token(T.FINALLY), forced(T.COLON, ':'), block)));

const invalidFinally = invalid(() => [noBlock(header(token(T.FINALLY), colon), "'finally' statement")]);

const invalidExceptIndent = invalid(() => [
  noBlock(header(token(T.EXCEPT), expression, asName, colon), "'except' statement"),
  noBlock(header(token(T.EXCEPT), colon), "'except' statement"),
]);

const invalidExceptStarIndent = invalid(() => [
  noBlock(header(token(T.EXCEPT), token(T.STAR), expression, asName, colon), "'except*' statement"),
]);

const invalidExcept = invalid(() => {
  const optionalStar = opt(token(T.STAR));
  return [
    when(seq(token(T.EXCEPT), optionalStar, expression, comma, expressions, asName, colon), ([, , first], r) =>
      r.raiseFrom('multiple exception types must be parenthesized', first),
    ),
    noColon(seq(token(T.EXCEPT), optionalStar, expression, asName)),
    noColon(token(T.EXCEPT)),
    when(seq(token(T.EXCEPT), token(T.STAR), token(T.NEWLINE, T.COLON)), (_, r) =>
      r.raiseHere('expected one or more exception types'),
    ),
  ];
});

// --- definitions -----------------------------------------------------------------------------------------------------

const decorators: Piece = rule(() => many(seq(token(T.AT), namedExpression, newline), 1));

const functionDefinition: Piece = rule(() => alt(seq(decorators, rawFunction), rawFunction));

/** `def` up to its colon; `must` takes what errors name when it is missing. */
const functionHeader = (must: (type: number, text: string) => Piece<Token>): Piece<Token> =>
  header(
    token(T.DEF),
    name,
    opt(typeParams),
    must(T.LPAR, '('),
    opt(parameters),
    rpar,
    opt(seq(token(T.RARROW), expression)),
    must(T.COLON, ':'),
  );

const rawFunction: Piece = rule(() => {
  const definition = seq(
    functionHeader((type) => token(type)),
    block,
  );
  return alt(unless(invalidFunction), definition, seq(token(T.ASYNC), definition));
});

const invalidFunction = invalid(() => [
  noBlock(
    map(
      seq(
        optionalAsync,
        functionHeader((type) => token(type)),
      ),
      ([, word]) => word,
    ),
    'function definition',
  ),
  when(seq(optionalAsync, functionHeader(forced), block), () => undefined),
]);

const classDefinition: Piece = rule(() => alt(seq(decorators, rawClass), rawClass));

const classHeader = (): Piece<Token> => header(token(T.CLASS), name, opt(typeParams), opt(seq(lpar, opt(callArguments), rpar)));

const rawClass: Piece = rule(() => alt(unless(invalidClass), seq(classHeader(), colon, block)));

const invalidClass = invalid(() => [
  noColon(classHeader()),
  noBlock(
    map(seq(classHeader(), colon), ([word]) => word),
    'class definition',
  ),
]);

// --- match -----------------------------------------------------------------------------------------------------------

const matchStatement: Piece = rule(() =>
  alt(seq(soft('match'), subject, colon, newline, indent, many(caseBlock, 1), token(T.DEDENT)), unless(invalidMatch)),
);

const subject: Piece<Shape> = rule(() =>
  alt(shape('Tuple', seq(starNamedExpression, comma, opt(starNamedExpressions))), namedExpression),
);

const invalidMatch = invalid(() => [
  noColon(seq(soft('match'), subject)),
  noBlock(header(soft('match'), subject, colon), "'match' statement"),
]);

const guard: Piece = rule(() => seq(token(T.IF), namedExpression));

const caseBlock: Piece = rule(() => alt(unless(invalidCase), seq(soft('case'), patterns, opt(guard), colon, block)));

const invalidCase = invalid(() => [
  noColon(seq(soft('case'), patterns, opt(guard))),
  noBlock(header(soft('case'), patterns, opt(guard), colon), "'case' statement"),
]);

// --- whole sources ---------------------------------------------------------------------------------------------------

const file: Piece = seq(opt(statements), token(T.ENDMARKER));
/** At the end of the input it matches nothing (CPython Parser/action_helpers.c: _PyPegen_interactive_exit). */
const interactive: Piece = rule(() => alt(seq(compoundStatement, newline), simpleStatements, newline));
const evaluated: Piece = rule(() => seq(expressions, many(newline), token(T.ENDMARKER)));

export const starts = { exec: file, single: interactive, eval: evaluated };
