import type { PyObject } from '../../kernel/object.js';
import { structSequence } from '../../builtins/struct-sequence.js';
import { makeFloat } from '../../objects/float.js';
import { False, makeBigInt, makeInt, True } from '../../objects/int.js';
import { makeStr } from '../../objects/str.js';

/** The facts about the interpreter that `sys` gives as named tuples. */

const ints = (...values: number[]): PyObject[] => values.map((value) => makeInt(value));

export const flags = structSequence(
  'flags',
  'sys',
  [
    'debug',
    'inspect',
    'interactive',
    'optimize',
    'dont_write_bytecode',
    'no_user_site',
    'no_site',
    'ignore_environment',
    'verbose',
    'bytes_warning',
    'quiet',
    'hash_randomization',
    'isolated',
    'dev_mode',
    'utf8_mode',
    'warn_default_encoding',
    'safe_path',
    'int_max_str_digits',
  ],
  'sys.flags\n\nFlags provided through command line arguments or environment vars.',
  true,
);

export const versionInfo = structSequence(
  'version_info',
  'sys',
  ['major', 'minor', 'micro', 'releaselevel', 'serial'],
  'sys.version_info\n\nVersion information as a named tuple.',
  true,
);

export const floatInfo = structSequence(
  'float_info',
  'sys',
  ['max', 'max_exp', 'max_10_exp', 'min', 'min_exp', 'min_10_exp', 'dig', 'mant_dig', 'epsilon', 'radix', 'rounds'],
  'sys.float_info\n\nA named tuple holding information about the float type.',
);

export const intInfo = structSequence(
  'int_info',
  'sys',
  ['bits_per_digit', 'sizeof_digit', 'default_max_str_digits', 'str_digits_check_threshold'],
  "sys.int_info\n\nA named tuple that holds information about Python's internal representation of integers.",
);

export const hashInfo = structSequence(
  'hash_info',
  'sys',
  ['width', 'modulus', 'inf', 'nan', 'imag', 'algorithm', 'hash_bits', 'seed_bits', 'cutoff'],
  'hash_info\n\nA named tuple providing parameters used for computing hashes.',
);

/** The values of these tuples. */
export function factValues(): Record<string, PyObject> {
  return {
    flags: flags.make([...ints(0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1, 0), False, makeInt(1), makeInt(0), False, makeInt(4300)]),
    version_info: versionInfo.make([...ints(3, 13, 0), makeStr('final'), makeInt(0)]),
    float_info: floatInfo.make([
      makeFloat(Number.MAX_VALUE),
      ...ints(1024, 308),
      makeFloat(2.2250738585072014e-308),
      ...ints(-1021, -307, 15, 53),
      makeFloat(Number.EPSILON),
      ...ints(2, 1),
    ]),
    int_info: intInfo.make(ints(30, 4, 4300, 640)),
    hash_info: hashInfo.make([
      makeInt(64),
      makeBigInt(2n ** 61n - 1n),
      ...ints(314159, 0, 1000003),
      makeStr('siphash13'),
      ...ints(64, 128, 0),
    ]),
    float_repr_style: makeStr('short'),
    dont_write_bytecode: True,
  };
}

export const sysFactSpecs = [flags.spec, versionInfo.spec, floatInfo.spec, intInfo.spec, hashInfo.spec];
