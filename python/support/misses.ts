import {
  attributeError,
  type AttributeSite,
  call1,
  Exactly,
  genericGetattr,
  getitem,
  next,
  nextOrDefault,
  type PyBaseException,
  type PyBuiltinFunction,
  type PyDict,
  type PyInt,
  type PyObject,
  type PyList,
  type PyTuple,
  raise,
  stopOf,
} from '../../runtime/index.js';

/** Operations that answer undefined, with the exception in {@link missed}, where compiled code need not throw it (compiler/misses.ts). */

let exception: PyObject | undefined;

function miss(made: PyObject): undefined {
  exception = made;
}

/** The exception of the operation that has just failed. */
export function missed(): PyBaseException {
  const made = exception as PyBaseException;
  exception = undefined;
  return made;
}

/** `container[key]`; undefined if a dict has no such key, a list or tuple no such item. */
export function itemOrMiss(container: PyObject, key: PyObject): PyObject | undefined {
  const { exactly } = container;
  if (exactly === Exactly.Dict) return (container as PyDict).get(key) ?? miss(raise('KeyError', key));
  if (exactly & (Exactly.List | Exactly.Tuple) && key.exactly === Exactly.Int) {
    const { items } = container as PyList | PyTuple;
    const { value } = key as PyInt;
    const index = Number(value);
    return (
      items[index < 0 ? items.length + index : index] ?? miss(raise('IndexError', `${container.type.name} index out of range`))
    );
  }
  return getitem(container, key);
}

/** The attribute of a site of compiled code; undefined if neither the object nor its class has it. */
export function attributeOrMiss(site: AttributeSite, o: PyObject): PyObject | undefined {
  const { type } = o;
  const isPlain = type.getattribute === genericGetattr && type.getattr === undefined && type.delegate === undefined;
  if (!isPlain || type.lookup(site.name) !== undefined || o.ownGet(site.name) !== undefined) return site.get(o);
  site.mark();
  return miss(attributeError(o, site.name));
}

/** `next(iterator)`, if `callee` is the builtin; undefined at the iterator's end. */
export function nextOrMiss(callee: PyObject, iterator: PyObject): PyObject | undefined {
  if ((callee as Partial<PyBuiltinFunction>).implementation !== nextOrDefault) return call1(callee, iterator);
  return next(iterator) ?? miss(stopOf(iterator));
}
