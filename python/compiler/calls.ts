import { attributePosition } from './attribute-position.js';
import type { Attribute, Call, Expr, Keyword, Position } from '../ast/nodes.js';
import type { FunctionEmitter } from './function-emitter.js';
import { load, loadMangled } from './names.js';
import { keepAcross, launched } from './ownership.js';
import { makesTemporaries, needsStatements } from './statement-need.js';
import { checkName } from './targets.js';
import { warnAboutCall } from './warnings.js';

/** Calls with more plain arguments than this go through an array. */
const MAX_PLAIN = 3;

/** Emits a call: numbered helpers for few plain arguments, a method site where the function is an attribute. */
export function emitCall(f: FunctionEmitter, e: Call): string {
  warnAboutCall(f, e);
  checkKeywords(f, e.keywords);
  if (isSuperCall(f, e)) return `${f.helper('superOf')}(${superParts(f, e).join(', ')}, ${f.at(e)})`;
  const isPlain = e.keywords.length === 0 && !e.args.some((arg) => arg.kind === 'Starred');
  if (e.func.kind === 'Attribute') return emitMethodCall(f, e, e.func, isPlain);
  if (isPlain && e.args.length <= MAX_PLAIN) {
    return plainCall(f, f.operands([e.func, ...e.args]), f.at(e), launches(f, e.args));
  }
  if (isPlain) {
    const [func, ...args] = f.operands([e.func, ...e.args]);
    return `${f.helper('call')}(${func}, [${args.join(', ')}], null, ${f.at(e)})`;
  }
  const func = needArguments(e) ? f.kept(e.func) : f.expr(e.func);
  return callWith(f, func, e, (callee, args, names) => `${f.helper('call')}(${callee}, ${args}, ${names}, ${f.at(e)})`);
}

/**
 * A call with few plain arguments. Where the callee turns out to be a Python function that takes just as many, it is called here, so
 * that V8 sees at each place what is called there, and can inline it.
 */
function plainCall(f: FunctionEmitter, parts: readonly string[], at: string, launching: boolean): string {
  const steps: string[] = [];
  const h = launching ? f.temp() : undefined;
  // What later operands cannot change is named again; the rest is kept.
  const names = parts.map((part, i) => {
    if (i === 1 && h !== undefined) steps.push(`${h} = P.top`);
    if (isStable(part, parts.slice(i + 1))) return part;
    const t = f.temp();
    steps.push(`${t} = ${part}`);
    return t;
  });
  const [callee, ...args] = names;
  const n = args.length;
  steps.push(
    at,
    `${callee}.plain === ${n} ? ${launched(f, h, args, `${callee}.compiled(${args.join(', ')})`)} : ${f.helper(`call${n}`)}(${names.join(', ')})`,
  );
  return `(${steps.join(', ')})`;
}

/** Under `counted`: some of the arguments may be temporaries, which pass to the function that is called. */
function launches(f: FunctionEmitter, args: readonly Expr[]): boolean {
  return f.counted && !f.isSuspendable && args.some(makesTemporaries) && !args.some(needsStatements);
}

/** A constant, or a variable that none of the expressions behind it assigns. */
function isStable(js: string, behind: readonly string[]): boolean {
  if (/^[kt]\d+$/.test(js)) return true;
  return /^v_[\w$]+$/.test(js) && behind.every((other) => /^[\w$]+$/.test(other));
}

/** A keyword may stand only once: CPython Python/compile.c: validate_keywords. */
export function checkKeywords(f: FunctionEmitter, keywords: readonly Keyword[]): void {
  const seen = new Set<string>();
  for (const keyword of keywords) {
    if (keyword.arg === null) continue;
    checkName(f, keyword.arg, keyword, 'assign to');
    if (seen.has(keyword.arg)) throw f.unit.fail(`keyword argument repeated: ${keyword.arg}`, keyword);
    seen.add(keyword.arg);
  }
}

function needArguments(e: Call): boolean {
  return (
    [...e.args, ...e.keywords.map((keyword) => keyword.value)].some(needsStatements) ||
    e.keywords.some((keyword) => keyword.arg === null)
  );
}

/** The general call: positional arguments with stars, keywords with double stars. */
function callWith(
  f: FunctionEmitter,
  func: string,
  e: Call,
  finish: (func: string, args: string, names: string) => string,
): string {
  if (!e.keywords.some((keyword) => keyword.arg === null)) {
    const values = e.keywords.map((keyword) => keyword.value);
    const names = e.keywords.length === 0 ? 'null' : f.unit.names(e.keywords.map((keyword) => keyword.arg!));
    if (!e.args.some((arg) => arg.kind === 'Starred'))
      return finish(func, `[${f.operands([...e.args, ...values]).join(', ')}]`, names);
    let callee = func;
    if (!/^t\d+$/.test(func)) {
      callee = f.temp();
      func = `(${callee} = ${func})`;
    }
    const parts = f.operands([...e.args.map((arg) => (arg.kind === 'Starred' ? arg.value : arg)), ...values]);
    const list = parts.map((part, i) => {
      const arg = e.args[i];
      return arg?.kind === 'Starred' ? `...${f.helper('spreadArguments')}(${callee}, ${part}, ${f.at(e)})` : part;
    });
    return finish(func, `[${list.join(', ')}]`, names);
  }
  const args = f.spill(positional(f, func, e));
  const keywords = f.spill(`new ${f.helper('Keywords')}(${func})`);
  for (const keyword of e.keywords) {
    const value = f.expr(keyword.value);
    if (keyword.arg === null) f.emit(`${keywords}.merge(${value}, ${f.at(e)});`);
    else f.emit(`${keywords}.add(${f.quoted(keyword.arg)}, ${value}, ${f.at(e)});`);
  }
  return finish(func, `${keywords}.after(${args})`, `${keywords}.kwnames`);
}

function positional(f: FunctionEmitter, func: string, e: Call): string {
  const parts = f.operands(e.args.map((arg) => (arg.kind === 'Starred' ? arg.value : arg)));
  return `[${parts
    .map((part, i) => (e.args[i]!.kind === 'Starred' ? `...${f.helper('spreadArguments')}(${func}, ${part}, ${f.at(e)})` : part))
    .join(', ')}]`;
}

/** Evaluating it can neither fail (but for an unbound name) nor have effects, so a method may be looked up after it. */
function isSimple(e: Expr): boolean {
  return e.kind === 'Constant' || e.kind === 'Name' || e.kind === 'Lambda';
}

/** The same for a method: a call over several lines points at the method's name. */
function methodPosition(e: Call, func: Attribute): Position {
  if (func.value.lineno === func.end_lineno && func.lineno === func.end_lineno) return e;
  const col_offset = func.end_col_offset - func.attr.length;
  const sameLine = e.end_lineno === func.end_lineno;
  return {
    lineno: func.end_lineno,
    end_lineno: e.end_lineno,
    col_offset: col_offset < 0 ? 0 : col_offset,
    end_col_offset: sameLine || e.end_lineno > func.end_lineno ? e.end_col_offset : func.end_col_offset,
  };
}

function emitMethodCall(f: FunctionEmitter, e: Call, func: Attribute, isPlain: boolean): string {
  const at = f.position(methodPosition(e, func));
  const isSuper = isSuperCall(f, func.value);
  const site = f.unit.site(
    isSuper ? 'SuperSite' : 'MethodSite',
    'rt',
    f.quoted(f.mangled(func.attr)),
    at,
    f.position(attributePosition(func)),
  );
  if (!isSuper && isPlain && e.args.length <= MAX_PLAIN && e.args.every(isSimple)) {
    const parts = f.operands([func.value, ...e.args]);
    if (func.attr === 'append' && e.args.length === 1)
      return `${f.helper('append')}(${[site, ...parts, `L[d] = ${at}`].join(', ')})`;
    return `${site}.call${e.args.length}(${[...parts, `L[d] = ${at}`].join(', ')})`;
  }
  const receiver = f.temp();
  const found = f.temp();
  const all = [...e.args, ...e.keywords.map((keyword) => keyword.value)];
  const find = isSuper
    ? `${receiver} = ${superParts(f, func.value as Call)[2]}, ${found} = ${site}.findSuper(${superParts(f, func.value as Call).join(', ')}, L[d] = ${at})`
    : `${receiver} = ${keepAcross(f, func.value, f.expr(func.value), all)}, ${found} = ${site}.find(${receiver})`;
  const spillFirst = all.some(needsStatements) || e.keywords.some((keyword) => keyword.arg === null);
  if (spillFirst) f.emit(`${find};`);
  const first = spillFirst ? found : `(${find}, ${found})`;
  if (isPlain && e.args.length <= MAX_PLAIN) {
    const parts = f.operands(e.args);
    if (isSuper && e.args.every(isSimple)) {
      const args = [receiver, ...parts].join(', ');
      return `(${first}, L[d] = ${at}, ${found}.plain === ${parts.length + 1} ? ${found}.compiled(${args}) : ${site}.apply${parts.length}(${found}, ${args}))`;
    }
    if (!isSuper && launches(f, e.args)) return launchingMethodCall(f, site, first, [receiver, found], parts, at);
    return `${site}.apply${e.args.length}(${[first, receiver, ...parts, `L[d] = ${at}`].join(', ')})`;
  }
  if (!isPlain && !spillFirst && e.args.some((arg) => arg.kind === 'Starred')) {
    // The error of a bad star names the function, so it must have a name here.
    f.emit(`${find};`);
    return callWith(
      f,
      found,
      e,
      (callee, args, names) => `${site}.applyAll(${callee}, ${receiver}, ${args}, ${names}, L[d] = ${at})`,
    );
  }
  return callWith(
    f,
    first,
    e,
    (callee, args, names) => `${site}.applyAll(${callee}, ${receiver}, ${args}, ${names}, L[d] = ${at})`,
  );
}

/** Under `counted`: a method call whose arguments are (in part) temporaries. */
function launchingMethodCall(
  f: FunctionEmitter,
  site: string,
  find: string,
  [receiver, found]: readonly [string, string],
  parts: readonly string[],
  at: number,
): string {
  const h = f.temp();
  const args = parts.map(() => f.temp());
  const steps = [find, `${h} = P.top`, ...parts.map((part, i) => `${args[i]} = ${part}`), `L[d] = ${at}`];
  const direct = launched(f, h, args, `${found}.compiled(${[receiver, ...args].join(', ')})`);
  const general = `${site}.apply${parts.length}(${[found, receiver, ...args].join(', ')})`;
  return `(${steps.join(', ')}, ${found}.plain === ${parts.length + 1} ? ${direct} : ${general})`;
}

/** `super()` inside a function. */
function isSuperCall(f: FunctionEmitter, e: Expr): boolean {
  return (
    e.kind === 'Call' &&
    e.func.kind === 'Name' &&
    e.func.id === 'super' &&
    e.args.length === 0 &&
    e.keywords.length === 0 &&
    f.codeScope.isFunctionLike
  );
}

/** What `super` means here, the cell of the class, and the first parameter. */
function superParts(f: FunctionEmitter, e: Call): [string, string, string] {
  const cls =
    f.codeScope.symbols.get('__class__')?.resolution === 'free' ? f.variable(f.codeScope, '__class__', 'c') : 'undefined';
  const self = f.firstParameter === undefined ? 'undefined' : loadMangled(f, f.firstParameter, e);
  return [load(f, 'super', e.func), cls, self];
}
