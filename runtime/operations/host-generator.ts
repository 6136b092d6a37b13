import { leafClass } from '../kernel/leaf-class.js';
import type { PyObject } from '../kernel/object.js';
import { settle } from '../kernel/death.js';
import type { Visit } from '../kernel/holding.js';
import { counting, currentCounts, stepAlone } from '../kernel/ownership.js';
import type { Activation } from '../objects/activation.js';
import { GeneratorState, NOTHING_HELD, PyGenerator, PyGeneratorBase, Thrown, type Body } from '../objects/generator.js';
import { None } from '../objects/singletons.js';

/** Generators implemented in the host. */

/**
 * What a generator of the host does. Where no Python code can run and nothing be raised it needs no frame: the methods that are `Ready` do
 * the same as the others then, or else nothing.
 */
export abstract class HostSteps implements Body {
  /** Begins if need be, and gives the next value, undefined at the end: in a frame of its own. */
  abstract step(): PyObject | undefined;
  /** Begins; false if `step` has to. What the generator held of its arguments is the steps' then. */
  abstract beginReady(): boolean;
  /** The next value after the beginning, a new object or one that the steps own until the next; undefined if `step` has to be called. */
  abstract nextReady(): PyObject | undefined;
  /** Ends, `close` and `release` included, if there is no next value; false if `step` has to be called. */
  abstract endReady(): boolean;
  /** Called once, when `step` has come to its end, has raised, or is not to be called any more; not if it never was. */
  abstract close(): void;
  /** Visits what it owns. */
  abstract visit(visit: Visit): void;
  /** Lets go of what it owns, after `close`. */
  abstract release(): void;

  /** The steps as Python's generators drive them. They do nothing about what is raised inside them but to end. */
  next(sent: PyObject | Thrown | undefined): IteratorResult<PyObject, PyObject> {
    const height = currentCounts().pool.top;
    let item: PyObject | undefined;
    try {
      if (sent instanceof Thrown) throw sent.exception;
      item = this.step();
    } finally {
      if (item === undefined) {
        this.close();
        this.release();
      }
    }
    if (item === undefined) return { done: true, value: None };
    // What the steps need later they own.
    if (counting) settle(height, item);
    return { done: false, value: item };
  }
}

abstract class GeneratorOfSteps extends PyGenerator {
  declare body: HostSteps;

  protected override visitVariables(visit: Visit): void {
    this.body.visit(visit);
  }
}

/** A generator of the host; `args`: what the steps use. */
export const HostGenerator = leafClass(
  GeneratorOfSteps,
  function HostGenerator(this: GeneratorOfSteps, steps: HostSteps, activation: Activation, args: PyObject[]) {
    PyGeneratorBase.begin(this, steps, activation, false, args);
  },
);

/** The next item of a generator: most steps need no frame. */
function nextReadyOf(self: GeneratorOfSteps): PyObject | undefined {
  const { state, body: steps } = self;
  if (state !== GeneratorState.Suspended) {
    if (state !== GeneratorState.Created || !steps.beginReady()) return self.type.next!(self);
    self.held = NOTHING_HELD;
  }
  self.state = GeneratorState.Running;
  const item = steps.nextReady();
  self.state = GeneratorState.Suspended;
  if (item === undefined) {
    if (!steps.endReady()) return self.type.next!(self);
    self.close();
  }
  return item;
}

HostGenerator.prototype.nextItem = function (this: GeneratorOfSteps): PyObject | undefined {
  return stepAlone(nextReadyOf, this);
};
