import { raise } from '../../kernel/errors.js';
import type { PyObject } from '../../kernel/object.js';
import { currentRuntime } from '../../kernel/runtime.js';
import type { ModuleSpec } from '../../kernel/spec.js';
import { makeDict } from '../../objects/dict.js';
import { makeBool, makeInt } from '../../objects/int.js';
import { makeList, makeTuple, type PyTuple } from '../../objects/sequence.js';
import { None } from '../../objects/singletons.js';
import { intern } from '../../objects/str.js';
import { isFinalized } from '../../kernel/death.js';
import { asSize } from '../../operations/convert.js';
import { collect, Debug, gcState } from './collection.js';
import { childrenOf, isTracked, referrersOf, trackedObjects, trackedIn, withClosures } from './objects.js';

/** gc. Source: CPython Modules/gcmodule.c. */

const ints = (values: readonly number[]): PyObject => makeTuple(values.map((value) => makeInt(value)));

function generationOf(generation: PyObject): number {
  const number = asSize(generation);
  if (number < 0) throw raise('ValueError', 'generation parameter cannot be negative');
  if (number > 2) throw raise('ValueError', 'generation parameter must be less than the number of available generations (3)');
  return number;
}

/** So many young objects may there be before a collection is due. */
function limitYoung(): void {
  const first = gcState().firstThreshold;
  const { counts } = currentRuntime();
  if (counts !== undefined) counts.pool.limit = first > 0 ? first : Infinity;
}

export const gcModule: ModuleSpec = {
  name: 'gc',
  doc: 'This module provides access to the garbage collector for reference cycles.',
  functions: {
    enable: [
      '()',
      () => {
        gcState().isEnabled = true;
        limitYoung();
        return None;
      },
      'Enable automatic garbage collection.',
    ],
    disable: ['()', () => ((gcState().isEnabled = false), None), 'Disable automatic garbage collection.'],
    isenabled: ['()', () => makeBool(gcState().isEnabled), 'Returns true if automatic garbage collection is enabled.'],
    collect: [
      '(generation=2)',
      (generation?: PyObject) => {
        const number = generation === undefined ? 2 : asSize(generation);
        if (number < 0 || number > 2) throw raise('ValueError', 'invalid generation');
        return makeInt(collect(number));
      },
      'Run the garbage collector: collect this generation and those younger than it. Returns how many objects were unreachable.',
    ],
    get_threshold: ['()', () => ints(gcState().thresholds), 'Return the current collection thresholds.'],
    set_threshold: [
      '(threshold0, threshold1=None, threshold2=None, /)',
      (...given: (PyObject | undefined)[]) => {
        const { thresholds } = gcState();
        given.forEach((value, i) => {
          if (value !== undefined) thresholds[i] = asSize(value);
        });
        limitYoung();
        return None;
      },
      'Set the collection thresholds (the collection frequency).\n\nA first threshold of zero disables automatic collection.',
      null,
    ],
    get_count: [
      '()',
      () => {
        const { counts } = currentRuntime();
        const { passes } = gcState();
        return ints([counts === undefined ? 0 : withClosures(trackedIn(counts.generations[0])).length, passes[1]!, passes[2]!]);
      },
      'Return a three-tuple of the current collection counts.',
    ],
    get_stats: [
      '()',
      () =>
        makeList(
          gcState().stats.map((stats) => {
            const row = makeDict();
            for (const [name, n] of Object.entries(stats)) row.set(intern(name), makeInt(n));
            return row;
          }),
        ),
      'Return a list of dictionaries containing per-generation statistics.',
    ],
    get_debug: ['()', () => makeInt(gcState().debug), 'Get the garbage collection debugging flags.'],
    set_debug: [
      '(flags, /)',
      (flags: PyObject) => ((gcState().debug = asSize(flags)), None),
      'Set the garbage collection debugging flags.',
    ],
    get_objects: [
      '(generation=None)',
      (generation: PyObject = None) => makeList(trackedObjects(generation === None ? undefined : generationOf(generation))),
      'Return a list of objects tracked by the collector, of one generation or of all.',
    ],
    get_referrers: [
      '(*objs)',
      (objects: PyTuple | PyObject[]) => makeList(referrersOf(Array.isArray(objects) ? objects : objects.items)),
      "Return the list of objects that directly refer to any of 'objs'.",
    ],
    get_referents: [
      '(*objs)',
      (objects: PyTuple | PyObject[]) => makeList((Array.isArray(objects) ? objects : objects.items).flatMap(childrenOf)),
      "Return the list of objects that are directly referred to by 'objs'.",
    ],
    is_tracked: [
      '(obj, /)',
      (o: PyObject) => makeBool(isTracked(o)),
      'Returns true if the object is tracked by the garbage collector.\n\nSimple atomic objects will return false.',
    ],
    is_finalized: [
      '(obj, /)',
      (o: PyObject) => makeBool(isFinalized(o)),
      'Returns true if the object has been already finalized by the GC.',
    ],
    freeze: [
      '()',
      () => {
        const generations = currentRuntime().counts?.generations ?? [];
        for (const generation of generations.slice(0, 3)) generations[3]!.push(...trackedIn(generation.splice(0)));
        return None;
      },
      'Freeze all current tracked objects and ignore them for future collections.',
    ],
    unfreeze: [
      '()',
      () => {
        const generations = currentRuntime().counts?.generations;
        if (generations !== undefined) for (const o of generations[3].splice(0)) generations[2].push(o);
        return None;
      },
      'Unfreeze all objects in the permanent generation.',
    ],
    get_freeze_count: [
      '()',
      () => makeInt(trackedIn(currentRuntime().counts?.generations[3] ?? []).length),
      'Return the number of objects in the permanent generation.',
    ],
  },
  attributes: () => ({
    garbage: gcState().garbage,
    callbacks: gcState().callbacks,
    DEBUG_STATS: makeInt(Debug.Stats),
    DEBUG_COLLECTABLE: makeInt(Debug.Collectable),
    DEBUG_UNCOLLECTABLE: makeInt(Debug.Uncollectable),
    DEBUG_SAVEALL: makeInt(Debug.SaveAll),
    DEBUG_LEAK: makeInt(Debug.Leak),
  }),
};
