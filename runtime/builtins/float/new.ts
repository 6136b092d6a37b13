import { raise } from '../../kernel/errors.js';
import type { PyObject } from '../../kernel/object.js';
import type { PyType } from '../../kernel/type.js';
import { latin1String } from '../../objects/bytes.js';
import { bufferOf } from '../../operations/buffer.js';
import type { PyFloat } from '../../objects/float.js';
import { ExactFloat, floatType, makeFloat } from '../../objects/float.js';
import { PyStr } from '../../objects/str.js';
import { asIndex, reprString } from '../../operations/convert.js';
import { integerToFloat } from '../int/arithmetic.js';
import { parseFloatNumeral } from './text.js';
import { positional } from '../arguments.js';

/** `float(x)`. CPython Objects/floatobject.c: float_new_impl. */
export function newFloat(cls: PyType, args: PyObject[], kwnames: readonly string[] | null): PyObject {
  const [x] = positional(cls, floatType, args, kwnames, 0, 1);
  if (cls === floatType) return x instanceof ExactFloat ? x : makeFloat(x === undefined ? 0 : toFloat(x));
  return floatOfClass(cls, x === undefined ? 0 : toFloat(x));
}

/** A float of class `cls`. */
export function floatOfClass(cls: PyType, value: number): PyFloat {
  if (cls === floatType) return makeFloat(value);
  const made = new cls.instanceClass!(cls) as PyObject as PyFloat;
  made.value = value;
  return made;
}

/** The value of an object with `__float__` or `__index__`, or undefined. */
export function numberToFloat(x: PyObject): number | undefined {
  if (x instanceof ExactFloat) return x.value;
  if (x.type.float !== undefined) return (x.type.float(x) as PyFloat).value;
  return x.type.index === undefined ? undefined : integerToFloat(asIndex(x));
}

/** The value of `float(x)`. CPython Objects/abstract.c: PyNumber_Float. */
export function toFloat(x: PyObject): number {
  const number = numberToFloat(x);
  if (number !== undefined) return number;
  const bytes = bufferOf(x);
  const text = x instanceof PyStr ? x.value : bytes === undefined ? undefined : latin1String(bytes).replace(/[\x80-\xff]/g, '?');
  if (text === undefined) throw raise('TypeError', `float() argument must be a string or a real number, not '${x.type.name}'`);
  const value = parseFloatNumeral(text);
  if (value === undefined) throw raise('ValueError', `could not convert string to float: ${reprString(x)}`);
  return value;
}
