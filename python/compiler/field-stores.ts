import type { FunctionEmitter } from './function-emitter.js';
import { aside, drained, isUncounted } from './ownership.js';
import { countedUp, letGo } from './owning-variables.js';

/** How a field is stored to: an attribute, or an item of a list. */
interface FieldStore {
  readonly test: string;
  /** What the field is an item of. */
  readonly list?: string;
  /** What the field has; absent: what `write` gives. */
  readonly old?: string;
  readonly write: string;
  readonly otherwise: string;
  /** What do two rare things at once where nothing may remain above a height, if there is something shorter than the text for it: `otherwise`, */
  readonly otherwiseAbove?: (height: string) => string;
  /** and the death of what the variable `u` holds. */
  readonly dieAbove?: (height: string) => string;
}

/**
 * Emits the store of `value`, a variable or constant, in a field: where `test` is true by `write`, which gives `old`, what it replaces; by
 * `otherwise` elsewhere, which is the only way for something to come to stand above the floor, if the statement is clean.
 */
export function emitFieldStore(
  f: FunctionEmitter,
  { test, old, write, otherwise, list, otherwiseAbove, dieAbove }: FieldStore,
  value: string,
  at: string,
): void {
  const slow = aside(f, otherwise);
  if (!f.counted) return f.emit(`if (${test}) ${write}; else ${slow};`);
  const up = isUncounted(value) ? '' : `${countedUp(f, value, list)}; `;
  const taken = old === undefined ? `const u = ${write};` : `const u = ${old}; ${write};`;
  const p = f.floor;
  if (!f.isClean) return f.emit(`if (${test}) { ${up}${taken} ${letGo(f, 'u', at)}; } else ${slow};`);
  const die = aside(f, dieAbove?.(p) ?? `u.dieAbove(${p}, ${at})`);
  const slowly = otherwiseAbove === undefined ? `{ ${slow}; ${drained(f)}; }` : `${aside(f, otherwiseAbove(p))};`;
  f.emit(`if (${test}) { ${up}${taken} u !== undefined && u.refs > 0 && --u.refs === 0 && ${die}; } else ${slowly}`);
  f.isDrained = true;
}
