// Generated from protocols/ by `npm run generate`: do not edit.

/** What a weak proxy does with one special method. */
export interface ProxyRow {
  readonly dunder: string;
  /** The slot, null for a plain method. */
  readonly slot: string | null;
  readonly on: 'both' | 'plain' | 'callable';
  /** `own`: the proxy answers for itself; `none`: the name is there, and None. */
  readonly how: 'forward' | 'own' | 'none';
  /** For each operand after self: is a proxy there replaced by its referent? */
  readonly operands: readonly ('unwrap' | 'keep')[];
}

/** In the order of the names in the types' namespaces. */
export const proxyPolicy: readonly ProxyRow[] = [
  { dunder: '__repr__', slot: 'repr', on: 'both', how: 'own', operands: [] },
  { dunder: '__hash__', slot: 'hash', on: 'both', how: 'none', operands: [] },
  { dunder: '__call__', slot: 'call', on: 'callable', how: 'forward', operands: ['keep'] },
  { dunder: '__str__', slot: 'str', on: 'both', how: 'forward', operands: [] },
  { dunder: '__getattribute__', slot: 'getattribute', on: 'both', how: 'forward', operands: ['keep'] },
  { dunder: '__setattr__', slot: 'setattr', on: 'both', how: 'forward', operands: ['keep', 'keep'] },
  { dunder: '__delattr__', slot: 'delattr', on: 'both', how: 'forward', operands: ['keep'] },
  { dunder: '__lt__', slot: 'lt', on: 'both', how: 'forward', operands: ['unwrap'] },
  { dunder: '__le__', slot: 'le', on: 'both', how: 'forward', operands: ['unwrap'] },
  { dunder: '__eq__', slot: 'eq', on: 'both', how: 'forward', operands: ['unwrap'] },
  { dunder: '__ne__', slot: 'ne', on: 'both', how: 'forward', operands: ['unwrap'] },
  { dunder: '__gt__', slot: 'gt', on: 'both', how: 'forward', operands: ['unwrap'] },
  { dunder: '__ge__', slot: 'ge', on: 'both', how: 'forward', operands: ['unwrap'] },
  { dunder: '__iter__', slot: 'iter', on: 'both', how: 'forward', operands: [] },
  { dunder: '__next__', slot: 'next', on: 'both', how: 'forward', operands: [] },
  { dunder: '__add__', slot: 'add', on: 'both', how: 'forward', operands: ['unwrap'] },
  { dunder: '__radd__', slot: 'radd', on: 'both', how: 'forward', operands: ['unwrap'] },
  { dunder: '__sub__', slot: 'sub', on: 'both', how: 'forward', operands: ['unwrap'] },
  { dunder: '__rsub__', slot: 'rsub', on: 'both', how: 'forward', operands: ['unwrap'] },
  { dunder: '__mul__', slot: 'mul', on: 'both', how: 'forward', operands: ['unwrap'] },
  { dunder: '__rmul__', slot: 'rmul', on: 'both', how: 'forward', operands: ['unwrap'] },
  { dunder: '__mod__', slot: 'mod', on: 'both', how: 'forward', operands: ['unwrap'] },
  { dunder: '__rmod__', slot: 'rmod', on: 'both', how: 'forward', operands: ['unwrap'] },
  { dunder: '__divmod__', slot: 'divmod', on: 'both', how: 'forward', operands: ['unwrap'] },
  { dunder: '__rdivmod__', slot: 'rdivmod', on: 'both', how: 'forward', operands: ['unwrap'] },
  { dunder: '__pow__', slot: 'pow', on: 'both', how: 'forward', operands: ['unwrap', 'unwrap'] },
  { dunder: '__rpow__', slot: 'rpow', on: 'both', how: 'forward', operands: ['unwrap', 'unwrap'] },
  { dunder: '__neg__', slot: 'neg', on: 'both', how: 'forward', operands: [] },
  { dunder: '__pos__', slot: 'pos', on: 'both', how: 'forward', operands: [] },
  { dunder: '__abs__', slot: 'abs', on: 'both', how: 'forward', operands: [] },
  { dunder: '__bool__', slot: 'bool', on: 'both', how: 'forward', operands: [] },
  { dunder: '__invert__', slot: 'invert', on: 'both', how: 'forward', operands: [] },
  { dunder: '__lshift__', slot: 'lshift', on: 'both', how: 'forward', operands: ['unwrap'] },
  { dunder: '__rlshift__', slot: 'rlshift', on: 'both', how: 'forward', operands: ['unwrap'] },
  { dunder: '__rshift__', slot: 'rshift', on: 'both', how: 'forward', operands: ['unwrap'] },
  { dunder: '__rrshift__', slot: 'rrshift', on: 'both', how: 'forward', operands: ['unwrap'] },
  { dunder: '__and__', slot: 'and', on: 'both', how: 'forward', operands: ['unwrap'] },
  { dunder: '__rand__', slot: 'rand', on: 'both', how: 'forward', operands: ['unwrap'] },
  { dunder: '__xor__', slot: 'xor', on: 'both', how: 'forward', operands: ['unwrap'] },
  { dunder: '__rxor__', slot: 'rxor', on: 'both', how: 'forward', operands: ['unwrap'] },
  { dunder: '__or__', slot: 'or', on: 'both', how: 'forward', operands: ['unwrap'] },
  { dunder: '__ror__', slot: 'ror', on: 'both', how: 'forward', operands: ['unwrap'] },
  { dunder: '__int__', slot: 'int', on: 'both', how: 'forward', operands: [] },
  { dunder: '__float__', slot: 'float', on: 'both', how: 'forward', operands: [] },
  { dunder: '__iadd__', slot: 'iadd', on: 'both', how: 'forward', operands: ['unwrap'] },
  { dunder: '__isub__', slot: 'isub', on: 'both', how: 'forward', operands: ['unwrap'] },
  { dunder: '__imul__', slot: 'imul', on: 'both', how: 'forward', operands: ['unwrap'] },
  { dunder: '__imod__', slot: 'imod', on: 'both', how: 'forward', operands: ['unwrap'] },
  { dunder: '__ipow__', slot: 'ipow', on: 'both', how: 'forward', operands: ['unwrap', 'unwrap'] },
  { dunder: '__ilshift__', slot: 'ilshift', on: 'both', how: 'forward', operands: ['unwrap'] },
  { dunder: '__irshift__', slot: 'irshift', on: 'both', how: 'forward', operands: ['unwrap'] },
  { dunder: '__iand__', slot: 'iand', on: 'both', how: 'forward', operands: ['unwrap'] },
  { dunder: '__ixor__', slot: 'ixor', on: 'both', how: 'forward', operands: ['unwrap'] },
  { dunder: '__ior__', slot: 'ior', on: 'both', how: 'forward', operands: ['unwrap'] },
  { dunder: '__floordiv__', slot: 'floordiv', on: 'both', how: 'forward', operands: ['unwrap'] },
  { dunder: '__rfloordiv__', slot: 'rfloordiv', on: 'both', how: 'forward', operands: ['unwrap'] },
  { dunder: '__truediv__', slot: 'truediv', on: 'both', how: 'forward', operands: ['unwrap'] },
  { dunder: '__rtruediv__', slot: 'rtruediv', on: 'both', how: 'forward', operands: ['unwrap'] },
  { dunder: '__ifloordiv__', slot: 'ifloordiv', on: 'both', how: 'forward', operands: ['unwrap'] },
  { dunder: '__itruediv__', slot: 'itruediv', on: 'both', how: 'forward', operands: ['unwrap'] },
  { dunder: '__index__', slot: 'index', on: 'both', how: 'forward', operands: [] },
  { dunder: '__matmul__', slot: 'matmul', on: 'both', how: 'forward', operands: ['unwrap'] },
  { dunder: '__rmatmul__', slot: 'rmatmul', on: 'both', how: 'forward', operands: ['unwrap'] },
  { dunder: '__imatmul__', slot: 'imatmul', on: 'both', how: 'forward', operands: ['unwrap'] },
  { dunder: '__len__', slot: 'len', on: 'both', how: 'forward', operands: [] },
  { dunder: '__getitem__', slot: 'getitem', on: 'both', how: 'forward', operands: ['unwrap'] },
  { dunder: '__setitem__', slot: 'setitem', on: 'both', how: 'forward', operands: ['keep', 'keep'] },
  { dunder: '__delitem__', slot: 'delitem', on: 'both', how: 'forward', operands: ['keep'] },
  { dunder: '__contains__', slot: 'contains', on: 'both', how: 'forward', operands: ['keep'] },
  { dunder: '__bytes__', slot: null, on: 'plain', how: 'forward', operands: [] },
  { dunder: '__reversed__', slot: null, on: 'plain', how: 'forward', operands: [] },
];
