import {
  awaitable,
  bind,
  call,
  call0,
  call1,
  keep,
  None,
  plainBit,
  type PyBaseException,
  PyFunction,
  type PyObject,
  raise,
} from '../../runtime/index.js';

/** `__exit__(self, type, value, traceback)`. */
const PLAIN_EXIT = plainBit(4);

/**
 * The context manager of a `with` statement, with its special methods as they are found when it begins. A function written in Python is
 * called with the manager in front, any other is bound before. What this holds stands in the pool until the statement ends.
 */
abstract class ManagedContext {
  private readonly enterMethod: PyObject;
  private readonly exitMethod: PyObject;
  private readonly isEnterBound: boolean;
  private readonly isExitBound: boolean;

  constructor(
    private readonly manager: PyObject,
    enterName: string,
    exitName: string,
    protocol: string,
  ) {
    keep(manager);
    const { type } = manager;
    const missing = (suffix: string) =>
      raise('TypeError', `'${type.name}' object does not support the ${protocol} protocol${suffix}`);
    const enter = type.lookup(enterName);
    if (enter === undefined) throw missing('');
    this.isEnterBound = !(enter instanceof PyFunction);
    this.enterMethod = keep(this.isEnterBound ? bind(enter, manager, type) : enter);
    const exit = type.lookup(exitName);
    if (exit === undefined) throw missing(` (missed ${exitName} method)`);
    this.isExitBound = !(exit instanceof PyFunction);
    this.exitMethod = keep(this.isExitBound ? bind(exit, manager, type) : exit);
  }

  protected callEnter(): PyObject {
    return this.isEnterBound ? call0(this.enterMethod) : call1(this.enterMethod, this.manager);
  }

  /** Calls the method at the end with the exception on its way out, or without one. */
  protected callExit(exception: PyBaseException | undefined): PyObject {
    const { exitMethod, manager } = this;
    const type = exception?.type ?? None;
    const value = exception ?? None;
    const traceback = exception?.traceback ?? None;
    if (this.isExitBound) return call(exitMethod, [type, value, traceback]);
    if ((exitMethod.plain & PLAIN_EXIT) !== 0) return (exitMethod as PyFunction).compiled(manager, type, value, traceback);
    return call(exitMethod, [manager, type, value, traceback]);
  }
}

/** The context manager of a `with` statement. Source: CPython Python/bytecodes.c: BEFORE_WITH. */
export class Context extends ManagedContext {
  constructor(manager: PyObject) {
    super(manager, '__enter__', '__exit__', 'context manager');
  }

  enter(): PyObject {
    return this.callEnter();
  }

  leave(exception: PyBaseException | undefined): PyObject {
    return this.callExit(exception);
  }
}

/** The context manager of an `async with` statement; what its methods give is to be awaited. */
export class AsyncContext extends ManagedContext {
  constructor(manager: PyObject) {
    super(manager, '__aenter__', '__aexit__', 'asynchronous context manager');
  }

  enter(): PyObject {
    return awaitableOf(this.callEnter(), '__aenter__');
  }

  leave(exception: PyBaseException | undefined): PyObject {
    return awaitableOf(this.callExit(exception), '__aexit__');
  }
}

function awaitableOf(o: PyObject, method: string): PyObject {
  if (o.type.await === undefined && o.type.name !== 'generator')
    throw raise('TypeError', `'async with' received an object from ${method} that does not implement __await__: ${o.type.name}`);
  return awaitable(o);
}
