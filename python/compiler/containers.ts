import type { Expr, Position, Slice } from '../ast/nodes.js';
import { isRepeatable } from './attributes.js';
import { Exactly } from './exactly.js';
import type { FunctionEmitter } from './function-emitter.js';
import { emitFieldStore } from './field-stores.js';
import { aside } from './ownership.js';
import { isItemInText } from './statement-need.js';

/**
 * Subscription and membership of the builtin containers, in the text itself: which container it is, V8 knows for each place
 * (see attributes.ts). All else is the helpers'.
 */

/** Names for the values of two expressions, evaluated in this order by `steps`. */
function named(f: FunctionEmitter, a: string, b: string): { readonly steps: string[]; readonly names: [a: string, b: string] } {
  const steps: string[] = [];
  const name = (js: string, behind: string): string => {
    if (isRepeatable(js) && !behind.includes(`${js} = `)) return js;
    const t = f.temp();
    steps.push(`${t} = ${js}`);
    return t;
  };
  return { steps, names: [name(a, b), name(b, '')] };
}

/** A slice. `owner`: the variable that has what it is made for, if that is known; `value`: what is stored there. */
export function emitSlice(f: FunctionEmitter, e: Slice, owner?: string, value?: string): string {
  const none = f.helper('None');
  const parts = f.operands([e.lower, e.upper, e.step]).map((part) => part || none);
  return f.counted && owner !== undefined
    ? `${f.helper('sliceFor')}(${[owner, ...parts, ...(value === undefined ? [] : [value])].join(', ')})`
    : `${f.helper('makeSlice')}(${parts.join(', ')})`;
}

/** The texts of an owner and its key, at which `value` is stored, if that is given. */
export function ownerAndKey(f: FunctionEmitter, owner: Expr, key: Expr, value?: string): [owner: string, key: string] {
  if (!f.counted || key.kind !== 'Slice') return f.operands([owner, key]) as [string, string];
  const o = f.temp();
  const emit = (e: Expr) => (e === key ? f.expr(key, () => emitSlice(f, key, o, value)) : `(${o} = ${f.expr(e)})`);
  return f.operands([owner, key], emit) as [string, string];
}

/** The index that a literal key is. */
function literalIndex(key: Expr): number | undefined {
  const isNegative = key.kind === 'UnaryOp' && key.op === 'USub';
  const constant = isNegative ? key.operand : key;
  if (constant.kind !== 'Constant' || constant.value.type !== 'int' || typeof constant.value.value !== 'number') return undefined;
  return isNegative ? -constant.value.value : constant.value.value;
}

/** `container[key]`: an item of a list or tuple that is there; all else by the helper. */
export function emitItem(
  f: FunctionEmitter,
  container: string,
  key: string,
  keyNode: Expr,
  at: Position,
  helperName = 'getitem',
): string {
  const helper = f.helper(helperName);
  if (!isItemInText(keyNode)) return `${helper}(${container}, ${key}, ${f.at(at)})`;
  const { steps, names } = named(f, container, key);
  const [o, k] = names;
  const isSequence = `${o}.exactly & ${Exactly.List | Exactly.Tuple}`;
  const index = literalIndex(keyNode);
  const item =
    index === undefined
      ? `${isSequence} && ${k}.exactly === ${Exactly.Int} ? ${o}.items[${k}.value]`
      : `${isSequence} ? ${o}.items[${index < 0 ? `${o}.items.length - ${-index}` : index}]`;
  steps.push(`(${item} : undefined) ?? ${aside(f, `${helper}(${o}, ${k}, ${f.at(at)})`)}`);
  return `(${steps.join(', ')})`;
}

/** Emits `container[key] = value`, a variable or constant: in the place of an item of a list; all else by the helper. */
export function emitItemStore(
  f: FunctionEmitter,
  container: string,
  key: string,
  keyNode: Expr,
  value: string,
  at: Position,
): void {
  const helper = f.helper('setitem');
  if (!isItemInText(keyNode)) return f.emit(`${aside(f, `${helper}(${container}, ${key}, ${value}, ${f.at(at)})`)};`);
  f.scratch(() => {
    const { steps, names } = named(f, container, key);
    const [o, k] = names;
    if (steps.length > 0) f.emit(`${steps.join(', ')};`);
    const item = `${o}.items[${k}.value]`;
    const isThere = `${o}.exactly === ${Exactly.List} && ${k}.exactly === ${Exactly.Int} && ${item} !== undefined`;
    const store = {
      test: isThere,
      list: o,
      old: item,
      write: `${item} = ${value}`,
      otherwise: `${helper}(${o}, ${k}, ${value}, ${f.at(at)})`,
    };
    emitFieldStore(f, store, value, f.at(at));
  });
}

/** `item in container` as a JavaScript boolean. */
export function emitMembership(f: FunctionEmitter, item: string, container: string, at: string): string {
  const { steps, names } = named(f, item, container);
  const [x, o] = names;
  // A set takes another set for the frozenset of its elements, so it has to know what it is asked for.
  const known = Exactly.Int | Exactly.Float | Exactly.Str | Exactly.Tuple;
  const isDirect = `${o}.exactly === ${Exactly.Dict} || ${o}.exactly === ${Exactly.Set} && ${x}.exactly & ${known}`;
  steps.push(at, `${isDirect} ? ${o}.has(${x}) : ${f.helper('isIn')}(${x}, ${o})`);
  return `(${steps.join(', ')})`;
}
