import type { PyObject } from '../kernel/object.js';
import { DEAD } from '../kernel/ownership.js';
import { onEachDeath } from '../kernel/dying.js';

/*
 * The stress mode of the `counted` lifetime, for tests: whoever still uses an object that has died is found out at once. A dead
 * object loses everything but its count; touching anything else of it throws. (The collector's share of the mode, a collection
 * at every safe point, is in modules/gc.)
 */

/** Thrown where something dead is used: a fault of this package, never the program's. */
export class UseAfterDeath extends Error {}

/** What can be asked of the dead: their count, their layout by the collector, and what engines and debuggers ask of any object. */
const HARMLESS = new Set<unknown>([
  'refs',
  'traverse',
  'constructor',
  'then',
  'toJSON',
  '$$typeof',
  'asymmetricMatch',
  'nodeType',
]);

/** The prototype of the dead. */
function graveOf(name: string): object {
  const complain = (key: string | symbol): never => {
    throw new UseAfterDeath(`${String(key)} of a dead '${name}' object`);
  };
  return new Proxy(Object.create(null) as object, {
    get: (_target, key) => (typeof key === 'symbol' || HARMLESS.has(key) ? undefined : complain(key)),
    set: (_target, key) => complain(key),
    has: (_target, key) => (typeof key === 'symbol' ? false : complain(key)),
    getPrototypeOf: () => null,
  });
}

function poison(o: PyObject): void {
  const { refs } = o;
  if (refs !== DEAD) return;
  const { type } = o;
  // In a collection the class may have gone before its instances.
  const name = type.refs === DEAD ? 'some' : type.name;
  for (const key of Object.keys(o)) delete (o as unknown as Record<string, unknown>)[key];
  Object.setPrototypeOf(o, graveOf(name));
  Object.defineProperty(o, 'refs', { value: refs, writable: true, enumerable: true, configurable: true });
}

/** From now on the dead are poisoned, in all runtimes of the process. */
export function poisonTheDead(): void {
  onEachDeath(poison);
}
