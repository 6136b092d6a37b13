import type { PyDict } from '../objects/dict.js';
import { pool, stepAlone, UNCOUNTED } from './ownership.js';
import type { PyType } from './type.js';
import type { WeakLink } from './weak-holder.js';

/** `PyObject.plain` of what is no function that can be called as it is: above the bits of {@link plainBit}. */
export const enum Plain {
  No = 0,
  Class = 1 << 24,
  Method = 1 << 25,
  Builtin = 1 << 26,
  /** Of a function that takes just one number of arguments: behind these it can be told that its result may be lent: see `Lent`. */
  Lending = 1 << 27,
  /** Of a function without a frame, which runs no code, or has taken its arguments into a frame before it does: temporaries among these stay with the caller. */
  Frameless = 1 << 28,
}

const MAX_PLAIN = 23;

/** The bit of `PyObject.plain` that stands for `n` arguments; 0 for what is called through an array in any case. */
export function plainBit(n: number): number {
  return n >= 0 && n <= MAX_PLAIN ? 1 << n : 0;
}

/** `PyObject.exactly`: the builtin types that compiled code knows from within. */
export const enum Exactly {
  No = 0,
  /** An int whose value is a JavaScript number. */
  Int = 1,
  Float = 2,
  Str = 4,
  List = 8,
  Tuple = 16,
  Dict = 32,
  Set = 64,
}

/**
 * The base class of every Python object.
 *
 * `type` stands on the JavaScript prototype of an exact builtin class (so an int carries no header of its own) and is an own
 * field of everything whose type can differ from object to object. Read it always as `o.type`.
 */
// What an object goes through at its death is in death.ts, which knows more than this file may.
// eslint-disable-next-line @typescript-eslint/no-unsafe-declaration-merging
export abstract class PyObject {
  declare type: PyType;
  /**
   * For functions, whether written in Python or in the host: bit n is set if `compiled` can be called with n arguments as they
   * are, so that one test lets a call site call directly. The other callables have a bit for their layout, since a failing
   * `instanceof` walks the whole prototype chain.
   */
  declare plain: number;
  /** The bit of an object of exactly such a type; 0 for all else, subclasses of these too. On the JavaScript prototype. */
  declare exactly: Exactly;

  /** What connects it with those that refer to it weakly, if anything does. */
  declare weak: WeakLink | undefined;
  /** Whether a runtime of the lifetime `host` may put it into the `weak` of another: see host-link.ts. On the JavaScript prototype. */
  declare readonly isLink: boolean;

  /** True for builtins that clear the weak references to their subclasses' instances themselves, when these have let go of their attributes. On the prototype. */
  declare clearsWeak: boolean;

  /** The number of owners under the `counted` lifetime (kernel/ownership); negative where they are not counted. */
  declare refs: number;

  constructor() {
    if (pool === undefined) return;
    this.refs = 1;
    pool.pushNew(this);
  }

  /**
   * Calls `visit` for everything this object owns, in the order in which CPython lets go of it (tp_traverse, tp_dealloc). Every
   * layout that calls `own` has one.
   */
  traverse(_visit: (o: PyObject) => void): void {}

  /** What a dying object lets go of before its weak references are cleared. */
  shed(): void {}

  /** What happens natively when the object dies, before it lets go of what it owns. */
  dispose(): void {}

  /**
   * What takes memory goes when it has let go of all that it owned: the collector may find only long after that it has died. For layouts of which
   * one object can take much.
   */
  free(): void {}

  /**
   * The next item of an iterator, undefined at its end: what a loop calls, {@link stepAlone} of the slot `next`. Builtin iterators have it on their
   * JavaScript prototype (type filling), where a loop that sees one kind of iterator calls it directly.
   */
  nextItem(): PyObject | undefined {
    return stepAlone(this.type.next!, this);
  }

  /**
   * The value stored under `name` in the object's own storage (its `__dict__`), or undefined. Never looks at the type. `needed`: what the caller
   * has got before and needs later, kept where keys of the dict that are no strs may run code.
   */
  ownGet(_name: string, _needed?: PyObject): PyObject | undefined {
    return undefined;
  }

  /** Stores `name` in the object's own storage; false where objects of this layout have none. */
  ownSet(_name: string, _value: PyObject): boolean {
    return false;
  }

  /** Removes `name` from the object's own storage; false if it was not there. */
  ownDelete(_name: string): boolean {
    return false;
  }

  /** The live `__dict__`, made on first demand; undefined where objects of this layout have none. */
  ownDict(): PyDict | undefined {
    return undefined;
  }

  /** The names in the object's own storage, in order of insertion. */
  ownNames(): string[] {
    return [];
  }
}

// On the prototype, so that objects pay nothing for it.
// eslint-disable-next-line @typescript-eslint/no-unsafe-declaration-merging
export interface PyObject {
  /**
   * One owner less, if it is counted; without the last one it perishes. True if it lives on. In the built
   * package each class with a `perish` of its own has the same text, so that V8 sees one layout there (scripts/inlined-counts.mjs).
   */
  decref(): boolean;
  /**
   * The last owner has let go, whether that has been counted or not: what the object goes through, but for what dies with it, which
   * comes to stand on the stack of dying.ts.
   */
  perish(): void;
  /**
   * The last owner has let go, which has been counted: the object dies, with all that dies of it, and then what that leaves above a height in
   * the pool. Compiled code calls it where a variable lets go: V8 sees for each such place what dies there.
   */
  dieAbove(height: number, ...at: unknown[]): void;
}

PyObject.prototype.plain = Plain.No;
PyObject.prototype.clearsWeak = false;
PyObject.prototype.refs = UNCOUNTED;
// decref, perish and dieAbove: death.ts.
PyObject.prototype.weak = undefined;
(PyObject.prototype as { isLink: boolean }).isLink = false;
PyObject.prototype.exactly = Exactly.No;
