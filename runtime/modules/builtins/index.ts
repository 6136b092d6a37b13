import type { ModuleSpec } from '../../kernel/spec.js';
import { builtinSpecs } from '../../builtins/index.js';
import { exceptionTypes } from '../../builtins/exception/hierarchy.js';
import { False, True } from '../../objects/int.js';
import { Ellipsis, None, NotImplemented } from '../../objects/singletons.js';
import { attributeFunctions } from './attributes.js';
import { iterationFunctions } from './iteration.js';
import { numberFunctions } from './numbers.js';
import { makeQuitter } from './site.js';
import { programFunctions } from './program.js';

/** The builtin types that are names of the module `builtins`; the others (function, cell, ...) have no name there. */
const typeNames = new Set(
  (
    'object type int bool float complex str bytes bytearray memoryview tuple list dict set frozenset range slice property ' +
    'classmethod staticmethod super enumerate filter map reversed zip'
  ).split(' '),
);

/** The module `builtins`. */
export const builtinsModule: ModuleSpec = {
  name: 'builtins',
  doc: "Built-in functions, types, exceptions, and other objects.\n\nThis module provides direct access to all 'built-in'\nidentifiers of Python; for example, builtins.len is\nthe full name for the built-in function len().\n\nThis module is not normally accessed explicitly by most\napplications, but can be useful in modules that provide\nobjects with the same name as a builtin and need the\nbuilt-in object to be accessible.\n",
  functions: { ...attributeFunctions, ...iterationFunctions, ...numberFunctions, ...programFunctions },
  attributes: () => ({
    ...Object.fromEntries(builtinSpecs.filter(({ type }) => typeNames.has(type.name)).map(({ type }) => [type.name, type])),
    ...Object.fromEntries(exceptionTypes),
    EnvironmentError: exceptionTypes.get('OSError')!,
    IOError: exceptionTypes.get('OSError')!,
    None,
    True,
    False,
    NotImplemented,
    Ellipsis,
    __debug__: True,
    exit: makeQuitter('exit'),
    quit: makeQuitter('quit'),
  }),
};
