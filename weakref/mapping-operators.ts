import {
  call,
  callMethod,
  dictType,
  findattr,
  getattr,
  address,
  isInstance,
  iterate,
  listOf,
  makeStr,
  NotImplemented,
  strString,
  type FunctionSpec,
  type PyObject,
} from '../runtime/index.js';

/**
 * What the two weak dictionaries do alike. Source: CPython Lib/weakref.py.
 *
 * @param mapping the class `collections.abc.Mapping`: what operators take as their other operand
 */
export function mappingOperators(mapping: PyObject): Readonly<Record<string, FunctionSpec>> {
  return {
    __repr__: [
      '(self)',
      (self: PyObject) => makeStr(`<${strString(getattr(getattr(self, '__class__'), '__name__'))} at ${address(self)}>`),
    ],
    __ior__: [
      '(self, other)',
      (self: PyObject, other: PyObject) => {
        callMethod(self, 'update', other);
        return self;
      },
    ],
    __or__: [
      '(self, other)',
      (self: PyObject, other: PyObject) => {
        if (!isInstance(other, mapping)) return NotImplemented;
        const made = callMethod(self, 'copy');
        callMethod(made, 'update', other);
        return made;
      },
    ],
    __ror__: [
      '(self, other)',
      (self: PyObject, other: PyObject) => {
        if (!isInstance(other, mapping)) return NotImplemented;
        const made = call(getattr(self, '__class__'), []);
        callMethod(made, 'update', other);
        callMethod(made, 'update', self);
        return made;
      },
    ],
  };
}

/** The keys and values of what `update` is given, in turn. */
export function forEachItem(source: PyObject, visit: (key: PyObject, value: PyObject) => void): void {
  const mapping = findattr(source, 'items') === undefined ? call(dictType, [source]) : source;
  iterate(callMethod(mapping, 'items'), (item) => {
    const [key, value] = listOf(item) as [PyObject, PyObject];
    visit(key, value);
  });
}
