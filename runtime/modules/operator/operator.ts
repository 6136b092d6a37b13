import { raise } from '../../kernel/errors.js';
import type { PyObject } from '../../kernel/object.js';
import type { FunctionSpec, ModuleSpec } from '../../kernel/spec.js';
import { keysEqual } from '../../objects/hash.js';
import { intOf, makeBool, makeInt, PyInt } from '../../objects/int.js';
import { makeList } from '../../objects/sequence.js';
import { PyStr, intern } from '../../objects/str.js';
import { isTrue } from '../../objects/truth.js';
import { callWithMap } from '../../operations/call.js';
import { asSize } from '../../operations/convert.js';
import { iterate, lengthHint } from '../../operations/iteration.js';
import { loadBuiltinModule, moduleState } from '../../operations/modules.js';
import { moduleFunctions } from '../../operations/type-filling.js';
import { bufferOf } from '../../operations/buffer.js';
import { operatorAliases, operatorFunctions } from '../generated/operator.js';
import { attrGetterType, itemGetterType, methodCallerType } from './getters.js';

/** Walks `o`; what is not iterable is no fit argument (CPython Objects/abstract.c: _PySequence_IterSearch). */
function search(o: PyObject, visit: (item: PyObject) => unknown): void {
  if (o.type.iter === undefined && o.type.getitem === undefined)
    throw raise('TypeError', `argument of type '${o.type.name}' is not iterable`);
  iterate(o, visit);
}

/** `hmac.compare_digest`: equality of strs of ASCII characters or of bytes. */
function compareDigest(a: PyObject, b: PyObject): PyObject {
  if (a instanceof PyStr && b instanceof PyStr) {
    for (const s of [a, b])
      if (!/^[\0-\x7f]*$/.test(s.value)) throw raise('TypeError', 'comparing strings with non-ASCII characters is not supported');
    return makeBool(a.value === b.value);
  }
  const x = bufferOf(a);
  const y = bufferOf(b);
  if (x === undefined || y === undefined)
    throw raise('TypeError', `unsupported operand types(s) or combination of types: '${a.type.name}' and '${b.type.name}'`);
  return makeBool(x.length === y.length && x.every((byte, i) => byte === y[i]));
}

/** The functions of `operator` that are no operations of the protocol table. Source: CPython Modules/_operator.c. */
const others: Readonly<Record<string, FunctionSpec>> = {
  not_: ['($module, a, /)', (a: PyObject) => makeBool(!isTrue(a)), 'Same as not a.'],
  is_: ['($module, a, b, /)', (a: PyObject, b: PyObject) => makeBool(a === b), 'Same as a is b.'],
  is_not: ['($module, a, b, /)', (a: PyObject, b: PyObject) => makeBool(a !== b), 'Same as a is not b.'],
  countOf: [
    '($module, a, b, /)',
    (a: PyObject, b: PyObject) => {
      let n = 0;
      search(a, (item) => {
        if (keysEqual(item, b)) n++;
      });
      return makeInt(n);
    },
    'Return the number of items in a which are, or which equal, b.',
  ],
  indexOf: [
    '($module, a, b, /)',
    (a: PyObject, b: PyObject) => {
      let i = -1;
      let found = false;
      search(a, (item) => {
        i++;
        found = keysEqual(item, b);
        return !found;
      });
      if (!found) throw raise('ValueError', 'sequence.index(x): x not in sequence');
      return makeInt(i);
    },
    'Return the first index of b in a.',
  ],
  length_hint: [
    '($module, obj, default=0, /)',
    (o: PyObject, fallback?: PyObject) => {
      if (fallback !== undefined && !(fallback instanceof PyInt) && fallback.type.index === undefined)
        throw raise('TypeError', `'${fallback.type.name}' object cannot be interpreted as an integer`);
      return intOf(lengthHint(o, fallback === undefined ? 0 : asSize(fallback)));
    },
    'Return an estimate of the number of items in obj.\n\nThis is useful for presizing containers when building from an iterable.\n\nIf the object supports len(), the result will be exact.\nOtherwise, it may over- or under-estimate by an arbitrary amount.\nThe result will be an integer >= 0.',
  ],
  call: [
    '($module, obj, /, *args, **kwargs)',
    (f: PyObject, args: PyObject[], keywords: Map<string, PyObject>) => callWithMap(f, args, keywords),
    'Same as obj(*args, **kwargs).',
  ],
  _compare_digest: ['($module, a, b, /)', compareDigest, "Return 'a == b'."],
};

/** `_operator`, which CPython's `operator` takes its functions from. */
export const operatorCoreModule: ModuleSpec = {
  name: '_operator',
  doc: 'Operator interface.\n\nThis module exports a set of functions implemented in C corresponding\nto the intrinsic operators of Python.  For example, operator.add(x, y)\nis equivalent to the expression x+y.',
  functions: { ...operatorFunctions, ...others },
  attributes: () => ({ itemgetter: itemGetterType, attrgetter: attrGetterType, methodcaller: methodCallerType }),
};

/** What `_operator` holds; made anew where the program has put something else in its place. */
function coreEntries(): Map<string, PyObject> {
  const loaded = moduleState().modules.getStr(intern('_operator')) ?? loadBuiltinModule('_operator');
  const dict = loaded?.ownDict();
  if (dict?.getStr(intern('itemgetter')) !== undefined) {
    const names = dict.stringKeys().filter((name) => !name.startsWith('__'));
    return new Map(names.map((name) => [name, dict.getStr(intern(name))!]));
  }
  return new Map([...moduleFunctions(operatorCoreModule), ...Object.entries(operatorCoreModule.attributes!())]);
}

/** `operator`. */
export const operatorModule: ModuleSpec = {
  name: 'operator',
  doc: operatorCoreModule.doc!,
  attributes: () => {
    const core = coreEntries();
    const names = [...core.keys()].filter((name) => !name.startsWith('_'));
    const get = (name: string): PyObject => core.get(name)!;
    return {
      ...Object.fromEntries(names.map((name) => [name, get(name)])),
      ...Object.fromEntries(Object.entries(operatorAliases).map(([alias, name]) => [alias, get(name)])),
      __all__: makeList(names.sort().map((name) => intern(name))),
    };
  },
};
