import type { ModuleSpec } from '../kernel/spec.js';
import { builtinsModule } from './builtins/index.js';

/** The spec of every builtin module. */
export const moduleSpecs: readonly ModuleSpec[] = [builtinsModule];
