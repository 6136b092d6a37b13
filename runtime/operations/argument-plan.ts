import type { PyObject } from '../kernel/object.js';
import { type ArgumentPlan, CodeFlag, type PyCode } from '../objects/code.js';
import { makeDict } from '../objects/dict.js';
import type { PyFunction } from '../objects/function.js';
import { emptyTuple, makeTuple } from '../objects/sequence.js';
import { intern } from '../objects/str.js';

/*
 * Which argument goes to which parameter depends on the code, the number of arguments and the names of those that are named, which
 * is all the same for all calls of a place: it is found out once.
 */

/** A code remembers so many plans: those of calls with `**` can be of any number. */
const MAX_PLANS = 8;

/** The plan for calls of this form; undefined if there is none or is not worth remembering. */
export function planOf(code: PyCode, count: number, kwnames: readonly string[] | null): ArgumentPlan | undefined {
  let known = 0;
  for (let plan = code.plan; plan !== undefined; plan = plan.next, known++)
    if (plan.count === count && (plan.kwnames === kwnames || sameNames(plan.kwnames, kwnames))) return plan;
  if (known >= MAX_PLANS) return undefined;
  const plan = makePlan(code, count, kwnames);
  if (plan !== undefined) code.plan = plan;
  return plan;
}

function sameNames(a: readonly string[] | null, b: readonly string[] | null): boolean {
  if (a === null || b === null || a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

/** Undefined for calls that fail whatever the defaults are. */
function makePlan(code: PyCode, count: number, kwnames: readonly string[] | null): ArgumentPlan | undefined {
  const { argCount, positionalOnlyCount, keywordOnlyCount, flags, varNames } = code.facts;
  const named = argCount + keywordOnlyCount;
  const takesRest = (flags & CodeFlag.Varargs) !== 0;
  const takesOthers = (flags & CodeFlag.Varkeywords) !== 0;
  const positional = count - (kwnames?.length ?? 0);
  if (positional > argCount && !takesRest) return undefined;
  const sources: number[] = [];
  for (let i = 0; i < named; i++) sources.push(i < positional && i < argCount ? i : -1);
  const others: number[] = [];
  for (const [k, name] of (kwnames ?? []).entries()) {
    const i = varNames.indexOf(name, positionalOnlyCount);
    if (i >= 0 && i < named) {
      if (sources[i]! >= 0) return undefined;
      sources[i] = positional + k;
    } else if (takesOthers) others.push(positional + k);
    else return undefined;
  }
  return {
    count,
    kwnames,
    positional,
    sources,
    keywordOnly: varNames.slice(argCount, named).map(intern),
    others,
    blank: new Array<undefined>(named + Number(takesRest) + Number(takesOthers)).fill(undefined).slice(),
    next: code.plan,
  };
}

/** The values of the parameters; undefined if there is none for some. */
export function bindPlanned(f: PyFunction, args: readonly PyObject[], plan: ArgumentPlan): PyObject[] | undefined {
  const { argCount, flags } = f.code.facts;
  const { sources, others } = plan;
  const bound: (PyObject | undefined)[] = plan.blank.slice();
  const defaults = f.defaults?.items;
  const firstDefault = defaults === undefined ? argCount : argCount - defaults.length;
  for (let i = 0; i < sources.length; i++) {
    const source = sources[i]!;
    const value =
      source >= 0
        ? args[source]
        : i >= argCount
          ? f.keywordDefaults?.getStr(plan.keywordOnly[i - argCount]!)
          : i >= firstDefault
            ? defaults![i - firstDefault]
            : undefined;
    if (value === undefined) return undefined;
    bound[i] = value;
  }
  let next = sources.length;
  // Made first, as in CPython.
  const named = (flags & CodeFlag.Varkeywords) !== 0 ? makeDict() : undefined;
  for (let i = 0; i < others.length; i++) {
    const at = others[i]!;
    named!.set(intern(plan.kwnames![at - plan.positional]!), args[at]!);
  }
  if ((flags & CodeFlag.Varargs) !== 0)
    bound[next++] = plan.positional > argCount ? makeTuple(args.slice(argCount, plan.positional)) : emptyTuple;
  if (named !== undefined) bound[next] = named;
  return bound as PyObject[];
}
