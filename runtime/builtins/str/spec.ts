import { raise } from '../../kernel/errors.js';
import type { PyObject } from '../../kernel/object.js';
import type { TypeSpec } from '../../kernel/spec.js';
import { makeBytes } from '../../objects/bytes.js';
import { makeInt } from '../../objects/int.js';
import { makeTuple } from '../../objects/sequence.js';
import { isNarrow, makeStr, PyStr, strLength, strType } from '../../objects/str.js';
import { encode } from '../codecs/encode.js';
import { specOf } from '../format/spec.js';
import { strFormat, strFormatMap } from '../format/str-format.js';
import { formatText } from '../format/text.js';
import { caseMethods, predicate } from './case.js';
import { isAlnum, isAlpha, isAscii, isDecimal, isDigit, isIdentifier, isNumeric, isPrintable, isSpace } from './characters.js';
import { editMethods } from './edit.js';
import { newStr } from './new.js';
import { strSlots } from './operators.js';
import { searchMethods } from './search.js';
import { splitMethods } from './split.js';
import { makeTranslation, translate } from './translate.js';

/** The size CPython would report: a header, and 1, 2 or 4 bytes for each character by the widest one. */
function sizeOf(self: PyStr): number {
  const { value } = self;
  const length = strLength(self) + 1;
  if (isAscii(value)) return 40 + length;
  if (!isNarrow(self)) return 56 + 4 * length;
  return 56 + (/[^\0-\xff]/.test(value) ? 2 : 1) * length;
}

/** A str argument of `encode` and `decode`. */
export function codecOption(o: PyObject | undefined, method: string, name: string, fallback: string): string {
  if (o === undefined) return fallback;
  if (!(o instanceof PyStr)) throw raise('TypeError', `${method}() argument '${name}' must be str, not ${o.type.name}`);
  return o.value;
}

export const strSpec: TypeSpec = {
  type: strType,
  basicSize: 64,
  doc: "str(object='') -> str\nstr(bytes_or_buffer[, encoding[, errors]]) -> str\n\nThe text of an object, or of bytes in some encoding.",
  slots: { new: newStr, ...strSlots },
  methods: {
    encode: [
      "($self, /, encoding='utf-8', errors='strict')",
      (self: PyStr, encoding?: PyObject, errors?: PyObject) =>
        makeBytes(
          encode(
            self.value,
            codecOption(encoding, 'encode', 'encoding', 'utf-8'),
            codecOption(errors, 'encode', 'errors', 'strict'),
          ),
        ),
      'The bytes of the text in an encoding.',
    ],
    ...editMethods,
    ...splitMethods,
    ...caseMethods,
    ...searchMethods,
    translate: ['($self, table, /)', translate, 'Every character replaced by what the table holds for it.'],
    isascii: ['($self, /)', predicate(isAscii), 'True if all characters are ASCII.'],
    isspace: ['($self, /)', predicate(isSpace), 'True if all characters are white space and there is one.'],
    isdecimal: ['($self, /)', predicate(isDecimal), 'True if all characters are decimal digits and there is one.'],
    isdigit: ['($self, /)', predicate(isDigit), 'True if all characters are digits and there is one.'],
    isnumeric: ['($self, /)', predicate(isNumeric), 'True if all characters are numeric and there is one.'],
    isalpha: ['($self, /)', predicate(isAlpha), 'True if all characters are letters and there is one.'],
    isalnum: ['($self, /)', predicate(isAlnum), 'True if all characters are letters or numeric and there is one.'],
    isidentifier: ['($self, /)', predicate(isIdentifier), 'True if the text could be an identifier (or is a keyword).'],
    isprintable: ['($self, /)', predicate(isPrintable), 'True if repr would escape no character.'],
    format: ['($self, /, *args, **kwargs)', strFormat, 'The text with its replacement fields filled in.'],
    format_map: ['($self, mapping, /)', strFormatMap, 'The text with its replacement fields filled in from a mapping.'],
    __format__: [
      '($self, format_spec, /)',
      (self: PyStr, spec: PyObject) => makeStr(formatText(self, specOf(spec))),
      'Format according to the specification.',
    ],
    __sizeof__: ['($self, /)', (self: PyStr) => makeInt(sizeOf(self)), 'Size in memory, in bytes.'],
    __getnewargs__: ['($self, /)', (self: PyStr) => makeTuple([makeStr(self.value)])],
  },
  staticMethods: {
    maketrans: [
      '(x, y=None, z=None, /)',
      makeTranslation,
      'A table for translate.',
      '(x, y=<unrepresentable>, z=<unrepresentable>, /)',
    ],
  },
};
