import type { PyObject } from '../../runtime/index.js';
import { leaveHandler } from './frames.js';
import {
  baseExceptionType,
  call,
  call0,
  chainContext,
  getattr,
  makeBool,
  makeList,
  makeTuple,
  dismiss,
  ownAll,
  makeStr,
  None,
  PyBaseException,
  PyBuiltinFunction,
  callMethod,
  importModule,
  isType,
  PyTuple,
  type PyType,
  raise,
  reprString,
  setCause,
  setItems,
  type Runtime,
} from '../../runtime/index.js';

/** `raise exception from cause`: the exception to throw. Source: CPython Python/ceval.c: do_raise. */
export function raiseException(_runtime: Runtime, exception: PyObject, cause: PyObject | undefined): PyBaseException {
  const value = instanceOf(exception, 'exceptions must derive from BaseException');
  if (cause !== undefined)
    setCause(value, cause === None ? undefined : instanceOf(cause, 'exception causes must derive from BaseException'));
  value.isReraised = false;
  chainContext(value);
  return value;
}

function instanceOf(o: PyObject, complaint: string): PyBaseException {
  if (!isType(o)) {
    if (o instanceof PyBaseException) return o;
    throw raise('TypeError', complaint);
  }
  if (!o.isSubtype(baseExceptionType)) throw raise('TypeError', complaint);
  const made = call0(o);
  if (made instanceof PyBaseException) return made;
  throw raise(
    'TypeError',
    `calling ${reprString(o)} should have returned an instance of BaseException, not ${reprString(made.type)}`,
  );
}

/** A bare `raise`. */
export function reraiseHandled(runtime: Runtime): PyObject {
  const handled = runtime.handledException();
  if (handled === undefined) return raise('RuntimeError', 'No active exception to reraise');
  return reraise(handled as PyBaseException);
}

/** The exception goes on from the frame that stands in its traceback already. */
export function reraise(exception: PyBaseException): PyBaseException {
  exception.isReraised = true;
  return exception;
}

/** The end of a `finally` through which an exception passes. */
export function leaveFinally(runtime: Runtime, exception: PyBaseException, before: PyObject | undefined): void {
  runtime.handled.exception = before;
  exception.isReraised = true;
  leaveHandler(exception);
}

/** `except type`. Source: CPython Python/ceval.c: check_except_type_valid, PyErr_GivenExceptionMatches. */
export function matchesException(exception: PyBaseException, type: PyObject): boolean {
  if (exception.type === type) return true;
  if (!isType(type) && type instanceof PyTuple) {
    for (const item of type.items) checkClass(item);
    return type.items.some((item) => exception.type.isSubtype(item as PyType));
  }
  checkClass(type);
  return exception.type.isSubtype(type as PyType);
}

function checkClass(type: PyObject): void {
  if (!isType(type) || !type.isSubtype(baseExceptionType))
    throw raise('TypeError', 'catching classes that do not inherit from BaseException is not allowed');
}

/** `assert` has failed. */
export function assertionError(_runtime: Runtime, message: PyObject | undefined): PyObject {
  return message === undefined ? raise('AssertionError') : raise('AssertionError', message);
}

function groupType(name: string): PyType {
  return getattr(importModule('builtins'), name) as PyType;
}

/**
 * The clauses of `except*` at work on one exception. Source: CPython Python/ceval.c: _PyEval_ExceptionGroupMatch and
 * Objects/exceptions.c: _PyExc_PrepReraiseStar.
 */
export class GroupHandling {
  private left: PyObject | undefined;
  private matched: PyBaseException | undefined = undefined;
  private readonly raisedAnew: PyBaseException[] = [];
  private readonly reraised: PyBaseException[] = [];
  /** Owns what has been matched last, what clauses have raised and what is left, until the clauses are done. */
  private readonly held = makeList([]);

  constructor(private readonly original: PyBaseException) {
    this.left = original;
  }

  private hold(): void {
    const parts = [this.matched, ...this.raisedAnew, ...this.reraised, this.left];
    const old = setItems(this.held, ownAll(parts.filter((part) => part !== undefined)));
    for (const part of old.toReversed()) dismiss(part);
  }

  /** The part that `except* type` handles, a group; undefined if there is none. */
  match(type: PyObject): PyBaseException | undefined {
    const group = groupType('BaseExceptionGroup');
    for (const item of type instanceof PyTuple ? type.items : [type]) {
      checkClass(item);
      if ((item as PyType).isSubtype(group))
        throw raise('TypeError', 'catching ExceptionGroup with except* is not allowed. Use except instead.');
    }
    const left = this.left;
    if (!(left instanceof PyBaseException)) return undefined;
    let found: PyObject = None;
    if (matchesException(left, type)) {
      found = left.type.isSubtype(group) ? left : call(groupType('ExceptionGroup'), [makeStr(''), makeTuple([left])]);
      this.left = undefined;
    } else if (left.type.isSubtype(group)) {
      const [match, rest] = (callMethod(left, 'split', type) as PyTuple).items as [PyObject, PyObject];
      found = match;
      this.left = rest === None ? undefined : rest;
    }
    const part = found === None ? undefined : (found as PyBaseException);
    this.matched = part ?? this.matched;
    this.hold();
    return part;
  }

  /** A clause has raised: its own part again, or something else. */
  raised(exception: PyBaseException): void {
    if (exception === this.matched) this.reraised.push(exception);
    else this.raisedAnew.push(exception);
    this.hold();
    leaveHandler(exception);
  }

  /** What goes on behind the last clause, or undefined. */
  rest(): PyBaseException | undefined {
    const parts = [...this.reraised, ...(this.left === undefined ? [] : [this.left])];
    // What was no group can have met one clause at most.
    if (!this.original.type.isSubtype(groupType('BaseExceptionGroup')))
      return this.raisedAnew[0] ?? (parts[0] as PyBaseException | undefined);
    const again =
      parts.length === 0 ? undefined : parts.length === 1 && parts[0] === this.left ? this.left : this.projection(parts);
    const all: PyObject[] = [...this.raisedAnew, ...(again === undefined ? [] : [again])];
    if (all.length <= 1) return all[0] as PyBaseException | undefined;
    return call(groupType('BaseExceptionGroup'), [makeStr(''), makeList(all)]) as PyBaseException;
  }

  /** The original group with only the leaves that `parts` hold. */
  private projection(parts: readonly PyObject[]): PyObject {
    const leaves = new Set<PyObject>();
    const collect = (o: PyObject): void => {
      if (!o.type.isSubtype(groupType('BaseExceptionGroup'))) leaves.add(o);
      else for (const item of (getattr(o, 'exceptions') as PyTuple).items) collect(item);
    };
    parts.forEach(collect);
    const keep = new PyBuiltinFunction('keep', ['(e, /)', (e: PyObject) => makeBool(leaves.has(e))], undefined, undefined);
    return callMethod(this.original, 'subgroup', keep);
  }
}
