import type { Dict, Expr, List, Position, SetExpr, Tuple, UnaryOp } from '../ast/nodes.js';
import { foldedInt } from './folding.js';
import type { FunctionEmitter } from './function-emitter.js';
import { isDisplayAbove, withHeight } from './ownership.js';
import { anyCounted } from './owning-variables.js';
import { needsStatements } from './statement-need.js';

/** Displays: lists, tuples, sets and dicts in the source; tuples of constants are made once. */

export function emitDict(f: FunctionEmitter, e: Dict): string {
  if (!e.keys.includes(null)) {
    if (e.keys.length === 0) return `${f.helper('makeDict')}()`;
    const names = e.keys.map((key) => (key?.kind === 'Constant' && key.value.type === 'str' ? key.value.value : undefined));
    if (!names.includes(undefined) && new Set(names).size === names.length) {
      const values = f.operands(e.values);
      return `${f.unit.keys(names as string[])}.dictOf([${values.join(', ')}], ${f.at(e)})`;
    }
    const items = f.operands(e.keys.flatMap((key, i) => [key, e.values[i]!]));
    return `${f.helper('dictOf')}([${items.join(', ')}], ${f.at(e)})`;
  }
  const dict = f.spill(`${f.helper('makeDict')}()`);
  e.keys.forEach((key, i) => {
    if (key === null) f.emit(`${f.helper('dictUpdate')}(${dict}, ${f.expr(e.values[i]!)}, ${f.at(e)});`);
    else f.emit(`${f.helper('dictStore')}(${dict}, ${f.operands([key, e.values[i]!]).join(', ')}, ${f.at(key)});`);
  });
  return dict;
}

export function emitSet(f: FunctionEmitter, e: SetExpr): string {
  const first = e.elts.findIndex((item) => item.kind === 'Starred');
  if (first < 0) return `${f.helper('setOf')}(${items(f, e.elts, e)}, ${f.at(e)})`;
  const set = f.spill(`${f.helper('setOf')}(${items(f, e.elts.slice(0, first), e)}, ${f.at(e)})`);
  for (const item of e.elts.slice(first)) {
    if (item.kind === 'Starred') f.emit(`${f.helper('updateSet')}(${set}, ${f.expr(item.value)}, ${f.at(e)});`);
    else f.emit(`${f.helper('setAdd')}(${set}, ${f.expr(item)}, ${f.at(e)});`);
  }
  return set;
}

export function emitTuple(f: FunctionEmitter, e: Tuple): string {
  const constants = e.elts.map((item) => constantText(f, item));
  return constants.every((text) => text !== undefined) ? tupleConstant(f, constants) : emitList(f, e);
}

/**
 * The tuple or list of the elements of a display. Elements that may be temporaries pass to it: then its maker is told the height below
 * them. Where variables say that none is counted nobody looks at them.
 */
export function emitList(f: FunctionEmitter, e: Tuple | List): string {
  const parts = elements(f, e.elts, e);
  const array = `[${parts.join(', ')}]`;
  if (f.counted && isDisplayAbove(e)) return `${f.helper(`make${e.kind}Above`)}(${array}, ${f.heights[f.heights.length - 1]!})`;
  const isUnknown = e.elts.some((item) => item.kind === 'Starred');
  const counted = isUnknown ? undefined : f.counted ? anyCounted(f, parts) : '';
  const made = (maker: string, uncountedMaker: string) => {
    const looked = () => `${f.helper(maker)}(${array})`;
    if (counted === undefined) return looked();
    const uncounted = `${uncountedMaker}(${array}, false)`;
    return counted === '' ? uncounted : `(${counted} ? ${looked()} : ${uncounted})`;
  };
  const exact = () => `new ${f.helper(`Exact${e.kind}`)}`;
  if (!f.counted || e.kind === 'Tuple') return made(`make${e.kind}`, exact());
  const js = made('makeList', f.helper('listOwning'));
  f.newLists.set(js, () => made('makeOwnedList', exact()));
  return js;
}

/** The text of a constant expression: a literal, a negative number, what ints come to, a tuple of these. */
export function constantText(f: FunctionEmitter, e: Expr): string | undefined {
  if (e.kind === 'Constant') return f.unit.constant(e.value);
  const folded = foldedInt(e);
  if (folded !== undefined) return f.unit.constant({ type: 'int', value: folded });
  if (e.kind === 'UnaryOp' && e.op === 'USub') return negative(f, e);
  if (e.kind !== 'Tuple') return undefined;
  const constants = e.elts.map((item) => constantText(f, item));
  return constants.every((text) => text !== undefined) ? tupleConstant(f, constants) : undefined;
}

function tupleConstant(f: FunctionEmitter, constants: readonly string[]): string {
  if (constants.length === 0) return f.helper('emptyTuple');
  return f.unit.hoist(`${f.helper('makeTuple')}([${constants.join(', ')}])`);
}

function negative(f: FunctionEmitter, e: UnaryOp): string | undefined {
  const { operand } = e;
  if (operand.kind !== 'Constant') return undefined;
  const { value } = operand;
  if (value.type === 'int') return f.unit.constant({ type: 'int', value: value.value === 0 ? 0 : -value.value });
  if (value.type === 'float') return f.unit.constant({ type: 'float', value: -value.value });
  return undefined;
}

/**
 * A JavaScript array of the values of a display, stars unpacked. `isHeld`: what is unpacked is held meanwhile, since code may run before the
 * array is used.
 */
export function items(f: FunctionEmitter, list: readonly Expr[], display: Position, isHeld = f.counted): string {
  return `[${elements(f, list, display, isHeld).join(', ')}]`;
}

/** {@link items}: the text of each. */
function elements(f: FunctionEmitter, list: readonly Expr[], display: Position, isHeld = f.counted): string[] {
  const last = list.findLastIndex(needsStatements);
  const parts = f.operands(list, (e) => {
    if (e.kind !== 'Starred') return f.expr(e);
    if (isHeld)
      return withHeight(f, needsStatements(e), (h) => `${f.helper('spreadSettled')}(${f.expr(e.value)}, ${h}, ${f.at(display)})`);
    const unpacked = `${f.helper('spread')}(${f.expr(e.value)}, ${f.at(display)})`;
    return list.indexOf(e) < last ? `[...${unpacked}]` : unpacked;
  });
  return parts.map((part, i) => (list[i]!.kind === 'Starred' ? `...${part}` : part));
}
