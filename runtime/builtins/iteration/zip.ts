import { raise } from '../../kernel/errors.js';
import { tooManyArguments } from '../../kernel/keyword-errors.js';
import { visitBackwards, type Visit } from '../../kernel/holding.js';
import { pass } from '../../kernel/death.js';
import { letGo } from '../../kernel/dying.js';
import { PyObject } from '../../kernel/object.js';
import { ownAll, DEAD } from '../../kernel/ownership.js';
import { signature } from '../../kernel/signature.js';
import type { TypeSpec } from '../../kernel/spec.js';
import { PyType } from '../../kernel/type.js';
import { True } from '../../objects/int.js';
import { makeTuple, type PyTuple } from '../../objects/sequence.js';
import { None } from '../../objects/singletons.js';
import { isTrue } from '../../objects/truth.js';
import { allocate } from '../../operations/allocation.js';
import { iter } from '../../operations/iteration.js';
import { nextOfInner } from '../list/iterators.js';
import { handOutEach, type ReusesTuple } from '../../operations/reused-tuple.js';

/** The layout of `zip`. */
export class PyZip extends PyObject implements ReusesTuple {
  iterators: PyObject[] = [];
  strict = false;
  kept: PyTuple | undefined = undefined;

  constructor() {
    super();
  }

  override traverse(visit: Visit): void {
    visitBackwards(visit, this.iterators);
    if (this.kept !== undefined) visit(this.kept);
  }

  override perish(): void {
    if (this.type !== zipType) return pass(this);
    this.refs = DEAD;
    if (this.kept !== undefined) letGo(this.kept);
    for (const iterator of this.iterators) letGo(iterator);
  }
}

export const zipType = PyType.shell('zip', PyZip);

/** CPython Python/bltinmodule.c: zip_next. */
function nextOfZip(self: PyZip): PyObject | undefined {
  const count = self.iterators.length;
  return count === 0 ? undefined : handOutEach(self, count, nextItem);
}

function nextItem(self: PyZip, i: number): PyObject | undefined {
  const item = nextOfInner(self.iterators[i]!);
  if (item === undefined && self.strict) checkLengths(self, i);
  return item;
}

function mismatch(i: number, what: string): PyObject {
  return raise('ValueError', `zip() argument ${i + 1} is ${what} than argument${i === 1 ? ' ' : 's 1-'}${i}`);
}

/** Iterator `i` has ended: it is an error unless it is the first and all others end, too. */
function checkLengths(self: PyZip, i: number): void {
  if (i > 0) throw mismatch(i, 'shorter');
  for (let j = 1; j < self.iterators.length; j++) {
    const iterator = self.iterators[j]!;
    if (iterator.type.next!(iterator) !== undefined) throw mismatch(j, 'longer');
  }
}

export const zipSpec: TypeSpec = {
  type: zipType,
  doc: "The zip object yields n-length tuples, where n is the number of iterables\npassed as positional arguments to zip().  The i-th element in every tuple\ncomes from the i-th iterable argument to zip().  This continues until the\nshortest argument is exhausted.\n\nIf strict is true and one of the arguments is exhausted before the others,\nraise a ValueError.\n\n   >>> list(zip('abcdefg', range(3), range(4)))\n   [('a', 0, 0), ('b', 1, 1), ('c', 2, 2)]",
  textSignature: '(*iterables, strict=False)',
  slots: {
    new: (cls, args, kwnames) => {
      if (kwnames !== null && kwnames.length > 1) throw tooManyArguments('zip', 1, 0, kwnames.length);
      const [iterables, strict] =
        kwnames === null
          ? [args]
          : (signature('(*iterables, strict=False)').bind(args, kwnames, 'zip') as [PyObject[], PyObject?]);
      const made = allocate(cls, PyZip);
      made.strict = strict !== undefined && isTrue(strict);
      made.iterators = ownAll(iterables.map(iter));
      return made;
    },
    iter: (self) => self,
    next: nextOfZip,
  },
  methods: {
    __reduce__: [
      '($self, /)',
      (self: PyZip) => makeTuple([self.type, makeTuple([...self.iterators]), ...(self.strict ? [True] : [])]),
      'Return state information for pickling.',
    ],
    __setstate__: [
      '($self, state, /)',
      (self: PyZip, state: PyObject) => {
        self.strict = isTrue(state);
        return None;
      },
      'Set state information for unpickling.',
    ],
  },
};
