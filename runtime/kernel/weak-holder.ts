import { unlink } from './counted-holders.js';
import { pass } from './death.js';
import { letGo, letGoOfAll } from './dying.js';
import { HolderKind } from './holder-kind.js';
import type { HostLink } from './host-link.js';
import { PyObject } from './object.js';
import { DEAD } from './ownership.js';

/** Where an object finds those that refer to it weakly: under `counted` the first of them, under `host` a link that knows them. */
export type WeakLink = WeakHolder | HostLink;

/** Something that refers to an object weakly: a `weakref.ref` or a weak proxy. `weakref/` gives it its Python behaviour. */
export abstract class WeakHolder extends PyObject {
  /**
   * What it refers through; undefined once that is known to be dead. Under `counted` the referent itself, for which it counts
   * nothing; under `host` the referent's link, or what host-link.ts says of holders that have none.
   */
  target: PyObject | HostLink | WeakRef<PyObject> | undefined;
  /** Called when the referent has died, with the holder. */
  callback: PyObject | undefined;
  /**
   * Under `counted`, its neighbours among the holders of the referent. `previous` is itself while all that are called back when this has died
   * are: nobody finds the callback there any more.
   */
  next: WeakHolder | undefined;
  previous: WeakHolder | undefined;
  /** On the JavaScript prototype, as the next. */
  declare readonly kind: HolderKind;

  constructor() {
    super();
    this.target = undefined;
    this.callback = undefined;
    this.next = undefined;
    this.previous = undefined;
  }

  override traverse(visit: (o: PyObject) => void): void {
    if (this.callback !== undefined) visit(this.callback);
  }

  override dispose(): void {
    unlink(this);
  }

  override perish(): void {
    // Only holders of subclasses can have a __del__, be referred to weakly, and own more than their callback.
    const { isHeap } = this.type;
    if (isHeap && (this.type.del !== undefined || this.weak !== undefined)) return pass(this);
    this.refs = DEAD;
    unlink(this);
    if (isHeap) return letGoOfAll(this);
    const { callback } = this;
    if (callback === undefined) return;
    // It seldom has no other owner.
    if (callback.refs > 1) callback.refs--;
    else letGo(callback);
  }
}

Object.assign(WeakHolder.prototype, { kind: HolderKind.None });
