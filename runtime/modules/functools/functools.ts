import { ge, gt, le, lt, eq, ne } from '../../generated/operations.js';
import type { BinarySlot } from '../../generated/slots.js';
import { raise } from '../../kernel/errors.js';
import { exchange, visitAll, type Visit } from '../../kernel/holding.js';
import { PyObject } from '../../kernel/object.js';
import { arrange, settle } from '../../kernel/death.js';
import { dismiss } from '../../kernel/dying.js';
import { counting, currentCounts, keep, ownAll } from '../../kernel/ownership.js';
import { signature } from '../../kernel/signature.js';
import type { ModuleSpec, TypeSpec } from '../../kernel/spec.js';
import { PyType } from '../../kernel/type.js';
import { makeInt } from '../../objects/int.js';
import { makeList, type PyList, setItems } from '../../objects/sequence.js';
import { None } from '../../objects/singletons.js';
import { makeStr } from '../../objects/str.js';
import { isException } from '../../operations/attribute.js';
import { call2 } from '../../operations/call.js';
import { iter } from '../../operations/iteration.js';
import { lruCacheSpecs, lruCacheType } from './lru-cache.js';
import { partialSpec, partialType } from './partial.js';

/** What `cmp_to_key` gives, and what that makes of an object: they differ in having one. */
class PyKeyWrapper extends PyObject {
  compare: PyObject = None;
  wrapped: PyObject | undefined = undefined;

  override traverse(visit: Visit): void {
    visitAll(visit, [this.compare, this.wrapped]);
  }
}

const keyWrapperType = PyType.shell('functools.KeyWrapper', PyKeyWrapper);

function makeKeyWrapper(compare: PyObject, wrapped: PyObject | undefined): PyKeyWrapper {
  const made = new PyKeyWrapper();
  made.compare = exchange(made.compare, compare);
  made.wrapped = exchange(made.wrapped, wrapped);
  return made;
}

const comparing =
  (compare: BinarySlot): BinarySlot =>
  (a, b) => {
    if (!(b instanceof PyKeyWrapper)) throw raise('TypeError', 'other argument must be K instance');
    const { compare: func, wrapped } = a as PyKeyWrapper;
    if (wrapped === undefined || b.wrapped === undefined) throw raise('AttributeError', 'object');
    return compare(call2(func, wrapped, b.wrapped), makeInt(0));
  };

const keyWrapperSpec: TypeSpec = {
  type: keyWrapperType,
  final: true,
  slots: {
    call: (self: PyKeyWrapper, args, kwnames) => {
      const [wrapped] = signature('(obj)').bind(args, kwnames, 'K') as [PyObject];
      return makeKeyWrapper(self.compare, wrapped);
    },
    lt: comparing(lt),
    le: comparing(le),
    eq: comparing(eq),
    ne: comparing(ne),
    gt: comparing(gt),
    ge: comparing(ge),
  },
  getset: {
    obj: {
      get: (self: PyKeyWrapper) => self.wrapped ?? None,
      set: (self: PyKeyWrapper, value: PyObject) => void (self.wrapped = exchange(self.wrapped, value)),
      member: true,
      doc: 'Value wrapped by a key function.',
    },
    __text_signature__: { get: () => makeStr('(obj)') },
  },
  attributes: { __hash__: () => None },
};

function reduce(func: PyObject, iterable: PyObject, initial?: PyObject): PyObject {
  let iterator: PyObject;
  try {
    iterator = iter(iterable);
  } catch (error) {
    if (isException(error, 'TypeError')) throw raise('TypeError', 'reduce() arg 2 must support iteration');
    throw error;
  }
  const step = iterator.type.next!;
  const height = currentCounts().pool.top;
  const first = initial ?? step(iterator);
  if (first === undefined) throw raise('TypeError', 'reduce() of empty iterable with no initial value');
  // What the function is called with is let go of when it is called again.
  const args = makeList([]);
  let result = keep(first);
  for (let item = step(iterator); item !== undefined; item = step(iterator)) {
    if (counting) refill(args, [result, item], height);
    result = call2(func, result, item);
    // If there is no next item, the arguments go before it.
    if (counting) arrange(height, [result, args]);
  }
  return result;
}

/** `args` holds the arguments, and nothing else stands in the pool above the height. */
function refill(args: PyList, given: PyObject[], height: number): void {
  for (const o of setItems(args, ownAll(given))) dismiss(o);
  settle(height, args);
}

/** The types of `_functools`. */
export const functoolSpecs: readonly TypeSpec[] = [partialSpec, ...lruCacheSpecs, keyWrapperSpec];

/** `_functools`. Source: CPython Modules/_functoolsmodule.c. */
export const functoolsModule: ModuleSpec = {
  name: '_functools',
  doc: 'Tools that operate on functions.',
  functions: {
    reduce: [
      '($module, function, iterable, initial=<unrepresentable>, /)',
      reduce,
      'Apply a function of two arguments cumulatively to the items of an iterable, from left to right.\n\nThis effectively reduces the iterable to a single value.  If initial is present,\nit is placed before the items of the iterable in the calculation, and serves as\na default when the iterable is empty.',
      null,
    ],
    cmp_to_key: [
      '($module, /, mycmp)',
      (compare: PyObject) => makeKeyWrapper(compare, undefined),
      'Convert a cmp= function into a key= function.\n\n  mycmp\n    Function that compares two objects.',
    ],
  },
  attributes: () => ({ partial: partialType, _lru_cache_wrapper: lruCacheType }),
};
