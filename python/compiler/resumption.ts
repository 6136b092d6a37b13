import type { Await, Expr, Stmt, YieldFrom } from '../ast/nodes.js';
import type { FunctionEmitter } from './function-emitter.js';
import { begunDelegating, iteratorOf } from './generators.js';
import { settledTo } from './ownership.js';
import { needsStatements } from './statement-need.js';

/**
 * Generators that are no JavaScript generators: to resume one of those costs V8 some 10 ns and to make one 50, to call a function 2.
 *
 * The body is a function that is called for each step, over variables of the function around it. A `yield` is a statement that notes
 * its number in `state` and returns the value. The next call begins at the top again, with the number in `s`: as long as that is not 0,
 * all is skipped but the loops and branches on the way to the `yield` of this number, which sets `s` to 0. So control flow stays
 * JavaScript's own.
 *
 * It is done where each `yield`, `yield from` and `await` is a statement, or the whole value of an assignment or a `return`, inside nothing but
 * loops and branches. All else is a JavaScript generator (generators.ts). Where owners are counted, variables own what the loops around a `yield` walk, so that a suspended
 * generator has nothing in the pool.
 */
export class Resumption {
  /** How many `yield`s have been emitted. */
  private reached = 0;
  /** JavaScript variables that live as long as the generator, beside those of Python. */
  readonly lasting: string[] = [];
  /** Those of them that own, under `counted`, what the loops walk in which it is suspended: the outer before the inner. */
  readonly walked: string[] = [];

  constructor(private readonly f: FunctionEmitter) {}

  /** Declares such a variable. */
  last(name: string): string {
    this.lasting.push(name);
    return name;
  }

  /** Declares the variable that owns what a loop walks. */
  walk(name: string): string {
    this.walked.push(name);
    return this.last(name);
  }

  /** Emits the statements of a block. */
  statements(body: readonly Stmt[]): void {
    const { f } = this;
    const last = body.findLastIndex(hasYield);
    let isSkipped = false;
    body.forEach((s, i) => {
      const isStep = hasYield(s);
      if (isStep === isSkipped && i <= last) {
        f.emit(isStep ? '}' : 'if (s === 0) {');
        isSkipped = !isStep;
      }
      // With a number beyond its own, one that has others behind it is skipped.
      if (isStep && i < last) f.emit(`if (s <= ${this.reached + yieldsIn(s)}) {`);
      f.statement(s);
      if (isStep && i < last) f.emit('}');
    });
  }

  /** The condition under which control goes into a branch: it is true, or there is the `yield` to resume at. */
  condition(test: string, branch: readonly Stmt[]): string {
    const count = branch.reduce((sum, s) => sum + yieldsIn(s), 0);
    if (count === 0) return `s === 0 && (${test})`;
    return `s === 0 ? (${test}) : s > ${this.reached} && s <= ${this.reached + count}`;
  }

  /** Emits what is not done on the way to the `yield` to resume at. */
  skipped(emit: () => void): void {
    this.f.emit('if (s === 0) {');
    emit();
    this.f.emit('}');
  }

  /** Emits a suspension that is the whole value of a statement; gives the JavaScript of its value. Undefined: `e` is none. */
  value(e: Expr): string | undefined {
    if (e.kind === 'Yield') return this.suspend(e.value, e);
    return e.kind === 'YieldFrom' || e.kind === 'Await' ? this.delegate(e) : undefined;
  }

  /** Emits a `yield` of `value`; gives the JavaScript by which what was sent is received. */
  suspend(value: Expr | null, at: Expr): string {
    const { f } = this;
    f.noteYield(at);
    const number = ++this.reached;
    this.skipped(() => {
      f.emit(`r = ${value === null ? f.helper('None') : f.expr(value)};`);
      if (f.counted) f.emit(`${settledTo(f, f.floor, 'r')};`);
      f.emit(`state = ${number}; ${f.at(at)}; return r;`);
    });
    f.emit('s = 0;');
    return `${f.helper('received')}(sent)`;
  }

  private delegate(e: YieldFrom | Await): string {
    const { f } = this;
    const number = ++this.reached;
    const t = f.temp();
    f.emit('if (s === 0) {');
    f.emit(`${t} = ${begunDelegating(f, iteratorOf(f, e), e)};`);
    f.emit(`if (${t} !== undefined) { state = ${number}; return ${t}; }`);
    f.emit(`${t} = ${f.helper('takeReturned')}(rt);`);
    f.emit(`} else { s = 0; ${t} = ${f.helper('received')}(sent); }`);
    return t;
  }
}

/** Whether the whole value of this statement is a suspension. */
function isSuspension(s: Stmt): boolean {
  const value = s.kind === 'Expr' || s.kind === 'Return' || (s.kind === 'Assign' && s.targets.length === 1) ? s.value : undefined;
  return value?.kind === 'Yield' || value?.kind === 'YieldFrom' || value?.kind === 'Await';
}

/** Whether a generator can be made so, whatever its body is. */
export function canBeResumed(f: FunctionEmitter): boolean {
  return !f.codeScope.exposesLocals;
}

/** Whether a generator with this body can. */
export function isResumable(body: readonly Stmt[]): boolean {
  return body.every((s) => {
    if (!hasYield(s)) return true;
    if (isSuspension(s)) return yieldsIn(s) === 1;
    if (s.kind === 'If') return !yieldsIn(s.test) && !needsStatements(s.test) && isResumable(s.body) && isResumable(s.orelse);
    if (s.kind === 'While') return !yieldsIn(s.test) && !s.orelse.some(hasYield) && isResumable(s.body);
    return s.kind === 'For' && !yieldsIn(s.target) && !yieldsIn(s.iter) && !s.orelse.some(hasYield) && isResumable(s.body);
  });
}

/** True if there is a suspension in this statement. */
export function hasYield(s: Stmt): boolean {
  return yieldsIn(s) > 0;
}

const counts = new WeakMap<Stmt | Expr, number>();

const SUSPENDING = new Set(['Yield', 'YieldFrom', 'Await', 'AsyncFor', 'AsyncWith']);

/** How many suspensions there are in this node, but for those in functions and classes defined in it. */
function yieldsIn(node: Stmt | Expr): number {
  let count = counts.get(node);
  if (count === undefined) {
    count = 0;
    // A list of what is to be looked at: a sum of ten thousand terms is too deep to be walked by recursion.
    const todo: unknown[] = [node];
    while (todo.length > 0) {
      const part = todo.pop();
      if (Array.isArray(part)) todo.push(...(part as unknown[]));
      else if (typeof part === 'object' && part !== null && 'kind' in part) {
        const { kind } = part as { kind: string };
        if (SUSPENDING.has(kind) || (part as { is_async?: number }).is_async === 1) count++;
        const isCode = kind === 'FunctionDef' || kind === 'AsyncFunctionDef' || kind === 'Lambda' || kind === 'ClassDef';
        for (const [name, value] of Object.entries(part)) if (!isCode || name !== 'body') todo.push(value);
      }
    }
    counts.set(node, count);
  }
  return count;
}
