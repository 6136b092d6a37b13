import type { PyObject } from '../../kernel/object.js';
import type { ModuleSpec } from '../../kernel/spec.js';
import { makeBigInt, makeBool } from '../../objects/int.js';
import { makeList, makeTuple } from '../../objects/sequence.js';
import { None } from '../../objects/singletons.js';
import { makeStr } from '../../objects/str.js';
import { iter } from '../../operations/iteration.js';
import { asString } from '../../operations/convert.js';
import { parseFieldName, parseTemplate } from '../../builtins/format/str-format.js';

function keyOf(key: string | bigint): PyObject {
  return typeof key === 'bigint' ? makeBigInt(key) : makeStr(key);
}

/** `_string`: the parser of format strings, for `string.Formatter`. CPython Objects/unicodeobject.c: _string_methods. */
export const stringModule: ModuleSpec = {
  name: '_string',
  functions: {
    formatter_parser: [
      '(format_string, /)',
      (text: PyObject) => {
        const pieces = [...parseTemplate(asString(text, 'format string'))].map(({ literal, field, conversion, spec }) =>
          makeTuple([
            makeStr(literal),
            field === undefined ? None : makeStr(field),
            field === undefined ? None : makeStr(spec),
            conversion === undefined ? None : makeStr(conversion),
          ]),
        );
        return iter(makeList(pieces));
      },
      'The pieces of a format string.',
    ],
    formatter_field_name_split: [
      '(field_name, /)',
      (field: PyObject) => {
        const [first, steps] = parseFieldName(asString(field, 'field name'));
        const rest = [...steps].map(({ isAttribute, key }) => makeTuple([makeBool(isAttribute), keyOf(key)]));
        return makeTuple([keyOf(first), iter(makeList(rest))]);
      },
      'The first part of a field name, and the steps from there.',
    ],
  },
};
