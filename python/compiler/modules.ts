import type { Stmt } from '../ast/nodes.js';

/** True if the body itself (not the functions and classes in it) has annotated assignments. */
export function hasAnnotations(body: readonly Stmt[]): boolean {
  return body.some((s) => {
    switch (s.kind) {
      case 'AnnAssign':
        return true;
      case 'For':
      case 'AsyncFor':
      case 'While':
      case 'If':
        return hasAnnotations(s.body) || hasAnnotations(s.orelse);
      case 'With':
      case 'AsyncWith':
        return hasAnnotations(s.body);
      case 'Try':
      case 'TryStar':
        return (
          hasAnnotations(s.body) ||
          s.handlers.some((h) => hasAnnotations(h.body)) ||
          hasAnnotations(s.orelse) ||
          hasAnnotations(s.finalbody)
        );
      case 'Match':
        return s.cases.some((c) => hasAnnotations(c.body));
      default:
        return false;
    }
  });
}
