import { raise } from '../../kernel/errors.js';
import type { PyObject } from '../../kernel/object.js';
import { PyType } from '../../kernel/type.js';
import { keysEqual } from '../../objects/hash.js';
import { makeList, makeTuple, PyList, PyTuple } from '../../objects/sequence.js';
import { Ellipsis } from '../../objects/singletons.js';
import { isTrue } from '../../objects/truth.js';
import { findattr, getattr } from '../../operations/attribute.js';
import { call1, callMethod } from '../../operations/call.js';
import { reprString, strString } from '../../operations/convert.js';
import { getitem } from '../../operations/subscript.js';

/*
 * Type parameters of generic aliases and unions: which there are, and how others take their places.
 * Source: CPython Objects/genericaliasobject.c: _Py_make_parameters, _Py_subs_parameters, ga_repr_item.
 */

/** The distinct type parameters among `args`, in order of appearance. */
export function collectParameters(args: readonly PyObject[]): PyObject[] {
  const found: PyObject[] = [];
  const add = (parameter: PyObject) => {
    if (!found.some((known) => known === parameter)) found.push(parameter);
  };
  for (const arg of args) {
    if (arg instanceof PyType) continue;
    if (findattr(arg, '__typing_subst__') !== undefined) {
      add(arg);
    } else if (arg instanceof PyTuple || arg instanceof PyList) {
      collectParameters(arg.items).forEach(add);
    } else {
      const inner = findattr(arg, '__parameters__');
      if (inner instanceof PyTuple) inner.items.forEach(add);
    }
  }
  return found;
}

/** An unpacked TypeVarTuple stands for any number of arguments. */
function isUnpackedTuple(arg: PyObject): boolean {
  if (arg instanceof PyType) return false;
  const mark = findattr(arg, '__typing_is_unpacked_typevartuple__');
  return mark !== undefined && isTrue(mark);
}

/** `tuple[int, str]` with a star before it is as good as its arguments. */
function unpackArguments(item: PyObject): PyObject[] {
  const unpacked: PyObject[] = [];
  for (const arg of item instanceof PyTuple ? item.items : [item]) {
    const inner = arg instanceof PyType ? undefined : findattr(arg, '__typing_unpacked_tuple_args__');
    const last = inner instanceof PyTuple ? inner.items[inner.items.length - 1] : undefined;
    if (inner instanceof PyTuple && last !== Ellipsis) unpacked.push(...inner.items);
    else unpacked.push(arg);
  }
  return unpacked;
}

/** The arguments that result when `item` takes the place of the parameters: `dict[T, int][str]`. */
export function substituteParameters(
  self: PyObject,
  args: readonly PyObject[],
  parameters: readonly PyObject[],
  item: PyObject,
): PyObject[] {
  if (parameters.length === 0) throw raise('TypeError', `${reprString(self)} is not a generic class`);
  let prepared: PyObject = makeTuple(unpackArguments(item));
  for (const parameter of parameters) {
    const prepare = findattr(parameter, '__typing_prepare_subst__');
    if (prepare === undefined) continue;
    const answer = callMethod(parameter, '__typing_prepare_subst__', self, prepared);
    prepared = answer instanceof PyTuple ? answer : makeTuple([answer]);
  }
  const values = (prepared as PyTuple).items;
  if (values.length !== parameters.length)
    throw raise(
      'TypeError',
      `Too ${values.length > parameters.length ? 'many' : 'few'} arguments for ${reprString(self)}; actual ${values.length}, expected ${parameters.length}`,
    );
  return replaceAll(args, parameters, values);
}

function replaceAll(args: readonly PyObject[], parameters: readonly PyObject[], values: readonly PyObject[]): PyObject[] {
  const replaced: PyObject[] = [];
  for (const arg of args) {
    if (arg instanceof PyType) {
      replaced.push(arg);
    } else if (arg instanceof PyTuple) {
      replaced.push(makeTuple(replaceAll(arg.items, parameters, values)));
    } else if (arg instanceof PyList) {
      replaced.push(makeList(replaceAll(arg.items, parameters, values)));
    } else {
      const substitute = findattr(arg, '__typing_subst__');
      const value =
        substitute === undefined
          ? replaceInside(arg, parameters, values)
          : call1(substitute, values[parameters.findIndex((parameter) => keysEqual(parameter, arg))]!);
      if (isUnpackedTuple(arg)) {
        if (!(value instanceof PyTuple)) throw raise('TypeError', `expected a tuple, not '${value.type.name}'`);
        replaced.push(...value.items);
      } else {
        replaced.push(value);
      }
    }
  }
  return replaced;
}

/** An argument that is generic itself gets those of the values that are its own. */
function replaceInside(arg: PyObject, parameters: readonly PyObject[], values: readonly PyObject[]): PyObject {
  const own = findattr(arg, '__parameters__');
  if (!(own instanceof PyTuple) || own.items.length === 0) return arg;
  const items: PyObject[] = [];
  for (const parameter of own.items) {
    const i = parameters.findIndex((known) => keysEqual(known, parameter));
    const value = i < 0 ? parameter : values[i]!;
    // A TypeVarTuple, the one parameter that can be iterated, brings a tuple of arguments.
    if (i >= 0 && parameters[i]!.type.iter !== undefined && value instanceof PyTuple) items.push(...value.items);
    else items.push(value);
  }
  return getitem(arg, makeTuple(items));
}

/** An argument as reprs show it: a class by its name. */
export function argumentRepr(arg: PyObject): string {
  if (arg === Ellipsis) return '...';
  if (arg instanceof PyList) return `[${arg.items.map(argumentRepr).join(', ')}]`;
  if (findattr(arg, '__origin__') !== undefined && findattr(arg, '__args__') !== undefined) return reprString(arg);
  const qualname = findattr(arg, '__qualname__');
  const module = qualname === undefined ? undefined : findattr(arg, '__module__');
  if (qualname === undefined || module === undefined || module.type.name === 'NoneType') return reprString(arg);
  const moduleName = strString(module);
  return moduleName === 'builtins' ? strString(qualname) : `${moduleName}.${strString(getattr(arg, '__qualname__'))}`;
}
