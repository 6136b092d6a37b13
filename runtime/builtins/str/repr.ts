import type { PyObject } from '../../kernel/object.js';
import { reprString } from '../../operations/convert.js';
import { replaceUnprintable } from './characters.js';

const SIMPLE = /^[ !#-&(-[\]-~"]*$/;

/** `repr(text)`. CPython Objects/unicodeobject.c: unicode_repr. */
export function quote(text: string): string {
  if (SIMPLE.test(text)) return `'${text}'`;
  const mark = text.includes("'") && !text.includes('"') ? '"' : "'";
  const escaped = replaceUnprintable(text.replace(mark === "'" ? /[\\']/g : /\\/g, '\\$&'), escape);
  return mark + escaped + mark;
}

/** The escape of one character. */
export function escape(c: string): string {
  const point = c.codePointAt(0)!;
  if (point === 10) return '\\n';
  if (point === 13) return '\\r';
  if (point === 9) return '\\t';
  return escapePoint(point);
}

/** The escape of a code point by its number, in the shortest form that holds it. */
export function escapePoint(point: number): string {
  if (point < 0x100) return `\\x${point.toString(16).padStart(2, '0')}`;
  if (point < 0x10000) return `\\u${point.toString(16).padStart(4, '0')}`;
  return `\\U${point.toString(16).padStart(8, '0')}`;
}

/** The repr of an object with everything beyond ASCII escaped: what `ascii()` answers. */
export function asciiRepr(o: PyObject): string {
  return reprString(o).replace(/[^\x00-\x7f]/gu, escape);
}
