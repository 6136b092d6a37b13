import {
  call,
  classMethodType,
  delitem,
  genericAliasType,
  getattr,
  importModule,
  isInstance,
  listOf,
  makeDict,
  makeHostClass,
  makeStr,
  intern,
  moduleState,
  None,
  NotImplemented,
  operators,
  own,
  dictType,
  type ClassSpec,
  type PyObject,
  type PyType,
} from '../runtime/index.js';

/** The classes of `collections.abc` on which the weak containers stand. */
export interface CollectionClasses {
  /** The module `_collections_abc`; undefined where there is none. */
  readonly module: PyObject | undefined;
  readonly Mapping: PyObject;
  readonly MutableMapping: PyObject;
  /** Has WeakSet registered with it. */
  readonly MutableSet: PyObject | undefined;
}

const mappingSpec = (mapping: () => PyType): ClassSpec => ({
  name: 'Mapping',
  slots: [],
  methods: {
    __eq__: [
      '(self, other)',
      (self: PyObject, other: PyObject) => {
        if (!isInstance(other, mapping()) && !isInstance(other, dictType)) return NotImplemented;
        const items = (mapping: PyObject) => call(dictType, [call(getattr(mapping, 'items'), [])]);
        return operators.eq(items(self), items(other));
      },
    ],
  },
  attributes: { __reversed__: None, __class_getitem__: call(classMethodType, [genericAliasType]) },
});

const mutableMappingSpec: ClassSpec = {
  name: 'MutableMapping',
  slots: [],
  methods: {
    clear: [
      '(self)',
      (self: PyObject) => {
        for (const key of listOf(self)) delitem(self, key);
        return None;
      },
      'Remove all items.',
    ],
  },
};

/**
 * Those of the front-end's library, or, in a runtime without one, two classes with what the weak dictionaries inherit.
 * DIFFERS: without a front-end the weak containers are no instances of `collections.abc`'s other classes.
 */
export function collectionClasses(): CollectionClasses {
  if (moduleState().importer !== undefined) {
    const module = importModule('_collections_abc');
    const [Mapping, MutableMapping, MutableSet] = ['Mapping', 'MutableMapping', 'MutableSet'].map((name) =>
      getattr(module, name),
    );
    return { module, Mapping: Mapping!, MutableMapping: MutableMapping!, MutableSet };
  }
  const globals = makeDict();
  globals.set(intern('__name__'), makeStr('collections.abc'));
  const Mapping: PyType = own(
    makeHostClass(
      mappingSpec(() => Mapping),
      globals,
    ),
  );
  const MutableMapping = own(makeHostClass({ ...mutableMappingSpec, bases: [Mapping] }, globals));
  return { module: undefined, Mapping, MutableMapping, MutableSet: undefined };
}
