import { dismiss } from '../../kernel/dying.js';
import { Run } from '../../objects/activation.js';
import { GeneratorState, NOTHING_HELD, type PyGeneratorBase } from '../../objects/generator.js';

/** Whether it is suspended where nothing is left to be done if it ends there, and nobody can look at its variables afterwards. */
export function canBeAbandoned({ state, activation, position }: PyGeneratorBase): boolean {
  if (state !== GeneratorState.Suspended) return false;
  if (
    activation instanceof Run &&
    ((activation.shown !== undefined && activation.locals !== undefined) || activation.callee !== undefined)
  )
    return false;
  return activation.code.facts.plainYields?.includes(position) === true;
}

/** It ends where it is suspended: its variables let go, the first one first, then what stands in the pool; its function stays. Source: CPython Python/frame.c: _PyFrame_ClearLocals. */
export function abandon(generator: PyGeneratorBase): void {
  const { variables, held } = generator;
  generator.held = NOTHING_HELD;
  generator.variables = undefined;
  generator.end();
  for (const o of variables?.() ?? []) if (o !== undefined) dismiss(o);
  for (const o of held) dismiss(o);
}
