import { raise } from '../../kernel/errors.js';
import { refuseKeywords } from '../../kernel/keyword-errors.js';
import type { PyObject } from '../../kernel/object.js';
import { ownIn } from '../../kernel/ownership.js';
import { currentRuntime } from '../../kernel/runtime.js';
import type { GetSetSpec, TypeSpec } from '../../kernel/spec.js';
import { makeBool } from '../../objects/int.js';
import { baseExceptionType, PyBaseException } from '../../objects/exception.js';
import { PyDict } from '../../objects/dict.js';
import { makeList, makeTuple, PyList, itemsOf } from '../../objects/sequence.js';
import { None } from '../../objects/singletons.js';
import { emptyStr, makeStr, PyStr } from '../../objects/str.js';
import { isTrue } from '../../objects/truth.js';
import { findattr, setattr } from '../../operations/attribute.js';
import { repr, reprString, str } from '../../operations/convert.js';
import { instanceDict, setInstanceDict } from '../../operations/instance-storage.js';
import { listOf } from '../../operations/iteration.js';

/** BaseException. Source: CPython Objects/exceptions.c. */

/** A new exception of class `cls`; its `args` are the positional arguments. */
export function newException(cls: PyBaseException['type'], args: PyObject[], kwnames: readonly string[] | null): PyBaseException {
  const made = new PyBaseException(cls);
  const count = args.length - (kwnames?.length ?? 0);
  if (count > 0) made.setArgs(makeTuple(args.slice(0, count)));
  return made;
}

/** BaseException.__init__. */
export function initBase(self: PyBaseException, args: PyObject[], kwnames: readonly string[] | null = null): void {
  refuseKeywords(self.type.name, kwnames);
  // `__new__` has seen the same arguments as a rule.
  const { items } = self.args;
  if (args.length !== items.length || args.some((arg, i) => arg !== items[i])) self.setArgs(makeTuple(args.slice()));
}

function chained(key: 'context' | 'cause'): GetSetSpec {
  return {
    get: (self: PyBaseException) => self[key] ?? None,
    set: (self: PyBaseException, value: PyObject) => {
      if (value !== None && !(value instanceof PyBaseException))
        throw raise('TypeError', `exception ${key} must be None or derive from BaseException`);
      const stored = value === None ? undefined : value;
      if (key === 'context') self.setContext(stored);
      else setCause(self, stored);
    },
    delete: () => {
      throw raise('TypeError', `__${key}__ may not be deleted`);
    },
  };
}

/** `raise self from cause`. */
export function setCause(self: PyBaseException, cause: PyObject | undefined): void {
  self.setCause(cause);
  self.suppressContext = true;
}

/** Sets the implicit `__context__` of an exception that is about to be raised. Source: CPython Python/errors.c: _PyErr_SetObject. */
export function chainContext(error: PyBaseException): void {
  const handled = currentRuntime().handledException();
  if (!(handled instanceof PyBaseException) || handled === error) return;
  // A chain that would come back to this exception is cut before it does.
  let link: PyBaseException = handled;
  const seen = new Set<PyBaseException>();
  while (link.context instanceof PyBaseException && !seen.has(link)) {
    if (link.context === error) {
      link.setContext(undefined);
      break;
    }
    seen.add(link);
    link = link.context;
  }
  error.setContext(handled);
}

/** BaseException.__str__. */
export function strOfBase(self: PyBaseException): PyObject {
  const { items } = self.args;
  return items.length === 0 ? emptyStr : items.length === 1 ? str(items[0]!) : repr(self.args);
}

export const baseExceptionSpec: TypeSpec = {
  type: baseExceptionType,
  basicSize: 72,
  doc: 'Common base class for all exceptions',
  hasDict: true,
  slots: {
    new: newException,
    init: initBase,
    repr: (self: PyBaseException) => {
      const { items } = self.args;
      return makeStr(
        items.length === 1 ? `${self.type.name}(${reprString(items[0]!)})` : `${self.type.name}${reprString(self.args)}`,
      );
    },
    str: strOfBase,
  },
  methods: {
    __reduce__: [
      '($self, /)',
      (self: PyBaseException) => {
        const dict = self.ownNames().length === 0 ? undefined : self.ownDict();
        return makeTuple(dict === undefined ? [self.type, self.args] : [self.type, self.args, dict]);
      },
    ],
    __setstate__: [
      '($self, state, /)',
      (self: PyBaseException, state: PyObject) => {
        if (state === None) return None;
        if (!(state instanceof PyDict)) throw raise('TypeError', 'state is not a dictionary');
        for (const [key, value] of state.items()) if (key instanceof PyStr) setattr(self, key.value, value);
        return None;
      },
    ],
    with_traceback: [
      '($self, object, /)',
      (self: PyBaseException, traceback: PyObject) => {
        setTraceback(self, traceback);
        return self;
      },
      'Set self.__traceback__ to tb and return self.',
    ],
    add_note: [
      '($self, object, /)',
      (self: PyBaseException, note: PyObject) => {
        if (!(note instanceof PyStr)) throw raise('TypeError', `note must be a str, not '${note.type.name}'`);
        let notes = findattr(self, '__notes__');
        if (notes === undefined) {
          notes = makeList([]);
          setattr(self, '__notes__', notes);
        }
        if (!(notes instanceof PyList)) throw raise('TypeError', 'Cannot add note: __notes__ is not a list');
        itemsOf(notes).push(ownIn(notes, note));
        return None;
      },
      'Add a note to the exception',
    ],
  },
  getset: {
    args: {
      get: (self: PyBaseException) => self.args,
      set: (self: PyBaseException, value: PyObject) => self.setArgs(makeTuple(listOf(value))),
      delete: () => {
        throw raise('TypeError', 'args may not be deleted');
      },
    },
    __traceback__: {
      get: (self: PyBaseException) => self.traceback ?? None,
      set: setTraceback,
      delete: () => {
        throw raise('TypeError', '__traceback__ may not be deleted');
      },
    },
    __context__: chained('context'),
    __cause__: chained('cause'),
    __suppress_context__: {
      get: (self: PyBaseException) => makeBool(self.suppressContext),
      set: (self: PyBaseException, value: PyObject) => void (self.suppressContext = isTrue(value)),
      member: true,
    },
    __dict__: {
      get: instanceDict,
      set: setInstanceDict,
      delete: () => {
        throw raise('TypeError', 'cannot delete __dict__');
      },
    },
  },
};

function setTraceback(self: PyBaseException, value: PyObject): void {
  if (value !== None && value.type.name !== 'traceback') throw raise('TypeError', '__traceback__ must be a traceback or None');
  self.setTraceback(value === None ? undefined : value);
}
