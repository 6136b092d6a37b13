import { PyObject } from '../kernel/object.js';
import { PyType } from '../kernel/type.js';

/** The layout of `None`. */
export class PyNone extends PyObject {}
/** The layout of `NotImplemented`. */
export class PyNotImplemented extends PyObject {}
/** The layout of `...`. */
export class PyEllipsis extends PyObject {}

/** The type of `None`. */
export const noneType = PyType.shell('NoneType', PyNone);
/** The type of `NotImplemented`. */
export const notImplementedType = PyType.shell('NotImplementedType', PyNotImplemented);
/** The type of `Ellipsis`. */
export const ellipsisType = PyType.shell('ellipsis', PyEllipsis);

/** Python's `None`. */
export const None = new PyNone();
/** What a binary slot answers for operands it does not know. */
export const NotImplemented = new PyNotImplemented();
/** Python's `...`. */
export const Ellipsis = new PyEllipsis();
