import type { PyTuple } from '../runtime/index.js';
import {
  call,
  call0,
  callMethod,
  findattr,
  getattr,
  importModule,
  isException,
  isTrue,
  address,
  makeBool,
  makeDict,
  makeHostClass,
  makeList,
  makeStr,
  makeTuple,
  None,
  PyDict,
  raise,
  reprString,
  strString,
  setattr,
  False,
  True,
  callWithMap,
  type ClassSpec,
  type PyObject,
  type PyType,
} from '../runtime/index.js';
import { makeReference, referenceType } from './reference.js';
import { dereference } from './weak-container.js';

/**
 * `weakref.finalize`. A finalizer has no state: it is the key under which the class's `_registry` has what is to be done, so it
 * cannot be part of a cycle. Source: CPython Lib/weakref.py.
 */

/** What the registry has for a finalizer. */
const infoSpec: ClassSpec = { name: '_Info', slots: ['weakref', 'func', 'args', 'kwargs', 'atexit', 'index'] };

const registryOf = (self: PyObject): PyDict => {
  const registry = getattr(self, '_registry');
  if (!(registry instanceof PyDict)) throw raise('TypeError', `_registry must be a dict, not ${registry.type.name}`);
  return registry;
};

const infoOf = (self: PyObject): PyObject | undefined => registryOf(self).get(self);

/** The object whose death the finalizer waits for. */
function objectOf(self: PyObject): PyObject | undefined {
  const info = infoOf(self);
  return info === undefined ? undefined : dereference(getattr(info, 'weakref'));
}

const keywordsOf = (info: PyObject): PyObject => {
  const keywords = getattr(info, 'kwargs');
  return keywords === None ? makeDict() : keywords;
};

/** `(obj, func, args, kwargs)`. */
const content = (object: PyObject, info: PyObject) =>
  makeTuple([object, getattr(info, 'func'), getattr(info, 'args'), keywordsOf(info)]);

/** The living finalizers that are to be called at exit, oldest first. */
function selectForExit(cls: PyObject): PyObject[] {
  const entries = [...registryOf(cls).items()].filter(([, info]) => isTrue(getattr(info, 'atexit')));
  const index = (info: PyObject) => Number((getattr(info, 'index') as Partial<{ value: number }>).value);
  return entries.sort(([, a], [, b]) => index(a) - index(b)).map(([finalizer]) => finalizer);
}

/** Calls `body`; an Exception in it is shown by sys.excepthook. */
function reporting(body: () => void): void {
  try {
    body();
  } catch (error) {
    if (!isException(error, 'Exception')) throw error;
    callMethod(importModule('sys'), 'excepthook', error.type, error, findattr(error, '__traceback__') ?? None);
  }
}

/**
 * Calls the finalizers that are left when the program ends, newest first, also those that these make. No collection comes in
 * between; afterwards no finalizer runs any more.
 */
function runAtExit(cls: PyObject, finalize: PyType): void {
  const gc = importModule('gc');
  let wasEnabled = false;
  try {
    if (registryOf(cls).size === 0) return;
    wasEnabled = isTrue(callMethod(gc, 'isenabled'));
    if (wasEnabled) callMethod(gc, 'disable');
    let waiting: PyObject[] | undefined;
    for (;;) {
      if (waiting === undefined || isTrue(getattr(finalize, '_dirty'))) {
        waiting = selectForExit(cls);
        setattr(finalize, '_dirty', False);
      }
      const finalizer = waiting.pop();
      if (finalizer === undefined) return;
      reporting(() => void call0(finalizer));
      if (registryOf(cls).has(finalizer)) throw raise('AssertionError');
    }
  } finally {
    setattr(finalize, '_shutdown', True);
    if (wasEnabled) callMethod(gc, 'enable');
  }
}

/** @param finalize gives the class itself */
export function finalizeSpec(finalize: () => PyType, globals: PyDict): ClassSpec {
  return {
    name: 'finalize',
    doc: 'Calls a function when an object has died, or at the latest at exit.\n\nfinalize(obj, func, *args, **kwargs) gives a finalizer, which is alive until\nit is called: then it gives what func(*args, **kwargs) gives. Afterwards it\ngives None. It need not be kept. Those that are alive when the program ends\nare called, newest first, unless their attribute `atexit` is false.',
    slots: [],
    attributes: {
      _registry: makeDict(),
      _shutdown: False,
      _index_iter: callMethod(importModule('itertools'), 'count'),
      _dirty: False,
      _registered_with_atexit: False,
      _Info: makeHostClass(infoSpec, globals, 'finalize'),
    },
    methods: {
      __init__: [
        '(self, obj, func, /, *args, **kwargs)',
        (self: PyObject, object: PyObject, func: PyObject, args: PyTuple, keywords: PyDict) => {
          if (!isTrue(getattr(self, '_registered_with_atexit'))) {
            callMethod(importModule('atexit'), 'register', getattr(self, '_exitfunc'));
            setattr(finalize(), '_registered_with_atexit', True);
          }
          const info = call0(getattr(self, '_Info'));
          setattr(info, 'weakref', makeReference(referenceType, object, self));
          setattr(info, 'func', func);
          setattr(info, 'args', args);
          setattr(info, 'kwargs', keywords.size === 0 ? None : keywords);
          setattr(info, 'atexit', True);
          setattr(info, 'index', getattr(self, '_index_iter').nextItem()!);
          registryOf(self).set(self, info);
          setattr(finalize(), '_dirty', True);
          return None;
        },
      ],
      __call__: [
        '(self, _=None)',
        (self: PyObject) => {
          const info = infoOf(self);
          if (info === undefined) return None;
          registryOf(self).delete(self);
          if (isTrue(getattr(self, '_shutdown'))) return None;
          const args = (getattr(info, 'args') as PyTuple).items;
          const keywords = getattr(info, 'kwargs');
          return keywords instanceof PyDict
            ? callWithMap(
                getattr(info, 'func'),
                args,
                new Map([...keywords.items()].map(([key, value]) => [strString(key), value])),
              )
            : call(getattr(info, 'func'), [...args]);
        },
        'If alive, be dead and give what func(*args, **kwargs) gives; else None.',
      ],
      detach: [
        '(self)',
        (self: PyObject) => {
          const object = objectOf(self);
          const info = infoOf(self);
          if (object === undefined || info === undefined) return None;
          registryOf(self).delete(self);
          return content(object, info);
        },
        'If alive, be dead and give (obj, func, args, kwargs); else None.',
      ],
      peek: [
        '(self)',
        (self: PyObject) => {
          const object = objectOf(self);
          return object === undefined ? None : content(object, infoOf(self)!);
        },
        'If alive, give (obj, func, args, kwargs); else None.',
      ],
      __repr__: [
        '(self)',
        (self: PyObject) => {
          const object = objectOf(self);
          const what =
            object === undefined ? 'dead' : `for ${reprString(getattr(object.type, '__name__'))} at ${address(object)}`;
          return makeStr(`<${self.type.name} object at ${address(self)}; ${what}>`);
        },
      ],
    },
    properties: {
      alive: { get: ['(self)', (self: PyObject) => makeBool(infoOf(self) !== undefined), 'Whether the finalizer is alive.'] },
      atexit: {
        get: [
          '(self)',
          (self: PyObject) => {
            const info = infoOf(self);
            return info === undefined ? False : getattr(info, 'atexit');
          },
          'Whether the finalizer is called at exit.',
        ],
        set: [
          '(self, value)',
          (self: PyObject, value: PyObject) => {
            const info = infoOf(self);
            if (info !== undefined) setattr(info, 'atexit', makeBool(isTrue(value)));
            return None;
          },
        ],
      },
    },
    classMethods: {
      _select_for_exit: ['(cls)', (cls: PyObject) => makeList(selectForExit(cls))],
      _exitfunc: ['(cls)', (cls: PyObject) => (runAtExit(cls, finalize()), None)],
    },
  };
}
