import { release, visitAll, type Visit } from '../kernel/holding.js';
import { letGo } from '../kernel/dying.js';
import { PyObject } from '../kernel/object.js';
import { counting, currentCounts, DEAD, disown, own } from '../kernel/ownership.js';
import { leafClass } from '../kernel/leaf-class.js';
import { PyType } from '../kernel/type.js';
import type { PyDict } from './dict.js';
import type { PyBaseException } from './exception.js';
import { letGoActivation, ownActivation, visitActivation, type Activation } from './activation.js';

/** The layout of `frame`: made on demand, since running code has no frame objects (objects/frames.ts). */
export class PyFrame extends PyObject {
  /** Under the `counted` lifetime, once the frame has been left: what its variables held, and the frame object of its caller; owned. */
  variables: Variables | undefined = undefined;
  /** What else a suspended frame had: what stood in the pool; owned. */
  held: readonly PyObject[] | undefined = undefined;
  /** Then its variables are no longer where the activation shows them. */
  hasLeft = false;
  /** What has been stored in `f_locals` under names that are none of variables; owned. */
  extra: PyDict | undefined = undefined;
  back: PyFrame | undefined = undefined;

  constructor(
    readonly activation: Activation,
    /** The number of the frame while it runs. */
    public depth: number,
    /** Where the program was when this object was made, or asked for last. */
    public position: number,
  ) {
    super();
    if (counting) ownActivation(activation);
  }

  /** The frame has been left, and lives on: its variables are its own now. */
  take(variables: Variables, held?: readonly PyObject[]): void {
    this.variables = variables;
    this.held = held;
    this.hasLeft = true;
  }

  /** Lets go of the variables (frame_tp_clear). */
  clear(): void {
    const { variables = [], held = [] } = this;
    this.variables = undefined;
    this.held = undefined;
    this.hasLeft = true;
    this.extra = release(this.extra);
    for (const value of [...variables, ...held]) if (value !== undefined) disown(value);
  }

  override traverse(visit: Visit): void {
    if (this.variables !== undefined) visitAll(visit, this.variables);
    if (this.held !== undefined) visitAll(visit, this.held);
    if (this.extra !== undefined) visit(this.extra);
    visitActivation(visit, this.activation);
    if (this.back !== undefined) visit(this.back);
  }
}

/** The values of a frame's variables in their order; undefined where unbound. */
export type Variables = readonly (PyObject | undefined)[];

/** The layout of `traceback`: one frame through which an exception has come, the innermost last. */
abstract class Traceback extends PyObject {
  declare next: Traceback | undefined;
  declare activation: Activation;
  declare depth: number;
  /** What compiled code had stored in `runtime.lines`. */
  declare position: number;
  /** The frame object, if there is one. */
  declare made: PyFrame | undefined;
  /** Under the `counted` lifetime: what the frame's variables held when the exception left it; owned, until there is a frame object. */
  declare variables: Variables | undefined;
  /** The line, where Python code has made this object and said so. */
  declare line: number | undefined;

  setNext(next: Traceback | undefined): void {
    const old = this.next;
    this.next = next === undefined ? undefined : own(next);
    if (old !== undefined) disown(old);
  }

  override traverse(visit: Visit): void {
    if (this.next !== undefined) visit(this.next);
    visitActivation(visit, this.activation);
    if (this.made !== undefined) visit(this.made);
    if (this.variables !== undefined) visitAll(visit, this.variables);
  }

  override perish(): void {
    this.refs = DEAD;
    const { next, made, variables } = this;
    for (let i = (variables?.length ?? 0) - 1; i >= 0; i--) {
      const value = variables![i];
      if (value !== undefined) letGo(value);
    }
    if (made !== undefined) letGo(made);
    letGoActivation(this.activation);
    if (next !== undefined) letGo(next);
  }

  /** The exception leaves the frame, whose variables live on with the traceback, or with the frame object if there is one. */
  take(variables: Variables): void {
    if (this.made !== undefined) this.made.take(variables);
    else if (this.variables === undefined) this.variables = variables;
    else for (const value of variables) if (value !== undefined) disown(value);
  }

  /** The frame object has been made: it has the variables from now on. */
  join(frame: PyFrame): void {
    if (this.made !== undefined) return;
    this.made = own(frame);
    if (this.variables !== undefined) frame.take(this.variables);
    this.variables = undefined;
  }
}

/** A traceback, which takes over a count of `next`. Whoever makes it owns it. */
export const PyTraceback = leafClass(
  Traceback,
  function PyTraceback(this: Traceback, next: Traceback | undefined, activation: Activation, depth: number, position: number) {
    if (counting) {
      this.refs = 1;
      ownActivation(activation);
    }
    this.next = next;
    this.activation = activation;
    this.depth = depth;
    this.position = position;
    this.made = undefined;
    this.variables = undefined;
    this.line = undefined;
  },
);
export type PyTraceback = Traceback;

/** The exception has come to a frame, which becomes the first of its traceback. */
export function enterFrame(exception: PyBaseException, activation: Activation, depth: number, position: number): void {
  const made = new PyTraceback(exception.traceback as PyTraceback | undefined, activation, depth, position);
  exception.entered = made;
  if (counting) currentCounts().pool.adopted(made);
}

/** The type `frame`. */
export const frameType = PyType.shell('frame', PyFrame);
/** The type `traceback`. */
export const tracebackType = PyType.shell('traceback', PyTraceback);
