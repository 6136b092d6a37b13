import { pass } from '../kernel/death.js';
import { letGo } from '../kernel/dying.js';
import { leafClass } from '../kernel/leaf-class.js';
import type { PyObject } from '../kernel/object.js';
import { DEAD, disown, own, pool } from '../kernel/ownership.js';
import { PyType } from '../kernel/type.js';
import { enterCaught } from './frames.js';
import { initInstance, PyInstance } from './instance.js';
import { emptyTuple, type PyTuple } from './sequence.js';

/**
 * The layout of `BaseException` and all its subclasses. It is what travels as the JavaScript exception: no `Error`, whose stack
 * would cost ten times the throw.
 */
class BaseException extends PyInstance {
  declare args: PyTuple;
  declare context: PyObject | undefined;
  declare cause: PyObject | undefined;
  declare suppressContext: boolean;
  /** The native members of particular classes: `value` of StopIteration, `name` and `obj` of AttributeError, `errno` ... */
  declare members: Map<string, PyObject> | undefined;
  /** The traceback as far as it has been made: {@link traceback} is all of it. */
  declare entered: PyObject | undefined;
  /**
   * Under the `counted` lifetime: the number of the running frame that has caught this exception, whose entry is made when somebody looks
   * or the exception outlives the handler; 0: none is missing.
   */
  declare caughtIn: number;
  /** What compiled code had stored in `runtime.lines` then. */
  declare caughtAt: number;
  /** Set while the exception travels on from a handler of the frame that already stands in its traceback. */
  declare isReraised: boolean;

  /** The traceback: a traceback object as Python sees it, made by whoever catches. */
  get traceback(): PyObject | undefined {
    if (this.caughtIn !== 0) enterCaught(this);
    return this.entered;
  }

  setMember(name: string, value: PyObject): void {
    const old = this.members?.get(name);
    (this.members ??= new Map<string, PyObject>()).set(name, own(value));
    if (old !== undefined) disown(old);
  }

  /** The attribute `name` is None again. */
  dropMember(name: string): void {
    const old = this.members?.get(name);
    if (old === undefined) return;
    this.members!.delete(name);
    disown(old);
  }

  /** CPython Objects/exceptions.c: StopIteration_clear and its likes, BaseException_clear. */
  override traverse(visit: (o: PyObject) => void): void {
    const { args, context, cause, entered, members } = this;
    if (members !== undefined) for (const value of members.values()) visit(value);
    super.traverse(visit);
    visit(args);
    if (entered !== undefined) visit(entered);
    if (cause !== undefined) visit(cause);
    if (context !== undefined) visit(context);
  }

  override perish(): void {
    const { type } = this;
    // Of a builtin class, which has no __del__ and no weak references, and without attributes.
    if (type.isHeap || this.shape !== type.rootShape) {
      if (type.del !== undefined && this.caughtIn !== 0) enterCaught(this);
      return pass(this);
    }
    this.refs = DEAD;
    const { args, context, cause, entered, members } = this;
    if (context !== undefined) letGo(context);
    if (cause !== undefined) letGo(cause);
    if (entered !== undefined) letGo(entered);
    letGo(args);
    if (members !== undefined) for (const value of [...members.values()].reverse()) letGo(value);
  }

  setArgs(args: PyTuple): void {
    const old = this.args;
    if (old === args) return;
    this.args = own(args);
    disown(old);
  }

  setCause(cause: PyObject | undefined): void {
    const old = this.cause;
    this.cause = cause === undefined ? undefined : own(cause);
    if (old !== undefined) disown(old);
  }

  setTraceback(traceback: PyObject | undefined): void {
    const old = this.entered;
    this.caughtIn = 0;
    this.entered = traceback === undefined ? undefined : own(traceback);
    if (old !== undefined) disown(old);
  }

  setContext(context: PyObject | undefined): void {
    const old = this.context;
    this.context = context === undefined ? undefined : own(context);
    if (old !== undefined) disown(old);
  }
}

/** The layout of `BaseException` and of what derives from it. */
export const PyBaseException = leafClass(
  BaseException,
  function PyBaseException(this: BaseException, type: PyType = baseExceptionType) {
    initInstance.call(this, type);
    this.args = emptyTuple;
    this.context = undefined;
    this.cause = undefined;
    this.suppressContext = false;
    this.members = undefined;
    this.entered = undefined;
    this.caughtIn = 0;
    this.caughtAt = 0;
    this.isReraised = false;
    if (pool !== undefined) pool.pushNew(this);
  },
  initInstance,
);
export type PyBaseException = BaseException;

/** The type `BaseException`. */
export const baseExceptionType: PyType = PyType.shell('BaseException', PyBaseException);
