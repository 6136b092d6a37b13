/** Compound statements and modules: the top of the parser. */
import type { ExceptHandler, Expr, Expression, Interactive, Keyword, MatchCase, Module, Stmt, WithItem } from '../ast/nodes.js';
import { StatementParser } from './statement-parser.js';
import * as T from './tokens.js';
import type { Token } from './tokens.js';

/** Parses what is right; where it fails, `diagnosis/` says what is wrong. */
export class Parser extends StatementParser {
  parseModule(): Module {
    const body: Stmt[] = [];
    while (!this.at(T.ENDMARKER)) {
      this.statementStart = this.pos;
      this.parseStatement(body);
    }
    return { kind: 'Module', body };
  }

  parseEval(): Expression {
    const body = this.parseExpressions();
    while (this.accept(T.NEWLINE));
    if (!this.at(T.ENDMARKER)) this.fail();
    return { kind: 'Expression', body };
  }

  /** One statement; what follows it, behind {@link lastToken}, is the caller's to look at. */
  parseInteractive(): Interactive {
    const first = this.token;
    const body: Stmt[] = [];
    if (this.accept(T.NEWLINE)) {
      body.push({ kind: 'Pass', ...this.from(first) });
    } else if (this.parseCompound(body)) {
      this.expect(T.NEWLINE);
    } else {
      this.parseSimpleStatements(body);
    }
    return { kind: 'Interactive', body };
  }

  /** The last token taken. */
  get lastToken(): Token {
    return this.last();
  }

  private parseStatement(out: Stmt[]): void {
    if (!this.parseCompound(out)) this.parseSimpleStatements(out);
  }

  /** Takes a compound statement, if one starts here. */
  private parseCompound(out: Stmt[]): boolean {
    switch (this.token.type) {
      case T.IF:
        out.push(this.parseIf());
        return true;
      case T.FOR:
        out.push(this.parseFor(this.token));
        return true;
      case T.WHILE:
        out.push(this.parseWhile());
        return true;
      case T.TRY:
        out.push(this.parseTry());
        return true;
      case T.WITH:
        out.push(this.parseWith(this.token));
        return true;
      case T.DEF:
        out.push(this.parseFunction(this.token, []));
        return true;
      case T.CLASS:
        out.push(this.parseClass([]));
        return true;
      case T.AT:
        out.push(this.parseDecorated());
        return true;
      case T.ASYNC:
        out.push(this.parseAsync());
        return true;
      case T.NAME: {
        if (!this.atSoft('match')) return false;
        const statement = this.parseMatch();
        if (statement !== null) out.push(statement);
        return statement !== null;
      }
      default:
        return false;
    }
  }

  /** `':' block`. */
  private parseBlock(): Stmt[] {
    this.expect(T.COLON);
    const body: Stmt[] = [];
    if (!this.accept(T.NEWLINE)) {
      this.parseSimpleStatements(body);
      return body;
    }
    this.expect(T.INDENT);
    do {
      this.parseStatement(body);
    } while (!this.at(T.DEDENT) && !this.at(T.ENDMARKER));
    this.expect(T.DEDENT);
    return body;
  }

  private parseElse(): Stmt[] {
    return this.accept(T.ELSE) ? this.parseBlock() : [];
  }

  private parseIf(): Stmt {
    // A loop, since a chain of elif may be long: each is the orelse of the one before.
    const firsts: Token[] = [];
    const clauses: { test: Expr; body: Stmt[] }[] = [];
    do {
      firsts.push(this.advance());
      const test = this.parseNamedExpression();
      clauses.push({ test, body: this.parseBlock() });
    } while (this.at(T.ELIF));
    let orelse = this.parseElse();
    for (let index = clauses.length - 1; ; index--) {
      const { test, body } = clauses[index]!;
      const node: Stmt = { kind: 'If', test, body, orelse, ...this.fromVisible(firsts[index]!) };
      if (index === 0) return node;
      orelse = [node];
    }
  }

  private parseWhile(): Stmt {
    const first = this.advance();
    const test = this.parseNamedExpression();
    const body = this.parseBlock();
    const orelse = this.parseElse();
    return { kind: 'While', test, body, orelse, ...this.fromVisible(first) };
  }

  private parseFor(first: Token): Stmt {
    this.expect(T.FOR);
    const target = this.parseStarTargets();
    this.expect(T.IN);
    const iter = this.parseStarExpressions();
    const body = this.parseBlock();
    const orelse = this.parseElse();
    const kind = first.type === T.ASYNC ? 'AsyncFor' : 'For';
    return { kind, target, iter, body, orelse, ...this.fromVisible(first) };
  }

  private parseAsync(): Stmt {
    const first = this.advance();
    if (this.at(T.DEF)) return this.parseFunction(first, []);
    return this.at(T.FOR) ? this.parseFor(first) : this.parseWith(first);
  }

  // --- with --------------------------------------------------------------------------------------------------------

  private parseWith(first: Token): Stmt {
    this.expect(T.WITH);
    const items = (this.at(T.LPAR) ? this.attempt(() => this.parseParenthesizedItems()) : null) ?? this.parseWithItems();
    const body = this.parseBlock();
    return { kind: first.type === T.ASYNC ? 'AsyncWith' : 'With', items, body, ...this.fromVisible(first) };
  }

  /** `'(' with_item,+ [','] ')'` before a colon; else the parenthesis belongs to the first item. */
  private parseParenthesizedItems(): WithItem[] {
    this.advance();
    const items: WithItem[] = [];
    do {
      items.push(this.parseWithItem());
    } while (this.accept(T.COMMA) && !this.at(T.RPAR));
    this.expect(T.RPAR);
    if (!this.at(T.COLON)) this.fail();
    return items;
  }

  private parseWithItems(): WithItem[] {
    const items: WithItem[] = [];
    do {
      items.push(this.parseWithItem());
    } while (this.accept(T.COMMA));
    return items;
  }

  private parseWithItem(): WithItem {
    const expr = this.parseExpression();
    const vars = this.accept(T.AS) ? this.parseStarTarget() : null;
    return { kind: 'withitem', context_expr: expr, optional_vars: vars };
  }

  // --- try ---------------------------------------------------------------------------------------------------------

  private parseTry(): Stmt {
    const first = this.advance();
    const body = this.parseBlock();
    const handlers: ExceptHandler[] = [];
    const star = this.at(T.EXCEPT) && this.peek().type === T.STAR;
    while (this.at(T.EXCEPT)) handlers.push(this.parseHandler(star));
    const orelse = handlers.length > 0 ? this.parseElse() : [];
    if (handlers.length === 0 && !this.at(T.FINALLY)) this.fail();
    const finalbody = this.accept(T.FINALLY) ? this.parseBlock() : [];
    const kind = star ? 'TryStar' : 'Try';
    return { kind, body, handlers, orelse, finalbody, ...this.fromVisible(first) };
  }

  private parseHandler(star: boolean): ExceptHandler {
    const first = this.advance();
    if (this.accept(T.STAR) !== star) this.fail();
    const type = !star && this.at(T.COLON) ? null : this.parseExpression();
    const name = type !== null && this.accept(T.AS) ? this.expect(T.NAME).text : null;
    const body = this.parseBlock();
    return { kind: 'ExceptHandler', type, name, body, ...this.fromVisible(first) };
  }

  // --- definitions -------------------------------------------------------------------------------------------------

  private parseDecorated(): Stmt {
    const decorators: Expr[] = [];
    while (this.accept(T.AT)) {
      decorators.push(this.parseNamedExpression());
      this.expect(T.NEWLINE);
    }
    if (this.at(T.CLASS)) return this.parseClass(decorators);
    const first = this.token;
    this.accept(T.ASYNC);
    if (!this.at(T.DEF)) this.fail();
    return this.parseFunction(first, decorators);
  }

  private parseFunction(first: Token, decorators: Expr[]): Stmt {
    this.expect(T.DEF);
    const name = this.expect(T.NAME).text;
    const params = this.parseTypeParams();
    this.expect(T.LPAR);
    const args = this.parseParameters(T.RPAR);
    this.expect(T.RPAR);
    const returns = this.accept(T.RARROW) ? this.parseExpression() : null;
    const body = this.parseBlock();
    return {
      kind: first.type === T.ASYNC ? 'AsyncFunctionDef' : 'FunctionDef',
      name,
      args,
      body,
      decorator_list: decorators,
      returns,
      type_params: params,
      ...this.fromVisible(first),
    };
  }

  private parseClass(decorators: Expr[]): Stmt {
    const first = this.advance();
    const name = this.expect(T.NAME).text;
    const params = this.parseTypeParams();
    let bases: Expr[] = [];
    let keywords: Keyword[] = [];
    if (this.accept(T.LPAR)) ({ args: bases, keywords } = this.parseArguments(null));
    const body = this.parseBlock();
    return {
      kind: 'ClassDef',
      name,
      bases,
      keywords,
      body,
      decorator_list: decorators,
      type_params: params,
      ...this.fromVisible(first),
    };
  }

  // --- match -------------------------------------------------------------------------------------------------------

  /** A match statement; null if `match` is a name here. */
  private parseMatch(): Stmt | null {
    const first = this.token;
    const { pos } = this;
    this.advance();
    if (!this.atExpression() && !this.at(T.STAR)) {
      this.seek(pos);
      return null;
    }
    const subject = this.attempt(() => this.parseMatchHeader());
    if (subject === null) {
      this.seek(pos);
      return null;
    }
    const cases: MatchCase[] = [];
    do {
      cases.push(this.parseCase());
    } while (!this.at(T.DEDENT) && !this.at(T.ENDMARKER));
    this.expect(T.DEDENT);
    return { kind: 'Match', subject, cases, ...this.fromVisible(first) };
  }

  private parseMatchHeader(): Expr {
    const first = this.token;
    const starred = this.at(T.STAR);
    let subject = this.parseStarNamedExpression();
    if (this.at(T.COMMA)) {
      const elts = [subject];
      while (this.accept(T.COMMA) && (this.atExpression() || this.at(T.STAR))) elts.push(this.parseStarNamedExpression());
      subject = { kind: 'Tuple', elts, ctx: 'Load', ...this.from(first) };
    } else if (starred) {
      this.fail();
    }
    this.expect(T.COLON);
    this.expect(T.NEWLINE);
    this.expect(T.INDENT);
    return subject;
  }

  private parseCase(): MatchCase {
    if (!this.atSoft('case')) this.fail();
    this.advance();
    const pattern = this.parsePatterns();
    const guard = this.accept(T.IF) ? this.parseNamedExpression() : null;
    const body = this.parseBlock();
    return { kind: 'match_case', pattern, guard, body };
  }
}
