import type { Body, Frame } from './code.js';
import type { FunctionEmitter } from './function-emitter.js';
import { isUncounted } from './ownership.js';

/**
 * The text of a function that only gives a constant or a parameter: no code runs and nothing fails, nobody could see a frame, so there is none.
 * Undefined for all other functions.
 */
export function givingText(g: FunctionEmitter, head: readonly string[], body: Body, { own, bound }: Frame): string | undefined {
  const isSingle = body.lines.every((line, i) => line === 'break b0;' || g.returns.some((result) => result.line === i));
  if (!isSingle || own !== undefined || body.makeCells.length > 0 || !g.codeScope.isFunctionLike) return undefined;
  const value = g.returns[0]?.value ?? g.helper('None');
  if (!isUncounted(value) && !bound.has(value)) return undefined;
  const tooDeep = `if (rt.depth >= rt.recursionLimit) throw ${g.helper('recursionError')}();`;
  return [...head, tooDeep, ...given(g, value), '}'].join('\n');
}

/**
 * Gives `result`, a variable or constant, where there is no frame. `passed` are the parameters to which temporaries may have passed, under `counted`: they
 * die, if nobody else owns them.
 */
export function given(g: FunctionEmitter, result: string, passed: readonly string[] = []): string[] {
  if (!g.counted) return [`return ${result};`];
  const counting = [
    ...(isUncounted(result) ? [] : [`if (${result}.refs >= 0) { ++${result}.refs; P.push(${result}); }`]),
    ...passed.filter((v) => v !== result).map((v) => `${v}.refs === 0 && ${v}.dieAbove(P.top);`),
  ];
  // Otherwise nobody lets go of the result before the caller has counted it.
  const needsCount = ['lent !== true', ...passed.map((v) => `${v}.refs === 0`)].join(' || ');
  return [...(g.lends && counting.length > 0 ? [`if (${needsCount}) {`, ...counting, '}'] : counting), `return ${result};`];
}
