import { raise } from '../kernel/errors.js';
import type { PyObject } from '../kernel/object.js';
import { ExactStr, makeStr, PyStr } from '../objects/str.js';
import { callSpecial } from './call.js';

/** `format(o, spec)`: what `__format__` answers. CPython Objects/abstract.c: PyObject_Format. */
export function formatObject(o: PyObject, spec: PyObject): PyObject {
  if (o instanceof ExactStr && spec instanceof PyStr && spec.value === '') return o;
  const result = callSpecial(o, '__format__', spec);
  if (result === undefined) throw raise('TypeError', `Type ${o.type.name} doesn't define __format__`);
  if (!(result instanceof PyStr)) throw raise('TypeError', `__format__ must return a str, not ${result.type.name}`);
  return result;
}

/** `format(o, spec)` as a JavaScript string: for f-strings. */
export function formatValue(o: PyObject, spec: string): string {
  return (formatObject(o, makeStr(spec)) as PyStr).value;
}
