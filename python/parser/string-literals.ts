/** Values of string tokens: prefixes, quotes and escapes. */
import type { ConstantValue } from '../ast/nodes.js';
import { characterByName } from './character-names.js';

/** What a string token's text says. */
export interface StringLiteral {
  /** Lower case. */
  prefix: string;
  bytes: boolean;
  raw: boolean;
  /** What stands between the quotes. */
  body: string;
}

/** An escape that cannot be decoded; the message names CPython's codec. */
export class EscapeError {
  constructor(readonly msg: string) {}
}

/** Receives the first invalid escape of a literal: its message, and what stands behind the backslash. */
export type EscapeWarning = (msg: string, letter: string) => void;

/** Takes a token's text apart. */
export function splitString(text: string): StringLiteral {
  let quote = 0;
  while (text.charCodeAt(quote) !== 34 && text.charCodeAt(quote) !== 39) quote++;
  const prefix = text.slice(0, quote).toLowerCase();
  const triple = text.length - quote >= 6 && text[quote + 1] === text[quote] && text[quote + 2] === text[quote];
  const size = triple ? 3 : 1;
  return {
    prefix,
    bytes: prefix.includes('b'),
    raw: prefix.includes('r'),
    body: text.slice(quote + size, text.length - size),
  };
}

/** The value of a str literal's body. */
export function decodeString(body: string, raw: boolean, warn: EscapeWarning): string {
  let at = raw ? -1 : body.indexOf('\\');
  if (at < 0) return body;
  const parts: string[] = [];
  let from = 0;
  let warned = false;
  while (at >= 0) {
    parts.push(body.slice(from, at));
    const escape = decodeEscape(body, at);
    if (escape === null) {
      // Not an escape: the backslash stays.
      if (!warned && body.charCodeAt(at + 1) < 128) {
        warned = true;
        warn(`invalid escape sequence '\\${body[at + 1]}'`, body[at + 1]!);
      }
      parts.push('\\');
      from = at + 1;
      at = body.indexOf('\\', from);
      continue;
    }
    if (!warned && escape.octalOverflow) {
      warned = true;
      warn(`invalid octal escape sequence '${body.slice(at, escape.end)}'`, body[at + 1]!);
    }
    parts.push(escape.text);
    from = escape.end;
    at = body.indexOf('\\', from);
  }
  parts.push(body.slice(from));
  return parts.join('');
}

interface Escape {
  text: string;
  end: number;
  octalOverflow: boolean;
}

const simpleEscapes: ReadonlyMap<string, string> = new Map([
  ['\n', ''],
  ['\\', '\\'],
  ["'", "'"],
  ['"', '"'],
  ['a', '\x07'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['v', '\v'],
]);

const digitsOfEscape: Readonly<Record<string, [count: number, msg: string]>> = {
  x: [2, 'truncated \\xXX escape'],
  u: [4, 'truncated \\uXXXX escape'],
  U: [8, 'truncated \\UXXXXXXXX escape'],
};

/** The escape at a backslash; null if it is none. */
function decodeEscape(body: string, at: number): Escape | null {
  const letter = body[at + 1]!;
  const simple = simpleEscapes.get(letter);
  if (simple !== undefined) return { text: simple, end: at + 2, octalOverflow: false };
  if (letter >= '0' && letter <= '7') {
    const digits = /^[0-7]{1,3}/.exec(body.slice(at + 1, at + 4))![0];
    const code = parseInt(digits, 8);
    return { text: String.fromCharCode(code), end: at + 1 + digits.length, octalOverflow: code > 0o377 };
  }
  const wanted = Object.hasOwn(digitsOfEscape, letter) ? digitsOfEscape[letter] : undefined;
  if (wanted !== undefined) {
    const [count, msg] = wanted;
    const digits = /^[0-9A-Fa-f]*/.exec(body.slice(at + 2, at + 2 + count))![0];
    if (digits.length < count) throw unicodeError(body, at, at + 2 + digits.length, msg);
    const code = parseInt(digits, 16);
    if (code > 0x10ffff) throw unicodeError(body, at, at + 2 + count, 'illegal Unicode character');
    return { text: String.fromCodePoint(code), end: at + 2 + count, octalOverflow: false };
  }
  if (letter === 'N') {
    const close = body[at + 2] === '{' ? body.indexOf('}', at + 3) : -1;
    if (close < 0 || close === at + 3) {
      const end = body[at + 2] === '{' ? (close < 0 ? body.length : close + 1) : at + 2;
      throw unicodeError(body, at, close < 0 ? end : close, 'malformed \\N character escape');
    }
    const character = characterByName(body.slice(at + 3, close));
    if (character === null) throw unicodeError(body, at, close + 1, 'unknown Unicode character name');
    return { text: character, end: close + 1, octalOverflow: false };
  }
  return null;
}

/**
 * CPython counts positions in what it hands to its codec: every character beyond ASCII written as `\UXXXXXXXX`, and a
 * backslash before one as `\u005c` (Parser/string_parser.c: decode_unicode_with_escapes).
 */
function unicodeError(body: string, start: number, end: number, msg: string): EscapeError {
  const position = (index: number): number => {
    let count = 0;
    for (const character of body.slice(0, index)) count += character.charCodeAt(0) < 128 ? 1 : 10;
    return count + 5 * (body.slice(0, index).match(/\\[^\0-\x7f]/g)?.length ?? 0);
  };
  const from = position(start);
  const to = position(end) - 1;
  const where = to > from ? `bytes in position ${from}-${to}` : `byte 0x5c in position ${from}`;
  return new EscapeError(`(unicode error) 'unicodeescape' codec can't decode ${where}: ${msg}`);
}

/** The value of a bytes literal's ASCII body (CPython Objects/bytesobject.c: _PyBytes_DecodeEscape). */
export function decodeBytes(body: string, raw: boolean, warn: EscapeWarning): Uint8Array {
  const out = new Uint8Array(body.length);
  let length = 0;
  let warned = false;
  for (let at = 0; at < body.length; at++) {
    if (raw || body.charCodeAt(at) !== 92) {
      out[length++] = body.charCodeAt(at);
      continue;
    }
    const letter = body[at + 1]!;
    const simple = simpleEscapes.get(letter);
    if (simple !== undefined) {
      if (simple !== '') out[length++] = simple.charCodeAt(0);
      at++;
    } else if (letter >= '0' && letter <= '7') {
      const digits = /^[0-7]{1,3}/.exec(body.slice(at + 1, at + 4))![0];
      const code = parseInt(digits, 8);
      if (code > 0o377 && !warned) {
        warned = true;
        warn(`invalid octal escape sequence '\\${digits}'`, letter);
      }
      out[length++] = code;
      at += digits.length;
    } else if (letter === 'x') {
      const digits = /^[0-9A-Fa-f]{2}/.exec(body.slice(at + 2, at + 4));
      if (digits === null) throw new EscapeError(`(value error) invalid \\x escape at position ${at}`);
      out[length++] = parseInt(digits[0], 16);
      at += 3;
    } else {
      if (!warned) {
        warned = true;
        warn(`invalid escape sequence '\\${letter}'`, letter);
      }
      out[length++] = 92;
    }
  }
  return out.slice(0, length);
}

/** The value of a string literal; the body of a bytes literal must be ASCII. */
export function stringValue(literal: StringLiteral, warn: EscapeWarning): ConstantValue {
  const { body, raw } = literal;
  if (literal.bytes) return { type: 'bytes', value: decodeBytes(body, raw, warn) };
  return { type: 'str', value: decodeString(body, raw, warn) };
}
