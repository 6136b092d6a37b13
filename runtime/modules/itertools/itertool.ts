import { dismiss } from '../../kernel/dying.js';
import type { PyObject } from '../../kernel/object.js';
import type { TypeSpec } from '../../kernel/spec.js';
import type { PyType } from '../../kernel/type.js';
import { endedBy } from '../../operations/stop-value.js';

/** What the types of itertools have in common. Source: CPython Modules/itertoolsmodule.c. */

/** An iterator that knows its next item. */
export interface Stepping extends PyObject {
  step(): PyObject | undefined;
}

/** The iterator that one of itertools draws from has ended: it is let go of, and may die, before anything else happens. CPython: Py_CLEAR. */
export function exhaust(o: { iterator: PyObject | undefined }): undefined {
  const { iterator } = o;
  o.iterator = undefined;
  if (iterator !== undefined) dismiss(iterator);
  return undefined;
}

type Make = (cls: PyType, args: PyObject[], kwnames: readonly string[] | null) => PyObject;

/** The spec of a type of itertools. A StopIteration from code it calls ends it, as it does in CPython. */
export function itertool(
  type: PyType,
  textSignature: string | undefined,
  doc: string,
  make: Make,
  rest: Partial<TypeSpec> = {},
): TypeSpec {
  return {
    type,
    doc,
    ...(textSignature === undefined ? {} : { textSignature }),
    ...rest,
    slots: {
      new: make,
      iter: (self) => self,
      next: (self: Stepping) => {
        try {
          return self.step();
        } catch (error) {
          return endedBy(self, error);
        }
      },
      ...rest.slots,
    },
  };
}
