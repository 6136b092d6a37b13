import { visitAll, type Visit } from '../../kernel/holding.js';
import type { PyObject } from '../../kernel/object.js';
import { PyObject as Base } from '../../kernel/object.js';
import { disown, own } from '../../kernel/ownership.js';
import { currentRuntime } from '../../kernel/runtime.js';
import { PyType } from '../../kernel/type.js';

/** The layouts of contextvars, and the running context. Source: CPython Python/context.c. */

/** A variable whose value depends on the running context. */
export class PyContextVar extends Base {
  name = '';
  default: PyObject | undefined = undefined;

  override traverse(visit: Visit): void {
    if (this.default !== undefined) visit(this.default);
  }
}

/** What `ContextVar.set` gives, for `reset`. */
export class PyToken extends Base {
  isUsed = false;
  constructor(
    readonly context: PyContext,
    readonly variable: PyContextVar,
    readonly old: PyObject | undefined,
  ) {
    super();
    own(context);
    own(variable);
    if (old !== undefined) own(old);
  }

  override traverse(visit: Visit): void {
    visitAll(visit, [this.context, this.variable, this.old]);
  }
}

/** The values of variables. */
export class PyContext extends Base {
  values: ReadonlyMap<PyContextVar, PyObject> = new Map();
  isEntered = false;

  override traverse(visit: Visit): void {
    for (const [variable, value] of this.values) {
      visit(variable);
      visit(value);
    }
  }
}

export const contextVarType = PyType.shell('_contextvars.ContextVar', PyContextVar);
export const tokenType = PyType.shell('_contextvars.Token', PyToken);
export const contextType = PyType.shell('_contextvars.Context', PyContext);

interface Running {
  context: PyContext | undefined;
}

const makeRunning = (): Running => ({ context: undefined });

/** The context in which Python code runs now. */
export function runningContext(): PyContext {
  const running = currentRuntime().state(makeRunning);
  return (running.context ??= own(new PyContext()));
}

/** Runs `body` in a context. */
export function inContext<T>(context: PyContext, body: () => T): T {
  const running = currentRuntime().state(makeRunning);
  const before = running.context;
  running.context = own(context);
  context.isEntered = true;
  try {
    return body();
  } finally {
    context.isEntered = false;
    running.context = before;
    disown(context);
  }
}
