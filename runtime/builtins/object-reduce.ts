import { raise } from '../kernel/errors.js';
import type { PyObject } from '../kernel/object.js';
import type { PyType } from '../kernel/type.js';
import { PyBuiltinFunction } from '../objects/builtin-function.js';
import { makeDict, PyDict } from '../objects/dict.js';
import { PyPlainObject } from '../objects/instance.js';
import { makeInt } from '../objects/int.js';
import { emptyTuple, makeTuple, PyList, PyTuple } from '../objects/sequence.js';
import { None } from '../objects/singletons.js';
import { PyStr } from '../objects/str.js';
import { bind, findattr, getattr } from '../operations/attribute.js';
import { call, callMethod } from '../operations/call.js';
import { iter } from '../operations/iteration.js';
import { importModule } from '../operations/modules.js';

/** What `copy` and `pickle` ask of an object. Source: CPython Objects/typeobject.c: object___reduce_ex__, object_getstate_default. */

/** `copyreg._slotnames(cls)`, which the class keeps in `__slotnames__`: the names of its slots, and of those of its bases. */
function slotNames(type: PyType): PyList | undefined {
  const known = type.namespace.get('__slotnames__');
  if (known !== undefined && known !== None && !(known instanceof PyList))
    throw raise('TypeError', `${type.name}.__slotnames__ should be a list or None, not ${known.type.name}`);
  const names = known ?? callMethod(importModule('copyreg'), '_slotnames', type);
  if (names === None) return undefined;
  if (!(names instanceof PyList)) throw raise('TypeError', "copyreg._slotnames didn't return a list or None");
  return names;
}

/** What `names` are the names of slots of, by name; undefined if none of them holds anything. */
function slotValues(self: PyObject, names: PyList): PyDict | undefined {
  const values = makeDict();
  const { length } = names.items;
  for (let i = 0; i < length; i++) {
    const name = names.items[i]!;
    if (!(name instanceof PyStr)) throw raise('TypeError', `attribute name must be string, not '${name.type.name}'`);
    const value = findattr(self, name.value);
    if (value !== undefined) values.set(name, value);
    if (names.items.length !== length) throw raise('RuntimeError', '__slotsname__ changed size during iteration');
  }
  return values.size === 0 ? undefined : values;
}

/**
 * object.__getstate__: the `__dict__`, and the values of `__slots__` beside it; None where there is nothing.
 *
 * @param isAll the state has to be all that there is to the object: TypeError if that has a builtin layout
 */
export function objectState(self: PyObject, isAll = false): PyObject {
  const { type } = self;
  if (isAll && type.itemSize > 0) throw raise('TypeError', `cannot pickle ${type.name} objects`);
  const dict = self.ownDict();
  const state = dict === undefined || dict.size === 0 ? None : dict;
  const names = slotNames(type);
  if (isAll && (type.layout !== PyPlainObject || type.slotCount > (names?.items.length ?? 0)))
    throw raise('TypeError', `cannot pickle '${type.name}' object`);
  const slots = names === undefined ? undefined : slotValues(self, names);
  return slots === undefined ? state : makeTuple([state, slots]);
}

/** What `__getstate__` says of an object. */
export function stateOf(self: PyObject, isAll = false): PyObject {
  const getstate = getattr(self, '__getstate__');
  const isDefault = getstate instanceof PyBuiltinFunction && getstate.self === self && getstate.implementation === defaultState;
  return isDefault ? objectState(self, isAll) : call(getstate, []);
}

/** The implementation of object.__getstate__. */
export const defaultState = (self: PyObject): PyObject => objectState(self);

/** object.__reduce_ex__(protocol). */
export function objectReduce(self: PyObject, protocol: number): PyObject {
  const copyreg = importModule('copyreg');
  if (protocol < 2) return callMethod(copyreg, '_reduce_ex', self, makeInt(protocol));
  const { type } = self;
  if (type.new === undefined) throw raise('TypeError', `cannot pickle '${type.name}' object`);
  const [args, keywords] = newArguments(self);
  const isByKeywords = keywords !== undefined && keywords.size > 0;
  const make = getattr(copyreg, isByKeywords ? '__newobj_ex__' : '__newobj__');
  const makeArgs = isByKeywords ? [type, args ?? emptyTuple, keywords] : [type, ...(args?.items ?? [])];
  const state = stateOf(self, args === undefined && !(self instanceof PyList) && !(self instanceof PyDict));
  const items = self instanceof PyList ? iter(self) : None;
  const pairs = self instanceof PyDict ? iter(callMethod(self, 'items')) : None;
  return makeTuple([make, makeTuple(makeArgs), state, items, pairs]);
}

/** What `__new__` is to be called with to make a copy: undefined if the class does not say. Source: CPython Objects/typeobject.c: _PyObject_GetNewArguments. */
function newArguments(self: PyObject): [args: PyTuple | undefined, keywords: PyDict | undefined] {
  const withKeywords = self.type.lookup('__getnewargs_ex__');
  if (withKeywords !== undefined) {
    const result = call(bind(withKeywords, self, self.type), []);
    if (!(result instanceof PyTuple))
      throw raise('TypeError', `__getnewargs_ex__ should return a tuple, not '${result.type.name}'`);
    const { items } = result;
    if (items.length !== 2) throw raise('ValueError', `__getnewargs_ex__ should return a tuple of length 2, not ${items.length}`);
    const [args, keywords] = items as [PyObject, PyObject];
    if (!(args instanceof PyTuple))
      throw raise('TypeError', `first item of the tuple returned by __getnewargs_ex__ must be a tuple, not '${args.type.name}'`);
    if (!(keywords instanceof PyDict))
      throw raise(
        'TypeError',
        `second item of the tuple returned by __getnewargs_ex__ must be a dict, not '${keywords.type.name}'`,
      );
    return [args, keywords];
  }
  const plain = self.type.lookup('__getnewargs__');
  if (plain === undefined) return [undefined, undefined];
  const result = call(bind(plain, self, self.type), []);
  if (!(result instanceof PyTuple)) throw raise('TypeError', `__getnewargs__ should return a tuple, not '${result.type.name}'`);
  return [result, undefined];
}
