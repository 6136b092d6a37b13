import type { Expr, Stmt } from '../ast/nodes.js';
import type { FunctionEmitter } from './function-emitter.js';

/** One function per kind of expression: emits it and gives its JavaScript. */
export type ExpressionEmitters = { readonly [K in Expr['kind']]: (f: FunctionEmitter, e: Extract<Expr, { kind: K }>) => string };
/** One function per kind of statement. */
export type StatementEmitters = { readonly [K in Stmt['kind']]: (f: FunctionEmitter, s: Extract<Stmt, { kind: K }>) => void };

/** How everything is emitted; the themes each contribute their part. */
export interface EmitterTable {
  readonly expressions: ExpressionEmitters;
  readonly statements: StatementEmitters;
  readonly condition: (f: FunctionEmitter, e: Expr) => string;
}
