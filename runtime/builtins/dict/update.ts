import { raise } from '../../kernel/errors.js';
import type { PyObject } from '../../kernel/object.js';
import { PyDict, dictType } from '../../objects/dict.js';
import { intern } from '../../objects/str.js';
import { findattr, getattr, isException } from '../../operations/attribute.js';
import { call0 } from '../../operations/call.js';
import { isIterable, iterate, listOfIterated } from '../../operations/iteration.js';
import { getitem } from '../../operations/subscript.js';

/** Adds what `source` holds to `dict`: a mapping's items, or an iterable's pairs. Source: CPython dict_update_arg. */
export function updateFrom(dict: PyDict, source: PyObject): void {
  // A subclass that iterates in its own way is asked for its keys, any other dict is read directly.
  if (source instanceof PyDict && source.type.iter === dictType.iter) {
    if (source !== dict) dict.update(source);
    return;
  }
  const keys = findattr(source, 'keys');
  if (keys === undefined) updateFromPairs(dict, source);
  else iterate(keysOf(source, keys), (key) => dict.set(key, getitem(source, key)));
}

/** What `source.keys()` gives, if it can be walked. CPython Objects/abstract.c: method_output_as_list. */
export function keysOf(source: PyObject, method = getattr(source, 'keys')): PyObject {
  const keys = call0(method);
  if (isIterable(keys)) return keys;
  throw raise('TypeError', `${source.type.name}.keys() returned a non-iterable (type ${keys.type.name})`);
}

/** CPython Objects/dictobject.c: PyDict_MergeFromSeq2. */
export function updateFromPairs(dict: PyDict, pairs: PyObject): void {
  let count = 0;
  iterate(pairs, (element) => {
    const pair = pairOf(element, count);
    if (pair.length !== 2)
      throw raise('ValueError', `dictionary update sequence element #${count} has length ${pair.length}; 2 is required`);
    dict.set(pair[0]!, pair[1]!);
    count++;
  });
}

function pairOf(element: PyObject, number: number): PyObject[] {
  try {
    return listOfIterated(element);
  } catch (error) {
    if (isException(error, 'TypeError'))
      throw raise('TypeError', `cannot convert dictionary update sequence element #${number} to a sequence`);
    throw error;
  }
}

/** The arguments of `dict(...)` and `dict.update(...)`. */
export function updateFromArguments(
  dict: PyDict,
  args: readonly PyObject[],
  kwnames: readonly string[] | null,
  name: string,
): void {
  const count = kwnames === null ? args.length : args.length - kwnames.length;
  if (count > 1) throw raise('TypeError', `${name} expected at most 1 argument, got ${count}`);
  if (count === 1) updateFrom(dict, args[0]!);
  kwnames?.forEach((key, i) => dict.set(intern(key), args[count + i]!));
}
