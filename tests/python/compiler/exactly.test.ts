import { expect, test } from '@jest/globals';
import { Exactly, LENDING } from '../../../python/compiler/exactly.js';
import { False, makeDict, makeFloat, makeInt, makeList, makeSet, makeStr, makeTuple, None } from '../../../runtime/index.js';
import { Plain } from '../../../runtime/kernel/object.js';

test('compiled code and the runtime agree on the bits of builtin types', () => {
  const bits = [makeInt(1), makeFloat(1), makeStr('x'), makeList([]), makeTuple([]), makeDict(), makeSet()].map((o) => o.exactly);
  expect(bits).toEqual([Exactly.Int, Exactly.Float, Exactly.Str, Exactly.List, Exactly.Tuple, Exactly.Dict, Exactly.Set]);
  expect([False.exactly, None.exactly]).toEqual([0, 0]);
});

test('and on that of functions that lend their results', () => {
  expect(LENDING).toBe(Plain.Lending);
});
