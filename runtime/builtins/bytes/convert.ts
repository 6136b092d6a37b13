import { raise } from '../../kernel/errors.js';
import type { PyObject } from '../../kernel/object.js';
import { PyBytes } from '../../objects/bytes.js';
import { BufferFlag, bufferOf } from '../../operations/buffer.js';
import { PyStr } from '../../objects/str.js';
import { callSpecial } from '../../operations/call.js';
import { asIndex } from '../../operations/convert.js';
import { gather, iterate } from '../../operations/iteration.js';

/** The value of an object as one byte. */
export function asByte(o: PyObject, what: 'byte' | 'bytes' = 'byte'): number {
  const value = asIndex(o);
  if (value < 0 || value > 255) throw raise('ValueError', `${what} must be in range(0, 256)`);
  return Number(value);
}

/** The bytes of an iterable of ints, or undefined if `o` is not iterable. All but the constructor of `bytearray` ask for their number. */
export function bytesOfIterable(
  o: PyObject,
  what: 'byte' | 'bytes',
  walk = what === 'bytes' ? gather : iterate,
): Uint8Array | undefined {
  if (o.type.iter === undefined && o.type.getitem === undefined) return undefined;
  const bytes: number[] = [];
  walk(o, (item) => {
    bytes.push(asByte(item, what));
  });
  return new Uint8Array(bytes);
}

/** The bytes of an object with `__bytes__`, of a buffer or of an iterable of ints; an array of the caller's own. CPython: PyObject_Bytes. */
export function bytesOf(o: PyObject): Uint8Array {
  const special = o instanceof PyBytes ? undefined : callSpecial(o, '__bytes__');
  if (special !== undefined) {
    if (!(special instanceof PyBytes)) throw raise('TypeError', `__bytes__ returned non-bytes (type ${special.type.name})`);
    return special.value.slice();
  }
  const buffer = bufferOf(o, BufferFlag.Full);
  if (buffer !== undefined) return buffer.slice();
  const bytes = o instanceof PyStr ? undefined : bytesOfIterable(o, 'bytes');
  if (bytes === undefined) throw raise('TypeError', `cannot convert '${o.type.name}' object to bytes`);
  return bytes;
}

/** The bytes of a buffer; TypeError for anything else. */
export function requireBuffer(o: PyObject): Uint8Array {
  const buffer = bufferOf(o);
  if (buffer === undefined) throw raise('TypeError', `a bytes-like object is required, not '${o.type.name}'`);
  return buffer;
}
