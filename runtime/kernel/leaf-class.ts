import type { PyObject } from './object.js';

declare const exact: unique symbol;

/** Marks, for the compiler alone, an object made by a leaf class: `instanceof` false does not mean that it is no `Base`. */
export interface Exact {
  readonly [exact]: true;
}

/**
 * Makes `construct` the constructor of a class below `Base`: one that sets every field itself and calls no `super()`.
 *
 * V8 inlines such a constructor anywhere, but that of a derived class not into a `try` block, and compiled Python functions
 * have their body in one: there each `super()` costs 5 ns an object where the allocation itself costs 1 (measured on Node 20).
 * So the layouts that programs make by the million are made this way; the others are plain classes.
 *
 * @param first a function that `construct` calls to set the first fields. V8 makes an object as large as the constructor has assignments, and eight
 * places more; what does not fit takes an array beside it. As if it were the constructor of a base class, those of `first` are counted, too
 */
export function leafClass<T extends PyObject, Arguments extends unknown[]>(
  Base: abstract new (...args: never[]) => T,
  construct: (this: T, ...args: Arguments) => void,
  first?: (this: never, ...args: never[]) => void,
): new (...args: Arguments) => T & Exact {
  construct.prototype = Object.create(Base.prototype as object, {
    constructor: { value: construct, writable: true, configurable: true },
  });
  if (first !== undefined) Object.setPrototypeOf(construct, first);
  return construct as unknown as new (...args: Arguments) => T & Exact;
}
