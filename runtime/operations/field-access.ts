import type { PyObject } from '../kernel/object.js';
import type { Shape } from '../kernel/shape.js';
import { exchangeField, REST_OFFSET, type Fielded } from '../objects/instance.js';

/** Reads an attribute from a field; undefined where the field is empty, or where the attribute is elsewhere. */
export type Reader = (o: Fielded) => PyObject | undefined;
/** Stores an attribute; gives its old value. Whoever calls it counts owners. */
export type Writer = (o: Fielded, value: PyObject) => PyObject | undefined;

/*
 * A function for each field, so small that V8 inlines it wherever a site calls it: a site that always finds the same field then
 * costs no more than the comparison of a version.
 */

const readers: Reader[] = [(o) => o.f0, (o) => o.f1, (o) => o.f2, (o) => o.f3];

/** The reader of field `i`. */
export function fieldReader(i: number): Reader {
  while (readers.length <= i) {
    const at = readers.length - REST_OFFSET;
    readers.push((o) => (typeof o.rest === 'number' ? undefined : (o.rest[at] as PyObject | undefined)));
  }
  return readers[i]!;
}

/** The reader of what cannot be read from a field. */
export const readNothing: Reader = () => undefined;

const writers: Writer[] = [
  (o, value) => {
    const old = o.f0;
    o.f0 = value;
    return old;
  },
  (o, value) => {
    const old = o.f1;
    o.f1 = value;
    return old;
  },
  (o, value) => {
    const old = o.f2;
    o.f2 = value;
    return old;
  },
  (o, value) => {
    const old = o.f3;
    o.f3 = value;
    return old;
  },
];

/** The writer of field `i`. */
export function fieldWriter(i: number): Writer {
  while (writers.length <= i) {
    const at = writers.length - REST_OFFSET;
    writers.push((o, value) => {
      const { rest } = o;
      if (typeof rest === 'number' || at >= rest.length) return exchangeField(o, at + REST_OFFSET, value);
      const old = rest[at] as PyObject | undefined;
      rest[at] = value;
      return old;
    });
  }
  return writers[i]!;
}

/** The writer of a new attribute, with which the object has shape `next`. */
export function addingWriter(i: number, next: Shape): Writer {
  switch (i) {
    case 0:
      return (o, value) => {
        o.f0 = value;
        o.shape = next;
        return undefined;
      };
    case 1:
      return (o, value) => {
        o.f1 = value;
        o.shape = next;
        return undefined;
      };
    case 2:
      return (o, value) => {
        o.f2 = value;
        o.shape = next;
        return undefined;
      };
    case 3:
      return (o, value) => {
        o.f3 = value;
        o.shape = next;
        return undefined;
      };
    default:
      return (o, value) => {
        const old = exchangeField(o, i, value);
        o.shape = next;
        return old;
      };
  }
}
