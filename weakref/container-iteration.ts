import {
  beginningOf,
  counting,
  die,
  dismiss,
  disown,
  HostSteps,
  makeTuple,
  nextEntry,
  own,
  referentOf,
  release,
  type DictPlace,
  type GeneratorSpec,
  type Implementation,
  type PyDict,
  type PyObject,
  type PyType,
} from '../runtime/index.js';
import type { TypedAttribute } from './attributes.js';
import { dereference, dismissGuard, enter, enterReady, isClean, isPlain, leave, leaveReady } from './weak-container.js';

/** Iterations over the weak containers: generators, during which nothing that dies is removed. */

/** The steps of a generator over a container, which is guarded while it runs. */
abstract class ContainerSteps extends HostSteps {
  private hasBegun = false;
  protected guard: PyObject | undefined = undefined;
  private first: PyObject | undefined = undefined;
  private second: PyObject | undefined = undefined;

  constructor(
    protected readonly container: PyObject,
    /** The class `_IterationGuard`. */
    protected readonly guardType: PyType,
  ) {
    super();
  }

  override step(): PyObject | undefined {
    if (!this.hasBegun) {
      own(this.container);
      this.hasBegun = true;
      this.begin();
    }
    return this.advance();
  }

  /** Guards the container, and begins to go through what is in it. */
  protected abstract begin(): void;
  protected abstract advance(): PyObject | undefined;

  override beginReady(): boolean {
    return false;
  }

  /** The container, which the generator has held, is guarded. */
  protected hasBegunWith(guard: PyObject): void {
    this.guard = guard;
    this.hasBegun = true;
  }

  override nextReady(): PyObject | undefined {
    return undefined;
  }

  override endReady(): boolean {
    return false;
  }

  /** The variables of the loop store these values instead of those before. */
  protected assign(first: PyObject | undefined, second?: PyObject): void {
    const { first: oldFirst, second: oldSecond } = this;
    this.first = first;
    this.second = second;
    if (first !== undefined) own(first);
    if (second !== undefined) own(second);
    // Written out, so that V8 sees what is gone through here and nothing else.
    if (counting && oldFirst !== undefined && oldFirst.refs > 0 && --oldFirst.refs === 0) die(oldFirst);
    if (oldSecond !== undefined) dismiss(oldSecond);
  }

  override close(): void {
    if (this.guard !== undefined) leave(this.container, this.guard);
  }

  /** What is gone through, if it is owned. */
  protected abstract get source(): PyObject | undefined;
  protected abstract releaseSource(): void;

  override visit(visit: (o: PyObject) => void): void {
    for (const value of [this.first, this.second, this.source, this.guard]) if (value !== undefined) visit(value);
    if (this.hasBegun) visit(this.container);
  }

  override release(): void {
    const { container, guard, first, second } = this;
    this.releaseSource();
    this.guard = this.first = this.second = undefined;
    if (guard !== undefined) dismissGuard(guard);
    if (this.hasBegun) disown(container);
    this.hasBegun = false;
    if (first !== undefined) disown(first);
    if (second !== undefined) disown(second);
  }
}

/** How something that gives references is gone through, one by one. */
export interface ReferenceIteration {
  /** Done before the container is guarded. */
  readonly prepare?: (container: PyObject) => unknown;
  /** The iterator over the references. */
  readonly start: (container: PyObject) => PyObject;
  /** What a reference gives; undefined if it is passed over. */
  readonly give: (reference: PyObject) => PyObject | undefined;
}

class ReferenceSteps extends ContainerSteps {
  protected override source: PyObject | undefined = undefined;

  constructor(
    container: PyObject,
    guardType: PyType,
    private readonly iteration: ReferenceIteration,
  ) {
    super(container, guardType);
  }

  protected override begin(): void {
    const { container, iteration } = this;
    iteration.prepare?.(container);
    this.guard = own(enter(container, this.guardType));
    this.source = own(iteration.start(container));
  }

  protected override advance(): PyObject | undefined {
    const references = this.source!;
    for (let reference = references.nextItem(); reference !== undefined; reference = references.nextItem()) {
      const item = this.iteration.give(reference);
      this.assign(item);
      if (item !== undefined) return item;
    }
    return undefined;
  }

  protected override releaseSource(): void {
    this.source = release(this.source);
  }
}

/**
 * A generator function over the references of a container.
 *
 * @param guardType the class `_IterationGuard`
 */
export function referenceIteration(guardType: PyType, iteration: ReferenceIteration, doc?: string): GeneratorSpec {
  const body = (self: PyObject) => new ReferenceSteps(self, guardType, iteration);
  return doc === undefined ? ['(self)', body] : ['(self)', body, doc];
}

/** Which side of the entries of a dict is references. */
export type WeakSide = 'key' | 'value';

const referenceAt = (data: PyDict, at: number, side: WeakSide): PyObject | undefined =>
  (side === 'key' ? data.keys : data.values)[at];

/** The referent of entry `at`, if it lives. */
const referentAt = (data: PyDict, at: number, side: WeakSide): PyObject | undefined => dereference(referenceAt(data, at, side)!);

/** How the entries of the dict of a container are gone through. */
export interface EntryIteration {
  readonly data: TypedAttribute<PyDict>;
  readonly side: WeakSide;
  /** Removes what died during an iteration: what `_commit_removals` does. */
  readonly commit: Implementation;
  /** Whether that is done before each iteration, too. */
  readonly commitsFirst: boolean;
}

/** What the loop over the entries gives. */
export interface Gives {
  readonly key: boolean;
  readonly value: boolean;
}

class EntrySteps extends ContainerSteps implements DictPlace {
  dict: PyDict | undefined = undefined;
  size = 0;
  remaining = 0;
  position = 0;

  constructor(
    container: PyObject,
    guardType: PyType,
    private readonly iteration: EntryIteration,
    private readonly gives: Gives,
  ) {
    super(container, guardType);
  }

  private goThrough(dict: PyDict): void {
    this.dict = own(dict);
    this.size = this.remaining = dict.size;
  }

  protected override begin(): void {
    const { container, iteration } = this;
    if (iteration.commitsFirst && !isClean(container)) iteration.commit(container);
    this.guard = own(enter(container, this.guardType));
    this.goThrough(iteration.data.get(container));
  }

  override beginReady(): boolean {
    const { container, iteration } = this;
    if (iteration.commitsFirst && !isClean(container)) return false;
    const data = iteration.data.known(container);
    const guard = data === undefined ? undefined : enterReady(container, this.guardType);
    if (guard === undefined) return false;
    this.hasBegunWith(guard);
    this.goThrough(data!);
    return true;
  }

  protected override advance(): PyObject | undefined {
    for (let at = nextEntry(this); at >= 0; at = nextEntry(this)) {
      const data = this.dict!;
      const referent = referentAt(data, at, this.iteration.side);
      if (referent !== undefined) return this.give(data, at, referent);
      this.assign(undefined);
    }
    return undefined;
  }

  override nextReady(): PyObject | undefined {
    const { dict, position } = this;
    if (dict === undefined || dict.size !== this.size || this.remaining === 0) return undefined;
    const reference = referenceAt(dict, position, this.iteration.side);
    const referent = reference !== undefined && isPlain(reference) ? referentOf(reference) : undefined;
    if (referent === undefined) return undefined;
    this.position = position + 1;
    this.remaining--;
    return this.give(dict, position, referent);
  }

  private give(data: PyDict, at: number, referent: PyObject): PyObject {
    const { side } = this.iteration;
    const { key: givesKey, value: givesValue } = this.gives;
    if (givesKey && givesValue) {
      const key = side === 'key' ? referent : data.keys[at]!;
      const value = side === 'value' ? referent : data.values[at]!;
      this.assign(key, value);
      return makeTuple([key, value]);
    }
    const item = givesKey === (side === 'key') ? referent : (givesKey ? data.keys : data.values)[at]!;
    this.assign(item);
    return item;
  }

  override endReady(): boolean {
    const { dict, size, remaining, position } = this;
    if (dict !== undefined && (remaining > 0 || dict.size !== size || position < dict.keys.length)) return false;
    if (!leaveReady(this.container, this.guard!, this.iteration.commit)) return false;
    this.release();
    return true;
  }

  protected override get source(): PyObject | undefined {
    return this.dict;
  }

  protected override releaseSource(): void {
    const { dict } = this;
    this.dict = undefined;
    if (dict !== undefined) disown(dict);
  }
}

/** A generator function over the keys, values or both of the entries whose referents live; the variables of the loop hold what it gives. */
export function entryIteration(guardType: PyType, iteration: EntryIteration, gives: Gives): GeneratorSpec {
  return ['(self)', (self: PyObject) => new EntrySteps(self, guardType, iteration, gives)];
}

/** Calls `visit` with the keys and values of the entries whose referents live. */
export function forEachLiving(
  self: PyObject,
  guardType: PyType,
  data: PyDict,
  side: WeakSide,
  visit: (key: PyObject, value: PyObject) => void,
): void {
  const guard = enter(self, guardType);
  const place = beginningOf(data);
  try {
    for (let at = nextEntry(place); at >= 0; at = nextEntry(place)) {
      const referent = referentAt(data, at, side);
      if (referent !== undefined)
        visit(side === 'key' ? referent : data.keys[at]!, side === 'value' ? referent : data.values[at]!);
    }
  } finally {
    release(place.dict);
    leave(self, guard);
  }
}
