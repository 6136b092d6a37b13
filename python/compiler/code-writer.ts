import type { Position } from '../ast/nodes.js';
import { quote } from './javascript.js';
import type { Scope } from './scope.js';
import type { Unit } from './unit.js';

/** The text of one code object while it is written: its lines, JavaScript variables and source positions. */
export abstract class CodeWriter {
  lines: string[] = [];
  readonly positions: number[] = [];
  private readonly positionIds = new Map<string, number>();
  private temps = 0;
  private maxTemps = 0;
  /** How many temporaries were in use when the statement that is being emitted began. */
  private firstTemp = 0;
  /** Other JavaScript variables that hold an object while the statement that is being emitted, or one inside of it, runs. */
  private holders: string[] = [];
  private labels = 0;
  readonly declared: string[] = [];
  private readonly variableNames = new Map<Scope, Map<string, string>>();
  private readonly takenNames = new Set<string>();
  /** The names of variables in the order in which the code first mentions them, with those of inlined comprehensions: CPython's order. */
  readonly mentioned = new Set<string>();

  /** What is written is done without effects, as far as there are fast paths (trial.ts). */
  isTrial = false;

  constructor(readonly unit: Unit) {}

  /** Owners are counted in the code that is made. */
  get counted(): boolean {
    return this.unit.options.counted && !this.isTrial;
  }

  emit(line: string): void {
    this.lines.push(line);
  }

  /** Declares a JavaScript variable of the whole function. */
  declare(name: string): string {
    this.declared.push(name);
    return name;
  }

  helper(name: string): string {
    return this.unit.helper(name);
  }

  temp(): string {
    this.maxTemps = Math.max(this.maxTemps, ++this.temps);
    return `t${this.temps}`;
  }

  /** Runs `body`; temporaries made in it are free again afterwards. */
  scratch<T>(body: () => T): T {
    const before = this.temps;
    const result = body();
    this.temps = before;
    return result;
  }

  /**
   * The beginning of the declaration of a JavaScript variable that holds an object for a statement. Under `host` the collector sees
   * what a variable refers to, needed or not: so the end of the statement empties it.
   */
  holder(name: string): string {
    if (this.counted) return `const ${name}`;
    return this.emptiedAtEnd(this.declare(name));
  }

  /** Emits the declarations of such variables that are stored in several places, or in none. */
  emitHolders(...names: string[]): void {
    if (this.counted) this.emit(`let ${names.join(', ')};`);
    else for (const name of names) this.emit(`${this.holder(name)} = undefined;`);
  }

  /** Under `host` this variable is emptied at the end of the statement. */
  emptiedAtEnd(name: string): string {
    this.holders.push(name);
    return name;
  }

  /** The number of such variables that the statement has by now. */
  get holderCount(): number {
    return this.holders.length;
  }

  /** Under `host`: emits that the temporaries of the statement are not needed any more, nor are its holders from this number on. */
  emitEmptied(first = this.holders.length): void {
    if (this.counted || this.isTrial) return;
    const temps = Array.from({ length: this.maxTemps - this.firstTemp }, (_, i) => `t${this.firstTemp + i + 1}`);
    const names = [...temps, ...this.holders.slice(first)];
    if (names.length > 0) this.emit(`${names.join(' = ')} = undefined;`);
  }

  label(): string {
    return `l${++this.labels}`;
  }

  /** A number unique in the function, for the names of block-scoped JavaScript variables. */
  unique(): number {
    return ++this.labels;
  }

  tempNames(): string[] {
    return Array.from({ length: this.maxTemps }, (_, i) => `t${i + 1}`);
  }

  /** Runs `body`, which emits a statement: temporaries and holders that it takes are emptied with it. */
  protected forStatement(body: () => void): void {
    const { maxTemps, firstTemp, holders } = this;
    this.maxTemps = this.firstTemp = this.temps;
    this.holders = [];
    body();
    this.maxTemps = Math.max(maxTemps, this.maxTemps);
    this.firstTemp = firstTemp;
    this.holders.unshift(...holders);
  }

  /** Evaluates now, into a temporary. */
  spill(js: string): string {
    const t = this.temp();
    this.emit(`${t} = ${js};`);
    return t;
  }

  /** The number of a source position in the code's table. */
  position(p: Position): number {
    const key = `${p.lineno},${p.end_lineno},${p.col_offset},${p.end_col_offset}`;
    let id = this.positionIds.get(key);
    if (id === undefined) {
      id = this.positionIds.size;
      this.positionIds.set(key, id);
      this.positions.push(p.lineno, p.end_lineno, p.col_offset, p.end_col_offset);
    }
    return id;
  }

  /** The JavaScript variable of a Python variable that belongs to `scope`. */
  variable(scope: Scope, name: string, prefix: 'v' | 'c'): string {
    let names = this.variableNames.get(scope);
    if (names === undefined) this.variableNames.set(scope, (names = new Map()));
    if (prefix === 'v') this.mentioned.add(name);
    const key = prefix + name;
    let variable = names.get(key);
    if (variable === undefined) {
      const plain = `${prefix}_${name.replace(/[^A-Za-z0-9_]/g, (c) => `$${c.charCodeAt(0).toString(16)}_`)}`;
      variable = plain;
      for (let i = 1; this.takenNames.has(variable); i++) variable = `${plain}$$${i}`;
      this.takenNames.add(variable);
      names.set(key, variable);
    }
    return variable;
  }

  str(text: string): string {
    return this.unit.str(text);
  }

  quoted(text: string): string {
    return quote(text);
  }
}
