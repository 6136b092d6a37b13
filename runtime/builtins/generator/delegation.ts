import { raise } from '../../kernel/errors.js';
import type { PyObject } from '../../kernel/object.js';
import type { Runtime } from '../../kernel/runtime.js';
import { PyBaseException } from '../../objects/exception.js';
import { CodeFlag } from '../../objects/code.js';
import { PyAsyncGenerator, PyCoroutine, PyGeneratorBase, Thrown, type Body } from '../../objects/generator.js';
import { None } from '../../objects/singletons.js';
import { findattr, isException } from '../../operations/attribute.js';
import { call, callMethod } from '../../operations/call.js';
import { iter } from '../../operations/iteration.js';
import { takeStopValue } from '../../operations/stop-value.js';
import { awaitable } from './coroutine.js';
import { close } from './generator.js';
import { ended, resume, yielded, type Step } from './resume.js';

/** The iterator of `yield from o`: CPython's GET_YIELD_FROM_ITER. */
export function delegateIterator(runtime: Runtime, o: PyObject): PyObject {
  if (!(o instanceof PyCoroutine)) return o instanceof PyGeneratorBase && !(o instanceof PyAsyncGenerator) ? o : iter(o);
  const facts = runtime.frames[runtime.depth]!.code as { facts?: { flags: number } };
  if (((facts.facts?.flags ?? 0) & (CodeFlag.Coroutine | CodeFlag.IterableCoroutine)) !== 0) return o;
  throw raise('TypeError', "cannot 'yield from' a coroutine object in a non-coroutine generator");
}

/** The value that a StopIteration carries; anything else goes on. */
function stopValue(error: unknown): PyObject {
  if (!isException(error, 'StopIteration')) throw error;
  return (error as PyBaseException).members?.get('value') ?? None;
}

/** A step of an iterator: what is sent goes in, what comes out or ends it comes back. */
export function send(iterator: PyObject, sent: PyObject | undefined): Step {
  if (iterator instanceof PyGeneratorBase && !(iterator instanceof PyAsyncGenerator)) return resume(iterator, sent);
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

/** Source: CPython Objects/genobject.c: _gen_throw. */
export function throwIn(iterator: PyObject, thrown: Thrown): Step {
  const isGenerator = iterator instanceof PyGeneratorBase && !(iterator instanceof PyAsyncGenerator);
  if (isException(thrown.exception, 'GeneratorExit')) {
    if (isGenerator) {
      close(iterator);
    } else {
      const method = findattr(iterator, 'close');
      if (method !== undefined) call(method, []);
    }
    throw thrown.exception;
  }
  if (isGenerator) return resume(iterator, thrown);
  const method = findattr(iterator, 'throw');
  if (method === undefined) throw thrown.exception;
  try {
    return yielded(call(method, [thrown.exception]));
  } catch (error) {
    return ended(stopValue(error));
  }
}

/** `yield from iterator`, as part of a compiled generator: PEP 380. Gives the value with which the iterator ends. */
export function* delegate(runtime: Runtime, iterator: PyObject, position: number): Body {
  let sent: PyObject | Thrown | undefined = undefined;
  for (;;) {
    runtime.lines[runtime.depth] = position;
    const step: Step = sent instanceof Thrown ? throwIn(iterator, sent) : send(iterator, sent);
    if (step.done) return step.value;
    runtime.delegate = iterator;
    sent = yield step.value;
  }
}

/** `async for`: the next item of an async iterator, undefined at its end. */
export function* anextOrEnd(
  runtime: Runtime,
  iterator: PyObject,
  position: number,
): Generator<PyObject, PyObject | undefined, PyObject | Thrown | undefined> {
  runtime.lines[runtime.depth] = position;
  try {
    return yield* delegate(runtime, awaitableOfNext(iterator), position) as Generator<
      PyObject,
      PyObject,
      PyObject | Thrown | undefined
    >;
  } catch (error) {
    if (isException(error, 'StopAsyncIteration')) return undefined;
    throw error;
  }
}

function awaitableOfNext(iterator: PyObject): PyObject {
  const slot = iterator.type.anext;
  if (slot === undefined)
    throw raise('TypeError', `'async for' requires an iterator with __anext__ method, got ${iterator.type.name}`);
  const next = slot(iterator);
  try {
    return awaitable(next);
  } catch (error) {
    if (!(error instanceof PyBaseException)) throw error;
    const made = raise(
      'TypeError',
      `'async for' received an invalid object from __anext__: ${next.type.name}`,
    ) as PyBaseException;
    made.setCause(error);
    made.setContext(error);
    made.suppressContext = true;
    throw made;
  }
}

/** The async iterator of `async for ... in o`. */
export function aiter(o: PyObject): PyObject {
  const slot = o.type.aiter;
  if (slot === undefined) throw raise('TypeError', `'async for' requires an object with __aiter__ method, got ${o.type.name}`);
  const iterator = slot(o);
  if (iterator.type.anext === undefined)
    throw raise(
      'TypeError',
      `'async for' received an object from __aiter__ that does not implement __anext__: ${iterator.type.name}`,
    );
  return iterator;
}
