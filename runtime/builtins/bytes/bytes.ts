import type { PyObject } from '../../kernel/object.js';
import type { TypeSpec } from '../../kernel/spec.js';
import type { PyType } from '../../kernel/type.js';
import { bytesType, ExactBytes, latin1String, makeBytes, type PyBytes } from '../../objects/bytes.js';
import { makeInt } from '../../objects/int.js';
import { hashOfStr, makeStr } from '../../objects/str.js';
import { makeTuple } from '../../objects/sequence.js';
import { call1 } from '../../operations/call.js';
import { decode } from '../codecs/decode.js';
import { codecOption } from '../str/spec.js';
import type { BytesLike } from './common.js';
import { fromHex, toHex } from './hex.js';
import { PyBytesIterator } from './iterator.js';
import { newBytes } from './new.js';
import { bytesSlots, quoteBytes } from './operators.js';
import { searchMethods } from './search.js';
import { buffer } from './views.js';
import { makeTranslation, textMethods } from './text.js';

/** The methods that `bytes` and `bytearray` share. */
export const bytesMethods: NonNullable<TypeSpec['methods']> = {
  ...textMethods,
  ...searchMethods,
  decode: [
    "($self, /, encoding='utf-8', errors='strict')",
    (self: BytesLike, encoding?: PyObject, errors?: PyObject) =>
      makeStr(
        decode(
          self.value,
          codecOption(encoding, 'decode', 'encoding', 'utf-8'),
          codecOption(errors, 'decode', 'errors', 'strict'),
        ),
      ),
    'The text of the bytes in an encoding.',
  ],
  hex: [
    '($self, /, sep=<unrepresentable>, bytes_per_sep=1)',
    (self: BytesLike, sep?: PyObject, group?: PyObject) => makeStr(toHex(self.value, sep, group)),
    'The bytes as hexadecimal digits.',
  ],
};

/** The class and static methods that both share. */
export const bytesClassMethods: NonNullable<TypeSpec['classMethods']> = {
  fromhex: [
    '($type, string, /)',
    (cls: PyType, text: PyObject) => {
      const value = makeBytes(fromHex(text));
      return cls === bytesType ? value : call1(cls, value);
    },
    'The bytes of hexadecimal digits.',
  ],
};

export const bytesStaticMethods: NonNullable<TypeSpec['staticMethods']> = {
  maketrans: ['(frm, to, /)', makeTranslation, 'A table for translate.'],
};

function hashOfBytes(self: PyBytes): number {
  if (self.value.length === 0) return 0;
  // A str of the same codes has the same hash in CPython too.
  if (self.hash === 0) self.hash = hashOfStr(makeStr(latin1String(self.value)));
  return self.hash;
}

export const bytesSpec: TypeSpec = {
  type: bytesType,
  basicSize: 33,
  itemSize: 1,
  patternKind: undefined,
  doc: 'bytes(iterable_of_ints) -> bytes\nbytes(string, encoding[, errors]) -> bytes\nbytes(bytes_or_buffer) -> immutable copy\nbytes(int) -> zero bytes\nbytes() -> empty bytes object',
  slots: {
    buffer,
    new: newBytes,
    repr: (self: PyBytes) => makeStr(quoteBytes(self.value)),
    hash: hashOfBytes,
    iter: (self: PyBytes) => new PyBytesIterator(self),
    ...bytesSlots,
  },
  methods: {
    __getnewargs__: ['($self, /)', (self: PyBytes) => makeTuple([makeBytes(self.value)])],
    __bytes__: [
      '($self, /)',
      (self: PyBytes) => (self instanceof ExactBytes ? self : makeBytes(self.value)),
      'The same as bytes.',
    ],
    __sizeof__: ['($self, /)', (self: PyBytes) => makeInt(33 + self.value.length), 'Size in memory, in bytes.'],
    ...bytesMethods,
  },
  classMethods: bytesClassMethods,
  staticMethods: bytesStaticMethods,
};
