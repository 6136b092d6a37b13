import { raise } from '../kernel/errors.js';
import type { PyObject } from '../kernel/object.js';
import type { Runtime } from '../kernel/runtime.js';
import { PyDict } from '../objects/dict.js';
import { PyBaseException } from '../objects/exception.js';
import { hashOfStr, intern, type PyStr } from '../objects/str.js';
import { isException } from './attribute.js';
import { importModule, PyModule } from './modules.js';
import { getitem } from './subscript.js';

/**
 * The builtins namespace that code with these globals sees: CPython Objects/frameobject.c: _PyEval_BuiltinsFromGlobals.
 * DIFFERS: where they have none, it is that of the module `builtins`, whatever the code that made a function has.
 */
export function builtinsOf(globals: PyDict): PyDict {
  const found = globals.getStr(intern('__builtins__'));
  if (found instanceof PyDict) return found;
  if (found instanceof PyModule) return found.ownDict();
  return (importModule('builtins') as PyModule).ownDict();
}

/** No entry of a dict. */
const NOWHERE = -1;

/**
 * A place in compiled code that names a global: remembers where the name stands in the globals or the builtins.
 *
 * The entry of a dict keeps its number until the dict is compacted, so one comparison proves that it is still there.
 */
export class GlobalSite {
  private readonly key: PyStr;
  private entry = 0;
  private builtins: PyDict | undefined = undefined;
  private builtinEntry = 0;
  /** The globals' `keysVersion` for which it is known that they lack the name. */
  private absentVersion = -1;

  constructor(
    private readonly runtime: Runtime,
    private readonly globals: PyDict,
    name: string,
    private readonly position = 0,
  ) {
    this.key = intern(name);
    if (globals.type.isHeap) this.entry = NOWHERE;
  }

  get(): PyObject {
    const { globals, key, entry } = this;
    if (globals.keys[entry] === key) return globals.values[entry]!;
    if (globals.keysVersion === this.absentVersion) {
      const builtins = this.builtins!;
      const at = this.builtinEntry;
      if (builtins.keys[at] === key) return builtins.values[at]!;
    }
    return this.find();
  }

  /** As a class body has it, which asks only its own namespace: what the dict of the globals holds. */
  getHeld(): PyObject {
    const { globals } = this;
    return globals.type.isHeap ? (globals.getStr(this.key) ?? this.ofBuiltins()) : this.get();
  }

  private find(): PyObject {
    const { globals, key } = this;
    if (globals.type.isHeap) return this.ask() ?? this.ofBuiltins();
    const hash = hashOfStr(key);
    const entry = globals.find(key, hash);
    if (entry >= 0) {
      this.entry = entry;
      return globals.values[entry]!;
    }
    const builtins = builtinsOf(globals);
    const at = builtins.find(key, hash);
    if (at < 0) throw this.error();
    this.builtins = builtins;
    this.builtinEntry = at;
    this.absentVersion = globals.keysVersion;
    return builtins.values[at]!;
  }

  private ofBuiltins(): PyObject {
    const found = builtinsOf(this.globals).getStr(this.key);
    if (found === undefined) throw this.error();
    return found;
  }

  /** Globals that are an instance of a subclass are asked each time. Source: CPython Python/bytecodes.c: LOAD_GLOBAL. */
  private ask(): PyObject | undefined {
    this.runtime.lines[this.runtime.depth] = this.position;
    try {
      return getitem(this.globals, this.key);
    } catch (error) {
      if (isException(error, 'KeyError')) return undefined;
      throw error;
    }
  }

  private error(): PyObject {
    const { runtime, key } = this;
    runtime.lines[runtime.depth] = this.position;
    const error = raise('NameError', `name '${key.value}' is not defined`);
    if (error instanceof PyBaseException) error.setMember('name', key);
    return error;
  }

  set(value: PyObject): void {
    const { globals, key, entry } = this;
    if (globals.keys[entry] === key) {
      globals.replaceAt(entry, value);
    } else {
      globals.set(key, value);
      if (!globals.type.isHeap) this.entry = globals.find(key, hashOfStr(key));
    }
  }

  /** `del name`; `quietly`, a missing one is no error. */
  delete(quietly: boolean): void {
    if (!this.globals.delete(this.key) && !quietly) throw this.error();
  }
}
