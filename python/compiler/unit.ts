import type { ConstantValue, Position } from '../ast/nodes.js';
import type { Failure } from './failure.js';
import { quote } from './javascript.js';
import type { SymbolTable } from './symbol-table.js';

/** So many parameters leave most of the stack free: V8 allows 65,534. */
const MAX_NAMES = 8192;

/** What the compiler was told about the source. */
export interface UnitOptions {
  readonly filename: string;
  readonly futureAnnotations: boolean;
  /** Module code whose names are looked up in a mapping apart from the globals (`exec` with locals). */
  readonly separateLocals: boolean;
  readonly optimize: number;
  /** Owners are counted: the code is for a runtime of the `counted` lifetime. */
  readonly counted: boolean;
  /** The REPL's mode: the values of expression statements are shown. */
  readonly interactive: boolean;
  /** The `from __future__` imports that stand where they may. */
  readonly futureStatements: ReadonlySet<unknown>;
  readonly warn: (category: string, message: string, position: Position) => void;
}

/**
 * One compilation unit: gathers the constants, operation sites and functions of a module as text.
 *
 * The text is the body of a function of `$` (the support object). It makes the constants and code objects once and returns a
 * function of `(rt, G)`, which makes operation sites for one globals dict and returns the makers of all code in the unit.
 */
export class Unit {
  private readonly helpers = new Set<string>();
  private readonly constantNames = new Map<string, string>();
  private readonly constants: string[] = [];
  private readonly sites: string[] = [];
  private readonly makers: string[] = [];
  private siteCount = 0;
  private codeCount = 0;
  private readonly globalSites = new Map<string, string>();
  private readonly placedSites = new Map<object, string>();

  constructor(
    readonly symbols: SymbolTable,
    readonly fail: Failure,
    readonly options: UnitOptions,
  ) {}

  /** The name of a helper of the support object. */
  helper(name: string): string {
    this.helpers.add(name);
    return name;
  }

  /** A hoisted constant made by the JavaScript expression `text`; one for equal texts. */
  hoist(text: string): string {
    let name = this.constantNames.get(text);
    if (name === undefined) {
      name = `k${this.constants.length}`;
      this.constantNames.set(text, name);
      this.constants.push(`const ${name} = ${text};`);
    }
    return name;
  }

  constant(value: ConstantValue): string {
    switch (value.type) {
      case 'None':
      case 'True':
      case 'False':
      case 'Ellipsis':
        return this.helper(value.type);
      case 'int':
        if (typeof value.value === 'bigint') return this.hoist(`${this.helper('makeBigInt')}(${value.value}n)`);
        return this.hoist(`${this.helper('makeInt')}(${value.value})`);
      case 'float':
        return this.hoist(`${this.helper('makeFloat')}(${numberText(value.value)})`);
      case 'complex':
        return this.hoist(`${this.helper('makeComplex')}(0, ${numberText(value.imag)})`);
      case 'str':
        return this.str(value.value);
      case 'bytes':
        return this.hoist(`${this.helper('makeBytes')}([${value.value.join(',')}])`);
    }
  }

  /** A str constant; what looks like a name is interned, as CPython does. */
  str(value: string): string {
    const make = /^[A-Za-z0-9_]*$/.test(value) ? 'intern' : 'makeStr';
    return this.hoist(`${this.helper(make)}(${quote(value)})`);
  }

  /** A hoisted JavaScript array of names. */
  names(names: readonly string[]): string {
    return this.hoist(`[${names.map(quote).join(', ')}]`);
  }

  /** The keys of dicts, different strs. */
  keys(names: readonly string[]): string {
    return this.hoist(`new ${this.helper('ConstantKeys')}([${names.map((name) => this.str(name)).join(', ')}])`);
  }

  /** A new operation site. */
  site(kind: string, ...args: (string | number)[]): string {
    const name = `s${this.siteCount++}`;
    this.sites.push(`const ${name} = new ${this.helper(kind)}(${args.join(', ')});`);
    return name;
  }

  /** The operation site of what stands in one place, also where that is emitted twice. */
  siteOf(node: object, make: () => [kind: string, ...args: (string | number)[]]): string {
    let site = this.placedSites.get(node);
    if (site === undefined) this.placedSites.set(node, (site = this.site(...make())));
    return site;
  }

  /** The site for a global name at a position; equal ones are shared. */
  globalSite(name: string, position: number): string {
    const key = `${position}:${name}`;
    let site = this.globalSites.get(key);
    if (site === undefined) this.globalSites.set(key, (site = this.site('GlobalSite', 'rt', 'G', quote(name), position)));
    return site;
  }

  /** Reserves the number of a code object: `K<n>` its code, `A<n>` its activation, `m<n>` the maker of its function. */
  reserveCode(): number {
    return this.codeCount++;
  }

  /** Defines code number `n`: its facts (a JavaScript object expression) and the text of its maker. */
  defineCode(n: number, facts: string, maker: string): void {
    this.constants.push(`const K${n} = ${this.helper('makeCode')}(unit, ${n}, ${facts});`);
    this.sites.push(`const A${n} = ${this.helper('makeActivation')}(K${n}, G);`);
    this.makers.push(`const m${n} = ${maker};`);
  }

  /** Adds a function to the top of the unit's factory. */
  defineBody(text: string): void {
    this.makers.push(text);
  }

  /**
   * The end of the factory, `lines`, in a function whose parameters are all that these can name: V8 knows that parameters have been initialised, but tests it
   * at each use of a `const` of another function. The functions are shorter by a tenth for that, and V8 inlines only what is short.
   */
  private withNames(lines: readonly string[]): string[] {
    const codes = this.codeCount;
    // V8 gives the last parameter the first place in the context, and code that names one of the first 256 is shorter.
    const names = [
      ...numbered('A', codes),
      ...numbered('s', this.siteCount),
      ...numbered('K', codes),
      ...this.constantNames.values(),
      ...this.helpers,
      ...['G', 'L', 'F', ...(this.options.counted ? ['P'] : []), 'rt'],
    ];
    if (names.length > MAX_NAMES) return [...lines];
    return [`return ((${names.join(', ')}) => {`, ...lines, `})(${names.join(', ')});`];
  }

  /** The whole text; `entry` is the number of the module's own code. */
  text(entry: number): string {
    const makers = [...this.makers, `return [${numbered('m', this.codeCount).join(', ')}];`];
    return [
      `'use strict';`,
      `const {${[...this.helpers].join(', ')}} = $;`,
      `const unit = {filename: ${quote(this.options.filename)}, factory: undefined, codes: undefined};`,
      ...this.constants,
      `unit.codes = [${numbered('K', this.codeCount).join(', ')}];`,
      `unit.factory = (rt, G) => {`,
      `const L = rt.lines, F = rt.frames${this.options.counted ? ', P = rt.counts.pool' : ''};`,
      ...this.sites,
      ...this.withNames(makers),
      `};`,
      `return K${entry};`,
    ].join('\n');
  }
}

/** Names with numbers, from 0 on. */
function numbered(letter: string, count: number): string[] {
  return Array.from({ length: count }, (_, i) => `${letter}${i}`);
}

function numberText(value: number): string {
  return Object.is(value, -0) ? '-0' : String(value);
}
