import type { PyTuple } from '../runtime/index.js';
import {
  call,
  call0,
  callMethod,
  currentCounts,
  die,
  dictType,
  disown,
  drain,
  emptyTuple,
  findattr,
  getattr,
  held,
  identityNumber,
  importModule,
  isException,
  isTrue,
  address,
  makeBool,
  makeDict,
  makeHostClass,
  makeList,
  makeStr,
  None,
  objectType,
  own,
  PyDict,
  raise,
  reprString,
  strString,
  tableHash,
  False,
  True,
  callWithMap,
  type ClassSpec,
  type Fielded,
  type PyObject,
  type PyType,
} from '../runtime/index.js';
import { InstanceAttribute, TypedAttribute } from './attributes.js';
import {
  contentOf,
  makeRecord,
  objectIn,
  record,
  recorded,
  recordSpec,
  takeContent,
  tupleOf,
  type Content,
} from './finalize-record.js';
import { checkReferable } from './reference.js';

/**
 * `weakref.finalize`. A finalizer has no state: it is the key under which the class's `_registry` has what is to be done, so it
 * cannot be part of a cycle. Source: CPython Lib/weakref.py.
 */

/** Attributes of the class. */
const registry = new TypedAttribute('_registry', PyDict, dictType);
const isRegistered = new InstanceAttribute('_registered_with_atexit');
const recordTypes = new InstanceAttribute('_Info');
const indexIterators = new InstanceAttribute('_index_iter');
const isDirty = new InstanceAttribute('_dirty');
const isShutDown = new InstanceAttribute('_shutdown');

const registryOf = (self: PyObject): PyDict => registry.get(self);

const infoOf = (self: PyObject): PyObject | undefined => registryOf(self).get(self);

/** The hash by which the registry places a finalizer: {@link tableHash}, which V8 sees here for them alone. */
function placeOf(self: PyObject): number {
  if (self.type.hash !== objectType.hash) return tableHash(self);
  const { rest } = self as Fielded;
  return (typeof rest === 'number' && rest !== 0 ? rest : identityNumber(self)) | 0;
}

/** Takes what is to be done out of the registry; undefined if it is not there any more. */
function take(self: PyObject): PyObject | undefined {
  const entries = registryOf(self);
  const at = entries.find(self, placeOf(self));
  if (at < 0) return undefined;
  const entry = entries.values[at];
  entries.deleteAt(at);
  return entry;
}

/** The living finalizers that are to be called at exit, oldest first. */
function selectForExit(cls: PyObject): PyObject[] {
  const entries = [...registryOf(cls).items()].filter(([, entry]) => isTrue(record.atexit.get(entry)));
  const index = (entry: PyObject) => Number((record.index.get(entry) as Partial<{ value: number }>).value);
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
      if (waiting === undefined || isTrue(isDirty.get(finalize))) {
        waiting = selectForExit(cls);
        isDirty.set(finalize, False);
      }
      const finalizer = waiting.pop();
      if (finalizer === undefined) return;
      const height = currentCounts().pool.top;
      reporting(() => void call0(finalizer));
      if (registryOf(cls).has(finalizer)) throw raise('AssertionError');
      drain(height);
    }
  } finally {
    isShutDown.set(finalize, True);
    if (wasEnabled) callMethod(gc, 'enable');
  }
}

/**
 * It holds the finalizer itself: the result owes that nothing, so it can die at once when this ends, as it does in CPython. It dies before the result is
 * made, when it is still the last that the collector has been told of.
 */
function detach(self: PyObject): PyObject {
  own(self);
  let taken: Content | undefined;
  try {
    taken = takeOut(self);
  } finally {
    if (self.refs > 0 && --self.refs === 0) die(self);
  }
  return taken === undefined ? None : tupleOf(taken);
}

/** The content of what is to be done, which is not in the registry any more; undefined if it was not, or its object is dead. */
function takeOut(self: PyObject): Content | undefined {
  const entries = registryOf(self);
  const at = entries.find(self, placeOf(self));
  if (at < 0) return undefined;
  const entry = entries.values[at]!;
  const object = objectIn(entry);
  if (object === undefined || entries.values[at] !== entry) return undefined;
  const finalizer = entries.keys[at]!;
  entries.takeOut(at);
  disown(finalizer);
  return takeContent(object, entry);
}

/** What is needed to make a finalizer. */
interface Found {
  /** The version of the class that is registered and dirty; undefined where a class below it may have something else. */
  readonly version: unknown;
  readonly entries: PyDict;
  readonly indices: PyObject;
  readonly recordType: PyType;
}

/** The finalizers are called at exit, and are to be looked at again there. */
function prepare(self: PyObject, finalize: PyType): Found {
  if (!isTrue(isRegistered.get(self))) {
    callMethod(importModule('atexit'), 'register', getattr(self, '_exitfunc'));
    isRegistered.set(finalize, True);
  }
  if (isDirty.get(finalize) !== True) isDirty.set(finalize, True);
  return {
    version: self.type === finalize ? finalize.version : undefined,
    entries: registryOf(self),
    indices: indexIterators.get(self),
    recordType: recordTypes.get(self) as PyType,
  };
}

/** @param finalize gives the class itself */
export function finalizeSpec(finalize: () => PyType, globals: PyDict): ClassSpec {
  /** What instances of the class itself find there as long as it has this version. */
  let found: Found | undefined;
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
      _Info: makeHostClass(recordSpec, globals, 'finalize'),
    },
    methods: {
      __init__: [
        '(self, obj, func, /, *args, **kwargs)',
        held((self: PyObject, object: PyObject, func: PyObject, args?: PyTuple, keywords?: PyDict) => {
          const all = finalize();
          const isKnown = found !== undefined && found.version === all.version && self.type === all;
          const { entries, indices, recordType } = isKnown ? found! : (found = prepare(self, all));
          checkReferable(object);
          const kwargs = keywords === undefined || keywords.size === 0 ? None : keywords;
          const index = indices.nextItem()!;
          const hash = placeOf(self);
          const at = entries.find(self, hash);
          const entry = makeRecord(recordType, self, object, func, args ?? emptyTuple, kwargs, index);
          if (at >= 0) {
            entries.replaceAt(at, entry);
            disown(entry);
          } else entries.appendCounted(own(self), hash, entry);
          recorded(entry);
          return None;
        }, 3),
      ],
      __call__: [
        '(self, _=None)',
        held((self: PyObject) => {
          const entry = take(self);
          if (entry === undefined) return None;
          if (isTrue(isShutDown.get(self))) return None;
          const args = (record.args.get(entry) as PyTuple).items;
          const keywords = record.kwargs.get(entry);
          return keywords instanceof PyDict
            ? callWithMap(
                record.func.get(entry),
                args,
                new Map([...keywords.items()].map(([key, value]) => [strString(key), value])),
              )
            : call(record.func.get(entry), [...args]);
        }),
        'If alive, be dead and give what func(*args, **kwargs) gives; else None.',
      ],
      detach: [
        '(self)',
        Object.assign(detach, { held: detach }),
        'If alive, be dead and give (obj, func, args, kwargs); else None.',
      ],
      peek: [
        '(self)',
        (self: PyObject) => {
          const entry = infoOf(self);
          const object = entry === undefined ? undefined : objectIn(entry);
          return object === undefined ? None : tupleOf(contentOf(object, entry!));
        },
        'If alive, give (obj, func, args, kwargs); else None.',
      ],
      __repr__: [
        '(self)',
        (self: PyObject) => {
          const entry = infoOf(self);
          const object = entry === undefined ? undefined : objectIn(entry);
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
            const entry = infoOf(self);
            return entry === undefined ? False : record.atexit.get(entry);
          },
          'Whether the finalizer is called at exit.',
        ],
        set: [
          '(self, value)',
          (self: PyObject, value: PyObject) => {
            const entry = infoOf(self);
            if (entry !== undefined) record.atexit.set(entry, makeBool(isTrue(value)));
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
