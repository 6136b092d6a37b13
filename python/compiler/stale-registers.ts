import type { Expr } from '../ast/nodes.js';

/** So many operands of earlier calls may stand in a frame. */
const DEPTH = 24;

/**
 * V8's interpreter does not empty the registers of a frame that it has used for the arguments of a call: until another expression
 * needs as many, the frame keeps the arguments alive. An expression that needs many and has no effect overwrites them.
 */
const OVERWRITE = 'rt.depth | ('.repeat(DEPTH) + '0' + ')'.repeat(DEPTH);

/** Whether a call of this function is about to collect, as far as its name says: `gc.collect`, `gc_collect`. */
function mayCollect(func: Expr): boolean {
  const name = func.kind === 'Attribute' ? func.attr : func.kind === 'Name' ? func.id : '';
  return name.includes('collect');
}

/** Under the `host` lifetime: the call, before which what it may collect loses what only registers still refer to. */
export function withoutStaleRegisters(func: Expr, call: string): string {
  return mayCollect(func) ? `(${OVERWRITE}, ${call})` : call;
}
