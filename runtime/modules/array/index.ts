import type { ModuleSpec } from '../../kernel/spec.js';
import { makeStr } from '../../objects/str.js';
import { getattr } from '../../operations/attribute.js';
import { callMethod } from '../../operations/call.js';
import { importModule, moduleState } from '../../operations/modules.js';
import { arrayType } from './array.js';
import { reconstruct } from './reconstruct.js';
import { typeCodes } from './type-codes.js';

/** `array`: https://docs.python.org/3.13/library/array.html */
export const arrayModule: ModuleSpec = {
  name: 'array',
  doc: 'This module defines an object type which can efficiently represent\nan array of basic values: characters, integers, floating-point\nnumbers.',
  functions: {
    _array_reconstructor: [
      '($module, arraytype, typecode, mformat_code, items, /)',
      reconstruct,
      'Internal. Used for pickling support.',
    ],
  },
  attributes: () => {
    // The library of the front-end has the abstract classes.
    if (moduleState().importer !== undefined)
      callMethod(getattr(importModule('_collections_abc'), 'MutableSequence'), 'register', arrayType);
    return {
      array: arrayType,
      ArrayType: arrayType,
      typecodes: makeStr(typeCodes.map(({ code }) => code).join('')),
    };
  },
};
