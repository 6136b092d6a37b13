import { raise } from '../kernel/errors.js';
import { exchange, visitAll, type Visit } from '../kernel/holding.js';
import { PyObject } from '../kernel/object.js';
import { own } from '../kernel/ownership.js';
import { signature } from '../kernel/signature.js';
import type { TypeSpec } from '../kernel/spec.js';
import { PyType } from '../kernel/type.js';
import { or, eq, ne, lt, le, gt, ge } from '../generated/operations.js';
import type { PyDict } from '../objects/dict.js';
import { makeDict } from '../objects/dict.js';
import { PyList, PyTuple } from '../objects/sequence.js';
import { intern, makeStr } from '../objects/str.js';
import { NotImplemented } from '../objects/singletons.js';
import { callMethod } from '../operations/call.js';
import { reprString, strString } from '../operations/convert.js';
import { classGetitem } from './typing/generic-alias.js';
import { contains, getitem, lengthOf } from '../operations/subscript.js';
import { hashOf } from '../objects/hash.js';

/** The layout of `mappingproxy`: a read-only view of a mapping, or of a class's namespace. */
export class PyMappingProxy extends PyObject {
  private snapshot: PyDict | undefined = undefined;
  private version = -1;

  constructor(private readonly source: PyObject) {
    super();
    own(source);
  }

  override traverse(visit: Visit): void {
    visitAll(visit, [this.source, this.snapshot]);
  }

  /** The mapping to read from: of a namespace, a dict that is made anew when the class has changed. */
  get mapping(): PyObject {
    const { source } = this;
    if (!(source instanceof PyType)) return source;
    if (this.snapshot === undefined || this.version !== source.version) {
      this.snapshot = exchange(this.snapshot, namespaceDict(source));
      this.version = source.version;
    }
    return this.snapshot;
  }
}

export const mappingProxyType = PyType.shell('mappingproxy', PyMappingProxy);

/** A dict of what a class's namespace holds now. */
export function namespaceDict(type: PyType): PyDict {
  const dict = makeDict();
  for (const [name, value] of type.namespace) dict.set(typeof name === 'string' ? intern(name) : name, value);
  return dict;
}

/** `C.__dict__`. */
export function namespaceProxy(type: PyType): PyMappingProxy {
  return new PyMappingProxy(type);
}

function forward(name: string) {
  return (self: PyMappingProxy, ...args: (PyObject | undefined)[]) =>
    callMethod(self.mapping, name, ...args.filter((arg) => arg !== undefined));
}

function unwrap(o: PyObject): PyObject {
  return o instanceof PyMappingProxy ? o.mapping : o;
}

export const mappingProxySpec: TypeSpec = {
  type: mappingProxyType,
  doc: 'Read-only proxy of a mapping.',
  textSignature: '(mapping)',
  final: true,
  patternKind: 'mapping',
  slots: {
    new: (_cls, args, kwnames) => {
      const [mapping] = signature('(mapping)').bind(args, kwnames, 'mappingproxy') as [PyObject];
      if (mapping.type.getitem === undefined || mapping instanceof PyList || mapping instanceof PyTuple)
        throw raise('TypeError', `mappingproxy() argument must be a mapping, not ${mapping.type.name}`);
      return new PyMappingProxy(mapping);
    },
    len: (self: PyMappingProxy) => lengthOf(self.mapping),
    getitem: (self: PyMappingProxy, key) => getitem(self.mapping, key),
    contains: (self: PyMappingProxy, key) => contains(self.mapping, key),
    iter: (self: PyMappingProxy) => self.mapping.type.iter!(self.mapping),
    repr: (self: PyMappingProxy) => makeStr(`mappingproxy(${reprString(self.mapping)})`),
    str: (self: PyMappingProxy) => makeStr(strString(self.mapping)),
    hash: (self: PyMappingProxy) => hashOf(self.mapping),
    eq: (self: PyMappingProxy, other) => eq(self.mapping, unwrap(other)),
    ne: (self: PyMappingProxy, other) => ne(self.mapping, unwrap(other)),
    lt: (self: PyMappingProxy, other) => lt(self.mapping, unwrap(other)),
    le: (self: PyMappingProxy, other) => le(self.mapping, unwrap(other)),
    gt: (self: PyMappingProxy, other) => gt(self.mapping, unwrap(other)),
    ge: (self: PyMappingProxy, other) => ge(self.mapping, unwrap(other)),
    or: (a: PyMappingProxy, b) => (a.mapping.type.or === undefined ? NotImplemented : or(a.mapping, unwrap(b))),
    ror: (b: PyMappingProxy, a) => or(unwrap(a), b.mapping),
    ior: (self: PyMappingProxy) => {
      throw raise('TypeError', `'|=' is not supported by ${self.type.name}; use '|' instead`);
    },
  },
  methods: {
    get: ['($self, key, default=None, /)', forward('get'), 'Return the value for key if key is in the mapping, else default.'],
    keys: ['($self, /)', forward('keys'), "a set-like object providing a view on D's keys"],
    values: ['($self, /)', forward('values'), "an object providing a view on D's values"],
    items: ['($self, /)', forward('items'), "a set-like object providing a view on D's items"],
    copy: ['($self, /)', forward('copy'), 'a shallow copy of D'],
    __reversed__: ['($self, /)', forward('__reversed__'), 'Return a reverse iterator over the mapping.'],
  },
  classMethods: { __class_getitem__: classGetitem },
};
