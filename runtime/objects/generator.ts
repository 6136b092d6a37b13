import { pass } from '../kernel/death.js';
import { letGoOfAll } from '../kernel/dying.js';
import { exchange, release, visitAll, type Visit } from '../kernel/holding.js';
import type { HandledException } from '../kernel/runtime.js';
import { PyObject } from '../kernel/object.js';
import { leafClass } from '../kernel/leaf-class.js';
import { counting, DEAD, ownAll, pool } from '../kernel/ownership.js';
import { PyType } from '../kernel/type.js';
import type { PyCode } from './code.js';
import { calleeOf, frameOf } from './frames.js';
import type { PyFunction } from './function.js';
import { letGoActivation, ownActivation, Run, visitActivation, type Activation } from './activation.js';
import type { Variables } from './traceback.js';
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

/** `body` of what has come to its end: keeps nothing alive. */
export const ENDED: Steps = () => undefined;

/** `held` of what has nothing. */
export const NOTHING_HELD: PyObject[] = [];

/** How far a generator has come: numbers, which V8 compares at once, as it does not strings. */
export const enum GeneratorState {
  Created,
  Suspended,
  Running,
  Closed,
}

/** What generators, coroutines and async generators share. */
export abstract class PyGeneratorBase extends PyObject {
  declare body: Body | Steps;
  declare activation: Activation;
  declare state: GeneratorState;
  /** The exceptions being handled inside, while it is suspended; undefined: there is no handler inside. */
  declare readonly handled: HandledException | undefined;
  /** What it delegates to by `yield from` or `await`; owned. */
  declare delegate: PyObject | undefined;
  /** Where it is suspended. */
  declare position: number;
  declare weak: WeakLink | undefined;
  /** Its names, where they are not those of its code. */
  declare private names: { name: string; qualname: string } | undefined;

  /**
   * Under the `counted` lifetime, what it owns while it does not run: before it begins, what its parameters hold; while it is
   * suspended, what its frame has in the pool (its variables own what they hold themselves).
   */
  declare held: PyObject[];

  /** Under the `counted` lifetime: gives what the variables of its frame own. Set by its body when it begins. */
  declare variables: (() => Variables) | undefined;

  /** Under the `counted` lifetime: the function that it runs, until its end (see calleeOf). */
  declare protected callee: PyFunction | undefined;

  /** Under the `counted` lifetime: its last owner has let go while it runs. It is owned by that run, which lets go at its end. */
  declare isOwnedByRun: boolean;

  /** What its constructors do (see leafClass). `handles`: there are handlers inside. */
  static begin(made: PyGeneratorBase, body: Body | Steps, activation: Activation, handles: boolean, held = NOTHING_HELD): void {
    made.body = body;
    made.activation = activation;
    made.state = GeneratorState.Created;
    (made as { handled: HandledException | undefined }).handled = handles
      ? { exception: undefined, previous: undefined }
      : undefined;
    made.delegate = undefined;
    made.position = 0;
    made.weak = undefined;
    made.names = undefined;
    made.isOwnedByRun = false;
    if (pool === undefined) return;
    made.refs = 1;
    pool.pushNew(made);
    ownActivation(activation);
    made.callee = exchange(undefined, calleeOf(activation.code));
    made.held = ownAll(held);
    made.variables = undefined;
  }

  get name(): string {
    return (this.names ?? this.activation.code.facts).name;
  }

  set name(name: string) {
    this.setNames(name, this.qualname);
  }

  get qualname(): string {
    return (this.names ?? this.activation.code.facts).qualname;
  }

  set qualname(qualname: string) {
    this.setNames(this.name, qualname);
  }

  setNames(name: string, qualname: string): void {
    this.names = { name, qualname };
  }

  /** What it is suspended for by `yield from` or `await`. */
  get awaited(): PyObject | undefined {
    return this.state === GeneratorState.Suspended ? this.delegate : undefined;
  }

  /** It will not run any more; it keeps its function, and what its parameters hold if it has not begun. */
  end(): void {
    this.state = GeneratorState.Closed;
    this.body = ENDED;
  }

  /** It has come to its end. */
  close(): void {
    this.end();
    if (!counting) return;
    this.variables = undefined;
    this.callee = release(this.callee);
  }

  /** Another code object stands for the one that runs. */
  setCode(code: PyCode): void {
    this.setNames(this.name, this.qualname);
    this.activation = { ...this.activation, code: exchange(this.activation.code, code) };
  }

  protected visitVariables(visit: Visit): void {
    if (this.variables !== undefined) visitAll(visit, this.variables());
  }

  /**
   * A frame object that lives on keeps what the parameters hold, if the generator has not begun; if it has ignored its end, all that it has: the
   * exception that was to end it, if that is handled there, so that both are a cycle. Source: CPython Python/frame.c: take_ownership.
   */
  override dispose(): void {
    const { activation, held } = this;
    if (!(activation instanceof Run)) return;
    const { shown } = activation;
    if (shown === undefined || shown.refs === DEAD) return;
    if (this.state === GeneratorState.Suspended) {
      const { variables, delegate } = this;
      frameOf(activation, 0, this.position).take(variables?.() ?? [], delegate === undefined ? held : [...held, delegate]);
      this.variables = undefined;
      this.delegate = undefined;
    } else if (held !== NOTHING_HELD && this.position === 0) {
      // It stands at its first place as long as it has not come to a `yield`. What is held is the closure, then the parameters.
      const { freeVars, varNames, cellVars, hiddenCount = 0 } = activation.code.facts;
      const [closure, parameters] = [held.slice(0, freeVars.length), held.slice(freeVars.length)];
      const unbound =
        varNames.length + cellVars.filter((name) => !varNames.includes(name)).length + hiddenCount - parameters.length;
      shown.take([...parameters, ...new Array<undefined>(unbound).fill(undefined), ...closure]);
    } else {
      return;
    }
    this.held = NOTHING_HELD;
  }

  override traverse(visit: Visit): void {
    visitAll(visit, this.held);
    visitActivation(visit, this.activation);
    if (this.state === GeneratorState.Suspended) this.visitVariables(visit);
    if (this.delegate !== undefined) visit(this.delegate);
    if (this.callee !== undefined) visit(this.callee);
  }

  override perish(): void {
    const { state } = this;
    if (state === GeneratorState.Running) {
      this.refs = 1;
      this.isOwnedByRun = true;
      return;
    }
    if (
      (state !== GeneratorState.Closed && (state !== GeneratorState.Created || this.type !== generatorType)) ||
      this.weak !== undefined
    )
      return pass(this);
    // Its frame has nothing to do any more: that is what its __del__ is for.
    this.refs = DEAD;
    if (this.callee === undefined && this.held === NOTHING_HELD) return letGoActivation(this.activation);
    this.dispose();
    letGoOfAll(this);
  }
}

abstract class Generator extends PyGeneratorBase {}
/** The layout of `generator`. */
export const PyGenerator = leafClass(
  Generator,
  function PyGenerator(this: Generator, body: Body | Steps, activation: Activation, handles: boolean, held?: PyObject[]) {
    PyGeneratorBase.begin(this, body, activation, handles, held);
  },
);
export type PyGenerator = Generator;

abstract class Coroutine extends PyGeneratorBase {}
/** The layout of `coroutine`. */
export const PyCoroutine = leafClass(
  Coroutine,
  function PyCoroutine(this: Coroutine, body: Body | Steps, activation: Activation, handles: boolean, held?: PyObject[]) {
    PyGeneratorBase.begin(this, body, activation, handles, held);
  },
);
export type PyCoroutine = Coroutine;

abstract class AsyncGenerator extends PyGeneratorBase {
  /** Some asend, athrow or aclose is under way. */
  declare isRunning: boolean;
  declare isClosed: boolean;
  /** The hooks of `sys.set_asyncgen_hooks` have been asked about it. */
  declare isHooked: boolean;
  /** What is called instead of closing it when it dies; owned. */
  declare finalizer: PyObject | undefined;

  override traverse(visit: Visit): void {
    super.traverse(visit);
    if (this.finalizer !== undefined) visit(this.finalizer);
  }

  override perish(): void {
    if (this.finalizer === undefined) super.perish();
    else pass(this);
  }
}
/** The layout of `async_generator`. */
export const PyAsyncGenerator = leafClass(
  AsyncGenerator,
  function PyAsyncGenerator(
    this: AsyncGenerator,
    body: Body | Steps,
    activation: Activation,
    handles: boolean,
    held?: PyObject[],
  ) {
    PyGeneratorBase.begin(this, body, activation, handles, held);
    this.isRunning = false;
    this.isClosed = false;
    this.isHooked = false;
    this.finalizer = undefined;
  },
);
export type PyAsyncGenerator = AsyncGenerator;

PyGeneratorBase.prototype.held = NOTHING_HELD;

/** The type `generator`. */
export const generatorType = PyType.shell('generator', PyGenerator);
/** The type `coroutine`. */
export const coroutineType = PyType.shell('coroutine', PyCoroutine);
/** The type `async_generator`. */
export const asyncGeneratorType = PyType.shell('async_generator', PyAsyncGenerator);
