import { pass } from '../kernel/death.js';
import type { PyObject } from '../kernel/object.js';
import { disown, own } from '../kernel/ownership.js';
import { PyType } from '../kernel/type.js';
import { PyInstance } from './instance.js';
import { emptyTuple, type PyTuple } from './sequence.js';

/**
 * The layout of `BaseException` and all its subclasses. It is what travels as the JavaScript exception: no `Error`, whose stack
 * would cost ten times the throw.
 */
export class PyBaseException extends PyInstance {
  args: PyTuple = emptyTuple;
  context: PyObject | undefined = undefined;
  cause: PyObject | undefined = undefined;
  suppressContext = false;
  /** The native members of particular classes: `value` of StopIteration, `name` and `obj` of AttributeError, `errno` ... */
  members: Map<string, PyObject> | undefined = undefined;
  /** The traceback: a traceback object as Python sees it, made by whoever catches. */
  traceback: PyObject | undefined = undefined;
  /** Set while the exception travels on from a handler of the frame that already stands in its traceback. */
  isReraised = false;

  constructor(type: PyType = baseExceptionType) {
    super(type);
  }

  setMember(name: string, value: PyObject): void {
    const old = this.members?.get(name);
    (this.members ??= new Map<string, PyObject>()).set(name, own(value));
    if (old !== undefined) disown(old);
  }

  /** CPython Objects/exceptions.c: StopIteration_clear and its likes, BaseException_clear. */
  override traverse(visit: (o: PyObject) => void): void {
    const { args, context, cause, traceback, members } = this;
    if (members !== undefined) for (const value of members.values()) visit(value);
    super.traverse(visit);
    visit(args);
    if (traceback !== undefined) visit(traceback);
    if (cause !== undefined) visit(cause);
    if (context !== undefined) visit(context);
  }

  override decref(): boolean {
    if (this.refs > 1) return --this.refs > 0;
    if (this.refs === 1) this.perish();
    return this.refs > 0;
  }

  override perish(): void {
    pass(this);
  }

  setArgs(args: PyTuple): void {
    const old = this.args;
    this.args = own(args);
    disown(old);
  }

  setCause(cause: PyObject | undefined): void {
    const old = this.cause;
    this.cause = cause === undefined ? undefined : own(cause);
    if (old !== undefined) disown(old);
  }

  setTraceback(traceback: PyObject | undefined): void {
    const old = this.traceback;
    this.traceback = traceback === undefined ? undefined : own(traceback);
    if (old !== undefined) disown(old);
  }

  setContext(context: PyObject | undefined): void {
    const old = this.context;
    this.context = context === undefined ? undefined : own(context);
    if (old !== undefined) disown(old);
  }
}

/** The type `BaseException`. */
export const baseExceptionType: PyType = PyType.shell('BaseException', PyBaseException);
