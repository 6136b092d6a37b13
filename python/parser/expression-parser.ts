/** Expressions, by the precedence of their operators. */
import type {
  Arguments,
  BinOp,
  BoolOperator,
  CompareOperator,
  Expr,
  ExprContext,
  Operator,
  UnaryOperator,
  Yield,
  YieldFrom,
} from '../ast/nodes.js';
import { StackOverflow } from './cursor.js';
import { StringParser } from './string-parser.js';
import * as T from './tokens.js';
import type { Token } from './tokens.js';

/** Prefix operators CPython's parser stack takes in a row. */
const maxPrefixes = 5900;

const startsExpression = new Uint8Array(128);
for (const type of [
  T.NAME,
  T.NUMBER,
  T.STRING,
  T.FSTRING_START,
  T.LPAR,
  T.LSQB,
  T.LBRACE,
  T.MINUS,
  T.PLUS,
  T.TILDE,
  T.NOT,
  T.LAMBDA,
  T.AWAIT,
  T.NONE,
  T.TRUE,
  T.FALSE,
  T.ELLIPSIS,
]) {
  startsExpression[type] = 1;
}

/** Left-associative operators: how tightly they bind, and their names. */
const binaryPrecedence = new Uint8Array(128);
const binaryOperator: Operator[] = [];
for (const [precedence, type, name] of [
  [1, T.VBAR, 'BitOr'],
  [2, T.CIRCUMFLEX, 'BitXor'],
  [3, T.AMPER, 'BitAnd'],
  [4, T.LEFTSHIFT, 'LShift'],
  [4, T.RIGHTSHIFT, 'RShift'],
  [5, T.PLUS, 'Add'],
  [5, T.MINUS, 'Sub'],
  [6, T.STAR, 'Mult'],
  [6, T.SLASH, 'Div'],
  [6, T.DOUBLESLASH, 'FloorDiv'],
  [6, T.PERCENT, 'Mod'],
  [6, T.AT, 'MatMult'],
] as const) {
  binaryPrecedence[type] = precedence;
  binaryOperator[type] = name;
}

export abstract class ExpressionParser extends StringParser {
  protected abstract parseAtom(): Expr;
  protected abstract parseCall(func: Expr, first: Token): Expr;
  protected abstract parseLambdaParameters(): Arguments;

  protected atExpression(): boolean {
    return startsExpression[this.token.type] === 1;
  }

  /** `star_expressions`; several are a Tuple. */
  protected parseStarExpressions(): Expr {
    const first = this.token;
    const head = this.parseStarExpression();
    if (!this.at(T.COMMA)) return head;
    const elts = [head];
    while (this.accept(T.COMMA) && (this.atExpression() || this.at(T.STAR))) elts.push(this.parseStarExpression());
    return { kind: 'Tuple', elts, ctx: 'Load', ...this.from(first) };
  }

  /** `expressions`: the same without stars. */
  protected parseExpressions(): Expr {
    const first = this.token;
    const head = this.parseExpression();
    if (!this.at(T.COMMA)) return head;
    const elts = [head];
    while (this.accept(T.COMMA) && this.atExpression()) elts.push(this.parseExpression());
    return { kind: 'Tuple', elts, ctx: 'Load', ...this.from(first) };
  }

  protected parseStarExpression(): Expr {
    return this.at(T.STAR) ? this.parseStarred() : this.parseExpression();
  }

  /** `'*' bitwise_or`. */
  protected parseStarred(): Expr {
    const star = this.expect(T.STAR);
    const value = this.parseBitwiseOr();
    return { kind: 'Starred', value, ctx: 'Load', ...this.from(star) };
  }

  protected parseStarNamedExpression(): Expr {
    return this.at(T.STAR) ? this.parseStarred() : this.parseNamedExpression();
  }

  protected parseNamedExpression(): Expr {
    if (this.token.type !== T.NAME || this.peek().type !== T.COLONEQUAL) return this.parseExpression();
    const first = this.advance();
    const target = this.nameNode(first, 'Store');
    this.advance();
    const value = this.parseExpression();
    return { kind: 'NamedExpr', target, value, ...this.from(first) };
  }

  protected parseAnnotatedRhs(): Expr {
    return this.at(T.YIELD) ? this.parseYield() : this.parseStarExpressions();
  }

  protected parseYield(): Yield | YieldFrom {
    const first = this.expect(T.YIELD);
    if (this.accept(T.FROM)) {
      const value = this.parseExpression();
      return { kind: 'YieldFrom', value, ...this.from(first) };
    }
    const value = this.atExpression() || this.at(T.STAR) ? this.parseStarExpressions() : null;
    return { kind: 'Yield', value, ...this.from(first) };
  }

  protected parseExpression(): Expr {
    const first = this.token;
    if (first.type === T.LAMBDA) {
      this.advance();
      const args = this.parseLambdaParameters();
      this.expect(T.COLON);
      const body = this.parseExpression();
      return { kind: 'Lambda', args, body, ...this.from(first) };
    }
    const body = this.parseDisjunction();
    if (!this.at(T.IF)) return body;
    this.advance();
    const test = this.parseDisjunction();
    this.expect(T.ELSE);
    const orelse = this.parseExpression();
    return { kind: 'IfExp', test, body, orelse, ...this.from(first) };
  }

  protected parseDisjunction(): Expr {
    const first = this.token;
    const left = this.parseConjunction();
    return this.token.type === T.OR ? this.parseBoolOp(left, first, T.OR, 'Or') : left;
  }

  private parseConjunction(): Expr {
    const first = this.token;
    const left = this.parseInversion();
    return this.token.type === T.AND ? this.parseBoolOp(left, first, T.AND, 'And') : left;
  }

  private parseBoolOp(left: Expr, first: Token, type: number, op: BoolOperator): Expr {
    const values = [left];
    while (this.accept(type)) values.push(op === 'Or' ? this.parseConjunction() : this.parseInversion());
    return { kind: 'BoolOp', op, values, ...this.from(first) };
  }

  private parseInversion(): Expr {
    if (this.token.type !== T.NOT) return this.parseComparison();
    const prefixes = [this.advance()];
    while (this.at(T.NOT)) prefixes.push(this.advance());
    return this.applyPrefixes(prefixes, this.parseComparison());
  }

  /** A chain of prefix operators is no recursion, however long. */
  private applyPrefixes(prefixes: Token[], operand: Expr): Expr {
    if (prefixes.length > maxPrefixes) throw new StackOverflow();
    let node = operand;
    for (let index = prefixes.length - 1; index >= 0; index--) {
      const prefix = prefixes[index]!;
      const op: UnaryOperator =
        prefix.type === T.NOT ? 'Not' : prefix.type === T.MINUS ? 'USub' : prefix.type === T.PLUS ? 'UAdd' : 'Invert';
      node = { kind: 'UnaryOp', op, operand: node, ...this.from(prefix) };
    }
    return node;
  }

  private parseComparison(): Expr {
    const first = this.token;
    const left = this.parseBitwiseOr();
    let op = this.acceptComparison();
    if (op === null) return left;
    const ops: CompareOperator[] = [];
    const comparators: Expr[] = [];
    while (op !== null) {
      ops.push(op);
      comparators.push(this.parseBitwiseOr());
      op = this.acceptComparison();
    }
    return { kind: 'Compare', left, ops, comparators, ...this.from(first) };
  }

  private acceptComparison(): CompareOperator | null {
    const { type } = this.token;
    // White space, closing brackets and the like come first.
    if (type < T.EQEQUAL) return null;
    switch (type) {
      case T.EQEQUAL:
        return this.taken('Eq');
      case T.NOTEQUAL:
        // `<>` is tokenized, but only barry_as_FLUFL reads it.
        return this.source.text.charCodeAt(this.token.start) === 33 ? this.taken('NotEq') : null;
      case T.LESS:
        return this.taken('Lt');
      case T.LESSEQUAL:
        return this.taken('LtE');
      case T.GREATER:
        return this.taken('Gt');
      case T.GREATEREQUAL:
        return this.taken('GtE');
      case T.IN:
        return this.taken('In');
      case T.IS:
        this.advance();
        return this.accept(T.NOT) ? 'IsNot' : 'Is';
      case T.NOT:
        if (this.peek().type !== T.IN) return null;
        this.advance();
        return this.taken('NotIn');
      default:
        return null;
    }
  }

  private taken(op: CompareOperator): CompareOperator {
    this.advance();
    return op;
  }

  protected parseBitwiseOr(): Expr {
    return this.parseBinary(1);
  }

  /** Operators that bind at least as tightly as `lowest`. */
  private parseBinary(lowest: number): Expr {
    const first = this.token;
    let left = this.parseFactor();
    for (;;) {
      const { type } = this.token;
      const precedence = binaryPrecedence[type]!;
      if (precedence < lowest || precedence === 0) return left;
      this.advance();
      const right = this.parseBinary(precedence + 1);
      left = this.binOp(first, left, binaryOperator[type]!, right);
    }
  }

  private binOp(first: Token, left: Expr, op: Operator, right: Expr): BinOp {
    const last = this.last();
    return {
      kind: 'BinOp',
      left,
      op,
      right,
      lineno: first.lineno,
      col_offset: first.col,
      end_lineno: last.endLineno,
      end_col_offset: last.endCol,
    };
  }

  private atSign(): boolean {
    const { type } = this.token;
    return type === T.MINUS || type === T.PLUS || type === T.TILDE;
  }

  private parseFactor(): Expr {
    if (!this.atSign()) return this.parsePower();
    const prefixes = [this.advance()];
    while (this.atSign()) prefixes.push(this.advance());
    return this.applyPrefixes(prefixes, this.parsePower());
  }

  private parsePower(): Expr {
    const first = this.token;
    const base = this.parseAwait();
    if (this.token.type !== T.DOUBLESTAR) return base;
    this.advance();
    const exponent = this.parseFactor();
    return this.binOp(first, base, 'Pow', exponent);
  }

  private parseAwait(): Expr {
    if (this.token.type !== T.AWAIT) return this.parsePrimary();
    const first = this.advance();
    const value = this.parsePrimary();
    return { kind: 'Await', value, ...this.from(first) };
  }

  protected parsePrimary(): Expr {
    const first = this.token;
    let node = this.parseAtom();
    for (;;) {
      switch (this.token.type) {
        case T.DOT: {
          this.advance();
          const name = this.expect(T.NAME);
          node = {
            kind: 'Attribute',
            value: node,
            attr: name.text,
            ctx: 'Load',
            lineno: first.lineno,
            col_offset: first.col,
            end_lineno: name.endLineno,
            end_col_offset: name.endCol,
          };
          break;
        }
        case T.LPAR:
          node = this.parseCall(node, first);
          break;
        case T.LSQB: {
          this.advance();
          const slice = this.parseSlices();
          this.expect(T.RSQB);
          node = { kind: 'Subscript', value: node, slice, ctx: 'Load', ...this.from(first) };
          break;
        }
        default:
          return node;
      }
    }
  }

  private parseSlices(): Expr {
    const first = this.token;
    const starred = this.at(T.STAR);
    const head = this.parseSlice();
    if (!starred && !this.at(T.COMMA)) return head;
    const elts = [head];
    while (this.accept(T.COMMA) && (this.atExpression() || this.at(T.STAR) || this.at(T.COLON))) {
      elts.push(this.parseSlice());
    }
    return { kind: 'Tuple', elts, ctx: 'Load', ...this.from(first) };
  }

  private parseSlice(): Expr {
    const first = this.token;
    if (first.type === T.STAR) {
      this.advance();
      const value = this.parseExpression();
      return { kind: 'Starred', value, ctx: 'Load', ...this.from(first) };
    }
    let lower: Expr | null = null;
    if (first.type !== T.COLON) {
      lower = this.parseNamedExpression();
      if (!this.at(T.COLON) || (lower.kind === 'NamedExpr' && first.type === T.NAME)) return lower;
    }
    this.expect(T.COLON);
    const upper = this.atExpression() ? this.parseExpression() : null;
    let step: Expr | null = null;
    if (this.accept(T.COLON) && this.atExpression()) step = this.parseExpression();
    return { kind: 'Slice', lower, upper, step, ...this.from(first) };
  }

  protected nameNode(token: Token, ctx: ExprContext): Extract<Expr, { kind: 'Name' }> {
    return {
      kind: 'Name',
      id: token.text,
      ctx,
      lineno: token.lineno,
      col_offset: token.col,
      end_lineno: token.endLineno,
      end_col_offset: token.endCol,
    };
  }
}
