import type { Expression, Interactive, Module, Position, Stmt } from '../ast/nodes.js';
import { compileTop } from './code.js';
import type { EmitterTable } from './emitters.js';
import { condition, expressionEmitters } from './expressions.js';
import type { Failure } from './failure.js';
import { FunctionEmitter } from './function-emitter.js';
import { docstringOf } from './functions.js';
import { hasAnnotations } from './modules.js';
import { storeMangled } from './names.js';
import { statementEmitters } from './statements.js';
import { buildSymbolTable } from './symbol-table.js';
import { Unit } from './unit.js';

export interface CompileOptions {
  readonly filename: string;
  /** Makes the SyntaxError of the compile stage. */
  readonly fail: Failure;
  readonly warn?: (category: string, message: string, position: Position) => void;
  /** As `python -O`: 1 drops asserts, 2 docstrings too. */
  readonly optimize?: number;
  /** For a runtime of the `counted` lifetime. */
  readonly counted?: boolean;
  /** The names of module code live in a mapping of their own, apart from the globals. */
  readonly separateLocals?: boolean;
  /** `from __future__ import annotations` holds although the source does not say so. */
  readonly inheritAnnotations?: boolean;
}

const table: EmitterTable = { expressions: expressionEmitters, statements: statementEmitters, condition };

/**
 * The JavaScript of a module, an interactive statement or an expression: the body of a function whose parameter `$` is the
 * support object. Calling it gives the code object.
 */
export function compileToJavaScript(tree: Module | Interactive | Expression, options: CompileOptions): string {
  const body = tree.kind === 'Expression' ? [] : tree.body;
  const futureStatements = futureImports(body);
  const futureAnnotations =
    (options.inheritAnnotations ?? false) ||
    [...futureStatements].some((s) => s.kind === 'ImportFrom' && s.names.some((alias) => alias.name === 'annotations'));
  const symbols = buildSymbolTable(tree, options.fail, futureAnnotations);
  const unit = new Unit(symbols, options.fail, {
    filename: options.filename,
    futureAnnotations,
    separateLocals: options.separateLocals ?? false,
    optimize: options.optimize ?? 0,
    counted: options.counted ?? false,
    interactive: tree.kind === 'Interactive',
    futureStatements,
    warn: options.warn ?? (() => undefined),
  });
  const number = unit.reserveCode();
  const g = new FunctionEmitter(
    unit,
    tree.kind === 'Expression' ? 'expression' : 'module',
    symbols.top,
    number,
    '<module>',
    undefined,
    table,
  );
  const at: Position = { lineno: tree.kind === 'Module' ? 0 : 1, end_lineno: 1, col_offset: 0, end_col_offset: 0 };
  compileTop(g, {
    node: at,
    firstLine: 1,
    scope: symbols.top,
    name: '<module>',
    kind: g.kind,
    parameters: [],
    emit: () => {
      if (tree.kind === 'Expression') {
        g.result(g.expr(tree.body));
        return;
      }
      if (hasAnnotations(body)) g.emit(`${g.helper('setupAnnotations')}(ns);`);
      const doc = tree.kind === 'Module' ? docstringOf(g, body) : undefined;
      if (doc !== undefined) g.emit(`${storeMangled(g, '__doc__', g.str(doc), body[0]!)};`);
      g.statements(doc === undefined ? body : body.slice(1));
    },
  });
  return unit.text(number);
}

/** The `from __future__` imports that stand where they may: after the docstring, before all else. */
function futureImports(body: readonly Stmt[]): Set<Stmt> {
  const found = new Set<Stmt>();
  for (const [i, s] of body.entries()) {
    if (s.kind === 'ImportFrom' && s.module === '__future__' && s.level === 0) found.add(s);
    else if (!(i === 0 && s.kind === 'Expr' && s.value.kind === 'Constant' && s.value.value.type === 'str')) break;
  }
  return found;
}
