import { raise } from '../kernel/errors.js';
import type { PyObject } from '../kernel/object.js';
import { signature } from '../kernel/signature.js';
import type { TypeSpec } from '../kernel/spec.js';
import { makeList } from '../objects/sequence.js';
import { None } from '../objects/singletons.js';
import { intern, makeStr, PyStr } from '../objects/str.js';
import { allocate } from '../operations/allocation.js';
import { attributeError, genericGetattr } from '../operations/attribute.js';
import { call, call1 } from '../operations/call.js';
import { reprString } from '../operations/convert.js';
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
      const name = self.ownGet('__name__');
      const file = self.ownGet('__file__');
      const shown = name === undefined ? "'?'" : reprString(name);
      if (file instanceof PyStr) return makeStr(`<module ${shown} from ${reprString(file)}>`);
      return makeStr(
        self.ownGet('__loader__') === undefined || file !== undefined ? `<module ${shown}>` : `<module ${shown}${builtin(self)}>`,
      );
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
  },
};

function builtin(self: PyModule): string {
  const name = nameOf(self);
  return name !== undefined && isBuiltinModule(name) && self.ownGet('__spec__') === None ? ' (built-in)' : '';
}
