import { itemFormat } from '../../builtins/bytes/item-formats.js';
import { decode } from '../../builtins/codecs/decode.js';
import { raise } from '../../kernel/errors.js';
import type { PyObject } from '../../kernel/object.js';
import { PyType } from '../../kernel/type.js';
import { PyBytes } from '../../objects/bytes.js';
import { makeList } from '../../objects/sequence.js';
import { makeStr } from '../../objects/str.js';
import { asIndex } from '../../operations/convert.js';
import { arrayType } from './array.js';
import { arrayOf, codeArgument } from './new.js';
import { findTypeCode } from './type-codes.js';

/**
 * The machine formats of pickles by their numbers: the type code whose items are stored so, or the codec of the text; each in little-
 * and then in big-endian order. CPython Modules/arraymodule.c: enum machine_format_code.
 */
const machineFormats = ['B', 'b', 'H', 'H', 'h', 'h', 'I', 'I', 'i', 'i', 'Q', 'Q', 'q', 'q', 'f', 'f', 'd', 'd'];
const textFormats = ['utf-16-le', 'utf-16-be', 'utf-32-le', 'utf-32-be'];

/** The bytes of items with the bytes of each reversed. */
export function swapped(bytes: Uint8Array, size: number): Uint8Array {
  const result = bytes.slice();
  for (let at = 0; at < result.length; at += size) result.subarray(at, at + size).reverse();
  return result;
}

function numbers(format: string, bytes: Uint8Array): PyObject {
  const { size, load, wrap } = itemFormat(format)!;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return makeList(Array.from({ length: bytes.length / size }, (_, i) => wrap(load(view, i * size))));
}

/** `_array_reconstructor(arraytype, typecode, mformat_code, items)`: what arrays pickle as, readable on machines of every kind. */
export function reconstruct(cls: PyObject, typecode: PyObject, formatNumber: PyObject, items: PyObject): PyObject {
  const code = codeArgument(typecode, '_array_reconstructor() argument 2');
  const number = Number(asIndex(formatNumber));
  if (!(cls instanceof PyType)) throw raise('TypeError', `first argument must be a type object, not ${cls.type.name}`);
  if (!cls.isSubtype(arrayType)) throw raise('TypeError', `${cls.name} is not a subtype of array.array`);
  const found = findTypeCode(code);
  if (found === undefined) throw raise('ValueError', 'second argument must be a valid type code');
  if (number < 0 || number >= machineFormats.length + textFormats.length)
    throw raise('ValueError', 'third argument must be a valid machine format code.');
  if (!(items instanceof PyBytes)) throw raise('TypeError', `fourth argument should be bytes, not ${items.type.name}`);
  if (number === found.machineFormat) return arrayOf(cls, found, items);
  const bytes = items.value;
  const format = machineFormats[number];
  // CPython takes the items of text for twice as long as they are.
  const size = format !== undefined ? itemFormat(format)!.size : number < 20 ? 4 : 8;
  if (bytes.length % size !== 0) throw raise('ValueError', 'string length not a multiple of item size');
  if (format === undefined) {
    const text = decode(bytes, textFormats[number - machineFormats.length]!, 'strict');
    return arrayOf(cls, found, makeStr(text));
  }
  // Integers are kept as what they were, whatever the type code says.
  const kept = 'fd'.includes(format) ? found : findTypeCode(format)!;
  const isBigEndian = size > 1 && number % 2 === 1;
  return arrayOf(cls, kept, numbers(format, isBigEndian ? swapped(bytes, size) : bytes));
}
