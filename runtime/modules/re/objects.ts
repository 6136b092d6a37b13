import { raise, recursionError } from '../../kernel/errors.js';
import { exchange, type Visit } from '../../kernel/holding.js';
import { PyObject } from '../../kernel/object.js';
import { disown, disownAll, own } from '../../kernel/ownership.js';
import { currentRuntime } from '../../kernel/runtime.js';
import { PyType } from '../../kernel/type.js';
import { latin1Bytes, latin1String, makeBytes } from '../../objects/bytes.js';
import { bufferOf } from '../../operations/buffer.js';
import { makeInt } from '../../objects/int.js';
import { None } from '../../objects/singletons.js';
import { codePointIndex, makeStr, PyStr, strLength, unitIndex } from '../../objects/str.js';
import { call3 } from '../../operations/call.js';
import { type Found, Matcher } from './matcher.js';
import { RegexParser } from './parser.js';
import { PatternFailure } from './pattern-reader.js';
import type { Expression } from './syntax.js';

/** The layout of `re.Pattern`. */
export class PyPattern extends PyObject {
  readonly matcher: Matcher;
  constructor(
    readonly pattern: PyObject,
    readonly expression: Expression,
  ) {
    super();
    own(pattern);
    this.matcher = new Matcher(expression);
  }

  override traverse(visit: Visit): void {
    visit(this.pattern);
  }
}

/** A text that is searched: a str, or bytes as a string of codes below 256. Indices of Python count code points. */
export class Subject {
  readonly text: string;
  private readonly str: PyStr | undefined;
  readonly length: number;

  constructor(
    readonly object: PyObject,
    isBytes: boolean,
  ) {
    const bytes = object instanceof PyStr ? undefined : bufferOf(object);
    this.str = object instanceof PyStr ? object : undefined;
    if (this.str === undefined && bytes === undefined)
      throw raise('TypeError', `expected string or bytes-like object, got '${object.type.name}'`);
    if (isBytes !== (bytes !== undefined))
      throw raise(
        'TypeError',
        isBytes ? 'cannot use a bytes pattern on a string-like object' : 'cannot use a string pattern on a bytes-like object',
      );
    this.text = this.str === undefined ? latin1String(bytes!) : this.str.value;
    this.length = this.str === undefined ? bytes!.length : strLength(this.str);
  }

  /** The host's index of a code point. */
  unit(index: number): number {
    return this.str === undefined ? index : unitIndex(this.str, index);
  }

  /** The code point at an index of the host. */
  point(unit: number): number {
    return this.str === undefined ? unit : codePointIndex(this.str, unit);
  }

  /** A part of the text as an object of its kind. */
  part(text: string): PyObject {
    return this.str === undefined ? makeBytes(latin1Bytes(text)) : makeStr(text);
  }

  slice(from: number, to: number): PyObject {
    return this.part(this.text.slice(from, to));
  }

  /** A group as an object, `fallback` where it has not matched. */
  group(found: Found, number: number, fallback: PyObject): PyObject {
    if (number === 0) return this.slice(found.start, found.end);
    const text = found.group(number);
    return text === undefined ? fallback : this.part(text);
  }

  /** The groups from the first to number `count`. */
  groups(found: Found, count: number, fallback: PyObject): PyObject[] {
    const groups: PyObject[] = [];
    for (let n = 1; n <= count; n++) groups.push(this.group(found, n, fallback));
    return groups;
  }
}

/** The layout of `re.Match`. */
export class PyMatch extends PyObject {
  constructor(
    readonly pattern: PyPattern,
    readonly subject: Subject,
    readonly found: Found,
    readonly pos: number,
    readonly endpos: number,
  ) {
    super();
    own(pattern);
    own(subject.object);
  }

  override traverse(visit: Visit): void {
    visit(this.subject.object);
    visit(this.pattern);
  }

  /** A group as an object, `fallback` where it has not matched. */
  group(number: number, fallback: PyObject = None): PyObject {
    return this.subject.group(this.found, number, fallback);
  }

  /** Start and end of a group in code points, -1 where it has not matched. */
  span(number: number): [number, number] {
    const spans = number === 0 ? [this.found.start, this.found.end] : this.found.spans().slice(2 * number, 2 * number + 2);
    return [spans[0]! < 0 ? -1 : this.subject.point(spans[0]!), spans[1]! < 0 ? -1 : this.subject.point(spans[1]!)];
  }
}

export const patternType = PyType.shell('re.Pattern', PyPattern);
export const matchType = PyType.shell('re.Match', PyMatch);

const CACHE_SIZE = 512;

/** What a runtime keeps: the exception class for bad patterns, and the patterns it has compiled. */
class RegexState {
  error: PyObject | undefined = undefined;
  private readonly cache = new Map<string, PyPattern>();

  configure(error: PyObject): void {
    this.error = exchange(this.error, error);
  }

  cached(key: string): PyPattern | undefined {
    return this.cache.get(key);
  }

  /** Remembers a pattern; the oldest of too many is forgotten. */
  remember(key: string, pattern: PyPattern): void {
    if (this.cache.size >= CACHE_SIZE) {
      const [oldest, forgotten] = this.cache.entries().next().value!;
      this.cache.delete(oldest);
      disown(forgotten);
    }
    this.cache.set(key, own(pattern));
  }

  purge(): void {
    const patterns = [...this.cache.values()];
    this.cache.clear();
    disownAll(patterns);
  }
}

function makeState(): RegexState {
  return new RegexState();
}

export function regexState(): RegexState {
  return currentRuntime().state(makeState);
}

/** The exception for a bad pattern or template. */
export function patternError(failure: PatternFailure, pattern: PyObject): PyObject {
  const { error } = regexState();
  if (error === undefined) return raise('ValueError', failure.message);
  return call3(error, makeStr(failure.message), pattern, failure.position === undefined ? None : makeInt(failure.position));
}

/** The pattern object of a str, bytes or pattern. CPython Lib/re/__init__.py: _compile. */
export function compilePattern(source: PyObject, flags: number): PyPattern {
  if (source instanceof PyPattern) {
    if (flags !== 0) throw raise('ValueError', 'cannot process flags argument with a compiled pattern');
    return source;
  }
  const bytes = source instanceof PyStr ? undefined : bufferOf(source);
  if (!(source instanceof PyStr) && bytes === undefined)
    throw raise('TypeError', 'first argument must be string or compiled pattern');
  const text = bytes === undefined ? (source as PyStr).value : latin1String(bytes);
  const state = regexState();
  const key = `${bytes === undefined ? 's' : 'b'}${flags}:${text}`;
  let pattern = state.cached(key);
  if (pattern === undefined) {
    try {
      pattern = new PyPattern(source, RegexParser.parse(text, flags, bytes !== undefined));
    } catch (error) {
      if (error instanceof PatternFailure) throw patternError(error, source);
      if (error instanceof RangeError) throw recursionError();
      throw error;
    }
    state.remember(key, pattern);
  }
  return pattern;
}
