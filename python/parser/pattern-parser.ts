/** Patterns of `case`. */
import type { Expr, MatchAs, MatchMapping, MatchSingleton, MatchStar, Pattern } from '../ast/nodes.js';
import { ParameterParser } from './parameter-parser.js';
import * as T from './tokens.js';
import type { Token } from './tokens.js';

export abstract class PatternParser extends ParameterParser {
  /** `patterns`: what follows `case`; an open sequence needs no brackets. */
  protected parsePatterns(): Pattern {
    const first = this.token;
    const starred = this.at(T.STAR);
    const head = this.parseMaybeStar();
    if (!this.at(T.COMMA)) return starred ? this.fail() : head;
    const patterns = [head];
    while (this.accept(T.COMMA) && this.atPattern()) patterns.push(this.parseMaybeStar());
    return { kind: 'MatchSequence', patterns, ...this.from(first) };
  }

  private atPattern(): boolean {
    return (this.atExpression() || this.at(T.STAR)) && !this.at(T.NOT) && !this.at(T.LAMBDA);
  }

  private parseMaybeStar(): Pattern {
    if (!this.at(T.STAR)) return this.parsePattern();
    const star = this.advance();
    const name = this.parseCapture();
    const node: MatchStar = { kind: 'MatchStar', name, ...this.from(star) };
    return node;
  }

  /** A name to bind, null for `_`; not the head of something longer. */
  private parseCapture(): string | null {
    const wildcard = this.atSoft('_');
    const { text } = this.expect(T.NAME);
    if (!wildcard && (this.at(T.DOT) || this.at(T.LPAR) || this.at(T.EQUAL))) this.fail();
    return wildcard ? null : text;
  }

  /** `as_pattern | or_pattern`. */
  private parsePattern(): Pattern {
    const first = this.token;
    const pattern = this.parseOrPattern();
    if (!this.accept(T.AS)) return pattern;
    const name = this.parseCapture();
    if (name === null) this.fail();
    return { kind: 'MatchAs', pattern, name, ...this.from(first) };
  }

  private parseOrPattern(): Pattern {
    const first = this.token;
    const head = this.parseClosedPattern();
    if (!this.at(T.VBAR)) return head;
    const patterns = [head];
    while (this.accept(T.VBAR)) patterns.push(this.parseClosedPattern());
    return { kind: 'MatchOr', patterns, ...this.from(first) };
  }

  private parseClosedPattern(): Pattern {
    const first = this.token;
    switch (first.type) {
      case T.NUMBER:
      case T.MINUS: {
        const value = this.parseSignedNumber();
        return { kind: 'MatchValue', value, ...this.from(first) };
      }
      case T.STRING:
      case T.FSTRING_START: {
        const value = this.parseStrings();
        return { kind: 'MatchValue', value, ...this.from(first) };
      }
      case T.NONE:
      case T.TRUE:
      case T.FALSE: {
        this.advance();
        const type = first.type === T.NONE ? 'None' : first.type === T.TRUE ? 'True' : 'False';
        const node: MatchSingleton = { kind: 'MatchSingleton', value: { type }, ...this.from(first) };
        return node;
      }
      case T.NAME:
        return this.parseNamePattern();
      case T.LPAR:
        return this.parseGroupOrSequence();
      case T.LSQB: {
        this.advance();
        const patterns = this.parseSequence(T.RSQB);
        return { kind: 'MatchSequence', patterns, ...this.from(first) };
      }
      case T.LBRACE:
        return this.parseMapping();
      default:
        return this.fail();
    }
  }

  /** `signed_number | complex_number`. */
  private parseSignedNumber(): Expr {
    const first = this.token;
    const left = this.parseSigned();
    if (!this.at(T.PLUS) && !this.at(T.MINUS)) return left;
    const op = this.advance().type === T.PLUS ? 'Add' : 'Sub';
    const number = left.kind === 'UnaryOp' ? left.operand : left;
    if (number.kind !== 'Constant' || number.value.type === 'complex') this.fail();
    const right = this.parseNumber();
    if (right.value.type !== 'complex') this.fail();
    return { kind: 'BinOp', left, op, right, ...this.from(first) };
  }

  private parseSigned(): Expr {
    const first = this.token;
    if (!this.accept(T.MINUS)) return this.parseNumber();
    const operand = this.parseNumber();
    return { kind: 'UnaryOp', op: 'USub', operand, ...this.from(first) };
  }

  /** Capture, wildcard, dotted value or class. */
  private parseNamePattern(): Pattern {
    const first = this.token;
    const next = this.peek().type;
    if ((next !== T.DOT && next !== T.LPAR) || this.atSoft('_')) {
      const name = this.parseCapture();
      const node: MatchAs = { kind: 'MatchAs', pattern: null, name, ...this.from(first) };
      return node;
    }
    const value = this.parseDottedName();
    if (this.at(T.LPAR)) return this.parseClassPattern(first, value);
    if (this.at(T.EQUAL)) this.fail();
    return { kind: 'MatchValue', value, ...this.from(first) };
  }

  private parseDottedName(): Expr {
    const first = this.expect(T.NAME);
    let node: Expr = this.nameNode(first, 'Load');
    while (this.accept(T.DOT)) {
      const attr = this.expect(T.NAME).text;
      node = { kind: 'Attribute', value: node, attr, ctx: 'Load', ...this.from(first) };
    }
    return node;
  }

  private parseClassPattern(first: Token, cls: Expr): Pattern {
    this.advance();
    const patterns: Pattern[] = [];
    const kwdAttrs: string[] = [];
    const kwdPatterns: Pattern[] = [];
    while (!this.at(T.RPAR)) {
      if (this.at(T.NAME) && this.peek().type === T.EQUAL) {
        kwdAttrs.push(this.advance().text);
        this.advance();
        kwdPatterns.push(this.parsePattern());
      } else {
        if (kwdAttrs.length > 0) this.fail();
        patterns.push(this.parsePattern());
      }
      if (!this.accept(T.COMMA)) break;
    }
    this.expect(T.RPAR);
    return { kind: 'MatchClass', cls, patterns, kwd_attrs: kwdAttrs, kwd_patterns: kwdPatterns, ...this.from(first) };
  }

  private parseGroupOrSequence(): Pattern {
    const first = this.advance();
    if (this.accept(T.RPAR)) return { kind: 'MatchSequence', patterns: [], ...this.from(first) };
    const starred = this.at(T.STAR);
    const head = this.parseMaybeStar();
    if (!this.at(T.COMMA)) {
      if (starred) this.fail();
      this.expect(T.RPAR);
      return head;
    }
    this.advance();
    const patterns = [head, ...this.parseSequence(T.RPAR)];
    return { kind: 'MatchSequence', patterns, ...this.from(first) };
  }

  /** Patterns up to the bracket that closes them. */
  private parseSequence(close: number): Pattern[] {
    const patterns: Pattern[] = [];
    while (!this.at(close)) {
      patterns.push(this.parseMaybeStar());
      if (!this.accept(T.COMMA)) break;
    }
    this.expect(close);
    return patterns;
  }

  private parseMapping(): Pattern {
    const first = this.advance();
    const keys: Expr[] = [];
    const patterns: Pattern[] = [];
    let rest: string | null = null;
    while (!this.at(T.RBRACE)) {
      if (rest !== null) this.fail();
      if (this.accept(T.DOUBLESTAR)) {
        rest = this.parseCapture();
        if (rest === null) this.fail();
      } else {
        keys.push(this.parseKey());
        this.expect(T.COLON);
        patterns.push(this.parsePattern());
      }
      if (!this.accept(T.COMMA)) break;
    }
    this.expect(T.RBRACE);
    const node: MatchMapping = { kind: 'MatchMapping', keys, patterns, rest, ...this.from(first) };
    return node;
  }

  /** `literal_expr | attr`. */
  private parseKey(): Expr {
    switch (this.token.type) {
      case T.NAME: {
        const key = this.parseDottedName();
        return key.kind === 'Attribute' ? key : this.fail();
      }
      case T.NUMBER:
      case T.MINUS:
        return this.parseSignedNumber();
      case T.STRING:
      case T.FSTRING_START:
        return this.parseStrings();
      case T.NONE:
        return this.constant({ type: 'None' });
      case T.TRUE:
        return this.constant({ type: 'True' });
      case T.FALSE:
        return this.constant({ type: 'False' });
      default:
        return this.fail();
    }
  }
}
