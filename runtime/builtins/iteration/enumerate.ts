import { raise } from '../../kernel/errors.js';
import { pass } from '../../kernel/death.js';
import { letGo } from '../../kernel/dying.js';
import type { Visit } from '../../kernel/holding.js';
import { PyObject } from '../../kernel/object.js';
import { DEAD, own } from '../../kernel/ownership.js';
import type { TypeSpec } from '../../kernel/spec.js';
import { PyType } from '../../kernel/type.js';
import { intOf } from '../../objects/int.js';
import { makeTuple, type PyTuple } from '../../objects/sequence.js';
import { allocate } from '../../operations/allocation.js';
import { asIndex } from '../../operations/convert.js';
import { iter } from '../../operations/iteration.js';
import { nextOfInner } from '../list/iterators.js';
import { classGetitem } from '../typing/generic-alias.js';
import { handOutPair, type ReusesTuple } from '../../operations/reused-tuple.js';

/** The layout of `enumerate`. */
export class PyEnumerate extends PyObject implements ReusesTuple {
  iterator: PyObject | undefined = undefined;
  /** The number of the next item. */
  count: number | bigint = 0;
  kept: PyTuple | undefined = undefined;

  constructor() {
    super();
  }

  override traverse(visit: Visit): void {
    if (this.iterator !== undefined) visit(this.iterator);
    if (this.kept !== undefined) visit(this.kept);
  }

  override perish(): void {
    if (this.type !== enumerateType) return pass(this);
    this.refs = DEAD;
    if (this.kept !== undefined) letGo(this.kept);
    if (this.iterator !== undefined) letGo(this.iterator);
  }
}

export const enumerateType = PyType.shell('enumerate', PyEnumerate);

/** CPython Objects/enumobject.c: enumerate_vectorcall, whose error texts are its own. */
function makeEnumerate(cls: PyType, args: PyObject[], kwnames: readonly string[] | null): PyObject {
  const positional = args.length - (kwnames?.length ?? 0);
  if (args.length > 2) throw raise('TypeError', `enumerate() takes at most 2 arguments (${args.length} given)`);
  if (args.length === 0) throw raise('TypeError', "enumerate() missing required argument 'iterable'");
  let [iterable, start] = args.slice(0, positional);
  kwnames?.forEach((name, i) => {
    const value = args[positional + i]!;
    if (name === 'iterable' && iterable === undefined) iterable = value;
    else if (name === 'start' && start === undefined && args.length === 2) start = value;
    else throw raise('TypeError', `'${name}' is an invalid keyword argument for enumerate()`);
  });
  const made = allocate(cls, PyEnumerate);
  if (start !== undefined) made.count = asIndex(start);
  made.iterator = own(iter(iterable!));
  return made;
}

export const enumerateSpec: TypeSpec = {
  type: enumerateType,
  doc: 'Return an enumerate object.\n\n  iterable\n    an object supporting iteration\n\nThe enumerate object yields pairs containing a count (from start, which\ndefaults to zero) and a value yielded by the iterable argument.\n\nenumerate is useful for obtaining an indexed list:\n    (0, seq[0]), (1, seq[1]), (2, seq[2]), ...',
  textSignature: '(iterable, start=0)',
  slots: {
    new: makeEnumerate,
    iter: (self) => self,
    next: (self: PyEnumerate) => {
      const item = nextOfInner(self.iterator!);
      if (item === undefined) return undefined;
      const { count } = self;
      self.count = typeof count === 'number' && count < Number.MAX_SAFE_INTEGER ? count + 1 : BigInt(count) + 1n;
      return handOutPair(self, intOf(count), item);
    },
  },
  methods: {
    __reduce__: [
      '($self, /)',
      (self: PyEnumerate) => makeTuple([self.type, makeTuple([self.iterator!, intOf(self.count)])]),
      'Return state information for pickling.',
    ],
  },
  classMethods: { __class_getitem__: classGetitem },
};
