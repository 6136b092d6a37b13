import { raise } from '../../kernel/errors.js';
import type { Visit } from '../../kernel/holding.js';
import { PyObject } from '../../kernel/object.js';
import { own } from '../../kernel/ownership.js';
import type { TypeSpec } from '../../kernel/spec.js';
import { PyType } from '../../kernel/type.js';
import type { PyAsyncGenerator } from '../../objects/generator.js';
import { asyncGeneratorType, Thrown } from '../../objects/generator.js';
import { address } from '../../objects/identity.js';
import { makeBool } from '../../objects/int.js';
import { None } from '../../objects/singletons.js';
import { makeStr } from '../../objects/str.js';
import { isException } from '../../operations/attribute.js';
import { setStopValue } from '../../operations/stop-value.js';
import { resume, type Step } from './resume.js';
import { exceptionToThrow } from './thrown.js';
import { beginAsking } from './async-hooks.js';
import { finalizeGenerator, stateGetSets, resumingMethods } from './generator.js';
import { classGetitem } from '../typing/generic-alias.js';

/** Async generators: awaiting a step of one runs it to its next `yield`. Source: CPython Objects/genobject.c. */

/** What a step does to the generator. */
type Action = 'send' | 'throw' | 'close';

/** The layout of `async_generator_asend` and `async_generator_athrow`. */
abstract class PyAsyncStep extends PyObject {
  state: 'init' | 'iterating' | 'closed' = 'init';
  constructor(
    readonly generator: PyAsyncGenerator,
    readonly action: Action,
    readonly argument: PyObject,
  ) {
    super();
    own(generator);
    own(argument);
  }

  override traverse(visit: Visit): void {
    visit(this.generator);
    visit(this.argument);
  }
}

class PyAsyncSend extends PyAsyncStep {}
class PyAsyncThrow extends PyAsyncStep {}

export const asyncSendType = PyType.shell('async_generator_asend', PyAsyncSend);
export const asyncThrowType = PyType.shell('async_generator_athrow', PyAsyncThrow);

const WORDS: Record<Action, string> = { send: 'anext()', throw: 'athrow()', close: 'aclose()' };
const REUSE: Record<Action, string> = { send: '__anext__()/asend()', throw: 'aclose()/athrow()', close: 'aclose()/athrow()' };

/** Runs one step of awaiting: a value that is awaited, or the end with the value that the generator yielded. */
function advance(step: PyAsyncStep, sent: PyObject | Thrown | undefined): Step {
  const { generator, action } = step;
  if (step.state === 'closed') throw raise('RuntimeError', `cannot reuse already awaited ${REUSE[action]}`);
  let input = sent;
  if (step.state === 'init') {
    if (generator.isRunning) {
      step.state = 'closed';
      throw raise('RuntimeError', `${WORDS[action]}: asynchronous generator is already running`);
    }
    if (sent !== undefined && sent !== None && !(sent instanceof Thrown) && action !== 'send')
      throw raise('RuntimeError', "can't send non-None value to a just-started coroutine");
    if (action !== 'send' && (generator.state === 'closed' || generator.isClosed)) {
      step.state = 'closed';
      if (action === 'close') return { done: true, value: None, isAsyncYield: false };
      throw raise('StopAsyncIteration');
    }
    step.state = 'iterating';
    generator.isRunning = true;
    if (!(sent instanceof Thrown)) {
      if (action === 'send') input = sent === undefined || sent === None ? step.argument : sent;
      else if (action === 'throw') input = new Thrown(step.argument);
      else {
        generator.isClosed = true;
        input = new Thrown(raise('GeneratorExit'));
      }
    }
  }
  let result: Step;
  try {
    result = resume(generator, input);
  } catch (error) {
    step.state = 'closed';
    generator.isRunning = false;
    if (action === 'close' && (isException(error, 'StopAsyncIteration') || isException(error, 'GeneratorExit')))
      return { done: true, value: None, isAsyncYield: false };
    if (isException(error, 'StopAsyncIteration') || isException(error, 'GeneratorExit')) generator.isClosed = true;
    throw error;
  }
  if (!result.done && !result.isAsyncYield) return result;
  step.state = 'closed';
  generator.isRunning = false;
  if (result.done) {
    generator.isClosed = true;
    if (action === 'close') return { done: true, value: None, isAsyncYield: false };
    throw raise('StopAsyncIteration');
  }
  if (action === 'close') throw raise('RuntimeError', 'async generator ignored GeneratorExit');
  return { done: true, value: result.value, isAsyncYield: false };
}

function valueOrStop(step: Step): PyObject {
  if (!step.done) return step.value;
  throw raise('StopIteration', step.value);
}

function stepSpec(type: PyType): TypeSpec {
  return {
    type,
    final: true,
    slots: {
      await: (self: PyAsyncStep) => self,
      iter: (self: PyAsyncStep) => self,
      next: (self: PyAsyncStep) => {
        const step = advance(self, undefined);
        if (!step.done) return step.value;
        setStopValue(self, step.value);
        return undefined;
      },
    },
    methods: resumingMethods<PyAsyncStep>(
      'generator',
      (self, value) => valueOrStop(advance(self, value)),
      (self, type, value, traceback) => valueOrStop(advance(self, new Thrown(exceptionToThrow(type, value, traceback)))),
      (self) => {
        if (self.state === 'closed') return None;
        try {
          advance(self, new Thrown(raise('GeneratorExit')));
        } catch (error) {
          if (['GeneratorExit', 'StopIteration', 'StopAsyncIteration'].some((name) => isException(error, name))) return None;
          throw error;
        }
        throw raise('RuntimeError', 'coroutine ignored GeneratorExit');
      },
    ),
  };
}

export const asyncStepSpecs: readonly TypeSpec[] = [stepSpec(asyncSendType), stepSpec(asyncThrowType)];

const getsets = stateGetSets('ag', 'ag_await');

export const asyncGeneratorSpec: TypeSpec = {
  type: asyncGeneratorType,
  itemSize: 8,
  final: true,
  hasWeakrefs: true,
  slots: {
    repr: (self: PyAsyncGenerator) => makeStr(`<async_generator object ${self.qualname} at ${address(self)}>`),
    aiter: (self: PyAsyncGenerator) => self,
    anext: (self: PyAsyncGenerator) => {
      beginAsking(self);
      return new PyAsyncSend(self, 'send', None);
    },
    del: finalizeGenerator,
  },
  methods: {
    asend: [
      '($self, value, /)',
      (self: PyAsyncGenerator, value: PyObject) => {
        beginAsking(self);
        return new PyAsyncSend(self, 'send', value);
      },
      "asend(v) -> send 'v' in generator.",
    ],
    athrow: [
      '($self, type, value=None, traceback=None, /)',
      (self: PyAsyncGenerator, type: PyObject, value?: PyObject, traceback?: PyObject) => {
        beginAsking(self);
        return new PyAsyncThrow(self, 'throw', exceptionToThrow(type, value, traceback, 'athrow'));
      },
      'athrow(value)\nathrow(type[,value[,tb]])\n\nraise exception in generator.\nthe (type, val, tb) signature is deprecated, \nand may be removed in a future version of Python.',
    ],
    aclose: [
      '($self, /)',
      (self: PyAsyncGenerator) => {
        beginAsking(self);
        return new PyAsyncThrow(self, 'close', None);
      },
      'aclose() -> raise GeneratorExit inside generator.',
    ],
  },
  classMethods: { __class_getitem__: classGetitem },
  getset: { ...getsets, ag_running: { get: (self: PyAsyncGenerator) => makeBool(self.isRunning), member: true } },
};
