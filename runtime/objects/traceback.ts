import { PyObject } from '../kernel/object.js';
import { disown, own } from '../kernel/ownership.js';
import { PyType } from '../kernel/type.js';
import type { Activation } from './exception.js';

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
  }
}

const exposedFrames = new WeakMap<Activation, PyFrame>();

/** The frame object of one run of code. DIFFERS: it is the same each time only where the code asks for frames or its variables. */
export function frameOf(activation: Activation, depth: number, position: number): PyFrame {
  if (activation.locals === undefined) return new PyFrame(activation, depth, position);
  let frame = exposedFrames.get(activation);
  if (frame === undefined) exposedFrames.set(activation, (frame = new PyFrame(activation, depth, position)));
  frame.position = position;
  return frame;
}

/** The layout of `traceback`: one frame through which an exception has come, the innermost last. */
export class PyTraceback extends PyObject {
  private made: PyFrame | undefined = undefined;
  /** Under the `counted` lifetime: what the frame's variables held when the exception left it; owned. */
  locals: readonly (PyObject | undefined)[] | undefined = undefined;
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
  }

  setNext(next: PyTraceback | undefined): void {
    const old = this.next;
    this.next = next === undefined ? undefined : own(next);
    if (old !== undefined) disown(old);
  }

  override traverse(visit: (o: PyObject) => void): void {
    if (this.next !== undefined) visit(this.next);
    if (this.made !== undefined) visit(this.made);
    for (const local of this.locals ?? []) if (local !== undefined) visit(local);
  }

  /** The frame object, always the same. */
  get frame(): PyFrame {
    return (this.made ??= own(frameOf(this.activation, this.depth, this.position)));
  }
}

/** The type `frame`. */
export const frameType = PyType.shell('frame', PyFrame);
/** The type `traceback`. */
export const tracebackType = PyType.shell('traceback', PyTraceback);
