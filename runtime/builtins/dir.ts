import { raise } from '../kernel/errors.js';
import type { PyObject } from '../kernel/object.js';
import { PyType } from '../kernel/type.js';
import { makeDict, PyDict } from '../objects/dict.js';
import { makeInt } from '../objects/int.js';
import { makeList } from '../objects/sequence.js';
import { None } from '../objects/singletons.js';
import { intern } from '../objects/str.js';
import { findattr } from '../operations/attribute.js';
import { listOf } from '../operations/iteration.js';
import { getitem, len } from '../operations/subscript.js';
import { updateFrom } from './dict/update.js';

/** The names that `dir` shows. Source: CPython Objects/typeobject.c: object___dir___impl, type___dir___impl. */

/** `dir(o)` of plain objects: the own names, those of the class and of its bases. */
export function dirOfObject(self: PyObject): PyObject {
  const own = findattr(self, '__dict__');
  const names = own instanceof PyDict ? own.copy() : makeDict();
  const cls = findattr(self, '__class__');
  if (cls !== undefined) addClassNames(names, cls);
  return makeList(listOf(names));
}

/** `dir(cls)` of classes: their names and those of their bases. */
export function dirOfType(self: PyType): PyObject {
  const names = makeDict();
  addClassNames(names, self);
  return makeList(listOf(names));
}

/** The names of a class and of its bases come to `names`; what says that it is a class is asked like one (merge_class_dict). */
function addClassNames(names: PyDict, cls: PyObject): void {
  if (cls instanceof PyType) {
    for (const type of cls.mro)
      for (const name of type.namespace.keys()) names.set(typeof name === 'string' ? intern(name) : name, None);
    return;
  }
  const own = findattr(cls, '__dict__');
  if (own !== undefined) updateFrom(names, own);
  const bases = findattr(cls, '__bases__');
  if (bases === undefined) return;
  const count = len(bases);
  for (let i = 0; i < count; i++) addClassNames(names, getitem(bases, makeInt(i)));
}

/** `dir(module)`: the names in its dict. Source: CPython Objects/moduleobject.c: module_dir. */
export function dirOfModule(self: PyObject): PyObject[] {
  const own = findattr(self, '__dict__');
  if (!(own instanceof PyDict)) throw raise('TypeError', '<module>.__dict__ is not a dictionary');
  return listOf(own);
}
