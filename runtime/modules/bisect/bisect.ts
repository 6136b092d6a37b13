import { narrow, type Integer } from '../../builtins/int/arithmetic.js';
import { raise } from '../../kernel/errors.js';
import type { PyObject } from '../../kernel/object.js';
import type { FunctionSpec, ModuleSpec } from '../../kernel/spec.js';
import { intOf } from '../../objects/int.js';
import { None } from '../../objects/singletons.js';
import { call1, callMethod } from '../../operations/call.js';
import { exactSize } from '../../operations/convert.js';
import { isLess } from '../../operations/order.js';
import { getitem, lengthOf } from '../../operations/subscript.js';

/** `_bisect`: places in sorted lists. Source: CPython Modules/_bisectmodule.c. */

/** The place for `x`: behind all items that equal it, or before them. */
function place(right: boolean, list: PyObject, x: PyObject, lo?: PyObject, hi?: PyObject, key?: PyObject): PyObject {
  let low = lo === undefined ? 0 : exactSize(lo);
  if (low < 0) throw raise('ValueError', 'lo must be non-negative');
  let high = hi === undefined || hi === None ? lengthOf(list) : exactSize(hi);
  while (low < high) {
    const middle = between(low, high);
    const item = getitem(list, intOf(middle));
    const value = key === undefined || key === None ? item : call1(key, item);
    if (right ? isLess(x, value) : !isLess(value, x)) high = middle;
    else low = typeof high === 'number' ? Number(middle) + 1 : narrow(BigInt(middle) + 1n);
  }
  return intOf(low);
}

/** The middle, rounded down. */
function between(low: Integer, high: Integer): Integer {
  if (typeof low === 'number' && typeof high === 'number') return low + Math.floor((high - low) / 2);
  return narrow((BigInt(low) + BigInt(high)) >> 1n);
}

const signature = '($module, /, a, x, lo=0, hi=None, *, key=None)';

function bisect(right: boolean): FunctionSpec {
  return [
    signature,
    (list: PyObject, x: PyObject, lo?: PyObject, hi?: PyObject, key?: PyObject) => place(right, list, x, lo, hi, key),
    `Return the index where to insert item x in list a, assuming a is sorted: ${right ? 'behind' : 'before'} all items that equal it.`,
  ];
}

function insort(right: boolean): FunctionSpec {
  return [
    signature,
    (list: PyObject, x: PyObject, lo?: PyObject, hi?: PyObject, key?: PyObject) => {
      const value = key === undefined || key === None ? x : call1(key, x);
      callMethod(list, 'insert', place(right, list, value, lo, hi, key), x);
      return None;
    },
    `Insert item x in list a, and keep it sorted assuming a is sorted: ${right ? 'behind' : 'before'} all items that equal it.`,
  ];
}

export const bisectModule: ModuleSpec = {
  name: '_bisect',
  doc: 'Bisection algorithms: places in sorted lists.',
  functions: {
    bisect_right: bisect(true),
    bisect_left: bisect(false),
    insort_right: insort(true),
    insort_left: insort(false),
  },
};
