import { raise } from '../../kernel/errors.js';
import type { PyObject } from '../../kernel/object.js';
import { latin1Bytes, latin1String, makeBytes, PyByteArray, PyBytes } from '../../objects/bytes.js';
import { bufferOf } from '../../operations/buffer.js';
import type { PyInt } from '../../objects/int.js';
import { callSpecial } from '../../operations/call.js';
import { formatPercent, type PercentDialect } from '../format/percent.js';
import { asciiRepr } from '../str/repr.js';

function character(value: PyObject): string {
  if ((value instanceof PyBytes || value instanceof PyByteArray) && value.value.length === 1) return latin1String(value.value);
  if (value.type.index === undefined || value instanceof PyBytes || value instanceof PyByteArray)
    throw raise('TypeError', '%c requires an integer in range(256) or a single byte');
  const byte = (value.type.index(value) as PyInt).value;
  if (byte < 0 || byte > 255) throw raise('OverflowError', '%c arg not in range(256)');
  return String.fromCharCode(Number(byte));
}

/** CPython Objects/bytesobject.c: format_obj. */
function asText(value: PyObject): string {
  const bytes = bufferOf(value);
  if (bytes !== undefined) return latin1String(bytes);
  const special = callSpecial(value, '__bytes__');
  if (special === undefined)
    throw raise('TypeError', `%b requires a bytes-like object, or an object that implements __bytes__, not '${value.type.name}'`);
  if (!(special instanceof PyBytes)) throw raise('TypeError', `__bytes__ returned non-bytes (type ${special.type.name})`);
  return latin1String(special.value);
}

const dialect: PercentDialect = {
  key: (name) => makeBytes(latin1Bytes(name)),
  convert: (code, value) => {
    switch (code) {
      case 's':
      case 'b':
        return asText(value);
      case 'r':
      case 'a':
        return asciiRepr(value);
      case 'c':
        return character(value);
      default:
        return undefined;
    }
  },
  unknown: (code, index) =>
    raise('ValueError', `unsupported format character '${code}' (0x${code.charCodeAt(0).toString(16)}) at index ${index}`),
  realNumber: (code, value) => raise('TypeError', `%${code} format: a real number is required, not ${value.type.name}`),
};

/** `template % args` of bytes, on strings of codes below 256. */
export function bytesPercent(template: string, args: PyObject): string {
  return formatPercent(template, args, dialect, 'bytes');
}
