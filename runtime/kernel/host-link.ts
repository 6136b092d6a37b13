import { HolderKind } from './holder-kind.js';
import { watch, type Watched } from './host-collection.js';
import { OtherHolders } from './host-holders.js';
import { countStrong, touch, type Touched } from './host-keeping.js';
import type { PyObject } from './object.js';
import type { Runtime } from './runtime.js';
import { callBack, takeCallback } from './weak-callbacks.js';
import type { WeakHolder } from './weak-holder.js';

/**
 * The link under the `host` lifetime: one host WeakRef for a referent, shared by all its holders, and one for each holder that has
 * to be found again. A holder that dies before its referent is neither kept nor called back.
 *
 * The host keeps what a WeakRef was made for or asked for until the running job ends. Links do the same in their own way, since a
 * field is read ten times faster: what was made or looked at lately stands in them strongly, and they are touched (host-keeping) until
 * `weaken` lets go of it all. Only then are the WeakRefs made.
 *
 * DIFFERS: an object dies when the host collects it, not with its last reference.
 */
export class HostLink implements Watched, Touched {
  declare readonly isLink: true;
  declare readonly callsBack: true;
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

  weaken(isExact: boolean): void {
    this.target ??= new WeakRef(this.referent!);
    this.referent = undefined;
    if (!this.holdsStrongly) return;
    this.holdsStrongly = false;
    if (this.sharedReference !== undefined) this.sharedReference = weak(this.sharedReference);
    if (this.sharedProxy !== undefined) this.sharedProxy = weak(this.sharedProxy);
    this.others?.weaken(this, isExact);
  }

  prune(): void {
    this.others?.prune(this);
  }

  beExact(): void {
    this.others?.beExact(this);
  }

  bury(): () => void {
    const holders = this.holders();
    for (const holder of holders) {
      holder.target = undefined;
      if (holder.next !== undefined) holder.next = undefined;
    }
    const callbacks = holders.map(takeCallback);
    return () => {
      for (let i = 0; i < holders.length; i++) if (callbacks[i] !== undefined) callBack(holders[i]!, callbacks[i]!);
    };
  }
}

Object.assign(HostLink.prototype, { isLink: true, callsBack: true });

/** The link of an object, if it has one of its own. */
export function linkOf(referent: PyObject): HostLink | undefined {
  const { weak } = referent;
  return weak instanceof HostLink ? weak : undefined;
}

/**
 * A holder that is a link itself: the shared reference of an object to which nothing else refers weakly. Programs make many of these, and each
 * saves the memory of a link and of a WeakRef, since the referent holds it strongly. Its target is the referent while that is touched, else a
 * WeakRef.
 *
 * Whoever has to know more than that it is there puts a link in its place, which knows its holders weakly (`HostLink.of`).
 *
 * DIFFERS: of more than 2,000 such references that are made in one job, the older are counted by the first `getweakrefcount` even if nothing
 * refers to them any more.
 */
export type SoleHolder = WeakHolder & Touched;

/** What the JavaScript prototype of such a holder has. */
export const soleHolder = {
  isLink: true,
  weaken(this: WeakHolder, isExact: boolean, target: WeakRef<PyObject> | undefined): void {
    const referent = this.target as PyObject | HostLink | undefined;
    // It has a link now, or is dead.
    if (referent === undefined || referent.isLink) return;
    this.target = target ?? new WeakRef(referent as PyObject);
    if (isExact) HostLink.make(referent as PyObject).weaken(true);
  },
};

/** Makes the referent, which has no link, find this holder. */
export function attachAlone(holder: SoleHolder, referent: PyObject): void {
  holder.target = referent;
  referent.weak = holder;
  touch(holder, undefined);
}

/** The referent of a sole holder whose target is a WeakRef. */
export function findAgain(holder: SoleHolder): PyObject | undefined {
  const target = holder.target as WeakRef<PyObject>;
  const referent = target.deref();
  holder.target = referent;
  if (referent !== undefined) touch(holder, target);
  return referent;
}

function weak(holder: WeakHolder | WeakRef<WeakHolder>): WeakRef<WeakHolder> {
  return holder instanceof WeakRef ? holder : new WeakRef(holder);
}
