import type { EmittedCode } from './code.js';
import type { FunctionEmitter } from './function-emitter.js';

/** The JavaScript that makes the function object. */
export function makeFunctionText(
  f: FunctionEmitter,
  code: EmittedCode,
  defaults: string,
  keywordDefaults: string,
  annotations: string,
): string {
  const args = [code.compiled, code.code, 'G', `[${code.closure.join(', ')}]`, defaults, keywordDefaults, annotations];
  while (args[args.length - 1] === '' || args[args.length - 1] === '[]') args.pop();
  return `${f.helper('makeFunction')}(${args.map((arg) => (arg === '' || arg === '[]' ? 'undefined' : arg)).join(', ')})`;
}
