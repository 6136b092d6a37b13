import { raise } from '../../kernel/errors.js';
import type { PyObject } from '../../kernel/object.js';
import { PyDict } from '../../objects/dict.js';
import { PyFloat } from '../../objects/float.js';
import { False, PyInt, True } from '../../objects/int.js';
import { PyList, PyTuple } from '../../objects/sequence.js';
import { None } from '../../objects/singletons.js';
import { PyStr } from '../../objects/str.js';
import { call1 } from '../../operations/call.js';
import { callMethod } from '../../operations/call.js';
import { iterate, listOf } from '../../operations/iteration.js';
import { lt } from '../../generated/operations.js';
import { isTrue } from '../../objects/truth.js';
import { floatToString } from '../../builtins/float/text.js';
import { integerToString } from '../../builtins/int/text.js';

/** How an encoder writes. */
export interface EncodeOptions {
  readonly skipKeys: boolean;
  readonly ensureAscii: boolean;
  readonly checkCircular: boolean;
  readonly allowNan: boolean;
  readonly sortKeys: boolean;
  /** One level of indentation; undefined = everything on one line. */
  readonly indent: string | undefined;
  readonly itemSeparator: string;
  readonly keySeparator: string;
  /** Turns what JSON does not know into something that it knows. */
  readonly fallback: PyObject;
}

const SPECIAL = /["\\\x00-\x1f]/;
const ALL_SPECIAL = /["\\\x00-\x1f]/g;
const NOT_PLAIN = /[^ !#-[\]-~]/;
const ALL_NOT_PLAIN = /[^ !#-[\]-~]/g;

const ESCAPES: Record<string, string> = {
  '"': '\\"',
  '\\': '\\\\',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

function escape(unit: string): string {
  return ESCAPES[unit] ?? `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** The JSON string of a text. */
export function quoteJson(text: string, ascii: boolean): string {
  if (ascii) return `"${NOT_PLAIN.test(text) ? text.replace(ALL_NOT_PLAIN, escape) : text}"`;
  return `"${SPECIAL.test(text) ? text.replace(ALL_SPECIAL, escape) : text}"`;
}

/** Writes JSON. CPython Modules/_json.c: encoder_listencode_obj and its kin. */
class Encoder {
  private readonly open = new Set<PyObject>();

  constructor(private readonly options: EncodeOptions) {}

  private float(o: PyFloat): string {
    if (Number.isFinite(o.value)) return floatToString(o.value);
    if (!this.options.allowNan)
      throw raise('ValueError', `Out of range float values are not JSON compliant: ${floatToString(o.value)}`);
    return Number.isNaN(o.value) ? 'NaN' : o.value > 0 ? 'Infinity' : '-Infinity';
  }

  value(o: PyObject, indent: string): string {
    if (o instanceof PyStr) return quoteJson(o.value, this.options.ensureAscii);
    if (o === None) return 'null';
    if (o === True) return 'true';
    if (o === False) return 'false';
    if (o instanceof PyInt) return integerToString(o.value);
    if (o instanceof PyFloat) return this.float(o);
    if (o instanceof PyList || o instanceof PyTuple) return this.within(o, () => this.array(o, indent));
    if (o instanceof PyDict) return this.within(o, () => this.object(o, indent));
    return this.within(o, () => this.value(call1(this.options.fallback, o), indent));
  }

  private within(o: PyObject, write: () => string): string {
    if (!this.options.checkCircular) return write();
    if (this.open.has(o)) throw raise('ValueError', 'Circular reference detected');
    this.open.add(o);
    const text = write();
    this.open.delete(o);
    return text;
  }

  private enclose(left: string, parts: string[], right: string, indent: string): string {
    if (parts.length === 0) return left + right;
    const { itemSeparator, indent: level } = this.options;
    if (level === undefined) return left + parts.join(itemSeparator) + right;
    const inner = `\n${indent}${level}`;
    return `${left}${inner}${parts.join(itemSeparator + inner)}\n${indent}${right}`;
  }

  private array(o: PyList | PyTuple, indent: string): string {
    const inner = this.options.indent === undefined ? indent : indent + this.options.indent;
    const parts: string[] = [];
    iterate(o, (item) => {
      parts.push(this.value(item, inner));
    });
    return this.enclose('[', parts, ']', indent);
  }

  private object(o: PyDict, indent: string): string {
    const { sortKeys, keySeparator, ensureAscii } = this.options;
    const inner = this.options.indent === undefined ? indent : indent + this.options.indent;
    const parts: string[] = [];
    const write = (key: PyObject, value: PyObject) => {
      const name = this.key(key);
      if (name !== undefined) parts.push(quoteJson(name, ensureAscii) + keySeparator + this.value(value, inner));
    };
    let items = listOf(callMethod(o, 'items')).map((item) => (item as PyTuple).items as [PyObject, PyObject]);
    if (sortKeys) items = sorted(items);
    for (const [key, value] of items) write(key, value);
    return this.enclose('{', parts, '}', indent);
  }

  /** The text of a key; undefined if it is to be skipped. */
  private key(key: PyObject): string | undefined {
    if (key instanceof PyStr) return key.value;
    if (key === None) return 'null';
    if (key === True) return 'true';
    if (key === False) return 'false';
    if (key instanceof PyInt) return integerToString(key.value);
    if (key instanceof PyFloat) return this.float(key);
    if (this.options.skipKeys) return undefined;
    throw raise('TypeError', `keys must be str, int, float, bool or None, not ${key.type.name}`);
  }
}

/** Items by key, equal ones in their order. */
function sorted(items: [PyObject, PyObject][]): [PyObject, PyObject][] {
  return [...items].sort(([a], [b]) => (isTrue(lt(a, b)) ? -1 : isTrue(lt(b, a)) ? 1 : 0));
}

/** The JSON text of an object. */
export function encodeValue(o: PyObject, options: EncodeOptions): string {
  try {
    return new Encoder(options).value(o, '');
  } catch (error) {
    if (error instanceof RangeError)
      throw raise('RecursionError', 'maximum recursion depth exceeded while encoding a JSON object');
    throw error;
  }
}
