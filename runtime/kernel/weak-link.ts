import { findInList, holdersInList, link, sharedInList } from './counted-holders.js';
import { HolderKind } from './holder-kind.js';
import { sweepIfDue } from './host-collection.js';
import { attachAlone, findAgain, HostLink, linkOf, type SoleHolder } from './host-link.js';
import type { PyObject } from './object.js';
import { counting } from './ownership.js';
import type { WeakHolder } from './weak-holder.js';

/**
 * The weak side of objects: what `weakref/` stands on. How an object knows its holders, and they it, is the lifetime's affair
 * (counted-holders, host-link).
 */

/** Makes `holder`, whose callback is set, refer to `referent`. */
export function attach(holder: WeakHolder, referent: PyObject): void {
  if (counting) return link(holder, referent);
  if (holder.isLink && referent.weak === undefined) return attachAlone(holder as SoleHolder, referent);
  const target = (holder.target = HostLink.of(referent));
  target.add(holder);
  sweepIfDue();
}

/**
 * Makes `holder` refer to `referent` without the referent's knowing it: for a holder by which something is looked up, and which
 * nobody sees. Whoever calls this holds the referent meanwhile.
 */
export function pointAt(holder: WeakHolder, referent: PyObject): void {
  holder.target = counting ? referent : (linkOf(referent) ?? new HostLink(referent));
}

/** The referent of a holder, or undefined if it has died. */
export function referentOf(holder: WeakHolder): PyObject | undefined {
  const { target } = holder;
  if (counting || target === undefined) return target as PyObject | undefined;
  // A WeakRef says nothing of it.
  const { isLink } = target as { isLink?: boolean };
  if (isLink === true) return (target as HostLink).referent ?? (target as HostLink).deref();
  return isLink === false ? (target as PyObject) : findAgain(holder as SoleHolder);
}

/** The holder without a callback that all who ask for one of this kind share, if there is one. */
export function sharedHolder(referent: PyObject, kind: HolderKind): WeakHolder | undefined {
  if (counting) return sharedInList(referent, kind);
  const { weak } = referent;
  if (weak === undefined || !weak.isLink) return undefined;
  return weak instanceof HostLink ? weak.shared(kind) : kind === HolderKind.Reference ? weak : undefined;
}

/** The newest holder of this kind with this callback, if that can be told at once. */
export function knownHolder(referent: PyObject, kind: HolderKind, callback: PyObject): WeakHolder | undefined {
  return counting ? findInList(referent, kind, callback) : linkOf(referent)?.known(kind, callback);
}

/** All living holders of an object: the shared ones, then the others, newest first. */
export function holdersOf(referent: PyObject): WeakHolder[] {
  if (counting) return holdersInList(referent);
  return referent.weak?.isLink ? HostLink.of(referent).holders() : [];
}
