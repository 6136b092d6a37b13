import { uncounted } from '../kernel/ownership.js';
import { PyType } from '../kernel/type.js';
import { emptyArray, GrowingBuffer, PyBuffer } from './buffer.js';

/** The layout of `bytes` and its subclasses. The array is never changed. */
export abstract class PyBytes extends PyBuffer {
  content: Uint8Array = emptyArray;
  get value(): Uint8Array {
    return this.content;
  }
  /** The hash, computed on first demand; 0 = not yet. */
  hash = 0;

  constructor() {
    super();
  }

  override free(): void {
    this.content = emptyArray;
  }
}

PyBytes.prototype.readonly = true;

/** Exactly a `bytes`. */
export class ExactBytes extends PyBytes {
  constructor(value: Uint8Array) {
    super();
    this.content = value;
  }
}

/** The layout of `bytearray` and its subclasses. */
export class PyByteArray extends GrowingBuffer {
  /** Appends one byte. */
  push(byte: number): void {
    this.resize(this.length + 1);
    this.buffer[this.length - 1] = byte;
  }
}

/** The type `bytes`. */
export const bytesType = PyType.shell('bytes', PyBytes, ExactBytes);
/** The type `bytearray`. */
export const byteArrayType = PyType.shell('bytearray', PyByteArray);

/** `b''`, shared. */
export const emptyBytes: PyBytes = new ExactBytes(emptyArray);
const single: (PyBytes | undefined)[] = new Array<PyBytes | undefined>(256).fill(undefined);

/** The bytes object of these bytes; takes the array over. The empty one and single bytes are shared, as in CPython. */
export function makeBytes(value: Uint8Array): PyBytes {
  if (value.length > 1) return new ExactBytes(value);
  if (value.length === 0) return emptyBytes;
  return (single[value[0]!] ??= uncounted(() => new ExactBytes(value)));
}

/** A new bytearray of these bytes; takes the array over. */
export function makeByteArray(value: Uint8Array): PyByteArray {
  const made = new PyByteArray();
  made.value = value;
  return made;
}

/** Bytes as a JavaScript string of the same codes. */
export function latin1String(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 8192)
    text += String.fromCharCode.apply(null, bytes.subarray(i, i + 8192) as unknown as number[]);
  return text;
}

/** A JavaScript string of codes below 256 as bytes. */
export function latin1Bytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}
