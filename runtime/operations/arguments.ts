import { raise } from '../kernel/errors.js';
import type { PyObject } from '../kernel/object.js';
import { CodeFlag } from '../objects/code.js';
import { makeDict } from '../objects/dict.js';
import type { PyFunction } from '../objects/function.js';
import { emptyTuple, makeTuple } from '../objects/sequence.js';
import { intern } from '../objects/str.js';
import { unexpectedKeyword } from '../kernel/keyword-errors.js';
import { bindPlanned, planOf } from './argument-plan.js';

/**
 * Binds a call's arguments to the parameters of a Python function: one value for each parameter, in the order of
 * `CompiledFunction`. TypeError with CPython's texts.
 *
 * Source: CPython Python/ceval.c: initialize_locals, missing_arguments, too_many_positional, positional_only_passed_as_keyword.
 */
export function bindArguments(f: PyFunction, args: PyObject[], kwnames: readonly string[] | null): PyObject[] {
  const plan = planOf(f.code, args.length, kwnames);
  return (plan === undefined ? undefined : bindPlanned(f, args, plan)) ?? bindUnplanned(f, args, kwnames);
}

/** {@link bindArguments} for calls of any form, and those that fail. */
function bindUnplanned(f: PyFunction, args: PyObject[], kwnames: readonly string[] | null): PyObject[] {
  const { argCount, positionalOnlyCount, keywordOnlyCount, flags, varNames } = f.code.facts;
  const named = argCount + keywordOnlyCount;
  const hasVarargs = (flags & CodeFlag.Varargs) !== 0;
  const hasVarkeywords = (flags & CodeFlag.Varkeywords) !== 0;
  const npositional = kwnames === null ? args.length : args.length - kwnames.length;
  const bound: (PyObject | undefined)[] = [];
  for (let i = 0; i < named; i++) bound.push(i < npositional && i < argCount ? args[i] : undefined);

  const extra = hasVarkeywords ? makeDict() : undefined;
  if (kwnames !== null) {
    for (let k = 0; k < kwnames.length; k++) {
      const name = kwnames[k]!;
      const value = args[npositional + k]!;
      let i = positionalOnlyCount;
      while (i < named && varNames[i] !== name) i++;
      if (i < named) {
        if (bound[i] !== undefined) throw raise('TypeError', `${f.qualname}() got multiple values for argument '${name}'`);
        bound[i] = value;
      } else if (extra !== undefined) {
        extra.set(intern(name), value);
      } else {
        throw wrongKeyword(f, kwnames, name, named);
      }
    }
  }
  if (npositional > argCount && !hasVarargs) throw tooManyPositional(f, npositional, bound);

  const defaults = f.defaults?.items;
  const firstDefault = argCount - (defaults?.length ?? 0);
  let missing = false;
  for (let i = npositional; i < argCount; i++) {
    if (bound[i] !== undefined) continue;
    if (i >= firstDefault) bound[i] = defaults![i - firstDefault];
    else missing = true;
  }
  if (missing) throw missingArguments(f, 'positional', varNames.slice(0, firstDefault < 0 ? 0 : firstDefault), bound, 0);
  for (let i = argCount; i < named; i++) {
    if (bound[i] !== undefined) continue;
    bound[i] = keywordDefault(f, varNames[i]!);
    if (bound[i] === undefined) missing = true;
  }
  if (missing) throw missingArguments(f, 'keyword-only', varNames.slice(argCount, named), bound, argCount);

  if (hasVarargs) bound.push(npositional > argCount ? makeTuple(args.slice(argCount, npositional)) : emptyTuple);
  if (extra !== undefined) bound.push(extra);
  return bound as PyObject[];
}

function keywordDefault(f: PyFunction, name: string): PyObject | undefined {
  return f.keywordDefaults?.getStr(intern(name));
}

/** The error of a call without keywords, if keyword-only parameters have lost their defaults. */
export function missingKeywords(f: PyFunction): PyObject {
  const { argCount, keywordOnlyCount, varNames } = f.code.facts;
  const names = varNames.slice(argCount, argCount + keywordOnlyCount);
  const values = names.map((name) => keywordDefault(f, name));
  return missingArguments(f, 'keyword-only', names, values, 0);
}

function wrongKeyword(f: PyFunction, kwnames: readonly string[], name: string, named: number): PyObject {
  const { positionalOnlyCount, varNames } = f.code.facts;
  const wrong = varNames.slice(0, positionalOnlyCount).filter((parameter) => kwnames.includes(parameter));
  if (wrong.length > 0)
    return raise(
      'TypeError',
      `${f.qualname}() got some positional-only arguments passed as keyword arguments: '${wrong.join(', ')}'`,
    );
  return unexpectedKeyword(f.qualname, name, varNames.slice(positionalOnlyCount, named));
}

function missingArguments(
  f: PyFunction,
  kind: string,
  names: readonly string[],
  bound: readonly (PyObject | undefined)[],
  offset: number,
): PyObject {
  const missing = names.filter((_, i) => bound[offset + i] === undefined).map((name) => `'${name}'`);
  const n = missing.length;
  const list =
    n === 1 ? missing[0] : n === 2 ? missing.join(' and ') : `${missing.slice(0, -1).join(', ')}, and ${missing[n - 1]}`;
  return raise('TypeError', `${f.qualname}() missing ${n} required ${kind} argument${n === 1 ? '' : 's'}: ${list}`);
}

function tooManyPositional(f: PyFunction, given: number, bound: readonly (PyObject | undefined)[]): PyObject {
  const { argCount, keywordOnlyCount } = f.code.facts;
  const ndefaults = f.defaults?.items.length ?? 0;
  const takes = ndefaults > 0 ? `from ${argCount - ndefaults} to ${argCount}` : String(argCount);
  const plural = ndefaults > 0 || argCount !== 1 ? 's' : '';
  let keywordOnly = 0;
  for (let i = argCount; i < argCount + keywordOnlyCount; i++) if (bound[i] !== undefined) keywordOnly++;
  const also =
    keywordOnly === 0
      ? ''
      : ` positional argument${given === 1 ? '' : 's'} (and ${keywordOnly} keyword-only argument${keywordOnly === 1 ? '' : 's'})`;
  return raise(
    'TypeError',
    `${f.qualname}() takes ${takes} positional argument${plural} but ${given}${also} ${given === 1 && also === '' ? 'was' : 'were'} given`,
  );
}
