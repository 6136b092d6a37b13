/**
 * `dunder/python`: Python 3.13 source to JavaScript, and running it.
 *
 * @packageDocumentation
 */
export { compileSource, compileTree, runCode } from './execution/compile.js';
export { installFrontEnd } from './execution/front-end.js';
export { runCompiled, type CompiledProgram } from './execution/compiled-program.js';
export { prepareMain, runFile, runMain, runModule } from './execution/main-module.js';
export { compileToJavaScript } from './compiler/compile.js';
export { parse, PythonSyntaxError } from './parser/index.js';
export { setFileHost, type FileHost } from './host.js';
export { support } from './support/index.js';
