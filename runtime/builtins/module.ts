import { raise } from '../kernel/errors.js';
import type { PyObject } from '../kernel/object.js';
import { signature } from '../kernel/signature.js';
import type { TypeSpec } from '../kernel/spec.js';
import { makeDict } from '../objects/dict.js';
import { makeList } from '../objects/sequence.js';
import { None } from '../objects/singletons.js';
import { intern, makeStr, PyStr } from '../objects/str.js';
import { isTrue } from '../objects/truth.js';
import { allocate } from '../operations/allocation.js';
import { attributeError, genericGetattr, getattr } from '../operations/attribute.js';
import { call, call1 } from '../operations/call.js';
import { reprString, strString } from '../operations/convert.js';
import { fillModule, moduleType, PyModule, isBuiltinModule } from '../operations/modules.js';
import { listOf } from '../operations/iteration.js';
import { dirOfModule } from './dir.js';

/** Modules. Source: CPython Objects/moduleobject.c. */

function nameOf(self: PyModule): string | undefined {
  const name = self.ownGet('__name__');
  return name instanceof PyStr ? name.value : undefined;
}

export const moduleSpec: TypeSpec = {
  type: moduleType,
  doc: 'Create a module object.\n\nThe name must be a string; the optional docstring can have any type.',
  textSignature: '(name, doc=None)',
  hasDict: true,
  hasWeakrefs: true,
  slots: {
    new: (cls) => allocate(cls, PyModule),
    init: (self: PyModule, args, kwnames) => {
      const [name, doc] = signature('(name, doc=None)').bind(args, kwnames, 'module') as [PyObject, PyObject?];
      if (!(name instanceof PyStr)) throw raise('TypeError', `module() argument 'name' must be str, not ${name.type.name}`);
      fillModule(self, name.value, doc ?? None);
    },
    repr: (self: PyModule) => {
      const spec = self.ownGet('__spec__');
      if (spec !== undefined && spec !== None && isTrue(spec)) return makeStr(`<module ${describeSpec(spec)}>`);
      const name = self.ownGet('__name__');
      const file = self.ownGet('__file__');
      const loader = self.ownGet('__loader__') ?? None;
      const from =
        file !== undefined ? ` from ${reprString(file)}` : loader !== None ? ` (${reprString(loader)})` : builtin(self);
      return makeStr(`<module ${name === undefined ? "'?'" : reprString(name)}${from}>`);
    },
    getattribute: (self: PyModule, name) => {
      const found = genericGetattr(self, name);
      if (found !== undefined) return found;
      const hook = self.ownGet('__getattr__');
      if (hook !== undefined) return call1(hook, intern(name));
      const moduleName = nameOf(self);
      throw attributeError(self, name, moduleName === undefined ? 'module' : `module '${moduleName}'`);
    },
  },
  methods: {
    __dir__: [
      '($self, /)',
      (self: PyModule) => {
        const hook = self.ownGet('__dir__');
        if (hook !== undefined) return makeList(listOf(call(hook, [])));
        return makeList(dirOfModule(self));
      },
      '__dir__() -> list\nspecialized dir() implementation',
    ],
  },
  getset: {
    __dict__: { get: (self: PyModule) => self.ownDict(), member: true },
    __annotations__: {
      get: (self: PyModule) => {
        let annotations = self.ownGet('__annotations__');
        if (annotations === undefined) self.ownSet('__annotations__', (annotations = makeDict()));
        return annotations;
      },
      set: (self: PyModule, value: PyObject) => void self.ownSet('__annotations__', value),
      delete: (self: PyModule) => {
        if (!self.ownDelete('__annotations__')) throw raise('AttributeError', '__annotations__');
      },
    },
  },
};

/** What the spec of a module says of it. Source: CPython Lib/importlib/_bootstrap.py: _module_repr_from_spec. */
function describeSpec(spec: PyObject): string {
  const name = getattr(spec, 'name');
  const origin = getattr(spec, 'origin');
  if (origin !== None)
    return isTrue(getattr(spec, 'has_location'))
      ? `${name === None ? "'?'" : reprString(name)} from ${reprString(origin)}`
      : `${reprString(name)} (${strString(origin)})`;
  const loader = getattr(spec, 'loader');
  return `${name === None ? "'?'" : reprString(name)}${loader === None ? '' : ` (${reprString(loader)})`}`;
}

function builtin(self: PyModule): string {
  const name = nameOf(self);
  return name !== undefined && isBuiltinModule(name) && self.ownGet('__spec__') === None ? ' (built-in)' : '';
}
