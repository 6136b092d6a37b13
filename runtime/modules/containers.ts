import type { ModuleSpec, TypeSpec } from '../kernel/spec.js';
import { abcModule, abcTypeSpecs } from './abc/abc.js';
import { bisectModule } from './bisect/bisect.js';
import { collectionsModule, collectionSpecs } from './collections/collections.js';
import { functoolsModule, functoolSpecs } from './functools/functools.js';
import { heapqModule } from './heapq/heapq.js';
import { itertoolsModule, itertoolSpecs } from './itertools/itertools.js';
import { getterSpecs } from './operator/getters.js';
import { operatorCoreModule, operatorModule } from './operator/operator.js';
import { typingModule } from './typing/typing.js';

/** The modules about containers, iteration, functions and types. */
export const containerModules: readonly ModuleSpec[] = [
  operatorCoreModule,
  operatorModule,
  typingModule,
  itertoolsModule,
  functoolsModule,
  collectionsModule,
  abcModule,
  heapqModule,
  bisectModule,
];

/** The types of these modules. */
export const containerModuleTypes: readonly TypeSpec[] = [
  ...getterSpecs,
  ...itertoolSpecs,
  ...functoolSpecs,
  ...collectionSpecs,
  ...abcTypeSpecs,
];
