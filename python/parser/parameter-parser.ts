/** Parameters of functions and lambdas, and type parameters. */
import type { Arg, Arguments, Expr, TypeParam } from '../ast/nodes.js';
import { AtomParser } from './atom-parser.js';
import * as T from './tokens.js';

export abstract class ParameterParser extends AtomParser {
  protected parseLambdaParameters(): Arguments {
    return this.parseParameters(T.COLON);
  }

  /** Parameters up to `close`, which is left: `)` of a function, `:` of a lambda. */
  protected parseParameters(close: number): Arguments {
    const annotated = close === T.RPAR;
    let posonlyargs: Arg[] = [];
    let args: Arg[] = [];
    const kwonlyargs: Arg[] = [];
    const kwDefaults: (Expr | null)[] = [];
    const defaults: Expr[] = [];
    let vararg: Arg | null = null;
    let kwarg: Arg | null = null;
    let slash = false;
    let star = false;
    let bare = false;
    while (!this.at(close)) {
      if (kwarg !== null) this.fail();
      if (this.at(T.SLASH)) {
        if (slash || star || args.length === 0) this.fail();
        this.advance();
        slash = true;
        posonlyargs = args;
        args = [];
      } else if (this.at(T.STAR)) {
        if (star) this.fail();
        this.advance();
        star = true;
        if (this.at(T.COMMA)) bare = true;
        else vararg = this.parseParameter(annotated, true);
      } else if (this.accept(T.DOUBLESTAR)) {
        if (bare && kwonlyargs.length === 0) this.fail();
        kwarg = this.parseParameter(annotated, false);
      } else {
        const arg = this.parseParameter(annotated, false);
        const value = this.accept(T.EQUAL) ? this.parseExpression() : null;
        if (star) {
          kwonlyargs.push(arg);
          kwDefaults.push(value);
        } else {
          if (value !== null) defaults.push(value);
          else if (defaults.length > 0) this.fail();
          args.push(arg);
        }
      }
      if (!this.accept(T.COMMA) && !this.at(close)) this.fail();
    }
    if (bare && kwonlyargs.length === 0) this.fail();
    return { kind: 'arguments', posonlyargs, args, vararg, kwonlyargs, kw_defaults: kwDefaults, kwarg, defaults };
  }

  private parseParameter(annotated: boolean, starred: boolean): Arg {
    const name = this.expect(T.NAME);
    let annotation: Expr | null = null;
    if (annotated && this.accept(T.COLON)) {
      annotation = starred && this.at(T.STAR) ? this.parseStarred() : this.parseExpression();
    }
    return { kind: 'arg', arg: name.text, annotation, ...this.from(name) };
  }

  /** `['[' type_param_seq ']']`. */
  protected parseTypeParams(): TypeParam[] {
    const params: TypeParam[] = [];
    if (!this.accept(T.LSQB)) return params;
    do {
      params.push(this.parseTypeParam());
    } while (this.accept(T.COMMA) && !this.at(T.RSQB));
    this.expect(T.RSQB);
    return params;
  }

  private parseTypeParam(): TypeParam {
    const first = this.token;
    if (this.accept(T.STAR)) {
      const name = this.expect(T.NAME).text;
      const value = this.accept(T.EQUAL) ? this.parseStarExpression() : null;
      return { kind: 'TypeVarTuple', name, default_value: value, ...this.from(first) };
    }
    if (this.accept(T.DOUBLESTAR)) {
      const name = this.expect(T.NAME).text;
      const value = this.accept(T.EQUAL) ? this.parseExpression() : null;
      return { kind: 'ParamSpec', name, default_value: value, ...this.from(first) };
    }
    const name = this.expect(T.NAME).text;
    const bound = this.accept(T.COLON) ? this.parseExpression() : null;
    const value = this.accept(T.EQUAL) ? this.parseExpression() : null;
    return { kind: 'TypeVar', name, bound, default_value: value, ...this.from(first) };
  }
}
