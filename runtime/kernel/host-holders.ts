import { FEW, type HolderKind } from './holder-kind.js';
import { askEach, collections } from './host-keeping.js';
import type { HostLink } from './host-link.js';
import type { PyObject } from './object.js';
import { currentRuntime } from './runtime.js';
import type { WeakHolder } from './weak-holder.js';

/**
 * The holders of a link that are not shared.
 *
 * A WeakRef for each is what costs most where a program makes many that call back: so those that are made weak in the middle of a job form a ring,
 * by their `next`, and have one together. While one of them lives, the others do, until the ring is taken apart: after the next
 * collection that is noticed, or before one that a program asks for.
 *
 * DIFFERS: of more than 2,000 references with callbacks that are made in one job, the older are counted and call back for as long as
 * a neighbour lives, until then.
 */
export class OtherHolders {
  /** Oldest first; those from `firstStrong` on are not yet weak. */
  items: (WeakHolder | WeakRef<WeakHolder>)[] = [];
  private firstStrong = 0;
  private hasRings = false;
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
      if (holder !== undefined) living.push(...ringOf(holder).filter(({ target }) => target === link));
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

  weaken(link: HostLink, isExact: boolean): void {
    const { items } = this;
    let end = this.firstStrong;
    // Only what is watched is told of collections.
    const inRing = !isExact && this.isWatched;
    let first: WeakHolder | undefined = undefined;
    let last: WeakHolder | undefined = undefined;
    for (let i = end; i < items.length; i++) {
      const holder = items[i] as WeakHolder;
      if (holder.target !== link) continue;
      if (inRing && last !== undefined) last.next = holder;
      else {
        items[end++] = new WeakRef(holder);
        first = holder;
      }
      last = holder;
    }
    if (first !== last) {
      last!.next = first;
      this.hasRings = true;
    }
    if (end < items.length) items.length = end;
    this.firstStrong = end;
    this.prune(link);
  }

  /** After a collection: sorts out the holders that have died, if there may be many. */
  prune(link: HostLink): void {
    if ((!this.hasRings && this.firstStrong <= this.limit) || this.prunedAt === collections) return;
    this.prunedAt = collections;
    this.sortOut(link);
    this.limit = this.firstStrong * 2 + 8;
  }

  /** Takes the rings apart. */
  beExact(link: HostLink): void {
    if (this.hasRings) this.sortOut(link);
  }

  private sortOut(link: HostLink): void {
    this.hasRings = false;
    const living: WeakRef<WeakHolder>[] = [];
    askEach(this.items.slice(0, this.firstStrong) as WeakRef<WeakHolder>[], (item) => {
      const first = item.deref();
      if (first === undefined) return;
      for (const holder of ringOf(first)) {
        if (holder.next !== undefined) holder.next = undefined;
        if (holder.target === link) living.push(holder === first ? item : new WeakRef(holder));
      }
    });
    this.items = [...living, ...this.items.slice(this.firstStrong)];
    this.firstStrong = living.length;
  }
}

/** The holders of the ring in which this one is, from it on; it alone if it is in none. */
function ringOf(first: WeakHolder): WeakHolder[] {
  const ring = [first];
  for (let { next } = first; next !== undefined && next !== first; { next } = next) ring.push(next);
  return ring;
}
