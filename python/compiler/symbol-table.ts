import type { Arguments, ClassDef, Expr, FunctionDef, AsyncFunctionDef, Mod, Node, Stmt, TypeParam } from '../ast/nodes.js';
import type { Failure } from './failure.js';
import { ExpressionSymbols } from './expression-symbols.js';
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

/** Builds the scopes of `mod` and resolves every name: CPython Python/symtable.c: _PySymtable_Build. */
export function buildSymbolTable(mod: Mod, fail: Failure, futureAnnotations: boolean): SymbolTable {
  const builder = new Builder(fail, futureAnnotations);
  return builder.build(mod);
}

class Builder extends ExpressionSymbols {
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
}
