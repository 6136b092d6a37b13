import type { PyObject } from '../kernel/object.js';
import type { Runtime } from '../kernel/runtime.js';
import type { Shape } from '../kernel/shape.js';
import { PyType, typeType } from '../kernel/type.js';
import { disown, own } from '../kernel/ownership.js';
import { PyMember } from '../objects/builtin-function.js';
import { DictObject, PyFunction, PyMethod } from '../objects/function.js';
import { getField, storeField, type Fielded } from '../objects/instance.js';
import { PyProperty } from '../objects/method-kinds.js';
import { hashOfStr, intern, type PyStr } from '../objects/str.js';
import { bind, genericGetattr, genericSetattr, getattr, isDataDescriptor, setattr } from './attribute.js';
import { call1 } from './call.js';
import { OutcomeCache, type Outcome } from './outcome-cache.js';

/** What a lookup came to. */
const enum Kind {
  /** Nothing that can be done again without looking. */
  Look,
  /** A field, by number: an attribute placed by the shape, or a `__slots__` member, which may be empty. */
  Field0,
  Field1,
  Field2,
  Field3,
  More,
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
  /** A new attribute: the shape changes. */
  Add,
}

class Load implements Outcome {
  constructor(
    readonly id: number,
    readonly name: string,
    readonly kind: Kind,
    /** The field, or the entry of the dict. */
    readonly field: number,
    /** The class attribute, or the getter of the property. */
    readonly value: PyObject | undefined,
  ) {}
}

class Store implements Outcome {
  constructor(
    readonly id: number,
    readonly name: string,
    readonly kind: Kind,
    readonly field: number,
    readonly nextShape: Shape | undefined,
  ) {}
}

const noLoad = new Load(0, '', Kind.Look, 0, undefined);
const noStore = new Store(0, '', Kind.Look, 0, undefined);
const loads = new OutcomeCache(noLoad);
const stores = new OutcomeCache(noStore);

const fieldKind = (field: number): Kind => (field < 4 ? Kind.Field0 + field : Kind.More);

/**
 * A place in compiled code that reads or writes an attribute: remembers the outcome of its last lookup, and where its receivers
 * differ asks the cache of all sites.
 *
 * Receivers with fields are recognised by the id of their shape, others by the version of their type. Both change whenever the
 * outcome could (kernel/shape.ts, PyType.modified).
 */
export class AttributeSite {
  private readonly key: PyStr;
  private readonly hash: number;
  private load = noLoad;
  private store = noStore;
  /** The outcome for receivers without fields; its id is the version of a type. */
  private other = noLoad;

  constructor(
    private readonly runtime: Runtime,
    readonly name: string,
    private readonly position = 0,
  ) {
    this.key = intern(name);
    this.hash = hashOfStr(this.key);
  }

  /** `o.name`. */
  get(o: PyObject): PyObject {
    const shape = (o as Partial<Fielded>).shape;
    if (shape === undefined) return this.getOther(o);
    let load = this.load;
    if (load.id !== shape.id) load = this.recall(o as Fielded, shape);
    let found: PyObject | undefined;
    switch (load.kind) {
      case Kind.Field0:
        found = (o as Fielded).f0;
        break;
      case Kind.Field1:
        found = (o as Fielded).f1;
        break;
      case Kind.Field2:
        found = (o as Fielded).f2;
        break;
      case Kind.Field3:
        found = (o as Fielded).f3;
        break;
      case Kind.More:
        found = getField(o as Fielded, load.field);
        break;
      case Kind.Value:
        return load.value!;
      case Kind.Method:
        return new PyMethod(load.value!, o);
      case Kind.Property: {
        this.mark();
        const getter = load.value as PyFunction;
        return getter.plain === 1 ? getter.compiled(o) : call1(getter, o);
      }
      case Kind.Dict: {
        const dict = (o as Fielded).dict!;
        if (dict.keys[load.field] === this.key) return dict.values[load.field]!;
        this.learn(o as Fielded, shape);
      }
    }
    if (found !== undefined) return found;
    this.mark();
    return getattr(o, this.name);
  }

  private getOther(o: PyObject): PyObject {
    const { other } = this;
    if (o instanceof PyType) {
      if (other.kind === Kind.Class && o.version === other.id && o.type === typeType) return other.value!;
    } else if (o.type.version === other.id) {
      if (other.kind === Kind.Dict) {
        const dict = (o as DictObject).dict;
        if (dict !== undefined && dict.keys[other.field] === this.key) return dict.values[other.field]!;
      } else if (other.kind === Kind.Bind) {
        this.mark();
        return bind(other.value!, o, o.type);
      }
    }
    this.mark();
    this.learnOther(o);
    return getattr(o, this.name);
  }

  /** Says where the program is, before anything that can raise or call. */
  private mark(): void {
    this.runtime.lines[this.runtime.depth] = this.position;
  }

  private recall(o: Fielded, shape: Shape): Load {
    const found = loads.find(shape.id, this.name, this.hash);
    return found === undefined ? this.learn(o, shape) : (this.load = found);
  }

  private learn(o: Fielded, shape: Shape): Load {
    const [kind, field, value] = this.look(o, shape);
    const load = new Load(shape.id, this.name, kind, field, value);
    loads.put(load, this.hash);
    return (this.load = load);
  }

  private look(o: Fielded, shape: Shape): [kind: Kind, field: number, value?: PyObject] {
    const type = o.type;
    if (type.getattribute !== genericGetattr || type.getattr !== undefined) return [Kind.Look, 0];
    const descriptor = type.lookup(this.name);
    if (descriptor !== undefined && isDataDescriptor(descriptor)) {
      if (descriptor instanceof PyMember && descriptor.spec === undefined) {
        const { field } = descriptor;
        return [fieldKind(field), field];
      }
      if (descriptor instanceof PyProperty && !descriptor.type.isHeap) {
        const { getter } = descriptor;
        if (getter instanceof PyFunction) return [Kind.Property, 0, getter];
      }
      return [Kind.Look, 0];
    }
    if (o.dict !== undefined) {
      const entry = o.dict.find(this.key, this.hash);
      return entry < 0 ? [Kind.Look, 0] : [Kind.Dict, entry];
    }
    const field = shape.fieldOf(this.name);
    if (field >= 0) return [fieldKind(field), field];
    if (descriptor instanceof PyFunction) return [Kind.Method, 0, descriptor];
    if (descriptor !== undefined && descriptor.type.descrget === undefined) return [Kind.Value, 0, descriptor];
    return [Kind.Look, 0];
  }

  private learnOther(o: PyObject): void {
    this.other = noLoad;
    const type = o.type;
    if (o instanceof PyType) {
      if (type !== typeType) return;
      const meta = type.lookup(this.name);
      if (meta !== undefined && isDataDescriptor(meta)) return;
      const found = o.lookup(this.name);
      if (found === undefined || (found.type.descrget !== undefined && !(found instanceof PyFunction))) return;
      this.other = new Load(o.version, this.name, Kind.Class, 0, found);
      return;
    }
    if (type.getattribute !== genericGetattr || type.getattr !== undefined) {
      // A module's own slot adds only `__getattr__` of the module, which no existing name needs.
      if (!(o instanceof DictObject) || type.isHeap) return;
    }
    const descriptor = type.lookup(this.name);
    if (descriptor !== undefined && isDataDescriptor(descriptor)) return;
    if (o instanceof DictObject) {
      const entry = o.dict === undefined ? -1 : o.dict.find(this.key, this.hash);
      if (entry >= 0) this.other = new Load(type.version, this.name, Kind.Dict, entry, undefined);
    } else if (descriptor !== undefined && o.ownDict() === undefined) {
      this.other = new Load(type.version, this.name, Kind.Bind, 0, descriptor);
    }
  }

  /** `o.name = value`. */
  set(o: PyObject, value: PyObject): void {
    const shape = (o as Partial<Fielded>).shape;
    if (shape !== undefined) {
      let store = this.store;
      if (store.id !== shape.id) {
        const found = stores.find(shape.id, this.name, this.hash);
        if (found !== undefined) store = this.store = found;
      }
      if (store.id === shape.id) {
        let old: PyObject | undefined;
        switch (store.kind) {
          case Kind.Field0:
            old = (o as Fielded).f0;
            (o as Fielded).f0 = own(value);
            break;
          case Kind.Field1:
            old = (o as Fielded).f1;
            (o as Fielded).f1 = own(value);
            break;
          case Kind.Field2:
            old = (o as Fielded).f2;
            (o as Fielded).f2 = own(value);
            break;
          case Kind.Field3:
            old = (o as Fielded).f3;
            (o as Fielded).f3 = own(value);
            break;
          default:
            if (this.perform(o as Fielded, store, value)) return;
            this.setSlowly(o, value, shape);
            return;
        }
        if (old !== undefined) disown(old);
        return;
      }
    }
    this.setSlowly(o, value, shape);
  }

  private setSlowly(o: PyObject, value: PyObject, shape: Shape | undefined): void {
    this.mark();
    setattr(o, this.name, value);
    if (shape !== undefined) this.learnStore(o as Fielded, shape);
  }

  /** Stores elsewhere than in the first fields, as the outcome says; false if it says nothing that holds. */
  private perform(o: Fielded, store: Store, value: PyObject): boolean {
    switch (store.kind) {
      case Kind.More:
        storeField(o, store.field, value);
        return true;
      case Kind.Add:
        storeField(o, store.field, value);
        o.shape = store.nextShape!;
        return true;
      case Kind.Dict: {
        const dict = o.dict!;
        if (dict.keys[store.field] !== this.key) return false;
        dict.replaceAt(store.field, value);
        return true;
      }
      default:
        return false;
    }
  }

  /** After a store: what it did to an object that had `shape` before. */
  private learnStore(o: Fielded, shape: Shape): void {
    const [kind, field, nextShape] = this.lookStore(o, shape);
    this.store = new Store(shape.id, this.name, kind, field, nextShape);
    stores.put(this.store, this.hash);
  }

  private lookStore(o: Fielded, shape: Shape): [kind: Kind, field: number, nextShape?: Shape] {
    const type = o.type;
    if (type.setattr !== genericSetattr) return [Kind.Look, 0];
    const descriptor = type.lookup(this.name);
    if (descriptor !== undefined && isDataDescriptor(descriptor)) {
      return descriptor instanceof PyMember && descriptor.spec === undefined ? [fieldKind(descriptor.field), descriptor.field] : [Kind.Look, 0];
    }
    if (o.dict !== undefined) {
      const entry = o.shape === shape ? o.dict.find(this.key, this.hash) : -1;
      return entry < 0 ? [Kind.Look, 0] : [Kind.Dict, entry];
    }
    const field = o.shape.fieldOf(this.name);
    if (o.shape === shape) return [fieldKind(field), field];
    return shape.with(this.name) === o.shape ? [Kind.Add, field, o.shape] : [Kind.Look, 0];
  }
}
