import type { Expr, Position, Stmt } from '../ast/nodes.js';
import { FunctionEmitter, type CodeKind } from './function-emitter.js';
import { given, givingText } from './frameless.js';
import { identifierPart } from './javascript.js';
import { fillsParameters, leftOut } from './left-out-arguments.js';
import { bindParameter, cellNames, cellOf, freeNames, classCell } from './names.js';
import { countUp, TAKEN } from './ownership.js';
import { enter, flags, letGo, letGoAbove } from './owning-variables.js';
import type { Resumption } from './resumption.js';
import type { Scope } from './scope.js';
import { storingText } from './storing.js';
import { trial } from './trial.js';
import { activation, localNames, symbolsInOrder } from './visible-variables.js';

/** CPython Include/cpython/code.h: CO_*. */
const CO = {
  optimized: 1,
  newLocals: 2,
  varargs: 4,
  varkeywords: 8,
  nested: 16,
  generator: 32,
  coroutine: 128,
  asyncGenerator: 512,
};

/** What a code object is made of. */
export interface CodeSpec {
  /** Where it is defined; the first line is the first decorator's. */
  readonly node: Position;
  readonly firstLine?: number;
  readonly scope: Scope;
  readonly name: string;
  readonly kind: CodeKind;
  /** Mangled names, in the order of `CompiledFunction`. */
  readonly parameters: readonly string[];
  readonly argCount?: number;
  readonly positionalOnlyCount?: number;
  readonly keywordOnlyCount?: number;
  /** How many of the last positional parameters have defaults. */
  readonly defaultCount?: number;
  /** Whether some keyword-only parameters have none. */
  readonly needsKeywords?: boolean;
  readonly hasVarargs?: boolean;
  readonly hasVarkeywords?: boolean;
  readonly docstring?: string | undefined;
  /** What a function consists of that `def` has made. */
  readonly body?: readonly Stmt[] | undefined;
  /** What a `lambda` gives. */
  readonly value?: Expr | undefined;
  /** Emits the body; what it does not return itself, `None` is returned for. */
  readonly emit: (g: FunctionEmitter) => void;
}

/** The outcome: how the enclosing code refers to it. */
export interface EmittedCode {
  /** The variable of the code object. */
  readonly code: string;
  /** The compiled function with its cells, as a JavaScript expression. */
  readonly compiled: string;
  /** The cells of the closure, as JavaScript expressions. */
  readonly closure: readonly string[];
  readonly hasDocstring: boolean;
}

/** Emits the code of something defined inside `f`. */
export function compileFunction(f: FunctionEmitter, spec: CodeSpec): EmittedCode {
  const number = f.unit.reserveCode();
  const qualname = qualifiedName(f, spec);
  const g = new FunctionEmitter(f.unit, spec.kind, spec.scope, number, qualname, f, f.table);
  const free = freeNames(spec.scope);
  define(g, spec, free);
  const closure = free.map((name) => cellOf(f, name));
  const hasDocstring = spec.docstring !== undefined;
  return { code: `K${number}`, compiled: `m${number}(${closure.join(', ')})`, closure, hasDocstring };
}

/** Emits the outermost code of a unit, a JavaScript function of the namespace; gives its number. */
export function compileTop(g: FunctionEmitter, spec: CodeSpec): void {
  define(g, spec, []);
}

/** CPython Python/compile.c: compiler_set_qualname. */
function qualifiedName(f: FunctionEmitter, spec: CodeSpec): string {
  let parent: FunctionEmitter | undefined = f;
  if (parent.kind === 'function' && parent.codeScope.kind === 'annotation') parent = parent.parent;
  if (parent === undefined || parent.kind === 'module' || parent.kind === 'expression') return spec.name;
  const isNamed = spec.node !== undefined && spec.scope.kind !== 'annotation' && !spec.name.startsWith('<');
  if (isNamed && f.scope.symbols.get(f.mangled(spec.name))?.resolution === 'global-explicit') return spec.name;
  return parent.kind === 'class' ? `${parent.qualname}.${spec.name}` : `${parent.qualname}.<locals>.${spec.name}`;
}

function define(g: FunctionEmitter, spec: CodeSpec, free: readonly string[]): void {
  const { scope, kind } = spec;
  const isGenerator = kind === 'generator' || kind === 'coroutine' || kind === 'async-generator';
  const n = g.number;
  const parameters = spec.parameters.map((name) => g.variable(scope, name, 'v'));
  const cells = free.map((name) => g.variable(scope, name, 'c'));
  if (scope.isFunctionLike) g.firstParameter = (spec.argCount ?? 0) > 0 ? spec.parameters[0] : undefined;
  g.position(entryPosition(spec));
  for (const name of spec.parameters) bindParameter(g, name);
  spec.emit(g);
  // A block may overtake a result: `break` in a `finally`, an exception on the way out that is caught.
  if (g.mayReturnLate) g.result(g.helper('None'));

  const locals: string[] = [];
  // In CPython's order: parameters, other variables, cells, the closure.
  const owned = spec.parameters.map((name) =>
    g.variable(scope, name, scope.symbols.get(name)?.resolution === 'cell' ? 'c' : 'v'),
  );
  const makeCells: string[] = [];
  // What shows the locals or lets go of them stands outside of the block in which the cells are made.
  const isShown = scope.exposesLocals || g.counted || g.resumption !== undefined;
  const makeCell = (cell: string, value: string) => {
    if (isShown) locals.push(cell);
    makeCells.push(`${isShown ? '' : 'const '}${cell} = new ${g.helper('PyCell')}(${value});${g.counted ? ` ${TAKEN};` : ''}`);
  };
  if (scope.isFunctionLike) {
    for (const [name, info] of symbolsInOrder(g, scope)) {
      const isParameter = spec.parameters.includes(name);
      if (info.resolution === 'local' && !isParameter) {
        locals.push(g.variable(scope, name, 'v'));
        owned.push(g.variable(scope, name, 'v'));
      }
      if (info.resolution === 'cell') makeCell(g.variable(scope, name, 'c'), isParameter ? g.variable(scope, name, 'v') : '');
    }
    for (const name of cellNames(scope)) if (!spec.parameters.includes(name)) owned.push(g.variable(scope, name, 'c'));
  } else if (kind === 'class') {
    const cellsOfClass: [string, string][] = [];
    if (scope.needsClassCell) cellsOfClass.push([classCell(g, scope), '']);
    if (scope.needsClassDict) cellsOfClass.push([g.variable(scope, '__classdict__', 'c'), 'ns']);
    for (const [cell, value] of cellsOfClass) {
      makeCell(cell, value);
      owned.push(cell);
    }
  }
  if (kind === 'class') owned.push('ns');
  const bound = new Set([
    ...owned.filter((v) => !v.startsWith('v_')),
    ...cells,
    ...parameters.filter((_, i) => !scope.unbound.has(spec.parameters[i]!)),
  ]);
  owned.push(...g.owning);
  const takesNamespace = kind === 'module' || kind === 'class' || kind === 'expression';
  const own = activation(g, spec, takesNamespace);
  const body: Body = {
    lasting: [...locals, ...flags(g)],
    passing: [...g.declared, ...g.tempNames(), ...(g.marksOperations ? ['z = -1'] : [])],
    makeCells,
    lines: g.lines,
  };
  const name = `${kind === 'class' ? 'class' : 'py'}_${identifierPart(spec.name)}`;
  // The function itself sees to it that the cell of its class outlives its runs (`hasBelongings`).
  const ownedCells = kind === 'function' ? cells.filter((_, i) => free[i] !== '__class__') : cells;
  const entering = g.counted ? [...owned.filter((v) => v === 'ns' || parameters.includes(v)), ...ownedCells] : [];
  if (g.counted) owned.push(...ownedCells);
  const isDrained = kind === 'function' && g.returns.length === 0 && makeCells.length === 0;
  const frame: Frame = { own, entering, owned, bound, isDrained };
  const js = isGenerator
    ? generatorText(g, kind, name, cells, parameters, body, frame)
    : functionText(g, spec, name, cells, takesNamespace ? ['ns'] : parameters, body, frame);
  g.unit.defineCode(n, facts(g, spec, free), `(${cells.join(', ')}) => ${js}`);
}

/** What a function is made of. */
export interface Body {
  /** The JavaScript variables that hold something for as long as the function runs, */
  readonly lasting: readonly string[];
  /** and those that do within a statement only. */
  readonly passing: readonly string[];
  readonly makeCells: readonly string[];
  readonly lines: readonly string[];
}

export interface Frame {
  /** The statement that makes the frame visible, if the shared activation does not do. */
  readonly own: string | undefined;
  /** Under the `counted` lifetime: the variables that hold something on entry, */
  readonly entering: readonly string[];
  /** all that own what they hold, */
  readonly owned: readonly string[];
  /** and those of these that are bound wherever the code returns. */
  readonly bound: ReadonlySet<string>;
  /** It comes to its end behind a statement only, where no temporaries are left. */
  readonly isDrained: boolean;
}

/** Under `counted`: the floor of the frame. */
function floor(g: FunctionEmitter): string[] {
  if (!g.counted) return [];
  if (g.resumption !== undefined) return ['const p = rt.base;'];
  return g.movesHeights ? ['let y;', 'let p = P.top;'] : ['const p = P.top;'];
}

/** Under `counted`: the frame owns what its parameters and its closure hold. */
function entry(g: FunctionEmitter, { entering }: Frame): string[] {
  return g.counted ? entering.map((v) => `${enter(g, v)};`) : [];
}

/**
 * Under `counted`: the temporaries die, the variables let go, the result passes to the caller. `leave` is the statement after which the
 * caller's frame is the running one: what variables let go of dies there (CPython Python/ceval.c: _PyEval_FrameClearAndPop).
 */
function exit(g: FunctionEmitter, { own, owned, bound, isDrained }: Frame, leave: string): string[] {
  if (!g.counted) return [leave];
  const d = g.isSuspendable ? 'rt.depth' : 'd';
  const isCounted = g.returnsCounted;
  const q = isCounted ? 'q' : 'p';
  // As long as nothing has shown the frame, its activation is the one that all runs share. Numbers are compared faster than objects.
  const isUnseen = g.isSuspendable ? `F[${d}] === A${g.number}` : 'd > rt.shown';
  const left = `${g.helper('leave')}(${['rt', d, q, ...owned].join(', ')})`;
  return [
    // The result may stand in the pool already, alone.
    ...(isCounted
      ? [
          `let q = p; if (P.top === p) { ${countUp('r')}; } else if (P.top === p + 1 && r === P.items[p]) q++; else P.deliver(p, r);`,
        ]
      : isDrained
        ? []
        : ['if (P.top !== p) P.drain(p);']),
    ...walksEnd(g).map((v) => `${letGoAbove(g, q, v)};`),
    leave,
    ...(own !== undefined
      ? [`${left};`]
      : [`if (${isUnseen}) {`, ...owned.map((v) => `${letGoAbove(g, q, v, bound.has(v))};`), `} else ${left};`]),
    ...(isCounted
      ? [`if (q === p && r.refs > 0) ${g.lends ? 'if (lent === true && r.refs > 1) r.refs--; else ' : ''}P.push(r);`]
      : []),
  ];
}

/** Under `counted`: what owns what is walked by loops that have been left for good, the innermost first. */
function walksEnd(g: FunctionEmitter): string[] {
  return g.counted ? [...(g.resumption?.walked ?? [])].reverse() : [];
}

/** Under `counted`: the generator that runs can give what its variables own, in the order in which CPython clears a frame. */
function shown(g: FunctionEmitter, { owned }: Frame): string[] {
  const all = [...owned, ...(g.resumption?.walked ?? [])];
  if (!g.counted || all.length === 0) return [];
  return [`rt.resumed.variables = () => [${all.join(', ')}];`];
}

/** The exception that leaves the frame. Under `counted` its traceback takes over the variables. */
function unwound(g: FunctionEmitter, d: string, a: string, { owned }: Frame): string {
  if (!g.counted) return `${g.helper('unwind')}(rt, x, ${d}, ${a})`;
  return `${g.helper('unwindOwned')}(${['rt', 'x', d, g.movesHeights ? 'rt.base' : 'p', g.marksOperations ? 'z' : '-1', ...owned].join(', ')})`;
}

function functionText(
  g: FunctionEmitter,
  spec: CodeSpec,
  name: string,
  cells: string[],
  parameters: string[],
  body: Body,
  frame: Frame,
): string {
  const told = g.lends ? ['lent'] : [];
  const head = [`function ${name}(${[...parameters, ...told].join(', ')}) {`, ...leftOut(g, spec, parameters)];
  const frameless = storingText(g, spec, head, parameters, frame) ?? givingText(g, head, body, frame);
  g.isFrameless = frameless !== undefined;
  if (frameless !== undefined) return frameless;
  const first = trial(g, spec, frame, given(g, 'r', parameters));
  if (first.length === 0) return framedText(g, head, body, frame);
  const all = [...cells, ...parameters, ...told].join(', ');
  // Apart, since V8 inlines only what is short.
  g.unit.defineBody(`const g${g.number} = ${framedText(g, [`function ${name}(${all}) {`], body, frame)};`);
  return [...head, ...first, `return g${g.number}(${all});`, '}'].join('\n');
}

function framedText(g: FunctionEmitter, head: readonly string[], body: Body, frame: Frame): string {
  const { own } = frame;
  const a = own === undefined ? `A${g.number}` : 'a';
  return [
    ...head,
    'const d = ++rt.depth;',
    `if (d > rt.recursionLimit) throw ${g.helper('tooDeep')}(rt);`,
    ...(own === undefined ? [] : [own]),
    `F[d] = ${a}; L[d] = 0;`,
    ...floor(g),
    ...declared([...body.lasting, ...body.passing]),
    ...entry(g, frame),
    ...guarded(g, [...body.makeCells, ...body.lines]),
    'if (x === undefined) {',
    ...exit(g, frame, 'rt.depth = d - 1;'),
    'return r; }',
    // V8 takes note of how often code runs at returns and loops only: without this one, what always raises would stay slow.
    'for (let i = 0; i < 64; i++);',
    `throw ${unwound(g, 'd', a, frame)};`,
    '}',
  ].join('\n');
}

/**
 * The body, with what it returns in `r` and what it raises in `x`. Leaving it by `break b0` costs nothing, where a JavaScript throw
 * or `finally` would.
 */
function guarded(g: FunctionEmitter, lines: readonly string[]): string[] {
  return [`let x, r${g.mayReturnLate ? '' : ` = ${g.helper('None')}`};`, 'b0: try {', ...lines, '} catch (e) { x = e; }'];
}

function declared(variables: readonly string[]): string[] {
  return variables.length > 0 ? [`let ${variables.join(', ')};`] : [];
}

/**
 * The function that makes a generator. Its body stands at the top of the unit and is given the cells as arguments: a `function*`
 * made anew for each closure would bring a prototype and a hidden class of its own each time (1,000 ns).
 */
function generatorText(
  g: FunctionEmitter,
  kind: CodeKind,
  name: string,
  cells: string[],
  parameters: string[],
  body: Body,
  frame: Frame,
): string {
  const { own } = frame;
  const n = g.number;
  const a = own === undefined ? `A${n}` : 'a';
  const make = { generator: 'newGenerator', coroutine: 'newCoroutine', 'async-generator': 'newAsyncGenerator' }[
    kind as 'generator'
  ];
  const captured = [...cells, ...parameters].join(', ');
  g.unit.defineBody(
    g.resumption !== undefined
      ? resumedText(g, g.resumption, captured, body, frame)
      : [
          `const g${n} = function* ${name}(${captured}) {`,
          `let d = rt.depth; L[d] = 0;`,
          ...(own === undefined ? [] : [own, `F[d] = ${a};`]),
          ...floor(g),
          ...declared([...body.lasting, ...body.passing]),
          ...entry(g, frame),
          ...shown(g, frame),
          ...guarded(g, [...body.makeCells, ...body.lines]),
          'if (x === undefined) {',
          ...exit(g, frame, ''),
          'return r; }',
          `throw ${unwound(g, 'rt.depth', a, frame)};`,
          '};',
        ].join('\n'),
  );
  const given = ['rt', `A${n}`, `g${n}(${captured})`, String(g.handlesExceptions)];
  if (g.counted && captured !== '') given.push(`[${captured}]`);
  return `(${parameters.join(', ')}) => ${g.helper(make)}(${given.join(', ')})`;
}

/** The function that makes the function which is called for each step of a generator: see resumption.ts. */
function resumedText(g: FunctionEmitter, { lasting }: Resumption, captured: string, body: Body, frame: Frame): string {
  const first = [...entry(g, frame), ...body.makeCells, ...shown(g, frame)];
  return [
    `const g${g.number} = (${captured}) => {`,
    `let state = 0;`,
    ...declared([...body.lasting, ...lasting]),
    'return (sent) => {',
    'let d = rt.depth, s = state;',
    ...floor(g),
    ...declared(body.passing),
    ...(first.length === 0 ? [] : ['if (s === 0) {', ...first, '}']),
    ...guarded(g, body.lines),
    'if (x === undefined) {',
    ...exit(g, frame, ''),
    `if (r !== ${g.helper('None')}) rt.returned = r;`,
    'return; }',
    `x = ${unwound(g, 'rt.depth', `A${g.number}`, frame)};`,
    ...walksEnd(g).map((v) => `${letGo(g, v)};`),
    'throw x;',
    '};',
    '};',
  ].join('\n');
}

function entryPosition(spec: CodeSpec): Position {
  const line = spec.firstLine ?? spec.node.lineno;
  return { lineno: line, end_lineno: line, col_offset: 0, end_col_offset: 0 };
}

/** What CPython's code object calls variables and cells, if that is not what the function has: those of inlined comprehensions, too, in their order. */
function shownFacts(g: FunctionEmitter, { scope, parameters }: CodeSpec, locals: readonly string[]): object {
  const mentioned = [...g.mentioned].filter((name) => !parameters.includes(name));
  // The first iterable of a comprehension would be its parameter; a class counts that among its variables.
  if (scope.kind === 'class' && mentioned.length > 0) mentioned.unshift('.0');
  const cells = cellsWithin(scope);
  if (scope.needsClassCell) cells.add('__class__');
  const own = scope.isFunctionLike ? cellNames(scope) : [];
  if (mentioned.join() === locals.join() && cells.size === own.length && !own.some((name) => parameters.includes(name)))
    return {};
  const varNames = [...parameters, ...mentioned];
  const others = [...cells].filter((name) => !varNames.includes(name)).sort();
  return { shown: { varNames, cellVars: [...varNames.filter((name) => cells.has(name)), ...others] } };
}

/** The names that the code of `scope` has in cells, also those of the comprehensions that stand in it. */
function cellsWithin(scope: Scope): Set<string> {
  const names = new Set(cellNames(scope));
  for (const child of scope.children) if (child.isInlined) for (const name of cellsWithin(child)) names.add(name);
  return names;
}

function facts(g: FunctionEmitter, spec: CodeSpec, free: readonly string[]): string {
  const { scope, kind } = spec;
  const isFunction = scope.isFunctionLike;
  let flags = isFunction ? CO.optimized | CO.newLocals : 0;
  if (scope.isNested) flags |= CO.nested;
  if (spec.hasVarargs) flags |= CO.varargs;
  if (spec.hasVarkeywords) flags |= CO.varkeywords;
  if (kind === 'generator') flags |= CO.generator;
  if (kind === 'coroutine') flags |= CO.coroutine;
  if (kind === 'async-generator') flags |= CO.asyncGenerator;
  const locals = isFunction ? localNames(g, scope, spec.parameters) : [];
  return JSON.stringify({
    name: spec.name,
    qualname: g.qualname,
    firstLine: spec.firstLine ?? spec.node.lineno,
    argCount: spec.argCount ?? 0,
    positionalOnlyCount: spec.positionalOnlyCount ?? 0,
    keywordOnlyCount: spec.keywordOnlyCount ?? 0,
    ...(fillsParameters(spec) ? { defaultCount: spec.defaultCount ?? 0 } : {}),
    flags,
    varNames: [...spec.parameters, ...locals],
    names: [],
    freeVars: free,
    cellVars: isFunction ? cellNames(scope) : [],
    ...shownFacts(g, spec, locals),
    docstring: spec.docstring,
    positions: g.positions,
    ...(g.owning.length > 0 ? { hiddenCount: g.owning.length } : {}),
    ...(g.lends ? { lends: true } : {}),
    ...(g.counted && g.isFrameless ? { isFrameless: true } : {}),
    ...(g.plainYields.length > 0 ? { plainYields: g.plainYields } : {}),
  }).replace(/[\u2028\u2029]/g, (c) => (c === '\u2028' ? '\\u2028' : '\\u2029'));
}
