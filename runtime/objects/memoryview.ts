import { raise } from '../kernel/errors.js';
import { visitAll, type Visit } from '../kernel/holding.js';
import type { PyObject } from '../kernel/object.js';
import { disown, own } from '../kernel/ownership.js';
import { PyType } from '../kernel/type.js';
import { PyBuffer } from './buffer.js';

/** Where the items of a view are: rows at equal distances, each in one piece. Only a cast gives a row more than one item. */
export interface ViewLayout {
  readonly memory: Uint8Array;
  readonly offset: number;
  readonly stride: number;
  readonly extents: readonly number[];
  readonly format: string;
  readonly itemSize: number;
  readonly readonly: boolean;
}

const product = (sizes: readonly number[]) => sizes.reduce((a, b) => a * b, 1);

/** The layout of `memoryview`: items over the bytes of another object. */
export class PyMemoryView extends PyBuffer {
  private base: PyBuffer | undefined = undefined;
  /** The object that was given to the constructor. */
  exporter: PyObject | undefined = undefined;
  /** The bytes of the base. */
  memory: Uint8Array = new Uint8Array(0);
  /** Where the first row begins, and how far rows are apart, in bytes. */
  offset = 0;
  stride = 1;
  /** Its shape: how many rows there are, and what a row is; without any dimension it is one item. */
  extents: readonly number[] = [0];
  override format = 'B';
  override itemSize = 1;
  override readonly = true;
  /** Views that look at this one. */
  exports = 0;
  /** No other views can be made of it: its memory goes with it. */
  isRestricted = false;
  hash: number | bigint | undefined = undefined;

  constructor() {
    super();
  }

  override traverse(visit: Visit): void {
    visitAll(visit, [this.base, this.exporter]);
  }

  /** A view of all of `base`. */
  static of(base: PyBuffer): PyMemoryView {
    const { value: memory, format, itemSize, readonly } = base;
    const extents = [memory.length / itemSize];
    return PyMemoryView.over(base, base, { memory, offset: 0, stride: itemSize, extents, format, itemSize, readonly });
  }

  /** A view over `base`, which must be kept as it is until the view is released. */
  static over(base: PyBuffer, exporter: PyObject, layout: ViewLayout): PyMemoryView {
    const view = new PyMemoryView();
    const { memory, offset, stride, extents, format, itemSize, readonly } = layout;
    Object.assign(view, { memory, offset, stride, extents, format, itemSize, readonly });
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

  /** {@link source} for another view. */
  sourceOfView(): PyBuffer {
    const base = this.source();
    if (this.isRestricted) throw raise('ValueError', 'cannot create new view on restricted memoryview');
    return base;
  }

  /** A view that dies without having been released lets go of the base too. DIFFERS: under `host` that is never noticed. */
  override dispose(): void {
    this.base?.countExports(-1);
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

  /** The number of rows. */
  get length(): number {
    return this.extents[0] ?? 1;
  }

  /** How many bytes a row has. */
  get rowSize(): number {
    return this.itemSize * product(this.extents.slice(1));
  }

  /** How many bytes there are. */
  get size(): number {
    return this.itemSize * product(this.extents);
  }

  get isContiguous(): boolean {
    return this.length === 1 || this.stride === this.rowSize;
  }

  get value(): Uint8Array {
    this.source();
    const { memory, offset, stride, length, rowSize } = this;
    if (this.isContiguous) return memory.subarray(offset, offset + length * rowSize);
    const gathered = new Uint8Array(length * rowSize);
    for (let i = 0; i < length; i++)
      gathered.set(memory.subarray(offset + i * stride, offset + i * stride + rowSize), i * rowSize);
    return gathered;
  }

  override countExports(change: number): void {
    this.exports += change;
  }
}

export const memoryViewType = PyType.shell('memoryview', PyMemoryView);
