import { escape } from '../str/repr.js';
import { raise } from '../../kernel/errors.js';
import { latin1Bytes } from '../../objects/bytes.js';
import { handleEncode } from './handlers.js';
import { type Codec, findCodec } from './names.js';

/** Bytes that grow. */
class Sink {
  private bytes = new Uint8Array(64);
  private length = 0;

  byte(value: number): void {
    this.reserve(1);
    this.bytes[this.length++] = value;
  }

  append(values: Uint8Array): void {
    this.reserve(values.length);
    this.bytes.set(values, this.length);
    this.length += values.length;
  }

  private reserve(count: number): void {
    if (this.length + count <= this.bytes.length) return;
    const grown = new Uint8Array(Math.max(this.bytes.length * 2, this.length + count));
    grown.set(this.bytes.subarray(0, this.length));
    this.bytes = grown;
  }

  result(): Uint8Array {
    return this.bytes.slice(0, this.length);
  }
}

/** Writes one code point; false if the encoding has none for it. */
type Writer = (sink: Sink, point: number) => boolean;

function writeUtf8(sink: Sink, point: number): boolean {
  if (point < 0x80) sink.byte(point);
  else if (point < 0x800) {
    sink.byte(0xc0 | (point >> 6));
    sink.byte(0x80 | (point & 0x3f));
  } else if (point < 0x10000) {
    if (isSurrogate(point)) return false;
    sink.byte(0xe0 | (point >> 12));
    sink.byte(0x80 | ((point >> 6) & 0x3f));
    sink.byte(0x80 | (point & 0x3f));
  } else {
    sink.byte(0xf0 | (point >> 18));
    sink.byte(0x80 | ((point >> 12) & 0x3f));
    sink.byte(0x80 | ((point >> 6) & 0x3f));
    sink.byte(0x80 | (point & 0x3f));
  }
  return true;
}

function isSurrogate(point: number): boolean {
  return point >= 0xd800 && point <= 0xdfff;
}

function utf16Writer(bigEndian: boolean): Writer {
  const unit = (sink: Sink, value: number) => {
    sink.byte(bigEndian ? value >> 8 : value & 0xff);
    sink.byte(bigEndian ? value & 0xff : value >> 8);
  };
  return (sink, point) => {
    if (isSurrogate(point)) return false;
    if (point < 0x10000) unit(sink, point);
    else {
      unit(sink, 0xd800 + ((point - 0x10000) >> 10));
      unit(sink, 0xdc00 + ((point - 0x10000) & 0x3ff));
    }
    return true;
  };
}

function utf32Writer(bigEndian: boolean): Writer {
  return (sink, point) => {
    if (isSurrogate(point)) return false;
    for (let i = 0; i < 4; i++) sink.byte((point >> (8 * (bigEndian ? 3 - i : i))) & 0xff);
    return true;
  };
}

function limitedWriter(limit: number): Writer {
  return (sink, point) => {
    if (point >= limit) return false;
    sink.byte(point);
    return true;
  };
}

const SURROGATES = 'surrogates not allowed';
const writers: Partial<Record<Codec, readonly [Writer, reason: string]>> = {
  'utf-8': [writeUtf8, SURROGATES],
  'utf-8-sig': [writeUtf8, SURROGATES],
  'utf-16': [utf16Writer(false), SURROGATES],
  'utf-16-le': [utf16Writer(false), SURROGATES],
  'utf-16-be': [utf16Writer(true), SURROGATES],
  'utf-32': [utf32Writer(false), SURROGATES],
  'utf-32-le': [utf32Writer(false), SURROGATES],
  'utf-32-be': [utf32Writer(true), SURROGATES],
  'latin-1': [limitedWriter(256), 'ordinal not in range(256)'],
  ascii: [limitedWriter(128), 'ordinal not in range(128)'],
};

const utf8 = new TextEncoder();

/** Shorter texts are copied sooner than the host's encoder is called. */
const MAX_COPIED = 200;

/** The bytes of an ASCII text, or undefined. */
function asciiBytes(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit > 127) return undefined;
    bytes[i] = unit;
  }
  return bytes;
}

/** `text.encode(encoding, errors)`. LookupError for unknown encodings. */
export function encode(text: string, encoding: string, errors: string): Uint8Array {
  const codec = findCodec(encoding);
  if (codec === undefined) throw raise('LookupError', `unknown encoding: ${encoding}`);
  if (codec === 'utf-8') {
    const bytes = text.length < MAX_COPIED ? asciiBytes(text) : undefined;
    if (bytes !== undefined) return bytes;
    if (text.isWellFormed()) return utf8.encode(text);
  }
  if (codec === 'unicode-escape' || codec === 'raw-unicode-escape')
    return latin1Bytes(escapeText(text, codec === 'raw-unicode-escape'));
  const sink = new Sink();
  if (codec === 'utf-8-sig') sink.append(Uint8Array.of(0xef, 0xbb, 0xbf));
  if (codec === 'utf-16') sink.append(Uint8Array.of(0xff, 0xfe));
  if (codec === 'utf-32') sink.append(Uint8Array.of(0xff, 0xfe, 0, 0));
  encodeWith(sink, text, codec, errors);
  return sink.result();
}

function encodeWith(sink: Sink, text: string, codec: Codec, errors: string): void {
  const [write, reason] = writers[codec]!;
  const points = Array.from(text);
  const scratch = new Sink();
  for (let i = 0; i < points.length;) {
    if (write(sink, points[i]!.codePointAt(0)!)) {
      i++;
      continue;
    }
    let end = i + 1;
    while (end < points.length && !write(scratch, points[end]!.codePointAt(0)!)) end++;
    const name = codec === 'utf-8-sig' ? 'utf-8' : codec;
    const { by, next } = handleEncode(errors, { encoding: name, points, start: i, end, reason });
    if (typeof by !== 'string') sink.append(by);
    else {
      for (const c of by)
        if (!write(sink, c.codePointAt(0)!)) handleEncode('strict', { encoding: name, points, start: i, end, reason });
    }
    i = next;
  }
}

/** CPython Objects/unicodeobject.c: PyUnicode_AsUnicodeEscapeString, PyUnicode_AsRawUnicodeEscapeString. */
function escapeText(text: string, raw: boolean): string {
  let result = '';
  for (const c of text) {
    const point = c.codePointAt(0)!;
    if (raw ? point < 256 : point >= 0x20 && point < 0x7f && c !== '\\') result += c;
    else if (!raw && c === '\\') result += '\\\\';
    else result += escape(c);
  }
  return result;
}
