import { leafClass } from '../kernel/leaf-class.js';
import { PyObject } from '../kernel/object.js';
import { PyType } from '../kernel/type.js';

abstract class RangeLayout extends PyObject {
  declare readonly start: number | bigint;
  declare readonly stop: number | bigint;
  declare readonly step: number | bigint;
  declare readonly length: number | bigint;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** The layout of `range`. It owns nothing, and nobody sees it die: so it is not counted. */
export const PyRange = leafClass(
  RangeLayout,
  function PyRange(
    this: Writable<RangeLayout>,
    start: number | bigint = 0,
    stop: number | bigint = 0,
    step: number | bigint = 1,
    length: number | bigint = 0,
  ) {
    this.start = start;
    this.stop = stop;
    this.step = step;
    this.length = length;
  },
);
export type PyRange = RangeLayout;

abstract class RangeIteratorLayout extends PyObject {
  /** The next number. */
  declare next: number;
  declare readonly step: number;
  /** How many are left. */
  declare remaining: number;
}

/** The layout of `range_iterator`: a range within safe integers. */
export const PyRangeIterator = leafClass(
  RangeIteratorLayout,
  function PyRangeIterator(this: Writable<RangeIteratorLayout>, next: number, step: number, remaining: number) {
    this.next = next;
    this.step = step;
    this.remaining = remaining;
  },
);
export type PyRangeIterator = RangeIteratorLayout;

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
