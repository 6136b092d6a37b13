import { raise } from '../kernel/errors.js';
import { PyObject } from '../kernel/object.js';

export const emptyArray = new Uint8Array(0);

/** What every object that offers its memory as bytes (Python's buffer protocol) has in common. */
export abstract class PyBuffer extends PyObject {
  /** The bytes, valid until the object changes its length. */
  abstract get value(): Uint8Array;

  /** What an item is, as `struct` writes it, and how many bytes it takes. */
  declare format: string;
  declare itemSize: number;
  /** Nobody may write through a memoryview. */
  declare readonly: boolean;

  /** A memoryview begins (1) or ceases (-1) to look at it. */
  countExports(_change: number): void {}
}

PyBuffer.prototype.format = 'B';
PyBuffer.prototype.itemSize = 1;
PyBuffer.prototype.readonly = false;

/** Bytes that can become more or fewer: they lie at the beginning of a buffer that may be longer. */
export abstract class GrowingBuffer extends PyBuffer {
  protected buffer: Uint8Array = emptyArray;
  /** How many bytes there are. */
  length = 0;
  /** How many memoryviews look at it: while there are any, its length is fixed, and its bytes stay where they are. */
  private exports = 0;

  /** What is said when the length would change while it is fixed. */
  get resizeError(): string {
    return 'Existing exports of data: object cannot be re-sized';
  }

  get value(): Uint8Array {
    return this.buffer.length === this.length ? this.buffer : this.buffer.subarray(0, this.length);
  }

  /** Replaces the content; takes the array over. */
  set value(value: Uint8Array) {
    if (value.length !== this.length) this.checkResizable();
    if (this.exports > 0) {
      this.value.set(value);
      return;
    }
    this.buffer = value;
    this.length = value.length;
  }

  get isExported(): boolean {
    return this.exports > 0;
  }

  override countExports(change: number): void {
    this.exports += change;
  }

  override free(): void {
    this.buffer = emptyArray;
    this.length = 0;
  }

  /** Refuses to change the length while a memoryview looks at the bytes. */
  checkResizable(): void {
    if (this.exports > 0) throw raise('BufferError', this.resizeError);
  }

  /** Makes the length `length`, keeping what is there. */
  resize(length: number): void {
    if (length > this.buffer.length) {
      const buffer = new Uint8Array(length + (length >> 3) + 8);
      buffer.set(this.value);
      this.buffer = buffer;
    } else if (length < this.length) {
      this.buffer.fill(0, length, this.length);
    }
    this.length = length;
  }

  /** Replaces the bytes [start, end) by others, which are not its own. */
  splice(start: number, end: number, by: Uint8Array): void {
    const growth = by.length - (end - start);
    if (growth !== 0) this.checkResizable();
    const { length } = this;
    if (growth > 0) this.resize(length + growth);
    this.value.copyWithin(end + growth, end, length);
    if (growth < 0) this.resize(length + growth);
    this.value.set(by, start);
  }

  /** Takes `count` items out that are `step` items apart. */
  deleteItems(first: number, step: number, count: number): void {
    if (count === 0) return;
    this.checkResizable();
    const { value, itemSize } = this;
    const [start, stride] = step > 0 ? [first, step] : [first + step * (count - 1), -step];
    let to = start * itemSize;
    for (let i = 0; i < count; i++) {
      const from = (start + i * stride + 1) * itemSize;
      const end = i + 1 === count ? this.length : (start + (i + 1) * stride) * itemSize;
      value.copyWithin(to, from, end);
      to += end - from;
    }
    this.resize(to);
  }
}
