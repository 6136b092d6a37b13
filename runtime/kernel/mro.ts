import { raise } from './errors.js';
import type { PyType } from './type.js';

/**
 * The C3 linearisation of a class over its bases.
 *
 * Source: CPython Objects/typeobject.c: mro_implementation_unlocked, pmerge. Raises TypeError for duplicate bases and for
 * orders that cannot be reconciled, with CPython's texts.
 */
export function linearise(type: PyType, bases: readonly PyType[]): PyType[] {
  const incomplete = bases.find((base) => base.mro.length === 0);
  if (incomplete !== undefined) throw raise('TypeError', `Cannot extend an incomplete type '${incomplete.name}'`);
  if (bases.length === 1) return [type, ...bases[0]!.mro];
  bases.forEach((base, i) => {
    if (bases.indexOf(base) !== i) throw raise('TypeError', `duplicate base class ${base.plainName}`);
  });
  const sequences = [...bases.map((base) => [...base.mro]), [...bases]];
  const result = [type];
  for (;;) {
    const open = sequences.filter((sequence) => sequence.length > 0);
    if (open.length === 0) return result;
    const next = open.map((sequence) => sequence[0]!).find((head) => !open.some((other) => other.indexOf(head) > 0));
    if (next === undefined) throw orderError(open);
    result.push(next);
    for (const sequence of open) if (sequence[0] === next) sequence.shift();
  }
}

function orderError(open: PyType[][]) {
  const heads = [...new Set(open.map((sequence) => sequence[0]!))];
  return raise(
    'TypeError',
    `Cannot create a consistent method resolution order (MRO) for bases ${heads.map((head) => head.plainName).join(', ')}`,
  );
}
