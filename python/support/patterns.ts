import type { PyObject } from '../../runtime/index.js';
import {
  call,
  callMethod,
  Exactly,
  ExactTuple,
  findattr,
  getattr,
  getitem,
  isException,
  keep,
  len,
  listOf,
  makeDict,
  makeInt,
  makeList,
  None,
  PyDict,
  PyStr,
  PyTuple,
  PyType,
  raise,
  reprString,
  isInstance,
  type PyBaseException,
} from '../../runtime/index.js';
import { unpack, unpackStar } from './data.js';

/** `match`. Source: CPython Python/ceval.c: _PyEval_MatchKeys, _PyEval_MatchClass; Python/bytecodes.c: MATCH_SEQUENCE. */

/** True for a sequence of exactly `n` items. */
export function isSequenceOf(subject: PyObject, n: number): boolean {
  return subject.type.patternKind === 'sequence' && len(subject) === n;
}

/** True for a sequence of at least `n` items, whose length is not asked for if any will do. */
export function isSequenceOfAtLeast(subject: PyObject, n: number): boolean {
  return subject.type.patternKind === 'sequence' && (n === 0 || len(subject) >= n);
}

/** The items of a sequence of exactly `n`, or undefined. */
export function matchSequence(subject: PyObject, n: number): readonly PyObject[] | undefined {
  if (subject instanceof ExactTuple) return subject.items.length === n ? subject.items : undefined;
  return isSequenceOf(subject, n) ? unpack(subject, n) : undefined;
}

/** The first and last items of a sequence with the list of those between, or undefined. */
export function matchSequenceStar(subject: PyObject, before: number, after: number): readonly PyObject[] | undefined {
  return isSequenceOfAtLeast(subject, before + after) ? unpackStar(subject, before, after) : undefined;
}

/** Item `i` of a sequence; from its end if that is negative. */
export function sequenceItem(subject: PyObject, i: number): PyObject {
  return getitem(subject, makeInt(i < 0 ? len(subject) + i : i));
}

/** True for a mapping of at least `n` items. */
export function isMappingOf(subject: PyObject, n: number): boolean {
  return subject.type.patternKind === 'mapping' && (n === 0 || len(subject) >= n);
}

/** The values of the keys in a mapping, or undefined if one is missing. */
export function matchKeys(subject: PyObject, keys: readonly PyObject[]): readonly PyObject[] | undefined {
  // Nobody can see how a dict is asked for strs.
  if (subject.exactly === Exactly.Dict && areDistinctStrs(keys)) return valuesOf(subject as PyDict, keys);
  const get = keep(getattr(subject, 'get'));
  const seen = PyDict.empty();
  const missing = makeList([]);
  const values: PyObject[] = [];
  for (const key of keys) {
    if (seen.has(key)) throw raise('ValueError', `mapping pattern checks duplicate key (${reprString(key)})`);
    seen.set(key, None);
    const value = call(get, [key, missing]);
    if (value === missing) return undefined;
    values.push(value);
  }
  return values;
}

function areDistinctStrs(keys: readonly PyObject[]): boolean {
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i]!;
    if (key.exactly !== Exactly.Str) return false;
    for (let j = 0; j < i; j++) if ((keys[j] as PyStr).value === (key as PyStr).value) return false;
  }
  return true;
}

function valuesOf(dict: PyDict, keys: readonly PyObject[]): readonly PyObject[] | undefined {
  const values: PyObject[] = [];
  for (const key of keys) {
    const value = dict.get(key);
    if (value === undefined) return undefined;
    values.push(value);
  }
  return values;
}

/** `**rest`: a dict of what the keys leave. */
export function mappingRest(subject: PyObject, keys: readonly PyObject[]): PyDict {
  const rest = makeDict();
  if (subject instanceof PyDict && !subject.type.isHeap) rest.update(subject);
  else for (const key of listOf(callMethod(subject, 'keys'))) rest.set(key, getitem(subject, key));
  for (const key of keys) rest.delete(key);
  return rest;
}

/** The attributes that a class pattern with `positional` positional patterns and these keywords asks for, or undefined. */
export function matchClass(
  subject: PyObject,
  cls: PyObject,
  positional: number,
  names: readonly string[],
): readonly PyObject[] | undefined {
  if (!(cls instanceof PyType)) throw raise('TypeError', 'called match pattern must be a class');
  if (!isInstance(subject, cls)) return undefined;
  const values: PyObject[] = [];
  const seen = new Set<string>();
  const take = (name: string): boolean => {
    if (seen.has(name)) throw raise('TypeError', `${cls.name}() got multiple sub-patterns for attribute '${name}'`);
    seen.add(name);
    const value = attributeOf(subject, name);
    if (value === undefined) return false;
    values.push(value);
    return true;
  };
  if (positional > 0) {
    const declared = findattr(cls, '__match_args__');
    if (declared === undefined) {
      if (!matchesItself(cls)) throw raise('TypeError', `${cls.name}() accepts 0 positional sub-patterns (${positional} given)`);
      if (positional > 1) throw raise('TypeError', `${cls.name}() accepts 1 positional sub-pattern (${positional} given)`);
      values.push(subject);
    } else {
      if (!(declared instanceof PyTuple))
        throw raise('TypeError', `${cls.name}.__match_args__ must be a tuple (got ${declared.type.name})`);
      const allowed = declared.items.length;
      if (allowed < positional)
        throw raise(
          'TypeError',
          `${cls.name}() accepts ${allowed} positional sub-pattern${allowed === 1 ? '' : 's'} (${positional} given)`,
        );
      for (let i = 0; i < positional; i++) {
        const name = declared.items[i]!;
        if (!(name instanceof PyStr)) throw raise('TypeError', `__match_args__ elements must be strings (got ${name.type.name})`);
        if (!take(name.value)) return undefined;
      }
    }
  }
  for (const name of names) if (!take(name)) return undefined;
  return values;
}

function attributeOf(o: PyObject, name: string): PyObject | undefined {
  try {
    return getattr(o, name);
  } catch (error) {
    if (isException(error as PyBaseException, 'AttributeError')) return undefined;
    throw error;
  }
}

/** Py_TPFLAGS_MATCH_SELF: these and their subclasses take one positional pattern, for the object itself. */
const SELF_MATCHING = new Set(['bool', 'bytearray', 'bytes', 'dict', 'float', 'frozenset', 'int', 'list', 'set', 'str', 'tuple']);

function matchesItself(cls: PyType): boolean {
  return cls.mro.some((type) => !type.isHeap && SELF_MATCHING.has(type.name));
}
