import type { PyObject } from '../kernel/object.js';
import type { Runtime } from '../kernel/runtime.js';
import type { Shape } from '../kernel/shape.js';
import { PyType, typeType } from '../kernel/type.js';
import { PyMember } from '../objects/builtin-function.js';
import { DictObject, PyFunction, PyMethod, type CompiledFunction } from '../objects/function.js';
import { getField, storeField, type Fielded } from '../objects/instance.js';
import { PyProperty } from '../objects/method-kinds.js';
import { hashOfStr, intern, type PyStr } from '../objects/str.js';
import { bind, genericGetattr, genericSetattr, getattr, isDataDescriptor, setattr } from './attribute.js';

/** What a site has found out about the receivers it saw last. */
const enum Kind {
  Unknown,
  Field0,
  Field1,
  Field2,
  Field3,
  More,
  /** A `__slots__` member, which may be empty. */
  Slot,
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

/**
 * A place in compiled code that reads or writes an attribute: remembers the outcome of its last lookup.
 *
 * Receivers with fields are recognised by the id of their shape, others by the version of their type. Both change whenever the
 * outcome could (kernel/shape.ts, PyType.modified).
 */
export class AttributeSite {
  private readonly key: PyStr;
  private shapeId = 0;
  private kind = Kind.Unknown;
  private field = 0;
  private value: PyObject | undefined = undefined;
  private getter: CompiledFunction | undefined = undefined;
  private version = 0;
  private otherKind = Kind.Unknown;
  private nextShape: Shape | undefined = undefined;

  constructor(
    private readonly runtime: Runtime,
    readonly name: string,
    private readonly position = 0,
  ) {
    this.key = intern(name);
  }

  /** `o.name`. */
  get(o: PyObject): PyObject {
    const shape = (o as Partial<Fielded>).shape;
    if (shape !== undefined) {
      if (shape.id === this.shapeId) {
        switch (this.kind) {
          case Kind.Field0:
            return (o as Fielded).f0!;
          case Kind.Field1:
            return (o as Fielded).f1!;
          case Kind.Field2:
            return (o as Fielded).f2!;
          case Kind.Field3:
            return (o as Fielded).f3!;
          case Kind.More:
            return (o as Fielded).more![this.field]!;
          case Kind.Value:
            return this.value!;
          case Kind.Method:
            return new PyMethod(this.value!, o);
          case Kind.Property:
            this.mark();
            return this.getter!(o);
          case Kind.Slot: {
            const value = getField(o as Fielded, this.field);
            if (value !== undefined) return value;
            break;
          }
          case Kind.Dict: {
            const dict = (o as Fielded).dict!;
            if (dict.keys[this.field] === this.key) return dict.values[this.field]!;
          }
        }
      }
    } else if (o instanceof PyType) {
      if (this.otherKind === Kind.Class && o.version === this.version && o.type === typeType) return this.value!;
    } else if (o.type.version === this.version) {
      if (this.otherKind === Kind.Dict) {
        const dict = (o as DictObject).dict;
        if (dict !== undefined && dict.keys[this.field] === this.key) return dict.values[this.field]!;
      } else if (this.otherKind === Kind.Bind) {
        this.mark();
        return bind(this.value!, o, o.type);
      }
    }
    return this.miss(o);
  }

  /** Says where the program is, before anything that can raise or call. */
  private mark(): void {
    this.runtime.lines[this.runtime.depth] = this.position;
  }

  private miss(o: PyObject): PyObject {
    this.mark();
    const shape = (o as Partial<Fielded>).shape;
    if (shape !== undefined) this.learnShape(o as Fielded, shape);
    else this.learnOther(o);
    return getattr(o, this.name);
  }

  private learnShape(o: Fielded, shape: Shape): void {
    const type = o.type;
    this.kind = Kind.Unknown;
    this.shapeId = shape.id;
    if (type.getattribute !== genericGetattr || type.getattr !== undefined) return;
    const descriptor = type.lookup(this.name);
    if (descriptor !== undefined && isDataDescriptor(descriptor)) {
      if (descriptor instanceof PyMember && descriptor.spec === undefined) {
        this.kind = Kind.Slot;
        this.field = descriptor.field;
      } else if (descriptor instanceof PyProperty && descriptor.type.lookup('__get__') !== undefined && !descriptor.type.isHeap) {
        const { getter } = descriptor;
        if (getter instanceof PyFunction && getter.code.plainCount === 1) {
          this.kind = Kind.Property;
          this.getter = (self) => getter.compiled(self!);
        }
      }
      return;
    }
    if (o.dict !== undefined) {
      this.field = o.dict.find(this.key, hashOfStr(this.key));
      if (this.field >= 0) this.kind = Kind.Dict;
      return;
    }
    const field = shape.fieldOf(this.name);
    if (field >= 0) {
      this.kind = fieldKind(field);
      this.field = field - 4;
    } else if (descriptor !== undefined) {
      this.value = descriptor;
      if (descriptor instanceof PyFunction) this.kind = Kind.Method;
      else if (descriptor.type.descrget === undefined) this.kind = Kind.Value;
    }
  }

  private learnOther(o: PyObject): void {
    this.otherKind = Kind.Unknown;
    const type = o.type;
    if (o instanceof PyType) {
      if (type !== typeType) return;
      const meta = type.lookup(this.name);
      if (meta !== undefined && isDataDescriptor(meta)) return;
      const found = o.lookup(this.name);
      if (found === undefined || (found.type.descrget !== undefined && !(found instanceof PyFunction))) return;
      this.version = o.version;
      this.value = found;
      this.otherKind = Kind.Class;
      return;
    }
    if (type.getattribute !== genericGetattr || type.getattr !== undefined) {
      // A module's own slot adds only `__getattr__` of the module, which no existing name needs.
      if (!(o instanceof DictObject) || type.isHeap) return;
    }
    const descriptor = type.lookup(this.name);
    if (descriptor !== undefined && isDataDescriptor(descriptor)) return;
    if (o instanceof DictObject) {
      const entry = o.dict === undefined ? -1 : o.dict.find(this.key, hashOfStr(this.key));
      if (entry < 0) return;
      this.field = entry;
      this.otherKind = Kind.Dict;
    } else {
      if (descriptor === undefined || o.ownDict() !== undefined) return;
      this.value = descriptor;
      this.otherKind = Kind.Bind;
    }
    this.version = type.version;
  }

  /** `o.name = value`. */
  set(o: PyObject, value: PyObject): void {
    const shape = (o as Partial<Fielded>).shape;
    if (shape !== undefined && shape.id === this.shapeId) {
      switch (this.kind) {
        case Kind.Field0:
        case Kind.Field1:
        case Kind.Field2:
        case Kind.Field3:
        case Kind.More:
        case Kind.Slot:
          storeField(o as Fielded, this.field, value);
          return;
        case Kind.Add:
          storeField(o as Fielded, this.field, value);
          (o as Fielded).shape = this.nextShape!;
          return;
        case Kind.Dict: {
          const dict = (o as Fielded).dict!;
          if (dict.keys[this.field] !== this.key) break;
          dict.replaceAt(this.field, value);
          return;
        }
      }
    }
    this.mark();
    setattr(o, this.name, value);
    if (shape !== undefined) this.learnStore(o as Fielded, shape);
  }

  /** After a store: what it did to an object that had `shape` before. */
  private learnStore(o: Fielded, shape: Shape): void {
    const type = o.type;
    this.kind = Kind.Unknown;
    this.shapeId = shape.id;
    if (type.setattr !== genericSetattr) return;
    const descriptor = type.lookup(this.name);
    if (descriptor !== undefined && isDataDescriptor(descriptor)) {
      if (!(descriptor instanceof PyMember) || descriptor.spec !== undefined) return;
      this.kind = Kind.Slot;
      this.field = descriptor.field;
      return;
    }
    if (o.dict !== undefined) {
      if (o.shape !== shape) return;
      this.field = o.dict.find(this.key, hashOfStr(this.key));
      if (this.field >= 0) this.kind = Kind.Dict;
      return;
    }
    this.field = o.shape.fieldOf(this.name);
    if (o.shape === shape) {
      this.kind = fieldKind(this.field);
    } else if (shape.with(this.name) === o.shape) {
      this.kind = Kind.Add;
      this.nextShape = o.shape;
    }
  }
}

function fieldKind(field: number): Kind {
  return field < 4 ? Kind.Field0 + field : Kind.More;
}
