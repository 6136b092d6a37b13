import type { SlotRow } from '../generated/slot-table.js';
import { raise } from '../kernel/errors.js';
import type { PyObject } from '../kernel/object.js';
import { ExactFloat, makeFloat, PyFloat } from '../objects/float.js';
import { hashOfInt } from '../objects/hash.js';
import { ExactInt, False, intOf, PyInt, True } from '../objects/int.js';
import { None } from '../objects/singletons.js';
import { PyStr } from '../objects/str.js';
import { asIndex } from './convert.js';

/** Checks of what special methods written in Python give back, with the wordings of the protocol table. */

function badResult(row: SlotRow, self: PyObject, result: PyObject): PyObject {
  const text = row.badResult!.replace('{type}', self.type.name).replace('{result}', result.type.name);
  return raise('TypeError', text);
}

// DIFFERS: no DeprecationWarning where `__index__`, `__int__` or `__float__` gives an instance of a subclass.
/** The result of a method whose slot gives a Python object. */
export function checkedObject(row: SlotRow, self: PyObject, result: PyObject): PyObject {
  switch (row.result) {
    case 'str':
      if (result instanceof PyStr) return result;
      break;
    case 'int':
      if (result instanceof PyInt) return result instanceof ExactInt ? result : intOf(result.value);
      break;
    case 'float':
      if (result instanceof PyFloat) return result instanceof ExactFloat ? result : makeFloat(result.value);
      break;
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
export function checkedLength(result: PyObject): number {
  const length = asIndex(result);
  if (length < 0) throw raise('ValueError', '__len__() should return >= 0');
  if (length > 0x7fffffffffffffffn) throw raise('OverflowError', `cannot fit '${result.type.name}' into an index-sized integer`);
  // DIFFERS: a length beyond 2**53 loses its low bits.
  return Number(length);
}

/** CPython Objects/typeobject.c: slot_tp_hash. An int of more than 64 bits is hashed in its turn. */
export function checkedHash(row: SlotRow, self: PyObject, result: PyObject): number | bigint {
  if (!(result instanceof PyInt)) throw badResult(row, self, result);
  const { value } = result;
  if (typeof value === 'bigint') return BigInt.asIntN(64, value) === value ? value : hashOfInt(value);
  return value === -1 ? -2 : value;
}
