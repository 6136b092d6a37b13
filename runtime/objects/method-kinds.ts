import { visitAll, type Visit } from '../kernel/holding.js';
import { PyObject } from '../kernel/object.js';
import { own } from '../kernel/ownership.js';
import { PyType } from '../kernel/type.js';
import { DictObject } from './function.js';

/** The layout of `staticmethod`. */
export class PyStaticMethod extends DictObject {
  constructor(public callable: PyObject | undefined = undefined) {
    super();
    if (callable !== undefined) own(callable);
  }

  override traverse(visit: Visit): void {
    if (this.callable !== undefined) visit(this.callable);
    super.traverse(visit);
  }
}

/** The layout of `classmethod`. */
export class PyClassMethod extends DictObject {
  constructor(public callable: PyObject | undefined = undefined) {
    super();
    if (callable !== undefined) own(callable);
  }

  override traverse(visit: Visit): void {
    if (this.callable !== undefined) visit(this.callable);
    super.traverse(visit);
  }
}

/** The layout of `property`. */
export class PyProperty extends PyObject {
  getter: PyObject | undefined = undefined;
  setter: PyObject | undefined = undefined;
  deleter: PyObject | undefined = undefined;
  doc: PyObject | undefined = undefined;
  name: PyObject | undefined = undefined;
  /** The docstring was taken from the getter, so a new getter brings a new one. */
  docFromGetter = false;

  constructor() {
    super();
  }

  override traverse(visit: Visit): void {
    visitAll(visit, [this.getter, this.setter, this.deleter, this.doc, this.name]);
    super.traverse(visit);
  }
}

/** The type `staticmethod`. */
export const staticMethodType = PyType.shell('staticmethod', PyStaticMethod);
/** The type `classmethod`. */
export const classMethodType = PyType.shell('classmethod', PyClassMethod);
/** The type `property`. */
export const propertyType = PyType.shell('property', PyProperty);
