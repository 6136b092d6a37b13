import { raise } from '../../kernel/errors.js';
import type { PyObject } from '../../kernel/object.js';
import { latin1String } from '../../objects/bytes.js';
import { bufferOf } from '../../operations/buffer.js';
import { PyStr } from '../../objects/str.js';
import { isIdentifier } from '../../builtins/str/characters.js';
import { quote } from '../../builtins/str/repr.js';
import type { Found } from './matcher.js';
import { patternError, type PyPattern, type Subject } from './objects.js';
import { PatternFailure } from './pattern-reader.js';

/** A replacement template: literal texts and numbers of groups. */
export type Template = readonly (string | number)[];

const CONTROL: Record<string, string> = { a: '\x07', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v', '\\': '\\' };

/** Reads a replacement template. CPython Lib/re/_parser.py: parse_template. */
export function parseTemplate(template: PyObject, pattern: PyPattern): Template {
  const bytes = template instanceof PyStr ? undefined : bufferOf(template);
  if (!(template instanceof PyStr) && bytes === undefined)
    throw raise('TypeError', `decoding to str: need a bytes-like object, ${template.type.name} found`);
  const text = bytes === undefined ? (template as PyStr).value : latin1String(bytes);
  if (!text.includes('\\')) return text === '' ? [] : [text];
  try {
    return read(Array.from(text), pattern);
  } catch (error) {
    if (error instanceof PatternFailure) throw patternError(error, template);
    throw error;
  }
}

function read(points: readonly string[], { expression }: PyPattern): Template {
  const parts: (string | number)[] = [];
  let literal = '';
  const group = (number: number, position: number) => {
    if (number > expression.groups) throw new PatternFailure(`invalid group reference ${number}`, position);
    if (literal !== '') parts.push(literal);
    literal = '';
    parts.push(number);
  };
  for (let at = 0; at < points.length;) {
    const c = points[at]!;
    if (c !== '\\') {
      literal += c;
      at++;
      continue;
    }
    const here = at++;
    const escaped = points[at++];
    if (escaped === undefined) throw new PatternFailure('bad escape (end of pattern)', here);
    if (escaped === 'g') {
      if (points[at] !== '<') throw new PatternFailure('missing <', at);
      const start = ++at;
      const end = points.indexOf('>', start);
      if (start >= points.length) throw new PatternFailure('missing group name', start);
      if (end < 0) throw new PatternFailure('missing >, unterminated name', start);
      const name = points.slice(start, end).join('');
      if (name === '') throw new PatternFailure('missing group name', start);
      at = end + 1;
      if (/^[0-9]+$/.test(name)) {
        group(Number(name), start);
        continue;
      }
      const shown = expression.isBytes ? `b${quote(name)}` : quote(name);
      if (!isIdentifier(name)) throw new PatternFailure(`bad character in group name ${shown}`, start);
      const number = expression.names.get(name);
      if (number === undefined) throw raise('IndexError', `unknown group name ${shown}`);
      group(number, start);
    } else if (escaped === '0') {
      let digits = '';
      while (digits.length < 2 && /^[0-7]$/.test(points[at] ?? '')) digits += points[at++];
      literal += String.fromCharCode(parseInt(`0${digits}`, 8) & 0xff);
    } else if (/^[1-9]$/.test(escaped)) {
      const next = points[at] ?? '';
      const third = points[at + 1] ?? '';
      if (/^[0-7]{3}$/.test(escaped + next + third)) {
        at += 2;
        const point = parseInt(escaped + next + third, 8);
        if (point > 0o377)
          throw new PatternFailure(`octal escape value \\${escaped}${next}${third} outside of range 0-0o377`, here);
        literal += String.fromCharCode(point);
      } else if (/^[0-9]$/.test(next)) {
        at++;
        group(Number(escaped + next), here + 1);
      } else {
        group(Number(escaped), here + 1);
      }
    } else if (CONTROL[escaped] !== undefined) {
      literal += CONTROL[escaped];
    } else if (/^[A-Za-z]$/.test(escaped)) {
      throw new PatternFailure(`bad escape \\${escaped}`, here);
    } else {
      literal += `\\${escaped}`;
    }
  }
  if (literal !== '') parts.push(literal);
  return parts;
}

/** A template with the groups of a match filled in; a group that has not matched is empty. */
export function expandTemplate(template: Template, subject: Subject, found: Found): string {
  let result = '';
  for (const part of template) {
    if (typeof part === 'string') result += part;
    else if (part === 0) result += subject.text.slice(found.start, found.end);
    else result += found.group(part) ?? '';
  }
  return result;
}
