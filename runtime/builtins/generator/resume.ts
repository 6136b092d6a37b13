import { dismiss } from '../../kernel/dying.js';
import { raise } from '../../kernel/errors.js';
import type { PyObject } from '../../kernel/object.js';
import { counting, type Pool } from '../../kernel/ownership.js';
import { currentRuntime, type HandledException, type Runtime } from '../../kernel/runtime.js';
import { PyType } from '../../kernel/type.js';
import { Run, type Activation } from '../../objects/activation.js';
import { baseExceptionType, PyBaseException } from '../../objects/exception.js';
import {
  ENDED,
  asyncGeneratorType,
  AsyncYield,
  NOTHING_HELD,
  PyAsyncGenerator,
  PyCoroutine,
  Thrown,
  type Body,
  type PyGenerator,
  type PyGeneratorBase,
} from '../../objects/generator.js';
import { PyTuple } from '../../objects/sequence.js';
import { None } from '../../objects/singletons.js';
import { enterFrame, PyTraceback } from '../../objects/traceback.js';
import { isException } from '../../operations/attribute.js';
import { call } from '../../operations/call.js';
import { reprString } from '../../operations/convert.js';
import { setStopValue } from '../../operations/stop-value.js';
import { warn } from '../../operations/warnings.js';
import { chainContext } from '../exception/base-exception.js';

/** The outcome of running a generator to its next suspension: what it yielded, or (`done`) what it returned. */
export interface Step {
  done: boolean;
  value: PyObject;
  /** An async generator yielded to its consumer, as opposed to awaiting. */
  isAsyncYield: boolean;
}

function kindName(generator: PyGeneratorBase): string {
  if (generator instanceof PyCoroutine) return 'coroutine';
  return generator instanceof PyAsyncGenerator ? 'async generator' : 'generator';
}

/** A step that ended. */
export const ended = (value: PyObject): Step => ({ done: true, value, isAsyncYield: false });
/** A step that yielded. */
export const yielded = (value: PyObject): Step => ({ done: false, value, isAsyncYield: false });

/** Runs a generator until it yields or returns. Source: CPython Objects/genobject.c: gen_send_ex2. */
export function resume(generator: PyGeneratorBase, sent: PyObject | Thrown | undefined): Step {
  if (generator.state !== 'suspended') {
    const outcome = checkStart(generator, sent);
    if (outcome !== undefined) return outcome;
  }
  const value = run(generator, sent);
  if (value === undefined) return ended(takeReturned());
  return isAsyncYield(generator, value) ? { done: false, value: value.value, isAsyncYield: true } : yielded(value);
}

/** `value instanceof AsyncYield`; V8 would go through all prototypes of other values. */
function isAsyncYield(generator: PyGeneratorBase, value: PyObject | AsyncYield): value is AsyncYield {
  return generator.type === asyncGeneratorType && value instanceof AsyncYield;
}

/** The generator has run to its end or raised: {@link resume} for one that is not suspended. What it gives is the outcome already. */
function checkStart(generator: PyGeneratorBase, sent: PyObject | Thrown | undefined): Step | undefined {
  if (generator.state === 'running') throw raise('ValueError', `${kindName(generator)} already executing`);
  if (generator.state === 'closed') {
    if (generator instanceof PyCoroutine) throw raise('RuntimeError', 'cannot reuse already awaited coroutine');
    if (sent instanceof Thrown) throw sent.exception;
    return ended(None);
  }
  if (sent instanceof Thrown) {
    generator.close();
    throw withFrame(generator, sent.exception);
  }
  if (sent !== undefined && sent !== None)
    throw raise('TypeError', `can't send non-None value to a just-started ${kindName(generator)}`);
  return undefined;
}

/** `next(generator)`: what it yields, or undefined at its end. */
export function nextOf(generator: PyGenerator): PyObject | undefined {
  if (generator.state !== 'suspended' && checkStart(generator, undefined) !== undefined) return undefined;
  const value = run(generator, undefined);
  if (value !== undefined) return value as PyObject;
  const returned = takeReturned();
  if (returned !== None) setStopValue(generator, returned);
  return undefined;
}

/** What the generator returned that has just run to its end. */
function takeReturned(): PyObject {
  const runtime = currentRuntime();
  const { returned } = runtime;
  if (returned === undefined) return None;
  runtime.returned = undefined;
  return returned;
}

/** Runs the body to its next suspension, as a frame of its own, with its own handled exceptions: what it yields, undefined at its end. */
function run(generator: PyGeneratorBase, sent: PyObject | Thrown | undefined): PyObject | AsyncYield | undefined {
  const runtime = currentRuntime();
  const d = ++runtime.depth;
  if (d > runtime.recursionLimit) {
    runtime.depth--;
    throw raise('RecursionError', 'maximum recursion depth exceeded');
  }
  runtime.frames[d] = generator.activation;
  runtime.lines[d] = generator.position;
  const item = generator.handled;
  if (item !== undefined) {
    item.previous = runtime.handled;
    runtime.handled = item;
  }
  const { base: outerBase } = runtime;
  const base = counting ? takeHeld(runtime, generator) : 0;
  generator.state = 'running';
  // What is handled inside is the context of what is thrown in. CPython Objects/genobject.c: gen_send_ex2.
  if (sent instanceof Thrown && item?.exception !== undefined) chainContext(sent.exception as PyBaseException);
  let value: PyObject | AsyncYield | undefined;
  try {
    const { body } = generator;
    value = typeof body === 'function' ? body(sent) : stepOf(runtime, generator, body, sent);
  } catch (error) {
    generator.close();
    leave(runtime, item, d);
    runtime.base = outerBase;
    throw converted(generator, error);
  }
  runtime.base = outerBase;
  if (value === undefined) {
    generator.close();
  } else {
    generator.state = 'suspended';
    generator.activation = runtime.frames[d] as Activation;
    generator.position = runtime.lines[d]!;
    if (counting) leaveHeld(runtime.counts!.pool, base, generator, value);
  }
  leave(runtime, item, d);
  return value;
}

/** A step of a JavaScript generator. */
function stepOf(runtime: Runtime, generator: PyGeneratorBase, body: Body, sent: PyObject | Thrown | undefined): PyObject | AsyncYield | undefined {
  generator.delegate = undefined;
  const result = body.next(sent);
  if (!result.done) {
    generator.delegate = runtime.delegate;
    runtime.delegate = undefined;
    return result.value;
  }
  if (result.value !== None) runtime.returned = result.value;
  return undefined;
}

/** Under `counted`: the frame has in the pool what it had when it was suspended; what its parameters hold passes to them. */
function takeHeld(runtime: Runtime, generator: PyGeneratorBase): number {
  const { pool } = runtime.counts!;
  const base = (runtime.base = pool.top);
  if (generator.state === 'created') {
    runtime.resumed = generator;
    for (const o of generator.held) if (o.refs > 0) o.refs--;
    generator.held = NOTHING_HELD;
  } else if (generator.held !== NOTHING_HELD) {
    for (const o of generator.held) pool.push(o);
    generator.held = NOTHING_HELD;
  }
  return base;
}

/** Under `counted`: what the suspended frame has in the pool is the generator's now, but the value that it yields. */
function leaveHeld(pool: Pool, base: number, generator: PyGeneratorBase, value: PyObject | AsyncYield): void {
  const item = isAsyncYield(generator, value) ? value.value : value;
  if (pool.top > base) {
    // What the yield itself made passes to the consumer.
    if (pool.top === base + 1 && pool.items[base] === item) return;
    const held = pool.take(base);
    const at = held.lastIndexOf(item);
    if (at >= 0) {
      held.splice(at, 1);
      pool.push(item);
    }
    if (held.length > 0) generator.held = held;
    if (at >= 0) return;
  }
  if (item.refs >= 0) pool.keep(item);
}

/** Whether it is suspended where nothing is left to be done if it ends there, and nobody can look at its variables afterwards. */
export function canBeAbandoned({ state, activation, position }: PyGeneratorBase): boolean {
  if (state !== 'suspended') return false;
  if (activation instanceof Run && ((activation.shown !== undefined && activation.locals !== undefined) || activation.callee !== undefined)) return false;
  return activation.code.facts.plainYields?.includes(position) === true;
}

/** It ends where it is suspended: its variables let go, the first one first, then what stands in the pool; its function stays. Source: CPython Python/frame.c: _PyFrame_ClearLocals. */
export function abandon(generator: PyGeneratorBase): void {
  const left: PyObject[] = [];
  generator.variables?.((o) => void left.push(o));
  left.push(...generator.held);
  generator.held = NOTHING_HELD;
  generator.variables = undefined;
  generator.body = ENDED;
  generator.state = 'closed';
  for (const o of left) dismiss(o);
}

function leave(runtime: Runtime, item: HandledException | undefined, d: number): void {
  if (item !== undefined) {
    runtime.handled = item.previous!;
    item.previous = undefined;
  }
  runtime.depth = d - 1;
}

/** PEP 479: a StopIteration that leaves a generator becomes a RuntimeError. */
function converted(generator: PyGeneratorBase, error: unknown): unknown {
  const isAsync = generator instanceof PyAsyncGenerator;
  const name = isException(error, 'StopIteration')
    ? 'StopIteration'
    : isAsync && isException(error, 'StopAsyncIteration')
      ? 'StopAsyncIteration'
      : undefined;
  if (name === undefined) return error;
  const made = raise('RuntimeError', `${kindName(generator)} raised ${name}`) as PyBaseException;
  made.setCause(error as PyBaseException);
  made.suppressContext = true;
  made.setContext(error as PyBaseException);
  made.setTraceback(undefined);
  return withFrame(generator, made);
}

/** Enters the generator's frame into the traceback of what is raised in it from outside. */
function withFrame(generator: PyGeneratorBase, error: PyObject): PyObject {
  if (error instanceof PyBaseException) enterFrame(error, generator.activation, currentRuntime().depth + 1, generator.position);
  return error;
}

/**
 * The exception to be thrown by `throw(type, value, traceback)`, or the one that comes of making it. Source: CPython
 * Objects/genobject.c: gen_throw, _gen_throw.
 */
export function exceptionToThrow(
  type: PyObject,
  value: PyObject | undefined,
  traceback: PyObject | undefined,
  method = 'throw',
): PyBaseException {
  if (value !== undefined)
    warn(
      'DeprecationWarning',
      `the (type, exc, tb) signature of ${method}() is deprecated, use the single-arg signature instead.`,
    );
  if (traceback !== undefined && traceback !== None && !(traceback instanceof PyTraceback))
    throw raise('TypeError', 'throw() third argument must be a traceback object');
  let error: PyBaseException;
  if (type instanceof PyType && type.isSubtype(baseExceptionType)) {
    error = normalized(type, value);
  } else if (type instanceof PyBaseException) {
    if (value !== undefined && value !== None) throw raise('TypeError', 'instance exception may not have a separate value');
    error = type;
  } else {
    throw raise('TypeError', `exceptions must be classes or instances deriving from BaseException, not ${type.type.name}`);
  }
  if (traceback !== undefined && traceback !== None) error.setTraceback(traceback);
  return error;
}

/** CPython Python/errors.c: _PyErr_NormalizeException: what goes wrong on the way is the exception then. */
function normalized(type: PyType, value: PyObject = None): PyBaseException {
  if (value.type.isSubtype(type)) return value as PyBaseException;
  try {
    const made = call(type, value === None ? [] : value instanceof PyTuple ? value.items.slice() : [value]);
    if (made instanceof PyBaseException) return made;
    throw raise(
      'TypeError',
      `calling ${reprString(type)} should have returned an instance of BaseException, not ${made.type.name}`,
    );
  } catch (error) {
    if (error instanceof PyBaseException) return error;
    throw error;
  }
}
