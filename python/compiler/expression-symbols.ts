import type { Arguments, Comprehension, Expr, NamedExpr, Pattern } from '../ast/nodes.js';
import { ScopeBuilder } from './scope-builder.js';
import { Flag } from './scope.js';

type AnyComprehension = Extract<Expr, { generators: Comprehension[] }>;

/** What expressions and patterns say about names: CPython Python/symtable.c: symtable_visit_expr, symtable_visit_pattern. */
export abstract class ExpressionSymbols extends ScopeBuilder {
  protected defaultsOf(args: Arguments): void {
    this.expressions(args.defaults);
    for (const value of args.kw_defaults) this.optional(value);
  }

  protected parameters(args: Arguments): void {
    for (const arg of [...args.posonlyargs, ...args.args, ...args.kwonlyargs]) this.define(arg.arg, Flag.Param, arg);
    if (args.vararg !== null) this.define(args.vararg.arg, Flag.Param, args.vararg);
    if (args.kwarg !== null) this.define(args.kwarg.arg, Flag.Param, args.kwarg);
  }

  protected optional(e: Expr | null): void {
    if (e !== null) this.expression(e);
  }

  protected expressions(list: readonly Expr[]): void {
    for (const e of list) this.expression(e);
  }

  protected expression(e: Expr): void {
    switch (e.kind) {
      case 'BoolOp':
        return this.expressions(e.values);
      case 'NamedExpr':
        return this.namedExpression(e);
      case 'BinOp': {
        const right: Expr[] = [];
        let left: Expr = e;
        while (left.kind === 'BinOp') {
          right.push(left.right);
          left = left.left;
        }
        this.expression(left);
        while (right.length > 0) this.expression(right.pop()!);
        return;
      }
      case 'UnaryOp':
        return this.expression(e.operand);
      case 'Lambda':
        this.defaultsOf(e.args);
        this.enter('function', 'lambda', e);
        this.parameters(e.args);
        this.expression(e.body);
        return this.leave();
      case 'IfExp':
        this.expression(e.test);
        this.expression(e.body);
        return this.expression(e.orelse);
      case 'Dict':
        e.keys.forEach((key, i) => {
          this.optional(key);
          this.expression(e.values[i]!);
        });
        return;
      case 'Set':
      case 'List':
      case 'Tuple':
        return this.expressions(e.elts);
      case 'ListComp':
      case 'SetComp':
      case 'DictComp':
      case 'GeneratorExp':
        return this.comprehension(e);
      case 'Await':
        this.forbid(e, 'await expression');
        this.expression(e.value);
        return;
      case 'Yield':
      case 'YieldFrom':
        this.forbid(e, 'yield expression');
        this.optional(e.value);
        if (this.current.kind === 'comprehension')
          throw this.fail(`'yield' inside ${comprehensionName(this.current.node as AnyComprehension)}`, e);
        this.current.isGenerator = true;
        return;
      case 'Compare':
        this.expression(e.left);
        return this.expressions(e.comparators);
      case 'Call':
        this.expression(e.func);
        this.expressions(e.args);
        for (const keyword of e.keywords) this.expression(keyword.value);
        return;
      case 'FormattedValue':
        this.expression(e.value);
        return this.optional(e.format_spec);
      case 'JoinedStr':
        return this.expressions(e.values);
      case 'Constant':
        return;
      case 'Attribute': {
        this.exposeFor(e.attr);
        let base: Expr = e.value;
        while (base.kind === 'Attribute') base = base.value;
        return this.expression(base);
      }
      case 'Subscript':
        this.expression(e.value);
        return this.expression(e.slice);
      case 'Starred':
        return this.expression(e.value);
      case 'Name':
        if (e.ctx === 'Load') this.use(e.id);
        else this.define(e.id, Flag.Local, e);
        if (e.ctx === 'Del') this.current.unbound.add(this.current.mangled(e.id));
        return;
      case 'Slice':
        this.optional(e.lower);
        this.optional(e.upper);
        return this.optional(e.step);
    }
  }

  protected comprehension(e: AnyComprehension): void {
    const [first, ...rest] = e.generators;
    this.current.iterableDepth++;
    this.expression(first!.iter);
    this.current.iterableDepth--;
    const name = { ListComp: '<listcomp>', SetComp: '<setcomp>', DictComp: '<dictcomp>', GeneratorExp: '<genexpr>' }[e.kind];
    const scope = this.enter('comprehension', name, e);
    scope.isInlined = e.kind !== 'GeneratorExp';
    scope.isGenerator = e.kind === 'GeneratorExp';
    this.target(first!.target);
    this.expressions(first!.ifs);
    for (const generator of rest) {
      this.target(generator.target);
      scope.iterableDepth++;
      this.expression(generator.iter);
      scope.iterableDepth--;
      this.expressions(generator.ifs);
    }
    if (e.kind === 'DictComp') {
      this.expression(e.key);
      this.expression(e.value);
    } else {
      this.expression(e.elt);
    }
    this.leave();
  }

  protected target(e: Expr): void {
    this.current.inTarget = true;
    this.expression(e);
    this.current.inTarget = false;
  }

  /** PEP 572: the target is a name of the innermost scope that is no comprehension. */
  protected namedExpression(e: NamedExpr): void {
    const name = e.target.id;
    this.forbid(e, 'named expression');
    if (this.current.iterableDepth > 0)
      throw this.fail('assignment expression cannot be used in a comprehension iterable expression', e);
    if (this.current.kind === 'comprehension') this.bindOutside(e.target, name);
    this.expression(e.value);
    if (this.current.kind !== 'comprehension') this.expression(e.target);
  }

  protected pattern(p: Pattern): void {
    switch (p.kind) {
      case 'MatchValue':
        return this.expression(p.value);
      case 'MatchSingleton':
        return;
      case 'MatchSequence':
      case 'MatchOr':
        return p.patterns.forEach((sub) => this.pattern(sub));
      case 'MatchStar':
        if (p.name !== null) this.define(p.name, Flag.Local, p);
        return;
      case 'MatchMapping':
        this.expressions(p.keys);
        p.patterns.forEach((sub) => this.pattern(sub));
        if (p.rest !== null) this.define(p.rest, Flag.Local, p);
        return;
      case 'MatchClass':
        this.expression(p.cls);
        p.patterns.forEach((sub) => this.pattern(sub));
        return p.kwd_patterns.forEach((sub) => this.pattern(sub));
      case 'MatchAs':
        if (p.pattern !== null) this.pattern(p.pattern);
        if (p.name !== null) this.define(p.name, Flag.Local, p);
        return;
    }
  }
}

function comprehensionName(e: AnyComprehension): string {
  return {
    ListComp: 'list comprehension',
    SetComp: 'set comprehension',
    DictComp: 'dict comprehension',
    GeneratorExp: 'generator expression',
  }[e.kind];
}
