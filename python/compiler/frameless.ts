import type { Body, Frame } from './code.js';
import type { FunctionEmitter } from './function-emitter.js';
import { isUncounted } from './ownership.js';

/**
 * What a function begins with that only gives a constant, a parameter, or what the fast path of a read finds: as long as no code runs and
 * nothing fails nobody could see a frame, so there is none. Under `counted` only arguments that nobody else owns die with it. Empty for
 * all other functions.
 */
export function frameless(g: FunctionEmitter, parameters: readonly string[], body: Body, { own, bound }: Frame): string[] {
  const isSingle = body.lines.every((line, i) => line === 'break b0;' || g.returns.some((result) => result.line === i));
  if (!isSingle || own !== undefined || body.makeCells.length > 0 || !g.codeScope.isFunctionLike) return [];
  const value = g.returns[0]?.value ?? g.helper('None');
  const deaths = (result: string) =>
    g.counted
      ? parameters.filter((v) => v !== result).map((v) => `${v}.refs === 0 && ${g.helper('dieAbove')}(P.top, ${v});`)
      : [];
  const given = (result: string) => [
    ...(g.counted ? [`if (${result}.refs >= 0) { ++${result}.refs; P.push(${result}); }`] : []),
    ...deaths(result),
    `return ${result};`,
  ];
  const tooDeep = `if (rt.depth >= rt.recursionLimit) throw ${g.helper('tooDeep')}(rt, rt.depth++);`;
  if (isUncounted(value)) return [tooDeep, ...deaths(value), `return ${value};`];
  if (bound.has(value)) return [tooDeep, ...given(value)];
  const read = g.reads.get(value);
  if (read === undefined || read.variables.some((v) => !bound.has(v))) return [];
  return ['if (rt.depth < rt.recursionLimit) {', `const r = ${read.fast};`, 'if (r !== undefined) {', ...given('r'), '}', '}'];
}
