import { raise } from '../../kernel/errors.js';
import type { PyObject } from '../../kernel/object.js';
import type { GetSetSpec, TypeSpec } from '../../kernel/spec.js';
import type { PyGenerator } from '../../objects/generator.js';
import {
  GeneratorState,
  generatorType,
  PyAsyncGenerator,
  PyCoroutine,
  Thrown,
  type PyGeneratorBase,
} from '../../objects/generator.js';
import { PyBaseException } from '../../objects/exception.js';
import { address } from '../../objects/identity.js';
import { makeBool } from '../../objects/int.js';
import { None } from '../../objects/singletons.js';
import { makeStr, PyStr } from '../../objects/str.js';
import { frameOfGenerator } from '../../objects/frames.js';
import { call1 } from '../../operations/call.js';
import { writeUnraisable } from '../../operations/unraisable.js';
import { warnOfUnawaited } from '../../operations/warnings.js';
import { classGetitem } from '../typing/generic-alias.js';
import { close, nextOf, resume, type Step } from './resume.js';
import { argumentsToThrow } from './thrown.js';

/** Generators and coroutines. Source: CPython Objects/genobject.c. */

/** A step as `send` and `throw` give it: the end is a StopIteration. */
export function valueOrStop(step: Step): PyObject {
  if (!step.done) return step.value;
  throw step.value === None ? raise('StopIteration') : raise('StopIteration', step.value);
}

/** The generator is about to die: what its frame has still to do is done. Source: CPython Objects/genobject.c: _PyGen_Finalize. */
export function finalizeGenerator(generator: PyGeneratorBase): void {
  if (generator.state === GeneratorState.Closed) return;
  if (generator instanceof PyAsyncGenerator && generator.finalizer !== undefined && !generator.isClosed) {
    const { finalizer } = generator;
    unraisable(generator, () => call1(finalizer, generator));
    return;
  }
  if (generator.state === GeneratorState.Created && generator instanceof PyCoroutine) {
    unraisable(generator, () => warnOfUnawaited(generator, generator.qualname));
    return;
  }
  unraisable(generator, () => close(generator));
}

/** Does what nobody waits for: an exception is reported as coming from `generator`. */
export function unraisable(generator: PyGeneratorBase, act: () => void): void {
  try {
    act();
  } catch (error) {
    if (!(error instanceof PyBaseException)) throw error;
    writeUnraisable(error, generator);
  }
}

export function throwInto(generator: PyGeneratorBase, type: PyObject, value?: PyObject, traceback?: PyObject): PyObject {
  return valueOrStop(resume(generator, new Thrown(argumentsToThrow(type, value, traceback))));
}

/** `__name__` and `__qualname__`, which can be set. */
export function nameGetSet(key: 'name' | 'qualname', kind: string): GetSetSpec {
  return {
    get: (self: PyGeneratorBase) => makeStr(self[key]),
    set: (self: PyGeneratorBase, value: PyObject) => {
      if (!(value instanceof PyStr)) throw raise('TypeError', `__${key}__ must be set to a string object`);
      self[key] = value.value;
    },
    doc: `${key === 'name' ? 'name' : 'qualified name'} of the ${kind}`,
  };
}

/** The attributes that say how a generator stands, under the prefix of its kind. */
export function stateGetSets(prefix: 'gi' | 'cr' | 'ag', delegate: string): Record<string, GetSetSpec> {
  const kind = { gi: 'generator', cr: 'coroutine', ag: 'async generator' }[prefix];
  return {
    __name__: nameGetSet('name', kind),
    __qualname__: nameGetSet('qualname', kind),
    [delegate]: {
      get: (self: PyGeneratorBase) => self.awaited ?? None,
      doc: prefix === 'gi' ? 'object being iterated by yield from, or None' : 'object being awaited on, or None',
    },
    [`${prefix}_running`]: { get: (self: PyGeneratorBase) => makeBool(self.state === GeneratorState.Running) },
    [`${prefix}_frame`]: {
      get: (self: PyGeneratorBase) => (self.state === GeneratorState.Closed ? None : frameOfGenerator(self)),
    },
    [`${prefix}_code`]: { get: (self: PyGeneratorBase) => self.activation.code },
    [`${prefix}_suspended`]: { get: (self: PyGeneratorBase) => makeBool(self.state === GeneratorState.Suspended) },
  };
}

/**
 * The methods of what is resumed.
 *
 * @param kind what the documentation calls it
 */
export function resumingMethods<Self extends PyObject>(
  kind: 'generator' | 'coroutine',
  send: (self: Self, value: PyObject) => PyObject,
  throwIn: (self: Self, type: PyObject, value?: PyObject, traceback?: PyObject) => PyObject,
  close: (self: Self) => PyObject,
): NonNullable<TypeSpec['methods']> {
  const [traceback, gives] = kind === 'generator' ? ['tb', 'yielded'] : ['traceback', 'iterated'];
  return {
    send: [
      '($self, object, /)',
      send,
      `send(arg) -> send 'arg' into ${kind},\nreturn next ${gives} value or raise StopIteration.`,
    ],
    throw: [
      '($self, type, value=None, traceback=None, /)',
      throwIn,
      `throw(value)\nthrow(type[,value[,${traceback}]])\n\nRaise exception in ${kind}, return next ${gives} value or raise\nStopIteration.\nthe (type, val, tb) signature is deprecated, \nand may be removed in a future version of Python.`,
    ],
    close: ['($self, /)', close, `close() -> raise GeneratorExit inside ${kind}.`],
  };
}

const sendTo = (self: PyGeneratorBase, value: PyObject): PyObject => valueOrStop(resume(self, value));
export const generatorMethods = resumingMethods('generator', sendTo, throwInto, close);
export const coroutineMethods = resumingMethods('coroutine', sendTo, throwInto, close);

export const generatorSpec: TypeSpec = {
  type: generatorType,
  itemSize: 8,
  final: true,
  hasWeakrefs: true,
  slots: {
    repr: (self: PyGenerator) => makeStr(`<generator object ${self.qualname} at ${address(self)}>`),
    iter: (self: PyGenerator) => self,
    next: nextOf,
    del: finalizeGenerator,
  },
  methods: generatorMethods,
  classMethods: { __class_getitem__: classGetitem },
  getset: stateGetSets('gi', 'gi_yieldfrom'),
};
