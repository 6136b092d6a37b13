import { raise } from '../../kernel/errors.js';
import type { PyObject } from '../../kernel/object.js';
import { signature } from '../../kernel/signature.js';
import type { PyType } from '../../kernel/type.js';
import { bytesType, ExactBytes, makeBytes, PyBytes } from '../../objects/bytes.js';
import { BufferFlag, bufferOf } from '../../operations/buffer.js';
import { PyStr } from '../../objects/str.js';
import { callSpecial } from '../../operations/call.js';
import { asRepeatCount } from '../../operations/convert.js';
import { encode } from '../codecs/encode.js';
import { bytesOfIterable } from './convert.js';

const parameters = signature("(source=b'', encoding='utf-8', errors='strict')");

function option(o: PyObject | undefined, owner: string, name: string): string | undefined {
  if (o === undefined) return undefined;
  if (!(o instanceof PyStr)) throw raise('TypeError', `${owner}() argument '${name}' must be str, not ${o.type.name}`);
  return o.value;
}

/** What the `__bytes__` of an object gives, if it has one. */
function bytesSaid(o: PyObject): PyBytes | undefined {
  const special = callSpecial(o, '__bytes__');
  if (special === undefined || special instanceof PyBytes) return special;
  throw raise('TypeError', `__bytes__ returned non-bytes (type ${special.type.name})`);
}

/**
 * The bytes that a call of `bytes` or `bytearray` describes, in an array of the caller's own.
 * CPython Objects/bytesobject.c: bytes_new_impl; Objects/bytearrayobject.c: bytearray___init___impl.
 */
export function bytesOfCall(args: PyObject[], kwnames: readonly string[] | null, owner: 'bytes' | 'bytearray'): Uint8Array {
  const [source, codec, handler] = parameters.bind(args, kwnames, owner) as [PyObject?, PyObject?, PyObject?];
  const encoding = option(codec, owner, 'encoding');
  const errors = option(handler, owner, 'errors');
  if (source === undefined) {
    if (encoding !== undefined) throw raise('TypeError', 'encoding without a string argument');
    if (errors !== undefined) throw raise('TypeError', 'errors without a string argument');
    return new Uint8Array(0);
  }
  const special = owner === 'bytes' && encoding === undefined && errors === undefined ? bytesSaid(source) : undefined;
  if (special !== undefined) return special.value.slice();
  if (source instanceof PyStr) {
    if (encoding === undefined) throw raise('TypeError', 'string argument without an encoding');
    return encode(source.value, encoding, errors ?? 'strict');
  }
  if (encoding !== undefined) throw raise('TypeError', 'encoding without a string argument');
  if (errors !== undefined) throw raise('TypeError', 'errors without a string argument');
  const buffer = bufferOf(source, BufferFlag.Full);
  if (buffer !== undefined) return buffer.slice();
  if (source.type.index !== undefined) {
    const count = asRepeatCount(source);
    if (count < 0) throw raise('ValueError', 'negative count');
    if (count > 0x7fffffff) throw raise('MemoryError');
    return new Uint8Array(count);
  }
  const bytes = bytesOfIterable(source, owner === 'bytes' ? 'bytes' : 'byte');
  if (bytes === undefined) throw raise('TypeError', `cannot convert '${source.type.name}' object to ${owner}`);
  return bytes;
}

/** `bytes(...)`. */
export function newBytes(cls: PyType, args: PyObject[], kwnames: readonly string[] | null): PyObject {
  if (cls === bytesType && kwnames === null && args.length === 1 && args[0] instanceof ExactBytes) return args[0];
  if (cls === bytesType && kwnames === null && args.length === 1) {
    const special = bytesSaid(args[0]!);
    if (special !== undefined) return special;
  }
  const value = bytesOfCall(args, kwnames, 'bytes');
  if (cls === bytesType) return makeBytes(value);
  const made = new cls.instanceClass!(cls) as PyObject as PyBytes;
  made.content = value;
  return made;
}
