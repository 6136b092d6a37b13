import type { Position } from '../ast/nodes.js';
import type { FunctionEmitter } from './function-emitter.js';
import { emitStoreOwned, emitStoresOwned, emptyOwned, storeOwned, type StoredValue } from './owning-variables.js';
import { Flag, type Scope } from './scope.js';

/** Where the value of a name is, as JavaScript. */
type Place =
  | { kind: 'variable'; js: string; scope: Scope }
  /** In a cell, after the namespace of a class that is visible here (`seesClass`); if it is empty, the helper `complaint` says so. */
  | { kind: 'cell'; js: string; isFree: boolean; scope: Scope; seesClass?: boolean; complaint?: string }
  | { kind: 'global'; seesClass?: boolean }
  /** The namespace of a class or of `exec`; then the cell, or else the globals. */
  | { kind: 'namespace'; cell: string | undefined };

function placeOf(f: FunctionEmitter, name: string): Place {
  let scope = f.scope;
  for (;;) {
    const info = scope.symbols.get(name);
    const throughComprehension = scope !== f.scope;
    if (scope.kind === 'module') {
      return f.unit.options.separateLocals && info?.resolution !== 'global-explicit'
        ? { kind: 'namespace', cell: undefined }
        : { kind: 'global' };
    }
    if (scope.kind === 'class') {
      // The class does not exist yet, so that this cell is empty.
      if (name === '__class__' && throughComprehension)
        return { kind: 'cell', js: classCell(f, scope), isFree: true, scope, complaint: 'undefinedName' };
      const isFree = info !== undefined && (info.resolution === 'free' || (info.flags & Flag.FreeClass) !== 0);
      const cell = isFree ? f.variable(scope, name, 'c') : undefined;
      if (throughComprehension) return cell === undefined ? { kind: 'global' } : { kind: 'cell', js: cell, isFree: true, scope };
      if (info?.resolution === 'global-explicit') return { kind: 'global' };
      if (cell !== undefined && (info!.flags & Flag.Nonlocal) !== 0) return { kind: 'cell', js: cell, isFree: true, scope };
      return { kind: 'namespace', cell: info?.resolution === 'free' ? cell : undefined };
    }
    // A comprehension does not see the class that its annotation scope sees.
    if (throughComprehension && info !== undefined && (info.flags & Flag.FreeClass) !== 0)
      return { kind: 'cell', js: f.variable(scope, name, 'c'), isFree: true, scope };
    switch (info?.resolution) {
      case 'local':
        return { kind: 'variable', js: f.variable(scope, name, 'v'), scope };
      case 'cell':
        return { kind: 'cell', js: f.variable(scope, name, 'c'), isFree: false, scope };
      case 'free':
        if (!scope.isInlined) {
          const seesClass = scope.canSeeClass && !throughComprehension;
          return { kind: 'cell', js: f.variable(scope, name, 'c'), isFree: true, scope, seesClass };
        }
        break;
      case 'global-explicit':
        return { kind: 'global' };
      default:
        if (!scope.isInlined) return { kind: 'global', seesClass: scope.canSeeClass && !throughComprehension };
        if (scope.parent!.kind === 'class') return { kind: 'global' };
    }
    scope = scope.parent!;
  }
}

/** True for a name that a statement stores to as a variable of the function, not in a cell. */
export function isLocalVariable(f: FunctionEmitter, name: string): boolean {
  return f.scope.isFunctionLike && f.scope.symbols.get(f.mangled(name))?.resolution === 'local';
}

/** The code mentions the variable `name` here: a function's variables are numbered, and let go, in the order in which it first does. */
export function mention(f: FunctionEmitter, name: string): void {
  f.variable(f.scope, f.mangled(name), 'v');
}

/** The value of `name` (unmangled). */
export function load(f: FunctionEmitter, name: string, at: Position): string {
  return loadMangled(f, f.mangled(name), at);
}

/** The value of a variable of a function, undefined if it is unbound. */
export function peek(f: FunctionEmitter, name: string): string {
  const place = placeOf(f, name);
  return place.kind === 'cell' ? `${place.js}.value` : (place as { js: string }).js;
}

/** The value of a name as the symbol table knows it. */
export function loadMangled(f: FunctionEmitter, name: string, at: Position): string {
  const place = placeOf(f, name);
  switch (place.kind) {
    case 'variable':
      // Whoever runs can bind a variable of a frame that can be seen: this is no text for a value that is used later.
      if (f.bound.has(place.js)) return f.codeScope.exposesLocals ? `(${place.js})` : place.js;
      return `(${place.js} ?? ${f.helper('unbound')}(rt, ${f.quoted(name)}, ${f.position(at)}))`;
    case 'cell': {
      if (place.seesClass === true)
        return `${f.helper('loadNameOrCell')}(rt, ${classDict(f)}, ${f.str(name)}, ${place.js}, ${f.position(at)})`;
      if (f.bound.has(place.js)) return `${place.js}.value`;
      const complain = f.helper(place.complaint ?? (place.isFree ? 'unboundFree' : 'unbound'));
      return `(${place.js}.value ?? ${f.off(`${complain}(rt, ${f.quoted(name)}, ${f.position(at)})`)})`;
    }
    case 'global':
      if (place.seesClass === true)
        return `${f.helper('loadNameOrGlobal')}(${classDict(f)}, ${f.str(name)}, ${site(f, name, at)})`;
      return `${site(f, name, at)}.get()`;
    case 'namespace':
      return place.cell === undefined
        ? `${f.helper('loadName')}(ns, ${f.str(name)}, ${site(f, name, at)})`
        : `${f.helper('loadNameOrCell')}(rt, ns, ${f.str(name)}, ${place.cell}, ${f.position(at)})`;
  }
}

function classDict(f: FunctionEmitter): string {
  return `${f.variable(f.codeScope, '__classdict__', 'c')}.value`;
}

function site(f: FunctionEmitter, name: string, at: Position): string {
  return f.unit.globalSite(name, f.position(at));
}

/** Binds `name` to the value `js`: a JavaScript expression without a value of its own. Every local store goes through here. */
export function store(f: FunctionEmitter, name: string, js: string, at: Position): string {
  return storeMangled(f, f.mangled(name), js, at);
}

/** Emits the statement that binds `name`; `isLast`, `value`: see {@link emitStoreOwned}. */
export function emitStore(f: FunctionEmitter, name: string, js: string, at: Position, isLast = false, value?: StoredValue): void {
  const mangled = f.mangled(name);
  const place = placeOf(f, mangled);
  if (place.kind !== 'variable') {
    f.emit(`${storeMangled(f, mangled, js, at)};`);
    return;
  }
  markBound(f, place.scope, mangled, place.js);
  emitStoreOwned(f, place.js, js, f.at(at), isLast, value);
}

/**
 * Under `counted`: emits the stores of values, each in a variable, to as many local variables, at these positions. All values are counted before the temporaries
 * above `height` die, and what each store replaces dies at once.
 */
export function emitStores(
  f: FunctionEmitter,
  names: readonly string[],
  targets: readonly Position[],
  values: readonly string[],
  height: string,
): void {
  const variables = names.map((name) => {
    const mangled = f.mangled(name);
    const place = placeOf(f, mangled) as Extract<Place, { kind: 'variable' }>;
    markBound(f, place.scope, mangled, place.js);
    return place.js;
  });
  const positions = targets.map((target) => f.at(target));
  emitStoresOwned(f, variables, values, positions, height);
}

/** {@link store} for a name as the symbol table knows it. */
export function storeMangled(f: FunctionEmitter, name: string, js: string, at: Position): string {
  const place = placeOf(f, name);
  switch (place.kind) {
    case 'variable':
      markBound(f, place.scope, name, place.js);
      return storeOwned(f, place.js, js, f.at(at));
    case 'cell':
      if (!place.isFree) markBound(f, place.scope, name, place.js);
      return `${place.js}.store(${dying(f, js, at)})`;
    case 'global':
      return `${site(f, name, at)}.set(${dying(f, js, at)})`;
    case 'namespace':
      return `${f.helper('storeName')}(ns, ${f.str(name)}, ${js}, ${f.at(at)})`;
  }
}

/** The argument `js` of what stores it. Under `counted` what that replaces dies, and may ask where the program is. */
function dying(f: FunctionEmitter, js: string, at: Position): string {
  return f.counted ? `${js}, ${f.at(at)}` : js;
}

function markBound(f: FunctionEmitter, scope: Scope, name: string, js: string): void {
  // A cell may be emptied by an inner function's `del`, which only that function's scope knows of.
  if (!scope.unbound.has(name) && scope.symbols.get(name)?.resolution === 'local') f.bound.add(js);
}

/** Marks a parameter as bound on entry. */
export function bindParameter(f: FunctionEmitter, name: string): void {
  markBound(f, f.codeScope, name, f.variable(f.codeScope, name, 'v'));
}

/** `del name`, or (`quietly`) the end of an `except ... as name`. */
export function unbind(f: FunctionEmitter, name: string, at: Position, quietly = false): string {
  const mangled = f.mangled(name);
  const place = placeOf(f, mangled);
  switch (place.kind) {
    case 'variable':
      return quietly ? emptyOwned(f, place.js) : `${loadMangled(f, mangled, at)}, ${emptyOwned(f, place.js)}`;
    case 'cell':
      return quietly ? `${place.js}.store(undefined)` : `${loadMangled(f, mangled, at)}, ${place.js}.store(undefined)`;
    case 'global':
      return `${site(f, mangled, at)}.delete(${quietly})`;
    case 'namespace':
      return `${f.helper('deleteName')}(ns, ${f.str(mangled)}, ${quietly}, ${f.at(at)})`;
  }
}

/** The names of the enclosing functions' variables that a code with this scope receives as cells, in CPython's order. */
export function freeNames(scope: Scope): string[] {
  const names: string[] = [];
  for (const [name, info] of scope.symbols)
    if (info.resolution === 'free' || (info.flags & Flag.FreeClass) !== 0) names.push(name);
  return names.sort();
}

/** The variables of a scope that its own code keeps in cells. */
export function cellNames(scope: Scope): string[] {
  const names: string[] = [];
  for (const [name, info] of scope.symbols) if (info.resolution === 'cell') names.push(name);
  return names.sort();
}

/** The JavaScript variable that holds the cell of `name`, for handing it to an inner function. */
export function cellOf(f: FunctionEmitter, name: string): string {
  for (let scope = f.scope; ; scope = scope.parent!) {
    const info = scope.symbols.get(name);
    if (name === '__class__' && scope.needsClassCell) return classCell(f, scope);
    if (info?.resolution === 'cell' || !scope.isInlined) return f.variable(scope, name, 'c');
  }
}

/** The JavaScript variable of the cell that the functions in a class have for it: the class's body may mean another by `__class__`. */
export function classCell(f: FunctionEmitter, scope: Scope): string {
  return f.variable(scope, '.class', 'c');
}
