import type { CodeSpec } from './code.js';
import type { FunctionEmitter } from './function-emitter.js';

/** Whether calls may leave out parameters, to which the function gives values itself. */
export function fillsParameters(spec: CodeSpec): boolean {
  if (spec.kind !== 'function' || spec.needsKeywords === true) return false;
  return (spec.defaultCount ?? 0) > 0 || spec.parameters.length > (spec.argCount ?? 0);
}

/** The values of parameters that a call has not given; if any is missing, so is the last one. */
export function leftOut(g: FunctionEmitter, spec: CodeSpec, parameters: readonly string[]): string[] {
  if (!fillsParameters(spec)) return [];
  const { argCount = 0, defaultCount = 0, keywordOnlyCount = 0, hasVarargs, hasVarkeywords } = spec;
  const positional = parameters.slice(argCount - defaultCount, argCount);
  const others = parameters.slice(argCount);
  const given = `[${parameters.slice(0, argCount).join(', ')}]`;
  const values = [
    ...spec.parameters
      .slice(argCount, argCount + keywordOnlyCount)
      .map((name) => `this.keywordDefaults?.getStr(${g.str(name)}) ?? ${g.helper('noDefault')}(this, ${given})`),
    ...(hasVarargs === true ? [g.helper('emptyTuple')] : []),
    ...(hasVarkeywords === true ? [`${g.helper('makeDict')}()`] : []),
  ];
  return [
    `if (${parameters.at(-1)!} === undefined) {`,
    ...positional.map((v, i) => `if (${v} === undefined) ${v} = this.defaults.items[${i}];`),
    ...others.map((v, i) => `${v} = ${values[i]!};`),
    '}',
  ];
}
