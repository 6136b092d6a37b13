import type { TypeSpec } from '../kernel/spec.js';
import { dictSpec } from './dict/dict.js';
import { dictIteratorSpecs } from './dict/iterators.js';
import { dictViewSpecs } from './dict/views.js';
import { enumerateSpec } from './iteration/enumerate.js';
import { filterSpec, mapSpec } from './iteration/map-filter.js';
import { reversedSpec, sequenceIteratorSpec } from './iteration/reversed.js';
import { zipSpec } from './iteration/zip.js';
import { setIteratorSpec } from './set/iterator.js';
import { frozenSetSpec, setSpec } from './set/set.js';
import { simpleNamespaceSpec } from './simple-namespace.js';
import { genericAliasIteratorSpec, genericAliasSpec } from './typing/generic-alias.js';
import { genericSpec } from './typing/generic.js';
import { typeAliasSpec } from './typing/type-alias.js';
import { typeVariableSpecs } from './typing/type-variable.js';
import { unionSpec } from './typing/union.js';

/** Dicts and sets, the iterators that combine others, and what describes types. */
export const containerSpecs: readonly TypeSpec[] = [
  dictSpec,
  ...dictIteratorSpecs,
  ...dictViewSpecs,
  setSpec,
  frozenSetSpec,
  setIteratorSpec,
  enumerateSpec,
  zipSpec,
  mapSpec,
  filterSpec,
  reversedSpec,
  sequenceIteratorSpec,
  genericAliasSpec,
  genericAliasIteratorSpec,
  unionSpec,
  ...typeVariableSpecs,
  typeAliasSpec,
  genericSpec,
  simpleNamespaceSpec,
];
