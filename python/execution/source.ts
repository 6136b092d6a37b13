import type { PyObject } from '../../runtime/index.js';
import {
  bufferOf,
  callMethod,
  getattr,
  isException,
  makeBytes,
  makeInt,
  makeStr,
  makeTuple,
  None,
  PyBaseException,
  PyStr,
  strString,
  type PyInt,
  raise,
  sourceLines,
  warn,
} from '../../runtime/index.js';
import { codePointOffset, type Expression, type Interactive, type Module, type Position } from '../ast/nodes.js';
import type { Failure } from '../compiler/failure.js';
import { parse, PythonSyntaxError, type ParseMode } from '../parser/index.js';

/** Source text: decoding, parsing, and syntax errors as Python exceptions. */

/** The SyntaxError (or subclass) that a parser's error is to Python. */
export function toException(error: PythonSyntaxError): PyObject {
  if (error.type === 'MemoryError') return raise('MemoryError', error.msg);
  if (error.lineno === null) return raise(error.type, error.msg);
  const number = (n: number | null): PyObject => (n === null ? None : makeInt(n));
  const details = [
    makeStr(error.filename),
    number(error.lineno),
    number(error.offset),
    error.text === null ? None : makeStr(error.text),
  ];
  if (error.end_lineno !== null) details.push(number(error.end_lineno), number(error.end_offset));
  return raise(error.type, makeStr(error.msg), makeTuple(details));
}

/** Makes the SyntaxErrors of the compile stage for one source; they show the line only if it can be read from the file. */
export function failureFor(source: string, filename: string): Failure {
  return (message: string, at: Position) => {
    const lines = source.split(/\r\n|\r|\n/);
    const column = (line: number, offset: number) => codePointOffset(lines[line - 1] ?? '', offset);
    const text = sourceLines(filename)?.[at.lineno - 1] ?? null;
    const end = at.end_col_offset < 0 ? null : column(at.end_lineno, at.end_col_offset);
    return new PythonSyntaxError(
      'SyntaxError',
      message,
      filename,
      at.lineno,
      column(at.lineno, at.col_offset),
      text,
      at.end_lineno,
      end,
    );
  };
}

interface SyntaxPlace {
  readonly source: string;
  readonly filename: string;
  readonly line: number;
  /** From 1. */
  readonly offset: number;
}

/** Warns about source text; where the filters make the warning an error, it is a SyntaxError. CPython Python/errors.c: _PyErr_EmitSyntaxWarning. */
export function syntaxWarning(category: string, message: string, { source, filename, line, offset }: SyntaxPlace): void {
  try {
    warn(category, message, { filename, line });
  } catch (error) {
    if (!isException(error, category)) throw error;
    const text = source.split(/\r\n|\r|\n/)[line - 1] ?? '';
    throw toException(
      new PythonSyntaxError('SyntaxError', message, filename, line, codePointOffset(text, offset - 1), text, null, null),
    );
  }
}

/** How to take what is typed line by line (CPython Lib/codeop.py). */
export interface Typed {
  readonly keepBlocksOpen: boolean;
  /** What more lines may complete is an error of its own. */
  readonly mayGoOn: boolean;
}

/** Parses; a syntax error comes out as the Python exception. */
export function parseSource(source: string, filename: string, mode: ParseMode, typed?: Typed): Module | Expression | Interactive {
  try {
    return parse(source, {
      filename,
      mode,
      keepBlocksOpen: typed?.keepBlocksOpen ?? false,
      onWarning: (category, message, line, offset) => syntaxWarning(category, message, { source, filename, line, offset }),
    });
  } catch (error) {
    if (!(error instanceof PythonSyntaxError)) throw error;
    throw typed?.mayGoOn === true && error.incomplete ? raise('_IncompleteInputError', 'incomplete input') : toException(error);
  }
}

const CODING = /^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)/;

/** The encoding declared in the first two lines (PEP 263). */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  let start = 0;
  for (let line = 0; line < 2; line++) {
    let end = bytes.indexOf(10, start);
    if (end < 0) end = bytes.length;
    const text = String.fromCharCode(...bytes.subarray(start, Math.min(end, start + 400)));
    const found = CODING.exec(text);
    if (found !== null) return found[1]!.toLowerCase().replace(/_/g, '-');
    if (!/^[ \t\f]*(?:#.*)?\r?$/.test(text)) return undefined;
    start = end + 1;
  }
  return undefined;
}

const UTF_8 = /^utf-8(-.*)?$/;
const LATIN_1 = /^(latin|latin-?1|iso-?8859-1|iso-latin-1|l1|cp819)(-.*)?$/;

/**
 * The text of source. SyntaxError if it is not in the encoding it says. A program's own file is read by other parts of CPython
 * than modules and bytes, with other words. Source: CPython Parser/tokenizer/helpers.c, file_tokenizer.c.
 */
export function decodeSource(bytes: Uint8Array, filename: string, isProgram = false): string {
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const content = hasMark ? bytes.subarray(3) : bytes;
  const declared = declaredEncoding(content);
  const problem = (message: string) =>
    isProgram
      ? raise('SyntaxError', message)
      : raise('SyntaxError', makeStr(message), makeTuple([makeStr(filename), makeInt(0), makeInt(-1), None]));
  const isLatin1 = declared !== undefined && LATIN_1.test(declared);
  if (declared !== undefined && hasMark && !UTF_8.test(declared)) {
    const shown = isLatin1 && isProgram ? 'iso-8859-1' : declared;
    throw problem(`encoding problem: ${shown} with BOM`);
  }
  if (declared !== undefined && !UTF_8.test(declared) && !/^(utf8|u8)$/.test(declared)) {
    if (isLatin1) return latin1(content);
    if (/^(us-?)?ascii$/.test(declared)) {
      const at = content.findIndex((byte) => byte > 127);
      if (at < 0) return latin1(content);
      throw problem(
        `'ascii' codec can't decode byte 0x${content[at]!.toString(16)} in position ${at}: ordinal not in range(128)`,
      );
    }
    try {
      return new TextDecoder(declared, { fatal: true }).decode(content);
    } catch {
      throw problem(`${isProgram ? 'encoding problem' : 'unknown encoding'}: ${declared}`);
    }
  }
  const at = firstInvalid(content);
  if (at >= 0) {
    const line = content.subarray(0, at).reduce((n, byte) => (byte === 10 ? n + 1 : n), 1);
    if (isProgram) {
      const byte = `\\x${content[at]!.toString(16).padStart(2, '0')}`;
      const hint = 'but no encoding declared; see https://peps.python.org/pep-0263/ for details';
      throw raise('SyntaxError', `Non-UTF-8 code starting with '${byte}' in file ${filename} on line ${line}, ${hint}`);
    }
    const error = raise(
      'SyntaxError',
      makeStr(`(unicode error) ${strString(decodeError(content))}`),
      makeTuple([makeStr(filename), makeInt(line), makeInt(0), None]),
    );
    throw error;
  }
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(content);
}

function latin1(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}

/** The index of the first byte that is no UTF-8, or -1. */
function firstInvalid(bytes: Uint8Array): number {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return -1;
  } catch {
    return numberAt(decodeError(bytes), 'start');
  }
}

/** What decoding the bytes in Python raises. */
function decodeError(bytes: Uint8Array): PyBaseException {
  try {
    callMethod(makeBytes(bytes), 'decode');
  } catch (error) {
    if (error instanceof PyBaseException) return error;
    throw error;
  }
  throw new Error('bytes that are no UTF-8 have been decoded');
}

function numberAt(error: PyObject, name: string): number {
  return Number((getattr(error, name) as PyInt).value);
}

/** What `compile`, `exec` and `eval` take as source, as text; undefined if it is something else. */
export function sourceText(source: PyObject, filename: string): string | undefined {
  if (source instanceof PyStr) return source.value;
  const bytes = bufferOf(source);
  return bytes === undefined ? undefined : decodeSource(bytes, filename);
}
