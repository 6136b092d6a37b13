import { raise } from '../../kernel/errors.js';
import { visitAll, visitBackwards, type Visit } from '../../kernel/holding.js';
import { PyObject } from '../../kernel/object.js';
import { own, ownAll } from '../../kernel/ownership.js';
import type { TypeSpec } from '../../kernel/spec.js';
import { PyType } from '../../kernel/type.js';
import { checkArgumentCount } from '../../builtins/arguments.js';
import { makeTuple } from '../../objects/sequence.js';
import { intern, makeStr, PyStr } from '../../objects/str.js';
import { getattr } from '../../operations/attribute.js';
import { call, callWithMap } from '../../operations/call.js';
import { reprString } from '../../operations/convert.js';
import { importModule } from '../../operations/modules.js';
import { recursiveRepr } from '../../operations/recursive-repr.js';
import { getitem } from '../../operations/subscript.js';

/** itemgetter, attrgetter, methodcaller. Source: CPython Modules/_operator.c. */

class PyItemGetter extends PyObject {
  items: PyObject[] = [];

  override traverse(visit: Visit): void {
    visitBackwards(visit, this.items);
  }
}

class PyAttrGetter extends PyObject {
  /** Each attribute's path, `a.b` taken apart. */
  paths: string[][] = [];
}

class PyMethodCaller extends PyObject {
  name = '';
  args: PyObject[] = [];
  keywords = new Map<string, PyObject>();

  override traverse(visit: Visit): void {
    visitBackwards(visit, this.args);
    visitAll(visit, this.keywords.values());
  }
}

export const itemGetterType = PyType.shell('operator.itemgetter', PyItemGetter);
export const attrGetterType = PyType.shell('operator.attrgetter', PyAttrGetter);
export const methodCallerType = PyType.shell('operator.methodcaller', PyMethodCaller);

/** The one argument of the call of such an object. */
function operand(name: string, args: PyObject[], kwnames: readonly string[] | null): PyObject {
  checkArgumentCount(name, args, kwnames, 1, 1);
  return args[0]!;
}

function one(results: PyObject[]): PyObject {
  return results.length === 1 ? results[0]! : makeTuple(results);
}

function reprOf(self: PyObject, args: () => string[]): PyObject {
  const { name } = self.type;
  return makeStr(recursiveRepr(self, `${name}(...)`, () => `${name}(${args().join(', ')})`));
}

/** What the objects are called with; a class says what it is called with itself. Source: CPython Modules/_operator.c: itemgetter_getset. */
const getset: TypeSpec['getset'] = { __text_signature__: { get: () => makeStr('(obj, /)') } };

export const getterSpecs: readonly TypeSpec[] = [
  {
    type: itemGetterType,
    doc: 'Return a callable object that fetches the given item(s) from its operand.\nAfter f = itemgetter(2), the call f(r) returns r[2].\nAfter g = itemgetter(2, 5, 3), the call g(r) returns (r[2], r[5], r[3])',
    textSignature: '(item, /, *items)',
    slots: {
      new: (_cls, args, kwnames) => {
        // As CPython: it looks at the first argument only, hence the wording.
        checkArgumentCount('itemgetter', args.slice(0, 1), kwnames, 1, 1);
        const made = new PyItemGetter();
        made.items = ownAll([...args]);
        return made;
      },
      call: (self: PyItemGetter, args, kwnames) => {
        if (kwnames !== null || args.length !== 1) checkArgumentCount('itemgetter', args, kwnames, 1, 1);
        const o = args[0]!;
        return self.items.length === 1 ? getitem(o, self.items[0]!) : makeTuple(self.items.map((item) => getitem(o, item)));
      },
      repr: (self: PyItemGetter) => reprOf(self, () => self.items.map(reprString)),
    },
    methods: {
      __reduce__: [
        '($self, /)',
        (self: PyItemGetter) => makeTuple([self.type, makeTuple([...self.items])]),
        'Return state information for pickling',
      ],
    },
    getset,
    final: true,
  },
  {
    type: attrGetterType,
    doc: "Return a callable object that fetches the given attribute(s) from its operand.\nAfter f = attrgetter('name'), the call f(r) returns r.name.\nAfter g = attrgetter('name', 'date'), the call g(r) returns (r.name, r.date).\nAfter h = attrgetter('name.first', 'name.last'), the call h(r) returns\n(r.name.first, r.name.last).",
    textSignature: '(attr, /, *attrs)',
    slots: {
      new: (_cls, args, kwnames) => {
        checkArgumentCount('attrgetter', args.slice(0, 1), kwnames, 1, 1);
        const made = new PyAttrGetter();
        made.paths = args.map((name) => {
          if (!(name instanceof PyStr)) throw raise('TypeError', 'attribute name must be a string');
          return name.value.split('.');
        });
        return made;
      },
      call: (self: PyAttrGetter, args, kwnames) => {
        const o = operand('attrgetter', args, kwnames);
        return one(self.paths.map((path) => path.reduce(getattr, o)));
      },
      repr: (self: PyAttrGetter) => reprOf(self, () => self.paths.map((path) => reprString(makeStr(path.join('.'))))),
    },
    methods: {
      __reduce__: [
        '($self, /)',
        (self: PyAttrGetter) => makeTuple([self.type, makeTuple(self.paths.map((path) => makeStr(path.join('.'))))]),
        'Return state information for pickling',
      ],
    },
    getset,
    final: true,
  },
  {
    type: methodCallerType,
    doc: "Return a callable object that calls the given method on its operand.\nAfter f = methodcaller('name'), the call f(r) returns r.name().\nAfter g = methodcaller('name', 'date', foo=1), the call g(r) returns\nr.name('date', foo=1).",
    textSignature: '(name, /, *args, **kwargs)',
    slots: {
      new: (_cls, args, kwnames) => {
        const count = args.length - (kwnames?.length ?? 0);
        if (count < 1) throw raise('TypeError', 'methodcaller needs at least one argument, the method name');
        const name = args[0]!;
        if (!(name instanceof PyStr)) throw raise('TypeError', 'method name must be a string');
        const made = new PyMethodCaller();
        made.name = name.value;
        made.args = ownAll(args.slice(1, count));
        kwnames?.forEach((key, i) => made.keywords.set(key, own(args[count + i]!)));
        return made;
      },
      call: (self: PyMethodCaller, args, kwnames) => {
        const method = getattr(operand('methodcaller', args, kwnames), self.name);
        return self.keywords.size === 0 ? call(method, [...self.args]) : callWithMap(method, self.args, self.keywords);
      },
      repr: (self: PyMethodCaller) =>
        reprOf(self, () => [
          reprString(makeStr(self.name)),
          ...self.args.map(reprString),
          ...[...self.keywords].map(([key, value]) => `${key}=${reprString(value)}`),
        ]),
    },
    methods: {
      __reduce__: [
        '($self, /)',
        (self: PyMethodCaller) => {
          if (self.keywords.size === 0) return makeTuple([self.type, makeTuple([intern(self.name), ...self.args])]);
          const partial = getattr(importModule('functools'), 'partial');
          const make = callWithMap(partial, [self.type, intern(self.name)], self.keywords);
          return makeTuple([make, makeTuple([...self.args])]);
        },
        'Return state information for pickling',
      ],
    },
    getset,
    final: true,
  },
];
