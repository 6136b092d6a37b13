import * as operations from '../generated/operations.js';
import { raise } from '../kernel/errors.js';
import type { PyObject } from '../kernel/object.js';
import type { TypeSpec } from '../kernel/spec.js';
import { hashOfSlice, keysEqual } from '../objects/hash.js';
import { False, intOf, makeBool, True } from '../objects/int.js';
import { makeTuple } from '../objects/sequence.js';
import { None, NotImplemented } from '../objects/singletons.js';
import { makeStr } from '../objects/str.js';
import { asIndex, reprString } from '../operations/convert.js';
import { PySlice, sliceType } from '../operations/subscript.js';
import { checkArgumentCount } from './arguments.js';

function parts(self: PySlice): [PyObject, PyObject, PyObject] {
  return [self.start, self.stop, self.step];
}

/** Compares slices as the tuples of their parts. CPython Objects/sliceobject.c: slice_richcompare. */
function comparison(operator: 'lt' | 'le' | 'gt' | 'ge') {
  return (self: PySlice, other: PyObject): PyObject => {
    if (!(other instanceof PySlice)) return NotImplemented;
    const a = parts(self);
    const b = parts(other);
    for (let i = 0; i < 3; i++) if (!keysEqual(a[i]!, b[i]!)) return operations[operator](a[i]!, b[i]!);
    return operator === 'le' || operator === 'ge' ? True : False;
  };
}

function equal(self: PySlice, other: PySlice): boolean {
  const b = parts(other);
  return self === other || parts(self).every((part, i) => keysEqual(part, b[i]!));
}

function bound(o: PyObject, fallback: bigint): bigint {
  if (o === None) return fallback;
  if (o.type.index === undefined) throw raise('TypeError', 'slice indices must be integers or None or have an __index__ method');
  return BigInt(asIndex(o));
}

/** The bounds and step of a slice over a sequence of any size. CPython Objects/sliceobject.c: _PySlice_GetLongIndices. */
export function longIndices(self: PySlice, size: bigint): [start: bigint, stop: bigint, step: bigint] {
  const step = bound(self.step, 1n);
  if (step === 0n) throw raise('ValueError', 'slice step cannot be zero');
  const low = step < 0n ? -1n : 0n;
  const high = step < 0n ? size - 1n : size;
  const clamp = (o: PyObject, fallback: bigint) => {
    let i = bound(o, fallback);
    if (o === None) return i;
    if (i < 0n) i += size;
    return i < low ? low : i > high ? high : i;
  };
  const start = clamp(self.start, step < 0n ? high : low);
  const stop = clamp(self.stop, step < 0n ? low : high);
  return [start, stop, step];
}

function indices(self: PySlice, length: PyObject): PyObject {
  const size = BigInt(asIndex(length));
  if (size < 0n) throw raise('ValueError', 'length should not be negative');
  return makeTuple(longIndices(self, size).map(intOf));
}

export const sliceSpec: TypeSpec = {
  type: sliceType,
  final: true,
  doc: 'slice(stop)\nslice(start, stop[, step])\n\nWhat a[start:stop:step] passes to __getitem__.',
  slots: {
    new: (_cls, args, kwnames) => {
      checkArgumentCount('slice', args, kwnames, 1, 3);
      const [a, b = None, c = None] = args as [PyObject, PyObject?, PyObject?];
      return args.length === 1 ? new PySlice(None, a, None) : new PySlice(a, b, c);
    },
    repr: (self: PySlice) => makeStr(`slice(${parts(self).map(reprString).join(', ')})`),
    hash: (self: PySlice) => hashOfSlice(parts(self)),
    lt: comparison('lt'),
    le: comparison('le'),
    eq: (self: PySlice, other: PyObject) => (other instanceof PySlice ? makeBool(equal(self, other)) : NotImplemented),
    ne: (self: PySlice, other: PyObject) => (other instanceof PySlice ? makeBool(!equal(self, other)) : NotImplemented),
    gt: comparison('gt'),
    ge: comparison('ge'),
  },
  methods: {
    indices: ['($self, object, /)', indices, 'Start, stop and step of the slice over a sequence of some length.'],
    __reduce__: [
      '($self, /)',
      (self: PySlice) => makeTuple([sliceType, makeTuple(parts(self))]),
      'Return state information for pickling.',
    ],
  },
  getset: {
    start: { get: (self: PySlice) => self.start, member: true },
    stop: { get: (self: PySlice) => self.stop, member: true },
    step: { get: (self: PySlice) => self.step, member: true },
  },
};
