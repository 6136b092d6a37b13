import { raise } from '../../kernel/errors.js';
import type { PyObject } from '../../kernel/object.js';
import type { ModuleSpec } from '../../kernel/spec.js';
import { PyInt } from '../../objects/int.js';
import { None } from '../../objects/singletons.js';
import { makeStr, PyStr } from '../../objects/str.js';
import { isTrue } from '../../objects/truth.js';
import { getattr } from '../../operations/attribute.js';
import { asSize, asString } from '../../operations/convert.js';
import { decodeValue } from './decode.js';
import { encodeValue, quoteJson } from './encode.js';

/** An attribute of an encoder or decoder, undefined if it is None. */
function option(o: PyObject, name: string): PyObject | undefined {
  const value = getattr(o, name);
  return value === None ? undefined : value;
}

function indentOf(o: PyObject | undefined): string | undefined {
  if (o === undefined) return undefined;
  if (o instanceof PyInt) return ' '.repeat(Math.max(0, Number(o.value)));
  return asString(o, 'indent');
}

function encode(o: PyObject, encoder: PyObject): PyObject {
  const flag = (name: string) => isTrue(getattr(encoder, name));
  return makeStr(
    encodeValue(o, {
      skipKeys: flag('skipkeys'),
      ensureAscii: flag('ensure_ascii'),
      checkCircular: flag('check_circular'),
      allowNan: flag('allow_nan'),
      sortKeys: flag('sort_keys'),
      indent: indentOf(option(encoder, 'indent')),
      itemSeparator: asString(getattr(encoder, 'item_separator'), 'item_separator'),
      keySeparator: asString(getattr(encoder, 'key_separator'), 'key_separator'),
      fallback: getattr(encoder, 'default'),
    }),
  );
}

function decode(document: PyObject, index: PyObject, decoder: PyObject, error: PyObject): PyObject {
  if (!(document instanceof PyStr)) throw raise('TypeError', `first argument must be a string, not ${document.type.name}`);
  return decodeValue(document, asSize(index), {
    strict: isTrue(getattr(decoder, 'strict')),
    objectHook: option(decoder, 'object_hook'),
    pairsHook: option(decoder, 'object_pairs_hook'),
    parseFloat: option(decoder, 'parse_float'),
    parseInt: option(decoder, 'parse_int'),
    parseConstant: option(decoder, 'parse_constant'),
    error,
  });
}

/** `_jsoncore`: the work of the package `json`, whose classes are written in Python. */
export const jsonModule: ModuleSpec = {
  name: '_jsoncore',
  functions: {
    encode: ['(o, encoder, /)', encode, 'The JSON text of an object, by the attributes of an encoder.'],
    decode: [
      '(document, index, decoder, error, /)',
      decode,
      'The value at an index of a document and its end, by the attributes of a decoder.',
    ],
    quote: [
      '(text, ensure_ascii, /)',
      (text: PyObject, ascii: PyObject) => makeStr(quoteJson(asString(text, 'text'), isTrue(ascii))),
      'The JSON string of a text.',
    ],
  },
};
