import { finalizeOnce } from './death.js';
import { watch, type Watched } from './host-collection.js';
import type { PyObject } from './object.js';
import { currentRuntime } from './runtime.js';

/** An object whose `__del__` is to be called, once, when the host has collected it. */
class Finalizable implements Watched {
  declare readonly callsBack: false;
  readonly runtime = currentRuntime();
  private readonly target: WeakRef<PyObject>;

  constructor(
    o: PyObject,
    private readonly standIn: () => PyObject,
  ) {
    this.target = new WeakRef(o);
  }

  get isDead(): boolean {
    return this.target.deref() === undefined;
  }

  prune(): void {}

  beExact(): void {}

  bury(): () => void {
    return () => finalizeOnce(this.target.deref() ?? this.standIn());
  }
}

Object.assign(Finalizable.prototype, { callsBack: false });

/** Has `__del__` of an object called when it has died: on what `standIn` makes then, which must not keep the object alive itself. */
export function watchFinalizable(o: PyObject, standIn: () => PyObject): void {
  watch(new Finalizable(o, standIn));
}
