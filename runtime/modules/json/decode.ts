import { raise } from '../../kernel/errors.js';
import type { PyObject } from '../../kernel/object.js';
import { makeDict } from '../../objects/dict.js';
import { makeFloat } from '../../objects/float.js';
import { False, intOf, makeInt, True } from '../../objects/int.js';
import { makeList, makeTuple } from '../../objects/sequence.js';
import { None } from '../../objects/singletons.js';
import type { PyStr } from '../../objects/str.js';
import { codePointIndex, intern, makeStr, unitIndex } from '../../objects/str.js';
import { call1, call3 } from '../../operations/call.js';
import { parseInteger } from '../../builtins/int/text.js';

/** How a decoder treats what it reads; undefined hooks are absent. */
export interface DecodeOptions {
  readonly strict: boolean;
  readonly objectHook: PyObject | undefined;
  readonly pairsHook: PyObject | undefined;
  readonly parseFloat: PyObject | undefined;
  readonly parseInt: PyObject | undefined;
  readonly parseConstant: PyObject | undefined;
  /** `JSONDecodeError`, called with message, document and position. */
  readonly error: PyObject;
}

const NUMBER = /-?(?:0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?/y;
const CONSTANTS: Record<string, number> = { NaN, Infinity, '-Infinity': -Infinity };
const ESCAPES: Record<string, string> = { '"': '"', '\\': '\\', '/': '/', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

/** Reads JSON out of a text. Messages and positions: CPython Modules/_json.c. */
class Decoder {
  at: number;
  private readonly text: string;

  constructor(
    private readonly document: PyStr,
    start: number,
    private readonly options: DecodeOptions,
  ) {
    this.text = document.value;
    this.at = unitIndex(document, start);
  }

  private fail(message: string, at = this.at): PyObject {
    return call3(this.options.error, makeStr(message), this.document, makeInt(codePointIndex(this.document, at)));
  }

  private skipSpace(): string | undefined {
    const { text } = this;
    let c = text[this.at];
    while (c === ' ' || c === '\n' || c === '\t' || c === '\r') c = text[++this.at];
    return c;
  }

  value(): PyObject {
    const { text, at } = this;
    switch (text[at]) {
      case '"':
        this.at++;
        return makeStr(this.string());
      case '{':
        this.at++;
        return this.object();
      case '[':
        this.at++;
        return this.array();
      case 'n':
        if (text.startsWith('null', at)) return this.word(4, None);
        break;
      case 't':
        if (text.startsWith('true', at)) return this.word(4, True);
        break;
      case 'f':
        if (text.startsWith('false', at)) return this.word(5, False);
        break;
      case 'N':
        if (text.startsWith('NaN', at)) return this.constant('NaN');
        break;
      case 'I':
        if (text.startsWith('Infinity', at)) return this.constant('Infinity');
        break;
      case '-':
        if (text.startsWith('-Infinity', at)) return this.constant('-Infinity');
        break;
    }
    return this.number();
  }

  private word(length: number, value: PyObject): PyObject {
    this.at += length;
    return value;
  }

  private constant(name: string): PyObject {
    this.at += name.length;
    const { parseConstant } = this.options;
    return parseConstant === undefined ? makeFloat(CONSTANTS[name]!) : call1(parseConstant, makeStr(name));
  }

  private number(): PyObject {
    NUMBER.lastIndex = this.at;
    const match = NUMBER.exec(this.text);
    if (match === null) throw this.fail('Expecting value');
    const [numeral, fraction, exponent] = match;
    this.at += numeral.length;
    if (fraction !== undefined || exponent !== undefined) {
      const { parseFloat } = this.options;
      return parseFloat === undefined ? makeFloat(Number(numeral)) : call1(parseFloat, makeStr(numeral));
    }
    const { parseInt } = this.options;
    return parseInt === undefined ? intOf(parseInteger(numeral, 10)!) : call1(parseInt, makeStr(numeral));
  }

  /** The rest of a string, from behind its opening quote. */
  private string(): string {
    const { text } = this;
    const begin = this.at - 1;
    let result = '';
    for (;;) {
      let end = this.at;
      for (; ; end++) {
        if (end >= text.length) throw this.fail('Unterminated string starting at', begin);
        const unit = text.charCodeAt(end);
        if (unit === 34 || unit === 92) break;
        if (unit < 32 && this.options.strict) throw this.fail('Invalid control character at', end);
      }
      result += text.slice(this.at, end);
      this.at = end + 1;
      if (text[end] === '"') return result;
      const c = text[this.at];
      if (c === undefined) throw this.fail('Unterminated string starting at', begin);
      if (c !== 'u') {
        const escaped = ESCAPES[c];
        if (escaped === undefined) throw this.fail('Invalid \\escape', end);
        result += escaped;
        this.at++;
        continue;
      }
      const digits = text.slice(this.at + 1, this.at + 5);
      if (!/^[0-9a-fA-F]{4}$/.test(digits)) throw this.fail('Invalid \\uXXXX escape', this.at);
      result += String.fromCharCode(parseInt(digits, 16));
      this.at += 5;
    }
  }

  private object(): PyObject {
    const { objectHook, pairsHook } = this.options;
    const pairs: [PyStr, PyObject][] = [];
    if (this.skipSpace() === '}') {
      this.at++;
    } else {
      for (;;) {
        if (this.text[this.at] !== '"') throw this.fail('Expecting property name enclosed in double quotes');
        this.at++;
        const name = this.string();
        const key = name.length < 64 ? intern(name) : makeStr(name);
        if (this.skipSpace() !== ':') throw this.fail("Expecting ':' delimiter");
        this.at++;
        this.skipSpace();
        pairs.push([key, this.value()]);
        const c = this.skipSpace();
        if (c === '}') {
          this.at++;
          break;
        }
        if (c !== ',') throw this.fail("Expecting ',' delimiter");
        const comma = this.at++;
        if (this.skipSpace() === '}') throw this.fail('Illegal trailing comma before end of object', comma);
      }
    }
    if (pairsHook !== undefined) return call1(pairsHook, makeList(pairs.map(([key, value]) => makeTuple([key, value]))));
    const dict = makeDict();
    for (const [key, value] of pairs) dict.set(key, value);
    return objectHook === undefined ? dict : call1(objectHook, dict);
  }

  private array(): PyObject {
    const items: PyObject[] = [];
    if (this.skipSpace() === ']') {
      this.at++;
      return makeList(items);
    }
    for (;;) {
      items.push(this.value());
      const c = this.skipSpace();
      if (c === ']') {
        this.at++;
        return makeList(items);
      }
      if (c !== ',') throw this.fail("Expecting ',' delimiter");
      const comma = this.at++;
      if (this.skipSpace() === ']') throw this.fail('Illegal trailing comma before end of array', comma);
    }
  }
}

/** The value at code point `start` of a document, and where it ends. */
export function decodeValue(document: PyStr, start: number, options: DecodeOptions): PyObject {
  if (start < 0) throw raise('ValueError', 'idx cannot be negative');
  const decoder = new Decoder(document, start, options);
  try {
    const value = decoder.value();
    return makeTuple([value, makeInt(codePointIndex(document, decoder.at))]);
  } catch (error) {
    if (error instanceof RangeError)
      throw raise('RecursionError', 'maximum recursion depth exceeded while decoding a JSON document');
    throw error;
  }
}
