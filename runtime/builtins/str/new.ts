import { raise } from '../../kernel/errors.js';
import type { PyObject } from '../../kernel/object.js';
import { signature } from '../../kernel/signature.js';
import type { PyType } from '../../kernel/type.js';
import { bufferOf } from '../../operations/buffer.js';
import { emptyStr, makeStr, PyStr, strType } from '../../objects/str.js';
import { str } from '../../operations/convert.js';
import { decode } from '../codecs/decode.js';

const parameters = signature("(object='', encoding='utf-8', errors='strict')");

function option(o: PyObject | undefined, name: string, fallback: string): string {
  if (o === undefined) return fallback;
  if (!(o instanceof PyStr)) throw raise('TypeError', `str() argument '${name}' must be str, not ${o.type.name}`);
  return o.value;
}

/** `str(object)`, `str(bytes, encoding, errors)`. CPython Objects/unicodeobject.c: unicode_new_impl. */
export function newStr(cls: PyType, args: PyObject[], kwnames: readonly string[] | null): PyObject {
  if (cls === strType && kwnames === null && args.length === 1) return str(args[0]!);
  if (kwnames === null && args.length > 3) throw raise('TypeError', `str expected at most 3 arguments, got ${args.length}`);
  const [object, encoding, errors] = parameters.bind(args, kwnames, 'str') as [PyObject?, PyObject?, PyObject?];
  const codec = option(encoding, 'encoding', 'utf-8');
  const handler = option(errors, 'errors', 'strict');
  let value: PyStr;
  if (object === undefined) value = emptyStr;
  else if (encoding === undefined && errors === undefined) value = str(object);
  else value = makeStr(decode(requireBytes(object), codec, handler));
  return strOfClass(cls, value);
}

function requireBytes(o: PyObject): Uint8Array {
  if (o instanceof PyStr) throw raise('TypeError', 'decoding str is not supported');
  const bytes = bufferOf(o);
  if (bytes === undefined) throw raise('TypeError', `decoding to str: need a bytes-like object, ${o.type.name} found`);
  return bytes;
}

/** A str of class `cls`. */
export function strOfClass(cls: PyType, value: PyStr): PyStr {
  if (cls === strType) return value;
  const made = new cls.instanceClass!(cls) as PyObject as PyStr;
  made.value = value.value;
  made.width = value.width;
  return made;
}
