import { dismiss } from '../../kernel/dying.js';
import { raise, tooDeep } from '../../kernel/errors.js';
import type { PyObject } from '../../kernel/object.js';
import { counting, currentCounts, disown } from '../../kernel/ownership.js';
import type { Pool } from '../../kernel/pool.js';
import { currentRuntime, type HandledException, type Runtime } from '../../kernel/runtime.js';
import { Run, type Activation } from '../../objects/activation.js';
import { PyBaseException } from '../../objects/exception.js';
import {
  asyncGeneratorType,
  coroutineType,
  generatorType,
  GeneratorState,
  AsyncYield,
  NOTHING_HELD,
  PyAsyncGenerator,
  PyCoroutine,
  Thrown,
  type Body,
  type PyGenerator,
  type PyGeneratorBase,
} from '../../objects/generator.js';
import { None } from '../../objects/singletons.js';
import { enterFrame } from '../../objects/traceback.js';
import { findattr, isException } from '../../operations/attribute.js';
import { call, callMethod } from '../../operations/call.js';
import { setStopValue, takeStopValue } from '../../operations/stop-value.js';
import { writeUnraisable } from '../../operations/unraisable.js';
import { chainContext } from '../exception/base-exception.js';
import { abandon, canBeAbandoned } from './abandon.js';

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
  if (generator.state !== GeneratorState.Suspended) {
    const outcome = checkStart(generator, sent);
    if (outcome !== undefined) return outcome;
  }
  const value = run(generator, sent);
  if (value === undefined) return ended(takeReturned(currentRuntime()));
  return isAsyncYield(generator, value) ? { done: false, value: value.value, isAsyncYield: true } : yielded(value);
}

/** `value instanceof AsyncYield`; V8 would go through all prototypes of other values. */
function isAsyncYield(generator: PyGeneratorBase, value: PyObject | AsyncYield): value is AsyncYield {
  return generator.type === asyncGeneratorType && value instanceof AsyncYield;
}

/** The generator has run to its end or raised: {@link resume} for one that is not suspended. What it gives is the outcome already. */
function checkStart(generator: PyGeneratorBase, sent: PyObject | Thrown | undefined): Step | undefined {
  if (generator.state === GeneratorState.Running) throw raise('ValueError', `${kindName(generator)} already executing`);
  if (generator.state === GeneratorState.Closed) {
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
  if (generator.state !== GeneratorState.Suspended && checkStart(generator, undefined) !== undefined) return undefined;
  const value = run(generator, undefined);
  if (value !== undefined) return value as PyObject;
  const returned = takeReturned(currentRuntime());
  if (returned !== None) setStopValue(generator, returned);
  return undefined;
}

/** What has been returned by what has just run to its end. */
export function takeReturned(runtime: Runtime): PyObject {
  const { returned } = runtime;
  if (returned === undefined) return None;
  runtime.returned = undefined;
  return returned;
}

/**
 * Runs the body to its next suspension, as a frame of its own, with its own handled exceptions: what it yields, undefined at its end. What is seldom done stands in
 * functions beside it: V8 inlines only what is short.
 */
function run(generator: PyGeneratorBase, sent: PyObject | Thrown | undefined): PyObject | AsyncYield | undefined {
  const runtime = currentRuntime();
  const d = ++runtime.depth;
  if (d > runtime.recursionLimit) throw tooDeep(runtime);
  runtime.frames[d] = generator.activation;
  runtime.lines[d] = generator.position;
  const item = generator.handled;
  if (item !== undefined) beginHandling(runtime, item, sent);
  const { base: outerBase } = runtime;
  const base = counting ? takeHeld(runtime, generator) : 0;
  generator.state = GeneratorState.Running;
  let value: PyObject | AsyncYield | undefined;
  try {
    value = advance(runtime, generator, sent);
  } catch (error) {
    generator.close();
    leave(runtime, generator, item, d);
    runtime.base = outerBase;
    throw converted(generator, error);
  }
  runtime.base = outerBase;
  if (value === undefined) {
    generator.close();
  } else {
    generator.state = GeneratorState.Suspended;
    if (runtime.frames[d] !== generator.activation) takeRun(generator, runtime.frames[d] as Activation);
    generator.position = runtime.lines[d]!;
    if (counting) leaveHeld(runtime.counts!.pool, base, generator, value);
  }
  leave(runtime, generator, item, d);
  return value;
}

/** The generator has handled exceptions of its own. What is handled inside is the context of what is thrown in. CPython Objects/genobject.c: gen_send_ex2. */
function beginHandling(runtime: Runtime, item: HandledException, sent: PyObject | Thrown | undefined): void {
  item.previous = runtime.handled;
  runtime.handled = item;
  if (sent instanceof Thrown && item.exception !== undefined) chainContext(sent.exception as PyBaseException);
}

/** The frame has been shown while it ran. */
function takeRun(generator: PyGeneratorBase, left: Activation): void {
  generator.activation = left;
  if (left instanceof Run) left.generator = generator;
}

/** Runs the body to its next value, or what it delegates to by `yield from` and `await`: the body is resumed when that has ended. PEP 380. */
function advance(
  runtime: Runtime,
  generator: PyGeneratorBase,
  sent: PyObject | Thrown | undefined,
): PyObject | AsyncYield | undefined {
  const { delegate } = generator;
  return delegate === undefined ? advanceBody(runtime, generator, sent) : advanceDelegate(runtime, generator, delegate, sent);
}

function advanceDelegate(
  runtime: Runtime,
  generator: PyGeneratorBase,
  delegate: PyObject,
  sent: PyObject | Thrown | undefined,
): PyObject | AsyncYield | undefined {
  try {
    const value = stepOfDelegate(runtime, delegate, sent);
    if (value !== undefined) return value;
    sent = takeReturned(runtime);
  } catch (error) {
    sent = new Thrown(error as PyObject);
  }
  generator.delegate = undefined;
  dismiss(delegate);
  return advanceBody(runtime, generator, sent);
}

function advanceBody(
  runtime: Runtime,
  generator: PyGeneratorBase,
  sent: PyObject | Thrown | undefined,
): PyObject | AsyncYield | undefined {
  const { body } = generator;
  const value = typeof body === 'function' ? body(sent) : stepOf(runtime, body, sent);
  if (runtime.delegate !== undefined) {
    generator.delegate = runtime.delegate;
    runtime.delegate = undefined;
  }
  return value;
}

/**
 * The running generator begins to delegate: the first value of `iterator`, which is to be yielded; undefined if it has ended at once, with
 * its value in `Runtime.returned`.
 */
export function beginDelegating(runtime: Runtime, iterator: PyObject): PyObject | undefined {
  if (counting && iterator.refs >= 0) {
    const { pool } = runtime.counts!;
    if (pool.top > runtime.base && pool.items[pool.top - 1] === iterator) pool.pass(pool.top - 1);
    else iterator.refs++;
  }
  let value;
  try {
    value = stepOfDelegate(runtime, iterator, undefined);
  } catch (error) {
    dismiss(iterator);
    throw error;
  }
  if (value !== undefined) {
    runtime.delegate = iterator;
  } else {
    const { returned } = runtime;
    runtime.returned = undefined;
    dismiss(iterator);
    runtime.returned = returned;
  }
  return value;
}

/** A step of a JavaScript generator. */
function stepOf(runtime: Runtime, body: Body, sent: PyObject | Thrown | undefined): PyObject | AsyncYield | undefined {
  const result = body.next(sent);
  if (!result.done) return result.value;
  if (result.value !== None) runtime.returned = result.value;
  return undefined;
}

function isGenerator(o: PyObject): o is PyGeneratorBase {
  return o.type === generatorType || o.type === coroutineType;
}

/** A step of what a generator delegates to: what it yields; undefined at its end, which leaves its value in `Runtime.returned`. */
function stepOfDelegate(runtime: Runtime, iterator: PyObject, sent: PyObject | Thrown | undefined): PyObject | undefined {
  if (isGenerator(iterator) && iterator.state === GeneratorState.Suspended && !(sent instanceof Thrown))
    return run(iterator, sent) as PyObject | undefined;
  const step = sent instanceof Thrown ? throwIn(iterator, sent) : send(iterator, sent);
  if (!step.done) return step.value;
  if (step.value !== None) runtime.returned = step.value;
  return undefined;
}

/** The value that a StopIteration carries; anything else goes on. */
function stopValue(error: unknown): PyObject {
  if (!isException(error, 'StopIteration')) throw error;
  return (error as PyBaseException).members?.get('value') ?? None;
}

/** A step of an iterator: what is sent goes in, what comes out or ends it comes back. */
export function send(iterator: PyObject, sent: PyObject | undefined): Step {
  if (isGenerator(iterator)) return resume(iterator, sent);
  if (sent === undefined || sent === None) {
    const item = iterator.type.next!(iterator);
    return item === undefined ? ended(takeStopValue(iterator) ?? None) : yielded(item);
  }
  try {
    return yielded(callMethod(iterator, 'send', sent));
  } catch (error) {
    return ended(stopValue(error));
  }
}

/** The method `close` of what a generator delegates to. What its lookup raises stops nothing. Source: CPython Objects/genobject.c: gen_close_iter. */
function closeOf(iterator: PyObject): PyObject | undefined {
  try {
    return findattr(iterator, 'close');
  } catch (error) {
    if (!(error instanceof PyBaseException)) throw error;
    writeUnraisable(error, iterator);
    return undefined;
  }
}

/** Source: CPython Objects/genobject.c: _gen_throw. */
export function throwIn(iterator: PyObject, thrown: Thrown): Step {
  if (isException(thrown.exception, 'GeneratorExit')) {
    if (isGenerator(iterator)) {
      close(iterator);
    } else {
      const method = closeOf(iterator);
      if (method !== undefined) call(method, []);
    }
    throw thrown.exception;
  }
  if (isGenerator(iterator)) return resume(iterator, thrown);
  const method = findattr(iterator, 'throw');
  if (method === undefined) throw thrown.exception;
  try {
    return yielded(call(method, [thrown.exception]));
  } catch (error) {
    return ended(stopValue(error));
  }
}

/**
 * Throws GeneratorExit in, if somebody inside could notice, and expects the end: the value returned, if it ended by returning. Source:
 * CPython Objects/genobject.c: gen_close.
 */
export function close(generator: PyGeneratorBase): PyObject {
  if (generator.state === GeneratorState.Created) generator.end();
  if (generator.state === GeneratorState.Closed) return None;
  if (canBeAbandoned(generator)) {
    abandon(generator);
    return None;
  }
  const pool = counting ? currentCounts().pool : undefined;
  const height = pool?.top ?? 0;
  try {
    const step = resume(generator, new Thrown(raise('GeneratorExit')));
    if (step.done) return step.value;
  } catch (error) {
    if (isException(error, 'GeneratorExit') || isException(error, 'StopIteration')) return None;
    throw error;
  }
  pool?.drain(height);
  throw raise('RuntimeError', `${kindName(generator)} ignored GeneratorExit`);
}

/** Under `counted`: the frame has in the pool what it had when it was suspended; what its parameters hold passes to them. */
function takeHeld(runtime: Runtime, generator: PyGeneratorBase): number {
  const { pool } = runtime.counts!;
  const base = (runtime.base = pool.top);
  if (generator.state === GeneratorState.Created) {
    runtime.resumed = generator;
    passHeld(generator);
  } else if (generator.held !== NOTHING_HELD) {
    returnHeld(generator, pool);
  }
  return base;
}

/** What is held for the parameters passes to them. */
function passHeld(generator: PyGeneratorBase): void {
  for (const o of generator.held) if (o.refs > 0) o.refs--;
  generator.held = NOTHING_HELD;
}

function returnHeld(generator: PyGeneratorBase, pool: Pool): void {
  for (const o of generator.held) pool.push(o);
  generator.held = NOTHING_HELD;
}

/** Under `counted`: what the suspended frame has in the pool is the generator's now, but the value that it yields. */
function leaveHeld(pool: Pool, base: number, generator: PyGeneratorBase, value: PyObject | AsyncYield): void {
  const item = isAsyncYield(generator, value) ? value.value : value;
  if ((pool.top === base || !takesAlong(pool, base, generator, item)) && item.refs >= 0) pool.keep(item);
}

/** {@link leaveHeld} of what is there; true if that holds the value that is yielded. */
function takesAlong(pool: Pool, base: number, generator: PyGeneratorBase, item: PyObject): boolean {
  // What the yield itself made passes to the consumer.
  if (pool.top === base + 1 && pool.items[base] === item) return true;
  const held = pool.take(base);
  const at = held.lastIndexOf(item);
  if (at >= 0) {
    held.splice(at, 1);
    pool.push(item);
  }
  if (held.length > 0) generator.held = held;
  return at >= 0;
}

function leave(runtime: Runtime, generator: PyGeneratorBase, item: HandledException | undefined, d: number): void {
  if (item !== undefined) {
    runtime.handled = item.previous!;
    item.previous = undefined;
  }
  runtime.depth = d - 1;
  if (!generator.isOwnedByRun) return;
  generator.isOwnedByRun = false;
  disown(generator);
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
