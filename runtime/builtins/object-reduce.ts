import { raise } from '../kernel/errors.js';
import type { PyObject } from '../kernel/object.js';
import type { PyType } from '../kernel/type.js';
import { PyMember } from '../objects/builtin-function.js';
import { makeDict, PyDict } from '../objects/dict.js';
import { makeInt } from '../objects/int.js';
import { getField, isFielded } from '../objects/instance.js';
import { makeTuple, PyList, PyTuple } from '../objects/sequence.js';
import { None } from '../objects/singletons.js';
import { intern } from '../objects/str.js';
import { bind, findattr, getattr } from '../operations/attribute.js';
import { call, callMethod } from '../operations/call.js';
import { iter } from '../operations/iteration.js';
import { importModule } from '../operations/modules.js';

/** What `copy` and `pickle` ask of an object. Source: CPython Objects/typeobject.c: object___reduce_ex___impl, object_getstate_default. */

function slotMembers(type: PyType): PyMember[] {
  return type.mro.flatMap((t) => [...t.namespace.values()].filter((v) => v instanceof PyMember && v.field >= 0)) as PyMember[];
}

/** object.__getstate__: the `__dict__`, and the values of `__slots__` beside it. */
export function objectState(self: PyObject): PyObject {
  const dict = findattr(self, '__dict__');
  const state = dict instanceof PyDict && dict.size > 0 ? dict.copy() : None;
  const slots = makeDict();
  if (isFielded(self)) {
    for (const member of slotMembers(self.type)) {
      const value = getField(self, member.field);
      if (value !== undefined) slots.set(intern(member.name), value);
    }
  }
  return slots.size === 0 ? state : makeTuple([state, slots]);
}

/** object.__reduce_ex__(protocol). */
export function objectReduce(self: PyObject, protocol: number): PyObject {
  const copyreg = importModule('copyreg');
  if (protocol < 2) {
    const base = self.type.mro.find((t) => !t.isHeap);
    if (base !== undefined && base.name !== 'object' && !self.type.isHeap)
      throw raise('TypeError', `cannot pickle '${self.type.name}' object`);
    return callMethod(copyreg, '_reduce_ex', self, makeInt(protocol));
  }
  const [args, keywords] = newArguments(self);
  const make = keywords === undefined ? getattr(copyreg, '__newobj__') : getattr(copyreg, '__newobj_ex__');
  const makeArgs = keywords === undefined ? [self.type, ...args] : [self.type, makeTuple([...args]), keywords];
  const state = call(getattr(self, '__getstate__'), []);
  if (args.length === 0 && keywords === undefined && needsNewArguments(self)) throw raise('TypeError', `cannot pickle '${self.type.name}' object`);
  const items = self instanceof PyList ? iter(self) : None;
  const pairs = self instanceof PyDict ? iter(callMethod(self, 'items')) : None;
  return makeTuple([make, makeTuple(makeArgs), state, items, pairs]);
}

function needsNewArguments(self: PyObject): boolean {
  const base = self.type.mro.find((t) => !t.isHeap)!;
  return base.name !== 'object' && !base.hasDict && !(self instanceof PyList) && !(self instanceof PyDict) && base.name !== 'set';
}

function newArguments(self: PyObject): [readonly PyObject[], PyObject | undefined] {
  const ex = self.type.lookup('__getnewargs_ex__');
  if (ex !== undefined) {
    const result = call(bind(ex, self, self.type), []);
    if (!(result instanceof PyTuple) || result.items.length !== 2)
      throw raise('TypeError', `__getnewargs_ex__ should return a tuple, not '${result.type.name}'`);
    return [(result.items[0] as PyTuple).items, result.items[1]];
  }
  const plain = self.type.lookup('__getnewargs__');
  if (plain === undefined) return [[], undefined];
  const result = call(bind(plain, self, self.type), []);
  if (!(result instanceof PyTuple)) throw raise('TypeError', `__getnewargs__ should return a tuple, not '${result.type.name}'`);
  return [result.items, undefined];
}
