import { raise } from '../../kernel/errors.js';
import type { Visit } from '../../kernel/holding.js';
import { PyObject } from '../../kernel/object.js';
import { disown, own } from '../../kernel/ownership.js';
import { PyType } from '../../kernel/type.js';

/**
 * The layout of `collections.deque`: a ring of items in an array whose length is a power of two, so that both ends and every
 * index are near.
 */
export class PyDeque extends PyObject {
  private ring: (PyObject | undefined)[] = new Array<PyObject | undefined>(8).fill(undefined);
  private head = 0;
  size = 0;
  /** Infinity = unbounded. */
  maxlen = Infinity;
  /** Changes with every item added or removed: iterators compare it. */
  state = 0;

  override traverse(visit: Visit): void {
    for (let i = 0; i < this.size; i++) visit(this.at(i));
  }

  override free(): void {
    this.ring = [];
  }

  at(i: number): PyObject {
    return this.ring[(this.head + i) & (this.ring.length - 1)]!;
  }

  /** Replaces item `i`. */
  put(i: number, value: PyObject): void {
    const at = (this.head + i) & (this.ring.length - 1);
    const old = this.ring[at]!;
    this.ring[at] = own(value);
    disown(old);
  }

  private grow(): void {
    const items = this.items();
    const length = this.ring.length * 2;
    this.ring = items as (PyObject | undefined)[];
    while (this.ring.length < length) this.ring.push(undefined);
    this.head = 0;
  }

  append(item: PyObject): void {
    this.state++;
    own(item);
    if (this.maxlen === 0) return disown(item);
    if (this.size === this.ring.length) this.grow();
    this.ring[(this.head + this.size) & (this.ring.length - 1)] = item;
    this.size++;
    if (this.size > this.maxlen) disown(this.take(true));
  }

  appendLeft(item: PyObject): void {
    this.state++;
    own(item);
    if (this.maxlen === 0) return disown(item);
    if (this.size === this.ring.length) this.grow();
    this.head = (this.head - 1) & (this.ring.length - 1);
    this.ring[this.head] = item;
    this.size++;
    if (this.size > this.maxlen) disown(this.take(false));
  }

  /** Takes the first or the last item out; the caller then owns it. */
  private take(first: boolean): PyObject {
    const at = first ? this.head : (this.head + this.size - 1) & (this.ring.length - 1);
    const item = this.ring[at]!;
    this.ring[at] = undefined;
    if (first) this.head = (this.head + 1) & (this.ring.length - 1);
    this.size--;
    this.state++;
    return item;
  }

  /** Removes and gives the first or the last item. */
  pop(first: boolean): PyObject {
    if (this.size === 0) throw raise('IndexError', 'pop from an empty deque');
    const item = this.take(first);
    disown(item);
    return item;
  }

  items(): PyObject[] {
    const items: PyObject[] = [];
    for (let i = 0; i < this.size; i++) items.push(this.at(i));
    return items;
  }

  /** Makes `items`, each of which is owned, the content. */
  private replaceAll(items: PyObject[]): void {
    let length = 8;
    while (length < items.length) length *= 2;
    this.size = items.length;
    this.ring = items;
    while (this.ring.length < length) (this.ring as (PyObject | undefined)[]).push(undefined);
    this.head = 0;
    this.state++;
  }

  clear(): void {
    const items = this.items();
    this.replaceAll([]);
    items.forEach(disown);
  }

  rotate(n: number): void {
    if (this.size <= 1) return;
    const steps = n % this.size;
    for (let i = 0; i < steps; i++) this.move(false);
    for (let i = 0; i > steps; i--) this.move(true);
  }

  /** Moves one item from one end to the other. */
  private move(first: boolean): void {
    const item = this.take(first);
    const mask = this.ring.length - 1;
    if (first) {
      this.ring[(this.head + this.size) & mask] = item;
    } else {
      this.head = (this.head - 1) & mask;
      this.ring[this.head] = item;
    }
    this.size++;
  }

  insert(i: number, item: PyObject): void {
    const items = this.items();
    items.splice(i, 0, own(item));
    this.replaceAll(items);
  }

  deleteAt(i: number): void {
    const items = this.items();
    const [item] = items.splice(i, 1);
    this.replaceAll(items);
    disown(item!);
  }

  reverse(): void {
    this.replaceAll(this.items().reverse());
  }
}

PyDeque.prototype.clearsWeak = true;

export const dequeType = PyType.shell('collections.deque', PyDeque);
