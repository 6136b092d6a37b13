import type { PyObject } from '../../kernel/object.js';
import { PyType } from '../../kernel/type.js';
import { GrowingBuffer } from '../../objects/buffer.js';
import { keysEqual } from '../../objects/hash.js';
import { findTypeCode, type TypeCode } from './type-codes.js';

const noView = new DataView(new ArrayBuffer(0));

/** The layout of `array.array`: items of one size in one piece of memory. */
export class PyArray extends GrowingBuffer {
  code: TypeCode = findTypeCode('b')!;
  private view: DataView = noView;

  /** Says what the items are. */
  become(code: TypeCode): this {
    this.code = code;
    this.format = code.format;
    this.itemSize = code.size;
    return this;
  }

  override get resizeError(): string {
    return 'cannot resize an array that is exporting buffers';
  }

  /** How many items there are. */
  get size(): number {
    return this.length / this.itemSize;
  }

  private get memory(): DataView {
    const { buffer } = this;
    if (this.view.buffer !== buffer.buffer || this.view.byteOffset !== buffer.byteOffset)
      this.view = new DataView(buffer.buffer, buffer.byteOffset, buffer.byteLength);
    return this.view;
  }

  /** Item `i`, as it is stored. */
  raw(i: number): number | bigint {
    return this.code.load(this.memory, i * this.itemSize);
  }

  /** Item `i`. */
  at(i: number): PyObject {
    return this.code.wrap(this.raw(i));
  }

  /** Replaces item `i` by what {@link TypeCode.convert} gave. */
  put(i: number, value: number | bigint): void {
    this.code.store(this.memory, i * this.itemSize, value);
  }

  /** Adds an item at the end. */
  append(item: PyObject): void {
    const value = this.code.convert(item);
    this.checkResizable();
    this.resize(this.length + this.itemSize);
    this.put(this.size - 1, value);
  }

  items(): PyObject[] {
    const items: PyObject[] = [];
    for (let i = 0; i < this.size; i++) items.push(this.at(i));
    return items;
  }

  /** The place of the first item that equals `value`, or -1. The comparisons may change the array. */
  find(value: PyObject, start = 0, stop = Infinity): number {
    for (let i = start; i < stop && i < this.size; i++) if (keysEqual(this.at(i), value)) return i;
    return -1;
  }
}

export const arrayType = PyType.shell('array.array', PyArray);

/** An array of these bytes, which it takes over. */
export function makeArray(code: TypeCode, bytes: Uint8Array): PyArray {
  const made = new PyArray().become(code);
  made.value = bytes;
  return made;
}
