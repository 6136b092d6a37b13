import { buryAll, collectHostSoon } from '../kernel/host-collection.js';
import type { PyObject } from '../kernel/object.js';
import { currentRuntime, withRuntime, type Runtime } from '../kernel/runtime.js';
import type { PyDict } from '../objects/dict.js';
import { None } from '../objects/singletons.js';
import { intern, PyStr } from '../objects/str.js';
import { drain } from '../kernel/death.js';
import { moduleState, PyModule } from '../operations/modules.js';
import { runExitFunctions } from './atexit.js';
import { collect, gcState } from './gc/collection.js';

/**
 * The end of a program: under the `counted` lifetime what its modules still hold dies now, in CPython's order; under `host` what has
 * a `__del__` and has not died yet has it called, in the order in which it was made. Source: CPython
 * Python/pylifecycle.c: Py_FinalizeEx, finalize_modules, Objects/moduleobject.c: _PyModule_ClearDict.
 */
export function finalizeModules(): void {
  const runtime = currentRuntime();
  if (runtime.counts === undefined) {
    buryAll(runtime);
    return;
  }
  drain(0);
  if (gcState().isEnabled) collect(2);
  const { modules } = moduleState();
  forgetSpecial(modules);
  const names = [...modules.keys.keys()];
  const living: PyModule[] = [];
  for (const i of names) {
    const key = modules.keys[i];
    const module = modules.values[i];
    if (!(key instanceof PyStr) || key.value === 'sys' || key.value === 'builtins') continue;
    if (module instanceof PyModule) living.push(module);
    modules.replaceAt(i, None);
    drain(0);
  }
  collect(2);
  for (const module of living.reverse()) if (module.refs > 0) clearModule(module);
  collect(2);
}

/** What `sys` keeps of the program goes first. Source: CPython Python/pylifecycle.c: finalize_modules_delete_special. */
const SYS_DELETES = [
  'path',
  'argv',
  'ps1',
  'ps2',
  'last_exc',
  'last_type',
  'last_value',
  'last_traceback',
  'path_hooks',
  'path_importer_cache',
  'meta_path',
];
const SYS_FILES = ['stdin', 'stdout', 'stderr'];

function forgetSpecial(modules: PyDict): void {
  const set = (module: PyObject | undefined, name: string, value: PyObject) => {
    if (!(module instanceof PyModule)) return;
    module.ownDict().set(intern(name), value);
    drain(0);
  };
  set(modules.getStr(intern('builtins')), '_', None);
  const sys = modules.getStr(intern('sys'));
  for (const name of SYS_DELETES) set(sys, name, None);
  for (const name of SYS_FILES) set(sys, name, (sys as PyModule | undefined)?.ownDict().getStr(intern(`__${name}__`)) ?? None);
}

/** Names with one underscore at their beginning go first, then the others; what the program may still need goes last. */
function clearModule(module: PyModule): void {
  const dict = module.ownDict();
  const clear = (chosen: (name: string) => boolean) => {
    for (const key of [...dict.keys] as (PyObject | undefined)[]) {
      if (!(key instanceof PyStr) || !chosen(key.value)) continue;
      const value = dict.getStr(key);
      if (value === undefined || value === None) continue;
      dict.set(intern(key.value), None);
      drain(0);
    }
  };
  clear((name) => name.startsWith('_') && !name.startsWith('__'));
  clear((name) => name !== '__builtins__' && (!name.startsWith('_') || name.startsWith('__')));
}

/** The end of a program: exit functions, then what dies with it. */
export function endProgram(): void {
  runExitFunctions();
  moduleState().isFinalizing = true;
  finalizeModules();
}

/** Collects garbage in a runtime, whatever its lifetime. */
export async function collectRuntime(runtime: Runtime): Promise<void> {
  if (runtime.counts === undefined) await collectHostSoon(runtime);
  else withRuntime(runtime, () => collect(2));
}
