import { AttributeSite, raise, REST_OFFSET, type Fielded, type PyObject, type PyType } from '../runtime/index.js';

/*
 * The state of the classes of this module lies in attributes of the instances, as in CPython, where subclasses and debuggers look for it.
 */

/**
 * A place in the host that reads and writes an attribute of the instances of a class. It says nothing of where the program is. It reads
 * the field itself: in the text that all sites share V8 has seen every layout.
 */
export class InstanceAttribute extends AttributeSite {
  /** The instances with this shape have the attribute in a field, or else, -1, in their class: always a number, since V8 compares nothing else at once. */
  private shapeVersion = 0;
  private field = -1;
  private classValue: PyObject | undefined = undefined;

  constructor(name: string) {
    super(undefined, name);
  }

  override get(o: PyObject): PyObject {
    return this.known(o) ?? this.find(o);
  }

  /** The attribute, if it can be read without running code or raising. */
  known(o: PyObject): PyObject | undefined {
    const { shape } = o as Partial<Fielded>;
    return shape !== undefined && shape.version === this.shapeVersion ? this.valueIn(o as Fielded) : undefined;
  }

  private valueIn({ f0, f1, f2, f3, rest }: Fielded): PyObject | undefined {
    switch (this.field) {
      case -1:
        return this.classValue;
      case 0:
        return f0;
      case 1:
        return f1;
      case 2:
        return f2;
      case 3:
        return f3;
      default:
        return typeof rest === 'number' ? undefined : (rest[this.field - REST_OFFSET] as PyObject | undefined);
    }
  }

  private find(o: PyObject): PyObject {
    const { shape } = o as Partial<Fielded>;
    const place = shape === undefined ? undefined : this.placeIn(shape, o as Fielded);
    if (place !== undefined) {
      this.shapeVersion = shape!.version;
      this.field = typeof place === 'number' ? place : -1;
      this.classValue = typeof place === 'number' ? undefined : place;
    }
    return super.get(o);
  }

  override forget(): void {
    super.forget();
    this.shapeVersion = 0;
    this.classValue = undefined;
  }
}

/** The same where the value has to be of a builtin type. */
export class TypedAttribute<T extends PyObject> {
  private readonly attribute: InstanceAttribute;

  constructor(
    name: string,
    private readonly layout: abstract new (...args: never[]) => T,
    private readonly type: PyType,
  ) {
    this.attribute = new InstanceAttribute(name);
  }

  /** TypeError if the value is something else. */
  get(self: PyObject): T {
    const value = this.attribute.get(self);
    if (value.type === this.type || value instanceof this.layout) return value as T;
    const { name } = this.attribute;
    throw raise('TypeError', `${name} of '${self.type.name}' object must be a ${this.type.name}, not ${value.type.name}`);
  }

  /** {@link InstanceAttribute.known} where it is exactly of the type. */
  known(self: PyObject): T | undefined {
    const value = this.attribute.known(self);
    return value !== undefined && value.type === this.type ? (value as T) : undefined;
  }

  set(self: PyObject, value: PyObject): void {
    this.attribute.set(self, value);
  }
}

/** Knows the instances that have their first attributes in the order in which the `__init__` of their class sets them: in their first fields. */
export class FirstFields {
  /** The instances with this shape do, */
  private version = 0;
  /** and those with this one do not. */
  private otherVersion = 0;
  private readonly attributes: readonly InstanceAttribute[];

  constructor(...names: string[]) {
    this.attributes = names.map((name) => new InstanceAttribute(name));
  }

  isOf(o: PyObject): o is Fielded {
    const { shape } = o as Partial<Fielded>;
    if (shape === undefined) return false;
    return shape.version === this.version || (shape.version !== this.otherVersion && this.look(o as Fielded));
  }

  private look(o: Fielded): boolean {
    const isThere = this.attributes.every((attribute, i) => attribute.placeIn(o.shape, o) === i);
    if (isThere) this.version = o.shape.version;
    else this.otherVersion = o.shape.version;
    return isThere;
  }
}
