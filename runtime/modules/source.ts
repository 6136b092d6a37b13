import type { PyObject } from '../kernel/object.js';
import type { ModuleSpec } from '../kernel/spec.js';
import { makeList } from '../objects/sequence.js';
import { None } from '../objects/singletons.js';
import { makeStr } from '../objects/str.js';
import { asString } from '../operations/convert.js';
import { sourceLines } from '../operations/sources.js';

/** `_source`: the source texts of this runtime, for `linecache`. */
export const sourceModule: ModuleSpec = {
  name: '_source',
  functions: {
    lines: [
      '(filename, /)',
      (filename: PyObject) => {
        const lines = sourceLines(asString(filename, 'filename'));
        return lines === undefined ? None : makeList(lines.map((line) => makeStr(line)));
      },
      'The lines of a file that was compiled, or None.',
    ],
  },
};
