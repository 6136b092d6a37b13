// Signals with weak receivers for an embedder: JavaScript calls Python's methods and keeps none of their objects alive.
import type { Runtime } from 'dunder';
import { call, getattr, importModule, None, withRuntime, type PyObject } from 'dunder';
import 'dunder/weakref';

/** Calls Python callables that are connected to it, for as long as they live. */
export class Signal {
  private references: PyObject[] = [];

  constructor(private readonly runtime: Runtime) {}

  /** Connects a bound method. */
  connect(method: PyObject): void {
    withRuntime(this.runtime, () => {
      this.references.push(call(getattr(importModule('weakref'), 'WeakMethod'), [method]));
    });
  }

  send(...args: PyObject[]): void {
    withRuntime(this.runtime, () => {
      this.references = this.references.filter((reference) => {
        const receiver = call(reference, []);
        if (receiver === None) return false;
        call(receiver, args);
        return true;
      });
    });
  }
}
