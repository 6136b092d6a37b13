import type { TypeSpec } from '../../kernel/spec.js';
import { PyType } from '../../kernel/type.js';
import { emptyStr, isNarrow, makeStr, type PyStr, strLength, unitIndex } from '../../objects/str.js';
import { indexIteratorSpec, PyIndexIterator } from '../iterators.js';
import { isAscii } from './characters.js';

/** The layout of `str_iterator`: `index` counts code points, `unit` units of the host's string. */
export class PyStrIterator extends PyIndexIterator<PyStr> {
  private unit = 0;
  private expected = 0;

  step() {
    const { sequence } = this;
    if (sequence === undefined) return undefined;
    const { value } = sequence;
    // __setstate__ may have moved the index.
    if (this.expected !== this.index) this.unit = unitIndex(sequence, this.index);
    const { unit } = this;
    if (unit >= value.length) return this.finish();
    this.expected = ++this.index;
    const code = value.charCodeAt(unit);
    if (code < 0xd800 || code > 0xdbff || isNarrow(sequence)) {
      this.unit = unit + 1;
      return makeStr(value[unit]!);
    }
    const c = String.fromCodePoint(value.codePointAt(unit)!);
    this.unit = unit + c.length;
    return makeStr(c);
  }
}

/** The layout of `str_ascii_iterator`, which CPython keeps apart. */
export class PyAsciiIterator extends PyIndexIterator<PyStr> {
  step() {
    const { sequence } = this;
    if (sequence === undefined) return undefined;
    const { value } = sequence;
    return this.index < value.length ? makeStr(value[this.index++]!) : this.finish();
  }
}

export const strIteratorType = PyType.shell('str_iterator', PyStrIterator);
export const asciiIteratorType = PyType.shell('str_ascii_iterator', PyAsciiIterator);

/** `iter(text)`. */
export function iterateText(self: PyStr): PyStrIterator | PyAsciiIterator {
  return isAscii(self.value) ? new PyAsciiIterator(self) : new PyStrIterator(self);
}

function spec(type: PyType): TypeSpec {
  return indexIteratorSpec<PyStr>(
    type,
    (self) => (self as PyStrIterator | PyAsciiIterator).step(),
    (self) => strLength(self.sequence!) - self.index,
    () => emptyStr,
  );
}

export const strIteratorSpecs: readonly TypeSpec[] = [spec(strIteratorType), spec(asciiIteratorType)];
