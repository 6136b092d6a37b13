import type { PyObject } from '../../kernel/object.js';
import type { SlotSpecs } from '../../kernel/spec.js';
import { makeBool, PyInt } from '../../objects/int.js';
import { NotImplemented } from '../../objects/singletons.js';

/** Comparisons of ints with ints: the host compares numbers and bigints exactly. */
export const intComparisons: SlotSpecs = {
  lt: (self: PyInt, other: PyObject) => (other instanceof PyInt ? makeBool(self.value < other.value) : NotImplemented),
  le: (self: PyInt, other: PyObject) => (other instanceof PyInt ? makeBool(self.value <= other.value) : NotImplemented),
  eq: (self: PyInt, other: PyObject) => (other instanceof PyInt ? makeBool(self.value === other.value) : NotImplemented),
  ne: (self: PyInt, other: PyObject) => (other instanceof PyInt ? makeBool(self.value !== other.value) : NotImplemented),
  gt: (self: PyInt, other: PyObject) => (other instanceof PyInt ? makeBool(self.value > other.value) : NotImplemented),
  ge: (self: PyInt, other: PyObject) => (other instanceof PyInt ? makeBool(self.value >= other.value) : NotImplemented),
};
