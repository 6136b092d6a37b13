import { FEW, HolderKind } from './holder-kind.js';
import type { PyObject } from './object.js';
import type { WeakHolder } from './weak-holder.js';

/*
 * The holders of an object under the `counted` lifetime: a doubly linked list that begins in the object. A holder that dies takes
 * itself out; the lifetime says when the referent dies.
 *
 * The order of the list is CPython's (Objects/weakrefobject.c: insert_weakref): the shared reference, the shared proxy, then
 * the others, newest first.
 */

/** The first holder of an object. Builtin types may have a link of a runtime whose lifetime is `host`: that tells nothing here. */
function firstOf(referent: PyObject): WeakHolder | undefined {
  const first = referent.weak;
  return first === undefined || first.isLink ? undefined : first;
}

function isShared(holder: WeakHolder | undefined, kind: HolderKind): boolean {
  return holder !== undefined && holder.kind === kind && holder.callback === undefined;
}

/** The holder without a callback that all who ask for one of this kind share, if there is one. */
export function sharedInList(referent: PyObject, kind: HolderKind): WeakHolder | undefined {
  const first = firstOf(referent);
  if (isShared(first, kind)) return first;
  if (kind === HolderKind.Reference || !isShared(first, HolderKind.Reference)) return undefined;
  const second = first!.next;
  return isShared(second, kind) ? second : undefined;
}

/** Puts a holder, whose callback is set, into the list of its referent. */
export function link(holder: WeakHolder, referent: PyObject): void {
  holder.target = referent;
  const first = firstOf(referent);
  // Behind which it comes.
  let previous: WeakHolder | undefined = undefined;
  if (first !== undefined && !isShared(holder, HolderKind.Reference)) {
    if (isShared(first, HolderKind.Reference)) previous = first;
    if (!isShared(holder, HolderKind.Proxy)) {
      const proxy: WeakHolder | undefined = previous === undefined ? first : previous.next;
      if (isShared(proxy, HolderKind.Proxy)) previous = proxy;
    }
  }
  const next = previous === undefined ? first : previous.next;
  if (previous === undefined) referent.weak = holder;
  else {
    previous.next = holder;
    holder.previous = previous;
  }
  if (next !== undefined) {
    next.previous = holder;
    holder.next = next;
  }
}

/** Takes a holder out of the list of its referent, if that lives. */
export function unlink(holder: WeakHolder): void {
  const referent = holder.target as PyObject | undefined;
  if (referent === undefined) return;
  const { previous, next } = holder;
  if (previous !== undefined) previous.next = next;
  else if (referent.weak === holder) referent.weak = next;
  holder.target = undefined;
  // A shared reference has neither of these fields until it is set.
  if (next !== undefined) {
    next.previous = previous;
    holder.next = undefined;
  }
  if (previous !== undefined) holder.previous = undefined;
}

/** The newest holder of this kind with this callback, if it is among the first. */
export function findInList(referent: PyObject, kind: HolderKind, callback: PyObject): WeakHolder | undefined {
  let holder = firstOf(referent);
  for (let i = 0; i < FEW && holder !== undefined; i++) {
    if (holder.callback === callback && holder.kind === kind) return holder;
    holder = holder.next;
  }
  return undefined;
}

/** The holders of an object, in order. */
export function holdersInList(referent: PyObject): WeakHolder[] {
  const holders: WeakHolder[] = [];
  for (let holder = firstOf(referent); holder !== undefined; holder = holder.next) holders.push(holder);
  return holders;
}

/**
 * The referent is about to die: all its holders are dead from now on. Gives the first of those with callbacks, newest first, which have not
 * been called: the cycle collector calls only those that are not garbage themselves. They stay linked by `next`, for the caller to undo.
 */
export function takeWeak(referent: PyObject): WeakHolder | undefined {
  let holder = firstOf(referent);
  referent.weak = undefined;
  let first: WeakHolder | undefined = undefined;
  let last: WeakHolder | undefined = undefined;
  while (holder !== undefined) {
    const { next, previous }: WeakHolder = holder;
    holder.target = undefined;
    if (next !== undefined) holder.next = undefined;
    if (previous !== undefined) holder.previous = undefined;
    if (holder.callback !== undefined) {
      if (last === undefined) first = holder;
      else last.next = holder;
      last = holder;
    }
    holder = next;
  }
  return first;
}
