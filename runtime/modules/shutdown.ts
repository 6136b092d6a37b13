import type { PyObject } from '../kernel/object.js';
import { currentRuntime } from '../kernel/runtime.js';
import { None } from '../objects/singletons.js';
import { intern, PyStr } from '../objects/str.js';
import { drain } from '../kernel/death.js';
import { moduleState, PyModule } from '../operations/modules.js';
import { collect, gcState } from './gc/collection.js';

/**
 * The end of a program under the `counted` lifetime: what its modules still hold dies now, in CPython's order. Source: CPython
 * Python/pylifecycle.c: Py_FinalizeEx, finalize_modules, Objects/moduleobject.c: _PyModule_ClearDict.
 */
export function finalizeModules(): void {
  if (currentRuntime().counts === undefined) return;
  drain(0);
  if (gcState().isEnabled) collect(2);
  const { modules } = moduleState();
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
