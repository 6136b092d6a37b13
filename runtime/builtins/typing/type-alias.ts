import { raise } from '../../kernel/errors.js';
import { exchange } from '../../kernel/holding.js';
import type { PyObject } from '../../kernel/object.js';
import { signature } from '../../kernel/signature.js';
import type { TypeSpec } from '../../kernel/spec.js';
import { emptyTuple, makeTuple, PyTuple } from '../../objects/sequence.js';
import { makeStr, PyStr } from '../../objects/str.js';
import { makeGenericAlias } from './generic-alias.js';
import { PyTypeAlias, typeAliasType } from './layouts.js';
import { Lazy } from './lazy.js';
import { callerModule, PyTypeVarTuple } from './type-variable.js';
import { unionOf } from './union.js';

/** `type name[parameters] = value`; the value is computed when it is asked for. */
export function makeTypeAlias(name: string, parameters: PyTuple, value: Lazy): PyTypeAlias {
  const made = new PyTypeAlias();
  made.name = name;
  made.value = value;
  made.typeParameters = exchange(made.typeParameters, parameters);
  made.module = exchange(made.module, callerModule());
  return made;
}

/** The parameters as they stand in brackets: a TypeVarTuple with its star. */
export function unpackParameters(parameters: PyTuple): PyTuple {
  return makeTuple(
    parameters.items.flatMap((parameter) => {
      if (!(parameter instanceof PyTypeVarTuple)) return [parameter];
      const iterator = parameter.type.iter!(parameter);
      return [iterator.type.next!(iterator)!];
    }),
  );
}

export const typeAliasSpec: TypeSpec = {
  type: typeAliasType,
  doc: 'Type alias.\n\nMade by the type statement:\n\n    type Alias = int\n\nIts value is computed when __value__ is first asked for.',
  final: true,
  slots: {
    new: (_cls, args, kwnames) => {
      const [name, value, parameters] = signature('(name, value, *, type_params=())').bind(args, kwnames, 'typealias') as [
        PyObject,
        PyObject,
        PyObject?,
      ];
      if (!(name instanceof PyStr)) throw raise('TypeError', `typealias() argument 'name' must be str, not ${name.type.name}`);
      if (parameters !== undefined && !(parameters instanceof PyTuple)) throw raise('TypeError', 'type_params must be a tuple');
      return makeTypeAlias(name.value, parameters ?? emptyTuple, Lazy.of(value));
    },
    repr: (self: PyTypeAlias) => makeStr(self.name),
    or: (a, b) => unionOf(a, b),
    ror: (b, a) => unionOf(a, b),
    getitem: (self: PyTypeAlias, item) => {
      if (self.typeParameters.items.length === 0) throw raise('TypeError', 'Only generic type aliases are subscriptable');
      return makeGenericAlias(self, item);
    },
  },
  methods: { __reduce__: ['($self, /)', (self: PyTypeAlias) => makeStr(self.name)] },
  getset: {
    __name__: { get: (self: PyTypeAlias) => makeStr(self.name), member: true },
    __value__: { get: (self: PyTypeAlias) => self.value!.get() },
    __type_params__: { get: (self: PyTypeAlias) => self.typeParameters },
    __parameters__: { get: (self: PyTypeAlias) => unpackParameters(self.typeParameters) },
    __module__: { get: (self: PyTypeAlias) => self.module },
  },
};
