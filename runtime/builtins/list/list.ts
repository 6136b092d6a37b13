import { ge, gt, le, lt } from '../../generated/operations.js';
import { raise } from '../../kernel/errors.js';
import { dismiss, dropAll } from '../../kernel/dying.js';
import type { PyObject } from '../../kernel/object.js';
import { counting, disown, ownIn } from '../../kernel/ownership.js';
import type { TypeSpec } from '../../kernel/spec.js';
import { keysEqual, sameItems } from '../../objects/hash.js';
import { ExactInt, makeBool, makeInt } from '../../objects/int.js';
import {
  ExactList,
  ExactTuple,
  listType,
  disownItems,
  makeList,
  ownItems,
  PyList,
  itemsOf,
  listFrom,
  listOwning,
  setItems,
} from '../../objects/sequence.js';
import { None, NotImplemented } from '../../objects/singletons.js';
import { makeStr } from '../../objects/str.js';
import { isTrue } from '../../objects/truth.js';
import { asSize, reprString } from '../../operations/convert.js';
import { extendList, listOfIterated } from '../../operations/iteration.js';
import { recursiveRepr } from '../../operations/recursive-repr.js';
import { compareItems } from '../../operations/sequence-comparison.js';
import { ownRepeated, repeatItems, searchBound, sliceItems } from '../../operations/sequence-slices.js';
import { sortItems } from '../../operations/sort.js';
import { normaliseIndex, PySlice, sliceIndices } from '../../operations/subscript.js';
import { classGetitem } from '../typing/generic-alias.js';
import { PyListIterator, PyListReverseIterator } from './iterators.js';
import { positional } from '../arguments.js';

/** list. Source: CPython Objects/listobject.c. */

function getListItem(self: PyList, key: PyObject): PyObject {
  if (key instanceof ExactInt && typeof key.value === 'number') {
    const { items } = self;
    const i = key.value;
    const item = items[i < 0 ? i + items.length : i];
    if (item !== undefined) return item;
    throw raise('IndexError', 'list index out of range');
  }
  if (key instanceof PySlice) return listFrom(self, sliceItems(self.items, key));
  const i = indexOf(self, key, 'indices');
  if (i < 0) throw raise('IndexError', 'list index out of range');
  return self.items[i]!;
}

function indexOf(self: PyList, key: PyObject, what: string): number {
  if (key.type.index === undefined) throw raise('TypeError', `list ${what} must be integers or slices, not ${key.type.name}`);
  return normaliseIndex(key, self.items.length);
}

function setListItem(self: PyList, key: PyObject, value: PyObject): void {
  if (key instanceof PySlice) return assignSlice(self, key, value);
  const i = indexOf(self, key, 'indices');
  if (i < 0) throw raise('IndexError', 'list assignment index out of range');
  const items = itemsOf(self);
  const old = items[i]!;
  items[i] = ownIn(self, value);
  dismiss(old);
}

function assignSlice(self: PyList, slice: PySlice, value: PyObject): void {
  if (value.type.iter === undefined && value.type.getitem === undefined)
    throw raise('TypeError', 'must assign iterable to extended slice');
  const iterated = value instanceof ExactList || value instanceof ExactTuple ? undefined : listOfIterated(value);
  const { start, step, stop, count } = sliceIndices(slice, self.items.length);
  const given = iterated ?? (value as PyList).items;
  const values = value === self ? given.slice() : given;
  const mayBeCounted = iterated !== undefined || (value as PyList).holdsCounted;
  if (values.length === count) return replaceItems(self, start, step, values, mayBeCounted && ownItems(values));
  if (step !== 1)
    throw raise('ValueError', `attempt to assign sequence of size ${values.length} to extended slice of size ${count}`);
  const hadCounted = self.holdsCounted;
  if (mayBeCounted && ownItems(values)) self.holdsCounted = true;
  const removed = splice(itemsOf(self), start, Math.max(stop, start) - start, values);
  if (hadCounted) disownItems(removed);
}

/** Puts values, which the list owns, in the places of as many items. */
function replaceItems(self: PyList, start: number, step: number, values: readonly PyObject[], areCounted: boolean): void {
  const items = itemsOf(self);
  const count = values.length;
  if (!self.holdsCounted) {
    for (let i = 0, at = start; i < count; i++, at += step) items[at] = values[i]!;
    self.holdsCounted = areCounted;
    return;
  }
  // What is counted of the old ones. As in ownItems: ints are not, nor what was not a moment ago; here these are two, such as the bools.
  const old: PyObject[] = [];
  let uncounted: PyObject | undefined;
  let other: PyObject | undefined;
  for (let i = 0, at = start; i < count; i++, at += step) {
    const item = items[at]!;
    items[at] = values[i]!;
    if (!counting || item === uncounted || item === other || item instanceof ExactInt) continue;
    if (item.refs >= 0) old.push(item);
    else {
      other = uncounted;
      uncounted = item;
    }
  }
  if (old.length === 0) return;
  // In CPython's order.
  disownItems(step === 1 ? old : old.reverse());
}

/** Array.prototype.splice for any number of values: spreading a long array as arguments would exhaust the stack. */
function splice(items: PyObject[], start: number, count: number, values: readonly PyObject[]): PyObject[] {
  if (values.length < 10000) return items.splice(start, count, ...values);
  const tail = items.splice(start);
  for (const value of values) items.push(value);
  const removed = tail.slice(0, count);
  for (let i = count; i < tail.length; i++) items.push(tail[i]!);
  return removed;
}

function deleteListItem(self: PyList, key: PyObject): void {
  if (key instanceof PySlice) {
    const { start, step, count } = sliceIndices(key, self.items.length);
    const first = step < 0 ? start + (count - 1) * step : start;
    const stride = Math.abs(step);
    if (stride === 1) return letGoOf(self, itemsOf(self).splice(first, count));
    const { items } = self;
    const removed: PyObject[] = [];
    const kept = items.slice(0, first);
    for (let i = first; i < items.length; i++)
      ((i - first) % stride === 0 && removed.length < count ? removed : kept).push(items[i]!);
    setItems(self, kept, self.holdsCounted);
    return removed.forEach(disown);
  }
  const i = indexOf(self, key, 'indices');
  if (i < 0) throw raise('IndexError', 'list assignment index out of range');
  letGoOf(self, itemsOf(self).splice(i, 1));
}

/** The list has lost items. */
function letGoOf(self: PyList, items: readonly PyObject[]): void {
  if (self.holdsCounted) disownItems(items);
}

function extend(self: PyList, iterable: PyObject): PyObject {
  extendList(self, iterable);
  return None;
}

function clear(self: PyList): PyObject {
  const { holdsCounted } = self;
  // V8 takes an array that was made empty for one of small numbers, and calls its general push wherever it has seen one.
  const items: PyObject[] = [None];
  items.pop();
  const old = setItems(self, items, false);
  if (counting && holdsCounted) dropAll(old);
  return None;
}

function find(self: PyList, value: PyObject, start: number, stop: number): number {
  for (let i = start; i < stop && i < self.items.length; i++) if (keysEqual(self.items[i]!, value)) return i;
  return -1;
}

function pop(self: PyList, index?: PyObject): PyObject {
  const given = index === undefined ? -1 : asSize(index);
  const items = itemsOf(self);
  if (items.length === 0) throw raise('IndexError', 'pop from empty list');
  if (index === undefined) {
    const last = items.pop()!;
    disown(last);
    return last;
  }
  const i = given < 0 ? given + items.length : given;
  if (i < 0 || i >= items.length) throw raise('IndexError', 'pop index out of range');
  const [item] = items.splice(i, 1);
  disown(item!);
  return item!;
}

/** An empty array that tells of every change. */
function watched(onChange: () => void): PyObject[] {
  return new Proxy<PyObject[]>([], {
    set(target, key, value) {
      onChange();
      return Reflect.set(target, key, value);
    },
  });
}

/** While code runs that sorting asks, the list is empty, so that it cannot be seen half sorted; changing it then is an error. */
function sort(self: PyList, key?: PyObject, reverse?: PyObject): PyObject {
  const items = itemsOf(self);
  const { holdsCounted } = self;
  let meanwhile = items;
  let isChanged = false;
  const hide = (): void => void setItems(self, (meanwhile = watched(() => (isChanged = true))), false);
  try {
    sortItems(items, key === None ? undefined : key, reverse !== undefined && isTrue(reverse), hide);
  } finally {
    const changed = self.items;
    if (changed !== items) {
      setItems(self, items, holdsCounted);
      isChanged ||= changed !== meanwhile;
      disownItems(changed);
    }
  }
  if (isChanged) throw raise('ValueError', 'list modified during sort');
  return None;
}

function newList(cls: PyList['type']): PyList {
  return cls === listType ? makeList([]) : (new cls.instanceClass!(cls) as PyList);
}

const order = (compare: typeof lt, decide: (a: number, b: number) => boolean) => (a: PyList, b: PyObject) =>
  b instanceof PyList ? compareItems(a, b, compare, decide) : NotImplemented;

export const listSpec: TypeSpec = {
  type: listType,
  basicSize: 40,
  doc: 'Built-in mutable sequence.\n\nIf no argument is given, the constructor creates a new empty list.\nThe argument must be an iterable if specified.',
  textSignature: '(iterable=(), /)',
  patternKind: 'sequence',
  slots: {
    new: newList,
    init: (self: PyList, args, kwnames) => {
      const [iterable] = positional(self.type, listType, args, kwnames, 0, 1, 'new');
      clear(self);
      if (iterable !== undefined) extendList(self, iterable);
    },
    repr: (self: PyList) =>
      makeStr(
        recursiveRepr(self, '[...]', () => {
          const parts: string[] = [];
          for (let i = 0; i < self.items.length; i++) parts.push(reprString(self.items[i]!));
          return `[${parts.join(', ')}]`;
        }),
      ),
    len: (self: PyList) => self.items.length,
    getitem: getListItem,
    setitem: setListItem,
    delitem: deleteListItem,
    contains: (self: PyList, value) => find(self, value, 0, Infinity) >= 0,
    iter: (self: PyList) => new PyListIterator(self),
    concat: (a: PyList, b) => {
      if (!(b instanceof PyList)) throw raise('TypeError', `can only concatenate list (not "${b.type.name}") to list`);
      const items = a.items.concat(b.items);
      return a.holdsCounted || b.holdsCounted ? makeList(items) : listOwning(items, false);
    },
    repeat: (self: PyList, count) => {
      const items = repeatItems(self.items, count);
      return listOwning(items, ownRepeated(items, self));
    },
    iconcat: (self: PyList, other) => {
      extend(self, other);
      return self;
    },
    irepeat: (self: PyList, count) => {
      const items = repeatItems(self.items, count);
      letGoOf(self, setItems(self, items, ownRepeated(items, self)));
      return self;
    },
    eq: (a: PyList, b) => (b instanceof PyList ? makeBool(sameItems(a, b)) : NotImplemented),
    ne: (a: PyList, b) => (b instanceof PyList ? makeBool(!sameItems(a, b)) : NotImplemented),
    lt: order(lt, (a, b) => a < b),
    le: order(le, (a, b) => a <= b),
    gt: order(gt, (a, b) => a > b),
    ge: order(ge, (a, b) => a >= b),
  },
  methods: {
    __getitem__: ['($self, index, /)', getListItem, 'Return self[index].'],
    append: [
      '($self, object, /)',
      (self: PyList, item: PyObject) => {
        itemsOf(self).push(ownIn(self, item));
        return None;
      },
      'Append object to the end of the list.',
    ],
    clear: ['($self, /)', clear, 'Remove all items from list.'],
    copy: ['($self, /)', (self: PyList) => listFrom(self, self.items.slice()), 'Return a shallow copy of the list.'],
    count: [
      '($self, value, /)',
      (self: PyList, value: PyObject) => {
        let n = 0;
        for (let i = 0; i < self.items.length; i++) if (keysEqual(self.items[i]!, value)) n++;
        return makeInt(n);
      },
      'Return number of occurrences of value.',
    ],
    extend: ['($self, iterable, /)', extend, 'Extend list by appending elements from the iterable.'],
    index: [
      '($self, value, start=0, stop=sys.maxsize, /)',
      (self: PyList, value: PyObject, start?: PyObject, stop?: PyObject) => {
        const { length } = self.items;
        const i = find(self, value, searchBound(start, length, 0), searchBound(stop, length, length));
        if (i < 0) throw raise('ValueError', `${reprString(value)} is not in list`);
        return makeInt(i);
      },
      'Return first index of value.\n\nRaises ValueError if the value is not present.',
    ],
    insert: [
      '($self, index, object, /)',
      (self: PyList, index: PyObject, item: PyObject) => {
        const i = asSize(index);
        itemsOf(self).splice(i < 0 ? Math.max(0, i + self.items.length) : i, 0, ownIn(self, item));
        return None;
      },
      'Insert object before index.',
    ],
    pop: [
      '($self, index=-1, /)',
      pop,
      'Remove and return item at index (default last).\n\nRaises IndexError if list is empty or index is out of range.',
    ],
    remove: [
      '($self, value, /)',
      (self: PyList, value: PyObject) => {
        const i = find(self, value, 0, Infinity);
        if (i < 0) throw raise('ValueError', 'list.remove(x): x not in list');
        letGoOf(self, itemsOf(self).splice(i, 1));
        return None;
      },
      'Remove first occurrence of value.\n\nRaises ValueError if the value is not present.',
    ],
    reverse: [
      '($self, /)',
      (self: PyList) => {
        itemsOf(self).reverse();
        return None;
      },
      'Reverse *IN PLACE*.',
    ],
    sort: [
      '($self, /, *, key=None, reverse=False)',
      sort,
      'Sort the list in ascending order and return None.\n\nThe sort is in-place (i.e. the list itself is modified) and stable (i.e. the\norder of two equal elements is maintained).\n\nIf a key function is given, apply it once to each list item and sort them,\nascending or descending, according to their function values.\n\nThe reverse flag can be set to sort in descending order.',
    ],
    __reversed__: ['($self, /)', (self: PyList) => new PyListReverseIterator(self), 'Return a reverse iterator over the list.'],
    __sizeof__: [
      '($self, /)',
      (self: PyList) => makeInt(40 + 8 * self.items.length),
      'Return the size of the list in memory, in bytes.',
    ],
  },
  classMethods: { __class_getitem__: classGetitem },
  attributes: { __hash__: () => None },
};
