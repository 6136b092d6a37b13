/** Simple statements. */
import type { Alias, Expr, Operator, Stmt } from '../ast/nodes.js';
import { PatternParser } from './pattern-parser.js';
import * as T from './tokens.js';
import type { Token } from './tokens.js';

const augmented: Operator[] = [];
for (const [type, operator] of [
  [T.PLUSEQUAL, 'Add'],
  [T.MINEQUAL, 'Sub'],
  [T.STAREQUAL, 'Mult'],
  [T.ATEQUAL, 'MatMult'],
  [T.SLASHEQUAL, 'Div'],
  [T.PERCENTEQUAL, 'Mod'],
  [T.AMPEREQUAL, 'BitAnd'],
  [T.VBAREQUAL, 'BitOr'],
  [T.CIRCUMFLEXEQUAL, 'BitXor'],
  [T.LEFTSHIFTEQUAL, 'LShift'],
  [T.RIGHTSHIFTEQUAL, 'RShift'],
  [T.DOUBLESTAREQUAL, 'Pow'],
  [T.DOUBLESLASHEQUAL, 'FloorDiv'],
] as const) {
  augmented[type] = operator;
}

/**
 * Whether the expression goes on behind a parenthesized target, as in `(a).b`: before an annotation the grammar takes
 * the parentheses for the whole target, and does not look further.
 */
function beginsWithTarget(first: Token, target: Expr): boolean {
  const isOutside = (node: Expr): boolean => node.lineno === first.lineno && node.col_offset === first.col;
  if (!isOutside(target)) return false;
  let node: Expr = target;
  while (isOutside(node)) {
    if (node.kind === 'Attribute' || node.kind === 'Subscript') node = node.value;
    else if (node.kind === 'Call') node = node.func;
    else return false;
  }
  return node.kind === 'Name' || node.kind === 'Attribute' || node.kind === 'Subscript';
}

export abstract class StatementParser extends PatternParser {
  /** `simple_stmts`, with the newline that ends them. */
  protected parseSimpleStatements(out: Stmt[]): void {
    do {
      out.push(this.parseSimpleStatement());
    } while (this.accept(T.SEMI) && !this.at(T.NEWLINE));
    this.expect(T.NEWLINE);
  }

  private atEndOfStatement(): boolean {
    return this.at(T.NEWLINE) || this.at(T.SEMI);
  }

  private parseSimpleStatement(): Stmt {
    const first = this.token;
    switch (first.type) {
      case T.RETURN: {
        this.advance();
        const value = this.atEndOfStatement() ? null : this.parseStarExpressions();
        return { kind: 'Return', value, ...this.from(first) };
      }
      case T.IMPORT:
        return this.parseImport();
      case T.FROM:
        return this.parseFromImport();
      case T.RAISE:
        return this.parseRaise();
      case T.PASS:
        this.advance();
        return { kind: 'Pass', ...this.from(first) };
      case T.BREAK:
        this.advance();
        return { kind: 'Break', ...this.from(first) };
      case T.CONTINUE:
        this.advance();
        return { kind: 'Continue', ...this.from(first) };
      case T.DEL:
        return this.parseDelete();
      case T.ASSERT: {
        this.advance();
        const test = this.parseExpression();
        const msg = this.accept(T.COMMA) ? this.parseExpression() : null;
        return { kind: 'Assert', test, msg, ...this.from(first) };
      }
      case T.GLOBAL:
      case T.NONLOCAL: {
        this.advance();
        const names: string[] = [];
        do {
          names.push(this.expect(T.NAME).text);
        } while (this.accept(T.COMMA));
        return { kind: first.type === T.GLOBAL ? 'Global' : 'Nonlocal', names, ...this.from(first) };
      }
      case T.NAME:
        if (this.peek().type === T.NAME && this.atSoft('type')) return this.parseTypeAlias();
        return this.parseExpressionStatement();
      default:
        return this.parseExpressionStatement();
    }
  }

  /** An expression, or an assignment that begins with one. */
  private parseExpressionStatement(): Stmt {
    const first = this.token;
    const value = this.parseAnnotatedRhs();
    const { type } = this.token;
    if (type === T.EQUAL) return this.parseAssignment(first, value);
    if (type === T.COLON) return this.parseAnnotation(first, value);
    const op = augmented[type];
    if (op !== undefined) {
      const target = this.asSingleTarget(value);
      this.advance();
      const operand = this.parseAnnotatedRhs();
      return { kind: 'AugAssign', target, op, value: operand, ...this.from(first) };
    }
    return {
      kind: 'Expr',
      value,
      lineno: first.lineno,
      col_offset: first.col,
      end_lineno: this.last().endLineno,
      end_col_offset: this.last().endCol,
    };
  }

  private parseAssignment(first: Token, head: Expr): Stmt {
    const targets: Expr[] = [];
    let value = head;
    while (this.at(T.EQUAL)) {
      targets.push(this.asTarget(value, 'Store'));
      this.advance();
      value = this.parseAnnotatedRhs();
    }
    return { kind: 'Assign', targets, value, ...this.from(first) };
  }

  private parseAnnotation(first: Token, head: Expr): Stmt {
    const target = this.asSingleTarget(head);
    if (first.type === T.LPAR && beginsWithTarget(first, target)) this.fail();
    this.advance();
    const annotation = this.parseExpression();
    const value = this.accept(T.EQUAL) ? this.parseAnnotatedRhs() : null;
    const simple = target.kind === 'Name' && first.type === T.NAME ? 1 : 0;
    return { kind: 'AnnAssign', target, annotation, value, simple, ...this.from(first) };
  }

  private asSingleTarget(node: Expr): Extract<Expr, { kind: 'Name' | 'Attribute' | 'Subscript' }> {
    if (node.kind !== 'Name' && node.kind !== 'Attribute' && node.kind !== 'Subscript') return this.fail();
    node.ctx = 'Store';
    return node;
  }

  private parseTypeAlias(): Stmt {
    const first = this.advance();
    const name = this.nameNode(this.expect(T.NAME), 'Store');
    const params = this.parseTypeParams();
    this.expect(T.EQUAL);
    const value = this.parseExpression();
    return { kind: 'TypeAlias', name, type_params: params, value, ...this.from(first) };
  }

  private parseRaise(): Stmt {
    const first = this.advance();
    const exc = this.atEndOfStatement() ? null : this.parseExpression();
    const cause = exc !== null && this.accept(T.FROM) ? this.parseExpression() : null;
    return { kind: 'Raise', exc, cause, ...this.from(first) };
  }

  private parseDelete(): Stmt {
    const first = this.advance();
    const targets = [this.asTarget(this.parsePrimary(), 'Del')];
    while (this.accept(T.COMMA) && !this.atEndOfStatement()) targets.push(this.asTarget(this.parsePrimary(), 'Del'));
    if (!this.atEndOfStatement()) this.fail();
    return { kind: 'Delete', targets, ...this.from(first) };
  }

  // --- imports -----------------------------------------------------------------------------------------------------

  private parseDotted(): string {
    let name = this.expect(T.NAME).text;
    while (this.accept(T.DOT)) name += `.${this.expect(T.NAME).text}`;
    return name;
  }

  private parseAlias(dotted: boolean): Alias {
    const first = this.token;
    const name = dotted ? this.parseDotted() : this.expect(T.NAME).text;
    const asname = this.accept(T.AS) ? this.expect(T.NAME).text : null;
    return { kind: 'alias', name, asname, ...this.from(first) };
  }

  private parseImport(): Stmt {
    const first = this.advance();
    const names: Alias[] = [];
    do {
      names.push(this.parseAlias(true));
    } while (this.accept(T.COMMA));
    return { kind: 'Import', names, ...this.from(first) };
  }

  private parseFromImport(): Stmt {
    const first = this.advance();
    let level = 0;
    while (this.at(T.DOT) || this.at(T.ELLIPSIS)) level += this.advance().type === T.DOT ? 1 : 3;
    const module = level > 0 && this.at(T.IMPORT) ? null : this.parseDotted();
    this.expect(T.IMPORT);
    const names: Alias[] = [];
    if (this.at(T.STAR)) {
      const star = this.advance();
      names.push({ kind: 'alias', name: '*', asname: null, ...this.from(star) });
    } else {
      const parenthesized = this.accept(T.LPAR);
      do {
        names.push(this.parseAlias(false));
      } while (this.accept(T.COMMA) && !(parenthesized && this.at(T.RPAR)));
      if (parenthesized) this.expect(T.RPAR);
    }
    return { kind: 'ImportFrom', module, names, level, ...this.from(first) };
  }
}
