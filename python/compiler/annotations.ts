import type { AnnAssign, Expr } from '../ast/nodes.js';
import type { FunctionEmitter } from './function-emitter.js';
import { loadMangled } from './names.js';
import { emitDrained } from './ownership.js';
import { assign, checkName, storeValue } from './targets.js';
import { unparse } from './unparse.js';

/** One annotation's value: what the expression gives, or under `from __future__ import annotations` its source. */
function annotationValue(f: FunctionEmitter, e: Expr): string {
  if (f.unit.options.futureAnnotations) return f.str(unparse(e));
  if (e.kind === 'Starred') return `${f.helper('onlyItem')}(${f.expr(e.value)}, ${f.at(e)})`;
  return f.expr(e);
}

/** Names and annotations in turn, as a JavaScript array. */
export function annotationPairs(f: FunctionEmitter, list: readonly { name: string; annotation: Expr }[]): string {
  const parts = list.map(({ name, annotation }) => `${f.quoted(name)}, ${f.spill(annotationValue(f, annotation))}`);
  return `[${parts.join(', ')}]`;
}

/** `target: annotation = value`: CPython Python/compile.c: compiler_annassign. */
export function emitAnnAssign(f: FunctionEmitter, s: AnnAssign): void {
  if (s.value !== null) {
    if (s.target.kind === 'Name') storeValue(f, s.target, s.value);
    else assign(f, s.target, f.kept(s.value));
    emitDrained(f);
  }
  const isEvaluated = f.kind === 'module' || f.kind === 'class';
  if (s.target.kind === 'Name') {
    checkName(f, s.target.id, s.target, 'assign to');
    if (s.simple === 1) {
      if (!isEvaluated) return;
      const annotation = f.spill(annotationValue(f, s.annotation));
      const dict = loadMangled(f, '__annotations__', s);
      f.emit(`${f.helper('setitem')}(${dict}, ${f.str(f.mangled(s.target.id))}, ${annotation}, ${f.at(s)});`);
      return;
    }
  } else if (s.value === null) {
    // The parts of the target are evaluated, for their effects and errors.
    if (s.target.kind === 'Attribute') f.emit(`${f.expr(s.target.value)};`);
    else f.emit(`${f.operands([s.target.value, s.target.slice]).join(', ')};`);
  }
  if (isEvaluated && !f.unit.options.futureAnnotations) f.emit(`${f.expr(s.annotation)};`);
}
