/** Names of expressions in errors, and what is wrong with them as targets. */
import type { Shape } from './recognizer.js';

const names: Readonly<Record<string, string>> = {
  Attribute: 'attribute',
  Subscript: 'subscript',
  Starred: 'starred',
  Name: 'name',
  List: 'list',
  Tuple: 'tuple',
  Lambda: 'lambda',
  Call: 'function call',
  BoolOp: 'expression',
  BinOp: 'expression',
  UnaryOp: 'expression',
  GeneratorExp: 'generator expression',
  Yield: 'yield expression',
  YieldFrom: 'yield expression',
  Await: 'await expression',
  ListComp: 'list comprehension',
  SetComp: 'set comprehension',
  DictComp: 'dict comprehension',
  Dict: 'dict literal',
  Set: 'set display',
  JoinedStr: 'f-string expression',
  Compare: 'comparison',
  IfExp: 'conditional expression',
  NamedExpr: 'named expression',
};

/** CPython Parser/pegen.c: _PyPegen_get_expr_name. */
export function expressionName(shape: Shape): string {
  if (shape.kind !== 'Constant') return names[shape.kind] ?? 'expression';
  switch (shape.detail) {
    case 'None':
    case 'True':
    case 'False':
      return shape.detail;
    case 'Ellipsis':
      return 'ellipsis';
    default:
      return 'literal';
  }
}

export type TargetsOf = 'assignment' | 'del' | 'for';

/** The first part that cannot be a target (CPython Parser/action_helpers.c: _PyPegen_get_invalid_target). */
export function invalidTarget(shape: Shape, of: TargetsOf): Shape | null {
  switch (shape.kind) {
    case 'List':
    case 'Tuple':
      for (const part of shape.parts) {
        const found = invalidTarget(part, of);
        if (found !== null) return found;
      }
      return null;
    case 'Starred':
      return of === 'del' ? shape : invalidTarget(shape.parts[0]!, of);
    case 'Compare':
      // `for a in b` reads `a in b` as a comparison first.
      if (of !== 'for') return shape;
      return shape.detail === 'In' ? invalidTarget(shape.parts[0]!, of) : null;
    case 'Name':
    case 'Subscript':
    case 'Attribute':
      return null;
    default:
      return shape;
  }
}
