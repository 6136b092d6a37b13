import { raise } from '../kernel/errors.js';
import type { PyObject } from '../kernel/object.js';
import type { FunctionSpec, ModuleSpec, TypeSpec } from '../kernel/spec.js';
import { PyObject as Base } from '../kernel/object.js';
import { PyType } from '../kernel/type.js';
import { DictObject } from '../objects/function.js';
import { address } from '../objects/identity.js';
import { False, makeBool, makeInt, True } from '../objects/int.js';
import { makeFloat } from '../objects/float.js';
import { None } from '../objects/singletons.js';
import { makeStr } from '../objects/str.js';
import { isTrue } from '../objects/truth.js';
import { allocate } from '../operations/allocation.js';
import { asFloat } from '../operations/convert.js';
import { exceptionTypes } from '../builtins/exception/hierarchy.js';

/** _thread, where there is one thread and no other can be started. Source: CPython Modules/_threadmodule.c. */

const TIMEOUT_MAX = 9223372036;

class PyLock extends Base {
  isLocked = false;
}

class PyRLock extends Base {
  count = 0;
}

class PyLocal extends DictObject {}

export const lockType = PyType.shell('_thread.lock', PyLock);
export const rlockType = PyType.shell('_thread.RLock', PyRLock);
export const localType = PyType.shell('_thread._local', PyLocal);

function checkWait(blocking: PyObject | undefined, timeout: PyObject | undefined): boolean {
  const waits = blocking === undefined || isTrue(blocking);
  const seconds = timeout === undefined ? -1 : asFloat(timeout);
  if (!waits && seconds !== -1) throw raise('ValueError', "can't specify a timeout for a non-blocking call");
  if (seconds < 0 && seconds !== -1) throw raise('ValueError', 'timeout value must be a non-negative number');
  if (seconds > TIMEOUT_MAX) throw raise('OverflowError', 'timeout value is too large');
  return waits && seconds === -1;
}

function acquire(self: PyLock, blocking?: PyObject, timeout?: PyObject): PyObject {
  const forever = checkWait(blocking, timeout);
  if (!self.isLocked) {
    self.isLocked = true;
    return True;
  }
  // DIFFERS: the only thread would wait for itself for ever; it is told so.
  if (forever) throw raise('RuntimeError', 'deadlock: the lock is held by the only thread');
  return False;
}

function release(self: PyLock): PyObject {
  if (!self.isLocked) throw raise('RuntimeError', 'release unlocked lock');
  self.isLocked = false;
  return None;
}

const acquireSpec: FunctionSpec = ['($self, blocking=True, timeout=-1)', acquire, 'Lock the lock.'];
const releaseSpec: FunctionSpec = ['($self)', release, 'Release the lock.'];

const lockSpec: TypeSpec = {
  type: lockType,
  doc: 'A lock is a synchronization primitive.',
  final: true,
  hasWeakrefs: true,
  slots: {
    new: (_cls, args, kwnames) => {
      if (args.length > 0 || kwnames !== null) throw raise('TypeError', 'lock() takes no arguments');
      return new PyLock();
    },
    repr: (self: PyLock) => makeStr(`<${self.isLocked ? 'locked' : 'unlocked'} _thread.lock object at ${address(self)}>`),
  },
  methods: {
    acquire: acquireSpec,
    acquire_lock: acquireSpec,
    release: releaseSpec,
    release_lock: releaseSpec,
    locked: ['($self)', (self: PyLock) => makeBool(self.isLocked), 'Return whether the lock is in the locked state.'],
    locked_lock: ['($self)', (self: PyLock) => makeBool(self.isLocked), 'An obsolete synonym of locked().'],
    __enter__: ['($self)', (self: PyLock) => acquire(self), 'Lock the lock.'],
    __exit__: ['($self, /, *exc_info)', (self: PyLock) => release(self), 'Release the lock.'],
  },
};

function acquireAgain(self: PyRLock, blocking?: PyObject, timeout?: PyObject): PyObject {
  checkWait(blocking, timeout);
  self.count++;
  return True;
}

function releaseAgain(self: PyRLock): PyObject {
  if (self.count === 0) throw raise('RuntimeError', 'cannot release un-acquired lock');
  self.count--;
  return None;
}

const rlockSpec: TypeSpec = {
  type: rlockType,
  hasWeakrefs: true,
  slots: {
    new: (cls) => allocate(cls, PyRLock),
    repr: (self: PyRLock) => {
      const state = self.count > 0 ? 'locked' : 'unlocked';
      return makeStr(`<${state} _thread.RLock object owner=${self.count > 0 ? 1 : 0} count=${self.count} at ${address(self)}>`);
    },
  },
  methods: {
    acquire: ['($self, blocking=True, timeout=-1)', acquireAgain, 'Lock the lock.'],
    release: ['($self)', releaseAgain, 'Release the lock.'],
    _is_owned: ['($self)', (self: PyRLock) => makeBool(self.count > 0), 'For internal use by threading.Condition.'],
    _recursion_count: ['($self)', (self: PyRLock) => makeInt(self.count), 'For internal use by reentrancy checks.'],
    __enter__: ['($self)', (self: PyRLock) => acquireAgain(self), 'Lock the lock.'],
    __exit__: ['($self, /, *exc_info)', (self: PyRLock) => releaseAgain(self), 'Release the lock.'],
  },
};

const localSpec: TypeSpec = {
  type: localType,
  doc: 'Thread-local data',
  hasDict: true,
  hasWeakrefs: true,
  slots: {
    new: (cls, args, kwnames) => {
      if ((args.length > 0 || kwnames !== null) && cls.lookup('__init__') === localType.lookup('__init__'))
        throw raise('TypeError', 'Initialization arguments are not supported');
      return allocate(cls, PyLocal);
    },
    init: () => undefined,
  },
  getset: { __dict__: { get: (self: PyObject) => self.ownDict() ?? None } },
};

function cannotStart(): never {
  throw raise('RuntimeError', "can't start new thread");
}

export const threadModule: ModuleSpec = {
  name: '_thread',
  doc: "This module provides primitive operations to write multi-threaded programs.\nThe 'threading' module provides a more convenient interface.",
  functions: {
    allocate_lock: ['()', () => new PyLock(), 'Create a new lock object.'],
    get_ident: ['()', () => makeInt(1), 'Return a non-zero integer that uniquely identifies the current thread.'],
    get_native_id: ['()', () => makeInt(1), 'Return a non-negative integer identifying the thread as reported by the OS.'],
    start_new_thread: ['(function, args, kwargs=None, /)', cannotStart, 'Start a new thread and return its identifier.'],
    stack_size: ['(size=0, /)', () => makeInt(0), 'Return the thread stack size used when creating new threads.'],
    _count: ['()', () => makeInt(0), 'Return the number of currently running Python threads, excluding the main thread.'],
    exit: [
      '()',
      () => {
        throw raise('SystemExit');
      },
      'Exit the current thread.',
    ],
  },
  attributes: () => ({
    LockType: lockType,
    lock: lockType,
    RLock: rlockType,
    _local: localType,
    error: exceptionTypes.get('RuntimeError')!,
    TIMEOUT_MAX: makeFloat(TIMEOUT_MAX),
  }),
};

export const threadTypes: readonly TypeSpec[] = [lockSpec, rlockSpec, localSpec];
