import type { PyObject } from '../../kernel/object.js';
import { raise } from '../../kernel/errors.js';
import type { TypeSpec } from '../../kernel/spec.js';
import { signature } from '../../kernel/signature.js';
import { PyType } from '../../kernel/type.js';
import { DictObject } from '../../objects/function.js';
import { None } from '../../objects/singletons.js';
import { makeStr } from '../../objects/str.js';
import { findattr } from '../../operations/attribute.js';
import { callMethod } from '../../operations/call.js';
import { importModule } from '../../operations/modules.js';

/** The names that CPython's module `site` adds to `builtins`: Lib/_sitebuiltins.py. */

class PyQuitter extends DictObject {
  name = 'exit';
}

const quitterType = PyType.shell('Quitter', PyQuitter);

/** `exit` and `quit`. */
export function makeQuitter(name: string): PyObject {
  const made = new PyQuitter();
  made.name = name;
  return made;
}

export const quitterSpec: TypeSpec = {
  type: quitterType,
  module: '_sitebuiltins',
  hasDict: true,
  slots: {
    repr: (self: PyQuitter) => makeStr(`Use ${self.name}() or Ctrl-D (i.e. EOF) to exit`),
    call: (_self: PyQuitter, args, kwnames) => {
      const [code] = signature('(code=None)').bind(args, kwnames, 'Quitter.__call__') as [PyObject?];
      const stdin = findattr(importModule('sys'), 'stdin');
      if (stdin !== undefined && stdin !== None) callMethod(stdin, 'close');
      throw code === undefined ? raise('SystemExit', None) : raise('SystemExit', code);
    },
  },
  getset: { name: { get: (self: PyQuitter) => makeStr(self.name) }, eof: { get: () => makeStr('Ctrl-D (i.e. EOF)') } },
};
