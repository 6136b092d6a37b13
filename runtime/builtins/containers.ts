import type { TypeSpec } from '../kernel/spec.js';
import { dictSpec } from './dict/dict.js';
import { dictIteratorSpecs } from './dict/iterators.js';
import { dictViewSpecs } from './dict/views.js';
import { setIteratorSpec } from './set/iterator.js';
import { frozenSetSpec, setSpec } from './set/set.js';

/** Dicts, sets and what comes with them. */
export const containerSpecs: readonly TypeSpec[] = [
  dictSpec,
  ...dictIteratorSpecs,
  ...dictViewSpecs,
  setSpec,
  frozenSetSpec,
  setIteratorSpec,
];
