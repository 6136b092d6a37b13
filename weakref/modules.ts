import {
  callMethod,
  genericAliasType,
  getattr,
  importModule,
  intern,
  makeHostClass,
  makeStr,
  makeTuple,
  makeList,
  moduleState,
  own,
  type ModuleSpec,
  type PyDict,
  type PyModule,
  type PyObject,
  type PyType,
} from '../runtime/index.js';
import { finalizeSpec } from './finalize.js';
import { keyedRefSpec } from './keyed-ref.js';
import { collectionClasses } from './collection-classes.js';
import { callableProxyType, proxyType } from './proxy.js';
import { referenceType } from './reference.js';
import { iterationGuardSpec } from './weak-container.js';
import { weakKeyDictionarySpec } from './weak-key-dictionary.js';
import { weakMethodSpec } from './weak-method.js';
import { weakSetSpec } from './weak-set.js';
import { weakValueDictionarySpec } from './weak-value-dictionary.js';

/** The modules `weakref` and `_weakrefset`: their classes are made for each runtime when it imports them, as by class statements. */

const names = (...list: string[]) => makeList(list.map((name) => makeStr(name)));

/** The globals of a module that is being made. */
function globalsOf(name: string): PyDict {
  return (moduleState().modules.getStr(intern(name)) as PyModule).ownDict();
}

/** Makes a class that functions hold on to. */
function makeClass(...args: Parameters<typeof makeHostClass>): PyType {
  return own(makeHostClass(...args));
}

export const weakSetModule: ModuleSpec = {
  name: '_weakrefset',
  attributes: () => {
    const globals = globalsOf('_weakrefset');
    const guard = makeClass(iterationGuardSpec, globals);
    return {
      ref: referenceType,
      GenericAlias: genericAliasType,
      _IterationGuard: guard,
      WeakSet: makeClass(weakSetSpec(guard, globals), globals),
      __all__: names('WeakSet'),
    };
  },
};

export const weakrefModule: ModuleSpec = {
  name: 'weakref',
  doc: 'Weak references: to objects that may die while they are referred to (PEP 205).',
  attributes: () => {
    const globals = globalsOf('weakref');
    const core = importModule('_weakref');
    const sets = importModule('_weakrefset');
    const WeakSet = getattr(sets, 'WeakSet');
    const guard = getattr(sets, '_IterationGuard') as PyType;
    const collections = collectionClasses();
    if (collections.MutableSet !== undefined) callMethod(collections.MutableSet, 'register', WeakSet);

    const keyedRef = makeClass(keyedRefSpec, globals);
    const weakMethod: PyType = makeClass(
      weakMethodSpec(() => weakMethod, globals),
      globals,
    );
    const finalize: PyType = makeClass(
      finalizeSpec(() => finalize, globals),
      globals,
    );
    const fromCore = ['getweakrefcount', 'getweakrefs', 'ref', 'proxy', 'CallableProxyType', 'ProxyType', 'ReferenceType'];
    return {
      ...Object.fromEntries([...fromCore, '_remove_dead_weakref'].map((name) => [name, getattr(core, name)])),
      WeakSet,
      _IterationGuard: guard,
      ...(collections.module === undefined ? {} : { _collections_abc: collections.module }),
      itertools: importModule('itertools'),
      sys: importModule('sys'),
      ProxyTypes: makeTuple([proxyType, callableProxyType]),
      __all__: names(
        'ref',
        'proxy',
        'getweakrefcount',
        'getweakrefs',
        'WeakKeyDictionary',
        'ReferenceType',
        'ProxyType',
        'CallableProxyType',
        'ProxyTypes',
        'WeakValueDictionary',
        'WeakSet',
        'WeakMethod',
        'finalize',
      ),
      WeakMethod: weakMethod,
      WeakValueDictionary: makeClass(weakValueDictionarySpec(guard, keyedRef, collections, globals), globals),
      KeyedRef: keyedRef,
      WeakKeyDictionary: makeClass(weakKeyDictionarySpec(guard, collections, globals), globals),
      finalize,
    } satisfies Record<string, PyObject>;
  },
};
