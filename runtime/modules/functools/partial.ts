import { raise } from '../../kernel/errors.js';
import { exchange, release, type Visit } from '../../kernel/holding.js';
import type { PyObject } from '../../kernel/object.js';
import { own } from '../../kernel/ownership.js';
import type { TypeSpec } from '../../kernel/spec.js';
import { PyType } from '../../kernel/type.js';
import { qualifiedName } from '../../builtins/object.js';
import { classGetitem } from '../../builtins/typing/generic-alias.js';
import { dictType, makeDict, PyDict } from '../../objects/dict.js';
import { DictObject } from '../../objects/function.js';
import { emptyTuple, ExactTuple, makeTuple, PyTuple } from '../../objects/sequence.js';
import { None } from '../../objects/singletons.js';
import { intern, makeStr, PyStr } from '../../objects/str.js';
import { allocate } from '../../operations/allocation.js';
import { call } from '../../operations/call.js';
import { reprString, strString } from '../../operations/convert.js';
import { recursiveRepr } from '../../operations/recursive-repr.js';
import { warn } from '../../operations/warnings.js';

/** The layout of `functools.partial`. Source: CPython Modules/_functoolsmodule.c. */
export class PyPartial extends DictObject {
  func: PyObject = None;
  args: PyTuple = emptyTuple;
  keywords: PyDict = own(makeDict());

  override traverse(visit: Visit): void {
    visit(this.func);
    visit(this.args);
    visit(this.keywords);
    super.traverse(visit);
  }
}

export const partialType = PyType.shell('functools.partial', PyPartial);

function newPartial(cls: PyType, args: PyObject[], kwnames: readonly string[] | null): PyObject {
  const count = args.length - (kwnames?.length ?? 0);
  if (count < 1) throw raise('TypeError', "type 'partial' takes at least one argument");
  let func = args[0]!;
  if (func.type.call === undefined) throw raise('TypeError', 'the first argument must be callable');
  let first: readonly PyObject[] = [];
  const keywords = makeDict();
  // A partial of a plain partial calls the innermost function.
  if (func.type === partialType && cls === partialType && (func as PyPartial).dict === undefined) {
    const inner = func as PyPartial;
    func = inner.func;
    first = inner.args.items;
    keywords.update(inner.keywords);
  }
  kwnames?.forEach((name, i) => keywords.set(intern(name), args[count + i]!));
  const made = allocate(cls, PyPartial);
  made.func = exchange(made.func, func);
  made.args = exchange(made.args, makeTuple([...first, ...args.slice(1, count)]));
  made.keywords = exchange(made.keywords, keywords);
  return made;
}

function callPartial(self: PyPartial, args: PyObject[], kwnames: readonly string[] | null): PyObject {
  const { items } = self.args;
  if (self.keywords.size === 0) return call(self.func, items.length === 0 ? args : [...items, ...args], kwnames);
  const count = args.length - (kwnames?.length ?? 0);
  const keywords = self.keywords.copy();
  kwnames?.forEach((name, i) => keywords.set(intern(name), args[count + i]!));
  const names: string[] = [];
  const all = [...items, ...args.slice(0, count)];
  for (const [name, value] of keywords.items()) {
    if (!(name instanceof PyStr)) throw raise('TypeError', 'keywords must be strings');
    names.push(name.value);
    all.push(value);
  }
  return call(self.func, all, names);
}

function setState(self: PyPartial, state: PyObject): PyObject {
  const invalid = () => raise('TypeError', 'invalid partial state');
  if (!(state instanceof PyTuple) || state.items.length !== 4) throw invalid();
  const [func, args, keywords, dict] = state.items as [PyObject, PyObject, PyObject, PyObject];
  if (func.type.call === undefined || !(args instanceof PyTuple) || !(keywords instanceof PyDict || keywords === None))
    throw invalid();
  self.func = exchange(self.func, func);
  self.args = exchange(self.args, args instanceof ExactTuple ? args : makeTuple([...args.items]));
  self.keywords = exchange(
    self.keywords,
    !(keywords instanceof PyDict) ? makeDict() : keywords.type === dictType ? keywords : keywords.copy(),
  );
  if (dict === None) self.dict = release(self.dict);
  else if (dict instanceof PyDict) self.dict = exchange(self.dict, dict);
  return None;
}

export const partialSpec: TypeSpec = {
  type: partialType,
  doc: 'Create a new function with partial application of the given arguments\nand keywords.',
  textSignature: '(func, /, *args, **keywords)',
  hasDict: true,
  hasWeakrefs: true,
  slots: {
    new: newPartial,
    call: callPartial,
    repr: (self: PyPartial) =>
      makeStr(
        recursiveRepr(self, '...', () => {
          const parts = [reprString(self.func), ...self.args.items.map(reprString)];
          for (const [name, value] of self.keywords.items()) parts.push(`${strString(name)}=${reprString(value)}`);
          return `${qualifiedName(self.type)}(${parts.join(', ')})`;
        }),
      ),
    descrget: (self: PyPartial, instance) => {
      if (instance !== undefined && instance !== None)
        warn(
          'FutureWarning',
          'functools.partial will be a method descriptor in future Python versions; wrap it in staticmethod() if you want to preserve the old behavior',
        );
      return self;
    },
  },
  methods: {
    __reduce__: [
      '($self, /)',
      (self: PyPartial) =>
        makeTuple([
          self.type,
          makeTuple([self.func]),
          makeTuple([self.func, self.args, self.keywords, self.ownNames().length === 0 ? None : self.ownDict()!]),
        ]),
    ],
    __setstate__: ['($self, state, /)', setState],
  },
  classMethods: { __class_getitem__: classGetitem },
  getset: {
    func: { get: (self: PyPartial) => self.func, member: true, doc: 'function object to use in future partial calls' },
    args: { get: (self: PyPartial) => self.args, member: true, doc: 'tuple of arguments to future partial calls' },
    keywords: {
      get: (self: PyPartial) => self.keywords,
      member: true,
      doc: 'dictionary of keyword arguments to future partial calls',
    },
    // CPython Objects/object.c: PyObject_GenericSetDict.
    __dict__: {
      get: (self: PyPartial) => self.ownDict()!,
      set: (self: PyPartial, value: PyObject) => {
        if (!(value instanceof PyDict))
          throw raise('TypeError', `__dict__ must be set to a dictionary, not a '${value.type.name}'`);
        self.dict = exchange(self.dict, value);
      },
      delete: () => {
        throw raise('TypeError', 'cannot delete __dict__');
      },
    },
  },
};
