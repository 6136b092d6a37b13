import { raise } from '../../kernel/errors.js';
import { latin1String } from '../../objects/bytes.js';
import { handleDecode } from './handlers.js';
import { findCodec } from './names.js';

/** One step of decoding: the text of the bytes at a position, or why there is none. */
type Step = { text: string; size: number } | { reason: string; size: number };
type Reader = (bytes: Uint8Array, at: number) => Step;

/** Decodes step by step, asking the error handler where there is trouble. */
function decodeWith(bytes: Uint8Array, start: number, encoding: string, errors: string, read: Reader): string {
  let result = '';
  for (let at = start; at < bytes.length;) {
    const step = read(bytes, at);
    if ('text' in step) {
      result += step.text;
      at += step.size;
    } else {
      const { by, next } = handleDecode(errors, {
        encoding,
        bytes,
        start: at,
        end: Math.min(at + step.size, bytes.length),
        reason: step.reason,
      });
      result += by;
      at = next;
    }
  }
  return result;
}

/** CPython Objects/stringlib/codecs.h: utf8_decode. */
function readUtf8(bytes: Uint8Array, at: number): Step {
  const first = bytes[at]!;
  if (first < 0x80) {
    let end = at + 1;
    while (end < bytes.length && bytes[end]! < 0x80) end++;
    return { text: latin1String(bytes.subarray(at, end)), size: end - at };
  }
  const length = first >= 0xc2 && first < 0xe0 ? 2 : first >= 0xe0 && first < 0xf0 ? 3 : first >= 0xf0 && first < 0xf5 ? 4 : 0;
  if (length === 0) return { reason: 'invalid start byte', size: 1 };
  let point = first & (0xff >> (length + 1));
  for (let i = 1; i < length; i++) {
    const byte = bytes[at + i];
    if (byte === undefined) return { reason: 'unexpected end of data', size: i };
    // The second byte must not make an overlong form, a surrogate, or something beyond U+10FFFF.
    const low = i === 1 ? (first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80) : 0x80;
    const high = i === 1 ? (first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf) : 0xbf;
    if (byte < low || byte > high) return { reason: 'invalid continuation byte', size: i };
    point = (point << 6) | (byte & 0x3f);
  }
  return { text: String.fromCodePoint(point), size: length };
}

function utf16Reader(bigEndian: boolean): Reader {
  const unit = (bytes: Uint8Array, at: number) =>
    bigEndian ? (bytes[at]! << 8) | bytes[at + 1]! : bytes[at]! | (bytes[at + 1]! << 8);
  return (bytes, at) => {
    if (at + 1 >= bytes.length) return { reason: 'truncated data', size: 1 };
    const first = unit(bytes, at);
    if (first < 0xd800 || first > 0xdfff) return { text: String.fromCharCode(first), size: 2 };
    if (first >= 0xdc00) return { reason: 'illegal encoding', size: 2 };
    if (at + 3 >= bytes.length) return { reason: 'unexpected end of data', size: bytes.length - at };
    const second = unit(bytes, at + 2);
    if ((second & 0xfc00) !== 0xdc00) return { reason: 'illegal UTF-16 surrogate', size: 2 };
    return { text: String.fromCharCode(first, second), size: 4 };
  };
}

function utf32Reader(bigEndian: boolean): Reader {
  return (bytes, at) => {
    if (at + 3 >= bytes.length) return { reason: 'truncated data', size: bytes.length - at };
    let point = 0;
    for (let i = 0; i < 4; i++) point = point * 256 + bytes[bigEndian ? at + i : at + 3 - i]!;
    if (point > 0x10ffff) return { reason: 'code point not in range(0x110000)', size: 4 };
    if (point >= 0xd800 && point <= 0xdfff)
      return { reason: 'code point in surrogate code point range(0xd800, 0xe000)', size: 4 };
    return { text: String.fromCodePoint(point), size: 4 };
  };
}

const readAscii: Reader = (bytes, at) =>
  bytes[at]! < 0x80 ? { text: String.fromCharCode(bytes[at]!), size: 1 } : { reason: 'ordinal not in range(128)', size: 1 };

/** CPython Objects/unicodeobject.c: _PyUnicode_DecodeUnicodeEscapeInternal. */
const readEscape: Reader = (bytes, at) => {
  if (bytes[at] !== 0x5c) return { text: String.fromCharCode(bytes[at]!), size: 1 };
  const next = bytes[at + 1];
  if (next === undefined) return { reason: '\\ at end of string', size: 1 };
  const c = String.fromCharCode(next);
  const simple = { '\n': '', '\\': '\\', "'": "'", '"': '"', b: '\b', f: '\f', t: '\t', n: '\n', r: '\r', v: '\v', a: '\x07' }[c];
  if (simple !== undefined) return { text: simple, size: 2 };
  if (c >= '0' && c <= '7') {
    const digits = /^[0-7]{1,3}/.exec(latin1String(bytes.subarray(at + 1, at + 4)))![0];
    return { text: String.fromCharCode(parseInt(digits, 8)), size: 1 + digits.length };
  }
  const length = { x: 2, u: 4, U: 8 }[c];
  if (length === undefined) {
    if (c === 'N') return { reason: 'malformed \\N character escape', size: 2 };
    return { text: `\\${c}`, size: 2 };
  }
  const digits = /^[0-9a-f]*/i.exec(latin1String(bytes.subarray(at + 2, at + 2 + length)))![0];
  const size = 2 + digits.length;
  if (digits.length < length) return { reason: `truncated \\${c}${'X'.repeat(length)} escape`, size };
  const point = parseInt(digits, 16);
  return point > 0x10ffff ? { reason: 'illegal Unicode character', size } : { text: String.fromCodePoint(point), size };
};

const readRawEscape: Reader = (bytes, at) => {
  const c = bytes[at] === 0x5c ? String.fromCharCode(bytes[at + 1] ?? 0) : '';
  return c === 'u' || c === 'U' ? readEscape(bytes, at) : { text: String.fromCharCode(bytes[at]!), size: 1 };
};

const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function decodeUtf8(bytes: Uint8Array, start: number, errors: string): string {
  try {
    return strictUtf8.decode(start === 0 ? bytes : bytes.subarray(start));
  } catch {
    return decodeWith(bytes, start, 'utf-8', errors, readUtf8);
  }
}

function startsWith(bytes: Uint8Array, ...mark: number[]): boolean {
  return mark.every((byte, i) => bytes[i] === byte);
}

/** `bytes.decode(encoding, errors)`. LookupError for unknown encodings. */
export function decode(bytes: Uint8Array, encoding: string, errors: string): string {
  switch (findCodec(encoding)) {
    case 'utf-8':
      return decodeUtf8(bytes, 0, errors);
    case 'utf-8-sig':
      return decodeUtf8(bytes, startsWith(bytes, 0xef, 0xbb, 0xbf) ? 3 : 0, errors);
    case 'utf-16':
      if (startsWith(bytes, 0xfe, 0xff)) return decodeWith(bytes, 2, 'utf-16-be', errors, utf16Reader(true));
      return decodeWith(bytes, startsWith(bytes, 0xff, 0xfe) ? 2 : 0, 'utf-16-le', errors, utf16Reader(false));
    case 'utf-16-le':
      return decodeWith(bytes, 0, 'utf-16-le', errors, utf16Reader(false));
    case 'utf-16-be':
      return decodeWith(bytes, 0, 'utf-16-be', errors, utf16Reader(true));
    case 'utf-32':
      if (startsWith(bytes, 0, 0, 0xfe, 0xff)) return decodeWith(bytes, 4, 'utf-32-be', errors, utf32Reader(true));
      return decodeWith(bytes, startsWith(bytes, 0xff, 0xfe, 0, 0) ? 4 : 0, 'utf-32-le', errors, utf32Reader(false));
    case 'utf-32-le':
      return decodeWith(bytes, 0, 'utf-32-le', errors, utf32Reader(false));
    case 'utf-32-be':
      return decodeWith(bytes, 0, 'utf-32-be', errors, utf32Reader(true));
    case 'latin-1':
      return latin1String(bytes);
    case 'ascii':
      return bytes.every((byte) => byte < 0x80) ? latin1String(bytes) : decodeWith(bytes, 0, 'ascii', errors, readAscii);
    case 'unicode-escape':
      return decodeWith(bytes, 0, 'unicodeescape', errors, readEscape);
    case 'raw-unicode-escape':
      return decodeWith(bytes, 0, 'rawunicodeescape', errors, readRawEscape);
    default:
      throw raise('LookupError', `unknown encoding: ${encoding}`);
  }
}
