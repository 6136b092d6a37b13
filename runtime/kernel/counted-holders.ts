import { HolderKind } from './holder-kind.js';
import { callBack } from './weak-callbacks.js';
import type { PyObject } from './object.js';
import { disown, own } from './ownership.js';
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
  if (next !== undefined) next.previous = previous;
  holder.target = holder.previous = holder.next = undefined;
}

/** The holders of an object, in order. */
export function holdersInList(referent: PyObject): WeakHolder[] {
  const holders: WeakHolder[] = [];
  for (let holder = firstOf(referent); holder !== undefined; holder = holder.next) holders.push(holder);
  return holders;
}

const none: readonly WeakHolder[] = [];

/**
 * The referent is about to die: all its holders are dead from now on. Gives those with callbacks, newest first, which have not been
 * called: the cycle collector calls only those that are not garbage themselves.
 */
export function takeWeak(referent: PyObject): readonly WeakHolder[] {
  let holder = firstOf(referent);
  referent.weak = undefined;
  let withCallbacks: WeakHolder[] | undefined;
  while (holder !== undefined) {
    const { next } = holder;
    holder.target = holder.next = holder.previous = undefined;
    if (holder.callback !== undefined) {
      if (withCallbacks === undefined) withCallbacks = [holder];
      else withCallbacks.push(holder);
    }
    holder = next;
  }
  return withCallbacks ?? none;
}

/** The referent dies: kills its holders, then calls their callbacks, newest first. Source: CPython: PyObject_ClearWeakRefs. */
export function clearWeak(referent: PyObject): void {
  const holders = takeWeak(referent);
  if (holders.length === 0) return;
  // A callback may drop the other holders; they are called back all the same.
  for (const holder of holders) own(holder);
  for (const holder of holders) callBack(holder);
  for (const holder of holders) disown(holder);
}

/**
 * The same where the referent is part of a garbage cycle: gives what calls the callbacks of the holders that are not garbage
 * themselves, to be called when the references to all garbage have been cleared. Source: CPython Python/gc.c: handle_weakrefs.
 */
export function clearWeakOfGarbage(referent: PyObject, garbage: ReadonlySet<PyObject>): (() => void)[] {
  return takeWeak(referent)
    .filter((holder) => !garbage.has(holder))
    .map((holder) => {
      own(holder);
      return () => {
        callBack(holder);
        disown(holder);
      };
    });
}
