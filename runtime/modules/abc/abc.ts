import { raise } from '../../kernel/errors.js';
import { PyObject } from '../../kernel/object.js';
import { DEAD } from '../../kernel/ownership.js';
import type { ModuleSpec, TypeSpec } from '../../kernel/spec.js';
import { PyType, type PatternKind } from '../../kernel/type.js';
import { currentRuntime } from '../../kernel/runtime.js';
import { False, makeBool, makeInt, PyInt, True } from '../../objects/int.js';
import { makeTuple } from '../../objects/sequence.js';
import { makeFrozenSet, makeSet } from '../../objects/set.js';
import { None, NotImplemented } from '../../objects/singletons.js';
import { intern, PyStr } from '../../objects/str.js';
import { isTrue } from '../../objects/truth.js';
import { findattr, getattr, setattr } from '../../operations/attribute.js';
import { callMethod } from '../../operations/call.js';
import { isSubclass } from '../../operations/class-check.js';
import { iterate, listOf } from '../../operations/iteration.js';

/** Abstract base classes. Source: CPython Modules/_abc.c. */

/** The layout of `_abc._abc_data`: what an abstract class knows of the classes it was asked about. */
class PyAbcData extends PyObject {
  registry: WeakRef<PyType>[] = [];
  cache = new WeakSet<PyType>();
  negativeCache = new WeakSet<PyType>();
  /** The state of all registrations for which the negative cache is right. */
  negativeVersion = invalidation().count;

  registered(): PyType[] {
    return this.registry.map((ref) => ref.deref()).filter((type) => type !== undefined && type.refs !== DEAD) as PyType[];
  }

  isKnownNot(type: PyType): boolean {
    return this.negativeVersion === invalidation().count && this.negativeCache.has(type);
  }
}

const abcDataType = PyType.shell('_abc._abc_data', PyAbcData);

/** Counts registrations: after each one negative answers may be wrong. */
const makeInvalidation = () => ({ count: 0 });
const invalidation = () => currentRuntime().state(makeInvalidation);

function dataOf(cls: PyObject): PyAbcData {
  const data = getattr(cls, '_abc_impl');
  if (!(data instanceof PyAbcData)) throw raise('TypeError', '_abc_impl is set to a wrong type');
  return data;
}

function isAbstract(value: PyObject): boolean {
  const mark = findattr(value, '__isabstractmethod__');
  return mark !== undefined && isTrue(mark);
}

function computeAbstractMethods(cls: PyType): void {
  const names = new Set<string>();
  for (const [name, value] of [...cls.namespace]) if (typeof name === 'string' && isAbstract(value)) names.add(name);
  for (const base of cls.bases) {
    const inherited = findattr(base, '__abstractmethods__');
    if (inherited === undefined) continue;
    iterate(inherited, (name) => {
      if (!(name instanceof PyStr)) return;
      const value = findattr(cls, name.value);
      if (value !== undefined && isAbstract(value)) names.add(name.value);
    });
  }
  setattr(cls, '__abstractmethods__', makeFrozenSet([...names].map(intern)));
}

// Py_TPFLAGS_SEQUENCE, Py_TPFLAGS_MAPPING
const SEQUENCE_FLAG = 1 << 5;
const MAPPING_FLAG = 1 << 6;

/** A class body may say by `__abc_tpflags__` that its instances match sequence or mapping patterns. */
function takePatternKind(cls: PyType): void {
  const flags = cls.namespace.get('__abc_tpflags__');
  if (!(flags instanceof PyInt)) return;
  const value = Number(flags.value);
  if ((value & SEQUENCE_FLAG) !== 0 && (value & MAPPING_FLAG) !== 0)
    throw raise('TypeError', '__abc_tpflags__ cannot be both Py_TPFLAGS_SEQUENCE and Py_TPFLAGS_MAPPING');
  if ((value & SEQUENCE_FLAG) !== 0) cls.patternKind = 'sequence';
  if ((value & MAPPING_FLAG) !== 0) cls.patternKind = 'mapping';
  cls.take('__abc_tpflags__');
  cls.modified();
}

function inheritPatternKind(cls: PyType, kind: PatternKind): void {
  if (!cls.isHeap || kind === undefined || cls.patternKind === kind) return;
  cls.patternKind = kind;
  for (const subclass of cls.subclasses()) inheritPatternKind(subclass, kind);
}

function init(cls: PyObject): PyObject {
  if (!(cls instanceof PyType)) throw raise('TypeError', `_abc_init() argument 1 must be type, not ${cls.type.name}`);
  computeAbstractMethods(cls);
  setattr(cls, '_abc_impl', new PyAbcData());
  takePatternKind(cls);
  return None;
}

function register(cls: PyObject, subclass: PyObject): PyObject {
  if (!(subclass instanceof PyType)) throw raise('TypeError', 'Can only register classes');
  if (isSubclass(subclass, cls)) return subclass;
  if (isSubclass(cls, subclass)) throw raise('RuntimeError', 'Refusing to create an inheritance cycle');
  dataOf(cls).registry.push(new WeakRef(subclass));
  invalidation().count++;
  if (cls instanceof PyType) inheritPatternKind(subclass, cls.patternKind);
  return subclass;
}

function instanceCheck(cls: PyObject, instance: PyObject): PyObject {
  const data = dataOf(cls);
  const subclass = getattr(instance, '__class__');
  if (subclass instanceof PyType && data.cache.has(subclass)) return True;
  const { type } = instance;
  if (type === subclass) {
    if (data.isKnownNot(type)) return False;
    return callMethod(cls, '__subclasscheck__', type);
  }
  const answer = callMethod(cls, '__subclasscheck__', subclass);
  return isTrue(answer) ? answer : callMethod(cls, '__subclasscheck__', type);
}

function subclassCheck(cls: PyObject, subclass: PyObject): PyObject {
  if (!(subclass instanceof PyType)) throw raise('TypeError', 'issubclass() arg 1 must be a class');
  const data = dataOf(cls);
  if (data.cache.has(subclass)) return True;
  if (data.negativeVersion < invalidation().count) {
    data.negativeCache = new WeakSet();
    data.negativeVersion = invalidation().count;
  } else if (data.negativeCache.has(subclass)) {
    return False;
  }
  const decision = callMethod(cls, '__subclasshook__', subclass);
  if (decision === NotImplemented) {
    const found =
      (cls instanceof PyType && subclass.mro.includes(cls)) ||
      data.registered().some((type) => isSubclass(subclass, type)) ||
      listOf(callMethod(cls, '__subclasses__')).some((type) => isSubclass(subclass, type));
    (found ? data.cache : data.negativeCache).add(subclass);
    return makeBool(found);
  }
  if (decision !== True && decision !== False)
    throw raise('AssertionError', '__subclasshook__ must return either False, True, or NotImplemented');
  (decision === True ? data.cache : data.negativeCache).add(subclass);
  return decision;
}

export const abcTypeSpecs: readonly TypeSpec[] = [
  { type: abcDataType, doc: 'Internal state held by ABC machinery.', final: true, slots: { new: () => new PyAbcData() } },
];

/** `_abc`. */
export const abcModule: ModuleSpec = {
  name: '_abc',
  doc: 'Module contains faster C implementation of abc.ABCMeta',
  functions: {
    get_cache_token: [
      '($module, /)',
      () => makeInt(invalidation().count),
      'Returns the current ABC cache token.\n\nThe token is an opaque object (supporting equality testing) identifying the\ncurrent version of the ABC cache for virtual subclasses. The token changes\nwith every call to register() on any ABC.',
    ],
    _abc_init: ['($module, self, /)', init, 'Internal ABC helper for class set-up. Should be never used outside abc module.'],
    _abc_register: [
      '($module, self, subclass, /)',
      register,
      'Internal ABC helper for subclasss registration. Should be never used outside abc module.',
    ],
    _abc_instancecheck: [
      '($module, self, instance, /)',
      instanceCheck,
      'Internal ABC helper for instance checks. Should be never used outside abc module.',
    ],
    _abc_subclasscheck: [
      '($module, self, subclass, /)',
      subclassCheck,
      'Internal ABC helper for subclasss checks. Should be never used outside abc module.',
    ],
    // DIFFERS: the caches cannot be listed, and the registry is given as the classes themselves, not as weak references.
    _get_dump: [
      '($module, self, /)',
      (cls: PyObject) => {
        const data = dataOf(cls);
        return makeTuple([makeSet(data.registered()), makeSet(), makeSet(), makeInt(data.negativeVersion)]);
      },
      'Internal ABC helper for cache and registry debugging.',
    ],
    _reset_registry: [
      '($module, self, /)',
      (cls: PyObject) => {
        dataOf(cls).registry = [];
        return None;
      },
      'Internal ABC helper to reset registry of a given class.\n\nShould be only used by refleak.py',
    ],
    _reset_caches: [
      '($module, self, /)',
      (cls: PyObject) => {
        const data = dataOf(cls);
        data.cache = new WeakSet();
        data.negativeCache = new WeakSet();
        return None;
      },
      'Internal ABC helper to reset both caches of a given class.\n\nShould be only used by refleak.py',
    ],
  },
};
