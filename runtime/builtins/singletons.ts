import { raise } from '../kernel/errors.js';
import type { PyObject } from '../kernel/object.js';
import type { TypeSpec } from '../kernel/spec.js';
import { True } from '../objects/int.js';
import { Ellipsis, ellipsisType, None, NotImplemented, notImplementedType, noneType } from '../objects/singletons.js';
import { makeStr } from '../objects/str.js';
import { warn } from '../operations/warnings.js';

/** The constructor of a type with one instance. */
function only(instance: PyObject, name: string) {
  return (_cls: unknown, args: PyObject[]): PyObject => {
    if (args.length > 0) throw raise('TypeError', `${name} takes no arguments`);
    return instance;
  };
}

const none = makeStr('None');
const notImplemented = makeStr('NotImplemented');
const ellipsis = makeStr('Ellipsis');

export const noneSpec: TypeSpec = {
  type: noneType,
  final: true,
  doc: 'The type of the None singleton.',
  // CPython Objects/object.c: none_hash.
  slots: {
    new: only(None, 'NoneType'),
    repr: () => none,
    bool: () => false,
    hash: () => 0xfca86420,
    eq: (_self, other) => (other === None ? True : NotImplemented),
  },
};

export const notImplementedSpec: TypeSpec = {
  type: notImplementedType,
  final: true,
  doc: 'The type of the NotImplemented singleton.',
  slots: {
    new: only(NotImplemented, 'NotImplementedType'),
    repr: () => notImplemented,
    bool: () => {
      warn('DeprecationWarning', 'NotImplemented should not be used in a boolean context');
      return true;
    },
  },
  methods: { __reduce__: ['($self, /)', () => notImplemented] },
};

export const ellipsisSpec: TypeSpec = {
  type: ellipsisType,
  final: true,
  doc: 'The type of the Ellipsis singleton.',
  slots: { new: only(Ellipsis, 'EllipsisType'), repr: () => ellipsis },
  methods: { __reduce__: ['($self, /)', () => ellipsis] },
};
