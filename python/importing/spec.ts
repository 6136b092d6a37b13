import {
  allocate,
  DictObject,
  fillBuiltinType,
  findattr,
  getattr,
  intern,
  isTrue,
  makeBool,
  makeList,
  makeStr,
  None,
  PyType,
  reprString,
  setattr,
  signature,
  strString,
  type PyObject,
} from '../../runtime/index.js';

/** The layout of a module's `__spec__` (importlib.machinery.ModuleSpec): plain attributes. CPython: Lib/importlib/_bootstrap.py. */
class PyModuleSpec extends DictObject {}

const shell = PyType.shell('ModuleSpec', PyModuleSpec);
let filled = false;

const INIT = signature('(name, loader, *, origin=None, loader_state=None, is_package=None)');

/** `importlib.machinery.ModuleSpec`. */
export function moduleSpecType(): PyType {
  if (filled) return shell;
  filled = true;
  fillBuiltinType({
    type: shell,
    module: '_frozen_importlib',
    doc: 'The specification for a module, used for loading.',
    hasDict: true,
    slots: {
      new: (cls) => allocate(cls, PyModuleSpec),
      init: (self: PyObject, args, kwnames) => {
        const [name, loader, origin, state, isPackage] = INIT.bind(args, kwnames, 'ModuleSpec.__init__') as [
          PyObject,
          PyObject,
          ...(PyObject | undefined)[],
        ];
        fill(self, { name, loader, origin, loader_state: state });
        if (isPackage !== undefined && isTrue(isPackage)) setattr(self, 'submodule_search_locations', makeList([]));
      },
      repr: (self: PyObject) => {
        const parts = [`name=${reprString(getattr(self, 'name'))}`, `loader=${reprString(getattr(self, 'loader'))}`];
        const origin = getattr(self, 'origin');
        if (origin !== None) parts.push(`origin=${reprString(origin)}`);
        const locations = getattr(self, 'submodule_search_locations');
        if (locations !== None) parts.push(`submodule_search_locations=${reprString(locations)}`);
        return makeStr(`${self.type.name}(${parts.join(', ')})`);
      },
    },
    getset: {
      __dict__: { get: (self: PyObject) => self.ownDict()! },
      parent: {
        get: (self: PyObject) => {
          const name = strString(getattr(self, 'name'));
          if (getattr(self, 'submodule_search_locations') !== None) return makeStr(name);
          return makeStr(name.slice(0, Math.max(0, name.lastIndexOf('.'))));
        },
        doc: "The name of the module's parent.",
      },
      has_location: {
        get: (self: PyObject) => findattr(self, '_set_fileattr') ?? makeBool(false),
        set: (self: PyObject, value: PyObject) => setattr(self, '_set_fileattr', makeBool(isTrue(value))),
      },
    },
  });
  return shell;
}

interface Facts {
  name: PyObject;
  loader?: PyObject | undefined;
  origin?: PyObject | undefined;
  loader_state?: PyObject | undefined;
  submodule_search_locations?: PyObject | undefined;
  cached?: PyObject | undefined;
}

function fill(spec: PyObject, facts: Facts): void {
  const all = { loader: None, origin: None, loader_state: None, submodule_search_locations: None, cached: None, ...facts };
  for (const [key, value] of Object.entries(all)) spec.ownDict()!.set(intern(key), value ?? None);
}

/** The spec of a module as its `__spec__` shows it. */
export function makeSpec(name: string, origin: string | undefined, locations: PyObject): PyObject {
  const type = moduleSpecType();
  const spec = allocate(type, PyModuleSpec);
  fill(spec, {
    name: makeStr(name),
    origin: origin === undefined ? undefined : makeStr(origin),
    submodule_search_locations: locations,
  });
  spec.ownDict().set(intern('_set_fileattr'), makeBool(origin !== undefined));
  return spec;
}
