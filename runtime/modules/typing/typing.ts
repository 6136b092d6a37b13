import { raise } from '../../kernel/errors.js';
import type { PyObject } from '../../kernel/object.js';
import type { ModuleSpec } from '../../kernel/spec.js';
import { emptyTuple, type PyTuple } from '../../objects/sequence.js';
import { None } from '../../objects/singletons.js';
import type { PyStr } from '../../objects/str.js';
import { isTrue } from '../../objects/truth.js';
import { Lazy } from '../../builtins/typing/lazy.js';
import { typeAliasType } from '../../builtins/typing/layouts.js';
import { makeTypeAlias } from '../../builtins/typing/type-alias.js';
import { genericType, subscriptGeneric } from '../../builtins/typing/generic.js';
import {
  makeParamSpec,
  makeTypeVar,
  makeTypeVarTuple,
  NoDefault,
  paramSpecArgsType,
  paramSpecKwargsType,
  paramSpecType,
  setParameterDefault,
  typeVarTupleType,
  typeVarType,
} from '../../builtins/typing/type-variable.js';

/** A function of compiled code that computes a bound, a default or a value; None = there is none. */
function onDemand(evaluator: PyObject): Lazy | undefined {
  return evaluator === None ? undefined : Lazy.by(evaluator);
}

function makeTypeParameter(kind: PyStr, name: PyStr, bound: PyObject, isConstraint: PyObject, fallback: PyObject): PyObject {
  const evaluate = onDemand(bound);
  let made: PyObject;
  if (kind.value === 'TypeVar') {
    made = isTrue(isConstraint) ? makeTypeVar(name.value, undefined, evaluate) : makeTypeVar(name.value, evaluate);
  } else if (kind.value === 'ParamSpec') {
    made = makeParamSpec(name.value);
  } else if (kind.value === 'TypeVarTuple') {
    made = makeTypeVarTuple(name.value);
  } else {
    throw raise('SystemError', `unknown kind of type parameter: ${kind.value}`);
  }
  const evaluateDefault = onDemand(fallback);
  if (evaluateDefault !== undefined) setParameterDefault(made, evaluateDefault);
  return made;
}

/** `_typing`: the part of `typing` that the interpreter itself makes objects of. The `_make` functions serve compiled code. */
export const typingModule: ModuleSpec = {
  name: '_typing',
  doc: 'Primitives and accelerators for the typing module.\n',
  functions: {
    _idfunc: ['($module, x, /)', (x: PyObject) => x],
    _make_type_param: ['($module, kind, name, bound, is_constraint, default, /)', makeTypeParameter],
    _make_type_alias: [
      '($module, name, params, value, globals, /)',
      (name: PyStr, params: PyObject, value: PyObject) =>
        makeTypeAlias(name.value, params === None ? emptyTuple : (params as PyTuple), Lazy.by(value)),
    ],
    _subscript_generic: ['($module, params, /)', (params: PyTuple) => subscriptGeneric(params)],
  },
  attributes: () => ({
    TypeVar: typeVarType,
    ParamSpec: paramSpecType,
    TypeVarTuple: typeVarTupleType,
    ParamSpecArgs: paramSpecArgsType,
    ParamSpecKwargs: paramSpecKwargsType,
    TypeAliasType: typeAliasType,
    Generic: genericType,
    NoDefault,
  }),
};
