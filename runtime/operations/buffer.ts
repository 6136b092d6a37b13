import { raise } from '../kernel/errors.js';
import type { Visit } from '../kernel/holding.js';
import { visitAll } from '../kernel/holding.js';
import type { PyObject } from '../kernel/object.js';
import { own } from '../kernel/ownership.js';
import { PyType } from '../kernel/type.js';
import { PyBuffer } from '../objects/buffer.js';
import { ExactBytes } from '../objects/bytes.js';
import { PySlotWrapper } from '../objects/builtin-function.js';
import { PyBaseException } from '../objects/exception.js';
import { makeInt } from '../objects/int.js';
import { PyMemoryView } from '../objects/memoryview.js';
import { bind } from './attribute.js';
import { call1, call2 } from './call.js';
import { writeUnraisable } from './unraisable.js';

/** What is asked of a buffer: C's PyBUF_SIMPLE, PyBUF_WRITABLE and PyBUF_FULL_RO. */
export enum BufferFlag {
  /** One piece of bytes. */
  Simple = 0,
  Writable = 1,
  /** Whatever there is: items of any format, apart from each other, that can perhaps be written. */
  Full = 284,
}

/**
 * The memory of an object whose class has a `__buffer__` or `__release_buffer__` written in Python (PEP 688): that of the memoryview that
 * it gave, until nobody looks at it. CPython Objects/typeobject.c: slot_bf_getbuffer, bufferwrapper_releasebuf.
 */
export class PyBufferWrapper extends PyBuffer {
  view: PyMemoryView = undefined!;
  private giver: PyObject | undefined = undefined;
  private exports = 0;

  override traverse(visit: Visit): void {
    visitAll(visit, [this.view, this.giver]);
  }

  static of(view: PyMemoryView, giver: PyObject): PyBufferWrapper {
    const made = new PyBufferWrapper();
    made.view = own(view);
    made.giver = own(giver);
    ({ format: made.format, itemSize: made.itemSize, readonly: made.readonly } = view);
    return made;
  }

  get value(): Uint8Array {
    return this.view.value;
  }

  override countExports(change: number): void {
    this.exports += change;
    this.view.countExports(change);
    if (change < 0 && this.exports === 0) release(this.view, this.giver!);
  }
}

export const bufferWrapperType = PyType.shell('_buffer_wrapper', PyBufferWrapper);

/** Tells an object that its memory is not looked at any more. */
function release(view: PyMemoryView, giver: PyObject): void {
  const method = giver.type.lookup('__release_buffer__');
  const isNative = giver instanceof PyBuffer && view.exporter === giver;
  if (method !== undefined && !(method instanceof PySlotWrapper)) {
    // Whoever is told may look at the memory for the last time, but not make views of it that live on.
    view.isRestricted = isNative;
    try {
      call1(bind(method, giver, giver.type), view);
    } catch (error) {
      if (!(error instanceof PyBaseException)) throw error;
      writeUnraisable(error, giver);
    }
  }
  if (isNative) view.release();
}

/** The memory of an object, if it offers any. Whoever keeps it counts as one of its exports. */
export function exporterOf(o: PyObject, flags: number): PyBuffer | undefined {
  if (o instanceof PyBuffer && !o.type.isHeap) return o;
  const { type } = o;
  if (!type.isHeap) return undefined;
  const get = type.lookup('__buffer__');
  if (get === undefined) return undefined;
  const isWrapper = get instanceof PySlotWrapper;
  const isNative = o instanceof PyBuffer && isWrapper && type.isSubtype(get.owner);
  if (isNative && type.lookup('__release_buffer__') instanceof PySlotWrapper) return o;
  if (isNative && type.lookup('__release_buffer__') === undefined) return o;
  const asked = makeInt(flags);
  const view = isNative ? PyMemoryView.of(o) : isWrapper ? call2(get, o, asked) : call1(bind(get, o, type), asked);
  if (!(view instanceof PyMemoryView)) throw raise('TypeError', '__buffer__ returned non-memoryview object');
  return PyBufferWrapper.of(view, o);
}

/** Refuses what the memory is not, for the flags with which it is asked for. */
export function checkFlags(buffer: PyBuffer, flags: number): void {
  const isView = buffer instanceof PyMemoryView;
  if (flags !== BufferFlag.Full && isView && !buffer.isContiguous)
    throw raise('BufferError', 'memoryview: underlying buffer is not C-contiguous');
  if ((flags & BufferFlag.Writable) !== 0 && buffer.readonly)
    throw raise('BufferError', isView ? 'memoryview: underlying buffer is not writable' : 'Object is not writable.');
}

/** The bytes of an object that offers them, as they are now, or undefined. They are the object's own or a copy. */
export function bufferOf(o: PyObject, flags = BufferFlag.Simple): Uint8Array | undefined {
  if (o instanceof ExactBytes) return o.content;
  const buffer = exporterOf(o, flags);
  if (buffer === undefined) return undefined;
  if (!(buffer instanceof PyBufferWrapper)) {
    checkFlags(buffer, flags);
    return buffer.value;
  }
  buffer.countExports(1);
  try {
    checkFlags(buffer.view, flags);
    return buffer.value.slice();
  } finally {
    buffer.countExports(-1);
  }
}

/** {@link bufferOf}; what fails is no buffer either. */
export function bufferIfGiven(o: PyObject): Uint8Array | undefined {
  try {
    return bufferOf(o);
  } catch (error) {
    if (error instanceof PyBaseException) return undefined;
    throw error;
  }
}
