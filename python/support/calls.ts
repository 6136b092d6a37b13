import {
  applyAll,
  bindArguments,
  call,
  call0,
  call1,
  call2,
  call3,
  callBound,
  counting,
  currentCounts,
  disown,
  drain,
  Found,
  launchAll,
  missingKeywords,
  ownAll,
  own,
  plainBit,
  PyBaseException,
  PyFunction,
  PyMethod,
  settle,
  takesPlain,
  type Callee,
  type MethodSite,
  type PyObject,
} from '../../runtime/index.js';
import { foreign } from './frames.js';

/*
 * Calls under the `counted` lifetime with temporaries among callee and arguments: to a function written in Python they pass, whatever
 * has to be done to bind them to its parameters. `height` is that of the pool before they were evaluated.
 */

/**
 * Calls whatever `callee` is, with the positional arguments and then the values of the keywords `kwnames`. `isSpread`: the call has stars,
 * so that CPython's arguments stand in a tuple and a dict, which only a bare function takes apart.
 */
export function callLaunching(
  callee: PyObject,
  args: PyObject[],
  kwnames: readonly string[] | null,
  height: number,
  _position?: number,
  isSpread = false,
): PyObject {
  if (callee instanceof PyFunction) return launched(height, callee, [], args, kwnames, isSpread);
  if (callee instanceof PyMethod && callee.func instanceof PyFunction && !isSpread)
    return launched(height, callee.func, [callee.self], args, kwnames);
  const inside = currentCounts().pool.top;
  try {
    return settle(inside, callHost(callee, args, kwnames));
  } catch (error) {
    throw failed(error, height, inside);
  }
}

/**
 * A function of the host has failed, with temporaries above `height` among its operands: what it has left behind, above `inside`, dies before
 * these, and these before all that stands below.
 */
function failed(error: unknown, height: number, inside: number): PyBaseException {
  const { pool } = currentCounts();
  const exception = error instanceof PyBaseException ? error : foreign(error);
  pool.unwind(inside, exception);
  pool.settle(height, exception);
  return exception;
}

function callHost(callee: PyObject, args: PyObject[], kwnames: readonly string[] | null): PyObject {
  if (kwnames !== null) return call(callee, args, kwnames);
  switch (args.length) {
    case 0:
      return call0(callee);
    case 1:
      return call1(callee, args[0]!);
    case 2:
      return call2(callee, args[0]!, args[1]!);
    case 3:
      return call3(callee, args[0]!, args[1]!, args[2]!);
    default:
      return call(callee, args);
  }
}

/** A call with spread arguments is a loop in the host. */
function applyPlain(method: Exclude<Callee, Found>, receiver: PyObject, args: readonly PyObject[]): PyObject {
  switch (args.length) {
    case 1:
      return method.compiled(receiver, args[0]!);
    case 2:
      return method.compiled(receiver, args[0]!, args[1]!);
    default:
      return method.compiled(receiver, ...args);
  }
}

/** The same for a method call, for whose receiver `found` was found. */
export function applyLaunching(
  found: Callee,
  receiver: PyObject,
  args: PyObject[],
  kwnames: readonly string[] | null,
  height: number,
  position?: number,
  isSpread = false,
): PyObject {
  if (found instanceof Found) return callLaunching(found.value, args, kwnames, height, position, isSpread);
  if (found instanceof PyFunction && !isSpread) return launched(height, found, [receiver], args, kwnames);
  const inside = currentCounts().pool.top;
  const isPlain = kwnames === null && (found.plain & plainBit(args.length + 1)) !== 0;
  try {
    return settle(inside, isPlain ? applyPlain(found, receiver, args) : applyAll(found, receiver, args, kwnames));
  } catch (error) {
    throw failed(error, height, inside);
  }
}

function launched(
  height: number,
  f: PyFunction,
  self: readonly PyObject[],
  given: readonly PyObject[],
  kwnames: readonly string[] | null,
  isSpread = false,
): PyObject {
  const args = self.length === 0 ? (given as PyObject[]) : [...self, ...given];
  let bound = args;
  if (kwnames !== null || !takesPlain(f, args.length)) {
    try {
      bound = bindArguments(f, args, kwnames);
    } catch (error) {
      const exception = own(error as PyBaseException);
      const positional = given.length - (kwnames?.length ?? 0);
      const order = isSpread
        ? [...self, ...given.slice(0, positional).reverse(), ...given.slice(positional)]
        : orderUnbound(f, args, kwnames ?? []);
      releaseUnbound(height, order);
      currentCounts().pool.push(exception);
      throw exception;
    }
  }
  // A bound method may die with the arguments, and be all that holds the function: the frame holds that while it runs.
  own(f);
  launchAll(height, f, bound);
  if (f.refs > 0) currentCounts().pool.push(f);
  return callBound(f, bound);
}

/** A keyword-only parameter has lost its default: raises TypeError, when what nobody owns of the arguments that were given has died. */
export function noDefault(f: PyFunction, given: readonly (PyObject | undefined)[]): never {
  const error = own(missingKeywords(f));
  const { pool } = currentCounts();
  for (const o of given) if (o?.refs === 0) o.dieAbove(pool.top);
  if (counting) pool.push(error);
  throw error;
}

function releaseUnbound(height: number, order: PyObject[]): void {
  ownAll(order);
  drain(height);
  for (const o of order) {
    disown(o);
    drain(height);
  }
}

/** The order of the deaths of arguments that cannot be bound: what found no parameter goes first. Source: CPython Python/ceval.c: initialize_locals. */
function orderUnbound(f: PyFunction, args: readonly PyObject[], kwnames: readonly string[]): PyObject[] {
  const { argCount, positionalOnlyCount, keywordOnlyCount, varNames } = f.code.facts;
  const count = args.length - kwnames.length;
  const names = varNames.slice(0, argCount + keywordOnlyCount);
  const given = names.slice(0, Math.min(count, argCount));
  let taken = 0;
  for (; taken < kwnames.length; taken++) {
    const name = kwnames[taken]!;
    if (names.indexOf(name) < positionalOnlyCount || given.includes(name)) break;
    given.push(name);
  }
  const positional = args.slice(0, count);
  return [
    ...positional.slice(argCount),
    ...args.slice(count + taken),
    ...positional.slice(0, argCount),
    ...args.slice(count, count + taken),
  ];
}

/** The method of a temporary, which is needed no more if what was found is no method of its class. */
export function findSettled(height: number, site: MethodSite, receiver: PyObject): Callee {
  const found = site.find(receiver);
  if (found instanceof Found) settle(height, found.value);
  return found;
}
