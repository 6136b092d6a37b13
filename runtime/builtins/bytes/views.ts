import { raise } from '../../kernel/errors.js';
import type { PyObject } from '../../kernel/object.js';
import type { PyBuffer } from '../../objects/buffer.js';
import { PyMemoryView } from '../../objects/memoryview.js';
import { None } from '../../objects/singletons.js';
import { BufferFlag, checkFlags, exporterOf, PyBufferWrapper } from '../../operations/buffer.js';
import { asRepeatCount } from '../../operations/convert.js';

/** How memoryviews are made and let go of. CPython Objects/memoryobject.c. */

/** A view of what an object offers; undefined if that is nothing. */
export function viewIfAny(o: PyObject, flags: number): PyMemoryView | undefined {
  const buffer = exporterOf(o, flags);
  if (buffer === undefined) return undefined;
  if (buffer instanceof PyBufferWrapper) return PyMemoryView.over(buffer, buffer, buffer.view);
  if (buffer instanceof PyMemoryView) {
    const source = buffer.sourceOfView();
    checkFlags(buffer, flags);
    return PyMemoryView.over(source, buffer.exporter!, buffer);
  }
  checkFlags(buffer, flags);
  return PyMemoryView.of(buffer);
}

export function viewOf(o: PyObject, flags: number = BufferFlag.Full): PyMemoryView {
  const view = viewIfAny(o, flags);
  if (view === undefined) throw raise('TypeError', `memoryview: a bytes-like object is required, not '${o.type.name}'`);
  return view;
}

/** `memoryview.release()`. */
export function releaseView(self: PyMemoryView): PyObject {
  if (self.exports > 0)
    throw raise('BufferError', `memoryview has ${self.exports} exported buffer${self.exports === 1 ? '' : 's'}`);
  self.release();
  return None;
}

/** `__buffer__` of what has memory of its own. CPython Objects/typeobject.c: wrap_buffer. */
export function buffer(self: PyBuffer, flags: PyObject): PyObject {
  const asked = asRepeatCount(flags);
  if (Math.abs(asked) > 0x7fffffff) throw raise('OverflowError', 'buffer flags too large');
  checkFlags(self, asked);
  if (!(self instanceof PyMemoryView)) return PyMemoryView.of(self);
  return PyMemoryView.over(self.sourceOfView(), self.exporter!, self);
}

/** `__release_buffer__` of what has memory that can change. CPython Objects/typeobject.c: wrap_releasebuffer. */
export function releaseBuffer(self: PyBuffer, view: PyObject): PyObject {
  if (!(view instanceof PyMemoryView)) throw raise('TypeError', 'expected a memoryview object');
  if (view.isReleased) throw raise('ValueError', "memoryview's buffer has already been released");
  if (view.exporter !== self) throw raise('ValueError', "memoryview's buffer is not this object");
  return releaseView(view);
}
