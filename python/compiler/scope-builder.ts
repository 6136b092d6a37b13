import type { Expr, Node, Position, Stmt } from '../ast/nodes.js';
import type { Failure } from './failure.js';
import { Flag, Scope, type ScopeKind } from './scope.js';

/** Names whose use makes a function's variables visible from outside. */
const INTROSPECTIVE = new Set(['locals', 'vars', 'dir', 'eval', 'exec', '_getframe', 'f_locals']);

/** The scopes while they are being built, and what is entered into them for each name: CPython Python/symtable.c. */
export abstract class ScopeBuilder {
  protected readonly scopes = new Map<Node, Scope>();
  protected current!: Scope;
  protected module!: Scope;

  constructor(protected readonly fail: Failure) {}

  protected enter(kind: ScopeKind, name: string, node: Node, map = this.scopes, privateClass = this.current.privateClass): Scope {
    const scope = new Scope(kind, name, node, this.current, privateClass);
    // What stands in the iterable of a comprehension stays there, however deep (CPython Python/symtable.c: ste_comp_iter_expr).
    scope.iterableDepth = this.current.iterableDepth;
    map.set(node, scope);
    this.current = scope;
    return scope;
  }

  protected leave(): void {
    this.current = this.current.parent!;
  }

  protected define(name: string, flag: number, position: Position, scope = this.current): void {
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

  protected use(name: string): void {
    const scope = this.current;
    scope.add(scope.mangled(name), Flag.Use);
    this.exposeFor(name);
    if (name === 'super' && scope.isFunctionLike) scope.add('__class__', Flag.Use);
  }

  /** A name that shows variables marks the innermost real function: inlined comprehensions show their function's. */
  protected exposeFor(name: string): void {
    if (!INTROSPECTIVE.has(name)) return;
    let scope = this.current;
    while (scope.isInlined && scope.parent !== undefined) scope = scope.parent;
    scope.exposesLocals = true;
  }

  /** `global` and `nonlocal`. */
  protected directive(s: Extract<Stmt, { kind: 'Global' | 'Nonlocal' }>): void {
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

  /** A scope of annotations in a class sees the names of that. */
  protected seeClass(scope: Scope): void {
    if (scope.parent!.kind === 'class' || scope.parent!.canSeeClass) {
      scope.canSeeClass = true;
      scope.add('__classdict__', Flag.Use);
    }
  }

  /** SyntaxError for what may not stand in a scope of annotations. */
  protected forbid(e: Expr, what: string): void {
    for (
      let scope: Scope | undefined = this.current;
      scope !== undefined;
      scope = scope.kind === 'comprehension' ? scope.parent : undefined
    )
      if (scope.kind === 'annotation') throw this.fail(`${what} cannot be used within ${scope.description}`, e);
  }

  /** PEP 572: the target of an assignment expression in a comprehension. */
  protected bindOutside(target: Position, name: string): void {
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
}
