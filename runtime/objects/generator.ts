import { exchange, release, visitAll, type Visit } from '../kernel/holding.js';
import type { HandledException } from '../kernel/runtime.js';
import { PyObject } from '../kernel/object.js';
import { counting, ownAll } from '../kernel/ownership.js';
import { PyType } from '../kernel/type.js';
import type { PyCode } from './code.js';
import { calleeOf } from './frames.js';
import type { PyFunction } from './function.js';
import { ownActivation, visitActivation, type Activation } from './activation.js';
import type { WeakLink } from '../kernel/weak-holder.js';

/** What is sent into a suspended generator to make it raise. */
export class Thrown {
  constructor(readonly exception: PyObject) {}
}

/** What an async generator yields to its consumer, as opposed to what it awaits. */
export class AsyncYield {
  constructor(readonly value: PyObject) {}
}

/** What runs inside, as a JavaScript generator: yields Python values, receives the value sent, undefined for None, or a {@link Thrown}. */
export interface Body {
  next(sent: PyObject | Thrown | undefined): IteratorResult<PyObject | AsyncYield, PyObject>;
}

/**
 * What runs inside, as a function that is called for each step: gives what is yielded, undefined at the end, with what is
 * returned in `Runtime.returned` (python/compiler/resumption.ts).
 */
export type Steps = (sent: PyObject | Thrown | undefined) => PyObject | undefined;

const NOTHING: PyObject[] = [];

/** The state that generators, coroutines and async generators share. */
export abstract class PyGeneratorBase extends PyObject {
  name: string;
  qualname: string;
  state: 'created' | 'suspended' | 'running' | 'closed';
  /** The exceptions being handled inside, while it is suspended; undefined: there is no handler inside. */
  readonly handled: HandledException | undefined;
  /** What it delegates to by `yield from` or `await`, while it is suspended; it is owned as part of the frame. */
  delegate: PyObject | undefined;
  /** Where it is suspended. */
  position: number;
  override weak: WeakLink | undefined;

  /**
   * Under the `counted` lifetime, what it owns while it does not run: before it begins, what its parameters hold; while it is
   * suspended, what its frame has in the pool (its variables own what they hold themselves).
   */
  held: PyObject[];

  /** Under the `counted` lifetime: visits what the variables of its frame own. Set by its body when it begins. */
  variables: ((visit: Visit) => void) | undefined = undefined;

  /** Under the `counted` lifetime: the function that it runs, until its end (see calleeOf). */
  private callee: PyFunction | undefined = undefined;

  constructor(
    public body: Body | Steps,
    public activation: Activation,
    /** There are handlers inside. */
    handles: boolean,
    held: PyObject[] = NOTHING,
  ) {
    super();
    if (counting) {
      ownActivation(activation);
      this.callee = exchange(undefined, calleeOf(activation.code));
    }
    this.held = ownAll(held);
    this.name = activation.code.facts.name;
    this.qualname = activation.code.facts.qualname;
    this.state = 'created';
    this.handled = handles ? { exception: undefined, previous: undefined } : undefined;
    this.delegate = undefined;
    this.position = 0;
    this.weak = undefined;
  }

  /** It has come to its end. */
  close(): void {
    this.state = 'closed';
    this.callee = release(this.callee);
  }

  /** Another code object stands for the one that runs. */
  setCode(code: PyCode): void {
    this.activation = { ...this.activation, code: exchange(this.activation.code, code) };
  }

  override traverse(visit: Visit): void {
    visitAll(visit, this.held);
    visitActivation(visit, this.activation);
    if (this.state === 'suspended') this.variables?.(visit);
    if (this.callee !== undefined) visit(this.callee);
  }
}

/** The layout of `generator`. */
export class PyGenerator extends PyGeneratorBase {}
/** The layout of `coroutine`. */
export class PyCoroutine extends PyGeneratorBase {}
/** The layout of `async_generator`. */
export class PyAsyncGenerator extends PyGeneratorBase {
  /** Some asend, athrow or aclose is under way. */
  isRunning = false;
  isClosed = false;
}

/** The type `generator`. */
export const generatorType = PyType.shell('generator', PyGenerator);
/** The type `coroutine`. */
export const coroutineType = PyType.shell('coroutine', PyCoroutine);
/** The type `async_generator`. */
export const asyncGeneratorType = PyType.shell('async_generator', PyAsyncGenerator);
