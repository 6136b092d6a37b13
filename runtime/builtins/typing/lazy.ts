import { exchange, type Visit } from '../../kernel/holding.js';
import type { PyObject } from '../../kernel/object.js';
import { own } from '../../kernel/ownership.js';
import { call0 } from '../../operations/call.js';

/** A value that compiled code computes when it is first asked for: bounds, constraints, defaults and values of aliases. */
export class Lazy {
  private constructor(
    private value: PyObject | undefined,
    /** The function without parameters that computes it. */
    private evaluator: PyObject | undefined,
  ) {
    if (value !== undefined) own(value);
    if (evaluator !== undefined) own(evaluator);
  }

  /** A value that is there. */
  static of(value: PyObject): Lazy {
    return new Lazy(value, undefined);
  }

  /** A value to be computed by calling `evaluator`. */
  static by(evaluator: PyObject): Lazy {
    return new Lazy(undefined, evaluator);
  }

  traverse(visit: Visit): void {
    if (this.value !== undefined) visit(this.value);
    if (this.evaluator !== undefined) visit(this.evaluator);
  }

  get(): PyObject {
    if (this.value === undefined) {
      this.value = own(call0(this.evaluator!));
      this.evaluator = exchange(this.evaluator, undefined);
    }
    return this.value;
  }
}
