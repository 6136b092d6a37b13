import { raise } from '../../kernel/errors.js';
import type { PyObject } from '../../kernel/object.js';
import { latin1String, PyBytes } from '../../objects/bytes.js';
import { PyStr } from '../../objects/str.js';
import { asSize } from '../../operations/convert.js';
import { len } from '../../operations/subscript.js';

const pairs = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

const digitCodes = Uint8Array.from('0123456789abcdef', (digit) => digit.charCodeAt(0));
const ascii = new TextDecoder();
/** From so many bytes on a text that is put together costs more than the call of a decoder. */
const MANY = 32;

/** The bytes as hexadecimal digits, two for each. */
export function hexDigits(bytes: Uint8Array): string {
  if (bytes.length >= MANY) {
    const codes = new Uint8Array(2 * bytes.length);
    for (let i = 0; i < bytes.length; i++) {
      const byte = bytes[i]!;
      codes[2 * i] = digitCodes[byte >> 4]!;
      codes[2 * i + 1] = digitCodes[byte & 15]!;
    }
    return ascii.decode(codes);
  }
  let digits = '';
  for (let i = 0; i < bytes.length; i++) digits += pairs[bytes[i]!]!;
  return digits;
}

/** `bytes.hex(sep, bytes_per_sep)`. CPython Python/pystrhex.c. */
export function toHex(bytes: Uint8Array, sep: PyObject | undefined, group: PyObject | undefined): string {
  const size = group === undefined ? 1 : asSize(group);
  if (sep === undefined) return hexDigits(bytes);
  if (len(sep) !== 1) throw raise('ValueError', 'sep must be length 1.');
  const mark = sep instanceof PyStr ? sep.value : sep instanceof PyBytes ? latin1String(sep.value) : undefined;
  if (mark === undefined) throw raise('TypeError', 'sep must be str or bytes.');
  if (mark.charCodeAt(0) > 127) throw raise('ValueError', 'sep must be ASCII.');
  const digits = hexDigits(bytes);
  if (size === 0) return digits;
  // A positive group is counted from the right.
  const width = 2 * Math.abs(size);
  const offset = size > 0 ? digits.length % width : 0;
  const groups = offset > 0 ? [digits.slice(0, offset)] : [];
  for (let i = offset; i < digits.length; i += width) groups.push(digits.slice(i, i + width));
  return groups.join(mark);
}

/** `bytes.fromhex(text)`. CPython Objects/bytesobject.c: _PyBytes_FromHex. */
export function fromHex(text: PyObject): Uint8Array {
  if (!(text instanceof PyStr)) throw raise('TypeError', `fromhex() argument must be str, not ${text.type.name}`);
  const { value } = text;
  const bytes: number[] = [];
  for (let i = 0; i < value.length;) {
    if (/[\t-\r ]/.test(value[i]!)) {
      i++;
      continue;
    }
    for (let k = i; k < i + 2; k++)
      if (!/^[0-9a-f]$/i.test(value[k] ?? ''))
        throw raise('ValueError', `non-hexadecimal number found in fromhex() arg at position ${k}`);
    bytes.push(parseInt(value.slice(i, i + 2), 16));
    i += 2;
  }
  return new Uint8Array(bytes);
}
