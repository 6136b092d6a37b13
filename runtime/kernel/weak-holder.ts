import { PyObject } from './object.js';

/** Which of the holders without a callback it is that an object needs only one of. */
export const enum HolderKind {
  Reference,
  Proxy,
}

/** What the lifetimes give in common: the connection of one object with all that refers to it weakly. */
export interface WeakLink {
  /** The referent, where it is at hand without asking the host. */
  referent: PyObject | undefined;
  /** The referent, or undefined if it has died. */
  deref(): PyObject | undefined;
  /** @param isShared there is need of only one of its kind: it is given to all who ask for one without a callback */
  add(holder: WeakHolder, isShared: boolean): void;
  remove(holder: WeakHolder): void;
  /** The shared holder of a kind, if there is one. */
  shared(kind: HolderKind): WeakHolder | undefined;
  /** The living holders: the shared reference, the shared proxy, then the others, newest first. */
  holders(): WeakHolder[];
}

/** Something that refers to an object weakly: a `weakref.ref` or a weak proxy. `weakref/` gives it its Python behaviour. */
export abstract class WeakHolder extends PyObject {
  /** What it refers through; undefined once it is known to be dead. */
  link: WeakLink | undefined;
  /** Called when the referent has died, with the holder. */
  callback: PyObject | undefined;
  /** Its neighbours in the list of a counted link. */
  next: WeakHolder | undefined;
  previous: WeakHolder | undefined;
  abstract readonly kind: HolderKind;

  constructor() {
    super();
    this.link = undefined;
    this.callback = undefined;
    this.next = undefined;
    this.previous = undefined;
  }

  override traverse(visit: (o: PyObject) => void): void {
    if (this.callback !== undefined) visit(this.callback);
  }

  override dispose(): void {
    this.link?.remove(this);
    this.link = undefined;
  }
}
