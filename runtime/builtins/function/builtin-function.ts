import { raise } from '../../kernel/errors.js';
import type { PyObject } from '../../kernel/object.js';
import type { TypeSpec } from '../../kernel/spec.js';
import { PyType } from '../../kernel/type.js';
import type {
  PyClassMethodDescriptor,
  PyGetSet,
  PyMember,
  PyMethodDescriptor,
  PySlotWrapper,
} from '../../objects/builtin-function.js';
import {
  builtinFunctionType,
  classMethodDescriptorType,
  getSetType,
  memberType,
  methodDescriptorType,
  methodWrapperType,
  PyBuiltinFunction,
  PyMethodWrapper,
  slotWrapperType,
} from '../../objects/builtin-function.js';
import { address, identityNumber } from '../../objects/identity.js';
import { getField, storeField, type Fielded } from '../../objects/instance.js';
import { makeBool } from '../../objects/int.js';
import { makeTuple } from '../../objects/sequence.js';
import { None, NotImplemented } from '../../objects/singletons.js';
import { makeStr } from '../../objects/str.js';
import { attributeError, getattr } from '../../operations/attribute.js';
import { callBuiltin } from '../../operations/call.js';
import { importModule, PyModule } from '../../operations/modules.js';
import { callSlotWrapper } from '../../operations/slot-wrapping.js';
import { fullyQualifiedName } from '../object.js';

/** Function-like objects implemented in the host. Sources: CPython Objects/methodobject.c, Objects/descrobject.c. */

const optional = (text: string | undefined | null) => (text === undefined || text === null ? None : makeStr(text));

/** What a descriptor of a builtin class refuses: a receiver of another type. */
function checkReceiver(owner: PyType, name: string, o: PyObject): void {
  if (!o.type.isSubtype(owner))
    throw raise('TypeError', `descriptor '${name}' for '${owner.name}' objects doesn't apply to a '${o.type.name}' object`);
}

/** Takes the receiver off the arguments of an unbound call. */
function takeReceiver(owner: PyType, name: string, args: PyObject[], kwnames: readonly string[] | null): PyObject {
  if (args.length - (kwnames?.length ?? 0) < 1)
    throw raise('TypeError', `unbound method ${owner.name}.${name}() needs an argument`);
  checkReceiver(owner, name, args[0]!);
  return args[0]!;
}

/** What a builtin function is a method of; undefined for functions of modules. */
const receiverOf = ({ self, owner }: PyBuiltinFunction) => (self instanceof PyModule ? undefined : (self ?? owner));

/** As Python sees it the signature of a function of a module begins with that module. */
function shownSignature({ shown, module }: PyBuiltinFunction): string | null {
  if (shown === null || module === undefined || shown.startsWith('($')) return shown;
  return shown === '()' ? '($module, /)' : shown.replace(/^\((?=.*\/)/, '($module, ').replace(/^\((?!\$)/, '($module, /, ');
}

export const builtinFunctionSpec: TypeSpec = {
  type: builtinFunctionType,
  final: true,
  hasWeakrefs: true,
  slots: {
    call: callBuiltin,
    repr: (self: PyBuiltinFunction) => {
      const receiver = receiverOf(self);
      if (receiver === undefined) return makeStr(`<built-in function ${self.name}>`);
      return makeStr(`<built-in method ${self.name} of ${receiver.type.name} object at ${address(receiver)}>`);
    },
    hash: (self: PyBuiltinFunction) => identityNumber(self.self === undefined ? self : self.self) * 31 + self.name.length,
    eq: (a: PyBuiltinFunction, b) =>
      b instanceof PyBuiltinFunction
        ? makeBool(a === b || (a.self !== undefined && a.self === b.self && a.implementation === b.implementation))
        : NotImplemented,
    ne: (a: PyBuiltinFunction, b) =>
      b instanceof PyBuiltinFunction
        ? makeBool(!(a === b || (a.self !== undefined && a.self === b.self && a.implementation === b.implementation)))
        : NotImplemented,
  },
  methods: {
    __reduce__: [
      '($self, /)',
      (self: PyBuiltinFunction) => {
        const receiver = receiverOf(self);
        if (receiver === undefined) return makeStr(self.name);
        return makeTuple([getattr(importModule('builtins'), 'getattr'), makeTuple([receiver, makeStr(self.name)])]);
      },
    ],
  },
  getset: {
    __name__: { get: (self: PyBuiltinFunction) => makeStr(self.name) },
    __qualname__: {
      get: (self: PyBuiltinFunction) => {
        const receiver = receiverOf(self);
        if (receiver === undefined) return makeStr(self.name);
        const owner = receiver instanceof PyType ? receiver : receiver.type;
        return makeStr(`${owner.qualname}.${self.name}`);
      },
    },
    __self__: { get: (self: PyBuiltinFunction) => self.self ?? (self.module === undefined ? None : importModule(self.module)) },
    __module__: { get: (self: PyBuiltinFunction) => optional(self.module), member: true },
    __doc__: { get: (self: PyBuiltinFunction) => optional(self.doc) },
    __text_signature__: { get: (self: PyBuiltinFunction) => optional(shownSignature(self)) },
  },
};

/** The attributes that all descriptors of builtin classes have. */
const commonGetSets: TypeSpec['getset'] = {
  __objclass__: { get: (self: PyMethodDescriptor) => self.owner, member: true },
  __name__: { get: (self: PyMethodDescriptor) => makeStr(self.name), member: true },
  __qualname__: { get: (self: PyMethodDescriptor) => makeStr(`${self.owner.qualname}.${self.name}`) },
};

const callableGetSets: TypeSpec['getset'] = {
  ...commonGetSets,
  __doc__: { get: (self: PyMethodDescriptor) => optional(self.doc) },
  __text_signature__: { get: (self: PyMethodDescriptor) => optional(self.shown) },
};

const reduceDescriptor: TypeSpec['methods'] = {
  __reduce__: [
    '($self, /)',
    (self: PyMethodDescriptor) =>
      makeTuple([getattr(importModule('builtins'), 'getattr'), makeTuple([self.owner, getattr(self, '__name__')])]),
  ],
};

export const methodDescriptorSpec: TypeSpec = {
  type: methodDescriptorType,
  final: true,
  slots: {
    repr: (self: PyMethodDescriptor) => makeStr(`<method '${self.name}' of '${self.owner.name}' objects>`),
    descrget: (self: PyMethodDescriptor, instance) => {
      if (instance === undefined) return self;
      checkReceiver(self.owner, self.name, instance);
      return new PyBuiltinFunction(self.name, self.spec, instance, undefined);
    },
    call: (self: PyMethodDescriptor, args, kwnames) => {
      const receiver = takeReceiver(self.owner, self.name, args, kwnames);
      return self.implementation(receiver, ...self.signature.bind(args.slice(1), kwnames, self.name, self.owner.name));
    },
  },
  methods: reduceDescriptor,
  getset: callableGetSets,
};

export const classMethodDescriptorSpec: TypeSpec = {
  type: classMethodDescriptorType,
  final: true,
  slots: {
    repr: (self: PyClassMethodDescriptor) => makeStr(`<method '${self.name}' of '${self.owner.name}' objects>`),
    descrget: (self: PyClassMethodDescriptor, instance, owner) => {
      const cls = owner ?? instance!.type;
      if (!(cls instanceof PyType))
        throw raise(
          'TypeError',
          `descriptor '${self.name}' for type '${self.owner.name}' needs a type, not a '${cls.type.name}' as arg 2`,
        );
      if (!cls.isSubtype(self.owner))
        throw raise(
          'TypeError',
          `descriptor '${self.name}' requires a subtype of '${self.owner.name}' but received '${cls.name}'`,
        );
      return new PyBuiltinFunction(self.name, self.spec, cls, undefined);
    },
    call: (self: PyClassMethodDescriptor, args, kwnames) => {
      const cls = args[0];
      if (cls === undefined)
        throw raise('TypeError', `descriptor '${self.name}' of '${self.owner.name}' object needs an argument`);
      return callBuiltin(self.type.descrget!(self, undefined, cls) as PyBuiltinFunction, args.slice(1), kwnames);
    },
  },
  getset: callableGetSets,
};

export const getSetSpec: TypeSpec = {
  type: getSetType,
  final: true,
  slots: {
    repr: (self: PyGetSet) => makeStr(`<attribute '${self.name}' of '${self.owner.name}' objects>`),
    descrget: (self: PyGetSet, instance) => {
      if (instance === undefined) return self;
      checkReceiver(self.owner, self.name, instance);
      return self.spec.get(instance);
    },
    descrset: (self: PyGetSet, instance, value) => {
      checkReceiver(self.owner, self.name, instance);
      if (self.spec.set === undefined)
        throw raise('AttributeError', `attribute '${self.name}' of '${self.owner.name}' objects is not writable`);
      self.spec.set(instance, value);
    },
    descrdelete: (self: PyGetSet, instance) => {
      checkReceiver(self.owner, self.name, instance);
      if (self.spec.delete === undefined) {
        if (self.spec.set !== undefined) throw raise('TypeError', `cannot delete ${self.name}`);
        throw raise('AttributeError', `attribute '${self.name}' of '${self.owner.name}' objects is not writable`);
      }
      self.spec.delete(instance);
    },
  },
  getset: { ...commonGetSets, __doc__: { get: (self: PyGetSet) => optional(self.spec.doc) } },
};

export const memberSpec: TypeSpec = {
  type: memberType,
  final: true,
  slots: {
    repr: (self: PyMember) => makeStr(`<member '${self.name}' of '${self.owner.name}' objects>`),
    descrget: (self: PyMember, instance) => {
      if (instance === undefined) return self;
      checkReceiver(self.owner, self.name, instance);
      if (self.spec !== undefined) return self.spec.get(instance);
      const value = getField(instance as Fielded, self.field);
      if (value === undefined) throw attributeError(instance, self.name, `'${fullyQualifiedName(instance.type)}' object`);
      return value;
    },
    descrset: (self: PyMember, instance, value) => {
      checkReceiver(self.owner, self.name, instance);
      if (self.spec === undefined) storeField(instance as Fielded, self.field, value);
      else if (self.spec.set === undefined) throw raise('AttributeError', 'readonly attribute');
      else self.spec.set(instance, value);
    },
    descrdelete: (self: PyMember, instance) => {
      checkReceiver(self.owner, self.name, instance);
      if (self.spec === undefined) {
        // CPython Python/structmember.c says no more than the name here.
        if (getField(instance as Fielded, self.field) === undefined) throw raise('AttributeError', self.name);
        storeField(instance as Fielded, self.field, undefined);
      } else if (self.spec.delete === undefined) {
        if (self.spec.set === undefined) throw raise('AttributeError', 'readonly attribute');
        throw raise('TypeError', "can't delete numeric/char attribute");
      } else self.spec.delete(instance);
    },
  },
  methods: reduceDescriptor,
  getset: { ...commonGetSets, __doc__: { get: (self: PyMember) => optional(self.spec?.doc) } },
};

export const slotWrapperSpec: TypeSpec = {
  type: slotWrapperType,
  final: true,
  slots: {
    repr: (self: PySlotWrapper) => makeStr(`<slot wrapper '${self.row.dunder}' of '${self.owner.name}' objects>`),
    descrget: (self: PySlotWrapper, instance) => {
      if (instance === undefined) return self;
      checkReceiver(self.owner, self.row.dunder, instance);
      return new PyMethodWrapper(self, instance);
    },
    call: (self: PySlotWrapper, args, kwnames) => {
      const { owner, row } = self;
      if (args.length - (kwnames?.length ?? 0) < 1)
        throw raise('TypeError', `descriptor '${row.dunder}' of '${owner.name}' object needs an argument`);
      const receiver = args[0]!;
      if (!receiver.type.isSubtype(owner))
        throw raise(
          'TypeError',
          `descriptor '${row.dunder}' requires a '${owner.name}' object but received a '${receiver.type.name}'`,
        );
      return callSlotWrapper(self.row, self.slot, receiver, args.slice(1), kwnames);
    },
  },
  methods: reduceDescriptor,
  getset: {
    __objclass__: { get: (self: PySlotWrapper) => self.owner, member: true },
    __name__: { get: (self: PySlotWrapper) => makeStr(self.row.dunder), member: true },
    __qualname__: { get: (self: PySlotWrapper) => makeStr(`${self.owner.qualname}.${self.row.dunder}`) },
    __doc__: { get: (self: PySlotWrapper) => optional(self.row.doc) },
    __text_signature__: { get: (self: PySlotWrapper) => optional(self.row.textSignature) },
  },
};

const sameWrapper = (a: PyMethodWrapper, b: PyMethodWrapper) => a.descriptor === b.descriptor && a.self === b.self;

export const methodWrapperSpec: TypeSpec = {
  type: methodWrapperType,
  final: true,
  slots: {
    repr: (self: PyMethodWrapper) =>
      makeStr(`<method-wrapper '${self.descriptor.row.dunder}' of ${self.self.type.name} object at ${address(self.self)}>`),
    call: (self: PyMethodWrapper, args, kwnames) =>
      callSlotWrapper(self.descriptor.row, self.descriptor.slot, self.self, args, kwnames),
    hash: (self: PyMethodWrapper) => identityNumber(self.self) * 31 + identityNumber(self.descriptor),
    eq: (a: PyMethodWrapper, b) => (b instanceof PyMethodWrapper ? makeBool(sameWrapper(a, b)) : NotImplemented),
    ne: (a: PyMethodWrapper, b) => (b instanceof PyMethodWrapper ? makeBool(!sameWrapper(a, b)) : NotImplemented),
  },
  methods: {
    __reduce__: [
      '($self, /)',
      (self: PyMethodWrapper) =>
        makeTuple([getattr(importModule('builtins'), 'getattr'), makeTuple([self.self, makeStr(self.descriptor.row.dunder)])]),
    ],
  },
  getset: {
    __self__: { get: (self: PyMethodWrapper) => self.self, member: true },
    __objclass__: { get: (self: PyMethodWrapper) => self.descriptor.owner },
    __name__: { get: (self: PyMethodWrapper) => makeStr(self.descriptor.row.dunder) },
    __qualname__: { get: (self: PyMethodWrapper) => makeStr(`${self.descriptor.owner.qualname}.${self.descriptor.row.dunder}`) },
    __doc__: { get: (self: PyMethodWrapper) => optional(self.descriptor.row.doc) },
    __text_signature__: { get: (self: PyMethodWrapper) => optional(self.descriptor.row.textSignature) },
  },
};
