import { raise } from '../kernel/errors.js';
import type { PyObject } from '../kernel/object.js';
import { currentRuntime } from '../kernel/runtime.js';
import type { PyDict } from '../objects/dict.js';

/**
 * What the runtime asks of a front-end: `exec`, `eval`, `compile`, `import`, class bodies given as functions. The runtime has no
 * syntax of its own; an embedder's front-end installs itself with `useCompiler`.
 */
export interface Compiler {
  /** compile(): a code object. `source` is a str, bytes-like or tree; errors as CPython's compile(). */
  compile(
    source: PyObject,
    filename: PyObject,
    mode: PyObject,
    flags: PyObject | undefined,
    optimize: PyObject | undefined,
  ): PyObject;
  /** exec(): `source` is a str, bytes or code object. */
  execute(source: PyObject, globals: PyDict, locals: PyObject, closure: PyObject | undefined): void;
  /** eval(): the value of an expression. */
  evaluate(source: PyObject, globals: PyDict, locals: PyObject): PyObject;
  /** `__import__`. */
  importName(
    name: PyObject,
    globals: PyObject | undefined,
    fromlist: PyObject | undefined,
    level: PyObject | undefined,
  ): PyObject;
  /** `__build_class__`. */
  buildClass(body: PyObject, name: PyObject, bases: PyObject[], keywords: ReadonlyMap<string, PyObject>): PyObject;
  /** The locals of the running frame, if it is not at module level. */
  locals?(): PyObject | undefined;
}

interface CompilerState {
  compiler: Compiler | undefined;
}

const makeState = (): CompilerState => ({ compiler: undefined });

/** Installs a front-end in the current runtime. */
export function useCompiler(compiler: Compiler): void {
  currentRuntime().state(makeState).compiler = compiler;
}

/** The current runtime's front-end. RuntimeError if it has none. */
export function compiler(): Compiler {
  const { compiler } = currentRuntime().state(makeState);
  if (compiler === undefined) throw raise('RuntimeError', 'this runtime has no compiler: source cannot be run in it');
  return compiler;
}
