import { asString, makeInt, makeList, makeStr, makeTuple, None, registerModule, type PyObject } from '../../runtime/index.js';
import { toException } from '../execution/source.js';
import { PythonSyntaxError } from '../parser/index.js';
import { tokensOf, type Place } from './source-tokens.js';

/** `_tokens`: what the module `_tokenize` needs of the parser. */
export function registerTokensModule(): void {
  registerModule({
    name: '_tokens',
    functions: {
      tokens_of: [
        '(source, /)',
        (source: PyObject) => {
          const found: PyObject[] = [];
          let error: PyObject = None;
          try {
            for (const { type, text, start, end, line } of tokensOf(asString(source, 'source')))
              found.push(makeTuple([makeInt(type), makeStr(text), placeOf(start), placeOf(end), makeStr(line)]));
          } catch (failure) {
            if (!(failure instanceof PythonSyntaxError)) throw failure;
            error = toException(failure);
          }
          return makeTuple([makeList(found), error]);
        },
        'The tokens of a source, and the SyntaxError at which they end, or None.',
      ],
    },
  });
}

function placeOf([line, column]: Place): PyObject {
  return makeTuple([makeInt(line), makeInt(column)]);
}
