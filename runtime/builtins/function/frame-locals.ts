import { raise } from '../../kernel/errors.js';
import { exchange, type Visit } from '../../kernel/holding.js';
import { PyObject } from '../../kernel/object.js';
import { counting, own } from '../../kernel/ownership.js';
import { refuseKeywords } from '../../kernel/keyword-errors.js';
import type { TypeSpec } from '../../kernel/spec.js';
import { PyType } from '../../kernel/type.js';
import { Run } from '../../objects/activation.js';
import type { PyCode } from '../../objects/code.js';
import { makeDict, PyDict } from '../../objects/dict.js';
import type { PyCell } from '../../objects/function.js';
import { makeBool } from '../../objects/int.js';
import { makeList, makeTuple } from '../../objects/sequence.js';
import { isTrue } from '../../objects/truth.js';
import { None, NotImplemented } from '../../objects/singletons.js';
import { ExactStr, intern, makeStr, type PyStr } from '../../objects/str.js';
import { PyFrame } from '../../objects/traceback.js';
import { reprString } from '../../operations/convert.js';
import { eq } from '../../generated/operations.js';
import { iter, listOf } from '../../operations/iteration.js';
import { recursiveRepr } from '../../operations/recursive-repr.js';
import { keysOf, updateFrom } from '../dict/update.js';

/**
 * `FrameLocalsProxy`: the variables of a function's frame, which can be bound through it (PEP 667). What stands under other keys is kept by
 * the frame object. Source: CPython Objects/frameobject.c.
 */
export class PyFrameLocals extends PyObject {
  constructor(readonly frame: PyFrame) {
    super();
    own(frame);
  }

  override traverse(visit: Visit): void {
    visit(this.frame);
  }
}

export const frameLocalsType = PyType.shell('FrameLocalsProxy', PyFrameLocals);

/** The names of the variables of a frame that has been left, in its order; undefined: that of an inlined comprehension. */
function namesOf({ facts }: PyCode): (string | undefined)[] {
  const { varNames, cellVars, freeVars, hiddenCount = 0 } = facts;
  const hidden = new Array<undefined>(hiddenCount).fill(undefined);
  return [...varNames, ...cellVars.filter((name) => !varNames.includes(name)), ...hidden, ...freeVars];
}

/** True for a variable that stands in a cell. */
const isCell = ({ facts }: PyCode, name: string) => facts.cellVars.includes(name) || facts.freeVars.includes(name);

/** The number of a variable among what a frame owns that has been left: the function that it has run may stand before all. */
function placeOf({ activation, variables }: PyFrame, name: string): number {
  const names = namesOf(activation.code);
  const at = names.indexOf(name);
  return at < 0 || variables === undefined ? -1 : at + variables.length - names.length;
}

/** The variables that are bound, and what else has been stored. */
function read(frame: PyFrame): PyDict {
  const { activation, variables } = frame;
  let dict = makeDict();
  if (frame.hasLeft) {
    for (const name of variables === undefined ? [] : namesOf(activation.code)) {
      if (name === undefined) continue;
      const found = variables![placeOf(frame, name)];
      const value = isCell(activation.code, name) ? (found as PyCell | undefined)?.value : found;
      if (value !== undefined) dict.set(intern(name), value);
    }
  } else if (typeof activation.locals === 'function') {
    dict = activation.locals();
  } else if (activation instanceof Run && activation.hidden !== undefined) {
    dict = activation.hidden();
  }
  // DIFFERS: the variables of a function that runs can be seen only if it says locals(), eval() or the like somewhere.
  if (frame.extra !== undefined) dict.update(frame.extra);
  return dict;
}

/** Binds a variable; false if there is none of this name. */
function assign(frame: PyFrame, name: string, value: PyObject): boolean {
  const { activation } = frame;
  if (!frame.hasLeft) return activation instanceof Run && activation.assign?.(name, value) === true;
  const at = placeOf(frame, name);
  if (at < 0) return false;
  const variables = [...frame.variables!];
  frame.variables = variables;
  if (isCell(activation.code, name)) (variables[at] as PyCell | undefined)?.store(value);
  else variables[at] = exchange(variables[at], value);
  return true;
}

/** The name of the variable that a key means: it need not be a str, if it is equal to one. */
function nameMeant({ activation }: PyFrame, key: PyObject): string | undefined {
  if (key instanceof ExactStr) return key.value;
  const names = makeDict();
  for (const name of namesOf(activation.code)) if (name !== undefined) names.set(intern(name), intern(name));
  return (names.get(key) as PyStr | undefined)?.value;
}

function write({ frame }: PyFrameLocals, key: PyObject, value: PyObject): void {
  const name = nameMeant(frame, key);
  if (name !== undefined && assign(frame, name, value)) return;
  frame.extra ??= beginExtra(frame);
  frame.extra.set(key, value);
}

function beginExtra(frame: PyFrame): PyDict {
  const { activation } = frame;
  if (counting && !frame.hasLeft && activation instanceof Run) activation.kept = own(frame);
  return own(makeDict());
}

/** True for what can be merged with one. */
const isMergeable = (o: PyObject) => o instanceof PyDict || o instanceof PyFrameLocals;

function update(self: PyFrameLocals, other: PyObject): void {
  const added = makeDict();
  updateFrom(added, other);
  for (const key of listOf(added)) write(self, key, added.get(key)!);
}

/** Whether two are of the same frame, or one holds what a dict does. */
function same(a: PyFrameLocals, b: PyObject): boolean | undefined {
  if (b instanceof PyFrameLocals) return a.frame === b.frame;
  return b instanceof PyDict ? isTrue(eq(read(a.frame), b)) : undefined;
}

function oneOrTwo(name: string, args: readonly PyObject[]): [key: PyObject, fallback: PyObject] {
  if (args.length < 1 || args.length > 2) throw raise('TypeError', `${name} expected 1 or 2 arguments`);
  return [args[0]!, args[1] ?? None];
}

/** The values in the order of the keys. */
const valuesOf = (dict: PyDict) => listOf(dict).map((key) => dict.get(key)!);

export const frameLocalsSpec: TypeSpec = {
  type: frameLocalsType,
  patternKind: 'mapping',
  final: true,
  slots: {
    new: (cls, args, kwnames) => {
      const given = args.length - (kwnames?.length ?? 0);
      if (given !== 1) throw raise('TypeError', `FrameLocalsProxy expected 1 argument, got ${given}`);
      if (!(args[0] instanceof PyFrame)) throw raise('TypeError', `expect frame, not ${args[0]!.type.name}`);
      refuseKeywords(cls.name, kwnames);
      return new PyFrameLocals(args[0]);
    },
    repr: (self: PyFrameLocals) => makeStr(recursiveRepr(self, '{...}', () => reprString(read(self.frame)))),
    len: (self: PyFrameLocals) => read(self.frame).size,
    getitem: (self: PyFrameLocals, key) => {
      const found = read(self.frame).get(key);
      if (found === undefined) throw raise('KeyError', `local variable '${reprString(key)}' is not defined`);
      return found;
    },
    setitem: write,
    delitem: () => {
      throw raise('TypeError', 'cannot remove variables from FrameLocalsProxy');
    },
    contains: (self: PyFrameLocals, key) => read(self.frame).has(key),
    iter: (self: PyFrameLocals) => iter(makeList(listOf(read(self.frame)))),
    eq: (a: PyFrameLocals, b) => {
      const isSame = same(a, b);
      return isSame === undefined ? NotImplemented : makeBool(isSame);
    },
    ne: (a: PyFrameLocals, b) => {
      const isSame = same(a, b);
      return isSame === undefined ? NotImplemented : makeBool(!isSame);
    },
    lt: () => NotImplemented,
    le: () => NotImplemented,
    gt: () => NotImplemented,
    ge: () => NotImplemented,
    or: (a: PyFrameLocals, b) => merged(a, b),
    ror: (b: PyFrameLocals, a) => merged(a, b),
    ior: (self: PyFrameLocals, other) => {
      if (!isMergeable(other)) return NotImplemented;
      update(self, other);
      return self;
    },
  },
  methods: {
    update: [
      '($self, other, /)',
      (self: PyFrameLocals, other: PyObject) => {
        if (!isMergeable(other)) throw raise('TypeError', 'update() argument must be dict or another FrameLocalsProxy');
        update(self, other);
        return None;
      },
    ],
    __reversed__: ['($self, /)', (self: PyFrameLocals) => makeList(listOf(read(self.frame)).reverse())],
    copy: ['($self, /)', (self: PyFrameLocals) => read(self.frame)],
    keys: ['($self, /)', (self: PyFrameLocals) => makeList(listOf(read(self.frame)))],
    values: ['($self, /)', (self: PyFrameLocals) => makeList(valuesOf(read(self.frame)))],
    items: [
      '($self, /)',
      (self: PyFrameLocals) => {
        const dict = read(self.frame);
        return makeList(listOf(dict).map((key) => makeTuple([key, dict.get(key)!])));
      },
    ],
    get: [
      '($self, *args)',
      (self: PyFrameLocals, args: PyObject[]) => {
        const [key, fallback] = oneOrTwo('get', args);
        return read(self.frame).get(key) ?? fallback;
      },
    ],
    setdefault: [
      '($self, *args)',
      (self: PyFrameLocals, args: PyObject[]) => {
        const [key, fallback] = oneOrTwo('setdefault', args);
        const found = read(self.frame).get(key);
        if (found === undefined) write(self, key, fallback);
        return found ?? fallback;
      },
    ],
  },
  attributes: { __hash__: () => None },
};

/** A dict of what both hold. Source: CPython Objects/frameobject.c: framelocalsproxy_or. */
function merged(a: PyObject, b: PyObject): PyObject {
  if (!isMergeable(b)) return NotImplemented;
  const dict = makeDict();
  if (!isMergeable(a)) keysOf(a);
  updateFrom(dict, a);
  updateFrom(dict, b);
  return dict;
}
