import { raise } from '../../kernel/errors.js';
import type { PyObject } from '../../kernel/object.js';
import { own, uncounted } from '../../kernel/ownership.js';
import type { GetSetSpec } from '../../kernel/spec.js';
import { type PyType, typeType } from '../../kernel/type.js';
import { makeDict } from '../../objects/dict.js';
import { PyFunction } from '../../objects/function.js';
import { makeInt } from '../../objects/int.js';
import { emptyTuple, makeTuple, PyTuple } from '../../objects/sequence.js';
import { None } from '../../objects/singletons.js';
import { intern, makeStr, PyStr } from '../../objects/str.js';
import { isTrue } from '../../objects/truth.js';
import { attributeError, bind } from '../../operations/attribute.js';
import { replaceBases } from '../../operations/class-creation.js';
import { namespaceProxy } from '../mapping-proxy.js';
import { putInNamespace } from './attributes.js';

function checkMutable(self: PyType, name: string): void {
  if (!self.isHeap) throw raise('TypeError', `cannot set '${name}' attribute of immutable type '${self.name}'`);
}

function noDelete(name: string) {
  return (self: PyType) => {
    checkMutable(self, name);
    throw raise('TypeError', `cannot delete '${name}' attribute of immutable type '${self.name}'`);
  };
}

/** A namespace entry as an attribute of the class itself, not inherited. */
function entry(self: PyType, name: string): PyObject | undefined {
  return self.namespace.get(name);
}

function removeEntry(self: PyType, name: string): void {
  if (!self.take(name)) throw attributeError(self, name);
  self.modified();
}

/** The name of a class that Python has made is always the same object. */
const nameOf = ({ isHeap }: PyType, name: string) => (isHeap ? intern(name) : makeStr(name));

/** A tuple that the class owns; builtin types, which all runtimes share, count nothing. */
function tupleOf(self: PyType, types: readonly PyType[]): PyObject {
  const make = () => makeTuple([...types]);
  return self.isHeap ? own(make()) : uncounted(make);
}

/** The getset descriptors of `type`. Source: CPython Objects/typeobject.c: type_getsets, type_members. */
export const typeGetSets: Readonly<Record<string, GetSetSpec>> = {
  __name__: {
    get: (self: PyType) => nameOf(self, self.plainName),
    set: (self: PyType, value: PyObject) => {
      checkMutable(self, '__name__');
      if (!(value instanceof PyStr))
        throw raise('TypeError', `can only assign string to ${self.name}.__name__, not '${value.type.name}'`);
      if (value.value.includes('\0')) throw raise('ValueError', 'type name must not contain null characters');
      self.name = value.value;
    },
    delete: noDelete('__name__'),
  },
  __qualname__: {
    get: (self: PyType) => nameOf(self, self.qualname),
    set: (self: PyType, value: PyObject) => {
      checkMutable(self, '__qualname__');
      if (!(value instanceof PyStr))
        throw raise('TypeError', `can only assign string to ${self.name}.__qualname__, not '${value.type.name}'`);
      self.qualname = value.value;
    },
    delete: noDelete('__qualname__'),
  },
  __bases__: {
    get: (self: PyType) => (self.basesTuple ??= tupleOf(self, self.bases)),
    set: (self: PyType, value: PyObject) => {
      checkMutable(self, '__bases__');
      if (!(value instanceof PyTuple))
        throw raise('TypeError', `can only assign tuple to ${self.name}.__bases__, not ${value.type.name}`);
      if (value.items.length === 0) throw raise('TypeError', `can only assign non-empty tuple to ${self.name}.__bases__, not ()`);
      replaceBases(self, value);
    },
    delete: noDelete('__bases__'),
  },
  __base__: { get: (self: PyType) => self.base ?? None, member: true },
  // None until it is known, for a metaclass that looks.
  __mro__: { get: (self: PyType) => (self.mro.length === 0 ? None : (self.mroTuple ??= tupleOf(self, self.mro))) },
  __module__: {
    get: (self: PyType) => {
      if (!self.isHeap) return makeStr(self.module);
      const module = entry(self, '__module__');
      if (module === undefined) return makeStr('builtins');
      return module;
    },
    set: (self: PyType, value: PyObject) => {
      checkMutable(self, '__module__');
      putInNamespace(self, '__module__', value);
    },
    delete: noDelete('__module__'),
  },
  __doc__: {
    get: (self: PyType) => {
      const doc = entry(self, '__doc__');
      return doc === undefined ? None : bind(doc, undefined, self);
    },
    set: (self: PyType, value: PyObject) => {
      checkMutable(self, '__doc__');
      putInNamespace(self, '__doc__', value);
    },
    delete: noDelete('__doc__'),
  },
  __dict__: { get: (self: PyType) => namespaceProxy(self) },
  __text_signature__: { get: (self: PyType) => (self.textSignature === undefined ? None : makeStr(self.textSignature)) },
  __abstractmethods__: {
    get: (self: PyType) => {
      const methods = self === typeType ? undefined : entry(self, '__abstractmethods__');
      if (methods === undefined) throw attributeError(self, '__abstractmethods__');
      return methods;
    },
    set: (self: PyType, value: PyObject) => {
      checkMutable(self, '__abstractmethods__');
      putInNamespace(self, '__abstractmethods__', value);
      self.isAbstract = isTrue(value);
    },
    delete: (self: PyType) => {
      removeEntry(self, '__abstractmethods__');
      self.isAbstract = false;
    },
  },
  __annotations__: {
    get: (self: PyType) => {
      if (!self.isHeap) throw attributeError(self, '__annotations__');
      let annotations = entry(self, '__annotations__');
      if (annotations === undefined) self.put('__annotations__', (annotations = makeDict()));
      if (annotations instanceof PyFunction || annotations.type.descrget !== undefined)
        annotations = bind(annotations, undefined, self);
      return annotations;
    },
    set: (self: PyType, value: PyObject) => {
      checkMutable(self, '__annotations__');
      putInNamespace(self, '__annotations__', value);
    },
    delete: (self: PyType) => {
      checkMutable(self, '__annotations__');
      removeEntry(self, '__annotations__');
    },
  },
  __type_params__: {
    // In type's own namespace this very descriptor has the name.
    get: (self: PyType) => (self === typeType ? undefined : entry(self, '__type_params__')) ?? emptyTuple,
    set: (self: PyType, value: PyObject) => {
      checkMutable(self, '__type_params__');
      putInNamespace(self, '__type_params__', value);
    },
  },
  __basicsize__: { get: (self: PyType) => makeInt(self.basicSize + 8 * self.slotCount), member: true },
  __itemsize__: { get: (self: PyType) => makeInt(self.itemSize), member: true },
  __dictoffset__: { get: (self: PyType) => makeInt(self.hasDict ? (self.isHeap ? -1 : 16) : 0), member: true },
  __weakrefoffset__: { get: (self: PyType) => makeInt(self.hasWeakrefs ? 24 : 0), member: true },
  __flags__: { get: (self: PyType) => makeInt(flagsOf(self)), member: true },
};

/** The bits of CPython's Include/object.h (Py_TPFLAGS_*) that have a meaning here. */
function flagsOf(type: PyType): number {
  return (
    (type.isHeap ? 0 : 1 << 8) |
    (type.isHeap || type.isFromSpec ? 1 << 9 : 0) |
    (type.isBase ? 1 << 10 : 0) |
    (1 << 12) |
    (type.isAbstract ? 1 << 20 : 0) |
    (type.patternKind === 'sequence' ? 1 << 5 : 0) |
    (type.patternKind === 'mapping' ? 1 << 6 : 0)
  );
}
