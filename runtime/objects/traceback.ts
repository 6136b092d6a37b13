import { visitAll, type Visit } from '../kernel/holding.js';
import { letGo } from '../kernel/dying.js';
import { PyObject } from '../kernel/object.js';
import { born, counting, currentCounts, DEAD, disown, own } from '../kernel/ownership.js';
import { leafClass } from '../kernel/leaf-class.js';
import { PyType } from '../kernel/type.js';
import type { PyBaseException } from './exception.js';
import { letGoActivation, ownActivation, visitActivation, type Activation } from './activation.js';

/** The layout of `frame`: made on demand, since running code has no frame objects. */
export class PyFrame extends PyObject {
  constructor(
    readonly activation: Activation,
    /** The number of the frame while it runs. */
    readonly depth: number,
    /** Where the program was when this object was made. */
    public position: number,
  ) {
    super();
    if (counting) ownActivation(activation);
  }

  /** Under the `counted` lifetime: what the variables held when the frame was left; owned. */
  private variables: Variables | undefined = undefined;

  /** The frame has been left, and lives on: its variables are its own now. */
  take(variables: Variables): void {
    this.variables = variables;
  }

  /** Lets go of the variables (frame_tp_clear). */
  clear(): void {
    const { variables } = this;
    this.variables = undefined;
    for (const value of variables ?? []) if (value !== undefined) disown(value);
  }

  override traverse(visit: Visit): void {
    if (this.variables !== undefined) visitAll(visit, this.variables);
    visitActivation(visit, this.activation);
  }
}

/** The values of a frame's variables in their order; undefined where unbound. */
export type Variables = readonly (PyObject | undefined)[];

const exposedFrames = new WeakMap<Activation, PyFrame>();

/** The frame object of one run of code. DIFFERS: it is the same each time only where the code asks for frames or its variables. */
export function frameOf(activation: Activation, depth: number, position: number): PyFrame {
  if (activation.locals === undefined) return new PyFrame(activation, depth, position);
  let frame = exposedFrames.get(activation);
  if (frame === undefined || frame.refs === DEAD) exposedFrames.set(activation, (frame = new PyFrame(activation, depth, position)));
  frame.position = position;
  return frame;
}

/**
 * Under the `counted` lifetime: a run of code that can be seen through a frame object has come to its end. If such an object lives
 * on it takes the variables over, else they are let go.
 */
export function leaveFrame(activation: Activation, variables: Variables): void {
  const frame = exposedFrames.get(activation);
  if (frame !== undefined && frame.refs > 0) frame.take(variables);
  else for (const value of variables) if (value !== undefined) disown(value);
}

/** The layout of `traceback`: one frame through which an exception has come, the innermost last. */
abstract class Traceback extends PyObject {
  declare next: Traceback | undefined;
  declare activation: Activation;
  declare depth: number;
  /** What compiled code had stored in `runtime.lines`. */
  declare position: number;
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
    if (this.made !== undefined) visit(this.made);
    if (this.variables !== undefined) visitAll(visit, this.variables);
    visitActivation(visit, this.activation);
  }

  override decref(): boolean {
    if (this.refs > 1) return --this.refs > 0;
    if (this.refs === 1) this.perish();
    return this.refs > 0;
  }

  override perish(): void {
    this.refs = DEAD;
    const { next, made, variables } = this;
    letGoActivation(this.activation);
    for (let i = (variables?.length ?? 0) - 1; i >= 0; i--) {
      const value = variables![i];
      if (value !== undefined) letGo(value);
    }
    if (made !== undefined) letGo(made);
    if (next !== undefined) letGo(next);
  }

  /** The exception leaves the frame, whose variables live on with the traceback. */
  take(variables: Variables): void {
    if (this.made !== undefined || this.activation.locals !== undefined) this.frame.take(variables);
    else if (this.variables === undefined) this.variables = variables;
    else for (const value of variables) if (value !== undefined) disown(value);
  }

  /** The frame object, always the same. */
  get frame(): PyFrame {
    if (this.made === undefined) {
      this.made = own(frameOf(this.activation, this.depth, this.position));
      if (this.variables !== undefined) this.made.take(this.variables);
      this.variables = undefined;
    }
    return this.made;
  }
}

/** A traceback, which takes over a count of `next`. */
export const PyTraceback = leafClass(Traceback, function PyTraceback(
  this: Traceback,
  next: Traceback | undefined,
  activation: Activation,
  depth: number,
  position: number,
) {
  if (counting) {
    this.refs = 1;
    born(this);
    ownActivation(activation);
  }
  this.next = next;
  this.activation = activation;
  this.depth = depth;
  this.position = position;
  this.made = undefined;
  this.variables = undefined;
  this.line = undefined;
});
export type PyTraceback = Traceback;

/** The exception has come to a frame, which becomes the first of its traceback. */
export function enterFrame(exception: PyBaseException, activation: Activation, depth: number, position: number): void {
  exception.traceback = new PyTraceback(exception.traceback as PyTraceback | undefined, activation, depth, position);
  if (!counting) return;
  const { pool } = currentCounts();
  pool.pass(pool.top - 1);
}

/** The type `frame`. */
export const frameType = PyType.shell('frame', PyFrame);
/** The type `traceback`. */
export const tracebackType = PyType.shell('traceback', PyTraceback);
