import type { PyObject } from '../../kernel/object.js';
import { own } from '../../kernel/ownership.js';
import { currentRuntime } from '../../kernel/runtime.js';
import type { ModuleSpec, TypeSpec } from '../../kernel/spec.js';
import { makeFloat } from '../../objects/float.js';
import { makeTuple } from '../../objects/sequence.js';
import { None } from '../../objects/singletons.js';
import { allocate } from '../../operations/allocation.js';
import { getattr } from '../../operations/attribute.js';
import { asIndex } from '../../operations/convert.js';
import { callMethod } from '../../operations/call.js';
import { choiceMethods } from './choices.js';
import { distributionMethods } from './distributions.js';
import { getRandBits, getState, PyRandom, randomType, seedWith, setState } from './random-type.js';

/** `random.Random`. DIFFERS: CPython's is a Python class over `_random.Random`; this one is a builtin type. */
export const randomSpec: TypeSpec = {
  type: randomType,
  module: 'random',
  hasDict: true,
  hasWeakrefs: true,
  doc: 'Random number generator: Mersenne Twister.',
  textSignature: '(x=None)',
  slots: {
    new: (cls) => {
      const made = allocate(cls, PyRandom);
      seedWith(made, undefined, 2);
      return made;
    },
    init: (self: PyRandom, args, kwnames) => {
      callMethod(self, 'seed', args[0] ?? None);
      void kwnames;
    },
  },
  methods: {
    seed: [
      '($self, a=None, version=2)',
      (self: PyRandom, a?: PyObject, version?: PyObject) => {
        seedWith(self, a, version === undefined ? 2 : Number(asIndex(version)));
        return None;
      },
      'Begin anew from a seed: None, an int, float, str, bytes or bytearray.',
    ],
    random: ['($self, /)', (self: PyRandom) => makeFloat(self.generator.random()), 'A float in [0.0, 1.0).'],
    getrandbits: ['($self, k, /)', getRandBits, 'An integer of k random bits.'],
    getstate: ['($self)', getState, 'The internal state.'],
    setstate: ['($self, state)', setState, 'Restore a state that getstate() returned.'],
    __getstate__: ['($self)', getState],
    __setstate__: ['($self, state)', setState],
    __reduce__: ['($self)', (self: PyRandom) => makeTuple([self.type, makeTuple([]), getState(self)])],
    ...choiceMethods,
    ...distributionMethods,
  },
};

function makeShared(): PyRandom {
  const shared = own(new PyRandom());
  seedWith(shared, undefined, 2);
  return shared;
}

const shared = [
  'seed random uniform triangular randint choice randrange sample shuffle choices normalvariate lognormvariate expovariate',
  'vonmisesvariate gammavariate gauss betavariate binomialvariate paretovariate weibullvariate getstate setstate getrandbits randbytes',
]
  .join(' ')
  .split(' ');

/** The module `random`: its functions are the methods of one hidden generator of the runtime. */
export const randomModule: ModuleSpec = {
  name: 'random',
  doc: 'Random variable generators.',
  attributes: () => {
    const generator = currentRuntime().state(makeShared);
    return {
      Random: randomType,
      _inst: generator,
      ...Object.fromEntries(shared.map((name) => [name, getattr(generator, name)])),
    };
  },
};
