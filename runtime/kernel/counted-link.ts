import type { PyObject } from './object.js';
import { HolderKind, type WeakHolder, type WeakLink } from './weak-holder.js';

/**
 * The link under the `counted` lifetime: a plain pointer to the referent, which counts for nothing, and a doubly linked list through
 * the holders. A holder that dies takes itself out (`detach`); the lifetime says when the referent dies.
 *
 * The order of the list is CPython's (Objects/weakrefobject.c: insert_weakref): the shared reference, the shared proxy, then
 * the others, newest first.
 */
export class CountedLink implements WeakLink {
  referent: PyObject | undefined;
  private first: WeakHolder | undefined = undefined;
  /** Of the first two, those that are shared. */
  private sharedReference: WeakHolder | undefined = undefined;
  private sharedProxy: WeakHolder | undefined = undefined;

  constructor(referent: PyObject) {
    this.referent = referent;
  }

  deref(): PyObject | undefined {
    return this.referent;
  }

  add(holder: WeakHolder, isShared: boolean): void {
    const { sharedReference, sharedProxy } = this;
    let before = sharedProxy ?? sharedReference;
    if (isShared && holder.kind === HolderKind.Reference) {
      this.sharedReference = holder;
      before = undefined;
    } else if (isShared) {
      this.sharedProxy = holder;
      before = sharedReference;
    }
    const after = before === undefined ? this.first : before.next;
    holder.previous = before;
    holder.next = after;
    if (before === undefined) this.first = holder;
    else before.next = holder;
    if (after !== undefined) after.previous = holder;
  }

  remove(holder: WeakHolder): void {
    const { previous, next } = holder;
    if (previous === undefined) this.first = next;
    else previous.next = next;
    if (next !== undefined) next.previous = previous;
    holder.previous = holder.next = undefined;
    if (this.sharedReference === holder) this.sharedReference = undefined;
    else if (this.sharedProxy === holder) this.sharedProxy = undefined;
  }

  shared(kind: HolderKind): WeakHolder | undefined {
    return kind === HolderKind.Reference ? this.sharedReference : this.sharedProxy;
  }

  holders(): WeakHolder[] {
    const holders: WeakHolder[] = [];
    for (let holder = this.first; holder !== undefined; holder = holder.next) holders.push(holder);
    return holders;
  }

  /** {@link takeWeak}. */
  kill(): WeakHolder | undefined {
    this.referent = undefined;
    let first: WeakHolder | undefined = undefined;
    let last: WeakHolder | undefined = undefined;
    for (let holder = this.first; holder !== undefined; ) {
      const { next }: WeakHolder = holder;
      holder.link = undefined;
      holder.next = undefined;
      holder.previous = undefined;
      if (holder.callback !== undefined) {
        if (last === undefined) first = holder;
        else last.next = holder;
        last = holder;
      }
      holder = next;
    }
    return first;
  }
}

/**
 * The referent is about to die: all its holders are dead from now on. Gives the first of those with callbacks, newest first, which have
 * not been called: the cycle collector calls only those that are not garbage themselves. They stay linked by `next`, for the caller to undo.
 */
export function takeWeak(referent: PyObject): WeakHolder | undefined {
  const link = referent.weak as CountedLink | undefined;
  if (link === undefined) return undefined;
  referent.weak = undefined;
  return link.kill();
}
