import { raise } from '../../kernel/errors.js';
import { refuseKeywords } from '../../kernel/keyword-errors.js';
import type { PyObject } from '../../kernel/object.js';
import type { TypeSpec } from '../../kernel/spec.js';
import { PyType, typeType } from '../../kernel/type.js';
import { makeDict, PyDict } from '../../objects/dict.js';
import { makeBool, makeInt } from '../../objects/int.js';
import { makeList, PyTuple } from '../../objects/sequence.js';
import { makeStr, PyStr } from '../../objects/str.js';
import { linearise } from '../../kernel/mro.js';
import { findattr } from '../../operations/attribute.js';
import { isRealInstance, isRealSubclass } from '../../operations/class-check.js';
import { deriveMetatype, makeClass } from '../../operations/class-creation.js';
import { identityNumber } from '../../objects/identity.js';
import { objectType, qualifiedName } from '../object.js';
import { unionOf } from '../typing/union.js';
import { deleteTypeAttribute, getTypeAttribute, setTypeAttribute } from './attributes.js';
import { typeGetSets } from './getsets.js';
import { dirOfType } from '../dir.js';

/** type.__call__: `type(o)`, else make and initialise an instance. */
function callType(self: PyType, args: PyObject[], kwnames: readonly string[] | null): PyObject {
  if (self === typeType) {
    const count = args.length - (kwnames?.length ?? 0);
    if (count === 1) {
      refuseKeywords('type', kwnames);
      return args[0]!.type;
    }
    if (count !== 3) throw raise('TypeError', 'type() takes 1 or 3 arguments');
  }
  if (self.new === undefined) throw raise('TypeError', `cannot create '${self.name}' instances`);
  const made = self.new(self, args, kwnames);
  // What `__new__` alone makes ready (int, str, tuple ...) has object's `__init__`, which has nothing to do then.
  const isReady = made.type === self ? self.init === objectType.init && self.new !== objectType.new : !made.type.isSubtype(self);
  if (!isReady) made.type.init?.(made, args, kwnames);
  return made;
}

/** type.__new__(metatype, name, bases, namespace, **keywords). */
function newType(metatype: PyType, args: PyObject[], kwnames: readonly string[] | null): PyObject {
  const count = args.length - (kwnames?.length ?? 0);
  if (count !== 3) throw raise('TypeError', `type.__new__() takes exactly 3 arguments (${count} given)`);
  const [name, bases, namespace] = args as [PyObject, PyObject, PyObject];
  if (!(name instanceof PyStr)) throw raise('TypeError', `type.__new__() argument 1 must be str, not ${name.type.name}`);
  if (!(bases instanceof PyTuple)) throw raise('TypeError', `type.__new__() argument 2 must be tuple, not ${bases.type.name}`);
  if (!(namespace instanceof PyDict))
    throw raise('TypeError', `type.__new__() argument 3 must be dict, not ${namespace.type.name}`);
  if (name.value.includes('\0')) throw raise('ValueError', 'type name must not contain null characters');
  const keywords = new Map<string, PyObject>((kwnames ?? []).map((key, i) => [key, args[3 + i]!]));
  for (const base of bases.items)
    if (!(base instanceof PyType) && findattr(base, '__mro_entries__') !== undefined)
      throw raise('TypeError', "type() doesn't support MRO entry resolution; use types.new_class()");
  const winner = deriveMetatype(metatype, bases.items);
  if (winner !== metatype && winner.new !== metatype.new && winner.new !== undefined) return winner.new(winner, args, kwnames);
  return makeClass(winner, name.value, bases.items, namespace, keywords, objectType);
}

function initType(_self: PyType, args: PyObject[], kwnames: readonly string[] | null): void {
  const count = args.length - (kwnames?.length ?? 0);
  if (count !== 1 && count !== 3) throw raise('TypeError', 'type.__init__() takes 1 or 3 arguments');
  if (count === 1 && kwnames !== null) throw raise('TypeError', 'type.__init__() takes no keyword arguments');
}

export const typeSpec: TypeSpec = {
  type: typeType,
  basicSize: 928,
  itemSize: 40,
  doc: "type(object) -> the object's type\ntype(name, bases, dict, **kwds) -> a new type",
  hasDict: true,
  hasWeakrefs: true,
  slots: {
    call: callType,
    new: newType,
    init: initType,
    repr: (self: PyType) => makeStr(`<class '${qualifiedName(self)}'>`),
    hash: (self: PyType) => identityNumber(self),
    getattribute: getTypeAttribute,
    setattr: setTypeAttribute,
    delattr: deleteTypeAttribute,
    or: (a, b) => unionOf(a, b),
    ror: (b, a) => unionOf(a, b),
  },
  methods: {
    mro: ['($self, /)', (self: PyType) => makeList(linearise(self, self.bases)), "Return a type's method resolution order."],
    __subclasses__: ['($self, /)', (self: PyType) => makeList(self.subclasses()), 'Return a list of immediate subclasses.'],
    __instancecheck__: [
      '($self, instance, /)',
      (self: PyType, o: PyObject) => makeBool(isRealInstance(o, self)),
      'Check if an object is an instance.',
    ],
    __subclasscheck__: [
      '($self, subclass, /)',
      (self: PyType, c: PyObject) => makeBool(isRealSubclass(c, self)),
      'Check if a class is a subclass.',
    ],
    __dir__: ['($self, /)', dirOfType, 'Specialized __dir__ implementation for types.'],
    __sizeof__: ['($self, /)', () => makeInt(1000), 'Return memory consumption of the type object.'],
  },
  classMethods: {
    __prepare__: [
      '($cls, /, *args, **kwds)',
      () => makeDict(),
      'Create the namespace for the class statement',
      '($cls, name, bases, /, **kwds)',
    ],
  },
  getset: typeGetSets,
};
