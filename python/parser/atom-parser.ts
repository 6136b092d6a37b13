/** Atoms: names, literals, displays, comprehensions, calls' arguments; and expressions as targets. */
import type { Comprehension, Constant, ConstantValue, Expr, ExprContext, Keyword } from '../ast/nodes.js';
import { ExpressionParser } from './expression-parser.js';
import { numberValue, TooManyDigits } from './number-literals.js';
import * as T from './tokens.js';
import type { Token } from './tokens.js';

/** What stands between a call's parentheses. */
export interface CallArguments {
  args: Expr[];
  keywords: Keyword[];
}

export abstract class AtomParser extends ExpressionParser {
  protected parseAtom(): Expr {
    const { token } = this;
    switch (token.type) {
      case T.NAME:
        this.advance();
        return this.nameNode(token, 'Load');
      case T.NUMBER:
        return this.parseNumber();
      case T.STRING:
      case T.FSTRING_START:
        return this.parseStrings();
      case T.LPAR:
        return this.parseParenthesized();
      case T.LSQB:
        return this.parseListDisplay();
      case T.LBRACE:
        return this.parseBraces();
      case T.NONE:
        return this.constant({ type: 'None' });
      case T.TRUE:
        return this.constant({ type: 'True' });
      case T.FALSE:
        return this.constant({ type: 'False' });
      case T.ELLIPSIS:
        return this.constant({ type: 'Ellipsis' });
      default:
        return this.fail();
    }
  }

  protected constant(value: ConstantValue): Constant {
    const token = this.advance();
    return {
      kind: 'Constant',
      value,
      string_kind: null,
      lineno: token.lineno,
      col_offset: token.col,
      end_lineno: token.endLineno,
      end_col_offset: token.endCol,
    };
  }

  protected parseNumber(): Constant {
    if (!this.at(T.NUMBER)) this.fail();
    const value = numberValue(this.textOf(this.token));
    if (value instanceof TooManyDigits) this.fail();
    return this.constant(value);
  }

  /** `tuple | group | genexp`. */
  private parseParenthesized(): Expr {
    const open = this.advance();
    if (this.accept(T.RPAR)) return { kind: 'Tuple', elts: [], ctx: 'Load', ...this.from(open) };
    if (this.at(T.YIELD)) {
      const inner = this.parseYield();
      this.expect(T.RPAR);
      return inner;
    }
    const starred = this.at(T.STAR);
    const head = this.parseStarNamedExpression();
    if (this.at(T.COMMA)) {
      const elts = this.parseRest(head, T.RPAR);
      return { kind: 'Tuple', elts, ctx: 'Load', ...this.from(open) };
    }
    if (starred) this.fail();
    if (this.atComprehension()) {
      const generators = this.parseForIfClauses();
      this.expect(T.RPAR);
      return { kind: 'GeneratorExp', elt: head, generators, ...this.from(open) };
    }
    this.expect(T.RPAR);
    return head;
  }

  private parseListDisplay(): Expr {
    const open = this.advance();
    if (this.accept(T.RSQB)) return { kind: 'List', elts: [], ctx: 'Load', ...this.from(open) };
    const starred = this.at(T.STAR);
    const head = this.parseStarNamedExpression();
    if (!starred && this.atComprehension()) {
      const generators = this.parseForIfClauses();
      this.expect(T.RSQB);
      return { kind: 'ListComp', elt: head, generators, ...this.from(open) };
    }
    const elts = this.parseRest(head, T.RSQB);
    return { kind: 'List', elts, ctx: 'Load', ...this.from(open) };
  }

  /** The elements behind the first, and the bracket that closes them. */
  private parseRest(head: Expr, close: number): Expr[] {
    const elts = [head];
    while (this.accept(T.COMMA)) {
      if (this.at(close)) break;
      elts.push(this.parseStarNamedExpression());
    }
    this.expect(close);
    return elts;
  }

  /** `dict | set | dictcomp | setcomp`. */
  private parseBraces(): Expr {
    const open = this.advance();
    if (this.accept(T.RBRACE)) return { kind: 'Dict', keys: [], values: [], ...this.from(open) };
    const starred = this.at(T.STAR);
    if (!starred && !this.at(T.DOUBLESTAR)) {
      const walrus = this.at(T.NAME) && this.peek().type === T.COLONEQUAL;
      const head = this.parseNamedExpression();
      if (!walrus && this.accept(T.COLON)) {
        const value = this.parseExpression();
        if (this.atComprehension()) {
          const generators = this.parseForIfClauses();
          this.expect(T.RBRACE);
          return { kind: 'DictComp', key: head, value, generators, ...this.from(open) };
        }
        return this.parseDict(open, [head], [value]);
      }
      if (this.atComprehension()) {
        const generators = this.parseForIfClauses();
        this.expect(T.RBRACE);
        return { kind: 'SetComp', elt: head, generators, ...this.from(open) };
      }
      const elts = this.parseRest(head, T.RBRACE);
      return { kind: 'Set', elts, ...this.from(open) };
    }
    if (starred) {
      const elts = this.parseRest(this.parseStarred(), T.RBRACE);
      return { kind: 'Set', elts, ...this.from(open) };
    }
    this.advance();
    return this.parseDict(open, [null], [this.parseBitwiseOr()]);
  }

  /** A dict display behind its first item. */
  private parseDict(open: Token, keys: (Expr | null)[], values: Expr[]): Expr {
    while (this.accept(T.COMMA)) {
      if (this.at(T.RBRACE)) break;
      if (this.accept(T.DOUBLESTAR)) {
        keys.push(null);
        values.push(this.parseBitwiseOr());
      } else {
        keys.push(this.parseExpression());
        this.expect(T.COLON);
        values.push(this.parseExpression());
      }
    }
    this.expect(T.RBRACE);
    return { kind: 'Dict', keys, values, ...this.from(open) };
  }

  // --- comprehensions ----------------------------------------------------------------------------------------------

  private atComprehension(): boolean {
    const { type } = this.token;
    return type === T.FOR || (type === T.ASYNC && this.peek().type === T.FOR);
  }

  private parseForIfClauses(): Comprehension[] {
    const clauses: Comprehension[] = [];
    while (this.atComprehension()) {
      const isAsync = this.accept(T.ASYNC) ? 1 : 0;
      this.expect(T.FOR);
      const target = this.parseStarTargets();
      this.expect(T.IN);
      const iter = this.parseDisjunction();
      const ifs: Expr[] = [];
      while (this.accept(T.IF)) ifs.push(this.parseDisjunction());
      clauses.push({ kind: 'comprehension', target, iter, ifs, is_async: isAsync });
    }
    return clauses;
  }

  // --- calls -------------------------------------------------------------------------------------------------------

  protected parseCall(func: Expr, first: Token): Expr {
    const open = this.advance();
    const { args, keywords } = this.parseArguments(open);
    const last = this.last();
    return {
      kind: 'Call',
      func,
      args,
      keywords,
      lineno: first.lineno,
      col_offset: first.col,
      end_lineno: last.endLineno,
      end_col_offset: last.endCol,
    };
  }

  /**
   * `[arguments] ')'`. With `open`, the parenthesis before them, one bare generator expression may stand for the
   * arguments.
   */
  protected parseArguments(open: Token | null): CallArguments {
    const args: Expr[] = [];
    const keywords: Keyword[] = [];
    let unpacked = false;
    while (!this.accept(T.RPAR)) {
      const first = this.token;
      if (first.type === T.STAR) {
        if (unpacked) this.fail();
        this.advance();
        const value = this.parseExpression();
        args.push({ kind: 'Starred', value, ctx: 'Load', ...this.from(first) });
      } else if (first.type === T.DOUBLESTAR) {
        this.advance();
        const value = this.parseExpression();
        unpacked = true;
        keywords.push({ kind: 'keyword', arg: null, value, ...this.from(first) });
      } else if (first.type === T.NAME && this.peek().type === T.EQUAL) {
        this.advance();
        this.advance();
        const value = this.parseExpression();
        keywords.push({ kind: 'keyword', arg: first.text, value, ...this.from(first) });
      } else {
        if (keywords.length > 0) this.fail();
        const value = this.parseNamedExpression();
        if (open !== null && args.length === 0 && this.atComprehension()) {
          const generators = this.parseForIfClauses();
          this.expect(T.RPAR);
          args.push({ kind: 'GeneratorExp', elt: value, generators, ...this.from(open) });
          return { args, keywords };
        }
        args.push(value);
      }
      if (this.accept(T.COMMA)) continue;
      this.expect(T.RPAR);
      break;
    }
    return { args, keywords };
  }

  // --- targets -----------------------------------------------------------------------------------------------------

  /** `star_targets`: what `for` assigns to. */
  protected parseStarTargets(): Expr {
    const first = this.token;
    const head = this.parseStarTarget();
    if (!this.at(T.COMMA)) return head;
    const elts = [head];
    while (this.accept(T.COMMA) && (this.atExpression() || this.at(T.STAR))) elts.push(this.parseStarTarget());
    return { kind: 'Tuple', elts, ctx: 'Store', ...this.from(first) };
  }

  protected parseStarTarget(): Expr {
    if (!this.at(T.STAR)) return this.asTarget(this.parsePrimary(), 'Store');
    const star = this.advance();
    const value = this.asTarget(this.parsePrimary(), 'Store');
    return { kind: 'Starred', value, ctx: 'Store', ...this.from(star) };
  }

  /** Makes a target of an expression, if it can be one. */
  protected asTarget(node: Expr, ctx: ExprContext): Expr {
    switch (node.kind) {
      case 'Name':
      case 'Attribute':
      case 'Subscript':
        node.ctx = ctx;
        return node;
      case 'Starred':
        if (ctx === 'Del') this.fail();
        node.ctx = ctx;
        this.asTarget(node.value, ctx);
        return node;
      case 'Tuple':
      case 'List':
        node.ctx = ctx;
        for (const element of node.elts) this.asTarget(element, ctx);
        return node;
      default:
        return this.fail();
    }
  }
}
