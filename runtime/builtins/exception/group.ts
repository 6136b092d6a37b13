import { raise } from '../../kernel/errors.js';
import { refuseKeywords } from '../../kernel/keyword-errors.js';
import type { PyObject } from '../../kernel/object.js';
import type { TypeSpec } from '../../kernel/spec.js';
import { PyType } from '../../kernel/type.js';
import { PyBaseException } from '../../objects/exception.js';
import { makeList, makeTuple, PyTuple } from '../../objects/sequence.js';
import { None } from '../../objects/singletons.js';
import { makeStr, PyStr } from '../../objects/str.js';
import { isTrue } from '../../objects/truth.js';
import { findattr, setattr } from '../../operations/attribute.js';
import { call1, callMethod } from '../../operations/call.js';
import { isSubclass } from '../../operations/class-check.js';
import { strString } from '../../operations/convert.js';
import { listOf } from '../../operations/iteration.js';
import { classGetitem } from '../typing/generic-alias.js';
import { newException, setCause } from './base-exception.js';
import { exceptionTypes } from './hierarchy.js';

/** Exception groups. Source: CPython Objects/exceptions.c: BaseExceptionGroup_*; PEP 654. */

const groupType = () => exceptionTypes.get('ExceptionGroup')!;
const baseGroupType = () => exceptionTypes.get('BaseExceptionGroup')!;

/** True for instances of BaseExceptionGroup and its subclasses. */
export function isGroup(o: PyObject): o is PyBaseException {
  return o instanceof PyBaseException && o.type.isSubtype(baseGroupType());
}

/** The exceptions directly inside a group. */
export function membersOf(group: PyBaseException): readonly PyObject[] {
  return (group.members!.get('exceptions') as PyTuple).items;
}

function newGroup(cls: PyType, args: PyObject[], kwnames: readonly string[] | null): PyObject {
  const count = args.length - (kwnames?.length ?? 0);
  if (count !== 2) throw raise('TypeError', `BaseExceptionGroup.__new__() takes exactly 2 arguments (${count} given)`);
  const [message, exceptions] = args as [PyObject, PyObject];
  if (!(message instanceof PyStr))
    throw raise('TypeError', `BaseExceptionGroup.__new__() argument 1 must be str, not ${message.type.name}`);
  if (exceptions.type.getitem === undefined || exceptions.type.len === undefined)
    throw raise('TypeError', 'second argument (exceptions) must be a sequence');
  const items = listOf(exceptions);
  if (items.length === 0) throw raise('ValueError', 'second argument (exceptions) must be a non-empty sequence');
  const exception = exceptionTypes.get('Exception')!;
  let nestedBase = false;
  items.forEach((item, i) => {
    if (!(item instanceof PyBaseException))
      throw raise('ValueError', `Item ${i} of second argument (exceptions) is not an exception`);
    if (!item.type.isSubtype(exception)) nestedBase = true;
  });
  let made = cls;
  if (cls === baseGroupType()) {
    if (!nestedBase) made = groupType();
  } else if (nestedBase && cls === groupType()) {
    throw raise('TypeError', 'Cannot nest BaseExceptions in an ExceptionGroup');
  } else if (nestedBase && cls.isSubtype(exception)) {
    throw raise('TypeError', `Cannot nest BaseExceptions in '${cls.name}'`);
  }
  const group = newException(made, args, kwnames);
  group.setMember('message', message);
  group.setMember('exceptions', makeTuple(items));
  return group;
}

/** What decides whether an exception belongs to the wanted part. */
type Matcher = (error: PyObject) => boolean;

function matcher(condition: PyObject): Matcher {
  const isClass = (o: PyObject) => o instanceof PyType && o.isSubtype(exceptionTypes.get('BaseException')!);
  if (condition instanceof PyTuple ? condition.items.every(isClass) : isClass(condition))
    return (error) => isSubclass(error.type, condition);
  if (!(condition instanceof PyType) && condition.type.call !== undefined) return (error) => isTrue(call1(condition, error));
  throw raise('TypeError', 'expected an exception type, a tuple of exception types, or a callable (other than a class)');
}

/** Like `group` in everything but its exceptions. */
function derived(group: PyBaseException, exceptions: PyObject[]): PyBaseException {
  const made = callMethod(group, 'derive', makeList(exceptions));
  if (!isGroup(made)) throw raise('TypeError', 'derive must return an instance of BaseExceptionGroup');
  if (group.traceback !== undefined) made.setTraceback(group.traceback);
  made.setContext(group.context);
  if (group.cause !== undefined) setCause(made, group.cause);
  made.suppressContext = group.suppressContext;
  const notes = findattr(group, '__notes__');
  if (notes !== undefined && notes.type.getitem !== undefined) setattr(made, '__notes__', makeList(listOf(notes)));
  return made;
}

/** How deep groups may be nested to be split (CPython Include/cpython/pystate.h: Py_C_RECURSION_LIMIT). */
const MAX_NESTING = 10_000;

/** The part of a group that matches and the rest; undefined where a part is empty. */
export function splitGroup(
  error: PyBaseException,
  matches: Matcher,
  wantRest = true,
  depth = 0,
): [PyBaseException?, PyBaseException?] {
  if (depth >= MAX_NESTING) throw raise('RecursionError', 'maximum recursion depth exceeded in exceptiongroup_split_recursive');
  if (matches(error)) return [error, undefined];
  if (!isGroup(error)) return [undefined, error];
  const inside: PyObject[] = [];
  const outside: PyObject[] = [];
  for (const member of membersOf(error)) {
    const [match, rest] = splitGroup(member as PyBaseException, matches, wantRest, depth + 1);
    if (match !== undefined) inside.push(match);
    if (rest !== undefined) outside.push(rest);
  }
  return [
    inside.length === 0 ? undefined : derived(error, inside),
    !wantRest || outside.length === 0 ? undefined : derived(error, outside),
  ];
}

export const groupExtra: Pick<TypeSpec, 'slots' | 'methods' | 'classMethods' | 'getset' | 'doc'> = {
  doc: 'A combination of multiple unrelated exceptions.',
  slots: {
    new: newGroup,
    init: (self: PyBaseException, args, kwnames) => {
      refuseKeywords(self.type.name, kwnames);
      self.setArgs(makeTuple(args.slice()));
    },
    str: (self: PyBaseException) => {
      const n = membersOf(self).length;
      return makeStr(`${strString(self.members!.get('message')!)} (${n} sub-exception${n === 1 ? '' : 's'})`);
    },
  },
  methods: {
    derive: [
      '($self, excs, /)',
      (self: PyBaseException, exceptions: PyObject) => {
        return newGroup(baseGroupType(), [self.members!.get('message')!, exceptions], null);
      },
    ],
    split: [
      '($self, matcher_value, /)',
      (self: PyBaseException, condition: PyObject) => {
        const [match, rest] = splitGroup(self, matcher(condition));
        return makeTuple([match ?? None, rest ?? None]);
      },
    ],
    subgroup: [
      '($self, matcher_value, /)',
      (self: PyBaseException, condition: PyObject) => splitGroup(self, matcher(condition), false)[0] ?? None,
    ],
  },
  classMethods: { __class_getitem__: classGetitem },
  getset: {
    message: { get: (self: PyBaseException) => self.members!.get('message')!, member: true, doc: 'exception message' },
    exceptions: { get: (self: PyBaseException) => self.members!.get('exceptions')!, member: true, doc: 'nested exceptions' },
  },
};
