import { collectHost } from '../../kernel/host-collection.js';
import { disownAll, ownAll, ownIn, own } from '../../kernel/ownership.js';
import { currentRuntime } from '../../kernel/runtime.js';
import { makeDict } from '../../objects/dict.js';
import { PyBaseException } from '../../objects/exception.js';
import { address } from '../../objects/identity.js';
import { runningFrames } from '../../objects/frames.js';
import { makeInt } from '../../objects/int.js';
import { makeList, itemsOf } from '../../objects/sequence.js';
import { intern, makeStr } from '../../objects/str.js';
import { CollectorState, collectGarbage, onDue } from '../../lifetimes/collector.js';
import { poisonTheDead } from '../../lifetimes/stress.js';
import { drain } from '../../kernel/death.js';
import { call2 } from '../../operations/call.js';
import { withClosures } from './objects.js';
import { writeUnraisable } from '../../operations/unraisable.js';

/** Collections, as `gc` asks for them or as they fall due. Source: CPython 3.13 Python/gc.c: gc_collect_main, invoke_gc_callback. */

/** gc.DEBUG_*. */
export const enum Debug {
  Stats = 1,
  Collectable = 2,
  Uncollectable = 4,
  SaveAll = 32,
  Leak = Collectable | Uncollectable | SaveAll,
}

/** What `gc` keeps for one runtime. */
export class GcState extends CollectorState {
  debug = 0;
  readonly stats = [0, 1, 2].map(() => ({ collections: 0, collected: 0, uncollectable: 0 }));
  readonly garbage = own(makeList([]));
  readonly callbacks = own(makeList([]));
}

const makeState = () => new GcState();

/** The state of `gc` in the running runtime. */
export function gcState(): GcState {
  return currentRuntime().state(makeState);
}

/** Tells those who have asked for it that a collection begins or ends. */
function tell(state: GcState, phase: 'start' | 'stop', generation: number, collected: number): void {
  if (state.callbacks.items.length === 0) return;
  const info = makeDict();
  info.set(intern('generation'), makeInt(generation));
  info.set(intern('collected'), makeInt(collected));
  info.set(intern('uncollectable'), makeInt(0));
  for (const callback of [...state.callbacks.items]) {
    try {
      call2(callback, makeStr(phase), info);
    } catch (error) {
      if (!(error instanceof PyBaseException)) throw error;
      writeUnraisable(error, callback);
    }
  }
}

function report(text: string): void {
  currentRuntime().host.write('stderr', `gc: ${text}\n`);
}

/**
 * Collects a generation (0 to 2). Gives the number of objects found unreachable; under the `host` lifetime, where the host's
 * collector does the work and says nothing of what it found, 0.
 */
export function collect(generation: number): number {
  const { counts } = currentRuntime();
  const state = gcState();
  if (state.isCollecting) return 0;
  state.isCollecting = true;
  const height = counts?.pool.top ?? 0;
  const shows = (flag: Debug) => (state.debug & flag) !== 0;
  const begin = performance.now();
  let collected = 0;
  try {
    tell(state, 'start', generation, 0);
    if (shows(Debug.Stats)) {
      report(`collecting generation ${generation}...`);
      report(
        `objects in each generation: ${(counts?.generations ?? [[], [], []])
          .slice(0, 3)
          .map((g) => g.length)
          .join(' ')}`,
      );
    }
    if (counts === undefined) {
      collectHost();
    } else {
      const running = ownAll(runningFrames(currentRuntime()));
      const outcome = collectGarbage(counts, state, generation, {
        savesAll: shows(Debug.SaveAll),
        onGarbage: shows(Debug.Collectable) ? (o) => report(`collectable <${o.type.name} ${address(o)}>`) : undefined,
      });
      disownAll(running);
      collected = outcome.collected;
      for (const o of withClosures(outcome.saved)) itemsOf(state.garbage).push(ownIn(state.garbage, o));
    }
    const stats = state.stats[generation]!;
    stats.collections++;
    stats.collected += collected;
    if (shows(Debug.Stats))
      report(`done, ${collected} unreachable, 0 uncollectable, ${((performance.now() - begin) / 1000).toFixed(4)}s elapsed`);
    tell(state, 'stop', generation, collected);
    if (counts !== undefined) drain(height);
  } finally {
    state.isCollecting = false;
  }
  return collected;
}

/** What the start has made is no longer young when the program begins, as in CPython, whose start the collector has seen twice. */
export function endStart(): void {
  if (currentRuntime().counts !== undefined) collect(0);
}

onDue((_counts, generation) => void collect(generation), gcState);

/**
 * The stress mode, for tests of this package: from now on, in the running runtime, the youngest generation is collected at every
 * safe point and the dead are poisoned, so that any use of one throws.
 */
export function stress(): void {
  const { counts } = currentRuntime();
  if (counts === undefined) throw new Error('only the counted lifetime can be put under stress');
  poisonTheDead();
  counts.pool.limit = -1;
  gcState().isUnderStress = true;
}
