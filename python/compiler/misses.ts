import type { Call, Expr, Subscript } from '../ast/nodes.js';
import { readAttribute } from './attributes.js';
import { emitItem } from './containers.js';
import type { FunctionEmitter } from './function-emitter.js';
import { keepAcross, settledTo } from './ownership.js';
import { makesTemporaries, needsStatements } from './statement-need.js';
import { warnAboutSubscript } from './warnings.js';

/**
 * `try: value = cache[key]`, `try: value = o.name` and `try: item = next(iterator)`: what programs try often fails, so the exception of these
 * goes to the handlers like one that is raised there, without a JavaScript throw. It is done where they are the whole value of a statement.
 */

/** Emits such an operation of a `try`; gives the variable with its value. Undefined: `e` is none. */
export function missableValue(f: FunctionEmitter, e: Expr): string | undefined {
  if (!f.isTried || needsStatements(e)) return undefined;
  if (e.kind === 'Subscript' && e.slice.kind !== 'Slice' && !(makesTemporaries(e.value) && makesTemporaries(e.slice)))
    return item(f, e);
  if (e.kind === 'Attribute') return tried(f, readAttribute(f, e, f.spill(f.operand(e.value)), true));
  return e.kind === 'Call' && isNext(e) ? next(f, e) : undefined;
}

function isNext({ func, args, keywords }: Call): boolean {
  return func.kind === 'Name' && func.id === 'next' && args.length === 1 && args[0]!.kind !== 'Starred' && keywords.length === 0;
}

function item(f: FunctionEmitter, e: Subscript): string {
  warnAboutSubscript(f, e);
  const owner = f.spill(keepAcross(f, e.value, f.operand(e.value), [e.slice]));
  const key = f.spill(f.operand(e.slice));
  return tried(f, emitItem(f, owner, key, e.slice, e, 'itemOrMiss'));
}

function next(f: FunctionEmitter, e: Call): string {
  const callee = f.spill(keepAcross(f, e.func, f.operand(e.func), e.args));
  const iterator = f.spill(f.operand(e.args[0]!));
  return tried(f, `${f.helper('nextOrMiss')}(${callee}, ${iterator}, ${f.at(e)})`);
}

/** Emits the operation `js`, which answers undefined where it has failed and nothing need be thrown. */
function tried(f: FunctionEmitter, js: string): string {
  const value = f.spill(js);
  f.emit(`if (${value} === undefined) { ${f.raise(`${f.helper('missed')}()`)} }`);
  if (f.counted) f.emit(`${settledTo(f, f.floor, value)};`);
  return value;
}
