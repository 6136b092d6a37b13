import { raise } from '../../kernel/errors.js';
import type { PyObject } from '../../kernel/object.js';
import type { Runtime } from '../../kernel/runtime.js';
import { PyBaseException } from '../../objects/exception.js';
import { CodeFlag } from '../../objects/code.js';
import { PyAsyncGenerator, PyCoroutine, PyGeneratorBase, Thrown } from '../../objects/generator.js';
import { None } from '../../objects/singletons.js';
import { isException } from '../../operations/attribute.js';
import { iter } from '../../operations/iteration.js';
import { awaitable } from './coroutine.js';
import { beginDelegating, takeReturned } from './resume.js';

/** The iterator of `yield from o`: CPython's GET_YIELD_FROM_ITER. */
export function delegateIterator(runtime: Runtime, o: PyObject): PyObject {
  if (!(o instanceof PyCoroutine)) return o instanceof PyGeneratorBase && !(o instanceof PyAsyncGenerator) ? o : iter(o);
  const facts = runtime.frames[runtime.depth]!.code as { facts?: { flags: number } };
  if (((facts.facts?.flags ?? 0) & (CodeFlag.Coroutine | CodeFlag.IterableCoroutine)) !== 0) return o;
  throw raise('TypeError', "cannot 'yield from' a coroutine object in a non-coroutine generator");
}

/** `async for`: the next item of an async iterator, undefined at its end. Part of a compiled generator, which delegates to what it awaits. */
export function* anextOrEnd(
  runtime: Runtime,
  iterator: PyObject,
  position: number,
): Generator<PyObject, PyObject | undefined, PyObject | Thrown | undefined> {
  runtime.lines[runtime.depth] = position;
  const awaited = awaitableOfNext(iterator);
  try {
    const value = beginDelegating(runtime, awaited);
    return value === undefined ? takeReturned(runtime) : received(yield value);
  } catch (error) {
    if (isException(error, 'StopAsyncIteration')) return undefined;
    throw error;
  }
}

/** What comes into a suspended generator: the value sent, or it is raised what was thrown in. */
export function received(sent: PyObject | Thrown | undefined): PyObject {
  if (sent instanceof Thrown) throw sent.exception;
  return sent ?? None;
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
