import type { Node, Position } from '../ast/nodes.js';

/** What is known of a name in one scope; CPython Include/internal/pycore_symtable.h: DEF_*. */
export const Flag = {
  Global: 1,
  Local: 2,
  Param: 4,
  Nonlocal: 8,
  Use: 16,
  Import: 32,
  Annotation: 64,
  ComprehensionTarget: 128,
  TypeParam: 256,
  /** Free in a class body, or where that is visible, though it means something else there: only what is inside has the cell. */
  FreeClass: 512,
} as const;
/** The flags that make a name local to its scope. */
export const BOUND = Flag.Local | Flag.Param | Flag.Import | Flag.TypeParam;

export type ScopeKind = 'module' | 'class' | 'function' | 'comprehension' | 'annotation';

/** Where a name lives: a variable of its scope, a cell made or received by it, or a global. */
export type Resolution = 'local' | 'cell' | 'free' | 'global-explicit' | 'global';

export interface SymbolInfo {
  flags: number;
  resolution: Resolution;
}

/** One block of names: a module, class, function, comprehension, or the scope of type parameters and of lazy annotations. */
export class Scope {
  readonly symbols = new Map<string, SymbolInfo>();
  readonly children: Scope[] = [];
  /** Parameter names in CPython's order: positional, keyword-only, `*args`, `**kwargs`. */
  parameters: string[] = [];
  readonly directives: { name: string; position: Position }[] = [];
  /** Names that something unbinds again: `del`, `except ... as`. */
  readonly unbound = new Set<string>();
  isGenerator = false;
  isCoroutine = false;
  /** A comprehension that runs in its enclosing function (PEP 709): all but generator expressions. */
  isInlined = false;
  /** Some function inside uses `__class__` or `super`. */
  needsClassCell = false;
  needsClassDict = false;
  /** The scope's names are visible to annotation scopes inside the class (PEP 695). */
  canSeeClass = false;
  /** Uses `locals`, `eval` or the like, so its variables must be reachable from outside. */
  exposesLocals = false;
  /** Around a class with type parameters only their names are private to it: these. All names are where it is undefined. */
  mangling: ReadonlySet<string> | undefined = undefined;
  /** What is said of the scope in error texts: `a type alias`, `the definition of a generic`. */
  description = '';
  /** Depth in iterables and targets of comprehensions, for the checks on assignment expressions. */
  iterableDepth = 0;
  inTarget = false;

  constructor(
    readonly kind: ScopeKind,
    readonly name: string,
    readonly node: Node | undefined,
    readonly parent: Scope | undefined,
    /** The innermost class, whose name mangles private names. */
    readonly privateClass: string | undefined,
  ) {
    parent?.children.push(this);
    if (kind !== 'class') this.mangling = parent?.mangling;
  }

  get isFunctionLike(): boolean {
    return this.kind === 'function' || this.kind === 'comprehension' || this.kind === 'annotation';
  }

  /** True inside any function, at whatever distance. */
  get isNested(): boolean {
    for (let scope = this.parent; scope !== undefined; scope = scope.parent) if (scope.isFunctionLike) return true;
    return false;
  }

  add(name: string, flags: number): SymbolInfo {
    const known = this.symbols.get(name);
    if (known !== undefined) {
      known.flags |= flags;
      return known;
    }
    const made: SymbolInfo = { flags, resolution: 'global' };
    this.symbols.set(name, made);
    return made;
  }

  /** The name under which `name` is known here: CPython Python/compile.c: _Py_MaybeMangle. */
  mangled(name: string): string {
    if (this.privateClass === undefined || !name.startsWith('__') || name.endsWith('__') || name.includes('.')) return name;
    if (this.mangling !== undefined && !this.mangling.has(name)) return name;
    const owner = this.privateClass.replace(/^_+/, '');
    return owner === '' ? name : `_${owner}${name}`;
  }

  flagsOf(name: string): number {
    return this.symbols.get(name)?.flags ?? 0;
  }
}
