import { PyObject } from '../kernel/object.js';
import { PyType } from '../kernel/type.js';

/** The layout of `range`. */
export class PyRange extends PyObject {
  constructor(
    readonly start: number | bigint = 0,
    readonly stop: number | bigint = 0,
    readonly step: number | bigint = 1,
    readonly length: number | bigint = 0,
  ) {
    super();
  }
}

/** The layout of `range_iterator`: a range within safe integers. */
export class PyRangeIterator extends PyObject {
  constructor(
    /** The next number. */
    public next: number,
    readonly step: number,
    /** How many are left. */
    public remaining: number,
  ) {
    super();
  }
}

/** The layout of `longrange_iterator`. */
export class PyLongRangeIterator extends PyObject {
  constructor(
    public next: bigint,
    readonly step: bigint,
    public remaining: bigint,
  ) {
    super();
  }
}

export const rangeType = PyType.shell('range', PyRange);
export const rangeIteratorType = PyType.shell('range_iterator', PyRangeIterator);
export const longRangeIteratorType = PyType.shell('longrange_iterator', PyLongRangeIterator);
