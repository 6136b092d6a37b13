import type { ModuleSpec, TypeSpec } from '../../kernel/spec.js';
import { combinatoricSpecs } from './combinatoric.js';
import { combiningSpecs } from './combining.js';
import { endlessSpecs } from './endless.js';
import { groupingSpecs, teeFunction } from './grouping.js';
import { selectingSpecs } from './selecting.js';

/** The types of itertools. */
export const itertoolSpecs: readonly TypeSpec[] = [
  ...endlessSpecs,
  ...selectingSpecs,
  ...combiningSpecs,
  ...combinatoricSpecs,
  ...groupingSpecs,
];

/** The module `itertools`. Source: CPython Modules/itertoolsmodule.c. */
export const itertoolsModule: ModuleSpec = {
  name: 'itertools',
  doc: 'Functional tools for creating and using iterators.\n\nThey are endless (count, cycle, repeat), end with their inputs, or run through combinations of them.',
  functions: { tee: teeFunction },
  attributes: () => Object.fromEntries(itertoolSpecs.map(({ type }) => [type.qualname, type])),
};
