import { raise } from '../kernel/errors.js';
import type { PyObject } from '../kernel/object.js';
import { PyFloat } from '../objects/float.js';
import { PyInt } from '../objects/int.js';
import { ExactStr, PyStr } from '../objects/str.js';

/** Conversions between Python objects and host values. Source: CPython Objects/abstract.c, Objects/object.c. */

/** `type(o).__name__` as error texts use it. */
export function typeName(o: PyObject): string {
  return o.type.name;
}

/** `repr(o)`. */
export function repr(o: PyObject): PyStr {
  const text = o.type.repr!(o);
  if (text instanceof PyStr) return text;
  throw raise('TypeError', `__repr__ returned non-string (type ${text.type.name})`);
}

/** `str(o)`. */
export function str(o: PyObject): PyStr {
  if (o instanceof ExactStr) return o;
  const text = o.type.str!(o);
  if (text instanceof PyStr) return text;
  throw raise('TypeError', `__str__ returned non-string (type ${text.type.name})`);
}

/** `repr(o)` as a JavaScript string. Raises what `__repr__` raises. */
export function reprString(o: PyObject): string {
  return repr(o).value;
}

/** `str(o)` as a JavaScript string. Raises what `__str__` raises. */
export function strString(o: PyObject): string {
  return str(o).value;
}

/** operator.index: the value of an int or of an object with `__index__`; TypeError otherwise. */
export function asIndex(o: PyObject): number | bigint {
  if (o instanceof PyInt) return o.value;
  const slot = o.type.index;
  if (slot === undefined) throw raise('TypeError', `'${o.type.name}' object cannot be interpreted as an integer`);
  return (slot(o) as PyInt).value;
}

/** {@link exactSize} for those who count with JavaScript's numbers. */
export function asSize(o: PyObject, error = 'OverflowError'): number {
  return Number(exactSize(o, error));
}

/** An index as Py_ssize_t: what does not fit in 64 bits raises `error` (OverflowError or IndexError). */
export function exactSize(o: PyObject, error = 'OverflowError'): number | bigint {
  const value = asIndex(o);
  if (typeof value === 'number' || BigInt.asIntN(64, value) === value) return value;
  throw raise(
    error,
    error === 'IndexError'
      ? `cannot fit '${o.type.name}' into an index-sized integer`
      : 'Python int too large to convert to C ssize_t',
  );
}

/** {@link asSize} of nothing but an int. CPython Objects/longobject.c: PyLong_AsSsize_t. */
export function sizeOfInt(o: PyObject): number {
  if (!(o instanceof PyInt)) throw raise('TypeError', 'an integer is required');
  return asSize(o);
}

/** How often a sequence is to be repeated. CPython Objects/abstract.c: sequence_repeat. */
export function asRepeatCount(o: PyObject): number {
  const value = asIndex(o);
  if (typeof value === 'number') return value;
  if (BigInt.asIntN(64, value) === value) return Number(value);
  throw raise('OverflowError', `cannot fit '${o.type.name}' into an index-sized integer`);
}

/** An index clamped to what a JavaScript number holds exactly: for slice bounds and the like. */
export function asClampedIndex(o: PyObject): number {
  const value = asIndex(o);
  if (typeof value === 'number') return value;
  return value < 0n ? -Number.MAX_SAFE_INTEGER : Number.MAX_SAFE_INTEGER;
}

/** PyFloat_AsDouble: the value of a float, of an object with `__float__`, or of an int; TypeError otherwise. */
export function asFloat(o: PyObject): number {
  if (o instanceof PyFloat) return o.value;
  const slot = o.type.float;
  if (slot !== undefined) return (slot(o) as PyFloat).value;
  if (o.type.index === undefined) throw raise('TypeError', `must be real number, not ${o.type.name}`);
  const value = Number(asIndex(o));
  if (!Number.isFinite(value)) throw raise('OverflowError', 'int too large to convert to float');
  return value;
}

/** The value of a str; TypeError `<what> must be str, not X` otherwise. */
export function asString(o: PyObject, what: string): string {
  if (o instanceof PyStr) return o.value;
  throw raise('TypeError', `${what} must be str, not ${o.type.name}`);
}

/** An attribute name given as an object. */
export function asName(o: PyObject): string {
  if (o instanceof PyStr) return o.value;
  throw raise('TypeError', `attribute name must be string, not '${o.type.name}'`);
}
