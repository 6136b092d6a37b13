import { raise } from '../../kernel/errors.js';
import type { PyObject } from '../../kernel/object.js';
import type { FunctionSpec, ModuleSpec } from '../../kernel/spec.js';
import { makeInt } from '../../objects/int.js';
import { None } from '../../objects/singletons.js';
import { call1, callMethod } from '../../operations/call.js';
import { asSize } from '../../operations/convert.js';
import { isLess } from '../../operations/order.js';
import { getitem, len } from '../../operations/subscript.js';

/** `_bisect`: places in sorted lists. Source: CPython Modules/_bisectmodule.c. */

/** The place for `x`: behind all items that equal it, or before them. */
function place(right: boolean, list: PyObject, x: PyObject, lo?: PyObject, hi?: PyObject, key?: PyObject): number {
  let low = lo === undefined ? 0 : asSize(lo);
  if (low < 0) throw raise('ValueError', 'lo must be non-negative');
  let high = hi === undefined || hi === None ? len(list) : asSize(hi);
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const item = getitem(list, makeInt(middle));
    const value = key === undefined || key === None ? item : call1(key, item);
    if (right ? isLess(x, value) : !isLess(value, x)) high = middle;
    else low = middle + 1;
  }
  return low;
}

const signature = '($module, /, a, x, lo=0, hi=None, *, key=None)';

function bisect(right: boolean): FunctionSpec {
  return [
    signature,
    (list: PyObject, x: PyObject, lo?: PyObject, hi?: PyObject, key?: PyObject) => makeInt(place(right, list, x, lo, hi, key)),
    `Return the index where to insert item x in list a, assuming a is sorted: ${right ? 'behind' : 'before'} all items that equal it.`,
  ];
}

function insort(right: boolean): FunctionSpec {
  return [
    signature,
    (list: PyObject, x: PyObject, lo?: PyObject, hi?: PyObject, key?: PyObject) => {
      const value = key === undefined || key === None ? x : call1(key, x);
      callMethod(list, 'insert', makeInt(place(right, list, value, lo, hi, key)), x);
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
