import { raise } from '../../kernel/errors.js';
import type { Visit } from '../../kernel/holding.js';
import { PyObject } from '../../kernel/object.js';
import { pass } from '../../kernel/death.js';
import { letGoOfAll } from '../../kernel/dying.js';
import { DEAD, own } from '../../kernel/ownership.js';
import type { TypeSpec } from '../../kernel/spec.js';
import { PyType } from '../../kernel/type.js';
import type { PyAsyncGenerator } from '../../objects/generator.js';
import { GeneratorState, asyncGeneratorType, Thrown } from '../../objects/generator.js';
import { address } from '../../objects/identity.js';
import { makeBool } from '../../objects/int.js';
import { makeTuple, type PyTuple } from '../../objects/sequence.js';
import { None } from '../../objects/singletons.js';
import { makeStr } from '../../objects/str.js';
import { isException } from '../../operations/attribute.js';
import { reprString } from '../../operations/convert.js';
import { warn } from '../../operations/warnings.js';
import { setStopValue } from '../../operations/stop-value.js';
import { ended, resume, type Step } from './resume.js';
import { argumentsToThrow, exceptionToThrow, warnOfValue } from './thrown.js';
import { beginAsking } from './async-hooks.js';
import { finalizeGenerator, resumingMethods, stateGetSets, unraisable } from './generator.js';
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

  /** One that has been awaited has nothing to say when it dies. */
  override perish(): void {
    if (this.state === 'init' || this.weak !== undefined) return pass(this);
    this.refs = DEAD;
    letGoOfAll(this);
  }
}

class PyAsyncSend extends PyAsyncStep {}
class PyAsyncThrow extends PyAsyncStep {}

export const asyncSendType = PyType.shell('async_generator_asend', PyAsyncSend);
export const asyncThrowType = PyType.shell('async_generator_athrow', PyAsyncThrow);

const WORDS: Record<Action, string> = { send: 'anext()', throw: 'athrow()', close: 'aclose()' };
const METHODS: Record<Action, string> = { send: 'asend', throw: 'athrow', close: 'aclose' };
const REUSE: Record<Action, string> = { send: '__anext__()/asend()', throw: 'aclose()/athrow()', close: 'aclose()/athrow()' };

/** What the generator gets when the step begins. */
function firstInput({ generator, action, argument }: PyAsyncStep, sent: PyObject | undefined): PyObject | Thrown {
  if (action === 'send') return sent === undefined || sent === None ? argument : sent;
  if (action === 'throw')
    return new Thrown(exceptionToThrow(...((argument as PyTuple).items as [PyObject, PyObject?, PyObject?])));
  generator.isClosed = true;
  return new Thrown(raise('GeneratorExit'));
}

/** Runs one step of awaiting: a value that is awaited, or the end with the value that the generator yielded. */
function advance(step: PyAsyncStep, sent: PyObject | Thrown | undefined): Step {
  const { generator, action } = step;
  if (step.state === 'closed') throw raise('RuntimeError', `cannot reuse already awaited ${REUSE[action]}`);
  let input = sent;
  const isThrown = sent instanceof Thrown;
  if (action !== 'send' && generator.state === GeneratorState.Closed && !isThrown) {
    step.state = 'closed';
    return ended(None);
  }
  const isFirst = step.state === 'init';
  if (isFirst) {
    if (generator.isRunning) {
      step.state = 'closed';
      throw raise('RuntimeError', `${WORDS[action]}: asynchronous generator is already running`);
    }
    if (action !== 'send' && generator.isClosed && !isThrown) {
      step.state = 'closed';
      throw raise('StopAsyncIteration');
    }
    if (sent !== undefined && sent !== None && !isThrown && action !== 'send')
      throw raise('RuntimeError', "can't send non-None value to a just-started coroutine");
    step.state = 'iterating';
    generator.isRunning = true;
  }
  let result: Step;
  try {
    if (isFirst && !isThrown) input = firstInput(step, sent);
    result = resume(generator, input);
  } catch (error) {
    step.state = 'closed';
    generator.isRunning = false;
    if (action === 'close' && (isException(error, 'StopAsyncIteration') || isException(error, 'GeneratorExit')))
      return ended(None);
    if (isException(error, 'StopAsyncIteration') || isException(error, 'GeneratorExit')) generator.isClosed = true;
    throw error;
  }
  if (!result.done && !result.isAsyncYield) return result;
  step.state = 'closed';
  generator.isRunning = false;
  if (result.done) {
    generator.isClosed = true;
    if (action === 'close') return ended(None);
    throw raise('StopAsyncIteration');
  }
  if (action === 'close') throw raise('RuntimeError', 'async generator ignored GeneratorExit');
  return ended(result.value);
}

function valueOrStop(step: Step): PyObject {
  if (!step.done) return step.value;
  throw raise('StopIteration', step.value);
}

/** Source: CPython Python/errors.c: _PyErr_WarnUnawaitedAgenMethod. */
function finalizeStep({ state, generator, action }: PyAsyncStep): void {
  if (state !== 'init') return;
  const text = `coroutine method '${METHODS[action]}' of ${reprString(makeStr(generator.qualname))} was never awaited`;
  unraisable(generator, () => warn('RuntimeWarning', text));
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
      del: finalizeStep,
    },
    methods: resumingMethods<PyAsyncStep>(
      'generator',
      (self, value) => valueOrStop(advance(self, value)),
      (self, type, value, traceback) => valueOrStop(advance(self, new Thrown(argumentsToThrow(type, value, traceback)))),
      (self) => {
        if (self.state === 'closed') return None;
        try {
          if (advance(self, new Thrown(raise('GeneratorExit'))).done) return None;
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
        warnOfValue(value, 'athrow');
        return new PyAsyncThrow(self, 'throw', makeTuple([type, value, traceback].filter((arg) => arg !== undefined)));
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
