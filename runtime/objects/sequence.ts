import { leafClass, type Exact } from '../kernel/leaf-class.js';
import { PyObject } from '../kernel/object.js';
import { born, counting, ownAll } from '../kernel/ownership.js';
import { PyType } from '../kernel/type.js';

/** The layout of `tuple` and its subclasses. */
export abstract class PyTuple extends PyObject {
  items: readonly PyObject[];
  /** The low half of the hash once `tableHash` has computed it; 0 = not yet. */
  hash: number;

  constructor(items: readonly PyObject[] = []) {
    super();
    this.items = items;
    this.hash = 0;
  }

  override traverse(visit: (o: PyObject) => void): void {
    const { items } = this;
    for (let i = items.length - 1; i >= 0; i--) visit(items[i]!);
  }
}

/** Exactly a `tuple`. */
export const ExactTuple = leafClass(PyTuple, function ExactTuple(this: PyTuple, items: readonly PyObject[]) {
  if (counting) {
    this.refs = 1;
    born(this);
  }
  this.items = items;
  this.hash = 0;
});
export type ExactTuple = PyTuple & Exact;

/** The layout of `list` and its subclasses. Whoever stores into `items` owns and disowns (kernel/ownership). */
export abstract class PyList extends PyObject {
  items: PyObject[];

  constructor(items: PyObject[] = []) {
    super();
    this.items = items;
  }

  override traverse(visit: (o: PyObject) => void): void {
    const { items } = this;
    for (let i = items.length - 1; i >= 0; i--) visit(items[i]!);
  }
}

/** Exactly a `list`. */
export const ExactList = leafClass(PyList, function ExactList(this: PyList, items: PyObject[]) {
  if (counting) {
    this.refs = 1;
    born(this);
  }
  this.items = items;
});
export type ExactList = PyList & Exact;

/** The type `tuple`. */
export const tupleType = PyType.shell('tuple', PyTuple, ExactTuple);
/** The type `list`. */
export const listType = PyType.shell('list', PyList, ExactList);

/** `()`, shared. */
export const emptyTuple: PyTuple = new ExactTuple([]);

/** The tuple of these elements; takes the array over. */
export function makeTuple(items: PyObject[]): PyTuple {
  return items.length === 0 ? emptyTuple : new ExactTuple(ownAll(items));
}

/** A new list of these elements; takes the array over. */
export function makeList(items: PyObject[]): PyList {
  return new ExactList(ownAll(items));
}
