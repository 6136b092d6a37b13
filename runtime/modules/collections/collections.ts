import { add } from '../../generated/operations.js';
import { raise } from '../../kernel/errors.js';
import { exchange, type Visit } from '../../kernel/holding.js';
import { PyObject } from '../../kernel/object.js';
import type { ModuleSpec, TypeSpec } from '../../kernel/spec.js';
import { PyType } from '../../kernel/type.js';
import { checkArgumentCount } from '../../builtins/arguments.js';
import { dictType, PyDict } from '../../objects/dict.js';
import { tableHash } from '../../objects/hash.js';
import { makeInt } from '../../objects/int.js';
import { makeTuple, PyTuple } from '../../objects/sequence.js';
import { None } from '../../objects/singletons.js';
import { makeStr } from '../../objects/str.js';
import { getattr } from '../../operations/attribute.js';
import { call2 } from '../../operations/call.js';
import { asSize, reprString } from '../../operations/convert.js';
import { iterate } from '../../operations/iteration.js';
import { setitem } from '../../operations/subscript.js';
import { defaultDictSpec, defaultDictType } from './default-dict.js';
import { dequeIteratorType, dequeReverseIteratorType, dequeSpecs } from './deque-spec.js';
import { dequeType } from './deque.js';
import { orderedDictSpecs } from './ordered-dict-spec.js';
import { orderedDictType } from './ordered-dict.js';

/** The layout of `_tuplegetter`: the descriptor of a named tuple's field. */
class PyTupleGetter extends PyObject {
  index = 0;
  doc: PyObject = None;

  override traverse(visit: Visit): void {
    visit(this.doc);
  }
}

const tupleGetterType = PyType.shell('collections._tuplegetter', PyTupleGetter);

const tupleGetterSpec: TypeSpec = {
  type: tupleGetterType,
  final: true,
  slots: {
    new: (_cls, args, kwnames) => {
      checkArgumentCount('_tuplegetter', args, kwnames, 2, 2);
      const made = new PyTupleGetter();
      made.index = asSize(args[0]!);
      made.doc = exchange(made.doc, args[1]!);
      return made;
    },
    repr: (self: PyTupleGetter) => makeStr(`_tuplegetter(${self.index}, ${reprString(self.doc)})`),
    descrget: (self: PyTupleGetter, instance) => {
      if (instance === undefined || instance === None) return self;
      if (!(instance instanceof PyTuple))
        throw raise(
          'TypeError',
          `descriptor for index '${self.index}' for tuple subclasses doesn't apply to '${instance.type.name}' object`,
        );
      const item = instance.items[self.index];
      if (item === undefined) throw raise('IndexError', 'tuple index out of range');
      return item;
    },
    descrset: () => {
      throw raise('AttributeError', "can't set attribute");
    },
    descrdelete: () => {
      throw raise('AttributeError', "can't delete attribute");
    },
  },
  methods: {
    __reduce__: ['($self, /)', (self: PyTupleGetter) => makeTuple([tupleGetterType, makeTuple([makeInt(self.index), self.doc])])],
  },
  getset: {
    __doc__: {
      get: (self: PyTupleGetter) => self.doc,
      set: (self: PyTupleGetter, value: PyObject) => void (self.doc = exchange(self.doc, value)),
      member: true,
    },
  },
};

/** The counting loop of `Counter`. CPython Modules/_collectionsmodule.c: _collections__count_elements_impl. */
function countElements(mapping: PyObject, iterable: PyObject): PyObject {
  const one = makeInt(1);
  const isPlain =
    mapping instanceof PyDict &&
    mapping.type.lookup('get') === dictType.lookup('get') &&
    mapping.type.setitem === dictType.setitem;
  if (isPlain) {
    iterate(iterable, (element) => {
      const hash = tableHash(element);
      const i = mapping.find(element, hash);
      if (i < 0) return mapping.append(element, hash, one);
      // The addition may run code that changes the mapping.
      const sum = add(mapping.values[i]!, one);
      if (mapping.keys[i] === element) mapping.replaceAt(i, sum);
      else mapping.set(element, sum);
    });
    return None;
  }
  const get = getattr(mapping, 'get');
  const zero = makeInt(0);
  iterate(iterable, (element) => setitem(mapping, element, add(call2(get, element, zero), one)));
  return None;
}

/** The types of `_collections`. */
export const collectionSpecs: readonly TypeSpec[] = [...dequeSpecs, defaultDictSpec, ...orderedDictSpecs, tupleGetterSpec];

/** `_collections`: what of `collections` is written in the host. */
export const collectionsModule: ModuleSpec = {
  name: '_collections',
  doc: 'High performance data structures.\n- deque:        ordered collection accessible from endpoints only\n- defaultdict:  dict subclass with a default value factory\n',
  functions: {
    _count_elements: ['($module, mapping, iterable, /)', countElements, 'Count elements in the iterable, updating the mapping'],
  },
  attributes: () => ({
    deque: dequeType,
    defaultdict: defaultDictType,
    OrderedDict: orderedDictType,
    _deque_iterator: dequeIteratorType,
    _deque_reverse_iterator: dequeReverseIteratorType,
    _tuplegetter: tupleGetterType,
  }),
};
