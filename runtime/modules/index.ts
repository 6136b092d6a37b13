import type { ModuleSpec, TypeSpec } from '../kernel/spec.js';
import { builtinsModule } from './builtins/index.js';
import { containerModules, containerModuleTypes } from './containers.js';
import { ioModule } from './io/io.js';
import { standardStreamSpec } from './io/standard-streams.js';
import { stringIOSpec } from './io/text-buffer.js';
import { sourceModule } from './source.js';
import { sysFactSpecs } from './sys/facts.js';
import { sysModule } from './sys/sys.js';
import { structTime } from './time/calendar.js';
import { timeModule } from './time/index.js';
import { valueModules, valueModuleTypeSpecs } from './values.js';

/** The spec of every builtin module. */
export const moduleSpecs: readonly ModuleSpec[] = [
  builtinsModule,
  sysModule,
  ioModule,
  sourceModule,
  timeModule,
  ...containerModules,
  ...valueModules,
];

/** The specs of the types that belong to modules; bases before derived types. */
export const moduleTypeSpecs: readonly TypeSpec[] = [
  ...sysFactSpecs,
  standardStreamSpec,
  stringIOSpec,
  structTime.spec,
  ...containerModuleTypes,
  ...valueModuleTypeSpecs,
];
