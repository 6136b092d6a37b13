import { visitAll, type Visit } from '../kernel/holding.js';
import { letGo } from '../kernel/dying.js';
import { PyObject } from '../kernel/object.js';
import { counting, DEAD, disown, own } from '../kernel/ownership.js';
import { PyType } from '../kernel/type.js';
import { ownActivation, visitActivation, type Activation } from './activation.js';

/** The layout of `frame`: made on demand, since running code has no frame objects (objects/frames.ts). */
export class PyFrame extends PyObject {
  /** Under the `counted` lifetime, once the frame has been left: what its variables held, and the frame object of its caller; owned. */
  private variables: Variables | undefined = undefined;
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
    if (this.back !== undefined) visit(this.back);
  }
}

/** The values of a frame's variables in their order; undefined where unbound. */
export type Variables = readonly (PyObject | undefined)[];

/** The layout of `traceback`: one frame through which an exception has come, the innermost last. */
export class PyTraceback extends PyObject {
  private made: PyFrame | undefined = undefined;
  /** Under the `counted` lifetime: what the frame's variables held when the exception left it; owned, until there is a frame object. */
  private variables: Variables | undefined = undefined;
  /** The line, where Python code has made this object and said so. */
  line: number | undefined = undefined;

  constructor(
    public next: PyTraceback | undefined,
    readonly activation: Activation,
    readonly depth: number,
    /** What compiled code had stored in `runtime.lines`. */
    readonly position: number,
  ) {
    super();
    if (next !== undefined) own(next);
    if (counting) ownActivation(activation);
  }

  setNext(next: PyTraceback | undefined): void {
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

  override decref(): boolean {
    if (this.refs > 1) return --this.refs > 0;
    if (this.refs === 1) this.perish();
    return this.refs > 0;
  }

  override perish(): void {
    this.refs = DEAD;
    const { next, made, variables } = this;
    for (let i = (variables?.length ?? 0) - 1; i >= 0; i--) {
      const value = variables![i];
      if (value !== undefined) letGo(value);
    }
    if (made !== undefined) letGo(made);
    visitActivation(letGo, this.activation);
    if (next !== undefined) letGo(next);
  }

  /** The exception leaves the frame, whose variables live on with the traceback, or with the frame object if there is one. */
  take(variables: Variables): void {
    if (this.made !== undefined) this.made.take(variables);
    else if (this.variables === undefined) this.variables = variables;
    else for (const value of variables) if (value !== undefined) disown(value);
  }

  /** The frame object, if it has been made. */
  get madeFrame(): PyFrame | undefined {
    return this.made;
  }

  /** The frame object has been made: it has the variables from now on. */
  join(frame: PyFrame): void {
    if (this.made !== undefined) return;
    this.made = own(frame);
    if (this.variables !== undefined) frame.take(this.variables);
    this.variables = undefined;
  }

  /** True if what the frame's variables held lives on with this object alone. */
  get hasVariables(): boolean {
    return this.variables !== undefined;
  }
}

/** The type `frame`. */
export const frameType = PyType.shell('frame', PyFrame);
/** The type `traceback`. */
export const tracebackType = PyType.shell('traceback', PyTraceback);
