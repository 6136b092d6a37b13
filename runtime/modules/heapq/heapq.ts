import { raise } from '../../kernel/errors.js';
import type { PyObject } from '../../kernel/object.js';
import { dismiss } from '../../kernel/dying.js';
import { disown, own, ownIn } from '../../kernel/ownership.js';
import type { FunctionSpec, ModuleSpec } from '../../kernel/spec.js';
import { PyList, itemsOf } from '../../objects/sequence.js';
import { None } from '../../objects/singletons.js';
import { isLess } from '../../operations/order.js';

/** `_heapq`: heaps in lists. Source: CPython Modules/_heapqmodule.c. */

type Before = (a: PyObject, b: PyObject) => boolean;

const smaller: Before = isLess;
const larger: Before = (a, b) => isLess(b, a);

function heapOf(o: PyObject, name: string): PyList {
  if (o instanceof PyList) return o;
  throw raise(
    'TypeError',
    `${name}() argument${name === 'heapify' || name === 'heappop' ? '' : ' 1'} must be list, not ${o.type.name}`,
  );
}

/** `before(a, b)`, during which both are held; `other` is the one of them that is let go of last. */
function heldBefore(before: Before, a: PyObject, b: PyObject, other: PyObject): boolean {
  own(a);
  own(b);
  try {
    return before(a, b);
  } finally {
    dismiss(other === b ? a : b);
    dismiss(other);
  }
}

/** Whether `a`, an item, belongs above `b`, another one. A comparison that changes the heap is an error. */
function above(heap: PyList, before: Before, a: PyObject, b: PyObject, other: PyObject): boolean {
  const { length } = heap.items;
  const answer = heldBefore(before, a, b, other);
  if (heap.items.length !== length) throw raise('RuntimeError', 'list changed size during iteration');
  return answer;
}

function swap(heap: PyList, i: number, j: number): void {
  const items = itemsOf(heap);
  const item = items[i]!;
  items[i] = items[j]!;
  items[j] = item;
}

/** Moves the item at `i` up to its place, not beyond `start`. */
function rise(heap: PyList, before: Before, start: number, i: number): void {
  while (i > start) {
    const parent = (i - 1) >> 1;
    const item = heap.items[i]!;
    if (!above(heap, before, item, heap.items[parent]!, item)) break;
    swap(heap, i, parent);
    i = parent;
  }
}

/** Moves the item at `i` down to a leaf, along the children that belong above, and up again to its place. */
function sink(heap: PyList, before: Before, i: number): void {
  const start = i;
  const end = heap.items.length;
  for (let child = 2 * i + 1; child < end; child = 2 * i + 1) {
    if (child + 1 < end) {
      const right = heap.items[child + 1]!;
      if (!above(heap, before, heap.items[child]!, right, right)) child++;
    }
    swap(heap, i, child);
    i = child;
  }
  rise(heap, before, start, i);
}

function pop(heap: PyList, before: Before): PyObject {
  const last = itemsOf(heap).pop();
  if (last === undefined) throw raise('IndexError', 'pop from empty list');
  let top = last;
  if (heap.items.length > 0) {
    top = heap.items[0]!;
    itemsOf(heap)[0] = last;
  }
  disown(top);
  if (heap.items.length > 0) sink(heap, before, 0);
  return top;
}

function replace(heap: PyList, before: Before, item: PyObject): PyObject {
  const top = heap.items[0];
  if (top === undefined) throw raise('IndexError', 'index out of range');
  itemsOf(heap)[0] = ownIn(heap, item);
  disown(top);
  sink(heap, before, 0);
  return top;
}

function heapify(heap: PyList, before: Before): PyObject {
  for (let i = (heap.items.length >> 1) - 1; i >= 0; i--) sink(heap, before, i);
  return None;
}

const functions: Record<string, FunctionSpec> = {
  heappush: [
    '($module, heap, item, /)',
    (list: PyObject, item: PyObject) => {
      const heap = heapOf(list, 'heappush');
      itemsOf(heap).push(ownIn(heap, item));
      rise(heap, smaller, 0, heap.items.length - 1);
      return None;
    },
    'Push item onto heap, maintaining the heap invariant.',
  ],
  heappushpop: [
    '($module, heap, item, /)',
    (list: PyObject, item: PyObject) => {
      const heap = heapOf(list, 'heappushpop');
      const top = heap.items[0];
      if (top === undefined || !heldBefore(isLess, top, item, item)) return item;
      if (heap.items.length === 0) throw raise('IndexError', 'index out of range');
      return replace(heap, smaller, item);
    },
    'Push item on the heap, then pop and return the smallest item from the heap.\n\nThe combined action runs more efficiently than heappush() followed by\na separate call to heappop().',
  ],
  heappop: [
    '($module, heap, /)',
    (list: PyObject) => pop(heapOf(list, 'heappop'), smaller),
    'Pop the smallest item off the heap, maintaining the heap invariant.',
  ],
  heapreplace: [
    '($module, heap, item, /)',
    (list: PyObject, item: PyObject) => replace(heapOf(list, 'heapreplace'), smaller, item),
    'Pop and return the current smallest value, and add the new item.\n\nThis is more efficient than heappop() followed by heappush(), and can be\nmore appropriate when using a fixed-size heap.',
  ],
  heapify: [
    '($module, heap, /)',
    (list: PyObject) => heapify(heapOf(list, 'heapify'), smaller),
    'Transform list into a heap, in-place, in O(len(heap)) time.',
  ],
  _heappop_max: [
    '($module, heap, /)',
    (list: PyObject) => pop(heapOf(list, '_heappop_max'), larger),
    'Maxheap variant of heappop.',
  ],
  _heapreplace_max: [
    '($module, heap, item, /)',
    (list: PyObject, item: PyObject) => replace(heapOf(list, '_heapreplace_max'), larger, item),
    'Maxheap variant of heapreplace.',
  ],
  _heapify_max: [
    '($module, heap, /)',
    (list: PyObject) => heapify(heapOf(list, '_heapify_max'), larger),
    'Maxheap variant of heapify.',
  ],
};

export const heapqModule: ModuleSpec = {
  name: '_heapq',
  doc: 'Heaps: lists of which item k is no larger than items 2k+1 and 2k+2.',
  functions,
};
