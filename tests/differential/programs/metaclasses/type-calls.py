print(type(1), type(type), type('X', (), {}).__name__, type('Y', (int,), {'a': 1})(5).a)
for args in ((), (1, 2), (1, 2, 3), ('X', 1, {}), ('X', (), 1), ('X', (1,), {}), ('X', (bool,), {}), ('X', (type(None),), {}), ('X\0', (), {}), ('X', (int, str), {}), ('X', (), {}, 1)):
    try: print(type(*args))
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
X = type('X', (), {'__module__': 'mod', '__qualname__': 'Q.X', '__doc__': 'doc'})
print(X, X.__name__, X.__qualname__, X.__module__, X.__doc__)
X.__name__ = 'Z'; X.__qualname__ = 'R.Z'; X.__module__ = 'other'; print(X, X.__name__)
for n, v in (('__name__', 1), ('__qualname__', 1), ('__name__', 'a\0b'), ('__mro__', ())):
    try: setattr(X, n, v)
    except (TypeError, ValueError, AttributeError) as e: print(type(e).__name__, e)
try: int.__name__ = 'x'
except TypeError as e: print(e)
try: del X.__name__
except TypeError as e: print(e)
print(type.mro(bool), X.__dict__.__class__, X.__basicsize__ > 0, X.__flags__ > 0, X.__dictoffset__ != 0)
import types
print(types.new_class('N', (int,), {}, lambda ns: ns.update(k=1)).k, types.resolve_bases((int,)), types.prepare_class('P')[0])
