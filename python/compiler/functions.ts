import type { Arguments, AsyncFunctionDef, Expr, FunctionDef, Lambda, Stmt } from '../ast/nodes.js';
import { annotationPairs } from './annotations.js';
import { compileFunction, type EmittedCode } from './code.js';
import type { CodeKind, FunctionEmitter } from './function-emitter.js';
import { makeFunctionText } from './function-object.js';
import { type Scope } from './scope.js';
import { emitStore } from './names.js';
import { kept, settledTo } from './ownership.js';
import { canBeResumed, isResumable, Resumption } from './resumption.js';
import { checkName } from './targets.js';
import { emitTypeParams, typeParamScope } from './type-params.js';

/** The docstring with which a body begins. */
export function docstringOf(f: FunctionEmitter, body: readonly Stmt[]): string | undefined {
  const first = body[0];
  if (
    f.unit.options.optimize >= 2 ||
    first?.kind !== 'Expr' ||
    first.value.kind !== 'Constant' ||
    first.value.value.type !== 'str'
  )
    return undefined;
  return cleaned(first.value.value.value);
}

/** CPython 3.13 strips the common indentation of docstrings at compile time: Python/compile.c: _PyCompile_CleanDoc. */
function cleaned(doc: string): string {
  const lines = expandTabs(doc).split('\n');
  let margin = Infinity;
  for (const line of lines.slice(1)) {
    const content = line.replace(/^ +/, '');
    if (content !== '') margin = Math.min(margin, line.length - content.length);
  }
  const first = lines[0]!.replace(/^ +/, '');
  if (margin === Infinity) margin = 0;
  if (lines.length === 1) return first;
  return [
    first,
    ...lines.slice(1).map((line) => line.slice(Math.min(margin, line.length - line.replace(/^ +/, '').length))),
  ].join('\n');
}

function expandTabs(text: string): string {
  if (!text.includes('\t')) return text;
  let column = 0;
  let result = '';
  for (const c of text) {
    if (c === '\t') {
      const n = 8 - (column % 8);
      result += ' '.repeat(n);
      column += n;
    } else {
      result += c;
      column = c === '\n' ? 0 : column + 1;
    }
  }
  return result;
}

function kindOf(scope: Scope): CodeKind {
  if (scope.isCoroutine) return scope.isGenerator ? 'async-generator' : 'coroutine';
  return scope.isGenerator ? 'generator' : 'function';
}

function compileArguments(
  f: FunctionEmitter,
  node: FunctionDef | AsyncFunctionDef | Lambda,
  name: string,
  emit: (g: FunctionEmitter) => void,
): EmittedCode {
  const { args } = node;
  const scope = f.unit.symbols.scope(node);
  const names = [
    ...args.posonlyargs,
    ...args.args,
    ...args.kwonlyargs,
    ...(args.vararg ? [args.vararg] : []),
    ...(args.kwarg ? [args.kwarg] : []),
  ];
  for (const arg of names) checkName(f, arg.arg, arg, 'assign to');
  return compileFunction(f, {
    node,
    firstLine: node.kind === 'Lambda' ? node.lineno : (node.decorator_list[0]?.lineno ?? node.lineno),
    scope,
    name,
    kind: kindOf(scope),
    parameters: names.map((arg) => scope.mangled(arg.arg)),
    argCount: args.posonlyargs.length + args.args.length,
    positionalOnlyCount: args.posonlyargs.length,
    keywordOnlyCount: args.kwonlyargs.length,
    defaultCount: args.defaults.length,
    needsKeywords: args.kw_defaults.includes(null),
    hasVarargs: args.vararg !== null,
    hasVarkeywords: args.kwarg !== null,
    docstring: node.kind === 'Lambda' ? undefined : docstringOf(f, node.body),
    body: node.kind === 'FunctionDef' ? node.body : undefined,
    value: node.kind === 'Lambda' ? node.body : undefined,
    emit,
  });
}

export function emitLambda(f: FunctionEmitter, e: Lambda): string {
  const [defaults, keywordDefaults] = defaultsOf(f, e.args);
  const code = compileArguments(f, e, '<lambda>', (g) => {
    g.result(g.scratch(() => g.expr(e.body)));
  });
  return makeFunctionText(f, code, defaults, keywordDefaults, '');
}

/** Values of parameters: a JavaScript array of the positional ones, an array of name and value in turn of the keyword-only ones. */
function defaultsOf(f: FunctionEmitter, args: Arguments): [string, string] {
  const named = args.kwonlyargs
    .map((arg, i) => ({ name: f.mangled(arg.arg), value: args.kw_defaults[i]! }))
    .filter((pair) => pair.value !== null);
  const values = f.operands([...args.defaults, ...named.map((pair) => pair.value as Expr)]);
  const positional = values.slice(0, args.defaults.length);
  const keywords = named.map((pair, i) => `${f.quoted(pair.name)}, ${values[args.defaults.length + i]}`);
  return [positional.length === 0 ? '' : `[${positional.join(', ')}]`, keywords.length === 0 ? '' : `[${keywords.join(', ')}]`];
}

/** `def` and `async def`: decorators, defaults, type parameters, annotations, then the function. */
export function emitFunctionDef(f: FunctionEmitter, s: FunctionDef | AsyncFunctionDef): void {
  checkName(f, s.name, s, 'assign to');
  const decorators = decoratorsOf(f, s);
  let [defaults, keywordDefaults] = defaultsOf(f, s.args);
  let value: string;
  if (s.type_params.length > 0) {
    if (defaults !== '') defaults = f.spill(defaults);
    if (keywordDefaults !== '') keywordDefaults = f.spill(keywordDefaults);
    const given = [defaults, keywordDefaults].filter((text) => text !== '');
    const outer = compileFunction(f, {
      node: s,
      scope: typeParamScope(f, s),
      name: `<generic parameters of ${s.name}>`,
      kind: 'function',
      parameters: [...(defaults === '' ? [] : ['.defaults']), ...(keywordDefaults === '' ? [] : ['.kwdefaults'])],
      emit: (g) => {
        const params = emitTypeParams(g, s.type_params);
        const made = functionValue(
          g,
          s,
          defaults === '' ? '' : g.variable(g.codeScope, '.defaults', 'v'),
          keywordDefaults === '' ? '' : g.variable(g.codeScope, '.kwdefaults', 'v'),
        );
        g.result(`${g.helper('withTypeParams')}(${made}, ${params})`);
      },
    });
    value = `${outer.compiled}(${given.join(', ')})`;
  } else {
    // Annotations may become statements of their own, and defaults come before them.
    if (defaults !== '') defaults = f.spill(defaults);
    if (keywordDefaults !== '') keywordDefaults = f.spill(keywordDefaults);
    value = functionValue(f, s, defaults, keywordDefaults);
  }
  decorate(f, s, decorators, value);
}

function functionValue(f: FunctionEmitter, s: FunctionDef | AsyncFunctionDef, defaults: string, keywordDefaults: string): string {
  const annotated = [
    ...s.args.posonlyargs,
    ...s.args.args,
    ...(s.args.vararg ? [s.args.vararg] : []),
    ...s.args.kwonlyargs,
    ...(s.args.kwarg ? [s.args.kwarg] : []),
  ]
    .filter((arg) => arg.annotation !== null)
    .map((arg) => ({ name: f.mangled(arg.arg), annotation: arg.annotation! }));
  if (s.returns !== null) annotated.push({ name: 'return', annotation: s.returns });
  const annotations = annotated.length === 0 ? '' : annotationPairs(f, annotated);
  const code = compileArguments(f, s, s.name, (g) => {
    if ((g.kind === 'generator' || g.kind === 'coroutine') && canBeResumed(g) && isResumable(s.body))
      g.resumption = new Resumption(g);
    g.statements(s.body);
  });
  return makeFunctionText(f, code, defaults, keywordDefaults, annotations);
}

type Decorated = FunctionDef | AsyncFunctionDef | Extract<Stmt, { kind: 'ClassDef' }>;

/** An evaluated decorator. */
interface Decorator {
  readonly value: string;
  /** Under `counted`: the variable with the height of the pool before it. */
  readonly height: string;
}

/** Evaluates the decorators; {@link decorate} applies them. */
export function decoratorsOf(f: FunctionEmitter, s: Decorated): Decorator[] {
  return s.decorator_list.map((decorator) => {
    const height = f.counted ? f.spill('P.top') : '';
    if (f.counted) f.heights.push(height);
    return { height, value: f.spill(kept(f, f.expr(decorator))) };
  });
}

/** Applies decorators, innermost first, and binds the name. */
export function decorate(f: FunctionEmitter, s: Decorated, decorators: readonly Decorator[], value: string): void {
  for (let i = decorators.length - 1; i >= 0; i--) value = decorated(f, decorators[i]!, value, f.at(s.decorator_list[i]!));
  emitStore(f, s.name, value, s);
}

function decorated(f: FunctionEmitter, { value, height }: Decorator, object: string, at: string): string {
  if (!f.counted) return `${f.helper('call1')}(${value}, ${object}, ${at})`;
  f.heights.pop();
  const t = f.temp();
  return `(${t} = ${f.helper('callLaunching')}(${value}, [${object}], null, ${height}, ${at}), ${settledTo(f, height, t)})`;
}
