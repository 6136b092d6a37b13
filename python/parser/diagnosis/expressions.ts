/** The grammar of expressions, with what is said of wrong ones. */
import * as T from '../tokens.js';
import { call, genexp } from './arguments.js';
import {
  alt,
  ahead,
  colon,
  comma,
  commit,
  invalid,
  list,
  map,
  many,
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
  withoutInvalid,
} from './combinators.js';
import { displays } from './displays.js';
import { lambdaParameters } from './parameters.js';
import type { Recognizer, Shape } from './recognizer.js';
import { expressionName } from './shapes.js';
import { strings } from './strings.js';
import { number } from './literals.js';

// --- lists of expressions --------------------------------------------------------------------------------------------

const tupleOf = (element: Piece<Shape>): Piece<Shape> =>
  rule(() =>
    alt(
      shape(
        'Tuple',
        seq(
          element,
          many(
            map(seq(comma, element), ([, item]) => item),
            1,
          ),
          opt(comma),
        ),
        ([head, rest]) => [head, ...rest],
      ),
      shape('Tuple', seq(element, comma), ([only]) => [only]),
      element,
    ),
  );

export const expressions: Piece<Shape> = rule(() => tupleOf(expression));
export const starExpressions: Piece<Shape> = rule(() => tupleOf(starExpression));

const starred: Piece<Shape> = shape(
  'Starred',
  seq(token(T.STAR), (r) => bitwiseOr(r)),
  ([, value]) => [value],
);

export const starExpression: Piece<Shape> = rule(() => alt(starred, expression), true);
export const starNamedExpression: Piece<Shape> = rule(() => alt(starred, namedExpression));
export const starNamedExpressions: Piece<Shape[]> = rule(() =>
  map(seq(list(starNamedExpression), opt(comma)), ([items]) => items),
);

export const assignmentExpression: Piece<Shape> = rule(() =>
  alt(shape('NamedExpr', commit(seq(name, token(T.COLONEQUAL)), expression))),
);

export const namedExpression: Piece<Shape> = rule(() =>
  alt(
    assignmentExpression,
    unless(invalidNamedExpression),
    map(seq(expression, not(token(T.COLONEQUAL))), ([value]) => value),
  ),
);

const invalidNamedExpression = invalid(
  () => [
    when(seq(expression, token(T.COLONEQUAL), expression), ([target], r) =>
      r.raiseAt(`cannot use assignment expressions with ${expressionName(target)}`, target),
    ),
    when(seq(name, token(T.EQUAL), bitwiseOr, not(token(T.EQUAL, T.COLONEQUAL))), ([target, , value], r) =>
      r.raiseAt("invalid syntax. Maybe you meant '==' or ':=' instead of '='?", target, value),
    ),
    when(
      seq(
        not(alt(displays.list, displays.tuple, genexp, token(T.TRUE, T.NONE, T.FALSE))),
        bitwiseOr,
        token(T.EQUAL),
        bitwiseOr,
        not(token(T.EQUAL, T.COLONEQUAL)),
      ),
      ([, target], r) =>
        r.raiseAt(`cannot assign to ${expressionName(target)} here. Maybe you meant '==' instead of '='?`, target),
    ),
  ],
  true,
);

export const yieldExpression: Piece<Shape> = rule(() =>
  alt(
    shape('YieldFrom', seq(token(T.YIELD), token(T.FROM), expression)),
    shape('Yield', seq(token(T.YIELD), opt(starExpressions))),
  ),
);

export const annotatedRhs: Piece<Shape> = rule(() => alt(yieldExpression, starExpressions));

// --- expression ------------------------------------------------------------------------------------------------------

const conditional = (): Piece<Shape> => shape('IfExp', seq(disjunction, token(T.IF), disjunction, token(T.ELSE), expression));

export const expression: Piece<Shape> = rule(
  () => alt(unless(invalidExpression), unless(invalidLegacyExpression), conditional(), disjunction, lambda),
  true,
);

export const expressionWithoutInvalid: Piece<Shape> = rule(() => withoutInvalid(alt(conditional(), disjunction, lambda)));

const lambda: Piece<Shape> = rule(() => shape('Lambda', seq(token(T.LAMBDA), opt(lambdaParameters), colon, expression)));

const isLegacy = (shape: Shape): boolean => shape.kind === 'Name' && (shape.detail === 'print' || shape.detail === 'exec');

/** CPython compares no more than the name's length (Parser/pegen.c: _PyPegen_soft_keyword_token). */
const likeSoftKeyword: Piece = (r) => {
  const { token } = r;
  if (token.type !== T.NAME) return null;
  const word = r.source.text.slice(token.start, token.end);
  if (!['_', 'case', 'match', 'type'].some((keyword) => keyword.startsWith(word))) return null;
  r.mark++;
  return token;
};

const invalidExpression = invalid(() => [
  // Not after what may be a misspelt string prefix, nor after a soft keyword.
  when(
    seq(not(alt(seq(name, token(T.STRING)), likeSoftKeyword)), disjunction, expressionWithoutInvalid),
    ([, left, right], r) => {
      if (isLegacy(left) || r.tokens[r.mark - 1]!.level === 0) return;
      r.raiseAt('invalid syntax. Perhaps you forgot a comma?', left, right);
    },
  ),
  when(seq(disjunction, token(T.IF), disjunction, not(token(T.ELSE, T.COLON))), ([value, , test], r) =>
    r.raiseAt("expected 'else' after 'if' expression", value, test),
  ),
  when(seq(token(T.LAMBDA), opt(lambdaParameters), colon, ahead(token(T.FSTRING_MIDDLE))), ([from, , to], r) =>
    r.raiseAt('f-string: lambda expressions are not allowed without parentheses', from, to),
  ),
]);

const invalidLegacyExpression = invalid(() => [
  when(seq(nameShape, not(token(T.LPAR)), starExpressions), ([word, , value], r) => {
    if (!isLegacy(word)) return;
    r.raiseAt(`Missing parentheses in call to '${word.detail}'. Did you mean ${word.detail}(...)?`, word, value);
  }),
]);

// --- operators, by hand: every level of a PEG rule costs stack --------------------------------------------------------

/** `operand (operator operand)*`, one node. */
function chain(kind: string, operator: number, operand: Piece<Shape>): Piece<Shape> {
  const rest = many(seq(token(operator), operand), 1);
  return rule(() => alt(shape(kind, seq(operand, rest)), operand), true);
}

/** `operand (operator operand)*`, nested to the left. */
function leftAssociative(operators: number[], operand: Piece<Shape>, before?: Piece<never>): Piece<Shape> {
  const more = seq(token(...operators), operand);
  return rule(
    () => (r) => {
      const start = r.mark;
      if (before !== undefined && r.invalidRules) before(r);
      let left = operand(r);
      if (left === null) return null;
      for (;;) {
        const here = r.mark;
        if (more(r) === null) {
          r.mark = here;
          return left;
        }
        left = r.shape('BinOp', start);
      }
    },
    true,
  );
}

const prefixed = (operators: number[], operand: Piece<Shape>, self: () => Piece<Shape>): Piece<Shape> =>
  rule(
    () =>
      alt(
        shape(
          'UnaryOp',
          seq(token(...operators), (r) => self()(r)),
        ),
        operand,
      ),
    true,
  );

export const nameShape: Piece<Shape> = map(name, (found, r, start) => r.shape('Name', start, [], found.text));

const constant =
  (detail: string, type: number): Piece<Shape> =>
  (r) => {
    const start = r.mark;
    if (r.token.type !== type) return null;
    r.mark++;
    return r.shape('Constant', start, [], detail);
  };
const singletons = [constant('True', T.TRUE), constant('False', T.FALSE), constant('None', T.NONE)];
export const singleton: Piece<Shape> = alt(...singletons);
const ellipsis = constant('Ellipsis', T.ELLIPSIS);

const numberShape: Piece<Shape> = map(number, (_, r, start) => r.shape('Constant', start, [], 'number'));

export const atom: Piece<Shape> = (r) => {
  switch (r.token.type) {
    case T.NAME:
      return nameShape(r);
    case T.STRING:
    case T.FSTRING_START:
      return strings(r);
    case T.NUMBER:
      return numberShape(r);
    case T.LPAR:
      return displays.parenthesized(r);
    case T.LSQB:
      return displays.bracketed(r);
    case T.LBRACE:
      return displays.braced(r);
    case T.ELLIPSIS:
      return ellipsis(r);
    default:
      return singleton(r);
  }
};

/** What may follow a primary, in the grammar's order. */
export function trailer(r: Recognizer, primary: Shape, start: number): Shape | null {
  switch (r.token.type) {
    case T.DOT:
      r.mark++;
      return name(r) === null ? null : r.shape('Attribute', start, [primary]);
    case T.LPAR:
      return call(r, start);
    case T.LSQB:
      wrongGenerator(r);
      return subscript(r) === null ? null : r.shape('Subscript', start, [primary]);
    case T.LBRACE:
      wrongGenerator(r);
      return null;
    default:
      return null;
  }
}

/** A generator expression is tried first, and what is wrong with one looks at any bracket. */
function wrongGenerator(r: Recognizer): void {
  const here = r.mark;
  if (r.invalidRules) genexp(r);
  r.mark = here;
}

const subscript: Piece = rule(() => seq(token(T.LSQB), slices, token(T.RSQB)));

export const primary: Piece<Shape> = rule(
  () => (r) => {
    const start = r.mark;
    let node = atom(r);
    while (node !== null) {
      const here = r.mark;
      const longer = trailer(r, node, start);
      if (longer === null) {
        r.mark = here;
        return node;
      }
      node = longer;
    }
    return null;
  },
  true,
);

export const slices: Piece<Shape> = rule(() =>
  alt(
    map(seq(slice, not(comma)), ([only]) => only),
    shape('Tuple', seq(list(alt(slice, starredExpression)), opt(comma))),
  ),
);

const slice: Piece<Shape> = rule(() =>
  alt(shape('Slice', seq(opt(expression), colon, opt(expression), opt(seq(colon, opt(expression))))), namedExpression),
);

/** `'*' expression`, in calls and subscripts. */
export const starredExpression: Piece<Shape> = rule(() =>
  alt(
    unless(invalidStarredUnpacking),
    shape('Starred', seq(token(T.STAR), expression), ([, value]) => [value]),
    // No invalid rule by name, so CPython raises it in the first pass already.
    invalidStarred,
  ),
);

const invalidStarredUnpacking = invalid(() => [
  when(seq(token(T.STAR), expression, token(T.EQUAL), expression), ([from, , , to], r) =>
    r.raiseAt('cannot assign to iterable argument unpacking', from, to),
  ),
]);

const invalidStarred = invalid(() => [when(token(T.STAR), (_, r) => r.raiseHere('Invalid star expression'))]);

const awaitPrimary: Piece<Shape> = rule(() => alt(shape('Await', seq(token(T.AWAIT), primary)), primary), true);
const power: Piece<Shape> = rule(() =>
  alt(
    shape(
      'BinOp',
      seq(awaitPrimary, token(T.DOUBLESTAR), (r) => factor(r)),
    ),
    awaitPrimary,
  ),
);
const factor: Piece<Shape> = prefixed([T.PLUS, T.MINUS, T.TILDE], power, () => factor);

const notAfterOperator = ([from, to]: [Parameters<Recognizer['raiseAt']>[1], Shape], r: Recognizer): never =>
  r.raiseAt("'not' after an operator must be parenthesized", from, to);

const invalidFactor = invalid(() => [
  when(seq(token(T.PLUS, T.MINUS, T.TILDE), token(T.NOT), factor), ([, from, to], r) => notAfterOperator([from, to], r)),
]);
const term = leftAssociative([T.STAR, T.SLASH, T.DOUBLESLASH, T.PERCENT, T.AT], factor, invalidFactor);
const sum = leftAssociative([T.PLUS, T.MINUS], term);
const invalidArithmetic = invalid(() => [
  when(
    seq(sum, token(T.PLUS, T.MINUS, T.STAR, T.SLASH, T.PERCENT, T.DOUBLESLASH, T.AT), token(T.NOT), inversion),
    ([, , from, to], r) => notAfterOperator([from, to], r),
  ),
]);
const shift = leftAssociative([T.LEFTSHIFT, T.RIGHTSHIFT], sum, invalidArithmetic);
const bitwiseAnd = leftAssociative([T.AMPER], shift);
const bitwiseXor = leftAssociative([T.CIRCUMFLEX], bitwiseAnd);
export const bitwiseOr: Piece<Shape> = leftAssociative([T.VBAR], bitwiseXor);

/** A comparison operator; its name, where it is `in`. */
const comparisonOperator: Piece<string> = (r) => {
  const { token } = r;
  switch (token.type) {
    case T.NOTEQUAL:
      if (r.source.text[token.start] !== '!') return null;
      break;
    case T.NOT:
      r.mark++;
      if (r.token.type !== T.IN) return null;
      break;
    case T.IS:
      r.mark++;
      if (r.token.type === T.NOT) r.mark++;
      return 'Is';
    case T.IN:
      r.mark++;
      return 'In';
    case T.EQEQUAL:
    case T.LESS:
    case T.LESSEQUAL:
    case T.GREATER:
    case T.GREATEREQUAL:
      break;
    default:
      return null;
  }
  r.mark++;
  return 'other';
};

const comparison: Piece<Shape> = rule(() => {
  const pairs = many(seq(comparisonOperator, bitwiseOr), 1);
  return (r) => {
    const start = r.mark;
    const left = bitwiseOr(r);
    if (left === null) return null;
    const here = r.mark;
    const rest = pairs(r);
    if (rest !== null) return r.shape('Compare', start, [left], rest[0]![0]);
    r.mark = here;
    return left;
  };
});

const inversion: Piece<Shape> = prefixed([T.NOT], comparison, () => inversion);
const conjunction = chain('BoolOp', T.AND, inversion);
export const disjunction: Piece<Shape> = chain('BoolOp', T.OR, conjunction);
