import { raise } from '../kernel/errors.js';
import type { PyObject } from '../kernel/object.js';
import { own } from '../kernel/ownership.js';
import { currentRuntime } from '../kernel/runtime.js';
import type { ModuleSpec } from '../kernel/spec.js';
import { PyType } from '../kernel/type.js';
import { makeDict, type PyDict } from '../objects/dict.js';
import { DictObject } from '../objects/function.js';
import { None } from '../objects/singletons.js';
import { intern, makeStr } from '../objects/str.js';
import { moduleFunctions } from './type-filling.js';

/** The layout of `module`. */
export class PyModule extends DictObject {}

/** The type `module`. */
export const moduleType = PyType.shell('module', PyModule);

/** A new, empty module with the names every module has. */
export function makeModule(name: string, doc: PyObject = None): PyModule {
  const module = new PyModule();
  fillModule(module, name, doc);
  return module;
}

/** Enters the names every module has. */
export function fillModule(module: PyModule, name: string, doc: PyObject): void {
  const dict = module.ownDict();
  dict.set(intern('__name__'), makeStr(name));
  dict.set(intern('__doc__'), doc);
  dict.set(intern('__package__'), None);
  dict.set(intern('__loader__'), None);
  dict.set(intern('__spec__'), None);
}

/** The builtin modules that this copy of the library offers, by name. */
const specs = new Map<string, ModuleSpec>();

/** Makes a builtin module available for import. */
export function registerModule(spec: ModuleSpec): void {
  specs.set(spec.name, spec);
}

/** The names of the builtin modules. */
export function builtinModuleNames(): string[] {
  return [...specs.keys()].sort();
}

/** Whether there is a builtin module of this name. */
export function isBuiltinModule(name: string): boolean {
  return specs.has(name);
}

/** What a runtime knows of modules. */
export class ModuleState {
  /** `sys.modules`. */
  readonly modules: PyDict = own(makeDict());
  /** Finds what is no builtin module: installed by the front-end. Undefined = not found. */
  importer: ((name: string) => PyObject | undefined) | undefined = undefined;
  /** The program has ended: what its modules hold dies. */
  isFinalizing = false;
}

/** The module state of the current runtime. */
export function moduleState(): ModuleState {
  return currentRuntime().state(makeState);
}

function makeState(): ModuleState {
  return new ModuleState();
}

/** Makes a builtin module and enters it into `sys.modules`; undefined if there is none of this name. */
export function loadBuiltinModule(name: string): PyObject | undefined {
  const spec = specs.get(name);
  if (spec === undefined) return undefined;
  const module = makeModule(name, spec.doc === undefined ? None : makeStr(spec.doc));
  const dict = module.ownDict();
  moduleState().modules.set(intern(name), module);
  for (const [key, f] of moduleFunctions(spec)) dict.set(intern(key), f);
  if (spec.attributes !== undefined) for (const [key, value] of Object.entries(spec.attributes())) dict.set(intern(key), value);
  return module;
}

/** The module `name` (dotted names as they are) for the runtime's own use, imported if need be. ModuleNotFoundError if there is none. */
export function importModule(name: string): PyObject {
  const state = moduleState();
  const found = state.modules.getStr(intern(name)) ?? loadBuiltinModule(name) ?? state.importer?.(name);
  if (found === undefined) throw raise('ModuleNotFoundError', `No module named '${name}'`);
  return found;
}
