import { raise } from '../kernel/errors.js';
import { visitAll, type Visit } from '../kernel/holding.js';
import type { PyObject } from '../kernel/object.js';
import { disown, own } from '../kernel/ownership.js';
import { PyType } from '../kernel/type.js';
import { PyBuffer } from './buffer.js';

/** The layout of `memoryview`: one dimension of items over the bytes of another object. */
export class PyMemoryView extends PyBuffer {
  private base: PyBuffer | undefined = undefined;
  /** The object that was given to the constructor. */
  exporter: PyObject | undefined = undefined;
  /** The bytes of the base. */
  memory: Uint8Array = new Uint8Array(0);
  /** Where the first item begins, and how far items are apart, in bytes. */
  offset = 0;
  stride = 1;
  length = 0;
  override format = 'B';
  override itemSize = 1;
  override readonly = true;
  /** Views that look at this one. */
  exports = 0;

  constructor() {
    super();
  }

  override traverse(visit: Visit): void {
    visitAll(visit, [this.base, this.exporter]);
  }

  /** A view of `length` items over `base`, which must be kept as it is until the view is released. */
  static over(
    base: PyBuffer,
    exporter: PyObject,
    layout: Pick<PyMemoryView, 'memory' | 'offset' | 'stride' | 'length' | 'format' | 'itemSize' | 'readonly'>,
  ): PyMemoryView {
    const view = new PyMemoryView();
    ({
      memory: view.memory,
      offset: view.offset,
      stride: view.stride,
      length: view.length,
      format: view.format,
      itemSize: view.itemSize,
      readonly: view.readonly,
    } = layout);
    view.base = own(base);
    view.exporter = own(exporter);
    base.countExports(1);
    return view;
  }

  get isReleased(): boolean {
    return this.base === undefined;
  }

  /** The object whose bytes are seen; ValueError once released. */
  source(): PyBuffer {
    if (this.base === undefined) throw raise('ValueError', 'operation forbidden on released memoryview object');
    return this.base;
  }

  /** Lets go of the base. */
  release(): void {
    const { base, exporter } = this;
    if (base === undefined) return;
    this.base = undefined;
    this.exporter = undefined;
    base.countExports(-1);
    disown(base);
    if (exporter !== undefined) disown(exporter);
  }

  get isContiguous(): boolean {
    return this.stride === this.itemSize || this.length <= 1;
  }

  get value(): Uint8Array {
    this.source();
    const { memory, offset, stride, length, itemSize } = this;
    if (this.isContiguous) return memory.subarray(offset, offset + length * itemSize);
    const gathered = new Uint8Array(length * itemSize);
    for (let i = 0; i < length; i++)
      gathered.set(memory.subarray(offset + i * stride, offset + i * stride + itemSize), i * itemSize);
    return gathered;
  }

  override countExports(change: number): void {
    this.exports += change;
  }
}

export const memoryViewType = PyType.shell('memoryview', PyMemoryView);
