import { raise } from '../kernel/errors.js';
import type { PyObject } from '../kernel/object.js';
import { currentRuntime } from '../kernel/runtime.js';
import { collectHost } from '../kernel/host-link.js';
import type { ModuleSpec } from '../kernel/spec.js';
import { makeDict } from '../objects/dict.js';
import { False, makeBool, makeInt } from '../objects/int.js';
import { makeList, makeTuple } from '../objects/sequence.js';
import { None } from '../objects/singletons.js';
import { intern } from '../objects/str.js';
import { asSize } from '../operations/convert.js';

/**
 * gc, where the host's collector does the work: what is set is kept and given back, `collect` finds nothing of its own.
 * Source: CPython Modules/gcmodule.c.
 * DIFFERS: get_objects, get_referrers and get_referents are not there.
 */

interface Settings {
  isEnabled: boolean;
  thresholds: number[];
  debug: number;
  collections: number[];
}

const makeSettings = (): Settings => ({ isEnabled: true, thresholds: [2000, 10, 10], debug: 0, collections: [0, 0, 0] });

function settings(): Settings {
  return currentRuntime().state(makeSettings);
}

const ints = (values: readonly number[]): PyObject => makeTuple(values.map((value) => makeInt(value)));

export const gcModule: ModuleSpec = {
  name: 'gc',
  doc: 'This module provides access to the garbage collector for reference cycles.',
  functions: {
    enable: ['()', () => ((settings().isEnabled = true), None), 'Enable automatic garbage collection.'],
    disable: ['()', () => ((settings().isEnabled = false), None), 'Disable automatic garbage collection.'],
    isenabled: ['()', () => makeBool(settings().isEnabled), 'Returns true if automatic garbage collection is enabled.'],
    collect: [
      '(generation=2)',
      (generation?: PyObject) => {
        const number = generation === undefined ? 2 : asSize(generation);
        if (number < 0 || number > 2) throw raise('ValueError', 'invalid generation');
        settings().collections[number]!++;
        collectHost();
        return makeInt(0);
      },
      'Run the garbage collector.',
    ],
    get_threshold: ['()', () => ints(settings().thresholds), 'Return the current collection thresholds.'],
    set_threshold: [
      '(threshold0, threshold1=None, threshold2=None, /)',
      (...given: (PyObject | undefined)[]) => {
        given.forEach((value, i) => {
          if (value !== undefined) settings().thresholds[i] = asSize(value);
        });
        return None;
      },
      'Set the collection thresholds (the collection frequency).',
    ],
    get_count: ['()', () => ints([0, 0, 0]), 'Return a three-tuple of the current collection counts.'],
    get_stats: [
      '()',
      () =>
        makeList(
          settings().collections.map((count) => {
            const row = makeDict();
            for (const [name, n] of [
              ['collections', count],
              ['collected', 0],
              ['uncollectable', 0],
            ] as const)
              row.set(intern(name), makeInt(n));
            return row;
          }),
        ),
      'Return a list of dictionaries containing per-generation statistics.',
    ],
    get_debug: ['()', () => makeInt(settings().debug), 'Get the garbage collection debugging flags.'],
    set_debug: [
      '(flags, /)',
      (flags: PyObject) => ((settings().debug = asSize(flags)), None),
      'Set the garbage collection debugging flags.',
    ],
    is_finalized: ['(obj, /)', () => False, 'Returns true if the object has been already finalized by the GC.'],
    freeze: ['()', () => None, 'Freeze all current tracked objects and ignore them for future collections.'],
    unfreeze: ['()', () => None, 'Unfreeze all objects in the permanent generation.'],
    get_freeze_count: ['()', () => makeInt(0), 'Return the number of objects in the permanent generation.'],
  },
  attributes: () => ({
    garbage: makeList([]),
    callbacks: makeList([]),
    DEBUG_STATS: makeInt(1),
    DEBUG_COLLECTABLE: makeInt(2),
    DEBUG_UNCOLLECTABLE: makeInt(4),
    DEBUG_SAVEALL: makeInt(32),
    DEBUG_LEAK: makeInt(38),
  }),
};
