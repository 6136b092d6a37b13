import type { Failure } from './failure.js';
import { BOUND, Flag, type Scope, type SymbolInfo } from './scope.js';

/** Free names of a scope: those a real function captures, which need cells, and those only inlined comprehensions use. */
interface Free {
  readonly captured: Set<string>;
  readonly used: Set<string>;
}

/** Resolves every name of the tree of scopes: CPython Python/symtable.c: analyze_block, and PEP 709 for comprehensions. */
export function analyse(top: Scope, fail: Failure): void {
  visit(top, undefined, new Set(), fail);
}

/** @param seen the class whose names are visible here, if there is one */
function visit(scope: Scope, bound: Set<string> | undefined, globals: Set<string>, fail: Failure, seen?: Scope): Free {
  const local = new Set<string>();
  const free: Free = { captured: new Set(), used: new Set() };
  const isClass = scope.kind === 'class';
  // What a class body binds is invisible to the functions in it, so they get the sets as they were on entry.
  const innerBound = new Set(bound);
  const innerGlobals = new Set(globals);
  const ownBound = bound === undefined ? undefined : new Set(bound);
  const ownGlobals = new Set(globals);
  for (const [name, info] of scope.symbols) resolve(scope, name, info, local, ownBound, ownGlobals, free, fail, seen);
  if (!isClass) {
    if (ownBound !== undefined) for (const name of [...innerBound]) if (!ownBound.has(name)) innerBound.delete(name);
    if (scope.isFunctionLike) for (const name of local) innerBound.add(name);
    for (const name of ownGlobals) innerGlobals.add(name);
    for (const name of local) innerGlobals.delete(name);
  } else {
    innerBound.add('__class__');
    innerBound.add('__classdict__');
  }
  const fromChildren: Free = { captured: new Set(), used: new Set() };
  const childBound = scope.kind === 'module' ? undefined : innerBound;
  for (const child of scope.children) {
    const found = visit(
      child,
      childBound ?? (child.isFunctionLike || child.kind === 'class' ? new Set() : undefined),
      innerGlobals,
      fail,
      child.canSeeClass ? (isClass ? scope : seen) : undefined,
    );
    for (const name of found.captured) fromChildren.captured.add(name);
    for (const name of found.used) (child.isInlined ? fromChildren.used : fromChildren.captured).add(name);
  }
  if (scope.isFunctionLike) {
    for (const name of fromChildren.captured) {
      const info = scope.symbols.get(name);
      if (info?.resolution === 'local') info.resolution = 'cell';
    }
    for (const name of local) {
      fromChildren.captured.delete(name);
      fromChildren.used.delete(name);
    }
  } else if (isClass) {
    for (const [name, mark] of [
      ['__class__', 'needsClassCell'],
      ['__classdict__', 'needsClassDict'],
    ] as const) {
      if (fromChildren.captured.delete(name)) scope[mark] = true;
      if (fromChildren.used.delete(name)) scope[mark] = true;
    }
  }
  passThrough(scope, fromChildren.captured, free.captured, innerBound);
  passThrough(scope, fromChildren.used, free.used, innerBound);
  return free;
}

function resolve(
  scope: Scope,
  name: string,
  info: SymbolInfo,
  local: Set<string>,
  bound: Set<string> | undefined,
  globals: Set<string>,
  free: Free,
  fail: Failure,
  seen: Scope | undefined,
): void {
  const { flags } = info;
  const at = () => scope.directives.find((directive) => directive.name === name)!.position;
  if ((flags & Flag.Global) !== 0) {
    if ((flags & Flag.Nonlocal) !== 0) throw fail(`name '${name}' is nonlocal and global`, at());
    info.resolution = 'global-explicit';
    globals.add(name);
    bound?.delete(name);
  } else if ((flags & Flag.Nonlocal) !== 0) {
    if (bound === undefined) throw fail('nonlocal declaration not allowed at module level', at());
    if (!bound.has(name)) throw fail(`no binding for nonlocal '${name}' found`, at());
    if (isTypeParameter(scope, name)) throw fail(`nonlocal binding not allowed for type parameter '${name}'`, at());
    info.resolution = 'free';
    free.used.add(name);
  } else if ((flags & BOUND) !== 0) {
    info.resolution = 'local';
    local.add(name);
    globals.delete(name);
  } else if (seen !== undefined && (seen.flagsOf(name) & Flag.Global) !== 0) {
    info.resolution = 'global-explicit';
  } else if (seen !== undefined && (seen.flagsOf(name) & BOUND) !== 0 && (seen.flagsOf(name) & Flag.Nonlocal) === 0) {
    // What the class binds is its own, or else a global, whatever the functions around it bind.
    info.resolution = 'global';
  } else if (bound?.has(name)) {
    info.resolution = 'free';
    free.used.add(name);
  } else {
    info.resolution = 'global';
  }
}

function isTypeParameter(scope: Scope, name: string): boolean {
  for (let outer = scope.parent; outer !== undefined; outer = outer.parent) {
    const flags = outer.kind === 'class' ? 0 : outer.flagsOf(name);
    if ((flags & BOUND) !== 0) return (flags & Flag.TypeParam) !== 0;
  }
  return false;
}

/** Names free in inner scopes and not bound here are free here too. */
function passThrough(scope: Scope, names: Set<string>, free: Set<string>, bound: Set<string>): void {
  for (const name of names) {
    const info = scope.symbols.get(name);
    if (info === undefined) {
      if (scope.kind === 'module' || !bound.has(name)) continue;
      scope.add(name, 0).resolution = 'free';
    } else if (
      scope.kind === 'class'
        ? (info.flags & (BOUND | Flag.Global)) !== 0
        : scope.canSeeClass && info.resolution.startsWith('global')
    ) {
      info.flags |= Flag.FreeClass;
    } else if (info.resolution !== 'free') {
      continue;
    }
    free.add(name);
  }
}
