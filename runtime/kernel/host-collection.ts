import {
  askEach,
  collections,
  countStrong,
  MAX_STRONG,
  noteCollection,
  noticeCollection,
  weakenTouched,
} from './host-keeping.js';
import { currentRuntime, withRuntime, type Runtime } from './runtime.js';

/** What is asked after a collection whether it has died. */
export interface Watched {
  readonly isDead: boolean;
  /** What is to be called are callbacks, not a `__del__`. */
  readonly callsBack: boolean;
  /** It lives: lets go of what it no longer needs. */
  prune(): void;
  /** Before a collection: whoever nothing refers to shall die in it. */
  beExact(): void;
  /** In which what follows from the death is run. */
  readonly runtime: Runtime;
  /** It has died, or its program ends: gives what is to be called when all that died with it has been told. */
  bury(): () => void;
}

/** Strong to what stands here, which is weak to what it watches. */
let watched: Watched[] = [];
/** When there are more than this, it is time to look which have died. */
let watchLimit = 2 * MAX_STRONG;
let isSweeping = false;
/** How many collections had been noticed when the host was last asked what has died. */
let sweptAt = 0;

/** Has `bury` called when it has died. */
export function watch(one: Watched): void {
  watched.push(one);
  countStrong();
  arm();
}

let isArmed = false;
const alarm = new FinalizationRegistry<undefined>(() => {
  isArmed = false;
  sweep();
  if (watched.length > 0) arm();
});

/** Has `sweep` called after the next collection of the host: one object that dies then stands for all that are watched. */
function arm(): void {
  if (isArmed) return;
  isArmed = true;
  alarm.register({}, undefined);
}

/** So many may come to be watched in a job, beyond the limit, before the host is made to collect. */
const MAX_UNSWEPT = 100_000;

/**
 * In a job that goes on for long the host never says what it has collected: so it is asked now and then. It cannot be relied on
 * to answer: V8 marks the canary if it is asked while V8 marks, and the more is watched and not yet known to be dead, the later V8
 * collects again.
 */
export function sweepIfDue(): void {
  if (watched.length <= watchLimit || isSweeping) return;
  if (sweptAt !== collections) sweep();
  else if (watched.length > watchLimit + MAX_UNSWEPT) collectNow();
}

const forgetters: (() => void)[] = [];

/** Has `forget` called before each collection that a program asks for: by what keeps objects only to find them again faster. */
export function beforeCollection(forget: () => void): void {
  forgetters.push(forget);
}

/** The host collects what nothing refers to, if it can at once; then the callbacks of all that has died are called. */
export function collectHost(): void {
  const runtime = currentRuntime();
  // Frames that have ended stand there until others take their numbers.
  runtime.frames.fill(undefined, runtime.depth + 1);
  for (const forget of forgetters) forget();
  collectNow();
}

function collectNow(): void {
  const { host } = currentRuntime();
  weakenTouched(true);
  for (const one of watched) one.beExact();
  if (host.collect !== undefined) {
    host.collect();
    noteCollection();
  }
  sweep();
}

/** So often it is tried to provoke a collection, each time with so much garbage. */
const MAX_TRIES = 200;
const GARBAGE_BYTES = 1 << 25;
const GARBAGE_OBJECTS = 1 << 15;

/** The same where the host cannot at once: garbage is made until it collects. */
export async function collectHostSoon(runtime: Runtime): Promise<void> {
  withRuntime(runtime, collectHost);
  if (runtime.host.collect !== undefined) return;
  noticeCollection();
  const before = collections;
  for (let i = 0; i < MAX_TRIES && collections === before; i++) {
    const garbage: object[] = [new Uint8Array(GARBAGE_BYTES)];
    while (garbage.length < GARBAGE_OBJECTS) garbage.push({ garbage });
    await new Promise((resolve) => setTimeout(resolve));
    noticeCollection();
  }
  withRuntime(runtime, sweep);
}

/** Calls the callbacks of all referents that have died: after a collection of the host. */
export function sweep(): void {
  if (isSweeping) return;
  isSweeping = true;
  try {
    const dead: Watched[] = [];
    const living: Watched[] = [];
    sweptAt = collections;
    askEach(watched, (one) => (one.isDead ? dead : living).push(one));
    watched = living;
    watchLimit = 2 * (watched.length + MAX_STRONG);
    for (const one of watched) one.prune();
    bury(dead);
  } finally {
    isSweeping = false;
  }
}

/** All references are dead before anything is called; `__del__` comes before the callbacks. */
function bury(dead: readonly Watched[]): void {
  const links = dead.filter((one) => one.callsBack);
  const others = dead.filter((one) => !one.callsBack);
  for (const [runtime, run] of [...others, ...links].map((one) => [one.runtime, one.bury()] as const)) withRuntime(runtime, run);
}

/** The program of a runtime has ended: what has a `__del__` and lives yet has it called now; nothing is called back any more. */
export function buryAll(runtime: Runtime): void {
  const left = watched.filter((one) => one.runtime === runtime);
  watched = watched.filter((one) => one.runtime !== runtime);
  bury(left.filter((one) => !one.callsBack));
}
