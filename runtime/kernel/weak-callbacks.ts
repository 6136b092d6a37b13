import { currentCounts, disown } from './ownership.js';
import type { PyObject } from './object.js';
import type { WeakHolder } from './weak-holder.js';

let notify: (holder: WeakHolder, callback: PyObject) => void = () => undefined;

/** Says how a callback is called; an exception in it must not come out. Called once, by `weakref/`. */
export function onDeath(call: (holder: WeakHolder, callback: PyObject) => void): void {
  notify = call;
}

/** Calls the callback of a holder whose referent has died, once; what that leaves behind dies. */
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
