import { release, supersede, type Visit } from './holding.js';
import type { PyObject } from './object.js';
import { disown, own } from './ownership.js';

/** What the body of a generator of the host owns until it ends: its local variables. */
export class GeneratorLocals {
  private readonly values: PyObject[] = [];
  private first: PyObject | undefined = undefined;
  private second: PyObject | undefined = undefined;

  /** Owns `value` from now on. */
  hold<T extends PyObject>(value: T): T {
    own(value);
    this.values.push(value);
    return value;
  }

  /** The variables of a loop: owns these values from now on, instead of those before. */
  assign(first: PyObject | undefined, second?: PyObject): void {
    const { first: oldFirst, second: oldSecond } = this;
    this.first = first;
    this.second = second;
    supersede(oldFirst, first);
    supersede(oldSecond, second);
  }

  visit(visit: Visit): void {
    if (this.first !== undefined) visit(this.first);
    if (this.second !== undefined) visit(this.second);
    for (let i = this.values.length - 1; i >= 0; i--) visit(this.values[i]!);
  }

  /** The body has ended: lets go of what was held last first. */
  release(): void {
    for (let value = this.values.pop(); value !== undefined; value = this.values.pop()) disown(value);
    this.first = release(this.first);
    this.second = release(this.second);
  }
}
