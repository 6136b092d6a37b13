import type { PyType } from './type.js';

/**
 * So many names of attributes have a place of their own: CPython Include/internal/pycore_dict.h: SHARED_KEYS_MAX_SIZE.
 * DIFFERS: CPython has one place less after each of the first 29 instances; one that gets no place lets go in its own order.
 */
const MAX_ORDERED = 30;

let lastVersion = 0;

/** A number that no shape or type version has had before: what inline caches compare. */
export function nextVersion(): number {
  return ++lastVersion;
}

/**
 * The layout of an instance's attributes: which name lies in which field. Shapes form a tree below their type; all instances
 * that had the same attributes set in the same order share one. An operation site remembers `version` and the outcome of its last
 * lookup; whatever can change that outcome (a new attribute: another shape; a changed class: `retire`) changes the version.
 */
export class Shape {
  version = nextVersion();
  private transitions: Map<string, Shape> | undefined = undefined;
  /** The fields in the order in which an instance lets go of them, if that is not their own: see {@link orderOf}. */
  readonly order: readonly number[] | undefined;

  constructor(
    readonly type: PyType,
    /** Attribute names in order of insertion. The field of `names[i]` is `type.slotCount + i`. */
    readonly names: readonly string[],
    private readonly fields: ReadonlyMap<string, number>,
    /** The shape before the last of the names was added. */
    readonly parent?: Shape,
  ) {
    this.order = orderOf(type, names);
    if (this.order !== undefined) type.isReordered = true;
  }

  static root(type: PyType): Shape {
    return new Shape(type, [], new Map());
  }

  /** The field of `name`, or -1. */
  fieldOf(name: string): number {
    return this.fields.get(name) ?? -1;
  }

  /** The shape after `name` has been added; it lies in the field `type.slotCount + names.length`. */
  with(name: string): Shape {
    let next = this.transitions?.get(name);
    if (next === undefined) {
      const fields = new Map(this.fields);
      fields.set(name, this.type.slotCount + this.names.length);
      const { attributeOrder } = this.type;
      if (attributeOrder.length < MAX_ORDERED && !attributeOrder.includes(name)) attributeOrder.push(name);
      next = new Shape(this.type, [...this.names, name], fields, this);
      (this.transitions ??= new Map()).set(name, next);
    }
    return next;
  }

  /** Invalidates what sites remember of this shape and of those below it. */
  retire(): void {
    this.version = nextVersion();
    if (this.transitions !== undefined) for (const next of this.transitions.values()) next.retire();
  }
}

/**
 * An instance lets go of the slots of its class, then of those of the bases, then of its attributes: in the order in which instances of the
 * class have first had them. Source: CPython Objects/typeobject.c: subtype_dealloc, Objects/dictobject.c: insert_split_key.
 */
function orderOf({ slotOrder, slotCount, attributeOrder }: PyType, names: readonly string[]): number[] | undefined {
  const place = (name: string) => (attributeOrder.includes(name) ? attributeOrder.indexOf(name) : MAX_ORDERED);
  const inOrder = [...names].sort((a, b) => place(a) - place(b));
  if (slotOrder === undefined && inOrder.every((name, i) => name === names[i])) return undefined;
  const slots = slotOrder ?? Array.from({ length: slotCount }, (_, i) => i);
  return [...slots, ...inOrder.map((name) => slotCount + names.indexOf(name))];
}
