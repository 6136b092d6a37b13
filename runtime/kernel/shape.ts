import type { PyType } from './type.js';

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

  constructor(
    readonly type: PyType,
    /** Attribute names in order of insertion. The field of `names[i]` is `type.slotCount + i`. */
    readonly names: readonly string[],
    private readonly fields: ReadonlyMap<string, number>,
  ) {}

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
      next = new Shape(this.type, [...this.names, name], fields);
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
