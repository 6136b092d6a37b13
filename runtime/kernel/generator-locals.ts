import type { Visit } from './holding.js';
import type { PyObject } from './object.js';
import { disown, own } from './ownership.js';

/** What the body of a generator of the host owns until it ends: its local variables. */
export class GeneratorLocals {
  private readonly values: PyObject[] = [];

  /** Owns `value` from now on. */
  hold<T extends PyObject>(value: T): T {
    own(value);
    this.values.push(value);
    return value;
  }

  visit(visit: Visit): void {
    for (let i = this.values.length - 1; i >= 0; i--) visit(this.values[i]!);
  }

  /** The body has ended: lets go of what was held last first. */
  release(): void {
    for (let value = this.values.pop(); value !== undefined; value = this.values.pop()) disown(value);
  }
}
