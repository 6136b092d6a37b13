import type { PyObject } from '../../kernel/object.js';
import { latin1Bytes, latin1String, makeByteArray, makeBytes, PyByteArray, type PyBytes } from '../../objects/bytes.js';
import { requireBuffer } from './convert.js';

/** What `bytes` and `bytearray` share. */
export type BytesLike = PyBytes | PyByteArray;

/** Bytes of the kind of `self`: a bytearray of a bytearray's method, else bytes. Takes the array over. */
export function likeSelf(self: BytesLike, value: Uint8Array): PyObject {
  return self instanceof PyByteArray ? makeByteArray(value) : makeBytes(value);
}

/** The same from a string of codes below 256. */
export function textLikeSelf(self: BytesLike, text: string): PyObject {
  return likeSelf(self, latin1Bytes(text));
}

/** The bytes of a receiver as a string of codes below 256: on it the host's own string functions do the work. */
export function textOf(self: BytesLike): string {
  return latin1String(self.value);
}

/** An argument that must offer bytes, as a string of codes below 256. */
export function textOfBuffer(o: PyObject): string {
  return latin1String(requireBuffer(o));
}
