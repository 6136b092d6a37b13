import { eq, ge, gt, le, lt, ne } from '../generated/operations.js';
import { raise } from '../kernel/errors.js';
import type { PyObject } from '../kernel/object.js';
import type { TypeSpec } from '../kernel/spec.js';
import { PyType } from '../kernel/type.js';
import { makeDict, type PyDict } from '../objects/dict.js';
import { DictObject } from '../objects/function.js';
import { emptyTuple, makeTuple } from '../objects/sequence.js';
import { None, NotImplemented } from '../objects/singletons.js';
import { intern, makeStr, PyStr } from '../objects/str.js';
import { allocate } from '../operations/allocation.js';
import { call0 } from '../operations/call.js';
import { reprString } from '../operations/convert.js';
import { recursiveRepr } from '../operations/recursive-repr.js';
import { updateFrom } from './dict/update.js';

/** The layout of `types.SimpleNamespace`. Source: CPython Objects/namespaceobject.c. */
export class PySimpleNamespace extends DictObject {}

export const simpleNamespaceType = PyType.shell('types.SimpleNamespace', PySimpleNamespace);

/** `types.SimpleNamespace(**attributes)`. */
export function makeNamespace(attributes: Readonly<Record<string, PyObject>>): PyObject {
  const made = allocate(simpleNamespaceType, PySimpleNamespace);
  for (const [name, value] of Object.entries(attributes)) made.ownDict().set(intern(name), value);
  return made;
}

function isNamespace(o: PyObject): boolean {
  return o.type.isSubtype(simpleNamespaceType);
}

function dictOf(self: PyObject): PyDict {
  return self.ownDict()!;
}

function setAll(self: PyObject, source: PyDict): void {
  for (const key of source.keys)
    if (key !== undefined && !(key instanceof PyStr)) throw raise('TypeError', 'keywords must be strings');
  dictOf(self).update(source);
}

function reprOfNamespace(self: PyObject): string {
  const name = self.type === simpleNamespaceType ? 'namespace' : self.type.name;
  return recursiveRepr(self, `${name}(...)`, () => {
    const parts: string[] = [];
    for (const [key, value] of dictOf(self).items())
      if (key instanceof PyStr && key.value !== '') parts.push(`${key.value}=${reprString(value)}`);
    return `${name}(${parts.join(', ')})`;
  });
}

export const simpleNamespaceSpec: TypeSpec = {
  type: simpleNamespaceType,
  doc: 'A simple attribute-based namespace.',
  textSignature: '(mapping_or_iterable=(), /, **kwargs)',
  hasDict: true,
  slots: {
    new: (cls) => allocate(cls, PySimpleNamespace),
    init: (self: PyObject, args, kwnames) => {
      const count = args.length - (kwnames?.length ?? 0);
      if (count > 1) throw raise('TypeError', `${self.type.name.replace(/^.*\./, '')} expected at most 1 argument, got ${count}`);
      if (count === 1) {
        const given = makeDict();
        updateFrom(given, args[0]!);
        setAll(self, given);
      }
      kwnames?.forEach((name, i) => dictOf(self).set(intern(name), args[count + i]!));
    },
    repr: (self: PyObject) => makeStr(reprOfNamespace(self)),
    eq: (a, b) => (isNamespace(a) && isNamespace(b) ? eq(dictOf(a), dictOf(b)) : NotImplemented),
    ne: (a, b) => (isNamespace(a) && isNamespace(b) ? ne(dictOf(a), dictOf(b)) : NotImplemented),
    lt: (a, b) => (isNamespace(a) && isNamespace(b) ? lt(dictOf(a), dictOf(b)) : NotImplemented),
    le: (a, b) => (isNamespace(a) && isNamespace(b) ? le(dictOf(a), dictOf(b)) : NotImplemented),
    gt: (a, b) => (isNamespace(a) && isNamespace(b) ? gt(dictOf(a), dictOf(b)) : NotImplemented),
    ge: (a, b) => (isNamespace(a) && isNamespace(b) ? ge(dictOf(a), dictOf(b)) : NotImplemented),
  },
  methods: {
    __reduce__: [
      '($self, /)',
      (self: PyObject) => makeTuple([self.type, emptyTuple, dictOf(self)]),
      'Return state information for pickling',
    ],
    __replace__: [
      '($self, /, **changes)',
      (self: PyObject, changes: Map<string, PyObject>) => {
        const made = call0(self.type);
        dictOf(made).update(dictOf(self));
        for (const [name, value] of changes) dictOf(made).set(intern(name), value);
        return made;
      },
      'Return a copy of the namespace object with new values for the specified attributes.',
    ],
  },
  getset: { __dict__: { get: (self: PyObject) => self.ownDict() ?? None, member: true } },
  attributes: { __hash__: () => None },
};
