import { FEW, HolderKind } from './holder-kind.js';
import { callBack } from './weak-callbacks.js';
import type { PyObject } from './object.js';
import { currentRuntime, withRuntime, type Runtime } from './runtime.js';
import type { WeakHolder } from './weak-holder.js';

/** What is asked after a collection whether it has died. */
export interface Watched {
  readonly isDead: boolean;
  /** It lives: lets go of what it no longer needs. */
  prune(): void;
  /** In which what follows from the death is run. */
  readonly runtime: Runtime;
  /** It has died, or its program ends: gives what is to be called when all that died with it has been told. */
  bury(): () => void;
}

/**
 * The link under the `host` lifetime: one host WeakRef for a referent, shared by all its holders, and one for each holder that has
 * to be found again. A holder that dies before its referent is neither kept nor called back.
 *
 * The host keeps what a WeakRef was made for or asked for until the running job ends. Links do the same in their own way, since a
 * field is read ten times faster: what was made or looked at lately stands in them strongly, and they stand in `touched` until
 * `weaken` lets go of it all. Only then are the WeakRefs made.
 *
 * DIFFERS: an object dies when the host collects it, not with its last reference.
 */
export class HostLink implements Watched {
  /** On the JavaScript prototype, as that of a {@link isAlone sole holder}. */
  declare readonly isLink: true;
  referent: PyObject | undefined;
  private target: WeakRef<PyObject> | undefined = undefined;
  private sharedReference: WeakHolder | WeakRef<WeakHolder> | undefined = undefined;
  private sharedProxy: WeakHolder | WeakRef<WeakHolder> | undefined = undefined;
  private others: OtherHolders | undefined = undefined;
  private holdsStrongly = false;

  constructor(referent: PyObject) {
    this.referent = referent;
  }

  /** The link of an object, made if it has none. */
  static of(referent: PyObject): HostLink {
    const known = linkOf(referent);
    if (known !== undefined) return known;
    const link = HostLink.make(referent);
    touch(link, undefined);
    return link;
  }

  /** A link for an object that has none, or a sole holder in its place. To be touched, or weakened. */
  static make(referent: PyObject): HostLink {
    const { weak } = referent;
    const link = (referent.weak = new HostLink(referent));
    if (weak === undefined || !weak.isLink) return link;
    const alone = weak as WeakHolder;
    if (alone.target instanceof WeakRef) link.target = alone.target;
    alone.target = link;
    link.add(alone);
    return link;
  }

  deref(): PyObject | undefined {
    const referent = this.target?.deref();
    if (referent !== undefined) {
      this.referent = referent;
      touch(this, undefined);
    }
    return referent;
  }

  /** Whether the referent is known to be dead, without keeping it alive. */
  get isDead(): boolean {
    return this.referent === undefined && this.target?.deref() === undefined;
  }

  get runtime(): Runtime {
    return this.others!.runtime;
  }

  add(holder: WeakHolder): void {
    const { callback, kind } = holder;
    if (callback !== undefined || kind === HolderKind.None) {
      const others = (this.others ??= new OtherHolders());
      others.items.push(holder);
      if (callback !== undefined && !others.isWatched) {
        others.isWatched = true;
        watch(this);
      }
      countStrong();
    } else if (kind === HolderKind.Reference) this.sharedReference = holder;
    else this.sharedProxy = holder;
    this.hold();
  }

  /** A holder stands in it strongly: makes sure that the link will be weakened. */
  private hold(): void {
    this.holdsStrongly = true;
    if (this.referent === undefined) this.deref();
  }

  /** The holder without a callback that all who ask for one of this kind share, if there is one. */
  shared(kind: HolderKind): WeakHolder | undefined {
    const found = kind === HolderKind.Reference ? this.sharedReference : this.sharedProxy;
    if (!(found instanceof WeakRef)) return found;
    const holder = found.deref();
    if (kind === HolderKind.Reference) this.sharedReference = holder;
    else this.sharedProxy = holder;
    this.hold();
    return holder;
  }

  /** The newest holder of this kind with this callback, if it is one of the newest and not yet weak. */
  known(kind: HolderKind, callback: PyObject): WeakHolder | undefined {
    return this.others?.known(this, kind, callback);
  }

  /** The living holders: the shared reference, the shared proxy, then the others, newest first. */
  holders(): WeakHolder[] {
    const shared = [this.shared(HolderKind.Reference), this.shared(HolderKind.Proxy)].filter((holder) => holder !== undefined);
    return [...shared, ...(this.others?.living(this).reverse() ?? [])];
  }

  weaken(): void {
    this.target ??= new WeakRef(this.referent!);
    this.referent = undefined;
    if (!this.holdsStrongly) return;
    this.holdsStrongly = false;
    if (this.sharedReference !== undefined) this.sharedReference = weak(this.sharedReference);
    if (this.sharedProxy !== undefined) this.sharedProxy = weak(this.sharedProxy);
    this.others?.weaken(this);
  }

  prune(): void {
    this.others?.prune(this);
  }

  bury(): () => void {
    const holders = this.holders();
    for (const holder of holders) holder.target = undefined;
    return () => holders.forEach(callBack);
  }
}

(HostLink.prototype as { isLink: true }).isLink = true;

/** The link of an object, if it has one of its own. */
export function linkOf(referent: PyObject): HostLink | undefined {
  const { weak } = referent;
  return weak instanceof HostLink ? weak : undefined;
}

/**
 * Makes `holder` a sole holder, and a link of its own: the shared reference of an object to which nothing else refers weakly. Programs
 * make many of these, and each saves the memory of a link and of a WeakRef: the referent holds it strongly. Its target is the referent
 * while that is touched, else a WeakRef.
 *
 * Whoever has to know more than that it is there replaces it by a link, which knows its holders weakly (`HostLink.of`).
 *
 * DIFFERS: of more than {@link MAX_STRONG} references that are made in one job, the older are counted by the first
 * `getweakrefcount` even if nothing refers to them any more.
 */
export function attachAlone(holder: WeakHolder, referent: PyObject): void {
  holder.target = referent;
  referent.weak = holder;
  touch(holder, undefined);
}

/** The referent of a sole holder whose target is a WeakRef. */
export function findAgain(holder: WeakHolder): PyObject | undefined {
  const target = holder.target as WeakRef<PyObject>;
  const referent = target.deref();
  holder.target = referent;
  if (referent !== undefined) touch(holder, target);
  return referent;
}

/** Lets go of the referent of a holder that was a sole one when it was touched; `target`: the WeakRef to it, if there is one. */
function weakenAlone(holder: WeakHolder, target: WeakRef<PyObject> | undefined, isExact: boolean): void {
  const referent = holder.target as PyObject | HostLink | undefined;
  if (referent === undefined || referent.isLink) return;
  holder.target = target ?? new WeakRef(referent as PyObject);
  if (isExact) HostLink.make(referent as PyObject).weaken();
}

/** The holders of a link that are not shared. */
class OtherHolders {
  /** Oldest first; those from `firstStrong` on are not yet weak. */
  items: (WeakHolder | WeakRef<WeakHolder>)[] = [];
  private firstStrong = 0;
  /** When there are more than this, the dead are sorted out. */
  private limit = 8;
  /** The number of collections when they were sorted out last. */
  private prunedAt = 0;
  /** What follows from the referent's death is run in it. */
  readonly runtime = currentRuntime();
  isWatched = false;

  /** Those that live, oldest first. */
  living(link: HostLink): WeakHolder[] {
    const living: WeakHolder[] = [];
    for (const item of this.items) {
      const holder = item instanceof WeakRef ? item.deref() : item;
      if (holder !== undefined && holder.target === link) living.push(holder);
    }
    return living;
  }

  known(link: HostLink, kind: HolderKind, callback: PyObject): WeakHolder | undefined {
    const { items } = this;
    for (let i = items.length - 1; i >= items.length - FEW && i >= this.firstStrong; i--) {
      const holder = items[i] as WeakHolder;
      if (holder.callback === callback && holder.kind === kind && holder.target === link) return holder;
    }
    return undefined;
  }

  weaken(link: HostLink): void {
    const { items } = this;
    let end = this.firstStrong;
    for (let i = end; i < items.length; i++) {
      const holder = items[i] as WeakHolder;
      if (holder.target === link) items[end++] = new WeakRef(holder);
    }
    if (end < items.length) items.length = end;
    this.firstStrong = end;
    this.prune(link);
  }

  /** Sorts out the holders that have died, if there may be many. */
  prune(link: HostLink): void {
    const { items, firstStrong } = this;
    if (firstStrong <= this.limit || this.prunedAt === collections) return;
    this.prunedAt = collections;
    const strong = items.slice(firstStrong);
    const living = askAll(items.slice(0, firstStrong) as WeakRef<WeakHolder>[], (item) => item.deref()?.target === link);
    this.items = [...living, ...strong];
    this.firstStrong = living.length;
    this.limit = living.length * 2 + 8;
  }
}

function weak(holder: WeakHolder | WeakRef<WeakHolder>): WeakRef<WeakHolder> {
  return holder instanceof WeakRef ? holder : new WeakRef(holder);
}

/** So many referents and holders may be kept at a time. */
const MAX_STRONG = 2000;
let strongCount = 0;
let touched: (HostLink | WeakHolder)[] = [];
/** The WeakRefs that the targets of the sole holders among them have been, each at the same place. */
let targets: (WeakRef<PyObject> | undefined)[] = [];
/** Strong to what stands here, which is weak to what it watches. */
let watched: Watched[] = [];
/** When there are more than this, it is time to look which have died. */
let watchLimit = 2 * MAX_STRONG;
let isSweeping = false;
/** How many collections of the host have been noticed, and how many had been when it was last asked what has died. */
let collections = 1;
let sweptAt = 0;
/** Refers to what nothing else refers to: it dies with the next collection. */
let canary: WeakRef<object> | undefined;

/** To be followed by `endKeeping`: asking keeps the canary alive. */
function noticeCollection(): void {
  if (canary?.deref() !== undefined) return;
  collections++;
  canary = new WeakRef({});
}

/** Those of `items` of which `isWanted` is true. It asks WeakRefs, and what is asked is kept: so not too many at a time. */
function askAll<T>(items: readonly T[], isWanted: (item: T) => boolean): T[] {
  const { host } = currentRuntime();
  let asked = 0;
  const wanted = items.filter((item) => {
    if (++asked % MAX_STRONG === 0) host.endKeeping?.();
    return isWanted(item);
  });
  host.endKeeping?.();
  return wanted;
}

/** Something is done at the end of the job: what stands in the host's queue meanwhile takes memory, so it is asked for once. */
let isQueued = false;

function endJob(): void {
  isQueued = false;
  weakenTouched(true);
}

/** The link, or sole holder, stands strongly for something, and has to be weakened; `target`: what its target has been if it is such a holder. */
function touch(link: HostLink | WeakHolder, target: WeakRef<PyObject> | undefined): void {
  if (!isQueued) {
    isQueued = true;
    queueMicrotask(endJob);
  }
  touched.push(link);
  targets.push(target);
  countStrong();
}

function countStrong(): void {
  if (++strongCount <= MAX_STRONG) return;
  weakenTouched(false);
  noticeCollection();
  currentRuntime().host.endKeeping?.();
}

/** Lets go of everything that links hold strongly, so that it can be collected; `isExact`: and of sole holders. */
function weakenTouched(isExact: boolean): void {
  const [links, known] = [touched, targets];
  touched = [];
  targets = [];
  strongCount = 0;
  for (const [i, link] of links.entries()) {
    if (link instanceof HostLink) link.weaken();
    else weakenAlone(link, known[i], isExact);
  }
}

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
  if (host.collect !== undefined) {
    host.collect();
    collections++;
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
    sweptAt = collections;
    watched = askAll(watched, (one) => {
      const { isDead } = one;
      if (isDead) dead.push(one);
      return !isDead;
    });
    watchLimit = 2 * (watched.length + MAX_STRONG);
    for (const one of watched) one.prune();
    bury(dead);
  } finally {
    isSweeping = false;
  }
}

/** All references are dead before anything is called; `__del__` comes before the callbacks. */
function bury(dead: readonly Watched[]): void {
  const links = dead.filter((one) => one instanceof HostLink);
  const others = dead.filter((one) => !(one instanceof HostLink));
  for (const [runtime, run] of [...others, ...links].map((one) => [one.runtime, one.bury()] as const)) withRuntime(runtime, run);
}

/** The program of a runtime has ended: what has a `__del__` and lives yet has it called now; nothing is called back any more. */
export function buryAll(runtime: Runtime): void {
  const left = watched.filter((one) => one.runtime === runtime);
  watched = watched.filter((one) => one.runtime !== runtime);
  bury(left.filter((one) => !(one instanceof HostLink)));
}
