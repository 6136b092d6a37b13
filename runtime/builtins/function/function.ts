import { raise } from '../../kernel/errors.js';
import { exchange, release } from '../../kernel/holding.js';
import { own } from '../../kernel/ownership.js';
import { dirOfObject } from '../dir.js';
import type { PyObject } from '../../kernel/object.js';
import type { GetSetSpec, TypeSpec } from '../../kernel/spec.js';
import { signature } from '../../kernel/signature.js';
import { CodeFlag, PyCode } from '../../objects/code.js';
import { makeDict, PyDict } from '../../objects/dict.js';
import { cellType, functionType, methodType, PyCell, PyFunction, PyMethod } from '../../objects/function.js';
import { keysEqual } from '../../objects/hash.js';
import { address, identityNumber } from '../../objects/identity.js';
import { makeBool } from '../../objects/int.js';
import { emptyTuple, makeList, makeTuple, PyTuple } from '../../objects/sequence.js';
import { None, NotImplemented } from '../../objects/singletons.js';
import { intern, makeStr, PyStr } from '../../objects/str.js';
import { bind, findattr, getattr } from '../../operations/attribute.js';
import { call, callFunction, callMethod } from '../../operations/call.js';
import { reprString } from '../../operations/convert.js';
import { builtinsOf } from '../../operations/global-site.js';
import { listOf } from '../../operations/iteration.js';
import { importModule } from '../../operations/modules.js';
import { refreshSlotsOf } from '../../operations/slots.js';
import { warn } from '../../operations/warnings.js';
import { eq, ge, gt, le, lt, ne } from '../../generated/operations.js';
import { nameGenerators } from './generator-names.js';

function stringAttribute(key: 'name' | 'qualname'): GetSetSpec {
  const check = (value: PyObject): string => {
    if (!(value instanceof PyStr)) throw raise('TypeError', `__${key}__ must be set to a string object`);
    return value.value;
  };
  return {
    // The same object each time, as where it is stored.
    get: (self: PyFunction) => intern(self[key]),
    set: (self: PyFunction, value: PyObject) => {
      self[key] = check(value);
      nameGenerators(self);
    },
    delete: () => {
      throw raise('TypeError', `__${key}__ must be set to a string object`);
    },
  };
}

/** The annotations of a function, evaluated when they are first asked for. */
export function annotationsOf(self: PyFunction): PyDict {
  const { annotations } = self;
  const dict = typeof annotations === 'function' ? annotations() : (annotations ?? makeDict());
  if (self.annotations !== dict) self.setAnnotations(dict);
  return dict;
}

const functionGetSets: Readonly<Record<string, GetSetSpec>> = {
  __name__: stringAttribute('name'),
  __qualname__: stringAttribute('qualname'),
  __code__: {
    get: (self: PyFunction) => self.code,
    set: (self: PyFunction, value: PyObject) => {
      if (!(value instanceof PyCode)) throw raise('TypeError', '__code__ must be set to a code object');
      if (value.instantiate === undefined)
        throw raise('ValueError', `${self.name}() cannot take this code object: it is not the code of a function`);
      const free = value.facts.freeVars.length;
      const closure = self.cells.length;
      if (free !== closure)
        throw raise('ValueError', `${self.name}() requires a code object with ${closure} free vars, not ${free}`);
      const kind = CodeFlag.Generator | CodeFlag.Coroutine | CodeFlag.AsyncGenerator;
      if ((self.code.facts.flags & kind) !== (value.facts.flags & kind))
        warn(
          'DeprecationWarning',
          'Assigning a code object of non-matching type is deprecated (e.g., from a generator to a plain function)',
        );
      self.code = exchange(self.code, value);
      self.compiled = value.instantiate(self.globals, self.cells);
      self.fitCalls();
      refreshSlotsOf(self);
      nameGenerators(self);
    },
  },
  __defaults__: {
    get: (self: PyFunction) => self.defaults ?? None,
    set: (self: PyFunction, value: PyObject) => {
      if (value !== None && !(value instanceof PyTuple)) throw raise('TypeError', '__defaults__ must be set to a tuple object');
      self.setDefaults(value instanceof PyTuple ? value : undefined);
    },
    delete: (self: PyFunction) => self.setDefaults(undefined),
  },
  __kwdefaults__: {
    get: (self: PyFunction) => self.keywordDefaults ?? None,
    set: (self: PyFunction, value: PyObject) => {
      if (value !== None && !(value instanceof PyDict)) throw raise('TypeError', '__kwdefaults__ must be set to a dict object');
      self.keywordDefaults = exchange(self.keywordDefaults, value instanceof PyDict ? value : undefined);
    },
    delete: (self: PyFunction) => void (self.keywordDefaults = release(self.keywordDefaults)),
  },
  __annotations__: {
    get: annotationsOf,
    set: (self: PyFunction, value: PyObject) => {
      if (value !== None && !(value instanceof PyDict)) throw raise('TypeError', '__annotations__ must be set to a dict object');
      self.setAnnotations(value instanceof PyDict ? value : undefined);
    },
    delete: (self: PyFunction) => self.setAnnotations(undefined),
  },
  __type_params__: {
    get: (self: PyFunction) => self.typeParameters ?? emptyTuple,
    set: (self: PyFunction, value: PyObject) => {
      if (!(value instanceof PyTuple)) throw raise('TypeError', '__type_params__ must be set to a tuple');
      self.typeParameters = exchange(self.typeParameters, value);
    },
  },
  __dict__: {
    get: (self: PyFunction) => self.ownDict(),
    set: (self: PyFunction, value: PyObject) => {
      if (!(value instanceof PyDict))
        throw raise('TypeError', `__dict__ must be set to a dictionary, not a '${value.type.name}'`);
      self.dict = exchange(self.dict, value);
    },
  },
  __doc__: {
    get: (self: PyFunction) => self.doc ?? None,
    set: (self: PyFunction, value: PyObject) => void (self.doc = exchange(self.doc, value)),
    delete: (self: PyFunction) => void (self.doc = exchange(self.doc, None)),
    member: true,
  },
  __module__: {
    get: (self: PyFunction) => self.module ?? self.globals.getStr(intern('__name__')) ?? None,
    set: (self: PyFunction, value: PyObject) => void (self.module = exchange(self.module, value)),
    delete: (self: PyFunction) => void (self.module = exchange(self.module, None)),
    member: true,
  },
  __closure__: { get: (self: PyFunction) => self.closureTuple() ?? None, member: true },
  __globals__: { get: (self: PyFunction) => self.globals, member: true },
  __builtins__: { get: (self: PyFunction) => builtinsOf(self.globals), member: true },
};

/** The cells for the free variables of a function made by hand. Source: CPython Objects/funcobject.c: func_new_impl. */
function cellsFor(code: PyCode, closure: PyObject | undefined): readonly PyObject[] {
  const { name, freeVars } = code.facts;
  const expected = freeVars.length;
  if (closure === undefined || closure === None) {
    if (expected > 0) throw raise('TypeError', 'arg 5 (closure) must be tuple');
    return [];
  }
  if (!(closure instanceof PyTuple))
    throw raise('TypeError', `arg 5 (closure) must be ${expected > 0 ? 'tuple' : 'None or tuple'}`);
  if (closure.items.length !== expected)
    throw raise('ValueError', `${name} requires closure of length ${expected}, not ${closure.items.length}`);
  const wrong = closure.items.find((item) => !(item instanceof PyCell));
  if (wrong !== undefined) throw raise('TypeError', `arg 5 (closure) expected cell, found ${wrong.type.name}`);
  return closure.items;
}

export const functionSpec: TypeSpec = {
  type: functionType,
  doc: 'Create a function object.',
  textSignature: '(code, globals, name=None, argdefs=None, closure=None,\n         kwdefaults=None)',
  final: true,
  hasDict: true,
  hasWeakrefs: true,
  slots: {
    new: (_cls, args, kwnames) => {
      const [code, globals, name, defaults, closure, keywordDefaults] = signature(
        '(code, globals, name=None, argdefs=None, closure=None, kwdefaults=None)',
      ).bind(args, kwnames, 'function') as [PyObject, PyObject, ...(PyObject | undefined)[]];
      if (!(code instanceof PyCode)) throw raise('TypeError', `function() argument 'code' must be code, not ${code.type.name}`);
      if (!(globals instanceof PyDict))
        throw raise('TypeError', `function() argument 'globals' must be dict, not ${globals.type.name}`);
      if (code.instantiate === undefined) throw raise('ValueError', 'function() cannot take this code object');
      if (name !== undefined && name !== None && !(name instanceof PyStr))
        throw raise('TypeError', 'arg 3 (name) must be None or string');
      if (defaults !== undefined && defaults !== None && !(defaults instanceof PyTuple))
        throw raise('TypeError', 'arg 4 (defaults) must be None or tuple');
      const cells = cellsFor(code, closure);
      const made = new PyFunction(code.instantiate(globals, cells), code, globals);
      if (cells.length > 0) made.closure = own(closure as PyTuple);
      if (name instanceof PyStr) {
        made.name = name.value;
        nameGenerators(made);
      }
      if (defaults instanceof PyTuple) made.setDefaults(defaults);
      if (keywordDefaults instanceof PyDict) made.keywordDefaults = own(keywordDefaults);
      if (code.facts.docstring !== undefined) made.doc = makeStr(code.facts.docstring);
      return made;
    },
    call: callFunction,
    repr: (self: PyFunction) => makeStr(`<function ${self.qualname} at ${address(self)}>`),
    descrget: (self: PyFunction, instance) => (instance === undefined || instance === None ? self : new PyMethod(self, instance)),
  },
  getset: functionGetSets,
};

/** `types.MethodType(function, instance)`. */
function makeMethod(func: PyObject, self: PyObject): PyMethod {
  if (func.type.call === undefined) throw raise('TypeError', 'first argument must be callable');
  if (self === None) throw raise('TypeError', 'instance must not be None');
  return new PyMethod(func, self);
}

export const methodSpec: TypeSpec = {
  type: methodType,
  vectorcall: [2, 2, makeMethod],
  doc: 'Create a bound instance method object.',
  textSignature: '(function, instance, /)',
  final: true,
  hasWeakrefs: true,
  slots: {
    new: (_cls, args, kwnames) => {
      const [func, self] = signature('(function, instance, /)').bind(args, kwnames, 'method') as [PyObject, PyObject];
      return makeMethod(func, self);
    },
    call: (self: PyMethod, args, kwnames) => call(self.func, [self.self, ...args], kwnames),
    repr: (self: PyMethod) => {
      const name = findattr(self.func, '__qualname__') ?? findattr(self.func, '__name__');
      return makeStr(`<bound method ${name instanceof PyStr ? name.value : '?'} of ${reprString(self.self)}>`);
    },
    hash: (self: PyMethod) => identityNumber(self.self) * 31 + identityNumber(self.func),
    eq: (self: PyMethod, other) =>
      other instanceof PyMethod ? makeBool(self.self === other.self && keysEqual(self.func, other.func)) : NotImplemented,
    ne: (self: PyMethod, other) =>
      other instanceof PyMethod ? makeBool(!(self.self === other.self && keysEqual(self.func, other.func))) : NotImplemented,
    getattribute: (self: PyMethod, name) => {
      const own = self.type.lookup(name);
      return own === undefined ? getattr(self.func, name) : bind(own, self, self.type);
    },
    descrget: (self: PyMethod) => self,
  },
  methods: {
    __dir__: [
      '($self, /)',
      (self: PyMethod) => {
        const names = listOf(dirOfObject(self));
        return makeList([...names, ...listOf(callMethod(self.func, '__dir__')).filter((name) => !names.includes(name))]);
      },
    ],
    __reduce__: [
      '($self, /)',
      (self: PyMethod) =>
        makeTuple([getattr(importModule('builtins'), 'getattr'), makeTuple([self.self, getattr(self.func, '__name__')])]),
    ],
  },
  getset: {
    __func__: { get: (self: PyMethod) => self.func, doc: 'the function (or other callable) implementing a method', member: true },
    __self__: { get: (self: PyMethod) => self.self, doc: 'the instance to which a method is bound', member: true },
    __doc__: { get: (self: PyMethod) => findattr(self.func, '__doc__') ?? None },
  },
};

/** A comparison of cells: of what they hold, if both hold something; an empty one is less. */
function comparing(compare: (a: PyObject, b: PyObject) => PyObject, decide: (a: boolean, b: boolean) => boolean) {
  return (a: PyCell, b: PyObject): PyObject => {
    if (!(b instanceof PyCell)) return NotImplemented;
    if (a.value === undefined || b.value === undefined) return makeBool(decide(a.value !== undefined, b.value !== undefined));
    return compare(a.value, b.value);
  };
}

export const cellSpec: TypeSpec = {
  type: cellType,
  doc: 'Create a new cell object.\n\n  contents\n    the contents of the cell. If not specified, the cell will be empty,\n    and \n further attempts to access its cell_contents attribute will\n    raise a ValueError.',
  textSignature: '([contents])',
  final: true,
  slots: {
    new: (_cls, args, kwnames) =>
      new PyCell(signature('(contents=None, /)').bind(args, kwnames, 'cell')[0] as PyObject | undefined),
    repr: (self: PyCell) =>
      makeStr(
        self.value === undefined
          ? `<cell at ${address(self)}: empty>`
          : `<cell at ${address(self)}: ${self.value.type.name} object at ${address(self.value)}>`,
      ),
    eq: comparing(eq, (a, b) => a === b),
    ne: comparing(ne, (a, b) => a !== b),
    lt: comparing(lt, (a, b) => a < b),
    le: comparing(le, (a, b) => a <= b),
    gt: comparing(gt, (a, b) => a > b),
    ge: comparing(ge, (a, b) => a >= b),
  },
  attributes: { __hash__: () => None },
  getset: {
    cell_contents: {
      get: (self: PyCell) => {
        if (self.value === undefined) throw raise('ValueError', 'Cell is empty');
        return self.value;
      },
      set: (self: PyCell, value: PyObject) => self.store(value),
      delete: (self: PyCell) => self.store(undefined),
    },
  },
};
