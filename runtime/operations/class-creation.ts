import { raise } from '../kernel/errors.js';
import { linearise } from '../kernel/mro.js';
import type { PyObject } from '../kernel/object.js';
import { disownAll, own, ownAll } from '../kernel/ownership.js';
import { currentRuntime } from '../kernel/runtime.js';
import { PyType, type Layout } from '../kernel/type.js';
import { PyMember } from '../objects/builtin-function.js';
import { PyDict } from '../objects/dict.js';
import { PyBaseException } from '../objects/exception.js';
import { PyCell, PyFunction } from '../objects/function.js';
import { Shape } from '../kernel/shape.js';
import { instanceClassOf } from '../objects/instance.js';
import { PyClassMethod, PyStaticMethod } from '../objects/method-kinds.js';
import type { PyTuple } from '../objects/sequence.js';
import { makeTuple } from '../objects/sequence.js';
import { None } from '../objects/singletons.js';
import { intern, makeStr, PyStr } from '../objects/str.js';
import { callMethod, call, callWithMap } from './call.js';
import { bind } from './attribute.js';
import { reprString } from './convert.js';
import { instanceDictGetSet, instanceWeakrefGetSet } from './instance-storage.js';
import { listOf } from './iteration.js';
import { initialiseSlots, refreshAllSlots } from './slots.js';
import { warn } from './warnings.js';

/** Making classes. Source: CPython Objects/typeobject.c: type_new and its parts. */

/** The metaclass for a class with these bases: the most derived of `metatype` and the bases' types. */
export function deriveMetatype(metatype: PyType, bases: readonly PyObject[]): PyType {
  let winner = metatype;
  for (const base of bases) {
    const candidate = base.type;
    if (winner.isSubtype(candidate)) continue;
    if (!candidate.isSubtype(winner))
      throw raise(
        'TypeError',
        'metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases',
      );
    winner = candidate;
  }
  return winner;
}

/** The ancestor that gave a type its layout: the nearest one with native state or slots of its own. */
function solidBase(type: PyType): PyType {
  let solid = type;
  while (solid.base !== undefined && !extendsLayout(solid, solid.base)) solid = solid.base;
  return solid;
}

function extendsLayout(type: PyType, base: PyType): boolean {
  return type.layout !== base.layout || type.slotCount > base.slotCount;
}

/** The base whose layout the new class extends; TypeError if two bases' layouts exclude each other. */
export function bestBase(bases: readonly PyObject[]): PyType {
  let winner: PyType | undefined;
  let best: PyType | undefined;
  for (const base of bases) {
    if (!(base instanceof PyType)) throw raise('TypeError', 'bases must be types');
    if (!base.isBase) throw raise('TypeError', `type '${base.name}' is not an acceptable base type`);
    const candidate = solidBase(base);
    if (winner === undefined || best === undefined || (candidate !== winner && candidate.isSubtype(winner))) {
      winner = candidate;
      best = base;
    } else if (!winner.isSubtype(candidate)) {
      throw raise('TypeError', 'multiple bases have instance lay-out conflict');
    }
  }
  return best!;
}

/** The nearest of a type and its bases that adds something to what the base's objects have. */
function lastAddition(type: PyType): PyType {
  let last = type;
  for (let { base } = last; base !== undefined; last = base, { base } = last)
    if (extendsLayout(last, base) || last.hasDict !== base.hasDict || last.hasWeakrefs !== base.hasWeakrefs) break;
  return last;
}

/**
 * True if objects of the two types have the same fields, so that `__class__` may go from one to the other. Source: CPython
 * Objects/typeobject.c: compatible_for_assignment, same_slots_added.
 */
export function sameLayout(a: PyType, b: PyType): boolean {
  const [x, y] = [lastAddition(a), lastAddition(b)];
  if (x === y) return true;
  const slotsOf = ({ slotNames }: PyType) => slotNames?.join() ?? '';
  return (
    x.base === y.base &&
    x.layout === y.layout &&
    x.hasDict === y.hasDict &&
    x.hasWeakrefs === y.hasWeakrefs &&
    slotsOf(x) === slotsOf(y)
  );
}

/**
 * `type.__new__(metatype, name, bases, namespace, **keywords)`.
 *
 * @param object the type `object`: the base of a class without bases
 */
export function makeClass(
  metatype: PyType,
  name: string,
  bases: readonly PyObject[],
  namespace: PyDict,
  keywords: ReadonlyMap<string, PyObject>,
  object: PyType,
): PyType {
  const realBases = bases.length === 0 ? [object] : [...bases];
  for (const base of realBases) {
    if (!(base instanceof PyType) && base.type.lookup('__mro_entries__') !== undefined)
      throw raise('TypeError', "type() doesn't support MRO entry resolution; use types.new_class()");
  }
  const base = bestBase(realBases);
  const type = new PyType(name, base.layout, metatype);
  type.isHeap = true;
  own(metatype);
  type.setBases(realBases as PyType[]);
  type.base = base;
  type.itemSize = base.itemSize;
  type.basicSize = base.basicSize;
  let hasOtherKeys = false;
  for (const [key, value] of namespace.items()) {
    type.put(key instanceof PyStr ? key.value : key, value);
    if (!(key instanceof PyStr)) hasOtherKeys = true;
  }
  takeQualname(type);
  storeInCells(type);
  takeSlots(type, base);
  supplyDefaults(type);
  type.instanceClass = instanceClassOf(type.layout as Layout as new () => PyObject);
  type.patternKind = type.bases.find((b) => b.patternKind !== undefined)?.patternKind;
  type.setMro(resolveOrder(type));
  initialiseSlots(type);
  for (const b of type.bases) b.addSubclass(type);

  if (hasOtherKeys) warn('RuntimeWarning', `non-string key in the __dict__ of class ${name}`);
  announceNames(type);
  initSubclass(type, keywords);
  return type;
}

/**
 * Two cells stand in the namespace until now: what the methods of the class have for `__class__`, and that in which its annotation scopes find
 * its names, which are in the class from now on.
 */
function storeInCells(type: PyType): void {
  for (const name of ['__classcell__', '__classdictcell__']) {
    const cell = type.namespace.get(name);
    if (cell === undefined) continue;
    if (!(cell instanceof PyCell)) throw raise('TypeError', `${name} must be a nonlocal cell, not ${reprString(cell.type)}`);
    cell.store(type);
    type.take(name);
  }
}

function takeQualname(type: PyType): void {
  const qualname = type.namespace.get('__qualname__');
  if (qualname === undefined) return;
  if (!(qualname instanceof PyStr)) throw raise('TypeError', `type __qualname__ must be a str, not ${qualname.type.name}`);
  type.qualname = qualname.value;
  type.take('__qualname__');
}

/** Lays out `__slots__`, `__dict__` and `__weakref__`. */
function takeSlots(type: PyType, base: PyType): void {
  const declared = type.namespace.get('__slots__');
  const mayAddDict = !base.hasDict;
  const mayAddWeakrefs = !base.hasWeakrefs && base.itemSize === 0;
  let addDict = declared === undefined && mayAddDict;
  let addWeakrefs = declared === undefined && mayAddWeakrefs;
  type.slotCount = base.slotCount;
  if (declared !== undefined) {
    const names = declared instanceof PyStr ? [declared] : listOf(declared);
    if (names.length > 0 && base.itemSize > 0)
      throw raise('TypeError', `nonempty __slots__ not supported for subtype of '${base.name}'`);
    const fields: string[] = [];
    for (const item of names) {
      if (!(item instanceof PyStr)) throw raise('TypeError', `__slots__ items must be strings, not '${item.type.name}'`);
      const slot = item.value;
      if (!/^[\p{L}_][\p{L}\p{N}\p{M}\p{Pc}]*$/u.test(slot)) throw raise('TypeError', '__slots__ must be identifiers');
      if (slot === '__dict__') {
        if (!mayAddDict || addDict) throw raise('TypeError', '__dict__ slot disallowed: we already got one');
        addDict = true;
      } else if (slot === '__weakref__') {
        if (!mayAddWeakrefs || addWeakrefs) throw raise('TypeError', '__weakref__ slot disallowed: we already got one');
        addWeakrefs = true;
      } else {
        const mangled = mangle(type.name, slot);
        if (type.namespace.has(mangled) && slot !== '__qualname__' && slot !== '__classcell__')
          throw raise('ValueError', `${reprString(item)} in __slots__ conflicts with class variable`);
        fields.push(mangled);
      }
    }
    fields.sort();
    type.slotNames = fields;
    for (const slot of fields) type.put(slot, new PyMember(type, slot, undefined, type.slotCount++));
  }
  const own = Array.from({ length: type.slotCount - base.slotCount }, (_, i) => base.slotCount + i);
  if (base.slotCount > 0 && (own.length > 0 || base.slotOrder !== undefined)) {
    type.slotOrder = [...own, ...(base.slotOrder ?? Array.from({ length: base.slotCount }, (_, i) => i))];
    type.rootShape = Shape.root(type);
    type.dictShape = Shape.root(type);
  }
  type.hasDict = addDict || type.bases.some((b) => b.hasDict);
  type.hasWeakrefs = addWeakrefs || base.hasWeakrefs || (mayAddWeakrefs && type.bases.some((b) => b.hasWeakrefs));
  if (addDict) type.put('__dict__', instanceDictGetSet(type));
  if (addWeakrefs) type.put('__weakref__', instanceWeakrefGetSet(type));
}

/** Private names `__x` become `_Class__x`. */
export function mangle(className: string, name: string): string {
  if (!name.startsWith('__') || name.endsWith('__') || name.includes('.')) return name;
  const stripped = className.replace(/^_+/, '');
  return stripped === '' ? name : `_${stripped}${name}`;
}

function supplyDefaults(type: PyType): void {
  const { namespace } = type;
  if (!namespace.has('__module__')) {
    const runtime = currentRuntime();
    const globals = runtime.frames[runtime.depth]?.globals;
    const module = globals instanceof PyDict ? globals.getStr(intern('__name__')) : undefined;
    if (runtime.depth > 0 && module !== undefined) type.put('__module__', module);
  }
  const doc = namespace.get('__doc__');
  if (doc === undefined) type.put('__doc__', None);
  const make = namespace.get('__new__');
  if (make instanceof PyFunction) type.put('__new__', new PyStaticMethod(make));
  for (const name of ['__init_subclass__', '__class_getitem__']) {
    const method = namespace.get(name);
    if (method instanceof PyFunction) type.put(name, new PyClassMethod(method));
  }
  if (namespace.has('__eq__') && !namespace.has('__hash__')) type.put('__hash__', None);
}

/** The MRO: C3, or what the metaclass's `mro()` says. */
export function resolveOrder(type: PyType): PyType[] {
  const method = type.type.lookup('mro');
  if (!type.type.isHeap || method === undefined || !(method instanceof PyFunction)) return linearise(type, type.bases);
  return orderFromMethod(type, method);
}

function orderFromMethod(type: PyType, method: PyObject): PyType[] {
  const order = listOf(call(bind(method, type, type.type), []));
  if (order.length === 0) throw raise('TypeError', 'type MRO must not be empty');
  return order.map((item) => {
    if (!(item instanceof PyType)) throw raise('TypeError', `mro() returned a non-class ('${item.type.name}')`);
    if (!solidBase(type).isSubtype(solidBase(item)) && item !== type)
      throw raise('TypeError', `mro() returned base with unsuitable layout ('${item.name}')`);
    return item;
  });
}

/** Calls `__set_name__` of what the namespace holds. */
function announceNames(type: PyType): void {
  for (const [name, value] of [...type.namespace]) {
    const key = typeof name === 'string' ? intern(name) : name;
    const hook = value.type.lookup('__set_name__');
    if (hook === undefined) continue;
    try {
      call(bind(hook, value, value.type), [type, key]);
    } catch (error) {
      if (error instanceof PyBaseException)
        callMethod(
          error,
          'add_note',
          makeStr(`Error calling __set_name__ on '${value.type.name}' instance ${reprString(key)} in '${type.name}'`),
        );
      throw error;
    }
  }
}

/** `super(cls, cls).__init_subclass__(**keywords)`. */
function initSubclass(type: PyType, keywords: ReadonlyMap<string, PyObject>): void {
  // Its metaclass's `mro()` may have left it out.
  if (!type.mro.includes(type))
    throw raise('TypeError', `super(type, obj): obj (type ${type.name}) is not an instance or subtype of type (${type.name}).`);
  for (const ancestor of type.mro.slice(type.mro.indexOf(type) + 1)) {
    const hook = ancestor.namespace.get('__init_subclass__');
    if (hook === undefined) continue;
    const get = hook.type.descrget;
    callWithMap(get === undefined ? hook : get(hook, undefined, type), [], keywords);
    return;
  }
}

/** Changes `cls.__bases__`: checks layouts, then recomputes the MRO of the class and of its subclasses. */
export function replaceBases(type: PyType, bases: PyTuple): void {
  for (const base of bases.items) {
    if (!(base instanceof PyType))
      throw raise('TypeError', `${type.name}.__bases__ must be tuple of classes, not '${base.type.name}'`);
    if (base.isSubtype(type) || isBuiltOn(base, type)) throw raise('TypeError', 'a __bases__ item causes an inheritance cycle');
  }
  const base = bestBase(bases.items);
  if (base.isHeap !== type.base!.isHeap)
    throw raise('TypeError', `__bases__ assignment: '${base.name}' deallocator differs from '${type.base!.name}'`);
  if (solidBase(base) !== solidBase(type.base!) || base.hasDict !== type.base!.hasDict)
    throw raise('TypeError', `__bases__ assignment: '${base.name}' object layout differs from '${type.base!.name}'`);
  const before: Reordered[] = [];
  const oldBases = type.bases;
  const oldBase = type.base;
  ownAll(oldBases);
  type.setBases([...bases.items] as PyType[]);
  type.base = base;
  const newBases = type.bases;
  try {
    reorder(type, before);
  } catch (error) {
    for (const { changed, old, made } of before) if (changed.mro === made) changed.setMro(old);
    if (type.bases === newBases) {
      type.setBases(oldBases);
      type.base = oldBase;
    }
    disownAll(oldBases);
    throw error;
  }
  // An `mro()` may have changed them again.
  if (type.bases === newBases) {
    for (const old of oldBases) old.removeSubclass(type);
    for (const added of newBases) added.addSubclass(type);
    refreshAllSlots(type);
    type.modified();
  }
  disownAll(oldBases);
}

/** Whether `type` is among the first bases of `base`, which are known before its MRO is. */
function isBuiltOn(base: PyType, type: PyType): boolean {
  for (let above: PyType | undefined = base; above !== undefined; above = above.base) if (above === type) return true;
  return false;
}

interface Reordered {
  readonly changed: PyType;
  readonly old: PyType[];
  readonly made: PyType[];
}

/** The class and its subclasses get their new MROs; what an `mro()` has set meanwhile is newer. Source: CPython Objects/typeobject.c: mro_hierarchy. */
function reorder(type: PyType, before: Reordered[]): void {
  const old = type.mro;
  const order = resolveOrder(type);
  if (type.mro !== old) return;
  type.setMro(order);
  before.push({ changed: type, old, made: type.mro });
  for (const subclass of type.subclasses()) reorder(subclass, before);
}

/** The bases as Python's tuple. */
export function basesTuple(type: PyType): PyTuple {
  return makeTuple([...type.bases]);
}
