import { raise } from '../../kernel/errors.js';
import type { Visit } from '../../kernel/holding.js';
import { PyObject } from '../../kernel/object.js';
import { own } from '../../kernel/ownership.js';
import type { TypeSpec } from '../../kernel/spec.js';
import { PyType } from '../../kernel/type.js';
import { Thrown } from '../../objects/generator.js';
import { None } from '../../objects/singletons.js';
import { isException } from '../../operations/attribute.js';
import { setStopValue } from '../../operations/stop-value.js';
import { awaitable } from './coroutine.js';
import { valueOrStop, resumingMethods } from './generator.js';
import { ended, send, throwIn, type Step } from './resume.js';
import { argumentsToThrow } from './thrown.js';

/** The layout of `anext_awaitable`: what `anext(iterator, default)` gives. Source: CPython Objects/iterobject.c: anextawaitable. */
class PyAnextAwaitable extends PyObject {
  constructor(
    readonly wrapped: PyObject,
    readonly fallback: PyObject,
  ) {
    super();
    own(wrapped);
    own(fallback);
  }

  override traverse(visit: Visit): void {
    visit(this.wrapped);
    visit(this.fallback);
  }
}

export const anextAwaitableType = PyType.shell('anext_awaitable', PyAnextAwaitable);

/** A step of what is wrapped; the end of the asynchronous iteration is the default. */
function step(self: PyAnextAwaitable, take: (iterator: PyObject) => Step): Step {
  try {
    return take(awaitable(self.wrapped));
  } catch (error) {
    if (!isException(error, 'StopAsyncIteration')) throw error;
    return ended(self.fallback);
  }
}

export const anextAwaitableSpec: TypeSpec = {
  type: anextAwaitableType,
  final: true,
  slots: {
    await: (self: PyAnextAwaitable) => self,
    iter: (self: PyAnextAwaitable) => self,
    next: (self: PyAnextAwaitable) => {
      const done = step(self, (iterator) => send(iterator, undefined));
      if (!done.done) return done.value;
      if (done.value !== None) setStopValue(self, done.value);
      return undefined;
    },
  },
  methods: resumingMethods<PyAnextAwaitable>(
    'generator',
    (self, value) => valueOrStop(step(self, (iterator) => send(iterator, value))),
    (self, type, value, traceback) =>
      valueOrStop(step(self, (iterator) => throwIn(iterator, new Thrown(argumentsToThrow(type, value, traceback))))),
    (self) => {
      try {
        throwIn(awaitable(self.wrapped), new Thrown(raise('GeneratorExit')));
      } catch (error) {
        if (!isException(error, 'GeneratorExit')) throw error;
      }
      return None;
    },
  ),
};

/** `anext(iterator[, default])`. */
export function anext(iterator: PyObject, fallback: PyObject | undefined): PyObject {
  const slot = iterator.type.anext;
  if (slot === undefined) throw raise('TypeError', `'${iterator.type.name}' object is not an async iterator`);
  const next = slot(iterator);
  return fallback === undefined ? next : new PyAnextAwaitable(next, fallback);
}
