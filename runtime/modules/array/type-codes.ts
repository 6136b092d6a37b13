import { itemFormat, type ItemFormat } from '../../builtins/bytes/item-formats.js';
import { raise } from '../../kernel/errors.js';
import type { PyObject } from '../../kernel/object.js';
import { makeStr, PyStr } from '../../objects/str.js';
import { asFloat, asIndex } from '../../operations/convert.js';

/** What the items of an array can be. Source of the error texts: CPython Modules/arraymodule.c: the setters of `descriptors`, Python/getargs.c. */

/** A type code: how its items are read and stored, and what an object is as an item. */
export interface TypeCode extends ItemFormat {
  readonly code: string;
  /** What a memoryview calls it. */
  readonly format: string;
  readonly isText: boolean;
  /** The number in pickles that says how its items are stored in little-endian order. */
  readonly machineFormat: number;
  convert(object: PyObject): number | bigint;
}

const LONG_MAX = 2n ** 63n - 1n;
const LONG_MIN = -(2n ** 63n);
const tooLarge = (what: string) => raise('OverflowError', `Python int too large to convert to C ${what}`);

/** The bounds that are looked at, from the widest to the item's own, each with the name it has in the error. */
type Bounds = readonly (readonly [name: string, min: number, max: number])[];

const SHORT = ['signed short integer', -0x8000, 0x7fff] as const;
const INT = ['signed integer', -0x80000000, 0x7fffffff] as const;

/** An integer that C reads as a `long` and then looks at the bounds of. */
function bounded(bounds: Bounds): (object: PyObject) => number | bigint {
  return (object) => {
    const value = asIndex(object);
    if (value < LONG_MIN || value > LONG_MAX) throw tooLarge('long');
    for (const [name, min, max] of bounds) {
      if (value < min) throw raise('OverflowError', `${name} is less than minimum`);
      if (value > max) throw raise('OverflowError', `${name} is greater than maximum`);
    }
    return value;
  };
}

function unsigned(max: bigint): (object: PyObject) => number | bigint {
  return (object) => {
    const value = asIndex(object);
    if (value < 0) throw raise('OverflowError', "can't convert negative value to unsigned int");
    if (value >= 2n ** 64n) throw tooLarge('unsigned long');
    if (value > max) throw raise('OverflowError', 'unsigned int is greater than maximum');
    return value;
  };
}

function long(object: PyObject): number | bigint {
  const value = asIndex(object);
  if (value < LONG_MIN || value > LONG_MAX) throw tooLarge('long');
  return value;
}

function longLong(object: PyObject): number | bigint {
  const value = asIndex(object);
  if (value < LONG_MIN || value > LONG_MAX) throw raise('OverflowError', 'int too big to convert');
  return value;
}

function unsignedLongLong(object: PyObject): number | bigint {
  const value = asIndex(object);
  if (value < 0) throw raise('OverflowError', "can't convert negative int to unsigned");
  if (value >= 2n ** 64n) throw raise('OverflowError', 'int too big to convert');
  return value;
}

function character(object: PyObject): number {
  const point = object instanceof PyStr ? object.value.codePointAt(0) : undefined;
  if (point === undefined || (object as PyStr).value.length !== (point > 0xffff ? 2 : 1))
    throw raise('TypeError', 'array item must be unicode character');
  return point;
}

function wrapCharacter(point: number | bigint): PyObject {
  if (point > 0x10ffff) throw raise('ValueError', 'chr() arg not in range(0x110000)');
  return makeStr(String.fromCodePoint(point as number));
}

const codes = new Map<string, TypeCode>();

function add(code: string, machineFormat: number, convert: (object: PyObject) => number | bigint): void {
  codes.set(code, { ...itemFormat(code)!, code, format: code, isText: false, machineFormat, convert });
}

function addText(code: string): void {
  const format = itemFormat('I')!;
  const text = { code, format: 'w', isText: true, machineFormat: 20, convert: character, wrap: wrapCharacter };
  codes.set(code, { ...format, ...text });
}

add('b', 1, bounded([SHORT, ['signed char', -0x80, 0x7f]]));
add('B', 0, bounded([['unsigned byte integer', 0, 0xff]]));
addText('u');
addText('w');
add('h', 4, bounded([SHORT]));
add('H', 2, bounded([INT, ['unsigned short', 0, 0xffff]]));
add('i', 8, bounded([INT]));
add('I', 6, unsigned(0xffffffffn));
add('l', 12, long);
add('L', 10, unsigned(2n ** 64n - 1n));
add('q', 12, longLong);
add('Q', 10, unsignedLongLong);
add('f', 14, asFloat);
add('d', 16, asFloat);

/** All of them, in CPython's order. */
export const typeCodes: readonly TypeCode[] = [...codes.values()];

/** The type code of this name, or undefined. */
export function findTypeCode(code: string): TypeCode | undefined {
  return codes.get(code);
}
