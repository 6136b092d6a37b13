import { Plain, PyObject } from '../kernel/object.js';
import { pass } from '../kernel/death.js';
import { letGo } from '../kernel/dying.js';
import { exchange, visitAll, type Visit } from '../kernel/holding.js';
import { leafClass } from '../kernel/leaf-class.js';
import { DEAD, disown, disownAll, keep, own, pool } from '../kernel/ownership.js';
import { PyType } from '../kernel/type.js';
import type { PyCode } from './code.js';
import { PyDict } from './dict.js';
import { passToRun } from './frames.js';
import { makeTuple, type PyTuple } from './sequence.js';
import { intern } from './str.js';
import type { WeakLink } from '../kernel/weak-holder.js';

/**
 * A compiled Python function as the host calls it: one JavaScript argument for each parameter, in the order of
 * `code.facts.varNames` (positional, keyword-only, the tuple of `*args`, the dict of `**kwargs`); every one is given.
 */
export type CompiledFunction = (...args: PyObject[]) => PyObject;

/** The layout of objects with nothing but a `__dict__` made on demand: functions, modules and the like. */
export abstract class DictObject extends PyObject {
  dict: PyDict | undefined = undefined;
  override weak: WeakLink | undefined = undefined;

  constructor() {
    super();
  }

  override traverse(visit: Visit): void {
    if (this.dict !== undefined) visit(this.dict);
  }

  override ownGet(name: string, needed?: PyObject): PyObject | undefined {
    if (needed !== undefined) keep(needed);
    return this.dict === undefined ? undefined : this.dict.getStr(intern(name));
  }
  override ownSet(name: string, value: PyObject): boolean {
    this.ownDict().set(intern(name), value);
    return true;
  }
  override ownDelete(name: string): boolean {
    return this.dict !== undefined && this.dict.delete(intern(name));
  }
  override ownDict(): PyDict {
    return (this.dict ??= own(PyDict.empty()));
  }
  override ownNames(): string[] {
    return this.dict === undefined ? [] : this.dict.stringKeys();
  }
}

/** The layout of `cell`: a variable shared between a function and its inner functions. Undefined = empty. */
abstract class Cell extends PyObject {
  declare value: PyObject | undefined;

  override traverse(visit: Visit): void {
    if (this.value !== undefined) visit(this.value);
  }

  override perish(): void {
    this.refs = DEAD;
    if (this.value !== undefined) letGo(this.value);
  }

  /** Stores an owned value; undefined empties the cell. */
  store(value: PyObject | undefined): void {
    const old = this.value;
    this.value = value === undefined ? undefined : own(value);
    if (old !== undefined) disown(old);
  }
}

/** A cell that owns `value`. */
export const PyCell = leafClass(Cell, function PyCell(this: Cell, value?: PyObject) {
  if (pool !== undefined) {
    this.refs = 1;
    pool.pushNew(this);
    if (value !== undefined && value.refs >= 0) value.refs++;
  }
  this.value = value;
});
export type PyCell = Cell;

function isCells(closure: readonly Cell[] | PyTuple): closure is readonly Cell[] {
  return Array.isArray(closure);
}

/** The layout of `function`. */
abstract class FunctionObject extends DictObject {
  declare compiled: CompiledFunction;
  declare code: PyCode;
  declare globals: PyDict;
  declare name: string;
  declare qualname: string;
  declare doc: PyObject | undefined;
  /** The values of `def` parameters, for the last positional ones. */
  declare defaults: PyTuple | undefined;
  declare keywordDefaults: PyDict | undefined;
  /** The cells, which it owns; once the tuple of these has been asked for, that. */
  declare closure: readonly Cell[] | PyTuple | undefined;
  /** A dict, or a function that makes it on first demand. */
  declare annotations: PyDict | (() => PyDict) | undefined;
  declare typeParameters: PyTuple | undefined;
  /** `__module__`; undefined until set, then whatever was set. */
  declare module: PyObject | undefined;

  /** Gives it these defaults, for its last positional parameters. */
  setDefaults(defaults: PyTuple | undefined): void {
    this.defaults = exchange(this.defaults, defaults);
    this.fitCalls();
  }

  /** After a change of code or defaults: calls with these numbers of arguments need no binding. */
  fitCalls(): void {
    const { code, defaults } = this;
    this.plain = defaults?.items.length === code.facts.defaultCount ? code.fullPlain : code.barePlain;
  }

  setAnnotations(annotations: PyDict | undefined): void {
    this.annotations = exchange(typeof this.annotations === 'function' ? undefined : this.annotations, annotations);
  }

  get cells(): readonly PyObject[] {
    const { closure } = this;
    return closure === undefined ? [] : isCells(closure) ? closure : closure.items;
  }

  /** True if it has cells, but the tuple of these has not been asked for. */
  get hidesClosure(): boolean {
    return this.closure !== undefined && isCells(this.closure);
  }

  /** `__closure__`: few programs look at it. */
  closureTuple(): PyTuple | undefined {
    const { closure } = this;
    if (closure === undefined || !isCells(closure)) return closure;
    const tuple = own(makeTuple([...closure]));
    this.closure = tuple;
    disownAll(closure);
    return tuple;
  }

  /** True if its death can be seen: by what refers to it weakly, or from what dies with it, of its cells that of the class, which no frame owns. */
  get hasBelongings(): boolean {
    return (
      this.weak !== undefined ||
      this.code.knowsClass ||
      this.defaults !== undefined ||
      this.keywordDefaults !== undefined ||
      (this.dict !== undefined && this.ownNames().length > 0)
    );
  }

  /** True if a frame that runs its code is to own it: see frames.ts. */
  get mayRun(): boolean {
    const { made, knowsClass } = this.code;
    return made === this ? this.hasBelongings : made === null && knowsClass;
  }

  override perish(): void {
    const { code } = this;
    if (this.mayRun && passToRun(this)) return;
    if (this.weak !== undefined) return pass(this);
    this.dispose();
    this.refs = DEAD;
    const { typeParameters, annotations, closure, dict, doc, keywordDefaults, defaults, module, globals } = this;
    // What is named last goes first.
    if (typeParameters !== undefined) letGo(typeParameters);
    if (annotations !== undefined && typeof annotations !== 'function') letGo(annotations);
    // The last cell goes first, as with a tuple.
    if (closure !== undefined)
      if (isCells(closure)) for (const cell of closure) letGo(cell);
      else letGo(closure);
    if (dict !== undefined) letGo(dict);
    if (doc !== undefined) letGo(doc);
    if (keywordDefaults !== undefined) letGo(keywordDefaults);
    if (defaults !== undefined) letGo(defaults);
    if (module !== undefined) letGo(module);
    // The globals and the code seldom have no other owner.
    if (globals.refs > 1) globals.refs--;
    else letGo(globals);
    if (code.refs > 1) code.refs--;
    else letGo(code);
  }

  /** What a `__del__` sees of it that finds it all the same. CPython Objects/funcobject.c: func_clear. */
  override dispose(): void {
    this.name = this.qualname = '';
  }

  /** In the order of func_clear. */
  override traverse(visit: Visit): void {
    const { code, globals, module, defaults, keywordDefaults, doc, closure, annotations, typeParameters } = this;
    visitAll(visit, [code, globals, module, defaults, keywordDefaults, doc]);
    super.traverse(visit);
    if (closure !== undefined && isCells(closure)) for (let i = closure.length - 1; i >= 0; i--) visit(closure[i]!);
    else visitAll(visit, [closure]);
    visitAll(visit, [typeof annotations === 'function' ? undefined : annotations, typeParameters]);
  }
}

/** A function of this code with these cells. */
export const PyFunction = leafClass(
  FunctionObject,
  function PyFunction(this: FunctionObject, compiled: CompiledFunction, code: PyCode, globals: PyDict, cells?: readonly Cell[]) {
    if (pool !== undefined) {
      this.refs = 1;
      pool.pushNew(this);
      if (code.refs >= 0) code.refs++;
      if (globals.refs >= 0) globals.refs++;
      code.made = code.made === undefined ? this : null;
      if (cells !== undefined) for (let i = 0; i < cells.length; i++) cells[i]!.refs++;
    }
    this.dict = undefined;
    this.weak = undefined;
    this.compiled = compiled;
    this.code = code;
    this.globals = globals;
    this.plain = code.barePlain;
    this.name = code.facts.name;
    this.qualname = code.facts.qualname;
    this.doc = undefined;
    this.defaults = undefined;
    this.keywordDefaults = undefined;
    this.closure = cells;
    this.annotations = undefined;
    this.typeParameters = undefined;
    this.module = undefined;
  },
);
export type PyFunction = FunctionObject;

/** The layout of `method`: a function (any callable) bound to its first argument. */
export class PyMethod extends PyObject {
  constructor(
    readonly func: PyObject,
    readonly self: PyObject,
  ) {
    super();
    own(func);
    own(self);
  }

  override traverse(visit: Visit): void {
    visit(this.func);
    visit(this.self);
  }

  override perish(): void {
    if (this.weak !== undefined) return pass(this);
    this.refs = DEAD;
    // What is named last goes first. Both seldom have no other owner.
    const { func, self } = this;
    if (self.refs > 1) self.refs--;
    else letGo(self);
    if (func.refs > 1) func.refs--;
    else letGo(func);
  }
}

PyMethod.prototype.plain = Plain.Method;

/** The type `cell`: a variable that functions share. */
export const cellType = PyType.shell('cell', PyCell);
/** The type `function`. */
export const functionType = PyType.shell('function', PyFunction);
/** The type `method`: a function bound to its first argument. */
export const methodType = PyType.shell('method', PyMethod);
