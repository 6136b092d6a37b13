import { expect, test } from '@jest/globals';
import { makeDict, makeInt, makeSet, Runtime, withRuntime } from '../../runtime/index.js';
import { lifetime } from '../lifetime.js';

/** A key that is made only when it is known to be missing: what makes it may change the set or dict meanwhile. */

const numbers = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => makeInt(from + i));
const inRuntime = (name: string, body: () => void) => test(name, () => withRuntime(new Runtime({ lifetime }), body));

inRuntime('a set that grows while the element is made loses none', () => {
  const set = makeSet(numbers(0, 3));
  set.addFound(makeInt(5), () => {
    for (const i of numbers(6, 200)) set.add(i);
    return makeInt(5);
  });
  expect(set.size).toBe(198);
  for (const i of [...numbers(0, 3), ...numbers(5, 200)]) expect(set.has(i)).toBe(true);
});

inRuntime('an element whose entry is taken meanwhile comes to another, or is there already', () => {
  const set = makeSet(numbers(0, 2));
  set.addFound(makeInt(3), () => {
    set.add(makeInt(11));
    return makeInt(3);
  });
  expect([3, 11].map((i) => set.has(makeInt(i)))).toEqual([true, true]);
  set.addFound(makeInt(4), () => {
    set.add(makeInt(4));
    return makeInt(4);
  });
  expect(set.size).toBe(5);
});

inRuntime('a dict that has got the key meanwhile has it once', () => {
  const dict = makeDict();
  const make = () => {
    dict.set(makeInt(1), makeInt(10));
    return makeInt(1);
  };
  dict.setFound(makeInt(1), make, makeInt(20));
  expect(dict.size).toBe(1);
  expect(dict.get(makeInt(1))).toBe(makeInt(20));
});
