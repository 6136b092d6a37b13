import { raise } from '../../kernel/errors.js';
import { refuseKeywords, tooManyArguments, unexpectedKeyword } from '../../kernel/keyword-errors.js';
import type { PyObject } from '../../kernel/object.js';
import type { TypeSpec } from '../../kernel/spec.js';
import type { PyType } from '../../kernel/type.js';
import type { PyBaseException } from '../../objects/exception.js';
import { ExactInt, PyInt } from '../../objects/int.js';
import type { PyTuple } from '../../objects/sequence.js';
import { makeTuple } from '../../objects/sequence.js';
import { None } from '../../objects/singletons.js';
import { emptyStr, ExactStr, makeStr, PyStr, intern } from '../../objects/str.js';
import { repr, reprString, strString, str } from '../../operations/convert.js';
import { listOf } from '../../operations/iteration.js';
import { initBase, newException, strOfBase } from './base-exception.js';
import { exceptionTypes } from './hierarchy.js';
import { makeDict, type PyDict } from '../../objects/dict.js';
import { type Extra, members } from './member.js';
import { unicodeErrors } from './unicode-errors.js';

/** The exception classes with state beyond `args`. Source: CPython Objects/exceptions.c. */

const get = (self: PyBaseException, name: string): PyObject => self.members?.get(name) ?? None;

/** The `__init__` of the class `cls`, that takes the named members as keywords besides any positional arguments. */
function initWithKeywords(cls: string, ...names: string[]): NonNullable<TypeSpec['slots']>['init'] {
  return (self: PyBaseException, args, kwnames) => {
    const count = args.length - (kwnames?.length ?? 0);
    initBase(self, args.slice(0, count));
    for (const name of names) self.dropMember(name);
    if (kwnames !== null && kwnames.length > names.length) throw tooManyArguments(cls, names.length, 0, kwnames.length);
    kwnames?.forEach((key, i) => {
      if (!names.includes(key)) {
        throw unexpectedKeyword(cls, key, names);
      }
      self.setMember(key, args[count + i]!);
    });
  };
}

/** What is pickled beside `args`: the attributes and those of the named members that are set; undefined if there are none. */
function stateOf(self: PyBaseException, names: readonly string[]): PyDict | undefined {
  const set = names.filter((name) => self.members?.has(name));
  if (set.length === 0 && self.ownNames().length === 0) return undefined;
  const state = self.ownNames().length === 0 ? makeDict() : self.ownDict()!.copy();
  for (const name of set) state.set(intern(name), self.members!.get(name)!);
  return state;
}

/** Without the object, which often cannot be pickled. CPython: AttributeError_getstate. */
function stateOfAttributeError(self: PyBaseException): PyDict {
  const state = stateOf(self, ['name']) ?? makeDict();
  state.set(intern('args'), self.args);
  return state;
}

/** errno to the class that OSError becomes. Linux numbers, as CPython there. */
const osErrors: Readonly<Record<number, string>> = {
  11: 'BlockingIOError',
  114: 'BlockingIOError',
  115: 'BlockingIOError',
  10: 'ChildProcessError',
  32: 'BrokenPipeError',
  108: 'BrokenPipeError',
  103: 'ConnectionAbortedError',
  111: 'ConnectionRefusedError',
  104: 'ConnectionResetError',
  17: 'FileExistsError',
  2: 'FileNotFoundError',
  21: 'IsADirectoryError',
  20: 'NotADirectoryError',
  4: 'InterruptedError',
  13: 'PermissionError',
  1: 'PermissionError',
  3: 'ProcessLookupError',
  110: 'TimeoutError',
};

/** Subclasses with an `__init__` but no `__new__` of their own say there what the error is about. CPython: oserror_use_init. */
function initialisesItself(cls: PyType): boolean {
  const { init, new: make } = exceptionTypes.get('OSError')!;
  return cls.init !== init && cls.new === make;
}

/** Error number, text and files of an OSError. */
function takeArguments(error: PyBaseException): void {
  const { items } = error.args;
  if (items.length < 2 || items.length > 5) return;
  error.setMember('errno', items[0]!);
  error.setMember('strerror', items[1]!);
  if (items.length < 3) return;
  error.setMember('filename', items[2]!);
  if (items.length >= 5 && items[4] !== None) error.setMember('filename2', items[4]!);
  error.setArgs(makeTuple(items.slice(0, 2)) as PyTuple);
}

/** Where a SyntaxError is. */
function takeDetails(error: PyBaseException, details: readonly PyObject[]): void {
  const { length } = details;
  if (length < 4) throw raise('TypeError', `function takes at least 4 arguments (${length} given)`);
  if (length > 6) throw raise('TypeError', `function takes at most 6 arguments (${length} given)`);
  ['filename', 'lineno', 'offset', 'text', 'end_lineno', 'end_offset'].forEach((name, i) =>
    error.setMember(name, details[i] ?? None),
  );
  if (length === 5) throw raise('TypeError', 'end_offset must be provided when end_lineno is provided');
}

const syntaxErrorMembers = ['msg', 'filename', 'lineno', 'offset', 'text', 'end_lineno', 'end_offset', 'print_file_and_line'];

export const exceptionExtras: Readonly<Record<string, Extra>> = {
  SystemExit: {
    slots: {
      init: (self: PyBaseException, args, kwnames) => {
        initBase(self, args, kwnames);
        if (args.length > 0) self.setMember('code', args.length === 1 ? args[0]! : makeTuple(args.slice()));
      },
    },
    getset: members('code'),
  },
  StopIteration: {
    slots: {
      init: (self: PyBaseException, args, kwnames) => {
        initBase(self, args, kwnames);
        self.setMember('value', args[0] ?? None);
      },
    },
    getset: members('value'),
  },
  ImportError: {
    slots: {
      init: (self: PyBaseException, args, kwnames) => {
        initWithKeywords('ImportError', 'name', 'path', 'name_from')!(self, args, kwnames);
        self.setMember('msg', self.args.items.length === 1 ? self.args.items[0]! : None);
      },
      str: (self: PyBaseException) => {
        const msg = get(self, 'msg');
        return msg instanceof ExactStr ? msg : strOfBase(self);
      },
    },
    methods: {
      __reduce__: [
        '($self, /)',
        (self: PyBaseException) => {
          const state = stateOf(self, ['name', 'path', 'name_from']);
          return makeTuple(state === undefined ? [self.type, self.args] : [self.type, self.args, state]);
        },
      ],
    },
    getset: members('msg', 'name', 'path', 'name_from'),
  },
  NameError: { slots: { init: initWithKeywords('NameError', 'name'), str: strOfBase }, getset: members('name') },
  AttributeError: {
    slots: { init: initWithKeywords('AttributeError', 'name', 'obj'), str: strOfBase },
    methods: {
      __getstate__: ['($self, /)', stateOfAttributeError],
      __reduce__: ['($self, /)', (self: PyBaseException) => makeTuple([self.type, self.args, stateOfAttributeError(self)])],
    },
    getset: members('name', 'obj'),
  },
  KeyError: {
    slots: {
      init: initBase,
      // One argument is shown by its repr, so that KeyError('') is not an empty message.
      str: (self: PyBaseException) =>
        self.args.items.length === 1 ? repr(self.args.items[0]!) : self.args.items.length === 0 ? emptyStr : repr(self.args),
    },
  },
  OSError: {
    slots: {
      new: (cls, args, kwnames) => {
        if (initialisesItself(cls)) return newException(cls, [], null);
        refuseKeywords(cls.name, kwnames);
        let made = cls;
        const errno = args[0];
        if (cls === exceptionTypes.get('OSError') && args.length >= 2 && errno instanceof PyInt) {
          const name = osErrors[Number(errno.value)];
          if (name !== undefined) made = exceptionTypes.get(name)!;
        }
        const error = newException(made, args, kwnames);
        takeArguments(error);
        return error;
      },
      init: (self: PyBaseException, args, kwnames) => {
        if (!initialisesItself(self.type)) return;
        initBase(self, args, kwnames);
        takeArguments(self);
      },
      str: (self: PyBaseException) => {
        if (!self.members?.has('errno')) {
          const { items } = self.args;
          return items.length === 0 ? emptyStr : items.length === 1 ? str(items[0]!) : repr(self.args);
        }
        const head = `[Errno ${strString(get(self, 'errno'))}] ${strString(get(self, 'strerror'))}`;
        const file = get(self, 'filename');
        const file2 = get(self, 'filename2');
        if (file === None) return makeStr(head);
        return makeStr(`${head}: ${reprString(file)}${file2 === None ? '' : ` -> ${reprString(file2)}`}`);
      },
    },
    methods: {
      __reduce__: [
        '($self, /)',
        (self: PyBaseException) => {
          const [file, file2] = [self.members?.get('filename'), self.members?.get('filename2')];
          const { items } = self.args;
          const files = items.length !== 2 || file === undefined ? [] : file2 === undefined ? [file] : [file, None, file2];
          const args = makeTuple([...items, ...files]);
          const state = stateOf(self, []);
          return makeTuple(state === undefined ? [self.type, args] : [self.type, args, state]);
        },
      ],
    },
    getset: members('errno', 'strerror', 'filename', 'filename2', 'characters_written'),
  },
  SyntaxError: {
    slots: {
      init: (self: PyBaseException, args, kwnames) => {
        initBase(self, args, kwnames);
        if (args.length > 0) self.setMember('msg', args[0]!);
        if (args.length === 2) takeDetails(self, listOf(args[1]!));
      },
      str: (self: PyBaseException) => {
        const msg = strString(get(self, 'msg'));
        const file = get(self, 'filename');
        const line = get(self, 'lineno');
        const base = file instanceof PyStr ? file.value.slice(file.value.lastIndexOf('/') + 1) : undefined;
        const where = [base, line instanceof ExactInt ? `line ${line.value}` : undefined].filter((part) => part !== undefined);
        return makeStr(where.length === 0 ? msg : `${msg} (${where.join(', ')})`);
      },
    },
    getset: members(...syntaxErrorMembers),
  },
  ...unicodeErrors,
};
