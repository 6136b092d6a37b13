import { asyncHooks } from '../../builtins/generator/async-hooks.js';
import { structSequence } from '../../builtins/struct-sequence.js';
import { raise } from '../../kernel/errors.js';
import { exchange } from '../../kernel/holding.js';
import type { PyObject } from '../../kernel/object.js';
import { currentRuntime } from '../../kernel/runtime.js';
import type { FunctionSpec } from '../../kernel/spec.js';
import { makeInt } from '../../objects/int.js';
import { None } from '../../objects/singletons.js';
import { asSize } from '../../operations/convert.js';

/** What event loops ask of coroutines and async generators. Source: CPython Python/sysmodule.c: sys_set_asyncgen_hooks. */

export const asyncGeneratorHooks = structSequence(
  'asyncgen_hooks',
  undefined,
  ['firstiter', 'finalizer'],
  'asyncgen_hooks\n\nA named tuple providing information about asynchronous\ngenerators hooks.  The attributes are read only.',
);

function set(name: 'firstiter' | 'finalizer', hook: PyObject | undefined): void {
  if (hook === undefined) return;
  if (hook !== None && hook.type.call === undefined) throw raise('TypeError', `callable ${name} expected, got ${hook.type.name}`);
  const hooks = asyncHooks();
  hooks[name] = exchange(hooks[name], hook === None ? undefined : hook);
}

export const asyncHookFunctions: Readonly<Record<string, FunctionSpec>> = {
  set_asyncgen_hooks: [
    '(firstiter=None, finalizer=None)',
    (firstiter?: PyObject, finalizer?: PyObject) => {
      set('finalizer', finalizer);
      set('firstiter', firstiter);
      return None;
    },
    'set_asyncgen_hooks([firstiter] [, finalizer])\n\nSet a finalizer for async generators objects.',
    null,
  ],
  set_coroutine_origin_tracking_depth: [
    '(depth)',
    (depth: PyObject) => {
      const value = asSize(depth);
      if (value < 0) throw raise('ValueError', 'depth must be >= 0');
      currentRuntime().originDepth = value;
      return None;
    },
    "Enable or disable origin tracking for coroutine objects in this thread.\n\nCoroutine objects will track 'depth' frames of traceback information\nabout where they came from, available in their cr_origin attribute.\n\nSet a depth of 0 to disable.",
  ],
  get_coroutine_origin_tracking_depth: [
    '($module, /)',
    () => makeInt(currentRuntime().originDepth),
    'Check status of origin tracking for coroutine objects in this thread.',
  ],
  get_asyncgen_hooks: [
    '($module, /)',
    () => {
      const { firstiter = None, finalizer = None } = asyncHooks();
      return asyncGeneratorHooks.make([firstiter, finalizer]);
    },
    'Return the installed asynchronous generators hooks.\n\nThis returns a namedtuple of the form (firstiter, finalizer).',
  ],
};
