import type { Visit } from '../../kernel/holding.js';
import type { PyObject } from '../../kernel/object.js';
import { own } from '../../kernel/ownership.js';

/** A value that compiled code computes when it is first asked for: bounds, constraints, defaults and values of aliases. */
export class Lazy {
  private value: PyObject | undefined;

  constructor(private make: PyObject | (() => PyObject)) {
    this.value = typeof make === 'function' ? undefined : own(make);
  }

  traverse(visit: Visit): void {
    if (this.value !== undefined) visit(this.value);
  }

  get(): PyObject {
    return (this.value ??= own((this.make as () => PyObject)()));
  }

  /** A Lazy of what is given; undefined stays undefined. */
  static of(given: PyObject | (() => PyObject) | undefined): Lazy | undefined {
    return given === undefined ? undefined : new Lazy(given);
  }
}
