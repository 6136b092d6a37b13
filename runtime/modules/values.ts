import type { ModuleSpec, TypeSpec } from '../kernel/spec.js';
import { arrayModule } from './array/index.js';
import { arraySpecs } from './array/spec.js';
import { jsonModule } from './json/index.js';
import { mathModule } from './math/index.js';
import { regexModule } from './re/index.js';
import { matchSpec } from './re/match.js';
import { patternSpecs } from './re/pattern.js';
import { stringModule } from './string/index.js';
import { randomModule, randomSpec } from './random/index.js';

/** The modules of numbers and text. */
export const valueModules: readonly ModuleSpec[] = [arrayModule, jsonModule, mathModule, randomModule, regexModule, stringModule];

/** The specs of the types that belong to them. */
export const valueModuleTypeSpecs: readonly TypeSpec[] = [...arraySpecs, randomSpec, ...patternSpecs, matchSpec];
