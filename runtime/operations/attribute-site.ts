import { drain } from '../kernel/death.js';
import { Plain, plainBit, type PyObject } from '../kernel/object.js';
import type { Runtime } from '../kernel/runtime.js';
import type { Shape } from '../kernel/shape.js';
import { isType, typeType, type PyType } from '../kernel/type.js';
import { PyMember } from '../objects/builtin-function.js';
import { DictObject, PyFunction, PyMethod } from '../objects/function.js';
import { dictOf, type Fielded } from '../objects/instance.js';
import { PyProperty } from '../objects/method-kinds.js';
import { hashOfStr, intern, type PyStr } from '../objects/str.js';
import {
  aboutAttribute,
  bind,
  genericGetattr,
  genericSetattr,
  getattr,
  getCallee,
  isDataDescriptor,
  setattr,
} from './attribute.js';
import { call1 } from './call.js';
import { die } from '../kernel/dying.js';
import { supersede } from '../kernel/holding.js';
import { counting, own } from '../kernel/ownership.js';
import { addingWriter, fieldReader, fieldWriter, readNothing, type Reader, type Writer } from './field-access.js';
import { OutcomeCache, willRemember, type Outcome, type RememberingSite } from './outcome-cache.js';

/** The `plain` of the getter of a property that may lend what it gives, and how it is told that. */
const LENDING_GETTER = plainBit(1) | Plain.Lending;
type LendingGetter = (o: PyObject, lent: true) => PyObject;

/** What a lookup came to. */
const enum Kind {
  /** Nothing that can be done again without looking. */
  Look,
  /** A field: an attribute placed by the shape, or a `__slots__` member, which may be empty. */
  Field,
  /** An entry of the instance's dict. */
  Dict,
  /** A class attribute that is no descriptor. */
  Value,
  Method,
  /** A property whose getter is a plain Python function. */
  Property,
  /** Anything else found on the type of a receiver without storage of its own: bound by its descriptor. */
  Bind,
  /** An attribute of a class. */
  Class,
}

class Load implements Outcome {
  constructor(
    readonly version: number,
    readonly name: string,
    readonly kind: Kind,
    /** The number of the field, or the entry of the dict. */
    readonly entry: number,
    /** The class attribute, or the getter of the property. */
    readonly value: PyObject | undefined,
    readonly read: Reader,
  ) {}
}

class Store implements Outcome {
  constructor(
    readonly version: number,
    readonly name: string,
    /** Undefined: the attribute goes to the entry of a dict. */
    readonly write: Writer | undefined,
    readonly entry: number,
  ) {}
}

const noLoad = new Load(0, '', Kind.Look, 0, undefined, readNothing);
const noStore = new Store(0, '', undefined, 0);
const loads = new OutcomeCache(noLoad);
const stores = new OutcomeCache(noStore);

/** The field of a `__slots__` member that was found on `type`, where it is at home there. */
function slotField(descriptor: PyObject, type: PyType): number | undefined {
  const isSlot = descriptor instanceof PyMember && descriptor.spec === undefined && type.isSubtype(descriptor.owner);
  return isSlot ? descriptor.field : undefined;
}

/**
 * A place in compiled code that reads or writes an attribute: remembers the outcome of its last lookup, and where its receivers
 * differ asks the cache of all sites.
 *
 * Receivers with fields are recognised by the version of their shape, others by the version of their type. Both change whenever the
 * outcome could (kernel/shape.ts, PyType.modified).
 *
 * Compiled code compares the version of the receiver's shape with `version` (or `storeVersion`) by itself and calls `read` (or
 * `write`), so that V8 knows for each place what is done there; `get` and `set` do everything else.
 */
export class AttributeSite implements RememberingSite {
  /** The version of the shape for which `read` holds; 0 = none. */
  version = 0;
  read = readNothing;
  /** The version of the shape for which `write` holds; 0 = none. */
  storeVersion = 0;
  write: Writer = fieldWriter(0);
  isRemembering = false;
  private readonly key: PyStr;
  private readonly hash: number;
  private load = noLoad;
  private store = noStore;
  /** The outcome for receivers without fields; its version is that of a type. */
  private other = noLoad;

  constructor(
    /** The runtime whose program has the place; undefined for a place in the host. */
    private readonly runtime: Runtime | undefined,
    readonly name: string,
    private readonly position = 0,
    /** What is found is called at once. */
    private readonly isCallee = false,
  ) {
    this.key = intern(name);
    this.hash = hashOfStr(this.key);
  }

  /** `o.name`. */
  get(o: PyObject): PyObject {
    const shape = (o as Partial<Fielded>).shape;
    if (shape === undefined) return this.getOther(o);
    let load = this.load;
    if (load.version !== shape.version) load = this.recall(o as Fielded, shape);
    switch (load.kind) {
      case Kind.Field: {
        const found = load.read(o as Fielded);
        if (found !== undefined) return found;
        break;
      }
      case Kind.Value:
        return load.value!;
      case Kind.Method:
        return new PyMethod(load.value!, o);
      case Kind.Property: {
        this.mark();
        const getter = load.value as PyFunction;
        try {
          return (getter.plain & 2) !== 0 ? getter.compiled(o) : call1(getter, o);
        } catch (error) {
          throw this.isCallee ? error : aboutAttribute(error, o, this.name);
        }
      }
      case Kind.Dict: {
        const dict = dictOf(o as Fielded)!;
        if (dict.keys[load.entry] === this.key) return dict.values[load.entry]!;
        this.learn(o as Fielded, shape);
      }
    }
    this.mark();
    return this.isCallee ? getCallee(o, this.name) : getattr(o, this.name);
  }

  /** {@link get} by compiled code, where what a property gives may be lent (see `Lent`). */
  getLent(o: PyObject): PyObject {
    const { load } = this;
    if (load.kind !== Kind.Property || (o as Partial<Fielded>).shape?.version !== load.version) return this.get(o);
    this.mark();
    const getter = load.value as PyFunction;
    try {
      if ((getter.plain & LENDING_GETTER) === LENDING_GETTER) return (getter.compiled as unknown as LendingGetter)(o, true);
      return (getter.plain & 2) !== 0 ? getter.compiled(o) : call1(getter, o);
    } catch (error) {
      throw aboutAttribute(error, o, this.name);
    }
  }

  /** Where the objects of a shape, of which `o` is one, have the attribute: the number of the field, or what their class has; undefined: elsewhere. */
  placeIn(shape: Shape, o: Fielded): number | PyObject | undefined {
    const load = this.load.version === shape.version ? this.load : this.recall(o, shape);
    return load.kind === Kind.Field ? load.entry : load.kind === Kind.Value ? load.value : undefined;
  }

  private getOther(o: PyObject): PyObject {
    const { other } = this;
    const { delegate } = o.type;
    if (delegate !== undefined) {
      this.mark();
      const target = delegate(o) as Partial<Fielded> & PyObject;
      const found = target.shape?.version === this.version ? this.read(target as Fielded) : undefined;
      return found ?? this.get(target);
    }
    if (isType(o)) {
      if (other.kind === Kind.Class && o.version === other.version && o.type === typeType) return other.value!;
    } else if (o.type.version === other.version) {
      if (other.kind === Kind.Dict) {
        const dict = (o as DictObject).dict;
        if (dict !== undefined && dict.keys[other.entry] === this.key) return dict.values[other.entry]!;
      } else if (other.kind === Kind.Bind) {
        this.mark();
        return bind(other.value!, o, o.type);
      }
    }
    this.mark();
    this.learnOther(o);
    return this.isCallee ? getCallee(o, this.name) : getattr(o, this.name);
  }

  /** Says where the program is, before anything that can raise or call. */
  mark(): void {
    const { runtime } = this;
    if (runtime !== undefined) runtime.lines[runtime.depth] = this.position;
  }

  private recall(o: Fielded, shape: Shape): Load {
    const found = loads.find(shape.version, this.name, this.hash);
    return found === undefined ? this.learn(o, shape) : this.remember(found);
  }

  private learn(o: Fielded, shape: Shape): Load {
    const load = this.look(o, shape);
    loads.put(load, this.hash);
    return this.remember(load);
  }

  private remember(load: Load): Load {
    if (!this.isRemembering) willRemember(this);
    this.version = load.version;
    this.read = load.read;
    return (this.load = load);
  }

  private look(o: Fielded, shape: Shape): Load {
    const load = (kind: Kind, value?: PyObject, entry = 0, read = readNothing) =>
      new Load(shape.version, this.name, kind, entry, value, read);
    const inField = (field: number) => load(Kind.Field, undefined, field, fieldReader(field));
    const type = o.type;
    if (type.getattribute !== genericGetattr || type.getattr !== undefined) return load(Kind.Look);
    const descriptor = type.lookup(this.name);
    if (descriptor !== undefined && isDataDescriptor(descriptor)) {
      const slot = slotField(descriptor, type);
      if (slot !== undefined) return inField(slot);
      if (descriptor instanceof PyProperty && !descriptor.type.isHeap) {
        const { getter } = descriptor;
        if (getter instanceof PyFunction) return load(Kind.Property, getter);
      }
      return load(Kind.Look);
    }
    const dict = dictOf(o);
    if (dict !== undefined) {
      const entry = dict.findSame(this.key, this.hash);
      return entry < 0 ? load(Kind.Look) : load(Kind.Dict, undefined, entry);
    }
    const field = shape.fieldOf(this.name);
    if (field >= 0) return inField(field);
    if (descriptor instanceof PyFunction) return load(Kind.Method, descriptor);
    if (descriptor !== undefined && descriptor.type.descrget === undefined) return load(Kind.Value, descriptor);
    return load(Kind.Look);
  }

  private learnOther(o: PyObject): void {
    if (!this.isRemembering) willRemember(this);
    this.other = noLoad;
    const type = o.type;
    if (isType(o)) {
      if (type !== typeType) return;
      const meta = type.lookup(this.name);
      if (meta !== undefined && isDataDescriptor(meta)) return;
      const found = o.lookup(this.name);
      if (found === undefined || (found.type.descrget !== undefined && !(found instanceof PyFunction))) return;
      this.other = new Load(o.version, this.name, Kind.Class, 0, found, readNothing);
      return;
    }
    if (type.getattribute !== genericGetattr || type.getattr !== undefined) {
      // A module's own slot adds only `__getattr__` of the module, which no existing name needs.
      if (!(o instanceof DictObject) || type.isHeap) return;
    }
    const descriptor = type.lookup(this.name);
    if (descriptor !== undefined && isDataDescriptor(descriptor)) {
      // What a descriptor of a Python class is may change, without this class's knowledge.
      const isSettled = !descriptor.type.isHeap && descriptor.type.descrget !== undefined;
      if (isSettled) this.other = new Load(type.version, this.name, Kind.Bind, 0, descriptor, readNothing);
      return;
    }
    if (o instanceof DictObject) {
      const entry = o.dict === undefined ? -1 : o.dict.findSame(this.key, this.hash);
      if (entry >= 0) this.other = new Load(type.version, this.name, Kind.Dict, entry, undefined, readNothing);
    } else if (descriptor !== undefined && o.ownDict() === undefined) {
      this.other = new Load(type.version, this.name, Kind.Bind, 0, descriptor, readNothing);
    }
  }

  /** `o.name = value`. */
  set(o: PyObject, value: PyObject): void {
    this.mark();
    const shape = (o as Partial<Fielded>).shape;
    if (shape === undefined) return this.setOther(o, value);
    const { version } = shape;
    if (this.store.version !== version) {
      const found = stores.find(version, this.name, this.hash);
      if (found !== undefined) this.rememberStore(found);
    }
    const { store } = this;
    if (store.version === version) {
      if (store.write !== undefined) {
        supersede(store.write(o as Fielded, value), value);
        return;
      }
      const dict = dictOf(o as Fielded);
      if (dict !== undefined && dict.keys[store.entry] === this.key) return dict.replaceAt(store.entry, value);
    }
    setattr(o, this.name, value);
    this.learnStore(o as Fielded, shape);
  }

  /** {@link set}; the temporaries above a height die. */
  setAbove(height: number, o: PyObject, value: PyObject): void {
    this.set(o, value);
    drain(height);
  }

  /** What a store has taken the place of has no owner any more. */
  dieAbove(height: number, old: PyObject): void {
    this.mark();
    old.dieAbove(height);
  }

  private setOther(o: PyObject, value: PyObject): void {
    const { delegate } = o.type;
    if (delegate === undefined) return setattr(o, this.name, value);
    const target = delegate(o) as Partial<Fielded> & PyObject;
    if (target.shape?.version !== this.storeVersion) return this.set(target, value);
    own(value);
    const old = this.write(target as Fielded, value);
    // Written out, so that V8 sees what is stored through proxies and nothing else.
    if (counting && old !== undefined && old.refs > 0 && --old.refs === 0) die(old);
  }

  /** After a store: what it did to an object that had `shape` before. */
  private learnStore(o: Fielded, shape: Shape): void {
    const store = this.lookStore(o, shape);
    stores.put(store, this.hash);
    this.rememberStore(store);
  }

  private rememberStore(store: Store): void {
    if (!this.isRemembering) willRemember(this);
    this.store = store;
    if (store.write === undefined) {
      this.storeVersion = 0;
    } else {
      this.storeVersion = store.version;
      this.write = store.write;
    }
  }

  forget(): void {
    this.version = this.storeVersion = 0;
    this.read = readNothing;
    this.write = fieldWriter(0);
    this.load = this.other = noLoad;
    this.store = noStore;
  }

  private lookStore(o: Fielded, shape: Shape): Store {
    const store = (write: Writer | undefined, entry = -1) => new Store(shape.version, this.name, write, entry);
    const type = o.type;
    if (type.setattr !== genericSetattr) return store(undefined);
    const descriptor = type.lookup(this.name);
    if (descriptor !== undefined && isDataDescriptor(descriptor)) {
      const slot = slotField(descriptor, type);
      return store(slot === undefined ? undefined : fieldWriter(slot));
    }
    const dict = dictOf(o);
    if (dict !== undefined) return store(undefined, o.shape === shape ? dict.findSame(this.key, this.hash) : -1);
    const field = o.shape.fieldOf(this.name);
    if (o.shape === shape) return store(fieldWriter(field));
    return store(shape.with(this.name) === o.shape ? addingWriter(field, o.shape) : undefined);
  }
}
