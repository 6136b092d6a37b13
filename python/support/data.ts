import {
  arrange,
  Exactly,
  ExactInt,
  ExactList,
  ExactStr,
  ExactTuple,
  findattr,
  formatValue,
  getitem,
  hashOfStr,
  isException,
  iter,
  keysOf,
  listOf,
  makeDict,
  keep,
  makeList,
  makeStr,
  next,
  PyDict,
  PyObject,
  PySlice,
  PyStr,
  raise,
  currentCounts,
  settle,
  repr,
  str,
  asciiRepr,
  type PySet,
  makeSet,
  None,
} from '../../runtime/index.js';

/** Displays, unpacking, f-strings and arguments. */

export function makeSlice(start: PyObject, stop: PyObject, step: PyObject): PySlice {
  return new PySlice(start, stop, step);
}

/**
 * {@link makeSlice} for what is to be done with `owner`, in which `value` is stored, if that is given. A list, tuple or str only looks at it: if its
 * parts are ints no code runs meanwhile.
 */
export function sliceFor(owner: PyObject, start: PyObject, stop: PyObject, step: PyObject, value = owner): PySlice {
  const isLookedAt = owner.exactly & SLICED && value.exactly & SLICED;
  return new PySlice(start, stop, step, !(isLookedAt && isPlain(start) && isPlain(stop) && isPlain(step)));
}

const SLICED = Exactly.List | Exactly.Tuple | Exactly.Str;
const isPlain = (o: PyObject): boolean => o === None || o.exactly === Exactly.Int;

/**
 * Under `counted`: the pool above `height` is made to hold what is needed for `owner[slice] = value`, in the order of CPython's stack.
 * Where only the death of the value can be seen, any order will do.
 */
export function arrangeForSlice(height: number, slice: PySlice, value: PyObject, owner: PyObject): void {
  const isSeen = owner.exactly !== Exactly.List || !(value.exactly & (Exactly.List | Exactly.Tuple)) || !slice.diesUnseen;
  if (isSeen) arrange(height, [slice, value, owner]);
}

/** The dict of keys and values given in turn. */
export function dictOf(items: readonly PyObject[]): PyDict {
  const dict = makeDict();
  for (let i = 0; i < items.length; i += 2) dict.set(items[i]!, items[i + 1]!);
  return dict;
}

/** The keys of a dict display that are known beforehand: different strs. */
export class ConstantKeys {
  private hashes: number[] | undefined = undefined;

  constructor(private readonly keys: readonly PyStr[]) {}

  /** The dict with these values. */
  dictOf(values: PyObject[]): PyDict {
    this.hashes ??= this.keys.map(hashOfStr);
    return PyDict.of(this.keys, this.hashes, values);
  }
}

export function dictStore(dict: PyDict, key: PyObject, value: PyObject): void {
  dict.set(key, value);
}

/** `**other` in a dict display. */
export function dictUpdate(dict: PyDict, other: PyObject): void {
  if (other.type.lookup('keys') === undefined && findattr(other, 'keys') === undefined)
    throw raise('TypeError', `'${other.type.name}' object is not a mapping`);
  if (other instanceof PyDict && !other.type.isHeap) dict.update(other);
  else for (const key of listOf(keysOf(other))) dict.set(key, getitem(other, key));
}

export function setOf(items: readonly PyObject[]): PySet {
  const set = makeSet();
  for (const item of items) set.add(item);
  return set;
}

export function setAdd(set: PySet, item: PyObject): void {
  set.add(item);
}

function isNotIterable(o: PyObject): boolean {
  return o.type.iter === undefined && o.type.getitem === undefined;
}

/** The items of `*o` in a display. */
export function spread(o: PyObject): readonly PyObject[] {
  if (o instanceof ExactList || o instanceof ExactTuple) return o.items;
  if (isNotIterable(o)) throw raise('TypeError', `Value after * must be an iterable, not ${o.type.name}`);
  return listOf(o);
}

/** CPython Objects/object.c: _PyObject_FunctionStr. What a class statement calls has no value in compiled code. */
function functionText(f: PyObject | undefined): string {
  if (f === undefined) return '__build_class__()';
  const qualname = findattr(f, '__qualname__');
  if (!(qualname instanceof PyStr)) return str(f).value;
  const module = findattr(f, '__module__');
  return module instanceof PyStr && module.value !== 'builtins' ? `${module.value}.${qualname.value}()` : `${qualname.value}()`;
}

function calleeOf(f: unknown): PyObject | undefined {
  return f instanceof PyObject ? f : (f as { value?: PyObject } | undefined)?.value;
}

/** {@link spread} under `counted`: what was spread dies when its items are there; the pool holds these. */
export function spreadSettled(o: PyObject, height: number): readonly PyObject[] {
  const list = makeList([...spread(o)]);
  settle(height, list);
  return list.items;
}

/** The items of `*o` in a call of `f`. */
export function spreadArguments(f: unknown, o: PyObject): readonly PyObject[] {
  if (o instanceof ExactList || o instanceof ExactTuple) return o.items;
  if (isNotIterable(o))
    throw raise('TypeError', `${functionText(calleeOf(f))} argument after * must be an iterable, not ${o.type.name}`);
  return listOf(o);
}

/** {@link spreadArguments} under `counted`: a temporary `o`, at the height, dies when its items are there, which stand in its place. */
export function spreadArgumentsSettled(f: unknown, o: PyObject, height: number): readonly PyObject[] {
  if (o instanceof ExactList || o instanceof ExactTuple) return o.items;
  const { pool } = currentCounts();
  const inside = pool.top;
  const list = makeList([...spreadArguments(f, o)]);
  pool.settle(inside, list);
  pool.exchange(height, o);
  return list.items;
}

/** The keyword arguments of a call with `**`. */
export class Keywords {
  private readonly names: string[] = [];
  private readonly values: PyObject[] = [];
  /** The names, once one may come twice. */
  private known: Set<string> | undefined = undefined;
  /** Keys that are no names: refused when the call is made, unless before that one comes twice. */
  private others: PyDict | undefined = undefined;

  constructor(private readonly callee: unknown) {}

  add(name: string, value: PyObject): void {
    if (this.names.length > 0) {
      this.known ??= new Set(this.names);
      if (this.known.has(name)) throw this.twice(name);
      this.known.add(name);
    }
    this.append(name, value);
  }

  private append(name: string, value: PyObject): void {
    this.names.push(name);
    this.values.push(value);
  }

  /** `**mapping`. */
  merge(mapping: PyObject): void {
    if (mapping instanceof PyDict && !mapping.type.isHeap) {
      const isFirst = this.names.length === 0;
      const { keys, values } = mapping;
      for (let i = 0; i < keys.length; i++) {
        const key = keys[i];
        if (key === undefined) continue;
        // The keys of one dict are different.
        if (isFirst && key instanceof ExactStr) this.append(key.value, values[i]!);
        else this.addKey(key, values[i]!);
      }
      return;
    }
    if (findattr(mapping, 'keys') === undefined)
      throw raise(
        'TypeError',
        `${functionText(calleeOf(this.callee))} argument after ** must be a mapping, not ${mapping.type.name}`,
      );
    for (const key of listOf(keysOf(mapping))) this.addKey(key, getitem(mapping, key));
  }

  private addKey(key: PyObject, value: PyObject): void {
    if (key instanceof PyStr) return this.add(key.value, value);
    this.others ??= PyDict.empty();
    if (this.others.has(key)) throw this.twice(str(key).value);
    this.others.set(key, value);
  }

  private twice(name: string): PyObject {
    return raise('TypeError', `${functionText(calleeOf(this.callee))} got multiple values for keyword argument '${name}'`);
  }

  private checkNames(): void {
    if (this.others !== undefined) throw raise('TypeError', 'keywords must be strings');
  }

  /** The names as a vectorcall takes them: none is null. */
  get kwnames(): string[] | null {
    this.checkNames();
    return this.names.length === 0 ? null : this.names;
  }

  /** The vectorcall arguments: `positional`, an array of the call's own, and behind them the values. */
  after(positional: PyObject[]): PyObject[] {
    for (const value of this.values) positional.push(value);
    return positional;
  }

  asMap(): Map<string, PyObject> {
    this.checkNames();
    return new Map(this.names.map((name, i) => [name, this.values[i]!]));
  }
}

/** The `n` items of `o`. Source: CPython Python/ceval.c: _PyEval_UnpackIterable. */
export function unpack(o: PyObject, n: number): readonly PyObject[] {
  if (o instanceof ExactTuple || o instanceof ExactList) {
    const { items } = o;
    if (items.length === n) return items;
    throw items.length > n ? tooMany(n) : tooFew(n, items.length, '');
  }
  const iterator = iterOf(o);
  const items: PyObject[] = [];
  for (let i = 0; i < n; i++) {
    const item = next(iterator);
    if (item === undefined) throw tooFew(n, i, '');
    items.push(item);
  }
  if (next(iterator) !== undefined) throw tooMany(n);
  return items;
}

/** `before` items, the list of those between, `after` items. */
export function unpackStar(o: PyObject, before: number, after: number): readonly PyObject[] {
  const items = o instanceof ExactTuple || o instanceof ExactList ? o.items : startThenRest(iterOf(o), before);
  if (items.length < before + after) throw tooFew(before + after, items.length, 'at least ');
  return [...items.slice(0, before), makeList(items.slice(before, items.length - after)), ...items.slice(items.length - after)];
}

/** All items of an iterator; what comes after the first `before` is made a list. */
function startThenRest(iterator: PyObject, before: number): readonly PyObject[] {
  const items: PyObject[] = [];
  for (let i = 0; i < before; i++) {
    const item = next(iterator);
    if (item === undefined) return items;
    // The iterator may be all that owns it, through a list that goes with its last item.
    items.push(keep(item));
  }
  return items.concat(listOf(iterator));
}

function iterOf(o: PyObject): PyObject {
  if (isNotIterable(o)) throw raise('TypeError', `cannot unpack non-iterable ${o.type.name} object`);
  try {
    return iter(o);
  } catch (error) {
    if (isException(error, 'TypeError') && o.type.iter === undefined)
      throw raise('TypeError', `cannot unpack non-iterable ${o.type.name} object`);
    throw error;
  }
}

function tooMany(n: number): PyObject {
  return raise('ValueError', `too many values to unpack (expected ${n})`);
}

function tooFew(n: number, got: number, atLeast: string): PyObject {
  return raise('ValueError', `not enough values to unpack (expected ${atLeast}${n}, got ${got})`);
}

/** The value of a replacement field with a conversion: `!r`, `!s`, `!a`. */
export function converted(value: PyObject, conversion: string): PyObject {
  if (conversion === 's') return str(value);
  return conversion === 'r' ? repr(value) : makeStr(asciiRepr(value));
}

/** One replacement field of an f-string, as a JavaScript string. */
export function formatField(value: PyObject, spec: string): string {
  if (spec === '') {
    if (value instanceof ExactStr) return value.value;
    if (value instanceof ExactInt && typeof value.value === 'number') return String(value.value);
  }
  return formatValue(value, spec);
}

/** `*annotation`: the only item. */
export function onlyItem(o: PyObject): PyObject {
  return unpack(o, 1)[0]!;
}
