import type { Compare, Expr, Stmt } from '../ast/nodes.js';
import type { CodeSpec, Frame } from './code.js';
import { isConstant } from './folding.js';
import { FunctionEmitter } from './function-emitter.js';
import { bindParameter } from './names.js';
import { isArithmetic, isItemInText, needsStatements } from './statement-need.js';

/** After so many failures in a row a trial is in vain. */
const MAX_MISSES = 64;

/**
 * What a function begins with that only computes a value by operations with fast paths, which have no effect: it tries all of these without a frame
 * and without counting. Where one does not do, it goes on with any value, since that does no harm, and the function begins anew with a frame. After so
 * many failures in a row it is not tried any more. Empty for all other functions.
 */
export function trial(g: FunctionEmitter, spec: CodeSpec, { own }: Frame, given: readonly string[]): string[] {
  const { body, value, scope } = spec;
  if (own !== undefined || !scope.isFunctionLike) return [];
  const names = (name: string) => isReadable(g, spec, name);
  if (value !== undefined ? !isTried(value, names) : body === undefined || !areTried(body, names)) return [];
  const f = new FunctionEmitter(g.unit, g.kind, scope, g.number, g.qualname, g.parent, g.table);
  f.isTrial = true;
  for (const name of spec.parameters) {
    f.variable(scope, name, 'v');
    bindParameter(f, name);
  }
  spec.emit(f);
  // A read that fails costs less than to take note of it.
  const reads =
    value === undefined ? body!.every((s) => s.kind !== 'If' && (s.kind !== 'Return' || isRead(s.value))) : isRead(value);
  const [isWorthIt, succeeded, failed] = reads
    ? ['', [], []]
    : [`A${g.number}.misses < ${MAX_MISSES} && `, [`A${g.number}.misses = 0;`], [`A${g.number}.misses++;`]];
  const variables = ['x = false', `r = ${g.helper('None')}`, ...f.declared, ...f.tempNames()];
  return [
    `if (${isWorthIt}rt.depth < rt.recursionLimit) {`,
    `let ${variables.join(', ')};`,
    ...['b0: {', ...f.lines, '}'],
    ...['if (!x) {', ...succeeded, ...given, '}'],
    ...failed,
    '}',
  ];
}

function isRead(e: Expr | null): boolean {
  return e === null || e.kind === 'Name' || (e.kind === 'Attribute' && isRead(e.value));
}

/** True for a parameter, and for what the closure has. */
function isReadable(g: FunctionEmitter, { scope, parameters }: CodeSpec, name: string): boolean {
  const mangled = g.mangled(name);
  const resolution = scope.symbols.get(mangled)?.resolution;
  return resolution === 'local' ? parameters.includes(mangled) : resolution === 'free' && !scope.canSeeClass;
}

type Names = (name: string) => boolean;

function areTried(body: readonly Stmt[], names: Names): boolean {
  return body.every((s) => {
    switch (s.kind) {
      case 'Return':
        return s.value === null || isTried(s.value, names);
      case 'If':
        return isTest(s.test, names) && areTried(s.body, names) && areTried(s.orelse, names);
      case 'Expr':
        return s.value.kind === 'Constant';
      default:
        return s.kind === 'Pass';
    }
  });
}

function isTried(e: Expr, names: Names): boolean {
  if (needsStatements(e)) return false;
  if (isConstant(e)) return true;
  const both = (a: Expr, b: Expr) => isTried(a, names) && isTried(b, names);
  switch (e.kind) {
    case 'Name':
      return names(e.id);
    case 'Attribute':
      return isTried(e.value, names);
    case 'BinOp':
      return isArithmetic(e) && both(e.left, e.right);
    case 'Subscript':
      return isItemInText(e.slice) && !isConstant(e.value) && both(e.value, e.slice);
    case 'IfExp':
      return isTest(e.test, names) && both(e.body, e.orelse);
    default:
      return isTest(e, names);
  }
}

/** True for what is tried as a JavaScript boolean. */
function isTest(e: Expr, names: Names): boolean {
  switch (e.kind) {
    case 'Compare':
      return e.ops.length === 1 && isComparison(e) && isTried(e.left, names) && isTried(e.comparators[0]!, names);
    case 'BoolOp':
      return e.values.every((value) => isTest(value, names));
    case 'UnaryOp':
      return e.op === 'Not' && isTest(e.operand, names);
    default:
      return false;
  }
}

function isComparison(e: Compare): boolean {
  const [op] = e.ops;
  if (op === 'In' || op === 'NotIn') return false;
  // The compiler warns of the identity of literals, once.
  return (op !== 'Is' && op !== 'IsNot') || [e.left, e.comparators[0]!].every((o) => !isConstant(o) || isSingleton(o));
}

function isSingleton(e: Expr): boolean {
  return e.kind === 'Constant' && ['None', 'True', 'False', 'Ellipsis'].includes(e.value.type);
}
