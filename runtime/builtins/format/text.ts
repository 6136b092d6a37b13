import { raise } from '../../kernel/errors.js';
import type { PyObject } from '../../kernel/object.js';
import { codePoints, ExactStr, isNarrow, type PyStr } from '../../objects/str.js';
import { strString } from '../../operations/convert.js';
import { pad, parseSpec, unknownType } from './spec.js';

/** `str.__format__`. CPython Python/formatter_unicode.c: format_string_internal. */
export function formatText(self: PyStr, text: string): string {
  if (text === '') return strString(self);
  const spec = parseSpec(text, self.type.name, '<');
  if (spec.grouping !== '') throw raise('ValueError', `Cannot specify '${spec.grouping}' with 's'.`);
  if (spec.type !== '' && spec.type !== 's') throw unknownType(spec.type, self.type.name);
  if (spec.sign !== '')
    throw raise('ValueError', `${spec.sign === ' ' ? 'Space' : 'Sign'} not allowed in string format specifier`);
  if (spec.noNegativeZero) throw raise('ValueError', 'Negative zero coercion (z) not allowed in string format specifier');
  if (spec.alternate) throw raise('ValueError', 'Alternate form (#) not allowed in string format specifier');
  if (spec.align === '=') throw raise('ValueError', "'=' alignment not allowed in string format specifier");
  let value = self.value;
  if (spec.precision >= 0 && spec.precision < value.length)
    value = isNarrow(self) ? value.slice(0, spec.precision) : codePoints(self).slice(0, spec.precision).join('');
  return pad(value, spec);
}

/** A value that is this text already, and nothing has been added to: formatting gives it itself. CPython Objects/unicodeobject.c: _PyUnicodeWriter_WriteStr. */
export function sameText(text: string, value: PyObject): PyStr | undefined {
  return value instanceof ExactStr && value.value.length === text.length && value.value === text ? value : undefined;
}
