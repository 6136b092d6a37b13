import type { PyObject } from './object.js';
import { currentCounts, disown } from './ownership.js';
import type { WeakHolder } from './weak-holder.js';

let notify: (holder: WeakHolder, callback: PyObject) => void = () => undefined;

/** Says how a callback is called; an exception in it must not come out. Called once, by `weakref/`. */
export function onDeath(call: (holder: WeakHolder, callback: PyObject) => void): void {
  notify = call;
}

/** Makes holders whose referent has died dead; those with callbacks are given back, in their order. */
export function killHolders(holders: readonly WeakHolder[]): WeakHolder[] {
  for (const holder of holders) {
    holder.link = undefined;
    holder.next = undefined;
    holder.previous = undefined;
  }
  return holders.filter((holder) => holder.callback !== undefined);
}

/** Calls the callback of a dead holder, once. */
export function callBack(holder: WeakHolder): void {
  const { callback } = holder;
  if (callback === undefined) return;
  holder.callback = undefined;
  const { pool } = currentCounts();
  const height = pool.top;
  notify(holder, callback);
  if (callback.refs > 1) callback.refs--;
  else disown(callback);
  if (pool.top !== height) pool.drain(height);
}
