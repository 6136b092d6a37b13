import type { PyObject } from '../../kernel/object.js';
import type { TypeSpec } from '../../kernel/spec.js';
import { PyType } from '../../kernel/type.js';
import { PyInstance, PyPlainObject } from '../../objects/instance.js';
import type { PyTuple } from '../../objects/sequence.js';
import { getattr } from '../../operations/attribute.js';
import { call, callWithMap } from '../../operations/call.js';
import { importModule } from '../../operations/modules.js';
import { unpackParameters } from './type-alias.js';

export const genericType = PyType.shellWithoutLayout('typing.Generic', PyPlainObject);
genericType.instanceClass = PyInstance;

/** `Generic[T, *Ts]`, the base that `class C[T, *Ts]` gets besides those it names. */
export function subscriptGeneric(parameters: PyTuple): PyObject {
  return call(getattr(importModule('typing'), '_GenericAlias'), [genericType, unpackParameters(parameters)]);
}

/** Generic. What it does is written in Python, in `typing`. Source: CPython Objects/typevarobject.c. */
export const genericSpec: TypeSpec = {
  type: genericType,
  doc: 'Abstract base class for generic types.\n\nClasses with type parameters, class Mapping[KT, VT], derive from it by themselves.',
  classMethods: {
    __class_getitem__: [
      '($type, *args, **kwargs)',
      (cls: PyType, args: PyObject[], keywords: Map<string, PyObject>) =>
        callWithMap(getattr(importModule('typing'), '_generic_class_getitem'), [cls, ...args], keywords),
      'Parameterizes a generic class.',
    ],
    __init_subclass__: [
      '($type, *args, **kwargs)',
      (cls: PyType, args: PyObject[], keywords: Map<string, PyObject>) =>
        callWithMap(getattr(importModule('typing'), '_generic_init_subclass'), [cls, ...args], keywords),
      'Function to initialize subclasses.',
    ],
  },
};
