"""Interning of values by a WeakSet or a table of references with weak keys and values: equal ones share one object."""
import gc
from weakref import WeakKeyDictionary, WeakValueDictionary, ref


class Term:
    __slots__ = 'op', 'args', '_hash', '__weakref__'
    table = WeakValueDictionary()

    def __new__(cls, op, *args):
        key = op, *(id(a) if isinstance(a, Term) else a for a in args)
        term = cls.table.get(key)
        if term is None:
            term = super().__new__(cls)
            term.op, term.args = op, args
            cls.table[key] = term
        return term

    def __repr__(self):
        return f'{self.op}({", ".join(map(repr, self.args))})' if self.args else self.op

    def walk(self):
        yield self
        for a in self.args:
            if isinstance(a, Term):
                yield from a.walk()


x, y = Term('x'), Term('y')
s = Term('+', x, y)
t = Term('*', Term('+', Term('x'), Term('y')), Term('+', x, y))
print(t, t.args[0] is t.args[1] is s, len(Term.table), len(list(t.walk())))
del s, x
gc.collect()
print(len(Term.table))
t = t.args[0]
gc.collect()
print(t, len(Term.table), Term('y') is y)
del t
gc.collect()
print(len(Term.table), list(Term.table))


class Value:
    def __init__(self, v): self.v = v
    def __eq__(self, other): return self.v == other.v
    def __hash__(self): return hash(self.v)
    def __repr__(self): return f'V{self.v}'


class Interned:
    """Maps each value to a reference to the first of its equals."""

    def __init__(self):
        self.data = WeakKeyDictionary()

    def __call__(self, value):
        r = self.data.get(value)
        if r is not None and (found := r()) is not None:
            return found
        self.data[value] = ref(value)
        return value


intern = Interned()
a, b = Value(1), Value(1)
print(intern(a) is a, intern(b) is a, len(intern.data))
del a
gc.collect()
print(len(intern.data), intern(b) is b, intern(Value(1)) is b, len(intern.data))
del b
gc.collect()
print(len(intern.data))
