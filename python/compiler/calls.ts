import { attributePosition } from './attribute-position.js';
import { inPlace, isInPlace } from './builtin-methods.js';
import type { Attribute, Call, Expr, Keyword, Position } from '../ast/nodes.js';
import { items } from './displays.js';
import { LENDING } from './exactly.js';
import type { FunctionEmitter } from './function-emitter.js';
import { load, peek } from './names.js';
import { heldAside, keepAcross, keepAside, kept, launching, launchHeight, withHeight } from './ownership.js';
import { withoutStaleRegisters } from './stale-registers.js';
import { bindsNames, makesTemporaries, needsStatements, runsCode, runsCodeAside } from './statement-need.js';
import { checkName } from './targets.js';
import { warnAboutCall } from './warnings.js';

/** Calls with more plain arguments than this go through an array. */
const MAX_PLAIN = 8;
/** Up to so many there are helpers for them. */
const MAX_NUMBERED = 3;

/** Emits a call: numbered helpers for few plain arguments, a method site where the function is an attribute. */
export function emitCall(f: FunctionEmitter, e: Call): string {
  const call = emitAnyCall(f, e);
  return f.counted ? call : withoutStaleRegisters(e.func, call);
}

function emitAnyCall(f: FunctionEmitter, e: Call): string {
  warnAboutCall(f, e);
  checkKeywords(f, e.keywords);
  if (isSuperCall(f, e)) return `${f.helper('superOf')}(${superParts(f, e).join(', ')}, ${f.at(e)})`;
  const isPlain = e.keywords.length === 0 && !e.args.some((arg) => arg.kind === 'Starred');
  if (e.func.kind === 'Attribute') return emitMethodCall(f, e, e.func, isPlain);
  if (isPlain && e.args.length <= MAX_PLAIN) {
    return plainCall(f, e, f.operands([e.func, ...e.args]), launchHeight(f, e));
  }
  if (isPlain) {
    const [func, ...args] = f.operands([e.func, ...e.args]);
    return generalCall(f, e, func!, `[${args.join(', ')}]`, 'null');
  }
  const all = [...e.args, ...e.keywords.map((keyword) => keyword.value)];
  const value = keepAcross(f, e.func, f.operand(e.func), all);
  return callWith(f, needArguments(e) ? f.spill(value) : value, e, (...parts) => generalCall(f, e, ...parts));
}

/** A call with an array of arguments and one of the names of the last of these. */
function generalCall(f: FunctionEmitter, e: Call, callee: string, args: string, names: string): string {
  const h = launchHeight(f, e);
  const helper = f.helper(h === undefined ? 'call' : 'callLaunching');
  return `${helper}(${[callee, args, names, ...atHeight(h), f.at(e), ...spreadFlag(f, e)].join(', ')})`;
}

/** The height is an argument behind those that are evaluated: what suspends the function there, or holds something below it, moves it. */
function atHeight(h: string | undefined): string[] {
  return h === undefined ? [] : [h];
}

function isSpread(e: Call): boolean {
  return e.args.some((arg) => arg.kind === 'Starred') || e.keywords.some((keyword) => keyword.arg === null);
}

/** Under `counted`: the surplus argument of a call with stars. */
function spreadFlag(f: FunctionEmitter, e: Call): string[] {
  return f.counted && isSpread(e) ? ['true'] : [];
}

/** A call with few plain arguments. */
function plainCall(f: FunctionEmitter, e: Call, parts: readonly string[], h: string | undefined): string {
  const steps: string[] = [];
  // What later operands cannot change is named again; the rest is kept.
  const names = parts.map((part, i) => {
    if (isStable(part, parts.slice(i + 1))) return part;
    const t = f.temp();
    steps.push(`${t} = ${part}`);
    return t;
  });
  const [callee, ...args] = names;
  steps.push(f.at(e), directCall(f, e, h, callee!, args, 'call'));
  return `(${steps.join(', ')})`;
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
    return finish(func, starArguments(f, callee, e, values), names);
  }
  const keywords = f.temp();
  const args = withHeight(f, true, (h) => {
    const star = loneStar(positional(f, e));
    const given = f.spill(star === undefined ? starArguments(f, func, e, []) : f.operand(star));
    f.emit(`${keywords} = new ${f.helper('Keywords')}(${func});`);
    for (const keyword of e.keywords) {
      const value = f.expr(keyword.value);
      if (keyword.arg === null) f.emit(`${keywords}.merge(${value}, ${f.at(e)});`);
      else f.emit(`${keywords}.add(${f.quoted(keyword.arg)}, ${value}, ${f.at(e)});`);
    }
    return star === undefined ? given : `[${spreadArguments(f, func, h, given, e)}]`;
  });
  return finish(func, `${keywords}.after(${args})`, `${keywords}.kwnames`);
}

/** The positional arguments of a call with stars. Temporaries stand in one list, since CPython has them in a tuple, and die with that. */
function positional(f: FunctionEmitter, e: Call): Expr[] {
  if (!f.counted || !e.args.some(makesTemporaries) || loneStar(e.args) !== undefined) return e.args;
  const { lineno, col_offset, end_lineno, end_col_offset } = e;
  const at = { lineno, col_offset, end_lineno, end_col_offset };
  return [{ kind: 'Starred', value: { kind: 'List', elts: e.args, ctx: 'Load', ...at }, ctx: 'Load', ...at }];
}

/** The `items` of a call whose positional arguments are `*items` alone: CPython iterates over these when it has evaluated the keywords. */
function loneStar([first, ...others]: readonly Expr[]): Expr | undefined {
  return others.length === 0 && first?.kind === 'Starred' ? first.value : undefined;
}

/** The array of the positional arguments of a call with stars, then of the values of its keywords. */
function starArguments(f: FunctionEmitter, callee: string, e: Call, values: readonly Expr[]): string {
  const given = positional(f, e);
  const star = loneStar(given);
  if (star === undefined) return items(f, [...given, ...values], e, f.counted && values.some(runsCode));
  return withHeight(f, [star, ...values].some(needsStatements), (h) => {
    const [iterable, ...others] = f.operands([star, ...values]);
    if (others.length === 0) return `[${spreadArguments(f, callee, h, iterable!, e)}]`;
    const names = [iterable, ...others].map(() => f.temp());
    const steps = [iterable, ...others].map((part, i) => `${names[i]} = ${part}`);
    return `(${steps.join(', ')}, [${[spreadArguments(f, callee, h, names[0]!, e), ...names.slice(1)].join(', ')}])`;
  });
}

/** `*items` as all positional arguments; what stands above the height `h` came from it and from the keywords. */
function spreadArguments(f: FunctionEmitter, callee: string, h: string, iterable: string, e: Call): string {
  if (!f.counted) return `...${f.helper('spreadArguments')}(${callee}, ${iterable}, ${f.at(e)})`;
  return `...${f.helper('spreadArgumentsSettled')}(${callee}, ${iterable}, ${h}, ${f.at(e)})`;
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
  return f.holding(() => methodCall(f, e, func, isPlain));
}

function methodCall(f: FunctionEmitter, e: Call, func: Attribute, isPlain: boolean): string {
  const at = `L[d] = ${f.position(methodPosition(e, func))}`;
  const isSuper = isSuperCall(f, func.value);
  const all = [...e.args, ...e.keywords.map((keyword) => keyword.value)];
  const runs = isSpread(e) || all.some((arg) => runsCode(arg) || bindsNames(arg));
  const site = f.unit.site(
    isSuper ? 'SuperSite' : 'MethodSite',
    'rt',
    f.quoted(f.mangled(func.attr)),
    f.position(attributePosition(func)),
    ...(isSuper ? [] : [`${!isSpread(e)}`, `${runs}`]),
  );
  // The receiver, the method found for it (null: it stands in the text), and then the call: see MethodSite.
  const steps: string[] = [];
  let receiver: string;
  const found = f.temp();
  // A method that is found behind the class is found without temporaries.
  const h = isSuper && !all.some(makesTemporaries) ? undefined : launchHeight(f, e);
  const method = isPlain && !isSuper ? inPlace(func.attr, e.args.length, h) : undefined;
  if (isSuper) {
    const parts = superParts(f, func.value as Call);
    receiver = f.temp();
    steps.push(`${receiver} = ${parts[2]}`, `${found} = ${site}.findSuper(${parts.join(', ')}, ${at})`);
  } else {
    const owner = keepAside(f, func.value, f.operand(func.value), all);
    receiver = isStable(owner, e.args.every(isSimple) ? [] : ['()']) ? owner : f.temp();
    if (receiver !== owner) steps.push(`${receiver} = ${owner}`);
    const look =
      f.counted && makesTemporaries(func.value)
        ? `${f.helper('findSettled')}(${h}, ${site}, ${receiver})`
        : `${site}.find(${receiver})`;
    const find = `((${receiver}.shape ?? ${receiver}.type).version === ${site}.version ? ${site}.method : ${look})`;
    // An argument may take the method away from the class.
    const isExposed = f.counted && all.some(runsCode);
    const isAside = method === undefined && all.every(runsCodeAside);
    const held = !isExposed ? find : isAside ? heldAside(f, find) : kept(f, find);
    steps.push(`${found} = ${method === undefined ? held : `${isInPlace(method, receiver)} ? null : ${held}`}`);
  }
  if (needArguments(e)) for (const step of steps.splice(0)) f.emit(`${step};`);
  if (isPlain && e.args.length <= MAX_PLAIN) {
    const args = f.operands(e.args).map((part, i, parts) => {
      if (isStable(part, parts.slice(i + 1))) return part;
      const t = f.temp();
      steps.push(`${t} = ${part}`);
      return t;
    });
    const direct = directCall(f, e, h, found, [receiver, ...args], 'apply');
    if (method === undefined) steps.push(at, direct);
    else steps.push(at, `${found} === null ? ${method.emit(f, receiver, args, h)} : ${direct}`);
    return `(${steps.join(', ')})`;
  }
  const first = steps.length === 0 ? found : `(${steps.join(', ')}, ${found})`;
  return callWith(f, first, e, (callee, args, names) => {
    const helper = f.helper(h === undefined ? 'applyAll' : 'applyLaunching');
    return `${helper}(${[callee, receiver, args, names, ...atHeight(h), at, ...spreadFlag(f, e)].join(', ')})`;
  });
}

/**
 * The call of `callee` with these arguments, all of which can be named twice: at this place where it is a function that takes just
 * as many, so that V8 sees for each place what is called there, and can inline it; by a helper in all other cases. `h` is the height
 * of the pool before the arguments, if some may be temporaries.
 */
function directCall(
  f: FunctionEmitter,
  e: Call,
  h: string | undefined,
  callee: string,
  args: readonly string[],
  helper: 'call' | 'apply',
): string {
  const n = args.length;
  const isBare = n === (helper === 'call' ? 0 : 1);
  // V8 keeps the arguments of a call in registers of the caller until another call takes these. So `gc.collect()`, after which what
  // nothing refers to is to be dead, takes more of them than it needs.
  const passed = isBare ? [callee, ...args, '0', '0', '0'] : [callee, ...args];
  const number = helper === 'call' ? n : n - 1;
  const plain =
    number <= MAX_NUMBERED
      ? `${f.helper(`${f.ownedValue === e && helper === 'call' ? 'callOwned' : helper}${number}`)}(${passed.join(', ')})`
      : helper === 'call'
        ? `${f.helper('call')}(${callee}, [${args.join(', ')}])`
        : `${f.helper('applyAll')}(${callee}, ${args[0]}, [${args.slice(1).join(', ')}], null)`;
  const withTemporaries =
    helper === 'call'
      ? `${f.helper('callLaunching')}(${callee}, [${args.join(', ')}], null, ${h})`
      : `${f.helper('applyLaunching')}(${callee}, ${args[0]}, [${args.slice(1).join(', ')}], null, ${h})`;
  const otherwise = h === undefined ? plain : `P.top === ${h} ? ${plain} : ${withTemporaries}`;
  const all = args.join(', ');
  const called = `${callee}.plain & ${1 << n}${launching(f, h, callee, args)} ? ${callee}.compiled(${all}) : ${otherwise}`;
  if (!f.borrows(e) || h !== undefined) return called;
  const lending = LENDING | (1 << n);
  return `(${callee}.plain & ${lending}) === ${lending} ? ${callee}.compiled(${[...args, 'true'].join(', ')}) : ${called}`;
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

/** What `super` means here, the cell of the class, and the first parameter: `undefined` if it has been deleted, `null` if there is none. */
function superParts(f: FunctionEmitter, e: Call): [string, string, string] {
  const cls =
    f.codeScope.symbols.get('__class__')?.resolution === 'free' ? f.variable(f.codeScope, '__class__', 'c') : 'undefined';
  const self = f.firstParameter === undefined ? 'null' : peek(f, f.firstParameter);
  return [load(f, 'super', e.func), cls, self];
}
