import { leafClass } from '../kernel/leaf-class.js';
import { watchFinalizable } from '../kernel/host-finalizer.js';
import type { PyObject } from '../kernel/object.js';
import type { Shape } from '../kernel/shape.js';
import type { PyType } from '../kernel/type.js';
import { PyInstance, type Fielded, type Rest } from './instance.js';

/** What an instance of a class with `__del__` consists of under the `host` lifetime: it outlives the JavaScript object. */
class InstanceState {
  shape: Shape;
  f0: PyObject | undefined = undefined;
  f1: PyObject | undefined = undefined;
  f2: PyObject | undefined = undefined;
  f3: PyObject | undefined = undefined;
  rest: Rest | number = 0;

  constructor(public type: PyType) {
    this.shape = type.rootShape;
  }
}

/** The fields of an instance, which lie in its state. */
class FieldsInState {
  declare state: InstanceState;

  get type(): PyType {
    return this.state.type;
  }
  set type(type: PyType) {
    this.state.type = type;
  }
  get shape(): Shape {
    return this.state.shape;
  }
  set shape(shape: Shape) {
    this.state.shape = shape;
  }
  get f0(): PyObject | undefined {
    return this.state.f0;
  }
  set f0(value: PyObject | undefined) {
    this.state.f0 = value;
  }
  get f1(): PyObject | undefined {
    return this.state.f1;
  }
  set f1(value: PyObject | undefined) {
    this.state.f1 = value;
  }
  get f2(): PyObject | undefined {
    return this.state.f2;
  }
  set f2(value: PyObject | undefined) {
    this.state.f2 = value;
  }
  get f3(): PyObject | undefined {
    return this.state.f3;
  }
  set f3(value: PyObject | undefined) {
    this.state.f3 = value;
  }
  get rest(): Rest | number {
    return this.state.rest;
  }
  set rest(rest: Rest | number) {
    this.state.rest = rest;
  }
}

/**
 * An instance of a class with `__del__` under the `host` lifetime. The host says that an object has died only when it is gone. So
 * another one over the same state stands in for it then: with the same attributes, class and id Python cannot tell them apart.
 *
 * DIFFERS: instances of classes that derive from a builtin type with a layout of its own have none, and their `__del__` is not called.
 * DIFFERS: an instance that its own attributes refer to, directly or through others of its kind, is not collected.
 */
export const FinalizableInstance = leafClass(
  PyInstance,
  function FinalizableInstance(this: Fielded, type: PyType, state?: InstanceState) {
    const used = ((this as Fielded & FieldsInState).state = state ?? new InstanceState(type));
    this.weak = undefined;
    if (state === undefined) watchFinalizable(this, standIn(used));
  },
);

const { constructor: _, ...fields } = Object.getOwnPropertyDescriptors(FieldsInState.prototype);
Object.defineProperties(FinalizableInstance.prototype, fields);

/** Made apart from the instance, which it must not keep alive. */
function standIn(state: InstanceState): () => PyObject {
  return () => new FinalizableInstance(state.type, state);
}
