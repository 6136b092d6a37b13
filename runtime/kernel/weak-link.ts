import type { PyObject } from './object.js';

/** Something that refers to an object weakly: a `weakref.ref` or a weak proxy. `weakref/` gives it its Python behaviour. */
export interface WeakHolder extends PyObject {
  /** What it refers to through; undefined once the referent is known to be dead. */
  link: WeakLink | undefined;
  /** Called when the referent has died, with the holder. */
  callback: PyObject | undefined;
}

/**
 * The weak side of an object under the `host` lifetime. One host WeakRef per referent, shared by all its holders: making one costs
 * ten times a plain object. The link knows its holders weakly too, since a holder that dies before its referent must neither be
 * kept nor called back. Whoever notices first that the referent is gone (a dereference, or a sweep after a collection) kills
 * the link; the callbacks run in the sweep.
 */
export class WeakLink {
  private readonly target: WeakRef<PyObject>;
  private holders: WeakRef<WeakHolder>[] = [];

  constructor(referent: PyObject) {
    this.target = new WeakRef(referent);
  }

  /** The referent, or undefined if it has died. */
  deref(): PyObject | undefined {
    return this.target.deref();
  }

  add(holder: WeakHolder): void {
    this.holders.push(new WeakRef(holder));
  }

  /** The living holders, in the order in which they were made. */
  living(): WeakHolder[] {
    const living: WeakHolder[] = [];
    for (const ref of this.holders) {
      const holder = ref.deref();
      if (holder !== undefined && holder.link === this) living.push(holder);
    }
    if (living.length * 2 < this.holders.length) this.holders = living.map((holder) => new WeakRef(holder));
    return living;
  }
}

const links = new WeakMap<PyObject, WeakLink>();
/** The links with callbacks, to be swept: strong to the link, which is weak to everything else. */
const watched = new Set<WeakLink>();
const registry = new FinalizationRegistry<WeakLink>((link) => sweepLink(link));
let notify: (holder: WeakHolder, callback: PyObject) => void = () => {};

/** Says how a callback is called; an exception in it must not come out. Called once, by `weakref/`. */
export function onDeath(call: (holder: WeakHolder, callback: PyObject) => void): void {
  notify = call;
}

/** The weak side of `o`, if anything has ever referred to it weakly. */
export function linkOf(o: PyObject): WeakLink | undefined {
  return links.get(o);
}

/** Makes `holder` refer to `referent`. */
export function attach(holder: WeakHolder, referent: PyObject): void {
  let link = links.get(referent);
  if (link === undefined) links.set(referent, (link = new WeakLink(referent)));
  holder.link = link;
  link.add(holder);
  if (holder.callback !== undefined && !watched.has(link)) {
    watched.add(link);
    registry.register(referent, link);
  }
}

/** Calls the callbacks of a link whose referent has died, newest first, each once. */
function sweepLink(link: WeakLink): void {
  if (!watched.delete(link)) return;
  const holders = link.living().reverse();
  for (const holder of holders) holder.link = undefined;
  for (const holder of holders) {
    const { callback } = holder;
    holder.callback = undefined;
    if (callback !== undefined) notify(holder, callback);
  }
}

/** Calls the callbacks of all referents that have died: after a collection of the host. */
export function sweep(): void {
  for (const link of [...watched]) if (link.deref() === undefined) sweepLink(link);
}
