import type { PyObject } from '../../kernel/object.js';
import type { GetSetSpec, TypeSpec } from '../../kernel/spec.js';
import type { PyBaseException } from '../../objects/exception.js';
import { None } from '../../objects/singletons.js';

/** What an exception class has beyond `args`. */
export type Extra = Pick<TypeSpec, 'slots' | 'methods' | 'getset' | 'doc'>;

/** An attribute that holds any object, None as long as nothing has been stored. */
export function member(name: string): GetSetSpec {
  return {
    get: (self: PyBaseException) => self.members?.get(name) ?? None,
    set: (self: PyBaseException, value: PyObject) => self.setMember(name, value),
    delete: (self: PyBaseException) => self.setMember(name, None),
    member: true,
  };
}

export const members = (...names: string[]): Record<string, GetSetSpec> =>
  Object.fromEntries(names.map((name) => [name, member(name)]));
