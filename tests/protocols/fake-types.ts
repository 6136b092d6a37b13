import { setExceptionFactory } from '../../runtime/kernel/errors.js';
import { PyObject } from '../../runtime/kernel/object.js';
import { PyType } from '../../runtime/kernel/type.js';
import type { SlotSignatures } from '../../runtime/generated/slots.js';
import { PyStr } from '../../runtime/objects/str.js';

/** Types and objects with nothing but the slots a test gives them: no bootstrap. */
class Thing extends PyObject {}

class Raised extends PyObject {
  constructor(
    readonly name: string,
    readonly args: readonly (PyObject | string)[],
  ) {
    super();
  }
}

setExceptionFactory((name, args) => new Raised(name, args));

export function makeType(name: string, slots: Partial<SlotSignatures> = {}, base?: PyType): PyType {
  const type = new PyType(name, Thing);
  type.mro = base === undefined ? [type] : [type, ...base.mro];
  type.base = base;
  if (base !== undefined)
    for (const [slot, f] of Object.entries(base)) if (typeof f === 'function') Object.assign(type, { [slot]: f });
  return Object.assign(type, slots);
}

export function instance(type: PyType): PyObject {
  const o = new Thing();
  o.type = type;
  return o;
}

/** `TypeError: text` of what `action` raises. */
export function raised(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    if (error instanceof Raised)
      return [error.name, ...error.args.map((arg) => (arg instanceof PyStr ? arg.value : String(arg)))].join(': ');
    throw error;
  }
  throw new Error('nothing was raised');
}
