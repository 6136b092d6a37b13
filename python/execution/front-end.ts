import '../../weakref/index.js';
import type { PyDict, PyObject, PyCell } from '../../runtime/index.js';
import {
  asName,
  asSize,
  call,
  currentRuntime,
  moduleState,
  None,
  PyCode,
  PyFunction,
  PyInt,
  PyStr,
  PyTuple,
  raise,
  useCompiler,
  type Activation,
  type Compiler,
} from '../../runtime/index.js';
import { registerImportsModule } from '../importing/module.js';
import { importByName, importForRuntime } from '../importing/import.js';
import { makeFromBody } from '../support/classes.js';
import { frameLocals } from '../support/frames.js';
import { registerTokensModule } from '../tokenizing/module.js';
import { registerTracebackModule } from '../tracebacks/module.js';
import { compileSource, compileTree, runCode } from './compile.js';
import { parseSource, sourceText } from './source.js';
import { isTreeObject, treeObject, treeOf } from './tree-objects.js';

/** What the runtime asks of a front-end (`exec`, `eval`, `compile`, `__import__`, `__build_class__`), answered by this one. */

/** CPython Include/cpython/compile.h: PyCF_*. */
const PyCF_DONT_IMPLY_DEDENT = 0x200;
const PyCF_ONLY_AST = 0x400;
const PyCF_ALLOW_INCOMPLETE_INPUT = 0x4000;
const CO_FUTURE_ANNOTATIONS = 0x1000000;

function textOf(source: PyObject, filename: string, what: string): string {
  const text = sourceText(source, filename);
  if (text === undefined)
    throw raise('TypeError', `${what} arg 1 must be a string, bytes or ${what === 'compile()' ? 'AST' : 'code'} object`);
  return text;
}

function compile(
  source: PyObject,
  filename: PyObject,
  mode: PyObject,
  flags: PyObject | undefined,
  optimize: PyObject | undefined,
): PyObject {
  const name = filename instanceof PyStr ? filename.value : asName(filename);
  const kind = asName(mode);
  if (kind !== 'exec' && kind !== 'eval' && kind !== 'single') {
    throw raise(
      'ValueError',
      kind === 'func_type'
        ? "compile() mode 'func_type' requires flag PyCF_ONLY_AST"
        : "compile() mode must be 'exec', 'eval' or 'single'",
    );
  }
  const bits = flags instanceof PyInt ? Number(flags.value) : 0;
  const level = optimize === undefined ? -1 : asSize(optimize);
  if (level < -1 || level > 2) throw raise('ValueError', 'compile(): invalid optimize value');
  const settings = { inheritAnnotations: (bits & CO_FUTURE_ANNOTATIONS) !== 0, ...(level >= 0 && { optimize: level }) };
  if (isTreeObject(source)) {
    if ((bits & PyCF_ONLY_AST) !== 0) return source;
    return compileTree(treeOf(source), '', name, settings);
  }
  const text = textOf(source, name, 'compile()');
  const typed = {
    keepBlocksOpen: (bits & PyCF_DONT_IMPLY_DEDENT) !== 0,
    mayGoOn: (bits & PyCF_ALLOW_INCOMPLETE_INPUT) !== 0,
  };
  if ((bits & PyCF_ONLY_AST) !== 0) return treeObject(parseSource(text, name, kind, typed), text);
  return compileSource(text, name, kind, settings, typed);
}

function runFunctionCode(code: PyCode, globals: PyDict, closure: PyObject | undefined): PyObject {
  const cells = closure instanceof PyTuple ? (closure.items as PyCell[]) : [];
  const compiled = code.instantiate?.(globals, cells);
  if (compiled === undefined) throw raise('TypeError', 'this code object cannot be executed');
  const f = new PyFunction(compiled, code, globals);
  return call(f, []);
}

function run(code: PyCode, globals: PyDict, locals: PyObject, closure: PyObject | undefined, what: string): PyObject {
  const free = code.facts.freeVars.length;
  if (free > 0 && closure === undefined) throw raise('TypeError', `code object passed to ${what} may not contain free variables`);
  return code.run !== undefined ? runCode(code, globals, locals) : runFunctionCode(code, globals, closure);
}

const compiler: Compiler = {
  compile,
  execute(source, globals, locals, closure) {
    if (source instanceof PyCode) {
      run(source, globals, locals, closure, 'exec()');
      return;
    }
    if (closure !== undefined) throw raise('TypeError', 'closure can only be used when source is a code object');
    runCode(compileSource(textOf(source, '<string>', 'exec()'), '<string>', 'exec'), globals, locals);
  },
  evaluate(source, globals, locals) {
    if (source instanceof PyCode) return run(source, globals, locals, undefined, 'eval()');
    const text = textOf(source, '<string>', 'eval()').replace(/^[ \t]+/, '');
    return runCode(compileSource(text, '<string>', 'eval'), globals, locals);
  },
  importName(name, globals, fromlist, level) {
    if (!(name instanceof PyStr)) throw raise('TypeError', 'module name must be a string');
    return importByName(name.value, globals, fromlist ?? None, level instanceof PyInt ? Number(level.value) : 0);
  },
  buildClass(body, name, bases, keywords) {
    if (!(body instanceof PyFunction)) throw raise('TypeError', '__build_class__: func must be a function');
    if (!(name instanceof PyStr)) throw raise('TypeError', '__build_class__: name is not a string');
    return makeFromBody(() => call(body, []), name, bases, new Map(keywords));
  },
  locals() {
    const runtime = currentRuntime();
    return runtime.depth < 1 ? undefined : frameLocals(runtime.frames[runtime.depth] as Activation);
  },
};

/** Installs this front-end in the current runtime. */
export function installFrontEnd(): void {
  useCompiler(compiler);
  moduleState().importer = importForRuntime;
  registerImportsModule();
  registerTracebackModule();
  registerTokensModule();
}
