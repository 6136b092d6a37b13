import type { ModuleSpec, TypeSpec } from '../kernel/spec.js';
import { builtinsModule } from './builtins/index.js';
import { containerModules, containerModuleTypes } from './containers.js';
import { ioModule } from './io/io.js';
import { standardStreamSpec } from './io/standard-streams.js';
import { stringIOSpec } from './io/text-buffer.js';
import { sourceModule } from './source.js';
import { systemModules, systemModuleTypes } from './system.js';
import { structTime } from './time/calendar.js';
import { timeModule } from './time/index.js';
import { valueModules, valueModuleTypeSpecs } from './values.js';

/** The spec of every builtin module. */
export const moduleSpecs: readonly ModuleSpec[] = [
  builtinsModule,
  ...systemModules,
  ioModule,
  sourceModule,
  timeModule,
  ...containerModules,
  ...valueModules,
];

/** The specs of the types that belong to modules; bases before derived types. */
export const moduleTypeSpecs: readonly TypeSpec[] = [
  ...systemModuleTypes,
  standardStreamSpec,
  stringIOSpec,
  structTime.spec,
  ...containerModuleTypes,
  ...valueModuleTypeSpecs,
];
