# lifetime: counted
"""The cells of functions: who owns them, with the tuple of them and without, and the order in which they go."""
import gc, types
def outer(a, b):
    def f(): return a, b
    return f
class L:
    def __init__(s, n): s.n = n
    def __del__(s): print('dies', s.n)
f = outer(L(1), L(2)); del f
f = outer(L(3), L(4)); print(f.__closure__ is f.__closure__, len(f.__closure__), f.__closure__[0].cell_contents.n)
c = f.__closure__
g = types.FunctionType(f.__code__, globals(), 'g', None, c); print(g.__closure__ is c, g()[0].n)
del f, g; print('c'); del c
gc.collect()
def rec():
    x = L('cyc')
    def h(): return h, x
    return None
rec(); print('collect'); print(gc.collect() > 0)
f = outer(L(5), L(6)); print(sum(type(o) is tuple for o in gc.get_referents(f)), [type(o).__name__ for o in gc.get_referents(f)].count('cell'))
cell = gc.get_referents(f.__closure__)[0]
print([type(o).__name__ for o in gc.get_referrers(cell) if o is not globals()])
del f; print('cell'); del cell
def many():
    a, b, c = L('a'), L('b'), L('c')
    def f(x=L('default')) -> L('annotation'): return a, b, c
    f.attribute = L('attribute')
    return f
f = many(); print('made'); del f
f = many(); f.__closure__[1].cell_contents = None; print('emptied'); del f
def pair():
    shared = L('shared')
    return lambda: shared, lambda: shared
f, g = pair(); del f; print('one'); print(len(g.__closure__)); del g; print('none')


# What the collector finds, and counts, are also the tuples of cells.
def cycle():
    x = []

    def f():
        return f, x

    return f


gc.collect()
gc.disable()
f = cycle()
del f
print(gc.collect())
f = cycle()
gc.set_debug(gc.DEBUG_SAVEALL)
del f
print(gc.collect(), sorted(type(o).__name__ for o in gc.garbage))
gc.garbage.clear()
gc.set_debug(0)
print(gc.collect())
