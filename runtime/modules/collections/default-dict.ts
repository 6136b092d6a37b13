import { raise } from '../../kernel/errors.js';
import { exchange, type Visit } from '../../kernel/holding.js';
import type { PyObject } from '../../kernel/object.js';
import type { TypeSpec } from '../../kernel/spec.js';
import { PyType } from '../../kernel/type.js';
import { updateFrom, updateFromArguments } from '../../builtins/dict/update.js';
import { PyDictItemIterator } from '../../builtins/dict/iterators.js';
import { classGetitem } from '../../builtins/typing/generic-alias.js';
import { dictType, PyDict } from '../../objects/dict.js';
import { emptyTuple, makeTuple } from '../../objects/sequence.js';
import { None, NotImplemented } from '../../objects/singletons.js';
import { makeStr, type PyStr } from '../../objects/str.js';
import { allocate } from '../../operations/allocation.js';
import { call, call0 } from '../../operations/call.js';
import { reprString } from '../../operations/convert.js';
import { recursiveRepr } from '../../operations/recursive-repr.js';
import { setitem } from '../../operations/subscript.js';

/** The layout of `collections.defaultdict`. Source: CPython Modules/_collectionsmodule.c. */
export class PyDefaultDict extends PyDict {
  factory: PyObject = None;

  override traverse(visit: Visit): void {
    visit(this.factory);
    super.traverse(visit);
  }
}

export const defaultDictType = PyType.shell('collections.defaultdict', PyDefaultDict);

function reprOf(self: PyDefaultDict): string {
  const items = (dictType.repr!(self) as PyStr).value;
  const factory = recursiveRepr(self, '...', () => reprString(self.factory));
  return `${self.type.isHeap ? self.type.name : self.type.qualname}(${factory}, ${items})`;
}

function copy(self: PyDefaultDict): PyObject {
  return call(self.type, [self.factory, self]);
}

/** The result is of the class of the operand that is a defaultdict, the left one first. */
function union(a: PyObject, b: PyObject): PyObject {
  if (!(a instanceof PyDict) || !(b instanceof PyDict)) return NotImplemented;
  const model = (a instanceof PyDefaultDict ? a : b) as PyDefaultDict;
  const made = call(model.type, [model.factory, a]);
  if (!(made instanceof PyDict)) return made;
  updateFrom(made, b);
  return made;
}

export const defaultDictSpec: TypeSpec = {
  type: defaultDictType,
  bases: [dictType],
  doc: 'defaultdict(default_factory=None, /, [...]) --> dict with default factory\n\nThe default factory is called without arguments to produce\na new value when a key is not present, in __getitem__ only.\nA defaultdict compares equal to a dict with the same items.\nAll remaining arguments are treated the same as if they were\npassed to the dict constructor, including keyword arguments.',
  slots: {
    new: (cls) => allocate(cls, PyDefaultDict),
    init: (self: PyDefaultDict, args, kwnames) => {
      const count = args.length - (kwnames?.length ?? 0);
      const factory = count === 0 ? None : args[0]!;
      if (factory !== None && factory.type.call === undefined)
        throw raise('TypeError', 'first argument must be callable or None');
      self.factory = exchange(self.factory, factory);
      updateFromArguments(self, count === 0 ? args : args.slice(1), kwnames, 'dict');
    },
    repr: (self: PyDefaultDict) => makeStr(reprOf(self)),
    or: union,
    ror: (b, a) => union(a, b),
  },
  methods: {
    __missing__: [
      '($self, key, /)',
      (self: PyDefaultDict, key: PyObject) => {
        if (self.factory === None) throw raise('KeyError', key);
        const value = call0(self.factory);
        setitem(self, key, value);
        return value;
      },
      '__missing__(key) # Called by __getitem__ for missing key; pseudo-code:\n  if self.default_factory is None: raise KeyError((key,))\n  self[key] = value = self.default_factory()\n  return value\n',
    ],
    copy: ['($self, /)', copy, 'D.copy() -> a shallow copy of D.'],
    __copy__: ['($self, /)', copy, 'D.copy() -> a shallow copy of D.'],
    __reduce__: [
      '($self, /)',
      (self: PyDefaultDict) =>
        makeTuple([
          self.type,
          self.factory === None ? emptyTuple : makeTuple([self.factory]),
          None,
          None,
          new PyDictItemIterator(self),
        ]),
      'Return state information for pickling.',
    ],
  },
  classMethods: { __class_getitem__: classGetitem },
  getset: {
    default_factory: {
      get: (self: PyDefaultDict) => self.factory,
      set: (self: PyDefaultDict, value: PyObject) => void (self.factory = exchange(self.factory, value)),
      member: true,
      doc: 'Factory for default value called by __missing__().',
    },
  },
};
