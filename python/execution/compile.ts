import { currentRuntime, uncounted, type PyCode, type PyDict, type PyObject } from '../../runtime/index.js';
import type { Expression, Interactive, Module } from '../ast/nodes.js';
import { compileToJavaScript, type CompileOptions } from '../compiler/compile.js';
import { PythonSyntaxError, type ParseMode } from '../parser/index.js';
import type { CompiledUnit } from '../support/functions.js';
import { support } from '../support/index.js';
import { failureFor, parseSource, syntaxWarning, toException, type Typed } from './source.js';

/** Settings of one compilation beyond the source. */
export type CompileSettings = Pick<CompileOptions, 'optimize' | 'inheritAnnotations' | 'warn'>;

/** Compiles source text to a code object that can be run. */
export function compileSource(
  source: string,
  filename: string,
  mode: ParseMode,
  settings: CompileSettings = {},
  typed?: Typed,
): PyCode {
  return compileTree(parseSource(source, filename, mode, typed), source, filename, settings);
}

/** Compiles a syntax tree; `source` serves error messages. */
export function compileTree(
  tree: Module | Interactive | Expression,
  source: string,
  filename: string,
  settings: CompileSettings = {},
): PyCode {
  const options: CompileOptions = {
    filename,
    counted: currentRuntime().lifetime === 'counted',
    fail: failureFor(source, filename),
    warn: (category, message, at) =>
      syntaxWarning(category, message, { source, filename, line: at.lineno, offset: at.col_offset + 1 }),
    ...settings,
  };
  const code = load(javaScriptOf(tree, options));
  let apart: PyCode | undefined;
  code.run = (globals, locals) => {
    // Names go to a mapping of their own only where there is one: it takes other JavaScript, made when first needed.
    const chosen =
      locals === globals
        ? code
        : (apart ??= load(javaScriptOf(tree, { ...options, separateLocals: true, warn: () => undefined })));
    return chosen.instantiate!(globals, [])(locals);
  };
  return code;
}

/** The JavaScript of a tree; a syntax error comes out as the Python exception. */
export function javaScriptOf(tree: Module | Interactive | Expression, options: CompileOptions): string {
  try {
    return compileToJavaScript(tree, options);
  } catch (error) {
    if (error instanceof PythonSyntaxError) throw toException(error);
    throw error;
  }
}

function load(text: string): PyCode {
  const made = new Function('$', text) as (support: unknown) => PyCode;
  const code = uncounted(() => made(support));
  (code.origin!.unit as CompiledUnit).made = made;
  return code;
}

/** Runs module code. */
export function runCode(code: PyCode, globals: PyDict, locals: PyObject = globals): PyObject {
  return code.run!(globals, locals);
}
