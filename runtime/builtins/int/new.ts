import { raise } from '../../kernel/errors.js';
import type { PyObject } from '../../kernel/object.js';
import { signature } from '../../kernel/signature.js';
import type { PyType } from '../../kernel/type.js';
import { latin1String } from '../../objects/bytes.js';
import { quoteBytes } from '../bytes/operators.js';
import { bufferOf } from '../../operations/buffer.js';
import { ExactInt, intOf, intType, PyInt } from '../../objects/int.js';
import { PyStr } from '../../objects/str.js';
import { asIndex, reprString } from '../../operations/convert.js';
import { callSpecial } from '../../operations/call.js';
import { warn } from '../../operations/warnings.js';
import type { Integer } from './arithmetic.js';
import { parseInteger } from './text.js';

const parameters = signature('(x=0, /, base=10)');

/** `int(x)`, `int(x, base)`. CPython Objects/longobject.c: long_new_impl. */
export function newInt(cls: PyType, args: PyObject[], kwnames: readonly string[] | null): PyObject {
  if (kwnames === null && args.length > 2) throw raise('TypeError', `int expected at most 2 arguments, got ${args.length}`);
  const [x, base] = parameters.bind(args, kwnames, 'int') as [PyObject?, PyObject?];
  let value: Integer;
  if (x === undefined) {
    if (base !== undefined) throw raise('TypeError', 'int() missing string argument');
    value = 0;
  } else if (base === undefined) {
    if (cls === intType && x instanceof ExactInt) return x;
    value = toInteger(x);
  } else {
    const radix = asIndex(base);
    if (typeof radix === 'bigint' || (radix !== 0 && radix < 2) || radix > 36)
      throw raise('ValueError', 'int() base must be >= 2 and <= 36, or 0');
    value = fromText(x, radix, "int() can't convert non-string with explicit base");
  }
  return intOfClass(cls, value);
}

/** An int of class `cls`. */
export function intOfClass(cls: PyType, value: Integer): PyInt {
  if (cls === intType) return intOf(value);
  const made = new cls.instanceClass!(cls) as PyObject as PyInt;
  made.value = value;
  return made;
}

/** The value of `int(x)`. CPython Objects/abstract.c: PyNumber_Long. */
export function toInteger(x: PyObject): Integer {
  if (x instanceof ExactInt) return x.value;
  if (x.type.int !== undefined) return (x.type.int(x) as PyInt).value;
  if (x.type.index !== undefined) return asIndex(x);
  if (x.type.lookup('__trunc__') !== undefined) {
    warn('DeprecationWarning', 'The delegation of int() to __trunc__ is deprecated.');
    const result = callSpecial(x, '__trunc__')!;
    if (result instanceof PyInt) return result.value;
    if (result.type.index === undefined) throw raise('TypeError', `__trunc__ returned non-Integral (type ${result.type.name})`);
    return asIndex(result);
  }
  return fromText(x, 10, `int() argument must be a string, a bytes-like object or a real number, not '${x.type.name}'`);
}

function fromText(x: PyObject, base: number, otherwise: string): Integer {
  let text: string;
  const bytes = x instanceof PyStr ? undefined : bufferOf(x);
  if (x instanceof PyStr) text = x.value;
  else if (bytes !== undefined) text = latin1String(bytes).replace(/[\x80-\xff]/g, '?');
  else throw raise('TypeError', otherwise);
  const value = parseInteger(text, base);
  if (value === undefined) {
    const shown = bytes === undefined ? reprString(x) : quoteBytes(bytes);
    throw raise('ValueError', `invalid literal for int() with base ${base}: ${shown.slice(0, 200)}`);
  }
  return value;
}
