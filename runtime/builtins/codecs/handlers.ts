import { raise } from '../../kernel/errors.js';
import type { PyObject } from '../../kernel/object.js';
import { currentRuntime } from '../../kernel/runtime.js';
import { makeBytes, PyBytes } from '../../objects/bytes.js';
import { makeInt, PyInt } from '../../objects/int.js';
import { PyTuple } from '../../objects/sequence.js';
import { makeStr, PyStr } from '../../objects/str.js';
import { call1 } from '../../operations/call.js';
import { escape } from '../str/repr.js';

/** Error handlers of codecs. Source: CPython Python/codecs.c. */

function makeHandlers(): Map<string, PyObject> {
  return new Map();
}

/** The handlers registered by `codecs.register_error`, by name. */
export function registeredHandlers(): Map<string, PyObject> {
  return currentRuntime().state(makeHandlers);
}

/** What cannot be encoded: `text` is in code points, the trouble in [start, end). */
export interface EncodeTrouble {
  readonly encoding: string;
  readonly points: readonly string[];
  readonly start: number;
  readonly end: number;
  readonly reason: string;
}

/** Stands for what cannot be encoded: text to be encoded instead, or bytes; and where to go on. */
export interface EncodeReplacement {
  readonly by: string | Uint8Array;
  readonly next: number;
}

function encodeError({ encoding, points, start, end, reason }: EncodeTrouble): PyObject {
  return raise('UnicodeEncodeError', encoding, makeStr(points.join('')), makeInt(start), makeInt(end), reason);
}

/** Asks the handler `errors` what to do about text that cannot be encoded. */
export function handleEncode(errors: string, trouble: EncodeTrouble): EncodeReplacement {
  const { points, start, end } = trouble;
  const bad = points.slice(start, end);
  switch (errors) {
    case 'strict':
      throw encodeError(trouble);
    case 'ignore':
      return { by: '', next: end };
    case 'replace':
      return { by: '?'.repeat(bad.length), next: end };
    case 'backslashreplace':
      return { by: bad.map(escapeAlways).join(''), next: end };
    case 'xmlcharrefreplace':
      return { by: bad.map((c) => `&#${c.codePointAt(0)};`).join(''), next: end };
    case 'surrogateescape': {
      const bytes: number[] = [];
      for (const c of bad) {
        const point = c.codePointAt(0)!;
        if (point < 0xdc80 || point > 0xdcff) throw encodeError(trouble);
        bytes.push(point - 0xdc00);
      }
      return { by: new Uint8Array(bytes), next: end };
    }
    case 'surrogatepass': {
      const bytes: number[] = [];
      for (const c of bad) {
        const unit = c.codePointAt(0)!;
        if (unit < 0xd800 || unit > 0xdfff) throw encodeError(trouble);
        bytes.push(...surrogateBytes(unit, trouble));
      }
      return { by: new Uint8Array(bytes), next: end };
    }
    case 'namereplace':
      // DIFFERS: the names of characters are not part of the object model.
      throw raise('NotImplementedError', "the error handler 'namereplace' needs the names of characters");
    default:
      return customHandler(errors, encodeError(trouble), points.length);
  }
}

function surrogateBytes(unit: number, trouble: EncodeTrouble): number[] {
  const low = unit & 0xff;
  const high = unit >> 8;
  switch (trouble.encoding) {
    case 'utf-8':
      return [0xe0 | (unit >> 12), 0x80 | ((unit >> 6) & 0x3f), 0x80 | (unit & 0x3f)];
    case 'utf-16':
    case 'utf-16-le':
      return [low, high];
    case 'utf-16-be':
      return [high, low];
    case 'utf-32':
    case 'utf-32-le':
      return [low, high, 0, 0];
    case 'utf-32-be':
      return [0, 0, high, low];
    default:
      throw encodeError(trouble);
  }
}

/** `\xe9`, also for what has a shorter escape. */
function escapeAlways(c: string): string {
  const point = c.codePointAt(0)!;
  return point < 0x20 ? `\\x${point.toString(16).padStart(2, '0')}` : escape(c);
}

/** What cannot be decoded: the trouble is in [start, end). */
export interface DecodeTrouble {
  readonly encoding: string;
  readonly bytes: Uint8Array;
  readonly start: number;
  readonly end: number;
  readonly reason: string;
}

/** Stands for what cannot be decoded, and where to go on. */
export interface DecodeReplacement {
  readonly by: string;
  readonly next: number;
}

function decodeError({ encoding, bytes, start, end, reason }: DecodeTrouble): PyObject {
  return raise('UnicodeDecodeError', encoding, makeBytes(bytes.slice()), makeInt(start), makeInt(end), reason);
}

/** Asks the handler `errors` what to do about bytes that cannot be decoded. */
export function handleDecode(errors: string, trouble: DecodeTrouble): DecodeReplacement {
  const { bytes, start, end } = trouble;
  const bad = bytes.subarray(start, end);
  switch (errors) {
    case 'strict':
      throw decodeError(trouble);
    case 'ignore':
      return { by: '', next: end };
    case 'replace':
      return { by: '\ufffd', next: end };
    case 'backslashreplace':
      return { by: Array.from(bad, (byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join(''), next: end };
    case 'surrogateescape': {
      let by = '';
      let next = start;
      for (; next < end && bytes[next]! >= 0x80; next++) by += String.fromCharCode(0xdc00 + bytes[next]!);
      if (by === '') throw decodeError(trouble);
      return { by, next };
    }
    case 'surrogatepass':
      return passSurrogate(trouble);
    case 'xmlcharrefreplace':
    case 'namereplace':
      throw raise('TypeError', "don't know how to handle UnicodeDecodeError in error callback");
    default: {
      const { by, next } = customHandler(errors, decodeError(trouble), bytes.length);
      if (typeof by !== 'string') throw raise('TypeError', 'decoding error handler must return (str, int) tuple');
      return { by, next };
    }
  }
}

function passSurrogate(trouble: DecodeTrouble): DecodeReplacement {
  const { bytes, start, encoding } = trouble;
  let unit = 0;
  let size = 0;
  if (encoding === 'utf-8') {
    const [a, b, c] = bytes.subarray(start, start + 3);
    if (a === 0xed && b !== undefined && c !== undefined && (b & 0xe0) === 0xa0 && (c & 0xc0) === 0x80) {
      unit = 0xd000 | ((b & 0x3f) << 6) | (c & 0x3f);
      size = 3;
    }
  } else {
    size = encoding.startsWith('utf-16') ? 2 : encoding.startsWith('utf-32') ? 4 : 0;
    const part = Array.from(bytes.subarray(start, start + size));
    if (!encoding.endsWith('be')) part.reverse();
    unit = part.length === size ? part.reduce((value, byte) => value * 256 + byte, 0) : 0;
  }
  if (size === 0 || unit < 0xd800 || unit > 0xdfff) throw decodeError(trouble);
  return { by: String.fromCharCode(unit), next: start + size };
}

/** A handler that was registered by name: called with the exception, it answers the replacement and where to go on. */
function customHandler(errors: string, error: PyObject, length: number): EncodeReplacement {
  const handler = registeredHandlers().get(errors);
  if (handler === undefined) throw raise('LookupError', `unknown error handler name '${errors}'`);
  const result = call1(handler, error);
  const [by, position] = result instanceof PyTuple && result.items.length === 2 ? result.items : [];
  if (!(by instanceof PyStr || by instanceof PyBytes) || !(position instanceof PyInt))
    throw raise('TypeError', 'encoding error handler must return (str/bytes, int) tuple');
  let next = Number(position.value);
  if (next < 0) next += length;
  if (next < 0 || next > length) throw raise('IndexError', `position ${String(position.value)} from error handler out of bounds`);
  return { by: by.value, next };
}
