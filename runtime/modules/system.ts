import type { ModuleSpec, TypeSpec } from '../kernel/spec.js';
import { atexitModule } from './atexit.js';
import { quitterSpec } from './builtins/site.js';
import { contextVarsModules, contextVarsTypes } from './contextvars/contextvars.js';
import { errnoModule } from './errno.js';
import { gcModule } from './gc/index.js';
import { asyncGeneratorHooks } from './sys/async-hooks.js';
import { sysFactSpecs } from './sys/facts.js';
import { unraisableHookArgs } from './sys/hooks.js';
import { sysModule } from './sys/sys.js';
import { threadModule, threadTypes } from './thread.js';

/** Modules about the running program. */
export const systemModules: readonly ModuleSpec[] = [
  sysModule,
  atexitModule,
  gcModule,
  errnoModule,
  threadModule,
  ...contextVarsModules,
];

/** The types that belong to them. */
export const systemModuleTypes: readonly TypeSpec[] = [
  ...sysFactSpecs,
  unraisableHookArgs.spec,
  asyncGeneratorHooks.spec,
  quitterSpec,
  ...threadTypes,
  ...contextVarsTypes,
];
