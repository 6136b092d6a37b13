import { None, own, type ClassSpec, type Fielded, type PyObject, type PyType } from '../runtime/index.js';
import { InstanceAttribute } from './attributes.js';
import { makeReference, referenceType, type PyReference } from './reference.js';

const keys = new InstanceAttribute('key');

/** `weakref.KeyedRef`: a reference that knows the key of its referent in a WeakValueDictionary. Source: CPython Lib/weakref.py. */
export const keyedRefSpec: ClassSpec = {
  name: 'KeyedRef',
  doc: 'A reference that remembers a key.\n\nThe callback that all references of a mapping share finds the key of the\none that died in its attribute `key`.',
  bases: [referenceType],
  slots: ['key'],
  staticAttributes: ['key'],
  methods: {
    __new__: [
      '(type, ob, callback, key)',
      (type: PyObject, ob: PyObject, callback: PyObject, key: PyObject) => {
        const made = makeReference(type as PyType, ob, callback === None ? undefined : callback);
        keys.set(made, key);
        return made;
      },
    ],
    __init__: ['(self, ob, callback, key)', () => None],
  },
};

/** `reference.key = key`, for a new KeyedRef, whose only slot that is. */
export function setKey(reference: PyReference, key: PyObject): void {
  (reference as PyObject as Fielded).f0 = own(key);
}

/** `reference.key`. */
export function keyOf(reference: PyObject): PyObject {
  return keys.get(reference);
}
