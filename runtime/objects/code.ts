import { Plain, plainBit, PyObject } from '../kernel/object.js';
import type { CompiledFunction, PyFunction } from './function.js';
import { PyType } from '../kernel/type.js';
import type { PyStr } from './str.js';

/** The facts of a code object (CPython's `co_*` attributes). */
export interface CodeFacts {
  readonly name: string;
  readonly qualname: string;
  readonly filename: string;
  readonly firstLine: number;
  /** Positional parameters, positional-only ones included. */
  readonly argCount: number;
  readonly positionalOnlyCount: number;
  readonly keywordOnlyCount: number;
  /**
   * Set where compiled code itself gives values to the parameters behind those that a call has given: the number of the last positional ones
   * that have defaults, which it finds in the function, its `this`. `*args` and `**kwargs` are empty then.
   */
  readonly defaultCount?: number;
  /** `CodeFlag` bits. */
  readonly flags: number;
  /** Parameters in the order positional, keyword-only, `*args`, `**kwargs`; then the other local names. */
  readonly varNames: readonly string[];
  readonly names: readonly string[];
  readonly freeVars: readonly string[];
  readonly cellVars: readonly string[];
  /** What a code object shows instead of `varNames` and `cellVars`. */
  readonly shown?: { readonly varNames: readonly string[]; readonly cellVars: readonly string[] };
  readonly docstring?: string | undefined;
  /**
   * Line, end line, column and end column (UTF-16 units) of every place at which the code can be: what compiled code stores in
   * `runtime.lines` is then the number of a place. Without it, compiled code stores the line itself.
   */
  readonly positions?: readonly number[];
  /** Under `counted`: behind its arguments the compiled function can be told that its result may be lent: see `Lent`. */
  readonly lends?: boolean;
  /** Under `counted`: see `Plain.Frameless`. */
  readonly isFrameless?: boolean;
  /** So many variables of inlined comprehensions stand between the others and the closure where a frame lets go of all. */
  readonly hiddenCount?: number;
  /** The places at which a generator can be closed without running again. */
  readonly plainYields?: readonly number[];
}

/** Which arguments go to which parameters, in calls of one form (operations/argument-plan.ts). */
export interface ArgumentPlan {
  /** The number of arguments, those with names included. */
  readonly count: number;
  readonly kwnames: readonly string[] | null;
  /** The number of arguments without names. */
  readonly positional: number;
  /** For each parameter that has a name of its own the number of its argument; -1: its default. */
  readonly sources: readonly number[];
  /** The names of the keyword-only parameters. */
  readonly keywordOnly: readonly PyStr[];
  /** The arguments that are for `**kwargs`. */
  readonly others: readonly number[];
  /** As many empty places as there are parameters. */
  readonly blank: readonly undefined[];
  readonly next: ArgumentPlan | undefined;
}

/** CPython Include/cpython/code.h: CO_*. */
export const CodeFlag = {
  Optimized: 0x1,
  NewLocals: 0x2,
  Varargs: 0x4,
  Varkeywords: 0x8,
  Nested: 0x10,
  Generator: 0x20,
  Coroutine: 0x80,
  IterableCoroutine: 0x100,
  AsyncGenerator: 0x200,
} as const;

/** Which JavaScript a code object stands for: code number `number` of what `unit.made` makes. Copies share it. */
export interface CodeOrigin {
  readonly unit: { readonly made?: (support: unknown) => PyCode };
  readonly number: number;
}

/** The layout of `code`. */
export class PyCode extends PyObject {
  /** The number of arguments with which the compiled function can be called as it is, or -1 if arguments must be bound. */
  readonly plainCount: number;
  /** The `plain` of functions with as many defaults as the code counts on, */
  readonly fullPlain: number;
  /** and of those with none. */
  readonly barePlain: number;
  /** For code made by `compile`: runs it. */
  run: ((globals: PyObject, locals: PyObject) => PyObject) | undefined = undefined;
  /** Makes the compiled function for some globals and the cells of the free variables; undefined for code of other makers. */
  instantiate: ((globals: PyObject, cells: readonly PyObject[]) => CompiledFunction) | undefined = undefined;
  constants: readonly PyObject[] = [];
  origin: CodeOrigin | undefined = undefined;

  /** The plans of the calls that were made, the newest first. */
  plan: ArgumentPlan | undefined = undefined;

  /** Under the `counted` lifetime: the function that was made of this code; null if there were several. It may have died. */
  made: PyFunction | null | undefined = undefined;

  /** Its functions know the class in which they stand, as `super()` needs it. */
  readonly knowsClass: boolean;

  constructor(readonly facts: CodeFacts) {
    super();
    this.knowsClass = facts.freeVars.includes('__class__');
    const special = CodeFlag.Varargs | CodeFlag.Varkeywords;
    this.plainCount = facts.keywordOnlyCount > 0 || (facts.flags & special) !== 0 ? -1 : facts.argCount;
    const { argCount, defaultCount } = facts;
    const bit = plainBit(this.plainCount);
    let exact = bit;
    if (facts.lends === true && bit !== 0 && defaultCount === undefined) exact |= Plain.Lending;
    if (facts.isFrameless === true) exact |= Plain.Frameless;
    let plain = exact;
    if (defaultCount !== undefined) for (let n = argCount - defaultCount; n <= argCount; n++) plain |= plainBit(n);
    this.fullPlain = plain;
    this.barePlain = defaultCount === 0 ? plain : exact;
  }
}

/** The line of what compiled code has stored in `runtime.lines`. */
export function lineOf(code: PyCode, position: number): number {
  const { positions } = code.facts;
  return positions === undefined ? position : (positions[position * 4] ?? code.facts.firstLine);
}

/** The type `code`. */
export const codeType = PyType.shell('code', PyCode);
