import type { Activation, AttributeSite, PyObject, Runtime } from '../../runtime/index.js';
import { counting, currentCounts, None, own, tooDeep } from '../../runtime/index.js';
import { leave, unwind, unwindOwned } from './frames.js';

/** A store in an attribute: the number of the argument that has it, and of the one that is stored, or a constant. */
type Store = readonly [site: AttributeSite, owner: number, value: number | PyObject];

/** The stores of which alone a compiled function consists: it does them without a frame, as far as it can (python/compiler/storing.ts). */
export class ArgumentStores {
  constructor(
    private readonly runtime: Runtime,
    private readonly stores: readonly Store[],
  ) {}

  /**
   * Does what is left, in a frame: all but the first `done` stores. `replaced` is what the last of these has taken the place of, which has lost its
   * owner.
   */
  rest(activation: Activation, done: number, variables: readonly PyObject[], replaced?: PyObject): PyObject {
    const { runtime } = this;
    const d = ++runtime.depth;
    if (d > runtime.recursionLimit) throw tooDeep(runtime);
    runtime.frames[d] = activation;
    runtime.lines[d] = 0;
    if (!counting) {
      try {
        this.store(done, variables);
      } catch (error) {
        throw unwind(runtime, error, d, activation);
      }
      runtime.depth = d - 1;
      return None;
    }
    const { pool } = currentCounts();
    const height = pool.top;
    for (const value of variables) own(value);
    try {
      if (replaced?.refs === 0) this.stores[done - 1]![0].dieAbove(height, replaced);
      this.store(done, variables, height);
    } catch (error) {
      throw unwindOwned(runtime, error, d, height, -1, ...variables);
    }
    runtime.depth = d - 1;
    leave(runtime, d, height, ...variables);
    return None;
  }

  private store(first: number, variables: readonly PyObject[], height?: number): void {
    for (let i = first; i < this.stores.length; i++) {
      const [site, owner, value] = this.stores[i]!;
      const object = variables[owner]!;
      const stored = typeof value === 'number' ? variables[value]! : value;
      if (height === undefined) site.set(object, stored);
      else site.setAbove(height, object, stored);
    }
  }
}
