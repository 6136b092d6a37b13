import { DictObject, fillBuiltinType, intern, makeStr, None, PyType, type PyObject } from '../../runtime/index.js';

/** The layout of a module's `__spec__` (importlib.machinery.ModuleSpec): plain attributes. */
class PyModuleSpec extends DictObject {}

export const moduleSpecType = PyType.shell('ModuleSpec', PyModuleSpec);
let filled = false;

/** The spec of a module as its `__spec__` shows it. */
export function makeSpec(name: string, origin: string | undefined, locations: PyObject, parent: string): PyObject {
  if (!filled) {
    filled = true;
    fillBuiltinType({ type: moduleSpecType, module: '_frozen_importlib', hasDict: true });
  }
  const spec = new PyModuleSpec();
  const set = (key: string, value: PyObject) => spec.ownDict().set(intern(key), value);
  set('name', makeStr(name));
  set('loader', None);
  set('origin', origin === undefined ? None : makeStr(origin));
  set('submodule_search_locations', locations);
  set('parent', makeStr(parent));
  set('cached', None);
  return spec;
}
