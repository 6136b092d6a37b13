import type { Expr } from '../ast/nodes.js';
import { parse } from '../parser/index.js';

/** What of a marked piece of source is the operator or the brackets: marked `^`, the rest `~`. Lines and columns from 0. */
export interface Anchors {
  leftLine: number;
  leftColumn: number;
  rightLine: number;
  rightColumn: number;
}

interface Place {
  line: number;
  column: number;
}

/** The operator of a binary operation, the brackets of a call or subscript. CPython Lib/traceback.py finds them the same way. */
export function findAnchors(segment: string): Anchors | undefined {
  let expression: Expr;
  try {
    // In parentheses of its own, an expression may go over several lines; the positions move by one line.
    const tree = parse(`(\n${segment}\n)`, { filename: '<segment>', mode: 'exec' });
    const statement = tree.body[0];
    if (tree.body.length !== 1 || statement?.kind !== 'Expr') return undefined;
    expression = statement.value;
  } catch {
    return undefined;
  }
  const lines = segment.split('\n');
  switch (expression.kind) {
    case 'BinOp': {
      const at = scan(lines, endOf(expression.left), (c) => !/\s/.test(c) && c !== ')');
      if (at === undefined) return undefined;
      const second = lines[at.line]![at.column + 1];
      const { right } = expression;
      const isBeforeRight = right.lineno - 2 > at.line || at.column + 1 < right.col_offset;
      const isLong = second !== undefined && isBeforeRight && !/[\s\\#]/.test(second);
      return { leftLine: at.line, leftColumn: at.column, rightLine: at.line, rightColumn: at.column + (isLong ? 2 : 1) };
    }
    case 'Subscript':
    case 'Call': {
      const bracket = expression.kind === 'Call' ? '(' : '[';
      const at = scan(lines, endOf(expression.kind === 'Call' ? expression.func : expression.value), (c) => c === bracket);
      if (at === undefined) return undefined;
      const end = endOf(expression);
      return { leftLine: at.line, leftColumn: at.column, rightLine: end.line, rightColumn: end.column };
    }
    default:
      return undefined;
  }
}

function endOf(e: Expr): Place {
  return { line: e.end_lineno - 2, column: e.end_col_offset };
}

/** The first character from `from` on that satisfies `stop`, past comments and continued lines. */
function scan(lines: readonly string[], from: Place, stop: (c: string) => boolean): Place | undefined {
  let { line, column } = from;
  for (;;) {
    while (line < lines.length && column >= lines[line]!.length) {
      line++;
      column = 0;
    }
    const c = lines[line]?.[column];
    if (c === undefined) return undefined;
    if (c === '\\' || c === '#') {
      line++;
      column = 0;
    } else if (stop(c)) {
      return { line, column };
    } else {
      column++;
    }
  }
}
