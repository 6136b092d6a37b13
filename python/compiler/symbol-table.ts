import type {
  Arguments,
  ClassDef,
  Comprehension,
  Expr,
  FunctionDef,
  AsyncFunctionDef,
  Mod,
  NamedExpr,
  Node,
  Pattern,
  Stmt,
  TypeParam,
} from '../ast/nodes.js';
import type { Failure } from './failure.js';
import { ScopeBuilder } from './scope-builder.js';
import { Flag, Scope } from './scope.js';
import { analyse } from './symbol-analysis.js';

/** The scopes of a compilation unit, by the node that opens them. */
export interface SymbolTable {
  readonly top: Scope;
  /** The scope opened by a node; a node that opens two (generic functions and classes) has the outer one under `typeParams`. */
  scope(node: Node): Scope;
  typeParams(node: Node): Scope;
  /** The scope of the default of a type parameter. */
  defaultOf(param: TypeParam): Scope;
}

type AnyComprehension = Extract<Expr, { generators: Comprehension[] }>;

/** Builds the scopes of `mod` and resolves every name: CPython Python/symtable.c: _PySymtable_Build. */
export function buildSymbolTable(mod: Mod, fail: Failure, futureAnnotations: boolean): SymbolTable {
  const builder = new Builder(fail, futureAnnotations);
  return builder.build(mod);
}

class Builder extends ScopeBuilder {
  private readonly generic = new Map<Node, Scope>();
  private readonly defaults = new Map<Node, Scope>();

  constructor(
    fail: Failure,
    private readonly futureAnnotations: boolean,
  ) {
    super(fail);
  }

  build(mod: Mod): SymbolTable {
    const top = new Scope('module', 'top', mod as Node, undefined, undefined);
    this.current = this.module = top;
    if (mod.kind === 'Expression') this.expression(mod.body);
    else this.statements(mod.body);
    analyse(top, this.fail);
    return {
      top,
      scope: (node) => this.scopes.get(node)!,
      typeParams: (node) => this.generic.get(node)!,
      defaultOf: (param) => this.defaults.get(param)!,
    };
  }

  private statements(body: readonly Stmt[]): void {
    for (const statement of body) this.statement(statement);
  }

  private statement(s: Stmt): void {
    switch (s.kind) {
      case 'FunctionDef':
      case 'AsyncFunctionDef':
        return this.functionDef(s);
      case 'ClassDef':
        return this.classDef(s);
      case 'TypeAlias': {
        this.expression(s.name);
        const isGeneric = s.type_params.length > 0;
        if (isGeneric) this.enterTypeParams(s, s.name.id, s.type_params, false);
        const scope = this.enter('annotation', s.name.id, s);
        scope.description = 'a type alias';
        this.seeClass(scope);
        this.expression(s.value);
        this.leave();
        if (isGeneric) this.leave();
        return;
      }
      case 'Return':
        return this.optional(s.value);
      case 'Delete':
        return this.expressions(s.targets);
      case 'Assign':
        this.expressions(s.targets);
        return this.expression(s.value);
      case 'AugAssign':
        this.expression(s.target);
        return this.expression(s.value);
      case 'AnnAssign': {
        if (s.target.kind === 'Name') {
          const name = s.target.id;
          const known = this.current.flagsOf(this.current.mangled(name));
          if ((known & (Flag.Global | Flag.Nonlocal)) !== 0 && this.current.kind !== 'module' && s.simple === 1)
            throw this.fail(`annotated name '${name}' can't be ${(known & Flag.Global) !== 0 ? 'global' : 'nonlocal'}`, s);
          if (s.simple === 1) this.define(name, Flag.Annotation | Flag.Local, s.target);
          else if (s.value !== null) this.define(name, Flag.Local, s.target);
        } else {
          this.expression(s.target);
        }
        this.annotation(s.annotation);
        return this.optional(s.value);
      }
      case 'For':
      case 'AsyncFor':
        this.expression(s.target);
        this.expression(s.iter);
        this.statements(s.body);
        return this.statements(s.orelse);
      case 'While':
        this.expression(s.test);
        this.statements(s.body);
        return this.statements(s.orelse);
      case 'If': {
        // A chain of elifs is a loop here, so that its length does not count against our stack.
        let branch = s;
        for (;;) {
          this.expression(branch.test);
          this.statements(branch.body);
          if (branch.orelse.length !== 1 || branch.orelse[0]!.kind !== 'If') break;
          branch = branch.orelse[0]!;
        }
        return this.statements(branch.orelse);
      }
      case 'With':
      case 'AsyncWith':
        for (const item of s.items) {
          this.expression(item.context_expr);
          this.optional(item.optional_vars);
        }
        return this.statements(s.body);
      case 'Match':
        this.expression(s.subject);
        for (const c of s.cases) {
          this.pattern(c.pattern);
          this.optional(c.guard);
          this.statements(c.body);
        }
        return;
      case 'Raise':
        this.optional(s.exc);
        return this.optional(s.cause);
      case 'Try':
      case 'TryStar':
        this.statements(s.body);
        for (const handler of s.handlers) {
          this.optional(handler.type);
          if (handler.name !== null) {
            this.define(handler.name, Flag.Local, handler);
            this.current.unbound.add(this.current.mangled(handler.name));
          }
          this.statements(handler.body);
        }
        this.statements(s.orelse);
        return this.statements(s.finalbody);
      case 'Assert':
        this.expression(s.test);
        return this.optional(s.msg);
      case 'Import':
      case 'ImportFrom':
        for (const alias of s.names) {
          if (alias.name === '*') {
            if (this.current.kind !== 'module') throw this.fail('import * only allowed at module level', alias);
            continue;
          }
          const bound = alias.asname ?? alias.name.split('.')[0]!;
          this.define(bound, Flag.Import, alias);
        }
        return;
      case 'Global':
      case 'Nonlocal':
        return this.directive(s);
      case 'Expr':
        return this.expression(s.value);
      case 'Pass':
      case 'Break':
      case 'Continue':
        return;
    }
  }

  private functionDef(s: FunctionDef | AsyncFunctionDef): void {
    this.define(s.name, Flag.Local, s);
    this.expressions(s.decorator_list);
    this.defaultsOf(s.args);
    const isGeneric = s.type_params.length > 0;
    if (isGeneric) {
      const scope = this.enterTypeParams(s, s.name, s.type_params, false);
      if (s.args.defaults.length > 0) scope.add('.defaults', Flag.Param);
      if (s.args.kw_defaults.some((value) => value !== null)) scope.add('.kwdefaults', Flag.Param);
    }
    this.annotations(s.args, s.returns);
    const scope = this.enter('function', s.name, s);
    scope.isCoroutine = s.kind === 'AsyncFunctionDef';
    this.parameters(s.args);
    this.statements(s.body);
    this.leave();
    if (isGeneric) this.leave();
  }

  private classDef(s: ClassDef): void {
    this.define(s.name, Flag.Local, s);
    this.expressions(s.decorator_list);
    const isGeneric = s.type_params.length > 0;
    if (isGeneric) {
      const scope = this.enterTypeParams(s, s.name, s.type_params, true);
      scope.add('.type_params', Flag.Local);
      scope.add('.generic_base', Flag.Local);
    }
    this.expressions(s.bases);
    for (const keyword of s.keywords) this.expression(keyword.value);
    const scope = this.enter('class', s.name, s, this.scopes, s.name);
    if (isGeneric) {
      scope.add('__type_params__', Flag.Local);
      scope.add('.type_params', Flag.Use);
    }
    this.statements(s.body);
    this.leave();
    if (isGeneric) this.leave();
  }

  private enterTypeParams(node: Node, name: string, params: readonly TypeParam[], isClass: boolean): Scope {
    const scope = this.enter('annotation', name, node, this.generic, isClass ? name : this.current.privateClass);
    scope.description = 'the definition of a generic';
    if (isClass) scope.mangling = new Set(params.map((param) => param.name));
    this.seeClass(scope);
    let defaulted = false;
    for (const param of params) {
      if (param.default_value !== null) defaulted = true;
      else if (defaulted) throw this.fail(`non-default type parameter '${param.name}' follows default type parameter`, param);
      this.define(param.name, Flag.TypeParam | Flag.Local, param);
      if (param.kind === 'TypeVar' && param.bound !== null) {
        const what = param.bound.kind === 'Tuple' ? 'a TypeVar constraint' : 'a TypeVar bound';
        this.lazy(param.bound, this.scopes, param, what);
      }
      if (param.default_value !== null) this.lazy(param.default_value, this.defaults, param, `a ${param.kind} default`);
    }
    return scope;
  }

  private lazy(value: Expr, map: Map<Node, Scope>, param: TypeParam, description: string): void {
    const scope = this.enter('annotation', param.name, param, map);
    scope.description = description;
    this.seeClass(scope);
    this.expression(value);
    this.leave();
  }

  private defaultsOf(args: Arguments): void {
    this.expressions(args.defaults);
    for (const value of args.kw_defaults) this.optional(value);
  }

  private annotations(args: Arguments, returns: Expr | null): void {
    const all = [
      ...args.posonlyargs,
      ...args.args,
      ...(args.vararg ? [args.vararg] : []),
      ...(args.kwarg ? [args.kwarg] : []),
      ...args.kwonlyargs,
    ];
    for (const arg of all) if (arg.annotation !== null) this.annotation(arg.annotation);
    if (returns !== null) this.annotation(returns);
  }

  private annotation(e: Expr): void {
    // CPython visits them too, so that misplaced yields are found, but a name in a string annotation binds nothing.
    if (!this.futureAnnotations) return this.expression(e);
    const scope = new Scope('annotation', '_annotation', undefined, this.current, this.current.privateClass);
    this.current.children.pop();
    scope.description = 'an annotation';
    const outer = this.current;
    this.current = scope;
    this.expression(e);
    this.current = outer;
  }

  private parameters(args: Arguments): void {
    for (const arg of [...args.posonlyargs, ...args.args, ...args.kwonlyargs]) this.define(arg.arg, Flag.Param, arg);
    if (args.vararg !== null) this.define(args.vararg.arg, Flag.Param, args.vararg);
    if (args.kwarg !== null) this.define(args.kwarg.arg, Flag.Param, args.kwarg);
  }

  private optional(e: Expr | null): void {
    if (e !== null) this.expression(e);
  }

  private expressions(list: readonly Expr[]): void {
    for (const e of list) this.expression(e);
  }

  private expression(e: Expr): void {
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

  private comprehension(e: AnyComprehension): void {
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

  private target(e: Expr): void {
    this.current.inTarget = true;
    this.expression(e);
    this.current.inTarget = false;
  }

  /** PEP 572: the target is a name of the innermost scope that is no comprehension. */
  private namedExpression(e: NamedExpr): void {
    const name = e.target.id;
    this.forbid(e, 'named expression');
    if (this.current.iterableDepth > 0)
      throw this.fail('assignment expression cannot be used in a comprehension iterable expression', e);
    if (this.current.kind === 'comprehension') this.bindOutside(e.target, name);
    this.expression(e.value);
    if (this.current.kind !== 'comprehension') this.expression(e.target);
  }

  private pattern(p: Pattern): void {
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
