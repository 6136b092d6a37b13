import {
  counting,
  die,
  dismiss,
  disown,
  makeTuple,
  nextEntry,
  own,
  PyDictItemIterator,
  referentOf,
  release,
  type GeneratorSpec,
  type HostSteps,
  type PyDict,
  type PyObject,
  type PyType,
} from '../runtime/index.js';
import { PyReference, referenceType } from './reference.js';
import { dereference, enter, leave } from './weak-container.js';

/** Iterations over the weak containers: generators, during which nothing that dies is removed. */

/** How something in a container is gone through, one by one. */
export interface ContainerIteration<T extends PyObject = PyObject> {
  /** Done before the container is guarded. */
  readonly prepare?: (container: PyObject) => unknown;
  /** What gives the references. */
  readonly start: (container: PyObject) => T;
  /** The next item; the variables of the loop hold what is needed of it. */
  readonly step: (source: T, variables: LoopVariables) => PyObject | undefined;
  /** `HostSteps.nextReady`. */
  readonly stepIfReady?: (source: T, variables: LoopVariables) => PyObject | undefined;
}

interface LoopVariables {
  /** Stores these values instead of those before. */
  assign(first: PyObject | undefined, second?: PyObject): void;
}

/** The steps of a generator over a container. */
class ContainerSteps<T extends PyObject> implements HostSteps, LoopVariables {
  private hasBegun = false;
  private guard: PyObject | undefined = undefined;
  private source: T | undefined = undefined;
  private first: PyObject | undefined = undefined;
  private second: PyObject | undefined = undefined;

  constructor(
    private readonly container: PyObject,
    /** The class `_IterationGuard`. */
    private readonly guardType: PyType,
    private readonly iteration: ContainerIteration<T>,
  ) {}

  next(): PyObject | undefined {
    return this.iteration.step(this.source ?? this.begin(), this);
  }

  private begin(): T {
    const { container, iteration } = this;
    own(container);
    this.hasBegun = true;
    iteration.prepare?.(container);
    this.guard = own(enter(container, this.guardType));
    return (this.source = own(iteration.start(container)));
  }

  nextReady(): PyObject | undefined {
    const { stepIfReady } = this.iteration;
    return stepIfReady === undefined ? undefined : stepIfReady(this.source!, this);
  }

  assign(first: PyObject | undefined, second?: PyObject): void {
    const { first: oldFirst, second: oldSecond } = this;
    this.first = first;
    this.second = second;
    if (first !== undefined) own(first);
    if (second !== undefined) own(second);
    // Written out, so that V8 sees what is gone through here and nothing else.
    if (counting && oldFirst !== undefined && oldFirst.refs > 0 && --oldFirst.refs === 0) die(oldFirst);
    if (oldSecond !== undefined) dismiss(oldSecond);
  }

  close(): void {
    if (this.guard !== undefined) leave(this.container, this.guard);
  }

  visit(visit: (o: PyObject) => void): void {
    for (const value of [this.first, this.second, this.source, this.guard]) if (value !== undefined) visit(value);
    if (this.hasBegun) visit(this.container);
  }

  release(): void {
    this.source = release(this.source);
    this.guard = release(this.guard);
    if (this.hasBegun) disown(this.container);
    this.hasBegun = false;
    this.first = release(this.first);
    this.second = release(this.second);
  }
}

/**
 * A generator function over a container, which is guarded while it runs.
 *
 * @param guardType the class `_IterationGuard`
 */
export function guardedIteration<T extends PyObject>(guardType: PyType, iteration: ContainerIteration<T>, doc?: string): GeneratorSpec {
  const body = (self: PyObject) => new ContainerSteps(self, guardType, iteration);
  return doc === undefined ? ['(self)', body] : ['(self)', body, doc];
}

/** Which side of the entries of a dict is references. */
export type WeakSide = 'key' | 'value';

const referenceAt = (data: PyDict, at: number, side: WeakSide): PyObject | undefined =>
  (side === 'key' ? data.keys : data.values)[at];

/** The referent of entry `at`, if it lives. */
const referentAt = (data: PyDict, at: number, side: WeakSide): PyObject | undefined => dereference(referenceAt(data, at, side)!);

/** A generator function over the keys, values or both of the entries whose referents live; the variables of the loop hold what it gives. */
export function entryIteration(
  guardType: PyType,
  dataOf: (self: PyObject) => PyDict,
  side: WeakSide,
  gives: { readonly key: boolean; readonly value: boolean },
  prepare?: (self: PyObject) => unknown,
): GeneratorSpec {
  const give = (data: PyDict, at: number, referent: PyObject, variables: LoopVariables): PyObject => {
    const key = side === 'key' ? referent : data.keys[at]!;
    const value = side === 'value' ? referent : data.values[at]!;
    variables.assign(gives.key ? key : undefined, gives.value ? value : undefined);
    return gives.key && gives.value ? makeTuple([key, value]) : gives.key ? key : value;
  };
  return guardedIteration(guardType, {
    ...(prepare === undefined ? {} : { prepare }),
    start: (self) => new PyDictItemIterator(dataOf(self)),
    step: (items, variables) => {
      for (let at = nextEntry(items); at >= 0; at = nextEntry(items)) {
        const data = items.dict!;
        const referent = referentAt(data, at, side);
        if (referent !== undefined) return give(data, at, referent, variables);
        variables.assign(undefined);
      }
      return undefined;
    },
    stepIfReady: (items, variables) => {
      const { dict, position } = items;
      if (dict === undefined || dict.size !== items.size || items.remaining === 0) return undefined;
      const reference = referenceAt(dict, position, side);
      const isPlain = reference instanceof PyReference && reference.type.call === referenceType.call;
      const referent = isPlain ? referentOf(reference) : undefined;
      if (referent === undefined) return undefined;
      items.position++;
      items.remaining--;
      return give(dict, position, referent, variables);
    },
  });
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
  try {
    const items = new PyDictItemIterator(data);
    for (let at = nextEntry(items); at >= 0; at = nextEntry(items)) {
      const referent = referentAt(data, at, side);
      if (referent !== undefined) visit(side === 'key' ? referent : data.keys[at]!, side === 'value' ? referent : data.values[at]!);
    }
  } finally {
    leave(self, guard);
  }
}
