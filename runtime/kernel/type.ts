import { Slots } from '../generated/slots.js';
import { exchange, release, visitAll, type Visit } from './holding.js';
import { Plain, type PyObject } from './object.js';
import { disownAll, own, ownAll } from './ownership.js';
import { nextVersion, Shape } from './shape.js';
import type { WeakLink } from './weak-holder.js';

/** The JavaScript class whose objects have a builtin type's native layout. Must be constructible without arguments. */
export type Layout = abstract new (...args: never[]) => PyObject;

/** Whether a class counts as a sequence or a mapping for `match` (Py_TPFLAGS_SEQUENCE, Py_TPFLAGS_MAPPING). */
export type PatternKind = 'sequence' | 'mapping' | undefined;

/**
 * A Python type: its slots as fields (class Slots), its namespace, bases and MRO as host Map and arrays.
 *
 * Builtin types begin as shells (`PyType.shell`, at import time, empty) and are filled by the bootstrap from their specs.
 * Classes made at run time come from `operations/class-creation`.
 */
export class PyType extends Slots {
  override type: PyType;
  override weak: WeakLink | undefined = undefined;
  qualname: string;
  /** `__module__`; for a Python-defined class the namespace's `__module__` entry is what Python sees. */
  module = 'builtins';
  doc: string | undefined = undefined;
  /** The text signature of the constructor, `(iterable=(), /)`. */
  textSignature: string | undefined = undefined;
  bases: PyType[] = [];
  /** The base whose layout this type extends (`__base__`). */
  base: PyType | undefined = undefined;
  mro: PyType[] = [];
  /** The tuples that `__bases__` and `__mro__` have given, so that they give the same again. */
  basesTuple: PyObject | undefined = undefined;
  mroTuple: PyObject | undefined = undefined;
  /** What stands in it under keys that are no strs is shown, and found by nobody. */
  readonly namespace = new Map<string | PyObject, PyObject>();

  /** Made by a class statement or `type()`, so mutable. */
  isHeap = false;
  /** A builtin type that CPython makes like a class, from a spec (PyType_FromSpec): those of extension modules. */
  isFromSpec = false;
  /** May be subclassed (Py_TPFLAGS_BASETYPE). */
  isBase = true;
  /** Has abstract methods left (Py_TPFLAGS_IS_ABSTRACT). */
  isAbstract = false;
  patternKind: PatternKind = undefined;

  /** Native layout of the instances, the same object for a builtin and its subclasses that add no native state. */
  layout: Layout;
  /** Makes the instances of a Python-defined class; undefined for builtins, which make their own. */
  instanceClass: (new (type: PyType) => PyObject) | undefined = undefined;
  /** What CPython's objects of this type take, in bytes, without their items and slots. */
  basicSize = 16;
  /**
   * `__itemsize__`: what each item takes in CPython's objects of this type, in bytes; 0 where all are of one size. Those of varying sizes have no
   * room for `__slots__`, nor for a list of weak references.
   */
  itemSize = 0;
  hasDict = false;
  hasWeakrefs = false;
  /** Fields taken by `__slots__` of this class and its bases; attributes follow behind them. */
  slotCount = 0;
  /** Those fields in the order in which an instance lets go of them, if that is not their own. */
  slotOrder: readonly number[] | undefined = undefined;
  /** The names of attributes in the order in which instances have first had them. */
  readonly attributeOrder: string[] = [];
  /** Some of its instances let go of their fields in another order than these have. */
  isReordered = false;
  /** The names of this class's own `__slots__` (mangled), undefined where it has none. */
  slotNames: string[] | undefined = undefined;

  rootShape: Shape;
  /** The shape of the instances that keep their attributes in a dict. */
  dictShape: Shape;
  /** Changes whenever a lookup on this type may have another outcome than before. */
  version = nextVersion();
  /** The version for which `initializer` holds. */
  constructionVersion = 0;
  /**
   * The `__init__` of a class whose calls do nothing else but allocate and call it; null where there is nothing to call;
   * undefined where a call does more (operations/construction).
   */
  initializer: PyObject | null | undefined = undefined;
  /** The object to which each of the instances, weak proxies, passes on all that is asked of its attributes. Raises if there is none. */
  delegate: ((o: PyObject) => PyObject) | undefined = undefined;
  /**
   * Whether two objects of exactly this type are the same key of a dict or set, if that can be told without running Python code;
   * else undefined.
   */
  sameKey: ((a: PyObject, b: PyObject) => boolean | undefined) | undefined = undefined;
  /** Beside this one, a bit for each number of arguments with which `compiled` can be called as it is. */
  override plain: number = Plain.Class;
  /** What a call with plain arguments does, if `plain` says so. */
  compiled: ((...args: PyObject[]) => PyObject) | undefined = undefined;
  private readonly cache = new Map<string, PyObject | null>();
  private subclassRefs: WeakRef<PyType>[] = [];

  /** The metatype of everything whose metatype nobody chose: `type`. */
  private static default: PyType | undefined = undefined;

  constructor(
    public name: string,
    layout: Layout,
    metatype?: PyType,
  ) {
    super();
    this.qualname = name;
    this.layout = layout;
    this.type = metatype ?? (PyType.default ??= this);
    this.rootShape = Shape.root(this);
    this.dictShape = Shape.root(this);
  }

  /**
   * A builtin type yet without content. `exact` is the JavaScript class of the objects that are of exactly this type, where
   * it differs from the layout that subclasses share. A type of a module other than builtins has its full name
   * (`collections.deque`, as error texts call it: CPython's tp_name).
   */
  static shell(name: string, layout: Layout, exact: Layout = layout): PyType {
    const type = PyType.shellWithoutLayout(name, layout);
    layout.prototype.type = type;
    exact.prototype.type = type;
    return type;
  }

  /** {@link shell} of a type that has the layout of its base, and nothing of its own. */
  static shellWithoutLayout(name: string, layout: Layout): PyType {
    const type = new PyType(name, layout);
    const dot = name.lastIndexOf('.');
    if (dot >= 0) {
      type.module = name.slice(0, dot);
      type.qualname = name.slice(dot + 1);
    }
    return type;
  }

  /** `__name__`: without the module, which the name of a builtin type has in errors. */
  get plainName(): string {
    return this.isHeap ? this.name : this.qualname;
  }

  /** Sets the bases; the type owns them. */
  setBases(bases: PyType[]): void {
    const old = this.bases;
    this.bases = ownAll(bases);
    this.basesTuple = release(this.basesTuple);
    disownAll(old);
  }

  /** Sets the MRO; the type owns what stands in it, itself too: so classes die in collections only. */
  setMro(mro: PyType[]): void {
    const old = this.mro;
    this.mro = ownAll(mro);
    this.mroTuple = release(this.mroTuple);
    disownAll(old);
  }

  /** Puts an entry into the namespace. What depends on it has to be told by `modified`. */
  put(name: string | PyObject, value: PyObject): void {
    const old = this.namespace.get(name);
    if (typeof name !== 'string' && old === undefined) own(name);
    this.namespace.set(name, exchange(old, value));
  }

  /** Takes an entry out of the namespace; false if it was not there. */
  take(name: string): boolean {
    const old = this.namespace.get(name);
    if (old === undefined) return false;
    this.namespace.delete(name);
    exchange(old, undefined);
    return true;
  }

  /** CPython Objects/typeobject.c: type_clear, type_dealloc. */
  override traverse(visit: Visit): void {
    this.visitNamespace(visit);
    this.visitOthers(visit);
  }

  visitNamespace(visit: Visit): void {
    for (const [name, value] of this.namespace) {
      if (typeof name !== 'string') visit(name);
      visit(value);
    }
  }

  /** What it owns beside what its namespace holds. */
  visitOthers(visit: Visit): void {
    visitAll(visit, [this.mroTuple, ...this.mro, this.basesTuple, ...this.bases]);
    visit(this.type);
  }

  override dispose(): void {
    for (const base of this.bases) base.removeSubclass(this);
  }

  /** What the MRO's namespaces hold under `name`: CPython's _PyType_Lookup. Cached. */
  lookup(name: string): PyObject | undefined {
    const cached = this.cache.get(name);
    if (cached !== undefined) return cached === null ? undefined : cached;
    for (const type of this.mro) {
      const found = type.namespace.get(name);
      if (found !== undefined) {
        this.cache.set(name, found);
        return found;
      }
    }
    this.cache.set(name, null);
    return undefined;
  }

  /** Forgets what is known of lookups on this type, its subclasses and their instances (PyType_Modified). */
  modified(): void {
    this.cache.clear();
    this.version = nextVersion();
    this.rootShape.retire();
    this.dictShape.retire();
    for (const subclass of this.subclasses()) subclass.modified();
  }

  /** PyType_IsSubtype: `other` is in the MRO. */
  isSubtype(other: PyType): boolean {
    if (this === other) return true;
    const { mro } = this;
    for (let i = 0; i < mro.length; i++) if (mro[i] === other) return true;
    return false;
  }

  /** The living direct subclasses, in order of creation. */
  subclasses(): PyType[] {
    const living: PyType[] = [];
    for (const ref of this.subclassRefs) {
      const subclass = ref.deref();
      if (subclass !== undefined) living.push(subclass);
    }
    if (living.length < this.subclassRefs.length / 2) this.subclassRefs = living.map((subclass) => new WeakRef(subclass));
    return living;
  }

  addSubclass(subclass: PyType): void {
    this.subclassRefs.push(new WeakRef(subclass));
  }

  removeSubclass(subclass: PyType): void {
    this.subclassRefs = this.subclassRefs.filter((ref) => ref.deref() !== subclass);
  }

  override ownGet(name: string): PyObject | undefined {
    return this.namespace.get(name);
  }

  override ownNames(): string[] {
    return [...this.namespace.keys()].filter((name) => typeof name === 'string');
  }
}

/** `type`. The first type made, so its own type. */
export const typeType = PyType.shell('type', PyType);

/** `o instanceof PyType`, for what often is no class: V8 would look through all its prototypes to say so. */
export function isType(o: PyObject): o is PyType {
  return (o.plain & Plain.Class) !== 0;
}
