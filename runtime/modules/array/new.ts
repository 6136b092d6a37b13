import { raise } from '../../kernel/errors.js';
import type { PyObject } from '../../kernel/object.js';
import type { PyType } from '../../kernel/type.js';
import { PyByteArray, PyBytes } from '../../objects/bytes.js';
import { PyList, PyTuple } from '../../objects/sequence.js';
import { PyStr } from '../../objects/str.js';
import { allocate } from '../../operations/allocation.js';
import { iterate } from '../../operations/iteration.js';
import { warn } from '../../operations/warnings.js';
import { arrayType, PyArray } from './array.js';
import { findTypeCode, type TypeCode } from './type-codes.js';

/** The argument that says what the items are: a str of one character. */
export function codeArgument(o: PyObject, where: string): string {
  if (!(o instanceof PyStr) || [...o.value].length !== 1)
    throw raise('TypeError', `${where} must be a unicode character, not ${o.type.name}`);
  return o.value;
}

/** Appends machine values. */
export function appendBytes(array: PyArray, bytes: Uint8Array): void {
  if (bytes.length % array.itemSize !== 0) throw raise('ValueError', 'bytes length not a multiple of item size');
  // They may be the array's own.
  if (bytes.length > 0) array.splice(array.length, array.length, bytes.slice());
}

/** Appends the items of a list, and none if one of them does not fit. */
export function appendList(array: PyArray, { items }: { readonly items: readonly PyObject[] }): void {
  const count = items.length;
  if (count === 0) return;
  array.checkResizable();
  const before = array.size;
  array.resize(array.length + count * array.itemSize);
  try {
    for (let i = 0; i < count; i++) {
      array.put(before + i, array.code.convert(items[i]!));
      if (items.length !== count) throw raise('RuntimeError', 'list changed size during iteration');
    }
  } catch (error) {
    array.resize(before * array.itemSize);
    throw error;
  }
}

/** Appends the characters of a text. */
export function appendText(array: PyArray, text: string): void {
  const points = [...text];
  if (points.length === 0) return;
  array.checkResizable();
  const before = array.size;
  array.resize(array.length + points.length * array.itemSize);
  points.forEach((c, i) => array.put(before + i, c.codePointAt(0)!));
}

/** An array of a class with what its constructor was given. CPython Modules/arraymodule.c: array_new. */
export function arrayOf(cls: PyType, code: TypeCode, initial: PyObject | undefined): PyArray {
  const made = allocate(cls, PyArray).become(code);
  if (initial === undefined) return made;
  if (initial instanceof PyList || initial instanceof PyTuple) appendList(made, initial);
  else if (initial instanceof PyBytes || initial instanceof PyByteArray) appendBytes(made, initial.value);
  else if (initial instanceof PyStr) appendText(made, initial.value);
  else if (initial instanceof PyArray && initial.code === code) made.value = initial.value.slice();
  else iterate(initial, (item) => made.append(item));
  return made;
}

/** `array.array(typecode[, initializer])`. */
export function newArray(cls: PyType, args: readonly PyObject[], kwnames: readonly string[] | null): PyObject {
  const named = kwnames?.length ?? 0;
  if (named > 0 && cls.init === arrayType.init) throw raise('TypeError', 'array.array() takes no keyword arguments');
  const given = args.length - named;
  if (given < 1 || given > 2)
    throw raise('TypeError', `array() takes at ${given < 1 ? 'least 1 argument' : 'most 2 arguments'} (${given} given)`);
  const code = codeArgument(args[0]!, 'array() argument 1');
  const initial = given > 1 ? args[1] : undefined;
  if (code === 'u') warn('DeprecationWarning', "The 'u' type code is deprecated and will be removed in Python 3.16");
  const found = findTypeCode(code);
  if (found?.isText !== true) {
    const isText = initial instanceof PyStr ? 'str' : initial instanceof PyArray && initial.code.isText ? 'unicode array' : '';
    if (isText !== '') throw raise('TypeError', `cannot use a ${isText} to initialize an array with typecode '${code}'`);
  }
  if (found === undefined) throw raise('ValueError', 'bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)');
  return arrayOf(cls, found, initial);
}
