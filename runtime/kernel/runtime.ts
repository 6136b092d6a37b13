import type { PyObject } from './object.js';

/** The exceptions being handled, innermost last: CPython's _PyErr_StackItem. A suspended generator keeps its own. */
export interface HandledException {
  exception: PyObject | undefined;
  previous: HandledException | undefined;
}

/** What of an active frame can be asked for from outside (sys._getframe, tracebacks). */
export interface FrameFacts {
  readonly code: PyObject;
  readonly globals: PyObject;
}

/** The deepest recursion for which space is kept; `sys.setrecursionlimit` beyond it makes the arrays grow. */
const INITIAL_FRAMES = 1024;

/**
 * Everything mutable that belongs to one embedded Python: frames, handled exceptions, modules, hooks, streams. Builtin types are
 * shared by all runtimes of the process.
 *
 * Frames are not objects: frame number d of the running program has its facts in `frames[d]` and its current line in
 * `lines[d]`, where compiled code stores it; Python's frame objects are made of these on demand.
 */
export class Runtime {
  /** The number of the running frame; 0 = none. */
  depth = 0;
  recursionLimit = 1000;
  frames: (FrameFacts | undefined)[] = new Array<FrameFacts | undefined>(INITIAL_FRAMES).fill(undefined);
  lines = new Int32Array(INITIAL_FRAMES);
  handled: HandledException = { exception: undefined, previous: undefined };
  /** State of modules and hooks by owner (`sys`, `warnings`, ...): each keeps what it needs under a key of its own. */
  private readonly states = new Map<unknown, unknown>();

  /** The per-runtime state of some part of the library, made by `make` on first use. */
  state<T>(make: () => T): T {
    let found = this.states.get(make);
    if (found === undefined) this.states.set(make, (found = make()));
    return found as T;
  }

  /** The innermost exception being handled (`sys.exception()`), or undefined. */
  handledException(): PyObject | undefined {
    for (let item: HandledException | undefined = this.handled; item !== undefined; item = item.previous)
      if (item.exception !== undefined) return item.exception;
    return undefined;
  }
}

let current = new Runtime();

/** The runtime in which Python code is running now. */
export function currentRuntime(): Runtime {
  return current;
}

/** Runs `body` in `runtime`: the way in from the host. */
export function withRuntime<T>(runtime: Runtime, body: () => T): T {
  const previous = current;
  current = runtime;
  try {
    return body();
  } finally {
    current = previous;
  }
}
