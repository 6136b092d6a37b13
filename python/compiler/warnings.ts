import type { Call, Compare, Expr, Subscript } from '../ast/nodes.js';
import type { FunctionEmitter } from './function-emitter.js';

/** SyntaxWarnings of the compile stage: CPython Python/compile.c: check_compare, check_caller, check_subscripter. */

/** The type name of what a display or literal makes, where CPython warns about it. */
function literalType(e: Expr): string | undefined {
  switch (e.kind) {
    case 'Constant':
      return {
        int: 'int',
        float: 'float',
        complex: 'complex',
        str: 'str',
        bytes: 'bytes',
        None: 'NoneType',
        True: 'bool',
        False: 'bool',
        Ellipsis: 'ellipsis',
      }[e.value.type];
    case 'Tuple':
      return 'tuple';
    case 'List':
    case 'ListComp':
      return 'list';
    case 'Dict':
    case 'DictComp':
      return 'dict';
    case 'Set':
    case 'SetComp':
      return 'set';
    case 'GeneratorExp':
      return 'generator';
    case 'JoinedStr':
    case 'FormattedValue':
      return 'str';
    case 'Lambda':
      return 'function';
    default:
      return undefined;
  }
}

export function warnAboutIdentity(f: FunctionEmitter, e: Compare): void {
  let left: Expr = e.left;
  e.ops.forEach((op, i) => {
    const right = e.comparators[i]!;
    if (op === 'Is' || op === 'IsNot') {
      const culprit = [left, right].find(isSuspect);
      if (culprit !== undefined) {
        const [was, better] = op === 'Is' ? ['is', '=='] : ['is not', '!='];
        f.unit.options.warn('SyntaxWarning', `"${was}" with '${literalType(culprit)}' literal. Did you mean "${better}"?`, e);
      }
    }
    left = right;
  });
}

function isSuspect(e: Expr): boolean {
  if (e.kind === 'Tuple') return e.elts.every((item) => item.kind === 'Constant');
  return e.kind === 'Constant' && ['int', 'float', 'complex', 'str', 'bytes'].includes(e.value.type);
}

export function warnAboutCall(f: FunctionEmitter, e: Call): void {
  const type = literalType(e.func);
  if (type !== undefined && type !== 'function')
    f.unit.options.warn('SyntaxWarning', `'${type}' object is not callable; perhaps you missed a comma?`, e);
}

export function warnAboutSubscript(f: FunctionEmitter, e: Subscript): void {
  if (e.ctx !== 'Load') return;
  const type = literalType(e.value);
  if (type === undefined) return;
  const isConstant = e.value.kind === 'Constant';
  if (isConstant ? !['str', 'bytes'].includes(type) : ['set', 'generator', 'function'].includes(type)) {
    f.unit.options.warn('SyntaxWarning', `'${type}' object is not subscriptable; perhaps you missed a comma?`, e);
    return;
  }
  if (!['str', 'bytes', 'tuple', 'list'].includes(type) || (e.value.kind === 'ListComp' && type !== 'list')) return;
  const index = literalType(e.slice);
  if (index !== undefined && index !== 'int' && index !== 'bool')
    f.unit.options.warn(
      'SyntaxWarning',
      `${type} indices must be integers or slices, not ${index}; perhaps you missed a comma?`,
      e,
    );
}
