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
  Position,
  Stmt,
  TypeParam,
} from '../ast/nodes.js';
import type { Failure } from './failure.js';
import { Flag, Scope, type ScopeKind } from './scope.js';
import { analyse } from './symbol-analysis.js';

/** Names whose use makes a function's variables visible from outside. */
const INTROSPECTIVE = new Set(['locals', 'vars', 'dir', 'eval', 'exec', '_getframe', 'f_locals']);

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

class Builder {
  private readonly scopes = new Map<Node, Scope>();
  private readonly generic = new Map<Node, Scope>();
  private readonly defaults = new Map<Node, Scope>();
  private current!: Scope;
  private module!: Scope;

  constructor(
    private readonly fail: Failure,
    private readonly futureAnnotations: boolean,
  ) {}

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

  private enter(kind: ScopeKind, name: string, node: Node, map = this.scopes, privateClass = this.current.privateClass): Scope {
    const scope = new Scope(kind, name, node, this.current, privateClass);
    // What stands in the iterable of a comprehension stays there, however deep (CPython Python/symtable.c: ste_comp_iter_expr).
    scope.iterableDepth = this.current.iterableDepth;
    map.set(node, scope);
    this.current = scope;
    return scope;
  }

  private leave(): void {
    this.current = this.current.parent!;
  }

  private define(name: string, flag: number, position: Position, scope = this.current): void {
    const mangled = this.current.mangled(name);
    const known = scope.flagsOf(mangled);
    if ((flag & Flag.Param) !== 0 && (known & Flag.Param) !== 0)
      throw this.fail(`duplicate argument '${name}' in function definition`, position);
    if ((flag & Flag.TypeParam) !== 0 && (known & Flag.TypeParam) !== 0)
      throw this.fail(`duplicate type parameter '${name}'`, position);
    if (scope.inTarget && (flag & Flag.Param) === 0) {
      if ((known & (Flag.Global | Flag.Nonlocal)) !== 0)
        throw this.fail(`comprehension inner loop cannot rebind assignment expression target '${name}'`, position);
      flag |= Flag.ComprehensionTarget;
    }
    scope.add(mangled, flag);
    if ((flag & Flag.Param) !== 0) scope.parameters.push(mangled);
  }

  private use(name: string): void {
    const scope = this.current;
    scope.add(scope.mangled(name), Flag.Use);
    if (INTROSPECTIVE.has(name)) this.expose();
    if (name === 'super' && scope.isFunctionLike) scope.add('__class__', Flag.Use);
  }

  /** Marks the innermost real function: inlined comprehensions show their function's variables. */
  private expose(): void {
    let scope = this.current;
    while (scope.isInlined && scope.parent !== undefined) scope = scope.parent;
    scope.exposesLocals = true;
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

  private directive(s: Extract<Stmt, { kind: 'Global' | 'Nonlocal' }>): void {
    const word = s.kind === 'Global' ? 'global' : 'nonlocal';
    for (const name of s.names) {
      const mangled = this.current.mangled(name);
      const known = this.current.flagsOf(mangled);
      if ((known & (Flag.Param | Flag.Local | Flag.Use | Flag.Annotation)) !== 0) {
        throw this.fail(
          (known & Flag.Param) !== 0
            ? `name '${name}' is parameter and ${word}`
            : (known & Flag.Use) !== 0
              ? `name '${name}' is used prior to ${word} declaration`
              : (known & Flag.Annotation) !== 0
                ? `annotated name '${name}' can't be ${word}`
                : `name '${name}' is assigned to before ${word} declaration`,
          s,
        );
      }
      this.current.add(mangled, s.kind === 'Global' ? Flag.Global : Flag.Nonlocal);
      this.current.directives.push({ name: mangled, position: s });
      // A name that any function declares global is global in the module's own code too, where that runs with locals of its own.
      if (s.kind === 'Global') this.module.add(mangled, Flag.Global);
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
      if (param.default_value !== null)
        this.lazy(param.default_value, this.defaults, param, `a ${param.kind} default`);
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

  private seeClass(scope: Scope): void {
    if (scope.parent!.kind === 'class' || scope.parent!.canSeeClass) {
      scope.canSeeClass = true;
      scope.add('__classdict__', Flag.Use);
    }
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
        if (INTROSPECTIVE.has(e.attr)) this.expose();
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

  private forbid(e: Expr, what: string): void {
    for (
      let scope: Scope | undefined = this.current;
      scope !== undefined;
      scope = scope.kind === 'comprehension' ? scope.parent : undefined
    )
      if (scope.kind === 'annotation') throw this.fail(`${what} cannot be used within ${scope.description}`, e);
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
      scope.iterableDepth++;
      this.expression(generator.iter);
      scope.iterableDepth--;
      this.target(generator.target);
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

  private bindOutside(target: Position, name: string): void {
    const mangled = this.current.mangled(name);
    for (let scope: Scope | undefined = this.current; scope !== undefined; scope = scope.parent) {
      if (scope.kind === 'comprehension') {
        if (scope.iterableDepth > 0)
          throw this.fail('assignment expression cannot be used in a comprehension iterable expression', target);
        if ((scope.flagsOf(mangled) & Flag.ComprehensionTarget) !== 0)
          throw this.fail(`assignment expression cannot rebind comprehension iteration variable '${name}'`, target);
        continue;
      }
      if (scope.kind === 'function') {
        const isGlobal = (scope.flagsOf(mangled) & Flag.Global) !== 0;
        this.current.add(mangled, isGlobal ? Flag.Global : Flag.Nonlocal);
        this.current.directives.push({ name: mangled, position: target });
        if (!isGlobal) scope.add(mangled, Flag.Local);
        this.throughComprehensions(mangled, isGlobal ? Flag.Global : Flag.Nonlocal);
        return;
      }
      if (scope.kind === 'module') {
        this.current.add(mangled, Flag.Global);
        scope.add(mangled, Flag.Local);
        return;
      }
      throw this.fail(
        scope.kind === 'class'
          ? 'assignment expression within a comprehension cannot be used in a class body'
          : `assignment expression within a comprehension cannot be used within ${scope.description}`,
        target,
      );
    }
  }

  /** The comprehensions between the assignment and its function see the name as that function's. */
  private throughComprehensions(name: string, flag: number): void {
    for (let scope = this.current.parent; scope !== undefined && scope.kind === 'comprehension'; scope = scope.parent)
      if (scope.flagsOf(name) === 0) scope.add(name, flag);
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
