import type { TypeSpec } from '../../kernel/spec.js';
import { PyType } from '../../kernel/type.js';
import type { PyBuffer } from '../../objects/buffer.js';
import { makeInt } from '../../objects/int.js';
import { emptyTuple } from '../../objects/sequence.js';
import { indexIteratorSpec, PyIndexIterator } from '../iterators.js';

/** The layout of `bytes_iterator`. */
export class PyBytesIterator extends PyIndexIterator<PyBuffer> {}
/** The layout of `bytearray_iterator`. */
export class PyByteArrayIterator extends PyIndexIterator<PyBuffer> {}

export const bytesIteratorType = PyType.shell('bytes_iterator', PyBytesIterator);
export const byteArrayIteratorType = PyType.shell('bytearray_iterator', PyByteArrayIterator);

function next(self: PyIndexIterator<PyBuffer>) {
  if (self.sequence === undefined) return undefined;
  const { value } = self.sequence;
  return self.index < value.length ? makeInt(value[self.index++]!) : self.finish();
}

const remaining = (self: PyIndexIterator<PyBuffer>) => self.sequence!.value.length - self.index;

export const bytesIteratorSpecs: readonly TypeSpec[] = [
  indexIteratorSpec<PyBuffer>(bytesIteratorType, next, remaining, () => emptyTuple),
  indexIteratorSpec<PyBuffer>(byteArrayIteratorType, next, remaining, () => emptyTuple),
];
