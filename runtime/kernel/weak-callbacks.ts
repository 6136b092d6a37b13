import { currentCounts } from './ownership.js';
import type { PyObject } from './object.js';
import type { WeakHolder } from './weak-holder.js';

let notify: (holder: WeakHolder, callback: PyObject) => void = () => undefined;

/** Says how a callback is called; an exception in it must not come out. Called once, by `weakref/`. */
export function onDeath(call: (holder: WeakHolder, callback: PyObject) => void): void {
  notify = call;
}

/** Takes the callback off a holder whose referent has died: nobody finds it there any more. The caller owns it. */
export function takeCallback(holder: WeakHolder): PyObject | undefined {
  const { callback } = holder;
  if (callback !== undefined) holder.callback = undefined;
  return callback;
}

/** Calls the callback of a holder whose referent has died; what that leaves behind dies. */
export function callBack(holder: WeakHolder, callback: PyObject): void {
  const { pool } = currentCounts();
  const height = pool.top;
  notify(holder, callback);
  if (pool.top !== height) pool.drain(height);
}
