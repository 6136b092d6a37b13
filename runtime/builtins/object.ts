import { raise } from '../kernel/errors.js';
import { exchange } from '../kernel/holding.js';
import type { PyObject } from '../kernel/object.js';
import type { TypeSpec } from '../kernel/spec.js';
import { PyType } from '../kernel/type.js';
import { address, identityNumber } from '../objects/identity.js';
import { makeBool, makeInt } from '../objects/int.js';
import { dictOf, instantiate, isFielded, type Fielded, PyPlainObject } from '../objects/instance.js';
import { PyTuple } from '../objects/sequence.js';
import { None, NotImplemented } from '../objects/singletons.js';
import { makeStr, PyStr } from '../objects/str.js';
import { isTrue } from '../objects/truth.js';
import { findattr, genericDelattr, genericGetattr, genericSetattr, getattr } from '../operations/attribute.js';
import { call } from '../operations/call.js';
import { sameLayout } from '../operations/class-creation.js';
import { asIndex, str, strString } from '../operations/convert.js';
import { listOf } from '../operations/iteration.js';
import { defaultState, objectReduce } from './object-reduce.js';
import { dirOfObject } from './dir.js';

/** The type `object`. */
export const objectType = PyType.shell('object', PyPlainObject);

/** What others than tuples have beside their basic size is for a `__sizeof__` of their own to say. */
function sizeOf(self: PyObject): number {
  const { basicSize, slotCount, itemSize } = self.type;
  return basicSize + 8 * slotCount + (self instanceof PyTuple ? itemSize * self.items.length : 0);
}

/** object.__new__ and __init__ take extra arguments only where the other one is overridden (Objects/typeobject.c: object_new). */
function newObject(cls: PyType, args: PyObject[]): PyObject {
  if (args.length > 0) {
    if (cls.new !== newObject) throw raise('TypeError', 'object.__new__() takes exactly one argument (the type to instantiate)');
    if (cls.init === initObject) throw raise('TypeError', `${cls.name}() takes no arguments`);
  }
  if (cls.isAbstract) throw abstractError(cls);
  return cls.instanceClass === undefined ? new PyPlainObject() : instantiate(cls);
}

function abstractError(cls: PyType): PyObject {
  const methods = findattr(cls, '__abstractmethods__');
  const names =
    methods === undefined
      ? []
      : listOf(methods)
          .map((name) => `'${strString(name)}'`)
          .sort();
  return raise(
    'TypeError',
    `Can't instantiate abstract class ${cls.name} without an implementation for abstract method${names.length === 1 ? '' : 's'} ${names.join(', ')}`,
  );
}

function initObject(self: PyObject, args: PyObject[]): void {
  if (args.length === 0) return;
  if (self.type.init !== initObject)
    throw raise('TypeError', 'object.__init__() takes exactly one argument (the instance to initialize)');
  if (self.type.new === newObject)
    throw raise('TypeError', `${self.type.name}.__init__() takes exactly one argument (the instance to initialize)`);
}

/** `<module.Class object at 0x...>`. */
function reprObject(self: PyObject): PyStr {
  return makeStr(`<${qualifiedName(self.type)} object at ${address(self)}>`);
}

/** The name of a type as reprs show it: with its module unless that is builtins. */
export function qualifiedName(type: PyType): string {
  const module = moduleOf(type);
  return module === undefined || module === 'builtins' ? type.qualname : `${module}.${type.qualname}`;
}

/** The name of a type as some errors give it: with its module unless that is builtins or the program (PyType_GetFullyQualifiedName). */
export function fullyQualifiedName(type: PyType): string {
  return moduleOf(type) === '__main__' ? type.qualname : qualifiedName(type);
}

function moduleOf(type: PyType): string | undefined {
  if (!type.isHeap) return type.module;
  const module = type.namespace.get('__module__');
  return module instanceof PyStr ? module.value : undefined;
}

/** Assignment to `__class__`. Source: Objects/typeobject.c: object_set_class. */
function setClass(self: PyObject, value: PyObject): void {
  if (!(value instanceof PyType)) throw raise('TypeError', `__class__ must be set to a class, not '${value.type.name}' object`);
  const old = self.type;
  const bothModules = (type: PyType) => type.mro.some((t) => t.name === 'module' && !t.isHeap);
  if (!(bothModules(old) && bothModules(value)) && (!old.isHeap || !value.isHeap))
    throw raise('TypeError', '__class__ assignment only supported for mutable types or ModuleType subclasses');
  if (!bothModules(old) && !sameLayout(old, value))
    throw raise('TypeError', `__class__ assignment: '${value.name}' object layout differs from '${old.name}'`);
  if (isFielded(self)) moveShape(self, value);
  self.type = exchange(old, value);
}

function moveShape(self: Fielded, type: PyType): void {
  if (dictOf(self) !== undefined) {
    self.shape = type.dictShape;
    return;
  }
  let shape = type.rootShape;
  for (const name of self.shape.names) shape = shape.with(name);
  self.shape = shape;
}

const noOrder = () => NotImplemented;

export const objectSpec: TypeSpec = {
  type: objectType,
  doc: 'The base class of the class hierarchy.\n\nWhen called, it accepts no arguments and returns a new featureless\ninstance that has no instance attributes and cannot be given any.\n',
  textSignature: '()',
  slots: {
    new: newObject,
    init: initObject,
    repr: reprObject,
    str: (self) => self.type.repr(self),
    hash: (self) => identityNumber(self),
    eq: (self, other) => (self === other ? makeBool(true) : NotImplemented),
    ne: (self, other) => {
      const equal = self.type.eq(self, other);
      return equal === NotImplemented ? equal : makeBool(!isTrue(equal));
    },
    lt: noOrder,
    le: noOrder,
    gt: noOrder,
    ge: noOrder,
    getattribute: genericGetattr,
    setattr: genericSetattr,
    delattr: genericDelattr,
  },
  methods: {
    __format__: [
      '($self, format_spec, /)',
      (self: PyObject, spec: PyObject) => {
        if (!(spec instanceof PyStr)) throw raise('TypeError', `__format__() argument must be str, not ${spec.type.name}`);
        if (spec.value !== '') throw raise('TypeError', `unsupported format string passed to ${self.type.name}.__format__`);
        return str(self);
      },
      'Default object formatter.\n\nReturn str(self) if format_spec is empty. Raise TypeError otherwise.',
    ],
    __reduce__: ['($self, /)', (self: PyObject) => objectReduce(self, 0), 'Helper for pickle.'],
    __reduce_ex__: [
      '($self, protocol, /)',
      (self: PyObject, protocol: PyObject) => {
        const reduce = getattr(self, '__reduce__');
        if (self.type.lookup('__reduce__') !== objectType.namespace.get('__reduce__')) return call(reduce, []);
        return objectReduce(self, Number(asIndex(protocol)));
      },
      'Helper for pickle.',
    ],
    __getstate__: ['($self, /)', defaultState, 'Helper for pickle.'],
    __dir__: ['($self, /)', dirOfObject, 'Default dir() implementation.'],
    __sizeof__: ['($self, /)', (self: PyObject) => makeInt(sizeOf(self)), 'Size of object in memory, in bytes.'],
  },
  classMethods: {
    __init_subclass__: [
      '($type, /, *args, **kwargs)',
      (cls: PyType, args: PyObject[], keywords: Map<string, PyObject>) => {
        if (keywords.size > 0) throw raise('TypeError', `${cls.qualname}.__init_subclass__() takes no keyword arguments`);
        if (args.length > 0)
          throw raise('TypeError', `${cls.qualname}.__init_subclass__() takes no arguments (${args.length} given)`);
        return None;
      },
      'This method is called when a class is subclassed.\n\nThe default implementation does nothing. It may be\noverridden to extend subclasses.\n',
      '($type, /)',
    ],
    __subclasshook__: [
      '($type, object, /)',
      () => NotImplemented,
      'Abstract classes can override this to customize issubclass().\n\nThis is invoked early on by abc.ABCMeta.__subclasscheck__().\nIt should return True, False or NotImplemented.  If it returns\nNotImplemented, the normal algorithm is used.  Otherwise, it\noverrides the normal algorithm (and the outcome is cached).\n',
    ],
  },
  getset: {
    __class__: {
      get: (self: PyObject) => self.type,
      set: setClass,
      delete: () => {
        throw raise('TypeError', "can't delete __class__ attribute");
      },
      doc: "the object's class",
    },
  },
};
