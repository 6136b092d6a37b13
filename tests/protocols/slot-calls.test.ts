import { describe, expect, test } from '@jest/globals';
import { slotsByDunder, type SlotRow } from '../../runtime/generated/slot-table.js';
import type { SlotFunction } from '../../runtime/generated/slots.js';
import type { PyObject } from '../../runtime/kernel/object.js';
import { methodDescriptorType, PyMethodDescriptor } from '../../runtime/objects/builtin-function.js';
import { makeFloat } from '../../runtime/objects/float.js';
import type { ExactInt } from '../../runtime/objects/int.js';
import { False, makeBigInt, makeInt, True } from '../../runtime/objects/int.js';
import { None, NotImplemented } from '../../runtime/objects/singletons.js';
import { makeStr } from '../../runtime/objects/str.js';
import { bridge } from '../../runtime/operations/bridges.js';
import { callSlotWrapper } from '../../runtime/operations/slot-wrapping.js';
import { setStopValue } from '../../runtime/operations/stop-value.js';
import { instance, makeType, raised } from './fake-types.js';

const rowOf = (dunder: string): SlotRow => slotsByDunder.get(dunder)!.find((row) => row.dunder === dunder)!;
const self = instance(makeType('A'));

describe('a slot called by Python', () => {
  const call = (dunder: string, slot: unknown, ...args: PyObject[]) =>
    callSlotWrapper(rowOf(dunder), slot as SlotFunction, self, args, null);
  const one = makeInt(1);

  // Texts recorded from CPython 3.13.
  test.each([
    ['__add__', [], 'expected 1 argument, got 0'],
    ['__add__', [one, one], 'expected 1 argument, got 2'],
    ['__neg__', [one], 'expected 0 arguments, got 1'],
    ['__len__', [one], 'expected 0 arguments, got 1'],
    ['__pow__', [], ' expected at least 1 argument, got 0'],
    ['__pow__', [one, one, one], ' expected at most 2 arguments, got 3'],
    ['__setitem__', [one], ' expected 2 arguments, got 1'],
    ['__setattr__', [one], ' expected 2 arguments, got 1'],
    ['__setattr__', [one, one], "can't apply this __setattr__ to A object"],
    ['__getattribute__', [one], "attribute name must be string, not 'int'"],
    ['__get__', [], ' expected at least 1 argument, got 0'],
    ['__get__', [None], '__get__(None, None) is invalid'],
    ['__delete__', [], 'expected 1 argument, got 0'],
  ])('%s%#: refuses a wrong number of arguments', (dunder, args, text) => {
    expect(raised(() => call(dunder, () => None, ...args))).toBe(`TypeError: ${text}`);
  });

  test('takes no keywords', () => {
    expect(raised(() => callSlotWrapper(rowOf('__add__'), (() => None) as SlotFunction, self, [one], ['x']))).toBe(
      'TypeError: wrapper __add__() takes no keyword arguments',
    );
  });

  test('gives Python objects', () => {
    expect(call('__len__', () => 3)).toBe(makeInt(3));
    expect(call('__hash__', () => -2)).toBe(makeInt(-2));
    expect(call('__bool__', () => false)).toBe(False);
    expect(call('__contains__', () => true, one)).toBe(True);
    expect(call('__setitem__', () => undefined, one, one)).toBe(None);
    expect(call('__next__', () => one)).toBe(one);
  });

  test('None is no modulus', () => {
    expect(
      call('__pow__', (_self: PyObject, _other: PyObject, mod?: PyObject) => (mod === undefined ? True : False), one, None),
    ).toBe(True);
  });

  test('an exhausted iterator raises StopIteration, with its value', () => {
    expect(raised(() => call('__next__', () => undefined))).toBe('StopIteration');
    setStopValue(self, makeStr('end'));
    expect(raised(() => call('__next__', () => undefined))).toBe('StopIteration: end');
    expect(raised(() => call('__next__', () => undefined))).toBe('StopIteration');
  });
});

describe('a slot that calls a method', () => {
  methodDescriptorType.call = (f, args) => (f as PyMethodDescriptor).implementation(...args);
  const method = (implementation: (...args: PyObject[]) => PyObject) =>
    new PyMethodDescriptor(self.type, 'method', ['($self, /, *args)', implementation]);
  const bridged = (dunder: string, implementation: (...args: PyObject[]) => PyObject) =>
    bridge(rowOf(dunder), method(implementation)) as (...args: unknown[]) => unknown;

  // Texts recorded from CPython 3.13.
  test.each([
    ['__bool__', makeInt(1), 'TypeError: __bool__ should return bool, returned int'],
    ['__len__', makeInt(-1), 'ValueError: __len__() should return >= 0'],
    ['__len__', makeBigInt(-(2n ** 70n)), 'ValueError: __len__() should return >= 0'],
    ['__len__', makeBigInt(2n ** 70n), "OverflowError: cannot fit 'int' into an index-sized integer"],
    ['__len__', makeFloat(1.5), "TypeError: 'float' object cannot be interpreted as an integer"],
    ['__hash__', makeFloat(1.5), 'TypeError: __hash__ method should return an integer'],
    ['__iter__', makeInt(1), "TypeError: iter() returned non-iterator of type 'int'"],
    ['__index__', makeFloat(1.5), 'TypeError: __index__ returned non-int (type float)'],
    ['__int__', makeFloat(1.5), 'TypeError: __int__ returned non-int (type float)'],
    ['__float__', makeInt(1), 'TypeError: A.__float__ returned non-float (type int)'],
    ['__init__', makeInt(1), "TypeError: __init__() should return None, not 'int'"],
  ])('%s%#: refuses a bad result', (dunder, result, text) => {
    const slot = bridged(dunder, () => result);
    expect(raised(() => slot(self, [], null))).toBe(text);
  });

  test('gives host values', () => {
    expect(bridged('__len__', () => True)(self)).toBe(1);
    expect(bridged('__bool__', () => True)(self)).toBe(true);
    expect(bridged('__contains__', () => False)(self, self)).toBe(false);
    expect(bridged('__hash__', () => makeInt(-1))(self)).toBe(-2);
    expect(bridged('__hash__', () => makeBigInt(2n ** 62n))(self)).toBe(2n ** 62n);
    expect(bridged('__hash__', () => makeBigInt(2n ** 80n))(self)).toBe(524288);
    expect((bridged('__index__', () => True)(self) as ExactInt).value).toBe(1);
  });

  test('passes a modulus only where there is one, and never to the reflected method', () => {
    const count = (...args: PyObject[]) => makeInt(args.length);
    expect(bridged('__pow__', count)(self, self, undefined)).toBe(makeInt(2));
    expect(bridged('__pow__', count)(self, self, self)).toBe(makeInt(3));
    expect(bridged('__rpow__', count)(self, self, self)).toBe(NotImplemented);
    expect(bridged('__ipow__', count)(self, self, undefined)).toBe(makeInt(2));
  });

  test('passes None for an absent instance or owner', () => {
    expect(bridged('__get__', (_self, instance) => instance!)(self, undefined, self.type)).toBe(None);
  });

  test('is the same for the same method', () => {
    const shared = method(() => None);
    expect(bridge(rowOf('__radd__'), shared)).toBe(bridge(rowOf('__radd__'), shared));
    expect(bridge(rowOf('__radd__'), shared)).not.toBe(
      bridge(
        rowOf('__radd__'),
        method(() => None),
      ),
    );
  });
});
