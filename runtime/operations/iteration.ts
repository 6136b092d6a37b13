import { raise } from '../kernel/errors.js';
import { release, type Visit } from '../kernel/holding.js';
import { PyObject } from '../kernel/object.js';
import { counting, currentCounts, keep, own, ownIn } from '../kernel/ownership.js';
import { PyType } from '../kernel/type.js';
import { ExactDict, PyDict } from '../objects/dict.js';
import { intOf, PyInt } from '../objects/int.js';
import { ExactList, ExactTuple, listOwning, makeList, ownItems, type PyList, itemsOf, setItems } from '../objects/sequence.js';
import { NotImplemented } from '../objects/singletons.js';
import { isException } from './attribute.js';
import { callSpecial } from './call.js';
import { asSize } from './convert.js';

/** The layout of `iterator`: walks whatever has `__getitem__` by index (CPython Objects/iterobject.c: seqiterobject). */
export class PySequenceIterator extends PyObject {
  index: number | bigint = 0;
  constructor(public sequence: PyObject | undefined) {
    super();
    if (sequence !== undefined) own(sequence);
  }

  override traverse(visit: Visit): void {
    if (this.sequence !== undefined) visit(this.sequence);
  }
}

/** The type of iterators over what has only `__getitem__`: `iterator`. */
export const sequenceIteratorType = PyType.shell('iterator', PySequenceIterator);

/** `iter(o)`. TypeError if `o` is not iterable. */
export function iter(o: PyObject): PyObject {
  const type = o.type;
  if (type.iter !== undefined) {
    const iterator = type.iter(o);
    if (iterator.type.next === undefined)
      throw raise('TypeError', `iter() returned non-iterator of type '${iterator.type.name}'`);
    return iterator;
  }
  // A class that says __iter__ = None is not iterable, whatever else it has.
  if (type.getitem !== undefined && type.lookup('__iter__') === undefined && !(o instanceof PyDict))
    return new PySequenceIterator(o);
  throw raise('TypeError', `'${type.name}' object is not iterable`);
}

/** Whether `iter(o)` has something to ask: not whether it succeeds. */
export function isIterable(o: PyObject): boolean {
  return o.type.iter !== undefined || (o.type.getitem !== undefined && !(o instanceof PyDict));
}

/** The next item of an iterator, or undefined at its end. */
export function next(iterator: PyObject): PyObject | undefined {
  const slot = iterator.type.next;
  if (slot === undefined) throw raise('TypeError', `'${iterator.type.name}' object is not an iterator`);
  return slot(iterator);
}

/** CPython Include/pyport.h: PY_SSIZE_T_MAX. */
const LAST_INDEX = 2n ** 63n - 1n;

/** The step of a sequence iterator. */
export function nextOfSequence(iterator: PySequenceIterator): PyObject | undefined {
  const sequence = iterator.sequence;
  if (sequence === undefined) return undefined;
  if (typeof iterator.index === 'bigint' && iterator.index >= LAST_INDEX) throw raise('OverflowError', 'iter index too large');
  try {
    const item = sequence.type.getitem!(sequence, intOf(iterator.index));
    iterator.index++;
    return item;
  } catch (error) {
    if (!isException(error, 'IndexError') && !isException(error, 'StopIteration')) throw error;
    return (iterator.sequence = release(iterator.sequence));
  }
}

/**
 * Calls `visit` with each item; stops early when it answers `false`. Lists are walked live, as CPython walks them. Under the `counted`
 * lifetime an item dies after its visit, with all that was made meanwhile, unless somebody owns it then.
 */
export function iterate(o: PyObject, visit: (item: PyObject) => unknown): void {
  if (!(o instanceof ExactList || o instanceof ExactTuple)) return walk(keep(iter(o)), visit);
  if (counting) return visitOwned(o.items, visit);
  for (let i = 0; i < o.items.length; i++) if (visit(o.items[i]!) === false) return;
}

function walk(iterator: PyObject, visit: (item: PyObject) => unknown): void {
  if (counting) return visitOwned(iterator, visit);
  const step = iterator.type.next!;
  for (let item = step(iterator); item !== undefined; item = step(iterator)) if (visit(item) === false) return;
}

function visitOwned(source: PyObject | readonly PyObject[], visit: (item: PyObject) => unknown): void {
  const { pool } = currentCounts();
  const height = pool.top;
  for (let i = 0; ; i++) {
    const item = source instanceof PyObject ? source.type.next!(source) : source[i];
    if (item === undefined) break;
    keep(item);
    const isLast = visit(item) === false;
    if (pool.top !== height) pool.drain(height);
    if (isLast) return;
  }
  if (pool.top !== height) pool.drain(height);
}

/**
 * {@link iterate} over all items, for a list that grows by them: asks for their number first, which is seen where the class is Python's.
 * Source: CPython Objects/listobject.c: list_extend_lock_held.
 */
export function gather(o: PyObject, visit: (item: PyObject) => unknown): void {
  const iterator = keep(iter(o));
  lengthHint(o);
  walk(iterator, visit);
}

function keysIn(dict: ExactDict): PyObject[] {
  const { keys, size } = dict;
  return keys.length === size ? (keys.slice() as PyObject[]) : keys.filter((key) => key !== undefined);
}

/** Appends the items of `o` to a list. Source: CPython Objects/listobject.c: list_extend_lock_held. */
export function extendList(list: PyList, o: PyObject): void {
  if (o instanceof ExactList || o instanceof ExactTuple || o instanceof ExactDict) {
    const items = o instanceof ExactDict ? keysIn(o) : (o as PyList).items.slice();
    const holdsCounted = (o instanceof ExactDict || (o as PyList).holdsCounted) && ownItems(items);
    if (list.items.length === 0) {
      setItems(list, items, holdsCounted);
      return;
    }
    list.holdsCounted ||= holdsCounted;
    const grown = itemsOf(list);
    for (let i = 0; i < items.length; i++) grown.push(items[i]!);
    return;
  }
  const iterator = keep(iter(o));
  lengthHint(o);
  const step = iterator.type.next!;
  const { pool } = currentCounts();
  const height = pool.top;
  for (let item = step(iterator); item !== undefined; item = step(iterator)) {
    itemsOf(list).push(ownIn(list, item));
    if (pool.top !== height) pool.drain(height);
  }
  if (pool.top !== height) pool.drain(height);
}

/** A new list of the items of `o`. */
export function gathered(o: PyObject): PyList {
  const list = makeList([]);
  extendList(list, o);
  return list;
}

/** All items, in an array of the caller's own. Under the `counted` lifetime they are held until the statement ends. */
export function listOf(o: PyObject): PyObject[] {
  const list = gathered(o);
  const { holdsCounted } = list;
  const items = setItems(list, [], false) as PyObject[];
  if (!counting || !holdsCounted) return items;
  // These die later than what gave them.
  listOwning(items, true);
  return items.slice();
}

/** {@link listOf} an iterator over `o`, unless `o` is a list or tuple: `o` is not asked for its length. CPython Objects/abstract.c: PySequence_Fast. */
export function listOfIterated(o: PyObject): PyObject[] {
  return listOf(o instanceof ExactList || o instanceof ExactTuple ? o : iter(o));
}

/** operator.length_hint: `len()`, else `__length_hint__`, else `fallback`; the same where one of them raises TypeError. */
export function lengthHint(o: PyObject, fallback = 0): number | bigint {
  let hint: PyObject | undefined;
  try {
    if (o.type.len !== undefined) return o.type.len(o);
  } catch (error) {
    if (!isException(error, 'TypeError')) throw error;
  }
  try {
    hint = callSpecial(o, '__length_hint__');
  } catch (error) {
    if (!isException(error, 'TypeError')) throw error;
  }
  if (hint === undefined || hint === NotImplemented) return fallback;
  if (!(hint instanceof PyInt)) throw raise('TypeError', `__length_hint__ must be an integer, not ${hint.type.name}`);
  if (asSize(hint) < 0) throw raise('ValueError', '__length_hint__() should return >= 0');
  return hint.value;
}
