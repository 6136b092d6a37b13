import type { SlotRow } from '../generated/slot-table.js';
import { raise } from '../kernel/errors.js';
import type { PyObject } from '../kernel/object.js';
import { ExactFloat, makeFloat, PyFloat } from '../objects/float.js';
import { hashOfInt } from '../objects/hash.js';
import { ExactInt, False, intOf, PyInt, True } from '../objects/int.js';
import { None } from '../objects/singletons.js';
import { asIndex } from './convert.js';
import { warn } from './warnings.js';

/** Checks of what special methods written in Python give back, with the wordings of the protocol table. */

function badText(row: SlotRow, self: PyObject, result: PyObject): string {
  return row.badResult!.replace('{type}', self.type.name).replace('{result}', result.type.name);
}

function badResult(row: SlotRow, self: PyObject, result: PyObject): PyObject {
  return raise('TypeError', badText(row, self, result));
}

/** What is given is an instance of a subclass. CPython Objects/abstract.c: _PyNumber_Index, PyNumber_Long, PyNumber_Float. */
function warnOfSubclass(row: SlotRow, self: PyObject, result: PyObject, cls: string): void {
  warn(
    'DeprecationWarning',
    `${badText(row, self, result)}.  The ability to return an instance of a strict subclass of ${cls} is deprecated, and may be removed in a future version of Python.`,
  );
}

/** The result of a method whose slot gives a Python object. */
export function checkedObject(row: SlotRow, self: PyObject, result: PyObject): PyObject {
  switch (row.result) {
    case 'int':
      if (result instanceof ExactInt) return result;
      if (!(result instanceof PyInt)) break;
      warnOfSubclass(row, self, result, 'int');
      return intOf(result.value);
    case 'float':
      if (result instanceof ExactFloat) return result;
      if (!(result instanceof PyFloat)) break;
      warnOfSubclass(row, self, result, 'float');
      return makeFloat(result.value);
    case 'iterator':
      if (result.type.next !== undefined) return result;
      break;
    default:
      return result;
  }
  throw badResult(row, self, result);
}

export function checkedBool(row: SlotRow, self: PyObject, result: PyObject): boolean {
  if (result === True) return true;
  if (result === False) return false;
  throw badResult(row, self, result);
}

export function checkedNone(row: SlotRow, self: PyObject, result: PyObject): void {
  if (result !== None) throw badResult(row, self, result);
}

/** CPython Objects/typeobject.c: slot_sq_length. */
export function checkedLength(result: PyObject): number | bigint {
  const length = asIndex(result);
  if (length < 0) throw raise('ValueError', '__len__() should return >= 0');
  if (length > 0x7fffffffffffffffn) throw raise('OverflowError', `cannot fit '${result.type.name}' into an index-sized integer`);
  return length;
}

/** CPython Objects/typeobject.c: slot_tp_hash. An int of more than 64 bits is hashed in its turn. */
export function checkedHash(row: SlotRow, self: PyObject, result: PyObject): number | bigint {
  if (!(result instanceof PyInt)) throw badResult(row, self, result);
  const { value } = result;
  if (typeof value === 'bigint') return BigInt.asIntN(64, value) === value ? value : hashOfInt(value);
  return value === -1 ? -2 : value;
}
