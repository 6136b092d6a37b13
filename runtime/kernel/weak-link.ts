import { CountedLink } from './counted-link.js';
import { HostLink, sweepIfDue } from './host-link.js';
import type { PyObject } from './object.js';
import { counting } from './ownership.js';
import type { HolderKind, WeakHolder } from './weak-holder.js';

/**
 * The weak side of objects: what `weakref/` stands on. An object that is referred to weakly has a link (`o.weak`), which all its
 * holders share; how a link knows its holders, and when it dies, is the lifetime's affair (host-link, counted-link).
 */

/** Makes `holder`, whose callback is set, refer to `referent`. */
export function attach(holder: WeakHolder, referent: PyObject, isShared: boolean): void {
  const link = (referent.weak ??= counting ? new CountedLink(referent) : new HostLink(referent));
  holder.link = link;
  link.add(holder, isShared);
  sweepIfDue();
}

/** The referent of a holder, or undefined if it has died. */
export function referentOf(holder: WeakHolder): PyObject | undefined {
  const { link } = holder;
  return link === undefined ? undefined : (link.referent ?? link.deref());
}

/** The holder without a callback that all who ask for one share, if there is one. */
export function sharedHolder(referent: PyObject, kind: HolderKind): WeakHolder | undefined {
  return referent.weak?.shared(kind);
}

/** All living holders of an object: the shared ones, then the others, newest first. */
export function holdersOf(referent: PyObject): WeakHolder[] {
  return referent.weak === undefined ? [] : referent.weak.holders();
}

/** The holder no longer refers to anything, and is not called back: it dies itself, or its owner has no more use for it. */
export function detach(holder: WeakHolder): void {
  holder.link?.remove(holder);
  holder.link = undefined;
}
