import type { Attribute, Position } from '../ast/nodes.js';

/** CPython Python/compile.c: update_start_location_to_match_attr: an attribute on another line than its owner's start points at its name. */
export function attributePosition(e: Attribute): Position {
  if (e.lineno === e.end_lineno) return e;
  return {
    lineno: e.end_lineno,
    end_lineno: e.end_lineno,
    col_offset: Math.max(0, e.end_col_offset - e.attr.length),
    end_col_offset: e.end_col_offset,
  };
}
