import type { Expr, Match, MatchClass, MatchMapping, MatchSequence, Name, Pattern, Position } from '../ast/nodes.js';
import { leaves, type FunctionEmitter } from './function-emitter.js';
import { aboveFloor, drained, kept } from './ownership.js';
import { assignAll } from './targets.js';
import { foldedInt } from './folding.js';
import { unparse } from './unparse.js';

/** `match`: PEP 634. Captures are bound when the whole pattern has matched, as CPython binds them. */
interface Captures {
  readonly list: { name: string; js: string; at: Position }[];
}

export function emitMatch(f: FunctionEmitter, s: Match): void {
  const subject = f.spill(kept(f, f.expr(s.subject)));
  const subjectDies = drained(f);
  const below = f.floor;
  aboveFloor(f, f.unique(), () => cases(f, s, subject, below, f.counted ? `${subjectDies}; ${f.floor} = P.top;` : ''));
}

/** `below`: the height below the subject; `found`: what is done when a case has been found: the subject is needed no more. */
function cases(f: FunctionEmitter, s: Match, subject: string, below: string, found: string): void {
  const done = f.label();
  f.emit(`${done}: {`);
  const before = new Set(f.bound);
  const exits: Set<string>[] = [];
  let isExhaustive = false;
  const { pattern: lastPattern } = s.cases[s.cases.length - 1]!;
  const hasDefault =
    s.cases.length > 1 && lastPattern.kind === 'MatchAs' && lastPattern.pattern === null && lastPattern.name === null;
  // The last pattern that looks at the subject uses it up: CPython Python/codegen.c: codegen_match_inner.
  const consuming = s.cases.length - (hasDefault ? 2 : 1);
  s.cases.forEach((c, i) => {
    f.bound = new Set(before);
    const isLast = i === s.cases.length - 1;
    checkIrrefutable(f, c.pattern, isLast || c.guard !== null);
    if (c.guard === null && isIrrefutable(c.pattern)) isExhaustive = true;
    f.scratch(() => {
      const label = f.label();
      f.emit(`${label}: {`);
      const captures: Captures = { list: [] };
      pattern(f, c.pattern, subject, label, captures);
      const names = captures.list.map(({ name, at }): Name => ({ ...at, kind: 'Name', id: name, ctx: 'Store' }));
      assignAll(
        f,
        names,
        captures.list.map(({ js }) => js),
        i === consuming ? below : f.floor,
      );
      if (f.counted && i === consuming && names.length === 0) f.emit(found);
      if (c.guard !== null) f.scratch(() => f.emit(`if (!(${f.condition(c.guard!)})) break ${label};`));
      if (found !== '') f.emit(found);
      f.emitEmptied();
      f.statements(c.body);
      if (!leaves(c.body)) {
        exits.push(f.bound);
        f.emit(`break ${done};`);
      }
      f.emit('}');
    });
  });
  f.emit('}');
  if (!isExhaustive) exits.push(before);
  const [first, ...others] = exits;
  f.bound = first === undefined ? before : new Set([...first].filter((name) => others.every((set) => set.has(name))));
}

function isIrrefutable(p: Pattern): boolean {
  if (p.kind === 'MatchAs') return p.pattern === null || isIrrefutable(p.pattern);
  return p.kind === 'MatchOr' && p.patterns.some(isIrrefutable);
}

/** A pattern that always matches may only stand last: CPython Python/compile.c: compiler_pattern_as, compiler_pattern_or. */
function checkIrrefutable(f: FunctionEmitter, p: Pattern, allowed: boolean): void {
  if (p.kind === 'MatchAs') {
    if (p.pattern !== null) return checkIrrefutable(f, p.pattern, allowed);
    if (!allowed)
      throw f.unit.fail(
        p.name === null
          ? 'wildcard makes remaining patterns unreachable'
          : `name capture '${p.name}' makes remaining patterns unreachable`,
        p,
      );
  } else if (p.kind === 'MatchOr') {
    p.patterns.forEach((sub, i) => checkIrrefutable(f, sub, allowed && i === p.patterns.length - 1));
  }
}

function capture(f: FunctionEmitter, captures: Captures, name: string, js: string, at: Position): void {
  if (captures.list.some((other) => other.name === name))
    throw f.unit.fail(`multiple assignments to name '${name}' in pattern`, at);
  captures.list.push({ name, js, at });
}

/** Emits the test of `subject` (a variable); what does not match leaves the block `label`. */
function pattern(f: FunctionEmitter, p: Pattern, subject: string, label: string, captures: Captures): void {
  switch (p.kind) {
    case 'MatchValue':
      if (p.value.kind === 'JoinedStr') throw f.unit.fail('patterns may only match literals and attribute lookups', p);
      f.emit(`if (!${f.helper('eqTrue')}(${subject}, ${f.expr(p.value)}, ${f.at(p)})) break ${label};`);
      return;
    case 'MatchSingleton':
      f.emit(`if (${subject} !== ${f.helper(p.value.type)}) break ${label};`);
      return;
    case 'MatchSequence':
      return sequence(f, p, subject, label, captures);
    case 'MatchMapping':
      return mapping(f, p, subject, label, captures);
    case 'MatchClass':
      return classPattern(f, p, subject, label, captures);
    case 'MatchStar':
      throw f.unit.fail('starred pattern must be in a sequence', p);
    case 'MatchAs':
      if (p.pattern !== null) pattern(f, p.pattern, subject, label, captures);
      if (p.name !== null) capture(f, captures, p.name, subject, p);
      return;
    case 'MatchOr':
      return alternatives(f, p.patterns, p, subject, label, captures);
  }
}

function alternatives(
  f: FunctionEmitter,
  patterns: readonly Pattern[],
  at: Position,
  subject: string,
  label: string,
  captures: Captures,
): void {
  const found = f.label();
  let names: string[] | undefined;
  const kept = new Map<string, string>();
  f.emit(`${found}: {`);
  patterns.forEach((alternative, i) => checkIrrefutable(f, alternative, i === patterns.length - 1));
  for (const alternative of patterns) {
    const next = f.label();
    const own: Captures = { list: [] };
    f.emit(`${next}: {`);
    pattern(f, alternative, subject, next, own);
    const bound = own.list.map((c) => c.name);
    if (names === undefined) {
      names = bound;
      for (const name of bound) kept.set(name, f.temp());
    } else if (names.length !== bound.length || !bound.every((name) => kept.has(name))) {
      throw f.unit.fail('alternative patterns bind different names', at);
    }
    for (const c of own.list) f.emit(`${kept.get(c.name)} = ${c.js};`);
    f.emit(`break ${found};`);
    f.emit('}');
  }
  f.emit(`break ${label};`);
  f.emit('}');
  for (const name of names ?? []) capture(f, captures, name, kept.get(name)!, at);
}

/** What matches anything and is not kept. */
function isWildcard(p: Pattern): boolean {
  return (p.kind === 'MatchAs' && p.pattern === null && p.name === null) || (p.kind === 'MatchStar' && p.name === null);
}

/** Nothing is taken out of the subject that no pattern is for: CPython Python/compile.c: compiler_pattern_sequence. */
function sequence(f: FunctionEmitter, p: MatchSequence, subject: string, label: string, captures: Captures): void {
  const { patterns } = p;
  const stars = patterns.filter((sub) => sub.kind === 'MatchStar');
  if (stars.length > 1) throw f.unit.fail('multiple starred names in sequence pattern', p);
  const star = patterns.findIndex((sub) => sub.kind === 'MatchStar');
  const n = patterns.length;
  if (patterns.every(isWildcard) || (star >= 0 && isWildcard(patterns[star]!))) {
    const test =
      star < 0 ? `${f.helper('isSequenceOf')}(${subject}, ${n}` : `${f.helper('isSequenceOfAtLeast')}(${subject}, ${n - 1}`;
    f.emit(`if (!${test}, ${f.at(p)})) break ${label};`);
    patterns.forEach((sub, i) => {
      if (isWildcard(sub)) return;
      pattern(f, sub, f.spill(`${f.helper('sequenceItem')}(${subject}, ${i < star ? i : i - n}, ${f.at(sub)})`), label, captures);
    });
    return;
  }
  const array = f.spill(
    star < 0
      ? `${f.helper('matchSequence')}(${subject}, ${n}, ${f.at(p)})`
      : `${f.helper('matchSequenceStar')}(${subject}, ${star}, ${n - star - 1}, ${f.at(p)})`,
  );
  f.emit(`if (${array} === undefined) break ${label};`);
  patterns.forEach((sub, i) => {
    if (isWildcard(sub)) return;
    const item = f.spill(`${array}[${i}]`);
    if (sub.kind === 'MatchStar') capture(f, captures, sub.name!, item, sub);
    else pattern(f, sub, item, label, captures);
  });
}

function mapping(f: FunctionEmitter, p: MatchMapping, subject: string, label: string, captures: Captures): void {
  checkKeys(f, p);
  f.emit(`if (!${f.helper('isMappingOf')}(${subject}, ${p.keys.length}, ${f.at(p)})) break ${label};`);
  const keys = f.spill(`[${f.operands(p.keys).join(', ')}]`);
  if (p.keys.length > 0) {
    const values = f.spill(`${f.helper('matchKeys')}(${subject}, ${keys}, ${f.at(p)})`);
    f.emit(`if (${values} === undefined) break ${label};`);
    p.patterns.forEach((sub, i) => pattern(f, sub, f.spill(`${values}[${i}]`), label, captures));
  }
  if (p.rest !== null) capture(f, captures, p.rest, f.spill(`${f.helper('mappingRest')}(${subject}, ${keys}, ${f.at(p)})`), p);
}

function checkKeys(f: FunctionEmitter, p: MatchMapping): void {
  const seen = new Set<string>();
  for (const key of p.keys) {
    if (key.kind === 'JoinedStr') throw f.unit.fail('mapping pattern keys may only match literals and attribute lookups', p);
    const same = literalKey(key);
    if (same === undefined) continue;
    if (seen.has(same)) throw f.unit.fail(`mapping pattern checks duplicate key (${shownKey(key)})`, p);
    seen.add(same);
  }
}

function shownKey(key: Expr): string {
  if (key.kind === 'BinOp') return `(${literalKey(key.left)}${key.op === 'Sub' ? '-' : '+'}${unparse(key.right)})`;
  return String(foldedInt(key) ?? unparse(key));
}

/** What two literals have in common if they are the same key of a dict: numbers are by their value. */
function literalKey(key: Expr): string | undefined {
  if (key.kind === 'UnaryOp') {
    const operand = literalKey(key.operand);
    return operand === undefined || operand === '0' ? operand : `-${operand}`;
  }
  if (key.kind === 'BinOp') {
    const [real, imaginary] = [literalKey(key.left), literalKey(key.right)];
    return imaginary === '0' ? real : `${real}${key.op === 'Sub' ? '-' : '+'}${imaginary}`;
  }
  if (key.kind !== 'Constant') return undefined;
  const { value } = key;
  switch (value.type) {
    case 'int':
      return String(value.value);
    case 'float':
      return Number.isInteger(value.value) ? String(BigInt(value.value)) : String(value.value);
    case 'complex':
      return value.imag === 0 ? '0' : `${value.imag}j`;
    case 'True':
      return '1';
    case 'False':
      return '0';
    case 'str':
      return `'${value.value}'`;
    case 'bytes':
      return `b'${String.fromCharCode(...value.value)}'`;
    default:
      return value.type;
  }
}

function classPattern(f: FunctionEmitter, p: MatchClass, subject: string, label: string, captures: Captures): void {
  p.kwd_attrs.forEach((name, i) => {
    if (p.kwd_attrs.indexOf(name) !== i)
      throw f.unit.fail(`attribute name repeated in class pattern: ${name}`, p.kwd_patterns[i]!);
  });
  const names = f.unit.names(p.kwd_attrs);
  const values = f.spill(`${f.helper('matchClass')}(${subject}, ${f.expr(p.cls)}, ${p.patterns.length}, ${names}, ${f.at(p)})`);
  f.emit(`if (${values} === undefined) break ${label};`);
  [...p.patterns, ...p.kwd_patterns].forEach((sub, i) => pattern(f, sub, f.spill(`${values}[${i}]`), label, captures));
}
