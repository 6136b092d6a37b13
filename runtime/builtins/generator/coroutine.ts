import { raise } from '../../kernel/errors.js';
import type { Visit } from '../../kernel/holding.js';
import { PyObject } from '../../kernel/object.js';
import { own } from '../../kernel/ownership.js';
import type { TypeSpec } from '../../kernel/spec.js';
import { PyType } from '../../kernel/type.js';
import { CodeFlag } from '../../objects/code.js';
import { originOf } from '../../objects/coroutine-origin.js';
import { coroutineType, PyCoroutine, PyGenerator } from '../../objects/generator.js';
import { address } from '../../objects/identity.js';
import { None } from '../../objects/singletons.js';
import { makeStr } from '../../objects/str.js';
import { setStopValue } from '../../operations/stop-value.js';
import { finalizeGenerator, stateGetSets, throwInto, valueOrStop, coroutineMethods, resumingMethods } from './generator.js';
import { close, resume } from './resume.js';
import { classGetitem } from '../typing/generic-alias.js';

/** The layout of `coroutine_wrapper`: what a coroutine's `__await__` gives. */
export class PyCoroutineWrapper extends PyObject {
  constructor(readonly coroutine: PyCoroutine) {
    super();
    own(coroutine);
  }

  override traverse(visit: Visit): void {
    visit(this.coroutine);
  }
}

export const coroutineWrapperType = PyType.shell('coroutine_wrapper', PyCoroutineWrapper);

export const coroutineSpec: TypeSpec = {
  type: coroutineType,
  itemSize: 8,
  final: true,
  hasWeakrefs: true,
  slots: {
    repr: (self: PyCoroutine) => makeStr(`<coroutine object ${self.qualname} at ${address(self)}>`),
    await: (self: PyCoroutine) => new PyCoroutineWrapper(self),
    del: finalizeGenerator,
  },
  methods: coroutineMethods,
  classMethods: { __class_getitem__: classGetitem },
  getset: { ...stateGetSets('cr', 'cr_await'), cr_origin: { get: originOf, member: true } },
};

export const coroutineWrapperSpec: TypeSpec = {
  type: coroutineWrapperType,
  final: true,
  doc: 'A wrapper object implementing __await__ for coroutines.',
  slots: {
    iter: (self: PyCoroutineWrapper) => self,
    next: (self: PyCoroutineWrapper) => {
      const step = resume(self.coroutine, undefined);
      if (!step.done) return step.value;
      if (step.value !== None) setStopValue(self, step.value);
      return undefined;
    },
  },
  methods: resumingMethods<PyCoroutineWrapper>(
    'coroutine',
    (self, value) => valueOrStop(resume(self.coroutine, value)),
    (self, type, value, traceback) => throwInto(self.coroutine, type, value, traceback),
    (self) => close(self.coroutine),
  ),
};

/** The iterator to be awaited for `await o`. Source: CPython Objects/genobject.c: _PyCoro_GetAwaitableIter. */
export function awaitable(o: PyObject): PyObject {
  if (o instanceof PyCoroutine) {
    if (o.awaited !== undefined) throw raise('RuntimeError', 'coroutine is being awaited already');
    return o;
  }
  if (o instanceof PyGenerator && (o.activation.code.facts.flags & CodeFlag.IterableCoroutine) !== 0) return o;
  const slot = o.type.await;
  if (slot === undefined) throw raise('TypeError', `object ${o.type.name} can't be used in 'await' expression`);
  const iterator = slot(o);
  if (iterator instanceof PyCoroutine) throw raise('TypeError', '__await__() returned a coroutine');
  if (iterator.type.next === undefined)
    throw raise('TypeError', `__await__() returned non-iterator of type '${iterator.type.name}'`);
  return iterator;
}
