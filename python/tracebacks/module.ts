import { asSize, asString, listOf, makeStr, None, PyStr, registerModule, suggest, type PyObject } from '../../runtime/index.js';
import { markSource } from './marks.js';

/** `_traceback`: what the module `traceback` needs of the parser and the runtime. */
export function registerTracebackModule(): void {
  registerModule({
    name: '_traceback',
    functions: {
      marked_source: [
        '(source, count, colno, end_colno, /)',
        (source: PyObject, count: PyObject, column: PyObject, endColumn: PyObject) =>
          makeStr(markSource(asString(source, 'source'), asSize(count), asSize(column), asSize(endColumn))),
        'Source lines with marks below what was running.',
      ],
      suggestion: [
        '(name, candidates, /)',
        (name: PyObject, candidates: PyObject) => {
          const names = listOf(candidates).flatMap((item) => (item instanceof PyStr ? [item.value] : []));
          const found = suggest(asString(name, 'name'), names);
          return found === undefined ? None : makeStr(found);
        },
        'The candidate nearest to a misspelt name, or None.',
      ],
    },
  });
}
