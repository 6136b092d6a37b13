import type { EmittedCode } from './code.js';
import type { FunctionEmitter } from './function-emitter.js';

/** The JavaScript that makes the function object. If nothing but code and cells belongs to it, that is a `new`: V8 inlines only what is short. */
export function makeFunctionText(
  f: FunctionEmitter,
  code: EmittedCode,
  defaults: string,
  keywordDefaults: string,
  annotations: string,
): string {
  const args = [code.compiled, code.code, 'G', `[${code.closure.join(', ')}]`, defaults, keywordDefaults, annotations];
  while (args[args.length - 1] === '' || args[args.length - 1] === '[]') args.pop();
  if (args.length <= 4 && !code.hasDocstring) return `new ${f.helper('PyFunction')}(${args.join(', ')})`;
  return `${f.helper('makeFunction')}(${args.map((arg) => (arg === '' || arg === '[]' ? 'undefined' : arg)).join(', ')})`;
}
