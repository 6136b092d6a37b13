import { PyObject } from '../kernel/object.js';
import { ownAll } from '../kernel/ownership.js';
import { PyType } from '../kernel/type.js';

/** The layout of `tuple` and its subclasses. */
export abstract class PyTuple extends PyObject {
  items: readonly PyObject[] = [];
}

/** Exactly a `tuple`. */
export class ExactTuple extends PyTuple {
  constructor(items: readonly PyObject[]) {
    super();
    this.items = items;
  }
}

/** The layout of `list` and its subclasses. Whoever stores into `items` owns and disowns (kernel/ownership). */
export abstract class PyList extends PyObject {
  items: PyObject[] = [];
}

/** Exactly a `list`. */
export class ExactList extends PyList {
  constructor(items: PyObject[]) {
    super();
    this.items = items;
  }
}

export const tupleType = PyType.shell('tuple', PyTuple, ExactTuple);
export const listType = PyType.shell('list', PyList, ExactList);

export const emptyTuple: PyTuple = new ExactTuple([]);

/** The tuple of these elements; takes the array over. */
export function makeTuple(items: PyObject[]): PyTuple {
  return items.length === 0 ? emptyTuple : new ExactTuple(ownAll(items));
}

/** A new list of these elements; takes the array over. */
export function makeList(items: PyObject[]): PyList {
  return new ExactList(ownAll(items));
}
