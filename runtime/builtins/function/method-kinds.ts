import { raise } from '../../kernel/errors.js';
import { exchange, release } from '../../kernel/holding.js';
import type { PyObject } from '../../kernel/object.js';
import { signature } from '../../kernel/signature.js';
import type { GetSetSpec, TypeSpec } from '../../kernel/spec.js';
import { PyMethod } from '../../objects/function.js';
import {
  classMethodType,
  propertyType,
  PyClassMethod,
  PyProperty,
  PyStaticMethod,
  staticMethodType,
} from '../../objects/method-kinds.js';
import { makeBool } from '../../objects/int.js';
import { None } from '../../objects/singletons.js';
import { makeStr, PyStr } from '../../objects/str.js';
import { isTrue } from '../../objects/truth.js';
import { allocate } from '../../operations/allocation.js';
import { findattr, isException, setattr } from '../../operations/attribute.js';
import { call, call1, call2 } from '../../operations/call.js';
import { reprString } from '../../operations/convert.js';
import { checkArgumentCount } from '../arguments.js';

/** staticmethod, classmethod, property. Sources: CPython Objects/funcobject.c, Objects/descrobject.c. */

type Wrapper = PyStaticMethod | PyClassMethod;

function wrapped(self: Wrapper, kind: string): PyObject {
  if (self.callable === undefined) throw raise('RuntimeError', `uninitialized ${kind} object`);
  return self.callable;
}

/** Takes over what describes the wrapped callable (functools_wraps of funcobject.c). */
function initWrapper(self: Wrapper, args: PyObject[], kwnames: readonly string[] | null, kind: string): void {
  checkArgumentCount(kind, args, kwnames, 1, 1);
  const callable = args[0]!;
  self.callable = exchange(self.callable, callable);
  for (const name of ['__module__', '__name__', '__qualname__', '__doc__', '__annotations__']) {
    const value = findattr(callable, name);
    if (value !== undefined) self.ownSet(name, value);
  }
}

const wrapperGetSets: Readonly<Record<string, GetSetSpec>> = {
  __func__: { get: (self: Wrapper) => self.callable ?? None, member: true },
  __wrapped__: { get: (self: Wrapper) => self.callable ?? None, member: true },
  __isabstractmethod__: { get: (self: Wrapper) => makeBool(self.callable !== undefined && isAbstract(self.callable)) },
  __dict__: { get: (self: Wrapper) => self.ownDict() },
};

function isAbstract(o: PyObject): boolean {
  const flag = findattr(o, '__isabstractmethod__');
  return flag !== undefined && isTrue(flag);
}

export const staticMethodSpec: TypeSpec = {
  type: staticMethodType,
  doc: 'Convert a function to be a static method.',
  textSignature: '(function, /)',
  hasDict: true,
  slots: {
    new: (cls) => allocate(cls, PyStaticMethod),
    init: (self: PyStaticMethod, args, kwnames) => initWrapper(self, args, kwnames, 'staticmethod'),
    repr: (self: PyStaticMethod) => makeStr(`<staticmethod(${reprString(self.callable ?? None)})>`),
    descrget: (self: PyStaticMethod) => wrapped(self, 'staticmethod'),
    call: (self: PyStaticMethod, args, kwnames) => call(wrapped(self, 'staticmethod'), args, kwnames),
  },
  getset: wrapperGetSets,
};

export const classMethodSpec: TypeSpec = {
  type: classMethodType,
  doc: 'Convert a function to be a class method.',
  textSignature: '(function, /)',
  hasDict: true,
  slots: {
    new: (cls) => allocate(cls, PyClassMethod),
    init: (self: PyClassMethod, args, kwnames) => initWrapper(self, args, kwnames, 'classmethod'),
    repr: (self: PyClassMethod) => makeStr(`<classmethod(${reprString(self.callable ?? None)})>`),
    descrget: (self: PyClassMethod, instance, owner) => new PyMethod(wrapped(self, 'classmethod'), owner ?? instance!.type),
  },
  getset: wrapperGetSets,
};

function describe(self: PyProperty): string {
  const name = self.name ?? (self.getter === undefined ? undefined : findattr(self.getter, '__name__'));
  return name instanceof PyStr ? `property ${reprString(name)}` : 'property';
}

function propertyError(self: PyProperty, instance: PyObject, what: string): PyObject {
  return raise('AttributeError', `${describe(self)} of '${instance.type.qualname}' object has no ${what}`);
}

/** A property like `self` with one accessor replaced. */
function copyProperty(self: PyProperty, key: 'getter' | 'setter' | 'deleter', value: PyObject): PyObject {
  const accessors = { getter: self.getter ?? None, setter: self.setter ?? None, deleter: self.deleter ?? None };
  accessors[key] = value;
  const doc = self.docFromGetter ? None : (self.doc ?? None);
  const made = call(self.type, [accessors.getter, accessors.setter, accessors.deleter, doc]);
  if (made instanceof PyProperty && self.name !== undefined) made.name = exchange(made.name, self.name);
  return made;
}

export const propertySpec: TypeSpec = {
  type: propertyType,
  doc: 'Property attribute.',
  textSignature: '(fget=None, fset=None, fdel=None, doc=None)',
  slots: {
    new: (cls) => allocate(cls, PyProperty),
    init: (self: PyProperty, args, kwnames) => {
      const given = signature('(fget=None, fset=None, fdel=None, doc=None)').bind(args, kwnames, 'property') as PyObject[];
      const [getter, setter, deleter, doc] = given.map((value) => (value === None ? undefined : value));
      self.getter = exchange(self.getter, getter);
      self.setter = exchange(self.setter, setter);
      self.deleter = exchange(self.deleter, deleter);
      self.name = release(self.name);
      self.docFromGetter = false;
      let text = doc;
      if (text === undefined && getter !== undefined) {
        const inherited = findattr(getter, '__doc__');
        if (inherited !== undefined && inherited !== None) {
          text = inherited;
          self.docFromGetter = true;
        }
      }
      if (self.type === propertyType) self.doc = exchange(self.doc, text);
      else {
        try {
          setattr(self, '__doc__', text ?? None);
        } catch (error) {
          // A subclass whose slots leave no room for it does without. CPython Objects/descrobject.c: property_init_impl.
          if (self.docFromGetter || !isException(error, 'AttributeError')) throw error;
        }
      }
    },
    descrget: (self: PyProperty, instance) => {
      if (instance === undefined || instance === None) return self;
      if (self.getter === undefined) throw propertyError(self, instance, 'getter');
      return call1(self.getter, instance);
    },
    descrset: (self: PyProperty, instance, value) => {
      if (self.setter === undefined) throw propertyError(self, instance, 'setter');
      call2(self.setter, instance, value);
    },
    descrdelete: (self: PyProperty, instance) => {
      if (self.deleter === undefined) throw propertyError(self, instance, 'deleter');
      call1(self.deleter, instance);
    },
  },
  methods: {
    getter: [
      '($self, fget, /)',
      (self: PyProperty, f: PyObject) => copyProperty(self, 'getter', f),
      'Descriptor to obtain a copy of the property with a different getter.',
    ],
    setter: [
      '($self, fset, /)',
      (self: PyProperty, f: PyObject) => copyProperty(self, 'setter', f),
      'Descriptor to obtain a copy of the property with a different setter.',
    ],
    deleter: [
      '($self, fdel, /)',
      (self: PyProperty, f: PyObject) => copyProperty(self, 'deleter', f),
      'Descriptor to obtain a copy of the property with a different deleter.',
    ],
    __set_name__: [
      '($self, /, *args)',
      (self: PyProperty, args: PyObject[]) => {
        if (args.length !== 2)
          throw raise('TypeError', `__set_name__() takes 2 positional arguments but ${args.length} were given`);
        self.name = exchange(self.name, args[1]!);
        return None;
      },
      'Method to set name of a property.',
    ],
  },
  getset: {
    fget: { get: (self: PyProperty) => self.getter ?? None, member: true },
    fset: { get: (self: PyProperty) => self.setter ?? None, member: true },
    fdel: { get: (self: PyProperty) => self.deleter ?? None, member: true },
    __doc__: {
      get: (self: PyProperty) => self.doc ?? None,
      set: (self: PyProperty, value: PyObject) => void (self.doc = exchange(self.doc, value)),
      delete: (self: PyProperty) => void (self.doc = release(self.doc)),
      member: true,
    },
    __name__: {
      get: (self: PyProperty) => {
        const name = self.name ?? (self.getter === undefined ? undefined : findattr(self.getter, '__name__'));
        if (name === undefined) throw raise('AttributeError', "'property' object has no attribute '__name__'");
        return name;
      },
      set: (self: PyProperty, value: PyObject) => void (self.name = exchange(self.name, value)),
      delete: (self: PyProperty) => void (self.name = release(self.name)),
    },
    __isabstractmethod__: {
      get: (self: PyProperty) => makeBool([self.getter, self.setter, self.deleter].some((f) => f !== undefined && isAbstract(f))),
    },
  },
};
