import type { CodeSpec } from './code.js';
import type { FunctionEmitter } from './function-emitter.js';
import { quote } from './javascript.js';
import { cellNames, freeNames } from './names.js';
import { boundTo } from './owning-variables.js';
import type { Scope, SymbolInfo } from './scope.js';

/** The variables of a frame as Python can see them: `locals()`, `f_locals`. */

/** The names of a scope in the order in which its code first mentions them. */
export function symbolsInOrder(g: FunctionEmitter, scope: Scope): [string, SymbolInfo][] {
  const order = [...g.mentioned];
  return [...scope.symbols].sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
}

/** The names of the variables that can be seen of a function, those of its comprehensions among them, in CPython's order. */
function shownNames(g: FunctionEmitter, { scope, parameters }: CodeSpec): string[] {
  const locals = new Set([
    ...localNames(g, scope, parameters),
    ...g.hidden.filter(({ isCell }) => !isCell).map(({ name }) => name),
  ]);
  const cells = [...cellNames(scope), ...g.hidden.map(({ name }) => name)];
  const names = [...parameters, ...[...g.mentioned].filter((name) => locals.has(name)), ...cells, ...freeNames(scope)];
  return [...new Set(names)].filter((name) => !name.startsWith('.'));
}

/** The local variables of a function beside its parameters that stand in no cells. */
export function localNames(g: FunctionEmitter, scope: Scope, parameters: readonly string[]): string[] {
  const isLocal = ([name, info]: [string, SymbolInfo]) => info.resolution === 'local' && !parameters.includes(name);
  return symbolsInOrder(g, scope)
    .filter(isLocal)
    .map(([name]) => name);
}

/** The statement that makes the frame visible under `a`, if the shared activation does not do. */
export function activation(g: FunctionEmitter, spec: CodeSpec, takesNamespace: boolean): string | undefined {
  const n = g.number;
  if (takesNamespace) return `const a = ${namespaceActivation(g, spec)};`;
  if (!spec.scope.exposesLocals) return undefined;
  const entries: string[] = [];
  const stores: string[] = [];
  for (const name of shownNames(g, spec)) {
    const places = placesOf(g, spec.scope, name);
    entries.push(`${quote(name)}, ${places.map(valueIn).join(' ?? ')}`);
    // What a comprehension has under the name hides what the function has, while it is bound.
    const last = places.length - 1;
    const all = places.map((place, i) =>
      i < last || place.isHidden
        ? `if (${place.js} !== undefined) { ${storeIn(g, place)} return true; }`
        : `${storeIn(g, place)} return true;`,
    );
    stores.push(`case ${quote(name)}: ${all.join(' ')}${places[last]!.isHidden ? ' return false;' : ''}`);
  }
  const read = `() => ${g.helper('localsOf')}([${entries.join(', ')}])`;
  return `const a = ${g.helper('exposed')}(A${n}, ${read}, (n, w) => { switch (n) { ${stores.join(' ')} } return false; });`;
}

/**
 * The activation of code that runs in a namespace. While a comprehension runs that asks for variables, its own are what is seen, and those of
 * functions around a class.
 */
function namespaceActivation(g: FunctionEmitter, { scope }: CodeSpec): string {
  const n = g.number;
  if (!scope.exposesLocals || g.hidden.length === 0) return `ns === G ? A${n} : ${g.helper('exposed')}(A${n}, ns)`;
  const names = [...new Set(g.hidden.map(({ name }) => name))];
  const entries = names.map((name) => `${quote(name)}, ${hiddenPlaces(g, name).map(valueIn).join(' ?? ')}`);
  const free = freeNames(scope).filter((name) => scope.symbols.get(name)!.resolution === 'free');
  const around = free.map((name) => `${quote(name)}, ${placesOf(g, scope, name).map(valueIn).join(' ?? ')}`);
  return `${g.helper('exposed')}(A${n}, ns, undefined, () => ${g.helper('localsOf')}([${entries.join(', ')}], [${around.join(', ')}]))`;
}

/** Where a variable stands. */
interface Place {
  readonly js: string;
  readonly isCell: boolean;
  /** Of an inlined comprehension: bound while that runs. */
  readonly isHidden: boolean;
}

/** Where what a name means may stand, the innermost first. */
function placesOf(g: FunctionEmitter, scope: Scope, name: string): Place[] {
  const isOwn = ['local', 'cell', 'free'].includes(scope.symbols.get(name)?.resolution ?? '');
  const isCell = isOwn && scope.symbols.get(name)!.resolution !== 'local';
  const own = isOwn ? [{ js: g.variable(scope, name, isCell ? 'c' : 'v'), isCell, isHidden: false }] : [];
  return [...hiddenPlaces(g, name), ...own];
}

function hiddenPlaces(g: FunctionEmitter, name: string): Place[] {
  return g.hidden
    .filter((hidden) => hidden.name === name)
    .map(({ js, isCell }) => ({ js, isCell, isHidden: true }))
    .reverse();
}

const valueIn = ({ js, isCell }: Place): string => (isCell ? `${js}?.value` : js);

function storeIn(g: FunctionEmitter, { js, isCell }: Place): string {
  if (isCell) return `${js}?.store(w);`;
  return g.counted ? boundTo(g, js, 'w') : `${js} = w;`;
}
