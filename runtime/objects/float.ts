import { PyObject } from '../kernel/object.js';
import { PyType } from '../kernel/type.js';

/** The layout of `float` and its subclasses. */
export abstract class PyFloat extends PyObject {
  value = 0.5;
}

/** Exactly a `float`. */
export class ExactFloat extends PyFloat {
  constructor(value: number) {
    super();
    this.value = value;
  }
}

/** The layout of `complex` and its subclasses. */
export class PyComplex extends PyObject {
  constructor(
    public real = 0,
    public imag = 0,
  ) {
    super();
  }
}

export const floatType = PyType.shell('float', PyFloat, ExactFloat);
export const complexType = PyType.shell('complex', PyComplex);

/** The float of a JavaScript number. */
export function makeFloat(value: number): PyFloat {
  return new ExactFloat(value);
}
