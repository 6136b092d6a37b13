import { raise } from '../../kernel/errors.js';
import type { PyObject } from '../../kernel/object.js';
import type { TypeSpec } from '../../kernel/spec.js';
import { makeInt } from '../../objects/int.js';
import { makeTuple, PyTuple } from '../../objects/sequence.js';
import { None } from '../../objects/singletons.js';
import { sizeOfInt } from '../../operations/convert.js';
import { warn } from '../../operations/warnings.js';

/** How the iterators of itertools are taken apart to be copied, and put together again. Source: CPython Modules/itertoolsmodule.c. */

/** What makes an iterator like another: arguments for its type, or (`made`) for something else, and a state. */
export interface Parts {
  readonly args: readonly PyObject[];
  readonly state?: PyObject | undefined;
  readonly made?: PyObject;
}

function warnOfEnd(): void {
  warn('DeprecationWarning', 'Pickle, copy, and deepcopy support will be removed from itertools in Python 3.14.');
}

/** `__reduce__`, and `__setstate__` if there is something to `restore`. */
export function pickling<Self extends PyObject>(
  reduce: (self: Self) => Parts,
  restore?: (self: Self, state: PyObject) => void,
): NonNullable<TypeSpec['methods']> {
  const methods: Record<string, NonNullable<TypeSpec['methods']>[string]> = {
    __reduce__: [
      '($self, /)',
      (self: Self) => {
        warnOfEnd();
        const { args, state, made = self.type } = reduce(self);
        return makeTuple([made, makeTuple([...args]), ...(state === undefined ? [] : [state])]);
      },
      'Return state information for pickling.',
    ],
  };
  if (restore !== undefined)
    methods['__setstate__'] = [
      '($self, state, /)',
      (self: Self, state: PyObject) => {
        warnOfEnd();
        restore(self, state);
        return None;
      },
      'Set state information for unpickling.',
    ];
  return methods;
}

/** The items of a state that is a tuple of so many. */
export function stateItems(state: PyObject, least: number, most = least): readonly PyObject[] {
  if (!(state instanceof PyTuple)) throw raise('TypeError', 'state is not a tuple');
  const { items } = state;
  if (items.length < least || items.length > most)
    throw raise('TypeError', `function takes exactly ${least} arguments (${items.length} given)`);
  return items;
}

/** Item number `i` of a state, or (`name`) argument of a function, is not of the type that is `expected`. */
export function wrongItem(i: number, expected: string, item: PyObject, name = ''): PyObject {
  return raise('TypeError', `${name}argument ${i} must be ${expected}, not ${item.type.name}`);
}

export const tupleOfIndices = (indices: readonly number[]) => makeTuple(indices.map((i) => makeInt(i)));

/** The indices that a state has, each brought between its bounds; `count`: how many there must be. */
export function stateIndices(state: PyObject, count: number, least: number, most: (i: number) => number): number[] {
  if (!(state instanceof PyTuple) || state.items.length !== count) throw raise('ValueError', 'invalid arguments');
  return state.items.map((item, i) => Math.max(least, Math.min(sizeOfInt(item), most(i))));
}
