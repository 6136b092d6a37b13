import type { FunctionEmitter } from './function-emitter.js';
import type { NumberValue } from './number-values.js';
import { aside, countDown, countUp, countUpIn, drained, isUncounted } from './ownership.js';

/*
 * The JavaScript variables that own what they hold, under `counted`. Beside each one that is ever stored to stands a flag: whether what
 * it holds is counted. So nobody has to look at the old value to see that there is nothing to let go of, and where V8 has seen ints
 * only, which are not counted, it knows the flag for false, and need not even make the old value an object.
 */

/** The flag of the variable `v`, which is stored to. */
function flagOf(f: FunctionEmitter, v: string): string {
  f.flagged.add(v);
  return `o_${v}`;
}

/** JavaScript that is true if the value `js`, a variable or constant, is counted. */
function isCounted(f: FunctionEmitter, js: string): string {
  return f.flagged.has(js) ? flagOf(f, js) : `${js}.refs >= 0`;
}

/** JavaScript that is true if one of `values` is counted, '' if none ever is; undefined if some are neither variables with a flag nor constants. */
export function anyCounted(f: FunctionEmitter, values: readonly string[]): string | undefined {
  const variables = values.filter((js) => !isUncounted(js));
  return variables.every((js) => f.flagged.has(js)) ? variables.map((v) => flagOf(f, v)).join(' || ') : undefined;
}

/** The declarations of the flags. */
export function flags(f: FunctionEmitter): string[] {
  return [...f.flagged].map((v) => `${flagOf(f, v)} = false`);
}

/** JavaScript by which the parameter `v` begins to own what it holds. */
export function enter(f: FunctionEmitter, v: string): string {
  return f.flagged.has(v) ? `(${flagOf(f, v)} = ${v}.refs >= 0) && ++${v}.refs` : countUp(v);
}

/** JavaScript that counts one more owner of the value `js`, a variable or constant: the list in `list`, if it is given. */
export function countedUp(f: FunctionEmitter, js: string, list?: string): string {
  return list === undefined ? countUp(js, isCounted(f, js)) : countUpIn(list, js, isCounted(f, js));
}

/** The test that the variable `v` has let go of what nobody else owns. `isBound`: it holds something. */
function isLast(f: FunctionEmitter, v: string, isBound = false): string {
  const isOwner = f.flagged.has(v) ? `${flagOf(f, v)} && ` : isBound ? '' : `${v} !== undefined && `;
  return `${isOwner}${v}.refs > 0 && --${v}.refs === 0`;
}

/** JavaScript by which the variable `v` lets go of what it holds, where nothing else is under way, so that what dies can die at once. `at`: see countDown. */
export function letGo(f: FunctionEmitter, v: string, ...at: string[]): string {
  return `${isLast(f, v)} && ${aside(f, `${f.helper('die')}(${[v, ...at].join(', ')})`)}`;
}

/** {@link letGo}; what a death leaves above the height `h` dies, too. */
export function letGoAbove(f: FunctionEmitter, h: string, v: string, isBound = false): string {
  return `${isLast(f, v, isBound)} && ${v}.dieAbove(${h})`;
}

/** JavaScript statements by which it is empty then. */
export function emptied(f: FunctionEmitter, v: string): string {
  return `${letGo(f, v)}; ${cleared(f, v)};`;
}

/** An expression by which the variable `v` is empty, whoever owns what it held. */
export function cleared(f: FunctionEmitter, v: string): string {
  return f.flagged.has(v) ? `${v} = undefined, ${flagOf(f, v)} = false` : `${v} = undefined`;
}

/** `v = js` as an expression. */
export function storeOwned(f: FunctionEmitter, v: string, js: string, at: string): string {
  if (!f.counted) return `${v} = ${js}`;
  const w = f.temp();
  const u = f.temp();
  const flag = flagOf(f, v);
  return `(${w} = ${js}, ${u} = ${flag} ? ${v} : undefined, ${v} = ${w}, (${flag} = ${w}.refs >= 0) && ${w}.refs++, ${countDown(u, at)})`;
}

/** The JavaScript statement that binds the variable `v` to `w`, from outside of the code: what it held dies. */
export function boundTo(f: FunctionEmitter, v: string, w: string): string {
  const flag = flagOf(f, v);
  return `{ const u = ${v}, o = ${flag}; ${v} = ${w}; if (${flag} = ${w}.refs >= 0) ${w}.refs++; if (o && u.refs > 0 && --u.refs === 0) ${f.helper('die')}(u); }`;
}

/** Empties a variable: an expression. */
export function emptyOwned(f: FunctionEmitter, v: string): string {
  if (!f.counted) return `${v} = undefined`;
  const u = f.temp();
  return `(${u} = ${flagOf(f, v)} ? ${v} : undefined, ${cleared(f, v)}, ${countDown(u)})`;
}

/** What is known of a value that is stored. */
export interface StoredValue {
  /** It is in a variable, and if it is not counted, the pool has no temporaries: then it is stored as under `host`. */
  readonly isAlone?: boolean;
  /** It is a new list in a variable, which has its first count, and the collector knows it. */
  readonly isNew?: boolean;
}

/**
 * Emits `v = js`. `isLast`: the statement ends with it, so that its temporaries can die and then the old value, at once. A value that
 * stands in the pool alone brings its count along.
 */
export function emitStoreOwned(
  f: FunctionEmitter,
  v: string,
  js: string,
  at: string,
  isLast: boolean,
  { isAlone, isNew }: StoredValue = {},
): void {
  if (!f.counted) {
    f.emit(`${v} = ${js};`);
    return;
  }
  const flag = flagOf(f, v);
  if (isAlone === true) f.emit(`if (!${flag} && ${js}.refs < 0) ${v} = ${js}; else`);
  const isConstant = isUncounted(js);
  const stored = `const w = ${js}, u = ${v}, o = ${flag}; ${v} = w;`;
  const counted = isConstant ? `${flag} = false;` : `if (${flag} = w.refs >= 0) w.refs++;`;
  const isOld = 'if (o && u.refs > 0 && --u.refs === 0)';
  if (!isLast) {
    f.emit(`{ ${stored} ${counted} ${isOld} P.lose(u, ${at}); }`);
    return;
  }
  const p = f.floor;
  const die = (height: string) => `${isOld} u.dieAbove(${height}, ${at});`;
  const drain = `if (P.top !== ${p}) P.drain(${p});`;
  const list = isNew === true ? js : f.newLists.get(js)?.();
  const value = f.numberValues.get(js);
  if (value !== undefined && !f.codeScope.exposesLocals) emitNumberStore(f, v, value, at);
  else if (list !== undefined) {
    const joins = isNew === true ? '' : ' P.adopted(w);';
    f.emit(`{ const w = ${list}, u = ${v}, o = ${flag};${joins} ${v} = w; ${flag} = true; ${drain} ${die(p)} }`);
  } else if (isConstant) f.emit(`{ ${stored} ${counted} ${drain} ${die(p)} }`);
  else {
    // The old value leaves the youngest generation before the new one joins: as a rule it is the last one there.
    const fromPool = `${flag} = w.refs >= 0; if (P.top !== ${p} + 1 || w !== P.items[${p}]) P.deliver(${p}, w); ${die('P.top')} if (P.top !== ${p}) P.pass(${p});`;
    f.emit(`{ ${stored} if (P.top === ${p}) { ${counted} ${die(p)} } else { ${fromPool} } }`);
  }
  f.isDrained = true;
}

/**
 * Emits `v = value`, where that is a number in some cases: it is not counted, and runs no code, so the old value can go before. Nothing mentions that beyond
 * its flag: V8 need not make an object of an old number that could be seen only if it gave up the code that it has optimised.
 */
function emitNumberStore(
  f: FunctionEmitter,
  v: string,
  { steps, cases, numbers, otherwise, leaves }: NumberValue,
  at: string,
): void {
  const flag = flagOf(f, v);
  const drain = leaves ? ` ${drained(f)};` : '';
  if (steps.length > 0) f.emit(`${steps.join(', ')};`);
  // What is computed with is a number itself.
  const letGo = numbers.includes(v) ? '' : `if (${flag}) ${flag} = ${f.helper('relinquish')}(${f.floor}, ${v}, ${at}); `;
  for (const { test, number } of cases) {
    f.emit(`if (${test}) { ${letGo}${v} = ${number};${drain} } else`);
  }
  f.emit('{');
  emitStoreOwned(f, v, otherwise, at, true);
  f.emit('}');
}

/**
 * Emits the stores of `values`, each in a variable or a constant, to as many variables, at these positions. All are counted before the
 * temporaries above `height` die, and what each store replaces dies at once.
 */
export function emitStoresOwned(
  f: FunctionEmitter,
  variables: readonly string[],
  values: readonly string[],
  positions: readonly string[],
  height: string,
): void {
  const tests = values.map((value) => {
    if (isUncounted(value)) return 'false';
    const g = `g${f.unique()}`;
    f.emit(`const ${g} = ${isCounted(f, value)}; if (${g}) ${value}.refs++;`);
    return g;
  });
  f.emit(`if (P.top !== ${height}) P.drain(${height});`);
  variables.forEach((v, i) => {
    const flag = flagOf(f, v);
    const die = aside(f, `${f.helper('die')}(u, ${positions[i]!})`);
    f.emit(
      `{ const u = ${v}, o = ${flag}; ${v} = ${values[i]!}; ${flag} = ${tests[i]!}; o && u.refs > 0 && --u.refs === 0 && ${die}; }`,
    );
  });
}
