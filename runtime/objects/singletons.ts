import { PyObject } from '../kernel/object.js';
import { PyType } from '../kernel/type.js';

/** The layout of `None`. */
export class PyNone extends PyObject {}
/** The layout of `NotImplemented`. */
export class PyNotImplemented extends PyObject {}
/** The layout of `...`. */
export class PyEllipsis extends PyObject {}

export const noneType = PyType.shell('NoneType', PyNone);
export const notImplementedType = PyType.shell('NotImplementedType', PyNotImplemented);
export const ellipsisType = PyType.shell('ellipsis', PyEllipsis);

export const None = new PyNone();
export const NotImplemented = new PyNotImplemented();
export const Ellipsis = new PyEllipsis();
