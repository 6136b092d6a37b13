import type { Comprehension, DictComp, Expr, GeneratorExp, ListComp, SetComp } from '../ast/nodes.js';
import { isRepeatable } from './attributes.js';
import { compileFunction } from './code.js';
import type { FunctionEmitter } from './function-emitter.js';
import { emitYieldValue } from './generators.js';
import { emitStore } from './names.js';
import { drained, emitDrained, marked, rebased, TAKEN } from './ownership.js';
import { cleared, countedUp, emptied } from './owning-variables.js';
import { canBeResumed, Resumption } from './resumption.js';
import { isInert } from './statement-need.js';
import type { Scope } from './scope.js';
import { assignNext, beginWalk, during, emitNext, endOfWalk, walkOf, walked, type Walk } from './walks.js';

export function emitListComprehension(f: FunctionEmitter, e: ListComp): string {
  if (f.counted) {
    const list = f.temp();
    const array = f.temp();
    // What a suspended frame has made has to be where others find it.
    const isApart = !f.isSuspendable;
    const empty = `${isApart ? `new ${f.helper('ExactList')}` : f.helper('listOwning')}(${array} = [], false)`;
    const element = () => {
      const js = f.expr(e.elt);
      const w = isRepeatable(js) ? js : 'w';
      f.emit(`{ ${w === js ? '' : `const w = ${js}; `}${countedUp(f, w, list)}; ${array}.push(${w}); }`);
      // Then nothing has come to stand in the pool since the targets were stored to.
      f.isDrained = isInert(e.elt);
    };
    inlined(f, e, list, empty, element, { isApart, array });
    return list;
  }
  const array = f.temp();
  inlined(f, e, array, '[]', () => f.emit(`${array}.push(${f.expr(e.elt)});`));
  return `${f.helper('makeList')}(${array})`;
}

export function emitSetComprehension(f: FunctionEmitter, e: SetComp): string {
  const set = f.temp();
  inlined(f, e, set, `${f.helper('setOf')}([])`, () =>
    f.emit(`${f.helper('setAdd')}(${set}, ${f.expr(e.elt)}, ${f.at(e.elt)});`),
  );
  return set;
}

export function emitDictComprehension(f: FunctionEmitter, e: DictComp): string {
  const dict = f.temp();
  inlined(f, e, dict, `${f.helper('makeDict')}()`, () =>
    f.emit(`${f.helper('dictStore')}(${dict}, ${f.operands([e.key, e.value]).join(', ')}, ${f.at(e.key)});`),
  );
  return dict;
}

/** What a comprehension makes. */
interface Making {
  /** Before it is whole it is not in the pool. */
  readonly isApart: boolean;
  /** The variable that has the array of the list, which is not to keep its items when that has died. */
  readonly array?: string;
}

/**
 * PEP 709: the loops stand in the enclosing function; the comprehension's names are variables of their own there. What it makes begins as
 * `empty` and is in `result`.
 */
function inlined(
  f: FunctionEmitter,
  e: ListComp | SetComp | DictComp,
  result: string,
  empty: string,
  element: () => void,
  { isApart, array }: Making = { isApart: false },
): void {
  const outer = f.scope;
  const scope = f.unit.symbols.scope(e);
  const { generators } = e;
  const use = f.comprehensionUse;
  f.comprehensionUse = undefined;
  const h = !f.counted ? '' : typeof use === 'object' ? f.floor : f.spill('P.top');
  if (f.counted) f.heights.push(h);
  const first = generators[0]!;
  const elements = e.kind === 'DictComp' ? [e.key, e.value] : [e.elt];
  const walk = beginWalk(f, first.iter, [...generators, ...elements], {
    isAsync: first.is_async === 1,
    height: h,
    isNext: isApart,
  });
  f.emit(`${result} = ${empty};`);
  // The collector knows it before all that it comes to hold.
  if (isApart) f.emit(`P.adopted(${result});`);
  f.scope = scope;
  if (!f.isAsync && isAsynchronous(generators, elements)) throw asyncOutside(f, e);
  const variables: string[] = [];
  for (const [name, { resolution }] of scope.symbols) {
    if (!isBoundHere(scope, name)) continue;
    const variable = f.emptiedAtEnd(f.declare(f.variable(scope, name, resolution === 'cell' ? 'c' : 'v')));
    variables.push(variable);
    f.hidden.push({ name, js: variable, isCell: resolution === 'cell' });
    // What the function has under the name is put aside here, be it in a cell or not.
    f.mentioned.add(name);
    if (resolution === 'cell') {
      f.emit(`${variable} = new ${f.helper('PyCell')}();`);
      if (f.counted) f.emit(`${TAKEN};`);
    } else if (generators.length > 1) f.emit(`${variable} = undefined;`);
  }
  if (f.counted) f.emit('try {');
  f.uncertain(() => loops(f, generators, walk, elements, element));
  if (f.counted) {
    // As CPython gives the outer values back: from the last variable to the first.
    const backwards = [...variables].reverse();
    // An exception takes along what the comprehension has made, then its variables: they are none of the function's.
    const moved = f.movesHeights ? `${rebased(f)}, ` : '';
    const pooled = `P.push(${result})`;
    const whole = array === undefined ? '' : `${array} = undefined; `;
    f.emit(
      `} catch (e) { e = (${moved}${isApart ? `${pooled}, ` : ''}${f.helper('abandoned')}(rt, e, ${f.depthAfterThrow}, ${h}, z, ${result}, [${backwards.join(', ')}])); ${marked(f, '-1')}; ${backwards.map((v) => `${cleared(f, v)}; `).join('')}${whole}throw e; }`,
    );
    if (whole !== '') f.emit(whole);
    // The iterator dies first, then the variables let go. CPython's optimiser (Python/flowgraph.c: apply_static_swaps) has the
    // POP_TOP of a value that is not used, or its store to a local variable, change places with the first of their stores.
    if (isApart) {
      if (typeof use !== 'object') f.emit(`if (P.top !== ${h}) P.drain(${h}); ${pooled};`);
    } else if (use !== 'dropped') {
      // If there is one thing above the height, that is the result.
      f.emit(`if (P.top !== ${h} + 1) ${f.helper('settle')}(${h}, ${result});`);
    }
    if (use === 'dropped') f.emit(`${drained(f)};`);
    if (typeof use === 'object') {
      f.scope = outer;
      emitStore(f, use.id, result, use, true, { isNew: isApart });
      f.comprehensionUse = 'stored';
    }
    const isLastFirst = use === undefined || !isBoundHere(scope, lastPutAside(scope, outer.kind === 'class'));
    const order = isLastFirst ? backwards : [...backwards.slice(1), ...backwards.slice(0, 1)];
    for (const variable of order) f.emit(emptied(f, variable));
    f.heights.pop();
  } else if (f.codeScope.exposesLocals) f.emit(`${variables.map((v) => `${v} = `).join('')}undefined;`);
  f.owning.push(...variables);
  f.scope = outer;
}

function isBoundHere(scope: Scope, name: string | undefined): boolean {
  const resolution = name === undefined ? undefined : scope.symbols.get(name)?.resolution;
  return resolution === 'local' || resolution === 'cell';
}

/**
 * The last name whose outer value CPython puts aside for a comprehension (Python/compile.c: push_inlined_comprehension_state): of those that it
 * binds, in a class of all, and the names of comprehensions in it come after its own.
 */
function lastPutAside(scope: Scope, isInClass: boolean): string | undefined {
  let last: string | undefined;
  const seen = new Set<string>();
  const visit = (inner: Scope): void => {
    for (const name of inner.symbols.keys()) {
      if (!seen.has(name) && (isInClass || isBoundHere(inner, name))) last = name;
      seen.add(name);
    }
    for (const child of inner.children) if (child.isInlined) visit(child);
  };
  visit(scope);
  return last;
}

function asyncOutside(f: FunctionEmitter, e: Expr): Error {
  return f.unit.fail('asynchronous comprehension outside of an asynchronous function', e);
}

function isAsynchronous(generators: readonly Comprehension[], elements: readonly Expr[]): boolean {
  return (
    generators.some((g, i) => g.is_async === 1 || g.ifs.some(hasAwait) || (i > 0 && hasAwait(g.iter))) || elements.some(hasAwait)
  );
}

/** True if `e` itself awaits (functions inside it do not count). */
export function hasAwait(e: Expr): boolean {
  if (e.kind === 'Await') return true;
  if (e.kind === 'Lambda' || e.kind === 'GeneratorExp') return false;
  return Object.values(e).some((value) => {
    if (Array.isArray(value)) return (value as unknown[]).some(isAwaiting);
    return isAwaiting(value);
  });
}

function isAwaiting(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return false;
  const node = value as { kind: string };
  if (node.kind === 'comprehension') {
    const c = value as Comprehension;
    return c.is_async === 1 || hasAwait(c.iter) || c.ifs.some(hasAwait);
  }
  return 'lineno' in value && hasAwait(value as Expr);
}

function loops(
  f: FunctionEmitter,
  generators: readonly Comprehension[],
  /** Through the outermost iterable. */
  walk: Walk,
  /** What is computed for each turn of the innermost loop, by `element`. */
  elements: readonly Expr[],
  element: () => void,
  /** Of a generator expression: see resumption.ts. */
  resumption: Resumption | undefined = undefined,
): void {
  const [first, ...rest] = generators;
  const label = f.label();
  during(f, walk, () => {
    f.emit(`${label}: for (;;) {`);
    const advance = () => {
      emitNext(f, walk, `break ${label};`);
      f.scratch(() => assignNext(f, walk, first!.target));
      emitDrained(f);
      for (const test of first!.ifs) f.scratch(() => f.emit(`if (!(${f.condition(test)})) continue ${label};`));
    };
    if (resumption === undefined) advance();
    else resumption.skipped(advance);
    if (rest.length === 0) f.scratch(element);
    else {
      f.scratch(() => {
        const { iter, is_async } = rest[0]!;
        let inner: Walk;
        const begin = () =>
          void (inner = beginWalk(f, iter, [...generators, ...elements], { isAsync: is_async === 1, resumption }));
        f.emit('{');
        if (resumption === undefined) begin();
        else resumption.skipped(begin);
        loops(f, rest, inner!, elements, element, resumption);
        f.emit(endOfWalk(f, inner!));
        f.emit('}');
      });
    }
    emitDrained(f);
    f.emit('}');
  });
}

/** A generator expression: a generator whose only parameter is the iterator of the outermost iterable. */
export function emitGeneratorExpression(f: FunctionEmitter, e: GeneratorExp): string {
  const scope = f.unit.symbols.scope(e);
  const first = e.generators[0]!;
  const isAsync = isAsynchronous(e.generators, [e.elt]);
  const iterable = f.expr(first.is_async === 1 ? first.iter : walked(first.iter));
  const iterator = `${f.helper(first.is_async === 1 ? 'aiter' : 'iter')}(${iterable}, ${f.at(first.iter)})`;
  const made = compileFunction(f, {
    node: e,
    scope,
    name: '<genexpr>',
    kind: isAsync ? 'async-generator' : 'generator',
    parameters: ['.0'],
    emit: (g) => {
      if (!isAsync && canBeResumed(g)) g.resumption = new Resumption(g);
      const { resumption } = g;
      const walk = walkOf(g, g.variable(scope, '.0', 'v'), first.iter, first.is_async === 1, resumption);
      loops(
        g,
        e.generators,
        walk,
        [e.elt],
        () => g.emit(`${resumption?.suspend(e.elt, e.elt) ?? emitYieldValue(g, g.expr(e.elt), e.elt)};`),
        resumption,
      );
      g.emit(endOfWalk(g, walk));
    },
  });
  return `${made.compiled}(${iterator})`;
}
