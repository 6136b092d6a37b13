import { leafClass, type Exact } from '../kernel/leaf-class.js';
import { PyObject, Exactly } from '../kernel/object.js';
import { PyType } from '../kernel/type.js';

/** The layout of `float` and its subclasses. */
export abstract class PyFloat extends PyObject {
  value: number;

  constructor(value = 0) {
    super();
    this.value = value;
  }
}

/** Exactly a `float`. */
export const ExactFloat = leafClass(PyFloat, function ExactFloat(this: PyFloat, value: number) {
  this.value = value;
});
export type ExactFloat = PyFloat & Exact;
ExactFloat.prototype.exactly = Exactly.Float;

/** The layout of `complex` and its subclasses. */
export class PyComplex extends PyObject {
  constructor(
    public real = 0,
    public imag = 0,
  ) {
    super();
  }
}

/** The type `float`. */
export const floatType = PyType.shell('float', PyFloat, ExactFloat);
/** The type `complex`. */
export const complexType = PyType.shell('complex', PyComplex);

/** The float of a JavaScript number. */
export function makeFloat(value: number): PyFloat {
  return new ExactFloat(value);
}
