// Generated from protocols/ by `npm run generate`: do not edit.
import { die, NotImplemented, operators, own, type PyObject } from '../../runtime/index.js';
import { live, performers, unwrap, type Proxy } from '../referents.js';

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
  /** What the slot does: the same to the referent. */
  readonly forward?: (self: Proxy, ...operands: never[]) => unknown;
}

/** In the order of the names in the types' namespaces. */
export const proxyPolicy: readonly ProxyRow[] = [
  { dunder: '__repr__', slot: 'repr', on: 'both', how: 'own', operands: [] },
  { dunder: '__hash__', slot: 'hash', on: 'both', how: 'none', operands: [] },
  {
    dunder: '__call__',
    slot: 'call',
    on: 'callable',
    how: 'forward',
    operands: ['keep'],
    forward: (self: Proxy, args: PyObject[], kwnames: readonly string[] | null) => performers.call(live(self), args, kwnames),
  },
  {
    dunder: '__str__',
    slot: 'str',
    on: 'both',
    how: 'forward',
    operands: [],
    forward: (self: Proxy) => performers.str(live(self)),
  },
  {
    dunder: '__getattribute__',
    slot: 'getattribute',
    on: 'both',
    how: 'forward',
    operands: ['keep'],
    forward: (self: Proxy, name: string) => performers.getattribute(live(self), name),
  },
  {
    dunder: '__setattr__',
    slot: 'setattr',
    on: 'both',
    how: 'forward',
    operands: ['keep', 'keep'],
    forward: (self: Proxy, name: string, value: PyObject) => performers.setattr(live(self), name, value),
  },
  {
    dunder: '__delattr__',
    slot: 'delattr',
    on: 'both',
    how: 'forward',
    operands: ['keep'],
    forward: (self: Proxy, name: string) => performers.delattr(live(self), name),
  },
  {
    dunder: '__lt__',
    slot: 'lt',
    on: 'both',
    how: 'forward',
    operands: ['unwrap'],
    forward: (self: Proxy, other: PyObject) => {
      const a = live(self);
      const b = unwrap(other);
      own(a);
      own(b);
      try {
        return operators.lt(a, b);
      } finally {
        if (a.refs > 0 && --a.refs === 0) die(a);
        if (b.refs > 0 && --b.refs === 0) die(b);
      }
    },
  },
  {
    dunder: '__le__',
    slot: 'le',
    on: 'both',
    how: 'forward',
    operands: ['unwrap'],
    forward: (self: Proxy, other: PyObject) => {
      const a = live(self);
      const b = unwrap(other);
      own(a);
      own(b);
      try {
        return operators.le(a, b);
      } finally {
        if (a.refs > 0 && --a.refs === 0) die(a);
        if (b.refs > 0 && --b.refs === 0) die(b);
      }
    },
  },
  {
    dunder: '__eq__',
    slot: 'eq',
    on: 'both',
    how: 'forward',
    operands: ['unwrap'],
    forward: (self: Proxy, other: PyObject) => {
      const a = live(self);
      const b = unwrap(other);
      own(a);
      own(b);
      try {
        return operators.eq(a, b);
      } finally {
        if (a.refs > 0 && --a.refs === 0) die(a);
        if (b.refs > 0 && --b.refs === 0) die(b);
      }
    },
  },
  {
    dunder: '__ne__',
    slot: 'ne',
    on: 'both',
    how: 'forward',
    operands: ['unwrap'],
    forward: (self: Proxy, other: PyObject) => {
      const a = live(self);
      const b = unwrap(other);
      own(a);
      own(b);
      try {
        return operators.ne(a, b);
      } finally {
        if (a.refs > 0 && --a.refs === 0) die(a);
        if (b.refs > 0 && --b.refs === 0) die(b);
      }
    },
  },
  {
    dunder: '__gt__',
    slot: 'gt',
    on: 'both',
    how: 'forward',
    operands: ['unwrap'],
    forward: (self: Proxy, other: PyObject) => {
      const a = live(self);
      const b = unwrap(other);
      own(a);
      own(b);
      try {
        return operators.gt(a, b);
      } finally {
        if (a.refs > 0 && --a.refs === 0) die(a);
        if (b.refs > 0 && --b.refs === 0) die(b);
      }
    },
  },
  {
    dunder: '__ge__',
    slot: 'ge',
    on: 'both',
    how: 'forward',
    operands: ['unwrap'],
    forward: (self: Proxy, other: PyObject) => {
      const a = live(self);
      const b = unwrap(other);
      own(a);
      own(b);
      try {
        return operators.ge(a, b);
      } finally {
        if (a.refs > 0 && --a.refs === 0) die(a);
        if (b.refs > 0 && --b.refs === 0) die(b);
      }
    },
  },
  {
    dunder: '__iter__',
    slot: 'iter',
    on: 'both',
    how: 'forward',
    operands: [],
    forward: (self: Proxy) => performers.iter(live(self)),
  },
  {
    dunder: '__next__',
    slot: 'next',
    on: 'both',
    how: 'forward',
    operands: [],
    forward: (self: Proxy) => performers.next(live(self)),
  },
  {
    dunder: '__add__',
    slot: 'add',
    on: 'both',
    how: 'forward',
    operands: ['unwrap'],
    forward: (self: Proxy, other: PyObject) => {
      const a = live(self);
      const b = unwrap(other);
      own(a);
      own(b);
      try {
        const left = a.type;
        const right = b.type;
        const direct = left.add;
        const reflected = right.radd;
        if (
          direct !== undefined &&
          !(left !== right && reflected !== undefined && reflected !== left.radd && right.isSubtype(left))
        ) {
          const result = direct(a, b);
          return result !== NotImplemented ? result : operators.addUnanswered(a, b);
        }
        return operators.add(a, b);
      } finally {
        if (a.refs > 0 && --a.refs === 0) die(a);
        if (b.refs > 0 && --b.refs === 0) die(b);
      }
    },
  },
  {
    dunder: '__radd__',
    slot: 'radd',
    on: 'both',
    how: 'forward',
    operands: ['unwrap'],
    forward: (self: Proxy, other: PyObject) => {
      const a = unwrap(other);
      const b = live(self);
      own(a);
      own(b);
      try {
        return operators.add(a, b);
      } finally {
        if (a.refs > 0 && --a.refs === 0) die(a);
        if (b.refs > 0 && --b.refs === 0) die(b);
      }
    },
  },
  {
    dunder: '__sub__',
    slot: 'sub',
    on: 'both',
    how: 'forward',
    operands: ['unwrap'],
    forward: (self: Proxy, other: PyObject) => {
      const a = live(self);
      const b = unwrap(other);
      own(a);
      own(b);
      try {
        const left = a.type;
        const right = b.type;
        const direct = left.sub;
        const reflected = right.rsub;
        if (
          direct !== undefined &&
          !(left !== right && reflected !== undefined && reflected !== left.rsub && right.isSubtype(left))
        ) {
          const result = direct(a, b);
          return result !== NotImplemented ? result : operators.subUnanswered(a, b);
        }
        return operators.sub(a, b);
      } finally {
        if (a.refs > 0 && --a.refs === 0) die(a);
        if (b.refs > 0 && --b.refs === 0) die(b);
      }
    },
  },
  {
    dunder: '__rsub__',
    slot: 'rsub',
    on: 'both',
    how: 'forward',
    operands: ['unwrap'],
    forward: (self: Proxy, other: PyObject) => {
      const a = unwrap(other);
      const b = live(self);
      own(a);
      own(b);
      try {
        return operators.sub(a, b);
      } finally {
        if (a.refs > 0 && --a.refs === 0) die(a);
        if (b.refs > 0 && --b.refs === 0) die(b);
      }
    },
  },
  {
    dunder: '__mul__',
    slot: 'mul',
    on: 'both',
    how: 'forward',
    operands: ['unwrap'],
    forward: (self: Proxy, other: PyObject) => {
      const a = live(self);
      const b = unwrap(other);
      own(a);
      own(b);
      try {
        const left = a.type;
        const right = b.type;
        const direct = left.mul;
        const reflected = right.rmul;
        if (
          direct !== undefined &&
          !(left !== right && reflected !== undefined && reflected !== left.rmul && right.isSubtype(left))
        ) {
          const result = direct(a, b);
          return result !== NotImplemented ? result : operators.mulUnanswered(a, b);
        }
        return operators.mul(a, b);
      } finally {
        if (a.refs > 0 && --a.refs === 0) die(a);
        if (b.refs > 0 && --b.refs === 0) die(b);
      }
    },
  },
  {
    dunder: '__rmul__',
    slot: 'rmul',
    on: 'both',
    how: 'forward',
    operands: ['unwrap'],
    forward: (self: Proxy, other: PyObject) => {
      const a = unwrap(other);
      const b = live(self);
      own(a);
      own(b);
      try {
        return operators.mul(a, b);
      } finally {
        if (a.refs > 0 && --a.refs === 0) die(a);
        if (b.refs > 0 && --b.refs === 0) die(b);
      }
    },
  },
  {
    dunder: '__mod__',
    slot: 'mod',
    on: 'both',
    how: 'forward',
    operands: ['unwrap'],
    forward: (self: Proxy, other: PyObject) => {
      const a = live(self);
      const b = unwrap(other);
      own(a);
      own(b);
      try {
        const left = a.type;
        const right = b.type;
        const direct = left.mod;
        const reflected = right.rmod;
        if (
          direct !== undefined &&
          !(left !== right && reflected !== undefined && reflected !== left.rmod && right.isSubtype(left))
        ) {
          const result = direct(a, b);
          return result !== NotImplemented ? result : operators.modUnanswered(a, b);
        }
        return operators.mod(a, b);
      } finally {
        if (a.refs > 0 && --a.refs === 0) die(a);
        if (b.refs > 0 && --b.refs === 0) die(b);
      }
    },
  },
  {
    dunder: '__rmod__',
    slot: 'rmod',
    on: 'both',
    how: 'forward',
    operands: ['unwrap'],
    forward: (self: Proxy, other: PyObject) => {
      const a = unwrap(other);
      const b = live(self);
      own(a);
      own(b);
      try {
        return operators.mod(a, b);
      } finally {
        if (a.refs > 0 && --a.refs === 0) die(a);
        if (b.refs > 0 && --b.refs === 0) die(b);
      }
    },
  },
  {
    dunder: '__divmod__',
    slot: 'divmod',
    on: 'both',
    how: 'forward',
    operands: ['unwrap'],
    forward: (self: Proxy, other: PyObject) => {
      const a = live(self);
      const b = unwrap(other);
      own(a);
      own(b);
      try {
        const left = a.type;
        const right = b.type;
        const direct = left.divmod;
        const reflected = right.rdivmod;
        if (
          direct !== undefined &&
          !(left !== right && reflected !== undefined && reflected !== left.rdivmod && right.isSubtype(left))
        ) {
          const result = direct(a, b);
          return result !== NotImplemented ? result : operators.divmodUnanswered(a, b);
        }
        return operators.divmod(a, b);
      } finally {
        if (a.refs > 0 && --a.refs === 0) die(a);
        if (b.refs > 0 && --b.refs === 0) die(b);
      }
    },
  },
  {
    dunder: '__rdivmod__',
    slot: 'rdivmod',
    on: 'both',
    how: 'forward',
    operands: ['unwrap'],
    forward: (self: Proxy, other: PyObject) => {
      const a = unwrap(other);
      const b = live(self);
      own(a);
      own(b);
      try {
        return operators.divmod(a, b);
      } finally {
        if (a.refs > 0 && --a.refs === 0) die(a);
        if (b.refs > 0 && --b.refs === 0) die(b);
      }
    },
  },
  {
    dunder: '__pow__',
    slot: 'pow',
    on: 'both',
    how: 'forward',
    operands: ['unwrap', 'unwrap'],
    forward: (self: Proxy, a: PyObject, b?: PyObject) => performers.pow(live(self), unwrap(a), b && unwrap(b)),
  },
  {
    dunder: '__rpow__',
    slot: 'rpow',
    on: 'both',
    how: 'forward',
    operands: ['unwrap', 'unwrap'],
    forward: (self: Proxy, a: PyObject, b?: PyObject) => performers.rpow(live(self), unwrap(a), b && unwrap(b)),
  },
  {
    dunder: '__neg__',
    slot: 'neg',
    on: 'both',
    how: 'forward',
    operands: [],
    forward: (self: Proxy) => operators.neg(live(self)),
  },
  {
    dunder: '__pos__',
    slot: 'pos',
    on: 'both',
    how: 'forward',
    operands: [],
    forward: (self: Proxy) => operators.pos(live(self)),
  },
  {
    dunder: '__abs__',
    slot: 'abs',
    on: 'both',
    how: 'forward',
    operands: [],
    forward: (self: Proxy) => operators.abs(live(self)),
  },
  {
    dunder: '__bool__',
    slot: 'bool',
    on: 'both',
    how: 'forward',
    operands: [],
    forward: (self: Proxy) => performers.bool(live(self)),
  },
  {
    dunder: '__invert__',
    slot: 'invert',
    on: 'both',
    how: 'forward',
    operands: [],
    forward: (self: Proxy) => operators.invert(live(self)),
  },
  {
    dunder: '__lshift__',
    slot: 'lshift',
    on: 'both',
    how: 'forward',
    operands: ['unwrap'],
    forward: (self: Proxy, other: PyObject) => {
      const a = live(self);
      const b = unwrap(other);
      own(a);
      own(b);
      try {
        const left = a.type;
        const right = b.type;
        const direct = left.lshift;
        const reflected = right.rlshift;
        if (
          direct !== undefined &&
          !(left !== right && reflected !== undefined && reflected !== left.rlshift && right.isSubtype(left))
        ) {
          const result = direct(a, b);
          return result !== NotImplemented ? result : operators.lshiftUnanswered(a, b);
        }
        return operators.lshift(a, b);
      } finally {
        if (a.refs > 0 && --a.refs === 0) die(a);
        if (b.refs > 0 && --b.refs === 0) die(b);
      }
    },
  },
  {
    dunder: '__rlshift__',
    slot: 'rlshift',
    on: 'both',
    how: 'forward',
    operands: ['unwrap'],
    forward: (self: Proxy, other: PyObject) => {
      const a = unwrap(other);
      const b = live(self);
      own(a);
      own(b);
      try {
        return operators.lshift(a, b);
      } finally {
        if (a.refs > 0 && --a.refs === 0) die(a);
        if (b.refs > 0 && --b.refs === 0) die(b);
      }
    },
  },
  {
    dunder: '__rshift__',
    slot: 'rshift',
    on: 'both',
    how: 'forward',
    operands: ['unwrap'],
    forward: (self: Proxy, other: PyObject) => {
      const a = live(self);
      const b = unwrap(other);
      own(a);
      own(b);
      try {
        const left = a.type;
        const right = b.type;
        const direct = left.rshift;
        const reflected = right.rrshift;
        if (
          direct !== undefined &&
          !(left !== right && reflected !== undefined && reflected !== left.rrshift && right.isSubtype(left))
        ) {
          const result = direct(a, b);
          return result !== NotImplemented ? result : operators.rshiftUnanswered(a, b);
        }
        return operators.rshift(a, b);
      } finally {
        if (a.refs > 0 && --a.refs === 0) die(a);
        if (b.refs > 0 && --b.refs === 0) die(b);
      }
    },
  },
  {
    dunder: '__rrshift__',
    slot: 'rrshift',
    on: 'both',
    how: 'forward',
    operands: ['unwrap'],
    forward: (self: Proxy, other: PyObject) => {
      const a = unwrap(other);
      const b = live(self);
      own(a);
      own(b);
      try {
        return operators.rshift(a, b);
      } finally {
        if (a.refs > 0 && --a.refs === 0) die(a);
        if (b.refs > 0 && --b.refs === 0) die(b);
      }
    },
  },
  {
    dunder: '__and__',
    slot: 'and',
    on: 'both',
    how: 'forward',
    operands: ['unwrap'],
    forward: (self: Proxy, other: PyObject) => {
      const a = live(self);
      const b = unwrap(other);
      own(a);
      own(b);
      try {
        const left = a.type;
        const right = b.type;
        const direct = left.and;
        const reflected = right.rand;
        if (
          direct !== undefined &&
          !(left !== right && reflected !== undefined && reflected !== left.rand && right.isSubtype(left))
        ) {
          const result = direct(a, b);
          return result !== NotImplemented ? result : operators.andUnanswered(a, b);
        }
        return operators.and(a, b);
      } finally {
        if (a.refs > 0 && --a.refs === 0) die(a);
        if (b.refs > 0 && --b.refs === 0) die(b);
      }
    },
  },
  {
    dunder: '__rand__',
    slot: 'rand',
    on: 'both',
    how: 'forward',
    operands: ['unwrap'],
    forward: (self: Proxy, other: PyObject) => {
      const a = unwrap(other);
      const b = live(self);
      own(a);
      own(b);
      try {
        return operators.and(a, b);
      } finally {
        if (a.refs > 0 && --a.refs === 0) die(a);
        if (b.refs > 0 && --b.refs === 0) die(b);
      }
    },
  },
  {
    dunder: '__xor__',
    slot: 'xor',
    on: 'both',
    how: 'forward',
    operands: ['unwrap'],
    forward: (self: Proxy, other: PyObject) => {
      const a = live(self);
      const b = unwrap(other);
      own(a);
      own(b);
      try {
        const left = a.type;
        const right = b.type;
        const direct = left.xor;
        const reflected = right.rxor;
        if (
          direct !== undefined &&
          !(left !== right && reflected !== undefined && reflected !== left.rxor && right.isSubtype(left))
        ) {
          const result = direct(a, b);
          return result !== NotImplemented ? result : operators.xorUnanswered(a, b);
        }
        return operators.xor(a, b);
      } finally {
        if (a.refs > 0 && --a.refs === 0) die(a);
        if (b.refs > 0 && --b.refs === 0) die(b);
      }
    },
  },
  {
    dunder: '__rxor__',
    slot: 'rxor',
    on: 'both',
    how: 'forward',
    operands: ['unwrap'],
    forward: (self: Proxy, other: PyObject) => {
      const a = unwrap(other);
      const b = live(self);
      own(a);
      own(b);
      try {
        return operators.xor(a, b);
      } finally {
        if (a.refs > 0 && --a.refs === 0) die(a);
        if (b.refs > 0 && --b.refs === 0) die(b);
      }
    },
  },
  {
    dunder: '__or__',
    slot: 'or',
    on: 'both',
    how: 'forward',
    operands: ['unwrap'],
    forward: (self: Proxy, other: PyObject) => {
      const a = live(self);
      const b = unwrap(other);
      own(a);
      own(b);
      try {
        const left = a.type;
        const right = b.type;
        const direct = left.or;
        const reflected = right.ror;
        if (
          direct !== undefined &&
          !(left !== right && reflected !== undefined && reflected !== left.ror && right.isSubtype(left))
        ) {
          const result = direct(a, b);
          return result !== NotImplemented ? result : operators.orUnanswered(a, b);
        }
        return operators.or(a, b);
      } finally {
        if (a.refs > 0 && --a.refs === 0) die(a);
        if (b.refs > 0 && --b.refs === 0) die(b);
      }
    },
  },
  {
    dunder: '__ror__',
    slot: 'ror',
    on: 'both',
    how: 'forward',
    operands: ['unwrap'],
    forward: (self: Proxy, other: PyObject) => {
      const a = unwrap(other);
      const b = live(self);
      own(a);
      own(b);
      try {
        return operators.or(a, b);
      } finally {
        if (a.refs > 0 && --a.refs === 0) die(a);
        if (b.refs > 0 && --b.refs === 0) die(b);
      }
    },
  },
  {
    dunder: '__int__',
    slot: 'int',
    on: 'both',
    how: 'forward',
    operands: [],
    forward: (self: Proxy) => performers.int(live(self)),
  },
  {
    dunder: '__float__',
    slot: 'float',
    on: 'both',
    how: 'forward',
    operands: [],
    forward: (self: Proxy) => performers.float(live(self)),
  },
  {
    dunder: '__iadd__',
    slot: 'iadd',
    on: 'both',
    how: 'forward',
    operands: ['unwrap'],
    forward: (self: Proxy, other: PyObject) => {
      const a = live(self);
      const b = unwrap(other);
      own(a);
      own(b);
      try {
        return operators.iadd(a, b);
      } finally {
        if (a.refs > 0 && --a.refs === 0) die(a);
        if (b.refs > 0 && --b.refs === 0) die(b);
      }
    },
  },
  {
    dunder: '__isub__',
    slot: 'isub',
    on: 'both',
    how: 'forward',
    operands: ['unwrap'],
    forward: (self: Proxy, other: PyObject) => {
      const a = live(self);
      const b = unwrap(other);
      own(a);
      own(b);
      try {
        return operators.isub(a, b);
      } finally {
        if (a.refs > 0 && --a.refs === 0) die(a);
        if (b.refs > 0 && --b.refs === 0) die(b);
      }
    },
  },
  {
    dunder: '__imul__',
    slot: 'imul',
    on: 'both',
    how: 'forward',
    operands: ['unwrap'],
    forward: (self: Proxy, other: PyObject) => {
      const a = live(self);
      const b = unwrap(other);
      own(a);
      own(b);
      try {
        return operators.imul(a, b);
      } finally {
        if (a.refs > 0 && --a.refs === 0) die(a);
        if (b.refs > 0 && --b.refs === 0) die(b);
      }
    },
  },
  {
    dunder: '__imod__',
    slot: 'imod',
    on: 'both',
    how: 'forward',
    operands: ['unwrap'],
    forward: (self: Proxy, other: PyObject) => {
      const a = live(self);
      const b = unwrap(other);
      own(a);
      own(b);
      try {
        return operators.imod(a, b);
      } finally {
        if (a.refs > 0 && --a.refs === 0) die(a);
        if (b.refs > 0 && --b.refs === 0) die(b);
      }
    },
  },
  {
    dunder: '__ipow__',
    slot: 'ipow',
    on: 'both',
    how: 'forward',
    operands: ['unwrap', 'unwrap'],
    forward: (self: Proxy, a: PyObject, b?: PyObject) => performers.ipow(live(self), unwrap(a), b && unwrap(b)),
  },
  {
    dunder: '__ilshift__',
    slot: 'ilshift',
    on: 'both',
    how: 'forward',
    operands: ['unwrap'],
    forward: (self: Proxy, other: PyObject) => {
      const a = live(self);
      const b = unwrap(other);
      own(a);
      own(b);
      try {
        return operators.ilshift(a, b);
      } finally {
        if (a.refs > 0 && --a.refs === 0) die(a);
        if (b.refs > 0 && --b.refs === 0) die(b);
      }
    },
  },
  {
    dunder: '__irshift__',
    slot: 'irshift',
    on: 'both',
    how: 'forward',
    operands: ['unwrap'],
    forward: (self: Proxy, other: PyObject) => {
      const a = live(self);
      const b = unwrap(other);
      own(a);
      own(b);
      try {
        return operators.irshift(a, b);
      } finally {
        if (a.refs > 0 && --a.refs === 0) die(a);
        if (b.refs > 0 && --b.refs === 0) die(b);
      }
    },
  },
  {
    dunder: '__iand__',
    slot: 'iand',
    on: 'both',
    how: 'forward',
    operands: ['unwrap'],
    forward: (self: Proxy, other: PyObject) => {
      const a = live(self);
      const b = unwrap(other);
      own(a);
      own(b);
      try {
        return operators.iand(a, b);
      } finally {
        if (a.refs > 0 && --a.refs === 0) die(a);
        if (b.refs > 0 && --b.refs === 0) die(b);
      }
    },
  },
  {
    dunder: '__ixor__',
    slot: 'ixor',
    on: 'both',
    how: 'forward',
    operands: ['unwrap'],
    forward: (self: Proxy, other: PyObject) => {
      const a = live(self);
      const b = unwrap(other);
      own(a);
      own(b);
      try {
        return operators.ixor(a, b);
      } finally {
        if (a.refs > 0 && --a.refs === 0) die(a);
        if (b.refs > 0 && --b.refs === 0) die(b);
      }
    },
  },
  {
    dunder: '__ior__',
    slot: 'ior',
    on: 'both',
    how: 'forward',
    operands: ['unwrap'],
    forward: (self: Proxy, other: PyObject) => {
      const a = live(self);
      const b = unwrap(other);
      own(a);
      own(b);
      try {
        return operators.ior(a, b);
      } finally {
        if (a.refs > 0 && --a.refs === 0) die(a);
        if (b.refs > 0 && --b.refs === 0) die(b);
      }
    },
  },
  {
    dunder: '__floordiv__',
    slot: 'floordiv',
    on: 'both',
    how: 'forward',
    operands: ['unwrap'],
    forward: (self: Proxy, other: PyObject) => {
      const a = live(self);
      const b = unwrap(other);
      own(a);
      own(b);
      try {
        const left = a.type;
        const right = b.type;
        const direct = left.floordiv;
        const reflected = right.rfloordiv;
        if (
          direct !== undefined &&
          !(left !== right && reflected !== undefined && reflected !== left.rfloordiv && right.isSubtype(left))
        ) {
          const result = direct(a, b);
          return result !== NotImplemented ? result : operators.floordivUnanswered(a, b);
        }
        return operators.floordiv(a, b);
      } finally {
        if (a.refs > 0 && --a.refs === 0) die(a);
        if (b.refs > 0 && --b.refs === 0) die(b);
      }
    },
  },
  {
    dunder: '__rfloordiv__',
    slot: 'rfloordiv',
    on: 'both',
    how: 'forward',
    operands: ['unwrap'],
    forward: (self: Proxy, other: PyObject) => {
      const a = unwrap(other);
      const b = live(self);
      own(a);
      own(b);
      try {
        return operators.floordiv(a, b);
      } finally {
        if (a.refs > 0 && --a.refs === 0) die(a);
        if (b.refs > 0 && --b.refs === 0) die(b);
      }
    },
  },
  {
    dunder: '__truediv__',
    slot: 'truediv',
    on: 'both',
    how: 'forward',
    operands: ['unwrap'],
    forward: (self: Proxy, other: PyObject) => {
      const a = live(self);
      const b = unwrap(other);
      own(a);
      own(b);
      try {
        const left = a.type;
        const right = b.type;
        const direct = left.truediv;
        const reflected = right.rtruediv;
        if (
          direct !== undefined &&
          !(left !== right && reflected !== undefined && reflected !== left.rtruediv && right.isSubtype(left))
        ) {
          const result = direct(a, b);
          return result !== NotImplemented ? result : operators.truedivUnanswered(a, b);
        }
        return operators.truediv(a, b);
      } finally {
        if (a.refs > 0 && --a.refs === 0) die(a);
        if (b.refs > 0 && --b.refs === 0) die(b);
      }
    },
  },
  {
    dunder: '__rtruediv__',
    slot: 'rtruediv',
    on: 'both',
    how: 'forward',
    operands: ['unwrap'],
    forward: (self: Proxy, other: PyObject) => {
      const a = unwrap(other);
      const b = live(self);
      own(a);
      own(b);
      try {
        return operators.truediv(a, b);
      } finally {
        if (a.refs > 0 && --a.refs === 0) die(a);
        if (b.refs > 0 && --b.refs === 0) die(b);
      }
    },
  },
  {
    dunder: '__ifloordiv__',
    slot: 'ifloordiv',
    on: 'both',
    how: 'forward',
    operands: ['unwrap'],
    forward: (self: Proxy, other: PyObject) => {
      const a = live(self);
      const b = unwrap(other);
      own(a);
      own(b);
      try {
        return operators.ifloordiv(a, b);
      } finally {
        if (a.refs > 0 && --a.refs === 0) die(a);
        if (b.refs > 0 && --b.refs === 0) die(b);
      }
    },
  },
  {
    dunder: '__itruediv__',
    slot: 'itruediv',
    on: 'both',
    how: 'forward',
    operands: ['unwrap'],
    forward: (self: Proxy, other: PyObject) => {
      const a = live(self);
      const b = unwrap(other);
      own(a);
      own(b);
      try {
        return operators.itruediv(a, b);
      } finally {
        if (a.refs > 0 && --a.refs === 0) die(a);
        if (b.refs > 0 && --b.refs === 0) die(b);
      }
    },
  },
  {
    dunder: '__index__',
    slot: 'index',
    on: 'both',
    how: 'forward',
    operands: [],
    forward: (self: Proxy) => performers.index(live(self)),
  },
  {
    dunder: '__matmul__',
    slot: 'matmul',
    on: 'both',
    how: 'forward',
    operands: ['unwrap'],
    forward: (self: Proxy, other: PyObject) => {
      const a = live(self);
      const b = unwrap(other);
      own(a);
      own(b);
      try {
        const left = a.type;
        const right = b.type;
        const direct = left.matmul;
        const reflected = right.rmatmul;
        if (
          direct !== undefined &&
          !(left !== right && reflected !== undefined && reflected !== left.rmatmul && right.isSubtype(left))
        ) {
          const result = direct(a, b);
          return result !== NotImplemented ? result : operators.matmulUnanswered(a, b);
        }
        return operators.matmul(a, b);
      } finally {
        if (a.refs > 0 && --a.refs === 0) die(a);
        if (b.refs > 0 && --b.refs === 0) die(b);
      }
    },
  },
  {
    dunder: '__rmatmul__',
    slot: 'rmatmul',
    on: 'both',
    how: 'forward',
    operands: ['unwrap'],
    forward: (self: Proxy, other: PyObject) => {
      const a = unwrap(other);
      const b = live(self);
      own(a);
      own(b);
      try {
        return operators.matmul(a, b);
      } finally {
        if (a.refs > 0 && --a.refs === 0) die(a);
        if (b.refs > 0 && --b.refs === 0) die(b);
      }
    },
  },
  {
    dunder: '__imatmul__',
    slot: 'imatmul',
    on: 'both',
    how: 'forward',
    operands: ['unwrap'],
    forward: (self: Proxy, other: PyObject) => {
      const a = live(self);
      const b = unwrap(other);
      own(a);
      own(b);
      try {
        return operators.imatmul(a, b);
      } finally {
        if (a.refs > 0 && --a.refs === 0) die(a);
        if (b.refs > 0 && --b.refs === 0) die(b);
      }
    },
  },
  {
    dunder: '__len__',
    slot: 'len',
    on: 'both',
    how: 'forward',
    operands: [],
    forward: (self: Proxy) => performers.len(live(self)),
  },
  {
    dunder: '__getitem__',
    slot: 'getitem',
    on: 'both',
    how: 'forward',
    operands: ['unwrap'],
    forward: (self: Proxy, a: PyObject) => {
      const o = live(self);
      const slot = o.type.getitem;
      return slot !== undefined ? slot(o, unwrap(a)) : performers.getitem(o, unwrap(a));
    },
  },
  {
    dunder: '__setitem__',
    slot: 'setitem',
    on: 'both',
    how: 'forward',
    operands: ['keep', 'keep'],
    forward: (self: Proxy, a: PyObject, b: PyObject) => {
      const o = live(self);
      const slot = o.type.setitem;
      return slot !== undefined ? slot(o, a, b) : performers.setitem(o, a, b);
    },
  },
  {
    dunder: '__delitem__',
    slot: 'delitem',
    on: 'both',
    how: 'forward',
    operands: ['keep'],
    forward: (self: Proxy, a: PyObject) => {
      const o = live(self);
      const slot = o.type.delitem;
      return slot !== undefined ? slot(o, a) : performers.delitem(o, a);
    },
  },
  {
    dunder: '__contains__',
    slot: 'contains',
    on: 'both',
    how: 'forward',
    operands: ['keep'],
    forward: (self: Proxy, a: PyObject) => performers.contains(live(self), a),
  },
  { dunder: '__bytes__', slot: null, on: 'plain', how: 'forward', operands: [] },
  { dunder: '__reversed__', slot: null, on: 'plain', how: 'forward', operands: [] },
];
