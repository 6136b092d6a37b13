import type { PyObject } from '../kernel/object.js';
import { signature } from '../kernel/signature.js';
import type { TypeSpec } from '../kernel/spec.js';
import { boolType, False, intType, makeBool, makeInt, PyBool, True } from '../objects/int.js';
import { makeStr } from '../objects/str.js';
import { isTrue } from '../objects/truth.js';
import { refuseKeywords } from '../kernel/keyword-errors.js';
import { warn } from '../operations/warnings.js';
import { intOperators } from './int/operators.js';

const textTrue = makeStr('True');
const textFalse = makeStr('False');
const parameters = signature('(object=False, /)');

type Combine = (a: number, b: number) => number;

/** Of two bools a bool, of a bool and an int what the ints make. CPython Objects/boolobject.c: bool_and and its kin. */
function logical(combine: Combine, slot: 'and' | 'or' | 'xor') {
  const ofInts = intOperators[slot]!;
  return (self: PyBool, other: PyObject): PyObject =>
    other instanceof PyBool ? makeBool(combine(self.value as number, other.value as number) !== 0) : ofInts(self, other);
}

const and = logical((a, b) => a & b, 'and');
const or = logical((a, b) => a | b, 'or');
const xor = logical((a, b) => a ^ b, 'xor');

export const boolSpec: TypeSpec = {
  type: boolType,
  bases: [intType],
  final: true,
  doc: 'The truth values True and False, the only instances of bool: 1 and 0 with names.',
  textSignature: '(object=False, /)',
  slots: {
    new: (_cls, args, kwnames) => {
      refuseKeywords('bool', kwnames);
      const [x] = parameters.bind(args, kwnames, 'bool') as [PyObject?];
      return x === undefined ? False : makeBool(isTrue(x));
    },
    repr: (self: PyBool) => (self === True ? textTrue : textFalse),
    invert: (self: PyBool) => {
      warn(
        'DeprecationWarning',
        "Bitwise inversion '~' on bool is deprecated and will be removed in Python 3.16. This returns the bitwise inversion of the underlying int object and is usually not what you expect from the negation of a bool object. Use the 'not' operator for boolean negation or ~int(x) for the bitwise inversion of the underlying int.",
      );
      return makeInt(-1 - (self.value as number));
    },
    and,
    rand: and,
    xor,
    rxor: xor,
    or,
    ror: or,
  },
};
