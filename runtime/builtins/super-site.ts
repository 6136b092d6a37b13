import type { PyObject } from '../kernel/object.js';
import { PyType } from '../kernel/type.js';
import type { PyCell } from '../objects/function.js';
import { getattr } from '../operations/attribute.js';
import { asMethod, FoundValue, MethodSite, type Callee } from '../operations/method-site.js';
import { superOf, superType } from './super.js';

/**
 * A place in compiled code that calls `super().name(...)`: remembers what is found behind the class for the receiver's type, and
 * makes neither the super object nor a bound method.
 */
export class SuperSite extends MethodSite {
  private thisClass: PyObject | undefined = undefined;
  private typeVersion = 0;
  private superMethod: Callee | undefined = undefined;

  /** The method, to be called with the receiver. `callee` is what the name `super` means here. */
  findSuper(callee: PyObject, cell: PyCell | undefined, self: PyObject | undefined | null): Callee {
    if (cell !== undefined && self !== undefined && self !== null && callee === superType) {
      if (self.type.version === this.typeVersion && cell.value === this.thisClass) return this.superMethod!;
      if (this.learnSuper(cell.value, self)) return this.superMethod!;
    }
    return new FoundValue(getattr(superOf(callee, cell, self), this.name));
  }

  private learnSuper(thisClass: PyObject | undefined, self: PyObject): boolean {
    const { type } = self;
    // A class as receiver is searched itself, not its metaclass.
    if (self instanceof PyType || !(thisClass instanceof PyType) || this.name === '__class__') return false;
    const { mro } = type;
    const at = mro.indexOf(thisClass);
    if (at < 0) return false;
    for (let i = at + 1; i < mro.length; i++) {
      const found = mro[i]!.namespace.get(this.name);
      if (found === undefined) continue;
      const method = asMethod(found, type);
      if (method === undefined) return false;
      this.thisClass = thisClass;
      this.typeVersion = type.version;
      this.superMethod = method;
      return true;
    }
    return false;
  }
}
